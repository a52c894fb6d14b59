"""Which line continues which: by what the lines say at the joint and by the shapes of the two.

All evidence is in nats: by how much likelier the second line follows the first in a column than
any line of the page does.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from itertools import islice, pairwise

from ...document import Line
from ...tables import words
from ...tables.bigrams import folded
from ...tables.lattice import READ
from ..paragraphs.chapterform import is_chapter_head, is_titled
from ..paragraphs.glyphs import MARK, NO_START, OPENER, is_han
from ..paragraphs.headings import is_chapter
from ..paragraphs.shapes import is_byline
from .brackets import brackets, meeting
from .clauses import Clauses
from .counts import Count, counts
from .kindred import Kindred
from .measures import ODD_ROOM, columns, common, nearest
from .usage import Usage

# The shapes of a line's end, and of a line's start, as far as the width shows them: a first line, a
# later one, a number or who wrote it, a heading, a paragraph's last line, one that leaves room amid
# a sentence ...
OPEN, ODD, FULL, SHORT, HEAD = range(5)
FIRST, LATER, NUMBER, TITLE, LAST, STOPS, ANY = range(7)
# ... and what each says of the other: counted on pages of newspapers and journals and rounded.
_SHAPES = (
    (-2.3, 0.1, -2.8, -1.5, 0.1, -0.5, 0.0),  # a full line in mid-sentence
    (0.0, -1.5, 0.0, 1.2, 0.0, 1.0, 0.5),  # one that leaves room there
    (0.6, 0.0, 0.5, -0.5, -0.5, -0.3, 0.0),  # a sentence ends with a full line
    (1.4, -1.2, 1.3, 0.7, -0.3, 0.2, 0.0),  # or with a short one
    (1.0, -0.9, 0.4, 1.4, -0.8, 0.6, 0.3),  # a heading
)
# A mark that starts no line goes on a line that was cut off before it, or is no line of its own.
_CUT, _NOT_CUT = 3.0, -2.0
# A line that leaves so much room, in em, is short; a first line leaves its indent (clreq 3.3.2).
ROOM = 1.5
INDENT = (1.4, 3.6)
FITS = 1.2
# Titles are among so many first lines of a band.
FIRSTS = 6
# Where no more of the lines have one, a blank line below says something.
BLANKS = 0.2
# A name may have two words, a title has more: so many spaces at the least.
SPACES = 2
# Where paragraphs have an indent, so many lines leave room for one for each that ends a paragraph;
# where they have none, the width does not show which line is a first one.
INDENTED = 0.25
_FLUSH = {FIRST: ANY, LATER: ANY}
# After a sentence the characters say less: many start one, and few pairs of them are in the table.
ENDED, STARTED = 0.7, 0.65
# Two lines whose widths show that they are of one column, or of two.
_ALIKE, _UNLIKE = 0.7, -2.0
# Under a heading no line goes on with a small letter.
_UNDER = -2.0
# English has so many of its commonest words among its words, and so few lines with Han at an end.
COMMON_WORDS, FOREIGN = 0.3, 0.2


def is_english(texts: Sequence[str]) -> bool:
    """Whether lines are English: then their words tell which goes on which."""
    foreign = (text for text in texts if is_han(text[0]) or is_han(text[-1]))
    # So many are enough, and no other line is asked.
    if next(islice(foreign, int(FOREIGN * len(texts)), None), None) is not None:
        return False
    tokens = [token for text in texts for token in text.split()]
    return sum(map(words.is_common, tokens)) >= COMMON_WORDS * len(tokens)


class Continuity:
    """The evidence between any two lines of one page, found when asked for."""

    def __init__(
        self,
        lines: Sequence[Line],
        usage: Usage,
        *,
        english: bool = False,
        spread: Container[int] = (),
        measures: Sequence[float] = (),
    ) -> None:
        self.usage = usage
        self.english = english
        self.counts: dict[int, Count] = counts([line.text for line in lines])
        measures = measures or (common(lines),)
        self.measure = measures[-1]
        self.widths = [line.em for line in lines]
        own = [nearest(width, measures) for width in self.widths]
        # A line whose words were spread fills its measure.
        self.ends = [
            OPEN if at in spread and not line.ends else _end(line, own[at])
            for at, line in enumerate(lines)
        ]
        for at in _titles(lines, self.ends, self.measure, english=english):
            self.ends[at] = HEAD
        starts = [
            _start(line, end, measure, english=english)
            for line, end, measure in zip(lines, self.ends, own, strict=True)
        ]
        # Of columns that differ in measure, which a line is of.
        self.columns = columns(lines, measures)
        flush = not _are_indented(starts, self.ends)
        self.starts = [_FLUSH.get(start, start) for start in starts] if flush else starts
        if english:
            self.last = [line.text.rsplit(None, 1)[-1] for line in lines]
            self.first = [line.text.split(None, 1)[0] for line in lines]
        else:
            texts = [line.text for line in lines]
            self.last = folded("\n".join([text[-READ:] for text in texts])).split("\n")
            self.first = folded("\n".join([text[:READ] for text in texts])).split("\n")
            self.brackets = [*map(brackets, texts)]
            self.kindred = Kindred(texts)
            self.clauses = Clauses(texts)
        # For each line what is known of it after others, by their indices.
        self.known: list[dict[int, float]] = [{} for _ in lines]

    def __call__(self, before: int, after: int) -> float:
        """By how many nats the one line is likelier to be followed by the other than by any."""
        found = self.known[after].get(before)
        if found is None:
            found = self.known[after][before] = self._found(before, after)
        return found

    def onto(self, after: int, befores: Set[int]) -> Mapping[int, float]:
        """The same of one line after each of some others, by their indices."""
        known = self.known[after]
        for before in befores - known.keys():
            known[before] = self._found(before, after)
        return known

    def further(self, column: Sequence[int], at: int) -> float:
        """What the lines of a column above its last one say beside that, in nats.

        Args:
            column: its last lines, from top to bottom.
            at: the line that is to follow them.
        """
        if self.english:
            return 0.0
        # A heading shares little with any line, and would put the others further up.
        ends = self.ends
        above = [line for line in column[-2::-1] if ends[line] != HEAD]
        return self.kindred.further(above, at)

    def _found(self, before: int, after: int) -> float:
        found = _SHAPES[self.ends[before]][self.starts[after]]
        a, b = self.last[before], self.first[after]
        if self.english:
            found += self.usage.spoken(a, b)
            found += _UNDER if self.ends[before] == HEAD and b[0].islower() else 0.0
        else:
            b = b[0]
            found += self._joint(before, after) if is_han(a[-1]) or is_han(b) else 0.0
            found += meeting(self.brackets[before][1], self.brackets[after][0])
            found += self.kindred(before, after) + self.clauses(before, after)
        column, other = self.columns[before], self.columns[after]
        if column and other:
            found += _ALIKE if column == other else _UNLIKE
        if b in NO_START:
            found += _CUT if self.ends[before] == OPEN else _NOT_CUT
        return found

    def _joint(self, before: int, after: int) -> float:
        """What the characters at the joint say, as far as a sentence goes on there."""
        if self.ends[before] == HEAD:
            # Nor does any go on below a heading.
            return 0.0
        fits = self.usage.joint(self.last[before], self.first[after])
        if self.ends[before] not in (FULL, SHORT):
            return fits
        # A number starts a paragraph, whatever stands before it.
        return 0.0 if self.starts[after] == NUMBER else ENDED * (fits + STARTED)

    def is_apart(self, at: int) -> bool:
        """Whether a line may be of a title: without an end, and not as wide as a column's."""
        return self.ends[at] == HEAD or self.widths[at] > self.measure + ROOM

    def is_amid(self, at: int) -> bool:
        """Whether a line is full and stops amid a sentence."""
        return self.ends[at] == OPEN

    def is_heading(self, at: int) -> bool:
        """Whether a line has the shape of a heading."""
        return self.english and self.ends[at] == HEAD


