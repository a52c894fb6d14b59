"""Stretched lines: some extractors cut a line where justification spread its words or glyphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ...document import Line
from ..paragraphs.glyphs import OPENER, is_han
from .cutrows import standing
from .measures import measures
from .scattered import LACKS, LEAST, OVER, Joint, gathered, reads

# Which line of the source a line is, or which piece of one.
Place = tuple[int, tuple[int, int] | None]
# So many glyphs, each on a line of its own, are no marks, numbers or initials.
GLYPHS = 3
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
    own = measures(lines)
    known = standing(lines, own[-1])
    pieces = {(row[0].number, row[0].span): row for row in known}
    lines = [joined(row) for row in known]
    # Where columns differ in measure, a word further down may be of any.
    lines = gathered(lines, own[0], joint) if len(own) == 1 else lines
    rows: list[list[Line]] = []
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _may_go_on(lines[at - 1], lines[at], own):
            rows += _rows(lines[start:at], own, joint)
            start = at
    return [[piece for line in row for piece in _apart(line, pieces)] for row in rows]


def _apart(line: Line, pieces: Mapping[Place, Sequence[Line]]) -> Iterator[Line]:
    """The pieces of a row, the first marked as moved if that was."""
    first, *rest = pieces[line.number, line.span]
    yield replace(first, moved=line.moved)
    yield from rest


def in_glyphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The pieces of each line of a page of Chinese, most often one.

    >>> from zhengwen.split import split
    >>> lines = split("他把信放在桌上，\\n\\n就\\n\\n出\\n\\n门\\n往镇上去了")
    >>> [len(row) for row in in_glyphs(lines)]
    [1, 3, 1]
    """
    rows: list[list[Line]] = []
    for is_glyph, run in groupby(lines, lambda line: len(line.text) == 1):
        glyphs = [*run]
        whole = is_glyph and sum(is_han(line.text) for line in glyphs) >= GLYPHS
        rows += [glyphs] if whole else [[line] for line in glyphs]
    return rows


def joined(row: Sequence[Line], between: str = " ") -> Line:
    """A row as one line."""
    return row[0] if len(row) == 1 else replace(row[0], text=between.join(p.text for p in row))


def is_spread(row: Sequence[Line]) -> bool:
    """Whether a row has pieces that stand amid a sentence: they fill the measure."""
    return any(not piece.text[0].isupper() for piece in row[1:])


def _may_go_on(before: Line, after: Line, own: Sequence[float]) -> bool:
    """Whether two lines may be pieces of one."""
    if before.ends or OPENER.match(after.text):
        return False
    if max(before.em, after.em) >= WHOLE * own[0] or before.em + after.em > own[-1] + OVER:
        return False
    # Of two words with capitals one is a heading's more often than both are a name.
    return not (after.text[0].isupper() and before.text.rsplit(None, 1)[-1][0].isupper())


def _rows(pieces: Sequence[Line], own: Sequence[float], joint: Joint) -> list[list[Line]]:
    """The lines that pieces make which stand one below the other, each as full as may be."""
    # For so many of them, what they gain at best, in nats, and where their last line starts.
    best = [(0.0, 0)]
    for stop in range(1, len(pieces) + 1):
        ways = []
        width = gain = 0.0
        for start in reversed(range(stop)):
            width += pieces[start].em
            if start < stop - 1:
                if width > own[-1] + OVER:
                    break
                gain += reads(pieces[start], pieces[start + 1], joint)
            lacks = width < LEAST * own[0] and not pieces[stop - 1].ends
            ways.append((best[start][0] + gain - LACKS * lacks, start))
        best.append(max(ways))
    stops = [len(pieces)]
    while stops[-1]:
        stops.append(best[stops[-1]][1])
    return [[*pieces[start:stop]] for start, stop in pairwise(reversed(stops))]
