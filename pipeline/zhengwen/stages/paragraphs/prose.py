"""Prose: whether the page broke the lines of a text, or it has its paragraphs already."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from math import fsum

from ...document import Line
from .apart import LOWER, MARK, is_broken, is_full, meets
from .bounds import at_least
from .fields import LABEL
from .glyphs import NO_START, OPENER, ends_sentence, has_leaders
from .habits import all_apart
from .measure import INDENT, NARROWEST, STICKS, WIDE, WIDEST, WIDEST_LINE
from .names import WORD
from .widths import WIDEST_CHARACTER

_WORDS = re.compile("(?:[A-Za-z]{2,}|[\uac00-\ud7a3]+) ")
_ENDED_ITEM = re.compile(r"[；;]$|\d\.$")
# So many words with a space behind, on one line, are of a sentence.
MANY = 4
# The most of a text's ink that may stand in lines wider than a column.
MOST_OUT = 0.3
# So many lines that stop amid a sentence may be a wide column's: fewer have no support (`SURELY`).
# Where a blank line stands between all lines, as in a cleaned text, it takes more.
CUT, CUT_APART = 3, 8
# They are as wide as each other but for so much, in em, and an indent, and such a share of them.
ALIKE, MOST_ALIKE = 1.5, 2 / 3
# And sentences go on over each of their breaks by so much, in nats, in the mean.
GOES_ON = 0.3
# So many lines that stop amid a sentence show columns, where such a share of all that do is as
# wide as so many others.
MANY_CUT, ALIKE_CUT, FEWEST_CUT = 10, 0.7, 5
# A form, a letter or commands may have as many full lines as a short text of so few lines in a
# narrow column, in em: there commas in so many lines or words must show that it is prose.
FEW, NARROW, COMMAS = 16, 14.0, 0.25
# Among so many characters at a line's start stands the mark behind its number.
NUMBERED = 4
# So many lines in a row without a sentence are no prose.
RUN = 5
# Fewer full lines may have one width by chance, where it is no more of that around.
MANY_ROWS, NARROWER = 3, 0.75
# A comma of a sentence, and not between figures; 、 is one in Japanese.
_COMMA = re.compile(r"[，,](?!\d)|[\u3041-\u30ff].*、|、.*[\u3041-\u30ff]")
# The share of a text's full lines that have marks in them, and of a measure's where the text as a
# whole has fewer.
MARKED, CLEARLY = 0.25, 0.5
# The least share of lines that are full, where a page broke a text; and of its ink, where so many
# are, as contents, tables and listings have many short lines.
LEAST_FULL, MANY_FULL = 0.06, 6


def has_paragraphs(lines: Sequence[Line], width: Sequence[float]) -> bool:
    """Whether most of a text's ink stands in lines wider than a column: whole paragraphs.

    Lines of a wide column are no wider than a page, several of them stop amid a sentence, most of
    those are as wide as each other, and sentences go on over their breaks. What an author wrote in
    one line has any width, or was cut to one; and what stands below it is something else. Nor are
    they whole paragraphs where many narrower lines are a column's.
    """
    if sum(w for w in width if w > WIDE) <= MOST_OUT * sum(width) or _breaks(lines, width):
        return False
    cut = [at for at, w in enumerate(width) if WIDE < w <= WIDEST_LINE and not lines[at].ends]
    if len(cut) < (CUT_APART if all_apart(lines) else CUT):
        return True
    if sum(w for w in width if w > WIDEST) > MOST_OUT * sum(width):
        return True
    alike = max(sum(-ALIKE <= width[to] - width[at] <= ALIKE + INDENT for at in cut) for to in cut)
    on = sum(_fit(lines, at) for at in cut if at + 1 < len(lines))
    return alike < MOST_ALIKE * len(cut) or on < GOES_ON * len(cut)


def _breaks(lines: Sequence[Line], width: Sequence[float]) -> bool:
    """Whether many lines stop amid a sentence at few widths, and it goes on, as a column's do."""
    cut = sorted(
        (w, at) for at, w in enumerate(width[:-1]) if NARROWEST <= w <= WIDE and not lines[at].ends
    )
    full = list[tuple[float, int]]()
    # What has a blank line between all lines, and one page, may be a cleaned text.
    if len(cut) < MANY_CUT or (lines[0].page == lines[-1].page and all_apart(lines)):
        return False
    while len(cut) >= FEWEST_CUT:
        # From a first line, shorter by its indent, to one that sticks out.
        spans = [
            (at, bisect(cut, (w + INDENT + 2 * ALIKE, len(width)))) for at, (w, _) in enumerate(cut)
        ]
        start, stop = max(spans, key=lambda span: span[1] - span[0])
        if stop - start < FEWEST_CUT:
            break
        full += cut[start:stop]
        cut[start:stop] = []
    narrow = min(full, default=(0.0, 0))[0] / 2
    return _run_on(lines, [at for _, at in full], len(full) + sum(w > narrow for w, _ in cut))


