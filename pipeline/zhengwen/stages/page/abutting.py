"""Abutting columns: a full line and the one beside it, between which the extractor left one space.

pdftotext parts two words by one space where they are less than one and a half em apart, be there a
gutter between them, and what follows then stands at no column of its own. How wide the lines are
tells the gutter within a word or two; which word goes on which tells the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..paragraphs.ruler import Ruler
from .flow import amid_han, reads
from .grid import INDENT, LEAST, Cell, Gap

# Which face it is says little beside that an i is narrower than an m.
FACE = Ruler("times")
# No column is narrower, in em; a piece that is wider than one by so much is of two.
NARROWEST, WIDER = 8.0, 1.5
# Most pieces that are wide are of two full lines: so many times as wide, about.
BOTH = 1.6
# Nearly the widest pieces are two or three columns wide.
NEARLY = 0.9
# What an em costs, in nats, by which a line sticks out or leaves room for what starts the next one,
# and what is free: a space, and the slips of the widths. A line that costs more is none.
MISSES, SPACE, SLIP, MOST = 4.0, 0.25, 0.5, 8.0
# The room for what starts a line where none follows.
UNIT = 2.0
# An author seldom sets a space between Han.
AMID_HAN = 2.0
# What a piece costs that may not be parted.
NONE = 3.0
# So many pieces at least, and so many nats of all together and of each in the mean, show columns:
# our own pages of one column come to 1 of all at most, those of several to 1 to 2 of each.
SHOWN, SURE, EACH = 3, 8.0, 0.5
# As many columns abut as a page has, less one.
ROUNDS = 5


def parted(region: Sequence[Cell]) -> list[Cell]:
    """The cells, with the spaces marked that part columns, and what follows put in its column.

    Args:
        region: the rows of a page, top to bottom.

    >>> from zhengwen.split import split
    >>> from .grid import cells
    >>> left = "那年秋天，两岸的人都", "来看，站满长长的河堤", "看大桥通车，一直看到", "天黑。"
    >>> right = "如今桥上车来车往，水", "还是那样流，老船工每", "天都来坐坐，看看对岸", "的杨树。"
    >>> rows = [f"{a} {b}" for a, b in zip(left[:3], right)]
    >>> rows += [f"{'天黑。':<10}    {line}" for line in right[1:]]
    >>> found = parted(cells(split(chr(10).join(rows)), range(6)))
    >>> [piece.text for cell in found[:3] for piece in cell.pieces()][::2] == [*left[:3]]
    True
    """
    result = list(region)
    for _ in range(ROUNDS):
        rows = [cell.pieces() for cell in result]
        # The cheap question first: without rows that come apart there is no column.
        if sum(len(row) > 1 for row in rows) < LEAST:
            break
        columns = [[*map(_Piece.of, column)] for column in _columns(rows) if _may_abut(column)]
        found = list(_found(columns))
        if not found:
            break
        for part in found:
            for piece, gap in part.cuts:
                result[piece.at] = _moved(result[piece.at], gap, part.place)
    return result


# A piece, which row it is of, and the piece on its right.
_Place = tuple[int, Cell, Cell | None]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two wide gaps of a row.

    Attributes:
        at: index of the row.
        cell: the piece.
        beside: the piece on its right.
        width: its width in em.
        gaps: its gaps, with the width of what is before each.
    """

    at: int
    cell: Cell
    beside: Cell | None
    width: float
    gaps: Sequence[tuple[Gap, float]]

    @classmethod
    def of(cls, place: _Place) -> _Piece:
        """A piece, measured."""
        at, cell, beside = place
        gaps = [(gap, FACE.width(cell.text[: gap.start - cell.start])) for gap in cell.gaps]
        return cls(at, cell, beside, FACE.width(cell.text), gaps)


def _columns(rows: Sequence[Sequence[Cell]]) -> Iterator[list[_Place]]:
    """The pieces right below each other that start at one column, but for an indent."""
    going: list[tuple[int, list[_Place]]] = []
    for at, row in enumerate(rows):
        for n, cell in enumerate(row):
            place = at, cell, row[n + 1] if n + 1 < len(row) else None
            for k, (left, column) in enumerate(going):
                _, above, _ = column[-1]
                if cell.row - above.row == 1 and abs(left - cell.left) <= INDENT + 1:
                    column.append(place)
                    going[k] = min(left, cell.left), column
                    break
            else:
                going.append((cell.left, [place]))
        yield from (column for _, column in going if column[-1][0] < at)
        going = [(left, column) for left, column in going if column[-1][0] == at]
    yield from (column for _, column in going)


