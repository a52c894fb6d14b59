"""The grid of a page: where on a line of `pdftotext -layout` each stretch of text stands.

What stands side by side on the page is written on one line, with so many spaces between that what
starts at one place of the page starts at one column of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...document import Line
from ..characters.stretched import unstretched
from ..paragraphs import widths
from ..paragraphs.headings import is_chapter
from ..paragraphs.ordinals import ITEM

# A gutter is where so many lines have text that starts at one column.
LEAST = 3
# A first line's indent in columns (clreq 3.3.2: two em, and what rounding adds).
INDENT = 4
SPACE = re.compile(r"\s+")
# Characters that justification set apart, each by a space, so many at least: none is a gutter.
_GLYPHS = "[\u2e80-\u2fff\u3001-\uffff]{1,2}"
_STRETCHED, SPACES = re.compile(rf"(?<!\S){_GLYPHS}(?: {_GLYPHS}){{3,}}(?!\S)"), 3
WIDE_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
# A text without form feeds is taken in stretches of so many lines, parted where two are blank.
FEW_LINES = 100
MOST_LINES = 400
# No page is wider in characters: such a line is a paragraph, and its spaces are no gutters.
WIDEST = 400
# By how much more lines must agree under the second ruler to be measured with it.
CLEARLY = 1.2
# What stands behind the number of an item is so wide at most, stretched by justification; and that
# has so many characters.
OF_ITEM, LONGEST = 8, 10
# So many widths are remembered: the pieces of a page's rows, which gutter after gutter asks for.
PIECES = 1 << 13


@lru_cache(maxsize=PIECES)
def em(text: str) -> float:
    """Width of a piece of a row in em, set solid.

    >>> em("2024 年"), em("桥 通 车 了 ， 人 都 来 看")
    (3.1875, 9.0)
    """
    return widths.em(unstretched(text))


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of spaces.

    Attributes:
        start, stop: from and to which character of its line.
        left, right: from and to which column.
        parts: it is wider than the one space that parts words, or a full line ends with it.
    """

    start: int
    stop: int
    left: int
    right: int
    parts: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a source line: all of it, or what a gutter leaves on one side.

    Attributes:
        at: index of its line.
        row: the source line's number.
        text: its characters.
        start, stop: from and to which character of the line.
        left, right: from and to which column.
        gaps: the runs of spaces in it.
        close: one space alone stands before it, after other text.
    """

    at: int
    row: int
    text: str
    start: int
    stop: int
    left: int
    right: int
    gaps: tuple[Gap, ...]
    close: bool = False

    def cut(self, gap: Gap) -> tuple[Cell, Cell]:
        """What stands before a gap, and what after."""
        upto, since = gap.start - self.start, gap.stop - self.start
        # As a list, which takes less than a generator: a page's cells are cut in many ways. Written
        # out likewise, as copying by fields is slow.
        before = tuple([g for g in self.gaps if g.stop <= gap.start])
        after = tuple([g for g in self.gaps if g.start >= gap.stop])
        tight = gap.stop - gap.start == 1
        return (
            Cell(
                self.at, self.row, self.text[:upto], self.start, gap.start, self.left, gap.left,
                before, self.close,
            ),
            Cell(
                self.at, self.row, self.text[since:], gap.stop, self.stop, gap.right, self.right,
                after, tight,
            ),
        )  # fmt: skip

    def before(self, gap: Gap) -> str:
        """The text of what stands before a gap."""
        return self.text[: gap.start - self.start]

    def pieces(self) -> list[Cell]:
        """What the gaps that part it leave, left to right."""
        found: list[Cell] = []
        cell = self
        for gap in self.gaps:
            if gap.parts:
                piece, cell = cell.cut(gap)
                found.append(piece)
        return [*found, cell]


def pages(lines: Sequence[Line]) -> Iterator[range]:
    """Stretches of lines that may share a gutter: a page each."""
    start = 0
    for at in range(1, len(lines) + 1):
        size = at - start
        if (
            at == len(lines)
            or lines[at].page != lines[start].page
            or (size >= FEW_LINES and lines[at].blanks > 1)
            or size >= MOST_LINES
        ):
            yield range(start, at)
            start = at


def cells(lines: Sequence[Line], page: range) -> list[Cell]:
    """The lines of a page as cells, under the ruler by which more of them line up.

    Where one space is one column, as pdftotext has it, a Han character is one too. Programs that
    write for a terminal give it two.
    """
    plain = [_cell(lines[at], at, len) for at in page]
    # The cheap question first: of fewer lines with a gap that parts them none line up.
    if sum(any(gap.parts for gap in cell.gaps) for cell in plain) < LEAST:
        return plain
    terminal = [_cell(lines[at], at, widths.columns) for at in page]
    return terminal if _agree(terminal) > CLEARLY * _agree(plain) else plain


def _cell(line: Line, at: int, ruler: Callable[[str], int]) -> Cell:
    text, column = line.text, line.column
    gaps: list[Gap] = []
    done, place, piece = 0, column, 0
    # Without a space there is no gap, and all other white space is as wide as its characters.
    spaced = " " in text if ruler is len else True
    for match in SPACE.finditer(text) if spaced and len(text) <= WIDEST else ():
        left = place + ruler(text[done : match.start()])
        place = left + match.end() - match.start()
        done = match.end()
        if done - match.start() > 1:
            start, piece = piece, done
            # Behind an item's number there is room, which is no gutter.
            short = done - match.start() <= OF_ITEM and match.start() - start <= LONGEST
            if short and ITEM.fullmatch(text, start, match.start()):
                continue
        # A tab or a full-width space alone is the author's.
        if " " in match[0]:
            gaps.append(Gap(match.start(), done, left, place, done - match.start() > 1))
    right = place + ruler(text[done:])
    if is_chapter(text):
        # A title's halves are of no column, however wide they are by chance.
        gaps = []
    elif len(gaps) >= SPACES:
        runs = [match.span() for match in _STRETCHED.finditer(text)]
        gaps = [gap for gap in gaps if not any(a < gap.start and gap.stop < b for a, b in runs)]
    return Cell(at, line.number, text, 0, len(text), column, right, tuple(gaps))


def _agree(grid: Sequence[Cell]) -> int:
    """How many pairs of cells start at one column, where a gutter may be.

    Of a page of few rows, all stand at some column: that they share one is what tells.
    """
    starts = Counter(gap.right for cell in grid for gap in cell.gaps if gap.parts)
    return sum(count * count for count in starts.values() if count >= LEAST)
