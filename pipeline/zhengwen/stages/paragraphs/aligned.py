"""Rows whose cells stand below each other, as `pdftotext -layout` writes tables and options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...document import Kind, Line
from ...texts import gathered
from .ordinals import behind_item
from .runs import runs
from .widths import columns, head

# Setting stretches a space to two or three, but not at one place in each of so many lines.
GAP, ROWS = 2, 3
# Of rows with two cells one gap alone lines up: it is wider, but before a figure.
WIDE = 4
FIGURE = re.compile(r"[-+±(]?\d[\d.,]*[%％)]?")
# No row is longer, in characters; so far off is what lines up with Han, each two columns or less.
LONGEST, OFF = 160, 1
_CELL = re.compile(rf"\S+(?: \S+)*(?=\s{{{GAP},}}|$)")
# What prose has at its end, and no cell that others stand behind: a part of a sentence.
_CLAUSE = re.compile("[，。；！？,;!?]$")
# A cell of so many columns says something, and may go on below; a name hardly has as many. So many
# lines around it show where lines end.
PHRASE, NEAR = 16, 12


@dataclass(frozen=True, kw_only=True)
class _Row:
    """The cells of a line: from and to which column each goes, a Han being two wide."""

    spans: list[tuple[int, int]]
    off: int

    def lines_up(self, other: _Row) -> bool:
        """Whether the cells of two lines stand below each other, at their starts or their ends.

        The first may be empty in one of them: it names what several rows are of. No line tells how
        far in it stands, so that the last cell does, which is set flush left or right.
        """
        few, many = sorted((self.spans, other.spans), key=len)
        if len(many) - len(few) > 1 or len(few) < 2:
            return False
        many = many[-len(few) :]
        off = max(self.off, other.off)
        return any(
            all(
                abs(a[0] - b[0] + by) <= off or abs(a[1] - b[1] + by) <= off
                for a, b in zip(few, many, strict=True)
            )
            for by in (many[-1][edge] - few[-1][edge] for edge in (0, 1))
        )


def aligned(texts: Sequence[str]) -> list[bool]:
    """Which lines are rows of a table by their gaps: as many, below each other, in several lines.

    >>> aligned(["Barge   Old Mill  laid up", "Ferry   The Lock  lost", "Tug     Town      new"])
    [True, True, True]
    >>> aligned(["the  barge at the old", "ferry  was lost  and", "nobody  came to town"])
    [False, False, False]
    """
    result = [False] * len(texts)
    # The cheap question first: most texts have no gap at all.
    if GAP * " " not in gathered(texts).whole:
        return result
    rows = [_row(text) if GAP * " " in text and len(text) <= LONGEST else None for text in texts]
    alike = [
        above is not None and below is not None and above.lines_up(below)
        for above, below in pairwise(rows)
    ]
    for start, stop in runs(alike):
        if stop - start + 1 >= ROWS:
            result[start : stop + 1] = [True] * (stop - start + 1)
    return result


def hanging(lines: Sequence[Line], found: list[Kind | None]) -> list[int]:
    """The lines that go on with the last cell of a row above them: they stand below it.

    Args:
        lines: the lines.
        found: what each was found to be; a row below such a line becomes one of the table.
    """
    result: list[int] = []
    if "table" not in found:
        return result
    row: _Row | None = None
    edge = 0
    ends = [line.column + columns(line.text) for line in lines]
    for at, (line, kind) in enumerate(zip(lines, found, strict=True)):
        if row and not kind and not line.kind and not line.blanks and not line.starts:
            full = max(ends[max(0, at - NEAR) : at + NEAR])
            if abs(line.column - edge) <= OFF and _goes_on(line.text, ends[at - 1], full):
                result.append(at)
                continue
            below = _row(line.text)
            if result[-1:] == [at - 1] and below and below.lines_up(row):
                found[at] = kind = "table"
        row = _row(line.text) if kind == "table" else None
        if row:
            start, stop = row.spans[-1]
            edge = line.column + start
            row = row if stop - start >= PHRASE else None
    return result


def _goes_on(text: str, end: int, full: int) -> bool:
    """Whether a line goes on with one above, which had no room left for its first word.

    Args:
        text: the line.
        end: the column where the one above ends.
        full: where the widest around it does.
    """
    plain = GAP * " " not in text and text[0].isalpha() and not text[0].isupper()
    return plain and end + columns(head(text)) >= full


def _row(text: str) -> _Row | None:
    """The cells of a line that may be a row; none of prose, of an item, or of one cell."""
    cells = [*_CELL.finditer(text, behind_item(text))]
    if len(cells) < 2 or any(_CLAUSE.search(cell[0]) for cell in cells):
        return None
    # Where a line is stretched, every space of it is.
    if all(cell[0].isalpha() and cell[0].islower() for cell in cells):
        return None
    narrow = len(cells) == 2 and cells[1].start() - cells[0].end() < WIDE
    if narrow and not FIGURE.fullmatch(cells[1][0]):
        return None
    spans = [(columns(text[: cell.start()]), columns(text[: cell.end()])) for cell in cells]
    return _Row(spans=spans, off=0 if text.isascii() else OFF)
