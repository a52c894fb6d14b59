"""Headings that an extractor shuffled: which of the sections each one heads, by their words."""

from __future__ import annotations

import math
from collections.abc import Sequence

# Nats by which the words must speak for another order than the found one, and for each place.
SHUFFLED = 3.0
CERTAIN = 1.0
MOST = 8


def matched(gains: Sequence[Sequence[float]]) -> list[int | None]:
    """The section of each heading; None for one whose section is not certain.

    Args:
        gains: for each heading and section, in nats, what the words say; square.

    >>> matched([[0.0, 4.0], [4.0, 0.0]]), matched([[0.0, 0.1], [0.1, 0.0]])
    ([1, 0], [0, 1])
    """
    size = len(gains)
    found = list(range(size))
    if not 2 <= size <= MOST:
        return [*found]
    total, order = _assigned(gains)
    if total - sum(gains[at][at] for at in found) < SHUFFLED:
        return [*found]
    return [
        at if total - _assigned(gains, (heading, at))[0] >= CERTAIN else None
        for heading, at in enumerate(order)
    ]


def _assigned(
    gains: Sequence[Sequence[float]], banned: tuple[int, int] | None = None
) -> tuple[float, list[int]]:
    """The best assignment; dynamic programming over the sets of sections that are taken."""
    size = len(gains)
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for heading in range(size):
        longer: dict[int, tuple[float, list[int]]] = {}
        for taken, (total, order) in best.items():
            for at in range(size):
                if taken >> at & 1 or banned == (heading, at):
                    continue
                key, score = taken | 1 << at, total + gains[heading][at]
                if key not in longer or score > longer[key][0]:
                    longer[key] = (score, [*order, at])
        best = longer
    return max(best.values(), key=lambda found: found[0], default=(-math.inf, []))
