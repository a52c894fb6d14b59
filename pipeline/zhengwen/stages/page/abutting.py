"""Abutting columns: a full line and the one beside it, between which the extractor left one space.

pdftotext parts two words by one space where they are less than one and a half em apart, be there a
gutter between them, and what follows then stands at no column of its own. How wide the lines are
tells the gutter within a word or two; which word goes on which tells the rest. Each stretch of rows
is asked, as sections of a page have measures of their own, before the widths alone part what is
left (`merged`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..paragraphs.glyphs import MARK
from . import strip
from .flow import amid_han, measure, reads
from .grid import INDENT, LEAST, Cell, Gap
from .pieces import AMID_HAN, FACE, Piece, Place, in_columns
from .stretches import SURE, stretches, with_doubtful

# No column is narrower, in em; a piece that is wider than one by so much is of two.
NARROWEST, WIDER = 8.0, 1.5
# Most pieces that are wide are of two full lines: so many times as wide, about.
BOTH = 1.6
# Nearly the widest pieces are two or three columns wide.
NEARLY = 0.9
# What an em costs, in nats, by which a line sticks out or leaves room for what starts the next one,
# and what is free: a space, and the slips of the widths. A line that costs more is none.
MISSES, SPACE, SLIP, MOST = 4.0, 0.25, 0.5, 8.0
# The room for what starts a line where none follows, and that of a first line's indent.
UNIT, FIRST = 2.0, 2.0
# What a piece costs that may not be parted.
NONE = 3.0
# A piece that is hardly wider than the measure is of two lines where it reads by so much better so.
TAIL = 3.0
# So many pieces at least, and `SURE` nats of all together and so many of each in the mean, show
# columns; where many stretches do together, what each is worth beyond so many nats: the best of
# those that may be told among lines of one column come to as many at the most, and less of each.
SHOWN, EACH, STRETCH = 3, 1.0, 4.0
# So many nats of each in the mean are left of text without what the spaces are worth, where few of
# its lines have marks.
FLOWS = 0.5
# Rows above and below in which the column beside is looked for.
AROUND = 8
# As many columns abut as a page has, less one.
ROUNDS = 5


def by_sections(region: Sequence[Cell]) -> list[Cell]:
    """The cells likewise, each section by itself: what stands below may have other columns."""
    ends = [0, *strip.parted(region), len(region)]
    return [cell for start, stop in pairwise(ends) for cell in parted(region[start:stop])]


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
        columns = [[*map(Piece.of, column)] for column in in_columns(rows) if _may_abut(column)]
        found = list(_found(columns))
        if not found:
            break
        for part in found:
            place = _place(part.cuts, rows)
            for piece, gap in part.cuts:
                result[piece.at] = _moved(result[piece.at], gap, place)
    return result


def _may_abut(column: Sequence[Place]) -> bool:
    """Whether something stands beside some of a column's pieces, and there are spaces in some."""
    return (
        sum(beside is not None for _, _, beside in column) >= LEAST
        and sum(bool(cell.gaps) for _, cell, _ in column) >= LEAST
    )


@dataclass(frozen=True, slots=True)
class _Parted:
    """A stretch of a column whose wide pieces are parted at a measure.

    Attributes:
        column: index of the column.
        start, stop: from and to which of its pieces.
        reads: by how many nats its lines read on better so.
        flows: by how many of these without what the spaces are worth: an author who sets them
            between phrases or names does so on each row.
        marked: how many of the pieces that come apart have a mark amid a line.
        wide: how many pieces are wide.
        cuts: those that come apart, and where.
    """

    column: int
    start: int
    stop: int
    reads: float
    flows: float
    marked: int
    wide: int
    cuts: Sequence[tuple[Piece, Gap]]

    @property
    def is_text(self) -> bool:
        """Whether its lines read on, or marks stand amid them: they are no phrases or names."""
        return self.flows >= FLOWS * self.wide or 2 * self.marked >= len(self.cuts)

    @property
    def is_shown(self) -> bool:
        """Whether it shows columns by itself."""
        return self.wide >= SHOWN and self.reads >= SURE and self.is_text


def _found(columns: Sequence[Sequence[Piece]]) -> Iterator[_Parted]:
    """The stretches that come apart, each at the measure by which it reads on best.

    What one alone shows holds for it; what all show together holds for each that agrees.
    """
    found: list[_Parted] = []
    for full in sorted({full for column in columns for full in _measures(column)}):
        parts = [part for n, column in enumerate(columns) for part in _parted(column, n, full)]
        parts = [part for part in parts if part.reads >= EACH * part.wide]
        shown = sum(max(0.0, part.reads - STRETCH) for part in parts if part.is_text) >= SURE
        parts = [part for part in parts if shown or part.is_shown]
        apart = {part.column for part in parts}
        found += (part for part in parts if not _is_alone(columns, part, apart))
    done: list[_Parted] = []
    for part in sorted(found, key=lambda part: (-part.reads, part.column, part.start)):
        if all(
            part.column != other.column or part.stop <= other.start or other.stop <= part.start
            for other in done
        ):
            done.append(part)
            yield part


