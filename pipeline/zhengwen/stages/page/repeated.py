"""Lines that repeat at the edges of pages: running heads, and what an author repeats there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, product

from ...document import Line
from ..paragraphs.glyphs import MARK, ends_sentence, ends_softly
from ..paragraphs.widths import WIDEST_CHARACTER, em
from .folios import DAY, PRINTED, WIDEST, masked
from .issuelines import SHORT
from .tableheads import is_table_head

_DIGITS = re.compile(r"\d+")
# What stands on both sides of a folio in a head.
_APART = re.compile(r"[\s—–―─－·•/／~-]{2}|第[页頁版]|第\s|[A-Z]\s|\s[页頁版]")
# On so few pages a line that stands twice is not yet a running head.
FEW = 3
# On pages of so few lines one is a third of the text: verse, a picture book. A form, a card or a
# letter has no more lines than so many.
FEW_LINES, FORM_LINES = 3, 15
# What an author numbers, one a page: no book has a chapter for each.
COUNTED = re.compile(
    r"(?:unit|chapter|lesson|part|section|day|week|exercise|test|question|step|act|scene|score"
    r"|problem|得分|[练練][习習]|[习習作][题題业業]|[试試][题題卷]|[图圖表]|[附插][图圖]|附表|figure|table|图片|照片|案例|[课課]文|[单單]元)\s?\d",
    re.IGNORECASE,
)
# A line of prose has so many em, fills so much of the widest on its page, and has a mark within, or
# words.
PROSE, FULL, WORDS = 8.0, 0.75, 4
# A first line lacks its indent, in em.
INDENT = 2.0
# A foot has so many lines at most.
FOOT = 3
_CLAUSE = re.compile("[，。．！？；]")
_ITEM = re.compile(r"[•●○■□▪▫◦➢✓*+-]\s|.*__")


def is_head(text: str) -> bool:
    """Whether a line can be a head: short, with letters, no sentence, salutation, item or blank.

    >>> is_head("临河学刊"), is_head("亲爱的妈妈："), is_head("姓名：____")
    (True, False, False)
    """
    return may_head(text) and not _ITEM.match(text)


def may_head(text: str) -> bool:
    """Whether a line is short, has letters, and is no sentence or salutation."""
    # The cheap questions first: a width is dear to count.
    if ends_sentence(text) or ends_softly(text) or not any(map(str.isalpha, text)):
        return False
    return WIDEST_CHARACTER * len(text) <= WIDEST or em(text) <= WIDEST


def squeezed(text: str) -> str:
    """A text without its spaces, as what is said twice is compared.

    >>> squeezed("第一章　渡口")
    '第一章渡口'
    """
    return "".join(text.split())


def repeated(
    lines: Sequence[Line], pages: Sequence[range], folios: dict[int, str]
) -> dict[int, str]:
    """Lines that stand at one edge of two pages and of half of all at least.

    Their digits may differ where they advance with the pages. Where pages are few a line may stand
    twice by chance: one of them must bear a folio too. Half of the pages are the left ones or the
    right ones, or the others bear another such head: any half may begin with an author's refrain.
    Pages of a few lines may all end with one. What each page's own text ends with may be of it (its
    author's name, 合计 under a table, 答案：A): at the foot a sentence must go on beyond the line.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        folios: the page numbers, by the rule that found each.

    >>> from zhengwen.split import split
    >>> lines = split("年报\\n甲\\n1\\f年报\\n乙\\n2\\f年报\\n丙\\n3")
    >>> pages = [range(0, 3), range(3, 6), range(6, 9)]
    >>> repeated(lines, pages, dict.fromkeys((2, 5, 8), "folio"))
    {0: 'running head', 3: 'running head', 6: 'running head'}
    """
    if len(pages) < 2:
        return {}
    numbered = {lines[at].page for at in folios}
    inner = [[at for at in page if at not in folios] for page in pages]
    if is_form(lines, inner):
        return {}
    offsets = offsets_of(lines, folios)
    footed = sum(map(len, inner)) > FEW_LINES * len(pages)
    seen: dict[tuple[bool, str], list[int]] = {}
    for left in inner:
        for top, at in ((True, left[:1]), (False, left[1:][-1:] if footed else [])):
            for found in at:
                text = masked(lines[found].text)
                # A long title is cut short over the page: 渡口的船与……
                if is_head(text.rstrip("….")):
                    seen.setdefault((top, text), []).append(found)
    # Left and right pages may bear different heads: two of three pages need not agree.
    enough = max(2, len(pages) // 2)
    feet = _feet(lines, inner, enough)
    # What a foot stands below is the page's text, however many lines the foot has.
    by_foot = {left[-1]: [*left[: -len(feet[left[-1]])], left[-1]] for left in inner if left}
    by_top = {left[0]: left for left in inner if left}
    heads = [
        found
        for (top, text), found in seen.items()
        if len(found) >= enough
        and (top or _counts(lines, found) or _part_sentences(lines, found, by_foot, feet))
        and (len(pages) > FEW or PRINTED in text or any(lines[at].page in numbered for at in found))
        and not (top and all(runs_below(lines, by_top[at]) for at in found))
        and _advance(lines, found, offsets)
        and 2 * sum(is_table_head(lines, at, folios) for at in found) < len(found)
    ]
    heads = [
        found
        for found in heads
        if 2 * len(found) > len(pages)
        or len({lines[at].page % 2 for at in found}) == 1
        or len({lines[at].page for other in heads for at in other}) > len(found)
    ]
    blocks = [feet.get(at, [at]) for found in heads for at in found]
    return dict.fromkeys([*chain(*blocks), *_above_notes(lines, inner, blocks)], "running head")


def _feet(
    lines: Sequence[Line], inner: Sequence[Sequence[int]], enough: int
) -> dict[int, Sequence[int]]:
    """The lines of each page's foot by its last: those that stand alike above that on enough pages.

    A foot may have the work's name, its version and whose it is, a line each. On few pages such
    lines are who signs each of them.
    """
    most = FOOT if len(inner) > FEW else 1
    ends = {left[-1]: left[-most:] for left in inner if left}
    texts = {last: [masked(lines[at].text) for at in foot] for last, foot in ends.items()}
    alike = Counter(tuple(own[-size:]) for own in texts.values() for size in range(2, len(own) + 1))
    return {last: foot[-_size(texts[last], alike, enough) :] for last, foot in ends.items()}


def _part_sentences(
    lines: Sequence[Line],
    found: Sequence[int],
    pages: Mapping[int, Sequence[int]],
    feet: Mapping[int, Sequence[int]],
) -> bool:
    """Whether sentences go on beyond a foot: on a page, or on many where it has several lines.

    So may who signs a letter, below an address or a number that no mark ends; but no page that
    goes on from another starts with whom it is for.
    """
    over = [runs_over(lines, pages[at]) for at in found]
    if all(len(feet[at]) == 1 for at in found):
        return any(over)
    addressed = sum(ends_softly(lines[pages[at][0]].text) for at in found)
    return sum(over) >= max(FEW, len(over) / 4) and 2 * addressed < len(found)


def _size(texts: Sequence[str], alike: Mapping[tuple[str, ...], int], enough: int) -> int:
    """How many of a page's last lines stand on enough pages together; each may be of a foot."""
    size = 1
    while (
        size < len(texts)
        and is_head(texts[-size - 1])
        and alike[tuple(texts[-size - 1 :])] >= enough
    ):
        size += 1
    return size


