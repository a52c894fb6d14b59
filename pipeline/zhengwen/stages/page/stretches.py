"""Stretches of rows that have columns, by what each row is worth if it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

# So many nats of all rows together show columns, or that there are none.
SURE = 8.0


def stretches(reads: Sequence[float]) -> Iterator[tuple[int, int]]:
    """From and to which of some rows have columns, by what each is worth if it has.

    A stretch goes on over rows that have none until they speak as clearly against it as it takes
    to show columns: a heading across may stand there.
    """
    start = stop = 0
    total = best = 0.0
    for at, worth in enumerate((*reads, -inf), 1):
        total += worth
        if total > best:
            best, stop = total, at
        elif total <= max(0.0, best - SURE):
            if best > 0:
                yield start, stop
            start, total, best = at, 0.0, 0.0


def with_doubtful(
    start: int, stop: int, worth: Sequence[float], may: Sequence[bool]
) -> tuple[int, int]:
    """A stretch with the rows above and below that may be of its columns, though little shows it.

    Args:
        start, stop: from and to which row.
        worth: of each row.
        may: whether it is one line of the left column, or comes apart there.
    """
    above, rows = 0.0, start
    while rows and may[rows - 1] and (above := above + worth[rows - 1]) > -SURE / 2:
        rows -= 1
    below, end = 0.0, stop
    while end < len(may) and may[end] and (below := below + worth[end]) > -SURE / 2:
        end += 1
    return rows, end
