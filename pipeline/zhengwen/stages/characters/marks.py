"""The spaces beside the marks and numbers of an English line that lost its spaces."""

from __future__ import annotations

import re

from ...tables.lexicon import levels
from ...tables.words import is_common

# Behind a mark of a sentence; a point needs a capital, as names of files and numbers have points.
_BEHIND = re.compile(
    r"(?<=[,;!?])(?=[A-Za-z‘“(\[])|(?<=[A-Za-z][,;])(?=[\d$£€])"
    r"|(?<=[A-Za-z]:)(?=[A-Za-z‘“(])"
    r"|(?<=[a-z0-9)”’\"]\.)(?=[A-Z‘“(])"
    r"|(?<=[)\]”%])(?=[A-Za-z])"
    r"|(?<=[,.?!;]’)(?=[A-Za-z])"
    # ssh(1) and exit() are names.
    r"|(?<=[A-Za-z0-9,.;:?!])(?=“|\((?!\d?\)))"
)
_BESIDE = re.compile(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_WORD_END, _WORD = re.compile("[A-Za-z]+$"), re.compile("[A-Za-z]+")
_STRAIGHT = re.compile('"')
# A word of so many letters is none of a unit or a name with a number (mp3, 5GHz).
LETTERS = 4


def spaced(stretch: str) -> str:
    """A line's stretch of words and marks with the spaces that belong beside its marks.

    >>> spaced('two,"and"three;see(the)end')
    'two, "and" three; see (the) end'
    >>> spaced("from1861until"), spaced("sha256,mp3")
    ('from 1861 until', 'sha256, mp3')
    """
    stretch = _BEHIND.sub(" ", stretch)
    stretch = _BESIDE.sub(_number, stretch)
    return _quoted(stretch) if '"' in stretch else stretch


def _number(match: re.Match[str]) -> str:
    """The space between a word and a number."""
    text, at = match.string, match.start()
    found = _WORD_END.search(text, 0, at) if text[at].isdigit() else _WORD.match(text, at)
    word = found[0] if found else ""
    known = len(word) >= LETTERS and (word in levels() or word.lower() in levels())
    return " " if known or (len(word) > 1 and is_common(word)) else ""


def _quoted(text: str) -> str:
    """The text with a space before each straight quote that opens and behind each that closes."""
    result, inside = "", False
    for at, char in enumerate(text):
        if char != '"':
            result += char
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        closes = bool(before) and before not in " ([" and (inside or not after.isalnum())
        inside = not closes
        if closes:
            result += '" ' if after.isalnum() else '"'
        else:
            result += ' "' if before and before not in " ([" else '"'
    return result
