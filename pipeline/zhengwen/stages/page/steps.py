"""Steps of the search for a page's columns: the states it comes to, and the best way to each."""

from __future__ import annotations

from typing import NamedTuple

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
        starts: the first line of each column, by its name.
        nexts: which column had its turn after each one, the last time, by their names; -1 where
            none had.
        owed: what each column costs yet if it has another turn, by its name.
        column: the column of its last line; -1 above them.
        back: the way to the state before.
    """

    score: float
    names: tuple[int, ...]
    starts: tuple[int, ...]
    nexts: tuple[int, ...]
    owed: tuple[float, ...]
    column: int
    back: Step | None

    def columns(self) -> list[int]:
        """The column of each line on the way here, from left to right; -1 above them."""
        places = {name: at for at, name in enumerate(self.names)} | {-1: -1}
        columns = []
        back: Step | None = self
        while back is not None:
            columns.append(places[back.column])
            back = back.back
        return columns[::-1]


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
    _, names, starts, nexts, owed, _, _ = back
    if how == HEAD:
        return Step(score, names, starts, nexts, owed, -1, back)
    if how == ON:
        # Below the head the first column starts.
        starts = (at,) if back.column < 0 else starts
        return Step(score, names, starts, nexts, owed, names[column], back)
    before = names[was]
    # Most turns owe nothing, and follow on the one before them as the last time.
    if owed[before] != owes:
        owed = (*owed[:before], owes, *owed[before + 1 :])
    if how == OPENED:
        name = len(names)
        names = (*names[:column], name, *names[column:])
        starts, nexts, owed = (*starts, at), (*nexts, -1), (*owed, 0.0)
    else:
        name = names[column]
        if owed[name]:
            owed = (*owed[:name], 0.0, *owed[name + 1 :])
    if nexts[before] != name:
        nexts = (*nexts[:before], name, *nexts[before + 1 :])
    return Step(score, names, starts, nexts, owed, name, back)
