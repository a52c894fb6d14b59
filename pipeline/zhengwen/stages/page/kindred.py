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

    def __call__(self, one: int, other: int) -> float:
        """What it says of two lines standing below each other, in nats."""
        shared = self.pairs[one] & self.pairs[other]
        if not shared:
            return NOTHING
        rarity, counts = self.rarity, self.counts
        return min(NOTHING + SHARED * sum([rarity[counts[pair]] for pair in shared]), MOST)


def _pairs(text: str) -> frozenset[str]:
    """A line's pairs of Han characters, across spaces too."""
    return frozenset(_PAIR.findall(text.replace(" ", "")))
