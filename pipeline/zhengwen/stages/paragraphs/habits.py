"""Habits of a document: marks set close, lines that stick out, blank lines; learnt from its lines.

What is learnt is a probability, in nats, from the places where the text alone is sure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...document import Line
from .glyphs import NO_START

# By how much in em a line may seem wider than its measure by what is not known of its marks.
OUT = 0.8
# How often none, one and more blank lines stand within a paragraph and between two, before any
# are counted; worth three observations.
_WITHIN, _BETWEEN, _WORTH = (0.62, 0.36, 0.02), (0.5, 0.4, 0.1), 3.0


def all_apart(lines: Sequence[Line]) -> bool:
    """Whether a blank line follows each line, as in a cleaned text and from some extractors."""
    return all(line.blanks for line in lines[1:])


def sticking_out(width: list[float], ends: list[bool], measure: list[float]) -> float:
    """What it costs, in nats, to take a line for one that sticks out of its measure.

    As many as do so among the lines that are full: none in a regular setting, more where Latin
    or squeezed marks make the widths uncertain.
    """
    full = out = 0
    for w, end, m in zip(width, ends, measure, strict=True):
        if m and not end and w > m - 1.2:
            full += 1
            out += w > m + OUT
    return max(0.5, math.log((full + 4) / (out + 1)) - 1.0)


def squeezed(
    counts: list[int], width: list[float], ends: list[bool], measure: list[float]
) -> list[float]:
    """The widths with marks as narrow as this document sets them.

    Setting squeezes marks to between 1 em and ½ em to fill a line (clreq 3.1.6), some houses
    always and some never: the full lines with many marks show by how much they stick out.
    """
    few, many, marks = [0.0, 0.0], [0.0, 0.0], 0
    for w, end, m, n in zip(width, ends, measure, counts, strict=True):
        if m and not end and abs(w - m) <= 2.2:
            tally = many if n >= 2 else few
            tally[0] += 1
            tally[1] += w - m
            marks += n if n >= 2 else 0
    if few[0] < 3 or many[0] < 3:
        return width
    by = (many[1] / many[0] - few[1] / few[0]) / (marks / many[0])
    by = min(max(by, 0.0), 0.5)
    return [w - by * n for w, n in zip(width, counts, strict=True)]


def blank_weights(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> dict[float, tuple[float, float, float]]:
    """What none, one and more blank lines say for a break, in nats, learnt from the sure places.

    A column at a time, with the whole document as the prior: one block of a page may have a blank
    line after each line and the next only where a paragraph ends.
    """
    columns: dict[float, list[list[float]]] = {}
    total = [[p * _WORTH for p in _WITHIN], [p * _WORTH for p in _BETWEEN]]
    for i in range(len(lines) - 1):
        text, after, m = lines[i].text, lines[i + 1], measure[i]
        room = m - width[i]
        if not m or after.page != lines[i].page:
            continue
        counts = columns.setdefault(m, [[0.0] * 3, [0.0] * 3])
        if abs(room) <= 1.3 and text[-1] not in NO_START and not ends[i]:
            place = 0
        elif room > 3 and ends[i]:
            place = 1
        else:
            continue
        for tally in (counts, total):
            tally[place][min(after.blanks, 2)] += 1
    return {m: _odds(counts, total) for m, counts in columns.items()}


def _odds(counts: list[list[float]], total: list[list[float]]) -> tuple[float, float, float]:
    shares = [
        [(n + _WORTH * t / sum(all_)) / (sum(own) + _WORTH) for n, t in zip(own, all_, strict=True)]
        for own, all_ in zip(counts, total, strict=True)
    ]
    none, one, more = (
        min(max(math.log(between / within), -4.0), 4.0)
        for within, between in zip(*shares, strict=True)
    )
    return none, one, more
