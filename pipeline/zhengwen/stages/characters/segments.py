"""The words of letters that run together: which words they are most likely to be.

A path of least cost over the words that a lexicon or the document knows (Viterbi): how rare each
word is, and how likely one is after another.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from ...tables.lexicon import levels
from ...tables.words import NAME as NAMED
from ...tables.words import NONE, OTHER, follows, form, is_common

# What a word costs, in nats: of the 250 commonest, by its level in the lexicon, of the document,
# and a name. A level's share of running text over its words, measured on English manuals.
COMMON, OWN, NAME = 6.0, 9.0, 14.5
LEVELS = {10: 9.5, 20: 11.5, 35: 13.0, 40: 13.0, 50: 15.0, 55: 15.0, 60: 16.5, 70: 16.5}
# Of a word that is not known, and of each of its letters: the entropy of English letters.
UNKNOWN, LETTER = 5.0, 2.9
# What a capital costs where a word need have none, and within one that is not known.
CAPITAL, CAPITALS, INNER = 1.0, 2.0, 6.0
# Names have these before them.
TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr"))
# What it costs that a word that is not known has fewer letters than this: those are known.
BRIEF, SHORT = 6.0, 4
# What an article costs before a mark, behind another, and in the form that the next letter does not
# need; before h, u, one and Europe it may have either.
WRONG, ARTICLES = 8.0, frozenset(("a", "an", "the"))
DETERMINERS = ARTICLES | {"these", "those", "my", "your", "our", "their", "its", "every"}
_FORMS: dict[str, Callable[[str], re.Match[str] | None]] = {
    "a": re.compile("[ai]|o(?!n)|e(?![uw])", re.I).match,
    "an": re.compile("[^aeiouh]", re.I).match,
}
# No word of the lexicon is longer; how many letters tell how long one may be.
LONGEST, FIRST = 24, 3
_LIKE_NAMES = re.compile("[A-Z][a-z]{2,}(?:['’]s)?|[A-Z]{2,}")
# Words that an apostrophe makes of others, and of any.
_NOT = re.compile(
    "(?:is|are|was|were|do|does|did|have|has|had|wo|ca|would|could|should|must|need)n['’]t", re.I
)
_ENDING = re.compile("(?<=s)['’]$|['’](?:s|d|m|ll|re|ve)$")


class Segmented(NamedTuple):
    """The words that letters are most likely to be.

    Attributes:
        words: the words, in their order.
        gain: by how many nats they are likelier than one word that is not known.
        strange: how many of them are not known.
        plain: each of those looks like a name or an acronym.
    """

    words: tuple[str, ...]
    gain: float
    strange: int
    plain: bool


@lru_cache(maxsize=1 << 10)
def segmented(run: str, own: frozenset[str] = frozenset(), *, closed: bool = False) -> Segmented:
    """The words of letters that run together.

    Args:
        run: letters, with apostrophes between.
        own: words of the document that a lexicon may not know.
        closed: whether a mark of the sentence follows, behind which no article stands.

    >>> segmented("onthewebpages").words
    ('on', 'the', 'web', 'pages')
    >>> segmented("onthesea", closed=True).words
    ('on', 'the', 'sea')
    >>> segmented("ferryman").words, segmented("zhengwen").strange
    (('ferryman',), 1)
    """
    # Of each place: by the form of the word that ends there what the way to it costs, where that
    # word starts, and the form before it.
    ways: list[dict[str, tuple[float, int, str]]] = [{NONE: (0.0, 0, NONE)}]
    unknown, since, past = math.inf, 0, NONE
    # Where the longest word ends that may start at each place: few letters start a long one.
    ends = [at + (LONGEST if own else _longest(run[at : at + FIRST])) for at in range(len(run))]
    # The last capital or apostrophe before each place: the table has none of them.
    marked = [*accumulate((at if not c.islower() else -1 for at, c in enumerate(run)), max)]
    table = _table()
    for end in range(1, len(run) + 1):
        here: dict[str, tuple[float, int, str]] = {}
        for start in range(max(0, end - LONGEST), end):
            if end > ends[start]:
                continue
            word = run[start:end]
            found = _known(word) if marked[end - 1] >= start else table.get(word)
            if word in own:
                found = OWN, form(word)
            if found is not None:
                price, looks = found
                cost, before = _after(ways[start], looks, word)
                if looks not in here or cost + price < here[looks][0]:
                    here[looks] = cost + price, start, before
        # What is not known may end here too: it goes on, or starts with this letter.
        looks = NAMED if run[end - 1].isupper() else OTHER
        cost, before = _after(ways[-1], looks, run[end - 1 : end + 1])
        if end > 1 and run[end - 1].isupper() and run[end - 2].islower():
            unknown += INNER
        if cost + UNKNOWN < unknown:
            unknown, since, past = cost + UNKNOWN, end - 1, before
        unknown += LETTER
        brief = end - since < SHORT and run[since:end].islower()
        here[NONE] = unknown + (BRIEF if brief else 0.0), since, past
        ways.append(here)
    if closed:
        for article in ARTICLES & {*ways[-1]}:
            cost, start, before = ways[-1][article]
            ways[-1][article] = cost + WRONG, start, before
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


def _after(way: dict[str, tuple[float, int, str]], own: str, word: str) -> tuple[float, str]:
    """What the way to a word costs, by its form and its first letters, and the form before it."""
    return min(
        (so_far[0] - follows(past, own) + WRONG * _is_wrong(past, own, word), past)
        for past, so_far in way.items()
    )


def _is_wrong(past: str, own: str, word: str) -> bool:
    """Whether an article has not the form that the next word needs, or stands behind another."""
    if past in _FORMS and _FORMS[past](word):
        return True
    return own in ARTICLES and past in DETERMINERS


def _cheapest(way: dict[str, tuple[float, int, str]]) -> str:
    return min(way, key=lambda one: way[one][0])


@cache
def _table() -> dict[str, tuple[float, str]]:
    """What each word without a capital costs, and its form."""
    words = [word for word in levels() if word.islower()] + ["a"]
    found = ((word, _price(word), form(word)) for word in words)
    return {word: (price, looks) for word, price, looks in found if price is not None}


@lru_cache(maxsize=1 << 14)
def _known(word: str) -> tuple[float, str] | None:
    """What a word of the lexicon costs, and its form; None of any other."""
    price = _price(word)
    return None if price is None else (price, form(word))


@cache
def _reaches() -> dict[str, int]:
    """How long the longest word is by its first letters."""
    found: dict[str, int] = {}
    for word in levels():
        first = word[:FIRST].lower()
        found[first] = max(found.get(first, 0), len(word))
    return found


def _longest(first: str) -> int:
    """How long a word with such first letters may be, with what an apostrophe adds (isn't)."""
    return max(_reaches().get(first.lower(), 0) + len("'ll"), len("isn't"))


def _price(word: str) -> float | None:
    """What a word of the lexicon costs, in nats; None of any other."""
    if len(word) == 1:
        return COMMON if word in "aAI" else None
    if not word.isalpha():
        base = _ENDING.sub("", word)
        return COMMON if _NOT.fullmatch(word) else _price(base) if base.isalpha() else None
    if word.islower():
        return COMMON if is_common(word) else LEVELS.get(levels().get(word, 0))
    if word in levels() or word in TITLES:
        return NAME
    capital = CAPITAL if word[1:].islower() else CAPITALS if word.isupper() else None
    price = None if capital is None else _price(word.lower())
    return None if price is None or capital is None else price + capital
