"""The ruler: how wide this document's Latin letters are, so that mixed lines can be compared.

Han and full-width marks are one em in every face. Latin letters are not half of one: a face may
be narrow or wide, and proportional or not. Both are learnt from the document's own full lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from .glyphs import em, head, solid

# How much narrower or wider than the mean letter, in parts of it; from the metrics of the faces
# most used for text (the Times, Helvetica and Computer Modern families agree within a tenth).
_NARROW, _WIDE, _CAPITAL = b"ijltfrI'.,:;!|()[]/-\"`", b"mwMW@%&", b"ABCDEFGHJKLNOPQRSTUVXYZ"
_LESS, _MORE, _SOME = -0.4, 0.55, 0.35
_ASCII = bytes(range(33, 127))
LEAST, MOST = 0.36, 0.64
# Below this share of Latin letters their width is of no account.
SHARE = 0.1
# So many lines show a document's face.
ENOUGH = 2000


@dataclass(frozen=True, slots=True)
class Ruler:
    """Width of text in em.

    Attributes:
        latin: width of the mean Latin letter in em.
        proportional: letters differ in width.
        grid: the text stands in the columns of a terminal, its spaces too.
    """

    latin: float = 0.5
    proportional: bool = False
    grid: bool = False

    def width(self, text: str) -> float:
        """Width of a line in em.

        >>> Ruler().width("will 年"), Ruler(proportional=True).width("will 年")
        (3.1875, 2.8625)
        """
        if self.grid:
            return _columns(text) / 2
        base = em(text)
        if self.latin == 0.5 and not self.proportional:
            return base
        letters = text.encode("ascii", "ignore")
        count = _count(letters, _ASCII)
        if not count:
            return base
        parts = float(count)
        if self.proportional:
            parts += _LESS * _count(letters, _NARROW) + _MORE * _count(letters, _WIDE)
            parts += _SOME * _count(letters, _CAPITAL)
        return base - count / 2 + self.latin * parts

    def unit(self, text: str) -> float:
        """Width in em of what may not be parted from a line's first character."""
        return self.width(head(text))


def _columns(text: str) -> float:
    """Columns of a terminal: wide characters take two, which are three bytes in UTF-8."""
    return len(text) + (len(text.encode("utf-8", "surrogatepass")) - len(text)) / 2


def _count(letters: bytes, of: bytes) -> int:
    return len(letters) - len(letters.translate(None, of))


def choose(texts: Sequence[str], raw: Sequence[str], *, file: bool) -> Ruler:
    """The ruler under which most lines agree.

    A full line and the unit that starts the next line enclose the measure between them.

    Args:
        texts: the lines without the spaces that setting put in them.
        raw: the lines as they are.
        file: the lines may be those of a text file, broken at a column of the terminal.
    """
    texts, raw = texts[:ENOUGH], raw[:ENOUGH]
    ink = sum(map(len, texts))
    latin = sum(_count(text.encode("ascii", "ignore"), _ASCII) for text in texts)
    if latin < SHARE * ink:
        return Ruler()
    tries = [(_agree(texts, ruler), ruler) for ruler in (Ruler(), Ruler(proportional=True))]
    if file:
        # In a terminal's columns nearly all lines agree, not just a few more.
        tries.append((_agree(raw, Ruler(grid=True)) - len(raw) // 40, Ruler(grid=True)))
    return max(tries, key=lambda agreed: agreed[0])[1]


def _agree(texts: Sequence[str], ruler: Ruler) -> int:
    """The most lines that one measure suits."""
    edges: list[tuple[float, int]] = []
    for text, after in pairwise(texts):
        width = ruler.width(text)
        edges += [(width - 0.1, 1), (width + 0.25 + ruler.unit(after), -1)]
    return max(accumulate(step for _, step in sorted(edges)), default=0)


def fitted(ruler: Ruler, texts: Sequence[str], left: Sequence[float]) -> Ruler:
    """The ruler with the Latin width that explains by how much full lines miss their measure.

    Args:
        ruler: the ruler the lines were measured with.
        texts: lines known to be full.
        left: the room left on each, in em; below 0 where it sticks out.
    """
    if ruler.grid:
        return ruler
    counts = [_count(solid(text).encode("ascii", "ignore"), _ASCII) for text in texts]
    if len(counts) < 6:
        return ruler
    mean, middle = sum(counts) / len(counts), sum(left) / len(left)
    spread = sum((n - mean) ** 2 for n in counts)
    if spread < 40 * len(counts):
        return ruler
    slope = sum((n - mean) * (r - middle) for n, r in zip(counts, left, strict=True)) / spread
    return Ruler(min(max(ruler.latin + slope, LEAST), MOST), ruler.proportional)
