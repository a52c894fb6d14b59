"""Vertical setting (直排): lines that run from top to bottom, and stand from right to left."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import ClassVar

from ...document import Line
from ...measured import texts_of
from ..base import Floor
from ..paragraphs.runs import pages
from .assembly import UNCERTAIN
from .composed import composed
from .firstlines import rejoined
from .glyphblocks import gathered
from .upright import Column, Unit, of_pages, standing, tiers, units

RULE = "read down its line"
# Such a share of a text's characters are spaces where each glyph has one before it, and so many
# lines are of one glyph where an extractor wrote each on its own.
SPACED, GLYPHS = 0.2, 24
# No page has more rows, or it is many pages; and none has more lines.
MOST = 400
# Lines stand so much further apart where one was left empty, as a multiple of the usual; and rows
# are rows of glyphs where in the mean so many of the lines have one there.
APART, FULL = 1.75, 0.5
# More empty rows do not stand between tiers.
GAPS = 3


@dataclass(frozen=True, kw_only=True)
class Vertical:
    """Pages set in vertical lines, read down and from the right.

    **Repairs** the rows of such a page, which have one glyph of each line, as `pdftotext -layout`
    writes them: each line is put together of its glyphs, one row of lines (段) below the other; and
    lines that were written one glyph below the other, a blank line between two, from left to right,
    as `pdftotext` and pdfminer write them: these are put from right to left. Each line so put
    together is an edit with the rule ``read down its line``. **Leaves alone** every page that reads
    across: lists, tables of single characters, seating plans, word puzzles, verse and justified
    lines with a space after each glyph; what has no marks of a sentence (couplets, names); a page
    whose glyphs touch across the lines, as their places are not known then; and glyphs one below
    the other without any sign of where their line ended.
    **Source** W3C clreq 2.1 and jlreq 2.3 (vertical writing mode); measured on PDFs of Chromium
    and LibreOffice.

    >>> Vertical()([Line(text="春 眠 不 觉 晓", number=1)])[0].text
    '春 眠 不 觉 晓'
    """

    name: ClassVar[str] = "vertical"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    move: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, those set vertically put together."""
        if not self.move:
            return lines
        # The cheap questions first: of most texts each line has several glyphs, without spaces.
        texts = texts_of(lines)
        single = list(map(len, texts)).count(1) >= GLYPHS
        spaced = texts.whole.count(" ") >= SPACED * len(texts.whole)
        if not (single or spaced):
            return rejoined(lines)
        if single and (put := gathered(lines, RULE)) is not None:
            return put
        found = [[lines[at] for at in page] for page in pages(lines)]
        columns = of_pages([_rows(page) for page in found])
        if not any(columns):
            return lines
        kept = all(_are_full(own) for own in columns if own)
        result: list[Line] = []
        for page, own in zip(found, columns, strict=True):
            result += _read_down(page, own, kept=kept) if own else page
        return result


def _rows(page: Sequence[Line]) -> list[Sequence[Unit]]:
    """The rows of a page that may have glyphs of vertical lines; none where it can have none."""
    if len(page) > MOST or any(line.span or line.pieces for line in page):
        return []
    rows = [units(at, line.text, line.column) for at, line in enumerate(page)]
    if max(map(len, rows), default=0) > MOST:
        return []
    return standing(rows, [line.text for line in page])


def _gaps(page: Sequence[Line]) -> set[int]:
    """The rows of a page with an empty one above, where these are few.

    Beside a number that is turned on its side it says nothing.
    """
    numbers = [line.text.isascii() for line in page]
    found = {
        at
        for at, line in enumerate(page)
        if at and line.blanks and not (numbers[at] or numbers[at - 1])
    }
    return found if len(found) <= GAPS else set()


def _read_down(page: Sequence[Line], columns: Sequence[Column], *, kept: bool) -> list[Line]:
    """The lines of a page in reading order, and the rows that are none's above and below them.

    Args:
        page: its rows.
        columns: the vertical lines.
        kept: the rows show how far in a line starts.
    """
    used = {unit.row for column in columns for unit in column}
    first = min(used)
    result = [*page[:first]]
    for tier in tiers(columns, _gaps(page)):
        right = [line[0].x for line in tier]
        pitch = median([a - b for a, b in pairwise(right)] or [1])
        for at, line in enumerate(tier):
            apart = at > 0 and right[at - 1] - right[at] >= APART * pitch
            result.append(
                composed(
                    [_piece(page[unit.row], unit) for unit in line],
                    moved=RULE,
                    column=2 * _indent(tier, line) if kept else 0,
                    blanks=int(apart),
                )
            )
    rest = [at for at in range(first, len(page)) if at not in used]
    return [*result, *(_alone(page[at]) if at < max(used) else page[at] for at in rest)]


def _alone(line: Line) -> Line:
    """A number that is turned on its side in one of the lines: which, its place does not tell."""
    return replace(line, kind="displaced", starts=True, column=0, moved=UNCERTAIN)


def _piece(line: Line, unit: Unit) -> tuple[Line, int, int]:
    start = unit.x - line.column
    return line, start, start + len(unit.text)


def _indent(tier: Sequence[Column], line: Column) -> int:
    """How many glyphs further down a line starts than others of its tier."""
    row = line[0].row
    above = [bisect_left(other, (row,)) for other in tier if other[-1].row >= row]
    return round(median(above))


def _are_full(columns: Sequence[Column]) -> bool:
    """Whether the rows of a page have glyphs of most of its lines: they stand at one height."""
    size = most = 0
    for tier in tiers(columns):
        size += sum(map(len, tier))
        most += len(tier) * len({unit.row for line in tier for unit in line})
    return size >= FULL * most
