"""English words and names, and how common they are."""

from __future__ import annotations

from functools import cache

from . import rows


@cache
def levels() -> dict[str, int]:
    """The level of each word: 10 the commonest, 70 the rarest; names with their capitals.

    >>> levels()["the"], levels()["ferryman"], levels()["Shanghai"], "qzx" in levels()
    (10, 55, 50, False)
    """
    return {
        first + tail: int(level)
        for first, groups in rows("lexicon")
        for level, _, tails in (group.partition("=") for group in groups.split(" "))
        for tail in tails.split(",")
    }


def has(word: str) -> bool:
    """Whether the lexicon has a word, with its capitals or without.

    >>> has("Ferryman"), has("Linux"), has("linux")
    (True, True, False)
    """
    return word in levels() or word.lower() in levels()
