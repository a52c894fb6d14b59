"""The gap that parts each row at a gutter, and the columns next to one on a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf

from .flow import FITS, NARROWEST_COLUMN, amid_han, beside_han, fits, measure, misses
from .grid import INDENT, LEAST, Cell, Gap, em

# By how much a line's text may have been shifted, where a ligature or an emoji was spelt out.
SHIFT = 3
# Text of another block may start so many columns away.
DRIFT = 8
# By how much better a line must fit right of a gutter than left of it to tell as much, and how much
# room a heading leaves beside which it tells as much, in em.
OTHER, LARGER = 0.5, 8.0
# What the widths of letters and digits may be wrong by on a line, in em.
ROOM = 0.5
# A first line's indent, in em (clreq 3.3.2).
FIRST = 2.0
# A column of a cell, by the edges that are known and a gap that is wide.
Part = Callable[..., Cell]


def gaps_at(region: Sequence[Cell], place: int, edges: Sequence[int]) -> list[Gap | None]:
    """The gap that parts each row at a gutter, where there is one."""
    gaps = [_gap(cell, place) for cell in region]
    cut = [cell.cut(gap) for cell, gap in zip(region, gaps, strict=True) if gap and gap.parts]
    if len(cut) < LEAST:
        return gaps
    # Where one space parts them, or another block is shifted, the columns' measures tell.
    left = measure([em(last_column(before, edges).text) for before, _ in cut])
    right = measure([em(first_column(after, edges).text) for _, after in cut])
    known = [min(cell.left for cell in region), *edges]
    return [
        gap if gap and gap.parts else _fitting(cell, place, left, right, known)
        for cell, gap in zip(region, gaps, strict=True)
    ]


def _fitting(cell: Cell, place: int, left: float, right: float, edges: Sequence[int]) -> Gap | None:
    """The gap near a gutter that leaves a full line on its left and on its right what fits."""
    best, least = None, FITS
    for gap in cell.gaps:
        if cell.left >= place - SHIFT or gap.right - place > DRIFT or not beside_han(cell, gap):
            continue
        one = gap.stop - gap.start == 1
        # What ends left of the gutter, and has room in the left column with what stands behind a
        # space, is one line of it.
        ended = one and cell.right <= place and gap.right < place - SHIFT
        if ended and _filled(last_column(cell, edges), edges) <= left + ROOM:
            continue
        # What one space parts reached the gutter: where it seems short, it is set in larger type.
        reached = one and amid_han(cell, gap)
        # The cheap question first: what lies further off is no gutter.
        if gap.right - place < -DRIFT and not reached:
            continue
        before, after = cell.cut(gap)
        above = _full(last_column(before, edges), left, last=True).text
        below = _full(first_column(after, edges), right, last=False).text
        larger = max(0.0, left - em(above)) if reached else 0.0
        if gap.right - place < -DRIFT - larger:
            continue
        # A heading, which is set in larger type, fits nothing: then the other side tells. Where the
        # line above all is short, it tells by itself.
        off = min(misses(above, left), misses(below, right) + (0.0 if larger > LARGER else OTHER))
        if off <= least and fits(above, left) and fits(below, right):
            best, least = gap, off
    return best


def _filled(cell: Cell, edges: Sequence[int]) -> float:
    """How wide a line of a column is with its indent, in em."""
    edge = max((edge for edge in edges if edge <= cell.left), default=cell.left)
    return em(cell.text) + min(FIRST, cell.left - edge)


def _full(cell: Cell, full: float, *, last: bool) -> Cell:
    """The full line that a cell ends or starts with, where one space parts it from another's.

    A column is no narrower than some, as a form's labels are, and no space stands amid its line.
    """
    if full < NARROWEST_COLUMN or fits(cell.text, full):
        return cell
    # Of the parts that have no such space the first or last is the line.
    amid = [gap for gap in cell.gaps if amid_han(cell, gap)]
    if not amid:
        return cell
    part = cell.cut(amid[-1] if last else amid[0])[last]
    return part if abs(em(part.text) - full) <= FITS else cell


def _gap(cell: Cell, place: int) -> Gap | None:
    """The gap of a row that ends at a column or reaches over it, or that was shifted a little."""
    if cell.left >= place - SHIFT or cell.right <= place:
        return None
    for gap in cell.gaps:
        if gap.left < place <= gap.right:
            tight = gap.right == place and beside_han(cell, gap)
            return gap if gap.parts or tight else None
    near = [
        gap
        for gap in cell.gaps
        if gap.parts and abs(gap.right - place) <= SHIFT and beside_han(cell, gap)
    ]
    return min(near, key=lambda gap: abs(gap.right - place), default=None)


def crosses(cell: Cell, place: int) -> bool:
    """Whether text without a gap runs over a column; a caption may stand out a little."""
    return cell.left < place - SHIFT and cell.right > place + 2


def first_column(cell: Cell, edges: Sequence[int], wide: float = inf) -> Cell:
    """The cell's part up to the next column, or to a gap so wide."""
    for gap in cell.gaps:
        if _is_edge(gap, edges) or gap.stop - gap.start >= wide:
            return cell.cut(gap)[0]
    return cell


def last_column(cell: Cell, edges: Sequence[int], wide: float = inf) -> Cell:
    """The cell's part from the last column on, or from a gap so wide."""
    for gap in reversed(cell.gaps):
        if _is_edge(gap, edges) or gap.stop - gap.start >= wide:
            return cell.cut(gap)[1]
    return cell


def _is_edge(gap: Gap, edges: Sequence[int]) -> bool:
    """Whether a column starts after a gap."""
    if gap.stop - gap.start == 1:
        return gap.parts
    return gap.parts and any(-SHIFT < gap.right - edge <= INDENT for edge in edges)
