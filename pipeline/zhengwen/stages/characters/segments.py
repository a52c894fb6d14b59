"""The words of letters that run together: which words they are most likely to be.

A path of least cost over the words that a lexicon or the document knows (Viterbi): how rare each
word is, and how likely one is after another.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

from ...tables.lexicon import levels
from ...tables.words import NAME as NAMED
from ...tables.words import NONE, OTHER, follows, form, is_common

# What a word costs, in nats: of the 250 commonest, by its level in the lexicon, of the document,
# and a name. A level's share of running text over its words, measured on English manuals.
COMMON, OWN, NAME = 6.0, 10.0, 14.5
LEVELS = {10: 9.5, 20: 11.5, 35: 13.0, 40: 13.0, 50: 15.0, 55: 15.0, 60: 16.5, 70: 16.5}
# Of a word that is not known, and of each of its letters: the entropy of English letters.
UNKNOWN, LETTER = 5.0, 2.9
# What a capital costs where a word need have none, and within one that is not known.
CAPITAL, CAPITALS, INNER = 1.0, 2.0, 6.0
# What it costs that a word that is not known has fewer letters than this: those are known.
BRIEF, SHORT = 6.0, 4
# No word of the lexicon is longer.
LONGEST = 24
_LIKE_NAMES = re.compile("[A-Z][a-z]{2,}(?:['’]s)?|[A-Z]{2,}")
# Words that an apostrophe makes of others, and of any.
_NOT = re.compile(
    "(?:is|are|was|were|do|does|did|have|has|had|wo|ca|would|could|should|must|need)n['’]t", re.I
)
_ENDING = re.compile("['’](?:s|d|m|ll|re|ve)$")


class Segmented(NamedTuple):
    """The words that letters are most likely to be.

    Attributes:
        words: the words, in their order.
        gain: by how many nats they are likelier than one word that is not known.
        strange: how many of them are not known.
        plain: those look like names or acronyms.
    """

    words: tuple[str, ...]
    gain: float
    strange: int
    plain: bool


def segmented(run: str, own: Collection[str] = ()) -> Segmented:
    """The words of letters that run together.

    Args:
        run: letters, with apostrophes between.
        own: words of the document that a lexicon may not know.

    >>> segmented("onthewebpages").words
    ('on', 'the', 'web', 'pages')
    >>> segmented("ferryman").words, segmented("zhengwen").strange
    (('ferryman',), 1)
    """
    # Of each place: by the form of the word that ends there what the way to it costs, where that
    # word starts, and the form before it.
    ways: list[dict[str, tuple[float, int, str]]] = [{NONE: (0.0, 0, NONE)}]
    unknown, since, past = math.inf, 0, NONE
    for end in range(1, len(run) + 1):
        here: dict[str, tuple[float, int, str]] = {}
        for start in range(max(0, end - LONGEST), end):
            word = run[start:end]
            price = OWN if word in own else _price(word)
            if price is not None:
                own_form = form(word)
                cost, before = _after(ways[start], own_form)
                if own_form not in here or cost + price < here[own_form][0]:
                    here[own_form] = cost + price, start, before
        # What is not known may end here too: it goes on, or starts with this letter.
        cost, before = _after(ways[-1], NAMED if run[end - 1].isupper() else OTHER)
        if end > 1 and run[end - 1].isupper() and run[end - 2].islower():
            unknown += INNER
        if cost + UNKNOWN < unknown:
            unknown, since, past = cost + UNKNOWN, end - 1, before
        unknown += LETTER
        brief = end - since < SHORT and run[since:end].islower()
        here[NONE] = unknown + (BRIEF if brief else 0.0), since, past
        ways.append(here)
    words, cost = _traced(run, ways)
    strange = [word for word in words if word not in own and _price(word) is None]
    plain = all(map(_LIKE_NAMES.fullmatch, strange))
    return Segmented(words, UNKNOWN + LETTER * len(run) - cost, len(strange), plain)


def _traced(
    run: str, ways: list[dict[str, tuple[float, int, str]]]
) -> tuple[tuple[str, ...], float]:
    """The words on the way of least cost, back from the end, and what it costs."""
    words: list[str] = []
    end, here = len(run), _cheapest(ways[-1])
    cost = ways[-1][here][0]
    while end:
        _, start, before = ways[end][here]
        words.append(run[start:end])
        end, here = start, before
    return tuple(words[::-1]), cost


def _after(way: dict[str, tuple[float, int, str]], own: str) -> tuple[float, str]:
    """What the way to a word costs, by its form, and the form before it."""
    return min((so_far[0] - follows(past, own), past) for past, so_far in way.items())


def _cheapest(way: dict[str, tuple[float, int, str]]) -> str:
    return min(way, key=lambda one: way[one][0])


@lru_cache(maxsize=1 << 14)
def _price(word: str) -> float | None:
    """What a word of the lexicon costs, in nats; None of any other."""
    if len(word) == 1:
        return COMMON if word in "aAI" else None
    if not word.isalpha():
        base = _ENDING.sub("", word)
        return COMMON if _NOT.fullmatch(word) else _price(base) if base.isalpha() else None
    if word.islower():
        return COMMON if is_common(word) else LEVELS.get(levels().get(word, 0))
    if word in levels():
        return NAME
    capital = CAPITAL if word[1:].islower() else CAPITALS if word.isupper() else None
    price = None if capital is None else _price(word.lower())
    return None if price is None or capital is None else price + capital
