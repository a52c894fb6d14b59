"""Page numbers: their shapes, and the sequence that proves one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from ...document import Line
from ...measured import once, texts_of
from ..paragraphs.survey import survey

# Shapes of a folio that are no text, wherever they stand (GB/T 9704-2012, 7.5: — 3 —) ...
_DASH = "[—–―─－-]+"
# TeX's faces have the operators ∙ and ⋅ for the dot.
_DOT = "[·∙⋅]"
SHAPE = re.compile(
    rf"{_DASH}\s*\d{{1,4}}\s*{_DASH}|{_DOT}\s*\d{{1,4}}\s*{_DOT}"
    r"|第\s*\d{1,4}\s*[页頁](?:\s*[,，/／]?\s*共\s*\d{1,4}\s*[页頁])?"
)
# ... and shapes that are one only at the edge of a page among others. An extractor may have left
# their spaces out.
SPELT = r"Page \d{1,4}(?: of \d{1,4})?"
_PAGE = rf"{SPELT}|Page\d{{1,4}}of\d{{1,4}}"
# What a script writes between pages that it joins: === Page 3 ===, [第 3 页], <!-- page 3 -->.
_NAMED = r"(?:(?:[Pp]age|PAGE) \d{1,4}(?: of \d{1,4})?|第\s*\d{1,4}\s*[页頁])"
_BETWEEN = (
    rf"[=*—–―─－-]{{2,}} ?(?:{_NAMED}|\d{{1,4}}) ?[=*—–―─－-]{{2,}}"
    rf"|[\[【<(（](?:!--)? ?{_NAMED} ?(?:--)?[\]】>)）]"
)
EDGE_SHAPE = re.compile(rf"[.•~～]+\s*\d{{1,4}}\s*[.•~～]+|第\s*\d{{1,4}}\s*版|{_PAGE}|{_BETWEEN}")
# ... and such as an author numbers things by, too: P1, P2, P3; a form's parts are Page1, Page2.
LETTERED = re.compile(rf"{_PAGE}|Page\d{{1,4}}|[Pp]\.? ?\d{{1,4}}")
# How many lines from its top or foot a page keeps its furniture in.
EDGE = 2
# A head with its number may follow the larger lines of a title.
TOP = 4
WIDEST = 40.0

_CHINESE = "〇零一二三四五六七八九十百"
_ROMAN = "ivxlc"
# The page's number and how many there are.
OF_ALL = re.compile(r"(\d{1,4})\s*[/／]\s*(\d{1,4})")
# Numbers on a line of their own: 12, 3 / 12, A04.
_BARE = re.compile(r"([A-Z]?)(\d{1,4})(?:\s*[/／]\s*\d{1,4})?")
# Chinese and Roman ones, which number chapters too.
_NUMERAL = re.compile(rf"[—–·]?\s*([{_CHINESE}]{{1,4}}|[{_ROMAN}]{{1,6}})\s*[—–·]?")
# Any of these that an only page has, on a line of its own: the search leaps from line to line.
_ALONE = re.compile(rf"\n(?:{SHAPE.pattern}|{LETTERED.pattern}|{OF_ALL.pattern})(?=\n)")
_DIGITS = re.compile(r"\d+")
_ROMAN_VALUES = dict(zip(_ROMAN, (1, 5, 10, 50, 100), strict=True))
# So many numbers in a row are no chance where each of them alone could be text.
MANY = 3
# On more pages numbers of sections or of notes go up with a few of them by chance: so many pages
# for each that must show it.
BOOK, SHARE = 8, 12
# Numbers that head an author's years, one a page, as well.
YEARS = range(1900, 2101)
# The gap between two columns.
GAP = "    "
# A line amid a sentence has so many em; a heading or a signature is narrower.
AMID = 12.0
# The words of a stretched row, which pdftotext may write one by one below all, are so many at most.
STRAY = 10
# A browser prints on each page where it was found, with the page's number, and a day with the time.
PRINTED = "://"
DAY = re.compile(r"\d{1,4}([/.-]) ?\d{1,2}\1 ?\d{1,4}\.?(?!\d)")
TIME = re.compile(rf"{DAY.pattern}[ ,]+(?:[上下]午|오[전후] )?\d{{1,2}}:\d\d")


def masked(text: str) -> str:
    """A text with its numbers alike, and its gaps: heads are so compared, which may differ by them.

    >>> masked("年报    2024 · 12")
    '年报 # · #'
    """
    return _DIGITS.sub("#", " ".join(text.split()))


@once
def stand_alone(lines: Sequence[Line]) -> bool:
    """Whether any line may be a folio by its form alone: the cheap question, of the whole text."""
    return _ALONE.search(f"\n{texts_of(lines).whole}\n") is not None


def edge(page: Sequence[int], top: int = EDGE) -> list[int]:
    """The lines at a page's top and foot."""
    return list(dict.fromkeys([*page[:top], *page[-EDGE:]]))


