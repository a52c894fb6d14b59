"""References to notes, at which some extractors cut a line of the page."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from ...document import Line
from ...measured import texts_of
from ...texts import any_of, places
from .cells import WIDE_GAP
from .glyphs import CIRCLED, REFERENCE
from .widths import unit

# What a note's mark starts with and ends with, and the mark.
OPENS = frozenset("[［〔【" + CIRCLED)
_CLOSES = frozenset("]］〕】" + CIRCLED)
_OPENING, _MARK = any_of(OPENS), re.compile(REFERENCE)
_LAST = re.compile(rf"(?:{_MARK.pattern})$")
_LONGEST = 5
# Marks that may not start a line: behind a reference one is a piece.
_CLOSING = frozenset("。．，、；：！？”’」』）》")
# Behind a circled number one of these is no item's: ①、 and ①． are.
_GOING_ON = frozenset("。，；！？”’」』）》")
# A list of references has a heading no wider, in em.
HEADING = 10.0
# A row is full where its pieces and the next unit take so much of the room; widths err by so much.
ROW, SLACK = 0.85, 0.5


def cut_at_notes(lines: Sequence[Line], width: Sequence[float], room: Sequence[float]) -> list[int]:
    """The lines that are pieces of the row above, cut off before or behind a reference to a note.

    A small raised mark gets a line of its own from some extractors. It is a reference, and not an
    item's mark or the note's own, where a note with that mark follows further below.

    Args:
        lines: the lines.
        width: how wide each is, in em.
        room: how wide the widest near each is, in em.

    >>> from zhengwen.split import split
    >>> lines = split("桥上的人都回家了。\\n[1]\\n河水还在流，没有人看它。\\n[1] 事见县志。")
    >>> cut_at_notes(lines, [line.em for line in lines], [16.0] * 4)
    [1]
    """
    notes = _notes(lines)
    found: list[int] = []
    texts = texts_of(lines)
    if not notes and not any(_goes_on(texts[at]) for at in places(_OPENING, texts.firsts)):
        return found
    # An extractor that cuts at references has none amid a line.
    amid, items = _are_amid(lines, notes), _are_items(lines)
    filled = width[0]
    for at in range(1, len(lines)):
        line, above = lines[at], lines[at - 1]
        total = filled + width[at]
        filled = width[at]
        if line.page != above.page or line.starts:
            continue
        mark = _MARK.match(line.text) if line.text[0] in OPENS else None
        last = _LAST.search(above.text[-_LONGEST:]) if above.text[-1] in _CLOSES else None
        fits = total <= room[at - 1] + SLACK
        full = not amid and fits and fills(lines, at + 1, total, room[at - 1])
        counts = mark is not None and _counts_on(above.text, mark[0])
        if mark and notes.get(mark[0], 0) > at and not counts and not _heads(lines, at - 1):
            # It may have had no room; and an item starts with a circled number as well.
            alone = mark.end() == len(line.text) and fits
            cut = not items and (alone or (full and mark[0] not in CIRCLED))
        else:
            behind = last is not None and notes.get(last[0], 0) >= at
            # A mark that had no room starts its row.
            wrapped = found[-1:] != [at - 1] and is_mark(above.text)
            cut = behind and not wrapped and (full or line.text[0] in _CLOSING)
        # Cells of a table have what they have.
        if cut or (fits and mark and _goes_on(line.text) and not WIDE_GAP.search(line.text)):
            found.append(at)
            filled = total
    return found


def _goes_on(text: str) -> bool:
    """Whether a line is the rest of a sentence behind a reference: ①。 starts no item, no note."""
    mark = _MARK.match(text) if text[0] in OPENS else None
    return mark is not None and text[mark.end() :][:1] in _GOING_ON


def _counts_on(above: str, mark: str) -> bool:
    """Whether a text starts with the number before another: both are notes of one page.

    >>> _counts_on("[1]同上。", "[2]"), _counts_on("①同上。", "②"), _counts_on("水涨了[1]", "[2]")
    (True, True, False)
    """
    before = _MARK.match(above)
    if not before:
        return False
    if mark in CIRCLED:
        return before[0] == CIRCLED[CIRCLED.index(mark) - 1 : CIRCLED.index(mark)]
    return before[0][1:-1].isdecimal() and int(before[0][1:-1]) == int(mark[1:-1]) - 1


def _notes(lines: Sequence[Line]) -> dict[str, int]:
    """The marks that lines start with, and the last line that starts with each."""
    notes: dict[str, int] = {}
    for at, line in enumerate(lines):
        mark = _MARK.match(line.text) if line.text[0] in OPENS else None
        if mark and mark.end() < len(line.text):
            notes[mark[0]] = at
    return notes


def _are_amid(lines: Sequence[Line], notes: Container[str]) -> bool:
    """Whether a reference to one of some notes stands amid a line."""
    return any(
        mark[0] in notes
        for line in lines
        for mark in _MARK.finditer(line.text, 1, len(line.text) - 1)
    )


def _heads(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of a list of references: short, below a sentence's end."""
    line = lines[at]
    return line.em <= HEADING and line.text.isalpha() and (not at or lines[at - 1].ends)


def _are_items(lines: Sequence[Line]) -> bool:
    """Whether marks alone stand above a line each, as those of questions or verses do."""
    marks = [at for at, line in enumerate(lines) if is_mark(line.text)]
    return len(marks) > 1 and all(below - above == 2 for above, below in pairwise(marks))


def starts_with_mark(text: str) -> bool:
    """Whether a text starts with a note's mark.

    >>> starts_with_mark("[3] He was"), starts_with_mark("[a] he was")
    (True, False)
    """
    return _MARK.match(text) is not None


def is_mark(text: str) -> bool:
    """Whether a text is a note's mark and no more.

    >>> is_mark("[3]"), is_mark("[3] 事见县志。")
    (True, False)
    """
    return text[0] in OPENS and _MARK.fullmatch(text) is not None


def fills(lines: Sequence[Line], end: int, total: float, room: float) -> bool:
    """Whether pieces fill their row: what stands below them would not have had room.

    Args:
        lines: the lines.
        end: the one below the pieces.
        total: how wide these are together, in em.
        room: how wide their row may be, in em.
    """
    return end < len(lines) and total + unit(lines[end].text) > ROW * room
