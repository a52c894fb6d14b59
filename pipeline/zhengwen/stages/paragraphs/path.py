"""The path: all breaks of a text decided together, at the least cost.

A line is in one of two states, the first of its paragraph or a later one. The first-line indent
that extraction ate is what makes the two differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .boundary import SLIGHT, Boundary
from .evidence import named
from .weights import NEVER, Weights
from .worded import Fill, Pair

# Room in em by which a width may err.
UNSURE = 0.3


@dataclass(slots=True)
class Decision:
    """What was decided of a line's start, why, and how surely.

    Attributes:
        opens: the line starts a paragraph.
        rule: the strongest evidence, by name.
        margin: by how many nats the other decision would have been worse.
    """

    opens: bool
    rule: str
    margin: float


START = Decision(opens=True, rule="start", margin=NEVER)


def cheapest(
    edges: Sequence[Boundary], indents: Sequence[float], fill: Fill, w: Weights
) -> list[Decision]:
    """The decisions on the cheapest path, each with by how much it beats the other.

    Args:
        edges: the boundaries.
        indents: what a paragraph's first line may lack, in em: the same throughout the text.
        fill: what the room left on a line costs.
        w: the price of each kind of evidence.
    """
    # A later line has no indent, whatever a first one has.
    room = _room(edges, 0.0, fill, known=True)
    later = _later(edges, room, w)
    readings = []
    for indent in indents:
        first = _first(edges, _room(edges, indent, fill, known=True) if indent else room, w)
        readings.append((_ahead(first, later), first, indent))
    ahead, first, indent = min(readings, key=lambda reading: reading[0][-1][0])
    if any(edge.give for edge in edges):
        # Which indent it is, the lines told whose widths are known. Where first lines have none, no
        # line is short by one.
        room = _room(edges, 0.0, fill, given=not indent)
        later = _later(edges, room, w)
        first = _first(edges, _room(edges, indent, fill) if indent else room, w)
        ahead = _ahead(first, later)
    return _decisions(edges, ahead, first, later, indent)


def _room(
    edges: Sequence[Boundary],
    indent: float,
    fill: Fill,
    *,
    known: bool = False,
    given: bool = False,
) -> list[Pair]:
    """What the room left on each line costs, where an indent took some of it.

    Args:
        edges: the boundaries.
        indent: what a line may lack, in em.
        fill: what the room left on a line costs.
        known: that lines say nothing whose letters may fill the room that they seem to leave.
        given: that those may be as much wider as their letters allow.
    """
    room = []
    for edge in edges:
        left = edge.left
        if edge.give and known and left is not None and left - edge.give < edge.space + UNSURE:
            left = None
        if left is not None:
            left -= 0.0 if edge.flush else indent
            if given and left > edge.space:
                left = max(left - edge.give, edge.space)
            if left < 0 < edge.press:
                left = min(left + edge.press, 0.0)
            elif edge.exact and -SLIGHT < left - edge.space < UNSURE:
                left = edge.space + UNSURE
        room.append(left)
    return fill(room, [edge.space for edge in edges], indent)


def _first(edges: Sequence[Boundary], room: Sequence[Pair], w: Weights) -> list[Pair]:
    """All that each boundary costs below a first line: its evidence, and the room left on it."""
    most = w.heading_room
    return [
        (
            edge.first_join + (most if edge.goes_on and join > most else join),
            edge.first_brk + brk,
        )
        for edge, (join, brk) in zip(edges, room, strict=True)
    ]


def _later(edges: Sequence[Boundary], room: Sequence[Pair], w: Weights) -> list[Pair]:
    """The same below a later line."""
    most = w.heading_room
    return [
        (edge.join + (most if edge.goes_further and join > most else join), edge.brk + brk)
        for edge, (join, brk) in zip(edges, room, strict=True)
    ]


def _ahead(firsts: Sequence[Pair], laters: Sequence[Pair]) -> list[Pair]:
    """What the text costs from each line on, if it is a first or a later one; the last line first.

    Minima are written out here and below: this is the inner loop.
    """
    first = later = 0.0
    ahead = [(first, later)]
    both = zip(reversed(firsts), reversed(laters), strict=True)
    for (first_join, first_brk), (join, brk) in both:
        a, b = first_brk + first, first_join + later
        c, d = brk + first, join + later
        first, later = a if a < b else b, c if c < d else d
        ahead.append((first, later))
    return ahead


def _decisions(
    edges: Sequence[Boundary],
    ahead: Sequence[Pair],
    firsts: Sequence[Pair],
    laters: Sequence[Pair],
    indent: float,
) -> list[Decision]:
    decisions = [START]
    opens = True
    # What the text costs up to the line, if it is a first or a later one.
    first, later = 0.0, NEVER
    for edge, (first_join, first_brk), (join, brk), (ahead_first, ahead_later) in zip(
        edges, firsts, laters, ahead[-2::-1], strict=True
    ):
        short = False
        if edge.left is not None:
            short = (edge.left - indent if opens else edge.left) >= edge.space + 1
        # A tie, which no evidence makes, leaves the break in: it can be joined tomorrow.
        if opens:
            opens = first_brk + ahead_first <= first_join + ahead_later
        else:
            opens = brk + ahead_first <= join + ahead_later
        a, b = first + first_brk, later + brk
        c, d = first + first_join, later + join
        first, later = a if a < b else b, c if c < d else d
        worth = abs((first + ahead_first) - (later + ahead_later))
        rule = named(edge.rule, short, opens)
        decisions.append(Decision(opens, rule, worth if worth < NEVER else NEVER))
    return decisions
