"""The reading order of columns side by side: band by band, in each column by column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ...document import Kind
from ..paragraphs.shapes import is_byline
from .captions import apart
from .flow import ends
from .grid import INDENT, Cell
from .gutters import gutters
from .strip import TITLE, Gutter

# A first line is set in by so many columns at least.
FIRST = 2
# Columns within columns: a page, its columns, a figure in one.
DEEPEST = 6


@dataclass(slots=True)
class Placed:
    """A cell in reading order."""

    cell: Cell
    column: int
    moved: bool
    kind: Kind | None = None
    starts: bool = False


def in_order(
    region: Sequence[Cell],
    edge: int,
    known: set[float],
    shared: Sequence[float],
    *,
    moved: bool,
    depth: int,
    lede: bool,
) -> list[Placed]:
    """The cells of a region in reading order: band by band, in each column by column.

    Args:
        region: the cells, top to bottom.
        edge: where the column starts that they stand in.
        known: the measures of columns found so far, in em; those found here are added.
        shared: measures, in em, that sections of few rows share.
        moved: whether they go behind what stands beside them.
        depth: how many columns it stands in.
        lede: whether a box beside the start of an article comes first.
    """
    found = gutters(region, edge, known, shared) if depth < DEEPEST else []
    known.update(full for gutter in found for full in gutter.measures)
    result: list[Placed] = []
    captions: list[Gutter] = []
    done = 0
    for gutter in found:
        result += [here(cell, edge, moved) for cell in region[done : gutter.start]]
        title = () if gutter.figure else _title(region[done : gutter.start], gutter, edge)
        if title:
            result[-len(title)].starts = True
        if gutter.figure:
            result += [here(cell, gutter.edge, moved) for cell in gutter.right]
            captions.append(gutter)
        else:
            within = partial(in_order, known=known, shared=shared, depth=depth + 1, lede=False)
            left = within(gutter.left, edge, moved=moved)
            right = within(gutter.right, gutter.edge, moved=True)
            left[0].starts = left[0].starts or bool(title)
            # Beside a column that a figure makes narrow another goes on with its sentence.
            on = depth > 0 and not ends(gutter.left) and right[0].column < FIRST
            right[0].starts = right[0].starts or (gutter.box and not on)
            first = lede and gutter.box and gutter.start <= TITLE and ends(gutter.right)
            result += [*right, *left] if first else [*left, *right]
        done = gutter.stop
    # In a table of one column there is none.
    rest, aside = apart(region[done:]) if depth else (region[done:], ())
    result += [here(cell, edge, moved) for cell in rest]
    if aside and (ends(rest) or is_byline(aside[0].text)):
        result += _block(aside)
    elif aside:
        _put_in(result, aside)
    for gutter in captions:
        _put_in(result, gutter.left)
    return result


def _title(above: Sequence[Cell], gutter: Gutter, edge: int) -> Sequence[Cell]:
    """The rows above columns that are centred over them: a title, which is of neither column.

    Its lines may be longer than the columns', so that their measure does not show where it ends.
    """
    row = min(gutter.left[0].row, gutter.right[0].row)
    stop = max(cell.right for cell in gutter.left)
    size = 0
    while size < len(above) and above[-1 - size].row == row - size - 1:
        cell = above[-1 - size]
        over = edge + INDENT < cell.left <= gutter.edge and cell.right >= stop
        if size == TITLE or not over or any(gap.parts for gap in cell.gaps):
            return ()
        size += 1
    return above[len(above) - size :] if size else ()


def here(cell: Cell, edge: int, moved: bool) -> Placed:
    """A cell where it stands, in a column that starts at an edge."""
    return Placed(cell, max(0, cell.left - edge), moved)


def _put_in(order: list[Placed], caption: Sequence[Cell]) -> None:
    """Put a caption where the nearest paragraph of its column starts."""
    row = caption[0].row
    starts = [
        at
        for at, p in enumerate(order)
        if 2 <= p.column <= INDENT or p.column > 2 * INDENT or at == 0
    ]
    place = min([*starts, len(order)], key=lambda at: abs(_row(order, at) - row))
    # The first line of a column may go on from the column before it.
    if place < len(order) and (place or not order[0].moved or order[0].column >= FIRST):
        order[place].starts = True
    order[place:place] = _block(caption)


def _block(caption: Sequence[Cell]) -> list[Placed]:
    """The lines of a caption, apart from what stands around it."""
    kind: Kind = "byline" if is_byline(caption[0].text) else "caption"
    block = [Placed(cell, 0, True, kind) for cell in caption]
    block[0].starts = True
    return block


def _row(order: Sequence[Placed], at: int) -> int:
    return order[at].cell.row if at < len(order) else order[-1].cell.row + 1
