"""Rows that an extractor cut behind every mark.

XeTeX sets a full-width mark in half an em and takes the rest back (clreq 3.1.6), so that what
follows seems to start left of where the mark ends: to `pdftotext -raw` that is a new line, each
time. Hardly a mark stands within a line then, and only the lines that end with none show how wide
the column is: the pieces up to each of them fill whole rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ...measured import texts_of
from .widths import unit

_PAUSES, _MARKS = frozenset("，、"), frozenset("，、；：。！？”’）》」』】")
_OPENING = frozenset("（“‘《「『【")
# So many lines that end with a pause, such a share of all, and for each so few that have one
# within, show that the text is cut behind its marks.
FEWEST, SHARE, WITHIN = 12, 0.05, 0.2
# Verse is alike: so large a share of its lines that end with a pause are of one width in em, and a
# blank line follows where a stanza ends without a mark.
REGULAR, STANZAS = 0.4, 0.1
# A column has so many em, and so many rows show it.
NARROWEST, WIDEST, ROWS = 15.0, 60.0, 6
# So many of the widths are tried.
TRIES = 12
# Widths in em that are alike, where letters stand on a line too; by how much a row may stick out.
ALIKE, OUT = 1.0, 1.5
# A first line's indent, in em.
INDENT = 2.0
# What a row costs that is full and ends with a mark; that ends a paragraph; that stands alone, as a
# heading or a command does; that stops at a pause, or whose pieces fill none. In nats.
FULL, ENDED, ALONE, BROKEN = 0.3, 1.5, 2.0, 6.0
# No row has more pieces.
MOST = 16


def behind_marks(lines: Sequence[Line]) -> list[int]:
    """How many lines each row of a text has, in order; none where its rows are whole.

    Args:
        lines: the lines of one document.

    >>> from zhengwen.split import split
    >>> behind_marks(split("河水涨了，\\n船也开了。"))
    []
    """
    if not _are_cut(lines):
        return []
    measures = _measures(lines)
    if not measures:
        return []
    # What the next line's first unit needs, and whether it may go on a row: of any measure.
    needs = [*(unit(line.text) for line in lines[1:]), 0.0]
    on = [_goes_on(line, below) for line, below in pairwise(lines)]
    return min(_rows(lines, needs, on, measure) for measure in measures)[1]


def _are_cut(lines: Sequence[Line]) -> bool:
    """Whether nearly all pauses of a text stand at the ends of its lines, and not of all lines."""
    paused = sum(map(texts_of(lines).lasts.count, _PAUSES))
    if paused < max(FEWEST, SHARE * len(lines)):
        return False
    within = sum(not _PAUSES.isdisjoint(line.text[:-1]) for line in lines)
    return within <= WITHIN * paused and not _is_verse(lines)


def _is_verse(lines: Sequence[Line]) -> bool:
    """Whether lines are of verse: of one width, or in stanzas."""
    widths = Counter(round(line.em) for line in lines if line.text[-1] in _PAUSES)
    open_ = [below for line, below in pairwise(lines) if line.text[-1] not in _MARKS]
    return max(widths.values(), default=0) > REGULAR * widths.total() or (
        sum(below.blanks > 0 for below in open_) > STANZAS * len(open_)
    )


def _measures(lines: Sequence[Line]) -> list[float]:
    """The widths in em that most rows have which no mark ends; none that few share.

    Each is counted with all the pieces behind the one before it: where a row or a paragraph ends
    with a mark between, the sum says nothing.
    """
    sums: Counter[float] = Counter()
    total = 0.0
    for line in lines:
        total += line.em
        if line.text[-1] not in _MARKS:
            sums[round(2 * total) / 2] += line.em < total
            total = 0.0
    near: Counter[float] = Counter()
    for at in range(int(2 * NARROWEST), int(2 * WIDEST) + 1):
        near[at / 2] = sum(sums[(at + by) / 2] for by in range(-2, 3))
    return [width for width, times in near.most_common(TRIES) if times >= ROWS]


def _rows(
    lines: Sequence[Line], needs: Sequence[float], on: Sequence[bool], measure: float
) -> tuple[float, list[int]]:
    """The rows that cost least, each full or ended with a sentence: the cost, and their sizes."""
    widths = [line.em for line in lines]
    # What the lines up to each cost, and how many its last row has.
    costs, sizes = [0.0], [0]
    for end in range(1, len(lines) + 1):
        text, need = lines[end - 1].text, needs[end - 1]
        best, size = float("inf"), 1
        total = 0.0
        for start in range(end - 1, max(-1, end - 1 - MOST), -1):
            total += widths[start]
            alone = start == end - 1
            if not alone and (not on[start] or total > measure + OUT):
                break
            left = measure - total
            if left > INDENT - ALIKE and (not start or lines[start - 1].ends):
                left = min(left, abs(left - INDENT))
            # What stands behind a pause goes on with a sentence, and is no heading.
            alone = alone and not (start and lines[start - 1].text[-1] in _PAUSES)
            cost = costs[start] + _cost(text, left, need, alone)
            if cost < best:
                best, size = cost, end - start
        costs.append(best)
        sizes.append(size)
    result: list[int] = []
    at = len(lines)
    while at:
        result.append(sizes[at])
        at -= sizes[at]
    return costs[-1], result[::-1]


def _goes_on(line: Line, below: Line) -> bool:
    """Whether a line may go on the row of the one above it.

    Behind a mark, before one that opens, or beside a letter alone: it was raised, as TeX's A is.
    """
    if line.page != below.page or below.blanks or below.starts or below.kind or line.kind:
        return False
    last, first = line.text[-1], below.text[0]
    raised = (len(line.text) == 1 or len(below.text) == 1) and (last + first).isascii()
    return last in _MARKS or first in _OPENING or raised


def _cost(last: str, left: float, need: float, alone: bool) -> float:
    """What a row costs by the room it leaves, in em, and the room that the next unit needs."""
    if left < -OUT:
        return ALONE
    if last[-1] not in _MARKS:
        full = abs(left) <= 2 * ALIKE
        return min(abs(left) if full else BROKEN, ALONE if alone else BROKEN)
    if left < need + ALIKE:
        return FULL
    return BROKEN if last[-1] in _PAUSES else ENDED
