"""Rows that an extractor cut at their marks.

A house style sets the marks within a sentence in half an em, and a program for setting takes the
rest of each glyph back (clreq 3.1.6), so that what follows starts left of where the mark ends: to
`pdftotext -raw` that is a new line, each time, and to `pdftotext` it is one where more than half
of the mark is taken back. Journals of CNKI are set so, and books of XeTeX. Hardly such a mark
stands within a line then, and only the lines that end with none show how wide the column is: the
pieces up to each of them fill whole rows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from ...document import Line
from ...measured import texts_of
from ...tables.bigrams import joint
from .glyphs import is_ideograph, is_opener
from .widths import unit

_PAUSES = frozenset("，、")
_MARKS = frozenset("，、；：。．！？”’）》」』】")
_QUOTES = frozenset("“‘「『")
# Marks of a kind are set alike: amid a sentence, at its end, around a quotation, in brackets.
_CLOSING_KINDS = ("，、；：", "。．！？", "”’」』", "）》】")
_OPENING_KINDS = ("“‘「『", "（《【")
# Marks amid a sentence, and those that open.
AMID, OPENING = "，、；：”’」』）》】", "".join(_OPENING_KINDS)
# Lines that end with one, so many at most between two and so many of them: the cheap question.
BETWEEN, DENSE = 5, 12
_DENSE = re.compile(f"[{AMID}](?:.{{0,{BETWEEN}}}[{AMID}]){{{DENSE - 1},}}", re.DOTALL)
# In a text of which all is cut there are so many such lines at least.
FEWEST = 6
# Lines around such a stretch that may be of it.
AROUND = 8
# So large a share of a mark stands where lines are cut, where whole lines end with every tenth; one
# that is rarer than so is cut as its kind.
CUT, RARE = 0.7, 4
# Verse is alike: so large a share of its lines that end with a pause are of one width in em, and a
# blank line follows where a stanza ends without a mark.
REGULAR, STANZAS = 0.4, 0.1
# A column has so many em (a newspaper's ten or more), and so many rows show it; so many of them are
# no first lines, which lack an indent in em.
NARROWEST, WIDEST, ROWS, SOME, INDENT = 10.0, 60.0, 6, 3, 2.0
# The measures that are asked of the rows, and the indent, in half an em.
_HALVES, _INDENTED = range(int(2 * NARROWEST), int(2 * WIDEST) + 1), int(2 * INDENT)
# How much narrower than 1 em a mark at a cut may be, in em; and how many measures are tried with
# each.
NARROWER, TRIES = (0.0, 0.25, 0.375, 0.5), 3
# Widths in em that are alike, where letters stand on a line too; by how much a row may stick out.
ALIKE, OUT = 1.0, 1.5
# What a row costs that is full and ends with a mark; that ends a paragraph; that stands alone, as a
# heading or a command does; that stops at a pause, or whose pieces fill none. In nats.
FULL, ENDED, ALONE, BROKEN = 0.3, 1.5, 2.0, 6.0
# And what it costs that a sentence ends within a row, and that a speech starts behind it: dialogue
# starts a paragraph with each.
SENTENCE, SPOKEN = 0.5, 2.0
# How near the measure of a stretch is to the widest line around it, in em.
NEAR = 2.0
# What the characters where rows end are worth to each other and to chance, in nats: in 18 articles
# cut so .7 to 1.4 in the mean, and in an old novel -.1; in verse and records -.4 to -1.1.
LINK, LINKED = 0.3, 4.0
# No row has more pieces.
MOST = 16


class Stretch(NamedTuple):
    """Lines that were cut at their marks.

    Attributes:
        start: the first of them.
        sizes: how many lines each row has, in order.
    """

    start: int
    sizes: list[int]


class _Cuts(NamedTuple):
    """The marks that an extractor cuts behind, and those that it cuts before."""

    behind: frozenset[str]
    before: frozenset[str]


def behind_marks(lines: Sequence[Line]) -> list[Stretch]:
    """Where rows are cut at their marks, and how many lines each has; nothing where none is.

    Args:
        lines: the lines of one document.

    >>> from zhengwen.split import split
    >>> behind_marks(split("河水涨了，\\n船也开了。"))
    []
    """
    found = []
    for core in _stretches(lines):
        start, end = max(0, core.start - AROUND), min(len(lines), core.stop + AROUND)
        found.append(Stretch(start, _sizes(lines[start:end], core.start - start, len(core))))
    return [stretch for stretch in found if stretch.sizes]


def _stretches(lines: Sequence[Line]) -> list[range]:
    """The stretches whose lines end with pauses more often than lines of any measure do."""
    lasts = texts_of(lines).lasts
    ends = sum(map(lasts.count, _PAUSES))
    # The cheap question first: of a whole text, or of parts of one.
    if ends < FEWEST:
        return []
    if ends > CUT * sum(map(texts_of(lines).whole.count, _PAUSES)):
        return [range(len(lines))]
    found: list[range] = []
    for match in _DENSE.finditer(lasts):
        start, end = match.span()
        if found and start - found[-1].stop <= 2 * AROUND:
            start = found.pop().start
        found.append(range(start, end))
    return found


def _sizes(lines: Sequence[Line], start: int, size: int) -> list[int]:
    """How many lines each row has; none where no measure shows rows, or they are verse.

    Args:
        lines: the lines of a stretch, and some around.
        start: the first of those that are surely of it.
        size: how many these are.
    """
    core = lines[start : start + size]
    cuts = _cuts(core)
    if _PAUSES.isdisjoint(cuts.behind) or _is_verse(core):
        return []
    # What the next line's first unit needs, and whether it may go on a row: of any measure.
    needs = [*(unit(line.text) for line in lines[1:]), 0.0]
    on = [_goes_on(line, below, cuts) for line, below in pairwise(lines)]
    # Of the surely cut those behind a piece that goes on a row: full lines of prose go on, too.
    ends = [
        (lines[at], lines[at + 1])
        for at in range(max(start, 1), min(start + size, len(lines) - 1))
        if on[at - 1] and not on[at]
    ]
    if not are_linked(ends):
        return []
    tried = []
    for measure, widths in _measures(lines, on, cuts):
        around = [*widths[:start], *widths[start + size :]]
        if not around or abs(measure - max(around)) <= NEAR:
            tried.append(_rows(lines, widths, needs, on, measure))
    return min(tried)[1] if tried else []


def are_linked(ends: Sequence[tuple[Line, Line]]) -> bool:
    """Whether sentences go on where rows end without a mark, by the characters on both sides.

    A row ends amid a word as often as not; a verse, a record or an entry of a list ends with one.

    Args:
        ends: a row's last line, and the one below.
    """
    worth = links(ends)
    return sum(worth) + LINK * len(worth) >= LINKED


def links(ends: Sequence[tuple[Line, Line]]) -> list[float]:
    """What the Han on both sides of the ends of rows are worth to each other, in nats."""
    # A refrain says no more the second time; in their order, in which the sum is always the same.
    pairs = dict.fromkeys(
        (line.text[-1], below.text[0])
        for line, below in ends
        if line.page == below.page and not below.blanks
    )
    return [joint(a, b) for a, b in pairs if is_ideograph(a) and is_ideograph(b)]


def _cuts(lines: Sequence[Line]) -> _Cuts:
    """The marks nearly all of which stand at the cuts."""
    texts = texts_of(lines)
    return _Cuts(
        _at_edges(_CLOSING_KINDS, texts.lasts, texts.whole),
        _at_edges(_OPENING_KINDS, texts.firsts, texts.whole),
    )


def _at_edges(kinds: Sequence[str], edges: str, whole: str) -> frozenset[str]:
    """The marks that stand among the edges of lines rather than within; a rare one as its kind."""
    found: set[str] = set()
    for kind in kinds:
        at, all_ = [*map(edges.count, kind)], [*map(whole.count, kind)]
        for mark, n, times in zip(kind, at, all_, strict=True):
            if n > CUT * times if times >= RARE else sum(at) > CUT * sum(all_):
                found.add(mark)
    return frozenset(found)


def _is_verse(lines: Sequence[Line]) -> bool:
    """Whether lines are of verse: of one width, or in stanzas."""
    widths = Counter(round(line.em) for line in lines if line.text[-1] == "，")
    open_ = [below for line, below in pairwise(lines) if line.text[-1] not in _MARKS]
    return max(widths.values(), default=0) > REGULAR * widths.total() or (
        sum(below.blanks > 0 for below in open_) > STANZAS * len(open_)
    )


def _measures(
    lines: Sequence[Line], on: Sequence[bool], cuts: _Cuts
) -> Iterator[tuple[float, list[float]]]:
    """The measures that most rows have which no mark ends, each with the widths that show it.

    Each row is counted with all the pieces behind the one before it: where a row or a paragraph
    ends with a mark between, the sum says nothing.
    """
    marks = [_at_cuts(line.text, cuts) for line in lines]
    ends = [at for at, goes_on in enumerate([*on, False]) if not goes_on]
    whole = [end for end in ends if lines[end].text[-1] not in _MARKS and end and on[end - 1]]
    before = {end: last for last, end in pairwise([-1, *ends])}
    for narrower in NARROWER:
        widths = [line.em - narrower * n for line, n in zip(lines, marks, strict=True)]
        sums = list(accumulate(widths, initial=0.0))
        rows = Counter(round(2 * (sums[end + 1] - sums[before[end] + 1])) for end in whole)
        # First lines lack their indent.
        near = {at: rows[at - 1] + rows[at] + rows[at + 1] for at in _HALVES}
        found = [
            (near[at] + rows[at] + near.get(at - _INDENTED, 0), at)
            for at in _HALVES
            if near[at] >= SOME and near[at] + near.get(at - _INDENTED, 0) >= ROWS
        ]
        for _, at in sorted(found, reverse=True)[:TRIES]:
            yield at / 2, widths


def _at_cuts(text: str, cuts: _Cuts) -> int:
    """How many marks of a line are of those at cuts."""
    return sum(map(text.count, cuts.behind), sum(map(text.count, cuts.before)))


def _rows(
    lines: Sequence[Line],
    widths: Sequence[float],
    needs: Sequence[float],
    on: Sequence[bool],
    measure: float,
) -> tuple[float, list[int]]:
    """The rows that cost least, each full or ended with a sentence: the cost, and their sizes."""
    # What the lines up to each cost, and how many its last row has.
    costs, sizes = [0.0], [0]
    for end in range(1, len(lines) + 1):
        text, need = lines[end - 1].text, needs[end - 1]
        best, size = float("inf"), 1
        total = within = 0.0
        for start in range(end - 1, max(-1, end - 1 - MOST), -1):
            total += widths[start]
            alone = start == end - 1
            if not alone and lines[start].ends:
                within += SPOKEN if lines[start + 1].text[0] in _QUOTES else SENTENCE
            if not alone and (not on[start] or total > measure + OUT):
                break
            left = measure - total
            first = not start or lines[start - 1].ends
            if first and not lines[end - 1].ends and left > INDENT - ALIKE:
                left = min(left, abs(left - INDENT))
            # What stands behind a pause goes on with a sentence, and is no heading.
            alone = alone and not (start and lines[start - 1].text[-1] in _PAUSES)
            cost = costs[start] + within + _cost(text, left, need, alone)
            if start and on[start - 1] and lines[start].text[0] in _MARKS:
                cost += BROKEN
            if cost < best:
                best, size = cost, end - start
        costs.append(best)
        sizes.append(size)
    result: list[int] = []
    at = len(lines)
    while at:
        result.append(sizes[at])
        at -= sizes[at]
    return costs[-1], result[::-1]


def _goes_on(line: Line, below: Line, cuts: _Cuts) -> bool:
    """Whether a line may go on the row of the one above it.

    Behind a mark at a cut, before one, before one that starts no line (GB/T 15834 5.1), or beside a
    letter alone: it was raised, as TeX's A is.
    """
    if line.page != below.page or below.blanks or below.starts or below.kind or line.kind:
        return False
    last, first = line.text[-1], below.text[0]
    raised = (len(line.text) == 1 or len(below.text) == 1) and (last + first).isascii()
    cut = last in cuts.behind or first in cuts.before or first in _MARKS or raised
    return cut and not is_opener(below.text)


def _cost(last: str, left: float, need: float, alone: bool) -> float:
    """What a row costs by the room it leaves, in em, and the room that the next unit needs."""
    if left < -OUT:
        return ALONE
    if last[-1] not in _MARKS:
        full = abs(left) <= 2 * ALIKE
        return min(abs(left) if full else BROKEN, ALONE if alone else BROKEN)
    if left < need + ALIKE:
        return FULL
    return BROKEN if last[-1] in _PAUSES else ENDED
