"""Whether cells below each other are running text: the evidence that tells columns from tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...tables import bigrams, words
from ..paragraphs import apart
from ..paragraphs.glyphs import MARK, ends_sentence, is_han
from ..paragraphs.ruler import Ruler
from ..paragraphs.widths import unit
from .grid import INDENT, PIECES, Cell, Gap, em

# Narrower than this in em nothing is set as running text, beside a figure neither.
NARROWEST = 5.0
# By so many em a line is pressed together at the most.
PRESSED = 1.0
NARROWEST_COLUMN = 7.0
# A full line misses its measure by less than this, in em.
FITS = 1.25
# The setting of a line may miss its measure by so much.
LOOSE = 1.2
# So many breaks in the middle of a sentence, and so large a share of all, make running text.
FLOWS = 2
BOTH_FLOW = 5
SHARE = 0.2
# So many lines of a column start at its edge at least.
EDGE = 0.1
# Running text has a mark in so many em at least; a poem set without marks has none.
MARKED = 120.0
# Shares of Han in two columns that differ so much are those of two languages.
FOREIGN = 0.6
_LATIN, _QUOTE = re.compile("[A-Za-z]"), re.compile("[“”‘’]")
# Letters of a proportional face are narrower than half an em, each by its own width: in most books'
# face about as in others. So large a share of them tells.
_FACE, LETTERS = Ruler("times"), 0.1


@dataclass(frozen=True, slots=True)
class Flow:
    """What a column of cells shows.

    Attributes:
        measure: the width that its full lines share, in em; of Latin letters half an em wide or in
            a proportional face, as more lines go on so.
        flows: breaks, without a blank line there, at which a full line ends within a sentence.
        size: number of cells.
        marks: punctuation marks inside lines.
        total: the width of all cells, in em.
        han: share of the letters that are not Latin.
        half: the measure where each Latin letter is half an em wide.
    """

    measure: float
    flows: int
    size: int
    marks: int
    total: float
    han: float
    half: float

    @property
    def is_prose(self) -> bool:
        """Whether it is running text."""
        return (
            self.measure >= NARROWEST
            and self.flows >= max(FLOWS, SHARE * self.size)
            and self.is_marked
        )

    @property
    def is_marked(self) -> bool:
        """Whether it has the marks of running text."""
        return self.marks * MARKED >= self.total


def flow(cells: Sequence[Cell], full: float = 0.0) -> Flow:
    """What the cells of one column show, top to bottom; by a measure that is known, if any is."""
    places = Counter(cell.left for cell in cells)
    # Of a talk most lines are set in: the edge is where the others start.
    usual = places.most_common(1)[0][0]
    edges = (usual - inward for inward in (INDENT, INDENT // 2))
    left = next((edge for edge in edges if places[edge] >= EDGE * len(cells)), usual)
    # What one space alone parts from its left was pushed aside by it, and is not set in.
    widths = [
        em(cell.text) + (2.0 if not cell.close and 2 <= cell.left - left <= INDENT else 0.0)
        for cell in cells
    ]
    text = "".join(cell.text for cell in cells)
    letters = sum(map(str.isalpha, text))
    latin = len(_LATIN.findall(text))
    half = full or measure(widths)
    shown, flows = half, _flows(cells, widths, half)
    # The cheap question first: that of few columns is in doubt.
    if flows < max(BOTH_FLOW, SHARE * len(cells)):
        for saved, few in ((_saved, latin < LETTERS * letters), (_quoted, not _QUOTE.search(text))):
            if few:
                continue
            narrow = [width - saved(cell.text) for cell, width in zip(cells, widths, strict=True)]
            own = full or measure(narrow)
            if (more := _flows(cells, narrow, own)) > flows:
                shown, flows = own, more
    marks = sum(len(apart.MARK.findall(cell.text, 1, len(cell.text) - 1)) for cell in cells)
    marks += text.count(". ")
    # A table of figures has no sentences, whatever its widths.
    if 2 * letters < len(text) - text.count(" "):
        flows = 0
    han = 1 - latin / letters if letters else 0.0
    return Flow(shown, flows, len(cells), marks, sum(widths), han, half)


def _flows(cells: Sequence[Cell], widths: Sequence[float], full: float) -> int:
    """How many full lines of a measure end within a sentence, the next one right below."""
    pitch = _pitch(cells)
    return sum(
        full - width > -LOOSE
        and upper.text[-1].isalnum()
        and (lower.row - upper.row == lower.at - upper.at or lower.row - upper.row <= pitch)
        and full - width < unit(lower.text) + LOOSE / 2
        for (upper, lower), width in zip(pairwise(cells), widths, strict=False)
    )


def _pitch(cells: Sequence[Cell]) -> int:
    """From a line of a column to its next, in rows, as most have it.

    Blank ones may stand between, where the other column has a leading of its own; but where no line
    stands right below another each is a paragraph.
    """
    steps = Counter(lower.row - upper.row for upper, lower in pairwise(cells))
    below = any(b.row - a.row == b.at - a.at for a, b in pairwise(cells))
    return max(steps, key=lambda step: (steps[step], -step)) if below else 1


def measure(widths: Sequence[float]) -> float:
    """The widest width that many lines share; 0 where there is none."""
    counts = Counter(round(width * 2) / 2 for width in widths)
    support = {w: counts[w] + counts[w - 0.5] + counts[w - 1] for w in list(counts)}
    enough = max(support.values(), default=0) / 2
    return max((width for width, n in support.items() if n >= enough), default=0.0)


def fits(text: str, full: float) -> bool:
    """Whether a text is no wider than a measure."""
    over = em(text) - full
    if over <= LOOSE or over - min(PRESSED, len(MARK.findall(text)) / 2) <= LOOSE:
        return True
    return over - _saved(text) <= LOOSE


@lru_cache(maxsize=PIECES)
def _saved(text: str) -> float:
    """By how many em a line's Latin letters are narrower in a proportional face than half an em."""
    letters = "".join(_LATIN.findall(text))
    return len(letters) / 2 - _FACE.width(letters) if letters else 0.0


