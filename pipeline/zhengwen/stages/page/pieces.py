"""The pieces of a page's rows: what wide gaps leave, with the gaps by which each may come apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..paragraphs.glyphs import NO_END, starts_with_closing
from ..paragraphs.ruler import Ruler
from .flow import amid_han
from .grid import INDENT, Cell, Gap

# Which face it is says little beside that an i is narrower than an m.
FACE = Ruler("times")
# An author seldom sets a space between Han.
AMID_HAN = 2.0
# So many lines of other columns stand between two of one, where they stand at other heights.
BETWEEN = 1

# A piece, which row it is of, and the piece on its right.
Place = tuple[int, Cell, Cell | None]


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two wide gaps of a row.

    Attributes:
        at: index of the row.
        cell: the piece.
        beside: the piece on its right.
        width: its width in em.
        gaps: its gaps that may part it, with the width of what is before each and what it costs.
    """

    at: int
    cell: Cell
    beside: Cell | None
    width: float
    gaps: Sequence[tuple[Gap, float, float]]

    @classmethod
    def of(cls, place: Place) -> Piece:
        """A piece, measured."""
        at, cell, beside = place
        text, start = cell.text, cell.start
        gaps = []
        for gap in cell.gaps:
            before, after = gap.start - start, gap.stop - start
            if gap.parts or text[before - 1] in NO_END or starts_with_closing(text[after:]):
                continue
            cost = -AMID_HAN if amid_han(cell, gap) else 0.0
            gaps.append((gap, FACE.width(text[:before]), cost))
        return cls(at, cell, beside, FACE.width(text), gaps)


def in_columns(rows: Sequence[Sequence[Cell]]) -> Iterator[list[Place]]:
    """The pieces right below each other that start at one column, but for an indent."""
    going: list[tuple[int, list[Place]]] = []
    for at, row in enumerate(rows):
        for n, cell in enumerate(row):
            place = at, cell, row[n + 1] if n + 1 < len(row) else None
            for k, (left, column) in enumerate(going):
                last, above, _ = column[-1]
                right_below = cell.row - above.row == at - last
                if right_below and last < at and abs(left - cell.left) <= INDENT + 1:
                    column.append(place)
                    going[k] = min(left, cell.left), column
                    break
            else:
                going.append((cell.left, [place]))
        yield from (column for _, column in going if column[-1][0] < at - BETWEEN)
        going = [(left, column) for left, column in going if column[-1][0] >= at - BETWEEN]
    yield from (column for _, column in going)
