"""The columns next to a gutter, what they show, and whether they take turns row by row."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .flow import LOOSE, NARROWEST_COLUMN, Flow, flow, read_on, start_small
from .grid import LEAST, WIDEST, Cell, em
from .partings import SHIFT, Part, first_column, last_column
from .strip import Sides, Strip
from .verdicts import go_on_at, talks_beside

# So many full lines go on beside a column that shows the measure.
FEW = 4
# A figure leaves room beside it from this many columns on.
FIGURE = 6
# So many lines with a line of the other column right below, or so many where the measure is known,
# and so large a share of all that stand alone, are no text set in, if the lines of each read on.
TURNS, KNOWN_TURNS, STEADY = 4, 2, 0.75
# A gap of so many spaces seldom stands within a column.
WIDE = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """The columns next to a gutter, that on the right of text.

    Attributes:
        last, first: what the left one shows, and the right one.
        alike: they have lines of one measure that go on.
        beside: enough rows have both, or the two take turns.
    """

    last: Flow
    first: Flow
    alike: bool
    beside: bool

    @classmethod
    def of(cls, strip: Strip, sides: Sequence[Sides], known: Collection[float]) -> Pair | None:
        """The columns next to a gutter; None where no text shows on its right.

        Args:
            strip: the gutter.
            sides: what stands left and right of it on each row.
            known: the measures of columns on other pages and left of these, in em.
        """
        left = [side for side, _ in sides if side]
        right = [side for _, side in sides if side]
        both = sum(bool(a and b) for a, b in sides)
        lasts, last = _column(left, strip, last_column)
        firsts, first = _column(right, strip, first_column)
        turns = _in_turns(sides, KNOWN_TURNS if known else TURNS)
        turns = turns or (both < LEAST and _is_beside(last, lasts, first, firsts))
        # Two rows with both are no chance where the measure is known.
        alike = (both > 1 or turns) and any(go_on_at(full, lasts, firsts) for full in known)
        # What is said by turns, with a mark or without, does not read on from one to the next.
        reads = alike or read_on(lasts) + read_on(firsts) > 0 or start_small(lasts, firsts)
        turns = turns and reads
        if not (both or turns):
            return None
        if both >= LEAST and last.is_prose and not first.is_prose:
            firsts, first = _column(right, strip, first_column, beside=True)
        elif both >= LEAST and first.is_prose and not last.is_prose:
            lasts, last = _column(left, strip, last_column, beside=True)
        # One column of running text shows the measure too.
        shown = {side.measure for side in (last, first) if side.is_prose}
        alike = alike or (
            both >= LEAST
            and any(
                go_on_at(full, lasts, firsts, FEW) for full in shown if full >= NARROWEST_COLUMN
            )
        )
        talk = both >= LEAST and talks_beside(first, last)
        if not (first.is_prose or alike or talk):
            return None
        return cls(last, first, alike, both >= LEAST or alike or turns)

    @property
    def is_text(self) -> bool:
        """Whether the left one is of text too, beside the right one."""
        text = self.last.is_prose or self.alike or talks_beside(self.last, self.first)
        return text and self.beside


def _column(
    cells: Sequence[Cell], strip: Strip, part: Part, *, beside: bool = False
) -> tuple[list[Cell], Flow]:
    """The column next to a gutter among what stands on one side of it, and what it shows.

    Beside a column that is shown it may be told by each row's wide gap, if it is running text so:
    what stands beyond it may have no column of its own. And it may be told without the rows that
    have text in further columns alone, as where the lines of columns stand at heights of their own.
    """
    known = [part(cell, strip.edges) for cell in cells]
    if beside:
        parts = [part(cell, strip.edges, WIDE) for cell in cells]
        if (shown := flow(parts)).is_prose:
            return parts, shown
    shown = flow(known)
    if shown.is_prose:
        return known, shown
    near = _near(strip, part)
    own = [cell for cell in known if cell.left in near]
    if LEAST <= len(own) < len(known) and (flows := flow(own)).is_prose:
        return own, flows
    return known, shown


def _near(strip: Strip, part: Part) -> range:
    """Where the lines start of the column next to a gutter, as far as the other edges show."""
    if part is last_column:
        above = (edge for edge in strip.edges if edge <= strip.place - FIGURE)
        return range(max(above, default=0) - SHIFT, strip.place)
    beyond = (edge for edge in strip.edges if edge >= strip.place + FIGURE)
    return range(strip.place - SHIFT, min(beyond, default=WIDEST) - SHIFT)


def _is_beside(one: Flow, left: Sequence[Cell], other: Flow, right: Sequence[Cell]) -> bool:
    """Whether text starts right of where all other has ended, and both go on past the other.

    It is not set in, but a box; and no talk, whose turns are whole.
    """
    if min(cell.left for cell in right) <= max(cell.right for cell in left):
        return False
    past = sum(
        below.at > above.at + 1 and above.text[-1].isalnum() and abs(em(above.text) - full) <= LOOSE
        for full, side in ((one.measure, left), (other.measure, right))
        for above, below in pairwise(side)
    )
    return past >= LEAST


def _in_turns(sides: Sequence[Sides], least: int) -> bool:
    """Whether the sides take turns row by row: columns whose lines stand at heights of their own.

    What is set in, a quotation, an answer or the text beside a figure, goes on over several rows.
    """
    turns = sum(bool(a and not b and d and not c) for (a, b), (c, d) in pairwise(sides))
    alone = min(sum(b is None for _, b in sides), sum(a is None for a, _ in sides))
    return turns >= max(least, STEADY * alone)
