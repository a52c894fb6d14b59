"""Gutters: the strips of spaces between columns, over how many lines each runs, what parts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from ...tables.bigrams import joint
from ..paragraphs.glyphs import MARK, ends_sentence, is_opener
from ..paragraphs.kinds import is_heading
from ..paragraphs.shapes import is_caption
from .brief import briefs
from .flow import FITS, ends, fits, is_block
from .grid import INDENT, LEAST, Cell, em
from .overlaps import changes, settled
from .partings import DRIFT, FIRST, SHIFT, crosses, last_column
from .sides import FIGURE, Pair
from .strip import WORDS_INDENT, Gutter, Strip
from .verdicts import are_columns, are_indexed, is_box, is_table

# Candidates that are looked at in one region.
TRIES = 10
# In so few rows text need not start at one column.
SHORT = 12
# A caption has so many lines.
CAPTION = 4
# How far in a first line stands at most, in columns.
WIDEST_INDENT = 8
# Lines on either side among which one stands that is not indented.
AROUND = 8


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
    for strip in _strips(region, edge, edges):
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


def _strips(region: Sequence[Cell], edge: int, edges: Sequence[int]) -> Iterator[Strip]:
    """The places where a gutter may be, those too that show where a figure gives way."""
    done = [*edges]
    for place in edges:
        strip = Strip.of(region, edge, place, edges)
        yield strip
        further = strip.below_figure()
        if further is not None and all(abs(further - other) > SHIFT for other in done):
            done.append(further)
            yield Strip.of(region, edge, further, edges)


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
    if len(right) >= LEAST and are_indexed(left) and are_indexed(right):
        # An index has no running text, and is read down all the same.
        own = _set_in(right, strip.place)
        return Gutter(start, end, strip.place, tuple(left), own, False, False, both)
    if not left or len(right) < LEAST or (pair := Pair.of(strip, sides, known)) is None:
        return None
    last, first = pair.last, pair.first
    set_in = partial(_set_in, right, strip.place)
    if pair.is_text:
        if not (pair.alike or are_columns(last, first)) or is_table(sides, last, first):
            return None
        # The left column may start above the right one and go on below it.
        while start > first_row and _goes_on(region[start - 1], region[start], last.measure, edge):
            start -= 1
            left.insert(0, region[start])
        # So may the right one, by its first line, which stands further in.
        if start > first_row and _opens(region[start - 1], right[0], first.measure, strip.place):
            start -= 1
            right.insert(0, region[start])
        # Below a figure that made it narrow it has the measure of others.
        full = max(last.measure, *known, 0.0)
        if _is_right_s(region[end : end + 2], left, right, edge, strip.place):
            stop = end
        while end < stop and fits(last_column(region[end], edges).text, full):
            left.append(region[end])
            end += 1
        box = is_box(right, first, left, last)
        measures = (last.measure, first.measure)
        return Gutter(start, end, strip.place, tuple(left), set_in(), False, box, both, measures)
    if _is_caption(region, start, end, left, edge):
        # One line more, if the text below it still stands aside.
        if end < stop and end + 1 < len(region) and region[end + 1].left >= edge + FIGURE:
            left.append(region[end])
            end += 1
        return Gutter(start, end, strip.place, tuple(left), set_in(), True, False, both)
    return None


def _goes_on(cell: Cell, below: Cell, full: float, edge: int) -> bool:
    """Whether a row is one of the left column, right above another."""
    return (
        below.row == cell.row + 1
        and cell.left - edge <= INDENT
        and not any(gap.parts for gap in cell.gaps)
        and fits(cell.text, full)
    )


def _is_right_s(
    below: Sequence[Cell], left: Sequence[Cell], right: Sequence[Cell], edge: int, place: int
) -> bool:
    """Whether the right column goes on below both, as wide as they are, with its last line.

    The left one has ended, and would be set in; and the text below reaches over the gutter.
    """
    if len(below) < 2 or not crosses(below[1], place):
        return False
    if not ends(left) or ends(right) or below[0].left > edge:
        return False
    text = below[0].text
    if is_heading(text) or is_opener(text) or is_caption(text):
        return False
    if joint(right[-1].text[-1], text[0]) <= 0:
        return False
    return any(1 < cell.left - edge <= INDENT for cell in left)


def _opens(cell: Cell, below: Cell, full: float, place: int) -> bool:
    """Whether a row is a paragraph's first line in the right column, right above another.

    A title may stand there, as wide by chance: it has no mark amid it, and does not read on.
    """
    return (
        below.row == cell.row + 1
        and FIRST <= cell.left - place <= WIDEST_INDENT
        and not any(gap.parts for gap in cell.gaps)
        and abs(em(cell.text) + FIRST - full) <= FITS
        and (MARK.search(cell.text) is not None or joint(cell.text[-1], below.text[0]) > 0)
        and not ends_sentence(cell.text)
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
        # Where one space parts most lines from the left, those that have more are first lines.
        if not inward and not cell.close:
            edges = sorted(c.left for c in around if c.close)
            further = cell.left - edges[len(edges) // 2] if len(edges) > len(near) else 0
            inward = further if INDENT <= further <= WORDS_INDENT else 0
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
