"""Ragged lines: runs of short ones that an author ended where no page did, as verse without marks.

A column fills each line that stops amid a sentence, but for what could not be parted from the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ...document import Line
from .apart import INDENT
from .continuing import go_on
from .ruler import Ruler

# So many lines of a run, and such a share of those that stop amid a sentence, had room for what
# stands below; where a page broke them a few had, by what is not known of their widths.
MANY, MOSTLY = 6, 0.4
# So much more room, in em, a measure that is an em too wide does not explain; so many of them have
# that, and such a share.
FAR, FEWEST, OFTEN = 1.5, 4, 0.3
# Hardly a verse is so wide, in em; and by so much a width may err.
WIDE, SLIGHT = 16.0, 0.05


def ragged(
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: list[float],
    ruler: Ruler,
) -> list[float]:
    """The measures, but those of runs of lines that an author ended.

    An extractor may have cut rows, whose pieces have room too: words stand over their breaks. Of
    788 texts by six extractors verse alone has such runs (47 of 67 lines with room, -24 nats in
    all); in prose words stand over the breaks of those that come near (+20 to +77 nats).

    Args:
        lines: the document's, set solid.
        width: the width of each, in em.
        ends: whether a sentence ends with it.
        measure: its measure, in em; 0 where it has none.
        ruler: what measures the text.
    """
    # The cheap question first: few texts have so many such lines.
    roomy = sum(
        not end and 1 < w <= m - 1 + SLIGHT and m <= WIDE
        for w, m, end in zip(width, measure, ends, strict=True)
    )
    if roomy < MANY:
        return measure
    result = measure
    stop = 0
    for m, run in groupby(measure):
        part = range(stop, stop + len(list(run)))
        stop = part.stop
        if m and m <= WIDE and (own := _ragged(lines, width, ends, part, m, ruler)):
            result = [*measure] if result is measure else result
            result[own.start : own.stop] = [0.0] * len(own)
    return result


def _ragged(
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    part: range,
    measure: float,
    ruler: Ruler,
) -> range:
    """The lines of a run that an author ended: most that stop amid a sentence had room."""
    amid = [
        i
        for i in part[:-1]
        # One character alone is of a row that an extractor wrote glyph by glyph; and Korean is
        # broken between words, whose lines leave room.
        if not ends[i]
        and width[i] > 1
        and "\u3400" <= lines[i + 1].text[0] <= "\u9fff"
        # Fields of a form are ended by their author too, but for those that take several lines.
        and "：" not in lines[i].text
        and "：" not in lines[i + 1].text
    ]
    had_room, far = [], []
    for i in amid:
        # What cannot be parted from the next line's first character; and a first line's indent.
        needed = max(ruler.unit(lines[i + 1].text), 1.0)
        needed += INDENT if i == part.start or ends[i - 1] else 0.0
        left = measure - width[i] - needed + SLIGHT
        if left >= 0:
            had_room.append(i)
        if left >= FAR:
            far.append(i)
    enough = len(had_room) >= max(MANY, MOSTLY * len(amid))
    enough = enough and len(far) >= max(FEWEST, OFTEN * len(had_room))
    if not enough or go_on(lines, had_room):
        return range(0)
    # Text may stand above and below, whose sentences end.
    above = range(had_room[0] - 1, part.start - 1, -1)
    start = next((i + 1 for i in above if ends[i]), part.start)
    below = range(far[-1] + 1, part.stop)
    return range(start, below.start if any(ends[i] for i in below) else part.stop)
