"""Page numbers beside a head on one line: the head, or where the numbers stand, proves both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...document import Line
from ..paragraphs.widths import em
from .folios import (
    BOOK,
    EDGE,
    EDGE_SHAPE,
    LETTERED,
    MANY,
    PRINTED,
    SHAPE,
    TOP,
    WIDEST,
    edge,
    is_broken,
)

_NUMBER = (
    rf"{SHAPE.pattern}|{EDGE_SHAPE.pattern}|{LETTERED.pattern}|\d{{1,4}}(?:\s*[/／]\s*\d{{1,4}})?"
)
_LEFT = re.compile(rf"(?P<folio>{_NUMBER})(?P<gap>\s+)(?P<head>\S.*)")
_RIGHT = re.compile(rf"(?P<head>\S(?:.*?\S)?)(?P<gap>\s+)(?P<folio>{_NUMBER})")
_DIGITS = re.compile(r"\d+")
# So many of a book's pages bear the head of the page before or after.
RUNNING = 0.5
# A title has so many em; what has fewer, and a number behind, is one of several: 练习 1.
TITLE = 4.0
# So many spaces stand in no sentence.
WIDE = 4
WIDE_GAP = WIDE * " "


@dataclass(frozen=True, slots=True)
class Beside:
    """A page's number and the head on one line; the offset is the number less the page."""

    page: int
    offset: int
    shaped: bool
    left: bool
    head: str
    gap: int


def beside_heads(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> dict[int, str]:
    """Lines at the pages' edges that hold a head and a number that goes up with the pages.

    The numbers must stand on the outer side, left and right by turns, or the heads be alike, or in
    a book those of neighbours: a list's numbers stand on one side, before words that differ. On two
    pages both must hold, and the even number stand to the left of its head.

    >>> from zhengwen.split import split
    >>> lines = split("渡口志　— 1 —\\n甲\\f— 2 —　第一章\\n乙\\f")
    >>> beside_heads(lines, [range(2), range(2, 4)])
    {0: 'head with a folio', 2: 'head with a folio'}
    """
    found: dict[tuple[bool, bool, int], list[Beside]] = {}
    for page in pages:
        seen: dict[tuple[bool, bool, int], int] = {}
        for at in _inwards(page):
            for one in readings(lines[at]):
                kind = (at in page[:TOP], one.shaped, one.offset)
                # A page is numbered once: further in, 2 方法 on page 2 is a heading's number.
                if seen.setdefault(kind, at) == at:
                    found.setdefault(kind, []).append(one)
    enough = max(2, len(pages) // 2)
    proved = {
        (one.offset, one.head)
        for (_, shaped, _), rows in found.items()
        if (
            len({one.page for one in rows}) >= (enough if shaped else max(enough, MANY))
            and (
                _mirrored(rows)
                or (shaped and len({one.head for one in rows}) == 1)
                or (len(pages) > BOOK and _runs_on(rows))
            )
        )
        or (len(pages) == 2 and _is_spread(rows))
        for one in rows
    }
    # What is proved may stand lower on a page whose lines came in another order.
    return {
        at: "head with a folio"
        for page in (pages if proved else ())
        for at in page
        for one in readings(lines[at])
        if (one.offset, one.head) in proved and (one.shaped or at in edge(page, TOP))
    }


def titles_with_folios(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> dict[int, str]:
    """The lines at the first page's edges that hold the title's words and the page's number.

    >>> from zhengwen.split import split
    >>> text = "那年的春天来得早，雪化了以后河水\\n涨起来，漫过了两岸的田，大家都出\\n来看。"
    >>> titles_with_folios(split("渡口志略 1\\n渡口志略\\n" + text), [range(5)])
    {0: 'title with a folio'}
    """
    first = next(iter(pages), ())
    titles = {lines[at].text for at in first[:TOP]}
    # The cheap question first: hardly a line has another of them at its start or end.
    may = [
        at
        for at in edge(first)
        for text in [lines[at].text]
        if _DIGITS.search(text)
        and any(t != text and (text.startswith(t) or text.endswith(t)) for t in titles)
    ]
    found = [
        at
        for at in may
        for one in readings(lines[at])
        if one.head in titles and not one.offset and em(one.head) >= TITLE
    ]
    if not found:
        return {}
    # 实验步骤 1 has a 实验步骤 2 below.
    numbers = {one.offset for at in first for one in readings(lines[at]) if one.head in titles}
    alone = len(numbers) == 1
    return dict.fromkeys(found, "title with a folio") if alone and is_broken(lines) else {}


def _is_spread(rows: Sequence[Beside]) -> bool:
    """Whether two pages bear one head and their numbers, the even one to the left of it."""
    return (
        len(rows) == 2
        and len({one.head for one in rows}) == 1
        and _mirrored(rows)
        and all(one.left == ((one.page + one.offset) % 2 == 0) for one in rows)
    )


def _inwards(page: Sequence[int]) -> list[int]:
    """The lines at a page's top and foot, the outermost of each first."""
    return list(dict.fromkeys([*page[:TOP], *reversed(page[-EDGE:])]))


def readings(line: Line) -> Iterator[Beside]:
    """A line read as a page's number and a head, on either side, where it may be that."""
    # The cheap question first: most lines have no number.
    if not _DIGITS.search(line.text) or line.ends:
        return
    # A gap of spaces is no part of the head's width, and an address may be long.
    if line.em > WIDEST and WIDE_GAP not in line.text and PRINTED not in line.text:
        return
    for pattern in (_LEFT, _RIGHT):
        both = pattern.fullmatch(line.text)
        if (
            both
            and any(map(str.isalpha, both["head"]))
            and (em(both["head"]) <= WIDEST or PRINTED in both["head"])
            and (digits := _DIGITS.search(both["folio"]))
        ):
            yield Beside(
                page=line.page,
                offset=int(digits[0]) - line.page,
                shaped=not both["folio"].isdecimal(),
                left=pattern is _LEFT,
                head=both["head"],
                gap=len(both["gap"]),
            )


def _runs_on(rows: Sequence[Beside]) -> bool:
    """Whether heads stand on pages that follow each other, but for a few: those of sections.

    What an author counts has other words beside each number.
    """
    heads = {(one.page, one.head) for one in rows}
    beside = sum(bool({(page - 1, head), (page + 1, head)} & heads) for page, head in heads)
    return beside >= RUNNING * len(heads)


def _mirrored(rows: Sequence[Beside]) -> bool:
    """Whether left pages have their number on one side and right pages on the other."""
    sides = {(one.page % 2, one.left) for one in rows}
    return len(sides) == 2 and len({left for _, left in sides}) == 2 == len({p for p, _ in sides})
