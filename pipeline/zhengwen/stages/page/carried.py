"""The last rows of columns, on the page after theirs: too few to show a gutter by themselves.

An article ends with a few rows at the head of a page, as many columns as stood above. What shows
them is the page before: how many columns it ends with, how wide these are, and that the text reads
on down the columns, and not across the rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...document import Line
from ..paragraphs.glyphs import ends_sentence
from ..paragraphs.widths import unit
from .flow import FITS, FOREIGN, LOOSE, fits, flow, measure, reads
from .grid import INDENT, Cell, Gap, em
from .reading import Placed, here
from .strip import TITLE, is_blank_above

# More rows show their gutters themselves; and one alone shows too little.
FEWEST, MOST = 2, 8
# So many rows at a page's foot may have no column: a folio, a note.
FOOT = 3
# A line of words amid a sentence fills such a share of its measure: letters have each a width of
# their own, and so have gaps that were stretched. With so few Han a line is of words.
FULL, WORDS = 0.7, 0.5
# By so many nats together the lines must read on better down the columns than across.
BETTER = 2.0


def carried(region: Sequence[Cell], above: Sequence[Line]) -> list[Placed]:
    """The first rows of a page in columns that go on from the one before; none where none do.

    Args:
        region: the rows of the page, top to bottom.
        above: the lines of the page before, in reading order.
    """
    count, full, last = _columns(above)
    start = _start(region)
    rows = _rows(region, start)
    if count < 2 or not FEWEST <= len(rows) <= MOST:
        return []
    for places in _places(rows, count):
        columns = _parted(rows, places)
        if columns and _are_columns(columns, full) and _read_on(rows, columns, last):
            edges = [min(cell.left for cell in column) for column in columns]
            head = [here(cell, 0, moved=False) for cell in region[:start]]
            return head + [
                here(cell, edge, moved=at > 0)
                for at, (edge, column) in enumerate(zip(edges, columns, strict=True))
                for cell in column
            ]
    return []


def _columns(above: Sequence[Line]) -> tuple[int, float, str]:
    """How many columns a page ends with, their measure in em, and the last line of the last."""
    starts = [at for at, (a, b) in enumerate(pairwise(above), 1) if b.number < a.number]
    runs = [above[a:b] for a, b in pairwise([0, *starts, len(above)])]
    foot = max((line.number for line in above), default=0) - FOOT
    # Below them may stand a line across.
    while runs and len(runs[-1]) > 1 and runs[-1][-1].moved != "column":
        runs[-1] = runs[-1][:-1]
    if len(runs) < 2 or runs[-1][-1].moved != "column":
        return 0, 0.0, ""
    top = runs[-1][0].number
    columns = [runs.pop()]
    while runs and runs[-1][-1].number > top:
        columns.append(runs.pop())
    if max(column[-1].number for column in columns) < foot:
        return 0, 0.0, ""
    lines = [line for column in columns for line in column if line.number >= top]
    return len(columns), measure([em(line.text) for line in lines]), columns[0][-1].text


def _start(region: Sequence[Cell]) -> int:
    """How many rows stand above the columns: the page's head, parted by a blank line."""
    for size in range(min(TITLE, len(region) - 1), 0, -1):
        top = region[:size]
        if is_blank_above(region[size], top[-1]) and not any(g.parts for c in top for g in c.gaps):
            return size
    return 0


def _rows(region: Sequence[Cell], start: int) -> Sequence[Cell]:
    """The rows that stand together at the head of a page."""
    stop = start + 1
    while stop < len(region) and region[stop].row == region[stop - 1].row + 1:
        if stop - start > MOST:
            break
        stop += 1
    return region[start:stop]


def _places(rows: Sequence[Cell], count: int) -> Iterator[list[int]]:
    """Where columns may start, behind the first, by a row with no more gaps than gutters."""
    for row in rows:
        places = [gap.right for gap in row.gaps if gap.parts]
        if 0 < len(places) < count:
            yield places


def _parted(rows: Sequence[Cell], places: Sequence[int]) -> list[list[Cell]]:
    """The columns' cells; none where a row crosses a gutter, or a column is higher than the last.

    Args:
        rows: the rows.
        places: where columns start, behind the first.
    """
    columns: list[list[Cell]] = [[] for _ in range(len(places) + 1)]
    for at, row in enumerate(rows):
        rest: Cell | None = row
        for column, place in zip(columns, [*places, None], strict=True):
            if rest is None:
                break
            if len(column) < at:
                return []
            gap = None if place is None else _gap(rest, place)
            if gap is None and place is not None and rest.right > place - 1:
                return []
            left, rest = rest.cut(gap) if gap else (rest, None)
            column.append(left)
    return columns if all(columns) else []


def _gap(cell: Cell, place: int) -> Gap | None:
    """The gap behind which a column starts, with an indent perhaps."""
    near = [gap for gap in cell.gaps if gap.parts and abs(gap.right - place) <= INDENT]
    return min(near, key=lambda gap: abs(gap.right - place), default=None)


def _are_columns(columns: Sequence[Sequence[Cell]], full: float) -> bool:
    """Whether cells are lines of columns of a measure: each fills it, or ends a sentence."""
    cells = [cell for column in columns for cell in column]
    if not all(fits(cell.text, full) for cell in cells):
        return False
    shares = [flow(column, full).han for column in columns]
    if max(shares) - min(shares) >= FOREIGN:
        return False
    least = (1 - FULL) * full if max(shares) < WORDS else 0.0
    return all(
        full - em(cell.text) <= max(unit(below.text) + LOOSE + FITS, least)
        or ends_sentence(cell.text)
        for cell, below in pairwise(cells)
    )


def _read_on(rows: Sequence[Cell], columns: Sequence[Sequence[Cell]], last: str) -> bool:
    """Whether the lines read on down the columns, from the page before, and not across the rows."""
    down = [last, *(cell.text for column in columns for cell in column)]
    across = [
        [column[at].text for column in columns if at < len(column)] for at in range(len(rows))
    ]
    beside = [pair for row in across for pair in pairwise(row)]
    worth = _worth(pairwise(down))
    return worth >= 0 and worth - _worth(beside) >= BETTER


def _worth(pairs: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> float:
    """By how many nats texts read on, those that stop amid a sentence."""
    return sum(reads(a, b) for a, b in pairs if not ends_sentence(a))
