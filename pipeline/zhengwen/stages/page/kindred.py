"""Kindred lines: what two lines of a page share that few others of it have.

Lines below each other speak of one thing, and name it again (lexical cohesion; Halliday and Hasan
1976). Pairs of Han characters stand for words, and count by their rarity on the page.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from ..paragraphs.glyphs import WIDE

# In nats: nothing is shared; for what one line alone shares; and at most. Counted on pages of
# newspapers and journals beside the other evidence, and rounded.
NOTHING, SHARED, MOST = -0.2, 0.6, 1.7
# What a line shares with those above the last of its column, up to so many, is worth so much with
# the first of these, and less with each further up: half of what `benchmarks/columns.py --fit`
# finds of 10,110 lines of columns in turns, as the rhythm says some of it too (measured).
REACH, NEXT, FADES = 8, 0.5, 0.85
_WORTH = [NEXT * FADES**at for at in range(REACH)]
# One of them shares no more than so much, and all together say no more than so much.
ONE_MOST, ALL_MOST = 2.0, 2.5
# Each pair, though they overlap.
_PAIR = re.compile(f"(?=([{WIDE}]{{2}}))")


class Kindred:
    """What the lines of a page share.

    >>> says = Kindred(["修桥的那一年", "图书馆的灯", "大家都来修桥"])
    >>> says(0, 2) > 0 > says(0, 1)
    True
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.pairs = [_pairs(text) for text in texts]
        # How many lines have each pair, and what it is worth by that: from 1 for one line down to 0
        # for all.
        self.counts = Counter(chain.from_iterable(self.pairs))
        size = math.log(max(len(texts), 2))
        self.rarity = [1 - math.log(max(lines, 1)) / size for lines in range(len(texts) + 1)]
        # For each line what it shares with others, by their indices.
        self.known: list[dict[int, float]] = [{} for _ in texts]

    def __call__(self, one: int, other: int) -> float:
        """What it says of two lines standing below each other, in nats."""
        return min(NOTHING + SHARED * self._shared(one, other), MOST)

    def further(self, above: Sequence[int], at: int) -> float:
        """What it says of a line that others stand above the one that it follows, in nats.

        Args:
            above: these, from the lowest up.
            at: the line.

        >>> says = Kindred(["修桥的那一年", "人人都来帮忙", "大家都来修桥", "图书馆的灯"])
        >>> says.further([0], 2) > 0 == says.further([0], 3)
        True
        """
        # The inner loop of the search: most often it is known, and is nothing.
        known, found = self.known[at], 0.0
        for line, worth in zip(above, _WORTH, strict=False):
            if shared := known[line] if line in known else self._shared(line, at):
                found += worth * (shared if shared < ONE_MOST else ONE_MOST)
        return min(found, ALL_MOST)

    def _shared(self, one: int, other: int) -> float:
        """How many pairs two lines share, by their rarity."""
        found = self.known[other].get(one)
        if found is None:
            rarity, counts = self.rarity, self.counts
            mine, its = self.pairs[one], self.pairs[other]
            # A line that stands twice is a refrain's, of any column.
            found = sum([rarity[counts[pair]] for pair in mine & its]) if mine != its else 0.0
            self.known[other][one] = found
        return found


def _pairs(text: str) -> frozenset[str]:
    """A line's pairs of Han characters, across spaces too."""
    return frozenset(_PAIR.findall(text.replace(" ", "")))
