"""Inset boxes: a box and the column beside it, whose lines share rows with a space between.

Each has a measure of its own, so that no page of columns is found there (`glued`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from ...carrier import with_text
from ...document import Line
from ...measured import texts_of
from ..characters.stretched import unstretched
from ..paragraphs.bounds import at_most
from ..paragraphs.glyphs import WIDE as HAN
from ..paragraphs.kinds import is_heading
from .cuts import cut, is_as_it_was
from .glued import LONGEST, is_within
from .grid import INDENT, LEAST
from .headlines import is_end, is_title
from .measures import most
from .partings import SHIFT
from .sides import FIGURE
from .strands import SHORT, is_first, link, read
from .woven import placed

RULE = "goes on beside a box"
# Either measure, in em, is no less; and so many rows show it by lines of both that fill it.
NARROWEST, SHOWN = 8.0, 3
# Of two columns as wide a first line is narrower by its indent.
DIFFER = 3.0
# A full line leaves no more than an indent and a word of letters that did not fit.
ROOM = 4.0
# Nats by which the lines of each must read on better than across the rows: in all, and each row.
CERTAIN, EACH = 4.0, 0.7
# What it costs that a side goes on, for each row above on which it has no line.
IDLE = 0.7
BEAM = 12
# So far from such a row others have one beside letters; so many pairs of measures are tried.
AROUND, TRIED = 5, 24
# A space beside Han: there is none between two of them, and where letters stand one may be. Of
# several, as behind a line that ends a paragraph, none is the left line's.
_SPACE = re.compile(f"(?<! ) +(?=[^ ])(?:(?=[{HAN}\u3000-\u303f])|(?<=[{HAN}\u3000-\u303f] ))")
_BETWEEN = re.compile(f" (?=[{HAN}\u3000-\u303f])(?<=[{HAN}\u3000-\u303f] )")
# What stands on either side of it is a line.
_ROW = re.compile(f" (?=[{HAN}\u3000-\u303f][^ ]{{5}})(?<=[^ ]{{5}}[{HAN}\u3000-\u303f] )")
# So many rows may have another one between two of them.
SEVERAL = 0.25

Row = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Region:
    """Rows of a page beside each other: the first, each one's pieces, and the two measures."""

    start: int
    rows: list[Row]
    measures: tuple[float, float]

    @property
    def both(self) -> list[Row]:
        """The rows of two lines."""
        return [row for row in self.rows if len(row) > 1]


class _Way(NamedTuple):
    """A way to deal rows to the box and the column.

    Attributes:
        score: what it has gained.
        sides: the lines of either side.
        idle: on how many rows above each side has no line.
    """

    score: float
    sides: tuple[Row, Row]
    idle: tuple[int, int]


def inset(page: Sequence[Line]) -> Sequence[Line]:
    """The lines of a page, those of a box put together.

    >>> from zhengwen.split import split
    >>> box = "今年春天，县里决", "定在河上修建一座", "新的大桥，方便两", "岸的群众和生产。"
    >>> column = "那年秋天，全镇的人都跑到河边去看热", "闹，孩子们也都来了，人群里面有从前"
    >>> column = *column, "摆渡的船工，坐在堤上看桥上车来车往", "，说起坐船过河的事情。"
    >>> [line.text[:3] for line in inset(split("\\n".join(map(" ".join, zip(box, column)))))]
    ['今年春', '定在河', '新的大', '岸的群', '那年秋', '闹，孩', '摆渡的', '，说起']
    """
    # The cheap questions first, of the whole page, then of its lines: between Han of one line there
    # is hardly any space but a couplet's.
    whole = texts_of(page).whole
    rows = [found.start() for found in _ROW.finditer(whole)]
    if not rows or (len(rows) == 1 and is_heading(page[whole.count("\n", 0, rows[0])].text)):
        return page
    sure = [at for at, line in enumerate(page) if " " in line.text and _ROW.search(line.text)]
    if not sure or (len(sure) == 1 and is_heading(page[sure[0]].text)):
        return page
    near = sorted({at for row in sure for at in range(row - AROUND, row + AROUND + 1)})
    halves = {at: [*_halves(page[at])] for at in near if 0 <= at < len(page)}
    region = _region(page, halves)
    if region is None:
        return page
    ways = [_Way(0.0, ((), ()), (0, 0))]
    for row in region.rows:
        ways = sorted(_onward(ways, row, region), key=itemgetter(0), reverse=True)[:BEAM]
    below = page[region.start + len(region.rows) :]
    best = max(ways, key=lambda way: way.score - _foot(way.sides, below), default=None)
    return page if best is None else _put_together(page, region, best.sides)


