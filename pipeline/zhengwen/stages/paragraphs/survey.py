"""The survey: what is known of each line before its breaks are decided, and of the document."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...document import Line
from .gaps import solid
from .glyphs import (
    MARK,
    NO_START,
    OPENER,
    SOFT_END,
    closing_quotes,
    ends_sentence,
    has_halves,
    is_han,
)
from .indents import Indents
from .measure import WIDEST, Row, measures
from .rows import is_close
from .ruler import Ruler, choose, fitted
from .words import is_latin, trued, unglued

_SOFT = re.compile("[，。、；：！？“”‘’（）《》「」『』【】〈〉]")


_WORDS = re.compile("(?:[A-Za-z]{2,}|[\uac00-\ud7a3]+) ")
_ENDED_ITEM = re.compile(r"[；;]$|\d\.$")

# By how much in em a line may seem wider than its measure by what is not known of its marks.
OUT = 0.8
CHANGED = 1.5
# The least share of a text's lines that are full, where a page broke them.
LEAST_FULL, MOST_FULL = 0.06, 0.2
# Characters in a line of the widest column, at a quarter of an em each.
LONG = int(4 * WIDEST)


@dataclass(slots=True)
class Facts:
    """What is known of each line before deciding; columns, one value a line."""

    lines: Sequence[Line]
    ruler: Ruler
    width: list[float]
    ends: list[bool]
    measure: list[float]
    indents: Indents
    quotes: bool
    over: float
    words: bool
    blank: dict[float, tuple[float, float, float]]

    def heading_like(self, i: int) -> bool:
        """A short line without a mark at its end or in it, or a short numbered one.

        The first line of a text is a title more often than not, and set in a larger size.
        """
        text = self.lines[i].text
        if self.lines[i].kind in ("heading", "title"):
            return True
        width = self.width[i] - self.indents.em(i)
        short = i == 0 or has_halves(text) or width <= max(0.75 * self.measure[i], 4.0)
        return (
            bool(short) and not self.ends[i] and (not MARK.search(text) or bool(OPENER.match(text)))
        )

    def changes(self, i: int) -> float:
        """How surely the measure changes after a line, from 0 to 1.

        A paragraph of one line, that two columns had room for, may be of the one above or below,
        if no heading stands between.
        """
        near = self.measure[i : i + 3]
        if len(near) < 2 or not near[1]:
            return 0.0
        if abs(near[1] - near[0]) > CHANGED:
            return 1.0
        if len(near) < 3 or not near[2] or abs(near[2] - near[1]) <= CHANGED:
            return 0.0
        alone = self.ends[i] and self.ends[i + 1] and self.width[i + 1] <= min(near)
        below = not self.lines[i + 2].starts and not self.heading_like(i + 2)
        return 0.5 if alone and below else 0.0

    def verse(self, i: int) -> bool:
        """Whether a line and the next are verse: short, of one width, a mark at the end of both."""
        a, b = self.width[i], self.width[i + 1]
        if abs(a - b) > 0.5 or a > 0.75 * self.measure[i]:
            return False
        return all(MARK.match(self.lines[at].text[-1]) or self.ends[at] for at in (i, i + 1))

    def heading_goes_on(self, i: int) -> bool:
        """Whether a line and the next may be one heading, set larger than the text."""
        text, after = self.lines[i].text, self.lines[i + 1].text
        if self.ends[i] or not (i == 0 or OPENER.match(text)) or OPENER.match(after):
            return False
        if MARK.search(after) or self.ends[i + 1] or self.width[i + 1] > self.width[i]:
            return False
        # No heading is set more than two and a half times as large as the text.
        return self.width[i] >= 0.4 * self.measure[i]


def survey(lines: Sequence[Line]) -> Facts:
    """Measure the lines and learn the document's habits: indents, blank lines."""
    raw = [line.text for line in lines]
    lines = [_solid(line) if " " in line.text else line for line in lines]
    texts = [line.text for line in lines]
    ends = [ends_sentence(text) for text in texts]
    marks = [len(_SOFT.findall(text, 0, LONG)) for text in texts]
    ruler = choose(texts, raw, file=is_close(lines))
    indents = Indents.of(lines)
    width = _widths(raw if ruler.grid else texts, ruler, indents)
    measure = measures(_measured(lines, width, ends, marks, ruler))
    better = _fitted(ruler, texts, width, ends, measure)
    if better != ruler:
        ruler = better
        width = _widths(texts, ruler, indents)
        measure = measures(_measured(lines, width, ends, marks, ruler))
    prose = _prose(lines, width, ends, measure)
    measure = [m if m in prose else 0.0 for m in measure]
    # Where few characters are set solid, a line is broken between words alone.
    words = bool(ruler.face) and is_latin(texts)
    if words:
        measure = trued(texts, width, ends, measure, ruler)
        measure, width = unglued(measure, width)
    else:
        width = _squeezed(marks, width, ends, measure)
    facts = Facts(
        lines,
        ruler,
        width,
        ends,
        measure,
        indents,
        closing_quotes(texts),
        _over(width, ends, measure),
        words,
        {},
    )
    facts.blank = _blank_weights(facts)
    return facts


