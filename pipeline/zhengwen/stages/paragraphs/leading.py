"""Leading: lines set so far apart that the extractor writes blank lines between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ...measured import Lines, once, texts_of
from .apart import MARK, SHORT, is_full
from .habits import FEWEST, all_apart
from .ordinals import CLAUSE

# The widest lines but for a fifth, as titles and rows are wider, show how wide a full one is.
_WIDE = 0.8
# In so many of the places where a sentence goes on over the lines' end, the leading shows.
_MOST = 0.8


def led(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the blank ones that are their leading, which tell no paragraph.

    ``pdftotext -layout`` writes as many line ends as the distance of two lines has ems, so that
    from two ems on (double spacing; one and a half with a high face) a blank line stands between
    the lines of a paragraph too. What is more than that stays. Left alone are texts in which
    sentences go on from a full line to the next without one, and those in which one stands
    everywhere, as in a cleaned text: there the lines tell it themselves (`apart`).

    >>> from zhengwen.split import split
    >>> above = "老船工每天清晨都要到渡口去，看一\\n\\n看那根系船的木桩还在不在，绳子有\\n\\n"
    >>> below = "没有磨断，然后才回家吃早饭。\\n\\n\\n桥修好以后，他还是每天去，只是走\\n\\n"
    >>> [line.blanks for line in led(split(above + below + "得慢了，回来得也\\n晚了。"))]
    [0, 0, 0, 1, 0, 0]
    """
    usual = _leading(lines)
    if not usual:
        return lines
    return Lines(replace(line, blanks=max(line.blanks - usual, 0)) for line in lines)


# What is kept with the lines is a number: the lines themselves would be kept alive by it.
@once
def _leading(lines: Sequence[Line]) -> int:
    """How many blank lines are the leading; 0 where none is."""
    blanks = [line.blanks for line in lines[1:]]
    # The cheap question first: in most texts hardly a line has a blank one above it.
    if 2 * blanks.count(0) > len(blanks) or len(blanks) < FEWEST or all_apart(lines):
        return 0
    usual = Counter(blanks).most_common(1)[0][0]
    width = [line.em for line in lines]
    measure = sorted(width)[int(_WIDE * len(width))]
    if not usual or measure < SHORT:
        return 0
    amid = [
        below.blanks
        for label, (above, below) in zip(["", *texts_of(lines)], pairwise(lines), strict=False)
        # What stands behind a clause's label may be cut off from it, and from the lines below.
        if _goes_on(above, below, measure) and not CLAUSE.fullmatch(label)
    ]
    shown = len(amid) >= FEWEST and sum(n >= usual for n in amid) >= _MOST * len(amid)
    return usual if shown else 0


def _goes_on(line: Line, below: Line, measure: float) -> bool:
    """Whether a line is full and stops amid a sentence, and the next is not set in."""
    text = line.text
    return (
        is_full(line.em, measure)
        and text[-1].isalnum()
        and MARK.search(text) is not None
        and not below.column
    )
