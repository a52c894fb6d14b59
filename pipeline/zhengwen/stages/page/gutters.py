"""Gutters: the strips of spaces between columns, over how many lines each runs, what parts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .brief import briefs
from .flow import (
    LOOSE,
    NARROWEST_COLUMN,
    Flow,
    are_columns,
    fits,
    flow,
    go_on_at,
    is_block,
    is_box,
    is_table,
    read_on,
    start_small,
    talks_beside,
)
from .grid import INDENT, LEAST, WIDEST, Cell, em
from .overlaps import changes, settled
from .strip import DRIFT, SHIFT, Gutter, Part, Sides, Strip, first_column, last_column

# Candidates that are looked at in one region.
TRIES = 10
# So many full lines go on beside a column that shows the measure.
FEW = 4
SHORT = 12
# A figure leaves room beside it from this many columns on, and its caption has so many lines.
FIGURE = 6
CAPTION = 4
# So many lines with a line of the other column right below, and so large a share of all that stand
# alone, are no text set in, if the lines of each read on.
TURNS, STEADY = 4, 0.75
# Lines on either side among which one stands that is not indented.
AROUND = 8
# A gap of so many spaces seldom stands within a column.
WIDE = 6


def gutters(
    region: Sequence[Cell],
    edge: int,
    known: Collection[float] = (),
    shared: Sequence[float] = (),
) -> list[Gutter]:
    """The gutters of a region that part running text; none overlaps another.

    Args:
        region: its rows, top to bottom.
        edge: the column of its left edge.
        known: the measures of columns on other pages, in em.
        shared: those at which lines of many sections are cut.
    """
    edges = _edges(region, edge)
    found: list[Gutter] = []
    # Gutters of which some rows may be another's, with all of them.
    wholes: list[tuple[Gutter, Gutter]] = []
    for place in edges:
        strip = Strip.of(region, edge, place, edges)
        for run in strip.runs():
            whole, parts = _of_run(strip, *run, known)
            found += parts
            wholes += [(part, whole) for part in parts if whole is not None and part is not whole]
    chosen: list[Gutter] = []
    for best in sorted(found, key=lambda g: (g.figure, -g.weight, g.start)):
        if (more := settled(_around(best, found), chosen, region)) is not None:
            chosen = more
    for part, whole in wholes:
        if part in chosen and sum(_meet(whole, other) for other in chosen) == 1:
            chosen[chosen.index(part)] = whole
    chosen.sort(key=lambda g: g.start)
    if shared:
        chosen += _between(region, edge, chosen, shared)
    return sorted(chosen, key=lambda g: g.start)


def _of_run(
    strip: Strip, start: int, stop: int, known: Collection[float]
) -> tuple[Gutter | None, list[Gutter]]:
    """The gutter of a run of rows, and those of the two sections that a blank line parts it in.

    The gutters of both may be at one place by chance, between columns of other measures. Where one
    alone is a gutter, the rest may be another's, or go with it: then the whole is none but there.
    """
    whole = _gutter(strip, start, stop, known)
    for at in changes(strip, start, stop):
        parts = (_gutter(strip, start, at, known), _gutter(strip, at, stop, known))
        made = [part for part in parts if part is not None]
        if len(made) == len(parts):
            return None, made
        if made and whole is not None:
            return whole, made
    return whole, [] if whole is None else [whole]


def _between(
    region: Sequence[Cell], edge: int, chosen: Sequence[Gutter], shared: Sequence[float]
) -> Iterator[Gutter]:
    """The gutters of brief sections, between those that rows enough show."""
    ends = [0, *(row for gutter in chosen for row in (gutter.start, gutter.stop)), len(region)]
    for start, stop in zip(ends[::2], ends[1::2], strict=True):
        for brief in briefs(region[start:stop], edge, shared):
            yield replace(
                brief,
                start=start + brief.start,
                stop=start + brief.stop,
                right=_set_in(brief.right, brief.edge),
            )


def _around(gutter: Gutter, found: Sequence[Gutter]) -> Gutter:
    """The gutter within whose rows another lies, which is found again within its sides.

    None that takes in rows of a third, as where sections follow each other.
    """
    longer = [other for other in found if _holds(other, gutter)]
    for other in sorted(longer, key=lambda g: (g.start - g.stop, -g.weight)):
        if all(
            _holds(other, third) or not _meet(other, third) or _meet(gutter, third)
            for third in found
            if third is not other
        ):
            return other
    return gutter


def _holds(other: Gutter, gutter: Gutter) -> bool:
    """Whether a gutter's rows are some of those of another, which parts columns."""
    within = other.start <= gutter.start and gutter.stop <= other.stop
    return within and other.stop - other.start > gutter.stop - gutter.start and not other.figure


