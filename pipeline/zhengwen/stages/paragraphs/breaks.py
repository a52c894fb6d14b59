"""What is found of a line break, and what more than one kind of its evidence asks."""

from __future__ import annotations

from ...tables.bigrams import joint
from .apart import LEAST_FIT, MOST_FIT
from .facts import Facts
from .headings import goes_on, word_over

# What it costs, in nats, to join at a break and to break there, and the evidence that stands out:
# each kind of evidence is given what those before it found, and returns what it makes of that.
Costs = tuple[float, float, str]
# What it costs, in nats, to join a line that nothing ends.
FULL_LINE = 0.16


def straddled(facts: Facts, i: int) -> float:
    """How much likelier a word goes on over the break than two lines meet there, in nats.

    Any two characters meet where one line ends and another starts, two words meet in a heading over
    two lines, and a couplet's halves may seem a word by chance.
    """
    if facts.couplet(i):
        return 0.0
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    fits = word_over(text, after) if facts.heading_like(i) else joint(text[-1], after[0])
    if fits >= 0:
        return min(fits, MOST_FIT)
    return 0.0 if goes_on(facts, i) else max(fits, LEAST_FIT)


def had_room(facts: Facts, i: int) -> bool:
    """Whether what the line below starts with would have fitted on the one above."""
    return facts.width[i] + facts.unit(i + 1) <= facts.measure[i]
