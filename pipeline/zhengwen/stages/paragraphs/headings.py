"""Headings over several lines: set larger than the text, they are full before its measure is."""

from __future__ import annotations

import re

from ...tables import lattice
from ...tables.bigrams import joint
from .facts import Facts
from .glyphs import LIST_MARK, MARK, OPENER, has_leaders, has_mark
from .kinds import CHAPTER
from .names import holds_office, names_alone
from .numbered import are_sections
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
# What a phrase goes on behind, but for words and names that end so (目的, 存在, 参与, 郑和).
_UNFINISHED = re.compile(
    "(?:(?<![目标標])的"
    "|(?<![总總共饱飽柔温溫缓緩平调調谐諧中亲親议議求暖附应應讲講随隨])"
    "(?<![郑鄭人颐頤泰义義协協祥唱政不雍清])和"
    "|(?<![参參给給赠贈赋賦授赐賜])[与與暨]|(?<!即)或|而|[于於](?<![单單鲜鮮].)"
    "|(?<![普涉危埃顾顧谈談提触觸波遍论論殃企])及"
    "|(?<![存现現实實内內潜潛所自健外])在|(?<![服听聽随隨盲侍顺順遵屈跟])[从從]"
    "|(?<![求为為皆国國])是|(?<![转轉礼禮退谦謙忍出割避])[让讓]"
    "|(?<![火拖车車一两兩门門手])把|(?<![棉植覆毛绒絨盖蓋])被"
    "|[很各每这這]|(?<![应應])[该該]|(?<!之)最|(?<!耳)其)$"
)
# What asks is whole: 谁挖的, 怎么修的.
_ASKED = re.compile("(?:[谁誰]|怎[么麼样樣]|哪[里裡儿兒些]|什[么麼]|多少)[^的]{1,6}的$")
# The lattice of words, which is asked of headings alone, as they are few, knows no numbers; and one
# goes on over a break.
NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬")
# By so much a width may be wrong, in em.
UNSURE = 1.0
# So much that the characters at a break say, in nats, shows that a word stands over it.
SURE_WORD = 4.0


def word_over(text: str, after: str) -> float:
    """By how many nats likelier than by chance a word goes on from a heading's line to the next.

    >>> round(word_over("海关：全方", "位堵截"), 1), round(word_over("桥修好了吗", "王晓华"), 1)
    (5.2, -2.3)
    """
    last, first = text[-1], after[0]
    if last in NUMERALS and first in NUMERALS:
        return max(joint(last, first), SURE_WORD)
    return lattice.weighed(text, after)


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
    if i + 1 in facts.parts or facts.is_dated(i) or are_sections(text, after):
        return False
    if OPENER.match(text) and _is_running(facts, i + 1):
        # Without a number the line may be of the text, too: its first, that lost its indent.
        return False
    if is_signature(after) or has_leaders(text) or holds_office(after) or is_answered(text, after):
        return False
    if i and (text[-1] in _INTRODUCES or (_LABELLED.match(text) and not _is_open(text, after))):
        # What it introduces stands below.
        return False
    if _WIDE_NAME.fullmatch(after):
        # Whoever bears it: the rest of a heading is set as its first line.
        return False
    if names_alone(after) or CHAPTER.fullmatch(after):
        # Who wrote it, or its first part.
        return word_over(text, after) >= SURE_WORD
    return not (ended_early(facts, i) or _had_room(facts, i))


def _is_running(facts: Facts, i: int) -> bool:
    """Whether a word goes on below a line, where marks show a sentence: both are text."""
    if i + 1 == len(facts.lines) or facts.short[i] or facts.parted(i):
        return False
    below = facts.lines[i + 1].text
    return has_mark(below) and word_over(facts.lines[i].text, below) >= SURE_WORD


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
    if word_over(text, after) >= SURE_WORD:
        return True
    number = OPENER.match(text)
    own = text[number.end() :] if number else text
    return 1 < len(own) == len(after) and is_solid(own) and is_solid(after)


def _is_open(text: str, after: str) -> bool:
    """Whether a phrase or a word goes on over a break."""
    return is_unfinished(text) or word_over(text, after) >= SURE_WORD


def is_unfinished(text: str) -> bool:
    """Whether a line ends with what a phrase goes on behind: seldom a heading's last.

    >>> is_unfinished("从渡口到大桥的"), is_unfinished("写作的目的"), is_unfinished("桥是谁修的")
    (True, False, False)
    """
    return _UNFINISHED.search(text, max(len(text) - 2, 0)) is not None and not _ASKED.search(text)


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


def is_chapter(text: str) -> bool:
    """Whether a line is the number of a novel's chapter and the two halves of its title.

    >>> is_chapter("第三回 小船靠了岸边码头 老友又在码头相逢"), is_chapter("第三回 小船靠岸 老友")
    (True, False)
    """
    # The cheap question first: few lines start so.
    if text[:1] != "第":
        return False
    parts = text.split()
    return (
        len(parts) == 3
        and len(parts[1]) == len(parts[2])
        and _OF_CHAPTER.fullmatch(parts[0]) is not None
    )


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
