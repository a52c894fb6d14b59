"""Which section a displaced heading belongs above: a segmentation of the body by all evidence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from .matching import matched

# Nats by which the best places must beat the second best.
CERTAIN = 1.0
# What a heading must share with its section, where the page shows nothing: a rare pair of
# characters, about.
KIN = 1.5
GAP = 5.0
CHANGE = 2.0
CHANGE_MOST = 5.0
LIST = 6.0
# By so many em a measure differs from another.
CHANGED = 1.5
PLAIN = 2.0
# The body may start with a heading below the lede.
START = 1.0
COHESION = 0.3
SHORT = 2.0
MOST_PARAGRAPHS = 200
MOST_HEADINGS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A paragraph of the body, as a place where a section may start.

    Attributes:
        line: index of its first line.
        text: its characters.
        change: by how many em the measure differs from the one before.
        which: which change that is; one may show at several paragraphs.
        gap: a wider gap than the ordinary stands before it.
        opener: it is an item of a list, which seldom opens a section.
        heading: it is itself a heading, in its place.
        ended: the paragraph above ends a sentence.
    """

    line: int
    text: str
    change: float
    which: int
    gap: bool
    opener: bool
    heading: bool
    ended: bool


def place(
    sections: Sequence[Section],
    headings: Sequence[str],
    *,
    ordered: bool = True,
    led: bool = False,
    shown: bool = False,
) -> list[int | None]:
    """The line above which each heading goes; None for one whose place is not certain.

    The sections that the headings open are the segmentation of the body that the layout (a change
    of measure, a wide gap) and the words (what a heading shares with its section, and not with
    the others) make likeliest, where no section is much shorter than the others.

    Args:
        sections: the paragraphs of the body.
        headings: in the order in which they were found.
        ordered: their numbers show that they stand in their order; otherwise they may be shuffled,
            if the words show it.
        led: a lede stands above the body.
        shown: the page must show each place; words are not enough.
    """
    nowhere: list[int | None] = [None] * len(headings)
    few = len(sections) <= MOST_PARAGRAPHS and len(headings) <= MOST_HEADINGS
    if not sections or not headings or not few:
        return nowhere
    layout = _layout(sections, len(headings), led=led)
    opening = 0
    while opening < len(sections) and sections[opening].heading:
        opening += 1
    first = " ".join(section.text for section in sections[:opening])
    shared = [_cohesion(sections, heading) for heading in (first, *headings)]
    words = _advantage(shared)
    through = _segment(sections, layout, words)
    total = max(through[0])
    if total == -math.inf:
        return nowhere
    cuts = [max(range(len(sections)), key=row.__getitem__) for row in through]
    sure = [
        max((x for at, x in enumerate(row) if at != cut), default=-math.inf) <= total - CERTAIN
        for row, cut in zip(through, cuts, strict=True)
    ]
    owner: Sequence[int | None] = range(len(headings))
    if not ordered and all(sure) and all(layout[cut] > 0 for cut in cuts):
        stops = [*cuts[1:], len(sections)]
        owner = matched(
            [[sum(word[a:b]) for a, b in zip(cuts, stops, strict=True)] for word in words[1:]]
        )
    places = nowhere
    started = any(layout[cut] > START for cut in cuts)
    for heading, at in enumerate(owner):
        if at is None or not sure[at]:
            continue
        cut, stop = cuts[at], cuts[at + 1] if at + 1 < len(cuts) else len(sections)
        words_show = not shown and sum(shared[heading + 1][cut:stop]) >= KIN
        # That the body may start with a heading is no evidence that it does.
        if layout[cut] > (0 if started else START) or words_show:
            places[heading] = sections[cut].line
    return places


def _layout(sections: Sequence[Section], count: int, *, led: bool) -> list[float]:
    """How likely a section starts at each paragraph, by what the page shows.

    Where it shows as many starts as there are headings, but for the first at the start of the
    body, it is a sign too that a paragraph shows none.
    """
    shown = len(
        {s.which for s in sections if s.change >= CHANGED} | {-s.line for s in sections if s.gap}
    )
    plain = PLAIN if 0 < count - 1 <= shown else 0.0
    scores = []
    for at, section in enumerate(sections):
        after_heading = at > 0 and sections[at - 1].heading
        if not at and not section.heading:
            scores.append(START if led else -math.inf)
            continue
        if section.heading or after_heading:
            scores.append(-math.inf)
            continue
        changed = section.change >= CHANGED
        score = GAP if section.gap else 0.0
        score += min(CHANGE * section.change / 3, CHANGE_MOST) if changed else 0.0
        score -= 0.0 if section.ended else PLAIN
        if not section.gap and not changed:
            score -= plain
            score -= LIST if section.opener else 0.0
        scores.append(score)
    return scores


def _cohesion(sections: Sequence[Section], heading: str) -> list[float]:
    """For each paragraph, how much it shares with a heading that others do not.

    Pairs of characters count by their rarity in the article (as in TF-IDF), characters a fifth.
    """
    halves = heading.split()
    grams = {half[i : i + 2]: 1.0 for half in halves for i in range(len(half) - 1)}
    grams |= {char: 0.2 for half in halves for char in half}
    spread = Counter({g: sum(g in section.text for section in sections) for g in grams})
    rarity = {
        g: weight * math.log((len(sections) + 1) / (spread[g] + 0.5)) for g, weight in grams.items()
    }
    return [
        0.0 if section.heading else sum(r for g, r in rarity.items() if g in section.text)
        for section in sections
    ]


def _advantage(words: list[list[float]]) -> list[list[float]]:
    """What each paragraph gains under each heading over the mean of all."""
    mean = [sum(column) / len(words) for column in zip(*words, strict=True)]
    return [[COHESION * (x - m) for x, m in zip(word, mean, strict=True)] for word in words]


def _segment(
    sections: Sequence[Section], layout: Sequence[float], words: Sequence[Sequence[float]]
) -> list[list[float]]:
    """For each heading and paragraph, the score of the best segmentation that has it there.

    Dynamic programming over the sections, from the start and from the end. What stands above the
    first heading is a section too, and may be empty.
    """
    size, count = len(layout), len(words)
    total = [0.0, *accumulate(float(len(section.text)) for section in sections)]
    # One change is the start of one section.
    again = [
        score + PLAIN if section.change >= CHANGED and not section.gap and score > 0 else 0.0
        for section, score in zip(sections, layout, strict=True)
    ]
    sums = [[0.0, *accumulate(word)] for word in words]
    fair = total[-1] / count

    def worth(k: int, start: int, stop: int) -> float:
        share = (total[stop] - total[start]) / fair
        short = SHORT * max(0.0, math.log(0.5 / max(share, 0.01)))
        # What the page shows may be short.
        short *= layout[start] <= 0
        if stop < size and sections[start].which == sections[stop].which:
            short += again[stop]
        return sums[k][stop] - sums[k][start] - short

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
