"""Numbers of sections, 8.2.1: what tells that one opens its line."""

from __future__ import annotations

import re

from .facts import Facts
from .glyphs import MARK

# 9.11 节 is what a sentence refers to.
_DECIMAL = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){1,4}(?=\.?\s(?!\s*[节節章条條款页頁])|\.[\u4e00-\u9fff])"
)
# The number before stands so many lines above at most: an entry of contents is seldom longer.
NEAR = 3
# So many numbered headings show how they are set.
HEADINGS = 2
# One was ended on purpose that leaves room for an indent, and for a character.
ROOM = 3.0


def counts_on(facts: Facts, i: int) -> bool:
    """Whether a line's section number opens it: a heading's, or the next to that of a line above.

    A sentence has such a number at a line's start by chance, but hardly on two lines in a row, or
    two that follow each other.
    """
    number = _parts(facts.lines[i].text)
    if not number:
        return False
    if facts.heading_like(i) or (i and _parts(facts.lines[i - 1].text)):
        return True
    above = (_parts(facts.lines[at].text) for at in range(i - 1, max(i - 1 - NEAR, -1), -1))
    before = next(filter(None, above), ())
    return bool(before) and is_next(before, number)


def flush_headings(facts: Facts) -> frozenset[int]:
    """The lines that are sections' headings by their numbers, above a paragraph: they lack no em.

    Such numbers are set flush left (GB/T 7713.1-2006, GB/T 1.1-2020), whatever first lines lack.
    Where paragraphs have such numbers too, most of these have marks, or all are full. The rest of
    a heading, which is set larger, may stand below it too.
    """
    numbered = [
        i for i, head in enumerate(facts.heads) if head and _DECIMAL.match(facts.lines[i].text)
    ]
    marked = sum(MARK.search(facts.lines[i].text) is not None for i in numbered)
    if len(numbered) < HEADINGS or 2 * marked > len(numbered):
        return frozenset()
    if not any(facts.own[i] + ROOM <= facts.measure[i] for i in numbered):
        return frozenset()
    inner = (i for i in numbered if i + 1 < len(facts.lines))
    return frozenset(i for i in inner if facts.heading_like(i) and not facts.heading_like(i + 1))


def are_sections(text: str, after: str) -> bool:
    """Whether a line starts with a section's number, and the next with one that follows it.

    >>> are_sections("8.2. 渡口", "8.2.1. 渡口的历史"), are_sections("8.2. 渡口的", "历史")
    (True, False)
    """
    number, before = _parts(after), _parts(text)
    return bool(number and before) and is_next(before, number)


def asks(text: str) -> bool:
    """Whether a line is a heading that asks, by its number: 8.1. 有哪些程序？"""
    return text[-1] in "？?" and _DECIMAL.match(text) is not None


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
