"""What a site sets around an article: where it stands, when it came out, rows of links, an imprint.

Each is a line of its own, however wide; in small type and centred they are about as wide as each
other, as lines of a column are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...texts import any_of, places
from .facts import Facts

_CELL = "[^|｜，。；！？]{1,12}"
# Links in a row, which bars part: 关于我们 | 联系我们 | 网站地图. A row of a table has such, too.
_ROW = re.compile(rf"{_CELL}(?:[|｜]{_CELL}){{2,}}")
# The path from the first page of a site down to the article.
_PATH = re.compile(
    "(?:[您你]?(?:现在|現在|当前|當前)?的?(?:所在)?位置[是在]?\\s?[:：]?[^>›»，。]{1,12}"
    "|首[页頁]|主[页頁]|[论論][坛壇])\\s?(?:>>?|›|»)"
)
# When an article came out or was sent: the day with the time, or with where it is from.
_DAY = r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)\s*"
_TIME = rf"{_DAY}\d{{1,2}}:\d\d(?::\d\d)?"
_FROM = "(?:[来來]源|作者|[责責]?[编編][辑輯]|[记記]者|[浏瀏][览覽]|[阅閱][读讀]|字[号號]|IP)"
_SENT = (
    "(?:[发發][布表]|更新|[编編][辑輯])(?:(?:[时時][间間]|日期)\\s?[:：]|[于於]|[时時][间間])?\\s*"
)
_REST = "[^，。；！？]{0,60}"
_OUT = re.compile(
    rf"{_SENT}{_TIME}{_REST}|{_SENT}{_DAY}(?:\s*[·•]?\s*{_FROM}{_REST})?"
    rf"|{_TIME}(?:\s*[·•]?\s*{_FROM}{_REST})?|{_DAY}{_FROM}[:：\s]{_REST}"
)
# The article before and the next.
_TURN = re.compile("[上下]一[篇章页頁回][:：]")
# Whose the site is, by what licence (工业和信息化部令第33号, 13: the number stands at its foot); a
# sentence about licences has no number there, nor a colon.
_NUMBERED = "(?=[^，。；！？]*(?:\\d{4}|[:：]))"
_IMPRINT = re.compile(
    r"Copyright\s?[©(]|©|[^，。；！？]{0,20}版[权權]所有(?:$|[:：©])"
    rf"|{_NUMBERED}(?:\S{{1,4}}ICP[备備证證]|\S{{1,2}}公网安备"
    "|[违違]法和不良信息|增值[电電]信[业業][务務]|互[联聯][网網]新[闻聞]信息服[务務][许許]可)"
)
# What a word goes on with there: 版权所有者.
_OWNS, _OWNER = ("版权所有", "版權所有"), frozenset("者人")
_FIRST = any_of("位您你当當现現所首主论論发發更编編上下©C违違增互版", r"\d")
# And what else has one of these.
_SIGNS = ("|", "｜", "ICP", "版权所有", "版權所有")


def is_site_line(text: str) -> bool:
    """Whether a line is what a site sets around an article.

    >>> is_site_line("首页 > 新闻 > 正文"), is_site_line("关于我们|联系我们|网站地图")
    (True, True)
    >>> is_site_line("2024-03-05 09:21来源：临河日报"), is_site_line("2024-03-05 停电")
    (True, False)
    """
    if ("|" in text or "｜" in text) and _ROW.fullmatch(text):
        return True
    starts = _PATH.match(text) or _TURN.match(text) or _IMPRINT.match(text)
    return starts is not None or _OUT.fullmatch(text) is not None


def site_lines(facts: Facts) -> dict[int, bool]:
    """The lines below which none goes on, as one of them is such a line, each with False.

    Args:
        facts: the survey.
    """
    texts = facts.texts
    # The cheap questions first: few lines start so, and few texts have such signs.
    may = set(places(_FIRST, texts.firsts))
    for sign in _SIGNS:
        if sign in texts.whole:
            may |= {at for at, text in enumerate(texts) if sign in text}
    own = [at for at in may if is_site_line(texts[at]) and not _goes_on(texts, at)]
    return {at: False for line in own for at in (line - 1, line) if at >= 0}


def _goes_on(texts: Sequence[str], at: int) -> bool:
    """Whether a word stands over a line's end."""
    after = texts[at + 1 : at + 2]
    return texts[at].endswith(_OWNS) and bool(after) and after[0][0] in _OWNER
