"""Which section a displaced heading belongs above: a segmentation of the body by all evidence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from .cohesion import advantage, cohesion, kinship
from .matching import matched

# Nats by which the best places must beat the second best.
CERTAIN = 1.0
# And those below which two places a line apart are alike.
TIE = 0.5
# What a heading must share with its section, where the page shows nothing: a rare pair of
# characters, about.
KIN = 1.5
GAP = 5.0
# What a change of measure without a heading costs: so much an em, and no more than the most.
CHANGE, CHANGE_MOST = 2 / 3, 5.0
LIST = 6.0
# By so many em a measure differs from another.
CHANGED = 1.5
PLAIN = 2.0
# The body may start with a heading below the lede.
START = 1.0
SHORT = 3.0
MOST_PARAGRAPHS = 200
MOST_HEADINGS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A place in the body where a section may start: a paragraph, or a line below a sentence's end.

    Attributes:
        line: index of its first line.
        text: its characters, up to the next such place.
        fits: how badly its lines fit each of the body's measures, in nats.
        changes: the survey found another measure than above.
        alone: it is one line.
        gap: a wider gap than the ordinary stands before it.
        opener: it is an item of a list, which seldom opens a section.
        heading: it is itself a heading, in its place.
        doubt: what speaks against a paragraph's start here, in nats.
    """

    line: int
    text: str
    fits: tuple[float, ...]
    changes: bool
    alone: bool
    gap: bool
    opener: bool
    heading: bool
    doubt: float


class Place(NamedTuple):
    """Where a heading goes.

    Attributes:
        line: the line above which it goes.
        certain: it may not as well stand a line from there.
    """

    line: int
    certain: bool


def place(
    sections: Sequence[Section],
    headings: Sequence[str],
    levels: Sequence[float],
    *,
    ordered: bool = True,
    led: bool = False,
    shown: bool = False,
) -> list[Place | None]:
    """Where each heading goes; None for one that may go to other sections as well.

    The sections that the headings open are the segmentation of the body that the layout (each
    section fits one measure, a wide gap parts two) and the words (what a heading shares with its
    section, and not with the others) make likeliest, where no section is much shorter than the
    others. Whether a paragraph of one line is the last of a section or the first of the next is
    seldom to be seen: a heading is not left behind for that.

    Args:
        sections: the paragraphs of the body.
        headings: in the order in which they were found.
        levels: the measures that the sections' ``fits`` are for, in em.
        ordered: their numbers show that they stand in their order; otherwise they may be shuffled,
            if the words show it.
        led: a lede stands above the body.
        shown: the page must show each place; words are not enough.
    """
    nowhere: list[Place | None] = [None] * len(headings)
    few = len(sections) <= MOST_PARAGRAPHS and len(headings) <= MOST_HEADINGS
    if not sections or not headings or not few:
        return nowhere
    layout = _layout(sections, len(headings), led=led)
    shared = _shared(sections, headings)
    through = _segment(sections, levels, layout, advantage(shared))
    total = max(through[0])
    if total == -math.inf:
        return nowhere
    cuts = [_best(sections, row) for row in through]
    sure = [
        _rival(row, _near(sections, cut)) <= total - CERTAIN
        for row, cut in zip(through, cuts, strict=True)
    ]
    parted = _parted(sections, cuts, levels)
    owner: Sequence[int | None] = range(len(headings))
    if not ordered and all(sure) and all(parted):
        owner = _shuffled(sections, headings, cuts)
    places = nowhere
    # That the body may start with a heading is no evidence that it does.
    started = any(parted)
    for heading, at in enumerate(owner):
        if at is None or not sure[at]:
            continue
        cut, stop = cuts[at], cuts[at + 1] if at + 1 < len(cuts) else len(sections)
        words_show = not shown and sum(shared[heading + 1][cut:stop]) >= KIN
        if parted[at] or (started and not cut) or words_show:
            certain = _rival(through[at], {cut}) <= total - CERTAIN
            places[heading] = Place(sections[cut].line, certain)
    return places


def _shared(sections: Sequence[Section], headings: Sequence[str]) -> list[list[float]]:
    """What each section shares with the headings that the body starts with, and with each other."""
    opening = 0
    while opening < len(sections) and sections[opening].heading:
        opening += 1
    first = " ".join(section.text for section in sections[:opening])
    texts = [None if section.heading else section.text for section in sections]
    return [cohesion(texts, heading) for heading in (first, *headings)]


def _shuffled(
    sections: Sequence[Section], headings: Sequence[str], cuts: Sequence[int]
) -> list[int | None]:
    """Which of the sections that start at some places each heading belongs to, by the words."""
    stops = [*cuts[1:], len(sections)]
    whole = [" ".join(s.text for s in sections[a:b]) for a, b in zip(cuts, stops, strict=True)]
    return matched(advantage([kinship(whole, heading) for heading in headings]))


def _best(sections: Sequence[Section], row: Sequence[float]) -> int:
    """The best place of a heading; of two that one line parts, and are as good, the upper."""
    best = max(range(len(sections)), key=row.__getitem__)
    return min(at for at in _near(sections, best) if row[at] > row[best] - TIE)


