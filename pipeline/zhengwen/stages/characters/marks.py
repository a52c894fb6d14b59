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
    r"|(?<=[A-Za-z;,])(?=https?://)"
    # What is no number: a year, the time, what an abbreviation has behind it.
    r"|(?<=\d,)(?=(?:19|20)\d\d(?!\d))|(?<=\d)(?=[ap]\.m\.)|(?<=[ap]\.m\.)(?=[a-z])"
    r"|(?<=\be\.g\.)(?=\w)|(?<=\bi\.e\.)(?=\w)|(?<=\bp\.)(?=\d)|(?<=\bpp\.)(?=\d)"
    r"|(?<=[A-Z]{2}\.)(?=[A-Z][a-z])"
    # ssh(1) and exit() are names.
    r"|(?<=[A-Za-z0-9,.;:?!])(?=“|\((?!\d?\)))"
)
_BESIDE = re.compile(r"(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_WORD_END, _WORD = re.compile("[A-Za-z]+$"), re.compile("[A-Za-z]+")
# A straight quote that can but open, and one that can but close.
_OPENS = re.compile(r'(?<![^(\[—:])"(?=\w)')
_CLOSES = re.compile(r'(?<=\S)"(?![^,.;:!?)\]])|(?<=[.!?])"(?=[a-z])')
_LAST = re.compile(r'(\S?)"(\S?)[^"]*$')
# Of inches, where no section's number stands before it, and of a program's text.
_NO_QUOTE = re.compile(r'(?<![\d.])(?!^[\d.]+")[\d.]*\d"(?=\w)|[=\\]"')
# A word of so many letters is none of a unit or a name with a number (mp3, 5GHz); none has more.
LETTERS, LONGEST = 4, 24


def spaced(line: str, quoted: bool | None = None) -> str:
    """A line with the spaces that belong beside its marks.

    Args:
        line: a line that lost its spaces.
        quoted: whether a quotation with straight quotes goes on from above; None if not known.

    >>> spaced('"two,"and"three";see(the)end')
    '"two," and "three"; see (the) end'
    >>> spaced('three."And"four', quoted=True)
    'three." And "four'
    """
    line = _BEHIND.sub(" ", line)
    opens = _opens(line, quoted) if '"' in line else None
    if opens is None:
        return line
    parts = line.split('"')
    for at in range(1, len(parts)):
        before, after = parts[at - 1][-1:], parts[at][:1]
        if (at % 2 == 1) == opens:
            if before and before not in "([ ":
                parts[at - 1] += " "
        elif after.isalnum():
            parts[at] = " " + parts[at]
    return '"'.join(parts)


def numbered(token: str) -> str:
    """A token with spaces between its numbers and the words beside them.

    >>> numbered("from1861until"), numbered("sha256"), numbered("mp3")
    ('from 1861 until', 'sha256', 'mp3')
    """
    return _BESIDE.sub(_number, token)


def goes_on(line: str) -> bool | None:
    """Whether the last straight quote of a line opens; None if it has none that tells.

    >>> goes_on('he said, "that is'), goes_on('that is," he said'), goes_on("that is")
    (True, False, None)
    """
    last = _LAST.search(line)
    # Behind a digit it may be one of inches.
    if last is None or last[1].isdigit() or bool(last[1]) == bool(last[2]):
        return None
    return not last[1]


def _opens(line: str, quoted: bool | None) -> bool | None:
    """Whether the first of a line's straight quotes opens; None if it cannot be told."""
    if _NO_QUOTE.search(line):
        return None
    nth = {at: nth for nth, at in enumerate(at for at, char in enumerate(line) if char == '"')}
    # Each second one opens: what tells it of one tells it of all.
    told = {nth[found.start()] % 2 == 0 for found in _OPENS.finditer(line)}
    told |= {nth[found.start()] % 2 == 1 for found in _CLOSES.finditer(line)}
    if len(told) == 1:
        return told.pop()
    if told or quoted is not None:
        return None if told else not quoted
    # Where one is missing, or the first may close, it is not told which of them open.
    closes = line[: min(nth)].endswith((",", ".", ";", "!", "?"))
    return True if len(nth) % 2 == 0 and not closes else None


def _number(match: re.Match[str]) -> str:
    """The space between a word and a number."""
    text, at = match.string, match.start()
    if text[at].isdigit():
        found = _WORD_END.search(text, max(0, at - LONGEST), at)
    else:
        found = _WORD.match(text, at, at + LONGEST)
    word = found[0] if found else ""
    known = len(word) >= LETTERS and lexicon.has(word)
    # In capitals it is the start of a name (AT89C51), and no word.
    common = len(word) > 1 and not word.isupper() and is_common(word)
    return " " if known or common else ""
