"""Items that hang: the lines of a list's items fill a measure of their own, behind their marks.

An item's text is set in, and its mark stands before it (clreq 3.3.2 has such lists; so have word
processors and browsers). No extractor but `pdftotext -layout` tells the indent, so that each line
of an item seems to leave room; but the word below would not have fitted in what the item has.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from ...document import Line
from .glyphs import LIST_MARK, is_opener
from .narrower import is_another
from .openers import form_of
from .ruler import Ruler

# By so much, in em, items are set in: a word's chance to leave as much is not small below that.
LEAST, MOST = 0.8, 6.0
# No item has more lines; what is shorter by so much, and ends a sentence, is its last.
LINES, SHORT = 20, 5.0
# So many lines amid sentences, and such a part of them, fill the items' measure; and what stands
# below so many would have had room in the text's.
FULL, FILLED, ROOM = 3, 0.9, 0.25
# A width errs by so much, and so wide is the space before a word, in em.
LOOSE, SPACE = 0.3, 0.25


def in_items(
    lines: Sequence[Line],
    heads: Sequence[bool],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: list[float],
    ruler: Ruler,
) -> list[float]:
    """The measures, with those of the items of lists whose lines fill a narrower one.

    Args:
        lines: the lines, of which no indent is known.
        heads: which may start an item.
        width: the width of each, in em.
        ends: whether a sentence ends with it.
        measure: its measure as many lines show it, in em.
        ruler: the document's.
    """
    items: dict[str, list[range]] = {}
    for at in compress(range(len(lines)), heads):
        mark = _mark(lines[at].text) if measure[at] else ""
        if mark:
            items.setdefault(mark, []).append(_item(lines, width, ends, measure, at))
    result = measure
    for parts in items.values():
        own = _own(lines, width, ends, measure, ruler, parts)
        if not own:
            continue
        result = [*measure] if result is measure else result
        for part in parts:
            for at in part[1:]:
                if width[at] > own + LOOSE:
                    break
                result[at] = own
    return result


def _mark(text: str) -> str:
    """The form of the mark that a line starts with; none where it starts with none."""
    if LIST_MARK.match(text):
        return text[0]
    form = form_of(text)
    return "".join(form) if form else ""


def _item(
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
    start: int,
) -> range:
    """The lines of an item, up to one that is its last for sure, or the next item."""
    for at in range(start + 1, min(start + LINES, len(lines))):
        if is_another(lines, measure, start, at):
            return range(start, at)
        if ends[at] and width[at] < measure[at] - SHORT:
            return range(start, at + 1)
    return range(start, min(start + LINES, len(lines)))


def _own(
    lines: Sequence[Line],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
    ruler: Ruler,
    parts: Sequence[range],
) -> float:
    """The measure in em that the lines of items fill; 0 where it is the text's."""
    m = measure[parts[0][0]]
    full: list[tuple[float, float]] = []
    for part in parts:
        # Above the next item all lines are its own; elsewhere it may end where a sentence does.
        whole = part.stop < len(lines) and is_opener(lines[part.stop].text)
        for at in part[1:-1]:
            if measure[at] != m or (ends[at] and not whole):
                break
            if not ends[at]:
                full.append((width[at], ruler.unit(lines[at + 1].text)))
    if len(full) < FULL:
        return 0.0
    own = max(w for w, _ in full)
    if not LEAST <= m - own <= MOST:
        return 0.0
    room = sum(w + SPACE + unit <= m - LOOSE for w, unit in full)
    fills = sum(own < w + SPACE + unit + LOOSE for w, unit in full)
    return own if room >= ROOM * len(full) and fills >= FILLED * len(full) else 0.0
