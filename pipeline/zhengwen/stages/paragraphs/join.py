"""The join: lines become paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from ...carrier import relabelled
from ...document import Line, Paragraph
from ...measured import Lines, texts_of
from ...texts import places
from ..base import Floor
from .aligned import hanging
from .blocks import kept
from .capitals import capitals
from .decide import Decision, decide
from .fewbroken import few_broken
from .groups import as_lines, couplets, grouped, merged, paragraphs
from .habits import all_apart
from .leading import led
from .listings import forms
from .markers import markers
from .options import terms
from .shapes import DIVIDING, is_divider
from .survey import survey
from .whole import are_paragraphs

# A join of paragraphs that the first decision left apart is rare; each round joins at least one
# pair, and the rounds are bounded so that the cost stays linear for any input.
ROUNDS = 8
# How sure the few full lines of a text without a measure are, in nats, at the most.
SURE = 4.0


@dataclass(frozen=True, kw_only=True)
class Paragraphs:
    """Line breaks of the page, undone; those of the author, kept.

    **Repairs** lines broken at a column's measure, in the middle of words too, with or without
    blank lines between. **Leaves alone** text that shows no measure (one line a paragraph), and
    every break whose evidence is even.
    **Source** the measure of justified Chinese setting (W3C clreq 3.1 and 3.3), kinsoku of
    GB/T 15834-2011 section 5.1, and the measurements in ``benchmarks/``.

    >>> from zhengwen.split import split
    >>> text = "大家不仅加深了对惠\\n\\n民政策的理解，也真\\n切地体会到关怀和温\\n暖。\\n"
    >>> [p.text for p in Paragraphs()(split(text))]
    ['大家不仅加深了对惠民政策的理解，也真切地体会到关怀和温暖。']
    """

    name: ClassVar[str] = "paragraphs"
    floor: ClassVar[Floor] = "paragraphs"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Paragraph]:
        """The paragraphs that the lines make."""
        lines = _labelled(led(lines))
        groups = grouped(lines, decide(lines))
        groups = couplets(groups)
        for _ in range(ROUNDS):
            # What comes out must stay as it is when it comes in again: decide the paragraphs as
            # if they were the lines of a text, and join those that would be joined then. None
            # would where they are plainly whole, which the decision finds too, if more slowly.
            if are_paragraphs([group.text for group in groups]):
                break
            again = Lines(_labelled(as_lines(groups)))
            decisions = decide(again)
            if all(decision.opens for decision in decisions):
                decisions = _with_few(again, decisions)
            if all(decision.opens for decision in decisions):
                break
            groups = merged(groups, grouped(again, decisions))
        return paragraphs(groups)


def _with_few(lines: Sequence[Line], decisions: list[Decision]) -> list[Decision]:
    """The decisions of paragraphs that join none, with those of the few that the page broke."""
    facts = survey(lines) if lines else None
    # A text that has its paragraphs is measured no further.
    if not facts or not facts.ends or any(facts.measure):
        return decisions
    broken, worth = few_broken(facts)
    if not broken:
        return decisions
    joined = Decision(opens=False, rule="full line", margin=min(worth, SURE))
    result = [*decisions]
    for at in broken:
        result[at + 1] = joined
    return result


def settled(lines: Sequence[Line]) -> bool:
    """Whether lines are whole paragraphs, as in a cleaned text: all apart, and none to be joined.

    No page stage may move those, or a second run would change what the first one made.
    """
    return all_apart(lines) and all(decision.opens for decision in decide(_labelled(lines)))


def _goes_on(above: str, text: str) -> bool:
    """Whether a blank to be filled in stands below others, on a row that had no room for it.

    Rows of blanks alone are for an answer, one below the other.
    """
    return text[0] == "_" and "__" in above and above.strip("_ ") != ""


def _labelled(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, with those marked that are so plainly verse, code or a table that none joins.

    And those that start by their form.
    """
    texts = texts_of(lines)
    found, starts = kept(texts), forms(texts) | markers(texts) | terms(texts)
    starts |= capitals(texts)
    hung = hanging(lines, found)
    # Marks alone are no part of a sentence, and neither is what stands below them.
    marks = [
        at
        for at in places(DIVIDING, texts.firsts)
        if is_divider(texts[at]) and not (at and _goes_on(texts[at - 1], texts[at]))
    ]
    starts |= {at + below for at in marks for below in (0, 1)}
    # What stands below a listing is none of it, and no piece of its last row.
    if "code" in found:
        below = enumerate(pairwise(found), start=1)
        starts |= {at for at, (kind, own) in below if kind == "code" != own}
    if not any(found) and not starts:
        return lines
    labelled = [
        relabelled(line, kind=line.kind or kind, starts=True)
        if (kind and not line.kind) or at in starts
        else line
        for at, (line, kind) in enumerate(zip(lines, found, strict=True))
    ]
    for at in hung:
        labelled[at] = relabelled(lines[at], follows=True)
    return labelled
