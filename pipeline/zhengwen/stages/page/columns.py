"""Columns: text set side by side, which `pdftotext -layout` writes on one line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import ClassVar

from ...document import Line
from ...measured import texts_of
from ..base import Floor
from ..characters.stretched import unparted, unstretched
from ..paragraphs.chapterform import is_chapter_head, is_titled
from ..paragraphs.glyphs import OPENER, ends_sentence, is_han
from ..paragraphs.habits import all_apart
from ..paragraphs.join import settled
from ..paragraphs.kinds import is_heading
from . import abutting, brief
from .carried import carried
from .crosswise import closed
from .grid import INDENT, LEAST, WIDE_GAP, Cell, cells, pages
from .merged import parted
from .reading import Placed, here, in_order
from .running_heads import uncovered
from .sides import FIGURE
from .strays import parted as strays
from .strip import TITLE, WORDS_INDENT

# So many rows of a column that starts so far in stand between those of another, row by row.
FAR, TURNS = 16, 4
# The widest of the other leaves so little room, where an em is as wide as two spaces, and such a
# share of both have marks amid them: verse has few, and what a list names is short.
GUTTER, EM, MARKED = 8, 2, 0.2
_MARK = re.compile("[，。；：、？！,;:.?!]")


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Two or more columns side by side, cut at their gutters and put one after the other.

    **Repairs** lines that hold a line of each of several columns, two to five as a rule: under a
    title across, of uneven height, where the gutter is one space wide or shifted in places, of a
    few rows where other sections of the text show their measure, and beside a figure, whose
    caption goes where a paragraph starts. A box of another measure beside the start of an article
    is its lede and comes first; ``lede=False`` leaves it after what it stands beside. A box of a
    few lines beside the text, on its rows or between them, is put apart: a lede under the title, a
    heading above its text. Each piece that moves is an edit with the rule ``column``.
    **Leaves alone** what is read across: tables, word lists, code, minutes with a column of names,
    choices of a question, fields of a form, a text beside its translation, verse. Columns are
    running text on both sides of the gutter: lines that fill the measure and go on within a
    sentence in the line below. Lines with a blank line after each are no columns, so a cleaned text
    never is.
    **Source** measured on ``pdftotext -layout``; measures as in W3C clreq 3.1 and 3.3.

    >>> from zhengwen.split import split
    >>> left = "渡口的船停了，桥修好", "那年秋天，两岸的人都", "来看，站满长长的河堤", "直到天黑。"
    >>> right = "如今桥上车来车往，水", "还是那样流，老船工每", "天都来坐坐，看看对岸", "的杨树。"
    >>> text = "\\n".join(a + " " * (14 - len(a)) + b for a, b in zip(left, right))
    >>> [line.text for line in Columns()(split(text))] == [*left, *right]
    True
    """

    name: ClassVar[str] = "columns"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    lede: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, those of several columns cut, in reading order."""
        # The cheap questions first: without gaps or rows by turns there is no gutter.
        whole = texts_of(lines).whole
        gapped = "  " in whole and WIDE_GAP.search(whole) is not None
        if not gapped and not _turns(lines):
            return lines
        result: list[Line] = []
        found = aside = False
        for page, placed in _pages(lines, lede=self.lede):
            found = found or placed is not None
            if placed is None and (placed := strays(lines, page)) is not None:
                aside = True
            result += [lines[at] for at in page] if placed is None else map(_together, placed)
        # Few rows show what stands aside; in a cleaned text all are paragraphs.
        if not found and (not aside or settled(lines)):
            return _solid(lines)
        return _solid(uncovered(result))


def _solid(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, set solid where justification stretched them, now that they are one column's.

    Each keeps its span, by which later stages see that its characters are not counted as its text.
    """
    return [_with(line, unstretched(line.text)) for line in lines]


def _together(line: Line) -> Line:
    """A line of a column, set solid where justification set all its characters apart."""
    return _with(line, unparted(line.text))


def _with(line: Line, text: str) -> Line:
    """A line with its text set solid."""
    if text == line.text:
        return line
    return replace(line, text=text, span=line.span or (0, len(line.text)))


