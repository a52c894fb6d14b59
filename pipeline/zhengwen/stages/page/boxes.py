"""Boxes: titles, ledes and headings that an extractor wrote where they cannot stand.

A heading has text below it. One that stands at the end, above another heading, or in the middle of
a sentence was set apart on the page, and written where the extractor found it. So was a lede, in a
column narrower than the text's, that stands beside such headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...document import Line
from ...tables.bigrams import joint
from ..paragraphs.glyphs import (
    LIST_MARK,
    MARK,
    em,
    ends_sentence,
    ends_softly,
    has_halves,
    is_opener,
)
from ..paragraphs.kinds import is_byline, is_date, is_heading
from .grouping import APART, grouped

# What follows a byline, or stands in a box, and is no lede.
_NOTE = re.compile(
    "编后|编者|注[:：]|附[:：记]|来源|本文|作者|责编|责任编辑|声明|相关链接|延伸阅读|新闻背景|[（(]"
)
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("「", "」"))
# A displaced heading is set in a box, seldom wider than this in em.
WIDEST = 16.0
# The first line of a lede is indented by so many em.
INDENT = 2.0
# So large a share of the text's lines must be wider than a lede's.
WIDER = 0.8
# A line in mid-sentence leaves no more than this free.
LOOSE = 2.5
# So many of a lede's lines are full.
FULL = 2
# The longest title or lede, in lines.
LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Lines that stand together away from their place.

    Attributes:
        title: the article's title, where it is one of them.
        lede: the lede's lines.
        headings: the lines of headings.
        cuts: the text above goes on below, in mid-sentence.
        last: nothing stands below but a byline.
    """

    title: range
    lede: range
    headings: range
    cuts: bool
    last: bool

    @property
    def start(self) -> int:
        """Its first line."""
        return min(part.start for part in (self.title, self.lede, self.headings) if part)

    @property
    def stop(self) -> int:
        """The line after its last."""
        return max(part.stop for part in (self.title, self.lede, self.headings) if part)


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines, and what is asked of each: once, as the boxes may be many.

    Attributes:
        lines: the lines.
        short: whether each may be a heading's.
        widths: how wide each is, in em.
        inner: those in mid-sentence.
    """

    lines: Sequence[Line]
    short: Sequence[bool]
    widths: Sequence[float]
    inner: Sequence[int]


def boxes(lines: Sequence[Line]) -> list[Box]:
    """The boxes of an article, in their order."""
    text = _Text(
        lines,
        [is_short(line) for line in lines],
        [line.em for line in lines],
        [at for at, line in enumerate(lines) if not (line.ends or ends_softly(line.text))],
    )
    runs = list(_runs(lines, text.short))
    ends = {b for _, b in runs}
    leaves = (at for at in range(1, len(lines)) if lines[at].page > lines[at - 1].page)
    runs += [(at, at) for at in leaves if at not in ends]
    found: list[Box] = []
    for a, b in sorted(runs):
        box = _box(text, a, b)
        if box is None or not (box.headings or box.cuts):
            continue
        # What looked like a heading alone is the title above a lede.
        while found and found[-1].stop > box.start:
            found.pop()
        found.append(box)
    return found


def is_note(text: str) -> bool:
    """Whether a text in a box is a note and no lede."""
    return _NOTE.match(text) is not None


def is_short(line: Line) -> bool:
    """Whether a line may be a heading's: short, no sentence; a numbered one may have a comma."""
    text = line.text
    if len(text) > 2 * WIDEST or line.em > WIDEST or line.ends or text[0].islower():
        return False
    if is_byline(text) or is_date(text) or LIST_MARK.match(text):
        return False
    if any(text.count(a) != text.count(b) for a, b in _PAIRS) or text.count('"') % 2:
        return False
    return is_heading(text) or (is_opener(text) and text[-1].isalnum())


def is_end(text: str) -> bool:
    """Whether a sentence or a clause of a list ends with a line."""
    return ends_sentence(text) or ends_softly(text)


