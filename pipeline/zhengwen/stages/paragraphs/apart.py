"""Lines apart: a blank line follows each, as in a cleaned text, and from some extractors.

No blank line tells a paragraph there. A page fills its lines and stops amid sentences, words stand
over its breaks; of paragraphs as short as lines some have one width by chance, or by their form, as
rows and names have, and few of those stop amid a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ...tables.bigrams import joint
from .fields import LABEL
from .glyphs import ends_sentence, ends_softly, is_han, is_opener
from .shapes import is_signature
from .widths import em

# Marks of a sentence: those within 10:23 and 1,234 are none. It starts with one set of characters,
# so that the search leaps to one of them; a choice between two would be tried at each.
MARK = re.compile(r"[，。、；：！？;!?,:](?:(?<![,:])|(?<!\d.)|(?!\d))")
# What the breaks must say in all, in nats, to show that a page broke the text.
SHOWN = 3.0
# So many lines of one width, and such a share, that stop amid a sentence, are none by chance.
FEWEST, MOSTLY = 5, 0.5
# What every other line says against it, and a long one that stops amid a sentence with room left.
OTHER, OPEN = 0.05, 2.0
# A paragraph's first line is full with so much room left, in em: its indent, and marks set close.
_SET_IN = 4.7
# What the characters at a break may say, in nats: less against a word than for one.
LEAST_FIT, MOST_FIT = -2.0, 6.0
# Few paragraphs start with a small letter: a guess of one in twelve. A digit starts rows of dates
# more often than it starts a line amid a sentence.
LOWER, DIGIT = 2.5, 1.0
# A line with a mark of a sentence in it, and none at its end, hardly ends a paragraph, and one that
# ends with a comma still less: but for rows, names and verse, which are short. From one width in em
# to the other this counts the more.
UNENDED, COMMA = 2.0, 3.0
SHORT, LONG = 13.0, 25.0
# A page that sets first lines in shows a line that goes on by its lack of an indent.
INDENT = 2.0
# An item of a list in brackets: (a), (iv), （3）.
_ITEM = re.compile(r"[(（][0-9A-Za-z]{1,4}[)）]")
# A line that is so much narrower than the one above is a heading or a name, if it has no mark.
HEADED = 0.75


def is_broken(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> bool:
    """Whether the breaks after full lines show that a page broke the text."""
    worth, stops = 0.0, 0
    set_in = sum(line.column > 0 for line in lines) > 1
    for i, (line, after) in enumerate(pairwise(lines)):
        text = line.text
        if ends[i] or line.kind or not is_full(width[i], measure[i]):
            worth -= OTHER
            if not ends[i] and width[i] < measure[i] - _SET_IN and _is_left_open(text):
                worth -= OPEN * min(_length(width[i]), 1.0)
        elif not _is_row(text, after.text, width[i]):
            worth += _worth(text, after.text, width[i]) + INDENT * (set_in and not after.column)
            stops += MARK.search(text) is not None or MARK.search(after.text) is not None
    if 2 <= stops == len(lines) - 1 and max(measure) <= SHORT:
        # One paragraph in a column narrower than rows are.
        return worth > 0
    # Of lines of several columns in turns no sentence goes on with the next.
    return worth > SHOWN or (stops >= FEWEST and stops >= MOSTLY * len(lines))


def _is_left_open(text: str) -> bool:
    """Whether a line seems to stop amid a sentence."""
    if ends_softly(text) or is_opener(text) or LABEL.match(text) or text[-1] in "）)":
        return False
    return MARK.search(text) is not None


def _length(width: float) -> float:
    """How long a line is, where 0 is a short one, and 1 a long one."""
    return max(width - SHORT, 0.0) / (LONG - SHORT)


def _is_row(text: str, after: str, width: float) -> bool:
    """Whether a line may be whole: a row, a name or a heading, or above one.

    Args:
        text: a line that no sentence ends with.
        after: the line below.
        width: the line's, in em.
    """
    if (
        is_opener(after)
        or _ITEM.match(after)
        or LABEL.match(after)
        or is_signature(text)
        or is_signature(after)
    ):
        return True
    return _is_whole(after) and em(after) < HEADED * width


def _is_whole(text: str) -> bool:
    return MARK.search(text) is None and not ends_sentence(text)


def _worth(text: str, after: str, width: float) -> float:
    """What a break says for a sentence that goes on over it, in nats.

    Args:
        text: a line that no sentence ends with.
        after: the line below.
        width: the line's, in em.
    """
    last, first = text[-1], after[0]
    worth = fit(last, first)
    if "a" <= first <= "z" and last.isascii() and (last.isalpha() or last == ","):
        worth += LOWER
    elif first.isdecimal():
        worth -= DIGIT
    if LABEL.match(text):
        return max(worth, 0.0)
    if not MARK.search(text):
        return max(worth, 0.0) / (2 if _is_whole(after) else 1)
    if text.isascii() and first.isupper():
        return 0.0
    long = _length(width)
    if last in "，、,":
        return worth + COMMA * min(long, 1.0)
    if not last.isalpha():
        # A note's number (。①), a face, a dash end a paragraph as well.
        return worth
    # A numbered heading may have a comma, but no full stop.
    numbered = is_opener(text) and "。" not in text
    return worth if numbered else worth + UNENDED * min(long, 2.0)


def is_full(width: float, measure: float) -> bool:
    """Whether a line fills its measure, but for a word that did not fit, or marks set close."""
    return measure > 0 and -1.3 <= measure - width <= 2.7


def meets(last: str, first: str) -> float:
    """How much likelier than by chance two characters meet, if both are Han; 0 of others."""
    return joint(last, first) if is_han(last) and is_han(first) else 0.0


def fit(last: str, first: str) -> float:
    """What the characters at a break say: the same, within bounds, as any may meet there."""
    return min(max(meets(last, first), LEAST_FIT), MOST_FIT)
