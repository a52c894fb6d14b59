"""Composed lines: a line of the page put together of pieces that an extractor wrote apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...document import Line


def composed(
    parts: Sequence[tuple[Line, int, int]], *, moved: str, column: int = 0, blanks: int = 0
) -> Line:
    """A line of pieces of others, with nothing between.

    Args:
        parts: the pieces in their order: of which line, from and to which character.
        moved: the rule by which they were put together.
        column: where it starts, in columns of half an em.
        blanks: how many blank lines stand before it.

    >>> rows = Line(text="口 渡", number=1), Line(text="。 船", number=2)
    >>> line = composed([(rows[0], 2, 3), (rows[1], 2, 3)], moved="read down")
    >>> line.text, line.number, line.span, line.pieces
    ('渡船', 1, (2, 3), ((1, 2, 3), (2, 2, 3)))
    """
    first, start, stop = parts[0]
    return replace(
        first,
        text="".join(line.text[start:stop] for line, start, stop in parts),
        span=(start, stop),
        pieces=tuple((line.number, start, stop) for line, start, stop in parts),
        moved=moved,
        column=column,
        blanks=blanks,
        trailing=0,
    )
