"""The head of a table that runs over pages: it repeats on top of them, and is the author's."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from ...document import Line

_GAP = re.compile(r"\s{2,}")
_SPACE = re.compile(r"\s+")
# So many cells of one row above as many of the next are no words of a sentence.
CELLS = 3


def is_table_head(lines: Sequence[Line], at: int, removed: Container[int] = ()) -> bool:
    """Whether a row of three cells and more stands over another of as many, with a number in it.

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
    below = next((n for n in range(at + 1, len(lines)) if n not in removed), None)
    if below is None:
        return False
    above, row = lines[at].text, lines[below].text
    if len(_GAP.split(above)) >= CELLS:
        cells = _GAP.split(row)
        return len(_GAP.split(above)) == len(cells) and any(map(str.isdecimal, cells))
    # One space parts words too: more cells than one must be numbers.
    cells = _SPACE.split(row)
    numbers = sum(map(str.isdecimal, cells))
    return CELLS <= len(_SPACE.split(above)) == len(cells) and 2 * numbers >= len(cells)
