"""Continuing: by how much sentences seem to go on over line breaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...document import Line
from .apart import LOWER, meets

# Over each of some breaks sentences go on by so much, in nats, in the mean.
GOES_ON = 0.3


def go_on(lines: Sequence[Line], broken: Sequence[int]) -> bool:
    """Whether sentences go on over most of these breaks."""
    return fits(lines, broken) >= GOES_ON * len(broken)


def fits(lines: Sequence[Line], broken: Iterable[int]) -> float:
    """How much likelier than by chance sentences go on over all these breaks, in nats."""
    return sum(fit(lines, i) + LOWER * goes_on_small(lines, i) for i in broken)


def fit(lines: Sequence[Line], i: int) -> float:
    """How much likelier than by chance Han go on over the break after a line, in nats."""
    return meets(lines[i].text[-1], lines[i + 1].text[0])


def goes_on_small(lines: Sequence[Line], i: int) -> bool:
    """Whether a word ends a line, and a small letter starts the next."""
    return is_small(lines[i].text, lines[i + 1].text)


def is_small(text: str, below: str) -> bool:
    """Whether a word ends a text, and a small letter starts the one below."""
    return "a" <= below[0] <= "z" and (text[-1].isalpha() or text[-1] == ",")
