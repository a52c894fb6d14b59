"""Conversion between Simplified and Traditional Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Literal

from ...errors import ConfigError
from ..base import Floor, refuse_others

if TYPE_CHECKING:
    from opencc import OpenCC

Config = Literal[
    "none", "s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp", "t2tw", "tw2t",
    "t2hk", "hk2t",
]  # fmt: skip
_OTHER = (
    "the module opencc is not of the distribution OpenCC but of another that installs the same "
    "name and is many times slower: pip uninstall opencc-python-reimplemented opencc-python; "
    "pip install --force-reinstall opencc"
)


@cache
def _converter(config: str) -> OpenCC:
    # Loaded when first used: most runs convert nothing, and OpenCC reads megabytes of tables.
    from opencc import OpenCC

    if not _is_official(OpenCC):
        raise ConfigError(_OTHER)
    return OpenCC(config)


def _is_official(cls: type) -> bool:
    """Whether a class is built on OpenCC's own library, and not written anew in Python."""
    return any("opencc_clib" in base.__module__ for base in cls.__mro__)


@cache
def _terms(exceptions: tuple[str, ...], protect: tuple[str, ...]) -> dict[str, str]:
    """What stands for what, whatever the conversion says; the longest first."""
    pairs = [(term, term) for term in protect]
    pairs += [(term.partition("=")[0], term.partition("=")[2]) for term in exceptions]
    return dict(sorted(pairs, key=lambda pair: -len(pair[0])))


@dataclass(frozen=True, kw_only=True)
class Script:
    """Script conversion by OpenCC, off by default, after the joining so that phrases are whole.

    **Repairs** nothing: it is a policy. ``exceptions`` (``term=result``) and ``protect`` (terms
    that stay) come before OpenCC's dictionaries. **Leaves alone** everything, with ``none``. It is
    not idempotent: a phrase that a conversion made may match another (他汀类 grows under s2twp),
    so it runs once, and `Document.remapped`, which the jsonl carries, says by what.
    **Source** OpenCC's dictionaries, named by its configurations.

    >>> Script(convert="t2s")("內蒙古")
    '内蒙古'
    >>> Script(convert="s2twp", exceptions=("软件=軟件",), protect=("王后",))("王后的软件和网络")
    '王后的軟件和網路'
    """

    name: ClassVar[str] = "script"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = True
    once: ClassVar[bool] = True

    convert: Config = "none"
    exceptions: tuple[str, ...] = ()
    protect: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a conversion that there is not, and a term that says nothing.

        Raises:
            ValueError: ``convert`` is none of the configurations, an exception has no ``=``, or
                a term is empty.
        """
        refuse_others(self, convert=Config)
        for term in self.exceptions:
            if not term.partition("=")[0] or "=" not in term:
                raise ValueError(f"an exception is term=result, not {term!r}")
        if "" in self.protect:
            raise ValueError("a protected term is not empty")

    @property
    def idle(self) -> bool:
        """Whether the options ask for nothing."""
        return self.convert == "none"

    def __call__(self, text: str, /) -> str:
        """The text converted.

        Raises:
            ConfigError: the module opencc is not OpenCC's own.
        """
        if self.idle:
            return text
        converter = _converter(self.convert)
        terms = _terms(self.exceptions, self.protect)
        if not terms:
            converted: str = converter.convert(text)
            return converted
        parts = re.split(f"({'|'.join(map(re.escape, terms))})", text)
        return "".join(
            terms[part] if i % 2 else converter.convert(part) for i, part in enumerate(parts)
        )
