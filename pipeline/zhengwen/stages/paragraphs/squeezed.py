"""Narrow marks: how a document squeezes its marks, learnt from the widths of its full lines."""

from __future__ import annotations

import math
import re
from operator import add, sub

from .habits import FEWEST, SAME

# How much narrower than 1 em marks may be, in em; and how near the measure a full line is.
SQUEEZED, NEAR = (0.125, 0.25, 0.375, 0.5), 2.2
# So large a share of the full lines that agree more shows a habit.
SURELY = 0.08
# Of two marks that meet the first is closing, or both are opening; and quotes, which are narrow in
# faces where they are those of Latin, too.
_CLOSING, _OPENING = "，。、；：！？”’）》」』】〉〕", "“‘（《「『【〈〔"
# The first of the two in one set, so that the search leaps to it.
_PAIR = re.compile(f"[{_CLOSING}{_OPENING}](?=[{_OPENING}]|(?<=[{_CLOSING}])[{_CLOSING}])")
_QUOTE = re.compile("[“”‘’]")


def squeezed(
    texts: list[str],
    counts: list[int],
    width: list[float],
    ends: list[bool],
    measure: list[float],
) -> list[float]:
    """The widths with marks as narrow as this document sets them.

    Setting squeezes marks to between 1 em and ½ em to fill a line (clreq 3.1.6), some houses
    always and some never, some where two marks meet alone (clreq 3.1.6.1), and a face may have
    narrow quotes: the full lines with many marks show by how much they stick out.
    """
    # First lines are narrower than the others, by their indent: they agree among themselves.
    firsts: list[int] = []
    others: list[int] = []
    several, ended = 0, True
    for at, (w, end, m, n) in enumerate(zip(width, ends, measure, counts, strict=True)):
        if m and not end and abs(w - m) <= NEAR:
            (firsts if ended else others).append(at)
            several += n > 1
        ended = end
    if several < FEWEST:
        return width
    full = [*others, *firsts]
    outs = [width[at] - measure[at] for at in full]
    more = max(FEWEST, SURELY * len(full))
    enough = _agreeing(outs, len(others), 0) + more
    # The cheap question first: no more can agree than there are.
    if len(full) < enough:
        return width
    best, found = 0, -1
    for at, by in enumerate(_tries([texts[at] for at in full], [counts[at] for at in full])):
        # Nor can many more than those whose width changes.
        if len(by) - by.count(0) < more:
            continue
        agree = _agreeing(list(map(sub, outs, by)), len(others), enough)
        if agree > best:
            best, found = agree, at
    return width if found < 0 else list(map(sub, width, _tries(texts, counts)[found]))


def _tries(texts: list[str], counts: list[int]) -> list[list[float]]:
    """By how many em each line may be narrower than it seems: where marks meet, by quotes, by all.

    Args:
        texts: the lines.
        counts: how many marks each has.
    """
    # The cheap questions first: most lines have none.
    pairs = [
        len(_PAIR.findall(text)) / 2 if n > 1 or "〔" in text or "〕" in text else 0.0
        for text, n in zip(texts, counts, strict=True)
    ]
    quotes = [
        len(_QUOTE.findall(text)) / 2
        if "“" in text or "”" in text or "‘" in text or "’" in text
        else 0.0
        for text in texts
    ]
    both = list(map(add, pairs, quotes))
    return [pairs, quotes, both, *([by * n for n in counts] for by in SQUEEZED)]


def _agreeing(outs: list[float], first: int, enough: float) -> int:
    """How many lines agree, those up to the first of the first lines and these among themselves.

    0 where they are not enough: most often one question tells.
    """
    firsts = len(outs) - first
    others = _agree(outs[:first], enough - firsts)
    if others < enough - firsts:
        return 0
    agree = others + _agree(outs[first:], enough - others)
    return agree if agree >= enough else 0


def _agree(outs: list[float], enough: float) -> int:
    """How many lines at the most have one width, or nearly; 0 where they are not enough."""
    outs.sort()
    least = math.ceil(enough)
    if least > len(outs) or (least > 1 and min(map(sub, outs[least - 1 :], outs)) > SAME):
        return 0
    best = start = 0
    for at, out in enumerate(outs):
        while out - outs[start] > SAME:
            start += 1
        if at - start >= best:
            best = at - start + 1
    return best