def _halves(line: Line) -> Iterator[Row]:
    """The ways to part a row in two lines, at a space."""
    if len(line.text) > LONGEST or not is_as_it_was(line):
        return
    for space in _SPACE.finditer(line.text):
        left, right = cut(line, *space.span())
        yield _set_solid(left), _set_solid(right)


def _set_solid(half: Line) -> Line:
    """A half that may be seen, as a line of one column, to be stretched."""
    text = unstretched(half.text)
    return half if text == half.text else with_text(half, text)


def _region(page: Sequence[Line], halves: dict[int, list[Row]]) -> _Region | None:
    """The rows of lines that fill two measures and read on in each; None where there are none."""
    found = (
        (round(a.em), round(b.em))
        for ways in halves.values()
        for a, b in ways
        # The cheap question first: few characters are no line of either.
        if at_most(a.text) >= NARROWEST - 1 and at_most(b.text) >= NARROWEST - 1
    )
    pairs = Counter(
        [pair for pair in found if min(pair) >= NARROWEST and abs(pair[0] - pair[1]) > DIFFER]
    )
    best: tuple[int, int, _Region] | None = None
    for pair, _ in pairs.most_common(TRIED):
        for region in _regions(page, halves, pair):
            both = region.both
            if len(both) < SHOWN or _gain(both) < max(CERTAIN, EACH * len(both)):
                continue
            # Of the pairs that part as many rows, that which most of their lines are as wide as.
            shown = sum(most([row[at].em for row in both]) == pair[at] for at in (0, 1))
            if (best is None or (len(both), shown) > best[:2]) and not _are_several(both):
                best = len(both), shown, region
    return best[2] if best else None


def _regions(
    page: Sequence[Line], halves: dict[int, list[Row]], measures: tuple[float, float]
) -> Iterator[_Region]:
    """The stretches of rows that are of two lines which fill these measures, or of one of them."""
    cuts = {at: row for at, ways in halves.items() if (row := _fitting(ways, measures))}
    # The cheap question first: of most pairs fewer rows than must show a box are of two lines.
    if len(cuts) < SHOWN:
        return
    parted = sorted(cuts)
    rows: list[Row] = []
    for at, line in enumerate(page):
        row = cuts.get(at) or ((line,) if _fits(line, max(measures)) else ())
        if rows and (line.blanks or not row):
            yield _Region(at - len(rows), rows, measures)
            rows = []
        # A title stands above both.
        if row and (rows or len(row) > 1 or not _heads(page, at, cuts, parted, measures)):
            rows.append(row)
    if rows:
        yield _Region(len(page) - len(rows), rows, measures)


def _heads(
    page: Sequence[Line],
    at: int,
    cuts: dict[int, Row],
    parted: Sequence[int],
    measures: tuple[float, float],
) -> bool:
    """Whether a line above the rows is a title: it stands amid both sides, or opens neither."""
    # Asked of each line above them: the next row of two lines is sought, not all before it.
    below = bisect_right(parted, at)
    if below == len(parted):
        return is_title(page, at)
    first, line = parted[below], page[at]
    if line.column > page[first].column + INDENT:
        _, right = cuts[first]
        # Where the right side starts on its first row.
        return line.column < page[first].column + len(page[first].text) - len(right.text) - SHIFT
    # What it opens may go on below lines of the other side.
    between = page[at + 1 : first] if first - at <= LEAST else ()
    opens = any(
        is_first(line, measure) and any(read(line, next_) > 0 for next_ in (*between, half))
        for half, measure in zip(cuts[first], measures, strict=True)
    )
    return not opens and is_title(page, at)


def _fitting(ways: Sequence[Row], measures: tuple[float, float]) -> Row:
    """The two lines of a row that fill their measures, or end a paragraph; none where none do."""
    for row in ways:
        if all(map(_fills, row, measures)):
            return row
    return ()


def _fills(line: Line, measure: float) -> bool:
    """Whether a line fills a measure, or ends a paragraph of it."""
    return _fits(line, measure) and (line.em >= measure - ROOM or is_end(line.text))


def _fits(line: Line, measure: float) -> bool:
    return is_within(line.text, line.em, measure)


