"""Lines of two columns between which the extractor left one space, told by the measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from ..paragraphs.glyphs import MARK, em
from .flow import amid_han, beside_han, misses
from .grid import LEAST, Cell, Gap

NARROWEST = 6.0
FITS = 1.0
INDENT = 2.0
# Of the stretches that are as wide as two columns, so large a share has a space between.
SHARE = 0.6
NEARLY = 0.9
TRIES = 6


def parted(region: Sequence[Cell]) -> list[Cell]:
    """The cells, with the gaps that end a full line marked."""
    pieces = [cell.pieces() for cell in region]
    several = [piece for row in pieces if len(row) > 1 for piece in row]
    alone = _between_han([row[0] for row in pieces if len(row) == 1])
    widths = Counter(round(em(piece.text) * 2) / 2 for piece in (*several, *alone))
    found: list[tuple[float, float, set[tuple[int, int]]]] = []
    for full in _measures(widths):
        wide = [piece for row in pieces for piece in row if em(piece.text) > full + 2]
        gaps = [(piece.at, _full(piece, full)) for piece in wide]
        share = sum(bool(ends) for _, ends in gaps) / max(len(wide), LEAST)
        found.append((full, share, {(at, gap.start) for at, ends in gaps for gap in ends}))
    most = max((share for _, share, _ in found), default=0.0)
    if most < SHARE:
        return list(region)
    # Two columns together are a measure too: the narrowest that explains as much is a column's.
    likely = [(full, parts) for full, share, parts in found if share >= NEARLY * most]
    best: set[tuple[int, int]] = set()
    for full, parts in likely:
        # It may be that of a few lines: those wider by less than an indent part what it does not.
        if full <= likely[0][0] + INDENT:
            rows = {at for at, _ in best}
            best |= {(at, start) for at, start in parts if at not in rows}
    return [_marked(cell, best) for cell in region]


def _between_han(rows: Sequence[Cell]) -> list[Cell]:
    """What the lone spaces between Han of rows leave, where no author sets one.

    He does where most rows have no mark: between the halves of verses, or the items of lists.
    """
    found: list[Cell] = []
    size = marked = 0
    for cell in rows:
        rest = cell
        for gap in cell.gaps:
            if amid_han(rest, gap):
                piece, rest = rest.cut(gap)
                found.append(piece)
        if rest is not cell:
            found.append(rest)
            size += 1
            marked += MARK.search(cell.text) is not None
    return found if 2 * marked > size else []


def _marked(cell: Cell, parts: Set[tuple[int, int]]) -> Cell:
    """A cell of whose gaps some part it."""
    if not any((cell.at, gap.start) in parts for gap in cell.gaps):
        return cell
    gaps = (replace(gap, parts=gap.parts or (cell.at, gap.start) in parts) for gap in cell.gaps)
    return replace(cell, gaps=tuple(gaps))


def _measures(widths: Counter[float]) -> list[float]:
    """Widths that many stretches share, the narrowest first."""
    support = {
        width: widths[width] + widths[width - 0.5] + widths[width + 0.5]
        for width in list(widths)
        if width >= NARROWEST
    }
    best = sorted(support, key=lambda width: (-support[width], width))
    chosen: list[float] = []
    for width in best:
        if support[width] < LEAST or len(chosen) >= TRIES:
            break
        # It may have been counted on first lines alone, which are shorter by their indent.
        for full in (width, width + INDENT):
            if all(abs(full - other) > 1 for other in chosen):
                chosen.append(full)
    return sorted(chosen)


def _full(piece: Cell, full: float) -> list[Gap]:
    """The gaps of a stretch that part a full line from what fits beside it.

    From the left; and from the right, where a figure leaves less room to what stands left of it.
    """
    result = []
    rest = piece
    while em(rest.text) > full + 2:
        sides = [(gap, *rest.cut(gap)) for gap in rest.gaps if beside_han(rest, gap)]
        first = _fullest([left for _, left, _ in sides], full)
        if first is not None:
            gap, _, rest = sides[first]
        else:
            sides = [side for side in sides if amid_han(rest, side[0])]
            last = _fullest([right for _, _, right in sides], full)
            if last is None:
                return []
            gap, rest, _ = sides[last]
        result.append(gap)
    return result


def _fullest(pieces: Sequence[Cell], full: float) -> int | None:
    """Which piece comes nearest to a measure; None where none is full."""
    offs = [misses(piece.text, full) for piece in pieces]
    least = min(offs, default=FITS + 1)
    return offs.index(least) if least <= FITS else None
