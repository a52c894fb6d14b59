"""Lines of words: what is known of them more exactly than of lines set solid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from .ruler import Ruler
from .widths import head

# Above this share of Latin letters a line is filled with words, and a text where so much of it is
# in such lines.
WORDS, ALL = 0.8, 0.8
# A line that is so many measures wide is several, and none is wider than three.
GLUED, WIDEST_GLUED = 1.3, 3.1
# What a line that a hyphen ends leaves of its measure at most, in em.
SHORT = 2.0
# Between columns is more room, in em.
GUTTER = 0.5
# Of a column's lines so many are full.
FILLED = 0.5
# How far in em from its measure a full line may be, and the measure from its first estimate.
FULL, NEAR = 4.0, 2.0


# So many words with a space behind, on one line, are of a sentence.
_WORD, MANY = re.compile("(?:[A-Za-z]{2,}|[\uac00-\ud7a3]+) "), 4


def has_words(text: str) -> bool:
    """Whether a line has so many words that it is of a sentence.

    >>> has_words("it was the last of the ferries"), has_words("drwx 2 li 4096 log")
    (True, False)
    """
    return text.count(" ") >= MANY and len(_WORD.findall(text)) >= MANY


def is_latin(texts: Sequence[str]) -> bool:
    """Whether lines are filled with words: whether few of their characters are set solid.

    Nearly all lines of such a text are of words, with a name in Han here and there; of one half in
    Chinese, as a manual that is translated in part, many are not.
    """
    words = [text for text in texts if len(text.encode("ascii", "ignore")) > WORDS * len(text)]
    return sum(map(len, words)) > ALL * sum(map(len, texts))


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


def unglued(
    measure: Sequence[float], width: Sequence[float], ends: Sequence[bool]
) -> tuple[list[float], list[float]]:
    """Lines glued where hyphens ended them, as one line that is as wide as the last of them.

    Args:
        measure: of each line; where many are glued, some multiple of a column's.
        width: of each line.
        ends: whether a sentence ends with it, as with a paragraph that is no line.
    """
    true, own = list(measure), list(width)
    columns = _columns(measure, width)
    for i, m in enumerate(true):
        true[i] = columns.get(m, m)
    for i in range(1, len(own)):
        m = true[i] or (0.0 if ends[i] else true[i - 1])
        if m and GLUED * m < own[i] <= WIDEST_GLUED * m:
            lines = max(round(own[i] / m), 2) if own[i] > 2 * m else 2
            true[i], own[i] = m, own[i] - (lines - 1) * m
    return true, own


def _columns(measure: Sequence[float], width: Sequence[float]) -> dict[float, float]:
    """The measures that are a multiple of one that more lines have, each with that one.

    Columns side by side have room between them: what is set across two is wider. And where most
    lines fill the wide one, it is a column's.
    """
    counts = Counter(m for m in measure if m)
    full = Counter(m for m, w in zip(measure, width, strict=True) if abs(m - w) < FULL)
    return {
        wide: m
        for m, count in counts.items()
        for wide, other in counts.items()
        for times in (2, 3)
        if other < count
        and times * (m - SHORT) <= wide <= times * m + GUTTER
        and full[wide] < FILLED * other
    }


def _densest(spans: list[tuple[float, int]], near: float) -> float:
    """Where most spans overlap, in its middle."""
    spans.sort()
    best, depth, at = 0, 0, near
    for (start, step), (end, _) in pairwise(spans):
        depth += step
        if depth > best:
            best, at = depth, (start + end) / 2
    return at if abs(at - near) < NEAR else near
