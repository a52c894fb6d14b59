"""Brackets that are open at the end of a line."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate

from ...texts import Texts

_BRACKETS = "（《【〈〔()》】〉〕）"
OPENING_BRACKETS = "（《【〈〔("
# For how many lines one may stay open: a lone one swallows nothing.
OPEN_FOR = 3


def last_brackets(texts: Texts) -> list[str]:
    """The last bracket of each line; empty where it has none.

    >>> last_brackets(Texts(["（路通了", "船停了"]))
    ['（', '']
    """
    last = [""] * len(texts)
    found = [(at, char) for char in _BRACKETS for at in _places(char, texts.whole)]
    starts = [*accumulate([len(text) + 1 for text in texts], initial=0)]
    for at, char in sorted(found):
        last[bisect(starts, at) - 1] = char
    return last


def _places(char: str, text: str) -> Iterator[int]:
    """Where a rare character stands: to look for a dozen of them, each alone, is quicker by far."""
    at = text.find(char)
    while at >= 0:
        yield at
        at = text.find(char, at + 1)
