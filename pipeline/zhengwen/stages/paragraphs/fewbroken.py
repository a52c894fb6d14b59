"""The few lines that a page broke in a text of mostly short ones: rows, fields, notices, clauses.

Too few lines are full there to show a measure. But those that the page broke are the widest and
stop amid a sentence, where the author ends his sentences with their marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import log

from ...document import Line
from .apart import fit
from .facts import Facts
from .fields import LABEL
from .glyphs import ends_softly, is_ideograph, is_opener
from .measure import WIDE
from .shapes import is_caption, is_signature

# What parts clauses; a list of words or a field has others.
_CLAUSE = re.compile("[，。；！？]")
# No page that holds rows and fields is narrower, in em.
NARROWEST = 16.0
# The widest lines differ by so many em, as digits and letters are of many widths. What leaves more
# room was ended there.
ALIKE, ROOM = 3.0, 4.7
# The share of the widest lines that stop amid a sentence, where a page broke them.
STOPS = 0.85
# What the lines must say in all, in nats: of the paragraphs of 965 articles and manuals that are
# as short as lines, one a line, a pair said as much by chance.
SHOWN = 2.5
# What the characters at the break of one line alone must say, in nats.
ALONE = 1.0


def few_broken(facts: Facts) -> tuple[list[int], float]:
    """The lines that the page broke, and how surely it did, in nats.

    Args:
        facts: of a text that shows no measure, and joined no lines.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> text = "放假通知\\n各班同学请在放假以前把书还到图书馆，有损\\n坏的要照价赔偿。"
    >>> text += "\\n书还完了，门就锁上。\\n船停了，桥通了。\\n天晴了，水退了。"
    >>> few_broken(survey(split(text)))[0]
    [1]
    """
    none, widest = (list[int](), 0.0), max(facts.width)
    if not NARROWEST <= widest <= WIDE:
        return none
    lines, width, ends = facts.lines, facts.width, facts.ends
    top = [i for i, w in enumerate(width[:-1]) if w >= widest - ALIKE]
    left = {i for i in top if not ends[i] and _may_go_on(lines[i], lines[i + 1])}
    # The sentence has its end below, or goes on there too.
    broken = [
        i
        for i in top
        if i in left and (ends[i + 1] or i + 1 in left or ends_softly(lines[i + 1].text))
    ]
    # The first line alone is a title.
    if not broken or broken == [0]:
        return none
    # Of one alone the characters must say so too: an author may leave one sentence open.
    if len(broken) == 1 and _goes_on(lines, broken[0]) < ALONE:
        return none
    short = [i for i, w in enumerate(width) if w < widest - ROOM]
    # How often the author leaves a sentence without its mark, elsewhere and in items.
    share = [_left_open(lines, ends, short, items=items) for items in (False, True)]
    worth = 0.0
    for i in top:
        if ends[i]:
            worth += log((1 - STOPS) / (1 - share[is_opener(lines[i].text)]))
    for i in broken:
        worth += log(STOPS / share[is_opener(lines[i].text)]) + _goes_on(lines, i)
    return (broken, worth) if worth >= SHOWN else none


def _goes_on(lines: Sequence[Line], i: int) -> float:
    """How much likelier than by chance a line goes on in the next, in nats."""
    return fit(lines[i].text[-1], lines[i + 1].text[0])


def _left_open(
    lines: Sequence[Line], ends: Sequence[bool], short: Iterable[int], *, items: bool
) -> float:
    """The share of short lines of running text that no sentence ends with, never none or all."""
    own = [
        i for i in short if is_opener(lines[i].text) == items and _is_whole(lines[i].text, ends[i])
    ]
    return (sum(not ends[i] for i in own) + 0.5) / (len(own) + 1)


def _is_whole(text: str, ended: bool) -> bool:
    """Whether a line is of running text, and what stands below goes on with nothing of it."""
    return _runs(text) and (ended or not (ends_softly(text) or text[-1] in "）)"))


def _may_go_on(line: Line, after: Line) -> bool:
    """Whether a line of running text stops amid a sentence of Han that the next may go on with."""
    text, below = line.text, after.text
    if line.kind or after.kind or after.starts or not _runs(text):
        return False
    if not is_ideograph(below[0]) or not (is_ideograph(text[-1]) or text[-1] in "，、"):
        return False
    return not any(told(below) for told in (is_opener, LABEL.match, is_signature, is_caption))


def _runs(text: str) -> bool:
    """Whether a line has a mark that parts clauses, and does not end a sentence with it."""
    return _CLAUSE.search(text.rstrip("。！？；")) is not None
