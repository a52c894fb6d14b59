"""What a paragraph is: title, heading, list item, byline or body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Kind
from .gaps import PROSE
from .glyphs import LEADERS, LIST_MARK, MARK, OPENER, em, ends_sentence

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
# A cell that is a figure, and how many cells make a row.
_FIGURE = re.compile(r"(?<!\S)[-+±]?\d[\d.,]*[%％]?(?!\S)|(?<!\S)[-—](?!\S)")
CELLS = 3
# A chapter's number alone: 五, IV.
_CHAPTER = re.compile("[一二三四五六七八九十百]{1,3}|[IVXLC]{1,6}")
_LETTER = re.compile(r"[^\W\d_]")
_STOP = re.compile("[。；！？;!?]")


def is_heading(text: str) -> bool:
    """Whether a paragraph alone has a heading's shape: short, no mark at its end or in it.

    >>> is_heading("突出政治引领 筑牢信仰之基"), is_heading("金秋时节，广场热闹非凡。")
    (True, False)
    """
    if _wide_or_ended(text, HEADING_WIDEST) or not (
        _LETTER.search(text, 1) or _CHAPTER.fullmatch(text)
    ):
        return False
    return not MARK.search(text.replace("、", "", 1) if OPENER.match(text) else text)


def _wide_or_ended(text: str, widest: float) -> bool:
    """Whether a text is wider than a heading, or ends with a mark as none does."""
    # The length first: a paragraph's width is dear to count.
    if len(text) > 2 * HEADING_WIDEST or em(text) > widest:
        return True
    return text[-1] in "：:；;，,、" or ends_sentence(text)


def _reads_as_heading(text: str, after: str) -> bool:
    """A heading's shape, or a numbered or halved title that a paragraph of text follows."""
    if is_heading(text):
        return True
    if _wide_or_ended(text, HEADING_WIDEST + 8) or LIST_MARK.match(text):
        return False
    if _STOP.search(text) or len(MARK.findall(text)) > 3:
        return False
    # What stands below is prose, longer and ended, or at least not the next item of a list.
    if OPENER.match(text):
        return not OPENER.match(after)
    return len(after) > 2 * len(text) and ends_sentence(after)


def kinds(texts: Sequence[str], given: Sequence[Kind | None]) -> list[Kind]:
    """The kind of each paragraph of a document, what a stage knew already kept.

    >>> kinds(["北疆先锋", "党的力量来自组织。", "• 以实施工程为抓手。", "（宋爽）"], [None] * 4)
    ['title', 'body', 'list', 'byline']
    """
    result: list[Kind] = []
    prose = any(ends_sentence(text) for text in texts)
    rows = _rows(texts)
    begun = False
    for at, (text, kind) in enumerate(zip(texts, given, strict=True)):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        found = kind or _plain(text, row=rows[at])
        if not found and prose and after and _reads_as_heading(text, after):
            found = "heading" if begun else "title"
        result.append(found or "body")
        begun = begun or result[-1] in ("title", "body")
    return result


def _plain(text: str, *, row: bool) -> Kind | None:
    """The kind that a paragraph's own form shows."""
    if BYLINE.fullmatch(text):
        return "byline"
    if DATE.fullmatch(text):
        return "dateline"
    if LIST_MARK.match(text):
        return "list"
    if LEADERS.search(text):
        return "contents"
    if CAPTION.match(text) and em(text) < HEADING_WIDEST:
        return "caption"
    return "table" if row else None


def _rows(texts: Sequence[str]) -> list[bool]:
    """Which paragraphs are rows of a table: as many cells as the one above or below, in figures."""
    cells = [len(text.split()) if len(text) <= 2 * HEADING_WIDEST else 0 for text in texts]
    figures = [
        n >= CELLS and 2 * len(_FIGURE.findall(text)) >= n and not PROSE.search(text)
        for text, n in zip(texts, cells, strict=True)
    ]
    size = len(texts)
    rows = [
        figures[at]
        and any(
            figures[near] and cells[near] == cells[at]
            for near in (at - 1, at + 1)
            if 0 <= near < size
        )
        for at in range(size)
    ]
    # The row above the first is the head.
    return [
        rows[at] or (at + 1 < size and rows[at + 1] and cells[at] == cells[at + 1])
        for at in range(size)
    ]
