"""Headings that an extractor wrote between the lines of a lede, as both stand in one box."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ...measured import ended, widths
from ...tables.bigrams import joint
from ..paragraphs.glyphs import MARK, ends_sentence, is_opener
from ..paragraphs.shapes import says_caption
from ..paragraphs.survey import survey
from .cuts import cut, is_as_it_was
from .grouping import APART
from .headlines import INDENT, is_end, is_short

RULE = "heading out of a lede's lines"
# A lede has so many lines at least, and a heading between them leaves so many em free.
FEWEST, ROOM = 4, 3.0
# It takes no larger share of the text's lines.
MOST = 0.4
# So large a share of its own lines have marks: those of a menu or a timetable have none.
MARKED = 0.5
# A sentence ends, and something follows on the same line that is no more of it.
_BESIDE = re.compile(r"(?<=[。．！？”]) (?=\S)")


def inlaid(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with the headings that stand amid a lede's moved below it.

    A short line parts two full ones of a column narrower than the others, and these go on.
    """
    width, ends = widths(lines), ended(lines)
    # The widths first: most lines are as wide as the one above, or end a sentence.
    may = [
        at
        for at in range(1, len(lines) - 1)
        if width[at] <= width[at - 1] - ROOM
        and not ends[at]
        and width[at + 1] <= width[at - 1] + INDENT
        and _may_part(lines, at)
    ]
    if not any(_parts(lines, at) for at in may):
        return lines
    result: list[Line] = []
    done = 0
    for start, stop in _columns(lines):
        full = max(line.em for line in lines[start:stop]) - INDENT
        here = [at for at in may if start < at < stop - 1 and lines[at - 1].em >= full]
        if start < done or not any(_parts(lines, at) for at in here):
            continue
        # The last line may have a heading beside it, and be measured with what stands below.
        last = next((at for at in (stop - 1, stop) if at < len(lines) and _cut(lines[at])), None)
        own = [lines[at] for at in range(start, stop) if at not in here and at != last]
        if sum(MARK.search(line.text) is not None for line in own) < MARKED * len(own):
            continue
        heads = [replace(lines[at], moved=RULE) for at in here]
        result += [*lines[done:start], *own]
        done = stop
        if last is not None:
            text, heading = _cut(lines[last])
            result.append(text)
            heads.append(heading)
            done = max(stop, last + 1)
        result += heads
    return [*result, *lines[done:]] if result else lines


def _columns(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where lines of a column narrower than the widest start and stop."""
    measure = survey(lines).measure
    edges = [0, *(at for at in range(1, len(lines)) if measure[at] != measure[at - 1]), len(lines)]
    runs = [(start, _ended(lines, start, stop)) for start, stop in pairwise(edges)]
    return [
        (start, stop)
        for start, stop in runs
        if FEWEST <= stop - start <= MOST * len(lines) and measure[start] < max(measure) - APART
    ]


def _ended(lines: Sequence[Line], start: int, stop: int) -> int:
    """Where a column's last sentence ends; the headings below it are measured with it."""
    last = next((at for at in range(stop, start, -1) if is_end(lines[at - 1].text)), stop)
    return last if all(is_short(line) for line in lines[last:stop]) else stop


def _may_part(lines: Sequence[Line], at: int) -> bool:
    """Whether a line may be a heading that stands between two lines of a sentence."""
    above, line = lines[at - 1], lines[at]
    if line.kind or is_end(above.text) or not is_short(line):
        return False
    return not (is_opener(above.text) or says_caption(above.text))


def _parts(lines: Sequence[Line], at: int) -> bool:
    """Whether the characters say that a sentence goes on beyond a line, and not with it."""
    above, line, below = (lines[at + step].text for step in (-1, 0, 1))
    on = joint(above[-1], below[0])
    return on > max(joint(above[-1], line[0]), joint(line[-1], below[0]))


def _cut(line: Line) -> tuple[Line, ...]:
    """A line cut where a sentence ends and a heading stands beside; nothing where none does."""
    beside = _BESIDE.search(line.text)
    if not beside or not is_as_it_was(line):
        return ()
    own, heading = cut(line, *beside.span())
    return (own, heading) if ends_sentence(own.text) and is_short(heading) else ()
