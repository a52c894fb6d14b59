"""The room on lines of words, and what the lines that a page surely broke show of it.

Those tell by how much the widths err, how wide the measure is beyond the halves of an em in which
it was told, and what extraction ate of a first line. Browsers and word processors put each word on
the line that has room for it (CSS Text 3, section 5), so a word that had room shows a break.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import product

from .facts import Facts

# Costs, in nats: to join and to break; or the room left on a line and what would not fit, in em.
Pair = tuple[float, float]
# From the room left on each line, None where it says nothing, the width of what would have had to
# fit there, and the indent that the lines lack, in em.
Room = Sequence[float | None]
Fill = Callable[[Room, Sequence[float], float], list[Pair]]
NOTHING = (0.0, 0.0)
# A line, the room left on it, and the width of what would have had to fit there.
_Shown = tuple[int, float, float]

# By how many em a measure may be wider than it seems, and by how much a line's width errs where the
# page's face is but like one of the table; the first where too few lines show it.
_Rule = tuple[float, float]
RULES: Sequence[_Rule] = [(0.0, 0.4), *product((0.0, 0.125, 0.25, 0.375), (0.2, 0.1))]
SHOWN, MOST_SHOWN = 12, 100
# First-line indents, in em: those that are usual, and those that so many lines may show.
USUAL = (2.0, 1.5, 1.0, 0.0)
INDENTS, FIRSTS = [step / 4 for step in range(13)], 3
# What is short of its measure by so large a share of it ends a paragraph, where it ends a sentence.
SHORT = 0.25
# No line lacks what is between two words, in em.
GAP = 0.25
# One line in fifty has a width that nothing explains: a formula, another face, an error.
CHANCE = 0.02
# ... and the less likely the further in em beyond the room that would do; so much is enough.
FAR, MOST = 0.5, 10.0
# A last line has any width up to the measure, and a paragraph ends with one line in many; fitted
# on English articles, where 40 to 90 make no difference on one column.
WIDE = 60.0


def worded(facts: Facts) -> tuple[Fill, tuple[float, ...]]:
    """What the room on each line costs, and the indents that a first line may lack, in em.

    Args:
        facts: the survey of the lines.
    """
    shown = [*_shown(facts)]
    rules = _rules(facts, shown)
    firsts = [(left + rules[i][0], space) for i, left, space in shown if _is_first(facts, i)]
    if len(firsts) < FIRSTS:
        return partial(_words, rules), USUAL
    error = max(error for _, error in rules)
    # An indent makes the measure narrower.
    misfits = {indent: _misfit(firsts, (-indent, error)) for indent in INDENTS}
    return partial(_words, rules), (min(misfits, key=misfits.__getitem__),)


def _shown(facts: Facts) -> Iterator[_Shown]:
    """The lines that stop amid a sentence: the room on each, and what a small letter starts below.

    Both in em.
    """
    for i, below in enumerate(facts.lines[1:]):
        amid = not (facts.ends[i] or facts.heads[i]) and below.text[0].islower()
        if amid and facts.measure[i]:
            yield i, facts.measure[i] - facts.width[i], facts.unit(i + 1)


def _is_first(facts: Facts, i: int) -> bool:
    """Whether a line is surely a paragraph's first, as a short one ends a sentence above."""
    m = facts.measure[i - 1] if i else 0.0
    return m > 0 and facts.ends[i - 1] and m - facts.width[i - 1] > SHORT * m


def _rules(facts: Facts, shown: Sequence[_Shown]) -> list[_Rule]:
    """The rule of each line: that of its measure, or of all where few lines show it."""
    told: dict[float, list[Pair]] = {0.0: []}
    for i, left, space in shown:
        # No first line, which may lack an indent.
        if i and not (facts.ends[i - 1] or facts.heads[i - 1]):
            told[0.0].append((left, space))
            told.setdefault(facts.measure[i], []).append((left, space))
    found = {
        measure: min(RULES, key=partial(_misfit, pairs))
        for measure, pairs in told.items()
        if len(pairs) >= SHOWN
    }
    others = 0.0, found.get(0.0, RULES[0])[1]
    return [found.get(m, others) for m in facts.measure]


def _misfit(shown: Sequence[Pair], rule: _Rule) -> float:
    """How unlikely the rooms of surely broken lines are under a rule, in nats."""
    wider, error = rule
    return sum(_of_words(left + wider, space, error)[0] for left, space in shown[:MOST_SHOWN])


def _words(
    rules: Sequence[_Rule], room: Room, spaces: Sequence[float], indent: float
) -> list[Pair]:
    """What the room left on each line costs a join and a break; an indent is known less well."""
    return [
        NOTHING
        if left is None
        else _of_words(left + wider, space, RULES[0][1] if indent else error)
        for left, space, (wider, error) in zip(room, spaces, rules, strict=False)
    ]


def _of_words(left: float, space: float, error: float) -> Pair:
    """Of a line of words: minus the logarithm of how likely that room is, at a join and a break.

    A line that the page broke leaves any room up to the width of the word that did not fit; one
    that the author ended, any room up to its measure.
    """
    space += GAP
    joined = (_below(left, error) - _below(left - space, error)) / space
    ended = _below(left, error) / WIDE
    odd = CHANCE / WIDE
    join = -math.log((1 - CHANCE) * joined + odd * math.exp(-FAR * max(left - space, 0.0)))
    return min(join, MOST), -math.log((1 - CHANCE) * ended + odd)


def _below(room: float, error: float) -> float:
    """How likely the true room is above 0, where a line's width is known to within an error."""
    return 0.5 * (1 + math.erf(room / (error * math.sqrt(2))))