def _meet(one: Gutter, other: Gutter) -> bool:
    """Whether two gutters share rows."""
    return one.start < other.stop and other.start < one.stop


def _edges(region: Sequence[Cell], edge: int) -> list[int]:
    """The columns at which text starts on many rows, after a wide gap or at a row's start."""
    votes = Counter(gap.right for cell in region for gap in cell.gaps if gap.parts)
    votes.update(cell.left for cell in region if cell.left >= edge + FIGURE)
    shown = [place for place, count in votes.most_common(TRIES) if count >= LEAST]
    if len(shown) < TRIES and len(region) <= SHORT:
        shown += _scattered(votes, shown)
    return shown[:TRIES]


def _scattered(votes: Counter[int], shown: Sequence[int]) -> Iterator[int]:
    """Columns near which text starts on as many rows, one off or the other, and at none of them."""
    done = [*shown]
    for place, _ in votes.most_common():
        near = sum(votes[place + off] for off in range(-SHIFT, SHIFT + 1))
        if near >= LEAST and all(abs(place - other) > SHIFT for other in done):
            done.append(place)
            yield place


def _gutter(strip: Strip, first_row: int, stop: int, known: Collection[float]) -> Gutter | None:
    """A gutter, if what stands on its sides shows one."""
    region, edge, edges = strip.region, strip.margin, strip.edges
    start, stop = strip.trimmed(first_row, stop)
    sides = [strip.sides(at) for at in range(start, stop)]
    beside = [at for at, (_, right) in enumerate(sides, start) if right]
    if not beside:
        return None
    end = beside[-1] + 1
    sides = sides[: end - start]
    left = [side for side, _ in sides if side]
    right = [side for _, side in sides if side]
    both = sum(bool(a and b) for a, b in sides)
    if not left or len(right) < LEAST:
        return None
    lasts, last = _side(left, edges, last_column, near=_near(strip, -1))
    firsts, first = _side(right, edges, first_column, near=_near(strip, 1))
    turns = _in_turns(sides, 2 if known else TURNS)
    turns = turns or (both < LEAST and _is_beside(last, lasts, first, firsts))
    # A page before shows the measure, or the columns left of these.
    alike = (both > 1 or turns) and any(go_on_at(full, lasts, firsts) for full in known)
    # What is said by turns, with a mark or without, does not read on from one turn to the next.
    reads = alike or read_on(lasts) + read_on(firsts) > 0 or start_small(lasts, firsts)
    turns = turns and reads
    if not (both or turns):
        return None
    if both >= LEAST and last.is_prose and not first.is_prose:
        firsts, first = _side(right, edges, first_column, beside=True)
    elif both >= LEAST and first.is_prose and not last.is_prose:
        lasts, last = _side(left, edges, last_column, beside=True)
    # One column of running text shows the measure too.
    shown = {side.measure for side in (last, first) if side.is_prose}
    alike = alike or (
        both >= LEAST
        and any(
            full >= NARROWEST_COLUMN and go_on_at(full, lasts, firsts, least=FEW) for full in shown
        )
    )
    if not (first.is_prose or alike or (both >= LEAST and talks_beside(first, last))):
        return None
    if (last.is_prose or alike or talks_beside(last, first)) and (both >= LEAST or alike or turns):
        if not (alike or are_columns(last, first)) or is_table(sides, last, first):
            return None
        # The left column may start above the right one and go on below it.
        while start > first_row and _goes_on(region[start - 1], region[start], last.measure, edge):
            start -= 1
            left.insert(0, region[start])
        while end < stop and fits(last_column(region[end], edges).text, last.measure):
            left.append(region[end])
            end += 1
        box = is_box(right, first, left, last)
        set_in, measures = _set_in(right, strip.place), (last.measure, first.measure)
        return Gutter(start, end, strip.place, tuple(left), set_in, False, box, both, measures)
    if _is_caption(region, start, end, left, edge):
        # One line more, if the text below it still stands aside.
        if end < stop and end + 1 < len(region) and region[end + 1].left >= edge + FIGURE:
            left.append(region[end])
            end += 1
        return Gutter(
            start, end, strip.place, tuple(left), _set_in(right, strip.place), True, False, both
        )
    return None


