"""List marks that an extractor wrote on lines of their own, above their items.

Word processors set a tab behind a list's mark; mupdf ends the line at a gap so wide, and pdfminer
where the two have base lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ...measured import texts_of
from ...texts import any_of, places
from ..paragraphs.glyphs import BULLETS, CIRCLED
from .composed import composed
from .cuts import is_as_it_was
from .folios import numeral
from .headlines import is_end

RULE = "mark of the item below"
_BULLETS = f"{BULLETS}–"
_HAN = "一二三四五六七八九十"
# A bullet, a number in a circle; 1. 1) (1) [1] 1、 and likewise with letters and Han; 1.1, 1.1.1.
_MARK = re.compile(
    rf"[{_BULLETS}{CIRCLED}]|((?:[1-9]\d?\.){{1,2}})([1-9]\d?)(?!\d)"
    rf"|([(（\[［]?)([1-9]\d?|[ivx]{{1,4}}|[a-hA-H]|[{_HAN}]{{1,3}})([.．、)）\]］])"
)
_LAST = any_of(_BULLETS + CIRCLED + ".．、)）]］", "0-9")
# A full-width mark has its room in itself.
_WIDE_MARKS = frozenset("．、）］")
LONGEST = 8
# So many of the lines are no wider than a full one; a cell or a heading is narrower by so much.
# What ends a paragraph is narrower, too. In em, no full line is so narrow.
_FULL, _SHORT, _ENDED, _CELL = 0.8, 0.7, 0.85, 16.0
_ANNOUNCES = frozenset("：:")
# No list has so many lines an item, on the average: those are the numbers of sections.
MOST = 8


def itemized(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each mark of a list that stands alone before the line below it.

    Left alone are the numbers of sections, below each of which several paragraphs stand, and those
    of a table's rows, above cells.

    >>> from zhengwen.split import split
    >>> text = "1.\\n拧下背面的四颗螺丝，取下盖板。\\n2.\\n用软刷清除灰尘。\\n3.\\n装回。"
    >>> [line.text for line in itemized(split(text))]
    ['1. 拧下背面的四颗螺丝，取下盖板。', '2. 用软刷清除灰尘。', '3. 装回。']
    """
    texts = texts_of(lines)
    # The cheap question first: few lines are so short and end so.
    marks = [at for at in places(_LAST, texts.lasts[:-1]) if _is_mark(lines, at)]
    if not marks:
        return lines
    full = max(sorted(line.em for line in lines)[int(_FULL * len(lines))], _CELL)
    starts, lists = _lists(texts, {*marks})
    stops = dict(pairwise([*starts, len(lines)]))
    taken = {
        at
        for first, chain in lists
        if _may_be_list(texts[max(first - 1, 0) : first], texts[first])
        and _are_items(lines, {at: stops[at] for at in chain}, full)
        for at in chain
    }
    if not taken:
        return lines
    return [
        item(line, lines[at + 1]) if at in taken else line
        for at, line in enumerate(lines)
        if at - 1 not in taken
    ]


def is_mark(text: str) -> bool:
    """Whether a text is a list's mark alone.

    >>> is_mark("（三）"), is_mark("三月")
    (True, False)
    """
    return len(text) <= LONGEST and _MARK.fullmatch(text) is not None


