"""Variation selectors: house style, off by default."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from ..base import Floor, refuse_others

Selectors = Literal["keep", "emoji", "none"]


@dataclass(frozen=True, kw_only=True)
class Variants:
    """Variation selectors, which ask a font for one of a character's forms.

    **Repairs** nothing: it is a policy. With ``emoji`` those of characters go and those that make a
    sign coloured or plain stay (U+FE0E, U+FE0F); with ``none`` all go. **Leaves alone** everything,
    with ``keep``.
    **Source** the Unicode Standard, 23.4; UTS 37 for ideographic variation sequences.

    >>> text = "葛\U000e0100城，❤\ufe0f"
    >>> [len(Variants(selectors=one)(text)) for one in ("keep", "emoji", "none")]
    [6, 5, 4]
    """

    name: ClassVar[str] = "variants"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True
    _OF_CHARACTERS: ClassVar[re.Pattern[str]] = re.compile("[\ufe00-\ufe0d\U000e0100-\U000e01ef]+")
    _ALL: ClassVar[re.Pattern[str]] = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")

    selectors: Selectors = "keep"

    def __post_init__(self) -> None:
        """Refuse a value that there is not.

        Raises:
            ValueError: ``selectors`` is none of its values.
        """
        refuse_others(self, selectors=Selectors)

    def __call__(self, text: str, /) -> str:
        """The text with the selectors that were asked for."""
        if self.selectors == "keep":
            return text
        return (self._ALL if self.selectors == "none" else self._OF_CHARACTERS).sub("", text)
