"""Headings of sections, 9.5.2.1: what one number of a depth stands before, the others do too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...tables.bigrams import joint
from ...texts import Texts, any_of, places
from .gaps import UNIT

_DIGIT = any_of("", "0-9")
# A section's number before a word, and no decimal: 3.5 万, 2.4 节.
_NUMBER = re.compile(
    rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?!\d)(?!{UNIT}|\s?[节節章条條款版])\s?(?=[^\W\d_])"
)
# So much the characters at a line's end say by chance, in nats.
CHANCE = 0.5
# What a clause has in its first line, as often as not, and a heading hardly.
_CLAUSE = re.compile("[，。；！？…,;!?]")


def section_heads(texts: Texts, ends: Sequence[bool], short: Sequence[bool]) -> frozenset[int]:
    """The lines that are headings of sections by their numbers, those that fill the measure too.

    Contracts and standards number their clauses so, and lists their items: where one has a mark,
    the numbers of that depth say nothing, nor where fewer than half of those with text below are
    short. A short one right above the next has none: the others may be items over two lines.

    >>> texts = Texts(["4.1. 渡口", "渡口在河边。", "4.2. 渡口与大桥的历史", "渡口早于大桥。"])
    >>> sorted(section_heads(texts, [False, True] * 2, [True, False, False, False]))
    [0, 2]
    >>> texts = Texts(["4.1. 渡口", "渡口在河边。", "4.2. 渡口，在河边", "那时没有大桥。"])
    >>> sorted(section_heads(texts, [False, True] * 2, [True, False, False, False]))
    []
    """
    found: dict[int, dict[int, bool]] = {}
    # The cheap question first: few lines start with a digit.
    for at in places(_DIGIT, texts.firsts):
        if number := _NUMBER.match(texts[at]):
            plain = not ends[at] and not _CLAUSE.search(texts[at], number.end())
            found.setdefault(number[0].rstrip(". ").count("."), {})[at] = plain
    return frozenset(
        at
        for lines in found.values()
        if all(lines.values()) and _head_text(texts, lines, short)
        for at in lines
    )


def _head_text(texts: Texts, lines: dict[int, bool], short: Sequence[bool]) -> bool:
    """Whether most of the lines with such numbers that text stands below are short headings.

    Half of them are enough where none is right above the next and no word goes on over an end.
    """
    above = [at for at in lines if at + 1 not in lines]
    full = [at for at in above if at and not short[at]]
    if 2 * len(full) < len(above):
        return True
    return 2 * len(full) == len(above) == len(lines) and all(
        at + 1 < len(texts) and joint(texts[at][-1], texts[at + 1][0]) <= CHANCE for at in full
    )
