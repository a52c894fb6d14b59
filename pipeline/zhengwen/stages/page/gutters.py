"""Gutters: the strips of spaces between columns, over how many lines each runs, what parts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ..paragraphs.glyphs import em
from .flow import are_columns, beside_han, fits, flow, is_block, is_box, measure, misses
from .grid import Cell, Gap

# A gutter is where so many lines have text that starts at one column.
LEAST = 3
# Candidates that are looked at in one region.
TRIES = 10
# A first line's indent in columns (clreq 3.3.2: two em, and what rounding adds).
INDENT = 4
# By how much a line's text may have been shifted, where a ligature or an emoji was spelt out.
SHIFT = 3
# Lines of a title, parted from the text by a blank line.
TITLE = 2
# A figure leaves room beside it from this many columns on, and its caption has so many lines.
FIGURE = 6
# Lines on either side among which one stands that is not indented.
AROUND = 8
# So few rows that cross a gutter, between rows that do not, are lines that it was not seen in.
BRIDGED = 2
# A full line misses its measure by less than this, in em ...
FITS = 1.25
# ... and text of another block may start so many columns away.
DRIFT = 8
CAPTION = 4


@dataclass(frozen=True, slots=True)
class Gutter:
    """A gutter: where it is, and what stands on its two sides.

    Attributes:
        start, stop: from and to which row of the region.
        edge: the column at which the text on its right starts.
        left, right: the cells on its sides, top to bottom.
        figure: on the left stands a figure's caption, and no column.
        box: the right column is of another measure: a text of its own.
        weight: how many rows show it.
    """

    start: int
    stop: int
    edge: int
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    figure: bool
    box: bool
    weight: int


def gutters(region: Sequence[Cell], edge: int) -> list[Gutter]:
    """The gutters of a region that part running text; none overlaps another.

    Args:
        region: its rows, top to bottom.
        edge: the column of its left edge.
    """
    edges = _edges(region, edge)
    found = []
    for place in edges:
        gaps = _gaps(region, place, edges)
        for start, stop in _runs(region, place, gaps):
            gutter = _gutter(region, gaps, start, stop, place, edge, edges)
            if gutter is not None:
                found.append(gutter)
    chosen: list[Gutter] = []
    for gutter in sorted(found, key=lambda g: (g.figure, -g.weight, g.start)):
        if all(gutter.stop <= other.start or other.stop <= gutter.start for other in chosen):
            chosen.append(gutter)
    return sorted(chosen, key=lambda g: g.start)


def _edges(region: Sequence[Cell], edge: int) -> list[int]:
    """The columns at which text starts on many rows, after a wide gap or at a row's start."""
    votes = Counter(gap.right for cell in region for gap in cell.gaps if gap.parts)
    votes.update(cell.left for cell in region if cell.left >= edge + FIGURE)
    return [place for place, count in votes.most_common(TRIES) if count >= LEAST]


def _gaps(region: Sequence[Cell], place: int, edges: Sequence[int]) -> list[Gap | None]:
    """The gap that parts each row at a gutter, where there is one."""
    gaps = [_gap(cell, place) for cell in region]
    cut = [cell.cut(gap) for cell, gap in zip(region, gaps, strict=True) if gap and gap.parts]
    if len(cut) < LEAST:
        return gaps
    # Where one space parts them, or another block is shifted, the columns' measures tell.
    left = measure([em(_last(before, edges).text) for before, _ in cut])
    right = measure([em(_first(after, edges).text) for _, after in cut])
    return [
        gap if gap and gap.parts else _fitting(cell, place, left, right, edges)
        for cell, gap in zip(region, gaps, strict=True)
    ]


def _fitting(
    cell: Cell, place: int, left: float, right: float, edges: Sequence[int]
) -> Gap | None:
    """The gap near a gutter that leaves a full line on its left and on its right what fits."""
    best, least = None, FITS
    for gap in cell.gaps:
        if cell.left >= place - SHIFT or abs(gap.right - place) > DRIFT:
            continue
        before, after = cell.cut(gap)
        if not beside_han(before, after):
            continue
        above, below = _last(before, edges).text, _first(after, edges).text
        # A heading, which is set in larger type, fits nothing: then the other side tells.
        off = min(misses(above, left), misses(below, right) + 0.5)
        if off <= least and fits(above, left) and fits(below, right):
            best, least = gap, off
    return best


