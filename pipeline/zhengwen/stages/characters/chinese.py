"""How likely characters are Chinese text, rather than what bytes are by chance."""

from __future__ import annotations

from itertools import pairwise

from ...tables.bigrams import joint
from ...tables.common import common

# Such a score of Chinese is no chance.
CHINESE = 3.0
# What a character must add where they are many.
CHANCE = 0.4
# Chinese marks, which are as likely as common characters.
MARKS = frozenset("，。、；：！？“”‘’（）《》〈〉【】—…·％")


def chinese(text: str) -> float:
    """How much likelier a text is as Chinese than as characters by chance, in nats.

    Six in ten pairs of bytes that GB 2312 may have are no common character.

    >>> chinese("目录") > CHINESE > chinese("录目"), chinese("浣犲ソ") < 0
    (True, True)
    """
    return sum(map(_weight, text)) + sum(joint(a, b) for a, b in pairwise(text))


def is_chinese(*texts: str) -> bool:
    """Whether texts, taken together, are no chance."""
    return sum(map(chinese, texts)) >= max(CHINESE, CHANCE * sum(map(len, texts)))


def _weight(char: str) -> float:
    if char in common() or char in MARKS:
        return 0.9
    if char.isascii():
        return 0.0
    return 0.5 if "\u3041" <= char <= "\u30fe" or "\uac00" <= char <= "\ud7a3" else -3.0
