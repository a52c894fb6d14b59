"""What a browser prints on each page: the time and the title, an address and the page's number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...document import Line
from .folios import PRINTED, TIME
from .repeated import squeezed

# It stands on nearly all pages, one of them blank but for that at most.
NEARLY = 0.8
# The time may stand above the title and the address.
BELOW = 3


def printed(lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]) -> dict[int, str]:
    """The address that a browser prints above the page's number of all, the time and the title.

    The time is that of printing, one on all pages: an author's pages may start with a day each. An
    extractor writes it on top, or with the address. The first page's title may be all that names
    the text, unless that has it again.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> page = "2024/8/5 09:30\\n渡口的船\\n船停了。\\nhttps://linhe.example/ferry.html\\n"
    >>> pages, rules = [range(5), range(5, 10)], {4: "folio", 9: "folio"}
    >>> sorted(printed(split(f"{page}1/2\\f{page}2/2"), pages, rules))
    [0, 3, 5, 6, 8]
    """
    own = [[at for at in page if at not in rules] for page in pages if _is_of(lines, page, rules)]
    enough = max(2, NEARLY * len(pages))
    if len(own) < enough:
        return {}
    edges = (at for left in own for at in dict.fromkeys([*left[:1], *left[-BELOW:]]))
    times = _alike(lines, (at for at in edges if TIME.match(lines[at].text)), enough)
    # Of columns pdftotext writes the address below that which ends lowest.
    may = (at for left in own for at in (left if times else left[-1:]))
    sites = _alike(lines, (at for at in may if _is_site(lines[at].text)), enough)
    below = (at for left in own for at in left if at - 1 in times)
    titles = _alike(lines, below, enough)
    first = next(iter(titles), None)
    if first is not None and not _again(lines, pages[0], first):
        del titles[first]
    return sites | times | titles


def _again(lines: Sequence[Line], page: range, at: int) -> bool:
    """Whether a page has a line once more."""
    text = squeezed(lines[at].text)
    return any(squeezed(lines[other].text) == text for other in page if other != at)


def _is_site(text: str) -> bool:
    return PRINTED in text and " " not in text


def _is_of(lines: Sequence[Line], page: range, rules: dict[int, str]) -> bool:
    """Whether a page bears its number of all, alone or beside the address."""
    return any("/" in lines[at].text and "folio" in rules.get(at, "") for at in page[-2:])


def _alike(lines: Sequence[Line], found: Iterable[int], enough: float) -> dict[int, str]:
    """Those of lines that are the same as enough others, with the rule."""
    rows = list(found)
    texts = Counter(lines[at].text for at in rows)
    return {at: "running head" for at in rows if texts[lines[at].text] >= enough}
