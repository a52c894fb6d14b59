"""Stretched lines: some extractors cut a Latin line where justification spread its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ..paragraphs.glyphs import OPENER
from .continuity import common
from .scattered import LACKS, LEAST, OVER, Joint, gathered, reads

# A line that leaves less room, as a share of the measure, is whole.
WHOLE = 0.8


def stretched(lines: Sequence[Line], joint: Joint) -> list[list[Line]]:
    """The pieces of each line of a page, most often one.

    Args:
        lines: those of a page of English.
        joint: which word goes on which.

    >>> from zhengwen.split import split
    >>> from zhengwen.tables.words import joint
    >>> text = "For\\nthe wonderful beauty\\nthat had so\\nfascinated many others who saw him"
    >>> text += "\\nthey had heard of the evil things he"
    >>> [len(row) for row in stretched(split(text), joint)]
    [3, 1, 1]
    """
    measure = common(lines)
    lines = gathered(lines, measure, joint)
    rows: list[list[Line]] = []
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _may_go_on(lines[at - 1], lines[at], measure):
            rows += _rows(lines[start:at], measure, joint)
            start = at
    return rows


def joined(row: Sequence[Line]) -> Line:
    """A row as one line."""
    return row[0] if len(row) == 1 else replace(row[0], text=" ".join(p.text for p in row))


def is_spread(row: Sequence[Line]) -> bool:
    """Whether a row has pieces that stand amid a sentence: its words fill the measure."""
    return any(piece.text[0].islower() for piece in row[1:])


def _may_go_on(before: Line, after: Line, measure: float) -> bool:
    """Whether two lines may be pieces of one."""
    if before.ends or OPENER.match(after.text):
        return False
    if max(before.em, after.em) >= WHOLE * measure or before.em + after.em > measure + OVER:
        return False
    # Of two words with capitals one is a heading's more often than both are a name.
    return not (after.text[0].isupper() and before.text.rsplit(None, 1)[-1][0].isupper())


def _rows(pieces: Sequence[Line], measure: float, joint: Joint) -> list[list[Line]]:
    """The lines that pieces make which stand one below the other, each as full as may be."""
    # For so many of them, what they gain at best, in nats, and where their last line starts.
    best = [(0.0, 0)]
    for stop in range(1, len(pieces) + 1):
        ways = []
        width = gain = 0.0
        for start in reversed(range(stop)):
            width += pieces[start].em
            if start < stop - 1:
                if width > measure + OVER:
                    break
                gain += reads(pieces[start], pieces[start + 1], joint)
            lacks = width < LEAST * measure and not pieces[stop - 1].ends
            ways.append((best[start][0] + gain - LACKS * lacks, start))
        best.append(max(ways))
    stops = [len(pieces)]
    while stops[-1]:
        stops.append(best[stops[-1]][1])
    return [[*pieces[start:stop]] for start, stop in pairwise(reversed(stops))]
