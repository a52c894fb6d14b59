"""Word bigrams: how much likelier one English word is after another than anywhere, in nats.

The commonest words stand for themselves, the others for what they look like: a name, a form in
-ing. A mark at a word's end stands for the word.
"""

from __future__ import annotations

import re
from functools import cache

from . import rows

# Nats a step of the table.
STEP = 0.25
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_LAST = re.compile(r"[\w'’]+(?=\W*$)")
_MARKS = re.compile("[.!?,;:—]")
_QUOTES = frozenset("\"“‘'(")
_FORMS = "ing", "ed", "ly", "s"
# A common word with a capital; any other, a name as a rule; what has no form of its own; a number
# or a mark, of which novels say nothing.
TITLED, NAME, OTHER, QUOTE, NONE = "*T", "*N", "*w", "*q", "*?"


def ending(token: str, common: frozenset[str]) -> str:
    """What stands at the end of a token, what is between two spaces: a mark, or its last word."""
    last = _LAST.search(token)
    marks = _MARKS.findall(token, last.end() if last else 0)
    if marks:
        return "*." if set(marks) & {".", "!", "?"} else f"*{marks[0]}"
    words = WORD.findall(token)
    return _class(words[-1], common) if words else NONE


def beginning(token: str, common: frozenset[str]) -> str:
    """What a token begins with: a quote or bracket, or its first word."""
    if token[0] in _QUOTES:
        return QUOTE
    word = WORD.match(token)
    return _class(word[0], common) if word else NONE


def _class(word: str, common: frozenset[str]) -> str:
    if word[0].isdigit():
        return NONE
    if word == "I" or word in common:
        return word
    if word[0].isupper():
        return TITLED if word.lower() in common else NAME
    form = next((form for form in _FORMS if word.endswith(form) and len(word) > len(form) + 2), "")
    return f"*{form}" if form else OTHER


class Row(dict[str, int]):
    """The steps of what follows one word; what no count says anything of has its own step."""

    def __init__(self, unseen: str, groups: str) -> None:
        self.unseen = int(unseen)
        for group in groups.split(" ") if groups else ():
            step, _, words = group.partition("=")
            self |= dict.fromkeys(words.split(","), int(step))

    def __missing__(self, word: str) -> int:
        return self.unseen


@cache
def _rows() -> dict[str, Row]:
    return {word: Row(unseen, groups) for word, unseen, groups in rows("words")}


@cache
def _common() -> frozenset[str]:
    return frozenset(word for word in _rows() if word[0] != "*")


def is_common(word: str) -> bool:
    """Whether the table knows a word as such, capital or not."""
    return word in _common() or word.lower() in _common()


def joint(before: str, after: str) -> float:
    """By how many nats one token after another is likelier than by chance.

    Args:
        before: a word with the marks at it, without spaces.
        after: another.

    >>> joint("of", "the"), joint("of", "was"), joint("said.", "It"), joint("in", "1962")
    (1.5, -5.5, 2.75, 0.0)
    """
    return follows(ending(before, _common()), beginning(after, _common()))


def form(word: str) -> str:
    """What the table knows a word as: itself, if it is common, or what it looks like.

    >>> form("the"), form("walking"), form("Debian")
    ('the', '*ing', '*N')
    """
    return _class(word, _common())


def follows(before: str, after: str) -> float:
    """By how many nats one form is likelier after another than by chance.

    Args:
        before: the form of a word, or of what stands at a token's end.
        after: that of the next one.

    >>> follows("the", form("river"))
    1.25
    """
    row = _rows().get(before)
    return 0.0 if row is None or after == NONE else STEP * row[after]
