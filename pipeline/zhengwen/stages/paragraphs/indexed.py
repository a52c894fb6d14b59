"""Entries of a book's index: each ends with the pages of its word, and no mark ends it."""

from __future__ import annotations

import re
from itertools import pairwise

from ...texts import Texts, any_of, places

# A word, and the pages that have it, set off, behind a comma or dots.
_PAGES = r"\d{1,4}(?:[-–—]\d{1,4})?"
_LIST = rf"{_PAGES}(?:(?:[，,、] ?){_PAGES})*"
ENTRY = re.compile(
    rf"[^\d，。；：！？,]{{1,20}}?(?:[，,]|[ \u3000]+|[.…·⋯]{{2,}})?{_LIST}[，,、–-]?"
)
# What goes on below an entry.
_REST = re.compile(_LIST)
# The last two of several pages, or their spans; what three digits follow, and no space, may be
# thousands (1,234). The rows of a table have spans, too: of years, hours and sizes (9–17).
SEVERAL = re.compile(r"(\d+)(?:[，、] ?|, |,(?!\d{3}$))(\d{1,4})(?:[–—-]\d{1,4})?$")
_LAST = any_of("", r"\d")
# So many of them so near each other are an index.
ENTRIES, NEAR = 12, 4


def indexed(texts: Texts) -> set[int]:
    """The lines below such entries: what goes on there starts with the number of a page.

    >>> texts = Texts(["渡口12，15", "——分布8", "桥3，4，", "19"] * 6)
    >>> sorted(indexed(texts))[:4]
    [1, 2, 4, 5]
    """
    # The cheap question first: few lines end with a digit.
    last = places(_LAST, texts.lasts)
    paged = [at for at in last if ENTRY.fullmatch(texts[at])]
    near = {at for both in pairwise(paged) if both[1] - both[0] <= NEAR for at in both}
    if len(near) < ENTRIES:
        return set()
    near |= {
        at for at in last if at and _REST.fullmatch(texts[at]) and ENTRY.fullmatch(texts[at - 1])
    }
    below = {at + 1 for at in near} - {len(texts)}
    return {at for at in below if not texts[at][0].isdecimal()}
