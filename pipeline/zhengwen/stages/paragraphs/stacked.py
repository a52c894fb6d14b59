"""Titles over many lines of one width, as a newspaper sets them in one column.

Their type is up to two and a half times as large as the text's, so that few characters fill a line;
or they stand across the columns, and the last few below. A poem, a list of names or a menu has
lines of one width too: a word that stands over one of the breaks shows that all of them are the
page's, as none does over those of verse or a list.
"""

from __future__ import annotations

from string import ascii_letters, digits

from ...texts import any_of
from .boxed import NARROWEST, narrow
from .facts import Facts
from .glyphs import LIST_MARK, has_leaders
from .headings import NUMERALS, SURE_WORD, word_over
from .names import holds_office, names_alone
from .shapes import is_caption, is_signature
from .titles import ACROSS, head_of

# A title has no more lines.
LINES = 8
# The text's measure is at least so many times as wide as a title in one column.
WIDER = 1.3
# So much the words say in the mean of all breaks, in nats.
MEAN = 1.0
# So much they say by chance.
CHANCE = 0.5
# A first line is narrower than the measure by so many em; and so much a width may be wrong.
INDENT, WRONG = 2.0, 0.5
# What a title has at no line's end, and nowhere.
_ENDS = frozenset("：:")
_NOWHERE = any_of("，、。；！？,!?;")
_LATIN = frozenset(ascii_letters + digits)


def stacked(facts: Facts) -> dict[int, bool]:
    """Of the lines of such titles whether they go on below.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> body = "船工说，桥通车以后，进城\\n的路近了一半，卖菜的三轮\\n车一直开到城门口。\\n" * 3
    >>> stacked(survey(split("全县人民代\\n表大会代表\\n报到\\n" + body)))
    {0: True, 1: True, 2: False}
    >>> stacked(survey(split("修桥铺路\\n造福乡里\\n惠及子孙\\n" + body)))
    {}
    """
    found: dict[int, bool] = {}
    # The cheap questions first: a text that has its paragraphs has no such lines, and most have few
    # narrow ones.
    stop = 0
    for i in [*range(head_of(facts) - 1), *narrow(facts)] if facts.ends else ():
        if i < stop or not _may_start(facts, i):
            continue
        stop = _stop(facts, i)
        last = _last(facts, i, stop - 1)
        if last > i:
            found |= dict.fromkeys(range(i, last), True)
            if _is_apart(facts, i, last):
                found[last] = False
    return found


def _may_start(facts: Facts, i: int) -> bool:
    """Whether a title may start with a line: near a text's head, below a sentence or its author."""
    if i < LINES or facts.ends[i - 1]:
        return True
    above = facts.lines[i - 1]
    return above.page < facts.lines[i].page or is_signature(above.text)


def _stop(facts: Facts, i: int) -> int:
    """Where the lines stop that may be of one title with a line: all but the last are full."""
    full, last = max(facts.own[i : i + 2]), i
    while last - i < LINES and last + 1 < len(facts.lines):
        if facts.own[last] + facts.unit(last + 1) <= full or facts.own[last + 1] > full + WRONG:
            break
        if not _may_go_on(facts, last):
            break
        last += 1
    return last + 1


def _last(facts: Facts, i: int, last: int) -> int:
    """The last line of a title, which such lines are; the first of them where they are none."""
    # The cheap question first: most lines are of none.
    if last == i:
        return i
    full = max(facts.own[i : last + 1])
    # Cells are narrower; and beside a figure lines are narrow, over which a sentence goes on.
    if full < NARROWEST or last - i == LINES or last + 1 == len(facts.lines):
        return i
    measure = next(filter(None, facts.measure[last + 1 : last + 1 + LINES]), 0.0)
    narrow = WIDER * full <= measure
    if not measure or not (narrow or full >= ACROSS * measure):
        return i
    fits = [word_over(facts.texts[at], facts.texts[at + 1]) for at in range(i, last)]
    if max(fits) < SURE_WORD:
        return i
    below = word_over(facts.texts[last], facts.texts[last + 1])
    if narrow and fits[-1] < SURE_WORD and _may_be_first(facts, last, measure):
        last, below, fits = last - 1, fits[-1], fits[:-1]
    if below >= SURE_WORD or _is_of_list(facts, last, full):
        return i
    return last if sum(fits) >= MEAN * len(fits) else i


def _is_of_list(facts: Facts, last: int, full: float) -> bool:
    """Whether others as wide go on below a line that had room, as items do below a short one."""
    if facts.own[last] + facts.unit(last + 1) > full:
        return False
    below = facts.own[last + 1 : last + 3]
    # The first line of a text is as wide by chance, but no second.
    return full - WRONG <= below[0] and max(below) <= full + WRONG


def _is_apart(facts: Facts, i: int, last: int) -> bool:
    """Whether a title plainly ends: its last line had room, or what is below is wider."""
    full = max(facts.own[i : last + 1])
    if facts.own[last] + facts.unit(last + 1) < full:
        return True
    if facts.own[last + 1] <= full + WRONG or facts.texts[last + 1][0] in _LATIN:
        # A Latin word or a number may be too long for the line above, and no table says what is
        # before it.
        return False
    # Lines beside a figure are narrow too, and what is below goes on with them.
    return word_over(facts.texts[last], facts.texts[last + 1]) <= CHANCE


def _may_go_on(facts: Facts, i: int) -> bool:
    """Whether a line and the next may be of one title, whatever their widths."""
    if facts.parted(i):
        return False
    text, below = facts.texts[i], facts.texts[i + 1]
    if not (_may_be_of_title(text) and _may_be_of_title(below)) or text[-1] in _ENDS:
        return False
    if i + 1 in facts.parts or facts.heads[i + 1] or LIST_MARK.match(text):
        return False
    if text[-1] in NUMERALS and below[0] in NUMERALS:
        # Years and numbers in a list.
        return False
    if is_signature(text) or is_signature(below) or is_caption(text) or holds_office(below):
        return False
    return not names_alone(below) or word_over(text, below) >= SURE_WORD


def _may_be_of_title(text: str) -> bool:
    return not (_NOWHERE.search(text) or has_leaders(text))


def _may_be_first(facts: Facts, i: int, measure: float) -> bool:
    """Whether a line may be the first of the text below a title, as wide as a title's by chance."""
    return abs(facts.own[i] + INDENT - measure) <= WRONG and facts.own[i + 1] > facts.own[i]
