"""Rows that an extractor cut where two marks meet: one closes, the next opens.

Setting puts both in the room of one (clreq 3.1.6), so that the second seems to start left of where
the first ends: to `pdftotext -raw` that is a new line. A sentence may end with the first mark, and
a paragraph start with the second; but its line stops short amid a sentence, and together the two
fill their measure.
"""

from __future__ import annotations

from .glyphs import NO_START, ends_softly, is_opener
from .survey import Facts

_CLOSES, _OPENS = frozenset("、。，．：；！？）】〕］》〉」』”’"), frozenset("（【〔［《〈「『“‘")
# What may stand last on a row that goes on below: no mark but these.
_COMMAS = frozenset("，、")
# A first line's indent; by how much a line is short for sure; what the marks of a row may have been
# pressed by; how much wider than they seem the gaps may be, as a share of the measure. In em.
INDENT, SHORT, PRESSED, STRETCHED = 2.0, 1.0, 2.0, 0.04
# More pieces make no row.
MOST = 10


def at_marks(facts: Facts) -> list[int]:
    """How many lines each row of a text has, in order; none where no row is cut at marks.

    Args:
        facts: the survey of the lines.
    """
    lines = facts.lines
    # Few lines start with an opening mark.
    found = [at for at in range(1, len(lines)) if lines[at].text[0] in _OPENS and _meets(facts, at)]
    sizes: list[int] = []
    done = 0
    for at in found:
        if at > done and (end := _row(facts, at)):
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


def _row(facts: Facts, at: int) -> int:
    """The line after the row that goes on with a line; 0 where the pieces do not fill it.

    There may be more pieces: behind marks that meet, or with a mark first that no line starts with.
    """
    measure, total, end = facts.measure[at], facts.width[at - 1], at
    while end < len(facts.lines) - 1 and end - at < MOST:
        own = facts.width[end] - facts.indents.em(end)
        total += own
        end += 1
        need = facts.ruler.unit(facts.lines[end].text) + STRETCHED * measure
        if measure - total < need:
            last = facts.lines[end - 1].text[-1]
            amid = last in _COMMAS or last not in _CLOSES
            short = measure - own > INDENT + need + SHORT
            return end if amid and short and total <= measure + PRESSED else 0
        below = facts.lines[end].text[0]
        if below not in NO_START and not (below in _OPENS and _meets(facts, end)):
            break
    return 0