def _is_alone(columns: Sequence[Sequence[Piece]], part: _Parted, apart: Collection[int]) -> bool:
    """Whether a column beside one is as wide, and does not come apart: then neither does that."""
    own = columns[part.column]
    width = measure([piece.width for piece in own])
    return any(
        n not in apart
        and len(column) >= len(own) / 2
        and abs(measure([piece.width for piece in column]) - width) <= WIDER
        for n, column in enumerate(columns)
        if n != part.column
    )


def _measures(column: Sequence[Piece]) -> set[float]:
    """The widths that may be the measure: a part of a wide piece, or what stands beside one."""
    widest = max(piece.width for piece in column)
    full = [piece.width for piece in column if piece.width >= NEARLY * widest]
    parts = {width / n for width in full for n in (2, 3)}
    beside = {FACE.width(piece.beside.text) for piece in column if piece.beside is not None}
    return {round(2 * width) / 2 for width in parts | beside if width >= NARROWEST}


def _parted(column: Sequence[Piece], n: int, full: float) -> Iterator[_Parted]:
    """The stretches of a column whose wide pieces are parted at a measure."""
    found = [_cut(column, at, full) for at in range(len(column))]
    worth = [reads for reads, _ in found]
    may = [
        gap is not None or piece.width <= full + WIDER
        for piece, (_, gap) in zip(column, found, strict=True)
    ]
    for first, last in stretches(worth):
        reads = sum(worth[first:last])
        start, stop = with_doubtful(first, last, worth, may)
        wide = [at for at in range(start, stop) if column[at].width > full + WIDER]
        if 2 * sum(column[at].width >= BOTH * full for at in wide) < len(wide):
            continue
        # Somewhere among columns one line is short, so that what is beside stands at its own place.
        if all(piece.beside is None for piece in column[start:stop]):
            continue
        spaces = sum(
            amid_han(piece.cell, gap)
            for piece, (_, gap) in zip(column[first:last], found[first:last], strict=True)
            if gap is not None
        )
        cuts = [
            (piece, gap)
            for piece, (_, gap) in zip(column[start:stop], found[start:stop], strict=True)
            if gap is not None
        ]
        flows, marked = reads - AMID_HAN * spaces, sum(_is_marked(*cut) for cut in cuts)
        yield _Parted(n, start, stop, reads, flows, marked, len(wide), cuts)


def _is_marked(piece: Piece, gap: Gap) -> bool:
    """Whether a mark stands amid a line of a piece that a gap parts."""
    return any(MARK.search(part.text, 1, len(part.text) - 1) for part in piece.cell.cut(gap))


def _place(cuts: Sequence[tuple[Piece, Gap]], rows: Sequence[Sequence[Cell]]) -> int:
    """The column at which the next column starts where no full line is in its way.

    It is as far from where the full lines end as a Han character may be wider than a column.
    """
    left = min(piece.cell.left for piece, _ in cuts)
    ends = sorted(gap.right for _, gap in cuts)
    usual, most = ends[len(ends) // 2], ends[-1]
    near = range(usual - (usual - left) // 4, usual + (usual - left) * 3 // 4 + 1)
    around = rows[max(0, cuts[0][0].at - AROUND) : cuts[-1][0].at + AROUND + 1]
    starts = Counter(cell.left for row in around for cell in row if cell.left in near)
    # What one row alone shows may be another column's.
    shown = [place for place, count in starts.items() if count > 1]
    close = [place for place in starts if usual <= place <= most + INDENT]
    own = {cell.left for row in rows[cuts[0][0].at : cuts[-1][0].at + 1] for cell in row}
    # Where only rows above or below start further right, they may stand beside a figure.
    return min(shown if own.intersection(shown) else close or shown, default=most)


def _cut(column: Sequence[Piece], n: int, full: float) -> tuple[float, Gap | None]:
    """The gap that parts a piece into lines of a measure, and by how many nats they read on."""
    piece = column[n]
    wide = piece.width > full + WIDER
    if piece.width <= full or not piece.gaps:
        return -NONE if wide else 0.0, None
    below = column[n + 1].cell.text if n + 1 < len(column) else ""
    above = column[n - 1] if n else None
    unit = FACE.unit(below) if below else UNIT
    edge = min(other.cell.left for other in column[max(0, n - 1) : n + 2])
    indent = FIRST if FIRST <= piece.cell.left - edge <= INDENT else 0.0
    # Of three columns one is parted at a time.
    two = piece.width <= 2 * full + WIDER
    best, parting = -NONE if wide else TAIL, None
    for gap, width, cost in piece.gaps:
        room, rest = full - width, piece.width - width
        off = max(-room, 0.0) + max(room - indent - unit - SPACE, 0.0)
        off += max(rest - full - SLIP, 0.0) if two else 0.0
        if MISSES * off > MOST:
            continue
        left, right = (part.text for part in piece.cell.cut(gap))
        worth = -MISSES * off - cost - reads(left, right)
        worth += reads(left, below) if below else 0.0
        worth += reads((above.beside or above.cell).text, right) if above and two else 0.0
        if worth > best or (parting is None and wide):
            best, parting = worth, gap
    return (best, parting) if wide or parting is not None else (0.0, None)


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
