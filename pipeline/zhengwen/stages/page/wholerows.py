"""Whole rows: a page read by its rows, where an extractor cut these at their marks.

The pieces of a row are as short as lines of narrow columns, and would be taken for columns' lines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ...measured import widths
from ..paragraphs.cutmarks import CUTS, cuts, has_pieces
from ..paragraphs.rows import as_line, row_room

Lines = Sequence[Line]


def by_rows(lines: Lines, read: Callable[[Lines], Lines]) -> Lines:
    """The lines in the order in which they are read by their rows.

    Args:
        lines: those of a text.
        read: puts lines in their order.
    """
    # The cheap question first: few texts have a line that starts with such a mark.
    on = cuts(lines, row_room(lines, widths(lines))) if has_pieces(lines) else set()
    if len(on) < CUTS:
        return read(lines)
    starts = [at for at in range(len(lines)) if at not in on]
    rows = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
    whole = [as_line(row) for row in rows]
    found = read(whole)
    if found is whole:
        return lines
    apart = _apart(found, whole, rows)
    # Rows that were cut anew, as columns', are none.
    return read(lines) if apart is None else apart


def _apart(found: Lines, whole: Lines, rows: Sequence[Lines]) -> list[Line] | None:
    """The pieces of rows in the order that was found; None where a row is not whole any more.

    Args:
        found: the rows as lines, in their order.
        whole: the rows as lines, as they were.
        rows: the pieces of each.
    """
    # By the number of its first line, which what is cut anew keeps.
    pieces = {row[0].number: (line, row) for line, row in zip(whole, rows, strict=True) if row[1:]}
    result: list[Line] = []
    for line in found:
        if line.number not in pieces:
            result.append(line)
            continue
        own, (first, *others) = pieces[line.number]
        if line.text != own.text:
            return None
        result += [replace(line, text=first.text), *others]
    return result
