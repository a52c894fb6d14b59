"""Ledes: whole sentences that stand in a box of their own, in a column narrower than the text's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...document import Line
from ...tables.bigrams import joint
from ..paragraphs.glyphs import MARK, has_halves, is_opener
from ..paragraphs.ordinals import CLAUSE
from ..paragraphs.shapes import CAPTION, is_byline, is_date
from ..paragraphs.survey import survey
from .grouping import APART
from .headlines import INDENT, LOOSE, goes_on, is_end, is_note, is_title

# So large a share of the text's lines must be wider than a lede's.
WIDER = 0.8
# And than that of one that opens the text.
LEADING = 0.4
# So many of a lede's lines are full.
FULL = 2
# So many lines above a box are looked at for how wide the column is.
NEAR = 4
# So many lines above and below a box show that its column has no blank ones.
BESIDE = 2
# Among so many lines at the start a title stands.
TOP = 6
# The longest lede, in lines, and the longest that may be too short for a survey.
LONGEST, SHORTEST = 40, 12


@dataclass
class Text:
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
    # None until it is asked for. Compiled, a cached_property would be found anew each time.
    _ascending: Sequence[float] | None = None
    _is_whole: bool | None = None
    _measure: Sequence[float] | None = None

    def wider(self, width: float) -> int:
        """How many of those in mid-sentence are wider."""
        if self._ascending is None:
            self._ascending = sorted([self.widths[at] for at in self.inner])
        return len(self.inner) - bisect_right(self._ascending, width)

    @property
    def is_whole(self) -> bool:
        """Whether no blank line parts two lines of a column in mid-sentence, as where one ends."""
        if self._is_whole is None:
            lines, short, widths = self.lines, self.short, self.widths
            self._is_whole = not any(
                lines[at + 1].blanks
                and lines[at + 1].page == lines[at].page
                and not (short[at] or short[at + 1])
                and abs(widths[at] - widths[at + 1]) <= LOOSE
                for at in self.inner
                if at + 1 < len(lines)
            )
        return self._is_whole

    def is_apart(self, start: int, stop: int) -> bool:
        """Whether blank lines part some lines from a column that has none in mid-sentence."""
        lines = self.lines
        if not (lines[start].blanks and lines[stop].blanks):
            return False
        # Another box may stand close.
        near = (*range(max(start - BESIDE, 1), start), *range(stop + 1, stop + 1 + BESIDE))
        return self.is_whole and not any(
            lines[at].blanks and not (self.short[at] or self.short[at - 1])
            for at in near
            if at < len(lines)
        )

    @property
    def measure(self) -> Sequence[float]:
        """The measure of each, in em: asked for where a box is likely, as it is dear."""
        if self._measure is None:
            self._measure = survey(self.lines).measure
        return self._measure


def lede_above(text: Text, a: int, b: int) -> range:
    """The lede above headings, by the survey's measures or by the widths of its lines alone."""
    lede = _column(text, a, b) or _narrow(text, a, b)
    return range(a, a) if _is_verse(text, lede) else lede


def _is_verse(text: Text, part: range) -> bool:
    """Whether each of some lines ends with a mark: of sentences in a column two may by chance."""
    return len(part) > 2 and all(MARK.match(text.lines[at].text[-1]) for at in part)


def _column(text: Text, a: int, b: int) -> range:
    """The lede above headings: lines of one measure, narrower than nearly all of the others."""
    lines, widths = text.lines, text.widths
    none = range(a, a)
    if a < FULL or not lines[a - 1].ends:
        return none
    near = max(widths[max(a - NEAR, 0) : a])
    # What is nearly as wide as most of the text is not worth a survey.
    if text.wider(near + APART) < LEADING * len(text.inner):
        return none
    measure, page = text.measure, lines[a - 1].page
    own, start = measure[a - 1], a
    while start and measure[start - 1] == own and lines[start - 1].page == page:
        start -= 1
    while start < a - 1 and _heads(text, start, own):
        start += 1
    if not own or not FULL <= a - start <= LONGEST:
        return none
    if not _may_lead(lines[start].text):
        return none
    if (start and not _is_apart(text, start)) or not _is_prose(text, range(start, a), own):
        return none
    others = [measure[at] for at in text.inner if not start <= at < b and measure[at]]
    wider = sum(m > own + APART for m in others)
    least = WIDER if start else LEADING
    return range(start, a) if others and wider >= least * len(others) else none


def _heads(text: Text, at: int, own: float) -> bool:
    """Whether a line above a lede's own is the title or the byline; a first line is as wide."""
    line = text.lines[at].text
    if is_byline(line) or has_halves(line):
        return True
    return text.widths[at] < own - INDENT - APART and is_title(text.lines, at)


def _may_lead(text: str) -> bool:
    """Whether a line may be a lede's first: no note, no item, and no letter's date."""
    return not (is_note(text) or is_opener(text) or is_date(text))


