"""Labels that an extractor set apart: 第三条 on a line, and its sentence on the next.

A wide gap parts the label of a clause, a section or a figure from its text (GB/T 1.1 and laws have
a character's width); `pdftotext` ends the line there, and leaves a blank one. A heading's text
starts with a line of its own measure, less an indent; a label's first line leaves the room that the
label takes, too; and a blank line amid a sentence shows that it was the rest of a row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ...texts import any_of, places
from .entries import parts
from .facts import Facts
from .glyphs import ends_softly, has_leaders, is_ideograph, is_opener
from .kinds import is_heading
from .official import LABEL, SAYS, SECTION, SET_OFF, TITLES
from .ordinals import CLAUSE
from .rows import is_close
from .shapes import is_caption

# What a clause's label may end with: the cheap question.
_LAST = any_of("条條款")
# So many codes with titles are a list of them.
FEW = 2
# No label is wider, in em.
WIDEST = 12.0
# The gap behind a label, and a first line's indent; what would not have had room on a full line: in
# em, the most of them together. By so much the measure may be wrong.
MOST, WRONG = 2.0 + 2.0 + 1.5, 0.5
# A heading's first line leaves no more room than this, in em.
INDENT = 2.5
# So many labels show a measure.
SHOWN = 3
# So many lines above and below say how wide the column is.
AROUND = 12
# What labels of one form have in common: how they end, or but for their digits, all.
_FORM = re.compile(r"^.*(?=[^\d.．、]$)|\d+")
# The gap at which a row is cut, in em; so many lines above and below have one as wide as the row.
GAP, NEAR = 1.0, 30
# A row that stops amid a sentence is so much of the widest near it at least.
FILLED = 0.75


def at_labels(facts: Facts) -> list[int]:
    """How many lines each row of a text has, in order; none where no label stands apart.

    Args:
        facts: the survey of the lines.
    """
    rows = _alone(facts) | _by_room(facts)
    if not rows:
        return []
    starts = [at for at in range(len(facts.lines)) if at - 1 not in rows]
    return [b - a for a, b in pairwise([*starts, len(facts.lines)])]


def _by_room(facts: Facts) -> set[int]:
    """The labels of clauses whose first lines leave the room that they take."""
    lines, ends = facts.lines, facts.ends
    clauses = places(_LAST, facts.texts.lasts[:-1])
    found = [
        at
        for at in clauses
        if CLAUSE.fullmatch(lines[at].text) and not CLAUSE.match(lines[at + 1].text)
    ]
    if not found or not ends:
        return set()
    rows: set[int] = set()
    alike = _alike(facts, found)
    # Where other clauses stand behind their labels, these are no headings.
    shown = sum(SET_OFF.match(line.text) is not None for line in lines)
    for at in found:
        label = facts.width[at] - facts.indents.em(at)
        room = max(_measure(facts, at), alike) - facts.width[at + 1]
        wide = _second(facts, at) - facts.width[at + 1]
        if room < label - WRONG and label + GAP - WRONG <= wide:
            # Of clauses with a line or two each most lines are those behind labels.
            room = wide
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
        return set()
    row, _ = _most([_row(facts, at) for at in rows if not ends[at + 1]])
    return rows | {at for at in found if not ends[at + 1] and abs(_row(facts, at) - row) <= WRONG}


def _alike(facts: Facts, labels: Sequence[int]) -> float:
    """The measure that labels show whose first lines are the narrower the wider they are.

    第十条 takes three em, 第十一条 four: with them all rows are as wide. 0 where they are not.
    """
    below = [at + 1 for at in labels if not facts.ends[at + 1]]
    row, alike = _most([_row(facts, at - 1) for at in below])
    lines = _most([facts.width[at] for at in below])[1]
    return row + INDENT if alike >= SHOWN and alike > lines else 0.0


def _second(facts: Facts, at: int) -> float:
    """The widest line near a label but one, in em: a title or a row may be wider than others."""
    near = sorted(facts.width[max(at - AROUND, 0) : at + AROUND + 1])
    return near[-2] if len(near) > 1 else 0.0


def _most(widths: Sequence[float]) -> tuple[float, int]:
    """The middle one of some widths, in em, and how many are about as wide."""
    middle = sorted(widths)[len(widths) // 2] if widths else 0.0
    return middle, sum(abs(width - middle) <= WRONG for width in widths)


def _measure(facts: Facts, at: int) -> float:
    """The measure that most lines near a label have, in em; 0 where none has one."""
    near = filter(None, facts.measure[max(at - AROUND, 0) : at + AROUND + 1])
    most = Counter(near).most_common(1)
    return most[0][0] if most else 0.0


def _alone(facts: Facts) -> set[int]:
    """The labels that blank lines part from what stands behind them, and that from the rest."""
    lines = facts.lines
    if not facts.ends:
        return set()
    # The cheap questions first: few lines stand below a blank one, and fewer above another.
    below = [at for at, line in enumerate(lines) if line.blanks and at]
    found = [at - 1 for at in below if facts.width[at - 1] <= WIDEST and _is_parted(facts, at - 1)]
    # Of two labels below each other none knows which the next line is of.
    found = [at for at in found if not _is_stacked(lines, at)]
    if not found or not is_close(lines):
        return set()
    may = [at for at in found if _may_follow(lines[at + 1].text)]
    titled = {
        at for at in may if TITLES.fullmatch(lines[at].text) and _is_title(lines[at + 1].text)
    }
    codes = {at for at in titled if lines[at].text[0].isascii() and not lines[at].text.isdecimal()}
    # A code alone names the document itself.
    titled -= codes if len(codes) < FEW else set()
    rows = {at for at in titled if not lines[at].text.isdecimal()} | _counting(facts, titled)
    said = {at for at in may if SAYS.fullmatch(lines[at].text)}
    said -= _figures(facts, said)
    # A clause's number alone heads nothing here; a day may.
    said = {at for at in said if CLAUSE.fullmatch(lines[at].text) or _has_room(facts, at)}
    # A row that stops amid a sentence shows that those with a label of its form are rows.
    forms = {at: _FORM.sub("1", lines[at].text) for at in said}
    shown = {forms[at] for at in said if _fills(facts, at) and _stops(facts, at + 1)}
    rows |= {at for at, form in forms.items() if form in shown}
    return rows


def _is_parted(facts: Facts, at: int) -> bool:
    """Whether a line stands by itself below another, between blank lines."""
    line, above = facts.lines[at + 1], facts.lines[at]
    if line.page != above.page or line.starts or line.follows or line.kind or above.ends:
        return False
    below = facts.lines[at + 2 : at + 3]
    return not below or below[0].blanks > 0 or below[0].page != line.page


def _is_stacked(lines: Sequence[Line], at: int) -> bool:
    """Whether a label stands right below another."""
    above = lines[at - 1].text if at and not lines[at].blanks else ""
    return LABEL.fullmatch(above) is not None and not above.isdecimal()


def _may_follow(text: str) -> bool:
    """Whether a line may stand behind a label: letters that open nothing, all brackets opened."""
    if is_opener(text) or LABEL.fullmatch(text) or not any(map(str.isalpha, text)):
        return False
    return text[-1] not in "）)" or "（" in text or "(" in text


def _is_title(text: str) -> bool:
    # A title of English is told from the first line of a paragraph by no mark.
    return any(map(is_ideograph, text)) and is_heading(text)


def _stops(facts: Facts, at: int) -> bool:
    """Whether a line stops amid a sentence."""
    text = facts.lines[at].text
    return not (facts.ends[at] or ends_softly(text) or is_heading(text) or is_caption(text))


def _has_room(facts: Facts, at: int) -> bool:
    """Whether a label and the line below it make a row no wider than another near: no heading's do.

    Where blank lines stand anywhere, as pdfminer writes them, a heading's text may seem apart.
    """
    return _row(facts, at) <= _widest(facts, at)


def _fills(facts: Facts, at: int) -> bool:
    """Whether a label and the line below it fill a row, as a sentence does that stops there.

    A line of verse does not.
    """
    return _row(facts, at) >= FILLED * _widest(facts, at)


def _row(facts: Facts, at: int) -> float:
    return facts.width[at] + GAP + facts.width[at + 1]


def _widest(facts: Facts, at: int) -> float:
    return max(facts.width[max(at - NEAR, 0) : at + NEAR])


def _counting(facts: Facts, titled: set[int]) -> set[int]:
    """Of the numbers alone those of sections: they count on, and a sentence stands between."""
    lines = facts.lines
    at_number = {
        int(lines[at].text): at
        for at in sorted(titled)
        # Not the number of a page, below an entry of contents.
        if lines[at].text.isdecimal() and not (at and has_leaders(lines[at - 1].text))
    }
    return {
        at
        for number, start in at_number.items()
        if (stop := at_number.get(number + 1, 0)) > start and any(facts.ends[start + 2 : stop])
        for at in (start, stop)
    }


def _figures(facts: Facts, labels: set[int]) -> set[int]:
    """Of labels the numbers that are none of clauses: no other counts on, or a title stands below.

    Those of sections are told by the ones that they count on from.
    """
    numbers = {at: parts(text) for at in labels if SECTION.fullmatch(text := facts.lines[at].text)}
    near = {(*around, last + by) for *around, last in numbers.values() for by in (-1, 1)}
    return {
        at
        for at, number in numbers.items()
        if number not in near or not number[0] or is_heading(facts.lines[at + 1].text)
    }
