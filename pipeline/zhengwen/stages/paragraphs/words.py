"""Lines of words: what is known of them more exactly than of lines set solid."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .glyphs import head
from .ruler import Ruler

# Above this share of Latin letters lines are filled with words.
WORDS = 0.8
# A line that is so many measures wide is two, and no line is wider than two and a hyphen.
GLUED, WIDEST_GLUED = 1.3, 2.1
# How far in em from its measure a full line may be, and the measure from its first estimate.
FULL, NEAR = 4.0, 2.0


def is_latin(texts: Sequence[str]) -> bool:
    """Whether lines are filled with words: whether few of their characters are set solid."""
    size = sum(map(len, texts))
    return sum(len(text.encode("ascii", "ignore")) for text in texts) > WORDS * size


def trued(
    texts: Sequence[str],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
    ruler: Ruler,
) -> list[float]:
    """The measures of lines of words, as exactly as the lines show them.

    A full line and the word that starts the next line enclose the measure between them.
    """
    spans: dict[float, list[tuple[float, int]]] = {}
    for i in range(len(texts) - 1):
        m, w = measure[i], width[i]
        if m and not ends[i] and abs(m - w) < FULL:
            unit = ruler.width(" " + head(texts[i + 1]))
            spans.setdefault(m, []).extend([(w - 0.05, 1), (w + unit, -1)])
    true = {m: _densest(found, m) for m, found in spans.items()}
    return [true.get(m, m) for m in measure]


def unglued(measure: Sequence[float], width: Sequence[float]) -> tuple[list[float], list[float]]:
    """Two lines glued where a hyphen ended the first, as one line that is as wide as the second."""
    true, own = list(measure), list(width)
    for i in range(1, len(own)):
        m = measure[i] or measure[i - 1]
        if GLUED * m < own[i] <= WIDEST_GLUED * m:
            true[i], own[i] = m, own[i] - m
    return true, own


def _densest(spans: list[tuple[float, int]], near: float) -> float:
    """Where most spans overlap, in its middle."""
    spans.sort()
    best, depth, at = 0, 0, near
    for (start, step), (end, _) in pairwise(spans):
        depth += step
        if depth > best:
            best, at = depth, (start + end) / 2
    return at if abs(at - near) < NEAR else near