def _pages(lines: Sequence[Line], *, lede: bool) -> Iterator[tuple[range, list[Line] | None]]:
    """Each page with its lines in reading order; None where it has no columns."""
    known: set[float] = set()
    stretches = [(page, _region(lines, page)) for page in pages(lines)]
    # Of a cleaned text each row stands apart, and is no section of one.
    shared = [] if all_apart(lines) else brief.shared([region for _, region in stretches])
    order = partial(_placed, lines, known=known, shared=shared, lede=lede)
    first = [(page, region, order(region), len(known)) for page, region in stretches]
    above: Sequence[Line] = ()
    for page, region, placed, then in first:
        done = carried(region, above) if above and region else []
        # What the columns of pages behind it show is known now.
        if done or (placed is None and len(known) > then):
            placed = order(region, done)
        yield page, placed
        above = placed or ()


def _turns(lines: Sequence[Line]) -> bool:
    """Whether lines far in stand between others by turns: rows of columns, without a gap on any."""
    # The cheap question first: of most texts no line stands so far in.
    if max([line.column for line in lines], default=0) < FAR:
        return False
    # The pieces of a row that stand like stairs start where the one above ends, each elsewhere.
    edges: dict[int, list[Line]] = {}
    for a, b, c in zip(lines, lines[1:], lines[2:], strict=False):
        if b.column - a.column >= FAR <= b.column - c.column and _end(a) < b.column:
            edges.setdefault(b.column, []).extend((a, b))
    return any(map(_are_prose, edges.values()))


def _are_prose(rows: Sequence[Line]) -> bool:
    """Whether rows of two columns by turns are of running text, which fills the first."""
    left, right = rows[::2], rows[1]
    marked = sum(_MARK.search(line.text, 0, len(line.text) - 1) is not None for line in rows)
    return (
        len(left) >= TURNS
        and right.column - max(max(_end(a), a.column + EM * a.em) for a in left) <= GUTTER
        and marked >= MARKED * len(rows)
    )


def _end(line: Line) -> int:
    return line.column + len(line.text)


def _region(lines: Sequence[Line], page: range) -> list[Cell]:
    """The cells of a page, top to bottom; none where it cannot have columns."""
    wide = any(WIDE_GAP.search(lines[at].text) is not None for at in page)
    wide = wide or _turns([lines[at] for at in page])
    return parted(abutting.by_sections(closed(cells(lines, page)))) if wide else []


def _placed(
    lines: Sequence[Line],
    region: Sequence[Cell],
    done: Sequence[Placed] = (),
    *,
    known: set[float],
    shared: Sequence[float],
    lede: bool,
) -> list[Line] | None:
    """The lines of a page in reading order; None where it has no columns.

    What measures its columns have is added to those known of pages before.

    Args:
        done: the cells of its first rows in order, where their columns are known.
    """
    if not region:
        return None
    rows = len({p.cell.at for p in done})
    top = 0 if rows else _across(region)
    rest = in_order(region[rows + top :], 0, known, shared, moved=False, depth=0, lede=lede)
    order = [*done, *rest]
    if all(not p.moved for p in order):
        return None
    if top:
        order[0].starts = True
        order = [*_titled(region[:top]), *order]
    _beside_figures(order)
    on: defaultdict[int, list[Cell]] = defaultdict(list)
    for p in order:
        on[p.cell.row].append(p.cell)
    return [
        _line(lines[p.cell.at], p, order[at - 1] if at else None, on) for at, p in enumerate(order)
    ]


def _across(region: Sequence[Cell]) -> int:
    """How many rows at the top end with a title across columns that all begin below it.

    Set larger than the text, it starts anywhere among the characters below it, amid a column too.
    There the text goes on from the column before; under a heading it begins with an indent.
    """
    # What stands above may be the head of the page.
    heads = (at for at, cell in enumerate(region[: TITLE + 1]) if _may_head(cell))
    return next((at + 1 for at in heads if _heads(region, at)), 0)


