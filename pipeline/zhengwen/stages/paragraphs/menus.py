"""Menus: prose behind a list of short items, as on a web page that was printed.

The items outnumber the lines of the prose, so that these are few of the text's; and some items have
one width by chance, and are as full as lines of a narrow column are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ...document import Line
from .apart import FEWEST, is_broken, is_full
from .continuing import go_on
from .glyphs import has_leaders

# Of a part's full lines so many stop amid a sentence, and so many have marks in them.
STOPS, CLEARLY = 0.3, 0.5
# Where fewer of a column's full lines have marks, as in English of two words a line, sentences must
# go on over its breaks: items have no marks, or few.
FAINT = 0.15


def broken_parts(
    columns: Mapping[float, Sequence[float]],
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
) -> set[float]:
    """The measures of the parts of a text that are prose each by itself.

    Args:
        columns: of each measure, how many lines are full, stop in mid-sentence, and have marks.
        lines: the lines.
        width: theirs, in em.
        ends: whether a sentence ends with each.
        measure: of each, in em.
    """
    found: set[float] = set()
    at = 0
    for m, run in groupby(measure):
        part = slice(at, at + len(list(run)))
        at = part.stop
        full, inner, signs, *_ = columns[m]
        if m in found:
            continue
        if (
            inner >= STOPS * full
            and signs >= CLEARLY * full > 0
            and is_broken(lines[part], width[part], ends[part], measure[part])
        ):
            found.add(m)
    return found


def runs_in(
    column: float,
    marked: bool,
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
) -> bool:
    """Whether a column of a text that has others is prose too, and no items of one width.

    Args:
        column: its measure, in em.
        marked: it has enough marks. Items of English have them too (The War, 1914), but each starts
            with a capital.
        lines, width, ends, measure: of the text, as in `broken_parts`.
    """
    cut = [
        i
        for i, m in enumerate(measure[:-1])
        # An entry of contents is as wide as its leaders: full everywhere, between two numbers.
        if m == column and not ends[i] and is_full(width[i], m) and not has_leaders(lines[i].text)
    ]
    words = sum(lines[i].text[-1].isascii() and lines[i + 1].text[0].isascii() for i in cut)
    if marked and (words < FEWEST or 2 * words <= len(cut)):
        return True
    return go_on(lines, cut)
