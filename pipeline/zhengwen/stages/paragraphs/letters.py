"""Letters and bare numbers that count items: (a), (b), (c); (i), (ii), (iii); 1, 2, 3 and a space.

A sentence refers to such letters and has such numbers, and one may start a line by chance. Of a
list the first starts a line, and the next in turn does, below the end of an item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...texts import Texts, any_of, places
from .glyphs import MARK, ends_sentence, ends_softly

_BRACKET = any_of("（(")
_LETTER = re.compile(r"[（(]([a-z]|[ivx]{2,4})[）)]\s?(?=[^\s，。、；：,.;:）)])")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_AFTER = {a: chr(ord(a) + 1) for a in "abcdefghijklmnopqrstuvwxy"}
_AFTER_ROMAN = dict(pairwise(_ROMAN))
# What stands behind the mark of the last item but one: ; and, ；及.
_JOINED = re.compile(r"[;；,，]\s?(?:and|or|and/or|及|以及|和|或|並|并)$")
# A bare number, set off by a space; so many that count on from one are a list's.
_DIGIT = any_of("", r"\d")
_SPACED = re.compile(r"(\d{1,2})[ \u3000]+(?=[\u3041-\u30ff\u3400-\u9fff《“「『（【])")
LISTED = 3
# A row of a table with its number: a word follows, and another cell.
_CELLS = re.compile("\\d{1,2}[ \u3000]+[\u3400-\u9fff]{2,}[ \u3000]+\\S")


def lettered(texts: Texts) -> frozenset[int]:
    """The lines that start with a letter of a list.

    >>> sorted(lettered(Texts(["办法：", "(a)修桥；", "(b)铺路；及", "(c)造船。"])))
    [1, 2, 3]
    >>> sorted(lettered(Texts(["见图 1", "(a)和图 2", "(b)所示。"])))
    []
    """
    # The cheap question first: few lines start with a bracket.
    lettering = [
        (at, found[1])
        for at in places(_BRACKET, texts.firsts)
        if (found := _LETTER.match(texts[at]))
    ]
    items = set[int]()
    # The last of each list that goes on, by the letter that is next.
    awaited = dict[str, int]()
    for at, letter in lettering:
        above = texts[at - 1] if at else ""
        ended = not at or ends_sentence(above) or ends_softly(above) or _JOINED.search(above)
        if letter in awaited and ended:
            items |= {awaited.pop(letter), at}
        elif letter not in ("a", "i"):
            continue
        if letter in _AFTER_ROMAN and (letter == "i" or len(letter) > 1 or at in items):
            awaited[_AFTER_ROMAN[letter]] = at
        if letter in _AFTER:
            awaited[_AFTER[letter]] = at
    return frozenset(items)


def spaced(texts: Texts, raw: Sequence[str]) -> frozenset[int]:
    """The lines that start with a bare number of a list, where all spaces are known.

    >>> raw = ["1 日时 三月一日", "2 地点 渡口", "3 带的东西 雨伞，", "手套"]
    >>> sorted(spaced(Texts(raw), raw))
    [0, 1, 2]
    """
    # The cheap question first: few lines start with a digit.
    places_of = places(_DIGIT, texts.firsts) if raw else []
    numbered = [(at, int(found[1])) for at in places_of if (found := _SPACED.match(raw[at]))]
    items, chain = set[int](), list[int]()
    for at, number in [*numbered, (0, 0)]:
        # Rows of a table count on from one line to the next, whatever marks their cells have.
        row = chain[-1:] == [at - 1] and all(map(_CELLS.match, raw[at - 1 : at + 1]))
        if chain and number == len(chain) + 1 and (row or _may_end(texts[at - 1])):
            chain.append(at)
            continue
        if len(chain) >= LISTED:
            items.update(chain)
        chain = [at] if number == 1 else []
    return frozenset(items)


def _may_end(text: str) -> bool:
    """Whether an item may end with a line: with its mark or a bracket, or it has none at all."""
    return text[-1] in "）)" or ends_sentence(text) or ends_softly(text) or not MARK.search(text)
