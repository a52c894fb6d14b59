"""Leaders of dots that lead to a page number: house style, off by default."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from ..base import Floor, refuse_others

Points = Literal["keep", "solid", "ellipsis"]
# Four points and more, as far as the number that ends the entry.
_DOT = "[.·…⋯․]"
_LEADERS = re.compile(
    # From the first of a run on: a row of dots would cost its length squared.
    rf"(?:(?<={_DOT})\s{{2,}}|(?:(?<=\S)(?<!{_DOT})|(?<=^{_DOT}))\s*){_DOT}(?:\s?{_DOT}){{3,}}\s*"
    r"(?=(?:[0-9]{1,4}|[ivxlc]{1,6})$)"
)
_SPACE = re.compile(r"(?<=[.·…⋯․])\s+(?=[.·…⋯․])")


@dataclass(frozen=True, kw_only=True)
class Leaders:
    """Dots that lead from an entry of contents to its page.

    **Repairs** nothing by default: as many dots as the page had are what was written. ``solid``
    takes the spaces from between them, which extractors put there; ``ellipsis`` writes ……, which
    keeps an entry an entry. **Leaves alone** dots that lead to no number at the end, and fewer
    than four.
    **Source** the output of extractors; GB/T 15834-2011, 4.11, for the ellipsis.

    >>> Leaders(points="ellipsis")("第一章 渡口. . . . . . 12")
    '第一章 渡口……12'
    >>> Leaders(points="solid")("Ferry . . . . 1")
    'Ferry .... 1'
    """

    name: ClassVar[str] = "leaders"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = True

    points: Points = "keep"

    def __post_init__(self) -> None:
        """Refuse a value that there is not.

        Raises:
            ValueError: ``points`` is none of its values.
        """
        refuse_others(self, points=Points)

    @property
    def idle(self) -> bool:
        """Whether the options ask for nothing."""
        return self.points == "keep"

    def __call__(self, text: str, /) -> str:
        """The text with the leaders that were asked for."""
        if self.idle:
            return text
        if self.points == "solid":
            return _LEADERS.sub(lambda match: _SPACE.sub("", match[0]), text)
        return _LEADERS.sub("……", text)
