"""Numbers that extraction broke."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ..base import Floor
from ..paragraphs.broken import SUSPECT, mended


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """Spaces inside a number, in Chinese running text.

    **Repairs** a decimal and groups of three digits before what is counted (``3 . 5 %``,
    ``10 684 名``, ``1, 234 元``), and ``1 ,234`` anywhere. **Leaves alone** two numbers in a row
    (rows of figures, 第 3, 125 页, dates), an item's number (``3. 5 个``), numbers that are
    dialled, and any text without a full-width mark: there nothing tells them apart.
    **Source** GB/T 15835: digits stand in groups of three, by comma or by a quarter em.

    >>> Numbers()("增长3 . 5 %，达到1 ,234元，选派干部10 684名。")
    '增长3.5 %，达到1,234元，选派干部10684名。'
    """

    name: ClassVar[str] = "numbers"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = False
    looks_for: ClassVar[re.Pattern[str]] = SUSPECT

    def __call__(self, text: str, /) -> str:
        """The text with its numbers whole."""
        return mended(text) if " " in text else text
