"""Lines of two columns between which the extractor left one space, told by the measure."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from ..paragraphs.bounds import at_least, at_most
from ..paragraphs.glyphs import MARK
from .flow import PRESSED, amid_han, beside_han, misses
from .grid import LEAST, Cell, Gap, em

NARROWEST = 6.0
FITS = 1.0
INDENT = 2.0
# Of the stretches that are as wide as two columns, so large a share has a space between.
SHARE = 0.6
NEARLY = 0.9
# Where an author sets Latin words apart, in so large a share of the rows that a measure parts there
# stands none; nor does he set a space behind these marks.
ODD, WIDE_MARKS = 1 / 3, "，。、；：！？"
_HAN, _LATIN = "[\u3400-\u9fff]", "[A-Za-z0-9]"
_APART = re.compile(f"{_HAN} (?={_LATIN})|{_LATIN} (?={_HAN})")
_SOLID = re.compile(f"{_HAN}(?={_LATIN})|{_LATIN}(?={_HAN})")
TRIES = 6


def parted(region: Sequence[Cell]) -> list[Cell]:
    """The cells, with the gaps that end a full line marked."""
    pieces = [cell.pieces() for cell in region]
    known = [(piece, em(piece.text), len(row)) for row in pieces for piece in row]
    several = [width for _, width, size in known if size > 1]
    alone = _between_han([row[0] for row in pieces if len(row) == 1])
    widths = [*several, *(em(piece.text) for piece in alone)]
    found: list[tuple[float, float, list[tuple[Cell, list[Gap]]]]] = []
    for full in _measures(Counter(round(width * 2) / 2 for width in widths)):
        wide = [(piece, width) for piece, width, _ in known if width > full + 2]
        rows = [(piece, _full(piece, width, full)) for piece, width in wide]
        share = sum(bool(ends) for _, ends in rows) / max(len(wide), LEAST)
        found.append((full, share, rows))
    # The cheap question first: most often no measure parts so many.
    if any(share >= SHARE for _, share, _ in found) and _sets_apart(region):
        found = [one for one in found if _are_odd(one[2])]
    most = max((share for _, share, _ in found), default=0.0)
    if most < SHARE:
        return list(region)
    # Two columns together are a measure too: the narrowest that explains as much is a column's.
    likely = [(full, rows) for full, share, rows in found if share >= NEARLY * most]
    best: set[tuple[int, int]] = set()
    for full, rows in likely:
        # It may be that of a few lines: those wider by less than an indent part what it does not.
        if full <= likely[0][0] + INDENT:
            done = {at for at, _ in best}
            best |= {(p.at, gap.start) for p, ends in rows for gap in ends if p.at not in done}
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


def _sets_apart(region: Sequence[Cell]) -> bool:
    """Whether the author sets most Latin words and numbers apart from Han by a space."""
    text = "\n".join(cell.text for cell in region)
    return len(_APART.findall(text)) > len(_SOLID.findall(text))


def _are_odd(rows: Sequence[tuple[Cell, Sequence[Gap]]]) -> bool:
    """Whether the gaps of enough rows stand where such an author sets no space either.

    Some line or other is as wide as a column up to a Latin word.
    """
    found = [any(_is_odd(piece, gap) for gap in ends) for piece, ends in rows if ends]
    return sum(found) >= ODD * len(found)


def _is_odd(cell: Cell, gap: Gap) -> bool:
    before, after = gap.start - cell.start - 1, gap.stop - cell.start
    if cell.text[before] in WIDE_MARKS:
        return True
    return not (cell.text[before].isascii() or cell.text[after].isascii())


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


def _full(piece: Cell, width: float, full: float) -> list[Gap]:
    """The gaps of a stretch, so wide, that part a full line from what fits beside it.

    From the left; and from the right, where a figure leaves less room to what stands left of it.
    """
    result = []
    rest = piece
    while width > full + 2:
        text, start = rest.text, rest.start
        near = [gap for gap in rest.gaps if beside_han(rest, gap)]
        first = _fullest([text[: gap.start - start] for gap in near], full)
        if first is not None:
            gap = near[first]
            rest = rest.cut(gap)[1]
        else:
            near = [gap for gap in near if amid_han(rest, gap)]
            last = _fullest([text[gap.stop - start :] for gap in near], full)
            if last is None:
                return []
            gap = near[last]
            rest = rest.cut(gap)[0]
        result.append(gap)
        width = em(rest.text)
    return result


def _fullest(texts: Sequence[str], full: float) -> int | None:
    """Which text comes nearest to a measure; None where none is full."""
    offs = [misses(text, full) if _may_fill(text, full) else math.inf for text in texts]
    least = min(offs, default=math.inf)
    return offs.index(least) if least <= FITS else None


def _may_fill(text: str, full: float) -> bool:
    """Whether a text may be of a measure: the cheap question, as most are wider or narrower."""
    return at_least(text) <= full + PRESSED + FITS and at_most(text) >= full - INDENT - FITS
