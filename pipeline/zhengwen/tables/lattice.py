"""Chinese words across a line's end: how likely one line goes on with another, in nats.

Two characters of each line are read in all ways that the words allow (a lattice of words): the
line's end falls between two words or amid one. Bigrams see that 人 and 民 are a word, and this that
华人民共 is none but amid 中华人民共和国.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib import resources
from itertools import pairwise, takewhile
from typing import NamedTuple

from . import rows
from .bigrams import folded, steps
from .bigrams import joint as bigram

# Nats a step of the tables.
STEP = 0.25
# So many characters of each line are read: more say hardly anything (measured).
READ = 2
# What the lattice says counts so much beside the bigrams, which know laws (measured).
WORTH = 0.7
# A word has so many characters, in nats: shares are of words, and lines break anywhere in them.
PLACES = 0.45
# So many pieces of words, and ends and starts of lines, are remembered.
REMEMBERED = 1 << 14


class _Char(NamedTuple):
    """The share of a character among words, at their ends, starts and anywhere in them."""

    word: float
    end: float
    start: float
    anywhere: float
    # The steps of the characters that start the next word, and of all others.
    unseen: int
    after: dict[str, int]


class _Side(NamedTuple):
    """What a line's last characters, or its first, may be of words.

    Attributes:
        whole: the share of places where they are and a word ends, or starts, at the line's edge.
        parts: what may be a part of a word that goes on beyond the edge, with its share; whether
            that word may go on beyond the other side too.
        share: that of all places where the characters are.
    """

    whole: float
    parts: tuple[tuple[str, float, bool], ...]
    share: float


@cache
def _words() -> dict[str, int]:
    """The words and how much rarer than all they are, in steps."""
    return {word: int(level) for level, found in rows("hanwords") for word in found.split(" ")}


@cache
def _longer() -> dict[str, list[str]]:
    """For each two characters that stand together in longer words, these words."""
    found: dict[str, list[str]] = {}
    for word in _words():
        if len(word) > 2:
            for a, b in pairwise(word):
                found.setdefault(a + b, []).append(word)
    return found


@cache
def _lines() -> dict[str, str]:
    path = resources.files(__package__).joinpath("between.tsv")
    lines = path.read_text(encoding="utf-8").split("\n")
    return {line[0]: line for line in lines if line and line[0] != "#"}


@cache
def _char(char: str) -> _Char:
    """What the table says of a character that it knows."""
    _, levels, unseen, groups = _lines()[char].split("\t")
    # Each character is a word too, so that it has all four.
    word, end, start, anywhere = [_shares(int(level)) for level in levels.split(" ")]
    return _Char(word, end, start, anywhere, int(unseen), steps(groups))


def _between(before: str, after: str) -> float:
    """How much likelier a word starts with one character after a word's last one than anywhere."""
    char = _char(before)
    return math.exp(STEP * char.after.get(after, char.unseen))


def _share(piece: str, *, before: bool, after: bool) -> float:
    """The share of words that are some characters, or may have others before or after them."""
    if len(piece) == 1:
        char = _char(piece)
        if before:
            return char.anywhere if after else char.end
        return char.start if after else char.word
    words = _words()
    own = words.get(piece)
    share = 0.0 if own is None else _shares(own)
    for word in _longer().get(piece[:2], ()):
        if len(word) > len(piece) and _has(word, piece, before=before, after=after):
            share += _shares(words[word])
    return share


def _has(word: str, piece: str, *, before: bool, after: bool) -> bool:
    """Whether a longer word has some characters: at its start, at its end, or anywhere in it."""
    if before:
        return piece in word if after else word.endswith(piece)
    return after and word.startswith(piece)


@cache
def _shares(level: int) -> float:
    return math.exp(-STEP * level)


@lru_cache(maxsize=REMEMBERED)
def _end(text: str) -> _Side:
    """What the last characters of a line may be of words."""
    first, last = text[0], text[-1]
    parts = [(text, 1.0, True)]
    whole = _share(text, before=True, after=False)
    if len(text) == READ:
        on = _share(first, before=True, after=False) * _between(first, last)
        whole += on * _share(last, before=False, after=False)
        parts.append((last, on, False))
    beyond = sum(
        weight * (_share(part, before=more, after=True) - _share(part, before=more, after=False))
        for part, weight, more in parts
    )
    return _Side(whole, tuple(parts), whole + max(beyond, 0.0))


@lru_cache(maxsize=REMEMBERED)
def _start(text: str) -> _Side:
    """What the first characters of a line may be of words."""
    first, last = text[0], text[-1]
    parts = [(text, 1.0, True)]
    whole = _share(text, before=False, after=True)
    if len(text) == READ:
        on = _between(first, last) * _share(last, before=False, after=True)
        whole += _share(first, before=False, after=False) * on
        parts.append((first, on, False))
    beyond = sum(
        weight * (_share(part, before=True, after=more) - _share(part, before=False, after=more))
        for part, weight, more in parts
    )
    return _Side(whole, tuple(parts), whole + max(beyond, 0.0))


@lru_cache(maxsize=REMEMBERED)
def _end_of(text: str) -> str:
    """The last characters of a line that the table knows; empty where it does not know the last."""
    return "".join(takewhile(_lines().__contains__, reversed(text)))[::-1]


@lru_cache(maxsize=REMEMBERED)
def _start_of(text: str) -> str:
    return "".join(takewhile(_lines().__contains__, text))


def joint(before: str, after: str) -> float | None:
    """By how many nats a line is likelier to follow another than by chance.

    Args:
        before: the last two characters of a line, or more, in Simplified form (`bigrams.folded`).
        after: the first two of another.

    Returns:
        None where the tables do not know the last character, or the first.

    >>> round(joint("在中华人", "民共和国"), 1), round(joint("在中华人", "民间"), 1)
    (10.8, -0.7)
    >>> joint("下雨", "abc") is None
    True
    """
    last, first = _end_of(before[-READ:]), _start_of(after[:READ])
    return _joint(last, first) if last and first else None


def weighed(before: str, after: str) -> float:
    """The same beside what the bigrams say, which is all where the tables do not know the words.

    Args:
        before: a line, or its last two characters, in whatever form.
        after: another, or its first two.

    >>> round(weighed("全方", "位堵"), 1), weighed("下雨", "abc")
    (5.2, 0.0)
    """
    pair, words = _both(before[-READ:], after[:READ])
    return pair if words is None else pair + WORTH * (words - pair)


@lru_cache(maxsize=REMEMBERED)
def _both(before: str, after: str) -> tuple[float, float | None]:
    """What the bigrams say, and what the lattice does: one rule asks it after the other."""
    before, after = folded(before), folded(after)
    return bigram(before[-1], after[0]), joint(before, after)


@lru_cache(maxsize=REMEMBERED)
def _joint(last: str, first: str) -> float:
    end, start = _end(last), _start(first)
    both = end.whole * _between(last[-1], first[0]) * start.whole
    for piece, weight, more in end.parts:
        for rest, other, beyond in start.parts:
            both += weight * other * _share(piece + rest, before=more, after=beyond)
    return math.log(both / (end.share * start.share)) + PLACES
