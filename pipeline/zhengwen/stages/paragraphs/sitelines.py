"""What a site sets around an article: where it stands, when it came out, links, an imprint."""

from __future__ import annotations

import re

# Links in a row, which bars part: 关于我们 | 联系我们 | 网站地图. A row of a table has such, too; a
# formula has signs and single letters there: P(A|B), |a|.
_CELL = "[^|｜，。；！？()（）=+]{2,12}"
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
# The article before and the next, or the chapter, which a sentence may name.
_TURN = re.compile("[上下]一(?:篇[:：]|[章页頁回][:：][^，。；！？]*$)")
# Whose the site is, by what licence (工业和信息化部令第33号, 13: the number stands at its foot).
_NUMBER = "(?:[编編]?[号號])?\\s?(?:[:：]|[A-Z\\d-]*\\d{4})"
_LICENCE = (
    r"(?:\S{1,4}ICP[备備证證](?:案|字第)?|\S{1,2}公网安备"
    "|增值[电電]信[业業][务務](?:[经經][营營])?[许許]可[证證]"
    f"|互[联聯][网網]新[闻聞]信息服[务務][许許]可[证證]?){_NUMBER}"
    "|[违違]法和不良信息[举舉][报報](?:[电電][话話]|[热熱][线線]|[邮郵]箱)?\\s?[:：\\d]"
)
_IMPRINT = re.compile(
    rf"Copyright\s?[©(]|©|[^，。；！？]{{0,20}}版[权權]所有(?:$|[:：©])|{_LICENCE}"
)
# No sentence has a label behind a day, or behind another word of these, a place on a site by its
# arrow, rows of words alone, or what says whose a site is and by what licence.
_LABELLED = re.compile(
    rf"(?:{_TIME}|{_DAY})\s*[·•]?\s*{_FROM}[:：]|{_SENT}(?<=[:：])\s*{_DAY}"
    rf"|.{{0,8}}位置\s?[:：].*[>›»]|[上下]一篇[:：]|Copyright|©|{_LICENCE}"
    "|[^|｜A-Za-z\\d]*[|｜][^A-Za-z\\d]*$"
)


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


def is_no_sentence(text: str) -> bool:
    """Whether such a line is in a shape that no line of a sentence has.

    >>> is_no_sentence("2024-03-05 09:21来源：临河日报"), is_no_sentence("2024年3月5日09:21")
    (True, False)
    """
    return _LABELLED.match(text) is not None
