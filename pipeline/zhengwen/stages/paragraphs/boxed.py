"""Titles over several lines amid a text, as a newspaper sets them in boxes above a lede.

A line that the type of a title fills is from half to two thirds as wide as the text below, which is
set in the same box. Two headings in a row may have such widths too: what stands over the break has
to show that they are one.
"""

from __future__ import annotations

from itertools import pairwise

from .facts import Facts
from .glyphs import LIST_MARK, MARK, has_leaders, is_ideograph
from .headings import SURE_WORD, is_unfinished, word_over
from .names import holds_office, names_alone
from .shapes import is_caption, is_signature
from .titles import DASHED, WORD, is_open, is_said

# A title has no more lines; and so many of the text below show how wide that is.
LINES, BELOW = 4, 4
# A title's type is from so many times to so many times as large as the text's, where no word shows
# that one is set in a narrower box.
SMALLEST, LARGEST = 1.5, 2.0
# No box is narrower, in em.
NARROWEST = 4.0
# A heading leaves so much of the text's measure, in whatever box.
HEADED = 0.75
# A character or two are hardly a heading themselves, in em.
TINY = 2.0
# What else a text says is asked of one article, in characters: of many lines it would be dear.
ARTICLE = 20_000
# By so many em the text above a box is wider than its own.
APART = 3.0
# Full lines of a title are as wide, but for a character or a mark, in em.
FULL = 1.0
_QUOTES = {"“": "”", "「": "」", "《": "》"}
_ASKS = "？！?!"
# What a cell below a heading may be alone.
_ANSWERS = frozenset("是否有无無男女")


def narrow(facts: Facts) -> list[int]:
    """The lines that may be a title's, as the next may: both narrower by far than the widest."""
    most = HEADED * max(facts.own, default=0.0)
    short = [i for i, width in enumerate(facts.own[:-1]) if width <= most]
    # What is below the last line of a title is wider.
    return [i for i, below in pairwise(short) if below == i + 1]


def boxed(facts: Facts, i: int, *, on: bool) -> bool:
    """Whether a line amid a text and the next are of one title.

    Args:
        facts: the survey.
        i: the line.
        on: it goes on from the one above, as a title's.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> body = "船工说，桥通车以后，进城的路近了一半，卖菜的三轮车一直\\n开到城门口。\\n" * 3
    >>> lede = "渡口停航那天，镇上的人都来\\n送老周。他把缆桩拔起来，靠\\n在石阶上抽烟。\\n"
    >>> facts = survey(split(body + "最后一班渡\\n船\\n" + lede * 2))
    >>> boxed(facts, 6, on=False), boxed(facts, 7, on=True), boxed(facts, 8, on=False)
    (True, False, False)
    """
    text, after = facts.texts[i], facts.texts[i + 1]
    # The cheap questions first: few lines below a sentence's end are short, and end none.
    if not (on or _may_start(facts, i) or _is_below_names(facts, i)) or i + 1 in facts.parts:
        return False
    second = after.startswith(DASHED)
    if facts.heads[i + 1] and not second:
        return False
    quoted = _is_quoted(text, after)
    if not (quoted or (_is_of_title(facts, i, halved=True) and _is_of_title(facts, i + 1))):
        return False
    if is_signature(text) or is_signature(after) or holds_office(after) or is_caption(text):
        return False
    unit = facts.unit(i + 1)
    own, other = facts.own[i], facts.own[i + 1]
    stop = i + 2
    while stop - i < LINES and stop < len(facts.lines) and _is_of_title(facts, stop):
        if facts.own[stop] > max(own, other) + FULL:
            break
        stop += 1
    below = max(facts.own[stop : stop + BELOW], default=0.0)
    if own < NARROWEST or max(own, other) > HEADED * below or other > own + max(unit, 1.0):
        return False
    if quoted or _is_sure(facts, text, after):
        return True
    halved = "，" in text or "：" in text
    if halved or names_alone(after) or names_alone(text) or facts.lines[i + 1].blanks:
        return False
    if not below / LARGEST - unit < own <= below / SMALLEST:
        return False
    if second or _fits(text, after) >= WORD:
        return True
    if on:
        # Below a full line another, or the last of the title, which is no heading itself.
        return other <= TINY or abs(own - facts.own[i - 1]) <= FULL
    return i > 0 and other <= TINY and _is_apart(facts, i, below)


def _is_sure(facts: Facts, text: str, after: str) -> bool:
    """Whether a bracket, a word or what the text says elsewhere stands over a break."""
    if is_open(text, after) or after[0] == "的" or text.endswith(DASHED):
        return True
    if is_unfinished(text) and not names_alone(after):
        return True
    fits, rest = _fits(text, after), after.rstrip(_ASKS)
    if fits >= SURE_WORD or (len(rest) == 1 and fits > 0 and rest not in _ANSWERS):
        return True
    if len(facts.texts.whole) > ARTICLE:
        return False
    # The lines of the title are one; two headings may follow each other elsewhere too.
    whole = facts.texts.whole.replace(f"{text}\n{after}", text + after, 1)
    # What stands by itself elsewhere is a name, and no half of a title.
    return is_said(whole, text, after) and whole.count(text) == whole.count(text + after[:1])


def _fits(text: str, after: str) -> float:
    """How much likelier a word stands over a break between two Han than by chance, in nats."""
    if is_ideograph(text[-1]) and is_ideograph(after[0]):
        return word_over(text, after)
    return 0.0


def _is_quoted(text: str, after: str) -> bool:
    """Whether two lines are one quotation, which may have marks."""
    return after[-1] == _QUOTES.get(text[0]) and is_open(text, after)


def _may_start(facts: Facts, i: int) -> bool:
    """Whether a paragraph may start with a line: below a sentence's end, or at a page's top."""
    if not i or facts.ends[i - 1]:
        return True
    above = facts.lines[i - 1]
    return above.page < facts.lines[i].page or above.text.isdecimal() or is_signature(above.text)


def _is_below_names(facts: Facts, i: int) -> bool:
    """Whether a bracket is open in a line below who signs: a few characters after a sentence."""
    if i < 2 or not facts.ends[i - 2] or facts.own[i - 1] > facts.measure[i - 1] / 2:
        return False
    return not MARK.search(facts.texts[i - 1]) and is_open(facts.texts[i], facts.texts[i + 1])


def _is_of_title(facts: Facts, i: int, *, halved: bool = False) -> bool:
    """Whether a line may be one of a title's: without a mark, but for one that asks.

    Args:
        facts: the survey.
        i: the line.
        halved: it may have a comma or a colon, between the title's halves.
    """
    text = facts.texts[i]
    if halved:
        text = text.replace("，", "", 1).replace("：", "", 1)
    if facts.ends[i] and text[-1] not in _ASKS:
        return False
    return not (MARK.search(text.rstrip(_ASKS)) or LIST_MARK.match(text) or has_leaders(text))


def _is_apart(facts: Facts, i: int, below: float) -> bool:
    """Whether the text above is set wider than that below, or ends with its page."""
    if facts.lines[i - 1].page < facts.lines[i].page:
        return True
    return max(facts.own[max(i - BELOW, 0) : i]) > below + APART
