"""Strays: a few lines of a box beside the text, on the text's rows or between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...carrier import relabelled
from ...document import Line
from ...tables.bigrams import joint
from ..paragraphs.glyphs import is_han, is_opener
from ..paragraphs.shapes import is_byline
from ..paragraphs.stairs import stairs
from ..paragraphs.widths import unit
from .around import DRIFT, FIRST, LOOSE, NARROWEST, WIDE, Column, Row, wide_gaps
from .crosswise import closed
from .flow import is_block
from .grid import INDENT, Cell, Gap, cells, em
from .headlines import is_end, is_short
from .narrow import LEAST, NUMBER
from .narrow import WIDEST as MARGIN
from .woven import TOP, placed

# So many spaces part a box on the right from the text; on a row of its own it stands so far in.
WIDER, FAR = 4, 12
_WIDE = re.compile(rf"\s{{{WIDE}}}")
# Nothing is wider, in em, that stands beside the text in a few lines.
WIDEST = 26.0
# From a row of a box to its next; and so many rows above and below show what stands over it.
APART, CROSSED = 2, 2
# Where more rows than such a share have something beside them, it is columns or a table.
FEW = 0.5
# A heading stands so many rows below the start of its text, at most.
BACK = 3


@dataclass(frozen=True, slots=True)
class _Stray:
    """A piece of a box.

    Attributes:
        at: the row it stands on.
        own: the column's line on the same row.
        piece: the piece.
        within: the column's sentence goes on beside it.
        over: text right above or below stands over it: it is of the column after all.
    """

    at: int
    own: Cell | None
    piece: Cell
    within: bool
    over: bool = False


def parted(lines: Sequence[Line], page: range) -> list[Line] | None:
    """A page's lines, boxes beside the text put apart; None where nothing stands beside it.

    A lede goes under the title, a heading above the paragraph that starts beside it, several to the
    page's end, whence `order` takes them, and other text below the paragraph it stands beside.
    """
    # The cheap questions first: what stands on one line with the text, or far in.
    if not any(lines[at].column >= FAR or _WIDE.search(lines[at].text) for at in page):
        return None
    region = closed(cells(lines, page))
    if not any(cell.left >= FAR or wide_gaps(cell) for cell in region):
        return None
    rows = [Row.of(cell) for cell in region]
    # What goes on the row above is no box.
    steps = stairs(lines[page.start : page.stop])
    mine = [at for at, cell in enumerate(region) if not (steps and steps[cell.at - page.start])]
    found = _strays(region, rows, mine)
    # What is of the column after all still tells how many rows a table has.
    boxes = _told(found, region)
    if sum(map(len, boxes)) > FEW * len(region):
        return None
    boxes = _told([stray for stray in found if not stray.over], region)
    if not boxes:
        return None
    own = {stray.at: stray.own for box in boxes for stray in box}
    kept = {at: cell for at in range(len(region)) if (cell := own.get(at, region[at])) is not None}
    text = [_line(lines[cell.at], cell) for cell in kept.values()]
    blocks: dict[int, list[Line]] = {}
    for box in boxes:
        block = _block(lines, box)
        beside = bisect_left([*kept], box[0].at)
        if block[-1].ends and not is_short(block[0]):
            place = placed(text, beside, lede=not page.start and box[0].at <= TOP)
        else:
            place = _heads(text, beside, block)
        blocks.setdefault(place, []).extend(block)
    result: list[Line] = []
    for at, line in enumerate(text):
        block = blocks.get(at, [])
        result += [*block, relabelled(line, starts=True) if block else line]
    return [*result, *blocks.get(len(text), [])]


def _heads(text: Sequence[Line], start: int, block: Sequence[Line]) -> int:
    """Where headings go: one above the paragraph that starts beside it, others to the end."""
    if all(line.follows for line in block[1:]):
        for at in range(start, max(start - BACK, 0), -1):
            if at == 1 or (at < len(text) and text[at - 1].ends):
                return at
    return len(text) - sum(is_byline(line.text) for line in text[-1:])


def _line(line: Line, cell: Cell) -> Line:
    whole = cell.stop - cell.start == len(line.text)
    span = None if whole else (cell.start, cell.stop)
    return replace(line, text=cell.text, span=span, column=cell.left)


def _block(lines: Sequence[Line], box: Sequence[_Stray]) -> list[Line]:
    """A box's lines, kept apart from what stands around it."""
    edge = min(stray.piece.left for stray in box)
    pieces = [replace(stray.piece, left=stray.piece.left - edge) for stray in box]
    on = _goes_on([cell.text for cell in pieces])
    return [
        replace(
            _line(lines[cell.at], cell),
            moved="column",
            starts=not at,
            follows=on[at],
            blanks=int(not at),
        )
        for at, cell in enumerate(pieces)
    ]


def _goes_on(texts: Sequence[str]) -> list[bool]:
    """Which lines of a box go on with the one above: too few to be measured."""
    width = [em(text) for text in texts]
    widest = max(width)
    full = [w + unit(text) > widest - LOOSE / 2 for w, text in zip(width, texts[1:], strict=False)]
    if is_end(texts[-1]):
        inner = [
            w >= widest - LOOSE - FIRST and not is_end(text)
            for w, text in zip(width, texts, strict=True)
        ]
        return [False, *inner[:-1]]
    # A heading is broken where its words go on; several end with theirs.
    breaks = list(pairwise(texts))
    words = sum(joint(a[-1], b[0]) if is_han(a[-1]) and is_han(b[0]) else 0.0 for a, b in breaks)
    words += NUMBER if is_opener(texts[0]) else 0.0
    # A last line shorter than full ones is broken off them more often than not.
    least = 2 * LEAST * len(breaks) if width[-1] < widest <= MARGIN else 0.0
    one = words > least and all(full) and not any(map(is_opener, texts[1:]))
    return [False, *[one] * len(breaks)]


