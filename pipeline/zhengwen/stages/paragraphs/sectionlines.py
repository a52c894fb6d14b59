"""Headings of sections, 9.5.2.1: what one number of a depth stands before, the others do too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...texts import Texts, any_of, places
from .gaps import UNIT

_DIGIT = any_of("", "0-9")
# A section's number before a word, and no decimal: 3.5 万, 2.4 节.
_NUMBER = re.compile(
    rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?!\d)(?!{UNIT}|\s?[节節章条條款版])\s?(?=[^\W\d_])"
)
# What a clause has in its first line, as often as not, and a heading hardly.
_CLAUSE = re.compile("[，。；！？…,;!?]")


def section_heads(texts: Texts, ends: Sequence[bool], short: Sequence[bool]) -> frozenset[int]:
    """The lines that are headings of sections by their numbers, those that fill the measure too.

    Contracts and standards number their clauses so: where one has a mark, or none is short, the
    numbers of that depth say nothing.

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
        if all(lines.values()) and any(short[at] or not at for at in lines)
        for at in lines
    )
