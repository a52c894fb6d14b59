"""What a paragraph is: told by its own form, its neighbours, its place in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Kind
from .blocks import code, verse
from .cells import rows
from .glyphs import (
    LIST_MARK,
    MARK,
    WIDEST_CHARACTER,
    em,
    ends_sentence,
    has_leaders,
    is_opener,
)

# （宋爽）, （记者 李明 王晓华）, 本报记者 张三, （作者单位：…）: no standard says what bylines are;
# newspapers and journals show it.
_NAME = r"[\u4e00-\u9fff·]{2,8}"
_ROLE = (
    r"(?:本[报報刊]|新[华華]社|中新社)?(?:特[约約]|[实實][习習]|[见見][习習])?"
    r"(?:[记記]者|通[讯訊][员員]|作者|[责責]任[编編][辑輯]|[责責][编編]|[编編][辑輯]|[摄攝]影|[译譯]者|文|[图圖]|撰[稿文])"
)
_NAMED = rf"{_NAME}(?:[\s、，]+(?:{_ROLE}[:：/／\s]*)?{_NAME}){{0,5}}"
_DAY = r"(?:[\u4e00-\u9fff]{2,8}?\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
_NO_NAME = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Morning|Noon|Afternoon|Evening|Night|Midnight"
    "|Day|Week|Month|Year|The|An?|Any|All|Other|Another|Every|Each|No|Some|This|That|These|Those"
    "|My|Your|His|Her|Its|Our|Their|One|Two|Three|First|Last|Next)"
)
BYLINE = re.compile(
    rf"(?:[（(]\s*(?:{_ROLE}[:：/／\s]*)?{_NAMED}\s*[）)]"
    # A square before it is no list mark: newspapers set one.
    rf"|(?:[□■◎]\s*)?{_ROLE}[:：/／\s]+{_NAMED}"
    rf"|(?:[□■◎]\s*)?(?:本[报報刊]|新[华華]社|中新社)(?:特[约約]|[实實][习習]|[见見][习習])?(?:[记記]者|通[讯訊][员員]){_NAME}"
    # 記者陳志明／台北報導, （本报北京3月5日电 记者赵明、钱进）
    rf"|(?:[记記]者|特派[员員])\s?{_NAME}(?:、{_NAME}){{0,3}}\s?[／/]\s?[\u4e00-\u9fff]{{2,8}}[报報電电][导導道]?"
    rf"|[（(](?:本[报報]|新[华華]社|中新社){_DAY}[电電讯訊]\s*(?:{_ROLE}[:：/／\s]*)?{_NAMED}[）)]"
    r"|[（(]\s*(?:作者|[译譯]者|[编編]者)(?:[单單]位|[简簡]介|系|[为為]|是)[^（）()。]{2,40}[）)]"
    # By Monday Morning, By Any Other Name: a heading.
    rf"|[Bb]y (?!(?:[\w.’'-]+ )*{_NO_NAME}(?![\w-]))"
    r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|of|and)){1,5}"
    r"|\(?[Ff]rom [Oo]ur (?:[Oo]wn |[Ss]pecial )?[Cc]orrespondents?\)?)"
)
# Who wrote what stands in a collection, by his dynasty: 唐代·韩愈, 先秦·佚名.
_DYNASTY = re.compile(
    r"(?:先秦|[两兩东東西]?[汉漢]|魏[晋晉]|[东東西]?[晋晉]|三[国國]|南北朝|南朝|北朝|隋|唐|五代|[北南]?宋"
    r"|[辽遼]|金|元|明|清|近代|近[现現]代|[现現]代)[代朝]?\s?[·・•]\s?[\u4e00-\u9fff]{2,4}"
)
CAPTION = re.compile(
    r"(?:图|表|圖|Figure|Fig\.|Table)\s?\d{1,3}(?:[-–.]\d{1,3})?\s*[\s:：.．]"
    # A newspaper says what its picture shows, in one sentence, and may say who took it.
    r"|[上下左右]?[图圖][为為](?=[^。！？]+[。！？]?[^。！？，；：]*$)"
    r"|[上下左右]?[图圖][:：]\s?(?=\S)"
    # ▲ points at the picture above, as ▼ does at the one below.
    r"|[▲▼△▽](?=[^：:；;]{2,60}$)"
    r"|(?:Photographs?|Photos?|Drawings?) by (?=[A-Z])"
)
# Who took it, or where it is from, in brackets at the end.
CREDITED = re.compile(
    r"[^。！？；：]{2,40}[。]?(?:[\u4e00-\u9fff]{2,4}社[发發])?"
    r"[（(](?:[^（）()。，]{0,10}[摄攝]|[摄攝]影[\s:：／/][^（）()]{2,8}|[资資]料[图圖照]片)[）)]"
)
# A figure's or table's number and name alone, without a mark or a space: 图1样本分布示意.
_NUMBERED = re.compile(r"[图圖表]\d{1,3}(?:[-–.]\d{1,3})?[\u4e00-\u9fff]{2,24}")
# Who took it, at the end of what the picture shows: …到岸。本报记者 李明 摄.
TAKEN = re.compile(
    r"[。！？]\s?(?:(?:本[报報刊]|新[华華]社|中新社)?(?:[记記]者|通[讯訊][员員])\s?)?"
    r"(?:[\u4e00-\u9fff·]{2,4}\s?)?[摄攝]$"
)
_TAKES = frozenset("摄攝")
# So many characters, with the credit.
CAPTION_LONGEST = 80
_CLOSES = frozenset("）)")
# What these start with: most lines do not, and need no search.
SIGNING = frozenset("（(本新中特实實见見记記通作责責编編摄攝译譯文图圖撰□■◎BbFf")
CAPTIONING = frozenset("图表圖FTPD上下左右▲▼△▽")
_DIGIT = "[0-9〇零一二三四五六七八九十]"
# A date alone on its line: 2025年3月18日, 二〇二五年三月, 3月5日.
_MONTH, _OF_MONTH = rf"{_DIGIT}{{1,3}}\s*月", rf"\s*{_DIGIT}{{1,3}}\s*日"
DATE = re.compile(
    rf"[（(]?\s*(?:{_DIGIT}{{2,4}}\s*年\s*{_MONTH}(?:{_OF_MONTH})?|{_MONTH}{_OF_MONTH})\s*[）)]?"
)
DATING = frozenset("（(0123456789〇零一二三四五六七八九十")
# What shows a paragraph's kind starts with one of these or with a mark, or ends so.
_SHOWING, _SHOWN_BY = (
    SIGNING | CAPTIONING | DATING,
    _CLOSES | _TAKES | frozenset("ivxlc"),
)


def is_byline(text: str) -> bool:
    """Whether a text names who wrote what stands above it, and nothing else.

    >>> is_byline("（记者 李明 王晓华）"), is_byline("本报记者说")
    (True, False)
    >>> is_byline("唐代·韩愈"), is_byline("老舍·茶馆")
    (True, False)
    >>> is_byline("□ 本报记者 李明"), is_byline("（责任编辑：王晓华）"), is_byline("By the river")
    (True, True, False)
    """
    if text[:1] in SIGNING and BYLINE.fullmatch(text):
        return True
    return "·" in text[1:6] and _DYNASTY.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a date alone.

    >>> is_date("2025年3月18日"), is_date("2025年3月18日，晴")
    (True, False)
    """
    first = text[:1]
    return (first in DATING or first.isspace()) and DATE.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a text says who wrote another, or when: a byline, or a date alone.

    >>> is_signature("本报记者　王晓华"), is_signature("2025年3月18日"), is_signature("路通了")
    (True, True, False)
    """
    return is_byline(text) or is_date(text)


def is_caption(text: str) -> bool:
    """Whether a text starts as a caption does.

    >>> is_caption("图 3 渡口"), is_caption("图书馆")
    (True, False)
    """
    if text[-1:] in _TAKES:
        return len(text) <= CAPTION_LONGEST and TAKEN.search(text) is not None
    return says_caption(text) or (text[-1:] in _CLOSES and CREDITED.fullmatch(text) is not None)


def says_caption(text: str) -> bool:
    """Whether a text starts with the words or the sign of a caption, whoever is credited.

    >>> says_caption("图 3 渡口"), says_caption("渡口的清晨。（李明摄）")
    (True, False)
    """
    return text[:1] in CAPTIONING and CAPTION.match(text) is not None


# Marks alone on a line, three at least: * * *, ———, ◇◇◇, ——◆——. Dots are an author's silence.
DIVIDER = re.compile(r"(?:[*＊※◇◆○●□■☆★~～_=＝─━═—–－\-]\s*){3,}")


def is_divider(text: str) -> bool:
    """Whether a text is marks alone, three of them or more.

    >>> is_divider("* * *"), is_divider("————————"), is_divider("……")
    (True, True, False)
    """
    return not text[0].isalpha() and DIVIDER.fullmatch(text) is not None


# A note by its name: 注：, 【注】, 译者注：, 注②. What it says follows.
NAMED_NOTE = re.compile(
    r"(?:(?:编者|編者|译者|譯者|作者|原|附)?[注註][释釋]?\s?(?:\d{1,2}|[①-⑳])?\s?[：:]|[注註][①-⑳]"
    r"|[【\[［][注註][】\]］])\s*\S"
)
NOTE_MARK = r"([①-⑳]|[\[［〔]\d{1,3}[\]］〕]|[*＊†‡※])"
_MARKED_NOTE = re.compile(rf"{NOTE_MARK}\s*[^\s*＊]")
# Where a text refers to a note: after a word, a closing quote or a sentence, not within a formula.
_REFERENCE = re.compile(rf"(?<=[^\W\d_]|[”’》」』）)】。.]){NOTE_MARK}(?![!-~])")
# Marks that count up what is said, ：①信件；②包裹, refer to nothing.
_COUNTED = re.compile(rf"[：；、，:;,]\s?{NOTE_MARK}")
# A heading is read at a glance: GB/T 7713 asks for at most 20 characters; two halves make 30.
HEADING_WIDEST = 32.0
# A chapter's number alone: 五, IV.
CHAPTER = re.compile("[一二三四五六七八九十百]{1,3}|[IVXLC]{1,6}")
_LEVELS = [
    re.compile(pattern)
    for pattern in (
        "第[一二三四五六七八九十]{1,3}[章篇编]",
        "[一二三四五六七八九十]{1,3}、",
        "[（(][一二三四五六七八九十]{1,3}[）)]",
    )
]
# A question under a section's number is its heading: 8.1. 有哪些程序？
_ASKS = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,4}\.?\s?[^\s\d].{0,60}[？?]")
_LETTER = re.compile(r"[^\W\d_]")
_STOP = re.compile("[。；！？;!?]")


def is_heading(text: str) -> bool:
    """Whether a paragraph alone has a heading's shape: short, no mark at its end or in it.

    >>> is_heading("突出政治引领 筑牢信仰之基"), is_heading("金秋时节，广场热闹非凡。")
    (True, False)
    """
    # What mail quotes stays what it was there.
    if (
        text[:1] == ">"
        or _wide_or_ended(text, HEADING_WIDEST)
        or not (_LETTER.search(text, 1) or CHAPTER.fullmatch(text))
    ):
        return False
    return not MARK.search(text.replace("、", "", 1) if is_opener(text) else text)


def _wide_or_ended(text: str, widest: float) -> bool:
    """Whether a text is wider than a heading, or ends with a mark as none does."""
    # A width is dear to count, and most of these texts are too short to be so wide.
    return _ended(text) or (WIDEST_CHARACTER * len(text) > widest and em(text) > widest)


def _ended(text: str) -> bool:
    """Whether a text is far longer than a heading, or ends with a mark as none does."""
    return len(text) > 2 * HEADING_WIDEST or text[-1] in "：:；;，,、" or ends_sentence(text)


def _reads_as_heading(before: str, text: str, after: str) -> bool:
    """A heading's shape, or a numbered or halved title that a paragraph of text follows."""
    # The cheap questions first: most paragraphs end a sentence.
    if text[-1] in "？?" and _ASKS.fullmatch(text):
        return True
    if _ended(text):
        return False
    if is_heading(text):
        return True
    if _wide_or_ended(text, HEADING_WIDEST + 8) or LIST_MARK.match(text) or text[:1] == ">":
        return False
    if _STOP.search(text) or len(MARK.findall(text)) > 3 or not any(map(str.isalnum, text)):
        return False
    # The last of several slogans of one width; the length first, as above.
    alike = 0 < len(before) <= 2 * HEADING_WIDEST and abs(em(before) - em(text)) < 0.5
    if alike and not ends_sentence(before):
        return False
    # What stands below is prose, longer and ended, or at least not the next item of a list.
    if is_opener(text):
        return not is_opener(after) or _level(text) < _level(after)
    return len(after) > 2 * len(text) and ends_sentence(after)


