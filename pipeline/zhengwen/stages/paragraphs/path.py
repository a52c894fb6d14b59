"""The path: all breaks of a text decided together, at the least cost.

A line is in one of two states, the first of its paragraph or a later one. The first-line indent
that extraction ate is what makes the two differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .boundary import Boundary
from .evidence import named
from .survey import OUT
from .weights import NEVER, Weights

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
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


def cheapest(
    edges: Sequence[Boundary], indent: float, sticks: float, w: Weights
) -> tuple[float, Iterator[Decision]]:
    """The cheapest path, its cost, and by how much each decision beats the other.

    Args:
        edges: the boundaries.
        indent: of a paragraph's first line, in em.
        sticks: what it costs that a line sticks out of its measure, in nats.
        w: the price of each kind of evidence.
    """
    joins, breaks, short = _costs(edges, indent, sticks, w)
    size = len(edges)
    first, later = [0.0] * (size + 1), [NEVER] * (size + 1)
    for i in range(size):
        a, b = first[i], later[i]
        x, y = a + breaks[i][0], b + breaks[i][1]
        first[i + 1] = x if x < y else y
        x, y = a + joins[i][0], b + joins[i][1]
        later[i + 1] = x if x < y else y
    ahead_first, ahead_later = [0.0] * (size + 1), [0.0] * (size + 1)
    for i in range(size - 1, -1, -1):
        a, b = ahead_first[i + 1], ahead_later[i + 1]
        x, y = breaks[i][0] + a, joins[i][0] + b
        ahead_first[i] = x if x < y else y
        x, y = breaks[i][1] + a, joins[i][1] + b
        ahead_later[i] = x if x < y else y

    def decisions() -> Iterator[Decision]:
        yield Decision(opens=True, rule="start", margin=NEVER)
        state = 0
        for i in range(size):
            # A tie, which no evidence makes, leaves the break in: it can be joined tomorrow.
            opens = breaks[i][state] + ahead_first[i + 1] <= joins[i][state] + ahead_later[i + 1]
            rule = named(edges[i].rule, short[i][state], opens)
            state = 0 if opens else 1
            worth = (first[i + 1] + ahead_first[i + 1]) - (later[i + 1] + ahead_later[i + 1])
            yield Decision(opens=opens, rule=rule, margin=min(abs(worth), NEVER))

    # Made for the reading that is chosen alone.
    return ahead_first[0], decisions()


def _costs(
    edges: Sequence[Boundary], indent: float, sticks: float, w: Weights
) -> tuple[list[Pair], list[Pair], list[tuple[bool, bool]]]:
    """The costs to join and to break, and whether the line is short, in either state above."""
    joins, breaks, short = [], [], []
    for edge in edges:
        if edge.left is None:
            joins.append((edge.first_join, edge.join))
            breaks.append((edge.first_brk, edge.brk))
            short.append((False, False))
            continue
        left, space = edge.left, edge.space
        join, brk = _fill(left, space, sticks, w)
        first_join, first_brk = _fill(left - indent, space, sticks, w) if indent else (join, brk)
        if edge.goes_on and first_join > w.heading_room:
            first_join = w.heading_room
        joins.append((edge.first_join + first_join, edge.join + join))
        breaks.append((edge.first_brk + first_brk, edge.brk + brk))
        short.append((left - indent >= space + 1, left >= space + 1))
    return joins, breaks, short


def _fill(left: float, space: float, sticks: float, w: Weights) -> Pair:
    """What the room left on a line costs a join and a break."""
    if left < -OUT:
        over = min(w.over * (-left - OUT) + sticks, w.over_most)
        return over, over + w.full_by_chance
    if left < space + 0.3:
        if left <= 0.5:
            return 0.0, w.full_by_chance
        # A unit that did not fit leaves any room up to its own width, each as likely.
        evenly = math.log(space) + 0.3 if space > 1 else 0.3
        return w.loose * min(left - 0.5, evenly), w.full_by_chance
    # A last line may have any width, each as likely: so a line whose width fits a first line's
    # measure, or a later one's, is more likely that than a last line that has it by chance.
    return min(w.room + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width
