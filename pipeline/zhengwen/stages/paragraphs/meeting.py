"""Rows that an extractor cut where two marks meet: one closes, the next opens.

Setting puts both in the room of one (clreq 3.1.6), so that the second seems to start left of where
the first ends: to `pdftotext -raw` that is a new line. A sentence may end with the first mark, and
a paragraph start with the second; but its line stops short amid a sentence, and together the two
fill their measure.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from ...document import Line
from ...texts import any_of, places
from .facts import Facts
from .glyphs import NO_START, ends_softly, is_opener
from .kinds import is_heading

_CLOSING = dict(zip("（【〔［《〈「『“‘", "）】〕］》〉」』”’", strict=True))
# What ends with one of these is whole, though no sentence ends there.
_CLOSED = frozenset(_CLOSING.values())
_CLOSES, _OPENS = _CLOSED | frozenset("、。，．：；！？"), any_of(_CLOSING)
# What may stand last on a row that goes on below: no mark but these.
_COMMAS = frozenset("，、")
# A first line's indent; by how much a line is short for sure; what the marks of a row may have been
# pressed by; how much wider than they seem the gaps may be, as a share of the measure. In em.
INDENT, SHORT, PRESSED, STRETCHED = 2.0, 1.0, 2.0, 0.04
# More pieces make no row.
MOST = 10
# Marks that no line starts with in any setting: so many lines that do, behind a mark that closes,
# show that rows are cut where marks meet; a quote and what introduces it (他说：“…”) then, too.
_NEVER, SHOWN = frozenset("，。；：、！？"), 3
# So do so many such quotes that stop short amid a sentence, where they fill their row.
FILLING = 2


def at_marks(facts: Facts, *, cut: bool = False) -> list[int]:
    """How many lines each row of a text has, in order; none where no row is cut at marks.

    Args:
        facts: the survey of the lines.
        cut: other rows were cut where marks meet.
    """
    lines = facts.lines
    # Few lines start with an opening mark.
    opened = [at for at in places(_OPENS, facts.texts.firsts) if at]
    found = [at for at in opened if _meets(facts, at)]
    if not cut:
        found = _without_headings(facts, found)
    said = [at for at in opened if _introduces(facts, at)]
    if not cut and sum(_fills(facts, at) for at in said) < FILLING:
        said = []
    sizes: list[int] = []
    done, meet = 0, {*found, *said}
    for at in sorted(meet):
        if at > done and (
            end := _row(facts, at, meet) or (_quoted(facts, at) if at in said else 0)
        ):
            sizes += [*[1] * (at - 1 - done), end - at + 1]
            done = end
    return [*sizes, *[1] * (len(lines) - done)] if sizes else []


def _meets(facts: Facts, at: int) -> bool:
    """Whether a line starts with a mark that meets the one above, and stops amid a sentence."""
    above, line = facts.lines[at - 1], facts.lines[at]
    if not facts.measure[at] or facts.measure[at] != facts.measure[at - 1]:
        return False
    if above.text[-1] not in _CLOSES or facts.ends[at] or ends_softly(line.text):
        return False
    if line.blanks or line.page != above.page or line.starts or line.follows or line.kind:
        return False
    return not ends_softly(above.text) and not is_opener(line.text)


def _without_headings(facts: Facts, found: list[int]) -> list[int]:
    """The lines that meet the ones above, without those that may be headings, if all may be."""
    return [] if all(_may_head(facts, at) for at in found) else found


def _may_head(facts: Facts, at: int) -> bool:
    """Whether a line below a sentence's end may be a heading that starts with a title or a quote.

    “渡口”停航; the line below it lacks an indent, as a paragraph's first one does.
    """
    text = facts.texts[at]
    if not facts.ends[at - 1] or _CLOSING[text[0]] not in text or not is_heading(text):
        return False
    below = at + 1
    if below == len(facts.texts):
        return True
    return not facts.ends[below] and facts.measure[at] - facts.width[below] > INDENT - SHORT / 2


def are_cut(found: Sequence[Sequence[Line]]) -> bool:
    """Whether rows were found whose pieces start with a mark that none may, behind one that closes.

    Args:
        found: the lines of each row.
    """
    pairs = (pair for row in found for pair in pairwise(row))
    return sum(b.text[0] in _NEVER and a.text[-1] in _CLOSES for a, b in pairs) >= SHOWN


def _introduces(facts: Facts, at: int) -> bool:
    """Whether a line is the quote that the one above introduces, on one row."""
    above, line = facts.lines[at - 1], facts.lines[at]
    if above.text[-1] != "：" or line.blanks or line.page != above.page or line.kind:
        return False
    return bool(facts.measure[at]) and _own(facts, at) <= _room(facts, at) + PRESSED


def _fills(facts: Facts, at: int) -> bool:
    """Whether a quote stops short amid a sentence, and fills its row with what introduces it.

    One that has lines of its own stops short where its sentence ends.
    """
    text = facts.lines[at].text
    if facts.ends[at] or ends_softly(text) or text[-1] in _CLOSED or at + 1 == len(facts.lines):
        return False
    measure = facts.measure[at]
    need = _need(facts, at + 1, measure)
    return _is_short(facts, at, need, measure) and _room(facts, at) - _own(facts, at) < need


def _need(facts: Facts, at: int, measure: float) -> float:
    """The room in em that the first unit of a line would have taken on the row above it."""
    return facts.unit(at) + STRETCHED * measure


def _is_short(facts: Facts, at: int, need: float, measure: float) -> bool:
    """Whether a line is short for sure: a first line too would have had room for what follows."""
    return measure - _own(facts, at) > INDENT + need + SHORT


def _own(facts: Facts, at: int) -> float:
    """The width in em of a piece that is not a row's first."""
    return facts.width[at] - facts.indents.em(at)


def _room(facts: Facts, at: int) -> float:
    """What the line above leaves of the measure, in em."""
    return facts.measure[at] - facts.width[at - 1]


def _quoted(facts: Facts, at: int) -> int:
    """The line after the row that a quote stands on, and the mark that closes it."""
    room, end = _room(facts, at) + PRESSED - _own(facts, at), at + 1
    while end < len(facts.lines) and facts.lines[end].text[0] in NO_START:
        room -= _own(facts, end)
        if room < 0 or facts.lines[end].blanks or facts.lines[end].page != facts.lines[at].page:
            break
        end += 1
    return end


def _row(facts: Facts, at: int, meet: Set[int]) -> int:
    """The line after the row that goes on with a line; 0 where the pieces do not fill it.

    There may be more pieces: behind marks that meet, or with a mark first that no line starts with.

    Args:
        facts: the survey of the lines.
        at: the line.
        meet: the lines that start with a mark which may meet the one above.
    """
    measure, total, end = facts.measure[at], facts.width[at - 1], at
    while end < len(facts.lines) - 1 and end - at < MOST:
        total += _own(facts, end)
        end += 1
        need = _need(facts, end, measure)
        on = facts.lines[end].text[0] in NO_START or end in meet
        if measure - total < need and not (on and total + _own(facts, end) <= measure):
            last = facts.lines[end - 1].text[-1]
            amid = last in _COMMAS or last not in _CLOSES
            short = _is_short(facts, end - 1, need, measure)
            return end if amid and short and total <= measure + PRESSED else 0
        if not on:
            break
    return 0
