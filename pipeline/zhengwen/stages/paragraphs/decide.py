"""The break decision: for each line break, did the author or the page put it there?

Every boundary is scored with all the evidence and the run of lines decided together: a path of
least cost over two states a line may be in, the first of its paragraph or a later one. Costs are
in nats. The first-line indent that extraction ate is what makes the two states differ.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...document import Line
from .glyphs import HALVES, MARK, NO_END, NO_START, OPENER, SOFT_END, em, ends_sentence, solid, unit
from .kinds import BYLINE
from .measure import WIDEST, Row, measures

NEVER = 30.0
_SOFT = re.compile("[，。、；：！？“”‘’（）《》「」『』【】〈〉]")
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The price of each kind of evidence, in nats. Each says where it comes from.

    The probabilities behind them are counted on running Chinese text of newspapers and reports
    (paragraphs of 2 to 12 lines) and rounded; a switch for an ablation is a weight set to 0.
    """

    paragraph: float = 1.9  # one line in about seven ends a paragraph
    ends_by_chance: float = 3.0  # one full line in twenty ends with a sentence by chance
    full_by_chance: float = 2.5  # one last line in twelve fills its measure by chance
    unended: float = 3.2  # one paragraph in twenty-five ends without a mark
    soft_ended: float = 1.0  # a colon or semicolon ends clauses, and now and then paragraphs
    comma_ended: float = 6.0  # a comma practically never ends a paragraph
    heading_ended: float = 0.7  # a heading seldom ends with a mark
    any_width: float = 1.2  # a short last line has its width by chance: one in three has this
    room: float = 0.8  # the next unit would have fitted: the line was ended on purpose ...
    room_em: float = 1.1  # ... and more surely so with each em
    room_most: float = 9.0
    loose: float = 1.0  # a unit that did not fit may leave room, for each em: seldom much
    over: float = 1.6  # a line sticks out of its measure, for each em
    over_most: float = 5.0
    no_start: float = 9.0  # kinsoku: this mark may not start a line, still less a paragraph
    no_end: float = 9.0  # kinsoku: an open bracket may not end one
    opener: float = 2.5  # numbering, a dash or a list mark opens the next line
    indent: float = 4.0  # an indent kept by the extractor
    no_indent: float = 3.0  # none, where the others have one
    quote: float = 0.9  # a speech opens one paragraph in ten, and one line in thirty
    byline: float = 6.0  # a name in brackets, alone on its line, ends an article
    headline: float = 7.0  # a line of two halves and no mark is a headline, whatever its width
    first: float = 1.0  # and so is the first line of a text, where it has no mark
    open_bracket: float = 2.0  # the sentence's bracket or title mark is still open


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided of a line's start, why, and how surely.

    Attributes:
        opens: the line starts a paragraph.
        rule: the strongest evidence, by name.
        margin: by how many nats the other decision would have been worse.
    """

    opens: bool
    rule: str
    margin: float


@dataclass(slots=True)
class Facts:
    """What is known of each line before deciding; columns, one value a line."""

    lines: Sequence[Line]
    width: list[float]
    ends: list[bool]
    measure: list[float]
    kept: list[bool]
    blank: dict[float, tuple[float, float, float]]

    def heading_like(self, i: int) -> bool:
        """A short line without a mark at its end or in it, or a short numbered one.

        The first line of a text is a title more often than not, and set in a larger size.
        """
        text = self.lines[i].text
        if self.lines[i].kind in ("heading", "title"):
            return True
        short = i == 0 or HALVES.search(text) or self.width[i] <= max(0.75 * self.measure[i], 4.0)
        return (
            bool(short) and not self.ends[i] and (not MARK.search(text) or bool(OPENER.match(text)))
        )


def survey(lines: Sequence[Line]) -> Facts:
    """Measure the lines and learn the document's habits: indents, blank lines."""
    lines = [replace(line, text=solid(line.text)) if " " in line.text else line for line in lines]
    width = [em(line.text) for line in lines]
    ends = [ends_sentence(line.text) for line in lines]
    marks = [len(_SOFT.findall(line.text)) for line in lines]
    # A clause that ends with ； or ： ends a paragraph often enough to say nothing of the measure.
    closed = [
        end or SOFT_END.search(line.text[-2:]) is not None
        for end, line in zip(ends, lines, strict=True)
    ]
    measure = measures(
        [
            Row(w, end, opens, min(n / 4, 1.2))
            for w, end, opens, n in zip(width, closed, [True, *closed], marks, strict=False)
        ]
    )
    prose = _prose(lines, width, ends, measure)
    measure = [m if m in prose else 0.0 for m in measure]
    width = _squeezed(marks, width, ends, measure)
    facts = Facts(lines, width, ends, measure, _kept_indents(lines), {})
    facts.blank = _blank_weights(facts)
    return facts


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
    columns: dict[float, list[int]] = {}
    for line, w, end, m in zip(lines, width, ends, measure, strict=True):
        if m and -1.3 <= m - w <= 2.7:
            count = columns.setdefault(m, [0, 0, 0])
            count[0] += 1
            count[1] += not end and line.text[-1] not in NO_START
            count[2] += not end and bool(MARK.search(line.text, 0, len(line.text) - 1))
    full, inner, marked = (sum(column) for column in zip((0, 0, 0), *columns.values(), strict=True))
    if not inner or inner < 0.4 * full or marked < 0.25 * full or full < 0.1 * len(lines):
        return set()
    return {m for m, (own, stops, signs) in columns.items() if signs and (stops or own < 3)}


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


