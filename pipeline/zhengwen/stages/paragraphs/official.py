"""Official documents, letters and laws: the lines that stand alone in them by their form."""

from __future__ import annotations

import re

from .ordinals import ORDINAL
from .shapes import is_signature

# The longest byline or date, in characters.
SIGNS = 120
# What follows an official notice, line by line.
FIELD = re.compile("(?:附件|抄送|主送|联系人|联系电话)[:：]")
# A statute's or a contract's article, an entry of references.
SET_OFF = re.compile(rf"(?:{ORDINAL}[章节節条條款]|\[\d{{1,3}}\])\s")
# What a gap parts from a title, in an extractor's eyes: the number of a chapter, a unit or a
# section, of a figure; a code that names a document (GB/T 1.1).
TITLES = re.compile(
    rf"{ORDINAL}(?:[章节節條条編编篇部回课課讲講]|[单單]元|部[分份])|\d{{1,2}}"
    r"|(?:附?[图表圖]|附[录錄]|案例)\s?[A-Z]?\d{1,3}(?:[.．–—-]\d{1,3})*"
    r"|[A-Z][A-Z/]{1,7} ?\d[\d.]{0,9}(?:[—–-]\d{2,4})?"
)
# And from a sentence: the number of a clause or an item, a step, an example, an entry's day.
SAYS = re.compile(
    rf"{ORDINAL}[条條款]|步[骤驟]\s?\d{{1,2}}|例\s?\d{{1,2}}|例[题題]|是[月年日]|【[^】]{{2,8}}】"
    r"|[一二三四五六七八九十]{1,3}世?|(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,4}|\d{1,2}[.．、]"
    r"|(?:\d{1,2}月)?\d{1,2}日(?:至(?:\d{1,2}月)?\d{1,2}日)?"
)
# Either of them, and how many characters it has.
LABEL, LABEL_LONGEST = re.compile(f"{TITLES.pattern}|{SAYS.pattern}"), 24
# A part of a book that says what it is: 第三章. It may have any numeral.
PART = re.compile("第.{1,4}[章节節编編篇部]")
# The number of a chapter or a section in words.
CHAPTER_NUMBER = "第[\\d一二三四五六七八九十]{1,3}[章节節]"
# A section's number, alone where an extractor sets it apart; an appendix has a letter.
SECTION = re.compile(r"(?:\d{1,2}|[A-Z])(?:\.\d{1,2}){1,4}\.?")
# A heading's number, set off by an ideographic space.
NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}\u3000")
# A code that names a document, set off likewise (GB/T 1.1: normative references).
CODED = re.compile(r"[A-Z][^\u3000]{2,24}\u3000")
# Whom a speech or a letter is for, alone on its line; not who speaks.
SALUTATION = re.compile(
    "(?:各位|尊敬的|亲爱的|親愛的|敬爱的|敬愛的)[^，。；：！？]{1,24}(?<![说說道问問讲講喊答])："
    "|(?:同志|朋友|同学|同學)[们們]："
)
# What ends a notice, on a line of its own: 特此公告。
HEREBY = re.compile(
    "特此(?:公告|通知|通告|证明|證明|声明|聲明|说明|說明|报告|報告|批复|批復|函[告复復达達])[。！]?"
)
# The title of an official document; whom it is for stands below it (GB/T 9704-2012, 7.3.1, 7.3.2).
OFFICIAL = re.compile(
    "[^，。；：！？]*(?:关于|關於)[^，。；：！？]*(?:通知|通报|决定|意见|批复|报告|请示|公告|函|通報|決定|意見|批復|報告|請示)"
)
# Its number: 江教发〔2024〕5号; and a case's: （2024）临民初字第128号 (GB/T 9704-2012, 7.2.5).
_NUMBER = re.compile(
    r"[\u3400-\u9fff]{0,12}[〔（\[(]\d{4}[〕）\])][\u3400-\u9fff0-9]{0,10}?第?\d{1,5}[号號]"
)
# What ends a letter; what it wishes stands below (此致, 敬礼).
WISHING = re.compile(
    "(?:此致|敬礼|敬禮|祝|祝好|此祝|[顺順](?:颂|頌|祝)|[即敬谨謹恭](?:颂|頌|祝)|此颂|此頌|谨此|謹此|专此|專此"
    "|[谨謹敬]?[启啟]|敬上|[父母兄姐弟妹儿兒女][字启啟])"
)
# A line that stands in brackets as a whole: （满分150分）, （掌声）.
ENCLOSED = re.compile("[（(［〔][^（）()［］〔〕]{3,}[）)］〕]")

# A section's heading: its number and no mark, but for one between halves (一、摸清家底，找准问题).
_SECTION_HEADING = re.compile(
    rf"(?:\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?(?=\D)|{CHAPTER_NUMBER})[^，。；：！？…]*"
    r"|[一二三四五六七八九十]{1,3}、[^，。；：！？…]+(?:，[^，。；：！？…]+)?"
    r"|(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}、)[^，。；：！？…]+"
)


def heads_section(text: str) -> bool:
    """Whether a line has the form of a section's heading, however wide.

    >>> heads_section("一、摸清家底，找准问题"), heads_section("一、桥要修，路要修，钱也要修")
    (True, False)
    """
    return _SECTION_HEADING.fullmatch(text) is not None


def signs(text: str) -> bool:
    """Whether a line signs a text: a byline, a date alone, or an official document's number.

    >>> signs("江教发〔2024〕5号"), signs("本报记者　王晓华"), signs("路通了")
    (True, True, False)
    """
    if len(text) > SIGNS:
        return False
    return is_signature(text) or (text[-1] in "号號" and bool(_NUMBER.fullmatch(text)))