def numeral(text: str) -> int:
    """The value of a Chinese or a small Roman numeral.

    >>> numeral("二十三"), numeral("一〇二"), numeral("十"), numeral("xiv")
    (23, 102, 10, 14)
    """
    if text[0] in _ROMAN_VALUES:
        values = [_ROMAN_VALUES[letter] for letter in text] + [0]
        return sum(-now if now < after else now for now, after in pairwise(values))
    total = part = 0
    for character in text:
        if character in "十百":
            total, part = total + max(part, 1) * (10 if character == "十" else 100), 0
        else:
            part = 10 * part + max(_CHINESE.index(character) - 1, 0)
    return total + part


def advancing(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> dict[int, str]:
    """Numbers alone on a line of the pages' edges that go up by one with each page.

    Args:
        lines: the document's.
        pages: which of them are of each page.

    >>> from zhengwen.split import split
    >>> advancing(split("甲\\n7\\f乙\\n8\\f"), [range(2), range(2, 4)])
    {1: 'folio that advances', 3: 'folio that advances'}
    """
    found: dict[tuple[str, int], list[int]] = {}
    is_book = len(pages) > BOOK
    enough = max(MANY, len(pages) // SHARE) if is_book else 2
    for page in pages:
        # A book has the number below what heads its page.
        for at in [*edge(page, TOP if is_book else EDGE), *_above_words(lines, page)]:
            if bare := _BARE.fullmatch(lines[at].text):
                found.setdefault((bare[1], int(bare[2]) - lines[at].page), []).append(at)
        # At a page's top they head a chapter.
        for at in page[1:][-1:]:
            if bare := _NUMERAL.fullmatch(lines[at].text):
                found.setdefault(("numeral", numeral(bare[1]) - lines[at].page), []).append(at)
    return {
        at: "folio that advances"
        for (kind, _), all_at in found.items()
        if len({lines[at].page for at in all_at}) >= (max(MANY, enough) if kind else enough)
        and (len(all_at) >= MANY or _at_one_edge(lines, pages, all_at))
        and not _are_years(lines, all_at)
        for at in all_at
    }


def _above_words(lines: Sequence[Line], page: Sequence[int]) -> list[int]:
    """The line amid the words of a stretched row that stand one by one below a page's text."""
    near = page[-STRAY:]
    words = [is_word(lines[at]) for at in near]
    last = max((n for n, word in enumerate(words) if not word), default=0)
    text = max((n for n in range(last) if not words[n]), default=0)
    # A list of words has no line of text above it.
    below = len(near) - 1 - last
    return [near[last]] if below >= EDGE and lines[near[text]].em >= AMID else []


def is_word(line: Line) -> bool:
    """Whether a line is a word set apart, as pdftotext cuts a stretched row into its words."""
    return line.blanks > 0 and line.text.isascii() and line.text.isalpha()


def _are_years(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether numbers may be years, and none of them stands amid a sentence."""
    return all(
        lines[at].text.isdecimal()
        and int(lines[at].text) in YEARS
        and (not at or lines[at - 1].ends or lines[at - 1].em < AMID)
        for at in found
    )


def _at_one_edge(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], found: Sequence[int]
) -> bool:
    """Whether two numbers stand on top both, or at the foot both, or outermost on their pages.

    The numbers of an author's items, alone on their lines, go on from a page's foot at the top of
    the next.
    """
    own = [page for page in pages if any(at in page for at in found)]
    tops = [page[:EDGE] for page in own]
    feet = [[*page[-EDGE:], *_above_words(lines, page)] for page in own]
    outermost = [(page[0], page[-1]) for page in own]
    return any(set(found) <= set(chain.from_iterable(one)) for one in (tops, feet, outermost))


def counted(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> dict[int, str]:
    """The lines 1 / 3, 2 / 3 and 3 / 3 of a text of three pages: one a page, some at an edge.

    >>> from zhengwen.split import split
    >>> counted(split("甲\\n1/2\\n乙\\n丙\\n丁\\f戊\\n2/2\\n"), [range(5), range(5, 7)])
    {1: 'folio of all', 6: 'folio of all'}
    """
    found: list[int] = []
    for number, page in enumerate(pages, 1):
        numbers = [
            at
            for at in page
            if lines[at].text[0].isdecimal()
            and (of := OF_ALL.fullmatch(lines[at].text))
            and (int(of[1]), int(of[2])) == (number, len(pages))
        ]
        if len(numbers) != 1:
            return {}
        found += numbers
    alone = len(pages) == 1
    placed = any(
        at in (_ends(lines, page) if alone else edge(page)) for page in pages for at in found
    )
    # 1 / 1 proves itself only on a page, whose lines have a measure; asked last, as it is dear.
    if placed and (not alone or is_broken(lines)):
        return dict.fromkeys(found, "folio of all")
    return {}


def _ends(lines: Sequence[Line], page: Sequence[int]) -> Sequence[int]:
    """Where the number of an only page may stand: 1/1 on top is a date too, 1 / 1 is not."""
    return [at for at in edge(page) if at == page[-1] or " " in lines[at].text]


def lettered(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> dict[int, str]:
    """P1 and P2 at the pages' edges, or Page 1 of 4, one on each page and going up.

    An only page is the first, or says how many there are. Priorities, places and pictures have such
    names as well: more of them on a page, or one in a text that no page broke.

    >>> from zhengwen.split import split
    >>> lettered(split("甲\\nP1\\f乙\\nP2\\f"), [range(2), range(2, 4)])
    {1: 'folio shape at the edge', 3: 'folio shape at the edge'}
    >>> lettered(split("P1\\n甲\\nP2\\n乙\\n"), [range(4)])
    {}
    """
    found: dict[int, int] = {}
    for at, line in enumerate(lines):
        # The cheap question first: few lines start so.
        if line.text[0] in "Pp" and LETTERED.fullmatch(line.text):
            found[at] = int(_DIGITS.findall(line.text)[0])
    up = all(b > a for a, b in pairwise(found.values()))
    if not found or not up or any(sum(at in found for at in page) != 1 for page in pages):
        return {}
    if len(pages) == 1:
        at, number = next(iter(found.items()))
        first = number == 1 or "of" in lines[at].text
        if not first or len(lines) <= 2 * EDGE or not is_broken(lines):
            return {}
    placed = {at for page in pages for at in edge(page)}
    # What counts the pages there are, too, may stand where an extractor put it.
    own = (
        at
        for at in found
        if lines[at].text.replace(" ", "") == f"Page{lines[at].page}of{len(pages)}"
    )
    return dict.fromkeys(found.keys() & placed.union(own), "folio shape at the edge")


def is_broken(lines: Sequence[Line]) -> bool:
    """Whether a page broke the lines: they have a measure. A dear question, to be asked last."""
    return any(survey(lines).measure)


def is_laid_out(lines: Sequence[Line]) -> bool:
    """Whether spaces part most lines into columns, as where an extractor kept the page's layout."""
    return 2 * sum(GAP in line.text for line in lines) >= len(lines)
