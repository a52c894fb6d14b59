"""The notes of a page's foot: which lines each number has, before it, behind it or far below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...document import Line
from ..paragraphs.words import is_latin
from .measures import NARROWEST, common
from .notelabels import Label

# A note ends with the number of a page, before which it goes on (ISO 690).
_PAGE, _NUMBER = re.compile(r"\b(?:pp?|vol|no|ed)\.$|第$"), re.compile(r"\d[.．]$|\d页$")
# No note has more lines.
LONGEST = 12
# Notes are set in smaller type: a line of one that goes on is wider than the text's measure, by
# more than a width may be wrong, in em.
SMALLER = 0.5


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its number, the line that has it alone (or None), the lines of its text."""

    number: int
    label: int | None
    lines: range


def notes(
    lines: Sequence[Line], within: Sequence[Label], below: Sequence[Label], top: int
) -> list[Note]:
    """The notes of some numbers: among the texts, and alone below them all.

    The texts of those below stand above the first number among the texts; or, where they count on,
    at the end of the last one's text.

    Args:
        lines: the lines of a page.
        within: the numbers among the texts.
        below: those below them all.
        top: the line below the texts.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.page.notelabels import labels
    >>> lines = split("河水涨了①，船停了②，\\n同上书。\\n②\\n见县志。\\n①")
    >>> [(note.number, note.label, [*note.lines])
    ...  for note in notes(lines, labels(lines)[:1], labels(lines)[1:], 4)]
    [(1, 4, [1]), (2, 2, [3])]
    """
    measure = measure_of(lines)
    if not below or not within or below[0].number == within[-1].number + 1:
        edge = within[-1].at + within[-1].alone if within else 1
        ends = _last(lines, range(edge, top), len(below), measure)
        if ends and within and ends[0].start == edge:
            # Each number stands below its text.
            return _after(lines, [*within, *below], measure)
        before = _before(lines, within, ends[0].start if ends else top, measure)
    else:
        ends = _last(lines, range(1, within[0].at), len(below), measure)
        before = _before(lines, within, top, measure)
    if ends is None:
        return []
    behind = [Note(label.number, label.at, own) for label, own in zip(below, ends, strict=True)]
    return sorted([*before, *behind], key=lambda note: note.number)


def _after(lines: Sequence[Line], labels: Sequence[Label], measure: float) -> list[Note]:
    """The notes each of which stands above its number."""
    first = _last(lines, range(1, labels[0].at), 1, measure)
    if not first or not all(label.alone for label in labels):
        return []
    starts = [first[0].start, *(label.at + 1 for label in labels)]
    return [
        Note(label.number, label.at, range(start, label.at))
        for label, start in zip(labels, starts, strict=False)
    ]


def _before(
    lines: Sequence[Line], labels: Sequence[Label], stop: int, measure: float
) -> list[Note]:
    """The notes that stand below their numbers, or below several."""
    notes: list[Note] = []
    above: list[Label] = []
    for label, end in zip(labels, [*(label.at for label in labels[1:]), stop], strict=False):
        above.append(label)
        if label.alone and end == label.at + 1:
            continue
        own = range(label.at + label.alone, end)
        found = _last(lines, own, len(above) - 1, measure) or []
        first = range(own.start, found[0].start if found else end)
        for one, span in zip(above, [first, *found], strict=False):
            notes.append(Note(one.number, one.at if one.alone else None, span))
        above = []
    return notes


def _last(lines: Sequence[Line], room: range, count: int, measure: float) -> list[range] | None:
    """The last so many notes of some lines; None where there are not so many."""
    found: list[range] = []
    stop = room.stop
    while len(found) < count:
        start = stop - 1
        first = len(found) == count - 1
        while start > room.start and not may_end(lines[start - 1]):
            # Above the first note a sentence of the text may stop.
            if first and not _is_within(lines[start - 1], lines[start], measure):
                break
            start -= 1
        if start < room.start or stop - start > LONGEST:
            return None
        found.insert(0, range(start, stop))
        stop = start
    return found


def may_end(line: Line) -> bool:
    """Whether a note may end with a line: with a number too (p. 53.), but before none."""
    if _PAGE.search(line.text):
        return False
    return line.ends or _NUMBER.search(line.text) is not None


def is_full(line: Line, measure: float) -> bool:
    """Whether a line of a note goes on below: it is wider than the text's measure."""
    return line.em >= measure + SMALLER > SMALLER


def _is_within(above: Line, line: Line, measure: float) -> bool:
    """Whether a line is a note's, which goes on: wider than the text's measure, or plainly so."""
    return is_full(above, measure) or line.text[0].islower() or line.text[0] in "(,.;"


def measure_of(lines: Sequence[Line]) -> float:
    """The measure of a page's text, told by the lines above the lowest third, but for items."""
    text = lines[: len(lines) - len(lines) // 3]
    # Words do not fill their lines alike.
    if is_latin([line.text for line in text]):
        return max([line.em for line in text if not line.ends], default=0.0)
    return common([line for line in text if line.em >= NARROWEST])