def _above_notes(
    lines: Sequence[Line], inner: Sequence[Sequence[int]], blocks: Sequence[Sequence[int]]
) -> Iterator[int]:
    """The lines of the same feet on pages where a note in the margin is written below them."""
    known = {tuple(lines[at].text for at in block) for block in blocks if len(block) > 1}
    for left in inner if known else ():
        end = left[-2 * FOOT :]
        for start, size in product(range(len(end)), range(2, FOOT + 1)):
            block = end[start : start + size]
            if tuple(lines[at].text for at in block) in known:
                yield from block


def runs_over(lines: Sequence[Line], page: Sequence[int]) -> bool:
    """Whether a full line of prose stops amid a sentence above a page's last line."""
    if len(page) < 2:
        return False
    above = lines[page[-2]]
    widest = max(lines[at].em for at in page)
    if above.ends or above.em < PROSE or above.em < FULL * widest or above.text[-1] in "：；:;":
        return False
    near = [lines[at].text for at in page[-4:-1]]
    return any(MARK.search(text, 0, len(text) - 1) or text.count(" ") >= WORDS for text in near)


def runs_below(lines: Sequence[Line], page: Sequence[int]) -> bool:
    """Whether a page's first line is full, has a clause's mark within, and runs on below."""
    text = lines[page[0]].text
    # The cheap question first: hardly a head has such a mark.
    if len(page) < 2 or "  " in text or not _CLAUSE.search(text):
        return False
    return lines[page[0]].em >= max(lines[at].em for at in page) - SHORT


