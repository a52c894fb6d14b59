"""Rows that `pdftotext` cut at a wide gap: who writes, a day and its weather, how much of what.

What a gap of a full character parts is a block of its own to it: the first piece stands right below
the line above, and each other one between blank lines. Where blank lines part paragraphs, one
stands above the first piece, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ...measured import ended, texts_of, widths
from .composed import composed
from .cuts import is_as_it_was
from .listmarks import is_mark, marks_of

RULE = "on the row of the line above"
GAP = "\u3000"
# A row has so many pieces; more of them are rows of two or of three, one below the other.
MOST = 3
# So many rows show it, and half of the blank lines at least; of all lines no more have one above.
SHOWN, EXPLAINED, CLOSE = 3, 0.5, 0.75
# Of pieces in rows below each other so large a share has its number in its place.
ALIKE = 0.6
# So many of the lines are no wider than a full one; a piece is narrower by so much.
_FULL, _SHORT = 0.8, 0.7
# What numbers a picture or a table; behind it stands what that shows, and below that whose it is.
_LABEL = re.compile(r"[图圖表](?:[一二三四五六七八九十]{1,3}|\d{1,3}(?:[-–.]\d{1,2})?)")
# What is said has marks; a piece has none but at its end, and there no comma.
_SAID, _PAUSES = re.compile("[，。；！？](?=.)"), frozenset("，、；：,;:")


def gap_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, the pieces of each such row as one line, a full character's width between.

    >>> from zhengwen.split import split
    >>> below = "\\n\\n渡船停了一天，没有人来，\\n只有水声，和老船工的\\n咳嗽声，很久才停下来。\\n"
    >>> days = below.join(["三月二日\\n\\n阴", "三月五日\\n\\n大雨", "三月八日\\n\\n晴", ""])
    >>> [line.text for line in gap_rows(split(days))][::4]
    ['三月二日　阴', '三月五日　大雨', '三月八日　晴']
    """
    apart = [line.blanks > 0 for line in lines]
    # The cheap question first: most texts have no blank line, or one above each paragraph.
    if not SHOWN <= sum(apart) <= CLOSE * len(lines):
        return lines
    found = [(run, rows) for run in _runs(lines, apart) if (rows := _rows(lines, run))]
    # Where a blank line stands above the first piece, too, it may be a block of its own.
    if sum(len(rows) for run, rows in found if not apart[run.start]) < SHOWN:
        return lines
    # Below others as short as it is, it is an entry of a list.
    above = [lines[run.start - 1] for run, rows in found if len(rows) == 1 and run.start]
    if 2 * sum(line.ends for line in above) < len(above):
        return lines
    rows = [row for _, own in found for row in own]
    # Blank lines around the marks of a list have their own reason.
    marks = {*marks_of(texts_of(lines))}
    blank = sum(own and marks.isdisjoint((at - 1, at)) for at, own in enumerate(apart))
    if sum(map(len, rows)) < EXPLAINED * blank:
        return lines
    first = {row.start: row for row in rows}
    taken = {at for row in rows for at in row[1:]}
    return [
        _row([lines[i] for i in first[at]]) if at in first else line
        for at, line in enumerate(lines)
        if at not in taken
    ]


def _runs(lines: Sequence[Line], apart: Sequence[bool]) -> Iterator[range]:
    """The lines that may be pieces of rows: one below others, and those between blank lines."""
    wide = widths(lines)
    room = sorted(wide)[int(_FULL * len(wide))]
    pieces = [
        width < _SHORT * room and not end and _is_piece(line)
        for width, end, line in zip(wide, ended(lines), lines, strict=True)
    ]
    # Above the first line of a page blank lines say nothing, nor do they below its last.
    tops = [True, *(a.page != b.page for a, b in pairwise(lines))]
    start = 0
    for at in range(1, len(lines) + 1):
        alone = at < len(lines) and pieces[at] and apart[at] and not tops[at]
        if alone and (at + 1 == len(lines) or apart[at + 1] or tops[at + 1]):
            continue
        if at - start > 1 and pieces[start] and (tops[start] or not apart[start]):
            yield range(start, at)
        start = at


def _is_piece(line: Line) -> bool:
    """Whether a line may be a piece, by itself: it is as it was, and no mark of a list."""
    # Where lines keep their places rows are whole, as by `pdftotext -layout`.
    placed = line.column or line.kind or line.starts or line.follows or line.moved
    if placed or not is_as_it_was(line):
        return False
    return not (line.text[-1] in _PAUSES or is_mark(line.text) or _SAID.search(line.text))


def _rows(lines: Sequence[Line], run: range) -> list[range]:
    """The rows that the pieces of a run are of; none where that is not told."""
    if len(run) <= MOST:
        return [run[:2] if _LABEL.fullmatch(lines[run.start].text) else run]
    # A number stands in the second of each, or in the last: what it costs, or how much it takes.
    digits = [any(char.isdecimal() for char in lines[at].text) for at in run]
    for size in range(2, MOST + 1):
        parts = [digits[at : at + size] for at in range(0, len(run), size)]
        same = sum(part == [*[False] * (size - 1), True] for part in parts)
        if len(run) % size == 0 and same > ALIKE * len(parts):
            return [run[at : at + size] for at in range(0, len(run), size)]
    return []


def _row(pieces: Sequence[Line]) -> Line:
    """The pieces of a row as one line."""
    parts = [(line, 0, len(line.text)) for line in pieces]
    found = composed(parts, moved=RULE, column=pieces[0].column, blanks=pieces[0].blanks)
    return replace(found, text=GAP.join(line.text for line in pieces), starts=True)
