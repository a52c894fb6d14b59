"""Headings beside the text: set in a margin a few characters wide, a line of the page for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...document import Line
from ...measured import widths
from ...tables.bigrams import joint
from ..paragraphs.glyphs import is_han, is_opener
from ..paragraphs.official import WISHING
from ..paragraphs.runs import runs
from ..paragraphs.shapes import is_signature
from ..paragraphs.survey import survey
from ..paragraphs.widths import unit
from .headlines import is_end

# No wider is a margin that a heading is broken in, in em, and the text is so many times as wide.
WIDEST, TIMES = 8.0, 1.6
# The longest heading, in characters.
LONGEST = 40
# Nats by which the characters at the breaks must speak for headings: for one, for several, and
# against none of them by more.
SURE, SEVERAL, LEAST = 1.0, 0.25, -1.5
# What a number at the start is worth.
NUMBER = 1.0
# Halves of a heading are no narrower, in em.
HALF = 4.0
# How much is not known of a line's width, in em.
LOOSE = 0.6


def beside(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of each heading in a margin marked as one heading.

    Words go on across the breaks, each line is full, and the text around is several times as wide:
    a list of short words has lines that end with a word.

    >>> from zhengwen.split import split
    >>> text = "那年秋天，全镇的人都跑到河边去看热\\n闹。\\n锻造过\\n硬队伍\\n"
    >>> text += "大桥通车以后，两岸的人来往更多了，\\n集市也热闹。"
    >>> [line.kind for line in beside(split(text))]
    [None, None, 'heading', 'heading', None, None]
    """
    width = [*widths(lines)]
    for at in [at for at, line in enumerate(lines) if len(line.text) > LONGEST]:
        width[at] = float(LONGEST)
    found = list(_runs(lines, width))
    scores = [_score(lines, run) for run in found]
    if not found or sum(scores) < (SURE if len(found) == 1 else SEVERAL) or min(scores) < LEAST:
        return lines
    measure = survey(lines).measure
    result = list(lines)
    for run in found:
        # Below a heading stands its text, and below who signs the date.
        if not measure[run.stop] or is_signature(lines[run.stop].text):
            continue
        for at in run:
            first = at == run.start
            result[at] = replace(lines[at], kind="heading", starts=first, follows=not first)
        result[run.stop] = replace(lines[run.stop], starts=True)
    return result


def _runs(lines: Sequence[Line], width: Sequence[float]) -> Iterator[range]:
    """Narrow lines between a sentence's end and a much wider line, each of them full."""
    # The cheap question first: hardly any such lines follow each other.
    for start, stop in runs([w <= WIDEST for w in width]):
        if stop - start < 2 or _of_one_width(width[start:stop]):
            continue
        for first, last in runs([_may_be(line) for line in lines[start:stop]]):
            run = range(start + first, start + last)
            if len(run) > 1 and run.stop < len(lines) and _stands(lines, width, run):
                yield run


def _of_one_width(width: Sequence[float]) -> bool:
    """Whether lines are halves of a heading, or items: all of one width."""
    return width[0] >= HALF and len(set(width)) == 1


def _may_be(line: Line) -> bool:
    text = line.text
    if is_end(text) or line.kind or line.follows:
        return False
    # Nor does a letter's close (此致, 敬礼) head what a story says below it.
    return not (is_signature(text) or WISHING.fullmatch(text))


def _stands(lines: Sequence[Line], width: Sequence[float], run: range) -> bool:
    """Whether lines may be one heading of a margin, by what stands around and their room."""
    widest = max(width[at] for at in run)
    if _of_one_width([width[at] for at in run]):
        return False
    # What stands above ended, or is the title.
    if not run.start or (run.start > 1 and not lines[run.start - 1].ends):
        return False
    # Prose beside a figure goes on below it.
    below = _joint(lines, run.stop - 1)
    if below > SURE and below * (len(run) - 1) > sum(_joint(lines, at) for at in run[:-1]):
        return False
    # Of words the characters at the breaks say nothing.
    han = any(_is_han(lines, at) for at in run[:-1])
    if not han or all(len(lines[at].text) == 1 for at in run):
        return False
    if sum(len(lines[at].text) for at in run) > LONGEST or width[run.stop] < TIMES * widest:
        return False
    if any(is_opener(lines[at].text) for at in run[1:]):
        return False
    return all(width[at] + unit(lines[at + 1].text) > widest - LOOSE for at in run[:-1])


def _score(lines: Sequence[Line], run: range) -> float:
    """By how many nats the characters at the breaks say that words go on there."""
    numbered = NUMBER if is_opener(lines[run.start].text) else 0.0
    return numbered + sum(_joint(lines, at) for at in run[:-1])


def _joint(lines: Sequence[Line], at: int) -> float:
    above, below = lines[at].text[-1], lines[at + 1].text[0]
    return joint(above, below) if _is_han(lines, at) else 0.0


def _is_han(lines: Sequence[Line], at: int) -> bool:
    """Whether both characters at a break are Han."""
    return is_han(lines[at].text[-1]) and is_han(lines[at + 1].text[0])
