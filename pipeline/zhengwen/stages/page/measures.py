"""Measures: how wide a page's columns were set, told by the widths of their full lines.

Where a wide and a narrow one stand side by side, the width of a line tells which it is of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...document import Line

# A line that leaves more room than this amid a sentence, in em, is odd in its column.
ODD_ROOM = 3.5
# No column is narrower, in em; and two that differ by less are of one measure.
NARROWEST, DIFFERS = 8.0, 5.0
# So many lines, and such a share of all that stop amid a sentence, show the other measure.
SHOWN, SHARE, NEAR = 4, 0.15, 2.5


def common(lines: Sequence[Line]) -> float:
    """The width in em that most lines which end in mid-sentence have."""
    return most([line.em for line in lines if not line.ends])


def most(widths: Iterable[float]) -> float:
    """The whole number of em that most of some widths have, or nearly; 0 of none."""
    counts = Counter(map(round, widths))
    count = counts.get
    near = [(n + 0.8 * count(w - 1, 0) + 0.3 * count(w + 1, 0), w) for w, n in counts.items()]
    return float(max(near)[1]) if near else 0.0


def measures(lines: Sequence[Line]) -> tuple[float, ...]:
    """The measures of a band's columns, the narrower first; most often they have one.

    >>> from zhengwen.split import split
    >>> wide, narrow = ["the old man who kept the ferry"] * 9, ["in the year of the"] * 4
    >>> measures(split("\\n".join(wide))), measures(split("\\n".join([*wide, *narrow])))
    ((14.0,), (8.0, 14.0))
    """
    widths = [line.em for line in lines if line.em >= NARROWEST and not line.ends]
    first = most(widths)
    rest = [width for width in widths if abs(width - first) > DIFFERS]
    other = most(rest)
    shown = sum(abs(width - other) <= NEAR for width in rest)
    if shown < max(SHOWN, SHARE * len(widths)):
        return (first,)
    return min(first, other), max(first, other)


def nearest(width: float, known: Sequence[float]) -> float:
    """Which of some measures is nearest to a line's width."""
    return min(known, key=lambda measure: abs(measure - width))


def columns(lines: Sequence[Line], known: Sequence[float]) -> list[float]:
    """The measure of the column that each line is of, as its width shows; 0 where it does not.

    A line that ends a sentence may be of any column that is as wide.
    """
    if len(known) < 2:
        return [0.0] * len(lines)
    narrow, wide = known
    result = []
    for line in lines:
        if line.em > narrow + ODD_ROOM:
            result.append(wide)
        else:
            result.append(narrow if abs(line.em - narrow) <= ODD_ROOM and not line.ends else 0.0)
    return result
