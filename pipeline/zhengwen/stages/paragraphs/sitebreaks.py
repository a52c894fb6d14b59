"""Where the lines end that a site sets around an article (`sitelines`).

Each is a line of its own, however wide; in small type and centred they are about as wide as each
other, as lines of a column are.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...texts import any_of, places
from .apart import INDENT
from .facts import Facts
from .sitelines import is_no_sentence, is_site_line

# What a sentence's line may end with, and what the word goes on with: 版权所有者, 版权所有方.
_OWNS, _OWNER = ("版权所有", "版權所有"), frozenset("者人方权權")
_FIRST = any_of("位您你当當现現所首主论論发發更編编上下©C违違增互版", r"\d")
# And what else has one of these.
_SIGNS = ("|", "｜", "ICP", "版权所有", "版權所有")
# By so many em a line is wider than the measure, and no line of a column.
WIDER = 1.0


def site_lines(facts: Facts) -> dict[int, bool]:
    """The lines below which none goes on, as one of them is such a line, each with False.

    Args:
        facts: the survey.
    """
    texts = facts.texts
    # The cheap questions first: few lines start so, and few texts have such signs.
    may = set(places(_FIRST, texts.firsts))
    for sign in _SIGNS:
        if sign in texts.whole:
            may |= {at for at, text in enumerate(texts) if sign in text}
    own = {at for at in may if is_site_line(texts[at]) and not _goes_on(texts, at)}
    found = dict[int, bool]()
    for at in sorted(own):
        below = at + 1 in own or _is_ended(facts, at)
        sure = below or is_no_sentence(texts[at])
        # A paragraph's first line seems to have room for as much as it is set in.
        above = not at or at - 1 in own or _is_ended(facts, at - 1, INDENT)
        # What a full line goes on to is of its sentence, where it is full itself.
        if not (sure or above):
            own.discard(at)
            continue
        if at:
            found[at - 1] = False
        # A paragraph may start with the day and the time, and its first line end so; no other.
        if sure or not (texts[at][0].isdecimal() or texts[at].endswith(_OWNS)):
            found[at] = False
    return found


def _is_ended(facts: Facts, i: int, indent: float = 0.0) -> bool:
    """Whether a line is no full one, with an indent or without, or a sentence ends with it."""
    m = facts.measure[i]
    # Where no measure is known, nothing shows that a line is full; and none is wider than it.
    if i + 1 == len(facts.lines) or not m or facts.width[i] > m + WIDER:
        return True
    return facts.ends[i] or facts.width[i] + indent + facts.unit(i + 1) <= m


def _goes_on(texts: Sequence[str], at: int) -> bool:
    """Whether a word stands over a line's end."""
    after = texts[at + 1 : at + 2]
    return texts[at].endswith(_OWNS) and bool(after) and after[0][0] in _OWNER
