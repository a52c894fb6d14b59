"""What the characters at a line's two ends say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...texts import gathered
from .gaps import SOURCE, UNIT
from .ordinals import NUMERAL
from .remarks import ends_with_remark

# GB/T 15834-2011, section 5.1 and W3C clreq 3.1.5: marks that may not start a line ...
NO_START = "、。，．：；！？）】〕］》〉」』”’%％℃‰,.;:!?)]}"
# ... and marks that may not end one.
NO_END = "（【〔［《〈「『“‘([{"

# Numbers in circles, and the number of a note to which a text refers: [3], ②.
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
REFERENCE = r"[\[［〔【]\d{1,3}[\]］〕】]|[①-⑳]"

SENTENCE_END = re.compile(
    r"(?:[。！？!?⋯…｡]|\.{3,4}|(?<=[A-Za-z\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3)）\]”’\"'])[.．]|(?<=\d)\.(?=[\"”’)])|[—─]{2}(?=[”’」』])"
    # A blank to be filled in, and a note in brackets behind a sentence: （ ）, 好？（5分）.
    r"|[（(]\s*(?=[）)])|[。．！？!?][”’」』]?[（(][^（()）。！？]{1,12}(?=[）)])"
    # Japanese writes no mark before the bracket that closes a speech.
    r"|(?<=[\u3041-\u3096])(?=[」』]))"
    # Then what closes, and the number of a note to it: 好。”[3], 好。②
    rf"[”’」』）)】］〕〉》\"']*\s?(?:{REFERENCE})?$"
)
_TAIL = 16
# What a sentence's end may have last: looked at first, as most lines end amid one; and marks that
# end a sentence whatever stands before them.
_LAST = frozenset("。！？!?⋯…｡.．”’」』）)】］]〕〉》\"'" + CIRCLED)
_FULL_STOP = frozenset("。！？!?⋯…｡")


# What a person is addressed by: a name follows.
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Messrs|Mme|Dr|Prof|Rev|Hon|St|Capt|Col|Gen|Gov|Lt|Sen|Sgt)\.$"
)


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with the line: its mark, and brackets and quotes that close after it.

    >>> ends_sentence("他说：“好。”"), ends_sentence("教室内"), ends_sentence("3.")
    (True, False, False)
    >>> ends_sentence("路通了吗？（5分）"), ends_sentence("一项是（ ）"), ends_sentence("（李明）")
    (True, True, False)
    >>> ends_sentence("It was seen by Mr."), ends_sentence("It was seen by him.")
    (False, True)
    >>> ends_sentence("他说：“好。”[3]"), ends_sentence("桥通车了②")
    (True, False)
    >>> ends_sentence("The difference was small, p = .17."), ends_sentence("见第 17.")
    (True, False)
    """
    last = text[-1:]
    if last in _FULL_STOP:
        return True
    if last not in _LAST:
        return False
    if last == "." and _TITLED.search(text, max(len(text) - _TAIL, 0)):
        return False
    if last in ".．" and text[-2:-1].isdecimal() and _ends_counting(text):
        return True
    # A mark and what closes after it: most of the rest, and the search finds the same.
    if (text[-2:-1] in _FULL_STOP and last != ".") or SENTENCE_END.search(text[-_TAIL:]):
        return True
    return ends_with_remark(text)


# Where an entry of references ends (GB/T 7714): the pages of what it names, 39(5): 44-49 and 2005:
# 198, or the year, 昆明：某大学，2022. And so many words.
_YEAR = r"(?:1[89]|20)\d\d(?: ?[(（]\d{1,2}[)）])?"
_PAGES = re.compile(rf"\d[-–—]\d{{1,5}}[.．]$|{_YEAR} ?[:：] ?\d{{1,5}}[.．]$|[，,] ?{_YEAR}[.．]$")
WORDS = 4


def _ends_counting(text: str) -> bool:
    """Whether a sentence of English ends with a number, and its dot is none of an item's number."""
    return (text.isascii() and text.count(" ") >= WORDS) or ends_entry(text)


def ends_entry(text: str) -> bool:
    """Whether an entry of references ends: with a year, or pages.

    >>> ends_entry("[M]．江北：江北书社，1998：27．"), ends_entry("渡口[J]．")
    (True, False)
    """
    return _PAGES.search(text, max(len(text) - _TAIL, 0)) is not None


_SOFT = frozenset("：；:;")
# What a sentence or a clause of a list may end with.
ENDING = _LAST | _SOFT


