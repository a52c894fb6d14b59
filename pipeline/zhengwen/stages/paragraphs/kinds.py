"""What a paragraph is: title, heading, list item, byline or body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Kind
from .glyphs import LIST_MARK, MARK, OPENER, em, ends_sentence

# （宋爽）, （记者 李明 王晓华）, 本报记者 张三, （作者单位：…）: no standard says what bylines are;
# newspapers and journals show it.
_NAME = r"[\u4e00-\u9fff·]{2,8}"
_ROLE = r"(?:本报|本刊|新华社)?(?:特约|实习|见习)?(?:记者|通讯员|作者|编辑|摄影|文|图|撰稿)"
BYLINE = re.compile(
    rf"(?:[（(]\s*(?:{_ROLE}[:：/／\s]*)?{_NAME}(?:[\s、，]+(?:{_ROLE}[:：/／\s]*)?{_NAME}){{0,5}}\s*[）)]"
    rf"|{_ROLE}[:：/／\s]+{_NAME}(?:[\s、]+(?:{_ROLE}[:：/／\s]*)?{_NAME}){{0,5}}"
    rf"|(?:本报|本刊|新华社)(?:特约|实习|见习)?(?:记者|通讯员){_NAME}"
    r"|[（(]\s*(?:作者|译者|编者)(?:单位|简介|系|为|是)[^（）()。]{2,40}[）)])"
)
CAPTION = re.compile(r"(?:图|表|圖|Figure|Fig\.|Table)\s?\d{1,3}(?:[-–.]\d{1,3})?\s*[\s:：.．]")
_DIGIT = "[0-9〇零一二三四五六七八九十]"
# A date alone on its line: 2025年3月18日, 二〇二五年三月.
DATE = re.compile(
    rf"[（(]?\s*{_DIGIT}{{2,4}}\s*年\s*{_DIGIT}{{1,3}}\s*月(?:\s*{_DIGIT}{{1,3}}\s*日)?\s*[）)]?"
)
# A heading is read at a glance: GB/T 7713 asks for at most 20 characters; two halves make 30.
HEADING_WIDEST = 32.0
_LETTER = re.compile(r"[^\W\d_]")
_STOP = re.compile("[。；！？;!?]")


def is_heading(text: str) -> bool:
    """Whether a paragraph alone has a heading's shape: short, no mark at its end or in it.

    >>> is_heading("突出政治引领 筑牢信仰之基"), is_heading("金秋时节，广场热闹非凡。")
    (True, False)
    """
    if len(text) > 2 * HEADING_WIDEST or em(text) > HEADING_WIDEST or ends_sentence(text):
        return False
    if text[-1] in "：:；;，,、" or len(_LETTER.findall(text)) < 2:
        return False
    return not MARK.search(text.replace("、", "", 1) if OPENER.match(text) else text)


def _reads_as_heading(text: str, after: str) -> bool:
    """A heading's shape, or a numbered or halved title that a paragraph of text follows."""
    if is_heading(text):
        return True
    if (
        len(text) > 2 * HEADING_WIDEST
        or em(text) > HEADING_WIDEST + 8
        or text[-1] in "：:；;，,、"
        or ends_sentence(text)
    ):
        return False
    if LIST_MARK.match(text) or _STOP.search(text) or len(MARK.findall(text)) > 3:
        return False
    # Longer than itself, and ended: what stands below is prose, not the next line of a list.
    return len(after) > 2 * len(text) and ends_sentence(after)


def kinds(texts: Sequence[str], given: Sequence[Kind | None]) -> list[Kind]:
    """The kind of each paragraph of a document, what a stage knew already kept.

    >>> kinds(["北疆先锋", "党的力量来自组织。", "• 以实施工程为抓手。", "（宋爽）"], [None] * 4)
    ['title', 'body', 'list', 'byline']
    """
    result: list[Kind] = []
    prose = any(ends_sentence(text) for text in texts)
    for at, (text, kind) in enumerate(zip(texts, given, strict=True)):
        last = at + 1 == len(texts)
        if kind:
            result.append(kind)
        elif BYLINE.fullmatch(text):
            result.append("byline")
        elif DATE.fullmatch(text):
            result.append("dateline")
        elif LIST_MARK.match(text):
            result.append("list")
        elif CAPTION.match(text) and em(text) < HEADING_WIDEST:
            result.append("caption")
        elif prose and not last and _reads_as_heading(text, texts[at + 1]):
            begun = "title" in result or "body" in result
            result.append("heading" if begun else "title")
        else:
            result.append("body")
    return result
