"""Ways: the columns that the next line of a page may be of, and what each gains.

A line goes on its column's turn, has the turn of another column, or opens one; above the columns it
may be of a title. Of all ways from all states the best are kept.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from .blocks import Blocks
from .continuity import Continuity
from .kindred import ALL_MOST
from .rhythm import LONGEST, Rhythm
from .steps import HEAD, ON, OPENED, TURNS, State, Step, column_of, taken

# Two articles side by side on a newspaper page have six together, a broadsheet has eight.
COLUMNS = 8
# A page has one column more often than not. Columns start beside each other; one that starts later,
# below a figure, costs `LATE` besides, and stands to the right of the others more often than
# between them. Of 25,209 lines of columns in turns (dev, pages of news, journals and newspapers,
# English too) 2,196 go wrong so, 2,304 where each costs 3 nats, whenever it starts.
OPENS, LATE, AMID = 2.0, 4.0, 2.5
# Above the columns a title with its byline has fewer lines than this, and they are no turn; that
# one has the width of a column's is against it.
HEADED, LIKE = 6, 3.0
# Columns take turns from left to right, or as they did the last time, where that was another way;
# any other is one of those left.
SKIPS, ANEW, AGAIN = 2.0, 0.7, 0.5
# They go down the page side by side: a turn has as many lines as the one before it, for each line
# more or less.
UNEVEN, UNEVEN_MOST = 0.4, 2.0
# Most lines have no number, and there are no more columns.
_NONE = (0.0,) * (COLUMNS + 1)
_UNEVEN = tuple(min(UNEVEN * lines, UNEVEN_MOST) for lines in range(LONGEST + 1))
# A turn that ends against the rhythm costs so much at once, and the rest when its column has
# another: one that has come to its foot has none.
FOOT = 2.0
# A line whose number goes on from one above is of that one's column, and of none that has the next:
# of 130 pages in turns, 14 of them laws, 7 come out better by it and 1 worse (.829 to .832 of the
# paragraphs exact); at 8 and 16 nats more of them worse.
COUNTS = 4.0
# What a state may lack of the best, in nats.
HOPELESS = 15.0

# What a line gains, how it goes on, in which column, from which state and the way there, and what
# the column of the turn before owes then.
Way = tuple[float, int, int, State, Step, float]
# The ways of a line by how many columns are open then: only those compete for a place.
Ways = tuple[list[Way], ...]


def as_title(at: int, continues: Continuity | Blocks) -> float:
    """What it costs that a line is of a title, as far as it looks like a column's."""
    return 0.0 if continues.is_apart(at) else LIKE


class _Next:
    """The next line of a page, and the ways to it that are found."""

    def __init__(
        self,
        states: dict[State, Step],
        at: int,
        continues: Continuity | Blocks,
        most: int,
    ) -> None:
        self.at = at
        self.fits = continues.onto(at, set().union(*[state[0] for state in states]))
        self.most = most
        self.ways: Ways = tuple([] for _ in range(COLUMNS + 1))
        # What lacks too much of the best so far lacks too much of the best.
        self.least = -math.inf
        self._continues = continues
        self._count = continues.counts.get(at)
        # Most states have some column in common.
        self._known: dict[tuple[int, ...], float] = {}

    def further(self, tail: tuple[int, ...]) -> float:
        """What the lines of a column above its last one say of it, in nats."""
        found = self._known.get(tail)
        if found is None:
            found = self._known[tail] = self._continues.further(tail, self.at)
        return found

    def counting(self, step: Step, size: int) -> Sequence[float]:
        """What its number says of each of so many columns, and of one that it opens, in nats."""
        if not self._count:
            return _NONE
        before, after = (column_of(step, at, self.at) for at in self._count)
        found = [0.0 if before in (None, column) else -COUNTS for column in range(size + 1)]
        if after is not None:
            found[after] -= COUNTS
        return found

    def add(self, count: int, way: Way) -> None:
        """Adds a way to as many columns, unless it lacks too much."""
        if way[0] >= self.least:
            self.ways[count].append(way)
            self.least = max(self.least, way[0] - HOPELESS)

    def takes_turn(
        self,
        state: State,
        step: Step,
        right: bool,
        turn: float,
        owes: float,
        counting: Sequence[float],
    ) -> None:
        """Adds the ways in which it has the turn of another column, or opens one.

        Args:
            state: the state before it.
            step: the way there.
            right: it is of a column further right.
            turn: what the way has gained with the turn's end.
            owes: what the column of the turn before owes then.
            counting: what its number says of each column, and of one that it opens.
        """
        lasts, column, _, _ = state
        count, fits = len(lasts), self.fits
        if count > 1:
            _, _, _, nexts, owed, _, _, tails = step
            costs = _skips(nexts[column], column, count)
            ways, least = self.ways[count], self.least
            # The inner loop of the search, with `add` written out.
            for other in range(column + 1 if right else 0, count):
                if other != column:
                    gain = turn + fits[lasts[other]] - owed[other] - costs[other]
                    gain += counting[other]
                    # The cheap question first: most lack too much whatever stands further up.
                    if gain + ALL_MOST >= least:
                        gain += self.further(tails[other])
                        if gain >= least:
                            ways.append((gain, TURNS, other, state, step, owes))
                            if gain - HOPELESS > least:
                                least = gain - HOPELESS
            self.least = least
        if count < self.most:
            # Nothing is known yet of what the first line of a column continues.
            opens = turn - OPENS + counting[count]
            if step.nexts[column] >= 0:
                # Another has had its turn after this one before.
                opens -= LATE
            self.add(count + 1, (opens, OPENED, count, state, step, owes))
            if column < count - 1:
                self.add(count + 1, (opens - AMID, OPENED, column + 1, state, step, owes))


