"""Stretched lines: some extractors cut a Latin line where justification spread its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...document import Line
from .continuity import common

# A line that leaves less room, as a share of the measure, is whole; together they leave less too.
WHOLE = 0.8
OVER = 1.0


def stretched(lines: Sequence[Line]) -> list[list[Line]]:
    """The pieces of each line of a page, most often one.

    >>> from zhengwen.split import split
    >>> text = "For\\nthe wonderful beauty\\nthat had so\\nfascinated many others who saw him"
    >>> text += "\\nthey had heard of the evil things he"
    >>> [len(row) for row in stretched(split(text))]
    [3, 1, 1]
    """
    measure = common(lines)
    rows: list[list[Line]] = []
    room = 0.0
    for line in lines:
        width = line.em
        if rows and width <= room and not rows[-1][-1].ends:
            rows[-1].append(line)
            room -= width
        else:
            rows.append([line])
            room = measure + OVER - width if width < WHOLE * measure else 0.0
    return rows


def joined(row: Sequence[Line]) -> Line:
    """A row as one line."""
    return row[0] if len(row) == 1 else replace(row[0], text=" ".join(p.text for p in row))