def _runs(
    region: Sequence[Cell], place: int, gaps: Sequence[Gap | None]
) -> Iterator[tuple[int, int]]:
    """Stretches of rows that none crosses, but for a few that stand close among those cut."""
    crossed = [
        gap is None and _crosses(cell, place) for cell, gap in zip(region, gaps, strict=True)
    ]
    for at in range(1, len(region) - 1):
        if crossed[at] and not crossed[at - 1]:
            stop = next((i for i in range(at, len(region)) if not crossed[i]), len(region))
            if stop - at <= BRIDGED and _close(region, gaps, at, stop):
                crossed[at:stop] = [False] * (stop - at)
    for crosses, group in groupby(range(len(region)), key=crossed.__getitem__):
        rows = list(group)
        if not crosses and len(rows) >= LEAST:
            yield rows[0], rows[-1] + 1


def _close(region: Sequence[Cell], gaps: Sequence[Gap | None], start: int, stop: int) -> bool:
    """Whether the gutter goes on above and below some rows, with no blank line between."""
    around = range(max(0, start - 1), min(len(region), stop + 1))
    return (
        len(around) == stop - start + 2
        and region[around[-1]].row - region[around[0]].row == len(around) - 1
        and sum(gap is not None for gap in gaps[max(0, start - LEAST) : start]) >= 2
        and sum(gap is not None for gap in gaps[stop : stop + LEAST]) >= 2
    )


def _crosses(cell: Cell, place: int) -> bool:
    """Whether text without a gap runs over a column; a caption may stand out a little."""
    return cell.left < place - SHIFT and cell.right > place + 2


def _gap(cell: Cell, place: int) -> Gap | None:
    """The gap of a row that ends at a column or reaches over it, or that was shifted a little."""
    if cell.left >= place - SHIFT or cell.right <= place:
        return None
    for gap in cell.gaps:
        if gap.left < place <= gap.right:
            tight = gap.right == place and beside_han(*cell.cut(gap))
            return gap if gap.parts or tight else None
    near = [
        gap
        for gap in cell.gaps
        if gap.parts and abs(gap.right - place) <= SHIFT and beside_han(*cell.cut(gap))
    ]
    return min(near, key=lambda gap: abs(gap.right - place), default=None)


def _gutter(
    region: Sequence[Cell],
    gaps: Sequence[Gap | None],
    start: int,
    stop: int,
    place: int,
    edge: int,
    edges: Sequence[int],
) -> Gutter | None:
    """A gutter, if what stands on its sides shows one."""
    first_row = start
    start, stop = _trimmed(region, gaps, start, stop, place, edge, edges)
    sides = [_parted(cell, gap, place) for cell, gap in zip(region, gaps, strict=True)]
    beside = [at for at in range(start, stop) if sides[at][1]]
    if not beside:
        return None
    end = beside[-1] + 1
    left = [side for side, _ in sides[start:end] if side]
    right = [side for _, side in sides[start:end] if side]
    both = sum(bool(a and b) for a, b in sides[start:end])
    if not left or not both or len(right) < LEAST:
        return None
    first = flow([_first(cell, edges) for cell in right])
    if not first.is_prose:
        return None
    last = flow([_last(cell, edges) for cell in left])
    if both >= LEAST and last.is_prose:
        if not are_columns(last, first):
            return None
        # The left column may start above the right one and go on below it.
        while start > first_row and _goes_on(region[start - 1], region[start], last.measure, edge):
            start -= 1
            left.insert(0, region[start])
        while end < stop and fits(_last(region[end], edges).text, last.measure):
            left.append(region[end])
            end += 1
        box = is_box(right, left)
        return Gutter(start, end, place, tuple(left), _set_in(right, place), False, box, both)
    if _is_caption(region, start, end, left, edge):
        return Gutter(start, end, place, tuple(left), _set_in(right, place), True, False, both)
    return None


