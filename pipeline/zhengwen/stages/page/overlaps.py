"""Sections that follow each other on a page: where one's gutter ends, and the next one's starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from ..paragraphs.glyphs import ends_sentence
from .flow import FITS, measure
from .grid import LEAST, Cell, em
from .partings import SHIFT, first_column, last_column
from .strip import USUAL, Gutter, Sides, Strip, is_blank_above

# By so many em the measures of two sections' columns differ, and so many places are looked at.
CHANGED, MOST = 4.0, 10
# And by so many at least where both columns' do, each with so many full lines of both.
OTHER, FULL = 2.0, 3


def settled(gutter: Gutter, chosen: list[Gutter], region: Sequence[Cell]) -> list[Gutter] | None:
    """The gutters chosen and one more, none of which shares rows; None where both need them.

    A box may go on beside the start of the section below it, whose rows then have text on one side
    alone: these are one gutter's, and the other loses them.

    Args:
        gutter: what stands on the two sides of a place, over some rows.
        chosen: those that show more clearly.
        region: the rows.
    """
    result: list[Gutter] = []
    for other in chosen:
        if max(gutter.start, other.start) < min(gutter.stop, other.stop):
            first = gutter.start < other.start
            upper, lower = (gutter, other) if first else (other, gutter)
            row = _first_row(upper, lower, region)
            if row is None:
                return None
            above = _cut(upper, upper.start, row, region)
            below = _cut(lower, row, lower.stop, region)
            if above is None or below is None:
                return None
            gutter, other = (above, below) if first else (below, above)
        result.append(other)
    return [*result, gutter]


def _first_row(upper: Gutter, lower: Gutter, region: Sequence[Cell]) -> int | None:
    """The row that the lower of two gutters starts at, which share rows; None where both need one.

    Rows with text on one side alone are the upper one's where they start at its place and that is
    further right: below it starts the other's text.
    """
    if upper.figure or lower.figure or lower.stop <= upper.stop:
        return None
    shared = range(lower.start, upper.stop)
    above, below = _parted(upper, shared, region), _parted(lower, shared, region)
    after, first = max(above, default=shared.start - 1) + 1, min(below, default=shared.stop)
    if after > first:
        return None
    beyond = all(region[at].left > upper.edge - SHIFT for at in range(after, first))
    return first if beyond and upper.edge > lower.edge else after


def _parted(gutter: Gutter, rows: range, region: Sequence[Cell]) -> list[int]:
    """Those of some rows that have text on both sides of a gutter."""
    left, right = ({cell.at for cell in side} for side in (gutter.left, gutter.right))
    return [at for at in rows if region[at].at in left and region[at].at in right]


def _cut(gutter: Gutter, start: int, stop: int, region: Sequence[Cell]) -> Gutter | None:
    """Some of a gutter's rows; None where too few of them have text on its sides."""
    own = {region[at].at for at in range(start, stop)}
    left, right = (
        tuple(cell for cell in side if cell.at in own) for side in (gutter.left, gutter.right)
    )
    if not left or len(right) < LEAST:
        return None
    return replace(gutter, start=start, stop=stop, left=left, right=right)


def changes(strip: Strip, start: int, stop: int) -> list[int]:
    """The rows of a run below a line that is blank across the page, with columns of other measures.

    None where such lines are usual: they part paragraphs then. And not many, as each is dear.
    """
    blank = [
        at
        for at in range(start + LEAST, stop - LEAST + 1)
        if is_blank_above(strip.region[at], strip.region[at - 1])
    ]
    if len(blank) > USUAL * (stop - start):
        return []
    sides = [strip.sides(at) for at in range(start, stop)]
    left, right = _widths(strip, sides)
    found = [
        start + row
        for row in (at - start for at in blank[:MOST])
        if any(_differ(side[:row], side[row:]) for side in (left, right))
    ]
    return found or [start + row for row in _narrower(sides, left, right)]


def _narrower(sides: Sequence[Sides], left: Sequence[float], right: Sequence[float]) -> list[int]:
    """The row above which both columns have one measure and below another, though none is blank.

    There the last column has ended: nothing stands there, or a sentence ends.
    """
    maxima = [(side, *_maxima(side)) for side in (left, right)]
    falls: list[int] = []
    grows: list[int] = []
    for row in range(LEAST, len(sides) - LEAST + 1):
        last, (first, second) = sides[row - 1][1], sides[row]
        if first is None or second is None or not (last is None or ends_sentence(last.text)):
            continue
        changes = [above[row] - below[row] for _, above, below in maxima]
        if min(map(abs, changes)) <= OTHER or min(changes) * max(changes) < 0:
            continue
        full = (
            sum(width >= most - FITS for width in part)
            for side, above, below in maxima
            for part, most in ((side[:row], above[row]), (side[row:], below[row]))
        )
        if min(full) >= FULL:
            (falls if changes[0] > 0 else grows).append(row)
    return [*falls[:1], *grows[-1:]]


def _maxima(widths: Sequence[float]) -> tuple[list[float], list[float]]:
    """The widest of what stands above each row, and of what stands from it on."""
    lower = [*accumulate(reversed(widths), max)]
    return [0.0, *accumulate(widths, max)], [*reversed(lower), 0.0]


def _widths(strip: Strip, sides: Sequence[Sides]) -> tuple[list[float], list[float]]:
    """The widths in em of what stands left and right of a gutter on each row, 0 for nothing."""
    left = [em(last_column(side, strip.edges).text) if side else 0.0 for side, _ in sides]
    right = [em(first_column(side, strip.edges).text) if side else 0.0 for _, side in sides]
    return left, right


def _differ(above: Sequence[float], below: Sequence[float]) -> bool:
    """Whether a column has another measure below; where it has ended, nothing tells."""
    one, other = (measure([width for width in widths if width]) for widths in (above, below))
    return bool(one and other) and abs(one - other) > CHANGED