def _run_on(lines: Sequence[Line], full: Sequence[int], count: int) -> bool:
    """Whether the full ones of so many lines that stop amid a sentence are most, and go on."""
    many = len(full) >= max(MANY_CUT, ALIKE_CUT * count)
    return many and _fits(lines, full) >= GOES_ON * len(full)


def are_paragraphs(texts: Sequence[str]) -> bool:
    """The same, told without measuring: true only where `has_paragraphs` would be of their widths.

    >>> are_paragraphs(["标题", "字" * 70]), are_paragraphs(["字" * 30] * 3)
    (True, False)
    """
    long = [text for text in texts if len(text) > WIDE]
    wide = sum(w for w in map(_at_least, long) if w > WIDE)
    # Most often their number tells: no character is wider than the widest.
    most = WIDEST_CHARACTER * sum(map(len, texts))
    if wide <= MOST_OUT * most and wide <= MOST_OUT * sum(map(_at_most, texts)):
        return False
    ended = [ends_sentence(text) for text in texts]
    if sum(len(text) > WIDE and not end for text, end in zip(texts, ended, strict=True)) >= CUT:
        return False
    # Most paragraphs end a sentence, and few lines are left to ask.
    cut = [both for both, end in zip(pairwise(texts), ended, strict=False) if not end]
    if len(cut) < MANY_CUT:
        return True
    # No more than this do sentences go on over the breaks of any of them.
    on = (max(meets(a[-1], b[0]), 0.0) + LOWER * _is_small(a, b) for a, b in cut)
    return sum(on) < GOES_ON * MANY_CUT


def _at_least(text: str) -> float:
    """A width in em that a text has at least, as `em` has it or, of a long one, its length."""
    return min(at_least(text), len(text) - text.count(" "))


def _at_most(text: str) -> float:
    """A width in em that a text has at most, likewise.

    A letter is half an em wide, with the gaps on both its sides below one; ℃, which may have a gap,
    and what is beyond the BMP are wider.
    """
    size = len(text)
    plain = "℃" not in text and len(text.encode("utf-16-le", "surrogatepass")) == 2 * size
    return size if plain else WIDEST_CHARACTER * size


def prose(
    lines: Sequence[Line], width: list[float], ends: list[bool], measure: list[float]
) -> set[float]:
    """The measures at which prose was broken, rather than whole paragraphs, a list, verse set.

    Broken prose has full lines that stop in mid-sentence, and marks somewhere inside its lines.
    The document as a whole must show both; a column of it must not show the contrary.
    """
    out = [
        (w, end)
        for line, w, m, end in zip(lines, width, measure, ends, strict=True)
        # The width of an entry of contents is that of its leaders.
        if w > (m + STICKS if m else WIDEST) and not has_leaders(line.text)
    ]
    # What one figure says, on a line of a thousand em, is no text of paragraphs.
    if out and sum(min(w, WIDEST) for w, _ in out) > MOST_OUT * sum(min(w, WIDEST) for w in width):
        # A title may be wider than its column, and no sentence ends with it.
        titled = len(out) == 1 and out[0][0] <= WIDEST and not out[0][1]
        if not titled:
            return set()
    # Prose has sentences: a form, slogans, addresses, rows of a table end none.
    if not any(ends) and not any(_ENDED_ITEM.search(line.text) for line in lines):
        return set()
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
    columns = _show_prose(columns, len(lines), sum(width))
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
        and (len(lines) >= FEW or m >= NARROW or _shows(lines, ends, measure, m))
    }


