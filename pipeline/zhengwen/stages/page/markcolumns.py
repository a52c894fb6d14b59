"""List marks that an extractor wrote as a column of their own, above the items of all.

Where the lines of items hang, their marks stand in a column beside the text; `pdftotext` takes that
for a block, and the text for the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ...document import Line
from ...measured import ended, texts_of
from .listmarks import CLAUSE, counts_on, item, marks_of

# So many marks are a column. No line that ends an item is wider, where a sentence within one ends
# with a line as well: such a share of the block's widest.
LEAST, FULL = 2, 0.95


def dealt(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each mark of such a column before its item, where their ends tell the items.

    Left alone are the numbers of a table's rows, whose cells end with no sentence, and a column
    with more marks or fewer than there are items.

    >>> from zhengwen.split import split
    >>> text = "1.\\n2.\\n\\n拧下四颗螺丝，取\\n下盖板。\\n用软刷清除灰尘。\\n"
    >>> [line.text for line in dealt(split(text))]
    ['1. 拧下四颗螺丝，取', '下盖板。', '2. 用软刷清除灰尘。']
    """
    texts = texts_of(lines)
    # Without a mark behind it a number may be a figure: 1.5.
    marks = {at for at in marks_of(texts) if not texts[at][-1].isdecimal()}
    # The cheap question first: most texts have no mark alone, and hardly one two of them together.
    if not any(at + 1 in marks for at in marks):
        return lines
    result: list[Line] = []
    done = 0
    for start, stop, end in _columns(lines, marks):
        starts = _items(lines[stop:end], stop - start)
        if not starts:
            continue
        result += lines[done:start]
        of = {stop + at: mark for at, mark in zip(starts, lines[start:stop], strict=True)}
        result += [item(of[at], lines[at]) if at in of else lines[at] for at in range(stop, end)]
        done = end
    return [*result, *lines[done:]] if done else lines


def _columns(lines: Sequence[Line], marks: Set[int]) -> Iterator[tuple[int, int, int]]:
    """Where each column of marks starts, where the block below it does, and where that ends."""
    start = 0
    while start < len(lines):
        stop = start
        while stop in marks and lines[stop].page == lines[start].page:
            stop += 1
        end = stop + 1
        while end < len(lines) and not (_is_apart(lines[end - 1], lines[end]) or end in marks):
            end += 1
        own = [line.text for line in lines[start:stop]]
        below = stop < len(lines) and lines[stop].page == lines[start].page
        counted = all(counts_on(one, other) for one, other in pairwise(own))
        if len(own) >= LEAST and below and counted:
            yield start, stop, end
        start = max(stop, start + 1)


def _is_apart(line: Line, below: Line) -> bool:
    return below.blanks > 0 or below.page != line.page or below.starts


def _items(block: Sequence[Line], count: int) -> list[int]:
    """The lines of a block that start its items, if there are so many; none if not."""
    room = FULL * max(line.em for line in block)
    closed = [end or line.text[-1] in CLAUSE for end, line in zip(ended(block), block, strict=True)]
    short = [end and line.em < room for end, line in zip(closed, block, strict=True)]
    for ends in (closed, short):
        if ends[-1] and sum(ends) == count:
            return [at for at in range(len(block)) if not at or ends[at - 1]]
    return []
