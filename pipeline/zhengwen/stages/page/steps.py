"""Steps of the search for a page's columns: the states it comes to, and the best way to each."""

from __future__ import annotations

from typing import NamedTuple

from .kindred import REACH

# The last line of each column, from left to right; the column of the turn, its length, 0 above the
# columns, and that of the turn before.
State = tuple[tuple[int, ...], int, int, int]
# How a line goes on from a state.
HEAD, ON, TURNS, OPENED = range(4)


class Step(NamedTuple):
    """The best way to a state.

    Attributes:
        score: what it has gained.
        names: the columns from left to right, each named by how many were open before it.
        starts: the first line of each column, from left to right.
        nexts: the place of the column that had its turn after each one, the last time; -1 where
            none had.
        owed: what each column costs yet if it has another turn.
        column: the name of the column of its last line; -1 above them.
        back: the way to the state before.
        tails: the last lines of each column: its last one, and up to `REACH` above it. Of ways that
            come to one state that with the best score is kept, whatever their tails.
    """

    score: float
    names: tuple[int, ...]
    starts: tuple[int, ...]
    nexts: tuple[int, ...]
    owed: tuple[float, ...]
    column: int
    back: Step | None
    tails: tuple[tuple[int, ...], ...]

    def columns(self) -> list[int]:
        """The column of each line on the way here, from left to right; -1 above them."""
        places = {name: at for at, name in enumerate(self.names)} | {-1: -1}
        columns = []
        back: Step | None = self
        while back is not None:
            columns.append(places[back.column])
            back = back.back
        return columns[::-1]


def column_of(step: Step, line: int, at: int) -> int | None:
    """Which column, from left to right, a line is of on the way to another; None above them.

    Args:
        step: the way to the state before the other.
        line: the line; -1 for none.
        at: the other, further down.
    """
    if line < 0:
        return None
    back = step
    for _ in range(at - 1 - line):
        if back.back is None:
            return None
        back = back.back
    return step.names.index(back.column) if back.column >= 0 else None


def taken(back: Step, at: int, score: float, how: int, was: int, column: int, owes: float) -> Step:
    """The way to a state, with one more line.

    Args:
        back: the way to the state before.
        at: the line.
        score: what the way has gained.
        how: how the line goes on.
        was: the column of the turn before it.
        column: its own.
        owes: what the one before it costs yet if it has another turn.
    """
    _, names, starts, nexts, owed, above, _, tails = back
    if how == HEAD:
        return _made(Step, (score, names, starts, nexts, owed, -1, back, ((at,),)))
    if how == ON:
        # Below the head the first column starts.
        starts = (at,) if above < 0 else starts
        tails = ((at,),) if above < 0 else _longer(tails, column, at)
        return _made(Step, (score, names, starts, nexts, owed, names[column], back, tails))
    # Most turns owe nothing, and follow on the one before them as the last time.
    if owed[was] != owes:
        owed = (*owed[:was], owes, *owed[was + 1 :])
    if how == OPENED:
        name = len(names)
        if column < name:
            # What stands right of it is one place further right.
            nexts = tuple([place + (place >= column) for place in nexts])
        names = (*names[:column], name, *names[column:])
        starts = (*starts[:column], at, *starts[column:])
        nexts = (*nexts[:column], -1, *nexts[column:])
        owed = (*owed[:column], 0.0, *owed[column:])
        tails = (*tails[:column], (at,), *tails[column:])
    else:
        name = names[column]
        tails = _longer(tails, column, at)
        if owed[column]:
            owed = (*owed[:column], 0.0, *owed[column + 1 :])
    if nexts[was] != column:
        nexts = (*nexts[:was], column, *nexts[was + 1 :])
    return _made(Step, (score, names, starts, nexts, owed, name, back, tails))


def _longer(
    tails: tuple[tuple[int, ...], ...], column: int, at: int
) -> tuple[tuple[int, ...], ...]:
    """The last lines of each column, with one more of one of them."""
    return (*tails[:column], (*tails[column][-REACH:], at), *tails[column + 1 :])


# Half of what the class takes to make one from its arguments: the search makes very many.
_made = tuple.__new__
