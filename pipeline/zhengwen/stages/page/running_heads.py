"""Running heads and page numbers: what a page repeats, not what the author wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from ...document import Line
from ..base import Floor
from ..paragraphs.glyphs import MARK, em, ends_sentence, ends_softly
from .chapters import chapter_heads
from .folios import EDGE, EDGE_SHAPE, SHAPE, WIDEST, advancing, beside_heads, counted, edge
from .masthead import mastheads
from .tableheads import is_table_head

# A newspaper's name or date, a wide gap, and the number of its page: no sentence has that.
_NAMED_FOLIO = re.compile(r"\S.{0,60}?\S {4,}(?:第\s*\d{1,4}\s*版|[A-Z]?\d{1,3}\s*版)")
_DIGITS = re.compile(r"\d+")
# What stands on both sides of a folio in a head.
_APART = re.compile(r"[\s—–―─－·•/／~-]{2}|第[页頁版]|第\s|[A-Z]\s|\s[页頁版]")
# An issue line: the paper's name first, then a year in brackets, an issue number or a date. A date
# alone is a letter's or a notice's.
_ISSUE = re.compile(
    r".*第\s*\d+\s*[期卷版].*"
    r"|.*[〇○零一二三四五六七八九]{4}年\s*第[一二三四五六七八九十]+期"
    r"|.*(?:19|20)\d\d\s*年?\s*[春夏秋冬]季?[号號刊卷]"
    r"|[^\d——（(].*(?:[（(]\s*(?:19|20)\d\d\s*[)）]|(?:19|20)\d\d\s*年.*[日号](?:\s*星期.)?)"
)
# On so few pages a line that stands twice is not yet a running head.
FEW = 3
# On pages of so few lines one is a third of the text: verse, a picture book; and a form, a card or
# a letter has no more.
FEW_LINES, FORM_LINES = 3, 8
_ITEM = re.compile(r"[•●○■□▪▫◦➢✓*+-]\s|.*__")


@dataclass(frozen=True, kw_only=True)
class RunningHeads:
    """Running heads and folios at the edges of pages.

    **Repairs** lines that repeat at the top or foot of pages, digits aside; numbers there that
    advance with the pages, alone or with a head beside them, left and right by turns; the head
    above such a number; folios in a shape that can't be text, anywhere; an issue line beside a
    folio; a page's first or last line that is a name, a wide gap and 第3版; the masthead of a
    hard-wrapped page, two parts of it at least: issue, date, section, 第3版 or A04, credits.
    **Leaves alone** everything within a page, bare numbers on a single page (a table's cell), and
    what an author counts: a list's numbers stand on one side, before words that differ.
    **Source** GB/T 9704-2012 (folios), and measurements on six extractors' output.

    >>> from zhengwen.split import split
    >>> lines = split("年报\\n甲\\n— 1 —\\f年报\\n乙\\n— 2 —\\f年报\\n丙\\n— 3 —\\f")
    >>> [line.text for line in RunningHeads()(lines) if not line.removed]
    ['甲', '乙', '丙']
    """

    name: ClassVar[str] = "running_heads"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, the furniture labelled with the rule that removes it."""
        shapes = _shapes(lines)
        rules = _on_pages(lines, list(_pages(lines)), shapes)
        # What would take the whole text is no furniture.
        if len(rules) == len(lines):
            rules = shapes if len(shapes) < len(lines) else {}
        return _labelled(lines, rules)


def uncovered(lines: Sequence[Line]) -> Sequence[Line]:
    """The furniture among lines that a stage cut or moved, labelled.

    A folio beside another column's line shows when the line is cut, and a second run would see it:
    all on one page, as the text that comes out has no others.
    """
    shapes = _shapes(lines)
    rules = _on_pages(lines, [range(len(lines))], shapes)
    return _labelled(lines, rules if len(rules) < len(lines) else {})


def _labelled(lines: Sequence[Line], rules: dict[int, str]) -> Sequence[Line]:
    if not rules:
        return lines
    return [
        replace(line, removed=rules[at]) if at in rules else line for at, line in enumerate(lines)
    ]


def _shapes(lines: Sequence[Line]) -> dict[int, str]:
    return {
        at: "folio shape"
        for at, line in enumerate(lines)
        if len(line.text) <= 24 and SHAPE.fullmatch(line.text)
    }


def _on_pages(
    lines: Sequence[Line], pages: Sequence[range], shapes: dict[int, str]
) -> dict[int, str]:
    """The shapes, and the furniture that only its place on the pages shows."""
    rules = dict(shapes)
    for page in pages if len(pages) > 1 else ():
        for at in edge(page):
            if EDGE_SHAPE.fullmatch(lines[at].text):
                rules[at] = "folio shape at the edge"
    # Only a number that advances, or a head that is repeated, shows most of the furniture.
    several = len({line.page for line in lines}) > 1
    rules |= advancing(lines, pages) if several else {}
    rules |= counted(lines, pages)
    if several:
        rules |= beside_heads(lines, pages)
        rules |= _repeated(lines, pages, rules)
        rules |= _above_folios(lines, pages, rules)
        rules |= _between_heads(lines, pages, rules)
        rules |= chapter_heads(lines, pages, rules)
    for page in pages:
        found = [rules[at] for at in page if at in rules]
        # Under a head of the page the first line is the text's.
        if any(rule.startswith("folio") for rule in found) and not any("head" in r for r in found):
            rules |= _issue_line(lines, page, rules)
    rules |= mastheads(lines, [[at for at in page if at not in rules] for page in pages])
    # Last, and all that stand there: a second run must find none.
    for page in pages:
        for way in (page, reversed(page)):
            for at in way:
                if at not in rules and not _NAMED_FOLIO.fullmatch(lines[at].text):
                    break
                rules.setdefault(at, "folio after a name")
    return rules


def _pages(lines: Sequence[Line]) -> Iterator[range]:
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].page != lines[start].page:
            yield range(start, at)
            start = at


