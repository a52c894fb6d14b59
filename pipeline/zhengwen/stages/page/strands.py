"""Strands: the lines of a page dealt out to a box and the column that it is woven into.

Each side is read on by itself: a line goes below the last of the side that it continues, and whose
measure it fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...document import Line
from ...measured import widths
from ...tables.lattice import weighed
from ..paragraphs.glyphs import NO_START, is_han, is_opener
from ..paragraphs.kinds import is_heading
from .glued import is_within
from .headlines import INDENT, is_end

# A line is full, or fits, within so much of its measure.
NEAR = 0.9
# What a joint may say at most, for and against.
MOST, LEAST = 4.0, -2.0
# A mark at a line's end takes half of its room where there is no more.
PRESSED = 0.5
# What speaks against a line, in nats: it stops short in mid-sentence, starts a paragraph without
# an indent, or goes on with one; it changes sides without a blank line, or stays behind one.
SHORT, FLUSH, INWARD, TURN, STAY = 3.0, 2.0, 2.0, 3.0, 1.0
# So many of a page's lines at most have a blank line above, where one shows a change of sides.
SPARSE = 0.5
BEAM = 12


class _Way(NamedTuple):
    """A way to deal the lines up to one.

    Attributes:
        score: what it has gained.
        column, box: the last line of either side; -1 where it has none.
        sides: the side of each line as a bit, 1 in the box; the last line's is the lowest.
    """

    score: float
    column: int
    box: int
    sides: int


def dealt(part: Sequence[Line], above: Line | None, measure: float) -> tuple[bool, ...]:
    """The likeliest sides of lines, True in the box; none where none is likely in it."""
    sparse = sum(line.blanks > 0 for line in part) <= SPARSE * len(part)
    width = widths(part)
    room = [max(width[max(at - 3, 0) : at + 4], default=0.0) for at in range(len(part))]
    ways = [_Way(0.0, -1, -1, 0)]
    for at, line in enumerate(part):
        found: list[_Way] = []
        # The ways differ in the past, and seldom in the last line of a side.
        links: dict[tuple[int, bool], float] = {}
        sides = (False, True) if is_within(line.text, line.em, measure) else (False,)
        for way in ways:
            for side in sides:
                last = way.box if side else way.column
                if (last, side) not in links:
                    before = part[last] if last >= 0 else None if side else above
                    links[last, side] = link(before, line, measure if side else room[at])
                score = way.score + links[last, side]
                turn = at > 0 and side != way.sides & 1
                if turn and not line.blanks:
                    score -= TURN
                elif at and not turn and line.blanks and sparse:
                    score -= STAY
                column, box = (way.column, at) if side else (at, way.box)
                found.append(_Way(score, column, box, way.sides << 1 | side))
        ways = sorted(found, reverse=True)[:BEAM]
    best = next((way.sides for way in ways if way.box >= 0), 0)
    return tuple(bool(best >> at & 1) for at in reversed(range(len(part)))) if best else ()


def link(before: Line | None, line: Line, measure: float) -> float:
    """What speaks for a line below another of its side, in nats."""
    indented = is_first(line, measure)
    if before is None:
        return 1.0 if indented else 0.0 if is_heading(line.text) else -FLUSH
    if is_end(before.text):
        flush = line.em > measure - NEAR and before.em < measure - NEAR and not is_opener(line.text)
        return 1.0 if indented else -FLUSH if flush else 0.0
    score = read(before, line)
    if before.em < measure - INDENT - NEAR:
        score -= SHORT
    if is_opener(line.text):
        score -= INWARD
    elif indented:
        score -= INWARD / 2
    return score


def is_first(line: Line, measure: float) -> bool:
    """Whether a line is a paragraph's first, that goes on: shorter by its indent."""
    return abs(line.em - measure + INDENT) <= NEAR and not line.ends


def bare(line: Line) -> float:
    """A line's width without the half of a mark that hangs out at its end, or is pressed."""
    return line.em - PRESSED if line.text[-1] in NO_START else line.em


def read(before: Line, line: Line) -> float:
    a, b = before.text[-1], line.text[0]
    if not (is_han(a) and is_han(b)):
        return 0.0
    said = weighed(before.text, line.text)
    return min(max(said, LEAST), MOST)


def gained(part: Sequence[Line], sides: Sequence[bool], above: Line | None) -> float:
    """By how many nats the two read better where they take turns than the page does."""
    last: dict[bool, Line | None] = {False: above, True: None}
    gain, before, at_side = 0.0, above, False
    for line, side in zip(part, sides, strict=False):
        if side != at_side:
            own = last[side]
            if own is not None and not is_end(own.text):
                gain += read(own, line)
            if before is not None and not is_end(before.text):
                gain -= read(before, line)
        last[side] = before = line
        at_side = side
    return gain
