"""Heads of sections over pages whose folio stands at the foot: they change as the book goes on.

Each stands on a few pages, on one below the other, and most pages have one. The first page of a
chapter has none: there the same words are its title.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from ...document import Line
from ..paragraphs.glyphs import has_leaders
from ..paragraphs.official import PART
from .chapters import NEAR
from .folios import TOP
from .repeated import may_head, squeezed
from .tableheads import is_table_head

# So many pages show a book, and such a share of them has a head.
PAGES, MOST = 5, 0.5
# A page of fewer lines is of verse, of a picture book, or a card.
LINES = 2 * TOP
# What numbers a section or a chapter, on a line of its own beside its title.
_NUMBER = re.compile(
    rf"§?\s?\d{{1,2}}(?:\.\d{{1,2}})*\.?|[A-Z]|{PART.pattern}|附[录錄]\s?[A-Z一二三四五六]?"
    r"|(?:Chapter|Section|Part|Appendix)\s(?:\d{1,2}|[A-Z]|[IVX]{1,5})",
    re.IGNORECASE,
)
# What starts with one, and what parts two heads on one line.
_NUMBERED, _GAP = re.compile(rf"(?:{_NUMBER.pattern})\s+\S", re.IGNORECASE), re.compile(r"\s{4,}")
# A heading may have its number before the same words. None has more characters.
_BEFORE = re.compile(r"(?:§?\d{1,2}(?:\.\d{1,2})*\.?|第.{1,4}[章节節]|[A-Z])?")
LONGEST = 60


def section_heads(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], rules: dict[int, str]
) -> dict[int, str]:
    """The heads at the tops of numbered pages that no other rule found a head on.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: what is known to be no text, by the rule that says so.

    >>> from zhengwen.split import split
    >>> days = "\\n".join(f"江上的{{0}}年第{n}天。" for n in range(9))
    >>> text = "\\f".join(f"一 渡口\\n{days}\\n{{0}}".format(n) for n in range(2, 8))
    >>> pages = [range(11 * n, 11 * n + 11) for n in range(6)]
    >>> folios = {11 * n + 10: "folio that advances" for n in range(6)}
    >>> sorted(section_heads(split(text), pages, folios))
    [11, 22, 33, 44, 55]
    """
    tops = _tops(lines, pages, rules)
    if len(tops) < PAGES:
        return {}
    on_top = {at for top in tops.values() for at in top[:TOP]}
    said = _said(lines, on_top, rules)
    often = Counter(squeezed(line.text) for at, line in enumerate(lines) if at not in on_top)
    found = {number: _head(lines, tops, said, rules, number) for number in tops}
    # What stands amid pages too is said by a speaker, or a table's cell, or sung.
    found = {
        number: own
        for number, own in found.items()
        if all(often[squeezed(part)] <= 1 for at in own for part in _parts(lines[at].text))
    }
    if sum(map(bool, found.values())) < MOST * len(tops):
        return {}
    heads: dict[int, str] = {}
    for number, own in found.items():
        above = [at for by in range(1, NEAR + 1) for at in found.get(number - by, ())]
        near = {part for at in above for part in _parts(lines[at].text)}
        titles = [part for at in own for part in _parts(lines[at].text)]
        # Where no heading says it, the first of them is the heading.
        if all(
            _NUMBER.fullmatch(text) or text in near or _is_said(text, said, number)
            for text in titles
        ):
            heads |= dict.fromkeys(own, "head of a section")
    return heads


def _tops(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], rules: dict[int, str]
) -> dict[int, list[int]]:
    """The first lines of each page that has a folio and no head yet, by the page's number."""
    tops: dict[int, list[int]] = {}
    for page in pages:
        left = [at for at in page if at not in rules]
        found = " ".join(rules[at] for at in page if at in rules)
        if len(left) > LINES and "folio" in found and "head" not in found:
            tops[lines[page[0]].page] = left[: TOP + 1]
    return tops


def _head(
    lines: Sequence[Line],
    tops: dict[int, list[int]],
    said: dict[int, set[str]],
    rules: dict[int, str],
    number: int,
) -> Sequence[int]:
    """The lines on top of a page that make its head: a neighbour has the last of them, too.

    Or a heading of the page says the same.

    A table that runs over pages repeats its head, and that has more lines or cells than one.
    """
    top = tops[number]
    near = range(number - NEAR, number + NEAR + 1)
    beside = [tops[other] for other in near if other != number and other in tops]
    texts = {part for other in beside for at in other[:TOP] for part in _parts(lines[at].text)}
    below = {(lines[a].text, lines[b].text) for other in beside for a, b in pairwise(other)}
    for depth in range(TOP, 0, -1):
        own = top[:depth]
        last, after = lines[own[-1]].text, lines[top[depth]].text
        again = (last, after) not in below
        if not _reads_as_head(lines, own) or is_table_head(lines, own[-1], rules):
            continue
        shown = [
            (again and part in texts) or _is_said(part, said, number)
            for at in own
            for part in _parts(lines[at].text)
            if not _NUMBER.fullmatch(part)
        ]
        if all(shown):
            return own
    return ()


def _parts(text: str) -> list[str]:
    """The heads that a line has on its two sides, each gap within them one space."""
    return [" ".join(part.split()) for part in _GAP.split(text)]


def _reads_as_head(lines: Sequence[Line], own: Sequence[int]) -> bool:
    """Whether lines are titles, each but one with its number before or beside it, and no more.

    Where one says another again it is the heading.
    """
    parts = [part for at in own for part in _parts(lines[at].text)]
    titles = [part for part in parts if not _NUMBER.fullmatch(part)]
    plain = sum(not _NUMBERED.match(part) for part in titles)
    ends = [squeezed(lines[at].text) for at in own]
    return (
        len(parts) <= 2 * len(titles)
        and plain <= max(1, len(parts) - len(titles))
        and all(may_head(part) and "\\" not in part for part in titles)
        and len(parts) == len(set(parts))
        and not any(a.endswith(b) for b, a in combinations(ends, 2) if len(b) > 1)
    )


def _said(lines: Sequence[Line], on_top: set[int], rules: dict[int, str]) -> dict[int, set[str]]:
    """What the lines of each page say that may be headings, without their spaces.

    Those on top of a page count where they stand there twice.
    """
    said: dict[int, set[str]] = defaultdict(set)
    seen: set[tuple[int, str]] = set()
    before = ""
    for at, line in enumerate(lines):
        text = line.text
        if at in rules or len(text) > LONGEST or line.ends or has_leaders(text):
            continue
        own = (line.page, squeezed(text))
        if at not in on_top or own in seen:
            said[line.page].add(own[1])
        both = before + own[1]
        seen |= {own, *((line.page, squeezed(part)) for part in [both, *_parts(text)])}
        before = own[1]
    return said


def _is_said(text: str, said: dict[int, set[str]], number: int) -> bool:
    """Whether a numbered heading of a page, or of the page before it, says what a head does.

    Without a number any line may say it: a speaker's name, a cell, a refrain.
    """
    head = squeezed(text)
    near = [own for page in (number - 1, number) for own in said.get(page, ())]
    return len(head) > 1 and any(
        own.endswith(head)
        and _BEFORE.fullmatch(own, 0, len(own) - len(head))
        and (len(own) > len(head) or _NUMBERED.match(text))
        for own in near
    )
