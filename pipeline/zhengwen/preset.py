"""Presets: those that come with the package, and what TOML says of a pipeline."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

from .document import Format
from .errors import ConfigError, not_text, unknown
from .registry import STAGES
from .stages.base import AnyStage

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

# What a preset's TOML says beside the tables of options.
_KEYS = ("base", "format", "stages", "without")


def presets() -> tuple[str, ...]:
    """The names of the presets that come with the package.

    >>> presets()
    ('archive', 'article', 'corpus', 'hongkong', 'taiwan', 'zero')
    """
    return tuple(sorted(f.name[:-5] for f in _presets().iterdir() if f.name.endswith(".toml")))


def shipped(name: str) -> str:
    """The TOML of a preset that comes with the package.

    Raises:
        ConfigError: there is none of that name.
    """
    if name not in presets():
        raise unknown("preset", name, presets())
    return (_presets() / f"{name}.toml").read_text(encoding="utf-8")


def _presets() -> Traversable:
    # A folder of data, not a module: a module of this name would hide the function above.
    return resources.files(__package__) / "presets"


class Preset(NamedTuple):
    """What TOML says of a pipeline.

    Attributes:
        base: the preset that it is built on; None where it names its stages.
        stages: the names of its stages; none on a base.
        without: those of its base that it leaves out.
        options: of any of its stages, by the stage's name.
        format: the output format, as it is given; None where it is not.
    """

    base: str | None
    stages: Sequence[str]
    without: Sequence[str]
    options: dict[str, dict[str, Any]]
    format: Format | None


def read(text: str) -> Preset:
    """What a preset's TOML says; `Pipeline.from_toml` tells what that may be.

    Raises:
        ConfigError: it is not TOML, or no preset.

    >>> read('base = "article"\\nspacing.latin = "keep"').options
    {'spacing': {'latin': 'keep'}}
    """
    import tomllib

    if not isinstance(text, str):
        raise not_text("a preset's TOML", text)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"the preset is not valid TOML: {error}") from None
    for key, value in data.items():
        if not isinstance(value, dict) and key not in (*_KEYS, *STAGES):
            raise unknown("key of a preset", key, _KEYS)
    base = data.pop("base", None)
    form = data.pop("format", None)
    if base is not None:
        if "stages" in data:
            raise ConfigError("a preset has base or stages, not both: base takes that one's")
        without = data.pop("without", [])
        if not _are_names(without):
            raise ConfigError('without needs a list of stage names: without = ["order", ...]')
        return Preset(base, (), without, _tables(data), form)
    if "without" in data:
        raise ConfigError('without goes with a base: base = "article", without = ["order", ...]')
    names = data.pop("stages", None)
    if not _are_names(names):
        raise ConfigError('a preset needs a list of stage names: stages = ["controls", ...]')
    for name in data:
        if name not in names:
            raise unknown("stage in the options", name, names)
    return Preset(None, names, (), _tables(data), form)


def _are_names(names: object) -> bool:
    return isinstance(names, list) and all(isinstance(name, str) for name in names)


def _tables(options: dict[str, Any]) -> dict[str, dict[str, Any]]:
    for name, table in options.items():
        if not isinstance(table, dict):
            raise ConfigError(f"options of {name!r} must be a table: {name}.option = value")
    return options


def written(stages: Sequence[AnyStage], format: Format) -> str:
    """A pipeline as TOML; options at their default are left out."""
    import tomli_w

    data: dict[str, Any] = {"format": format} if format != "text" else {}
    data["stages"] = [stage.name for stage in stages]
    for stage in stages:
        options = {
            f.name: getattr(stage, f.name)
            for f in dataclasses.fields(stage)  # type: ignore[arg-type]
            if getattr(stage, f.name) != f.default
        }
        if options:
            data[stage.name] = options
    return tomli_w.dumps(data)