def _heads(region: Sequence[Cell], at: int) -> bool:
    """Whether columns begin right below a row that may be a title across."""
    below = region[at + 1 : at + 1 + LEAST]
    if len(below) < LEAST or below[0].row > region[at].row + 1:
        return False
    # Right above stands the title, or columns have begun, of which one alone has a line here.
    if at and region[at - 1].row == region[at].row - 1:
        return False
    left = region[at].left
    pieces = [row.pieces() for row in region[at + 1 :]]
    if len(pieces[0]) < 2 or min(cell.left for cell in below) >= left - INDENT:
        return False
    near = (cell for cell in pieces[0] if cell.left - INDENT <= left < cell.right)
    under = next(near, None)
    if under is None:
        return True
    # A first line goes on in a small letter, and has no capitals as a title has.
    first = 0 <= left - under.left <= WORDS_INDENT and under.text[0].islower()
    title = region[at].text
    if first and title.isascii() and not _is_english_title(title):
        return False
    further = [under.left - cell.left for row in pieces for cell in row]
    flush = sum(abs(more) <= 1 for more in further)
    return sum(1 < more <= INDENT for more in further) <= flush


def _may_head(cell: Cell) -> bool:
    """Whether a row may be a title across: nothing beside it, set in, and no sentence."""
    alone = cell.left > INDENT and not any(gap.parts for gap in cell.gaps)
    text = cell.text.replace("：", "", 1)
    if not alone or not text or text[0].islower():
        return False
    if _is_english_title(text):
        return True
    # A clause behind a number is an item's.
    number = OPENER.match(text)
    numbered = number is not None and not _MARK.search(text, number.end())
    return not ends_sentence(text) and (is_heading(text) or numbered)


def _is_english_title(text: str) -> bool:
    """Whether a text is a title by its capitals; only a chapter's ends as a sentence does."""
    return is_chapter_head(text) or (
        text[0].isupper() and is_titled(text) and not ends_sentence(text)
    )


def _titled(rows: Sequence[Cell]) -> list[Placed]:
    """The rows down to a title across; it starts where none stands right above it."""
    placed = [here(cell, 0, moved=False) for cell in rows]
    first = len(rows) - 1
    while first and rows[first - 1].row == rows[first].row - 1:
        first -= 1
    placed[first].starts = True
    return placed


def _beside_figures(order: Sequence[Placed]) -> None:
    """Lines beside a figure stand in a column of their own, and its edge is theirs."""
    last: int | None = None
    for inward, group in groupby(order, key=lambda p: p.column >= FIGURE):
        rows = list(group)
        if not inward:
            # Its caption may stand between them; text is of more rows.
            last = last if len(rows) < LEAST else None
            continue
        edge = min(p.column for p in rows)
        if last is not None and last <= edge <= last + INDENT:
            edge = last
        elif len(rows) < LEAST:
            continue
        for p in rows:
            p.column -= edge
        last = edge


def _blanks(above: Cell, below: Cell, rows: Mapping[int, Sequence[Cell]]) -> int:
    """How many blank lines part two lines of a column, whose rows have lines of others between.

    Columns at heights of their own have rows of their own: of the other columns' lines one stands
    on the lines' own pitch, and what more each has tells the blank ones. None do where the second
    is a column's first line, which stands above the one before it.
    """
    between = [rows.get(row, ()) for row in range(above.row + 1, below.row)]
    empty = sum(not row for row in between)
    stretch = [cell for row in [*between, rows[below.row]] for cell in row if cell is not below]
    most = max(
        (sum(c.left < d.right and d.left < c.right for d in stretch) for c in stretch), default=1
    )
    return empty + most - 1


def _heads_column(p: Placed) -> bool:
    """Whether a line may be of a heading in Chinese."""
    return is_han(p.cell.text[0]) and is_heading(p.cell.text)


def _line(line: Line, p: Placed, above: Placed | None, rows: Mapping[int, Sequence[Cell]]) -> Line:
    """A line or a piece of one, in its column."""
    whole = p.cell.stop - p.cell.start == len(line.text)
    blanks = line.blanks
    if above is not None and above.cell.at != p.cell.at - 1:
        blanks = _blanks(above.cell, p.cell, rows)
        # The lines of a heading stand further apart than those of the column beside it.
        if blanks == 1 and all(map(_heads_column, (above, p))):
            blanks = 0
    return replace(
        line,
        text=p.cell.text,
        span=None if whole else (p.cell.start, p.cell.stop),
        column=p.column,
        blanks=blanks,
        moved="column" if p.moved else line.moved,
        kind=p.kind or line.kind,
        starts=p.starts or line.starts,
    )
