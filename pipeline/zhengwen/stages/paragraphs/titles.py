"""Titles over several lines below what stands at a text's head: its number, who issues it, a date.

Only the first line of a text is a title by its place. Another may be one, or a name, an office or a
row of a form; so that what stands over its break has to show it: a bracket that is open there, a
word, or characters that the text has elsewhere in one line.
"""

from __future__ import annotations

import re

from ...tables.bigrams import joint
from ...texts import any_of
from .facts import Facts
from .glyphs import has_leaders, is_ideograph, is_opener
from .headings import SURE_WORD, word_over
from .names import names_alone
from .official import OFFICIAL
from .shapes import is_signature

# So many lines at a text's head may hold its title.
TOP = 16
# A title's line is so wide, as a share of the measure: it is set no more than twice as large.
LEAST = 0.5
# A title across columns is more than so many times as wide as their measure.
ACROSS = 1.25
# No title has these; it may name others in brackets.
_MARK = re.compile("[，。；：！？,;:!?]")
_LABELLED = re.compile(".{1,4}[：:]")
# What no title's line ends with but where the next goes on.
_ON = frozenset("的與与和及暨")
# ... if the two characters before the break make no word, as 参与 and 普及 do, in nats.
WORD = 1.5
_WIDE = str.maketrans("()", "（）")
_PAIRS = {"《": "》", "（": "）", "“": "”", "「": "」", "〈": "〉"}
_OPENS = any_of([*_PAIRS, "("])
_NO_QUOTES = str.maketrans("", "", "".join(_PAIRS))
# So many characters on each side of a break that the text has elsewhere show that it is none.
AROUND = 2
# Of three or two so many times, with those over the break: 自建|房, 缆|桩.
OFTEN = 2
# A dash at the end of a line, which its second title stands behind (GB/T 15834-2011, 4.13.3.6).
DASHED = "——"
# What ends the title of a document, whatever the next line says; and what starts another.
_COMPLETE = re.compile(
    "(?:的[\u3400-\u9fff]{2,4}|办法|辦法|规定|規定|方案|细则|細則|总结|總結|讲话|講話)$"
)
_ABOUT = re.compile("[关關][于於]")


def head_of(facts: Facts) -> int:
    """How many lines stand at a text's head: those above the first sentence's end."""
    lines = facts.lines[:TOP]
    return next((at for at, line in enumerate(lines) if line.ends), len(lines))


def titled(facts: Facts, i: int) -> bool:
    """Whether a line at a text's head and the next are of one title, by what stands over its break.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> body = "船工说，桥通车以后，进城的路近了一半，卖菜的三轮车一直\\n开到城门口。\\n" * 4
    >>> text = "江教发〔2024〕5号\\n关于印发《渡口船只登记和定期检\\n验办法》的通知\\n" + body
    >>> facts = survey(split(text))
    >>> titled(facts, 0), titled(facts, 1)
    (False, True)
    """
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    own, measure = facts.own[i], facts.measure[i]
    # Across columns a title is wider than their measure.
    fits = LEAST * measure <= own < measure or (i == 0 and own >= ACROSS * measure)
    if not fits or facts.own[i + 1] > own + 1:
        return False
    if _MARK.search(after) or is_opener(after):
        return False
    # A title may have its second half behind a colon, which is no label's and ends no line with 的.
    halved = "：" in text[:-1] and not _LABELLED.match(text) and text[-1] not in _ON
    if _MARK.search(text.replace("：", "", 1) if halved else text):
        return False
    if has_leaders(text) or is_signature(after) or names_alone(after):
        return False
    return _is_over(facts, text, after)


def is_open_at(facts: Facts, i: int) -> bool:
    """Whether a bracket of a title at a text's head is open at a line's end, whatever the measure.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> is_open_at(survey(split("渡口修缮项目（第二标\\n段）中标公示\\n修好了。")), 0)
    True
    """
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if facts.width[i + 1] > facts.width[i] or _MARK.search(text) or _MARK.search(after):
        return False
    return is_open(text, after)


def _is_over(facts: Facts, text: str, after: str) -> bool:
    """Whether a bracket, a word or what the text says elsewhere stands over a break."""
    if is_open(text, after) or after[0] == "的" or text.endswith(DASHED):
        return True
    if text[-1] in _ON and joint(text[-2], text[-1]) < WORD:
        return True
    if not (is_ideograph(text[-1]) and is_ideograph(after[0])):
        return False
    if _is_official(text, after):
        return True
    if len(after) == 1 and joint(text[-1], after) > 0:
        # The last character of a word, which had no room.
        return True
    whole = "".join(facts.texts)
    # What stands by itself elsewhere is a name, and no half of a title.
    if whole.count(text) > whole.count(text + after[:AROUND]):
        return False
    return is_said(whole, text, after) or word_over(text, after) >= SURE_WORD


def is_said(whole: str, text: str, after: str) -> bool:
    """Whether the text says elsewhere what stands over a break: the whole text is given."""
    # The cheap question first: all that shows it has the two characters at the break.
    if whole.count(text[-1] + after[0]) < 2:
        return False
    around = text[-AROUND:] + after[:AROUND]
    if after[0] in _PAIRS:
        # A quotation that starts there is known by its first words too.
        around += after[AROUND : AROUND + 1]
    if around.translate(_NO_QUOTES).isalnum() and whole.count(around) > 1:
        return True
    # Fewer characters say as much where the text has them more often, and two of them that it
    # hardly has but together.
    for part in (around[:-1], around[1:]):
        if len(part) > AROUND and part.isalnum() and whole.count(part) > OFTEN:
            return True
    together = whole.count(text[-1] + after[0]) - 1
    return together > OFTEN and 2 * together >= min(map(whole.count, (text[-1], after[0]))) - 1


def _is_official(text: str, after: str) -> bool:
    """Whether the title of an official document has its kind in the next line, which ends it."""
    if not _ABOUT.search(text) or _ABOUT.search(after) or _COMPLETE.search(text):
        return False
    return OFFICIAL.fullmatch(text + after) is not None and not OFFICIAL.fullmatch(text)


def is_open(text: str, after: str) -> bool:
    """Whether a bracket is open at the end of a line, and closed in the next."""
    # The cheap question first: most lines have none.
    if not _OPENS.search(text):
        return False
    # One of a pair is often typed in the other width.
    text, after = text.translate(_WIDE), after.translate(_WIDE)
    return any(
        text.rfind(opens) > text.rfind(closes)
        and closes in after
        and opens not in after[: after.index(closes)]
        for opens, closes in _PAIRS.items()
    )
