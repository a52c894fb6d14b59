"""What the room that a line leaves says of the break after it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial

from .facts import Facts
from .habits import OUT
from .weights import Weights

# Costs, in nats: to join and to break.
Pair = tuple[float, float]
# From the room left on each line, None where it says nothing, and the width of what would have had
# to fit there, in em.
Room = Sequence[float | None]
Fill = Callable[[Room, Sequence[float]], list[Pair]]
_NOTHING = (0.0, 0.0)

# By how much in em a line's width may err where the page's face is but like one of the table.
EXACT = 0.4
# One line in fifty has a width that nothing explains: a formula, another face, an error.
CHANCE = 0.02
# ... and the less likely the further in em beyond the room that would do; so much is enough.
FAR, MOST = 0.5, 10.0
# A last line has any width up to the measure, and a paragraph ends with one line in many; fitted
# on English articles, where 40 to 90 make no difference on one column.
WIDE = 60.0


def fill(facts: Facts, w: Weights) -> Fill:
    """The way in which a document's lines are filled: with characters or with words."""
    if facts.ruler.terminal:
        return partial(_columns, w, facts.over)
    if facts.words:
        return _words
    return partial(_solid, w, facts.over)


def _solid(w: Weights, sticks: float, room: Room, spaces: Sequence[float]) -> list[Pair]:
    """Of lines set solid: what the room left on each costs a join and a break; an inner loop."""
    by_chance, any_width, per_em, most = w.full_by_chance, w.any_width, w.room_em, w.room_most
    costs = []
    for left, space in zip(room, spaces, strict=True):
        if left is None:
            costs.append(_NOTHING)
        elif left < -OUT:
            over = min(w.over * (-left - OUT) + sticks, w.over_most)
            costs.append((over, over + by_chance))
        elif left >= space + 0.3:
            # A last line may have any width, each as likely: so a line whose width fits a first
            # line's measure, or a later one's, is more likely that than a last line that has it by
            # chance.
            join = w.room + per_em * (left - space)
            costs.append(((join if join < most else most) + any_width, any_width))
        elif left <= 0.5:
            costs.append((0.0, by_chance))
        else:
            # A unit that did not fit leaves any room up to its own width, each as likely.
            evenly = math.log(space) + 0.3 if space > 1 else 0.3
            costs.append((w.loose * min(left - 0.5, evenly), by_chance))
    return costs


def _columns(w: Weights, sticks: float, room: Room, spaces: Sequence[float]) -> list[Pair]:
    """Of lines in a terminal's columns: what would have fitted was not put there."""
    return [
        cost
        if left is None or left < -OUT or left < space - 0.05
        else (min(w.room_sure + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width)
        for left, space, cost in zip(room, spaces, _solid(w, sticks, room, spaces), strict=True)
    ]


def _words(room: Room, spaces: Sequence[float]) -> list[Pair]:
    """Of lines of words, likewise."""
    return [
        _NOTHING if left is None else _of_words(left, space)
        for left, space in zip(room, spaces, strict=True)
    ]


def _of_words(left: float, space: float) -> Pair:
    """Of a line of words: minus the logarithm of how likely that room is, at a join and a break.

    A line that the page broke leaves any room up to the width of the word that did not fit; one
    that the author ended, any room up to its measure.
    """
    space = max(space, 1.0)
    joined = (_below(left) - _below(left - space)) / space
    ended = _below(left) / WIDE
    odd = CHANCE / WIDE
    join = -math.log((1 - CHANCE) * joined + odd * math.exp(-FAR * max(left - space, 0.0)))
    return min(join, MOST), -math.log((1 - CHANCE) * ended + odd)


def _below(room: float) -> float:
    """How likely the true room is above 0, where a line's width is known to within EXACT."""
    return 0.5 * (1 + math.erf(room / (EXACT * math.sqrt(2))))
