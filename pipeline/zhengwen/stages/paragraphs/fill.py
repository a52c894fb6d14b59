"""What the room that a line leaves says of the break after it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import partial

from .facts import Facts
from .habits import OUT
from .weights import Weights
from .worded import NOTHING, USUAL, Fill, Pair, Room, worded

# First-line indents, in em, that extraction may have eaten (clreq 3.3.2); kept ones show.
INDENTS = (2.0, 0.0)
# Japanese sets one em (JLReq 3.1.2); so many hiragana among the characters of a text's first lines
# show it, where Chinese has a word of it.
KANA, KANA_INDENTS, FIRST, SHARE = re.compile("[\u3041-\u3096]"), (1.0, 0.0), 40, 0.15


def fill(facts: Facts, w: Weights) -> tuple[Fill, tuple[float, ...]]:
    """How a document's lines are filled, with characters or words, and the indents they may lack.

    Args:
        facts: the survey of the lines.
        w: the price of each kind of evidence.
    """
    if facts.words and not facts.ruler.terminal:
        way, indents = worded(facts)
    else:
        solid = _columns if facts.ruler.terminal else _solid
        way, indents = partial(solid, w, facts.over), _indents(facts)
    return way, (0.0,) if facts.indents.kept else indents


def _indents(facts: Facts) -> tuple[float, ...]:
    """What a paragraph's first line may lack, in em."""
    if facts.words:
        return USUAL
    first = "".join(facts.texts[:FIRST])
    return KANA_INDENTS if len(KANA.findall(first)) >= SHARE * len(first) else INDENTS


def _solid(
    w: Weights, sticks: float, room: Room, spaces: Sequence[float], indent: float
) -> list[Pair]:
    """Of lines set solid: what the room left on each costs a join and a break; an inner loop."""
    by_chance, any_width, per_em, most = w.full_by_chance, w.any_width, w.room_em, w.room_most
    costs = []
    for left, space in zip(room, spaces, strict=True):
        if left is None:
            costs.append(NOTHING)
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


def _columns(
    w: Weights, sticks: float, room: Room, spaces: Sequence[float], indent: float
) -> list[Pair]:
    """Of lines in a terminal's columns: what would have fitted was not put there."""
    return [
        cost
        if left is None or left < -OUT or left < space - 0.05
        else (min(w.room_sure + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width)
        for left, space, cost in zip(
            room, spaces, _solid(w, sticks, room, spaces, indent), strict=True
        )
    ]
