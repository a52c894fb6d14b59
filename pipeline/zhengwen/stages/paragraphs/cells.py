"""Cells: what stands side by side on a line, in rows of a table or in texts beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from ...texts import gathered
from .ordinals import behind_item

# A cell that is a figure, and how many cells make a row.
_FIGURE = re.compile(r"(?<!\S)[-+±]?\d[\d.,]*[%％]?(?!\S)|(?<!\S)[-—](?!\S)")
CELLS = 3
# A row of words and figures is short, in characters, and so are its words.
SHORT_ROW, WORD = 48, 8
# Wider than any space that setting stretches, or a tab; in so many lines that follow each other.
WIDE_GAP = re.compile(r"(?<=\S)(?: {4,}|\t+)(?=\S)")
BESIDE = 3
_HAN = re.compile("[\u3400-\u9fff]")
_SENTENCE = re.compile("[，。；：、]")
_ENDS = frozenset("，。；：、！？,.;:!?”’\"'")
# No row or line of code is longer than this, in characters.
LONGEST = 96
# Figures that end a row, two at least, and one of them no small number: 七、1 215,330.77 189,220.
_FIGURES = re.compile(r"(?: +[-+±(]?\d[\d.,]*[%％)]?| +[-—])+$")
_FIGURE_ENDS, _CLAUSE = frozenset("0123456789%％)-—"), re.compile("[，。；：]")
_AMOUNT = re.compile(r"\d[\d.,]{3}")
# A line that may have three cells: no mark of a sentence in it, and two spaces or commas. Rows are
# two of them at least, below each other.
_CELLED = r"(?=[^，。；：\n]*+(?:\n|\Z))(?:[^\s,]*+(?:[^\S\n]|,)){2}.*+"
_TWO_ROWS = re.compile(rf"\n{_CELLED}\n{_CELLED}")


def beside(texts: Sequence[str]) -> list[bool]:
    """Which lines hold texts that stand side by side and that no stage took for columns.

    Word lists, a text and its translation, a poem in two columns: to be read across or down, no
    line tells. As many gaps, as wide, in each of several lines were set on purpose; between Latin
    words alone, setting makes them where it stretches a line.

    >>> beside(["渡口    ferry", "码头    wharf", "桥梁    bridge", "船停了。"])
    [True, True, True, False]
    """
    # The cheap questions first: of the whole text, then the length, as a paragraph is no such line.
    together = gathered(texts).whole
    if "    " not in together and "\t" not in together:
        return [False] * len(texts)
    cells = [
        len(WIDE_GAP.findall(text, behind_item(text)))
        if len(text) <= LONGEST and ("    " in text or "\t" in text) and _HAN.search(text)
        else 0
        for text in texts
    ]
    result = [False] * len(texts)
    start = 0
    for count, group in groupby(cells):
        stop = start + len(list(group))
        if count and stop - start >= BESIDE:
            result[start:stop] = [True] * (stop - start)
        start = stop
    return result


def rows(texts: Sequence[str]) -> list[bool]:
    """Which paragraphs are rows of a table: as many cells as the one above or below, in figures.

    Or words and figures by turns, alike in each of several.

    >>> rows(["项目 2022 2023", "函件 3120 2988", "包裹 860 1204", "送到了。"])
    [True, True, True, False]
    """
    # The cheap question first, asked of the whole text: the search leaps from line to line.
    if not _TWO_ROWS.search(f"\n{gathered(texts).whole}"):
        return [False] * len(texts)
    kinds = zip(_figures(texts), _columned(texts), _ended(texts), strict=True)
    found = [any(kind) for kind in kinds]
    if not any(found):
        return found
    # The row above the first is the head, unless it ends what stands above the table.
    for above, below in pairwise(range(len(texts))):
        if found[below] and not found[above] and texts[above][-1] not in _ENDS:
            found[above] = _cells(texts[above]) == _cells(texts[below])
    return found


def above_rows(texts: Sequence[str]) -> list[int]:
    """The rows of short words, three at least, above another such row: none goes on there.

    >>> above_rows(["东村　渡口　三条船", "西村　码头　两条船", "南村　没有船"])
    [0]
    """
    if not _TWO_ROWS.search(f"\n{gathered(texts).whole}"):
        return []
    short = [
        text.count(" ") + text.count("\u3000") >= CELLS - 1 and bool(_words_and_figures(text))
        for text in texts
    ]
    return [at for at, (above, below) in enumerate(pairwise(short)) if above and below]


def _figures(texts: Sequence[str]) -> list[bool]:
    """Which lines are rows that are mostly figures, two together."""
    result = [False] * len(texts)
    cells = [_cells(text) for text in texts]
    figures = [
        n >= CELLS and not _SENTENCE.search(text) and 2 * _count_figures(text) >= n
        for text, n in zip(texts, cells, strict=True)
    ]
    for above, below in pairwise(range(len(texts))):
        if figures[above] and figures[below] and cells[above] == cells[below]:
            result[above] = result[below] = True
    return result


def _columned(texts: Sequence[str]) -> list[bool]:
    """Which lines have a word where others have one and a figure where those do, several together.

    What all of them have in a column is a unit, or counts: 第 1 章, 3 月 5 日.
    """
    result = [False] * len(texts)
    # The cheap question first: most lines are longer, or have no space.
    split = [_words_and_figures(text) if " " in text else [] for text in texts]
    if len(split) - split.count([]) < BESIDE:
        return result
    start = 0
    for form, group in groupby(tuple(map(_is_figure, cells)) for cells in split):
        stop = start + len(list(group))
        several = stop - start >= BESIDE and len(set(form)) == 2
        if several and all(len(set(column)) > 1 for column in zip(*split[start:stop], strict=True)):
            result[start:stop] = [True] * (stop - start)
        start = stop
    return result


def _ended(texts: Sequence[str]) -> list[bool]:
    """Which lines end in figures, as many as the one above or below: rows of a statement.

    What stands before them may have marks, as a reference to its note has: 七、1.
    """
    result = [False] * len(texts)
    count = [_amounts(text) if len(text) <= LONGEST else 0 for text in texts]
    for above, below in pairwise(range(len(texts))):
        if count[above] > 1 and count[above] == count[below]:
            result[above] = result[below] = True
    return result


def _amounts(text: str) -> int:
    """How many figures end a row that starts with a word; 0 where all are small, or none do."""
    # The cheap questions first: few lines end so.
    if text[-1] not in _FIGURE_ENDS or not _HAN.match(text) or _CLAUSE.search(text):
        return 0
    figures = _FIGURES.search(text)
    if not figures:
        return 0
    return len(figures[0].split()) if _AMOUNT.search(figures[0]) else 0


def _words_and_figures(text: str) -> list[str]:
    """The cells of what may be a row of words and figures; of any other line, none."""
    if len(text) > SHORT_ROW or _SENTENCE.search(text):
        return []
    cells = text.split()
    fit = len(cells) >= CELLS and all(
        len(cell) <= WORD and (_is_figure(cell) or cell.isalpha()) for cell in cells
    )
    return cells if fit and _HAN.search(text) else []


def _is_figure(cell: str) -> bool:
    return _FIGURE.fullmatch(cell) is not None


def _cells(text: str) -> int:
    return len(_split(text)) if len(text) <= LONGEST else 0


def _split(text: str) -> list[str]:
    """The cells of a row: between spaces, or between commas where it has none (RFC 4180)."""
    cells = text.split()
    return text.split(",") if len(cells) == 1 else cells


def _count_figures(text: str) -> int:
    return sum(not cell or _is_figure(cell) for cell in _split(text))
