"""Numbers of sections, 8.2.1: one that counts on from the one above opens its line for sure."""

from __future__ import annotations

import re

from .survey import Facts

_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,4}(?=\.?\s)")
# The number before stands so many lines above at most: an entry of contents is seldom longer.
NEAR = 3


def counts_on(facts: Facts, i: int) -> bool:
    """Whether a line's section number is the next one to that of a line just above.

    A sentence has such a number at a line's start by chance, but hardly two that follow each other.
    """
    number = _parts(facts.lines[i].text)
    if not number:
        return False
    above = (_parts(facts.lines[at].text) for at in range(i - 1, max(i - 1 - NEAR, -1), -1))
    before = next(filter(None, above), ())
    return bool(before) and is_next(before, number)


def _parts(text: str) -> tuple[int, ...]:
    """The parts of the number that a text starts with; none where it has not two at least."""
    found = _DECIMAL.match(text)
    return tuple(map(int, found[0].split("."))) if found else ()


def is_next(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a section follows another: the first within it, or the next of it or one around it.

    A heading between them may be missing: 8.2.1 after 8.1.

    >>> is_next((8, 1), (8, 2, 1)), is_next((8, 2, 4), (8, 3)), is_next((8, 1), (8, 1, 1))
    (True, True, True)
    >>> is_next((8, 1), (8, 3)), is_next((8, 2), (8, 1)), is_next((8, 2), (8, 2))
    (False, False, False)
    """
    both = enumerate(zip(before, number, strict=False))
    same = next((at for at, (a, b) in both if a != b), len(before))
    first = number[same : same + 1]
    step = 1 if same == len(before) else before[same] + 1 if same < len(number) else 0
    return first == (step,) and all(part == 1 for part in number[same + 1 :])
