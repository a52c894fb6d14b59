"""Settling: paragraphs that house style made such that a second run would put them together.

The join feeds its own result back until nothing changes (`stages/paragraphs/join.py`). A mark that
becomes full-width, or a letter half-width, is another width after that, by which lines are judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .document import Line, Paragraph
from .stages.base import Join
from .stages.paragraphs.joint import join_texts
from .stages.paragraphs.rows import may_be_cut
from .stages.paragraphs.whole import are_paragraphs

# Each round puts at least two together, and hardly any text needs one; they are bounded so that the
# cost stays linear for any input.
ROUNDS = 8


def together(
    join: Join, paragraphs: Sequence[Paragraph], finished: Sequence[Paragraph], *, apart: bool
) -> list[Paragraph]:
    """The paragraphs with those in one that the join would put together when they are finished.

    Args:
        join: the stage that made them.
        paragraphs: as it made them.
        finished: the same, after typography.
        apart: whether a blank line will stand between them.

    Returns:
        Fewer paragraphs, before typography; none where it would put none together.
    """
    texts = [p.text for p in finished]
    lines = [Line(text=text, number=at) for at, text in enumerate(texts)]
    # Of whole paragraphs only pieces of a row are joined, and none over a blank line.
    if are_paragraphs(texts) and (apart or not may_be_cut(lines)):
        return []
    # Where no blank line will part them, what would join in spite of one must be in one too.
    for blanks in (1,) if apart else (1, 0):
        again = join([replace(line, blanks=line.number and blanks) for line in lines])
        if len(again) < len(texts):
            return [_one([paragraphs[at] for at in made.lines], made) for made in again]
    return []


def _one(parts: Sequence[Paragraph], made: Paragraph) -> Paragraph:
    """Several paragraphs as the one that the join made of them."""
    if len(parts) == 1:
        return parts[0]
    joined = join_texts([p.joined for p in parts])
    breaks = list(parts[0].breaks)
    decided = [b for b in made.breaks if b.joined]
    for above, part, between in zip(parts, parts[1:], decided, strict=False):
        breaks += [replace(between, line=above.lines[-1]), *(b for b in part.breaks if b.joined)]
    return replace(
        parts[0],
        text=joined,
        joined=joined,
        kind=made.kind,
        lines=tuple(dict.fromkeys(number for p in parts for number in p.lines)),
        confidence=min(p.confidence for p in (made, *parts)),
        breaks=tuple(breaks),
        pieces=tuple(piece for p in parts for piece in p.pieces),
    )
