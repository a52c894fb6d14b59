"""Spaces that extraction put around numbers and Latin words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from ..base import Floor

Policy = Literal["none", "keep", "pangu"]

_HAN = "[\u2e80-\u2fff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]"
_MARK = "[、。，．：；！？（）《》〈〉「」『』【】〔〕“”‘’…—·％]"
# What belongs to a number beside Han: its sign, its unit, its currency.
_NUMBER_START = r"[0-9$¥￥€£№+±≥≤<>~-]"
_NUMBER_END = r"[0-9%‰℃°㎡％]"


def _closing(start: str, end: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<={_HAN}) +(?={start})|(?<={end}) +(?={_HAN})"
        rf"|(?<={_MARK}) +(?={start})|(?<={end}) +(?={_MARK})"
    )


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """Spaces between Han and numbers, and between Han and Latin words.

    **Repairs** the quarter em that typesetting puts there and that extractors write as a space
    (``none``). **Leaves alone** spaces inside numbers, Latin phrases and between two Han (a
    headline's halves, names). ``keep`` changes nothing; ``pangu`` puts one space on both sides.
    **Source** W3C clreq 3.2.2: the quarter em between Han and Western text is set, not typed.

    >>> Spacing()("2024 年 8 月，增长 3 %，使用 Python 语言")
    '2024年8月，增长3 %，使用Python语言'
    """

    name: ClassVar[str] = "spacing"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = False

    numbers: Policy = "none"
    latin: Policy = "none"

    _NUMBERS: ClassVar[re.Pattern[str]] = _closing(_NUMBER_START, _NUMBER_END)
    _LATIN: ClassVar[re.Pattern[str]] = _closing("[A-Za-z]", "[A-Za-z]")
    _NUMBER_EDGE: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?<={_HAN})(?=[0-9])|(?<=[0-9%])(?={_HAN})"
    )
    _LATIN_EDGE: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?<={_HAN})(?=[A-Za-z])|(?<=[A-Za-z])(?={_HAN})"
    )

    def __call__(self, text: str, /) -> str:
        """The text with its spaces by the policy."""
        if " " in text:
            if self.numbers == "none":
                text = self._NUMBERS.sub("", text)
            if self.latin == "none":
                text = self._LATIN.sub("", text)
        if self.numbers == "pangu":
            text = self._NUMBER_EDGE.sub(" ", text)
        if self.latin == "pangu":
            text = self._LATIN_EDGE.sub(" ", text)
        return text