def ends_softly(text: str) -> bool:
    """Whether a line ends with a colon or a semicolon, or one before a closing quote.

    >>> ends_softly("他说："), ends_softly("甲；”"), ends_softly("甲，")
    (True, True, False)
    """
    last = text[-1:]
    return last in _SOFT or (last in "”’」』" and text[-2:-1] in _SOFT)


MARK = re.compile(r"[，。、；：！？,;:!?]")


def has_mark(text: str) -> bool:
    """Whether a text has a mark: most have a comma, which is found without a search.

    >>> has_mark("渡口，大桥"), has_mark("渡口与大桥")
    (True, False)
    """
    return "，" in text or MARK.search(text) is not None


# Numbering, list marks and the dash that opens a paragraph (clreq 3.1.6; GB/T 15834 section 4.13).
BULLETS = "•·●○■□◆◇▪▫‣⁃∙‧◦◎★☆※►▶➢✓"
_NUMBER = r"[一二三四五六七八九十百零〇]{1,4}"
OPENER = re.compile(
    rf"第(?:{NUMERAL}|\d{{1,3}})[章节條条编篇部卷回]|{_NUMBER}、"
    # What a mark stands behind is referred to: 参见⏎[7]。
    rf"|[（(](?:{_NUMBER}|\d{{1,3}})[）)](?![，。；])"
    rf"|\d{{1,3}}(?:[、．]|\.(?!\d)|(?:\.\d{{1,3}}){{1,3}}\.?(?=[\s\u4e00-\u9fff])(?!{UNIT}))"
    r"|[①-⑳](?![，。、；：])|——(?!—)|\[(?:\d{1,3}|0\d{3})\](?![，。；])"
    r"|(?:[问答解]|答案|解析|注意|警告|提示|证明|分析|[附备]?注|(?:注|示例) ?\d{1,2}|示例|资料来源)"
    r"[:：]"
    r"|(?:Note|NOTE|Tip|TIP|Caution|CAUTION|Warning|WARNING|Important|IMPORTANT)"
    r"(?:[:：—]|\.(?= [A-Z]))"
    # A label or a note's number in brackets of their own: 〔摘 要〕, 【译文】, 〔3〕.
    rf"|[【〔](?:[\u3400-\u9fff][\u3400-\u9fff \u3000]{{1,7}}|{_NUMBER}|\d{{1,3}})[】〕]"
    # No mark is ○ in a name: 陈○○.
    rf"|[{BULLETS}](?<!○(?=[○、，]))\s?\S|[-*–]\s+\S"
    # Set off by an ideographic space: 1　引言, 解　设…, 例3　….
    r"|(?:\d{1,2}|解|证明|分析|例\s?\d{1,2})\u3000\S"
    # The number of a paragraph in a Japanese law, in full width: ２　前項の….
    r"|[１-９][０-９]? (?=[\u3041-\u30ff\u3400-\u9fff])"
    # A code that names a document, set off likewise: GB/T 2828.1—2012　计数抽样检验程序.
    r"|[A-Z][A-Z/]{1,7} ?\d[\d.]{0,9}(?:[—–-]\d{2,4})?\u3000+\S"
    # An answer to choose: A. 通过, B、写作.
    r"|[A-H](?:[.．]\s?|、)(?=[\u3400-\u9fff“《（])"
    # A step, a letter before its number: S1、.
    r"|(?:[A-Z]\d{1,2}、|S\d{1,2}[.．])(?=[\u3400-\u9fff])"
    r"|[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]，|其[一二三四五]，"
)
# What these start with, but for digits: most lines do not, and need no search.
OPENING = frozenset(
    "第一二三四五六七八九十百零〇（(【〔①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—[问答解注附备资警提证分例示•·●○■□◆◇▪▫‣⁃∙‧◦◎★☆※►▶➢✓-*–其ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)


def is_opener(text: str) -> bool:
    """Whether a text starts with a number, a list mark or a dash that opens a paragraph.

    >>> is_opener("一、收寄"), is_opener("2. 收寄"), is_opener("2.5万件")
    (True, True, False)
    """
    first = text[:1]
    return (first in OPENING or first.isdecimal()) and OPENER.match(text) is not None


LIST_MARK = re.compile(rf"[{BULLETS}](?<!○(?=[○、，]))|[-*+–]\s|[①-⑳](?![，。、；：])")
# Words that count, 一是 and 其一: they open clauses as often as items.
_ONE = "[一二三四五六七八九十]"
COUNTING = re.compile(rf"{_ONE}(?:是|要)|第{_ONE}，|其{_ONE}，")
# Leaders, and the page number they lead to.
# A run of dots is tried from its first on, or a row of them would cost its length squared.
_DOT, _SPACED = "[.…·⋯]", "[.·]"
_LEADERS = re.compile(
    rf"(?<!{_DOT})(?<!{_DOT}\s)(?:{_DOT}\s?){{4,}}\s*[0-9ivxlcIVXLC\u2160-\u217f]{{1,4}}$"
    r"|(?<!…)…{2,}\s*\d{1,4}$"
    # Spaced wide, and cut off from the number: some extractors end the line there.
    rf"|(?<!{_SPACED}\s)(?:{_SPACED}\s){{5,}}{_SPACED}$"
)


def has_leaders(text: str) -> bool:
    """Whether dots lead to a page number at a line's end, as in an entry of contents.

    >>> has_leaders("第一章……… 12"), has_leaders("第一章 12")
    (True, False)
    >>> has_leaders("第一章. . . . . ."), has_leaders("so it ends . . .")
    (True, False)
    """
    last = text[-1:]
    # The cheap questions first: few lines end so, and hardly any of those has dots.
    return (
        (last.isdecimal() or last in "ivxlcIVXLC.·" or "\u2160" <= last <= "\u217f")
        and ("." in text or "…" in text or "·" in text or "⋯" in text)
        and _LEADERS.search(text) is not None
    )


# A headline's two halves: a space between Han, which no author types within a sentence.
_HALVES = re.compile(r"[\u4e00-\u9fff”》][ \u3000]{1,4}[\u4e00-\u9fff“《]")
# But for the one behind the number of an article, which may be cited: 《条例》第九条 船工….
_CITED = re.compile(f"第{NUMERAL}[条條款]$")
_LATIN = re.compile("[!-~]")
# No headline's two halves are wider together.
HALVES_WIDEST = 40


def has_halves(text: str) -> bool:
    """Whether a line is a headline of two halves, and not a report that names its source.

    >>> has_halves("突出政治引领 筑牢信仰之基"), has_halves("参见“使用 指南”的第1节")
    (True, False)
    >>> has_halves("本报讯 市图书馆新馆定于本周六")
    False
    """
    if len(text) > HALVES_WIDEST or (" " not in text and "\u3000" not in text):
        return False
    if SOURCE.match(text):
        return False
    # The space after 第二条 or 一、 parts a number from its text.
    lead = OPENER.match(text)
    gap = _HALVES.search(text, lead.end() if lead else 0)
    return bool(gap and not _LATIN.search(text) and not _CITED.search(text, 0, gap.start() + 1))


# What starts with an ASCII mark that closes nothing: the name of a file, what a listing leaves out,
# a path, a shell's own `.`, an address (::1).
_OPENS_NAME = re.compile(r".\w|\.\.|\./|\. [/~$]|::")


def starts_with_closing(text: str, *, quotes: bool = True) -> bool:
    """Whether a text starts with a mark that may not start a line (GB/T 15834 section 5.1).

    Args:
        text: a line.
        quotes: ” and ’ close in this document; where they open too, they say nothing.

    >>> starts_with_closing("，又"), starts_with_closing(".dsc"), starts_with_closing("... 略")
    (True, False, False)
    """
    first = text[0]
    if first not in NO_START or (first in "”’" and not quotes):
        return False
    return first != "}" and not (first in ".,:%!?" and _OPENS_NAME.match(text))


def closing_quotes(texts: Sequence[str]) -> bool:
    """Whether ” closes in this document; some sources set it on both sides of what they quote.

    >>> closing_quotes(["他说“好”"]), closing_quotes(["把”a” 换成”b”"])
    (True, False)
    """
    text = gathered(texts).whole
    return text.count("”") <= 1.5 * text.count("“") + 1


def is_ideograph(char: str) -> bool:
    """Whether a character is a Han character of the common blocks, and no mark.

    >>> is_ideograph("年"), is_ideograph("，"), is_ideograph("a")
    (True, False, False)
    """
    return "\u3400" <= char <= "\u9fff"


# Han characters and full-width marks, for a set in a regular expression.
WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—·\U00020000-\U0003ffff"


def is_han(char: str) -> bool:
    """Whether a character is a Han character or full-width mark: set solid, without word spaces.

    >>> is_han("年"), is_han("，"), is_han("a"), is_han("한")
    (True, True, False, False)
    """
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uffef"
        or char in "“”‘’…—·"
        or "\U00020000" <= char <= "\U0003ffff"
    )
