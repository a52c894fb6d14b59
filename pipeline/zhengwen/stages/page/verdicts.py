"""What stands on the two sides of a gutter: columns of text, a table's cells, a box or a talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..paragraphs.aligned import FIGURE
from ..paragraphs.glyphs import ends_sentence
from ..paragraphs.indexed import ENTRY, SEVERAL
from .flow import (
    BOTH_FLOW,
    FITS,
    FLOWS,
    FOREIGN,
    LOOSE,
    MARKED,
    NARROWEST_COLUMN,
    Flow,
    fits,
    flow,
    misses,
)
from .grid import Cell, em

# By so many em measures of words differ, set ragged or their widths not known; of so much Han, by
# less.
RAGGED, HAN = 2.5, 0.6
# So large a share of lines that go on makes talk, whose paragraphs are short, and each of these few
# may fall short of the measure by so much.
TALK, SHORT = 0.08, 2.0

# So large a share of the rows of an index are entries, and so many of these have several pages. It
# has so many rows.
INDEXED, LISTED, ENTRIES = 0.6, 0.3, 6
# A figure alone in its cell, and one that stands so behind others on a row.
_FIGURE = re.compile(rf"{FIGURE.pattern}|[-–—]")
_ENDING = re.compile(rf"\S {{2,}}(?:{_FIGURE.pattern})$")


def is_box(cells: Sequence[Cell], own: Flow, other: Sequence[Cell], beside: Flow) -> bool:
    """Whether cells are a box of their own beside a column: shorter, and of another measure."""
    # The widths of words say less than those of Han.
    loose = LOOSE if max(own.han, beside.han) >= HAN else RAGGED
    if abs(own.half - beside.half) <= loose or len(cells) >= len(other):
        return False
    alike = sum(
        abs(em(cell.text) - own.half) <= LOOSE and cell.text[-1].isalnum() for cell in other
    )
    return alike < FLOWS


def are_indexed(cells: Sequence[Cell]) -> bool:
    """Whether cells are entries of an index: most end with pages, and many with several."""
    # The cheap questions first: few lines end with a digit.
    if len(cells) < ENTRIES or 2 * sum(cell.text[-1].isdecimal() for cell in cells) < len(cells):
        return False
    own = [cell.text for cell in cells if ENTRY.fullmatch(cell.text)]
    several = sum(map(_has_pages, own))
    return len(own) >= INDEXED * len(cells) and several >= LISTED * len(own)


def _has_pages(entry: str) -> bool:
    """Whether an entry has several pages, which go up; a score does not, and is no list."""
    pages = SEVERAL.search(entry)
    return pages is not None and int(pages[1]) < int(pages[2])


def are_columns(left: Flow, right: Flow) -> bool:
    """Whether what stands on the two sides of a gutter, running text both, are columns.

    A few short lines may look alike by chance; a text beside its translation is read across.
    """
    return (
        min(left.measure, right.measure) >= NARROWEST_COLUMN
        and left.flows + right.flows >= BOTH_FLOW
        and abs(left.han - right.han) < FOREIGN
    )


def is_table(sides: Sequence[tuple[Cell | None, Cell | None]], left: Flow, right: Flow) -> bool:
    """Whether rows of a table begin where one side alone went on before: with it both began anew.

    In columns a line opposite a blank one goes on, as a rule, and a paragraph ends beside the
    middle of another. And rows most of which end with a figure on one side are a table's.
    """
    both = [(a, b) for a, b in sides if a and b]
    figures = sum(_ENDING.search(a.text) is not None for a, _ in both)
    if 2 * max(figures, sum(_FIGURE.fullmatch(b.text) is not None for _, b in both)) > len(both):
        return True
    anew = on = 0
    for (a, b), (c, d) in pairwise(sides):
        if not c or not d:
            continue
        ended = [
            misses(cell.text, full.measure) > FITS
            and not _goes_on(cell.text, below.text, full.measure)
            for cell, below, full in ((a, c, left), (b, d, right))
            if cell
        ]
        if len(ended) == 1:
            began = ended[0] or ends_sentence((a or b or c).text)
            anew, on = anew + began, on + (not began)
        else:
            on += len(set(ended)) == 2
    return anew >= 2 and anew > 2 * on


def _goes_on(text: str, below: str, full: float) -> bool:
    """Whether a sentence goes on in the line below with a small letter, for want of room.

    The widths of words say less than those of Han.
    """
    if not below[0].islower() or ends_sentence(text):
        return False
    return em(text) + em(below.split(" ", 1)[0]) > full - RAGGED


def talks_beside(one: Flow, other: Flow) -> bool:
    """Whether cells with few lines that go on are a talk, beside running text of their measure.

    Its paragraphs have a line or two each; those of a table's cells have each a width of its own.
    """
    return (
        other.is_prose
        and abs(one.measure - other.measure) <= SHORT
        and one.flows >= max(BOTH_FLOW, TALK * one.size)
        and one.is_marked
    )


def go_on_at(full: float, left: Sequence[Cell], right: Sequence[Cell], least: int = 2) -> bool:
    """Whether text fits a measure on each side, and a full line goes on there.

    Where a page before has columns of that measure, few rows are columns too. A line is little to
    go by: the cells of a table have no marks, and a translation is of another language.

    Args:
        full: the measure, in em.
        left, right: what stands on the two sides of a gutter.
        least: so many full lines go on, on the two sides together.
    """
    if not all(fits(cell.text, full) for cell in (*left, *right)):
        return False
    one, other = flow(left, full), flow(right, full)
    return (
        min(one.flows, other.flows) > 0
        and one.flows + other.flows >= least
        and (one.marks + other.marks) * MARKED >= one.total + other.total
        and abs(one.han - other.han) < FOREIGN
    )
