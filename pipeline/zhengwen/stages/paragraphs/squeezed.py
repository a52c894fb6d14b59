"""Narrow marks: how a document squeezes its marks, learnt from the widths of its full lines."""

from __future__ import annotations

import math
import re
from operator import add, sub

from .habits import FEWEST, OUT, SAME

# How much narrower than 1 em marks may be, in em; and how near the measure a full line is.
SQUEEZED, NEAR = (0.125, 0.25, 0.375, 0.5), 2.2
# So large a share of the full lines that agree more shows a habit.
SURELY = 0.08
# By how many em at the most a measure is found too wide for its marks, and by how many at the
# least its lines together: a few may agree by chance, but none on much.
LOWERED, LOWERING = 5.0, 5.0
# Such a share of its lines may be wider then: their letters are, or marks that are not squeezed.
ABOVE = 0.1
# Of two marks that meet the first is closing, or both are opening; and quotes, which are narrow in
# faces where they are those of Latin, too.
_CLOSING, _OPENING = "，。．、；：！？”’）》」』】〉〕", "“‘（《「『【〈〔"
# The first of the two in one set, so that the search leaps to it.
_PAIR = re.compile(f"[{_CLOSING}{_OPENING}](?=[{_OPENING}]|(?<=[{_CLOSING}])[{_CLOSING}])")
_QUOTE = re.compile("[“”‘’]")
_STOPS = "。．？！"


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
    narrow quotes: the full lines with many marks show by how much they stick out. Journals set
    those amid a sentence in half an em, and those that end one in a whole (开明 style).
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
    # What sticks out shows that marks are narrower by itself, if none does with these.
    sticking = sum(out > OUT for out in outs)
    shown = sticking >= more
    agreed = _agreeing(outs, len(others), 0)
    # The cheap question first: no more can agree than there are.
    if len(full) < agreed + (0 if shown else more):
        return width
    part = [texts[at] for at in full], [counts[at] for at in full]
    # Few texts squeeze marks at all, and only of these is asked which.
    best, found, kinds = 0, -1, _tries
    for tries in (_tries, _amid):
        for at, by in enumerate(tries(*part)):
            # Nor can many more than those whose width changes.
            if len(by) - by.count(0) < more:
                continue
            less = list(map(sub, outs, by))
            within = shown and sum(out > OUT for out in less) <= ABOVE * sticking
            least = agreed if within else agreed + more
            agree = _agreeing(less, len(others), max(least, best + 1))
            if agree > best:
                best, found, kinds = agree, at, tries
        if found < 0:
            return width
    return list(map(sub, width, kinds(texts, counts)[found]))


def lowered(
    width: list[float], before: list[float], ends: list[bool], measure: list[float]
) -> list[float]:
    """The measures, each as wide as its full lines are with their marks squeezed.

    Args:
        width: the width of each line, in em, as the document squeezes its marks.
        before: the width of each with marks as wide as they may be.
        ends: whether a sentence ends with it.
        measure: its measure as the widths before show it, in em.
    """
    outs: dict[float, list[float]] = {}
    ended = True
    for w, wide, end, m in zip(width, before, ends, measure, strict=True):
        # First lines lack their indent, and of those without a mark nothing was learnt.
        if m and w != wide and not end and not ended and 0 <= m - w <= LOWERED:
            outs.setdefault(m, []).append(w - m)
        ended = end
    levels = {m: m + _where(sorted(out)) for m, out in outs.items()}
    return [levels.get(m, m) for m in measure]


def _where(outs: list[float]) -> float:
    """The most that as many of some sorted numbers as possible have, all of them alike.

    0 where several are clearly more: the measure is as wide as these.
    """
    best, most = _alike(outs)
    more = sum(out > most + SAME for out in outs)
    sure = best > 1 and best * -most >= LOWERING and more <= ABOVE * len(outs)
    return most if sure else 0.0


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


def _amid(texts: list[str], counts: list[int]) -> list[list[float]]:
    """The same by the marks amid sentences alone, where only those that end one are whole."""
    marks = [
        n - sum(map(text.count, _STOPS)) if n else 0 for text, n in zip(texts, counts, strict=True)
    ]
    return [[by * n for n in marks] for by in SQUEEZED]


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
    return _alike(outs)[0]


def _alike(outs: list[float]) -> tuple[int, float]:
    """How many of some sorted numbers at the most are alike, and the largest of these."""
    best, most = 0, 0.0
    start = 0
    for at, out in enumerate(outs):
        while out - outs[start] > SAME:
            start += 1
        if at - start >= best:
            best, most = at - start + 1, out
    return best, most
