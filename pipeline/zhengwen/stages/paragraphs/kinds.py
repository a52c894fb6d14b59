"""What a paragraph is: told by its own form, its neighbours, its place in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Kind
from ...texts import gathered
from .blocks import code, verse
from .cells import rows
from .chapterform import CHAPTERS, is_chapter_head
from .glyphs import CIRCLED, LIST_MARK, MARK, ends_sentence, has_leaders, is_opener
from .names import are_authors, names_alone
from .official import ENCLOSED, WISHING
from .papers import counting
from .remarks import is_reaction
from .shapes import (
    CAPTIONING,
    CLOSES,
    DATE,
    DATING,
    NUMBERED_CAPTION,
    SIGNING,
    TAKES,
    is_byline,
    is_caption,
    is_date,
    is_divider,
)
from .sitelines import is_site_line
from .stacks import HEADING_WIDEST, TICKED, without_stacks
from .widths import WIDEST_CHARACTER, em

# What shows a paragraph's kind starts with one of these or with a mark, or ends so.
_SHOWING, _SHOWN_BY = (
    SIGNING | CAPTIONING | DATING,
    CLOSES | TAKES | frozenset("ivxlc"),
)

# A note by its name: 注：, 【注】, 译者注：, 注②. What it says follows.
NAMED_NOTE = re.compile(
    r"(?:(?:编者|編者|译者|譯者|作者|原|附)?[注註][释釋]?\s?(?:\d{1,2}|[①-⑳])?\s?[：:]|[注註][①-⑳]"
    r"|[【\[［][注註][】\]］])\s*\S"
)
NOTE_MARK = r"([①-⑳]|[\[［〔]\d{1,3}[\]］〕]|[*＊†‡※])"
# What either of them starts with.
_NOTING = frozenset("编編译譯作原附注註【[［〔*＊†‡※" + CIRCLED)
_MARKED_NOTE = re.compile(rf"{NOTE_MARK}\s*[^\s*＊]")
# Where a text refers to a note: after a word, a closing quote or a sentence, not within a formula.
_REFERENCE = re.compile(rf"(?<=[^\W\d_]|[”’》」』）)】。．.]){NOTE_MARK}(?![!-~])")
# An entry of a bibliography.
_ENTRY = re.compile(r"\[(\d{1,3})\]")
# Marks that count up what is said, ：①信件；②包裹, refer to nothing.
_COUNTED = re.compile(rf"[：；、，:;,]\s?{NOTE_MARK}")
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
# Paragraphs have so many characters at least, of Latin letters and of Han.
WORDY, RUNNING = 60, 20
# A command, an option, a name of a program: what a manual of Chinese sets on lines of its own.
_COMMAND = re.compile(
    r"[a-z][!-~]* [!-~ ]+|[\\<{$%#|~&@-][!-~ ]*|[!-~ ]*[\\{}=|<>_][!-~ ]*|.*\\[a-z].*|[^=]*[{}]"
)
_NO_HEADING = frozenset(">▲▼△▽")
_LETTER = re.compile(r"[^\W\d_]")
_STOP = re.compile("[。．；！？;!?]")


def is_heading(text: str) -> bool:
    """Whether a paragraph alone has a heading's shape: short, no mark at its end or in it.

    >>> is_heading("突出政治引领 筑牢信仰之基"), is_heading("金秋时节，广场热闹非凡。")
    (True, False)
    """
    # What mail quotes stays what it was there; and what points at a picture is its caption.
    if (
        text[:1] in _NO_HEADING
        or _wide_or_ended(text, HEADING_WIDEST)
        or not (text[1:2].isalpha() or _LETTER.search(text, 1) or CHAPTER.fullmatch(text))
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
    if text[0] in CHAPTERS and is_chapter_head(text):
        return True
    if _ended(text) or (ENCLOSED.fullmatch(text) and not is_opener(text)):
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


def _is_chinese(texts: Sequence[str]) -> bool:
    """Whether a text's paragraphs are not of Latin letters, where a heading may start small."""
    prose = [
        text.isascii() for text in texts if len(text) >= (WORDY if text.isascii() else RUNNING)
    ]
    return 2 * sum(prose) < len(prose)


def _is_below_title(result: Sequence[Kind], text: str) -> bool:
    """Whether names stand below a title, or two of them below any heading."""
    last = result[-1] if result else ""
    return last == "title" or (last == "heading" and " " in text.strip())


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
    texts = gathered(texts)
    result: list[Kind] = []
    prose = any(ends_sentence(text) for text in texts)
    chinese: bool | None = None
    shown = _shown(texts)
    begun = False
    for at, (text, kind) in enumerate(zip(texts, given, strict=True)):
        before = texts[at - 1] if at else ""
        after = texts[at + 1] if at + 1 < len(texts) else ""
        found = kind or shown[at] or _plain(text)
        # A title may have marks; who wrote what it names shows it.
        if not found and not at and after and are_authors(after) and not ends_sentence(text):
            found = "title"
        elif not found and _is_below_title(result, text) and are_authors(text):
            found = "byline"
        reads = not found and prose and after and _reads_as_heading(before, text, after)
        if reads and _COMMAND.fullmatch(text) and not is_opener(text):
            # Asked for the first command alone: most texts have none.
            chinese = _is_chinese(texts) if chinese is None else chinese
            reads = not chinese
        if reads and (is_site_line(text) or is_reaction(text)):
            reads = False
        if reads and (WISHING.fullmatch(text) or WISHING.fullmatch(before)):
            # The end of a letter, and what it wishes: 此致, 敬礼.
            reads = False
        if reads and names_alone(text) and _is_below_title(result, text):
            found = "byline"
        elif reads:
            # What stands above a date at the very end has signed the text.
            signed = begun and at + 2 == len(texts) and DATE.fullmatch(after)
            found = "byline" if signed else "heading" if begun else "title"
        result.append(found or "body")
        begun = begun or result[-1] in ("title", "body")
    return without_stacks(texts, result)


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
    # The cheap question first: few paragraphs start as a note does.
    if _NOTING.isdisjoint(gathered(texts).firsts):
        return [False] * len(texts)
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
    numbers = {at: int(found[1]) for at, text in enumerate(texts) if (found := _ENTRY.match(text))}
    for entries in counting(numbers, 1):
        # Some entries are referred to as [2-4], which names no more than two.
        referred_to = any(result[at] for at in entries)
        for at in entries:
            result[at] = referred_to
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
        # A box to tick marks no item: □适用 √不适用.
        return None if TICKED.fullmatch(text) else "list"
    if has_leaders(text):
        return "contents"
    # What a credit ends may be wider: who took it shows that it is a picture's.
    if is_caption(text) and (last in TAKES or em(text) < HEADING_WIDEST):
        return "caption"
    return "caption" if NUMBERED_CAPTION.fullmatch(text) else None
