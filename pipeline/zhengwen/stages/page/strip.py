"""A place where a gutter may be: the gap that parts each row there, and the rows between."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..paragraphs.glyphs import MARK
from ..paragraphs.kinds import is_heading
from ..paragraphs.shapes import is_byline
from .flow import beside_han
from .grid import INDENT, LEAST, Cell, Gap
from .partings import DRIFT, SHIFT, crosses, gaps_at

# A first line's indent in columns, where those of words round it up.
WORDS_INDENT = INDENT + 1
# A figure pushes lines so many columns aside.
FAR = 8
# So few rows that cross a gutter, between rows that do not, are lines that it was not seen in.
BRIDGED = 2
# A heading has so many characters.
HEADING = 3
# Lines of a title, parted from the text by a blank line.
TITLE = 2
# So many lines of a column stop before it does: digits and letters are narrower than columns.
ENDED = 0.9
# So many lines that are blank across the page part sections, each with columns of its own, where so
# large a share of the lines follow each other without.
BLANK, USUAL = 2, 0.2
_HAN = re.compile("[\u3400-\u9fff]")
# Headlines of articles side by side, with who wrote them, take so many rows at most.
HEADLINES = 5
# What stands left and right of a gutter on a row.
Sides = tuple[Cell | None, Cell | None]


@dataclass(frozen=True, slots=True)
class Gutter:
    """A gutter: where it is, and what stands on its two sides.

    Attributes:
        start, stop: from and to which row of the region.
        edge: the column at which the text on its right starts.
        left, right: the cells on its sides, top to bottom.
        figure: on the left stands a figure's caption, and no column.
        box: the right column is of another measure: a text of its own.
        weight: how many rows show it.
        measures: of the columns on its sides, in em.
    """

    start: int
    stop: int
    edge: int
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    figure: bool
    box: bool
    weight: int
    measures: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """A column of a region at which text starts on many rows.

    Attributes:
        region: its rows, top to bottom.
        margin: the column of its left edge.
        place: the column.
        edges: all such columns of the region.
        gaps: what parts each row here.
    """

    region: Sequence[Cell]
    margin: int
    place: int
    edges: Sequence[int]
    gaps: Sequence[Gap | None]

    @classmethod
    def of(cls, region: Sequence[Cell], margin: int, place: int, edges: Sequence[int]) -> Strip:
        """The strip at a column."""
        return cls(region, margin, place, edges, gaps_at(region, place, edges))

    def runs(self, least: int = LEAST) -> Iterator[tuple[int, int]]:
        """Stretches of so many rows that none crosses, but for a few close among those cut."""
        region = self.region
        # What stands between the columns, as a heading across does, is of neither.
        ended, usual = self._ended()
        crossed = [
            gap is None and (crosses(cell, self.place) or ended < cell.left < self.place - SHIFT)
            for cell, gap in zip(region, self.gaps, strict=True)
        ]
        across = [at for at, cell in enumerate(region) if self._is_across(at, cell, usual)]
        for at in range(1, len(region) - 1):
            if crossed[at] and not crossed[at - 1]:
                stop = next((i for i in range(at, len(region)) if not crossed[i]), len(region))
                if stop - at <= BRIDGED and self._close(at, stop):
                    crossed[at:stop] = [False] * (stop - at)
        for at in across:
            crossed[at] = True
        sections = parted(self.region)
        start = 0
        for at in range(1, len(region) + 1):
            if at == len(region) or crossed[at] or crossed[at - 1] or at in sections:
                if not crossed[at - 1] and at - start >= least:
                    yield start, at
                start = at

    def _ended(self) -> tuple[int, int]:
        """The columns at which nearly all of what stands on the left has ended, and half of it."""
        ends = [gap.left for gap in self.gaps if gap is not None]
        alone = [
            cell.right
            for cell, gap in zip(self.region, self.gaps, strict=True)
            if gap is None
            and cell.left <= self.margin + WORDS_INDENT
            and cell.right <= self.place - SHIFT
        ]
        # Where the columns' lines have rows by turns, those of the left one stand alone.
        ends = sorted([*ends, *alone] if len(alone) > len(ends) else ends)
        if not ends:
            return self.place, self.place
        return ends[int(ENDED * len(ends))], ends[len(ends) // 2]

    def below_figure(self) -> int | None:
        """The column at which text starts below a figure that pushed most of the lines aside.

        There the left column has ended on nearly all rows, and from there it runs over the place.
        """
        ended, _ = self._ended()
        starts: Counter[int] = Counter()
        for cell, own in zip(self.region, self.gaps, strict=True):
            if own is not None or not crosses(cell, self.place):
                continue
            last = max(
                (gap for gap in cell.gaps if gap.parts and gap.right < self.place),
                key=lambda gap: gap.right,
                default=None,
            )
            if last and ended < last.right < self.place - FAR and beside_han(cell, last):
                starts[last.right] += 1
        return min(starts, key=lambda place: (-starts[place], place), default=None)

    def _is_across(self, at: int, cell: Cell, ended: int) -> bool:
        """Whether a row is a heading that is centred on the gutter, however short."""
        # The cheap question first: hardly any row is. Within a column stands a figure, and text
        # beside it.
        if self.margin or not ended - 1 < (cell.left + cell.right) / 2 < self.place + 1:
            return False
        if is_byline(cell.text):
            return False
        text = cell.text
        if cell.left <= INDENT or len(text) < HEADING or not self.alone(at):
            return False
        return text[0].isalnum() and not MARK.search(text)

    def _close(self, start: int, stop: int) -> bool:
        """Whether the gutter goes on above and below some rows, with no blank line between."""
        above, below = self.gaps[max(0, start - LEAST) : start], self.gaps[stop : stop + LEAST]
        return (
            stop < len(self.region)
            and self.region[stop].row - self.region[start - 1].row == stop - start + 1
            and min(sum(gap is not None for gap in gaps) for gaps in (above, below)) >= 2
        )

    def sides(self, at: int) -> Sides:
        """What stands left and right of the gutter on a row."""
        cell, gap = self.region[at], self.gaps[at]
        if gap is None and crosses(cell, self.place):
            near = [gap for gap in cell.gaps if abs(gap.right - self.place) <= DRIFT]
            gap = min(near, key=lambda gap: abs(gap.right - self.place), default=None)
        if gap:
            return cell.cut(gap)
        return (cell, None) if cell.left < self.place - SHIFT else (None, cell)

    def trimmed(self, start: int, stop: int) -> tuple[int, int]:
        """The rows without a title above them, which no gap parts, or a folio or heading below."""
        region, place = self.region, self.place
        starts = [place, *(other for other in self.edges if other > self.margin + INDENT)]
        # What blank lines part from the columns below is a head of the page, be it in two parts.
        for size in range(TITLE, 0, -1):
            top, below = region[start : start + size], region[start + size : stop][:2]
            if not below or not is_blank_above(below[0], top[-1]):
                continue
            # Where a line is blank below the next too, the lines of a column stand so far apart.
            apart = len(below) > 1 and is_blank_above(below[1], below[0])
            if top[-1].row - top[0].row < size and not apart:
                start += size
                break
        while start < stop and self.alone(start):
            # A title has nothing that starts below it at its own edge, but the text beside a
            # figure, of which the other columns' rows part the lines, has.
            cell, under = region[start], region[min(start + 1, stop - 1)]
            at_edge = any(0 <= cell.left - other <= WORDS_INDENT for other in starts)
            goes_on = under.row - cell.row <= 1 or 0 <= under.left - place <= INDENT
            if at_edge and goes_on:
                break
            start += 1
        while stop - start > 1 and self.alone(stop - 1):
            above = region[stop - 1].row - region[stop - 2].row
            heads = above == 2 and stop < len(region) and region[stop - 1].left < place
            if above <= 2 and not heads:
                break
            stop -= 1
        return start, stop

    def alone(self, at: int) -> bool:
        """Whether nothing parts a row, here or elsewhere."""
        return self.gaps[at] is None and not any(gap.parts for gap in self.region[at].gaps)


def is_blank_above(cell: Cell, above: Cell) -> bool:
    """Whether a line between two is blank across the page: in another column none may be."""
    return cell.row - above.row > cell.at - above.at


def parted(region: Sequence[Cell]) -> list[int]:
    """The rows above which more lines are blank across the page than between those of a section.

    One line more is enough where the headlines of other articles stand below.
    """
    blanks = [below.row - above.row - (below.at - above.at) for above, below in pairwise(region)]
    counts = Counter(blanks)
    usual = min((blank for blank in counts if counts[blank] >= USUAL * len(blanks)), default=0)
    return [
        at
        for at, count in enumerate(blanks, 1)
        if count >= usual + BLANK or (count > usual and _begin(region, at))
    ]


def _heads(text: str) -> bool:
    """Whether a text may be a headline of Han, or who wrote it: of words any line may."""
    return _HAN.search(text) is not None and (is_heading(text) or is_byline(text))


def _begin(region: Sequence[Cell], at: int) -> bool:
    """Whether headlines stand on all of a row and some below, and nothing else, above columns.

    Lines without a mark may seem headlines: below these the first column starts with an indent.
    """
    for row in range(at, min(at + HEADLINES + 1, len(region))):
        pieces = region[row].pieces()
        if not all(_heads(piece.text) for piece in pieces):
            edge = min((cell.left for cell in region[row + 1 : row + 1 + HEADLINES]), default=0)
            return row > at and len(pieces) > 1 and pieces[0].left > edge
    return False
