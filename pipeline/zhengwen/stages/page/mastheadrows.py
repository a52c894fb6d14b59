"""Rows of a newspaper's masthead: its name, the day, a section, the page's number, in any order.

China's regulations on newspapers (报纸出版管理规定, 2005) ask for most of them: the name, a serial
number (CN), the day of issue, how many pages; newspapers add who made up the page.
"""

from __future__ import annotations

import re

from ..paragraphs.shapes import LUNAR
from .periodicals import DAY, PAPER

NUMBER = r"[\d〇零一二三四五六七八九十百]+"
PAGE = rf"第\s*{NUMBER}\s*版"
_DATE = rf"(?:{DAY}|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?(?!\d))"
_WEEKDAY = "(?:星期|周|週)[一二三四五六日天]"
# A label of a section and page: A04, B2; G20 is none.
LABEL = r"[A-F]\d{1,2}\s?版?"
# The section's name, one or two such words.
_WORD = (
    "要闻|要聞|时政|時政|国内|國內|国际|國際|经济|經濟|财经|財經|文化|副刊|体育|體育|社会|社會|教育|科技"
    "|评论|評論|理论|理論|综合|綜合|专题|專題|专版|專版|广告|廣告|健康|法治|民生|本地|地方|头版|頭版"
    "|特刊|特别报道|深度|军事|軍事|娱乐|娛樂|视点|关注|周末|週末|影像|生活|旅游|旅遊|读书|讀書"
)
SECTION = rf"(?:{_WORD})(?:\s*[·•・/／ ]\s*(?:{_WORD}))?(?:新[闻聞]|版)?"
# Who made up the page: more than one office, one of them of the page and not of an article.
OFFICE = (
    "本版[责責]?[编編][辑輯]?|[责責]任[编編][辑輯]|[责責][编編]|[编編][辑輯]|[组組]版|版式|版面(?:[设設][计計])?"
    "|排版|美[编編]|美[术術][编編][辑輯]|校[对對]"
)
# Who comes next, where no space parts them.
_NEXT = f"(?:{OFFICE})[：:]"
OF_PAGE = "版式|版面|[组組]版|排版|本版|美[编編术術]"
_OF_PAGE = re.compile(OF_PAGE)
_ROW = re.compile(
    r"(?:(?P<serial>[国國][内內][统統]一(?:[连連][续續])?(?:出版物|刊)[号號]\s*[：:]?\s*(?:CN)?\s?\d\d-\d{4}(?:/\w+)?"
    r"|[邮郵][发發]代[号號]\s*[：:]?\s*\d+-\d+)"
    # Goods have codes, too, and a text may say how many pages a newspaper has.
    r"|(?P<count>[总總]?第\s*\d{1,6}\s*[期号號]|[（(]?代[号號]\s*[：:]?\s*\d+-\d+[）)]?|今日\s?\d{1,3}\s?版)"
    rf"|(?P<credit>(?:{OFFICE})(?:\s*[：:]\s*|\s+)[\u4e00-\u9fff·]{{2,4}}?(?=\s|$|{_NEXT}))"
    rf"|(?P<date>{_DATE})|(?P<weekday>{_WEEKDAY})"
    rf"|(?P<lunar>{LUNAR})|(?P<label>{LABEL})|(?P<number>{PAGE}|\d{{1,2}}\s?版)|(?P<section>{SECTION})|(?P<issue>{PAPER})"
    r"|(?P<latin>[A-Z]{3,})|(?P<site>(?:https?://|www\.)\S+|[\w.-]+@[\w.-]+)|(?P<bare>\d{1,2}))"
    rf"(?:\s*[·•・|｜/／]\s*|\s+|(?=[（(])|(?={_NEXT}|{_WEEKDAY})|$)"
)


def of_row(text: str) -> frozenset[str]:
    """Which parts of a masthead a row is made of; none where it has anything else, or one alone.

    >>> sorted(of_row("临河日报 2024年8月12日 星期一 要闻 第3版"))
    ['date', 'issue', 'number', 'section', 'weekday']
    >>> of_row("2024年8月12日 星期一 晴"), of_row("要闻")
    (frozenset(), frozenset())
    """
    found: list[str] = []
    at = 0
    while at < len(text):
        part = _ROW.match(text, at)
        if not part or not part.lastgroup:
            return frozenset()
        found.append(part.lastgroup)
        at = part.end()
    credits = found.count("credit")
    if credits == 1 or (credits and not _OF_PAGE.search(text)):
        return frozenset()
    # A page has one number, an issue one day.
    if sum(kind in ("label", "number", "bare") for kind in found) > 1 or found.count("date") > 1:
        return frozenset()
    several = len(set(found)) > 1 or credits or "serial" in found
    return frozenset(found) if several else frozenset()
