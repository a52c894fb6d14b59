"""Sets text in columns side by side, and writes the page as `pdftotext -layout` does.

A column starts at one character of all its rows, unless what stands left of it runs over: then one
space parts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from typeset import set_paragraph

INDENT = "  "


def rows(paragraphs: Sequence[str], measure: int) -> list[str]:
    """The rows of a column: first lines indented by two em, which are two spaces."""
    result = []
    for text in paragraphs:
        first, *others = set_paragraph(text, measure)
        result += [INDENT + first, *others]
    return result


def balanced(column: Sequence[str], count: int) -> list[list[str]]:
    """One long column as several of one height, the last of them shorter."""
    height = -(-len(column) // count)
    return [list(column[at : at + height]) for at in range(0, len(column), height)]


def page(columns: Sequence[Sequence[str]], starts: Sequence[int]) -> str:
    """The columns beside each other, each starting at its character; there may be fewer."""
    text = ""
    for cells in zip_longest(*columns, fillvalue=""):
        row = ""
        for cell, start in zip(cells, starts, strict=False):
            if cell:
                row = row.ljust(start if len(row) < start or not row else len(row) + 1) + cell
        text += row.rstrip() + "\n"
    return text


def in_columns(
    paragraphs: Sequence[str], *, count: int, measure: int, gutter: int = 4, title: str = ""
) -> str:
    """Paragraphs in columns of equal measure, under a title."""
    starts = [at * (measure + gutter) for at in range(count)]
    head = " " * (count * measure // 2 - len(title) // 2) + title + "\n\n" if title else ""
    return head + page(balanced(rows(paragraphs, measure), count), starts)
