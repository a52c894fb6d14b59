"""List marks that an extractor wrote on lines of their own, above their items.

Word processors set a tab behind a list's mark; mupdf ends the line at a gap so wide, and pdfminer
where the two have base lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ...document import Line
from ...measured import texts_of
from ...texts import Texts, any_of, places
from ..paragraphs.glyphs import BULLETS, CIRCLED
from ..paragraphs.words import is_latin
from .composed import composed
from .cuts import is_as_it_was
from .folios import numeral
from .headlines import is_end

RULE = "mark of the item below"
_BULLETS = f"{BULLETS}–"
_HAN = "一二三四五六七八九十"
# These part no scenes; these do, and numbers in Han are those of a story's parts.
_LISTING = frozenset("–■□▪▫‣⁃∙‧◦►▶➢✓")
_SCENES, _HAN_NUMBER = frozenset("※★☆○◎◇◆"), re.compile(f"[(（]?[{_HAN}]")
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
# What announces a list: a colon, or a bibliography's heading. What a formula has, whose number
# stands on its right.
_ANNOUNCES = re.compile(
    "[：:]$|^(?:(?:主要)?[参參]考(?:文[献獻]|[书書]目)|[注註][释釋]|References|Bibliography)$"
)
# A clause of a list ends so, and in none another sentence does.
CLAUSE, _SENTENCE = frozenset("；;"), re.compile("[。！？]")
_EQUATES = re.compile("[=≈≡≠<>≤≥∝⇒]")
# No list has so many lines an item, on the average: those are the numbers of sections.
MOST = 8
# Items are short that have no more lines, on the average; so many em are they set in, as so many
# lines on either side show.
FEW, SET_IN, LINES = 1.5, 0.8, 3


class Marks(NamedTuple):
    """The marks of one form.

    Attributes:
        first: the line of the first one, alone or not.
        alone: those alone.
        mixed: whether a number alone counts on from one that stands in its item's line, or back.
    """

    first: int
    alone: list[int]
    mixed: bool


def itemized(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each mark of a list that stands alone before the line below it.

    Left alone are marks that part the scenes of a story, the numbers of its parts, of sections, of
    formulas, and those of a table's rows, above cells.

    >>> from zhengwen.split import split
    >>> text = "1.\\n拧下背面的四颗螺丝，取下盖板。\\n2.\\n用软刷清除灰尘。\\n3.\\n装回。"
    >>> [line.text for line in itemized(split(text))]
    ['1. 拧下背面的四颗螺丝，取下盖板。', '2. 用软刷清除灰尘。', '3. 装回。']
    """
    texts = texts_of(lines)
    found = [at for at in marks_of(texts) if at + 1 < len(lines)]
    alone = {at for at in found if _is_mark(lines, at)}
    if not alone:
        return lines
    # What another stage took for a section's number may be the first item's.
    joined = {at for at in found if lines[at + 1].follows}
    starts, lists = _lists(texts, alone, joined)
    stops = dict(pairwise([*starts, len(lines)]))
    full = max(sorted(line.em for line in lines)[int(_FULL * len(lines))], _CELL)
    sure, taken = False, set[int]()
    for marks in lists:
        # Where the last item ends, none tells.
        items = [range(at + 1, stops[at]) for at in marks.alone if stops[at] < len(lines)]
        if _may_be_items(lines, marks, items, full):
            listed = _is_list(lines, marks, items, full)
            sure = sure or listed
            if listed or not _may_part(texts[marks.first]):
                taken.update(marks.alone)
    # Where the marks of one list stand alone, those of others do.
    if not sure:
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


def marks_of(texts: Texts) -> list[int]:
    """The texts that are list marks alone."""
    # The cheap question first: few lines end so, and are so short.
    return [at for at in places(_LAST, texts.lasts) if is_mark(texts[at])]


def _is_mark(lines: Sequence[Line], at: int) -> bool:
    """Whether a mark alone stands above a line that is none, both as they were."""
    line, below = lines[at], lines[at + 1]
    moved = line.follows or line.moved or below.follows or below.moved
    whole = is_as_it_was(line) and is_as_it_was(below)
    return whole and not moved and not is_mark(below.text)


