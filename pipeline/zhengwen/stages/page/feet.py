"""The feet of pages: notes that count on, and to which the text above refers in turn.

Alone a number may be anything; but a page's notes count on from 1 or from the page before, and the
text has their numbers in the same turn, behind a word or a mark. Where `pdftotext` finds notes
beside their numbers, it writes some numbers below all of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...document import Line
from ..paragraphs.glyphs import is_opener
from ..paragraphs.shapes import is_divider
from .notecuts import are_sure
from .notelabels import CIRCLE, Label, Reference, labels, references
from .notetexts import LONGEST, Note, is_full, measure_of, notes

# No page has more notes, and no column more lines.
MOST, COLUMN = 60, 200


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes of a page, where they start, or the rule above them, and what refers to them."""

    start: int
    notes: list[Note]
    references: list[Reference]


def foot(lines: Sequence[Line], last: int) -> Foot | None:
    """A page's foot, if it has one.

    Args:
        lines: the lines of the page.
        last: the number of the last note of the pages before, or 0.

    >>> from zhengwen.split import split
    >>> lines = split("老槐树1，是祖父种下的，谁\\n也不许砍。2后来\\n1 落叶乔木。\\n2 见县志。")
    >>> found = foot(lines, 0)
    >>> found.start, [note.number for note in found.notes]
    (2, [1, 2])
    """
    numbered = labels(lines)
    below = _below(numbered, len(lines))
    top = below[0].at if below else len(lines)
    within = _run([label for label in numbered if label.at < top], top, below)
    if not 0 < len(below) + len(within) <= MOST:
        return None
    own = notes(lines, within, below, top)
    if not own or not all(0 < len(note.lines) <= LONGEST for note in own):
        return None
    # What stands above a number and has one itself is an item, and none of its note.
    if any(_is_behind(note) and is_opener(lines[note.lines[0]].text) for note in own):
        return None
    start = min([label.at for label in (*within, *below)] + [note.lines[0] for note in own])
    numbers, form = range(own[0].number, own[-1].number + 1), (below or within)[0].form
    others = [label for label in numbered if label.form == form and label.at < start]
    if carried := _carried(others[-1:], numbers, start, last):
        own, start = [carried, *own], carried.lines.start
    # A list that goes on has its next item somewhere else.
    if any(label.number == numbers.stop for label in others if label.at < start):
        return None
    referring = _referring(lines[:start], numbers, form, last)
    # One alone below all notes may be the page's.
    alone = below[0].number if len(below) == 1 else 0
    if not referring or (alone and alone not in [one.number for one in referring]):
        return None
    # Each line must be of one note.
    covered = sorted(at for note in own for at in (*note.lines, note.label) if at is not None)
    if covered != [*range(start, len(lines))]:
        return None
    ruled = start > 1 and is_divider(lines[start - 1].text)
    return Foot(start - ruled, own, referring)


def _is_behind(note: Note) -> bool:
    """Whether a note's number stands below its text."""
    return note.label is not None and note.label > note.lines.start


def _carried(labels: Sequence[Label], numbers: range, start: int, last: int) -> Note | None:
    """The note that had no room on its page: above those of the next, which start anew.

    Args:
        labels: the last number above them, if there is one.
        numbers: theirs.
        start: where they start.
        last: the number of the last note of the pages before, or 0.
    """
    for label in labels:
        anew = numbers.start == 1 and label.number == last + 1 > 1 and label.number not in numbers
        if anew and start - label.at <= LONGEST:
            return Note(label.number, None, range(label.at, start))
    return None


