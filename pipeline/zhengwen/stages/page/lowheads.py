"""Running heads that an extractor wrote below the top of their page."""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ..paragraphs.glyphs import MARK
from .folios import masked
from .repeated import is_head, runs_over

# A head that stands below the top of its page is among so many lines of it. Running text has such
# wide lines, in em, and marks in one of so many: verse and rows are narrower.
LOW, WIDE_LINE, ABOVE = 12, 13.0, 3


def below_tops(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """Heads that stand below the top of a page and part a sentence of its running text.

    pdfminer writes the lines of a page that go on from the one before above the head, down to a
    narrow one. The head stood at the top of a page before, or it would be a heading of what begins
    here: as a head, or first of all where both pages are numbered.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.
    """
    numbered = {lines[at].page for at, rule in rules.items() if rule.startswith("folio")}
    first = pages[0][0]
    title = masked(lines[first].text)
    known = {title} if lines[first].page in numbered and is_head(lines[first].text) else set[str]()
    found: list[int] = []
    for page in pages:
        top = {at: masked(lines[at].text) for at in page[:LOW]}
        heads = {text for at, text in top.items() if rules.get(at) == "running head"}
        low = [at for at in page[1:LOW] if top[at] in known] if page[0] > first else []
        if low and not heads and _parts_prose(lines, page, low[0]):
            found.append(low[0])
            if top[low[0]] == title and lines[low[0]].page in numbered:
                found.append(first)
        known |= heads
    return {at: "running head" for at in found if at not in rules}


def next_to_folios(lines: Sequence[Line], rules: dict[int, str]) -> dict[int, str]:
    """The heads of pages that have none on top, above or below their folio.

    pdfminer writes them there, below a last page's few lines.

    Args:
        lines: the document's.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> lines = split("年报\\n甲\\n1\\f乙\\n年报\\n2")
    >>> next_to_folios(lines, {0: "running head", 2: "folio", 5: "folio"})
    {4: 'running head'}
    """
    heads = [at for at, rule in rules.items() if rule == "running head"]
    known, headed = {masked(lines[at].text) for at in heads}, {lines[at].page for at in heads}
    found = (
        near
        for at, rule in rules.items()
        if known and rule.startswith("folio") and lines[at].page not in headed
        for near in (at - 1, at + 1)
        if 0 <= near < len(lines) and lines[near].page == lines[at].page
    )
    return {
        near: "running head"
        for near in found
        if near not in rules and masked(lines[near].text) in known
    }


def _parts_prose(lines: Sequence[Line], page: range, at: int) -> bool:
    """Whether a line stands below one of running text, as wide as any, that ends no sentence."""
    near = lines[max(at - ABOVE, page[0]) : at]
    wide = lines[at - 1].em >= WIDE_LINE and any(MARK.search(line.text) for line in near)
    return wide and runs_over(lines, range(page[0], at + 1))
