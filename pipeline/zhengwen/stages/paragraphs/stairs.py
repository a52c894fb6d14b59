"""Stairs: pieces of a row that `pdftotext -layout` wrote one below the other, each in its place.

What starts within the box of a squeezed mark is a line of its own there (`behindmarks`), but where
it stands on the row is kept: each piece starts at the column where the one above it ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from .behindmarks import AMID, OPENING, are_linked

# A piece starts at the column where the one above ends, or by so many before it or behind.
BEFORE, BEHIND = 3, 1
# No first line is indented by so many columns, and most by two em; so many steps are no chance.
INDENT, INDENTS, STEPS = 6, (2, 4), 3


def stairs(lines: Sequence[Line]) -> list[bool]:
    """Whether each line is a piece of the row above it, a step further on; empty where none is.

    Args:
        lines: the lines of one document.

    >>> from zhengwen.split import split
    >>> rows = "早上河水涨了，\\n      船也开了，\\n           岸上的人\\n们都走了，剩下的只有，"
    >>> stairs(split(f"{rows}\\n          渡\\n口的那条木船。"))
    [False, True, True, False, True, False]
    """
    far = [at for at, line in enumerate(lines) if line.column >= INDENT and at]
    # The cheap question first: of most texts no line is indented so far.
    if len(far) < STEPS:
        return []
    if sum(_is_step(lines[at - 1], lines[at]) for at in far) < STEPS:
        return []
    # Where there are stairs, those of a short piece are too; but for what may be a first line.
    may = [line.column > 0 and line.column not in INDENTS for line in lines[1:]]
    steps = [m and _is_step(a, b) for m, (a, b) in zip(may, pairwise(lines), strict=True)]
    # A stair's last piece goes on with the next row; those of verse do not.
    ends = [
        pair
        for (on, further), pair in zip(pairwise([False, *steps]), pairwise(lines), strict=True)
        if on and not further
    ]
    return [False, *steps] if are_linked(ends) else []


def _is_step(line: Line, below: Line) -> bool:
    """Whether a line starts where the one above it ends, at a mark within its sentence."""
    if below.page != line.page or below.blanks or below.starts or below.kind or line.kind:
        return False
    end = line.column + len(line.text)
    at_mark = line.text[-1] in AMID or below.text[0] in OPENING
    return at_mark and end - BEFORE <= below.column <= end + BEHIND


def together(lines: Sequence[Line], steps: Sequence[bool]) -> list[list[Line]]:
    """The lines of each row: those that are steps with the line they go on.

    >>> from zhengwen.split import split
    >>> [len(row) for row in together(split("甲\\n乙\\n丙"), [False, True, False])]
    [2, 1]
    """
    starts = [at for at, step in enumerate(steps) if not step]
    return [list(lines[a:b]) for a, b in pairwise([*starts, len(lines)])]