def _is_head(text: str) -> bool:
    """Whether a line can be a head: short, with letters, no sentence, salutation, item or blank."""
    if em(text) > WIDEST or ends_sentence(text) or ends_softly(text):
        return False
    return any(map(str.isalpha, text)) and not _ITEM.match(text)


def _above_folios(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first lines of pages whose second is the folio: no text stands above that.

    Left and right pages may bear different heads, and a text of two pages then repeats none: each
    page must show it, or the head stand twice.
    """
    long = [page for page in pages if len(page) > 2 * EDGE]
    found = [
        page[0]
        for page in long
        if rules.get(page[0], "running head") == "running head"
        and rules.get(page[1], "").startswith("folio")
        and _is_head(lines[page[0]].text)
        and not is_table_head(lines, page[0], rules)
    ]
    heads = Counter(_DIGITS.sub("#", lines[at].text) for at in found)
    if len(found) < max(2, len(pages) // 2):
        return {}
    return {
        at: "head above a folio"
        for at in found
        if at not in rules
        and (len(found) == len(long) or heads[_DIGITS.sub("#", lines[at].text)] > 1)
    }


def _between_heads(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """A numbered page's top, where the pages before and after have their head.

    It stands again on the next left or right page (a chapter's title, a section's), or within a
    sentence. What has marks may be the caption of a figure there.
    """
    numbered = {lines[at].page for at in rules if "folio" in rules[at]}
    headed = {lines[at].page for at in rules if "head" in rules[at]}
    inner = {lines[page[0]].page: [at for at in page if at not in rules] for page in pages}
    tops = {number: _DIGITS.sub("#", lines[left[0]].text) for number, left in inner.items() if left}
    found: dict[int, str] = {}
    for number in numbered - headed:
        beside = {number - 1, number + 1} & inner.keys()
        left = inner[number]
        if len(left) < 2 or not beside or not beside <= headed or not _is_head(tops[number]):
            continue
        again = tops[number] in (tops.get(number - 2), tops.get(number + 2))
        before = inner.get(number - 1, [])[-1:] if len(beside) == 2 else []
        if not again and not _parts_a_sentence(lines, before, left[0]):
            continue
        if not MARK.search(tops[number]) and not is_table_head(lines, left[0], rules):
            found[left[0]] = "head between heads"
    return found


def _parts_a_sentence(lines: Sequence[Line], before: Sequence[int], at: int) -> bool:
    """Whether a page's top is narrower than the line before it, which ends no sentence."""
    return any(not lines[last].ends and lines[at].em < lines[last].em for last in before)


def _repeated(
    lines: Sequence[Line], pages: Sequence[range], folios: dict[int, str]
) -> dict[int, str]:
    """Lines that stand at one edge of two pages and of half of all at least.

    Their digits may differ where they advance with the pages. Where pages are few a line may stand
    twice by chance: one of them must bear a folio too. Half of the pages are the left ones or the
    right ones, or the others bear another such head: any half may begin with an author's refrain.
    Pages of a few lines may all end with one.
    """
    if len(pages) < 2:
        return {}
    numbered = {lines[at].page for at in folios}
    inner = [[at for at in page if at not in folios] for page in pages]
    if _is_form(lines, inner):
        return {}
    footed = sum(map(len, inner)) > FEW_LINES * len(pages)
    seen: dict[tuple[bool, str], list[int]] = {}
    for left in inner:
        for top, at in ((True, left[:1]), (False, left[1:][-1:] if footed else [])):
            for found in at:
                text = _DIGITS.sub("#", lines[found].text)
                if _is_head(text):
                    seen.setdefault((top, text), []).append(found)
    # Left and right pages may bear different heads: two of three pages need not agree.
    enough = max(2, len(pages) // 2)
    heads = [
        found
        for found in seen.values()
        if len(found) >= enough
        and (len(pages) > FEW or any(lines[at].page in numbered for at in found))
        and _advance(lines, found)
        and not all(is_table_head(lines, at, folios) for at in found)
    ]
    return {
        at: "running head"
        for found in heads
        if 2 * len(found) > len(pages)
        or len({lines[at].page % 2 for at in found}) == 1
        or len({lines[at].page for other in heads for at in other}) > len(found)
        for at in found
    }


def _is_form(lines: Sequence[Line], inner: Sequence[Sequence[int]]) -> bool:
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


def _advance(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether the numbers in lines that are otherwise alike stay or go up with the pages.

    Those that go up must stand apart, as a folio does: 3月5日 and 第2天 count an author's days.
    """
    rows = [(lines[at].page, list(_DIGITS.finditer(lines[at].text))) for at in found]
    for column in zip(*(digits for _, digits in rows), strict=True):
        numbers = [int(digits[0]) for digits in column]
        if len(set(numbers)) > 1 and (
            len({number - page for number, (page, _) in zip(numbers, rows, strict=True)}) > 1
            or not all(_APART.fullmatch(_around(digits)) for digits in column)
        ):
            return False
    return True


def _around(digits: re.Match[str]) -> str:
    """The characters on both sides of a number, a space at the ends of the line."""
    text = f" {digits.string} "
    return text[digits.start()] + text[digits.end() + 1]


def _issue_line(lines: Sequence[Line], page: range, rules: dict[int, str]) -> dict[int, str]:
    """The page's first or last line beside its folio, where it has an issue line's shape."""
    inner = [at for at in page if at not in rules]
    edges = [*inner[:1], *inner[-1:]] if len(inner) > 1 else []
    return {
        at: "issue line"
        for at in edges
        if lines[at].em <= WIDEST and _ISSUE.fullmatch(lines[at].text) and not lines[at].ends
    }
