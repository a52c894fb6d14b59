"""Captions of a column that has nothing else beside a column of text: a figure stands above."""

from __future__ import annotations

from collections.abc import Sequence

from ..paragraphs.glyphs import MARK, ends_sentence
from ..paragraphs.shapes import is_caption
from .flow import FITS, fits, is_block, measure, misses
from .grid import LEAST, Cell, em

# So many spaces part a caption from the text beside it, by how many columns the widths of
# characters may shift it, and so many lines it has, each as wide in em.
WIDE, DRIFT, LINES, NARROWEST = 4, 3, 3, 4.0


def apart(cells: Sequence[Cell]) -> tuple[Sequence[Cell], Sequence[Cell]]:
    """The lines of a column, and what stands right of a few of them: of no column that was found.

    >>> from zhengwen.split import split
    >>> from .grid import cells
    >>> rows = ["那年秋天，两岸的人都", "来看，站满长长的河堤", "看大桥通车，一直看到"]
    >>> rows = [rows[0], rows[1] + "    图为渡口旧址", rows[2], "太阳落山，才回家去吃", "晚饭。"]
    >>> [len(part) for part in apart(cells(split("\\n".join(rows)), range(5)))]
    [5, 1]
    """
    # The cheap question first: in most columns each line is one piece.
    whole = [cell for cell in cells if not any(gap.parts for gap in cell.gaps)]
    if len(whole) == len(cells) or len(whole) < LEAST:
        return cells, ()
    full = measure([em(cell.text) for cell in whole])
    ends = [cell.right for cell in whole if abs(full - em(cell.text)) <= FITS]
    if len(ends) < LEAST:
        return cells, ()
    rows = [_cut(cell, full, max(ends) - DRIFT) for cell in cells]
    found = [row[1] for row in rows if len(row) > 1]
    if not found or len(found) > LINES or found[-1].row - found[0].row > 2 * LINES:
        return cells, ()
    return [row[0] for row in rows], found


def _cut(cell: Cell, full: float, stop: int) -> tuple[Cell, ...]:
    """The column's line on a row, and what stands right of it."""
    wide = [gap for gap in cell.gaps if gap.stop - gap.start >= WIDE]
    if len(wide) != 1:
        return (cell,)
    own, beside = cell.cut(wide[0])
    # Setting stretches a line in many places.
    if "  " in own.text + beside.text or em(beside.text) < NARROWEST or not is_block([beside]):
        return (cell,)
    # What has marks is a sentence's, if it is no caption.
    if MARK.search(beside.text) and not is_caption(beside.text):
        return (cell,)
    fills = misses(own.text, full) <= FITS or ends_sentence(own.text)
    return (own, beside) if beside.left >= stop and fits(own.text, full) and fills else (cell,)