def _solid(line: Line) -> Line:
    # What is too long for a line of a column needs no width.
    text = line.text if len(line.text) > LONG else solid(line.text)
    return line if text == line.text else replace(line, text=text)


def _widths(texts: list[str], ruler: Ruler, indents: Indents) -> list[float]:
    # Of a line so long that it is no line of a column, the width need not be known.
    width = [ruler.width(t) if len(t) <= LONG else float(len(t)) for t in texts]
    return [w + indents.em(i) for i, w in enumerate(width)] if indents.kept else width


def _over(width: list[float], ends: list[bool], measure: list[float]) -> float:
    """What it costs, in nats, to take a line for one that sticks out of its measure.

    As many as do so among the lines that are full: none in a regular setting, more where Latin
    or squeezed marks make the widths uncertain.
    """
    full = out = 0
    for w, end, m in zip(width, ends, measure, strict=True):
        if m and not end and w > m - 1.2:
            full += 1
            out += w > m + OUT
    return max(0.5, math.log((full + 4) / (out + 1)) - 1.0)


def _fitted(
    ruler: Ruler, texts: list[str], width: list[float], ends: list[bool], measure: list[float]
) -> Ruler:
    """The ruler fitted to the full lines, where there is one to fit."""
    full = [
        i
        for i in range(len(texts) - 1)
        if not ends[i] and abs(measure[i] - width[i]) <= 3 and is_han(texts[i + 1][0])
    ]
    return fitted(ruler, [texts[i] for i in full], [measure[i] - width[i] for i in full])


def _measured(
    lines: Sequence[Line], width: list[float], ends: list[bool], marks: list[int], ruler: Ruler
) -> list[Row]:
    """The lines as the measure sees them."""
    result, opens = [], True
    for i, (line, w, n) in enumerate(zip(lines, width, marks, strict=True)):
        # A clause that ends with ； or ： ends a paragraph often enough to say nothing here.
        closed = ends[i] or SOFT_END.search(line.text[-2:]) is not None
        # Where a long word did not fit, the measure lies half of it beyond, more or less.
        give = 0.0
        if i + 1 < len(lines) and not is_han(lines[i + 1].text[0]):
            give = min(max(ruler.unit(lines[i + 1].text) - 1, 0.0), 6.0) / 2
        result.append(Row(w + give, closed, opens, min(n / 4, 1.2), plain=not n, give=give))
        heads = not n and i + 1 < len(lines) and w <= 0.75 * width[i + 1]
        opens = closed or heads
    return result