def _titles(
    lines: Sequence[Line], ends: Sequence[int], measure: float, *, english: bool
) -> Iterator[int]:
    """The first lines of a page's band that are titles, though they are as wide as a column.

    Those of a chapter, and what has no mark above the first line of a paragraph, or alone above a
    blank line: one of ten lines of Chinese text has none at 16 em, one of a hundred at 20. In
    English, a line whose words have capitals; one all in capitals may be how an article starts.
    """
    few = sum(line.blanks > 0 for line in lines[1:]) <= BLANKS * len(lines)
    for at, (line, below) in enumerate(pairwise(lines[: FIRSTS + 1])):
        text = line.text
        if english:
            found = is_chapter_head(text) or (
                not line.ends and text.count(" ") >= SPACES and is_titled(text)
            )
            found = found and not text.isupper()
        else:
            first = INDENT[0] <= measure - below.em <= INDENT[1]
            starts = first or (few and below.blanks > 0)
            found = is_chapter(text) or (starts and not line.ends and not MARK.search(text))
        if found:
            yield at
        elif ends[at] != HEAD:
            return


def _end(line: Line, measure: float) -> int:
    width = line.em
    if line.ends or _is_signed(line.text):
        return SHORT if width < measure - ROOM else FULL
    if width < 0.75 * measure and not MARK.search(line.text):
        return HEAD
    return ODD if width < measure - ODD_ROOM else OPEN


def _start(line: Line, end: int, measure: float, *, english: bool) -> int:
    if OPENER.match(line.text) or _is_signed(line.text):
        return NUMBER
    if end == HEAD:
        return TITLE
    # Latin letters are of many widths.
    if english:
        return ANY
    if end in (SHORT, ODD):
        return LAST if end == SHORT else STOPS
    room = measure - line.em
    if end == FULL and room > 1:
        return ANY
    if INDENT[0] <= room <= INDENT[1]:
        return FIRST
    return LATER if room < FITS else ANY


def _is_signed(text: str) -> bool:
    """Whether a line says who wrote what stands above it: an article ends with it."""
    return text[0] == "（" and is_byline(text)


def _are_indented(starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether the paragraphs of a page start with an indent, as its lines' shapes show."""
    firsts = sum(start == FIRST and end == OPEN for start, end in zip(starts, ends, strict=True))
    return firsts >= INDENTED * ends.count(SHORT)
