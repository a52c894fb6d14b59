"""Runs: where lines of one form follow each other, and the lines of one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...document import Line
from ...measured import once


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


@once
def pages(lines: Sequence[Line]) -> Sequence[range]:
    """Which lines are of each page.

    >>> from zhengwen.split import split
    >>> pages(split("甲\\n乙\\f丙"))
    [range(0, 2), range(2, 3)]
    """
    # A text of one page, as many are, is no run to count.
    numbers = [line.page for line in lines]
    if numbers and numbers.count(numbers[0]) == len(numbers):
        return [range(len(lines))]
    found: list[range] = []
    for _, page in groupby(numbers):
        start = found[-1].stop if found else 0
        found.append(range(start, start + len(list(page))))
    return found


@once
def below_blanks(lines: Sequence[Line]) -> Sequence[int]:
    """Which lines but the first stand below a blank one: most often few do.

    >>> from zhengwen.split import split
    >>> below_blanks(split("甲\\n乙\\n\\n丙"))
    [2]
    """
    return [at for at, line in enumerate(lines) if line.blanks and at]


def among(lines: Sequence[Line], part: range) -> Sequence[Line]:
    """Some of the lines; where these are all, the same list, with which stays what it was asked."""
    return lines if len(part) == len(lines) else lines[part.start : part.stop]
