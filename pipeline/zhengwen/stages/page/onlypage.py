"""The running head of an only page, which nothing repeats: its folio and the title show it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ..paragraphs.kinds import is_heading
from .folios import EDGE, SPELT, is_broken
from .repeated import is_head

# A name in English, and the page's number spelt out: The River Post Page 7.
_NAME = r"[A-Z][\w.’'-]*,?(?: (?:(?:of|in|and|the|for|a) )*[A-Z(\d][\w.,()’'-]*)*"
_ENGLISH, _NAMED = re.compile(_NAME), re.compile(rf"(?:{_NAME} )?{SPELT}")
# A page has no more lines, in however many columns.
PAGE = 250


def head_of_one(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first line of an only page, above its folio or with it, where the next is the title.

    Args:
        lines: the document's.
        pages: which of them are of the page, if there is any.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> text = "The River Post Page 7\\nThe Ferry\\nThe river was wide, and the ferry that\\n"
    >>> text += "crossed it was slow, so that the people\\nwho had to go to the market rose early."
    >>> head_of_one(split(text), [range(5)], {})
    {0: 'folio after a name'}
    """
    return _above_folio(lines, pages, rules) or _spelt_out(lines, pages)


def _above_folio(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first line of an only page whose second is the folio, where its third is the title."""
    for page in pages:
        if len(page) <= 2 * EDGE or page[0] in rules:
            continue
        # Where there are more folios, they may number the parts of a poem below its title.
        folios = [at for at, rule in rules.items() if rule.startswith("folio")]
        first, third = (lines[page[at]].text for at in (0, 2))
        if folios != [page[1]] or not is_head(first) or not _is_title(third):
            continue
        if is_broken(lines):
            return {page[0]: "head above a folio"}
    return {}


def _spelt_out(lines: Sequence[Line], pages: Sequence[range]) -> dict[int, str]:
    """The page's number on top of an only page, spelt out, with its name, or below that.

    Contents have many such lines; and what stands below is the title.
    """
    may = (at for at, line in enumerate(lines) if "Page " in line.text)
    found = [at for at in may if _NAMED.fullmatch(lines[at].text)]
    tops = [page[0] for page in pages if len(page) > 2 * EDGE]
    if len(found) != 1 or not tops or found[0] - tops[0] >= EDGE or len(lines) > PAGE:
        return {}
    at, top = found[0], tops[0]
    if at > top and not (_ENGLISH.fullmatch(lines[top].text) and lines[at].text[:5] == "Page "):
        return {}
    if not _is_title(lines[at + 1].text) or not is_broken(lines):
        return {}
    return {at: "folio after a name"} | ({top: "head above a folio"} if at > top else {})


def _is_title(text: str) -> bool:
    """Whether a line may be a title, which may have a colon between its halves, and may ask."""
    return is_heading(text) or is_heading(text.replace("：", "", 1).rstrip("?？"))
