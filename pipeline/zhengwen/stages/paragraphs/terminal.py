"""The terminal: text files whose lines were broken at a column, where all widths are whole ones.

A program that fills a terminal's lines breaks one only where the next unit would not fit: so one
limit explains all its lines, to the column, and a line that had room was ended by the author.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from .glyphs import ends_sentence, is_han
from .widths import head

# Lines that stop amid a sentence so near the limit, in em, show whether it explains them; so many
# are enough to tell, and so few may contradict: a formula, a heading, an entry of a list. Of a page
# of narrower columns a few are near by chance, and no such share of those whose sentence goes on.
NEAR, ENOUGH, WRONG, OPEN, SOME = 4.0, 7, 0.075, 5, 0.2
# Text files are broken at 60 to 80 columns, two to an em (RFC 3676 section 4.2: 78 at the most).
NARROWEST, WIDEST = 30.0, 40.0
# The most lines that are wider: with one word that is longer, an address.
OUT = 0.03


class Terminal(NamedTuple):
    """The columns of a terminal.

    Attributes:
        limit: the widest that a line may be, in em of two columns.
        ambiguous: columns that quotes, Greek and the like take: 1, or 2 in East Asian faces.
    """

    limit: float
    ambiguous: int

    def width(self, text: str) -> float:
        """Width of a text in em.

        >>> Terminal(35.0, 1).width("于 “libc”"), Terminal(35.0, 2).width("于 “libc”")
        (4.5, 5.5)
        """
        return len(text.translate(_COLUMNS[self.ambiguous])) / 2

    def unit(self, text: str) -> float:
        """Width in em of what may not be parted from a line's first character.

        A word would have needed its space too.

        >>> Terminal(35.0, 1).unit("libc 的"), Terminal(35.0, 1).unit("的")
        (2.5, 1.0)
        """
        return self.width(head(text)) + (0.5 if text[0].isascii() else 0.0)


class _Columns(dict[int, str]):
    """A character for each column that one takes (Unicode Standard Annex 11), when first met."""

    def __init__(self, wide: str) -> None:
        super().__init__()
        self._wide = wide

    def __missing__(self, code: int) -> str:
        found = "ww" if east_asian_width(chr(code)) in self._wide else "n"
        self[code] = found
        return found


_COLUMNS = {1: _Columns("WF"), 2: _Columns("WFA")}


def terminal(texts: Sequence[str], columns: Sequence[int]) -> Terminal | None:
    """The terminal that a file's lines were broken for; none where no limit explains them.

    Args:
        texts: the lines, with the spaces that are in them.
        columns: the column that each starts at.
    """
    best: Terminal | None = None
    fit = (0.0, -math.inf)
    for ambiguous in _COLUMNS:
        measured = Terminal(0.0, ambiguous)
        widths = [measured.width(text) + at / 2 for text, at in zip(texts, columns, strict=True)]
        found = _limit(texts, widths, measured)
        if found and found[1] > fit:
            best, fit = Terminal(found[0], ambiguous), found[1]
    return best


def _limit(
    texts: Sequence[str], widths: Sequence[float], measured: Terminal
) -> tuple[float, tuple[float, float]] | None:
    """The limit that explains most lines, and how well; none that leaves too many open.

    Of two that explain as many, the one that leaves them less room.
    """
    stops = [
        (width, width + measured.unit(below))
        for width, (text, below) in zip(widths, pairwise(texts), strict=False)
        if not ends_sentence(text)
    ]
    on = sum(_goes_on(text, below) for text, below in pairwise(texts))
    best, most = None, (0.0, -math.inf)
    widest = sorted(widths, reverse=True)[: int(OUT * len(widths)) + 1]
    for limit in dict.fromkeys(width for width in widest if NARROWEST <= width <= WIDEST):
        near = [(width, needed) for width, needed in stops if width >= limit - NEAR]
        wrong = sum(width > limit or needed < limit for width, needed in near)
        # What it leaves open weighs more than that it explains some lines by chance.
        fit = (float(len(near) - OPEN * wrong), sum(width - limit for width, _ in near))
        some = len(near) >= max(ENOUGH, SOME * on)
        if some and wrong <= WRONG * len(near) and fit > most:
            best, most = (limit, fit), fit
    return best


def _goes_on(text: str, below: str) -> bool:
    """Whether a line stops amid a sentence that seems to go on: no item, heading or code."""
    last, first = text[-1], below[0]
    return (first.islower() or is_han(first)) and (last.isalpha() or last in ",，、")