def _level(text: str) -> int:
    """How deep a heading stands by its number: 一、 above （一） (GB/T 9704-2012, 7.3.3)."""
    for level, number in enumerate(_LEVELS):
        if number.match(text):
            return level
    return len(_LEVELS)


def kinds(texts: Sequence[str], given: Sequence[Kind | None]) -> list[Kind]:
    """The kind of each paragraph of a document, what a stage knew already kept.

    >>> kinds(["北疆先锋", "党的力量来自组织。", "• 以实施工程为抓手。", "（宋爽）"], [None] * 4)
    ['title', 'body', 'list', 'byline']
    """
    result: list[Kind] = []
    prose = any(ends_sentence(text) for text in texts)
    shown = _shown(texts)
    begun = False
    for at, (text, kind) in enumerate(zip(texts, given, strict=True)):
        before = texts[at - 1] if at else ""
        after = texts[at + 1] if at + 1 < len(texts) else ""
        found = kind or shown[at] or _plain(text)
        if not found and prose and after and _reads_as_heading(before, text, after):
            # What stands above a date at the very end has signed the text.
            signed = begun and at + 2 == len(texts) and DATE.fullmatch(after)
            found = "byline" if signed else "heading" if begun else "title"
        result.append(found or "body")
        begun = begun or result[-1] in ("title", "body")
    return result


