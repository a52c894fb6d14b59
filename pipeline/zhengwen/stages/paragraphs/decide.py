"""The break decision: for each line break, did the author or the page put it there?

Every boundary is scored with all the evidence and the run of lines decided together: a path of
least cost over two states a line may be in, the first of its paragraph or a later one. Costs are
in nats. The first-line indent that extraction ate is what makes the two states differ.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...document import Line
from .evidence import named
from .glyphs import LEADERS, MARK, NO_END, OPENER, SOFT_END, has_halves, starts_with_closing
from .kinds import BYLINE, CAPTION
from .measure import WIDEST
from .rows import as_line, rows
from .survey import OUT, Facts, survey

NEVER = 30.0
Pair = tuple[float, float]
Seen = tuple[str, bool, bool]  # the text's evidence; whether the line leaves room, by state


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
    leaders: float = 9.0  # dots that lead to a page number end an entry of a contents page
    before_heading: float = 2.0  # a short line without a mark after a sentence is a heading
    heading_room: float = 4.0  # a heading is set larger: it may be full before its measure is
    tiny: float = 5.0  # a character or two alone are a heading's last, hardly one themselves
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
    change: float = 3.0  # a column ends with a paragraph more often than not
    turn: float = 3.0  # a speech after a speech is another speaker's
    speech: float = 1.0  # what follows a colon is a speech
    caption: float = 5.0  # 图 3. or 表 6.7. at a line's start is seldom running text
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


_PIECE = Decision(opens=False, rule="piece of a row", margin=NEVER)


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
    pieces = rows(lines)
    facts = survey([as_line(row) for row in pieces])
    readings = []
    for indent in (0.0,) if any(facts.indents.column) else (2.0, 0.0):
        joins, breaks, seen = _boundaries(facts, w, indent)
        readings.append(_path(joins, breaks, seen))
    decided = min(readings, key=lambda reading: reading[0])[1]
    result = []
    for row, decision in zip(pieces, decided, strict=True):
        result += [decision, *[_PIECE] * (len(row) - 1)]
    return result


def _boundaries(
    facts: Facts, w: Weights, indent: float
) -> tuple[list[Pair], list[Pair], list[Seen]]:
    """The cost to join and to break, and what stands out, for a first and a later line above."""
    joins: list[Pair] = []
    breaks: list[Pair] = []
    seen: list[Seen] = []
    depth = 0
    indents = any(facts.indents.column)
    for i in range(len(facts.lines) - 1):
        text, after, m = facts.lines[i].text, facts.lines[i + 1], facts.measure[i]
        depth = _still_open(text, depth)
        if after.follows:
            joins.append((0.0, 0.0))
            breaks.append((NEVER, NEVER))
            seen.append(("kept together", False, False))
            continue
        if (
            not m
            or facts.width[i + 1] > WIDEST
            or after.starts
            or facts.lines[i].kind != after.kind
        ):
            joins.append((NEVER, NEVER))
            breaks.append((0.0, 0.0))
            apart = after.starts or facts.lines[i].kind != after.kind
            seen.append(("set apart" if apart else "not wrapped", False, False))
            depth = 0
            continue
        join, brk, rule = _texts(facts, w, i, depth)
        # A heading is a line alone: as the last line of a paragraph it is one that lacks its end.
        heading = (w.heading_ended - w.unended) if rule == "heading" else 0.0
        if after.page == facts.lines[i].page:
            join += facts.blank[m][min(after.blanks, 2)]
        join += w.change * facts.changes(i)
        steps = facts.indents.step(text, i) if indents else (0.0, 0.0)
        flush = w.no_indent if facts.indents.first and not facts.indents.inward(i + 1) else 0.0
        brk += flush if indents and not facts.heading_like(i + 1) else 0.0
        space = facts.ruler.unit(after.text)
        left = m - facts.width[i]
        lefts = (left - indent, left)
        pair = [_fill(left, space, facts.over, w) for left in lefts]
        if facts.heading_goes_on(i):
            pair[0] = min(pair[0][0], w.heading_room), pair[0][1]
        if facts.width[i] <= 2 and rule == "heading" and i and facts.heading_goes_on(i - 1):
            heading += w.tiny
        joins.append(
            (join + pair[0][0] + w.indent * steps[0], join + pair[1][0] + w.indent * steps[1])
        )
        breaks.append((brk + heading + pair[0][1], brk + pair[1][1]))
        seen.append((rule, lefts[0] >= space + 1, lefts[1] >= space + 1))
    return joins, breaks, seen


def _fill(left: float, space: float, sticks: float, w: Weights) -> Pair:
    """What the room left on a line costs a join and a break."""
    if left < -OUT:
        over = min(w.over * (-left - OUT) + sticks, w.over_most)
        return over, over + w.full_by_chance
    if left < space + 0.3:
        # A unit that did not fit leaves any room up to its own width, each as likely.
        evenly = math.log(max(space, 1.0)) + 0.3
        return w.loose * min(max(left - 0.5, 0.0), evenly), w.full_by_chance
    # A last line may have any width, each as likely: so a line whose width fits a first line's
    # measure, or a later one's, is more likely that than a last line that has it by chance.
    return min(w.room + w.room_em * (left - space), w.room_most) + w.any_width, w.any_width


def _texts(facts: Facts, w: Weights, i: int, depth: int) -> tuple[float, float, str]:
    """What the characters at the joint say: cost to join, cost to break, name of the evidence."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    join, brk, rule = 0.16, w.paragraph, "full line"
    if facts.ends[i]:
        join, rule = w.ends_by_chance, "sentence end"
        if facts.heading_like(i + 1) and not MARK.search(after):
            join += w.before_heading
    elif facts.heading_like(i):
        brk, rule = brk + w.unended, "heading"
        if has_halves(text):
            join += w.headline
        elif i == 0:
            join += w.first
    elif SOFT_END.search(text):
        brk, join, rule = brk + w.soft_ended, 1.5, "colon"
    elif text[-1] in "，、,":
        brk, rule = brk + w.comma_ended, "comma"
    else:
        brk += w.unended
    if starts_with_closing(after, quotes=facts.quotes):
        brk, rule = brk + w.no_start, "kinsoku"
    elif OPENER.match(after):
        join, rule = join + w.opener, "numbering"
    elif BYLINE.fullmatch(after):
        join, rule = join + w.byline, "byline"
    elif CAPTION.match(after):
        join, rule = join + w.caption, "caption"
    elif after[0] in "“「‘『":
        if text[-1] in "”」’』":
            join += w.turn
        elif facts.ends[i]:
            join += w.quote
        elif SOFT_END.search(text):
            brk -= w.speech
    if LEADERS.search(text):
        join, rule = join + w.leaders, "contents"
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
    joins: Sequence[Pair], breaks: Sequence[Pair], seen: Sequence[Seen]
) -> tuple[float, Iterator[Decision]]:
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

    def decisions() -> Iterator[Decision]:
        yield Decision(opens=True, rule="start", margin=NEVER)
        state = 0
        for i in range(size):
            # A tie, which no evidence makes, leaves the break in: it can be joined tomorrow.
            opens = breaks[i][state] + ahead_first[i + 1] <= joins[i][state] + ahead_later[i + 1]
            what, as_first, as_later = seen[i]
            rule = named(what, as_later if state else as_first, opens)
            state = 0 if opens else 1
            worth = (first[i + 1] + ahead_first[i + 1]) - (later[i + 1] + ahead_later[i + 1])
            yield Decision(opens=opens, rule=rule, margin=min(abs(worth), NEVER))

    # Made for the reading that is chosen alone.
    return ahead_first[0], decisions()