def _kept_indents(lines: Sequence[Line]) -> list[bool]:
    """Which lines stand further in than their neighbours, where the extractor kept indents."""
    column = [line.column for line in lines]
    if not any(column):
        return [False] * len(lines)
    size = len(lines)
    return [column[i] >= 2 + min(column[max(0, i - 2) : min(size, i + 3)]) for i in range(size)]


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


def decide(lines: Sequence[Line], weights: Weights | None = None) -> list[Decision]:
    """Decide for each line whether it starts a paragraph.

    Args:
        lines: the lines of one document in reading order.
        weights: the price of each kind of evidence, in nats.

    >>> from zhengwen.split import split
    >>> text = "大家不仅加深了对惠\\n\\n民政策的理解，也真\\n切地体会到关怀和温\\n暖。\\n"
    >>> [d.opens for d in decide(split(text))]
    [True, False, False, False]
    """
    if not lines:
        return []
    w = weights or Weights()
    facts = survey(lines)
    readings = []
    for indent in (0.0,) if any(facts.kept) else (2.0, 0.0):
        joins, breaks, rules = _boundaries(facts, w, indent)
        readings.append(_path(joins, breaks, rules))
    return min(readings, key=lambda reading: reading[0])[1]


def _boundaries(
    facts: Facts, w: Weights, indent: float
) -> tuple[list[Pair], list[Pair], list[str]]:
    """For each boundary the cost to join and to break, for a first and for a later line above."""
    joins: list[Pair] = []
    breaks: list[Pair] = []
    rules: list[str] = []
    depth = 0
    indented = sum(facts.kept) >= max(2, 0.08 * len(facts.lines))
    for i in range(len(facts.lines) - 1):
        text, after, m = facts.lines[i].text, facts.lines[i + 1], facts.measure[i]
        depth = _still_open(text, depth)
        if after.follows:
            joins.append((0.0, 0.0))
            breaks.append((NEVER, NEVER))
            rules.append("follows")
            continue
        if (
            not m
            or facts.width[i + 1] > WIDEST
            or after.starts
            or facts.lines[i].kind != after.kind
        ):
            joins.append((NEVER, NEVER))
            breaks.append((0.0, 0.0))
            rules.append("block" if after.starts or m else "not wrapped")
            depth = 0
            continue
        join, brk, rule = _texts(facts, w, i, depth)
        # A heading is a line alone: as the last line of a paragraph it is one that lacks its end.
        heading = (w.heading_ended - w.unended) if rule == "heading" else 0.0
        if after.page == facts.lines[i].page:
            join += facts.blank[m][min(after.blanks, 2)]
        if facts.kept[i + 1]:
            join += w.indent
        elif indented and not facts.heading_like(i + 1):
            brk += w.no_indent
        space = unit(after.text)
        left = m - facts.width[i]
        lefts = (left - (2.0 if facts.kept[i] else indent), left)
        pair = [_fill(left, space, w) for left in lefts]
        joins.append((join + pair[0][0], join + pair[1][0]))
        breaks.append((brk + heading + pair[0][1], brk + pair[1][1]))
        rules.append(rule if lefts[1] < space + 1 else "short line")
    return joins, breaks, rules


