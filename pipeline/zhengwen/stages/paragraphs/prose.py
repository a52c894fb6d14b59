"""Prose: whether the page broke the lines of a text, and at which measures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from math import fsum

from ...document import Line
from ...measured import texts_of
from .apart import MARK, is_broken, is_full
from .continuing import fit, fits, go_on, goes_on_small
from .fields import LABEL, is_labelled
from .glyphs import LIST_MARK, NO_START, OPENER, OPENING, has_leaders, is_opener
from .habits import all_apart
from .listings import listed as listings
from .measure import STICKS, WIDEST
from .menus import CLEARLY, FAINT, STOPS, broken_parts, runs_in
from .names import WORD
from .words import has_words

_ENDED_ITEM = re.compile(r"[；;]$|\d\.$")
# The most of a text's ink that may stand in lines wider than a column.
MOST_OUT = 0.3
# So many lines that stop amid a sentence show columns, where such a share of all that do is full,
# and sentences go on over their breaks.
MANY_CUT, ALIKE_CUT = 10, 0.7
# A form, a letter or commands may have as many full lines as a short text of so few lines in a
# narrow column, in em: there commas in so many lines or words must show that it is prose.
FEW, NARROW, COMMAS = 16, 14.0, 0.25
# Among so many characters at a line's start stands the mark behind its number.
NUMBERED = 4
# So many lines in a row without a sentence are no prose.
RUN = 5
# Fewer full lines may have one width by chance, where it is no more of that around.
MANY_ROWS, NARROWER = 3, 0.75
# So many items of a list are so many times as wide as their measure by no chance: notes, in smaller
# type, are a third wider than a text at the most.
OUTGROWN, FAR = 2, 1.5
# A comma of a sentence, and not between figures; 、 is one in Japanese.
_COMMA = re.compile(r"[，,](?!\d)|[\u3041-\u30ff].*、|、.*[\u3041-\u30ff]")
# The share of a text's full lines that have marks in them; of a measure's it is CLEARLY, where the
# text as a whole has fewer.
MARKED = 0.25
# The least share of lines that are full, where a page broke a text; and of its ink, where so many
# are, as contents, tables and listings have many short lines.
LEAST_FULL, MANY_FULL = 0.06, 6


def prose(
    lines: Sequence[Line], width: list[float], ends: list[bool], measure: list[float]
) -> set[float]:
    """The measures at which prose was broken, rather than whole paragraphs, a list, verse set.

    Broken prose has full lines that stop in mid-sentence, and marks somewhere inside its lines.
    The document as a whole must show both; a column of it must not show the contrary.
    """
    if _are_wider(lines, width, ends, measure):
        return set()
    # Prose has sentences: a form, slogans, addresses, rows of a table end none.
    if not any(ends) and not any(_ENDED_ITEM.search(line.text) for line in lines):
        return set()
    found = _full(lines, width, ends, measure)
    columns = _show_prose(found, len(lines), sum(width))
    if not columns:
        columns = {m: found[m] for m in broken_parts(found, lines, width, ends, measure)}
    if not columns:
        return set()
    # A cleaned text has a blank line after each line, and rows and names in it of one width.
    if all_apart(lines) and not is_broken(lines, width, ends, measure):
        return set()
    return {
        m
        for m, (own, stops, signs, _) in columns.items()
        if signs
        and (stops or own < 3)
        # The cheap question first: where there is one measure, all was asked of it.
        and (len(columns) == 1 or runs_in(m, signs > FAINT * own, lines, width, ends, measure))
        and (len(lines) >= FEW or m >= NARROW or _shows(lines, ends, measure, m))
    }


def _are_wider(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> bool:
    """Whether much of a text's ink stands in lines wider than their measure: no page broke it."""
    # The cheap question first: no line is so wide.
    if max(width) <= min(WIDEST, STICKS + min(filter(None, measure), default=WIDEST)):
        return False
    out = [
        (w, end)
        for line, w, m, end in zip(lines, width, measure, ends, strict=True)
        # The width of an entry of contents is that of its leaders.
        if w > (m + STICKS if m else WIDEST) and not has_leaders(line.text)
    ]
    # What one figure says, on a line of a thousand em, is no text of paragraphs.
    ink = sum(min(w, WIDEST) for w, _ in out)
    if not out or ink <= MOST_OUT * sum(min(w, WIDEST) for w in width):
        return False
    # A title may be wider than its column, and no sentence ends with it.
    return len(out) > 1 or out[0][0] > WIDEST or out[0][1]