def _is_mark(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a mark alone above another that is none, both as they were."""
    line, below = lines[at], lines[at + 1]
    if not is_mark(line.text):
        return False
    moved = line.follows or line.moved or below.follows or below.moved
    whole = is_as_it_was(line) and is_as_it_was(below)
    return whole and not moved and not is_mark(below.text)


def _lists(texts: Sequence[str], marks: set[int]) -> tuple[list[int], list[tuple[int, list[int]]]]:
    """The lines that start with a mark; and the marks alone of each form that count or recur.

    A number may go on with one that stands before its item, in its line: with each form's marks
    stands the line of the first one, alone or not.
    """
    forms: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        found = _MARK.match(text)
        if found and (at in marks or found.end() < len(text)):
            form, number = _form(found)
            forms.setdefault(form, []).append((at, number))
    result = []
    for chain in forms.values():
        pairs = [(a, b) for (a, one), (b, other) in pairwise(chain) if _goes_on(one, other)]
        counted = {at for pair in pairs for at in pair}
        if own := marks & counted:
            result.append((min(counted), sorted(own)))
    return sorted(at for chain in forms.values() for at, _ in chain), result


def counts_on(above: str, below: str) -> bool:
    """Whether a mark is the next one of a list, or the same bullet.

    >>> counts_on("（1）", "（2）"), counts_on("•", "•"), counts_on("1.", "2)")
    (True, True, False)
    """
    one, other = _MARK.fullmatch(above), _MARK.fullmatch(below)
    if one is None or other is None:
        return False
    (form, number), (own, next_one) = _form(one), _form(other)
    return form == own and _goes_on(number, next_one)


def _goes_on(one: int, other: int) -> bool:
    return other == one + 1 or one == other == 0


def _form(match: re.Match[str]) -> tuple[str, int]:
    """The form of a mark and its number; 0 for a bullet.

    >>> [_form(_MARK.match(text)) for text in ("（三）", "(xi)", "2.4", "b.", "③", "•")]
    [('（一）', 3), ('(i)', 11), ('2.', 4), ('a.', 2), ('①', 3), ('•', 0)]
    """
    text, above, below, opens, number, closes = match[0], *match.groups()
    if below:
        return above, int(below)
    if not number:
        return ("①", CIRCLED.index(text) + 1) if text in CIRCLED else (text, 0)
    if number.isdecimal():
        return f"{opens}1{closes}", int(number)
    for one, numerals in (("i", "ivx"), ("一", _HAN)):
        if number[0] in numerals:
            return f"{opens}{one}{closes}", numeral(number)
    first = "a" if number.islower() else "A"
    return f"{opens}{first}{closes}", ord(number[0]) - ord(first) + 1


def _may_be_list(above: Sequence[str], first: str) -> bool:
    """Whether marks may be a list's, by the first one's line and those above it.

    Numbers in Han are those of a story's parts, unless the line above announces a list.
    """
    mark = _MARK.match(first)
    if mark is None or not any(sign in _HAN for sign in mark[0]):
        return True
    return bool(above) and above[-1][-1] in _ANNOUNCES


def _are_items(lines: Sequence[Line], stops: dict[int, int], full: float) -> bool:
    """Whether what stands below marks of one form are items of a list, most of them.

    Args:
        lines: the lines.
        stops: up to which line each mark's item goes at the most.
        full: how wide a full line is.
    """
    # Where the last item ends, none tells.
    known = [(at + 1, stop) for at, stop in stops.items() if stop < len(lines)]
    if sum(stop - start for start, stop in known) > MOST * len(known):
        return False
    others = sum(_is_cell(lines, a, b, full) or _has_parts(lines, a, b, full) for a, b in known)
    return 2 * others < len(known) or not known


def _is_cell(lines: Sequence[Line], start: int, stop: int, full: float) -> bool:
    """Whether other cells stand below what is so short that it is one, too."""
    line = lines[start]
    return stop > start + 1 and line.em < _SHORT * full and not is_end(line.text)


def _has_parts(lines: Sequence[Line], start: int, stop: int, full: float) -> bool:
    """Whether two paragraphs or more end below the mark's own, before the next mark."""
    ends = sum(line.em < _ENDED * full and is_end(line.text) for line in lines[start : stop - 1])
    return ends > 1


def item(mark: Line, line: Line) -> Line:
    """A mark and the line below it, as one line."""
    parts = [(mark, 0, len(mark.text)), (line, 0, len(line.text))]
    found = composed(parts, moved=RULE, column=mark.column, blanks=mark.blanks)
    gap = "" if mark.text[-1] in _WIDE_MARKS else " "
    return replace(found, text=f"{mark.text}{gap}{line.text}", starts=True, trailing=line.trailing)
