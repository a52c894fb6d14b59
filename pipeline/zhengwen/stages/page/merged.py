"""Lines of two columns between which the extractor left one space, told by the measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from ..paragraphs.glyphs import em
from .flow import beside_han, misses
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
    widths = Counter(
        round(em(piece.text) * 2) / 2 for row in pieces if len(row) > 1 for piece in row
    )
    found: list[tuple[float, set[tuple[int, int]]]] = []
    for full in _measures(widths):
        wide = [piece for row in pieces for piece in row if em(piece.text) > full + 2]
        gaps = [(piece.at, _full(piece, full)) for piece in wide]
        share = sum(bool(ends) for _, ends in gaps) / max(len(wide), LEAST)
        found.append((share, {(at, gap.start) for at, ends in gaps for gap in ends}))
    most = max((share for share, _ in found), default=0.0)
    if most < SHARE:
        return list(region)
    # Two columns together are a measure too: the narrowest that explains as much is a column's.
    best = next(parts for share, parts in found if share >= NEARLY * most)
    return [_marked(cell, best) for cell in region]


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
    """The gaps of a stretch before each of which a line is full, and after which one fits."""
    result = []
    rest = piece
    while em(rest.text) > full + 2:
        offs = []
        for gap in rest.gaps:
            if not beside_han(rest, gap):
                continue
            off = misses(rest.cut(gap)[0].text, full)
            if off <= FITS:
                offs.append((off, gap))
        if not offs:
            return []
        gap = min(offs, key=lambda pair: pair[0])[1]
        result.append(gap)
        rest = rest.cut(gap)[1]
    return result