def _lists(
    texts: Sequence[str], marks: Set[int], joined: Set[int]
) -> tuple[list[int], list[Marks]]:
    """The lines that start with a mark; and the marks alone of each form that count or recur.

    Args:
        texts: those of the lines.
        marks: the marks that stand alone.
        joined: those that another stage joined with the line below.
    """
    starts, result = [], []
    forms: dict[str, list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        found = _MARK.match(text)
        if not found:
            continue
        starts.append(at)
        if at in marks or at in joined or found.end() < len(text):
            form, number = _form(found)
            forms.setdefault(form, []).append((at, number))
    for chain in forms.values():
        pairs = [(a, b, n) for (a, n), (b, m) in pairwise(chain) if _goes_on(n, m)]
        counted = {at for a, b, _ in pairs for at in (a, b)}
        if own := marks & counted:
            mixed = any(n and (a in marks) != (b in marks) and a not in joined for a, b, n in pairs)
            result.append(Marks(first=min(counted), alone=sorted(own), mixed=mixed))
    return starts, result


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


def _may_be_items(lines: Sequence[Line], marks: Marks, items: Sequence[range], full: float) -> bool:
    """Whether what stands below marks of one form may be items of a list, most of them.

    Args:
        lines: the lines.
        marks: those.
        items: the lines below each one alone, but for the last, up to which each goes at the most.
        full: how wide a full line is.
    """
    if sum(map(len, items)) > MOST * len(items):
        return False
    others = sum(_is_cell(lines, item, full) or _has_parts(lines, item, full) for item in items)
    formulas = sum(at > 0 and _is_formula(lines[at - 1].text) for at in marks.alone)
    return (2 * others < len(items) or not items) and 2 * formulas < len(marks.alone)


def _is_list(lines: Sequence[Line], marks: Marks, items: Sequence[range], full: float) -> bool:
    """Whether marks of one form are a list's for sure.

    Marks part scenes, and numbers head the parts of stories, poems, diaries. But a list is
    announced above its first mark, alone or not; or its items are clauses; or others stand before
    their items, in their line; or these are short, or set in.
    """
    first = marks.first
    mark = _MARK.match(lines[first].text)
    if mark is None:
        return False
    clauses = sum(_is_clause(lines, item, full) for item in items)
    if 2 * clauses > len(items) or (first and _ANNOUNCES.search(lines[first - 1].text)):
        # A story may be announced, too: 他讲了下面这个故事：
        return mark[0] not in _SCENES or (bool(items) and _are_short(lines, items, full))
    if _may_part(mark[0]):
        return False
    if marks.mixed or mark[0] in _LISTING:
        return True
    # Decimal numbers are those of sections.
    counts = mark[1] is None and _form(mark)[1] == 1
    return bool(items) and (
        (counts and _are_short(lines, items, full)) or _are_set_in(lines[:first], lines, items)
    )


def _may_part(text: str) -> bool:
    """Whether a line starts with what parts scenes, or heads a story's parts."""
    return text[0] in _SCENES or _HAN_NUMBER.match(text) is not None


def _is_clause(lines: Sequence[Line], item: range, full: float) -> bool:
    """Whether an item is a clause of a list: one sentence, not over, and no lines of verse."""
    own = [lines[at] for at in item]
    if (
        not own
        or own[-1].text[-1] not in CLAUSE
        or any(_SENTENCE.search(line.text) for line in own)
    ):
        return False
    return all(line.em >= _SHORT * full for line in own[:-1])


def _is_formula(text: str) -> bool:
    return _EQUATES.search(text) is not None and not is_end(text)


def _are_short(lines: Sequence[Line], items: Sequence[range], full: float) -> bool:
    """Whether items are short, and most are one paragraph."""
    if sum(map(len, items)) > FEW * len(items):
        return False
    several = sum(any(_ends_short(lines[at], full) for at in item[:-1]) for item in items)
    return 2 * several < len(items)


def _are_set_in(above: Sequence[Line], lines: Sequence[Line], items: Sequence[range]) -> bool:
    """Whether the lines of items are narrower than those above, all but each one's last.

    Those of Latin words have any width.
    """
    text = [line.em for line in above if not is_end(line.text)]
    own = [lines[at].em for item in items for at in item[1:-1]]
    firsts = [lines[item.start].em for item in items if len(item) > 1]
    if min(len(text), len(own)) < LINES or is_latin(texts_of(lines)):
        return False
    measure = max(own)
    return measure <= median(text) - SET_IN and median(firsts) > measure - SET_IN


def _is_cell(lines: Sequence[Line], item: range, full: float) -> bool:
    """Whether other cells stand below what is so short that it is one, too."""
    line = lines[item.start]
    return len(item) > 1 and line.em < _SHORT * full and not is_end(line.text)


def _has_parts(lines: Sequence[Line], item: range, full: float) -> bool:
    """Whether two paragraphs or more end below the mark's own, before the next mark."""
    return sum(_ends_short(lines[at], full) for at in item[:-1]) > 1


def _ends_short(line: Line, full: float) -> bool:
    return line.em < _ENDED * full and is_end(line.text)


def item(mark: Line, line: Line) -> Line:
    """A mark and the line below it, as one line."""
    parts = [(mark, 0, len(mark.text)), (line, 0, len(line.text))]
    found = composed(parts, moved=RULE, column=mark.column, blanks=mark.blanks)
    gap = "" if mark.text[-1] in _WIDE_MARKS else " "
    return replace(found, text=f"{mark.text}{gap}{line.text}", starts=True, trailing=line.trailing)
