"""The ruler: how wide this document's Latin letters are, so that mixed lines can be compared.

Han and full-width marks are one em in every face. Latin letters are not half of one: a face may
be narrow or wide, and proportional or not. Both are learnt from the document's own full lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from ...tables import faces
from .terminal import Terminal, terminal
from .widths import em, head, stands_alone

T = TypeVar("T")
_ASCII = bytes(range(33, 127))
# Widths as bytes, so that a line is measured in one pass: in parts of an em, 1.27 em at most.
PARTS = 200
# A letter of a face that is not in the table: by how much in em wider or narrower at most.
WIDER = 0.14
# Below this share of Latin letters their width is of no account.
SHARE = 0.1
# So many lines show a document's face, in so many places: a book begins with lists of its contents.
ENOUGH, PLACES = 800, 8
# A line may be full that is as wide as that part of one that few are wider than.
PART, MOST = 0.5, 0.9


# Width in em where each letter is half of one; the ASCII, how many letters, how many spaces.
_Sized = tuple[float, bytes, int, int]
# A unit that is one wide character, as most are.
_ALONE: _Sized = (1.0, b"", 0, 0)


@dataclass(frozen=True, slots=True)
class Ruler:
    """Width of text in em.

    Attributes:
        face: the Latin letters' face; none where each is half an em.
        wider: by how many em each letter is wider than in the face.
        terminal: the columns that the text stands in, its spaces too.
    """

    face: str = ""
    wider: float = 0.0
    terminal: Terminal | None = None

    def width(self, text: str, half: float | None = None) -> float:
        """Width of a line in em.

        Args:
            text: the line.
            half: what `em` makes of it, where that is known.

        >>> Ruler().width("will 年"), round(Ruler("times").width("will 年"), 2)
        (3.1875, 2.75)
        """
        if self.terminal:
            return self.terminal.width(text)
        if self.face or self.wider:
            return self._set([_sized(text, half)])[0]
        return em(text) if half is None else half

    def _set(self, sized: Sequence[_Sized]) -> list[float]:
        """Widths of lines of which the face is all that is not known."""
        wider, known = self.wider, _widths(self.face) if self.face else b""
        if not known:
            return [width + wider * count for width, _, count, _ in sized]
        return [
            # Most lines of Chinese have none, and most units that start them.
            width
            if not letters
            else width
            + wider * count
            + sum(letters.translate(known)) / PARTS
            - (count / 2 + spaces / 4)
            for width, letters, count, spaces in sized
        ]

    def unit(self, text: str) -> float:
        """Width in em of what may not be parted from a line's first character."""
        # The cheap question first: most lines start with a wide character that stands alone.
        if stands_alone(text):
            return 1.0
        if self.terminal:
            return self.terminal.unit(text)
        return self.width(head(text))


def _sized(text: str, half: float | None = None) -> _Sized:
    letters = text.encode("ascii", "ignore")
    width = em(text) if half is None else half
    return width, letters, _count(letters, _ASCII), letters.count(b" ")


def _count(letters: bytes, of: bytes) -> int:
    return len(letters) - len(letters.translate(None, of))


@cache
def _widths(face: str) -> bytes:
    """The width of each ASCII character, in parts of an em."""
    known = faces()[face]
    return bytes(round(PARTS * known.get(chr(code), 0.0)) for code in range(256))


def choose(
    texts: Sequence[str],
    raw: Sequence[str],
    columns: Sequence[int] | None,
    halves: Sequence[float | None],
) -> Ruler:
    """The ruler under which most lines agree.

    A full line and the unit that starts the next line enclose the measure between them.

    Args:
        texts: the lines without the spaces that setting put in them.
        raw: the lines as they are.
        columns: those that the lines start at, where they may be a text file's; none for others.
        halves: what `em` makes of each of the texts, where that is known.
    """
    ink = "".join(_some(texts))
    if _count(ink.encode("ascii", "ignore"), _ASCII) < SHARE * len(ink):
        return Ruler()
    found = terminal(_some(raw), _some(columns)) if columns is not None else None
    if found:
        return Ruler(terminal=found)
    full = _full(halves)
    lines = [_sized(texts[at], halves[at]) for at in full]
    below = [texts[at + 1] for at in full]
    units = [_ALONE if stands_alone(text) else _sized(head(text)) for text in below]
    tries = []
    for ruler in (Ruler(), *map(Ruler, faces())):
        tries.append((_agree(ruler._set(lines), ruler._set(units)), ruler))
    return max(tries, key=lambda agreed: agreed[0])[1]


def _full(halves: Sequence[float | None]) -> Sequence[int]:
    """The lines but the last that show a document's face: all of an article's.

    Of a book's those that may be full. It has many short ones, in listings and lists, of which some
    agree under any ruler.
    """
    if len(halves) <= ENOUGH:
        return range(len(halves) - 1)
    known = sorted([half for half in halves if half is not None])
    least = PART * known[int(MOST * len(known))] if known else 0.0
    return _some([at for at, half in enumerate(halves[:-1]) if half is not None and half >= least])


def _some(lines: Sequence[T]) -> Sequence[T]:
    """As many of a document's lines as show its face, from all its parts."""
    if len(lines) <= ENOUGH:
        return lines
    size = ENOUGH // PLACES
    starts = [(len(lines) - size) * place // (PLACES - 1) for place in range(PLACES)]
    return [line for start in starts for line in lines[start : start + size]]


def _agree(widths: Sequence[float], units: Sequence[float]) -> int:
    """The most lines that one measure suits, by their widths and those of what follows each."""
    # Where a measure is that suits more than those around it, one starts to suit; before it, as
    # many have ceased to as end there or narrower.
    starts = sorted([width - 0.1 for width, _ in zip(widths, units, strict=False)])
    stops = sorted([width + 0.25 + unit for width, unit in zip(widths, units, strict=False)])
    most = ceased = 0
    for began, start in enumerate(starts, start=1):
        while stops[ceased] <= start:
            ceased += 1
        if began - ceased > most:
            most = began - ceased
    return most


def fitted(ruler: Ruler, texts: Sequence[str], left: Sequence[float]) -> Ruler:
    """The ruler with the Latin width that explains by how much full lines miss their measure.

    Args:
        ruler: the ruler the lines were measured with.
        texts: lines known to be full.
        left: the room left on each, in em; below 0 where it sticks out.
    """
    if ruler.terminal:
        return ruler
    if len(texts) < 6:
        return ruler
    letters = [text.encode("ascii", "ignore") for text in texts]
    counts = [_count(found, _ASCII) if found else 0 for found in letters]
    mean, middle = sum(counts) / len(counts), sum(left) / len(left)
    spread = sum([(n - mean) ** 2 for n in counts], 0.0)
    if spread < 40 * len(counts):
        return ruler
    slope = sum((n - mean) * (r - middle) for n, r in zip(counts, left, strict=True)) / spread
    return replace(ruler, wider=min(max(slope, -WIDER), WIDER))