def columns(lines: Sequence[Line], last: int) -> list[tuple[range, Foot | None]]:
    """The columns of a page by the notes at their feet, which count on from one to the next.

    Args:
        lines: the lines of the page, column by column.
        last: the number of the last note of the pages before, or 0.

    >>> from zhengwen.split import split
    >>> lines = split("水涨①了。\\n①见县志。\\n" + 12 * "桥②坏了。\\n" + "②同上。")
    >>> [column for column, _ in columns(lines, 0)]
    [range(0, 2), range(2, 15)]
    """
    numbered = labels(lines)
    if not numbered:
        return [(range(len(lines)), None)]
    found: list[tuple[range, Foot | None]] = []
    before, start = last, 0
    for stop in _stops(lines, numbered):
        own = foot(lines[start:stop], last) if start < stop <= start + COLUMN else None
        if own:
            found.append((range(start, stop), own))
            start, last = stop, own.notes[-1].number
    rest = foot(lines[start:], last)
    if found and not (rest and rest.notes[0].number == last + 1):
        # Items of a list have others' text below them, too.
        return [(range(len(lines)), foot(lines, before))]
    return [*found, (range(start, len(lines)), rest)]


def _stops(lines: Sequence[Line], numbered: Sequence[Label]) -> Iterator[int]:
    """Where columns may end: below notes that do not count on in the next lines."""
    if len(numbered) < 2:
        return
    measure = measure_of(lines)
    for label, after in pairwise(numbered):
        on = after.number == label.number + 1 and after.form == label.form
        if on and after.at - label.at <= LONGEST:
            continue
        stop = label.at + 1 + label.alone
        while stop < after.at and stop - label.at < LONGEST and is_full(lines[stop - 1], measure):
            stop += 1
        yield stop


def _below(labels: Sequence[Label], stop: int) -> list[Label]:
    """The numbers alone below all notes, which count on."""
    found: list[Label] = []
    for label in reversed(labels):
        counts = not found or (label.number == found[0].number - 1 and label.form == found[0].form)
        if not label.alone or label.at != stop - len(found) - 1 or not counts:
            break
        found.insert(0, label)
    return found


def _run(labels: Sequence[Label], stop: int, below: Sequence[Label]) -> list[Label]:
    """The numbers before their notes, which count on to the foot's end, and from those below."""
    for end in range(len(labels), 0, -1):
        run = [labels[end - 1]]
        if stop - run[0].at > LONGEST:
            break
        for label in reversed(labels[: end - 1]):
            if run[0].at - label.at > LONGEST or (below and run[0].number == below[-1].number + 1):
                break
            if label.number == run[0].number - 1 and label.form == run[0].form:
                run.insert(0, label)
        if not below or (
            run[0].form == below[0].form
            and (run[0].number == below[-1].number + 1 or run[-1].number == below[0].number - 1)
        ):
            return run
    return []


def _referring(lines: Sequence[Line], numbers: range, form: int, last: int) -> list[Reference]:
    """What refers to some notes, in turn; nothing where it is not to most of them.

    Of one note it must be plain: amid a line, or the note counts on from the page before.
    """
    found = _growing(
        [
            one
            for one in references(lines)
            if one.number in numbers and (one.form == form or (one.form > form > CIRCLE))
        ]
    )
    if 2 * len(found) < len(numbers) or not found or not are_sure(lines, found):
        return []
    # What stands at a line's start may be an item's number.
    first = numbers.start
    amid = any(one.start or one.end == len(lines[one.at].text) for one in found)
    sure = first == last + 1 > 1 or (first == 1 and amid)
    return found if sure or len(found) > 1 else []


def _growing(found: Sequence[Reference]) -> list[Reference]:
    """The most of some references whose numbers grow, in their order."""
    tops: list[int] = []
    # Of each one the number below which it stands in the longest run that it ends.
    sizes = []
    for one in found:
        at = bisect_left(tops, one.number)
        tops[at : at + 1] = [one.number]
        sizes.append(at)
    run: list[Reference] = []
    for one, size in zip(reversed(found), reversed(sizes), strict=True):
        if size == len(tops) - len(run) - 1 and (not run or one.number < run[-1].number):
            run.append(one)
    return run[::-1]
