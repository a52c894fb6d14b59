"""Bleeds a clean article: sets it in columns, and takes their lines as extractors take them.

The rules are those seen on real pages: a line of each column in turn, so many of each, whatever
stands at one height (where headings and gaps put the columns out of step), and rows of which a
single space is all that parts the columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, pairwise, zip_longest

from typeset import set_paragraph

# Columns of lines.
Page = Sequence[Sequence[str]]
# Height of a line, and what a heading has above and below it.
LINE, GAP = 10, 7


def columns(
    paragraphs: Sequence[str], count: int, measure: int, indent: int = 2
) -> list[list[str]]:
    """The lines of an article in columns of one height, first lines shorter by an indent."""
    lines = [line for text in paragraphs for line in set_paragraph(text, measure, indent)]
    height = max(1, -(-len(lines) // count))
    return [lines[at : at + height] for at in range(0, len(lines), height)]


def alternate(page: Page) -> str:
    """A line of each column in turn, a blank line between them."""
    return clumps(page, 1)


def clumps(page: Page, size: int = 3) -> str:
    """So many lines of each column in turn, a blank line between them."""
    return "\n\n".join("\n".join(clump) for clump in _clumps(page, size)) + "\n\f"


def uneven(page: Page, sizes: Sequence[int]) -> str:
    """So many lines of each column in turn, a blank line between, each turn of another size."""
    size, rests, turns = cycle(sizes), [list(column) for column in page], []
    while any(rests):
        for rest in filter(None, rests):
            turn = next(size)
            turns.append("\n".join(rest[:turn]))
            del rest[:turn]
    return "\n\n".join(turns) + "\n\f"


def boxes(page: Page, sizes: Sequence[int], heights: Sequence[int]) -> str:
    """Turns of so many lines, each in boxes of so many lines, with a blank line between boxes."""
    size, height, rests, text = cycle(sizes), cycle(heights), [list(c) for c in page], []
    while any(rests):
        for rest in filter(None, rests):
            turn = rest[: next(size)]
            del rest[: len(turn)]
            while turn:
                box = next(height)
                text.append("\n".join(turn[:box]))
                del turn[:box]
    return "\n\n".join(text) + "\n\f"


def close(page: Page) -> str:
    """A line of each column in turn, and nothing that shows where one ends."""
    return "\n".join("\n".join(clump) for clump in _clumps(page, 1)) + "\n\f"


def zigzag(page: Page) -> str:
    """Lines by their height on the page; what is level goes from left to right."""
    placed = []
    for at, column in enumerate(page):
        height = 0
        for line in column:
            height += GAP if _heading(line) else 0
            placed.append((height // LINE, at, line))
            height += LINE + (GAP if _heading(line) else 0)
    text, before = "", -1
    for _, at, line in sorted(placed, key=lambda one: one[:2]):
        text += ("" if before < 0 else "\n" if at == before else "\n\n") + line
        before = at
    return text + "\n\f"


def glued(page: Page) -> str:
    """Rows of the columns, one space between; a line that leaves room stands alone."""
    text = ""
    for row in zip_longest(*page, fillvalue=""):
        for line, after in zip_longest(row, row[1:], fillvalue=""):
            full = len(line) >= max(map(len, page[0])) - 1
            text += line + (" " if full and after else "\n") if line else ""
    return text + "\f"


RULES = {
    "alternate": alternate,
    "alternate, close": close,
    "clumps of three": clumps,
    "zigzag": zigzag,
    "glued": glued,
}


def _clumps(page: Page, size: int) -> Iterator[Sequence[str]]:
    for at in range(0, max(map(len, page)), size):
        yield from (column[at : at + size] for column in page if column[at : at + size])


def _heading(line: str) -> bool:
    return " " in line


def joints(lines: Sequence[str]) -> set[tuple[str, str]]:
    """Which line follows which."""
    return set(pairwise(lines))
