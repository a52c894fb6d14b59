"""Chains: the lines of a page dealt out to its columns, so that each line continues the last.

A beam search over the lines in their order: each goes on one of the columns open so far, or opens
another. What the search weighs is by how much better the columns read than the page as it stands,
and how regularly they take turns.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ...document import Line
from .continuity import Continuity
from .rhythm import HABITS, LONGEST, Rhythm

COLUMNS = 5
# A page has one column more often than not.
OPENS = 3.0
# Columns take turns from left to right.
SKIPS = 1.5
# They go down the page side by side: a turn has as many lines as the one before it, for each line
# more or less.
UNEVEN, UNEVEN_MOST = 0.4, 2.0
# A column far shorter than the others is none.
SLIGHT, SLIGHT_SHARE = 3.0, 0.4
# States kept at each line: to see whether there is anything, and to find the best.
NARROW, WIDE = 12, 48
FINALS = 12
# What a state may lack of the best, in nats.
HOPELESS = 15.0
ROUNDS = 2

# The last line of each column, the column of the turn, its length and that of the one before.
State = tuple[tuple[int, ...], int, int, int]


class Step(NamedTuple):
    """The best way to a state.

    Attributes:
        score: what it has gained.
        starts: the first line of each column.
        back: the state before.
    """

    score: float
    starts: tuple[int, ...]
    back: State | None


@dataclass(frozen=True, slots=True)
class Dealt:
    """The columns of a page's lines.

    Attributes:
        columns: the column of each line, from 0.
        gain: by how many nats this is likelier than one column, everything weighed.
        reads: by how many the columns read better than the page as it stands.
    """

    columns: tuple[int, ...]
    gain: float
    reads: float

    @property
    def order(self) -> list[int]:
        """The lines, column after column."""
        return sorted(range(len(self.columns)), key=self.columns.__getitem__)


def deal(lines: Sequence[Line], continues: Continuity) -> Dealt | None:
    """The columns that a page's lines read best in; None where they are one.

    Args:
        lines: the lines of one page.
        continues: the evidence of which line continues which.
    """
    # The cheap question first: whether two columns of any habit are better than one.
    tries = []
    for habit in HABITS:
        found = _search(lines, continues, Rhythm.expected(habit, lines), NARROW)
        if found is not None and (found.gain > 0 or beside(lines)):
            tries.append((found.gain, habit, found))
    if not tries:
        return None
    _, habit, best = max(tries, key=lambda one: one[0])
    for _ in range(ROUNDS):
        found = _search(lines, continues, Rhythm.learnt(habit, lines, best.columns), WIDE)
        if found is None:
            return None
        best = found
    return best


def beside(lines: Sequence[Line]) -> bool:
    """Whether some lines stood beside each other on one."""
    return any(a.number == b.number for a, b in pairwise(lines))


def _search(
    lines: Sequence[Line], continues: Continuity, rhythm: Rhythm, beam: int
) -> Dealt | None:
    """The best columns under one rhythm; None where that is a single one."""
    states: dict[State, Step] = {((0,), 0, 1, 0): Step(0.0, (0,), None)}
    history = [states]
    for at in range(1, len(lines)):
        right = lines[at].number == lines[at - 1].number
        blank = 0.0 if right else rhythm.blank[lines[at].blanks > 0]
        states = _pruned(_next(states, at, right, blank, continues, rhythm), beam)
        history.append(states)
    score, columns = _best(history, continues)
    if not any(columns):
        return None
    stands = sum(continues(at - 1, at) for at in range(1, len(lines)))
    order = sorted(range(len(lines)), key=columns.__getitem__)
    reads = sum(continues(a, b) for a, b in pairwise(order)) - stands
    return Dealt(tuple(columns), score - stands + rhythm.alone(len(lines)), reads)


def _pruned(states: dict[State, Step], beam: int) -> dict[State, Step]:
    hopeless = max(step[0] for step in states.values()) - HOPELESS
    hopeful = [item for item in states.items() if item[1][0] >= hopeless]
    if len(hopeful) > beam:
        hopeful.sort(key=lambda item: -item[1][0])
    return dict(hopeful[:beam])


def _next(
    states: dict[State, Step],
    at: int,
    right: bool,
    blank: float,
    continues: Continuity,
    rhythm: Rhythm,
) -> dict[State, Step]:
    """The states after one more line.

    Args:
        states: those before it.
        at: the line.
        right: it stood beside the line before it, so that it is of a column further right.
        blank: what the blank lines before it say for a turn.
        continues: the evidence of which line continues which.
        rhythm: the rhythm of turns.
    """
    result: dict[State, Step] = {}

    def reach(state: State, score: float, starts: tuple[int, ...], back: State) -> None:
        known = result.get(state)
        if known is None or known.score < score:
            result[state] = Step(score, starts, back)

    for state, step in states.items():
        lasts, column, length, before = state
        if not right:
            score = step.score + continues(lasts[column], at)
            # What stands under a heading belongs to it: both are one line of the turn.
            longer = length if continues.is_heading(lasts[column]) else min(length + 1, LONGEST)
            score -= rhythm.goes[length] if longer > length else 0.0
            moved = (*lasts[:column], at, *lasts[column + 1 :])
            reach((moved, column, longer, before), score, step.starts, state)
        turn = step.score + blank
        if not right:
            turn -= rhythm.turns[length]
            turn -= min(UNEVEN * abs(length - before), UNEVEN_MOST) if before else 0.0
        count = len(lasts)
        for other in range(column + 1 if right else 0, count):
            if other == column:
                continue
            score = turn + continues(lasts[other], at)
            if other != (column + 1) % count:
                score -= SKIPS
            moved = (*lasts[:other], at, *lasts[other + 1 :])
            reach((moved, other, 1, length), score, step.starts, state)
        if count < COLUMNS:
            # Nothing is known yet of what the first line of a column continues.
            opened = ((*lasts, at), count, 1, length if count > 1 else 0)
            reach(opened, turn - OPENS, (*step.starts, at), state)
    return result


def _best(history: Sequence[dict[State, Step]], continues: Continuity) -> tuple[float, list[int]]:
    """The best way through, with its score; a column goes on from the foot of the one before."""
    ends = []
    for state, step in history[-1].items():
        joints = zip(state[0], step.starts[1:], strict=False)
        ends.append((step.score + sum(continues(a, b) for a, b in joints), state))
    ends.sort(key=lambda end: -end[0])
    ways = [(score, _way(history, state)) for score, state in ends[:FINALS]]
    weighed = [(score - _slight(columns), columns) for score, columns in ways]
    return max(weighed, key=lambda way: way[0])


def _way(history: Sequence[dict[State, Step]], state: State) -> list[int]:
    columns = []
    back: State | None = state
    for states in reversed(history):
        if back is None:
            break
        columns.append(back[1])
        back = states[back].back
    return columns[::-1]


def _slight(columns: Sequence[int]) -> float:
    sizes = Counter(columns)
    fair = SLIGHT_SHARE * len(columns) / len(sizes)
    return SLIGHT * sum(max(0.0, math.log(fair / size)) for size in sizes.values())
