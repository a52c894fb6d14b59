"""Rows that an extractor cut at their every gap: into single words, or into single characters.

Where justification stretched a line, its words stand so far apart that each seems a line of its
own; and in another face so do its characters. Together they fill the row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ...tables.bigrams import joint
from .glyphs import ends_sentence, is_han, is_opener
from .references import fills

# No single word is wider than one of these, in em: of any script, and of Latin letters.
PIECE, WORD = 8.0, 16.0
# So many single words show that a row was cut, and so many single characters after a row's start.
SINGLES, PARTED = 3, 2
# A piece so wide beside single characters, as a share of the room, is a line by itself.
WHOLE = 0.6
# The number of a section, and what stands beside it of a heading whose characters are set apart:
# words of Latin letters, and no more than one Han.
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,4}[章节節]|章\s?\d{1,2}\.?|(?:\d{1,2}|[A-Z])(?:\.\d{1,2})+\.?)"
    r"(?:\s[A-Za-z.-]+)*\s?[\u4e00-\u9fff]?"
)
# No other piece of it is wider, in em; and their joints say so much in the mean, in nats, where
# cells say nothing.
SET_APART, APART = 4.0, 0.5
# What no word of a sentence has, but the name of a command, of a file, or a setting; more than one
# of them below each other are a listing's, or a column of names.
_NAME, NAMES = re.compile(r"[\w.][_=\\/$@]\w|\w\.[a-z]|[a-z][A-Z]|^[\\/$-]\w"), 1


def words_end(lines: Sequence[Line], width: Sequence[float], room: Sequence[float], at: int) -> int:
    """Where a row ends that was cut at its every gap; 0 where none starts.

    Single words make it that together fill it.

    A column of a table is longer than that, or has numbers, or its sum fits no measure.
    """
    singles, total, end, names = 0, 0.0, at, 0
    if [line.blanks > 0 for line in lines[at + 1 : at + 3]] == [False, True]:
        # The pieces stand apart, and this one closer: it ends the row above.
        return 0
    while end < len(lines) and lines[end].page == lines[at].page:
        text = lines[end].text
        latin = text.isascii() and " " not in text and width[end] <= WORD
        if width[end] > PIECE and not latin:
            break
        if end > at and is_opener(text):
            # An item stands on a row of its own.
            return 0
        word = len(text) == 1 or latin
        singles += word and any(map(str.isalpha, text))
        names += latin and _NAME.search(text) is not None
        # Words have a space between.
        total += width[end] + (0.25 if text[-1].isascii() else 0.0)
        end += 1
        if total > room[at] + 0.5:
            # The paragraph's last word may stand below the row.
            if not ends_sentence(text) or lines[end - 2].ends:
                return 0
            end, total = end - 1, total - width[end - 1]
            break
        if total > 0.8 * room[at] and ends_sentence(text):
            break
    # Where an extractor leaves a space at each cut, a sentence's end without one is none.
    whole = lines[at].ends and not lines[at].trailing
    if whole and any(line.trailing for line in lines[at + 1 : end - 1]):
        return 0
    if names > NAMES:
        return 0
    full = fills(lines, end, total, room[at])
    return end if singles >= SINGLES and full else 0


def characters_end(
    lines: Sequence[Line], width: Sequence[float], room: Sequence[float], at: int
) -> int:
    """Where a row ends that was cut after its start into single characters; 0 where none starts."""
    if lines[at].ends:
        return 0
    total, end, page = width[at], at + 1, lines[at].page
    while end < len(lines) and lines[end].page == page and _is_single(lines[end].text):
        total, end = total + 1, end + 1
    if end - at <= PARTED:
        return 0
    while end < len(lines) and lines[end].page == page and total + width[end] <= room[at] + 0.5:
        if width[end] > WHOLE * room[at]:
            # Cells stand above a paragraph's first line.
            return 0
        if is_opener(lines[end].text):
            return 0
        total, end = total + width[end], end + 1
        if lines[end - 1].ends:
            break
    if total > room[at] + 0.5 or not fills(lines, end, total, room[at]):
        return 0
    # A caption's last character and a title of one are no words of the row.
    pieces = [line.text for line in lines[at:end]]
    return end if sum(joint(a[-1], b[0]) for a, b in pairwise(pieces)) > 0 else 0


def heading_end(lines: Sequence[Line], width: Sequence[float], at: int) -> int:
    """Where a heading ends whose characters are set apart; 0 where none starts.

    It starts with a section's number, and words stand over its pieces; it need not fill its row.

    >>> from zhengwen.split import split
    >>> lines = split("6.1.2.\\n渡\\n口\\n的\\n管\\n理\\n渡口由县里管理。")
    >>> heading_end(lines, [line.em for line in lines], 0)
    6
    """
    if not _NUMBERED.fullmatch(lines[at].text):
        return 0
    end = at + 1
    while end < len(lines) and width[end] <= SET_APART:
        line = lines[end]
        if _NUMBERED.fullmatch(line.text):
            # Rows of a table, each with its number.
            return 0
        if line.page != lines[at].page or line.blanks or line.ends or is_opener(line.text):
            break
        if len(line.text) > 1 and all(map(is_han, line.text)):
            # A short line below.
            break
        end += 1
    pieces = [line.text for line in lines[at:end]]
    if sum(map(_is_single, pieces)) < max(PARTED, len(pieces) / 2):
        return 0
    worth = [joint(a[-1], b[0]) for a, b in pairwise(pieces) if is_han(a[-1]) and is_han(b[0])]
    return end if sum(worth) > len(worth) * APART else 0


def _is_single(text: str) -> bool:
    return len(text) == 1 and is_han(text) and text.isalpha()
