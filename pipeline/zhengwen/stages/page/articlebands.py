"""Bands of a page with several articles: where columns of one end, and those of another start.

The widths of columns tell bands whose measures differ (`bands`). Where articles have one measure,
the next starts with a headline and who wrote it; and where one of two side by side is longer, its
rest seems a band of its own. Which it is, how well the lines read in columns tells: those of a band
are dealt by themselves and with those below, and what is likelier stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from ...document import Line
from ..paragraphs.shapes import BELOW_HEADLINES, is_deck, is_open_byline
from .measures import ODD_ROOM, common

# In nats, by which two bands must be likelier than one where no column ends above the headline, or
# nobody is named below it, as in news in brief; and what two ways of dealing differ by for nothing.
APART, ALIKE = 8.0, 1.0
# By so many columns must be likelier than one, as of a short part they seem to be by chance.
SURE = 20.0
# By so many one must be likelier than two that its widths show.
TOGETHER = 2.0
# Headlines side by side have so many lines; and so many stand above and below, or there are no
# columns.
LINES, LEAST = 5, 8
# One column in so many has the measure of those that go on below.
SHARE = 0.2
# How an article opens that was sent: 本报讯, 新华社北京1月9日电.
_SENT = re.compile(
    r"(?:本[报報刊]|新[华華]社|中新社)(?:[\u4e00-\u9fff]{0,8}\d{1,2}\s?月\s?\d{1,2}\s?日)?[电電讯訊]"
)
_STOP = re.compile("[，。；：]")

# How likely lines stand in columns, in nats; 0 where they do not.
Gain = Callable[[Sequence[Line]], float]


def refined(
    page: Sequence[Line], parts: Sequence[Sequence[Line]], gain: Gain
) -> list[Sequence[Line]]:
    """The bands of a page, put together and parted where that reads better.

    Args:
        page: its lines.
        parts: its bands by their measures, top to bottom.
        gain: how likely some of its lines stand in columns.
    """
    heads = _heads(page)
    if len(parts) < 2 and not heads:
        return [*parts]
    known: dict[tuple[int, int], float] = {}

    def worth(start: int, stop: int) -> float:
        if (start, stop) not in known:
            known[start, stop] = gain(page[start:stop])
        return known[start, stop]

    ends = [0, *accumulate(map(len, parts))]
    for at in range(len(ends) - 2, 0, -1):
        above, here, below = ends[at - 1 : at + 2]
        if not _stands_above(page[above:here], page[here:below]):
            continue
        if worth(above, below) > worth(above, here) + worth(here, below) + TOGETHER:
            del ends[at]

    def comes_apart(start: int, at: int, stop: int) -> bool:
        above, below = worth(start, at), worth(at, stop)
        # A part of less is not put in order, but stays in turns.
        if 0 < min(above, below) < SURE:
            return False
        # Where a column comes to its foot, a headline with who wrote the article shows the rest.
        shown = page[at - 1].ends and _is_below(page[heads[at] - 1])
        return above + below - worth(start, stop) + (ALIKE if shown else -APART) > 0

    places = [own for band in pairwise(ends) for own in _places(*band, [*heads])]
    found = [own[1] for own in places if comes_apart(*own)]
    # What stands below a band's headlines are its columns.
    ends += [*found, *(heads[at] for at in found)]
    return [page[start:stop] for start, stop in pairwise(sorted({*ends}))]


def _stands_above(upper: Sequence[Line], lower: Sequence[Line]) -> bool:
    """Whether some columns of a band have the measure of the next, which may be their rest."""
    measure = common(lower)
    alike = sum(abs(line.em - measure) <= ODD_ROOM for line in upper if not line.ends)
    return alike >= SHARE * sum(not line.ends for line in upper)


def _places(start: int, stop: int, heads: Sequence[int]) -> list[tuple[int, int, int]]:
    """The headlines of a band, each with where the one above and the one below it are.

    What is farther tells no more of it, and a band may have many.
    """
    own: list[int] = [start]
    for at in heads[bisect_left(heads, start + LEAST) : bisect_right(heads, stop - LEAST)]:
        if own[-1] + LEAST <= at:
            own.append(at)
    return [*zip(own, own[1:], [*own[2:], stop], strict=False)]


def _heads(page: Sequence[Line]) -> dict[int, int]:
    """Headlines with who wrote the article, or where it was sent from, below them.

    Returns:
        By the line that each starts with, the first one below it and below who wrote the article.
    """
    found: dict[int, int] = {}
    stop = 0
    for at, line in enumerate(page):
        if (
            at < stop
            or line.text[0] not in BELOW_HEADLINES
            or not (_is_below(line) or _is_sent(line))
        ):
            continue
        first = at
        while first > stop and at - first < LINES and _is_headline(page[first - 1]):
            first -= 1
        stop = next((i for i in range(at, len(page)) if not _is_below(page[i])), len(page))
        if first < at:
            found[first] = stop
    return found


def _is_below(line: Line) -> bool:
    """Whether a line stands below a headline: a second one, or who wrote the article."""
    return is_deck(line.text) or is_open_byline(line.text)


def _is_sent(line: Line) -> bool:
    return _SENT.match(line.text) is not None


def _is_headline(line: Line) -> bool:
    return not (_STOP.search(line.text) or _is_below(line) or _is_sent(line))
