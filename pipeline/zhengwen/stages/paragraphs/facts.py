"""Facts: what is known of each line of a text before its breaks are decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...document import Line
from ...texts import Texts
from .glyphs import MARK, OPENER, has_halves, has_mark, is_opener
from .habits import NOT_KNOWN, Closing
from .indents import Indents
from .official import heads_section
from .openers import form_of
from .ruler import Ruler

# By how many em two measures differ for sure; by how much a title's type is larger than the
# text's, how many lines a title has at the most, and how much surer its end is than a column's.
CHANGED = 1.5
LARGER, TITLE_LINES, TITLED = 1.4, 3, 2.5
# By how many em a first line is narrower (clreq 3.3.2), where widths are exact to within so much.
INDENT, EXACT = 2.0, 0.1
# What is set in two em that no line parts, nor from the character before it: with that it goes on
# to the next line, though the character itself had room.
_TWO_EM = frozenset("…—⋯")
# A title and the year of what it names.
_DATED = re.compile(r"([A-Z].*), \d{4}$")
# Who reports, in brackets behind the last sentence: one or more names.
_REPORTER = re.compile(
    "[。．！？”」』][（(][\u4e00-\u9fff·]{2,4}(?:[ \u3000、][\u4e00-\u9fff·]{2,4}){0,3}[）)]$",
    re.MULTILINE,
)


@dataclass(slots=True)
class Facts:
    """What is known of each line before deciding; columns, one value a line.

    Of a text that has its paragraphs the widths alone: all measures are 0 there.

    Attributes:
        own: the widths without the indents, which the others have in them where they were kept.
        short: lines that leave so much room as a heading does.
        heads: lines that a heading may start with: the first, and those that open as one.
        counted: of those the ones whose number goes on from another line's, or the other way; and
            codes in a list of them.
        amid: lines that start with a number of an enumeration which runs on from the line above.
    """

    lines: Sequence[Line]
    texts: Texts
    ruler: Ruler
    width: list[float]
    measure: list[float]
    indents: Indents
    own: list[float] = field(default_factory=list)
    short: list[bool] = field(default_factory=list)
    ends: list[bool] = field(default_factory=list)
    heads: list[bool] = field(default_factory=list)
    counted: frozenset[int] = frozenset()
    amid: frozenset[int] = frozenset()
    quotes: bool = True
    over: float = 0.0
    speech: float = 0.0
    closing: Closing = NOT_KNOWN
    items: float = 0.0
    press: list[float] = field(default_factory=list)
    pressed: bool = False
    words: bool = False
    varies: bool = False
    fields: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()
    parts: frozenset[int] = frozenset()
    sections: frozenset[int] = frozenset()
    laid_out: frozenset[int] = frozenset()
    blank: list[tuple[float, float, float]] = field(default_factory=list)
    _headings: dict[int, bool] = field(default_factory=dict)
    units: dict[int, float] = field(default_factory=dict)
    _reporters: int = -1
    _widest: dict[tuple[tuple[str, str] | None, float], float] = field(default_factory=dict)

    def heading_like(self, i: int) -> bool:
        """A short line without a mark at its end or in it, or a short numbered one.

        The first line of a text is a title more often than not, and set in a larger size.
        """
        found = self._headings.get(i)
        if found is None:
            found = self._headings[i] = self._is_heading_like(i)
        return found

    def _is_heading_like(self, i: int) -> bool:
        text = self.lines[i].text
        if self.lines[i].kind in ("heading", "title") or i in self.sections:
            return True
        if self.ends[i] or (has_mark(text) and not (is_opener(text) or self.is_dated(i))):
            return False
        if i == 0 or self.short[i] or has_halves(text) or self._is_section(i):
            return True
        return self.above_first(i)

    def is_dated(self, i: int) -> bool:
        """Whether all that a line has of marks is the comma before a year: Notes of a Boy, 1822."""
        dated = _DATED.match(self.lines[i].text) if self.words else None
        return dated is not None and not MARK.search(dated[1])

    def parted(self, i: int) -> bool:
        """Whether the next line is set apart from a line: by what is known of it, or the page."""
        line, after = self.lines[i], self.lines[i + 1]
        return after.starts or after.blanks > line.blanks or after.page != line.page

    def above_first(self, i: int) -> bool:
        """Whether a line that nothing ends starts below a sentence, above the first of a paragraph.

        That lacks its indent, as no line of Han alone does amid a paragraph, and the next is full.
        """
        # The cheap question first: above most lines no sentence ends.
        if i and not self.ends[i - 1]:
            return False
        if i + 2 >= len(self.lines) or self.ends[i] or self.ends[i + 1] or self.words:
            return False
        m, first, second = self.measure[i], self.own[i + 1], self.own[i + 2]
        if not m or self.measure[i + 1 : i + 3] != [m, m] or abs(m - second) > EXACT:
            return False
        if abs(m - INDENT - first) > EXACT:
            return False
        if self.unit(i + 2) > INDENT or self.texts[i + 2][1:2] in _TWO_EM:
            # No more had room on it, whatever it is.
            return False
        text, number = self.texts[i], OPENER.match(self.texts[i])
        if MARK.search(text, number.end() if number else 0):
            return False
        # No mark that may be pressed together, and no Latin letter or digit, whose widths differ.
        after = self.texts[i + 1]
        return after.isalpha() and len(after.encode("utf-8", "surrogatepass")) == 3 * len(after)

    def _is_section(self, i: int) -> bool:
        """Whether a line is a section's heading by its form, and the next unit had room on it."""
        if not self.heads[i] or i + 1 == len(self.lines) or not heads_section(self.lines[i].text):
            return False
        return self.width[i] + self.unit(i + 1) <= self.measure[i]

    def unit(self, i: int) -> float:
        """Width in em of what may not be parted from a line's first character."""
        text = self.lines[i].text
        # Written out for most: two letters of Han.
        if "\u3400" <= text[0] <= "\u9fff" and "\u3400" <= text[1:2] <= "\u9fff":
            return 1.0
        found = self.units.get(i)
        if found is None:
            found = self.units[i] = self.ruler.unit(text)
        return found

    def widest(self, form: tuple[str, str], measure: float) -> float:
        """Width in em of the widest line within a measure that starts with a number of a form."""
        if not self._widest:
            for at, head in enumerate(self.heads):
                # A heading over several columns has a measure of its own.
                within = head and self.width[at] <= self.measure[at]
                key = (form_of(self.lines[at].text), self.measure[at]) if within else (None, 0.0)
                self._widest[key] = max(self._widest.get(key, 0.0), self.own[at])
        return self._widest.get((form, measure), 0.0)

    def reporters(self) -> int:
        """How many lines end with a name in brackets behind a sentence: 桥通了。（李明）"""
        if self._reporters < 0:
            self._reporters = len(_REPORTER.findall(self.texts.whole))
        return self._reporters

    def run_on(self) -> set[int]:
        """Which wide lines plainly stop amid a sentence of Han, and the next goes on with one.

        The lines start with letters that open nothing.
        """
        texts, short = self.texts, self.short
        # The first line may be a title.
        found = {
            at
            for at, (last, after) in enumerate(zip(texts.lasts, texts.firsts[1:], strict=False))
            if "\u3400" <= after <= "\u9fff"
            and ("\u3400" <= last <= "\u9fff" or last in "，、")
            and at
            and not (short[at] or self.lines[at].kind)
        }
        # The cheap question first: most lines have no space.
        return {
            at
            for at in found
            if not ((" " in texts[at] or "\u3000" in texts[at]) and has_halves(texts[at]))
        }

    def changes(self, i: int) -> float:
        """How surely the measure changes after a line: from 0 to 1, and above where a title ends.

        A paragraph of one line, that two columns had room for, may be of the one above or below,
        if no heading stands between.
        """
        near = self.measure[i : i + 3]
        if len(near) < 2 or not near[1] or near[0] == near[1] == near[-1]:
            return 0.0
        if abs(near[1] - near[0]) > CHANGED:
            return TITLED if near[1] > LARGER * near[0] and self._starts_large(i) else 1.0
        if len(near) < 3 or not near[2] or abs(near[2] - near[1]) <= CHANGED:
            return 0.0
        alone = self.ends[i] and self.ends[i + 1] and self.width[i + 1] <= min(near)
        below = not self.lines[i + 2].starts and not self.heading_like(i + 2)
        return 0.5 if alone and below else 0.0

    def _starts_large(self, i: int) -> bool:
        """Whether a line ends the few of a title, whose type makes a measure of their own."""
        start = next((at for at in range(i, -1, -1) if self.measure[at] != self.measure[i]), -1)
        return i - start <= TITLE_LINES and not self.ends[i] and (start < 0 or self.ends[start])

    def verse(self, i: int) -> bool:
        """Whether a line and the next are verse: short, of one width, a mark at the end of both."""
        a, b = self.width[i], self.width[i + 1]
        if abs(a - b) > 0.5 or a > 0.75 * self.measure[i]:
            return False
        return all(MARK.match(self.lines[at].text[-1]) or self.ends[at] for at in (i, i + 1))

    def couplet(self, i: int) -> bool:
        """Whether a line and the next may be the halves of a heading: two headings of one width."""
        return self.width[i] == self.width[i + 1] and all(map(self.heading_like, (i, i + 1)))
