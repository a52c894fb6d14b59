"""The path: all breaks of a text decided together, at the least cost.

A line is in one of two states, the first of its paragraph or a later one. The first-line indent
that extraction ate is what makes the two differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .boundary import Boundary
from .evidence import named
from .fill import Fill, Pair
from .weights import NEVER, Weights


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
    edges: Sequence[Boundary], indent: float, fill: Fill, w: Weights
) -> tuple[float, Iterator[Decision]]:
    """The cheapest path, its cost, and by how much each decision beats the other.

    Args:
        edges: the boundaries.
        indent: of a paragraph's first line, in em.
        fill: what the room left on a line costs.
        w: the price of each kind of evidence.
    """
    joins, breaks, short = _costs(edges, indent, fill, w)
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
    edges: Sequence[Boundary], indent: float, fill: Fill, w: Weights
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
        join, brk = fill(left, space)
        first_join, first_brk = fill(left - indent, space) if indent else (join, brk)
        if edge.goes_on and first_join > w.heading_room:
            first_join = w.heading_room
        joins.append((edge.first_join + first_join, edge.join + join))
        breaks.append((edge.first_brk + first_brk, edge.brk + brk))
        short.append((left - indent >= space + 1, left >= space + 1))
    return joins, breaks, short
