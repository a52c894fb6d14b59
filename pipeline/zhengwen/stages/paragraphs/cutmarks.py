"""Rows that an extractor cut where two marks meet, put together again.

Setting puts two marks in the room of one and a half (clreq 3.1.6), so that the second seems to
start left of where the first ends: to `pdftotext -raw` that is a new line. Of 154 texts by it, of
pages that Chromium set, 38 have such rows.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ...document import Line
from ...measured import texts_of, widths
from ...texts import any_of, places
from .glyphs import closing_quotes, is_opener
from .measure import WIDEST
from .nearby import widest_shared

# Full-width marks that start no line in any setting (GB/T 15834 section 5.1); ASCII ones do (.NET,
# %s), and so do these quotes where they open ...
CLOSING = frozenset("、。，．：；！？）】〕］》〉」』”’％")
_FIRST, _QUOTES = any_of(CLOSING), frozenset("”’")
# ... and those that open: what stands before them may be a pause, or a sentence's end before a
# remark in brackets; elsewhere a paragraph may start with them.
_OPENING = frozenset("（【〔［《〈“‘「『")
_OPENS = any_of(_OPENING)
_PAUSE, _ENDS = frozenset("，、：；"), frozenset("。．！？")
MARKS = CLOSING | _OPENING | frozenset("…—")
# So many lines that start with a closing mark, below a mark, show that rows are cut there.
CUTS = 2
# Two marks beside each other are set half an em closer (clreq 3.1.6), and others may be, too.
CLOSER, PRESSED = 0.5, 1.2
# A cut parts two marks, and not chance, where so many pairs are parted for each that is whole, and
# so many second ones fill the row of the first ...
OFTEN, FILLING = 4, 2
# ... within so much, and are shorter than a paragraph's first line, in em.
FULL, SHORT = 1.6, 3.0


def has_pieces(lines: Sequence[Line]) -> bool:
    """Whether any line starts with a mark that none may start with."""
    return _FIRST.search(texts_of(lines).firsts) is not None


def cuts(lines: Sequence[Line], room: Sequence[float]) -> set[int]:
    """The lines that are pieces of the row above, cut off between two marks.

    Args:
        lines: those of a text.
        room: how wide a row may be at each of them, in em.

    >>> from zhengwen.split import split
    >>> text = "他说：⏎“走吧。⏎”我们就走了，走到河边看桥，⏎看了很久。⏎他说：⏎“天黑了。⏎”"
    >>> sorted(cuts(split(text.replace("⏎", "\\n")), [20.0] * 7))
    [1, 2, 5, 6]
    """
    texts = texts_of(lines)
    sure = {at for at in places(_FIRST, texts.firsts) if _may_go_on(lines, at)}
    if sure and not closing_quotes(texts):
        sure = {at for at in sure if texts[at][0] not in _QUOTES}
    if not sure:
        return sure
    width = widths(lines)
    if len(sure) < CUTS:
        return _fitting(width, room, sure, CLOSER)
    room = _wider(width, room, sure)
    return _fitting(width, room, sure | _others(lines, width, room, sure), PRESSED)


def _wider(width: Sequence[float], room: Sequence[float], sure: Set[int]) -> list[float]:
    """How wide a row may be at each line, where pieces that are sure show wider ones."""
    rows: list[float] = []
    own: list[int] = []
    for at, em in enumerate(width):
        if at in sure and rows[-1] + em - CLOSER <= WIDEST:
            rows[-1] += em - CLOSER
        else:
            rows.append(em)
        own.append(len(rows) - 1)
    near = widest_shared(rows)
    return [max(em, near[row]) for em, row in zip(room, own, strict=True)]


def _may_go_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands right below one that ends with a mark."""
    above, line = lines[at - 1], lines[at]
    return bool(
        at
        and above.text[-1] in MARKS
        and not (line.blanks or line.starts or line.kind or line.pieces)
        and not (above.pieces or above.kind)
        and line.page == above.page
    )


def _others(
    lines: Sequence[Line], width: Sequence[float], room: Sequence[float], sure: Set[int]
) -> set[int]:
    """The lines that start with an opening mark, parted from the mark above by a cut."""
    texts = texts_of(lines)
    found: dict[str, list[int]] = {}
    for at in places(_OPENS, texts.firsts):
        # （一） opens an item of its own.
        if _may_go_on(lines, at) and not is_opener(texts[at]):
            found.setdefault(texts[at - 1][-1] + texts[at][0], []).append(at)
    result: set[int] = set()
    for pair, own in found.items():
        whole = texts.whole.count(pair)
        filling = [
            at
            for at in own
            # Where a sentence ends, a row that goes on is none that the next ones tell.
            if not (pair[0] in _ENDS and at + 1 in sure) and _fills(lines, width, room, at)
        ]
        never = not whole and (pair[0] in _PAUSE or (pair[0] in _ENDS and pair[1] == "（"))
        often = pair[0] in _PAUSE and len(own) > OFTEN * whole and len(filling) >= FILLING
        result.update(own if never or often else filling)
    return result


def _fills(lines: Sequence[Line], width: Sequence[float], room: Sequence[float], at: int) -> bool:
    """Whether a line fills the row above, and is far too short for one that stops amid a sentence.

    A paragraph's first line and a last one above it, of two em, fill a row by chance.
    """
    if lines[at].ends or at + 1 == len(lines):
        return False
    total = width[at - 1] + width[at] - CLOSER
    if width[at] > total - SHORT or total > room[at - 1] + PRESSED:
        return False
    # Where a sentence ends a paragraph may, in a column narrower than others: the next lines tell.
    by_room = lines[at - 1].text[-1] in _PAUSE and room[at - 1] - total < FULL
    return by_room or abs(max(width[at + 1 : at + 3]) - total) < FULL


def _fitting(
    width: Sequence[float], room: Sequence[float], on: Set[int], pressed: float
) -> set[int]:
    """Those of some lines that go on the row above, as far as the measure goes.

    Args:
        width: the width of each line, in em.
        room: how wide a row may be at each.
        on: those that may go on.
        pressed: how much wider than that a row may seem, as its marks are pressed.
    """
    found: set[int] = set()
    total = 0.0
    for at, own in enumerate(width):
        if at in on and total + own - CLOSER <= room[at - 1] + pressed:
            found.add(at)
            total += own - CLOSER
        else:
            total = own
    return found
