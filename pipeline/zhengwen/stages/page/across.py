"""Headlines across the columns, which an extractor wrote below the first of these."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...document import Line
from ...tables.bigrams import joint
from ..paragraphs.glyphs import is_opener
from ..paragraphs.kinds import is_heading
from ..paragraphs.runs import below_blanks, pages
from .headlines import is_end
from .measures import ODD_ROOM, common
from .parted import block

RULE = "headline below the page's head"
# So many lines a headline has, at most, and so many em each.
LONGEST, WIDEST = 3, 40.0
# No column is narrower, in em: so is a cell, amid which no sentence stops.
NARROWEST = 8.0
# A clause ends with these, or a sentence within, and no headline does.
_SAID = re.compile("[：:；;，,、]$|[。！？]")


def raised(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, a headline that stands below the page's head amid a sentence above the page.

    The first column is done, its last sentence is not; then come what stands at the top of the
    page, the folio that was taken out and the headline, and the sentence goes on.

    >>> from zhengwen.split import split
    >>> text = "那年的春天来得早，雪化了以后河水\\n涨起来，漫过了两岸的田，大家都出\\n\\n"
    >>> page = split(text + "第1版\\n\\n大桥通车\\n\\n来看，一直看到天黑，才回家去吃晚\\n饭。")
    >>> [line.text[:4] for line in raised([line for line in page if line.text != "第1版"])]
    ['大桥通车', '那年的春', '涨起来，', '来看，一', '饭。']
    """
    # The cheap question first, written out: most lines stand below the one before them, with what
    # blank lines they have between.
    may = [
        at
        for at in below_blanks(lines)
        if (line := lines[at]).number - (above := lines[at - 1]).number - 1 > line.blanks
        and line.page == above.page
    ]
    if may:
        # A line that stands between them in the source was moved, and not taken out.
        left = {line.number for line in lines}
        may = [at for at in may if left.isdisjoint(_between(lines, at))]
    if not may:
        return lines
    result: list[Line] = []
    for page in pages(lines):
        own = may[bisect_left(may, page.start) : bisect_left(may, page.stop)]
        found = (_found(lines, page, own) if own else None) or range(page.start, page.start)
        headline, first = lines[found.start : found.stop], lines[page.start]
        if headline:
            result += [*block(headline, RULE), replace(first, starts=True)]
            result += lines[page.start + 1 : found.start]
            result += [replace(lines[found.stop], blanks=0), *lines[found.stop + 1 : page.stop]]
        else:
            result += lines[page.start : page.stop]
    return result


def _between(lines: Sequence[Line], at: int) -> range:
    """The numbers of what stood between a line and the one above in the source."""
    return range(lines[at - 1].number + 1, lines[at].number)


def _found(lines: Sequence[Line], page: range, may: Sequence[int]) -> range | None:
    """The first headline of a page that stands below its head, of those that may; None of none.

    Where the page has its headline on top the others stand where its next page starts.
    """
    measure, first = common(lines[page.start : page.stop]), lines[page.start]
    if measure - first.em > ODD_ROOM and is_heading(first.text):
        return None
    found = (_headline(lines, page, at, measure) for at in may)
    return next((head for head in found if head), None)


def _headline(lines: Sequence[Line], page: range, at: int, measure: float) -> range | None:
    """The headline that starts with a line and parts a sentence; None where none does."""
    below = range(at + 1, min(at + LONGEST + 1, page.stop))
    stop = next((n for n in below if lines[n].blanks), None)
    if stop is None:
        return None
    if any(line.ends or line.em > WIDEST or _SAID.search(line.text) for line in lines[at:stop]):
        return None
    above, first, on_to = lines[at - 1], lines[at], lines[stop]
    if is_end(above.text) or is_opener(on_to.text):
        return None
    if above.em < max(NARROWEST, measure - ODD_ROOM):
        return None
    # No sentence goes on with a number that opens a heading.
    on = joint(above.text[-1], on_to.text[0])
    if not is_opener(first.text) and on < joint(above.text[-1], first.text[0]):
        return None
    return range(at, stop)
