"""Broken numbers: spaces that extraction put inside a number, in Chinese running text.

Part of the normal form, like the gaps, so that a line is judged alike before and after.
"""

from __future__ import annotations

import re

from .literal import CODE

_HAN = "\u3400-\u9fff"
# What a number in running text stands after, with or without the spaces of setting: Han or a
# full-width mark, but no Latin word, other number or hyphen; and no 第, whose numbers name and do
# not count, and no month.
_BEFORE = "(?:{})".format(
    "|".join(f"(?<![第年月號号]{' ' * n})(?<=[{_HAN}，。、；：（）“]{' ' * n})" for n in range(4))
)
# What is counted or measured; no 月, 日, 号, 页 or 版: before them two numbers may stand in a row.
COUNTED = (
    "[％%‰℃°]|[个個]百分[点點]|平方|立方|公[里斤顷頃吨噸]|英[里尺]|海里|千[米克瓦]|毫[米升克]|[厘釐]米"
    "|人[次民均]?|[万萬亿億元倍吨噸亩畝户戶名件辆輛套栋棟座处處项項只隻头頭株本册冊篇米克升度个個家所条條位台臺]"
    # Symbols of the International System, and of bytes.
    "|(?:[kMGT](?:B|W|Hz|Pa|V|g|m|J|N)|[cmµμn]?(?:m|g|s|L)|Hz|mol|min|kWh|dB)(?![A-Za-z])"
)
_COUNTED = f"(?=(?:\\.\\d+)? {{0,3}}(?:{COUNTED}))"
# Groups may have a decimal behind them that is broken too: 1 , 200 . 50 元.
_GROUPED = rf"(?=(?: ?\. ?\d{{1,4}}(?![\d.])|\.\d+)? {{0,3}}(?:{COUNTED}))"
# No more digits: the number is at its end.
_END = r"(?!\d| ?,\d| \d)"
# 3 . 5 % and 3 .5 %; with the space after the point alone it may be an item's number: 3. 5 个.
_DECIMAL = re.compile(
    rf"{_BEFORE}(\d{{1,9}}|[1-9]\d{{0,2}}(?:,\d{{3}})+)(?: \. ?|\. )(\d{{1,4}})(?![\d.]){_COUNTED}"
)
# 1 ,234 is no list, whose space is after the comma; 1, 234 may be one, but for what is counted.
_COMMA = re.compile(rf"(?<![\d.,])(?<!\d )\d{{1,3}}(?: ?,\d{{3}})+{_END}")
_SPACED_COMMA = re.compile(rf"{_BEFORE}[1-9]\d{{0,2}}(?: ?, ?\d{{3}})+{_END}{_GROUPED}")
# Groups of three with a space between, as the quarter em of GB/T 15835 comes out.
_GROUPS = re.compile(rf"{_BEFORE}[1-9]\d{{0,2}}(?: \d{{3}})+{_END}{_GROUPED}")
# The search leaps to a space: most texts have digits, and few a space so near two of them.
SUSPECT = re.compile(r" (?:(?<=\d )[.,]? ?|(?<=\d[.,] ))\d")
# Marks of a sentence; half-width ones where they stand after Han, or other marks that do.
_BETWEEN = "[”’」』）》〉】〕“‘「『（《〈【〔！？!?、．・·…—－─―\"')( -]*"
PROSE = re.compile(rf"[，。；：]|[\u4e00-\u9fff]{_BETWEEN}[.,;:](?!\d)")
# Code; and a number that is dialled, which has groups, too: what follows soon on such a word,
# within the sentence, and further numbers right after it.
_APART = re.compile(
    f"({CODE}|(?:电话|電話|手机|手機|传真|傳真|热线|熱線|号码|號碼|拨打|撥打|[Tt][Ee][Ll])"
    r"(?: *[^\d 。；！？.;!?]){0,8} *(?:\d[\d ()（）—–-]*+(?:[、，,/或转轉及和] *(?=\d))?)*)"
)
# What stands at a paragraph's start, or after a sentence, may be an item's number.
_ITEM = re.compile("(?:^|[。；：！？]) ?$")


def mended(text: str) -> str:
    """The text with its broken numbers whole, where what stands around them leaves no doubt.

    >>> mended("增长3 . 5 %，达到1 ,234元，有10 684名。"), mended("见第3, 125页，有3 125本。")
    ('增长3.5 %，达到1,234元，有10684名。', '见第3, 125页，有3125本。')
    """
    if not SUSPECT.search(text) or not PROSE.search(text):
        return text
    parts = _APART.split(text)
    parts[::2] = map(_mended, parts[::2])
    return "".join(parts)


def _mended(text: str) -> str:
    text = _COMMA.sub(_solid, text)
    text = _SPACED_COMMA.sub(_solid, text)
    text = _GROUPS.sub(_solid, text)
    return _DECIMAL.sub(_decimal, text)


def _solid(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


def _decimal(match: re.Match[str]) -> str:
    item = match[0][len(match[1])] == "." and _ITEM.search(match.string[: match.start()])
    return match[0] if item else f"{match[1]}.{match[2]}"