def _shown(texts: Sequence[str]) -> list[Kind | None]:
    """The kinds that the text around a paragraph shows."""
    flags: list[tuple[Kind, list[bool]]] = [
        ("footnote", _footnotes(texts)),
        ("code", code(texts)),
        ("verse", verse(texts)),
        ("table", rows(texts)),
    ]
    shown: list[Kind | None] = [None] * len(texts)
    # The first of them counts, and is put last.
    for kind, found in reversed(flags):
        if any(found):
            shown = [kind if own else other for own, other in zip(found, shown, strict=True)]
    return shown


def _footnotes(texts: Sequence[str]) -> list[bool]:
    """Which paragraphs are notes: by name, or by a mark that a paragraph above refers to.

    >>> _footnotes(["邮路①长百里。", "①今已不存。", "②信件"])
    [False, True, False]
    """
    marks = [found[1] if (found := _MARKED_NOTE.match(text)) else "" for text in texts]
    result = []
    # A reference has one note; what more starts with the mark is a list.
    referred: set[str] = set()
    if marks.count("*") > 1:
        marks = ["" if mark == "*" else mark for mark in marks]
    if not any(marks):
        return [NAMED_NOTE.match(text) is not None for text in texts]
    for text, mark in zip(texts, marks, strict=True):
        result.append(mark in referred or NAMED_NOTE.match(text) is not None)
        referred.discard(mark)
        if not _COUNTED.search(text):
            referred.update(_REFERENCE.findall(text))
    return result


def _plain(text: str) -> Kind | None:
    """The kind that a paragraph's own form shows."""
    # The cheap question first: most start with a letter, and it is none of theirs.
    first, last = text[0], text[-1]
    shows = first in _SHOWING or last in _SHOWN_BY or last.isdecimal() or text[2:3] == "·"
    if first.isalpha() and not shows:
        return None
    if is_byline(text):
        return "byline"
    if is_date(text):
        return "dateline"
    if is_divider(text):
        return "divider"
    if LIST_MARK.match(text):
        return "list"
    if has_leaders(text):
        return "contents"
    # What a credit ends may be wider: who took it shows that it is a picture's.
    if is_caption(text) and (last in _TAKES or em(text) < HEADING_WIDEST):
        return "caption"
    return "caption" if _NUMBERED.fullmatch(text) else None