def _full(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> dict[float, list[float]]:
    """Of each measure, how many lines are full, stop in mid-sentence, and have marks.

    The last of the four is how wide these lines are together, in em.
    """
    columns = {m: [0, 0, 0, 0.0] for m in set(measure)}
    for i, (line, w, end, m) in enumerate(zip(lines, width, ends, measure, strict=True)):
        if is_full(w, m) and not line.kind:
            last = line.text[-1]
            # No number ends with Han or such a mark.
            leads = not ("\u3400" <= last <= "\u9fff" or last in "，、。．！？")
            if leads and has_leaders(line.text):
                continue
            count = columns[m]
            count[0] += 1
            count[3] += w
            if not end:
                # The cheap question first: most lines have no colon, and so no label.
                runs = (
                    _runs(line.text)
                    if "：" in line.text or ":" in line.text
                    else is_running(line.text)
                )
                count[1] += last not in NO_START or (last in "，、" and runs)
                count[2] += runs or _goes_on(lines, i)
    return columns


def is_broken_at(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> bool:
    """Whether most lines that stop amid a sentence fill their measure, and it goes on below."""
    cut = [
        i
        for i, (w, m) in enumerate(zip(width, measure, strict=True))
        if not ends[i] and i + 1 < len(lines) and m / 2 < w <= m + STICKS
    ]
    return run_on(lines, [i for i in cut if is_full(width[i], measure[i])], len(cut))


def run_on(lines: Sequence[Line], full: Sequence[int], count: int) -> bool:
    """Whether the full ones of so many lines that stop amid a sentence are most, and go on."""
    many = len(full) >= max(MANY_CUT, ALIKE_CUT * count)
    return many and go_on(lines, full)


def _show_prose(
    columns: dict[float, list[float]], size: int, ink: float
) -> dict[float, list[float]]:
    """The measures of a text that shows prose; those of them alone that do, where a list is longer.

    Args:
        columns: of each measure, what `_full` found.
        size: how many lines there are.
        ink: how wide all are, in em.
    """
    clear = {m: count for m, count in columns.items() if count[2] >= CLEARLY * count[0]}
    for own, marked in ((columns, MARKED), (clear, CLEARLY)):
        full, inner, signs, filled = (fsum(count[at] for count in own.values()) for at in range(4))
        enough = full >= LEAST_FULL * size or (full >= MANY_FULL and filled >= LEAST_FULL * ink)
        if enough and inner and inner >= STOPS * full and signs >= marked * full:
            return own
    return {}


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a word stands over the break after a line."""
    return i + 1 < len(lines) and fit(lines, i) > WORD


def runs_over(lines: Sequence[Line], i: int) -> bool:
    """Whether a sentence of running text seems to go on over the break after a line."""
    line = lines[i]
    if line.ends or not (_goes_on(lines, i) or goes_on_small(lines, i)):
        return False
    return is_running(line.text)


def _shows(lines: Sequence[Line], ends: list[bool], measure: list[float], column: float) -> bool:
    """Whether a short text is prose: words stand over a column's breaks, or it has commas."""
    commas = sum("，" in line.text or "、" in line.text for line in lines)
    if commas >= COMMAS * len(lines):
        return True
    broken = (i for i in range(len(lines) - 1) if measure[i] == column and not ends[i])
    return sum(fit(lines, i) for i in broken) > 0


def running(lines: Sequence[Line], ends: Sequence[bool], measure: Sequence[float]) -> list[float]:
    """The measures, but of runs of lines in which no sentence runs or ends: they are no prose."""
    result: list[float] = []
    for m, run in groupby(range(len(lines)), key=measure.__getitem__):
        part = list(run)
        is_prose = any(ends[at] or _runs(lines[at].text) for at in part)
        if len(part) < RUN and (not is_prose or all(lines[at].text.isascii() for at in part)):
            is_prose = any(ends[at] for at in part) or fits(lines, part[:-1]) > 0
        result += [m if is_prose else 0.0] * len(part)
    return result


def shown(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: list[float]
) -> list[float]:
    """The measures, but those of a few lines that are much narrower than the column they stand in.

    Rows, names and lines of verse have one width by chance. Over some of the breaks of a column
    sentences go on, or many of its lines are of running text and stop amid it.
    """
    levels = set(measure) - {0.0}
    # The cheap question first: most texts have one measure, or some near each other.
    if len(levels) < 2 or min(levels) > NARROWER * max(levels):
        return measure
    result, at, wide, listing = measure, 0, 0.0, listings(texts_of(lines))
    sizes = [(m, len(list(run))) for m, run in groupby(measure)]
    for (m, size), (below, _) in zip(sizes, [*sizes[1:], (0.0, 0)], strict=True):
        part, around = range(at, at + size), max(wide, below)
        at, wide = at + size, m
        if not m or m > NARROWER * around:
            continue
        listed = listing & set(part)
        if listed:
            result = list(measure) if result is measure else result
            for i in listed:
                result[i] = around
            # What stands below is as wide as what stands around them.
            wide = around if len(listed) == size else wide
        if any(ends[i] for i in part):
            continue
        # What starts by its form, a field or an item, shows no break above it to be the page's.
        full = [
            i
            for i in part[:-1]
            if i not in listed and is_full(width[i], m) and not _starts(lines[i + 1].text)
        ]
        letters = sum(any(map(str.isalpha, lines[i].text)) for i in full)
        # What has a comma is a sentence, broken there.
        rows = not any(_COMMA.search(lines[i].text) for i in part if i not in listed)
        if rows and letters < MANY_ROWS and fits(lines, full) <= 0:
            result = list(measure) if result is measure else result
            result[part.start : part.stop] = [around] * size
            wide = around
    return result


def outgrown(lines: Sequence[Line], width: Sequence[float], measure: list[float]) -> list[float]:
    """The measures, but those that several marked items of a list are far wider than.

    The others have one width by chance: where an item is so wide, no page broke those.
    """
    # The cheap question first: no line is so wide.
    if max(width) <= FAR * min(filter(None, measure), default=0.0):
        return measure
    wide = {
        i
        for i, (line, w, m) in enumerate(zip(lines, width, measure, strict=True))
        if m and w > FAR * m and LIST_MARK.match(line.text)
    }
    if len(wide) < OUTGROWN:
        return measure
    result, at = [*measure], 0
    for m, run in groupby(measure):
        part = range(at, at + len(list(run)))
        at = part.stop
        if m and sum(i in wide for i in part) >= OUTGROWN:
            result[part.start : part.stop] = [0.0] * len(part)
    return result


def _starts(text: str) -> bool:
    return is_labelled(text) or is_opener(text)


def _runs(text: str) -> bool:
    # The colon after a label (附件：) is no mark of a sentence.
    label = LABEL.match(text)
    return is_running(text[label.end() :] if label else text)


def is_running(text: str) -> bool:
    """Whether a line is of running text: with marks inside, or of many words."""
    # The cheap question first: most lines have a comma, and start with no number.
    if text.find("，", 1, -1) > 0 and text[0] not in OPENING and not text[0].isdecimal():
        return True
    mark = MARK.search(text, 0, len(text) - 1)
    if mark and mark.start() < NUMBERED and (number := OPENER.match(text)):
        # The mark behind a number is none of a sentence.
        mark = MARK.search(text, number.end(), len(text) - 1)
    if mark:
        return True
    return has_words(text)
