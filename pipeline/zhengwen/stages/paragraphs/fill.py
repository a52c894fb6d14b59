"""What the room that a line leaves says of the break after it."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

from .habits import OUT
from .survey import Facts
from .weights import Weights

# Costs, in nats: to join and to break.
Pair = tuple[float, float]
# From the room left on a line and the width of what would have had to fit there, in em.
Fill = Callable[[float, float], Pair]

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


def _solid(w: Weights, sticks: float, left: float, space: float) -> Pair:
    """Of a line set solid: what the room left costs a join and a break."""
    if left < -OUT:
        over = min(w.over * (-left - OUT) + sticks, w.over_most)
        return over, over + w.full_by_chance
    if left < space + 0.3:
        if left <= 0.5:
            return 0.0, w.full_by_chance
        # A unit that did not fit leaves any room up to its own width, each as likely.
        evenly = math.log(space) + 0.3 if space > 1 else 0.3
        return w.loose * min(left - 0.5, evenly), w.full_by_chance
    # A last line may have any width, each as likely: so a line whose width fits a first line's
    # measure, or a later one's, is more likely that than a last line that has it by chance.
    return min(w.room + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width


def _columns(w: Weights, sticks: float, left: float, space: float) -> Pair:
    """Of a line in a terminal's columns: what would have fitted was not put there."""
    if left < -OUT or left < space - 0.05:
        return _solid(w, sticks, left, space)
    return min(w.room_sure + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width


def _words(left: float, space: float) -> Pair:
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
