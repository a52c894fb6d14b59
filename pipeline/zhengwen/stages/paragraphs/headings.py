"""Headings over several lines: set larger than the text, they are full before its measure is."""

from __future__ import annotations

import re

from ...tables.bigrams import joint
from .facts import Facts
from .glyphs import LIST_MARK, MARK, OPENER, has_leaders
from .kinds import CHAPTER
from .names import holds_office, names_alone
from .openers import form_of
from .shapes import is_signature
from .survey import is_solid

# What a heading's lines are worth of the text's measure at the least: none is set more than two and
# a half times as large.
SMALLEST = 0.4
# A section's, which its number shows, no more than twice as large.
NUMBERED = 0.5
# The number of a section in words, of two levels or more: 8.1.3. apt.
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? [^\W\d]")
# A Han character and the mark behind it, in em: any unit wider is a word.
MARKED = 2.0
# What asks whether something is so, and what answers it.
WHETHER = ("是否", "有无", "有無", "能否", "可否")
ANSWERS = frozenset("是否有无無能可") | {"没有", "沒有", "不能", "不适用", "不適用"}
# What an entry of references starts with: [3].
_ENTRY = frozenset("[［")
# What ends with a colon, or has one behind its label, is no heading over two lines: 解：由图可知.
_INTRODUCES, _LABELLED = "：:", re.compile("[\u3400-\u9fff]{1,4}[：:]")
# A name of two characters, set as wide as one of three.
_WIDE_NAME = re.compile("[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]")
# What a chapter of a novel has before the halves of its title.
_OF_CHAPTER = re.compile("第[一二三四五六七八九十百零〇○\\d]{1,6}[回章节節]")
# By so much a width may be wrong, in em.
UNSURE = 1.0
# So much that the characters at a break say, in nats, shows that a word stands over it.
SURE_WORD = 4.0


def goes_on(facts: Facts, i: int) -> bool:
    """Whether a line and the next may be one heading."""
    return facts.heads[i] and _may_go_on(facts, i)


def goes_further(facts: Facts, i: int) -> bool:
    """Whether a line is the second of a heading that may have a third."""
    return i > 0 and goes_on(facts, i - 1) and _may_go_on(facts, i)


def is_later(facts: Facts, i: int) -> bool:
    """Whether a line may be the second or third of a heading."""
    return i > 0 and (goes_on(facts, i - 1) or goes_further(facts, i - 1))


def _may_go_on(facts: Facts, i: int) -> bool:
    # The cheap questions first: most lines have a mark, or are as wide as the one above.
    if facts.ends[i]:
        return False
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if facts.width[i + 1] > facts.width[i]:
        # It is narrower only where a word had no room.
        word = facts.unit(i + 1)
        if word <= MARKED or facts.width[i] + word <= facts.width[i + 1]:
            return False
    if facts.ends[i + 1]:
        # A heading may ask, and end with no other mark.
        after = after[:-1]
        if facts.lines[i + 1].text[-1] not in "？?" or not after:
            return False
    if facts.heads[i + 1] or MARK.search(after) or LIST_MARK.match(text) or text[0] in _ENTRY:
        return False
    if i + 1 in facts.parts:
        return False
    if is_signature(after) or has_leaders(text) or holds_office(after) or is_answered(text, after):
        return False
    if i and (text[-1] in _INTRODUCES or _LABELLED.match(text)):
        # What it introduces stands below.
        return False
    if _WIDE_NAME.fullmatch(after):
        # Whoever bears it: the rest of a heading is set as its first line.
        return False
    if names_alone(after) or CHAPTER.fullmatch(after):
        # Who wrote it, or its first part.
        return joint(text[-1], after[0]) >= SURE_WORD
    return not (ended_early(facts, i) or _had_room(facts, i))


def _had_room(facts: Facts, i: int) -> bool:
    """Whether the next unit had room on a line, as another with a number of its form is so wide.

    Numbers of one form are set in one size.
    """
    form = _form(facts, i)
    if not form:
        return False
    widest = facts.widest(form, facts.measure[i])
    return widest >= facts.own[i] + facts.unit(i + 1) + UNSURE


def _form(facts: Facts, i: int) -> tuple[str, str] | None:
    """The form of a section's number, which tells its size; None where it and the next are one."""
    form = form_of(facts.lines[i].text) if i else None
    return form if form and not _is_one(facts, i) else None


def _is_one(facts: Facts, i: int) -> bool:
    """Whether a line and the next are one by their form: a word stands over the break, or halves.

    The halves of a couplet have as many characters each, but for the number.
    """
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if joint(text[-1], after[0]) >= SURE_WORD:
        return True
    number = OPENER.match(text)
    own = text[number.end() :] if number else text
    return 1 < len(own) == len(after) and is_solid(own) and is_solid(after)


def is_answered(text: str, after: str) -> bool:
    """Whether a heading asks whether something is so, and the line below it says yes or no.

    >>> is_answered("三、是否存在漏水的情况", "否"), is_answered("关于渡口的通", "知")
    (True, False)
    """
    return after in ANSWERS and any(word in text for word in WHETHER)


def ended_early(facts: Facts, i: int) -> bool:
    """Whether the next unit had room on a line, in whatever size a heading may be set."""
    section = i > 0 and _SECTION.match(facts.lines[i].text) is not None
    least = NUMBERED if section or _form(facts, i) else SMALLEST
    return facts.width[i] + facts.unit(i + 1) < least * facts.measure[i]


def completes(text: str, after: str) -> bool:
    """Whether the next line makes a headline's second half as wide as its first.

    The number of a chapter may stand before them.

    >>> completes("小船靠了岸边码头 老友又在码", "头相逢"), completes("小船靠岸 老友重逢", "一")
    (True, False)
    >>> completes("第三回 小船靠了岸边码头 老友又在码", "头相逢")
    True
    """
    halves = text.split()
    if halves and _OF_CHAPTER.fullmatch(halves[0]):
        del halves[0]
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) + len(after)
