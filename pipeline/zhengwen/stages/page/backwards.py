"""Backwards: vertical lines that stand from left to right, put in the order they are read in.

An extractor that sorts what stands side by side from the left writes the first line of a page last.
It may write the lines of two tiers (段) by turns, and short lines before those beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...tables.lattice import weighed
from ..paragraphs.glyphs import NO_END, NO_START, is_han
from .headlines import is_end
from .upright import goes_on

# What a joint may say at most, in nats, for and against; and what a mark says against two lines
# that may not start or end one (GB/T 15834, section 5.1).
MOST, LEAST, KINSOKU = 4.0, -2.0, 4.0
# Nats by which two tiers must read better than one, in all and for each line; each has so many
# lines.
CERTAIN, EACH, LINES = 10.0, 0.65, 3
BEAM = 200
_KANA = re.compile("[\u3041-\u3096]")
# A line that is so many glyphs shorter than others is put elsewhere where it reads so many nats
# better; so many lines head a page.
SHORTER, BETTER, HEADS = 3, 2.0, 4


def gain(texts: Sequence[str]) -> float:
    """By how many nats lines read better from the last on.

    >>> lines = "的河堤直到天黑。", "來看，站滿長長", "兩岸的人都跑", "渡口的船停了"
    >>> gain(lines) > 0 > gain(lines[::-1])
    True
    """
    return sum(turn(b, a) - turn(a, b) for a, b in pairwise(texts))


def heads(texts: Sequence[str]) -> list[int]:
    """The lines that head a page, though they stand first: shorter than others, and no sentence.

    An extractor that looks at how high a line's middle stands has put them there.
    """
    full = _full(texts)
    found: list[int] = []
    for at, text in enumerate(texts):
        if len(text) > full or is_end(text) or len(found) == HEADS:
            break
        found.append(at)
    return found


def backwards(texts: Sequence[str], *, by_height: bool) -> list[int]:
    """The order in which lines are read.

    Args:
        texts: the lines as they stand.
        by_height: short ones may stand before those that they were set beside.

    >>> lines = "的河堤直到天黑。", "來看，站滿長長", "兩岸的人都跑", "渡口的船停了"
    >>> backwards(lines, by_height=False)
    [3, 2, 1, 0]
    """
    order = _in_tiers([*reversed(range(len(texts)))], texts)
    return _with_short(order, texts) if by_height else order


def turn(before: str, after: str) -> float:
    """What speaks for a line below another, in nats."""
    if after[0] in NO_START or before[-1] in NO_END:
        return -KINSOKU
    if is_end(before) or not (is_han(before[-1]) and is_han(after[0])):
        return 0.0
    if _KANA.match(before[-1]):
        return goes_on(before[-1], after[0])
    return min(max(weighed(before, after), LEAST), MOST)


class _Way(NamedTuple):
    """A way to deal lines to two tiers: its score, the last line of each, and each line's tier."""

    score: float
    upper: int
    lower: int
    rows: tuple[bool, ...]


def _in_tiers(order: Sequence[int], texts: Sequence[str]) -> list[int]:
    """The lines in an order, those of two tiers one after the other.

    As it is, where nothing shows that there are two.
    """
    ways = [_Way(0.0, -1, -1, ())]
    for at in order:
        found: dict[tuple[int, int], _Way] = {}
        for score, upper, lower, rows in ways:
            for row, last in ((False, upper), (True, lower)):
                said = score + (turn(texts[last], texts[at]) if last >= 0 else 0.0)
                ends = (upper, at) if row else (at, lower)
                if ends not in found or found[ends].score < said:
                    found[ends] = _Way(said, *ends, (*rows, row))
        ways = sorted(found.values(), reverse=True)[:BEAM]
    best, most = [*order], _reads(order, texts) + max(CERTAIN, EACH * len(order))
    for way in ways:
        first, second = (
            [at for at, own in zip(order, way.rows, strict=True) if own == row]
            for row in (False, True)
        )
        if min(len(first), len(second)) < LINES:
            continue
        said = way.score + turn(texts[first[-1]], texts[second[0]])
        if said > most:
            best, most = first + second, said
    return best


def _reads(order: Sequence[int], texts: Sequence[str]) -> float:
    return sum(turn(texts[a], texts[b]) for a, b in pairwise(order))


def _with_short(order: list[int], texts: Sequence[str]) -> list[int]:
    """The lines in an order, those that are shorter than others where they read on.

    What heads the page comes first. One that ends a paragraph is read no later than it stands.
    """
    full, top = _full(texts), heads(texts)
    order = [*top, *(at for at in order if at not in top)]
    for short in [at for at in order if len(texts[at]) <= full and is_end(texts[at])]:
        here = order.index(short)
        rest = [*order[:here], *order[here + 1 :]]
        said = [
            _fits(texts, rest, place, short, full)
            for place in range(len(top), min(here + 1, len(rest)))
        ]
        if len(said) > 1 and max(said) > said[-1] + BETTER:
            place = len(top) + said.index(max(said))
            order = [*rest[:place], short, *rest[place:]]
    return order


def _full(texts: Sequence[str]) -> int:
    """What has no more glyphs is shorter than others."""
    return sorted(map(len, texts))[-2:][0] - SHORTER


def _fits(texts: Sequence[str], rest: Sequence[int], place: int, short: int, full: int) -> float:
    """What speaks for a line that ends a paragraph at a place among others."""
    below = texts[rest[place]]
    if not place:
        return -KINSOKU
    above = texts[rest[place - 1]]
    said = turn(above, texts[short]) - turn(above, below)
    # Above it the sentence goes on, and below it a paragraph starts.
    return said - (KINSOKU if len(above) <= full or below[0] in NO_START else 0.0)
