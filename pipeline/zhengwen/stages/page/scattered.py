"""Scattered words: those of a stretched line that an extractor wrote apart from its first.

Justification spreads a line of few words so far that each seems to stand alone. An extractor that
goes by blocks may write those at its column's edges in their place, and the others further down.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ...document import Line
from ...tables.words import is_common

RULE = "goes on in its line"
# A scattered piece has fewer spaces than this, and is narrower than such a share of its measure.
SPACES, PIECE = 2, 0.5
# A line of such pieces takes more than such a share: one that does not lacks some, which costs so
# many nats; nor is any wider than its measure by so many em.
LEAST, LACKS, OVER = 0.6, 4.0, 1.0
# So many lines that lack words are looked at, and so many words together.
LINES, TOGETHER = 4, 16

# By how many nats one word, marks and all, is likelier after another than by chance.
Joint = Callable[[str, str], float]


@dataclass(slots=True)
class _Row:
    """The pieces of a stretched line found so far: where they stand, and how wide they are."""

    places: list[int]
    width: float


# What a row gains, the row, how many of its pieces stand before those that it gains, and these.
_Gain = tuple[_Row, int, list[int]]


def gathered(lines: Sequence[Line], measure: float, joint: Joint) -> list[Line]:
    """The lines, each scattered word in the line that lacks it.

    Args:
        lines: those of a page of English.
        measure: the width of its columns, in em.
        joint: which word goes on which.

    >>> from zhengwen.split import split
    >>> from zhengwen.tables.words import joint
    >>> rows = ["it was the best of times", "scientific", "strangely", "it was the worst of times"]
    >>> rows += ["temperaments", "were", "so"]
    >>> [line.text for line in gathered(split("\\n\\n".join(rows)), 20, joint)][1:6]
    ['scientific', 'temperaments', 'were', 'so', 'strangely']
    """
    rows: list[_Row] = []
    moved: set[int] = set()
    for run in _runs(lines, measure):
        left = [*run]
        # Words of a block of several lines stand where they belong.
        if all(lines[at].blanks for at in run):
            lacking = [row for row in rows if _lacks(lines, row, measure)][-LINES:]
            for row, before, part in _best(lines, left, lacking, measure, joint)[1]:
                row.places[before:before] = part
                row.width += sum(lines[at].em for at in part)
                moved.update(part)
            left = [at for at in left if at not in moved]
        if left:
            rows.append(_Row(left, sum(lines[at].em for at in left)))
    if not moved:
        return [*lines]
    first = {row.places[0]: row.places for row in rows}
    within = {at for row in rows for at in row.places}
    order = [
        place
        for at in range(len(lines))
        if at in first or at not in within
        for place in first.get(at, [at])
    ]
    return [replace(lines[at], moved=RULE) if at in moved else lines[at] for at in order]


def _runs(lines: Sequence[Line], measure: float) -> Iterator[range]:
    """Where pieces stand one below the other; the last of a paragraph's lines is none."""
    start = 0
    for at, line in enumerate(lines):
        if not _is_piece(line, measure) or (line.ends and at == start):
            if at > start:
                yield range(start, at)
            start = at + 1
        elif at - start == TOGETHER:
            yield range(start, at)
            start = at
    if start < len(lines):
        yield range(start, len(lines))


def _is_piece(line: Line, measure: float) -> bool:
    text = line.text
    return (
        line.em < PIECE * measure
        and text.count(" ") < SPACES
        and not text.isupper()
        and not any(map(str.isdigit, text))
    )


def _lacks(lines: Sequence[Line], row: _Row, measure: float) -> bool:
    """Whether a row lacks words; one that ends does not, and a name alone is a heading."""
    if row.width >= LEAST * measure or lines[row.places[-1]].ends:
        return False
    text = lines[row.places[0]].text
    return len(row.places) > 1 or text[0].islower() or is_common(text)


def _best(
    lines: Sequence[Line], run: list[int], rows: Sequence[_Row], measure: float, joint: Joint
) -> tuple[float, list[_Gain]]:
    """The best way to set pieces into rows that lack some: the nats it gains, and where they go."""
    width = sum(lines[at].em for at in run)
    best: tuple[float, list[_Gain]] = (-LACKS if run and width < LEAST * measure else 0.0, [])
    # What fits in one row is of one.
    stops = range(1 if width > measure + OVER else len(run), len(run) + 1) if run else ()
    for at, row in enumerate(rows):
        others = [*rows[:at], *rows[at + 1 :]]
        for stop in stops:
            part = run[:stop]
            size = row.width + sum(lines[place].em for place in part)
            if size > measure + OVER:
                break
            if size < LEAST * measure:
                continue
            fits, before = max(
                (_fits(lines, row.places, part, before, joint), before)
                for before in range(1, len(row.places) + 1)
            )
            gain, gains = _best(lines, run[stop:], others, measure, joint)
            gain += fits + LACKS
            if stop < len(run):
                gain -= reads(lines[part[-1]], lines[run[stop]], joint)
            if gain > best[0]:
                best = gain, [(row, before, part), *gains]
    return best


def _fits(
    lines: Sequence[Line], row: list[int], part: list[int], before: int, joint: Joint
) -> float:
    """By how many nats a row reads better with a part below so many of its pieces."""
    above = lines[row[before - 1]]
    found = reads(above, lines[part[0]], joint)
    if before < len(row):
        below = lines[row[before]]
        found += reads(lines[part[-1]], below, joint) - reads(above, below, joint)
    return found


def reads(before: Line, after: Line, joint: Joint) -> float:
    """By how many nats a line's first word goes on with another's last."""
    return joint(before.text.rsplit(None, 1)[-1], after.text.split(None, 1)[0])