def is_broken_at(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> bool:
    """Whether most lines that stop amid a sentence fill their measure, and it goes on below."""
    cut = [
        i
        for i, (w, m) in enumerate(zip(width, measure, strict=True))
        if not ends[i] and i + 1 < len(lines) and m / 2 < w <= m + STICKS
    ]
    return _run_on(lines, [i for i in cut if is_full(width[i], measure[i])], len(cut))


def _show_prose(
    columns: dict[float, list[float]], size: int, ink: float
) -> dict[float, list[float]]:
    """The measures of a text that shows prose; those of them alone that do, where a list is longer.

    Args:
        columns: of each measure, how many lines are full, stop in mid-sentence, and have marks; and
            how wide they are together, in em.
        size: how many lines there are.
        ink: how wide all are, in em.
    """
    clear = {m: count for m, count in columns.items() if count[2] >= CLEARLY * count[0]}
    for own, marked in ((columns, MARKED), (clear, CLEARLY)):
        full, inner, signs, filled = (fsum(count[at] for count in own.values()) for at in range(4))
        enough = full >= LEAST_FULL * size or (full >= MANY_FULL and filled >= LEAST_FULL * ink)
        if enough and inner and inner >= 0.3 * full and signs >= marked * full:
            return own
    return {}


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether a word stands over the break after a line."""
    return i + 1 < len(lines) and _fit(lines, i) > WORD


def runs_over(lines: Sequence[Line], i: int) -> bool:
    """Whether a sentence of running text seems to go on over the break after a line."""
    line = lines[i]
    if line.ends or not (_goes_on(lines, i) or _goes_on_small(lines, i)):
        return False
    return is_running(line.text)


def _fits(lines: Sequence[Line], broken: Iterable[int]) -> float:
    """How much likelier than by chance sentences go on over all these breaks, in nats."""
    return sum(_fit(lines, i) + LOWER * _goes_on_small(lines, i) for i in broken)


def _fit(lines: Sequence[Line], i: int) -> float:
    """How much likelier than by chance Han go on over the break after a line, in nats."""
    return meets(lines[i].text[-1], lines[i + 1].text[0])


def _goes_on_small(lines: Sequence[Line], i: int) -> bool:
    return _is_small(lines[i].text, lines[i + 1].text)


def _is_small(text: str, below: str) -> bool:
    """Whether a word ends a line, and a small letter starts the next."""
    return "a" <= below[0] <= "z" and (text[-1].isalpha() or text[-1] == ",")


def _shows(lines: Sequence[Line], ends: list[bool], measure: list[float], column: float) -> bool:
    """Whether a short text is prose: words stand over a column's breaks, or it has commas."""
    commas = sum("，" in line.text or "、" in line.text for line in lines)
    if commas >= COMMAS * len(lines):
        return True
    broken = (i for i in range(len(lines) - 1) if measure[i] == column and not ends[i])
    return sum(_fit(lines, i) for i in broken) > 0


def running(lines: Sequence[Line], ends: Sequence[bool], measure: Sequence[float]) -> list[float]:
    """The measures, but of runs of lines in which no sentence runs or ends: they are no prose."""
    result: list[float] = []
    for m, run in groupby(range(len(lines)), key=measure.__getitem__):
        part = list(run)
        is_prose = any(ends[at] or _runs(lines[at].text) for at in part)
        if len(part) < RUN and (not is_prose or all(lines[at].text.isascii() for at in part)):
            is_prose = any(ends[at] for at in part) or _fits(lines, part[:-1]) > 0
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
    result, at, wide = measure, 0, 0.0
    runs = [(m, len(list(run))) for m, run in groupby(measure)]
    for (m, size), (below, _) in zip(runs, [*runs[1:], (0.0, 0)], strict=True):
        part, around = range(at, at + size), max(wide, below)
        at, wide = at + size, m
        if not m or m > NARROWER * around or any(ends[i] for i in part):
            continue
        full = [i for i in part[:-1] if not ends[i] and is_full(width[i], m)]
        letters = sum(any(map(str.isalpha, lines[i].text)) for i in full)
        # What has a comma is a sentence, broken there.
        rows = not any(_COMMA.search(lines[i].text) for i in part)
        if rows and letters < MANY_ROWS and _fits(lines, full) <= 0:
            result = list(measure) if result is measure else result
            result[part.start : part.stop] = [around] * size
            wide = around
    return result


def _runs(text: str) -> bool:
    # The colon after a label (附件：) is no mark of a sentence.
    label = LABEL.match(text)
    return is_running(text[label.end() :] if label else text)


def is_running(text: str) -> bool:
    """Whether a line is of running text: with marks inside, or of many words."""
    mark = MARK.search(text, 0, len(text) - 1)
    if mark and mark.start() < NUMBERED and (number := OPENER.match(text)):
        # The mark behind a number is none of a sentence.
        mark = MARK.search(text, number.end(), len(text) - 1)
    if mark:
        return True
    return text.count(" ") >= MANY and len(_WORDS.findall(text)) >= MANY