def onward(
    states: dict[State, Step],
    at: int,
    right: bool,
    blank: float | None,
    continues: Continuity | Blocks,
    rhythm: Rhythm,
    most: int = COLUMNS,
) -> Ways:
    """The columns that one more line may be of, for each state; the best first.

    Args:
        states: those before it.
        at: the line.
        right: it stood beside the line before it, so that it is of a column further right.
        blank: what the blank lines before it say for a turn; None where there is none.
        continues: the evidence of which line continues which.
        rhythm: the rhythm of turns.
        most: there are no more columns than this.
    """
    line = _Next(states, at, continues, most)
    # The column of the turn ends with the line before. What stands under a heading belongs to it:
    # both are one line of the turn.
    on, one = line.fits[at - 1], continues.is_heading(at - 1)
    goes, turns = rhythm.goes, rhythm.turns
    for state, step in states.items():
        lasts, column, length, before = state
        if not length:
            if not right:
                for way in _above(state, step, at, on, continues):
                    line.add(len(lasts), way)
            continue
        turn, owes = step[0] + (blank or 0.0), 0.0
        counting = line.counting(step, len(lasts))
        if not right:
            goes_on = step[0] + on + line.further(step[7][column]) + counting[column]
            if not one and length < LONGEST:
                goes_on -= goes[length]
            line.add(len(lasts), (goes_on, ON, column, state, step, 0.0))
            cost = turns[length] + (_UNEVEN[abs(length - before)] if before else 0.0)
            # At once no more than the foot of a column.
            if cost > FOOT:
                cost, owes = FOOT, cost - FOOT
            turn -= cost
        if blank is not None:
            line.takes_turn(state, step, right, turn, owes, counting)
    for own in line.ways:
        own.sort(key=itemgetter(0), reverse=True)
    return line.ways


def _above(
    state: State, step: Step, at: int, on: float, continues: Continuity | Blocks
) -> list[Way]:
    """The ways of a line that may be the first of the columns, or one more above them."""
    ways: list[Way] = [(step[0] + on, ON, 0, state, step, 0.0)]
    if at < HEADED:
        ways.append((step[0] + on - as_title(at, continues), HEAD, 0, state, step, 0.0))
    return ways


@cache
def _skips(last: int, column: int, count: int) -> tuple[float, ...]:
    """What it costs that each of the columns has its turn after one.

    Args:
        last: the one that had it there the last time; -1 where none had.
        column: the column whose turn ends.
        count: how many there are.
    """
    right = (column + 1) % count
    if last in (-1, right):
        others = SKIPS + math.log(max(count - 2, 1))
        return tuple(0.0 if other == right else others for other in range(count))
    others = SKIPS + math.log(max(count - 3, 1))
    known = {right: ANEW, last: AGAIN}
    return tuple(known.get(other, others) for other in range(count))


def kept(at: int, ways: Ways, beam: int) -> dict[State, Step]:
    """The states after a line to which the best ways lead, as many as are kept."""
    result: dict[State, Step] = {}
    hopeless = max(own[0][0] for own in ways if own) - HOPELESS
    for own in ways:
        most = len(result) + beam
        for score, how, column, state, step, owes in own:
            if score < hopeless or len(result) == most:
                break
            lasts, was, turn, before = state
            if how == TURNS:
                here = (*lasts[:column], at, *lasts[column + 1 :])
                reached: State = (here, column, 1, turn)
            elif how == ON:
                here = (*lasts[:column], at, *lasts[column + 1 :])
                reached = (here, column, min(turn + 1, LONGEST), before)
            elif how == OPENED:
                here = (*lasts[:column], at, *lasts[column:])
                reached = (here, column, 1, turn if len(lasts) > 1 else 0)
            else:
                reached = ((at,), 0, 0, 0)
            if reached not in result:
                result[reached] = taken(step, at, score, how, was, column, owes)
    return result
