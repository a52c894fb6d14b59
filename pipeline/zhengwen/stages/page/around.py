"""The column around a row, as the rows close to it show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from ..paragraphs.glyphs import is_han
from .grid import INDENT, Cell, Gap, em
from .headlines import is_end

# So many spaces part what stands beside the text from it.
WIDE = 3
# A column is wider, in em.
NARROWEST = 12.0
# Rows above and below by which a column's measure is told, and how many must show it.
NEAR, CLOSE, SHOWN = 8, 4, 2
# A line fills its measure but for so much, in em, and a first line's indent.
LOOSE, FIRST = 2.2, 2.0
# Where more rows near one than such a share have something beside them, they are a table's.
FEW = 0.4
# A line of English has so many spaces.
WORDS = 5
# By how many columns the extractor may have shifted a line.
DRIFT = 3


def wide_gaps(cell: Cell) -> list[Gap]:
    """The wide gaps of a cell."""
    return [gap for gap in cell.gaps if gap.stop - gap.start >= WIDE]


@dataclass(frozen=True, slots=True)
class Row:
    """What may be the column's on a row: the wider of the pieces that a wide gap parts.

    Asked for by all rows around, and dear: told once.
    """

    cell: Cell
    em: float
    ends: bool
    prose: bool
    parted: bool

    @classmethod
    def of(cls, cell: Cell) -> Row:
        """The row of a line."""
        gaps = wide_gaps(cell)
        parts = cell.cut(gaps[0]) if len(gaps) == 1 else (cell,)
        width, widest = max(((em(part.text), part) for part in parts), key=itemgetter(0))
        return cls(widest, width, is_end(widest.text), _is_prose(widest.text), gaps != [])


@dataclass(frozen=True, slots=True)
class Column:
    """The column around a row: where its lines start and stop, and their measure in em."""

    left: int
    right: int
    measure: float

    @classmethod
    def near(cls, rows: Sequence[Row], at: int) -> Iterator[Column]:
        """The columns that rows close to one show: around it, below, above, and no wider ones."""
        above, below = rows[max(at - NEAR, 0) : at], rows[at + 1 : at + 1 + NEAR]
        for around in ((*above[-CLOSE:], *below[:CLOSE]), below, above):
            found = cls.of(around)
            if found is not None:
                yield found
        found = cls.of(_no_wider(rows, at))
        if found is not None:
            yield found

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Column | None:
        """The column that some rows show; None where they show none."""
        rows = [row for row in rows if row.em >= NARROWEST]
        if not rows:
            return None
        left = Counter([row.cell.left for row in rows]).most_common(1)[0][0]
        # Sections may stand at different places.
        inner = [row for row in rows if not row.ends and -DRIFT <= row.cell.left - left <= INDENT]
        measure = max((row.em for row in inner), default=0.0)
        full = [row for row in inner if row.prose and row.em >= measure - LOOSE]
        if len(full) < SHOWN:
            return None
        return cls(left, max(row.cell.right for row in full), measure)

    def fills(self, cell: Cell) -> bool:
        """Whether a cell may be a line of the column."""
        over = em(cell.text) - self.measure
        at = cell.left - self.left
        return (
            -3 <= at <= INDENT + 1
            and over <= LOOSE
            and (over >= -LOOSE - FIRST or is_end(cell.text))
        )


def _no_wider(rows: Sequence[Row], at: int) -> Sequence[Row]:
    """The rows around one that are no wider than it, with it: below a narrow column may be a wide.

    None where they are too few to show one, or where on most something stands beside it: they are
    a table's, or a text beside its translation.
    """
    widest = rows[at].em + LOOSE
    start, stop = at, at + 1
    while start and at - start < NEAR and rows[start - 1].em <= widest:
        start -= 1
    while stop < len(rows) and stop - at <= NEAR and rows[stop].em <= widest:
        stop += 1
    near = rows[start:stop]
    few = sum(row.parted for row in near) <= FEW * len(near)
    return near if few and len(near) > SHOWN else ()


def _is_prose(text: str) -> bool:
    """Whether a line has Han, or words enough for one of English."""
    return any(map(is_han, text)) or (text[0].isalpha() and text.count(" ") >= WORDS)
