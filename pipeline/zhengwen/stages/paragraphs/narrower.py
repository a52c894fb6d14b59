"""Narrower paragraphs: of two lines or a few, in a column too short for its measure to show.

A measure is a width that many lines share. A lede of three lines, or a section of one paragraph
between wider ones, shares its own with none: each of its lines looks as if it was ended on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ...tables.bigrams import joint
from .glyphs import ends_softly, is_ideograph, is_opener
from .kinds import is_heading
from .measure import WIDEST
from .ruler import Ruler
from .shapes import is_byline, is_caption

# A column is so much narrower than the one around it, in em, and no narrower than the least.
CLEARLY, LEAST = 4.0, 12.0
# A first line lacks its indent (clreq 3.3.2), and a width may err by so much, in em.
INDENT, LOOSE = 2.0, 0.5
# Beside a figure it is no narrower than this.
LEAST_BESIDE = 6.0
# Columns of more lines show their measure.
MOST = 6
# What a line that ends amid a sentence is worth, and one that ends behind a mark that seldom ends
# a paragraph; what two characters may say at the least and at the most; that a further line fills
# the same measure by chance; and what must come together. In nats.
UNENDED, MARKED = 3.2, 1.0
UNLIKE, LIKE = -2.0, 6.0
BY_CHANCE, SURE = 1.9, 3.0
# A heading, a name or an entry has no such mark in it.
_PROSE = re.compile("[，、。．！？].")


def narrower(
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: list[float],
    ruler: Ruler,
    *,
    kept: bool,
) -> list[float]:
    """The measures, with those of paragraphs that have a narrower one of their own.

    Its lines fill it one like the other, its last line ends a sentence, and the characters at the
    breaks do not speak against it.

    Args:
        lines: the lines.
        width: the width of each, in em.
        ends: whether a sentence ends with it.
        measure: its measure as many lines show it, in em.
        ruler: the document's.
        kept: widths have their indents in them.
    """
    short = CLEARLY if kept else CLEARLY + INDENT
    result = measure
    below = [*width[1:], WIDEST]
    for at, (w, under, m, end) in enumerate(zip(width, below, measure, ends, strict=True)):
        # Few lines stop so far from their measure amid a sentence, and above another that does.
        if end or m - w < short or under > m - CLEARLY or not _may_start(lines, ends, at):
            continue
        part = _sentence(lines, width, ends, measure, at)
        own = _filled(lines, width, part, ruler, 0.0 if kept else INDENT)
        if LEAST <= own <= m - CLEARLY and _goes_on(lines, part):
            result = list(measure) if result is measure else result
            result[at : part.stop] = [own] * len(part)
    return result


def beside(
    lines: Sequence[Line], width: Sequence[float], measure: list[float], *, kept: bool
) -> list[float]:
    """The measures, with those of lines that go on beside a figure below its caption.

    An extractor writes the caption where it stands, among the lines that give way to its figure.
    The last of these are too few to show their measure, but fill that of those above it.

    Args:
        lines, width, measure, kept: as in `narrower`.
    """
    # The cheap question first: most texts have one measure.
    if max(measure, default=0.0) - min(measure, default=0.0) < CLEARLY:
        return measure
    result = measure
    for at in range(1, len(lines) - 1):
        own = result[at - 1]
        if not LEAST_BESIDE <= own <= measure[at + 1] - CLEARLY or not is_caption(lines[at].text):
            continue
        below = at + 1
        while below < len(lines) and _fills(width[below], own, kept=kept):
            result = list(measure) if result is measure else result
            result[below] = own
            below += 1
    return result


def _fills(width: float, measure: float, *, kept: bool) -> bool:
    """Whether a line fills a measure, or would with its first line's indent."""
    return any(abs(measure - width - more) <= LOOSE for more in ((0.0,) if kept else (0.0, INDENT)))


def _may_start(lines: Sequence[Line], ends: Sequence[bool], at: int) -> bool:
    """Whether a line may be a paragraph's first."""
    line = lines[at]
    if line.kind or is_opener(line.text) or is_byline(line.text) or is_caption(line.text):
        return False
    above = lines[at - 1]
    ended = not at or ends[at - 1] or line.starts or above.kind is not None
    return ended or ends_softly(above.text) or is_heading(above.text)


def _sentence(
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
    start: int,
) -> range:
    """The lines from one to the next that ends a sentence; none where something parts them.

    Nor where one before that is too wide for a narrower measure: most often the very next.
    """
    for at in range(start + 1, min(start + MOST, len(lines))):
        if lines[at].page != lines[start].page or is_another(lines, measure, start, at):
            break
        if ends[at]:
            return range(start, at + 1)
        if width[at] > measure[start] - CLEARLY:
            break
    return range(start, start)


def is_another(lines: Sequence[Line], measure: Sequence[float], start: int, at: int) -> bool:
    """Whether a line is of another paragraph than one above it: it opens one, or by its measure."""
    line = lines[at]
    if line.starts or line.kind:
        return True
    return measure[at] != measure[start] or is_opener(line.text)


def _filled(
    lines: Sequence[Line], width: Sequence[float], part: range, ruler: Ruler, indent: float
) -> float:
    """The measure in em that all lines but the last fill; 0 where there is none."""
    if not part:
        return 0.0
    first, last = width[part[0]] + indent, width[part[-1]]
    inner = [first, *(width[at] for at in part[1:-1])]
    own = max(inner) if len(inner) > 1 else max(first, last)
    if max(first, last) > max(inner[1:], default=own) + LOOSE:
        return 0.0
    room = (own - w - ruler.unit(lines[at + 1].text) for at, w in zip(part, inner, strict=False))
    return own if all(left < LOOSE for left in room) else 0.0


def _goes_on(lines: Sequence[Line], part: range) -> bool:
    """Whether the lines are prose, and go on one with the other."""
    breaks = [(lines[at].text[-1], lines[at + 1].text[0]) for at in part[:-1]]
    if not all(is_ideograph(a) or a in "，、；" for a, _ in breaks):
        return False
    if not any(is_ideograph(a) and is_ideograph(b) for a, b in breaks):
        return False
    if not any(_PROSE.search(lines[at].text) for at in part[:-1]):
        return False
    return sum(_worth(a, b) for a, b in breaks) + BY_CHANCE * (len(breaks) - 1) >= SURE


def _worth(above: str, below: str) -> float:
    """What two characters say for a sentence that goes on with the second, in nats."""
    if not is_ideograph(above):
        return MARKED
    return UNENDED + (min(max(joint(above, below), UNLIKE), LIKE) if is_ideograph(below) else 0.0)