def _goes_on(cell: Cell, below: Cell, full: float, edge: int) -> bool:
    """Whether a row is one of the left column, right above another."""
    return (
        below.row == cell.row + 1
        and cell.left - edge <= INDENT
        and not any(gap.parts for gap in cell.gaps)
        and fits(cell.text, full)
    )


def _parted(cell: Cell, gap: Gap | None, place: int) -> tuple[Cell | None, Cell | None]:
    """What stands left and right of a gutter."""
    if gap is None and _crosses(cell, place):
        near = [gap for gap in cell.gaps if abs(gap.right - place) <= DRIFT]
        gap = min(near, key=lambda gap: abs(gap.right - place), default=None)
    if gap:
        return cell.cut(gap)
    return (cell, None) if cell.left < place - SHIFT else (None, cell)


def _set_in(cells: Sequence[Cell], place: int) -> tuple[Cell, ...]:
    """The cells right of a gutter, each as far in from it as it was set in its own block.

    A block may start some columns off: the lines around show where. Those of its lines that one
    space parts from the left start at its edge.
    """
    result = []
    for at, cell in enumerate(cells):
        around = cells[max(0, at - AROUND) : at + AROUND + 1]
        near = [c.left for c in around if not c.close and 0 <= cell.left - c.left <= INDENT]
        inward = max(0, cell.left - place)
        if near and abs(cell.left - place) <= DRIFT:
            inward = cell.left - min(near)
        result.append(replace(cell, left=place + (0 if cell.close else inward)))
    return tuple(result)


def _trimmed(
    region: Sequence[Cell],
    gaps: Sequence[Gap | None],
    start: int,
    stop: int,
    place: int,
    edge: int,
    edges: Sequence[int],
) -> tuple[int, int]:
    """The rows without a title above them, which no gap parts, or a folio or heading below."""
    starts = [place, *(other for other in edges if other > edge + INDENT)]
    # What blank lines part from the columns below is a head of the page, be it in two parts.
    for size in range(TITLE, 0, -1):
        if start + size < stop and region[start + size].row - region[start].row > size:
            top = region[start : start + size]
            if top[-1].row - top[0].row == size - 1 or size == 1:
                start += size
                break
    while start < stop and _alone(region[start], gaps[start]):
        cell = region[start]
        below = region[start + 1].row - cell.row if start + 1 < stop else 1
        if below == 1 and any(0 <= cell.left - other <= INDENT for other in starts):
            break
        start += 1
    while stop - start > 1 and _alone(region[stop - 1], gaps[stop - 1]):
        above = region[stop - 1].row - region[stop - 2].row
        heads = above == 2 and stop < len(region) and region[stop - 1].left < place
        if above <= 2 and not heads:
            break
        stop -= 1
    return start, stop


def _alone(cell: Cell, gap: Gap | None) -> bool:
    return gap is None and not any(gap.parts for gap in cell.gaps)


def _first(cell: Cell, edges: Sequence[int]) -> Cell:
    """The cell's part up to the next column."""
    for gap in cell.gaps:
        if _is_edge(gap, edges):
            return cell.cut(gap)[0]
    return cell


def _last(cell: Cell, edges: Sequence[int]) -> Cell:
    """The cell's part from the last column on."""
    for gap in reversed(cell.gaps):
        if _is_edge(gap, edges):
            return cell.cut(gap)[1]
    return cell


def _is_edge(gap: Gap, edges: Sequence[int]) -> bool:
    """Whether a column starts after a gap."""
    if gap.stop - gap.start == 1:
        return gap.parts
    return gap.parts and any(-SHIFT < gap.right - edge <= INDENT for edge in edges)


def _is_caption(
    region: Sequence[Cell], start: int, stop: int, left: Sequence[Cell], edge: int
) -> bool:
    """Whether the cells are a caption, in a column that gives way to a figure and comes back.

    The name of who speaks, before what he says, has nothing above or below that reaches under it
    to the margin.
    """
    near = [*region[max(0, start - 1) : start], *region[stop : stop + 1]]
    return (
        0 < len(left) <= CAPTION
        and left[0].row != region[start].row
        and left[-1].row - left[0].row < 2 * CAPTION
        and any(cell.left <= edge + INDENT for cell in near)
        and is_block(left)
    )
