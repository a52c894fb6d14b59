"""Rows that an extractor cut where the face changes: at the gaps beside Latin words.

A program for setting stretches the gaps between Chinese and Western text first (clreq 3.2.2), until
`pdftotext` takes what stands on both sides for two lines, with a blank one between. Together such
pieces fill their row, as items of a list do by chance alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...texts import any_of, places
from .facts import Facts
from .glyphs import MARK, ends_softly, is_opener

_ASCII = any_of("", r"\x00-\x7f")
# A row is full where what stands below it would not have had room: within so much of the measure,
# as stretched gaps are wider than they seem; and by which share it may seem wider.
STRETCHED, OUT = 0.1, 0.05
# A space between two pieces, in em; and more pieces make no row.
SPACE, MOST = 0.25, 10
# So many rows that their pieces fill show it: so many times as many as those that theirs do not.
SEVERAL, TIMES = 4, 2


def at_faces(facts: Facts) -> list[int]:
    """How many lines each row of a text has, in order; none where no row is cut at such gaps.

    Args:
        facts: the survey of the lines.
    """
    # The cheap question first: few lines stop amid a sentence and have room for the next.
    if facts.words or not facts.ends:
        return []
    starts, ends = (places(_ASCII, chars) for chars in (facts.texts.firsts, facts.texts.lasts))
    beside = {*starts, *(at + 1 for at in ends)} - {0, len(facts.lines)}
    if sum(_may_go_on(facts, at) for at in beside) < SEVERAL:
        return []
    rows = list(_rows(facts))
    full = sum(size > 1 and fills and _shows(facts, start, size) for start, size, fills in rows)
    others = [start + size for start, size, fills in rows if size > 1 and not fills]
    # A paragraph's last row has any width.
    if full < max(SEVERAL, TIMES * sum(not facts.ends[end - 1] for end in others)):
        return []
    sizes: list[int] = []
    for start, size, fills in rows:
        last = facts.ends[start + size - 1] and start > 0 and not facts.ends[start - 1]
        sizes += [size] if fills or last else [1] * size
    return sizes if len(sizes) < len(facts.lines) else []


def _shows(facts: Facts, start: int, size: int) -> bool:
    """Whether a full row shows that rows are cut: it is of a sentence, and goes on below.

    What stands below it had no room because of its first word, and not because it is one word: so
    would a list's next item.
    """
    end = start + size
    if end == len(facts.lines) or facts.ends[end - 1] or facts.unit(end) >= facts.width[end]:
        return False
    return any(MARK.search(facts.texts[at][:-1]) for at in range(start, end))


def _rows(facts: Facts) -> Iterator[tuple[int, int, bool]]:
    """Each row: its first line, how many it has, whether they fill it."""
    start = 0
    while start < len(facts.lines):
        size, fills = _row(facts, start)
        yield start, size, fills
        start += size


def _row(facts: Facts, start: int) -> tuple[int, bool]:
    """How many lines a row has that starts with one, and whether they fill it."""
    measure, total, end = _room(facts, start), facts.width[start], start + 1
    while end < len(facts.lines) and end - start < MOST and _may_go_on(facts, end):
        more = total + SPACE + facts.width[end]
        if more > measure * (1 + OUT):
            break
        total, end = more, end + 1
    below = facts.unit(end) if end < len(facts.lines) else 0.0
    return end - start, measure - total < below + STRETCHED * measure


def _room(facts: Facts, at: int) -> float:
    """The measure at a line; where pieces seem a column of their own, that of the text above."""
    return max(facts.measure[max(0, at - MOST) : at + 1])


def _may_go_on(facts: Facts, at: int) -> bool:
    """Whether a line may go on the row of the one above it, at a Latin word."""
    above, line = facts.lines[at - 1], facts.lines[at]
    if not (above.text[-1].isascii() or line.text[0].isascii()) or facts.ends[at - 1]:
        return False
    if (above.text + line.text).isascii():
        return False
    if line.page != above.page or line.starts or line.kind or line.follows:
        return False
    wide = facts.width[at - 1] + facts.width[at] > _room(facts, at) * (1 + OUT)
    return not (wide or ends_softly(above.text) or is_opener(line.text) or facts.heads[at - 1])
