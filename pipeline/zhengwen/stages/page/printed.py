"""What a browser prints on each page: the time and the title, an address and the page's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import TypeVar

from ...document import Line
from ...measured import texts_of
from .folios import PRINTED
from .repeated import squeezed

# It stands on nearly all pages, one of them blank but for that at most.
NEARLY = 0.8
# It takes so many lines at most: time, title, number and address, a line each, on top or below.
MOST = 4
# A title, or its first line, has so many characters.
TITLE = 4
# Two of time, address and number of all show each other; on an only page, which repeats none, all.
WITNESSES, ALL = 2, 3
_ADDRESS = re.compile(rf"[a-z]{{3,6}}{PRINTED}\S+")
# The page's number and how many there are: 1/3, Page 1 of 3, 第 1 页（共 3 页）, 第 1，共 3 页.
_NUMBER = re.compile(
    r"(\d{1,4})\s*[/／]\s*(\d{1,4})|(?:Page\s*)?(\d{1,4})\s*of\s*(\d{1,4})"
    r"|第\s*(\d{1,4})\s*[页頁]?\s*[，,/／（(]?\s*共\s*(\d{1,4})\s*[页頁]\s*[）)]?"
)
# A day and the time, between which `pdftotext -raw` leaves the space out.
_TIME = re.compile(
    r"(?:\d{1,4}([/.-]) ?\d{1,2}\1 ?\d{1,4}\.?|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)[ ,]*"
    r"(?:[上下]午|오[전후])? ?\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?"
)
# What parts a title from the site's name.
_SITE = re.compile("[-_|–—]")
# A part of what is printed: what it is, and as what it stands there.
Part = tuple[str, str]
# The number of an only page; another may be a score.
ONE: Part = ("number", "0 of 1")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page's edge, read as what a browser prints.

    Attributes:
        at: which line.
        parts: the time, the address, and by how much the number is ahead of the page, with how many
            pages there are; each with what it is.
        title: what else stands there.
    """

    at: int
    parts: frozenset[Part]
    title: str


def printed(lines: Sequence[Line], pages: Sequence[range]) -> dict[int, str]:
    """The address, the page's number of all, the time and the title, on the edges of all pages.

    The time is that of printing, one on all pages: an author's pages may start with a day each.
    Each part may stand alone or beside another, on top or at the foot: a browser has its own way,
    and some extractors write all of it on top. The first page's title may be all that names the
    text, unless that has it again.

    Args:
        lines: the document's.
        pages: which of them are of each page.

    >>> from zhengwen.split import split
    >>> page = "2024/8/5 09:30\\n渡口的船\\n船停了。\\nhttps://linhe.example/ferry.html\\n"
    >>> pages = [range(5), range(5, 10)]
    >>> sorted(printed(split(f"{page}1/2\\f{page}2/2"), pages))
    [0, 3, 4, 5, 6, 8, 9]
    """
    # The cheap question first: hardly a text has an address on so many pages.
    enough = NEARLY * len(pages)
    if not pages or texts_of(lines).whole.count(PRINTED) < enough:
        return {}
    edges = [
        [[_read(lines, at, ordinal) for at in edge] for edge in (page[:MOST], page[-MOST:][::-1])]
        for ordinal, page in enumerate(pages, 1)
    ]
    rows = [[*chain.from_iterable(both)] for both in edges]
    only = len(pages) == 1
    named = [
        [
            row.title
            for row in own
            if row.title[-1:] not in {"", "。"} and (not only or _again(lines, pages[0], row))
        ]
        for own in rows
    ]
    titles = _alike(named, enough) | {""}
    own_parts = [[part for row in own if row.title in titles for part in row.parts] for own in rows]
    parts = _alike(own_parts, enough)
    addresses = {text for kind, text in parts if kind == "address"}
    kinds = {kind for kind, _ in parts}
    if not addresses or len(kinds) < (ALL if only else WITNESSES) or (only and ONE not in parts):
        return {}
    found: dict[int, str] = {}
    for page, (top, foot) in zip(pages, edges, strict=True):
        own = _run(top, parts, titles)
        # A page has the title once: at its foot a refrain may stand.
        own += _run(foot, parts, titles, titled=any(row.title for row in own))
        found |= {row.at: "running head" for row in own}
        if "time" in kinds and not any(kind == "address" for row in own for kind, _ in row.parts):
            # Of columns pdftotext writes the address below that which ends lowest.
            found |= {at: "running head" for at in page if lines[at].text in addresses}
    for row in rows[0]:
        if row.at in found and not row.parts and not _again(lines, pages[0], row):
            del found[row.at]
    return found


def _run(
    edge: Sequence[Row], parts: frozenset[Part], titles: frozenset[str], *, titled: bool = False
) -> list[Row]:
    """The lines of an edge that are printed, from the outermost on: one of them is the title."""
    run = [*takewhile(lambda row: row.parts <= parts and row.title in titles, edge)]
    named = [at for at, row in enumerate(run) if row.title]
    # Further in stands the title of the text, if that is the same.
    run = run[: named[1 - titled]] if len(named) > 1 - titled else run
    return run if any(row.parts for row in run) else []


def _read(lines: Sequence[Line], at: int, ordinal: int) -> Row:
    """A line, read; the ordinal is its page's."""
    rest = lines[at].text
    parts: list[Part] = []
    time = _TIME.match(rest) or next(
        (found for found in _TIME.finditer(rest) if found.end() == len(rest)), None
    )
    if time:
        parts.append(("time", squeezed(time[0])))
        rest = _without(rest, time)
    address = _ADDRESS.search(rest) if PRINTED in rest else None
    if address:
        parts.append(("address", address[0]))
        rest = _without(rest, address)
    if number := _NUMBER.fullmatch(rest):
        first, of_all = [int(digits) for digits in number.groups() if digits]
        parts.append(("number", f"{first - ordinal} of {of_all}"))
        rest = ""
    return Row(at, frozenset(parts), squeezed(rest))


def _without(text: str, part: re.Match[str]) -> str:
    return f"{text[: part.start()].strip()} {text[part.end() :].strip()}".strip()


def _alike(pages: Sequence[Sequence[T]], enough: float) -> frozenset[T]:
    """What stands on enough of the pages."""
    counts = Counter(found for page in pages for found in set(page))
    return frozenset(found for found, count in counts.items() if count >= enough)


def _again(lines: Sequence[Line], page: range, row: Row) -> bool:
    """Whether a page has a title once more: its first line, or its words before the site's name."""
    name = _SITE.split(row.title, maxsplit=1)[0]
    others = [squeezed(lines[at].text) for at in page if at != row.at]
    return any(
        len(other) >= TITLE
        and (row.title.startswith(other) or (len(name) >= TITLE and name in other))
        for other in others
    )
