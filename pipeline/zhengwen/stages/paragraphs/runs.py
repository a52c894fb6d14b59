"""Runs: where lines of one form follow each other, and the lines of one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...document import Line


def runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where each run of true ones starts and stops.

    >>> list(runs([False, True, True, False, True]))
    [(1, 3), (4, 5)]
    """
    # The cheap question first: most often there is none.
    if not any(flags):
        return
    # As bytes, so that the search leaps over what is false.
    found = bytes(flags) + b"\0"
    start = found.find(1)
    while start >= 0:
        stop = found.find(0, start)
        yield start, stop
        start = found.find(1, stop)


def pages(lines: Sequence[Line]) -> Iterator[range]:
    """Which lines are of each page.

    >>> from zhengwen.split import split
    >>> list(pages(split("甲\\n乙\\f丙")))
    [range(0, 2), range(2, 3)]
    """
    # A text of one page, as many are, is no run to count.
    numbers = [line.page for line in lines]
    if numbers and numbers.count(numbers[0]) == len(numbers):
        yield range(len(lines))
        return
    start = 0
    for _, page in groupby(numbers):
        stop = start + len(list(page))
        yield range(start, stop)
        start = stop
