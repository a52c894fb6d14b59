"""Gaps behind squeezed marks, which look like gutters.

Where marks take half an em, what follows starts within the box of each; `pdftotext -layout` gives
it a column of its own, and some more, which it fills with spaces.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

# A gap within a row, and one too wide to be a mark's.
_GAP = re.compile(r"(?<=[^ \n\f]) {2,6}(?=[^ \n])")
_WIDER = re.compile(r"(?<=[^ \n\f]) {7,}(?=[^ \n])")
# One behind a mark that is no item's number's, or before one that opens.
_BEHIND = re.compile(
    r"(?<=[^\s\d一二三四五六七八九十（(][，、；：。．！？”’）》」』】]) {2,6}(?=[^ \n])"
    r"|(?<=[^ \n\f]) {2,6}(?=[“‘「『（《【])"
)
_CODE = re.compile("[`'\"={}#;|]")
_WIDE = re.compile("[\u2e80-\uffef]")
# So many commas with a gap behind are worth a look; of the gaps such a share stands behind marks
# where they are made by these, such a share is wider, and such a share ends at one column: that
# much of them does where columns line up.
COMMAS, BEHIND, FEW, ALIGNED = 4, 0.85, 0.1, 0.2
# Of a page's rows fewer have a blank line below.
APART = 0.5


def without_mark_gaps(text: str) -> str:
    """A text without the gaps behind its marks, where those are gaps of squeezed marks.

    >>> rows = "渡口停航，  船夫上岸，   行人都走了，  只有他。\\n水涨了，  桥断了，    无人\\n过。"
    >>> without_mark_gaps(rows)
    '渡口停航，船夫上岸，行人都走了，只有他。\\n水涨了，桥断了，无人\\n过。'
    """
    if text.count("，  ") < COMMAS:
        return text
    gaps, wide = len(_GAP.findall(text)), len(_WIDER.findall(text))
    if len(_BEHIND.findall(text)) < BEHIND * gaps or wide > FEW * gaps:
        return text
    lines = text.split("\n")
    if _are_apart(lines) or _line_up(lines):
        return text
    return "\n".join([line if _CODE.search(line) else _BEHIND.sub("", line) for line in lines])


def _are_apart(lines: Sequence[str]) -> bool:
    """Whether most lines with a gap have a blank one below: paragraphs have, and no page's rows."""
    rows = [below for line, below in zip(lines, [*lines[1:], ""], strict=True) if _GAP.search(line)]
    return sum(not below.strip() for below in rows) > APART * len(rows)


def _line_up(lines: Sequence[str]) -> bool:
    """Whether gaps end below each other, as those of columns do."""
    ends = Counter(
        match.end() + len(_WIDE.findall(line, 0, match.end()))
        for line in lines
        for match in _GAP.finditer(line)
    )
    return max(ends.values(), default=0) > max(2.0, ALIGNED * ends.total())