def _near(sections: Sequence[Section], cut: int) -> set[int]:
    """A place, and those that one line parts from it."""
    near = {cut}
    if cut + 1 < len(sections) and sections[cut].alone:
        near.add(cut + 1)
    if cut and sections[cut - 1].alone:
        near.add(cut - 1)
    return near


def _rival(row: Sequence[float], near: set[int]) -> float:
    """The score of the best place of a heading but for some."""
    return max((score for at, score in enumerate(row) if at not in near), default=-math.inf)


def _parted(
    sections: Sequence[Section], cuts: Sequence[int], levels: Sequence[float]
) -> list[bool]:
    """Whether the page shows that a section starts at each of some places."""
    edges = [0, *cuts, len(sections)]
    measures = [levels[_fitting(sections[a:b])] if a < b else -math.inf for a, b in pairwise(edges)]
    return [
        sections[cut].gap or (cut > 0 and abs(here - above) >= CHANGED)
        for cut, (above, here) in zip(cuts, pairwise(measures), strict=True)
    ]


def _fitting(part: Sequence[Section]) -> int:
    """Which measure fits some lines best."""
    sums = [sum(column) for column in zip(*(section.fits for section in part), strict=True)]
    return sums.index(min(sums))


def _may_change(sections: Sequence[Section], at: int) -> bool:
    """Whether the measure changes at a paragraph, or a line from there."""
    if sections[at].changes:
        return True
    below = sections[at].alone and at + 1 < len(sections) and sections[at + 1].changes
    return below or (sections[at - 1].alone and sections[at - 1].changes)


def _layout(sections: Sequence[Section], count: int, *, led: bool) -> list[float]:
    """How likely a section starts at each paragraph, by all that the page shows but its measures.

    Where it shows as many starts as there are headings, but for the first at the start of the
    body, it is a sign too that a paragraph shows none.
    """
    shown = sum(section.changes or section.gap for section in sections)
    plain = PLAIN if 0 < count - 1 <= shown else 0.0
    scores = []
    for at, section in enumerate(sections):
        after_heading = at > 0 and sections[at - 1].heading
        if not at and not section.heading:
            scores.append((START if shown < count else -plain) if led else -math.inf)
            continue
        if section.heading or after_heading:
            scores.append(-math.inf)
            continue
        score = GAP if section.gap else 0.0
        score -= section.doubt
        if not section.gap and not _may_change(sections, at):
            score -= plain
            score -= LIST if section.opener else 0.0
        scores.append(score)
    return scores


def _fitted(sections: Sequence[Section], levels: Sequence[float]) -> list[list[float]]:
    """How badly the paragraphs from each place to each other fit one measure, in nats.

    A section may have more than one: then a change has no heading, which costs its price.
    """
    size = len(sections)
    prices = [[min(CHANGE * abs(a - b), CHANGE_MOST) for b in levels] for a in levels]
    result = []
    for start in range(size):
        costs = [0.0] * len(levels)
        row = [0.0] * (start + 1)
        for section in sections[start:]:
            costs = [
                min(map(add, costs, price)) + own
                for price, own in zip(prices, section.fits, strict=True)
            ]
            row.append(min(costs))
        result.append(row)
    return result


def _segment(
    sections: Sequence[Section],
    levels: Sequence[float],
    layout: Sequence[float],
    words: Sequence[Sequence[float]],
) -> list[list[float]]:
    """For each heading and paragraph, the score of the best segmentation that has it there.

    Dynamic programming over the sections, from the start and from the end. What stands above the
    first heading is a section too, and may be empty.
    """
    size, count = len(layout), len(words)
    total = [0.0, *accumulate(float(len(section.text)) for section in sections)]
    sums = [[0.0, *accumulate(word)] for word in words]
    fair = total[-1] / count
    fitting = _fitted(sections, levels)

    def worth(k: int, start: int, stop: int) -> float:
        share = (total[stop] - total[start]) / fair
        short = SHORT * max(0.0, math.log(0.5 / max(share, 0.01)))
        # What stands above the first heading, or below the lede, may be short.
        short *= start > 0
        return sums[k][stop] - sums[k][start] - short - fitting[start][stop]

    above = [0.0, *(worth(0, 0, stop) for stop in range(1, size))]
    fronts = [above]
    for k in range(1, count - 1):
        fronts.append(
            [
                max(
                    (fronts[-1][a] + layout[a] + worth(k, a, b) for a in range(b)),
                    default=-math.inf,
                )
                for b in range(size)
            ]
        )
    rear = [worth(count - 1, start, size) for start in range(size)]
    through = []
    for k in range(count - 1, 0, -1):
        through.append([fronts[k - 1][at] + layout[at] + rear[at] for at in range(size)])
        rear = [
            max(
                (worth(k - 1, a, b) + layout[b] + rear[b] for b in range(a + 1, size)),
                default=-math.inf,
            )
            for a in range(size)
        ]
    return through[::-1]
