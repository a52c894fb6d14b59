"""Which section a displaced heading belongs above: a segmentation of the body by all evidence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

# Nats by which the best places must beat the second best.
CERTAIN = 1.0
# What a heading must share with its section, where the page shows nothing: a rare pair of
# characters, about.
KIN = 1.5
GAP = 5.0
CHANGE = 2.0
CHANGE_MOST = 5.0
LIST = 6.0
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
        gap: a wider gap than the ordinary stands before it.
        opener: it is an item of a list, which seldom opens a section.
        heading: it is itself a heading, in its place.
    """

    line: int
    text: str
    change: float
    gap: bool
    opener: bool
    heading: bool


def place(sections: Sequence[Section], headings: Sequence[str]) -> list[int | None]:
    """The line above which each heading goes, in order; None for one whose place is not certain.

    The sections that the headings open are the segmentation of the body that the layout (a change
    of measure, a wide gap) and the words (what a heading shares with its section, and not with
    the others) make likeliest, where no section is much shorter than the others.
    """
    nowhere: list[int | None] = [None] * len(headings)
    if not sections or len(sections) > MOST_PARAGRAPHS or len(headings) > MOST_HEADINGS:
        return nowhere
    layout = _layout(sections)
    opening = 0
    while opening < len(sections) and sections[opening].heading:
        opening += 1
    first = " ".join(section.text for section in sections[:opening])
    shared = [_cohesion(sections, heading) for heading in (first, *headings)]
    words = _advantage(shared)
    sizes = [float(len(section.text)) for section in sections]
    best = _segment(layout, words, sizes, None)
    if best is None:
        return nowhere
    total, cuts = best
    places = nowhere
    for at, cut in enumerate(cuts):
        stop = cuts[at + 1] if at + 1 < len(cuts) else len(sections)
        if layout[cut] <= 0 and sum(shared[at + 1][cut:stop]) < KIN:
            continue
        rival = _segment(layout, words, sizes, (at + 1, cut))
        if rival is None or total - rival[0] >= CERTAIN:
            places[at] = sections[cut].line
    return places


def _layout(sections: Sequence[Section]) -> list[float]:
    """How likely a section starts at each paragraph, by what the page shows."""
    scores = []
    for at, section in enumerate(sections):
        after_heading = at > 0 and sections[at - 1].heading
        if at == 0 or section.heading or after_heading:
            scores.append(-math.inf)
            continue
        score = GAP if section.gap else 0.0
        score += min(CHANGE * section.change / 3, CHANGE_MOST) if section.change >= 1.5 else 0.0
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
    layout: Sequence[float],
    words: Sequence[Sequence[float]],
    sizes: Sequence[float],
    banned: tuple[int, int] | None,
) -> tuple[float, list[int]] | None:
    """The best cuts, one for each heading but the first; dynamic programming over section ends."""
    size, count = len(layout), len(words)
    total = [0.0, *accumulate(sizes)]
    sums = [[0.0, *accumulate(word)] for word in words]
    fair = total[-1] / count
    best = [[-math.inf] * (size + 1) for _ in range(count)]
    back = [[0] * (size + 1) for _ in range(count)]
    for k in range(count):
        for start in range(size):
            before = (
                (best[k - 1][start] + layout[start]) if k else (0.0 if not start else -math.inf)
            )
            if before == -math.inf or banned == (k, start):
                continue
            for stop in range(start + 1, size + 1):
                share = (total[stop] - total[start]) / fair
                score = before + sums[k][stop] - sums[k][start]
                score -= SHORT * max(0.0, math.log(0.5 / max(share, 0.01)))
                if score > best[k][stop]:
                    best[k][stop], back[k][stop] = score, start
    if best[-1][size] == -math.inf:
        return None
    cuts, stop = [], size
    for k in range(count - 1, 0, -1):
        stop = back[k][stop]
        cuts.append(stop)
    return best[-1][size], cuts[::-1]