def _near(strip: Strip, side: int) -> range:
    """Where the lines start of the column next to a gutter, as far as the other edges show."""
    if side < 0:
        above = (edge for edge in strip.edges if edge <= strip.place - FIGURE)
        return range(max(above, default=0) - SHIFT, strip.place)
    beyond = (edge for edge in strip.edges if edge >= strip.place + FIGURE)
    return range(strip.place - SHIFT, min(beyond, default=WIDEST) - SHIFT)


def _side(
    cells: Sequence[Cell],
    edges: Sequence[int],
    part: Part,
    *,
    near: range = range(0),
    beside: bool = False,
) -> tuple[list[Cell], Flow]:
    """The column next to a gutter among what stands on one side of it, and what it shows.

    Beside a column that is shown it may be told by each row's wide gap, if it is running text so:
    what stands beyond it may have no column of its own. And it may be told without the rows that
    have text in further columns alone, as where the lines of columns stand at heights of their own.
    """
    known = [part(cell, edges) for cell in cells]
    if beside:
        parts = [part(cell, edges, WIDE) for cell in cells]
        if (shown := flow(parts)).is_prose:
            return parts, shown
    shown = flow(known)
    own = [cell for cell in known if cell.left in near]
    if not shown.is_prose and LEAST <= len(own) < len(known) and (flows := flow(own)).is_prose:
        return own, flows
    return known, shown


def _is_beside(one: Flow, left: Sequence[Cell], other: Flow, right: Sequence[Cell]) -> bool:
    """Whether text starts right of where all other has ended, and both go on past the other.

    It is not set in, but a box; and no talk, whose turns are whole.
    """
    if min(cell.left for cell in right) <= max(cell.right for cell in left):
        return False
    past = sum(
        below.at > above.at + 1 and above.text[-1].isalnum() and abs(em(above.text) - full) <= LOOSE
        for full, side in ((one.measure, left), (other.measure, right))
        for above, below in pairwise(side)
    )
    return past >= LEAST


def _in_turns(sides: Sequence[Sides], least: int) -> bool:
    """Whether the sides take turns row by row: columns whose lines stand at heights of their own.

    What is set in, a quotation, an answer or the text beside a figure, goes on over several rows.
    """
    turns = sum(bool(a and not b and d and not c) for (a, b), (c, d) in pairwise(sides))
    alone = min(sum(b is None for _, b in sides), sum(a is None for a, _ in sides))
    return turns >= max(least, STEADY * alone)


def _goes_on(cell: Cell, below: Cell, full: float, edge: int) -> bool:
    """Whether a row is one of the left column, right above another."""
    return (
        below.row == cell.row + 1
        and cell.left - edge <= INDENT
        and not any(gap.parts for gap in cell.gaps)
        and fits(cell.text, full)
    )


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
        # A gap within one of its lines parts the heads of a table.
        and not any(gap.parts for cell in left for gap in cell.gaps)
        and is_block(left)
    )
