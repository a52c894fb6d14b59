"""Clauses: how much of one a line leaves begun, and how much of one another line ends first.

Clauses are much of a length, so that one of which a line has most ends soon, and one that has only
begun does not: what two lines have of one adds up to a clause where the second follows the first,
and to any length where it does not. Hardly a sentence has three characters, and no clause has one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

# A clause is of so many characters, and its logarithm has so much spread: of laws, news, manuals,
# speeches and novels the medians are 7 to 12, the spreads .45 to .79. Longer ones say nothing.
MEDIAN, SPREAD, LONGEST = 9.0, 0.7, 40
# The share of clauses that end a sentence: of those that start one, and of those that do not.
ALONE, LAST = 0.25, 0.42
# What is expected weighs as much as so many clauses of the page itself.
EXPECTED = 100.0
# So much is by chance, whatever the lengths say; and what they say is worth so much beside the
# rest: of 22,870 lines of columns in turns (the README of the benchmarks has them with other
# evidence) 1,883 go wrong without it, 1,836 so, 1,861 with .8.
CHANCE, WORTH = 0.02, 0.5
_SENTENCE = "。！？…"
_MARK = re.compile(f"([{_SENTENCE}，；：])")
# Quotes and brackets part no clauses.
_AROUND = str.maketrans("", "", "“”‘’「」『』（）《》")
# A clause that a length is near counts for it, too.
_NEAR = ((-2, 0.1), (-1, 0.2), (0, 0.4), (1, 0.2), (2, 0.1))

_BOTH = (False, True)


def _expected() -> list[float]:
    """The share of each length, from 0: lognormal."""
    weights = [0.0] + [
        math.exp(-((math.log(n / MEDIAN) / SPREAD) ** 2) / 2) / n for n in range(1, LONGEST + 1)
    ]
    return [weight / sum(weights) for weight in weights]


_EXPECTED = _expected()
# Whether a mark ends a sentence, and how many characters stand between it and the line's edge.
_Piece = tuple[bool, int]


class Clauses:
    """What the lengths of clauses say of the lines of a page.

    >>> says = Clauses(["渡口的船停了，桥修好", "了，船工还天天来到岸", "上来看看大桥。"])
    >>> says(0, 1) < 0 < says(1, 2)
    True
    """

    def __init__(self, texts: Sequence[str]) -> None:
        parts = [_MARK.split(text.translate(_AROUND)) for text in texts]
        self.ends = [_piece(part[-1], part[-2:-1]) for part in parts]
        self.starts = [_piece(part[0], part[1:2]) for part in parts]
        self.shares = _shares(parts)
        # By how many characters of a clause are before a place within it, and from it on.
        self.begun = [_from([self.shares[above, ends] for ends in _BOTH], 1) for above in _BOTH]
        self.ended = [_from([self.shares[above, ends] for above in _BOTH], 0) for ends in _BOTH]
        self.places = sum(sum(begun) for begun in self.begun)

    def __call__(self, before: int, after: int) -> float:
        """By how many nats likelier one line follows another than anywhere, by their clauses."""
        left, right = self.ends[before], self.starts[after]
        if left is None or right is None:
            return 0.0
        (above, begun), (ends, rest) = left, right
        # What starts with a mark is no line of its own.
        if not rest or begun + rest > LONGEST:
            return 0.0
        both = self.shares[above, ends][begun + rest] * self.places
        anywhere = self.begun[above][begun] * self.ended[ends][rest]
        return WORTH * math.log((both / anywhere + CHANCE) / (1 + CHANCE))


def _piece(text: str, mark: Sequence[str]) -> _Piece | None:
    """The piece of a clause at a line's edge; none where the line has no mark."""
    return (mark[0] in _SENTENCE, len(text)) if mark else None


def _shares(parts: Iterable[Sequence[str]]) -> dict[tuple[bool, bool], list[float]]:
    """How many clauses of each kind have each length, as expected and as a page's lines have it."""
    shares = {
        (above, ends): [EXPECTED * share * at for at in _EXPECTED]
        for above, share in ((True, ALONE), (False, LAST))
        for ends, share in ((True, share), (False, 1 - share))
    }
    whole = Counter(
        (part[at - 1] in _SENTENCE, part[at + 1] in _SENTENCE, len(part[at]))
        for part in parts
        for at in range(2, len(part) - 1, 2)
    )
    for (above, ends, length), count in whole.items():
        for step, share in _NEAR:
            if length and 0 < length + step <= LONGEST:
                shares[above, ends][length + step] += count * share
    return shares


def _from(rows: Iterable[Sequence[float]], more: int) -> list[float]:
    """For each number of characters, the shares of all clauses that have so many more at least."""
    sums = [sum(column) for column in zip(*rows, strict=True)]
    return [*accumulate(reversed(sums))][::-1][more:]
