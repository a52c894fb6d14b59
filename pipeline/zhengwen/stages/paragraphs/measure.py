"""The measure: the width in em that a column was set to, estimated for each line.

One article runs at several measures, so the estimate is local: a Viterbi path over the few widths
that many lines share, with a price for each change. A full line costs nothing at its own measure,
a short line little if it ends a sentence, and a line that sticks out much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

# Nobody sets a column wider than this: a line beyond it is a whole paragraph (Bringhurst 2.1.2
# gives 75 Latin letters, about 38 em, as the most; 64 leaves room for typescripts).
WIDEST = 64.0
NARROWEST = 5.0
LEVELS = 8
CHANGE = 3.5
SHORTEST_COLUMN = 2


@dataclass(frozen=True, slots=True)
class Row:
    """What the measure needs to know of a line: its width in em, whether a sentence ends there."""

    width: float
    ends: bool


def measures(rows: Sequence[Row]) -> list[float]:
    """The measure in em at each line; 0 where the text shows none (it is not hard-wrapped).

    >>> rows = [Row(18, False), Row(17.5, False), Row(6, True), Row(18, False), Row(9, True)]
    >>> measures(rows)
    [18.0, 18.0, 18.0, 18.0, 18.0]
    """
    levels = _levels(rows)
    if not levels:
        return [0.0] * len(rows)
    if len(levels) == 1:
        return [levels[0] if row.width <= WIDEST else 0.0 for row in rows]
    return _path(rows, levels)


def _levels(rows: Sequence[Row]) -> list[float]:
    """The widths that many lines share, the most shared first."""
    counts: Counter[float] = Counter()
    for row in rows:
        if not row.ends and NARROWEST <= row.width <= WIDEST:
            counts[round(row.width * 2) / 2] += 1
    levels: list[float] = []
    while counts and len(levels) < LEVELS:
        level = max(counts, key=lambda w: (_support(counts, w), w))
        if _support(counts, level) < SHORTEST_COLUMN:
            break
        levels.append(level)
        for width in (level - 1, level - 0.5, level, level + 0.5):
            counts.pop(width, None)
    return levels


def _support(counts: Counter[float], level: float) -> float:
    return (
        counts[level]
        + 0.9 * counts[level - 0.5]
        + 0.7 * counts[level - 1]
        + 0.5 * counts[level + 0.5]
    )


def _cost(row: Row, level: float) -> float:
    """How badly a line fits a measure, in nats."""
    slack = level - row.width
    if slack < -0.8:
        return min(9.0, 1.5 - 1.5 * (slack + 0.8))
    if slack <= 1.2:
        return 0.3 * abs(slack)
    if slack <= 2.7:
        return 0.8
    return 1.3 if row.ends else 2.6


def _path(rows: Sequence[Row], levels: Sequence[float]) -> list[float]:
    """Viterbi: the cheapest sequence of measures."""
    costs = [_cost(rows[0], level) for level in levels]
    back: list[list[int]] = []
    for previous, row in zip(rows, rows[1:], strict=False):
        best = min(range(len(levels)), key=costs.__getitem__)
        # A column ends with its paragraph more often than within one.
        change = costs[best] + CHANGE + (0.0 if previous.ends else 1.0)
        come = [i if costs[i] <= change else best for i in range(len(levels))]
        costs = [min(costs[i], change) + _cost(row, levels[i]) for i in range(len(levels))]
        back.append(come)
    at = min(range(len(levels)), key=costs.__getitem__)
    path = [at]
    for come in reversed(back):
        at = come[at]
        path.append(at)
    path.reverse()
    return [levels[i] if row.width <= WIDEST else 0.0 for i, row in zip(path, rows, strict=True)]
