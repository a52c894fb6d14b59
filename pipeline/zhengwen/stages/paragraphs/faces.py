"""Rows that an extractor cut where the face changes: beside Latin words, or before rare characters.

A program for setting stretches the gaps between Chinese and Western text first (clreq 3.2.2), until
`pdftotext` takes what stands on both sides for two lines, with a blank one between. Together such
pieces fill their row, as items of a list do by chance alone. A character that the text's face lacks
comes from another, whose baseline or box may differ, and starts a line wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...texts import any_of, places
from .aligned import FIGURE
from .facts import Facts
from .fields import LABEL
from .gaps import UNIT
from .glyphs import ends_softly, is_opener
from .official import SECTION

_ASCII = any_of("", r"\x00-\x7f")
# A mark of a sentence, and no figure's: 1,280.
_MARK = re.compile(r"[，。、；：！？]|[,;:!?](?!\d)")
# Two figures beside each other are of a table's row.
_FIGURES = re.compile(rf"(?<!\S){FIGURE.pattern}\s+{FIGURE.pattern}(?!\S)")
# So many pieces without a mark are cells.
CELLS = 3
# What may stand behind a number that starts a paragraph.
_COUNTED = re.compile(UNIT)
# A row is full where what stands below it would not have had room: within so much of the measure,
# as stretched gaps are wider than they seem; and by which share it may seem wider.
STRETCHED, OUT = 0.1, 0.05
# A space between two pieces, in em; and more pieces make no row.
SPACE, MOST = 0.25, 10
# So many rows that their pieces fill show it: so many times as many as those that theirs do not.
SEVERAL, TIMES = 4, 2
# A character of Han that another face has stands at such a cut so often, of all its places; and so
# much room, in em, a line had for it.
SHARE, ROOM = 0.2, 2.0


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
    foreign = _foreign(facts)
    if foreign:
        beside.update(places(any_of(foreign), facts.texts.firsts))
        beside.discard(0)
    if sum(_may_go_on(facts, at, foreign) for at in beside) < SEVERAL:
        return []
    rows = list(_rows(facts, foreign))
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


def _foreign(facts: Facts) -> frozenset[str]:
    """The characters of Han that another face has: lines start with them that had room above.

    Any other starts few of those by chance, and stands amid lines far more often.
    """
    firsts, lasts = facts.texts.firsts, facts.texts.lasts
    # The cheap question first: most lines are full.
    widths = zip(facts.width[:-1], facts.measure, strict=False)
    below = [at for at, (width, m) in enumerate(widths, start=1) if width + ROOM <= m]
    starts = [
        first
        for at in below
        # What a mark follows is a label: who speaks, or an item's.
        if "\u3400" <= (first := firsts[at]) <= "\u9fff"
        and "\u3400" <= lasts[at - 1] <= "\u9fff"
        and "\u3400" <= facts.texts[at][1:2] <= "\u9fff"
    ]
    # Hardly any of them start alike.
    if len(starts) - len(set(starts)) < SEVERAL - 1:
        return frozenset()
    return frozenset(
        first
        for first, often in Counter(starts).items()
        if often >= SEVERAL and often >= SHARE * facts.texts.whole.count(first)
    )


def _shows(facts: Facts, start: int, size: int) -> bool:
    """Whether a full row shows that rows are cut: it is of a sentence, and goes on below.

    What stands below it had no room because of its first word, and not because it is one word: so
    would a list's next item. What is no Han above a paragraph may head it, whatever its form: a
    chapter's number, a day, who speaks; but a clause's 3.1 stands on its row.
    """
    end = start + size
    heads = facts.texts[start].isascii() and not SECTION.fullmatch(facts.texts[start])
    if size == 2 and heads and _may_start(facts, start):
        return False
    if end == len(facts.lines) or facts.ends[end - 1] or facts.unit(end) >= facts.width[end]:
        return False
    return any(_MARK.search(facts.texts[at][:-1]) for at in range(start, end))


def _rows(facts: Facts, foreign: frozenset[str]) -> Iterator[tuple[int, int, bool]]:
    """Each row: its first line, how many it has, whether they fill it."""
    start = 0
    while start < len(facts.lines):
        size, fills = _row(facts, start, foreign)
        yield start, size, fills
        start += size


def _row(facts: Facts, start: int, foreign: frozenset[str]) -> tuple[int, bool]:
    """How many lines a row has that starts with one, and whether they fill it."""
    measure, total, end = _room(facts, start), facts.width[start], start + 1
    while end < len(facts.lines) and end - start < MOST and _may_go_on(facts, end, foreign):
        more = total + SPACE + facts.width[end]
        if more > measure * (1 + OUT):
            break
        total, end = more, end + 1
    below = facts.unit(end) if end < len(facts.lines) else 0.0
    fills = measure - total < below + STRETCHED * measure
    cells = end - start >= CELLS and not any(map(_MARK.search, facts.texts[start:end]))
    return end - start, fills and not cells


def _may_start(facts: Facts, at: int) -> bool:
    """Whether a paragraph may start with a line: none above it stops amid a sentence."""
    return not at or facts.ends[at - 1] or facts.heads[at - 1]


def _room(facts: Facts, at: int) -> float:
    """The measure at a line; where pieces seem a column of their own, that of the text above."""
    return max(facts.measure[max(0, at - MOST) : at + 1])


def _may_go_on(facts: Facts, at: int, foreign: frozenset[str]) -> bool:
    """Whether a line may go on the row of the one above it, at what another face has."""
    above, line = facts.lines[at - 1], facts.lines[at]
    first = line.text[0]
    if not (above.text[-1].isascii() or first.isascii() or first in foreign) or facts.ends[at - 1]:
        return False
    if (above.text + line.text).isascii():
        return False
    if line.page != above.page or line.starts or line.kind or line.follows:
        return False
    if _FIGURES.search(above.text) or _FIGURES.search(line.text):
        return False
    # Each field of a form stands on a line of its own, whatever its value is set in; and so does
    # the number or the year of a chapter, above what it does not count.
    if at - 1 in facts.fields or LABEL.match(line.text):
        return False
    if above.text.isdecimal() and _may_start(facts, at - 1) and not _COUNTED.match(line.text):
        return False
    wide = facts.width[at - 1] + facts.width[at] > _room(facts, at) * (1 + OUT)
    return not (wide or ends_softly(above.text) or is_opener(line.text) or facts.heads[at - 1])
