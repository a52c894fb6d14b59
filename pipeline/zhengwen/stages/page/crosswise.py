"""Rows that are read across: choices of a question, fields of a form, a blank to be filled in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..paragraphs.fields import LABEL
from ..paragraphs.glyphs import CIRCLED
from .grid import INDENT, Cell

# The mark of an item in a row: A. （A） A、 1. （1） (一) ①; a letter may have a space alone.
_MARK = re.compile(
    r"([（(]?)(?:([A-H])|([Ａ-Ｈ])|(\d{1,2})|([一二三四五六七八九十]))([、)）]|[.．](?!\d))"
    rf"|([{CIRCLED}])|([A-H])(?=\s)"
)
_STARTS = frozenset("（(0123456789ABCDEFGHＡＢＣＤＥＦＧＨ一二三四五六七八九十" + CIRCLED)
_LETTERS = "AＡ"
_CHOICES = _LETTERS + CIRCLED[0]
_NUMERALS = "一二三四五六七八九十"
# Rows above and below in which the marks before and after those of a row may stand.
NEAR = 4
# So many letters or circles in a row are a series, whatever stands around it, as A. and B. are,
# and of numbers one more.
SERIES = 3
# So many rows of a form have several fields.
ROWS = 3
# What is left blank between the parts of a date is no cell of its own.
_DATE = re.compile(r"\d{0,4}\s?[年月日时時分]")
# A blank in brackets, with an answer or without: （    ）, ( A ).
_BLANK = re.compile(r"[（(【〔\[]\s*\S{0,3}?\s*[）)】〕\]]")
# A field's label; who speaks, or how, is none: 秦王曰：, 他说：“.
_FIELD = re.compile(rf"{LABEL.pattern}(?<![曰云说說道].)(?![“「『‘])")


@dataclass(frozen=True, slots=True)
class _Item:
    """A cell of a row, which may start with a mark.

    Attributes:
        start, stop: from which character of its line to which the mark goes, its space with it.
        left: at which column it stands.
        sort: what is set around the mark, and the first of its sort; nothing where it has none.
        number: which of its sort it is, from 0.
    """

    start: int
    stop: int
    left: int
    sort: tuple[str, ...]
    number: int


def closed(region: Sequence[Cell]) -> list[Cell]:
    """The cells, without the gaps that part what is read across.

    Where the marks of a row go on from cell to cell (A. B. / C. D.), and not down its columns, a
    question's choices stand side by side; where each cell of several rows has a label of its own,
    a form's fields do. A blank in brackets is filled in by the reader.

    >>> from zhengwen.split import split
    >>> from .grid import cells
    >>> rows = split("A. 水向东流    B. 云向西走\\nC. 山往北去    D. 路朝南开（    ）")
    >>> [len(cell.gaps) for cell in closed(cells(rows, range(2)))]
    [0, 0]
    """
    whole = [_without(cell, _blanks(cell)) for cell in region]
    items = [list(_items(cell)) for cell in whole]
    found = [_choices(items, at) for at in range(len(whole))]
    for start, stop in _forms([cell.pieces() for cell in whole]):
        found[start:stop] = [[(cell.start, cell.stop)] for cell in whole[start:stop]]
    return [_without(cell, across) for cell, across in zip(whole, found, strict=True)]


def _blanks(cell: Cell) -> list[tuple[int, int]]:
    """The blanks in brackets of a row: from and to which character."""
    if not cell.gaps:
        return []
    return [(cell.start + m.start(), cell.start + m.end()) for m in _BLANK.finditer(cell.text)]


def _without(cell: Cell, stretches: Sequence[tuple[int, int]]) -> Cell:
    """A cell without the gaps in stretches of its line."""
    if not stretches:
        return cell
    gaps = tuple(gap for gap in cell.gaps if not any(a <= gap.start < b for a, b in stretches))
    return cell if len(gaps) == len(cell.gaps) else replace(cell, gaps=gaps)


def _items(cell: Cell) -> Iterator[_Item]:
    """What stands behind the gaps of a row that part it, or one space before a mark."""
    yield _item(cell, cell.start, cell.left)
    for gap in cell.gaps:
        item = _item(cell, gap.stop, gap.right)
        if item.sort or gap.parts:
            yield item


def _item(cell: Cell, start: int, left: int) -> _Item:
    # The cheap question first: few cells start as a mark does.
    at = start - cell.start
    match = _MARK.match(cell.text, at) if cell.text[at] in _STARTS else None
    if match is None:
        return _Item(start, start, left, (), 0)
    opens, letter, wide, digits, numeral, closes, circled, bare = match.groups("")
    stop = cell.start + match.end() + 1
    for mark, first in ((letter or bare, "A"), (wide, "Ａ"), (circled, CIRCLED[0])):
        if mark:
            return _Item(start, stop, left, (opens, first, closes), ord(mark) - ord(first))
    if digits:
        return _Item(start, stop, left, (opens, "1", closes), int(digits) - 1)
    return _Item(start, stop, left, (opens, "一", closes), _NUMERALS.index(numeral))


def _choices(items: Sequence[Sequence[_Item]], at: int) -> list[tuple[int, int]]:
    """The stretches of a row that hold choices: from and to which character."""
    return [
        (series[0].start, series[-1].stop)
        for series in _series(items[at])
        if _is_read_across(items, at, series)
    ]


def _series(row: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """The stretches of a row whose marks follow each other, of two cells and more."""
    start = 0
    for at in range(1, len(row) + 1):
        if at == len(row) or not _follows(row[at - 1], row[at]):
            if at - start > 1:
                yield row[start:at]
            start = at


def _follows(one: _Item, other: _Item) -> bool:
    return bool(one.sort) and one.sort == other.sort and other.number == one.number + 1


def _is_read_across(items: Sequence[Sequence[_Item]], at: int, series: Sequence[_Item]) -> bool:
    """Whether a row's series goes on in the rows around, and not down from its first mark."""
    first, last = series[0], series[-1]
    above = next(_marks(items[max(at - NEAR, 0) : at][::-1], first), None)
    below = next(_marks(items[at + 1 : at + 1 + NEAR], first), None)
    if (above and _follows(above[0], first)) or (below and _follows(first, below[0])):
        return False
    # Text below each goes on with it: they head columns, or are items of several lines.
    under = [
        cell
        for cell in (items[at + 1] if at + 1 < len(items) else ())
        if any(abs(cell.left - item.left) <= INDENT for item in series[1:])
    ]
    if not all(cell.sort for cell in under):
        return False
    if (above and _follows(above[-1], first)) or (below and _follows(last, below[0])):
        return True
    if under:
        return False
    kind = first.sort[1]
    letters = kind in _LETTERS and not first.number
    return letters or len(series) > SERIES or (len(series) == SERIES and kind in _CHOICES)


