"""What a browser prints on each page: the time, with the title below it, and the address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...document import Line
from .folios import PRINTED, TIME
from .repeated import is_head

# What stands below the time does so on nearly all pages.
NEARLY = 0.8


def below_times(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The title that a browser prints below the time on each page, but on the first.

    There it may be all that names the text. Below another head the same line may be an author's.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> page = "2024/8/5 09:30\\n渡口的船\\n船停了。"
    >>> pages = [range(at, at + 3) for at in range(0, 9, 3)]
    >>> heads = dict.fromkeys(range(0, 9, 3), "running head")
    >>> sorted(below_times(split("\\f".join([page] * 3)), pages, heads))
    [4, 7]
    """
    below = [
        page[1]
        for page in pages
        if len(page) > 1
        and rules.get(page[0]) == "running head"
        and page[1] not in rules
        and TIME.search(lines[page[0]].text)
    ]
    texts = Counter(lines[at].text for at in below)
    return {
        at: "running head"
        for at in below[1:]
        if texts[lines[at].text] >= NEARLY * len(below) and is_head(lines[at].text)
    }


def addresses(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The address that a browser prints at the foot of each page, above the page's number of all.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> text = "船停了。\\nhttps://linhe.org/ferry/1934/the-old-ferry.html\\n"
    >>> lines = split(f"{text}1/2\\f{text}2/2")
    >>> addresses(lines, [range(3), range(3, 6)], {2: "folio", 5: "folio"})
    {1: 'running head', 4: 'running head'}
    """
    found: dict[str, list[int]] = {}
    for page in pages:
        if not any("/" in lines[at].text and "folio" in rules.get(at, "") for at in page[-2:]):
            continue
        for at in [at for at in page if at not in rules][-1:]:
            if PRINTED in lines[at].text and " " not in lines[at].text:
                found.setdefault(lines[at].text, []).append(at)
    return {
        at: "running head"
        for same in found.values()
        if len(same) > 1 and len(same) >= NEARLY * len(pages)
        for at in same
    }
