"""Headlines amid text, as newspapers set them: what stands below one shows that it is none of its.

A headline has no end and no mark of a sentence, and its width may be a column's by chance. Below it
stands who wrote the article, or a second headline behind a dash (GB/T 15834-2011, 4.13.3.6).
"""

from __future__ import annotations

import re

from .breaks import had_room
from .facts import Facts
from .shapes import BELOW_HEADLINES, SIGNING, is_deck, is_open_byline

# What no headline has; and so many lines one has at most.
_STOP = re.compile("[，。；]")
LINES = 3
# What such a headline opens with, as a sentence does behind its dash.
_OPENING = frozenset("记記访訪写寫献獻致")


def is_below(facts: Facts, i: int) -> bool:
    """Whether a line is a second headline behind a dash, below lines that may be the first.

    Running text breaks before a dash too, but amid a sentence.
    """
    if not _is_whole(facts, i):
        return False
    for at in range(i - 1, max(i - 1 - LINES, -1), -1):
        if _STOP.search(facts.lines[at].text):
            return False
        if at == 0 or facts.ends[at - 1] or had_room(facts, at - 1):
            return True
    return False


def starts(facts: Facts, i: int) -> bool:
    """Whether a headline starts with a line, below a sentence's end, however full its lines are.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> text = "渡口的船停了，桥也修好了，大家都去看。\\n两岸出行有了新的选择\\n本报记者 何远"
    >>> starts(survey(split(text)), 1), starts(survey(split(text)), 0)
    (True, False)
    """
    # The cheap question first: below hardly any line stands what stands below a headline.
    if BELOW_HEADLINES.isdisjoint(facts.texts.firsts[i + 1 : i + 1 + LINES]):
        return False
    for at in range(i, min(i + LINES, len(facts.lines) - 1)):
        if facts.ends[at] or _STOP.search(facts.lines[at].text):
            return False
        below = facts.lines[at + 1].text
        if below[0] in BELOW_HEADLINES and (_is_signed(facts, at) or _is_whole(facts, at + 1)):
            return True
    return False


def _is_whole(facts: Facts, i: int) -> bool:
    """Whether a second headline ends with its line: it left room, or who wrote it stands below.

    A sentence that a dash parts (——记下这些的人) goes on below a full line; ——…纪实 does not.
    """
    text = facts.lines[i].text
    if not is_deck(text):
        return False
    if text[2] not in _OPENING and text[-2] != "之":
        return True
    return i + 1 == len(facts.lines) or had_room(facts, i) or _is_signed(facts, i)


def _is_signed(facts: Facts, i: int) -> bool:
    """Whether who wrote an article stands below a line, without brackets."""
    below = facts.lines[i + 1].text
    return below[0] in SIGNING and is_open_byline(below)