def _fill(left: float, space: float, w: Weights) -> Pair:
    """What the room left on a line costs a join and a break."""
    if left < -0.8:
        over = min(w.over * (-left - 0.8) + 0.5, w.over_most)
        return over, over + w.full_by_chance
    if left < space + 0.3:
        return w.loose * max(left - 0.5, 0.0), w.full_by_chance
    # A last line may have any width, each as likely: so a line whose width fits a first line's
    # measure, or a later one's, is more likely that than a last line that has it by chance.
    return min(w.room + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width


def _texts(facts: Facts, w: Weights, i: int, depth: int) -> tuple[float, float, str]:
    """What the characters at the joint say: cost to join, cost to break, name of the evidence."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    join, brk, rule = 0.16, w.paragraph, "full line"
    if facts.ends[i]:
        join, rule = w.ends_by_chance, "sentence end"
    elif facts.heading_like(i):
        brk, rule = brk + w.unended, "heading"
        if HALVES.search(text):
            join += w.headline
        elif i == 0:
            join += w.first
    elif SOFT_END.search(text):
        brk, join, rule = brk + w.soft_ended, 1.5, "colon"
    elif text[-1] in "，、,":
        brk, rule = brk + w.comma_ended, "comma"
    else:
        brk += w.unended
    if after[0] in NO_START:
        brk, rule = brk + w.no_start, "kinsoku"
    elif OPENER.match(after):
        join, rule = join + w.opener, "numbering"
    elif BYLINE.fullmatch(after):
        join, rule = join + w.byline, "byline"
    elif after[0] in "“「‘『" and facts.ends[i]:
        join += w.quote
    if text[-1] in NO_END:
        brk, rule = brk + w.no_end, "kinsoku"
    if depth:
        brk += w.open_bracket
    return join, brk, rule


_OPEN, _CLOSE = "（《【〈〔(", "）》】〉〕)"


def _still_open(text: str, depth: int) -> int:
    """Lines for which a bracket may stay open; bounded, so that a lone one swallows nothing."""
    opened = max(text.rfind(c) for c in _OPEN)
    closed = max(text.rfind(c) for c in _CLOSE)
    if opened > closed:
        return 3
    return 0 if closed >= 0 else max(depth - 1, 0)


def _path(
    joins: Sequence[Pair], breaks: Sequence[Pair], rules: Sequence[str]
) -> tuple[float, list[Decision]]:
    """The cheapest path, its cost, and by how much each decision beats the other."""
    size = len(joins)
    first, later = [0.0] * (size + 1), [NEVER] * (size + 1)
    for i, (join, brk) in enumerate(zip(joins, breaks, strict=True)):
        a, b = first[i], later[i]
        first[i + 1] = min(a + brk[0], b + brk[1])
        later[i + 1] = min(a + join[0], b + join[1])
    ahead_first, ahead_later = [0.0] * (size + 1), [0.0] * (size + 1)
    for i in range(size - 1, -1, -1):
        a, b = ahead_first[i + 1], ahead_later[i + 1]
        ahead_first[i] = min(breaks[i][0] + a, joins[i][0] + b)
        ahead_later[i] = min(breaks[i][1] + a, joins[i][1] + b)
    decisions = [Decision(opens=True, rule="start", margin=NEVER)]
    state = 0
    for i in range(size):
        # A tie, which no evidence makes, leaves the break in: it can be joined tomorrow.
        opens = breaks[i][state] + ahead_first[i + 1] <= joins[i][state] + ahead_later[i + 1]
        state = 0 if opens else 1
        worth = (first[i + 1] + ahead_first[i + 1]) - (later[i + 1] + ahead_later[i + 1])
        decisions.append(Decision(opens=opens, rule=rules[i], margin=min(abs(worth), NEVER)))
    return ahead_first[0], decisions
