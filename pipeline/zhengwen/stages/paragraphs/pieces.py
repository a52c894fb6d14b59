"""Pieces of a row that commas show: cut amid a sentence, and together no wider than the measure.

Where justification stretched a line, an extractor may start a new one at a wide gap, most often
behind a comma. A comma ends no paragraph, but now and then a line of verse: so some of the pieces
must fill their row, as lines of verse do by chance alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from ...texts import any_of, places
from .entries import at_numbers
from .faces import at_faces
from .facts import INDENT, Facts
from .glyphs import NO_END, NO_START, ends_softly, is_opener, starts_with_closing
from .labels import at_labels
from .meeting import at_marks

# No { of a listing is one.
_STOPS = frozenset("，、," + NO_END) - {"{"}
_STOPPING, _NO_START = any_of(_STOPS), any_of(NO_START)
# A row is full where what stands below it would not have had room: within so much of the measure,
# as stretched gaps are wider than they seem.
STRETCHED = 0.04
# A space between two pieces, in em; and by which share a row may seem wider than its measure, where
# names of commands are set in a face of their own.
SPACE, OUT = 0.25, 0.15
# More pieces make no row.
MOST = 10
# So many rows that their pieces fill, for each that theirs do not, show that rows are cut here.
FILLED = 0.5


def pieces(facts: Facts, *, cut: bool = False) -> list[int]:
    """How many lines each row of a text has, in order; none where no row is cut.

    Args:
        facts: the survey of the lines.
        cut: rows were found already that are cut where marks meet.
    """
    gaps = _at_gaps(facts) if _may_have(facts) else []
    others = (at_marks(facts, cut=cut), at_labels(facts), at_numbers(facts), at_faces(facts))
    found = [sizes for sizes in (gaps, *others) if sizes]
    if len(found) < 2:
        return found[0] if found else []
    # A row starts where none of them has it go on.
    starts = set.intersection(*({0, *accumulate(sizes)} for sizes in found))
    return [b - a for a, b in pairwise(sorted(starts))]


def _at_gaps(facts: Facts) -> list[int]:
    """The rows of a text that is cut at its gaps; none where too few of them are full."""
    full = others = start = 0
    for at, (size, fills, ended) in enumerate(_rows(facts, cut=False)):
        # What starts a text may be the lines of its title.
        if size > 1 and at:
            full += fills and not _may_be_first(facts, start)
            # A paragraph's last row has any width.
            others += not fills and not ended
        start += size
    if not full or full < FILLED * others:
        return []
    # Where rows are cut at marks, they are at the gaps beside other things too.
    return [size for size, _, _ in _rows(facts, cut=True)]


def _may_have(facts: Facts) -> bool:
    """Whether any line that stops amid a sentence has room for the next: the cheap question."""
    width, widest = facts.width, max(facts.measure, default=0.0)
    if not facts.ends:
        return False
    # Few lines end or start so.
    may = {*places(_STOPPING, facts.texts.lasts[:-1])}
    may.update(at - 1 for at in places(_NO_START, facts.texts.firsts) if at)
    return any(
        not facts.ends[at]
        and width[at] + width[at + 1] <= (facts.measure[at] or widest) * (1 + OUT)
        for at in may
    )


def _rows(facts: Facts, *, cut: bool) -> Iterator[tuple[int, bool, bool]]:
    """Each row: how many lines, whether they fill it, whether a sentence ends with it."""
    start = 0
    while start < len(facts.lines):
        end, fills = _row(facts, start, cut=cut)
        yield end - start, fills, facts.ends[end - 1]
        start = end


def _may_be_first(facts: Facts, at: int) -> bool:
    """Whether a line may be a paragraph's first, as full as its indent has left room."""
    if at and not facts.ends[at - 1] and not facts.heading_like(at - 1):
        return False
    measure = _room(facts, at)
    return measure - INDENT - facts.own[at] < facts.unit(at + 1) + STRETCHED * measure


def _row(facts: Facts, start: int, *, cut: bool) -> tuple[int, bool]:
    """Where a row ends that starts with a line, and whether it is full."""
    measure, total, end = _room(facts, start), facts.width[start], start + 1
    while measure and end < len(facts.lines) and end - start < MOST:
        need = facts.unit(end) + STRETCHED * measure
        if measure - total < need:
            return end, True
        total += SPACE + facts.width[end] - facts.indents.em(end)
        if total > measure + OUT * measure or not _may_be_cut(facts, end):
            break
        if not _at_mark(facts, end) and not (cut and _at_bracket(facts, start, end)):
            break
        end += 1
    return end, False


def _room(facts: Facts, start: int) -> float:
    """The measure at a line; where pieces seem a column of their own, that of the text above."""
    above = reversed(facts.measure[max(0, start - MOST) : start + 1])
    return next(filter(None, above), 0.0)


def _may_be_cut(facts: Facts, at: int) -> bool:
    """Whether a line may go on the row of the line above it."""
    above, line = facts.lines[at - 1], facts.lines[at]
    if line.blanks or line.page != above.page or line.starts or line.follows or line.kind:
        return False
    if facts.measure[at] not in (facts.measure[at - 1], 0.0) or facts.verse(at - 1):
        return False
    return not ends_softly(above.text) and not is_opener(line.text)


def _at_mark(facts: Facts, at: int) -> bool:
    """Whether the marks show that a line goes on amid the sentence of the one above it."""
    above, text = facts.lines[at - 1].text, facts.lines[at].text
    if facts.ends[at - 1]:
        return False
    return above[-1] in _STOPS or starts_with_closing(text, quotes=facts.quotes)


def _at_bracket(facts: Facts, start: int, at: int) -> bool:
    """Whether a line in brackets may go on the row of a sentence, or any on one that was cut."""
    if facts.ends[at - 1]:
        return facts.lines[at].text[0] in "（("
    return at > start + 1