def _may_abut(column: Sequence[_Place]) -> bool:
    """Whether something stands beside some of a column's pieces, and there are spaces in some."""
    return (
        sum(beside is not None for _, _, beside in column) >= LEAST
        and sum(bool(cell.gaps) for _, cell, _ in column) >= LEAST
    )


@dataclass(frozen=True, slots=True)
class _Parted:
    """A column whose wide pieces are parted at a measure.

    Attributes:
        reads: by how many nats its lines read on better so.
        wide: how many pieces are wide.
        cuts: those that come apart, and where.
        place: the column at which what follows starts.
    """

    reads: float
    wide: int
    cuts: Sequence[tuple[_Piece, Gap]]
    place: int


_NOTHING = _Parted(0.0, 0, (), 0)


def _found(columns: Sequence[Sequence[_Piece]]) -> Iterator[_Parted]:
    """The columns that come apart, each at the measure by which it reads on best.

    What one column alone shows holds for it; what all show together holds for each that agrees.
    """
    best = [_NOTHING] * len(columns)
    for full in sorted({full for column in columns for full in _measures(column)}):
        parts = [_parted(column, full) for column in columns]
        shown = _is_shown(sum(part.reads for part in parts), sum(part.wide for part in parts))
        for n, part in enumerate(parts):
            if part.reads > best[n].reads and (shown or _is_shown(part.reads, part.wide)):
                best[n] = part
    return (part for part in best if part.cuts)


def _is_shown(reads: float, wide: int) -> bool:
    return wide >= SHOWN and reads >= max(SURE, EACH * wide)


def _measures(column: Sequence[_Piece]) -> set[float]:
    """The widths that may be the measure: a part of a wide piece, or what stands beside one."""
    widest = max(piece.width for piece in column)
    full = [piece.width for piece in column if piece.width >= NEARLY * widest]
    parts = {width / n for width in full for n in (2, 3)}
    beside = {FACE.width(piece.beside.text) for piece in column if piece.beside is not None}
    return {round(2 * width) / 2 for width in parts | beside if width >= NARROWEST}


def _parted(column: Sequence[_Piece], full: float) -> _Parted:
    """A column whose wide pieces are parted at a measure."""
    wide = [n for n, piece in enumerate(column) if piece.width > full + WIDER]
    if 2 * sum(column[n].width >= BOTH * full for n in wide) < len(wide):
        return _Parted(-NONE * len(wide), len(wide), (), 0)
    found = [(column[n], _cut(column, n, full)) for n in wide]
    cuts = [(piece, cut[1]) for piece, cut in found if cut is not None]
    starts = Counter(
        piece.beside.left
        for piece in column
        if piece.beside is not None and piece.width <= full + WIDER
    )
    usual = [place for place, _ in starts.most_common(1)]
    place = max(usual or [gap.right for _, gap in cuts], default=0)
    reads = sum(-NONE if cut is None else cut[0] for _, cut in found)
    return _Parted(reads, len(wide), cuts, place)


def _cut(column: Sequence[_Piece], n: int, full: float) -> tuple[float, Gap] | None:
    """The gap that parts a piece into lines of a measure, and by how many nats they read on."""
    piece = column[n]
    below = column[n + 1].cell.text if n + 1 < len(column) else ""
    above = column[n - 1] if n else None
    unit = FACE.unit(below) if below else UNIT
    # Of three columns one is parted at a time.
    two = piece.width <= 2 * full + WIDER
    best: tuple[float, Gap] | None = None
    for gap, width in piece.gaps:
        room, rest = full - width, piece.width - width
        off = max(-room, 0.0) + max(room - unit - SPACE, 0.0)
        off += max(rest - full - SLIP, 0.0) if two else 0.0
        cost = MISSES * off
        if gap.parts or cost > MOST:
            continue
        left, right = (part.text for part in piece.cell.cut(gap))
        cost += reads(left, right) - (AMID_HAN if amid_han(piece.cell, gap) else 0.0)
        cost -= reads(left, below) if below else 0.0
        cost -= reads((above.beside or above.cell).text, right) if above and two else 0.0
        if best is None or -cost > best[0]:
            best = -cost, gap
    return best


def _moved(cell: Cell, gap: Gap, place: int) -> Cell:
    """A cell that a gap parts, with what follows up to the next such gap put in its column."""
    shift, gaps, moves = place - gap.right, [], True
    for other in cell.gaps:
        if other.start < gap.start or not moves:
            gaps.append(other)
        elif other.start == gap.start:
            gaps.append(replace(other, left=min(other.left, place - 1), right=place, parts=True))
        elif other.parts:
            moves = False
            gaps.append(replace(other, left=min(other.left + shift, other.right - 1)))
        else:
            gaps.append(replace(other, left=other.left + shift, right=other.right + shift))
    return replace(cell, gaps=tuple(gaps), right=cell.right + shift if moves else cell.right)
