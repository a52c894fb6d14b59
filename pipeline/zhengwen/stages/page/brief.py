"""Brief sections: columns of so few rows that what shows their gutter is the measure of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from ..paragraphs.glyphs import ends_sentence
from .flow import FITS, FOREIGN, MARKED, fits, flow, misses
from .grid import INDENT, LEAST, Cell, Gap, em
from .headlines import is_end
from .strip import Gutter, Sides, Strip, parted
from .verdicts import is_table

# Narrower than this in em cells of a table may be alike by chance.
NARROWEST = 12.0
# A first line's indent, in em, and by how much measures differ.
FIRST, OTHER = 2.0, 1.0
# Places that are looked at in one section.
TRIES = 10
# A smaller share of the lines neither fill the measure nor end a sentence: headings, a signature.
ODD = 0.25
# Browsers balance columns, but for so large a share of their rows.
UNEVEN = 0.25
# English has no measure in em.
HAN = 0.5


def shared(regions: Collection[Sequence[Cell]]) -> list[float]:
    """Measures, in em, at which lines of a document are cut by a gap amid a sentence.

    Cells of a table are, too, but it takes several as wide as each other.
    """
    widths: Counter[float] = Counter()
    for section in (rows for region in regions for rows in _sections(region)):
        left = min(cell.left for cell in section)
        for cell in section:
            gap = next(_wide(cell), None)
            if gap is None or cell.left - left > INDENT:
                continue
            text = cell.before(gap)
            if not ends_sentence(text):
                width = em(text) + (FIRST if cell.left - left >= FIRST else 0.0)
                widths[round(width * 2) / 2] += 1
    support = {
        width: widths[width] + widths[width - OTHER / 2] + widths[width - OTHER]
        for width in list(widths)
        if width >= NARROWEST
    }
    chosen: list[float] = []
    for width in sorted(support, key=lambda width: (-support[width], -width)):
        if support[width] >= LEAST and all(abs(width - other) > OTHER for other in chosen):
            chosen.append(width)
    return chosen


def briefs(region: Sequence[Cell], edge: int, measures: Sequence[float]) -> Iterator[Gutter]:
    """The leftmost gutters of a region's sections that show at one of the measures.

    Args:
        region: its rows, top to bottom.
        edge: the column of its left edge.
        measures: in em, as of `shared`.
    """
    done = 0
    for rows in _sections(region):
        found = [gutter for full in measures for gutter in _in(rows, edge, full)]
        chosen: list[Gutter] = []
        for best in sorted(found, key=lambda g: (-g.weight, g.start)):
            if all(best.stop <= other.start or other.stop <= best.start for other in chosen):
                chosen.append(best)
        for gutter in chosen:
            yield replace(gutter, start=done + gutter.start, stop=done + gutter.stop)
        done += len(rows)


def _sections(region: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """The stretches of rows that lines blank across the page part."""
    for start, stop in pairwise([0, *parted(region), len(region)]):
        if start < stop:
            yield region[start:stop]


def _in(rows: Sequence[Cell], edge: int, full: float) -> Iterator[Gutter]:
    """The gutters in a section that part lines of a measure."""
    votes = Counter(
        gap.right
        for cell in rows
        if cell.left - edge <= INDENT
        for gap in _wide(cell)
        if fits(cell.before(gap), full)
    )
    places = [place for place, _ in votes.most_common(TRIES)]
    for place in places:
        strip = Strip.of(rows, edge, place, places)
        for start, stop in strip.runs(1):
            gutter = _gutter(strip, start, stop, full)
            if gutter is not None:
                yield gutter


def _gutter(strip: Strip, start: int, stop: int, full: float) -> Gutter | None:
    """A gutter, if what stands on its sides are lines of a measure that go on."""
    sides = [strip.sides(at) for at in range(start, stop)]
    # A heading across is of neither side.
    while sides and not _may_begin(sides[0], full):
        start, sides = start + 1, sides[1:]
    left = [cell for cell, _ in sides if cell]
    right = [cell for _, cell in sides if cell]
    if not any(map(all, sides)) or _is_uneven(strip, len(sides), left, right):
        return None
    lines = [*left, *(_first(cell, full) for cell in right)]
    filled = [_fills(cell, full) for cell in lines]
    odd = sum(not fill and not is_end(cell.text) for fill, cell in zip(filled, lines, strict=True))
    if not any(filled[: len(left)]) or odd > ODD * len(lines):
        return None
    if not all(fits(cell.text, full) for cell in lines):
        return None
    one, other = flow(left, full), flow(lines[len(left) :], full)
    if (
        min(one.han, other.han) < HAN
        or abs(one.han - other.han) >= FOREIGN
        or (one.marks + other.marks) * MARKED < one.total + other.total
        or (2 * sum(map(all, sides)) >= len(sides) and is_table(sides, one, other))
        or _end_together(sides[:-1], full)
    ):
        return None
    weight, measures = sum(filled), (full, full)
    return Gutter(
        start, stop, strip.place, tuple(left), tuple(right), False, False, weight, measures
    )


def _is_uneven(strip: Strip, rows: int, left: Sequence[Cell], right: Sequence[Cell]) -> bool:
    """Whether one side has many more of the rows: columns are balanced, but for a third and last.

    A second that is much shorter may as well be a remark beside the text.
    """
    more = len(left) - len(right)
    is_last = strip.margin > 0 and more > 0 and is_end(right[-1].text)
    return abs(more) > max(1, UNEVEN * rows) and not is_last


def _end_together(sides: Sequence[Sides], full: float) -> bool:
    """Whether paragraphs end on both sides of a row, as cells of a table that begins anew do."""
    ended = [
        {not _fills(cell, full) and is_end(cell.text) for cell in row if cell}
        for row in sides
        if all(row)
    ]
    return ended.count({True}) >= 2 and ended.count({True}) > 2 * ended.count({True, False})


def _may_begin(sides: Sides, full: float) -> bool:
    """Whether columns may begin with a row: it has both, or a full line of one."""
    return all(sides) or any(cell is not None and _fills(cell, full) for cell in sides)


def _first(cell: Cell, full: float) -> Cell:
    """A cell's part up to the next column."""
    if fits(cell.text, full):
        return cell
    cuts = [(gap, cell.cut(gap)[0]) for gap in cell.gaps if gap.parts]
    least, before = min(
        ((misses(before.text, full), before) for _, before in cuts),
        key=itemgetter(0),
        default=(FITS + 1, cell),
    )
    if least <= FITS:
        return before
    # It ends a paragraph, and the widest gap follows.
    fitting = [(gap.stop - gap.start, part) for gap, part in cuts if fits(part.text, full)]
    return max(fitting, key=itemgetter(0), default=(0, cell))[1]


def _wide(cell: Cell) -> Iterator[Gap]:
    """The gaps of a cell that are wider than the space between words."""
    return (gap for gap in cell.gaps if gap.stop - gap.start > 1)


def _fills(cell: Cell, full: float) -> bool:
    """Whether a line is full, and its sentence goes on."""
    return misses(cell.text, full) <= FITS and not ends_sentence(cell.text)
