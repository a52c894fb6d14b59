"""What parts a sentence is set below its paragraph: where that ends, and the block set there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...document import Line


def length(opens: Sequence[bool], *, last: bool) -> int:
    """How many lines go on with a paragraph; 0 where none does, or its end is unknown.

    Args:
        opens: of each line from the one that may go on, whether a paragraph starts there.
        last: whether the text ends with these lines. Where all are of the paragraph and more
            follow, its end is unknown.

    >>> length([False, False, True], last=False), length([True, False], last=True)
    (2, 0)
    >>> length([False, False], last=True), length([False, False], last=False)
    (2, 0)
    """
    if opens[0]:
        return 0
    return next((at for at, starts in enumerate(opens) if starts), len(opens) if last else 0)


def block(lines: Iterable[Line], rule: str) -> list[Line]:
    """Lines that a rule moves, as a block of their own.

    >>> [(line.starts, line.moved) for line in block([Line(text="注", number=1)], "a rule")]
    [(True, 'a rule')]
    """
    first, *more = (replace(line, moved=rule) for line in lines)
    return [replace(first, starts=True), *more]