def _marks(rows: Sequence[Sequence[_Item]], first: _Item) -> Iterator[list[_Item]]:
    """The marks of rows, of one sort, from the column of a series on."""
    for row in rows:
        found = [item for item in row if item.sort == first.sort]
        places = [n for n, item in enumerate(found) if abs(item.left - first.left) <= INDENT]
        if places:
            yield found[places[0] :]


def _forms(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[int, int]]:
    """The stretches of rows that are fields of a form, each with a label of its own."""
    # The cheap question first: in few texts do so many rows have several cells.
    if sum(len(row) > 1 for row in rows) < ROWS:
        return
    start = 0
    labels = [_labels(row) for row in rows]
    for at in range(len(rows) + 1):
        if at < len(rows) and labels[at]:
            continue
        within = [label for row in labels[start:at] for label in row]
        several = sum(len(row) > 1 for row in rows[start:at])
        if several >= ROWS and max(Counter(within).values()) == 1:
            yield start, at
        start = at + 1


def _labels(row: Sequence[Cell]) -> list[str]:
    """The labels of a row whose cells each have one, or are a value; none of another row."""
    texts = [cell.text for cell in row]
    found = [_FIELD.match(text) for text in texts]
    values = [above[-1] in "：:" or _DATE.fullmatch(text) for above, text in pairwise(texts)]
    if not all(map(any, zip(found, [False, *values], strict=True))):
        return []
    return [match[0] for match in found if match]
