"""The rhythm of a bled page: after how many lines of one column the next has its turn.

An extractor that takes a page's lines by their height leaves a habit behind: a line of each column,
or three, one column after the other; with a blank line before each turn, or without.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...document import Line

# Turns longer than this are all alike.
LONGEST = 20
# And of all that is told from one page's turns alone, those of so many lines or blocks.
LONG = 8
# How many observations the habit that is expected weighs.
WORTH = 6.0
# A turn has a blank line before it nearly always, where an extractor sets blank lines at all.
BLANK, BLANK_WORTH = 0.92, 7.0
# A turn may be all that is left of its column, whatever the habit; and it may end after any line.
REST, LEAST = 0.05, 0.01
# From so many blank lines on, and so many lines without, they may say something.
SOME = 3


def _habit(early: Sequence[float], last: float) -> tuple[float, ...]:
    """How likely a turn ends after 1, 2, 3 .. lines: the first ones given, then ever less."""
    late = [max(early[-1] * 0.75 ** (at + 1), last) for at in range(LONGEST - len(early))]
    return (0.0, *early, *late)


# Any; a line of each column at a time; three or so.
HABITS = (
    _habit((0.45, 0.45, 0.45, 0.3, 0.3, 0.15, 0.15, 0.15), 0.025),
    _habit((0.8, 0.65, 0.5, 0.35, 0.25, 0.15), 0.015),
    _habit((0.1, 0.25, 0.6, 0.5, 0.4, 0.35), 0.02),
)
# Of blocks: one at a time mostly, or many.
BLOCKS = _habit((0.7, 0.4, 0.2, 0.1, 0.07, 0.05), 0.015)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What a turn costs, in nats.

    Attributes:
        goes: for each length of a turn, what it costs that its column goes on.
        turns: what it costs that another has its turn.
        blank: what a blank line before a line says for a turn, and none against it.
    """

    goes: tuple[float, ...]
    turns: tuple[float, ...]
    blank: tuple[float, float]

    @classmethod
    def expected(cls, habit: Sequence[float], lines: Sequence[Line]) -> Rhythm:
        """A rhythm before any turn is known."""
        blanks = _blanks(lines)
        # Where lines were cut in pieces, blank lines are where they were not.
        if beside(lines) or not blanks:
            return cls._of(habit, (0.0, 0.0))
        share = min(max(blanks / (len(lines) - 1), 0.1), 0.9)
        return cls._of(habit, (math.log((1 - BLANK) / (1 - share)), math.log(BLANK / share)))

    @classmethod
    def learnt(
        cls, habit: Sequence[float], lines: Sequence[Line], columns: Sequence[int]
    ) -> Rhythm:
        """The rhythm of a page whose lines' columns are known: -1 for lines above them."""
        ended, seen = [0] * (LONGEST + 1), [0] * (LONGEST + 1)
        turn = [2.0, 2.0] if beside(lines) else [BLANK_WORTH * (1 - BLANK), BLANK_WORTH * BLANK]
        within = [2.0, 2.0]
        foot = {column: at for at, column in enumerate(columns)}
        start = columns.count(-1)
        for at in range(start + 1, len(lines)):
            changes = columns[at] != columns[at - 1]
            if lines[at].number != lines[at - 1].number:
                (turn if changes else within)[lines[at].blanks > 0] += 1
            if not changes:
                continue
            # A column's last turn is as long as it likes.
            if at <= foot[columns[start]]:
                ended[min(at - start, LONGEST)] += 1
                for length in range(1, at - start + 1):
                    seen[min(length, LONGEST)] += 1
            start = at
        habit = [
            (n + WORTH * share) / (m + WORTH)
            for n, m, share in zip(ended, seen, habit, strict=True)
        ]
        if not _blanks(lines):
            return cls._of(habit, (0.0, 0.0))
        none, some = (
            math.log(t * sum(within) / (w * sum(turn))) for t, w in zip(turn, within, strict=True)
        )
        return cls._of(habit, (none, some))

    @classmethod
    def _of(cls, habit: Sequence[float], blank: tuple[float, float]) -> Rhythm:
        # How likely a turn is longer than 0, 1, 2 .. lines, as the habit has it.
        longer, shares = 1.0, [0.0]
        for share in habit[1:]:
            still = longer * (1 - share)
            shares.append(max(1 - (still + REST) / (longer + REST), LEAST))
            longer = still
        goes = tuple(-math.log(1 - share) for share in shares)
        turns = tuple(-math.log(share) if share else 0.0 for share in shares)
        return cls(goes, turns, blank)

    def alone(self, size: int) -> float:
        """What it costs that all lines are of one column."""
        return sum(self.goes[min(at, LONGEST)] for at in range(1, size))


def _blanks(lines: Sequence[Line]) -> int:
    """How many lines have blank ones before them; 0 where that says nothing."""
    blanks = sum(line.blanks > 0 for line in lines[1:])
    return blanks if SOME <= blanks <= len(lines) - 1 - SOME else 0


def beside(lines: Sequence[Line]) -> bool:
    """Whether some lines stood beside each other on one: they are its pieces, left to right."""
    return any(a.number == b.number for a, b in pairwise(lines))


def regularity(lines: Sequence[Line], columns: Sequence[int], amid: Sequence[bool]) -> float:
    """How likely columns take their turns as they do at blank lines, by a rhythm of any kind.

    That of lines or that of the blocks between blank lines, whichever is the more regular; its
    shares are not known before (Krichevsky and Trofimov 1981).

    Args:
        lines: the lines of a page.
        columns: the column of each; -1 above them.
        amid: whether each stops amid a sentence.

    Returns:
        In nats, below 0; of turns without any rule ever less.
    """
    by_lines: dict[tuple[int, bool], list[int]] = {}
    by_blocks: dict[tuple[int, bool], list[int]] = {}
    size = count = 0
    for at in range(columns.count(-1) + 1, len(lines)):
        size += 1
        if not lines[at].blanks:
            continue
        count += 1
        turns = columns[at] != columns[at - 1]
        for told, long in ((by_lines, size), (by_blocks, count)):
            told.setdefault((min(long, LONG), amid[at - 1]), [0, 0])[turns] += 1
        if turns:
            size = count = 0
    return max(_adaptive(by_lines.values()), _adaptive(by_blocks.values()))


def _adaptive(counts: Iterable[Sequence[int]]) -> float:
    """In nats, how likely events are of which so many were of either sort, their shares unknown."""
    log = math.lgamma
    return sum(log(a + 0.5) + log(b + 0.5) - log(a + b + 1) - math.log(math.pi) for a, b in counts)
