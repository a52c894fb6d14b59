"""Boxes: titles, ledes and headings that an extractor wrote where they cannot stand.

A heading has text below it. One that stands at the end, above another heading, or in the middle of
a sentence was set apart on the page, and written where the extractor found it. So was a lede, in a
column narrower than the text's, that stands beside such headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...document import Line
from ...measured import ended, widths
from ...tables.bigrams import joint
from ..paragraphs.fields import LABEL
from ..paragraphs.glyphs import MARK, is_opener
from ..paragraphs.kinds import is_heading
from ..paragraphs.runs import below_blanks, pages, runs
from ..paragraphs.shapes import is_byline
from .grouping import APART, grouped
from .headlines import INDENT, LOOSE, WIDEST, amid, goes_on, is_end, is_short, is_title, reads_on
from .ledes import Text, alone, leads, lede_above

# Where more lines than this share are short, it is a list, a timetable or a talk: nothing there
# shows which of them is out of its place.
MOST_SHORT = 0.35
# By so many nats the lines around a box must fit each other better than they fit the box.
BETTER = 1.0
# And so well they fit each other where a word stands over the box.
WORD = 3.0


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
    def sure(self) -> bool:
        """Whether it cannot be where it belongs."""
        return self.cuts or not self.headings

    @property
    def start(self) -> int:
        """Its first line."""
        return min(part.start for part in (self.title, self.lede, self.headings) if part)

    @property
    def stop(self) -> int:
        """The line after its last."""
        return max(part.stop for part in (self.title, self.lede, self.headings) if part)


def boxes(lines: Sequence[Line]) -> list[Box]:
    """The boxes of an article, in their order."""
    width = widths(lines)
    text = Text(
        lines,
        [
            # The cheap questions first: most lines are too wide, or end a sentence.
            w <= WIDEST and not end and line.kind is None and is_short(line)
            for line, w, end in zip(lines, width, ended(lines), strict=True)
        ],
        width,
        amid(lines),
    )
    if sum(text.short) > MOST_SHORT * len(lines):
        return []
    runs = list(_runs(lines, text.short))
    ends = {b for _, b in runs}
    starts = (page.start for page in pages(lines) if page.start)
    leaves = (at for at in starts if lines[at].page > lines[at - 1].page)
    tail = len(lines)
    while tail and is_byline(lines[tail - 1].text):
        tail -= 1
    runs += [(at, at) for at in {*leaves, tail, *_apart(text)} if at not in ends]
    found: list[Box] = []
    for a, b in sorted(runs):
        box = _box(text, a, b)
        # A line that is known to go on starts no box.
        if box is None or lines[box.start].follows:
            continue
        # What looked like a heading alone is the title above a lede.
        while found and found[-1].stop > box.start:
            found.pop()
        found.append(box)
    return found


def _runs(lines: Sequence[Line], short: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Short lines below each other on one page, without those that are lines of prose."""
    for above, below in runs(short):
        part = lines[above:below]
        # One line, as most are, is of one page.
        for page in pages(part) if len(part) > 1 else (range(1),):
            start = first = above + page.start
            last = above + page.stop
            while first < last and goes_on(lines, first, marked=first == start):
                first += 1
            while first < last < len(lines) and reads_on(lines, last):
                last -= 1
            if first < last:
                yield first, last


def _apart(text: Text) -> Iterator[int]:
    """Where blocks end that blank lines part from wider lines above and below."""
    lines, ends, start = text.lines, ended(text.lines), 0
    for at in below_blanks(lines):
        if start and at - start > 1 and ends[at - 1] and not ends[start - 1]:
            widest = max(text.widths[start:at]) + APART
            if widest < text.widths[start - 1] and text.is_apart(start, at):
                yield at
        start = at


def _box(text: Text, a: int, b: int) -> Box | None:
    """The box whose headings are the lines from a to b; None where they may stand in place."""
    lines = text.lines
    lede = lede_above(text, a, b)
    title = range(lede.start, lede.start)
    headings = range(a, b)
    if lede and not lede.start and b < len(lines):
        # A lede at the very start, then the boxes' headings, and last the title above the text.
        above = b if is_title(lines, b) else b - 1
        if above < a:
            # There is neither: it is in its place.
            return None
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
    cuts = _cuts(text, start, b, led=bool(lede))
    leaf = b < len(lines) and lines[b].page > lines[b - 1].page
    # A list has several short lines too, and a title has a subtitle.
    several = (leaf or bool(lede)) and len(grouped(lines, headings)) > 1
    if not headings:
        if not (cuts or (lede and (leads(text, lede, title) or alone(text, lede, title, b)))):
            return None
    elif not (cuts or last or several or (leaf and lede)):
        return None
    return Box(title=title, lede=lede, headings=headings, cuts=cuts, last=last)


def _cuts(text: Text, start: int, stop: int, *, led: bool) -> bool:
    """Whether the text above a box goes on below it: its last line is full, and in mid-sentence."""
    lines = text.lines
    if not start or stop == len(lines):
        return False
    upper, lower = lines[start - 1], lines[stop]
    above, below = upper.text, lower.text
    # A label starts a turn of a talk, or a field.
    if is_end(above) or is_opener(below) or is_byline(below) or LABEL.match(below):
        return False
    width = upper.em
    beside = lines[start - 2].em if start > 1 and not is_end(lines[start - 2].text) else None
    full = beside is None or width >= beside - LOOSE
    # What goes on is as wide, unless it ends there; a first line is shorter by its indent.
    over = lower.em - width
    loose = LOOSE if beside is not None else INDENT + APART
    if over > loose or (over < -INDENT / 2 and not is_end(below)):
        return False
    # A heading may be the last line of what stands above, or have its own text below.
    if not led:
        first, last = lines[start].text, lines[stop - 1].text
        on = joint(above[-1], below[0])
        latin = above[-1].isascii() and below[0].islower()
        other = max(joint(above[-1], first[0]), joint(last[-1], below[0]))
        fits = latin or (on > 0 and on >= other + BETTER)
        if not MARK.search(above):
            return False
        # What a column without blank lines has between two of them is no part of it; but a quote
        # may have closed what stands above, and a number head what stands below.
        amid = above[-1].isalnum() or above[-1] in "，、"
        if not amid or is_opener(last) or not text.is_apart(start, stop):
            # In a talk or a list the line above may be the first of an item's two: a column has
            # more.
            if on < WORD and (beside is None or abs(beside - width) > LOOSE):
                return False
            # What a comma is followed by, no table says.
            if not fits or MARK.match(above[-1]):
                return False
    widest = max(line.em for line in lines[start:stop])
    return full and width >= widest + 2 * APART and not is_heading(above)
