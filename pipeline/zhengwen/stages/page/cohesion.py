"""Cohesion: what a heading shares with some text, and not with other text of the article.

Pairs of characters count by their rarity in the article (as in TF-IDF), characters a fifth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

# What a rare pair that two texts share is worth, in nats, of what it says of its rarity.
WORTH = 0.3
CHARACTER = 0.2


def cohesion(texts: Sequence[str | None], heading: str) -> list[float]:
    """For each paragraph, how much it shares with a heading that others do not.

    Args:
        texts: the paragraphs; none where it is a heading itself.
        heading: its text, a space between its halves.

    >>> [x > 0 for x in cohesion(["修桥那年的秋天", "渡口的船停了"], "大桥 渡口")]
    [True, True]
    """
    rarity = _rarity([text or "" for text in texts], heading)
    return [
        0.0 if text is None else sum((worth for gram, worth in rarity.items() if gram in text), 0.0)
        for text in texts
    ]


def kinship(texts: Sequence[str], heading: str) -> list[float]:
    """For each section, how much it shares with a heading, and how often, that others do not."""
    rarity = _rarity(texts, heading)
    return [
        sum(
            worth * (1 + math.log(text.count(gram)))
            for gram, worth in rarity.items()
            if gram in text
        )
        for text in texts
    ]


def advantage(words: Sequence[Sequence[float]]) -> list[list[float]]:
    """What each paragraph gains under each heading over the mean of all, in nats."""
    mean = [sum(column) / len(words) for column in zip(*words, strict=True)]
    return [[WORTH * (x - m) for x, m in zip(word, mean, strict=True)] for word in words]


def _rarity(texts: Sequence[str], heading: str) -> dict[str, float]:
    """What pairs and characters of a heading are worth, by how few of the texts have them."""
    halves = heading.split()
    grams = {half[i : i + 2]: 1.0 for half in halves for i in range(len(half) - 1)}
    grams |= {char: CHARACTER for half in halves for char in half}
    return {
        gram: weight * math.log((len(texts) + 1) / (sum(gram in text for text in texts) + 0.5))
        for gram, weight in grams.items()
    }
