"""Bands: the stretches of a page one below the other, each with columns of a measure of its own.

Columns take turns within a band; the next one starts where all of them have come to their foot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ..paragraphs.glyphs import MARK

# What a line costs under a measure, in nats: one that fills it; one that ends a sentence, heads one
# or opens one (by a first line's indent); one that stops amid a sentence; one that is wider.
FILLS, WITHIN, STOPS, OVER = 0.3, 0.6, 2.2, 4.0
# What another band costs.
ANOTHER = 9.0
# A full line is as wide as its measure within so many em, a first one is two em narrower.
NEAR, FIRST = 1.2, 2.7
# So many lines show a measure; that of the next band differs by more, in em, and none is narrower.
SHOWN, DIFFERS, NARROWEST = 3, 2.0, 8.0
# A heading is narrower than such a share of the line below it.
HEADING = 0.75


def bands(page: Sequence[Line]) -> list[Sequence[Line]]:
    """A page in its bands, from top to bottom; most often one.

    >>> from zhengwen.split import split
    >>> rows = ["春天来了，河边的柳树都发了新的芽"] * 8 + ["他把信放在桌上，就出"] * 8
    >>> [len(band) for band in bands(split("\\n".join(rows)))]
    [8, 8]
    """
    starts: list[int] = []
    for start in _starts(page):
        starts.append(_heading(page, start, starts[-1] if starts else 0))
    return [page[a:b] for a, b in pairwise([*starts, len(page)])]


def _starts(page: Sequence[Line]) -> tuple[int, ...]:
    """Where the bands start that cost least."""
    measures = _measures(page)
    # Of each measure, the cost when it has the line, and where its band and those above it start.
    ways: dict[int, tuple[float, tuple[int, ...]]] = dict.fromkeys(measures, (0.0, (0,)))
    # The cheap question first: no band is beside one of nearly its measure.
    if not measures or max(measures) - min(measures) <= DIFFERS:
        return (0,)
    for at, line in enumerate(page):
        width, free = line.em, line.ends or not MARK.search(line.text)
        before = sorted([(*way, measure) for measure, way in ways.items()])
        for cost, starts, measure in before:
            # Of two ways that cost the same, the one whose band above goes on for longer.
            for least, above, other in before:
                if least + ANOTHER > cost:
                    break
                if abs(other - measure) > DIFFERS:
                    cost, starts = least + ANOTHER, (*above, at)
                    break
            ways[measure] = cost + _cost(measure - width, free), starts
    return min(ways.values())[1]


def _measures(page: Sequence[Line]) -> list[int]:
    """The widths in em that may be measures."""
    counts = Counter([round(line.em) for line in page if not line.ends and line.em >= NARROWEST])
    return [w for w, n in counts.items() if n + counts[w - 1] + counts[w + 1] >= SHOWN]


def _cost(room: float, free: bool) -> float:
    """What a line costs that leaves some room, and may leave any: it ends, or has no mark."""
    if room < -NEAR:
        return OVER
    if free or NEAR < room <= FIRST:
        return WITHIN
    return FILLS if room <= NEAR else STOPS


def _heading(page: Sequence[Line], start: int, above: int) -> int:
    """Where a band starts: above the headings that stand there, below the start of the last."""
    while start - 1 > above and _heads(page[start - 1], page[start]):
        start -= 1
    return start


def _heads(line: Line, below: Line) -> bool:
    return not line.ends and line.em < HEADING * below.em and not MARK.search(line.text)
