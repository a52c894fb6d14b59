"""The measure: the width in em that a column was set to, estimated for each line.

One article runs at several measures, so the estimate is local: a Viterbi path over the few widths
that many lines share, with a price for each change. A full line costs nothing at its own measure,
a short line little if it ends a sentence, and a line that sticks out much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from math import inf
from operator import add
from typing import NamedTuple

# No page has lines wider than this: what is wider is a whole paragraph. An A4 page holds 49 em in
# 10 pt, and browsers print it at half the size at the least where a command is too long to fit.
WIDEST = 100.0
# A full line of Latin may seem as wide as this, by another face than its own.
WIDEST_LINE = 108.0
# Few columns are as wide as this, in em (Bringhurst 2.1.2 gives 75 Latin letters, about 38 em, as
# the most; typescripts have more), and there so much support must show that one is: by lines that
# stop amid a sentence at one width, as whole paragraphs do not.
WIDE, SURELY = 64.0, 2.4
NARROWEST = 5.0
# So many widths are tried that most lines share, and so many more in which about as much ink stands
# as in any of those, at least that part of it: a book has tables and listings, whose short lines
# share many widths, and its text stands in one.
LEVELS, INKED, INK = 8, 4, 0.5
# What a change of the measure costs, behind a short last line and elsewhere.
CHANGE, UNENDED = 3.5, 4.5
SHORTEST_COLUMN = 1.3
# How far in em the measure of one run may lie from the level that many runs share.
REFINED = 2.6
# ... and how many of its widths are tried.
TRIES = 8
# So many of the runs' own measures are kept, those of the most lines: no article has more than 8.
RUNS = 16
PLAIN = 1.8
# A line that is wider than its measure by so many em was not set to it.
STICKS = 5.0
# A section of whole paragraphs has no measure. There is one where so many lines stick out, and such
# a share of them ends a sentence; none of its lines stops amid one.
NONE, SEVERAL, WHOLE, AMID = inf, 3, 0.5, 99.0
ENDED = 0.6
# Below this width an indent is so much of a line that a first line's says little of the measure.
NARROW = 20.0
# A line that leaves more room, in em, is a short one and no first line.
FAR = 3.3
# A first line lacks its indent, most often two em (clreq 3.3.2).
INDENT = 2.0


class Row(NamedTuple):
    """What the measure needs to know of a line.

    Attributes:
        width: its width in em.
        ends: a sentence ends with it.
        opens: a sentence ended with the line before, so that it may be a paragraph's first.
        squeeze: by how many em setting can press it together, at its marks.
        plain: it has no mark at all, as headings have none.
        give: by how many em its width is uncertain to either side.
    """

    width: float
    ends: bool
    opens: bool
    squeeze: float = 0.0
    plain: bool = False
    give: float = 0.0


def measures(rows: Sequence[Row]) -> list[float]:
    """The measure in em at each line; 0 where the text shows none (it is not hard-wrapped).

    >>> rows = [Row(16, False, True), Row(18, False, False), Row(17.5, False, False)]
    >>> measures([*rows, Row(6, True, False)])
    [18.0, 18.0, 18.0, 18.0]
    """
    levels = shared(rows) or _widest(rows)
    if not levels:
        return [0.0] * len(rows)
    path = _refined(rows, _path(rows, levels) if len(levels) > 1 else levels * len(rows))
    better = _most(path)
    if len(better) > 1:
        # The runs' own measures place the changes between them better than the shared levels did.
        path = _refined(rows, _path(rows, better))
    return [m if row.width <= WIDEST_LINE else 0.0 for m, row in zip(path, rows, strict=True)]


def _most(path: Sequence[float]) -> list[float]:
    """The measures of a path in their order, at most so many: those that most lines are set to.

    A book has one for each of its listings and lists, and each line is asked of each measure.
    """
    # The cheap question first: most articles have one.
    if path.count(path[0]) == len(path):
        return [path[0]]
    counts = Counter(path)
    few = {level for level, _ in counts.most_common(RUNS)}
    return [level for level in counts if level in few]


def unset(rows: Sequence[Row], path: Sequence[float]) -> list[float]:
    """The measures, but 0 for sections of whole paragraphs among others that the page broke.

    A path over the measures and none: to a line of any width that ends a sentence none is the
    widest of them all.

    Args:
        rows: the lines.
        path: their measures, in em.

    >>> column = [Row(16, False, True), Row(18, False, False), Row(18, False, False)] * 2
    >>> whole = [Row(40, True, True), Row(55, True, True), Row(30, True, True), Row(9, True, True)]
    >>> unset([*column, *whole], [18.0] * 10)
    [18.0, 18.0, 18.0, 18.0, 18.0, 18.0, 0.0, 0.0, 0.0, 0.0]
    """
    out = [row for m, row in zip(path, rows, strict=True) if 0 < m < row.width - STICKS]
    whole = sum(row.ends for row in out)
    if whole < SEVERAL or whole < WHOLE * len(out):
        return [*path]
    levels = [m for m in dict.fromkeys(path) if m]
    path = _path(rows, [*levels, NONE])
    return [
        m if m != NONE and row.width <= WIDEST_LINE else 0.0
        for m, row in zip(path, rows, strict=True)
    ]


def fits(rows: Sequence[Row], levels: Sequence[float]) -> list[tuple[float, ...]]:
    """How badly each line fits each of some measures, in nats.

    Args:
        rows: the lines.
        levels: the measures, in em.

    >>> fits([Row(16, False, False)], [16.0, 20.0])
    [(0.0, 2.6)]
    """
    return [tuple(_costs(row, levels)) for row in rows]


def _refined(rows: Sequence[Row], path: Sequence[float]) -> list[float]:
    """The measure of each run of lines, anew from its own lines: the one that fits them best."""
    result: list[float] = []
    for _, run in groupby(range(len(rows)), key=path.__getitem__):
        part = [rows[i] for i in run]
        level = path[len(result)]
        widths = Counter(
            [round(w * 2) / 2 for row in part if -REFINED <= (w := row.width) - level <= REFINED]
        )
        most = sorted(widths, key=widths.__getitem__, reverse=True)[:TRIES]
        tries = [level, *(w for w in most if w != level)]
        result += [_fittest(tries, Counter(part))] * len(part)
    return result


def _fittest(tries: Sequence[float], counts: Mapping[Row, int]) -> float:
    """The measure that rows fit best, each counted as often as it is there; the first of equals."""
    if len(tries) == 1:
        return tries[0]
    totals = [0.0] * len(tries)
    least = min(tries) - FAR
    for row, times in counts.items():
        # What is far shorter than all of them fits each as badly as the first.
        if row[0] + row[5] < least:
            cost = _costs(row, tries[:1])[0] * times
            totals = [total + cost for total in totals]
            continue
        costs = _costs(row, tries)
        if times > 1:
            costs = list(map(float(times).__mul__, costs))
        totals = list(map(add, totals, costs))
    return tries[totals.index(min(totals))]


def shared(rows: Sequence[Row]) -> list[float]:
    """The widths in em that many lines share, the most shared first.

    >>> shared([Row(16, False, False), Row(16, False, False), Row(9, True, False)])
    [16.0]
    """
    counts: dict[float, float] = defaultdict(float)
    for width, ends, opens, _, _, _ in rows:
        if not ends and NARROWEST <= width <= WIDEST_LINE:
            near = round(width * 2) / 2
            counts[near] += 0.5 if opens and width < NARROW else 1.0
            if opens:
                counts[near + INDENT] += 0.4
    support = {
        width: n
        for width in counts
        if (n := _support(counts, width)) >= (SHORTEST_COLUMN if width <= WIDE else SURELY)
    }
    levels: list[float] = []
    ink = 0.0
    while support and len(levels) < LEVELS + INKED:
        few = len(levels) < LEVELS
        _, level = max((n if few else n * width, width) for width, n in support.items())
        own = support[level] * level
        if support[level] < SHORTEST_COLUMN or not (few or own >= INK * ink):
            break
        ink = max(ink, own)
        levels.append(level)
        for width in (level - 1, level - 0.5, level, level + 0.5):
            counts.pop(width, None)
            support.pop(width, None)
        # What those beside it are worth has changed, and no other's.
        for width in (level - 1.5, level + 1, level + 1.5):
            if width in support:
                support[width] = _support(counts, width)
    return levels


def _widest(rows: Sequence[Row]) -> list[float]:
    """The widest line, where too few share a width, but one about as wide stops amid prose."""
    widest = max((row.width for row in rows), default=0.0)
    if not NARROWEST <= widest <= WIDE:
        return []
    for row in rows:
        indent = INDENT if row.opens else 0.0
        if not row.ends and not row.plain and widest - row.width <= REFINED + indent:
            return [round(widest * 2) / 2]
    return []


def _support(counts: Mapping[float, float], level: float) -> float:
    return (
        counts.get(level, 0.0)
        + 0.9 * counts.get(level - 0.5, 0.0)
        + 0.7 * counts.get(level - 1, 0.0)
        + 0.5 * counts.get(level + 0.5, 0.0)
    )


def _costs(row: Row, levels: Sequence[float]) -> list[float]:
    """How badly a line fits each of some measures, in nats; asked of each line: an inner loop."""
    width, ends, opens, squeeze, plain, give = row
    short = 1.3 if ends else PLAIN if plain else 2.6
    costs = []
    for level in levels:
        slack = level - width
        if give:
            slack = max(slack - give, 0.0) if slack > 0 else min(slack + give, 0.0)
        if slack < -0.8:
            over = -0.8 - slack
            if over <= squeeze:
                cost = 0.5 * over + 0.5
            else:
                cost = 0.5 * squeeze + 2.0 * (over - squeeze) + 0.5
            costs.append(cost if cost < 9.0 else 9.0)
        elif slack <= FAR and opens:
            # The first line of a paragraph is shorter by its indent: it fits two measures alike.
            costs.append(0.2)
        elif slack > 2.7:
            costs.append(short if level != NONE or ends or plain else AMID)
        elif ends:
            # The end of a paragraph is anywhere; lines that agree in it agree by chance.
            costs.append(max(ENDED, 0.3 * abs(slack)))
        else:
            costs.append(0.3 * abs(slack) if slack <= 1.2 else 1.2)
    return costs


def _path(rows: Sequence[Row], levels: Sequence[float]) -> list[float]:
    """Viterbi: the cheapest sequence of measures."""
    # Rows repeat: what one costs at each level, and what to leave each after it, is found once.
    known: dict[Row, tuple[list[float], list[float]]] = {}
    costs, leave = _costs(rows[0], levels), _leave(rows[0], levels)
    # Of each row but the last: what the way to it costs at each level, what tells the level that is
    # the cheapest to leave, and what a change costs. Which level that is, few rows are asked.
    back: list[tuple[list[float], list[float], float]] = []
    for row in rows[1:]:
        leaving = list(map(add, costs, leave)) if leave else costs
        change = min(leaving) if leave else min(costs) + UNENDED
        back.append((costs, leaving, change))
        found = known.get(row)
        if found is None:
            found = known[row] = _costs(row, levels), _leave(row, levels) if row.ends else []
        own, leave = found
        # As a loop, which takes less than a comprehension of so few.
        way, costs = costs, []
        for cost, more in zip(way, own, strict=True):
            costs.append((cost if cost <= change else change) + more)
    at = costs.index(min(costs))
    path = [at]
    for before, leaving, change in reversed(back):
        if before[at] > change:
            at = leaving.index(min(leaving))
        path.append(at)
    path.reverse()
    return [levels[i] for i in path]


def _leave(row: Row, levels: Sequence[float]) -> list[float]:
    """What it costs to change the measure after a line, at each level; none where all are UNENDED.

    A column ends with a paragraph, most surely after a short last line.
    """
    if not row.ends:
        return []
    return [CHANGE if level - row.width > 1.2 else UNENDED for level in levels]
