"""Names and words of commands in quotes, within which the page broke the line.

A long name is broken where it has a hyphen or a slash, and amid Han a command where it has a space:
the quote that is still open shows that the next line goes on, whatever ends this one.
"""

from __future__ import annotations

import re

from ...texts import any_of, places
from .facts import Facts
from .glyphs import is_opener

# A quote that opens behind a space, a bracket or Han, and no space to the line's end.
_NAME = r'[^\s"“”\u3400-\u9fff]'
_BEFORE = r"(?<=[\s(\[{（：，、。；\u3400-\u9fff])"
_OPENS = re.compile(rf'(?:(?:^|{_BEFORE})"|“){_NAME}*[-/_.]$')
# What a bracket or a sign stands before opens another.
_GOES_ON = re.compile(rf"{_NAME}+[-/_.]")
_CLOSES = {mark: re.compile(rf"{_NAME}*[\w)\]/.]{mark}(?!\w)") for mark in '"”'}
# A few words in straight quotes behind others, and the rest of them.
_WORDS = re.compile(_BEFORE + r'"[!#-~][ !#-~]{0,23}$')
_REST = re.compile(r'[!#-~](?:[ !#-~]{0,22}[\w)\]/.])?"(?!\w)')
_QUOTE = re.compile(f'["“]{_NAME}')
_LAST = any_of("-/_.")
# A name has no more lines; a line that the page broke fills so much of the measure, or is so wide.
LINES, FILLED, WIDE = 4, 0.7, 16.0


def open_tokens(facts: Facts) -> set[int]:
    """The lines below which such a name or such words go on.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> text = '渡船的名册放在这个文件里：\\n"/var/lib/ferry/names-\\nof-boats"，\\n每年抄一遍。\\n'
    >>> open_tokens(survey(split(text * 2)))
    {1, 5}
    """
    # The cheap questions first: most texts have no such quote, and few lines end so.
    if not facts.ends or not _QUOTE.search(facts.texts.whole):
        return set()
    found: set[int] = set()
    for i in places(_LAST, facts.texts.lasts[:-1]):
        found.update(range(i, _stop(facts, i)))
    return found if facts.words else found | _open_words(facts)


def _stop(facts: Facts, i: int) -> int:
    """The last line of a name that a line leaves open; that line where it leaves none."""
    text, stop = facts.texts[i], i + 1
    opens = _OPENS.search(text)
    # The last of two straight ones has closed what the first opened.
    if not opens or ("“" not in opens[0] and not _is_open(text)):
        return i
    last = len(facts.texts) - 1
    while stop < min(i + LINES, last) and _GOES_ON.fullmatch(facts.texts[stop]):
        stop += 1
    closes = _CLOSES["”" if "“" in opens[0] else '"'].match(facts.texts[stop])
    broken = all(_is_broken(facts, at) for at in range(i, stop))
    return stop if closes and broken and not facts.parted(stop - 1) else i


def _is_broken(facts: Facts, i: int) -> bool:
    """Whether the page may have broken a line: an entry of a list leaves room."""
    own, measure = facts.own[i], facts.measure[i]
    return own > min(FILLED * measure, WIDE) or measure - own < facts.unit(i + 1)


def _is_open(text: str) -> bool:
    return text.count('"') % 2 == 1


def _open_words(facts: Facts) -> set[int]:
    """The lines that leave a few words in straight quotes open, which the next one closes."""
    texts = facts.texts
    return {
        i
        for i, after in enumerate(texts[1:])
        if '"' in after and _is_open(after) and _REST.match(after)
        if _is_open(texts[i]) and _WORDS.search(texts[i])
        if _is_broken(facts, i) and not (facts.parted(i) or is_opener(after))
    }
