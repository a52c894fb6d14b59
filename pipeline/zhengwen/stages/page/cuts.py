"""A line cut in two at a space, each piece with the characters of the source that it is."""

from __future__ import annotations

from ...carrier import relabelled, with_text
from ...document import Line


def is_as_it_was(line: Line) -> bool:
    """Whether a line has its spaces still, so that its parts can be named by their characters."""
    if line.pieces:
        return False
    return line.span is None or line.span[1] - line.span[0] == len(line.text)


def cut(line: Line, stop: int, start: int) -> tuple[Line, Line]:
    """What stands up to one character of a line that is as it was, and what from another.

    >>> left, right = cut(Line(text="渡口 新桥", number=1, blanks=1), 2, 3)
    >>> (left.text, left.span, left.blanks), (right.text, right.span, right.blanks)
    (('渡口', (0, 2), 1), ('新桥', (3, 5), 0))
    """
    first, past = line.span or (0, len(line.text))
    return (
        relabelled(with_text(line, line.text[:stop]), span=(first, first + stop)),
        relabelled(with_text(line, line.text[start:]), span=(first + start, past), blanks=0),
    )
