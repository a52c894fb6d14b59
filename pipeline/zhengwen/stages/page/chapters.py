"""Heads of chapters and sections: running heads that change as the book goes on.

A book's pages bear the chapter on the left and the section on the right, over or beside the folio.
Each such head stands on a few pages only, but on neighbouring ones, or it says again what a
heading says.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ...document import Line
from .folios import TOP
from .repeated import may_head, squeezed
from .tableheads import is_table_head

# So many pages with their folio on top show a book.
PAGES = 4
# Left and right pages have heads of their own: a head's next page is one or two further on.
NEAR = 2
# Beside a head: §1.4, 第三章; and B, 1.4, which may number what stands on the page.
_MARK = re.compile(r"§\s?\d{1,2}(?:\.\d{1,2})*|第[一二三四五六七八九十百\d]{1,4}[章节]")
_MAYBE = re.compile(r"(?:附录\s?)?[A-Z]|\d{1,2}(?:\.\d{1,2})*")


def chapter_heads(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], rules: dict[int, str]
) -> dict[int, str]:
    """The heads at the tops of numbered pages.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: what is known to be no text, by the rule that says so.

    >>> from zhengwen.split import split
    >>> text = "".join(f"第一章\\n{n}\\n江上的第{n}天。\\n无事。\\n\\f" for n in "2345")
    >>> pages = [range(4 * n, 4 * n + 4) for n in range(4)]
    >>> folios = {4 * n + 1: "folio that advances" for n in range(4)}
    >>> sorted(chapter_heads(split(text), pages, folios))
    [0, 4, 8, 12]
    """
    tops = _tops(lines, pages, rules)
    if len(tops) < PAGES:
        return {}
    found = _again(lines, tops, rules)
    if not _headed(tops, found | {at for at, rule in rules.items() if "head" in rule}):
        return {}
    heads = found | rules.keys()
    first = [page[0] for page, _ in tops.values()]
    if 2 * sum(at in heads for at in first) >= len(first):
        found |= _said_again(lines, [at for at in first if at not in heads], rules)
    known = found | {at for at, rule in rules.items() if "head" in rule}
    found |= _beside(lines, tops, known, rules)
    return dict.fromkeys(found, "head of a chapter")


def _tops(
    lines: Sequence[Line], pages: Sequence[Sequence[int]], rules: dict[int, str]
) -> dict[int, tuple[Sequence[int], int]]:
    """The first lines of each page that has its folio among them, and where it stands.

    On a page of a few lines, of verse or of a picture book, a folio among them may be the foot's:
    no fewer lines stand below the top's than above it.
    """
    tops = {}
    for page in pages:
        top = page[:TOP]
        folio = next((n for n, at in enumerate(top) if rules.get(at, "").startswith("folio")), None)
        if folio is not None and len(page) > max(TOP - 1, 2 * folio + 1):
            tops[lines[page[0]].page] = (top, folio)
    return tops


def _headed(tops: dict[int, tuple[Sequence[int], int]], heads: set[int]) -> bool:
    """Whether half of the pages have a head; where few do, what stands twice is the author's."""
    return 2 * sum(any(at in heads for at in top) for top, _ in tops.values()) >= len(tops)


def _is_head(text: str) -> bool:
    return may_head(text) and "\\" not in text


def _again(
    lines: Sequence[Line], tops: dict[int, tuple[Sequence[int], int]], rules: dict[int, str]
) -> set[int]:
    """The lines that stand on top of a neighbouring page too, and not with the line below them.

    A table that runs over pages repeats its head, and that has more lines or cells than one.
    """
    seen: dict[str, dict[int, int]] = defaultdict(dict)
    for number, (top, folio) in tops.items():
        # Below the folio stands the title of a chapter whose number stands above.
        parted = folio > 0 and all(_MARK.fullmatch(lines[at].text) for at in top[:folio])
        for at in top if parted else top[:folio]:
            if at not in rules and _is_head(lines[at].text) and not is_table_head(lines, at, rules):
                seen[lines[at].text].setdefault(number, at)
    found = set()
    for places in seen.values():
        for number, at in places.items():
            near = [
                places[other]
                for other in range(number - NEAR, number + NEAR + 1)
                if other != number and other in places
            ]
            if near and not all(_below(lines, at) == _below(lines, other) for other in near):
                found.add(at)
    return found


def _below(lines: Sequence[Line], at: int) -> str:
    return lines[at + 1].text if at + 1 < len(lines) else ""


def _said_again(lines: Sequence[Line], first: Sequence[int], rules: dict[int, str]) -> set[int]:
    """The first lines that say what stands elsewhere in the text: a section's heading."""
    if not first:
        return set()
    text = [line.text for at, line in enumerate(lines) if at not in rules]
    ink = squeezed("".join(text))
    tried = {at: squeezed(lines[at].text) for at in first if _is_head(lines[at].text)}
    times = Counter(tried.values())
    return {at for at, text in tried.items() if len(text) > 2 and ink.count(text) > times[text]}


def _beside(
    lines: Sequence[Line],
    tops: dict[int, tuple[Sequence[int], int]],
    heads: set[int],
    rules: dict[int, str],
) -> set[int]:
    """The marks of chapters and sections over a folio, beside a head."""
    marks = {
        (number, lines[at].text)
        for number, (top, folio) in tops.items()
        for at in top[:folio]
        if at not in rules
    }
    return {
        at
        for number, (top, folio) in tops.items()
        for n, at in enumerate(top[:folio])
        if (number, text := lines[at].text) in marks
        and any(other in heads for other in top[max(0, n - 1) : n + 2])
        and (
            _MARK.fullmatch(text)
            or (
                _MAYBE.fullmatch(text)
                and any((number + by, text) in marks for by in (-NEAR, -1, 1, NEAR))
            )
        )
    }