def _quoted(text: str) -> float:
    """By how many em a line is narrower where each quotation mark is half an em wide.

    As they are where the face is not told the language, or has those of Latin.

    >>> _quoted("他说：“水涨了。”")
    1.0
    """
    return len(_QUOTE.findall(text)) / 2


def beside_han(cell: Cell, gap: Gap) -> bool:
    """Whether Han stand beside a gap, whose widths are known; those of Latin words are not."""
    before, after = gap.start - cell.start - 1, gap.stop - cell.start
    return is_han(cell.text[before]) or is_han(cell.text[after])


def amid_han(cell: Cell, gap: Gap) -> bool:
    """Whether Han stand on both sides of a gap, where one space is seldom the author's."""
    before, after = gap.start - cell.start - 1, gap.stop - cell.start
    return is_han(cell.text[before]) and is_han(cell.text[after])


def misses(text: str, full: float, *, indent: float = 2.0) -> float:
    """By how many em a line misses its measure; a first line is shorter by its indent.

    Setting presses a line together at its marks, each by half an em (clreq 3.1.6).
    """
    over = em(text) - full
    if over > 0:
        return over - min(over, PRESSED, len(MARK.findall(text)) / 2)
    return min(-over, abs(over + indent) + 0.1)


def reads(before: str, after: str) -> float:
    """By how many nats a text is likelier to go on with another than with any.

    >>> reads("他把信放在桌", "上，就出门了"), reads("in the year of", "the flood")
    (3.0, 1.5)
    """
    if is_han(before[-1]) or is_han(after[0]):
        return bigrams.joint(before[-1], after[0])
    return words.joint(before.rsplit(None, 1)[-1], after.split(None, 1)[0])


def read_on(cells: Sequence[Cell]) -> float:
    """By how many nats the cells of a column read on, those that stop amid a sentence, together."""
    return sum(
        reads(upper.text, lower.text)
        for upper, lower in pairwise(cells)
        if not ends_sentence(upper.text)
    )


def start_small(*columns: Sequence[Cell]) -> bool:
    """Whether most lines of columns start with a small letter: their sentences go on from above."""
    starts = [cell.text[0].islower() for column in columns for cell in column]
    return 2 * sum(starts) > len(starts)


def is_block(cells: Sequence[Cell]) -> bool:
    """Whether cells may be a caption or heading beside a column: words, and not figures alone."""
    text = "".join(cell.text for cell in cells)
    return 2 * sum(map(str.isalpha, text)) >= len(text.replace(" ", "")) and len(text) > 1


def ends(cells: Sequence[Cell]) -> bool:
    """Whether a sentence ends with the last of the cells."""
    return bool(cells) and ends_sentence(cells[-1].text)
