"""What the characters at a line's two ends say, and how wide a line is."""

from __future__ import annotations

import re

# GB/T 15834-2011, section 5.1 and W3C clreq 3.1.5: marks that may not start a line ...
NO_START = "、。，．：；！？）】〕］》〉」』”’%％℃‰,.;:!?)]}"
# ... and marks that may not end one.
NO_END = "（【〔［《〈「『“‘([{"

SENTENCE_END = re.compile(
    r"(?:[。！？!?⋯…｡]|(?<=[A-Za-z)\]”’\"'])\.|(?<=\d)\.(?=[\"”’)]))[”’」』）)】〉》\"']*$"
)
_TAIL = 16


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with the line: its mark, and brackets and quotes that close after it.

    >>> ends_sentence("他说：“好。”"), ends_sentence("教室内"), ends_sentence("3.")
    (True, False, False)
    """
    return SENTENCE_END.search(text[-_TAIL:]) is not None


SOFT_END = re.compile(r"[：；:;][”’」』]?$")
MARK = re.compile(r"[，。、；：！？,;:!?]")

# Numbering, list marks and the dash that opens a paragraph (clreq 3.1.6; GB/T 15834 section 4.13).
_NUMBER = r"[一二三四五六七八九十百零〇]{1,4}"
OPENER = re.compile(
    rf"第(?:{_NUMBER}|\d{{1,3}})[章节條条编篇部卷回]|{_NUMBER}、|[（(](?:{_NUMBER}|\d{{1,3}})[）)]"
    rf"|\d{{1,3}}(?:[、．]|\.(?!\d)|(?:\.\d{{1,3}}){{1,3}}\s)|[①-⑳]|——(?!—)"
    r"|[•·●○■□◆◇▪▫‣⁃∙◎★☆※►▶➢✓]\s?\S|[-*–]\s+\S"
    r"|[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]，|其[一二三四五]，"
)
LIST_MARK = re.compile(r"[•·●○■□◆◇▪▫‣⁃∙◎★☆※►▶➢✓]|[-*–]\s|[①-⑳]")
# A headline's two halves: a space between Han, which no author types within a sentence.
HALVES = re.compile(r"[\u4e00-\u9fff”》][ \u3000]{1,4}[\u4e00-\u9fff“《]")
_HEAD = re.compile(r"(?:[A-Za-z0-9]+(?:[.,:'/%-][A-Za-z0-9]+)*%?|.)")


_HAN = "[\u2e80-\u2fff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]"
_PAUSE = "[、。，．：；！？（）《》〈〉「」『』【】〔〕“”‘’…—·％]"


def _gap(start: str, end: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<={_HAN}) +(?={start})|(?<={end}) +(?={_HAN})"
        rf"|(?<={_PAUSE}) +(?={start})|(?<={end}) +(?={_PAUSE})"
    )


# The spaces that setting puts beside numbers (with sign, unit, currency) and Latin words.
NUMBER_GAP = _gap(r"[0-9$¥￥€£№+±≥≤<>~-]", r"[0-9%‰℃°㎡％]")
LATIN_GAP = _gap("[A-Za-z]", "[A-Za-z]")
NUMBER_EDGE = re.compile(rf"(?<={_HAN})(?=[0-9])|(?<=[0-9%])(?={_HAN})")
LATIN_EDGE = re.compile(rf"(?<={_HAN})(?=[A-Za-z])|(?<=[A-Za-z])(?={_HAN})")


def solid(text: str) -> str:
    """The text without the spaces between Han and numbers or Latin words.

    Lines are judged in this form, so that a text is judged alike before its spaces are repaired
    and after, whatever the policy.

    >>> solid("2024 年 8 月，使用 Python 语言 of 2024")
    '2024年8月，使用Python语言of 2024'
    """
    return LATIN_GAP.sub("", NUMBER_GAP.sub("", text)) if " " in text else text


# Between Han and digits setting puts a gap: a quarter em (clreq 3.2.2) that extractors write as a
# space, or an eighth (CSS Text 4, text-autospace) or none, that they do not. All count alike.
_EDGE = re.compile(rf"(?<={_HAN})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%℃])(?={_HAN})")
_GAP_WIDTH = 0.1875


def em(text: str) -> float:
    """Width of a line in em: Han and full-width marks 1, others ½, a space between words ¼.

    UTF-8 gives it without a loop: a wide character of the BMP takes three bytes.

    >>> em("2024 年"), em("2024年"), em("“惠民”")
    (3.1875, 3.1875, 4.0)
    """
    size = len(text)
    wide = (len(text.encode("utf-8", "surrogatepass")) - size) / 2
    if wide == size:
        return float(size)
    gaps = 0.0
    if wide:
        text = solid(text)
        size = len(text)
        gaps = len(_EDGE.findall(text)) * _GAP_WIDTH
    return wide + (size - wide) / 2 - text.count(" ") / 4 + gaps


def unit(text: str) -> float:
    """Width in em of what may not be parted from a line's first character.

    >>> unit("年，又"), unit("2024年"), unit("“我")
    (2.0, 2.0, 2.0)
    """
    size = len(text)
    i = 0
    while i < size - 1 and i < 4 and text[i] in NO_END:
        i += 1
    match = _HEAD.match(text, i)
    j = match.end() if match else size
    while j < size and j < i + 24 and text[j] in NO_START:
        j += 1
    return em(text[:j])


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
