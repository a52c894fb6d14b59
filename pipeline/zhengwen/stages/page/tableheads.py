"""The head of a table that runs over pages: it repeats on top of them, and is the author's."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import islice

from ...document import Line
from ..paragraphs.widths import em

_GAP = re.compile(r"\s{2,}|\t")
_FIGURE = re.compile(r"[-+¥$￥]?\d[\d,.]*[%％]?")
_SPACE = re.compile(r"\s+")
# Words that stand in phrases, and a clause's mark: no row of cells has one.
_PHRASE = re.compile(r"\b(?:the|of|to|and|in|with)\b|,(?:\s|$)")
# So many cells where one space parts them, which parts words too; and so many rows below.
CELLS, ROWS = 3, 3
# In em: no column of text is so narrow.
WIDEST = 9.0


def is_table_head(lines: Sequence[Line], at: int, removed: Container[int] = ()) -> bool:
    """Whether a row of cells stands over rows of as many.

    Under a single row there must be numbers in that.

    Args:
        lines: the document's.
        at: the line that is asked about.
        removed: those that are no text, as a folio between a table's head and its rows.

    >>> from zhengwen.split import split
    >>> is_table_head(split("年份 产量 人口\\n12\\n1990 35 210"), 0, {1})
    True
    >>> is_table_head(split("江上 渡口 读本\\n水流过第 7 座桥，人抬头看天。"), 0)
    False
    """
    text = lines[at].text
    gap = _GAP if _GAP.search(text) else _SPACE
    count = len(gap.split(text))
    if count < 2:
        return False
    below = (n for n in range(at + 1, len(lines)) if n not in removed)
    rows = [gap.split(lines[n].text) for n in islice(below, ROWS)]
    if len(rows) == ROWS and all(len(row) == count for row in rows):
        figures = all(_FIGURE.fullmatch(row[-1]) for row in rows)
        phrased = count < CELLS or any(_PHRASE.search(" ".join(row)) for row in rows)
        # Two words beside each other may be a head's, but hardly over three words with numbers.
        if gap is _SPACE and phrased and not figures:
            return False
        # Columns of text have as many cells, and wider ones.
        return gap is _SPACE or all(em(cell) <= WIDEST for row in rows for cell in row)
    if not rows or len(rows[0]) != count or count < CELLS:
        return False
    numbers = sum(map(str.isdecimal, rows[0]))
    return numbers > 0 if gap is _GAP else 2 * numbers >= count
