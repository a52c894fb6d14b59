"""Every error zhengwen raises on purpose.

::

    ZhengwenError                 exit code 1: a stage raised what it should not, in the command
    ├── InputError      65        the input is not what it should be (bytes, encoding)
    ├── ConfigError     78        a preset, a stage or an option is not known or not valid
    ├── InkError        70        a document's balance does not hold: a defect of a stage
    └── OutputError     73        a result could not be written

The exit codes are those of BSD's sysexits.h; 0 is success, 2 a wrong command line.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import ClassVar


class ZhengwenError(Exception):
    """The root: catch it to catch them all."""

    exit_code: ClassVar[int] = 1


class InputError(ZhengwenError):
    """The input cannot be taken as it is; the message says what to do."""

    exit_code: ClassVar[int] = 65


class ConfigError(ZhengwenError):
    """A preset, stage or option is wrong; the message names the nearest right one."""

    exit_code: ClassVar[int] = 78


class InkError(ZhengwenError):
    """Ink was lost or invented: the document must not be used."""

    exit_code: ClassVar[int] = 70


class OutputError(ZhengwenError):
    """A result could not be written."""

    exit_code: ClassVar[int] = 73


def unknown(what: str, name: object, known: Iterable[str]) -> ConfigError:
    """A `ConfigError` for a name that is not known, with the nearest one that is.

    >>> print(unknown("stage", "spacign", ["spacing", "script"]))
    unknown stage 'spacign': did you mean 'spacing'? (known: script, spacing)
    """
    names = sorted(known)
    nearest = _nearest(name, names)
    hint = f":{nearest}" if nearest else ""
    return ConfigError(f"unknown {what} {name!r}{hint} (known: {_list(names)})")


def absent(stage: str, present: Iterable[str]) -> ConfigError:
    """A `ConfigError` for a stage that there is, but not in a pipeline.

    >>> print(absent("spacing", []))
    stage 'spacing' is not in this pipeline, which has no stages: a preset of your own names those \
that run, stages = ["spacing"]
    """
    names = list(present)
    has = f"has {_list(names)}" if names else "has no stages"
    return ConfigError(
        f"stage {stage!r} is not in this pipeline, which {has}: a preset of your own names those "
        f'that run, stages = ["{stage}"{", …" if names else ""}]'
    )


def wrong_value(option: str, value: object, choices: Sequence[str], why: str) -> ConfigError:
    """A `ConfigError` for the value of an option: with the choices, or why where there are none.

    >>> print(wrong_value("spacing.latin", "kep", ["none", "keep", "pangu"], ""))
    spacing.latin = 'kep': did you mean 'keep'? (one of: none, keep, pangu)
    """
    if not choices:
        return ConfigError(f"{option} = {value!r}: {why}")
    near, known = _nearest(value, choices), f"one of: {_list(choices)}"
    return ConfigError(
        f"{option} = {value!r}:{f'{near} ({known})' if near else f' must be {known}'}"
    )


def not_text(what: str, value: object) -> ConfigError:
    """A `ConfigError` for something that should be a string.

    >>> print(not_text("a preset's name", None))
    a preset's name is a str, not NoneType
    """
    return ConfigError(f"{what} is a str, not {type(value).__name__}")


def _nearest(name: object, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5) if isinstance(name, str) else []
    return f" did you mean {near[0]!r}?" if near else ""


def _list(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"
