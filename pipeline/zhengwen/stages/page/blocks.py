"""Blocks of a page: the lines between two blank ones, where an extractor sets blanks at each turn.

What stands together there is of one column, so that its lines need not be dealt out one by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from ...document import Line
from .continuity import Continuity
from .counts import Count
from .kindred import REACH

# So many blank lines show blocks, where the lines within them read on by so many nats in the mean.
SEVERAL, READ_ON = 3, 0.2


def blocks(lines: Sequence[Line], continues: Continuity | Blocks) -> list[range]:
    """The blocks of a page's lines; none where blank lines do not show them.

    Args:
        lines: the lines of one page, none of which stood beside another.
        continues: the evidence of which line continues which.
    """
    starts = [at for at in range(len(lines)) if not at or lines[at].blanks]
    if not SEVERAL < len(starts) < len(lines):
        return []
    within = [continues(at - 1, at) for at in range(1, len(lines)) if not lines[at].blanks]
    if sum(within) < READ_ON * len(within):
        return []
    return [range(a, b) for a, b in pairwise([*starts, len(lines)])]


class Blocks:
    """The evidence between any two blocks of a page: that of the lines where they meet."""

    def __init__(self, lines: Continuity | Blocks, parts: Sequence[range]) -> None:
        self.lines = lines
        self.parts = parts
        place = {line: at for at, part in enumerate(parts) for line in part}
        self.counts: dict[int, Count] = {
            at: Count(place.get(found.before, -1), place.get(found.after, -1))
            for at, part in enumerate(parts)
            if (found := lines.counts.get(part[0]))
        }

    def __call__(self, before: int, after: int) -> float:
        """By how many nats the one block is likelier to be followed by the other than by any."""
        return self.lines(self.parts[before][-1], self.parts[after][0])

    def onto(self, after: int, befores: Set[int]) -> Mapping[int, float]:
        """The same of one block after each of some others, by their indices."""
        return {before: self(before, after) for before in befores}

    def further(self, column: Sequence[int], at: int) -> float:
        """What the lines of a column's blocks above its last line say beside that, in nats."""
        lines: list[int] = []
        for block in reversed(column):
            lines[:0] = self.parts[block]
            if len(lines) > REACH:
                break
        return self.lines.further(lines, self.parts[at][0])

    def is_apart(self, at: int) -> bool:
        """Whether a block may be of a title."""
        return all(map(self.lines.is_apart, self.parts[at]))

    def is_heading(self, at: int) -> bool:
        """Whether a block has the shape of a heading."""
        return all(map(self.lines.is_heading, self.parts[at]))

    def is_amid(self, at: int) -> bool:
        """Whether a block stops amid a sentence, with a full line."""
        return self.lines.is_amid(self.parts[at][-1])
