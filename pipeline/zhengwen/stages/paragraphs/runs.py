"""Runs: where lines of one form follow each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where each run of true ones starts and stops.

    >>> list(runs([False, True, True, False, True]))
    [(1, 3), (4, 5)]
    """
    start = None
    for at, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = at
        elif not flag and start is not None:
            yield start, at
            start = None