def _gain(both: Sequence[Row]) -> float:
    """By how many nats rows of two lines read on in each side better than across."""
    gain = 0.0
    for above, below in pairwise(both):
        gain += read(above[0], below[0]) + read(above[1], below[1])
        gain -= read(above[0], above[1]) + read(above[1], below[0])
    return gain


def _are_several(both: Sequence[Row]) -> bool:
    """Whether lines of one side are of two columns themselves."""
    several = sum(any(_BETWEEN.search(line.text) for line in row) for row in both)
    return several > SEVERAL * len(both)


def _onward(ways: Sequence[_Way], row: Row, region: _Region) -> Iterator[_Way]:
    """The ways to deal one more row."""
    measures = region.measures
    for score, (left, right), idle in ways:
        if len(row) > 1:
            gain = sum(map(_link, (left, right), row, measures))
            yield _Way(score + gain, ((*left, row[0]), (*right, row[1])), (0, 0))
            continue
        line = row[0]
        if _fits(line, measures[0]):
            gain = _link(left, line, measures[0]) - IDLE * idle[0] * bool(left)
            yield _Way(score + gain, ((*left, line), right), (0, idle[1] + 1))
        if _fits(line, measures[1]):
            gain = _link(right, line, measures[1]) - IDLE * idle[1] * bool(right)
            yield _Way(score + gain, (left, (*right, line)), (idle[0] + 1, 0))


def _link(side: Row, line: Line, measure: float) -> float:
    """What speaks for a line below those of a side, in nats; it may leave room where it ends."""
    said = link(side[-1] if side else None, line, measure)
    return said if _fills(line, measure) or is_heading(line.text) else said - SHORT


def _foot(sides: tuple[Row, Row], below: Sequence[Line]) -> float:
    """What speaks against sides that stop amid a sentence: one at most goes on below."""
    stop = sum(not is_end(side[-1].text) for side in sides)
    return SHORT * max(0, stop - (not below or not below[0].blanks))


def _put_together(page: Sequence[Line], region: _Region, sides: tuple[Row, Row]) -> list[Line]:
    """The page, one side put below the other: last the one that goes on below both."""
    above, below = page[: region.start], page[region.start + len(region.rows) :]
    left, right = sides[0], _set_in(region, sides[1])
    first, second = (right, left) if _is_last(left, right, region, below) else (left, right)
    first = (replace(first[0], starts=True, moved=RULE), *first[1:])
    second = (replace(second[0], moved=RULE), *second[1:])
    if above and not (_ends(page, region.start - 1) or region.rows[0][0].blanks):
        # The column goes on from above; the box goes where a paragraph of it ends.
        rest = [*above, *second, *below]
        place = placed(rest, len(above) + 1, lede=False)
        return [*rest[:place], *first, *_started(rest[place:])]
    return [*above, *first, *_started([*second, *below])]


def _set_in(region: _Region, right: Row) -> Row:
    """The lines of the right side as far in as they stand in its column, and not on the page.

    A piece of a row has the indent of the line left of it. What shares no row with the left side
    may stand far in: there the column is, and its first lines begin further in.
    """
    alone = {id(row[0]) for row in region.rows if len(row) == 1}
    edge = min([line.column for line in right if id(line) in alone], default=0)
    edge = edge if edge >= FIGURE else 0
    columns = [line.column - edge if id(line) in alone else 0 for line in right]
    return tuple(replace(line, column=at) for line, at in zip(right, columns, strict=True))


def _ends(page: Sequence[Line], at: int) -> bool:
    """Whether nothing goes on below a line: a sentence ends, or it is a title, set far in."""
    far = page[at].column > page[at + 1].column + INDENT
    return far or is_end(page[at].text) or is_title(page, at)


def _started(lines: Sequence[Line]) -> list[Line]:
    """Some lines, a paragraph's first above."""
    return [replace(line, starts=line.starts or not at) for at, line in enumerate(lines)]


def _is_last(one: Row, other: Row, region: _Region, below: Sequence[Line]) -> bool:
    """Whether the left side stands below the right one, as it goes on below both, or is wider."""
    ends, other_ends = is_end(one[-1].text), is_end(other[-1].text)
    if ends and other_ends:
        return region.measures[0] > region.measures[1]
    if ends or other_ends or not below:
        return other_ends
    onward = read(other[-1], one[0]) + read(one[-1], below[0])
    return onward > read(one[-1], other[0]) + read(other[-1], below[0])
