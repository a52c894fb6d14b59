"""Whether one line of English goes on with another: the words at the joint, and a hyphen there."""

from __future__ import annotations

import re
from functools import lru_cache

from ...tables import lexicon, pairs, words

# What is against a joint says less than it seems, as any two characters may meet at one.
AGAINST, LEAST = 0.65, -2.3
FOR, MOST = 0.95, 4.4
# What pairs of words say in novels, marks and capitals too, and in general English: each counts so
# much beside the other, as 4,429 line ends of English columns have it (a conditional logit).
NOVELS, GENERAL = 0.8, 0.65
# A word that a hyphen parts goes on with a small letter.
_PARTED, _NOT_PARTED = 2.5, -2.0
# Where the lexicon has the word, and where a soft hyphen parts what it has not.
_WHOLE, _NOT_WHOLE = 5.0, 0.0
_LEFT, _REST = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_A-Z]+")


def bounded(found: float) -> float:
    """What a joint's characters or words say, cautiously."""
    return max(AGAINST * found, LEAST) if found < 0 else min(FOR * found, MOST)


def spoken(before: str, after: str) -> float:
    """By how many nats a line's last word and a line's first go together, after the table alone."""
    last, first = before.rsplit(None, 1)[-1], after.split(None, 1)[0]
    if is_parted(last):
        return _parted(last, first)
    return bounded(together(last, first))


def together(last: str, first: str) -> float:
    """By how many nats one word is likelier after another than by chance, marks and all.

    >>> round(together("United", "States"), 1), round(together("of", "was"), 1)
    (6.4, -7.0)
    """
    return NOVELS * words.joint(last, first) + GENERAL * pairs.joint(last, first)


def is_parted(token: str) -> bool:
    """Whether a hyphen at a line's end parts a word."""
    return token[-1] in "-\u00ad" and token[-2:-1].isalpha()


@lru_cache(maxsize=1 << 12)
def _parted(last: str, first: str) -> float:
    """By how many nats a line's last word, which a hyphen parts, goes on with a line's first."""
    found = _REST.match(first)
    if found is None:
        return _NOT_PARTED
    # Where the stage `hyphens` has seen that the word is whole, it must be one.
    whole = lexicon.has(_LEFT.findall(last)[-1] + found[0])
    if last[-1] == "\u00ad":
        return _WHOLE if whole else _NOT_WHOLE
    return _WHOLE if whole and not lexicon.has(found[0]) else _PARTED
