"""Labels that an extractor set apart: 第三条 in bold on a line, and its sentence on the next.

A wide gap parts the label of a clause from its text (GB/T 1.1 and laws have a character's width);
`pdftotext` ends the line there. A heading's text starts with a line of its own measure, less an
indent; a label's first line leaves the room that the label takes, too.
"""

from __future__ import annotations

from collections import Counter

from .official import CLAUSE, SET_OFF
from .survey import Facts

# What a label may end with: the cheap question.
_LAST = frozenset("条條款")
# The gap behind a label, and a first line's indent; what would not have had room on a full line: in
# em, the most of them together. By so much the measure may be wrong.
MOST, WRONG = 2.0 + 2.0 + 1.5, 0.5
# A heading's first line leaves no more room than this, in em.
INDENT = 2.5
# So many lines above and below say how wide the column is.
AROUND = 12


def at_labels(facts: Facts) -> list[int]:
    """How many lines each row of a text has, in order; none where no label stands apart.

    Args:
        facts: the survey of the lines.
    """
    lines, ends = facts.lines, facts.ends
    found = [
        at
        for at, line in enumerate(lines[:-1])
        if line.text[-1] in _LAST and CLAUSE.fullmatch(line.text)
    ]
    if not found:
        return []
    rows: set[int] = set()
    # Where other clauses stand behind their labels, these are no headings.
    shown = sum(SET_OFF.match(line.text) is not None for line in lines)
    for at in found:
        label = facts.width[at] - facts.indents.em(at)
        room = _measure(facts, at) - facts.width[at + 1]
        if lines[at + 1].page != lines[at].page or room < label - WRONG:
            # A first line of its own, with no more room than an indent's.
            shown -= room <= INDENT
            continue
        if ends[at + 1]:
            # A last line has any width: the others tell.
            rows.add(at)
        elif room <= label + MOST:
            rows.add(at)
            shown += 1
    if shown <= 0:
        return []
    behind = {at + 1 for at in rows}
    return [1 + (at in rows) for at in range(len(lines)) if at not in behind]


def _measure(facts: Facts, at: int) -> float:
    """The measure that most lines near a label have, in em; 0 where none has one."""
    near = filter(None, facts.measure[max(at - AROUND, 0) : at + AROUND + 1])
    most = Counter(near).most_common(1)
    return most[0][0] if most else 0.0