def _prose(
    lines: Sequence[Line], width: list[float], ends: list[bool], measure: list[float]
) -> set[float]:
    """The measures at which prose was broken, rather than whole paragraphs, a list, verse set.

    Broken prose has full lines that stop in mid-sentence, and marks somewhere inside its lines.
    The document as a whole must show both; a column of it must not show the contrary.
    """
    # A text whose ink stands mostly in lines wider than any column has its paragraphs already.
    if sum(w for w in width if w > WIDEST) > 0.3 * sum(width):
        return set()
    # Prose has sentences: a form, slogans, addresses, rows of a table end none.
    if not any(ends) and not any(_ENDED_ITEM.search(line.text) for line in lines):
        return set()
    columns: dict[float, list[int]] = {}
    for line, w, end, m in zip(lines, width, ends, measure, strict=True):
        if m and -1.3 <= m - w <= 2.7:
            count = columns.setdefault(m, [0, 0, 0])
            count[0] += 1
            count[1] += not end and line.text[-1] not in NO_START
            count[2] += not end and _is_running(line.text)
    full, inner, marked = (sum(column) for column in zip((0, 0, 0), *columns.values(), strict=True))
    # Where a blank line follows each line, as in a cleaned text, a page fills most of them.
    apart = all(line.blanks for line in lines[1:])
    least = MOST_FULL if apart else LEAST_FULL
    if not inner or inner < 0.4 * full or marked < 0.25 * full or full < least * len(lines):
        return set()
    return {m for m, (own, stops, signs) in columns.items() if signs and (stops or own < 3)}


def _is_running(text: str) -> bool:
    """Whether a line is of running text: with marks inside, or of many words."""
    return MARK.search(text, 0, len(text) - 1) is not None or len(_WORDS.findall(text)) >= 4


def _squeezed(
    counts: list[int], width: list[float], ends: list[bool], measure: list[float]
) -> list[float]:
    """The widths with marks as narrow as this document sets them.

    Setting squeezes marks to between 1 em and ½ em to fill a line (clreq 3.1.6), some houses
    always and some never: the full lines with many marks show by how much they stick out.
    """
    few, many, marks = [0.0, 0.0], [0.0, 0.0], 0
    for w, end, m, n in zip(width, ends, measure, counts, strict=True):
        if m and not end and abs(w - m) <= 2.2:
            tally = many if n >= 2 else few
            tally[0] += 1
            tally[1] += w - m
            marks += n if n >= 2 else 0
    if few[0] < 3 or many[0] < 3:
        return width
    by = (many[1] / many[0] - few[1] / few[0]) / (marks / many[0])
    by = min(max(by, 0.0), 0.5)
    return [w - by * n for w, n in zip(width, counts, strict=True)]


# How often none, one and more blank lines stand within a paragraph and between two, before any
# are counted; worth three observations.
_WITHIN, _BETWEEN, _WORTH = (0.62, 0.36, 0.02), (0.5, 0.4, 0.1), 3.0


def _blank_weights(facts: Facts) -> dict[float, tuple[float, float, float]]:
    """What none, one and more blank lines say for a break, in nats, learnt from the sure places.

    A column at a time, with the whole document as the prior: one block of a page may have a blank
    line after each line and the next only where a paragraph ends.
    """
    columns: dict[float, list[list[float]]] = {}
    total = [[p * _WORTH for p in _WITHIN], [p * _WORTH for p in _BETWEEN]]
    for i in range(len(facts.lines) - 1):
        text, after, m = facts.lines[i].text, facts.lines[i + 1], facts.measure[i]
        room = m - facts.width[i]
        if not m or after.page != facts.lines[i].page:
            continue
        counts = columns.setdefault(m, [[0.0] * 3, [0.0] * 3])
        if abs(room) <= 1.3 and text[-1] not in NO_START and not facts.ends[i]:
            place = 0
        elif room > 3 and facts.ends[i]:
            place = 1
        else:
            continue
        for tally in (counts, total):
            tally[place][min(after.blanks, 2)] += 1
    return {m: _odds(counts, total) for m, counts in columns.items()}


def _odds(counts: list[list[float]], total: list[list[float]]) -> tuple[float, float, float]:
    shares = [
        [(n + _WORTH * t / sum(all_)) / (sum(own) + _WORTH) for n, t in zip(own, all_, strict=True)]
        for own, all_ in zip(counts, total, strict=True)
    ]
    none, one, more = (
        min(max(math.log(between / within), -4.0), 4.0)
        for within, between in zip(*shares, strict=True)
    )
    return none, one, more