def _counts(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether lines that are otherwise alike bear the number of their page."""
    return len({lines[at].text for at in found}) > 1


def is_form(lines: Sequence[Line], inner: Sequence[Sequence[int]]) -> bool:
    """Whether short pages are copies of one form, a card or a letter: they repeat lines amid them.

    What repeats at their edges is of the form then, and the author's.
    """
    if sum(map(len, inner)) > FORM_LINES * len(inner):
        return False
    # A head may have a second line.
    amid = Counter(
        text
        for left in inner
        for text in {lines[at].text for at in left[2:-1]}
        if any(map(str.isalpha, text))
    )
    return max(amid.values(), default=0) >= max(FEW, len(inner) // 2)


def offsets_of(lines: Sequence[Line], folios: dict[int, str]) -> set[int]:
    """What the folios are ahead of the pages by."""
    return {
        int(digits[0]) - lines[at].page
        for at, rule in folios.items()
        if rule.startswith("folio") and (digits := _DIGITS.search(lines[at].text))
    }


def _advance(lines: Sequence[Line], found: Sequence[int], offsets: set[int]) -> bool:
    """Whether the numbers in lines that are otherwise alike stay or go up with the pages.

    Those that go up must stand apart, as a folio does: 3月5日 and 第2天 count an author's days. And
    a page is numbered once: 故事 1 on a page that is 11 at its foot is the author's.
    """
    if PRINTED in lines[found[0]].text:
        # An author names a site and no more.
        return any(" " in lines[at].text for at in found) or _counts(lines, found)
    # An author's pages may tell of a day each.
    if len({day[0] for at in found if (day := DAY.search(lines[at].text))}) > 1:
        return False
    rows = [(lines[at].page, list(_DIGITS.finditer(lines[at].text))) for at in found]
    for column in zip(*(digits for _, digits in rows), strict=True):
        numbers = [int(digits[0]) for digits in column]
        if len(set(numbers)) > 1 and (
            COUNTED.match(lines[found[0]].text) is not None
            or len(ahead := {n - page for n, (page, _) in zip(numbers, rows, strict=True)}) > 1
            or (offsets and not ahead & offsets and all(map(_is_last, column)))
            or not all(_APART.fullmatch(_around(digits)) for digits in column)
        ):
            return False
    return True


def _is_last(digits: re.Match[str]) -> bool:
    return digits.end() == len(digits.string)


def _around(digits: re.Match[str]) -> str:
    """The characters on both sides of a number, a space at the ends of the line."""
    text = f" {digits.string} "
    return text[digits.start()] + text[digits.end() + 1]
