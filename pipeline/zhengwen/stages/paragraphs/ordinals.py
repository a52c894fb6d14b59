"""Ordinals: the numbers of articles and chapters (第一千二百六十条), and Chinese numerals."""

from __future__ import annotations

import re

# The digits of a numeral, and how many the longest has: 第一千一百二十四条.
NUMERAL = "[一二三四五六七八九十百千零〇]{1,8}"
ORDINAL = rf"第(?:{NUMERAL}|\d{{1,4}})"
# The number of a clause of a law.
CLAUSE = re.compile(f"{ORDINAL}[条條款]")
# What an item or a heading starts with, to which its text stands close in print: a number in any
# form, a mark, who speaks. A figure alone may be a table's.
ITEM = re.compile(
    rf"{ORDINAL}[章节節条條款编編篇部回项項]|[（(〔［\[](?:[一二三四五六七八九十]{{1,4}}|\d{{1,3}}|[A-Za-z])[)）〕］\]]"
    r"|\d{1,2}(?:\.\d{1,3}){2,4}|\d{1,2}\.\d{1,2}(?=\s+[\u3400-\u9fff])"
    r"|\d{1,3}[.．、)）]|[一二三四五六七八九十]{1,4}[、.．]|[①-⑳]"
    r"|[•·●○■□◆◇▪▫‣⁃∙◎★☆※►▶➢✓]|[问問答][:：]|例\s?\d{1,2}"
)
_ROOM = re.compile(f"(?:{ITEM.pattern}) +")

_ONES = "一二三四五六七八九"
_TENS = [
    *_ONES,
    *(f"{tens}十{one}" for tens in ("", *_ONES[1:]) for one in ("", *_ONES)),
]
# Behind a hundred the zero is read, and the one of ten: 一百零一, 一百一十.
_BELOW = ["", *(f"零{one}" for one in _ONES), *(f"一{ten}" for ten in _TENS[9:19]), *_TENS[19:]]
_HUNDREDS = [f"{one}百{rest}" for one in _ONES for rest in _BELOW]
# The numerals in order, from 1: the longest law has 1,260 articles (Civil Code, 2020).
NUMERALS = [
    *_TENS,
    *_HUNDREDS,
    "一千",
    *(f"一千零{below}" for below in (*_ONES, *_BELOW[10:])),
    *(f"一千{hundred}" for hundred in _HUNDREDS),
]
VALUES = {numeral: at for at, numeral in enumerate(NUMERALS, 1)}


def behind_item(text: str) -> int:
    """Where a text starts behind an item's number or mark, whose room is no gap between texts.

    >>> behind_item("3.   渡口"), behind_item("渡口   桥")
    (5, 0)
    """
    item = _ROOM.match(text)
    return item.end() if item else 0