def _runs(lines: Sequence[Line], short: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Short lines below each other on one page, without those that are lines of prose."""
    stop = 0
    while stop < len(lines):
        start = stop
        while stop < len(lines) and short[stop] and lines[stop].page == lines[start].page:
            stop += 1
        first, last = start, stop
        while first < last and _goes_on(lines, first, marked=first == start):
            first += 1
        while first < last < len(lines) and _goes_on(lines, last) and _fits(lines, last):
            last -= 1
        if first < last:
            yield first, last
        stop = max(stop, start + 1)


def _fits(lines: Sequence[Line], at: int) -> bool:
    """Whether a line reads on from the one above, with no blank line of their own between."""
    if at + 1 < len(lines):
        apart = lines[at].blanks > lines[at + 1].blanks
        # A line shorter than the one below is a paragraph's first.
        if apart or lines[at].em < lines[at + 1].em - APART:
            return False
    above, text = lines[at - 1].text[-1], lines[at].text[0]
    return joint(above, text) > 0 or (above.islower() and text.islower())


def _goes_on(lines: Sequence[Line], at: int, *, marked: bool = True) -> bool:
    """Whether a line and the one above are full lines of one column, in mid-sentence.

    Args:
        lines: the text.
        at: the lower of the two.
        marked: that it is prose must show: by a mark, or by what the two characters say.
    """
    if not at or is_end(lines[at - 1].text):
        return False
    above, text = lines[at - 1].text, lines[at].text
    if above[-1].islower() and text[0].islower():
        return True
    if marked and not (MARK.search(above) or MARK.search(text) or joint(above[-1], text[0]) > 0):
        return False
    # A first line is shorter by its indent; a last one may end anywhere.
    over = lines[at].em - lines[at - 1].em
    return over <= LOOSE and (over >= -LOOSE or ends_sentence(text))


def _box(text: _Text, a: int, b: int) -> Box | None:
    """The box whose headings are the lines from a to b; None where they may stand in place."""
    lines = text.lines
    lede = _lede(text, a, b)
    title = range(lede.start, lede.start)
    headings = range(a, b)
    if lede and not lede.start and b < len(lines):
        # A lede at the very start, then the boxes' headings, and last the title above the text.
        above = b if is_title(lines, b) else b - 1
        title, headings = range(above, above + 1), range(a, above)
    elif (
        lede
        and lede.start > 1
        and not is_heading(lines[0].text)
        and is_title(lines, lede.start - 1)
    ):
        title = range(lede.start - 1, lede.start)
    if not (lede or headings):
        return None
    start = min(part.start for part in (title, lede, headings) if part)
    last = all(is_byline(line.text) for line in lines[b:])
    cuts = _cuts(lines, start, b, led=bool(lede))
    leaf = b < len(lines) and lines[b].page > lines[b - 1].page
    # A list has several short lines too, and a title has a subtitle.
    several = len(grouped(lines, headings)) > 1 and (leaf or bool(lede))
    if not (cuts or last or several or (leaf and lede)):
        return None
    return Box(title=title, lede=lede, headings=headings, cuts=cuts, last=last)


def is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a title: a heading that does not read on."""
    text = lines[at].text
    if not is_heading(text) or is_byline(text) or at + 1 == len(lines):
        return False
    # No first line of a paragraph is much shorter than the next.
    short = lines[at].em < lines[at + 1].em - INDENT - APART
    return short or has_halves(text) or not _fits(lines, at + 1)


def _cuts(lines: Sequence[Line], start: int, stop: int, *, led: bool) -> bool:
    """Whether the text above a box goes on below it: its last line is full, and in mid-sentence."""
    if not start or stop == len(lines):
        return False
    above, below = lines[start - 1].text, lines[stop].text
    if is_end(above) or is_opener(below) or is_byline(below):
        return False
    width = em(above)
    beside = lines[start - 2].text if start > 1 else ""
    full = not beside or is_end(beside) or width >= em(beside) - LOOSE
    # What goes on is as wide, unless it ends there; a first line is shorter by its indent.
    over = em(below) - width
    if over > LOOSE or (over < -INDENT / 2 and not is_end(below)):
        return False
    # A heading may be the last line of what stands above, or have its own text below.
    if not led:
        heading = lines[start].text
        on = joint(above[-1], below[0])
        latin = above[-1].isascii() and below[0].islower()
        fits = latin or (on > 0 and on > joint(above[-1], heading[0]))
        if not fits or not MARK.search(above):
            return False
    widest = max(em(line.text) for line in lines[start:stop])
    return full and width >= widest + 2 * APART and not is_heading(above)


def _lede(text: _Text, a: int, b: int) -> range:
    """The lede above headings: of two lines at least, in a column narrower than the text's."""
    lines, short, widths = text.lines, text.short, text.widths
    none = range(a, a)
    if a < 2 or not ends_sentence(lines[a - 1].text):
        return none
    full = max(widths[a - 1], widths[a - 2])
    start = a
    while start and a - start < LONGEST and not _ends_lede(text, start - 1, full):
        start -= 1
    # What ends the paragraph above is not the lede's.
    if start and not is_end(lines[start - 1].text) and not short[start - 1]:
        while start < a and ends_sentence(lines[start].text):
            start += 1
        if a - start < 2:
            return none
        # A column goes on narrower beside a figure: a lede starts with an indent or apart.
        apart = lines[start].blanks > lines[start + 1].blanks
        if lines[start].text[0].islower():
            return none
        if not apart and widths[start] > max(widths[start:a]) - INDENT / 2:
            return none
    if a - start < 2 or is_note(lines[start].text) or is_opener(lines[start].text):
        return none
    narrow = max(widths[start:a]) + APART
    # Lines of a column fill it, but for a first line's indent and the last of a paragraph.
    least = narrow - APART - INDENT - LOOSE
    broken = [widths[at] for at in range(start, a) if not is_end(lines[at].text)]
    if sum(width >= least for width in broken) < min(FULL, a - start - 1):
        return none
    inner = [at for at in text.inner if not start <= at < b]
    wider = sum(widths[at] > narrow for at in inner)
    if wider < WIDER * sum(not short[at] or widths[at] > narrow / 2 for at in inner):
        return none
    return none if not start and _is_apart(lines) else range(start, a)


def _ends_lede(page: _Text, at: int, full: float) -> bool:
    """Whether a line above a lede's is not one of its own: wider, a byline, or a title."""
    lines, short, widths = page.lines, page.short, page.widths
    text = lines[at].text
    if widths[at] > full + APART or is_byline(text) or has_halves(text):
        return True
    if not short[at] or widths[at] > full - INDENT - 1 or _goes_on(lines, at):
        return False
    first = widths[at] > full - INDENT - 2 and joint(text[-1], lines[at + 1].text[0]) > 0
    return not first


def _is_apart(lines: Sequence[Line]) -> bool:
    """Whether the first line is a title, as wide as the text below it."""
    first, text = lines[0].text, lines[1].text
    if MARK.search(first):
        return False
    return lines[1].blanks > lines[2].blanks or joint(first[-1], text[0]) <= 0