def _is_prose(text: Text, part: range, own: float) -> bool:
    """Whether lines are sentences of a column: full lines, no headings, and no caption above."""
    if CAPTION.match(text.lines[part.start].text):
        return False
    below = (at for at in part[1:-1] if text.short[at] and is_end(text.lines[at - 1].text))
    if any(text.widths[at] < own - INDENT - APART for at in below):
        return False
    full = (at for at in part if not is_end(text.lines[at].text))
    return sum(text.widths[at] >= own - INDENT - LOOSE for at in full) >= FULL


def _is_apart(text: Text, start: int) -> bool:
    """Whether the text above a lede ends there, on its page or in its box, or goes on elsewhere."""
    above, first = text.lines[start - 1], text.lines[start]
    if is_end(above.text) or above.page < first.page or is_title(text.lines, start - 1):
        return True
    # What stands below no end starts with an indent; a column goes on narrower beside a figure.
    if text.widths[start] > text.measure[start] - INDENT / 2 or MARK.search(first.text[:2]):
        return False
    return text.short[start - 1] or text.widths[start - 1] >= text.measure[start - 1] - LOOSE


def _narrow(text: Text, a: int, b: int) -> range:
    """The lede above headings: of two lines at least, in a column narrower than the text's."""
    lines, short, widths = text.lines, text.short, text.widths
    none = range(a, a)
    if a < 2 or not lines[a - 1].ends:
        return none
    full = max(widths[a - 1], widths[a - 2])
    # The cheap question first: in one column hardly any lines are wider. A lede's own are no wider
    # than `full` and APART.
    around = text.wider(full / 2 + APART) - (b - a + SHORTEST)
    if text.wider(full + APART) < WIDER * around:
        return none
    start = a
    while start and a - start <= SHORTEST and not _ends_lede(text, start - 1, full):
        start -= 1
    if a - start > SHORTEST:
        return none
    # What ends the paragraph above is not the lede's.
    if start and not is_end(lines[start - 1].text) and not short[start - 1]:
        while start < a and lines[start].ends:
            start += 1
        if a - start < 2:
            return none
        # A column goes on narrower beside a figure: a lede starts with an indent or apart.
        apart = lines[start].blanks > lines[start + 1].blanks
        if lines[start].text[0].islower():
            return none
        if not apart and widths[start] > max(widths[start:a]) - INDENT / 2:
            return none
    if a - start < 2 or not _may_lead(lines[start].text):
        return none
    if CAPTION.match(lines[start].text):
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
    whole = not start and (a == len(lines) or _is_titled(lines))
    return none if whole else range(start, a)


def _ends_lede(page: Text, at: int, full: float) -> bool:
    """Whether a line above a lede's is not one of its own: wider, a byline, or a title."""
    lines, short, widths = page.lines, page.short, page.widths
    text = lines[at].text
    if widths[at] > full + APART or is_byline(text) or has_halves(text):
        return True
    if not short[at] or widths[at] > full - INDENT - 1 or goes_on(lines, at):
        return False
    first = widths[at] > full - INDENT - 2 and joint(text[-1], lines[at + 1].text[0]) > 0
    return not first


def _is_titled(lines: Sequence[Line]) -> bool:
    """Whether the first line is a title, as wide as the text below it."""
    first, text = lines[0].text, lines[1].text
    if MARK.search(first):
        return False
    return lines[1].blanks > lines[2].blanks or joint(first[-1], text[0]) <= 0


def leads(text: Text, lede: range, title: range) -> bool:
    """Whether a lede opens the text, above its title: its first line is indented."""
    if lede.start or not title:
        return False
    below = text.measure[title.stop : title.stop + 1]
    widest = max(text.widths[at] for at in lede)
    return bool(below) and below[0] > widest + APART and text.widths[0] <= widest - INDENT / 2


def alone(text: Text, lede: range, title: range, stop: int) -> bool:
    """Whether a lede stands at a page's end without headings, below its title or akin to it."""
    lines = text.lines
    last = stop == len(lines) or all(is_byline(line.text) for line in lines[stop:])
    if not lede.start or not (last or lines[stop].page > lines[stop - 1].page):
        return False
    above = lede.start - 1
    ended = is_end(lines[above].text) or is_byline(lines[above].text)
    if last and not (ended or text.short[above]):
        # The sentence above goes on there, as nowhere else.
        return False
    if CLAUSE.fullmatch(lines[above].text):
        # Its own number stands on the line above: 第三十一条.
        return False
    if title:
        # A box with a heading of its own is no lede, where the text has its title.
        return not any(text.short[: min(TOP, lede.start - 1)])
    if not is_title(lines, 0):
        return False
    own = "".join(lines[at].text for at in lede)
    first = "".join(line.text for line in lines[1 : lede.start])[: len(own)]
    heading = lines[0].text
    pairs = {heading[at : at + 2] for at in range(len(heading) - 1)}
    shared = sum(pair in own for pair in pairs)
    return shared > 0 and shared >= sum((pair in first for pair in pairs), 0)
