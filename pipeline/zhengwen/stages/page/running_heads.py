"""Running heads and page numbers: what a page repeats, not what the author wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from ...document import Line
from ..base import Floor
from ..paragraphs.glyphs import em, ends_sentence
from .masthead import mastheads

# Shapes of a folio that are no text, wherever they stand (GB/T 9704-2012, 7.5: — 3 —) ...
_FOLIO = re.compile(
    r"[—–-]+\s*\d{1,4}\s*[—–-]+|·\s*\d{1,4}\s*·"
    r"|第\s*\d{1,4}\s*[页頁](?:\s*[,，/／]?\s*共\s*\d{1,4}\s*[页頁])?"
)
# ... and shapes that are one only at the edge of a page among others.
_EDGE_FOLIO = re.compile(
    r"[.•~～]+\s*\d{1,4}\s*[.•~～]+|第\s*\d{1,4}\s*版|Page \d{1,4}(?: of \d{1,4})?"
)
# A newspaper's name or date, a wide gap, and the number of its page: no sentence has that.
_NAMED_FOLIO = re.compile(r"\S.{0,60}?\S {4,}(?:第\s*\d{1,4}\s*版|[A-Z]?\d{1,3}\s*版)")
_BARE = re.compile(r"\d{1,4}(?:\s*[/／]\s*\d{1,4})?|[ivxlc]{1,6}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
# An issue line: the paper's name first, then a year in brackets, an issue number or a date. A date
# alone is a letter's or a notice's.
_ISSUE = re.compile(
    r".*第\s*\d+\s*[期卷版].*"
    r"|[^\d——（(].*(?:[（(]\s*(?:19|20)\d\d\s*[)）]|(?:19|20)\d\d\s*年.*[日号](?:\s*星期.)?)"
)
# How many lines from its top or foot a page keeps its furniture in.
EDGE = 2
# On so few pages a line that stands twice is not yet a running head.
FEW = 3
WIDEST = 40.0


@dataclass(frozen=True, kw_only=True)
class RunningHeads:
    """Running heads and folios at the edges of pages.

    **Repairs** lines that repeat at the top or foot of pages, digits aside; bare numbers there
    that advance with the pages; folios in a shape that can't be text, anywhere; an issue line
    beside a folio; a page's first or last line that is a name, a wide gap and 第3版; the masthead
    of a hard-wrapped page, its issue and 第3版, on one line or two.
    **Leaves alone** everything within a page, bare numbers on a single page (a table's cell).
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
        if len(line.text) <= 24 and _FOLIO.fullmatch(line.text)
    }


def _on_pages(
    lines: Sequence[Line], pages: Sequence[range], shapes: dict[int, str]
) -> dict[int, str]:
    """The shapes, and the furniture that only its place on the pages shows."""
    rules = dict(shapes)
    for page in pages if len(pages) > 1 else ():
        for at in _edge(page):
            if _EDGE_FOLIO.fullmatch(lines[at].text):
                rules[at] = "folio shape at the edge"
    rules |= _advancing(lines, pages)
    rules |= _repeated(lines, pages, rules)
    for page in pages:
        if any(at in rules and rules[at].startswith("folio") for at in page):
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


def _edge(page: range) -> list[int]:
    """The lines at a page's top and foot."""
    return list(dict.fromkeys([*page[:EDGE], *page[-EDGE:]]))


def _advancing(lines: Sequence[Line], pages: Sequence[range]) -> dict[int, str]:
    """Bare numbers at the edges that go up by one with each page, on two pages at least."""
    numbers: dict[int, list[int]] = {}
    for page in pages:
        for at in _edge(page):
            text = lines[at].text
            if _BARE.fullmatch(text) and (digits := _DIGITS.match(text)):
                numbers.setdefault(int(digits[0]) - lines[at].page, []).append(at)
    found: dict[int, str] = {}
    for offset_lines in numbers.values():
        if len({lines[at].page for at in offset_lines}) >= 2:
            found |= dict.fromkeys(offset_lines, "folio that advances")
    return found


def _repeated(
    lines: Sequence[Line], pages: Sequence[range], folios: dict[int, str]
) -> dict[int, str]:
    """Lines that stand at one edge of two pages and of half of all at least.

    Their digits may differ where they advance with the pages. Where pages are few a line may stand
    twice by chance: one of them must bear a folio too.
    """
    if len(pages) < 2:
        return {}
    numbered = {lines[at].page for at in folios}
    seen: dict[tuple[bool, str], list[int]] = {}
    for page in pages:
        inner = [at for at in page if at not in folios]
        for top, at in ((True, inner[:1]), (False, inner[1:][-1:])):
            for found in at:
                text = _DIGITS.sub("#", lines[found].text)
                if em(text) <= WIDEST and not ends_sentence(text) and any(map(str.isalpha, text)):
                    seen.setdefault((top, text), []).append(found)
    # Left and right pages may bear different heads: two of three pages need not agree.
    enough = max(2, len(pages) // 2)
    return {
        at: "running head"
        for found in seen.values()
        if len(found) >= enough
        and (len(pages) > FEW or any(lines[at].page in numbered for at in found))
        and _advance(lines, found)
        for at in found
    }


def _advance(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether the numbers in lines that are otherwise alike stay or go up with the pages."""
    rows = [
        (lines[at].page, [int(digits) for digits in _DIGITS.findall(lines[at].text)])
        for at in found
    ]
    return all(
        len({numbers[i] for _, numbers in rows}) == 1
        or len({numbers[i] - page for page, numbers in rows}) == 1
        for i in range(len(rows[0][1]))
    )


def _issue_line(lines: Sequence[Line], page: range, rules: dict[int, str]) -> dict[int, str]:
    """The page's first or last line beside its folio, where it has an issue line's shape."""
    inner = [at for at in page if at not in rules]
    edges = [*inner[:1], *inner[-1:]] if len(inner) > 1 else []
    return {
        at: "issue line"
        for at in edges
        if em(lines[at].text) <= WIDEST
        and _ISSUE.fullmatch(lines[at].text)
        and not ends_sentence(lines[at].text)
    }
