"""Full-width and half-width forms: house style, off by default."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import ClassVar, Literal

from ...tables import load
from ..base import Floor, refuse_others

Half = Literal["keep", "half"]
Full = Literal["keep", "full"]
# The marks of voicing, as they stand alone and as they are composed.
_VOICING = {"\uff9e": "\u3099", "\uff9f": "\u309a"}


@dataclass(frozen=True, kw_only=True)
class Width:
    """Letters and digits of full width, katakana of half width.

    **Repairs** nothing: it is a policy. ``letters`` and ``digits`` of full width become those of
    half width, with the point between two such digits; ``katakana`` of half width becomes full,
    with its marks. **Leaves alone** everything, with ``keep``; and in any case the other full-width
    marks, ①, ㎡, ½ and 10³.
    It stands after the join, since how wide a line is tells where it broke.
    **Source** compatibility decompositions of the Unicode Character Database.

    >>> Width(letters="half", digits="half")("ＡＢ１２．５％，ｶﾞｽ")
    'AB12.5％，ｶﾞｽ'
    >>> Width(katakana="full")("ｶﾞｽ｡Ａ")
    'ガス。Ａ'
    """

    name: ClassVar[str] = "width"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = True
    _LETTERS: ClassVar[re.Pattern[str]] = re.compile("[Ａ-Ｚａ-ｚ]")
    _DIGITS: ClassVar[re.Pattern[str]] = re.compile("[０-９]")
    _POINT: ClassVar[re.Pattern[str]] = re.compile("(?<=[０-９])．(?=[０-９])")
    _KATAKANA: ClassVar[re.Pattern[str]] = re.compile("[\uff61-\uff9f][\uff9e\uff9f]?")

    letters: Half = "keep"
    digits: Half = "keep"
    katakana: Full = "keep"

    def __post_init__(self) -> None:
        """Refuse a value that there is not.

        Raises:
            ValueError: an option has none of its values.
        """
        refuse_others(self, letters=Half, digits=Half, katakana=Full)

    @property
    def idle(self) -> bool:
        """Whether the options ask for nothing."""
        return self.letters == self.digits == self.katakana == "keep"

    def __call__(self, text: str, /) -> str:
        """The text with the widths that were asked for."""
        if self.letters == "half":
            text = _mapped(self._LETTERS, text)
        if self.digits == "half":
            text = _mapped(self._DIGITS, self._POINT.sub(".", text))
        if self.katakana == "full":
            text = self._KATAKANA.sub(_full, text)
        return text


def _mapped(pattern: re.Pattern[str], text: str) -> str:
    mapping = load("width")
    return pattern.sub(lambda match: mapping[match[0]], text)


def _full(match: re.Match[str]) -> str:
    """A katakana, with its mark of voicing in one where there is such a character."""
    full = [load("width")[char] for char in match[0]]
    if len(full) > 1:
        one = unicodedata.normalize("NFC", full[0] + _VOICING[match[0][1]])
        return one if len(one) == 1 else "".join(full)
    return full[0]