def _strays(region: Sequence[Cell], rows: Sequence[Row], mine: Sequence[int]) -> list[_Stray]:
    """The pieces of boxes that stand on some rows; one shows those right below and above it."""
    found: dict[int, _Stray] = {}
    for step, order in ((-1, mine), (1, mine[::-1])):
        for at in order:
            near = found.get(at + step)
            # Again only where there is more to go by.
            if at in found or (step > 0 and near is None):
                continue
            stray = _stray(region, rows, at, near.piece.left if near else None)
            if stray is not None:
                found[at] = stray
    return [found[at] for at in sorted(found)]


def _stray(region: Sequence[Cell], rows: Sequence[Row], at: int, edge: int | None) -> _Stray | None:
    """The piece of a box that stands on a row; None where it is the column's, or unlike both.

    Args:
        edge: where a piece starts on the next row.
    """
    cell = region[at]
    gaps = wide_gaps(cell)
    if len(gaps) > 1 or not (gaps or em(cell.text) <= WIDEST):
        return None
    for column in Column.near(rows, at):
        # The cheap question first: most rows stand where the column's lines do.
        if not gaps and not _is_aside(cell, column):
            continue
        above = _own(region[at - 1], column) if at else None
        on = above is not None and not is_end(above.text) and column.fills(above)
        if gaps:
            found = _beside(cell, gaps[0], at, column, on, edge)
        else:
            found = _alone(cell, rows, at, column, on)
        if found is not None:
            return found
    return None


def _is_aside(cell: Cell, column: Column) -> bool:
    """Whether what stands alone on a row is beside the column, or far in."""
    beside = cell.right <= column.left or cell.left >= column.right - DRIFT
    return beside or cell.left >= column.left + FAR


def _alone(cell: Cell, rows: Sequence[Row], at: int, column: Column, on: bool) -> _Stray | None:
    """The piece that stands alone on a row, beside the column or far in."""
    # What stands first is a title, and what stands far in amid the column may go on beside it.
    aside = cell.right <= column.left or cell.left >= column.right - DRIFT
    if not at or not (on or aside) or not is_block([cell]):
        return None
    # What ends the column's sentence is its own last line.
    over = not aside or _is_run_over(cell, rows, at)
    return _Stray(at, None, cell, on and not is_end(cell.text), over)


def _is_run_over(cell: Cell, rows: Sequence[Row], at: int) -> bool:
    """Whether text right above or below stands over a piece: the column's own are as wide.

    Then it is a short last line, where most lines are first ones, a title or a formula.
    """
    near = (*rows[max(at - CROSSED, 0) : at], *rows[at + 1 : at + 1 + CROSSED])
    return any(
        row.em >= NARROWEST
        and row.cell.left < cell.right - 1
        and cell.left + 1 < row.cell.right
        # What is wider of the two on a row may be the box's.
        and (not row.parted or wide_gaps(row.cell) != [])
        for row in near
    )


def _beside(
    cell: Cell, gap: Gap, at: int, column: Column, on: bool, edge: int | None
) -> _Stray | None:
    """The piece that stands on a row of the column, on one of its sides."""
    left, right = cell.cut(gap)
    # Setting stretches a line in many places.
    if not all(is_block([part]) for part in (left, right)) or "  " in left.text + right.text:
        return None
    known = edge is not None and abs(right.left - edge) <= INDENT
    wider = known or gap.stop - gap.start >= WIDER
    if (
        wider
        and right.left >= column.right - DRIFT
        and column.fills(left)
        and em(right.text) <= WIDEST
    ):
        return _Stray(at, left, right, not is_end(left.text))
    if left.right <= column.left and column.fills(right) and em(left.text) <= WIDEST:
        return _Stray(at, right, left, on or is_opener(left.text))
    return None


def _own(cell: Cell, column: Column) -> Cell | None:
    """What stands in the column on a row."""
    gaps = wide_gaps(cell)
    parts = cell.cut(gaps[0]) if gaps else (cell,)
    return next((part for part in parts if abs(part.left - column.left) <= INDENT), None)


def _boxes(found: Sequence[_Stray], region: Sequence[Cell]) -> list[list[_Stray]]:
    """The pieces of each box: on rows near each other, and on one side."""
    boxes: list[list[_Stray]] = []
    for stray in found:
        last = boxes[-1][-1] if boxes else None
        if last is not None and _together(last, stray, region[last.at + 1 : stray.at]):
            boxes[-1].append(stray)
        else:
            boxes.append([stray])
    return boxes


def _told(found: Sequence[_Stray], region: Sequence[Cell]) -> list[list[_Stray]]:
    """The boxes that stand beside a sentence of the column."""
    return [box for box in _boxes(found, region) if any(stray.within for stray in box)]


def _together(above: _Stray, below: _Stray, between: Sequence[Cell]) -> bool:
    """Whether two pieces are of one box: near each other, and the text does not run across it."""
    rows, shift = below.at - above.at, abs(below.piece.left - above.piece.left)
    left, right = below.piece.left, below.piece.right
    if any(min(cell.right, right) - max(cell.left, left) > 1 for cell in between):
        return False
    return rows <= APART or (rows <= APART + 1 and shift <= 1)
