"""How wide the rows near each line are, as far as a column may be."""

from __future__ import annotations

from collections.abc import Sequence

from .measure import WIDEST

AROUND = 12
# Full lines of words are as wide but for so many em; so many others show it.
UNEVEN, ALIKE = 3.0, 2


def widest_near(width: Sequence[float]) -> list[float]:
    """For each line the widest of those around it that a column may have set."""
    known = [w if w <= WIDEST else 0.0 for w in width]
    # In blocks, each with its neighbours: linear, and near enough.
    tops = [max(known[at : at + AROUND]) for at in range(0, len(known), AROUND)]
    near = [max(tops[max(0, at - 1) : at + 2]) for at in range(len(tops))]
    return [near[at // AROUND] for at in range(len(known))]


def widest_shared(width: Sequence[float]) -> list[float]:
    """The same of lines of words, which hyphens glue: what is as wide as no other is no column."""
    known = [w if w <= WIDEST else 0.0 for w in width]
    near = []
    for at in range(0, len(known), AROUND):
        wide = sorted(known[max(0, at - AROUND) : at + 2 * AROUND], reverse=True)
        shared = (w for w, other in zip(wide, wide[ALIKE:], strict=False) if w - other < UNEVEN)
        near.append(next(shared, wide[0]))
    return [near[at // AROUND] for at in range(len(known))]
