"""The chapters of novels: a number, and a title of two halves as long as each other.

第十二回 修新桥众人出力 渡大河老友重逢. Without its spaces, which ``pdftotext -raw`` leaves out, it
looks like any line of text: its larger type fills the measure, and no mark ends it.
"""

from __future__ import annotations

import re

from ...tables.bigrams import joint
from ...texts import any_of, places
from .facts import Facts
from .names import WORD

_CHAPTER = re.compile("(第[〇零一二三四五六七八九十百]{1,6}回) ?([\u3400-\u9fff ]{8,20})")
# What 回 counts times of, and what it starts a word with.
_TIMES = frozenset("合信收归歸答购購头頭忆憶访訪去来來报報应應族民顾顧避家国國复復升")
# How long a half may be; and what a sentence has, and no title.
_HALF, _PROSE = range(5, 10), re.compile("[的了我你他她它们們吗嗎呢是这這那很]")
# A word over the halves is no chance at so much, in nats.
SURE = 2 * WORD
_FIRST, _HAN = any_of("第"), re.compile("[\u3400-\u9fff]")


def chapter_title(text: str) -> str:
    """A novel's chapter, its number and the halves of its title apart; empty where it is none.

    >>> chapter_title("第十二回修新桥众人出力渡大河老友重逢")
    '第十二回 修新桥众人出力 渡大河老友重逢'
    >>> chapter_title("第三回合双方都在场边等了很久"), chapter_title("第三回修桥")
    ('', '')
    """
    found = _CHAPTER.fullmatch(text)
    if found is None:
        return ""
    number, title = found[1], found[2].strip()
    solid = title.replace(" ", "")
    # 第三回合, 第二回来: the number counts times, and the word goes on. A space left shows a title.
    counts = _PROSE.search(solid) or joint("回", solid[0]) >= WORD / 2 or solid[0] in _TIMES
    if counts and " " not in title:
        return ""
    half = len(solid) // 2
    # Where it has a space already, that one parts the halves.
    if len(solid) != 2 * half or half not in _HALF:
        return ""
    apart = f"{solid[:half]} {solid[half:]}"
    return f"{number} {apart}" if title in (solid, apart) else ""


def novel_heads(facts: Facts) -> dict[int, bool]:
    """Of the lines of such headings, and of those above them, whether they go on below.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> text = "船家每天在渡口等客人来坐船过河，太阳落山\\n才回家去吃晚饭。\\n"
    >>> title = "第十二回修新桥众人出力渡大河老友重逢\\n"
    >>> sorted(novel_heads(survey(split(text + title + text))).items())
    [(1, False), (2, False)]
    """
    found: dict[int, bool] = {}
    # The cheap questions first: a text that has its paragraphs, and few lines start so.
    if not facts.ends:
        return found
    for i in places(_FIRST, facts.texts.firsts[:-1]):
        if not _may_start(facts, i):
            continue
        text, after = facts.texts[i : i + 2]
        if _is_rest(facts, i + 1) and _is_title(text + after, len(text)):
            found |= {i: True, i + 1: False}
        elif _is_title(text) and joint(text[-1], after[0]) < WORD and _HAN.match(after):
            found[i] = False
        if i and i in found:
            found[i - 1] = False
    return found


def _is_title(text: str, least: int = 0) -> bool:
    """Whether a text is a chapter whose halves part no word; the first ends within so many."""
    number, *halves = chapter_title(text).split(" ")
    if not halves or (least and len(number) + len(halves[0]) > least):
        return False
    return joint(halves[0][-1], halves[1][0]) < SURE


def _may_start(facts: Facts, i: int) -> bool:
    """Whether no sentence goes on with a line: it would name a chapter itself."""
    return not i or facts.ends[i - 1] or facts.parted(i - 1) or facts.heading_like(i - 1)


def _is_rest(facts: Facts, i: int) -> bool:
    """Whether a line may be the rest of such a title: a short one, and another below it."""
    return i + 1 < len(facts.texts) and facts.short[i] and not facts.ends[i]
