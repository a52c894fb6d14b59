"""The spaces beside the marks and numbers of an English line that lost its spaces."""

from __future__ import annotations

import re

from ...tables import lexicon
from ...tables.words import is_common

# Behind a mark of a sentence; a point needs a capital, as names of files and numbers have points.
_BEHIND = re.compile(
    r"(?<=[,;!?])(?=[A-Za-z‘“(\[])|(?<=[A-Za-z][,;])(?=[\d$£€])|(?<=[a-z])(?=[$£€]\d)"
    r"|(?<=[A-Za-z]:)(?=[A-Za-z‘“(])"
    r"|(?<=[a-z0-9)”’\"]\.)(?=[A-Z‘“(])"
    r"|(?<=[)\]”%])(?=[A-Za-z])"
    r"|(?<=[,.?!;]’)(?=[A-Za-z])"
    # ssh(1) and exit() are names.
    r"|(?<=[A-Za-z0-9,.;:?!])(?=“|\((?!\d?\)))"
)
_BESIDE = re.compile(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_WORD_END, _WORD = re.compile("[A-Za-z]+$"), re.compile("[A-Za-z]+")
# Straight quotes in pairs, each with what it says and the characters beside.
_QUOTED = re.compile(r'(\S?)("[^"]*")(?=([^\s"]?))')
# A word of so many letters is none of a unit or a name with a number (mp3, 5GHz); none has more.
LETTERS, LONGEST = 4, 24


def spaced(line: str) -> str:
    """A line with the spaces that belong beside its marks.

    >>> spaced('"two,"and"three";see(the)end')
    '"two," and "three"; see (the) end'
    >>> spaced("from1861until"), spaced("sha256,mp3")
    ('from 1861 until', 'sha256, mp3')
    """
    line = _BESIDE.sub(_number, _BEHIND.sub(" ", line))
    # Where one is missing, or the first may close, it is not told which of them open.
    if '"' in line and line.count('"') % 2 == 0 and not re.match(r'[^"]*[,.!?]"', line):
        line = _QUOTED.sub(_quoted, line)
    return line


def _number(match: re.Match[str]) -> str:
    """The space between a word and a number."""
    text, at = match.string, match.start()
    if text[at].isdigit():
        found = _WORD_END.search(text, max(0, at - LONGEST), at)
    else:
        found = _WORD.match(text, at, at + LONGEST)
    word = found[0] if found else ""
    known = len(word) >= LETTERS and lexicon.has(word)
    return " " if known or (len(word) > 1 and is_common(word)) else ""


def _quoted(match: re.Match[str]) -> str:
    """What straight quotes enclose, with a space before and behind them."""
    before, said, after = match.groups()
    left = " " if before and before not in "([" else ""
    right = " " if after.isalnum() else ""
    return f"{before}{left}{said}{right}"
