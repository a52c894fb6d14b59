"""The ruler: how wide this document's Latin letters are, so that mixed lines can be compared.

Han and full-width marks are one em in every face. Latin letters are not half of one: a face may
be narrow or wide, and proportional or not. Both are learnt from the document's own full lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise

from ...tables import faces
from .gaps import solid
from .glyphs import em, head

_ASCII = bytes(range(33, 127))
# Widths as bytes, so that a line is measured in one pass: in parts of an em, 1.27 em at most.
PARTS = 200
# A letter of a face that is not in the table: by how much in em wider or narrower at most.
WIDER = 0.14
# Below this share of Latin letters their width is of no account.
SHARE = 0.1
# So many lines show a document's face.
ENOUGH = 400


@dataclass(frozen=True, slots=True)
class Ruler:
    """Width of text in em.

    Attributes:
        face: the Latin letters' face; none where each is half an em.
        wider: by how many em each letter is wider than in the face.
        grid: the text stands in the columns of a terminal, its spaces too.
    """

    face: str = ""
    wider: float = 0.0
    grid: bool = False

    def width(self, text: str) -> float:
        """Width of a line in em.

        >>> Ruler().width("will 年"), round(Ruler("times").width("will 年"), 2)
        (3.1875, 2.75)
        """
        if self.grid:
            return _columns(text) / 2
        base = em(text)
        if not self.face and not self.wider:
            return base
        letters = text.encode("ascii", "ignore")
        count = _count(letters, _ASCII)
        base += self.wider * count
        if self.face:
            base += sum(letters.translate(_widths(self.face))) / PARTS
            base -= count / 2 + letters.count(b" ") / 4
        return base

    def unit(self, text: str) -> float:
        """Width in em of what may not be parted from a line's first character."""
        return self.width(head(text))


def _columns(text: str) -> float:
    """Columns of a terminal: wide characters take two, which are three bytes in UTF-8."""
    return len(text) + (len(text.encode("utf-8", "surrogatepass")) - len(text)) / 2


def _count(letters: bytes, of: bytes) -> int:
    return len(letters) - len(letters.translate(None, of))


@cache
def _widths(face: str) -> bytes:
    """The width of each ASCII character, in parts of an em."""
    known = faces()[face]
    return bytes(round(PARTS * known.get(chr(code), 0.0)) for code in range(256))


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
    rulers = [Ruler(), *map(Ruler, faces())]
    tries = [(_agree(texts, ruler), ruler) for ruler in rulers]
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
    return replace(ruler, wider=min(max(slope, -WIDER), WIDER))
