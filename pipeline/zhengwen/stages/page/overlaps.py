"""Gutters that share rows: sections follow each other, and what stands beside both is of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .grid import LEAST, Cell
from .strip import SHIFT, Gutter


def settled(gutter: Gutter, chosen: list[Gutter], region: Sequence[Cell]) -> Gutter | None:
    """A gutter without the rows that it shares with those chosen before; None where both need them.

    A box may go on beside the start of the section below it, whose rows then have text on one side
    alone. One of those chosen may lose such rows likewise: then it is replaced among them.

    Args:
        gutter: what stands on the two sides of a place, over some rows.
        chosen: those that show more clearly.
        region: the rows.
    """
    for at, other in enumerate(chosen):
        if max(gutter.start, other.start) >= min(gutter.stop, other.stop):
            continue
        first = gutter.start < other.start
        upper, lower = (gutter, other) if first else (other, gutter)
        row = _between(upper, lower, region)
        if row is None:
            return None
        above, below = _cut(upper, upper.start, row, region), _cut(lower, row, lower.stop, region)
        if above is None or below is None:
            return None
        gutter, chosen[at] = (above, below) if first else (below, above)
    return gutter


def _between(upper: Gutter, lower: Gutter, region: Sequence[Cell]) -> int | None:
    """The row that a gutter starts at, below another that shares rows with it."""
    if upper.figure or lower.figure or lower.stop <= upper.stop:
        return None
    shared = range(lower.start, upper.stop)
    above, below = _parted(upper, shared, region), _parted(lower, shared, region)
    last, first = max(above, default=shared.start - 1) + 1, min(below, default=shared.stop)
    if last > first:
        return None
    # Where neither has text on both sides, the rows are of the one at whose place they start.
    beyond = all(region[at].left > upper.edge - SHIFT for at in range(last, first))
    return first if beyond and upper.edge > lower.edge else last


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
