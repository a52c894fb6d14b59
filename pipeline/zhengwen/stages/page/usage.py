"""An article's own use: how often two characters, or two words, stand together in it.

All evidence is in nats, as that of `continuity`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise
from string import ascii_letters, digits

from ...document import Line
from ...tables import lattice
from ...tables.bigrams import folded
from .spoken import bounded, is_parted, spoken, together

# The article's own pairs of characters count against so many of the table.
WORTH = 16.0
# So many pairs of characters are counted one by one.
ASKED = 128
# All Latin letters count as one character, and all digits.
_CLASSES = dict.fromkeys(map(ord, ascii_letters), "a") | dict.fromkeys(map(ord, digits), "0")

Words = tuple[Counter[tuple[str, str]], Counter[str], int]


class Usage:
    """How often two characters, or two words, stand together in one article."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        # What a space parts does not go on: it may be the gutter of two columns on one line.
        whole = folded("\n".join([line.text for line in lines])).replace(" ", "\n")
        self.whole = whole.translate(_CLASSES)
        self.chars = Counter(self.whole.replace("\n", ""))
        self.total = self.chars.total()
        self.pairs: dict[str, int] = {}
        # None until it is asked for. Compiled, a cached_property would be found anew each time.
        self._all_pairs: Counter[tuple[str, str]] | None = None
        self._words: Words | None = None

    def joint(self, before: str, after: str) -> float:
        """By how much likelier a line of one start follows one of some end than stands anywhere.

        The tables' word, corrected by the article's own use of the characters at the joint.

        Args:
            before: the last characters of a line, Simplified.
            after: the first ones of another.
        """
        table = lattice.weighed(before, after)
        before, after = _class(before[-1]), _class(after[0])
        if not self.chars[after]:
            return table
        anywhere = self.chars[after] / self.total
        return _corrected(table, anywhere, self._together(before, after), self.chars[before])

    def _together(self, before: str, after: str) -> int:
        """How often two characters stand together.

        Of most articles few pairs are asked, and each is counted then; of others all are at once.
        """
        found = self.pairs.get(before + after)
        if found is None:
            if len(self.pairs) >= ASKED:
                return self._counted()[before, after]
            found = self.pairs[before + after] = _times(self.whole, before, after)
        return found

    def _counted(self) -> Counter[tuple[str, str]]:
        """How often each two characters stand together."""
        if self._all_pairs is None:
            self._all_pairs = Counter(chain.from_iterable(map(pairwise, self.whole.split("\n"))))
        return self._all_pairs

    def spoken(self, before: str, after: str) -> float:
        """By how much likelier one word follows another than stands anywhere, marks and all."""
        if is_parted(before):
            return spoken(before, after)
        table = together(before, after)
        if self._words is None:
            self._words = _words(self.lines)
        pairs, tokens, total = self._words
        if not tokens[after]:
            return bounded(table)
        return _corrected(table, tokens[after] / total, pairs[before, after], tokens[before])


def _words(lines: Sequence[Line]) -> Words:
    """How often each two words stand together, and each by itself, and how many there are."""
    pairs: Counter[tuple[str, str]] = Counter()
    tokens: Counter[str] = Counter()
    for line in lines:
        text = line.text.split()
        tokens.update(text)
        pairs.update(pairwise(text))
    return pairs, tokens, tokens.total()


def _times(text: str, before: str, after: str) -> int:
    """How often two characters stand together in a text.

    >>> _times("一一一二", "一", "二"), _times("一一一二", "一", "一")
    (1, 2)
    """
    both = before + after
    if before != after or both not in text:
        return text.count(both)
    # What is found may overlap.
    return sum(char == before == below for char, below in pairwise(text))


def _corrected(table: float, anywhere: float, together: int, before: int) -> float:
    """What the table says of a pair, corrected by the article's own use.

    Args:
        table: in nats, by how much likelier than by chance.
        anywhere: the share of the second among all.
        together: how often the article has the pair.
        before: how often it has the first.
    """
    expected = WORTH * min(anywhere * math.exp(table), 0.9)
    return bounded(math.log((together + expected) / (before + WORTH) / anywhere))


def _class(char: str) -> str:
    return _CLASSES.get(ord(char), char)
