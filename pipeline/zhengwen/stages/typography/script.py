"""Conversion between Simplified and Traditional Chinese."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from ..base import Floor

if TYPE_CHECKING:
    from opencc import OpenCC

Config = Literal[
    "none", "s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp", "t2tw", "t2hk"
]


@cache
def _converter(config: str) -> OpenCC:
    # Loaded when first used: most runs convert nothing, and OpenCC reads megabytes of tables.
    from opencc import OpenCC

    return OpenCC(config)


@dataclass(frozen=True, kw_only=True)
class Script:
    """Script conversion by OpenCC, off by default, after the joining so that phrases are whole.

    **Repairs** nothing: it is a policy. **Leaves alone** everything, with ``none``. It is not
    idempotent: a phrase that a conversion made may match another (s2twp), so it runs once.
    **Source** OpenCC's dictionaries, named by its configurations.

    >>> Script(convert="t2s")("內蒙古")
    '内蒙古'
    """

    name: ClassVar[str] = "script"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = True

    convert: Config = "none"

    def __post_init__(self) -> None:
        """Refuse a conversion that there is not.

        Raises:
            ValueError: ``convert`` is none of the configurations.
        """
        if self.convert not in get_args(Config):
            raise ValueError(
                f"convert is one of {', '.join(get_args(Config))}, not {self.convert!r}"
            )

    def __call__(self, text: str, /) -> str:
        """The text converted."""
        if self.convert == "none":
            return text
        converted: str = _converter(self.convert).convert(text)
        return converted
