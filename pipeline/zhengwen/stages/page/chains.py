"""Chains: the lines of a page dealt out to its columns, so that each line continues the last.

A beam search over the lines in their order: each goes on one of the columns open so far, or opens
another. What the search weighs is by how much better the columns read than the page as it stands,
and how regularly they take turns.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...document import Line
from .blocks import Blocks, blocks
from .continuity import Continuity
from .kindred import REACH
from .rhythm import BLOCKS, HABITS, Rhythm, beside, regularity
from .steps import State, Step
from .ways import COLUMNS, OPENS, as_title, kept, onward

# What it costs that the column that goes on below a title of one line is not the first, or that it
# is below one of several.
RAISED = 2.0
# A column shorter than the others is less likely one, and one far shorter is none.
SLIGHT, SLIGHT_SHARE = 1.5, 0.9
# States kept at each line, of each number of columns: to see whether there is anything, and to find
# the best.
NARROW, WIDE = 12, 32
FINALS = 12
# How regularly columns take turns counts so much beside how they read: of 17,253 lines of columns
# 1,125 went wrong by the reading alone, 1,091 with .3 of it, 1,065 with .6, 1,063 with all. Between
# this and .6 one of 2,136 pages differs.
REGULAR = 0.5
# What two ways of reading differ by, in nats, for no more than the order of a sum.
ALIKE = 1e-6
ROUNDS = 2
# The best may have so many columns more than what was found before it: of 188 pages none is scored
# otherwise with all of them, some are with one more.
MORE = 2


@dataclass(frozen=True, slots=True)
class Dealt:
    """The columns of a page's lines.

    Attributes:
        columns: the column of each line, from 0; -1 above them.
        gain: by how many nats this is likelier than one column, everything weighed.
        reads: by how many the columns read better than the page as it stands.
    """

    columns: tuple[int, ...]
    gain: float
    reads: float

    @property
    def order(self) -> list[int]:
        """The lines, column after column."""
        return _in_order(self.columns)


def deal(lines: Sequence[Line], continues: Continuity | Blocks) -> Dealt | None:
    """The columns that a page's lines read best in; None where they are one.

    Args:
        lines: the lines of one page.
        continues: the evidence of which line continues which.
    """
    parts = [] if beside(lines) else blocks(lines, continues)
    if not parts:
        return _dealt(lines, continues, HABITS, apart=False)
    # Where each line is a turn they are blocks.
    whole = _dealt(lines, continues, HABITS[-1:], apart=True)
    # Of blocks a page has fewer, and they take turns by another rhythm.
    firsts = [lines[part.start] for part in parts]
    found = _dealt(firsts, Blocks(continues, parts), [BLOCKS], apart=False)
    if found is None:
        return whole
    columns = [column for column, part in zip(found.columns, parts, strict=True) for _ in part]
    # How lines read, as that of the other way is.
    reads = _reading(_in_order(columns), continues) - _reading(range(len(lines)), continues)
    found = replace(found, columns=tuple(columns), reads=reads)
    if whole is None:
        return found
    amid = [continues.is_amid(at) for at in range(len(lines))]

    def likely(one: Dealt) -> float:
        regular = REGULAR * regularity(lines, one.columns, amid)
        return one.reads + regular - OPENS * max(one.columns)

    # What reads better, and in fewer columns that take more regular turns; of two that are alike,
    # the blocks.
    return whole if likely(whole) > likely(found) + ALIKE else found


def _dealt(
    lines: Sequence[Line],
    continues: Continuity | Blocks,
    habits: Sequence[Sequence[float]],
    *,
    apart: bool,
) -> Dealt | None:
    """The columns that lines, or the blocks that they are the first of, read best in.

    Args:
        lines: the lines.
        continues: the evidence of which continues which.
        habits: after how many of one column the next may have its turn.
        apart: only a line below a blank one begins a turn.
    """
    stands = _reading(range(len(lines)), continues)
    # The cheap question first: whether two columns of any habit are better than one.
    tries = []
    for habit in habits:
        rhythm = Rhythm.expected(habit, lines)
        found = _search(lines, continues, rhythm, NARROW, stands, apart=apart)
        if found is not None and (found.gain > 0 or beside(lines)):
            tries.append((found.gain, habit, found))
    if not tries:
        return None
    _, habit, best = max(tries, key=lambda one: one[0])
    for _ in range(ROUNDS):
        rhythm = Rhythm.learnt(habit, lines, best.columns)
        most = min(max(best.columns) + 1 + MORE, COLUMNS)
        found = _search(lines, continues, rhythm, WIDE, stands, most, apart=apart)
        if found is None:
            return None
        settled = found.columns == best.columns
        best = found
        if settled:
            # The rhythm would be the same again, and so would what is found by it.
            break
    return best


def _search(
    lines: Sequence[Line],
    continues: Continuity | Blocks,
    rhythm: Rhythm,
    beam: int,
    stands: float,
    most: int = COLUMNS,
    *,
    apart: bool,
) -> Dealt | None:
    """The best columns under one rhythm; None where that is a single one.

    Args:
        lines: the lines.
        continues: the evidence of which continues which.
        rhythm: the rhythm.
        beam: so many states are kept.
        stands: how well the lines read as they stand, in nats.
        most: there are no more columns than this.
        apart: only a line below a blank one begins a turn.
    """
    states: dict[State, Step] = {
        ((0,), 0, 0, 0): _first(-as_title(0, continues), -1),
        ((0,), 0, 1, 0): _first(0.0, 0),
    }
    for at in range(1, len(lines)):
        right = lines[at].number == lines[at - 1].number
        if apart and not lines[at].blanks:
            blank = None
        else:
            blank = 0.0 if right else rhythm.blank[lines[at].blanks > 0]
        ways = onward(states, at, right, blank, continues, rhythm, most)
        if not any(ways):
            # More pieces on one line than there are columns.
            return None
        states = kept(at, ways, beam)
    score, columns = _best(states, continues)
    if max(columns) < 1:
        return None
    reads = _reading(_in_order(columns), continues) - stands
    return Dealt(tuple(columns), score - stands + rhythm.alone(len(lines)), reads)


def _first(score: float, column: int) -> Step:
    """The way to the first line, of a column or above them."""
    return Step(score, (0,), (0,), (-1,), (0.0,), column, None, ((0,),))


def _in_order(columns: Sequence[int]) -> list[int]:
    """The lines, column after column."""
    return sorted(range(len(columns)), key=columns.__getitem__)


def _reading(order: Sequence[int], continues: Continuity | Blocks) -> float:
    """How well lines read in an order, in nats.

    The search starts each column anew, where this goes on from the foot of the one before: the page
    as it stands has that too, and so columns need some more to be likelier.
    """
    return sum(
        continues(a, b) + continues.further(order[max(at - REACH, 0) : at + 1], b)
        for at, (a, b) in enumerate(pairwise(order))
    )


def _best(states: dict[State, Step], continues: Continuity | Blocks) -> tuple[float, list[int]]:
    """The best way through, with its score; a column goes on from the foot of the one before."""
    ends = []
    for (lasts, _, _, _), step in states.items():
        joints = zip(lasts, step.starts[1:], strict=False)
        ends.append((step.score + sum(continues(a, b) for a, b in joints), step))
    ends.sort(key=lambda end: -end[0])
    ways = [(score, step.columns()) for score, step in ends[:FINALS]]
    ways += [other for way in ways if (other := _under_title(*way, continues))]
    weighed = [(score - _slight(columns), columns) for score, columns in ways]
    return max(weighed, key=lambda way: way[0])


def _under_title(
    score: float, columns: Sequence[int], continues: Continuity | Blocks
) -> tuple[float, list[int]] | None:
    """The same with the first column last, where it is first by nothing but a title above it.

    A title narrower than a column stands as well above all of them.
    """
    head = columns.count(-1)
    start = next((at for at in range(head, len(columns)) if columns[at]), 0)
    own = [at for at in range(start, len(columns)) if not columns[at]]
    if start == head or not own or not all(map(continues.is_apart, range(head, start))):
        return None
    rest = [at for at in range(start, len(columns)) if columns[at]]
    first, last = rest[0], max(rest, key=lambda at: (columns[at], at))
    score += continues(start - 1, first) - continues(start - 1, own[0])
    score += continues(last, own[0]) - continues(own[-1], first)
    # Beside a title of several lines, a byline too, another column would stand between them.
    score += RAISED if start > 1 else -RAISED
    end = max(columns)
    return score, [
        -1 if at < start else (column or end + 1) - 1 for at, column in enumerate(columns)
    ]


def _slight(columns: Sequence[int]) -> float:
    """What it costs that some columns are shorter than the others."""
    sizes = Counter(column for column in columns if column >= 0)
    fair = SLIGHT_SHARE * sizes.total() / max(len(sizes), 1)
    return SLIGHT * sum(max(0.0, math.log(fair / size)) for size in sizes.values())
