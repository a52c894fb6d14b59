"""Bounds of a width: told without setting the text solid, which is what makes a width dear."""

from __future__ import annotations

# What the gaps on both sides of a letter or a digit between Han add to it at most, in em.
_GAPS = 0.375


def at_least(text: str) -> float:
    """A width in em that a text has at least, as `em` has it.

    Spaces may make it narrower: they go, and count for less where two stand together.

    >>> at_least("共 12 页")
    2.0
    """
    size = len(text)
    wide = (len(text.encode("utf-8", "surrogatepass")) - size) / 2
    return (size + wide) / 2 - text.count(" ")


def at_most(text: str) -> float:
    """A width in em that a text has at most, likewise.

    Every letter may have Han on both its sides, or every Han a letter; ℃ is wide and has a gap.

    >>> at_most("共 12 页")
    4.75
    """
    size = len(text)
    wide = (len(text.encode("utf-8", "surrogatepass")) - size) / 2
    narrow = len(text.encode("ascii", "ignore"))
    return (size + wide) / 2 + _GAPS * (min(wide, narrow) + text.count("℃"))
