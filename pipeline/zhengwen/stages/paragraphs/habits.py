"""Habits of a document: marks set close, lines that stick out, blank lines; learnt from its lines.

What is learnt is a probability, in nats, from the places where the text alone is sure.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from ...document import Line
from ...texts import gathered
from .glyphs import NO_START

# By how much in em a line may seem wider than its measure by what is not known of its marks.
OUT = 0.8
# A speech starts with these; and what was known of it before any text, as counts: of a speech set
# apart, and of one that goes on in its line.
_QUOTES = "“「‘『"
APART = (0.5, 1.0)
# Room in em for a speech's first characters.
ROOM = 3.0
# How many sentences a paragraph has within it, besides its last, and how often one opens with a
# speech: a paragraph's first, and any other. What is known of them before any text, as a count.
SENTENCES, OPENS, GOES_ON, KNOWN = 4.0, 0.1, 0.04, 8.0
MOST_AMID = 0.9
# Fewer of both tell nothing.
ENOUGH = 4
SPEECHES = '“「"'
# A line that ends with such a mark, and a quote behind it.
_LAST = re.compile("[。．！？].?$", re.MULTILINE)
# A point that ends a sentence: those of numbers and of names in Latin letters end none.
_POINT = re.compile("[\u3041-\u30ff\u3400-\u9fff）”」』]．")
# The quote that opens a speech behind a sentence's end; and a sentence's end before a space, with
# such a quote. The search leaps to the quote and to the space, which are fewer than the marks: to
# one character, as it is far quicker than to any of two.
_SPOKEN = [re.compile(f"{quote}(?:(?<=[。．！？].)|(?<=[。．！？][”」].))") for quote in "“「"]
_SPACED = re.compile(' (?:(?<=[.!?] )|(?<=[.!?]["”] ))(["“]?)')
# What ends an item of a list, or a clause; and how many of both are known before any text.
_SEMICOLON, LISTED = re.compile("[；;]"), (0.02, 2.0)
# Among lines of words so many items show a list, each so large a share of its measure short.
WORDS_LISTED, WORDS_ROOM = 2, 0.25
# By how many em a line is pressed at the most, and in which share of the lines that end with a
# mark, where a text presses any.
PRESSED, OFTEN = 1.0, 0.2
# Lines are of one width within so many em; so many of them show a habit.
SAME, FEWEST = 0.6, 3
# How often none, one and more blank lines stand within a paragraph and between two, before any
# are counted; worth three observations.
_WITHIN, _BETWEEN, _WORTH = (0.62, 0.36, 0.02), (0.5, 0.4, 0.1), 3.0
_NOTHING = (0.0, 0.0, 0.0)
# Chance is never none: in a book of a thousand paragraphs the share of its sentences' ends, to that
# power, is less than a float can hold.
_SURE = 1e-9


def all_apart(lines: Sequence[Line]) -> bool:
    """Whether a blank line follows each line, as in a cleaned text and from some extractors."""
    return all(line.blanks for line in lines[1:])


def sticking_out(width: list[float], ends: list[bool], measure: list[float]) -> float:
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


def speech_apart(texts: Sequence[str], width: list[float], measure: list[float]) -> float:
    """How surely a speech after a colon has a paragraph of its own, in nats, at a full line.

    Some authors set it apart and some go on in the line: a text shows which by the colons within
    its lines, and by those that short lines end with. A break of the page falls between a colon
    and its quote once in a line's width, and a last line fills its measure about as seldom.
    """
    apart, inline = APART
    last = len(texts) - 1
    for i in gathered(texts).colons:
        text = texts[i]
        if i == last:
            break
        if text[-1] in "：:" and texts[i + 1][0] in _QUOTES:
            apart += measure[i] - width[i] > ROOM
        if "：" in text:
            inline += sum(text.count("：" + quote) for quote in _QUOTES)
    return math.log(apart / inline)


class Closing(NamedTuple):
    """What a text says of a full line that ends a sentence, in nats; above 0 for a break.

    Attributes:
        ended: its sentences end a paragraph more often than others' do.
        quote: a quote opens the next line.
        other: none does.
    """

    ended: float = 0.0
    quote: float = 0.0
    other: float = 0.0


NOT_KNOWN = Closing(quote=math.log(OPENS / GOES_ON))


def closing(
    texts: Sequence[str],
    width: Sequence[float],
    ends: Sequence[bool],
    measure: Sequence[float],
) -> Closing:
    """How surely a sentence's end is a paragraph's too, where its line is full.

    Wherever a sentence ends, it is the last of its paragraph once in as many as a paragraph has: in
    talk every other one, in reports one in six. Those within lines end no paragraph, those of short
    lines do, and so does the speech that opens one of the next tell where speeches open.

    Args:
        texts: the lines.
        width: the width of each, in em.
        ends: whether a sentence ends with it.
        measure: its measure, in em.
    """
    starts = [
        i + 1
        for i in range(len(texts) - 1)
        if ends[i] and measure[i] and measure[i] - width[i] > ROOM
    ]
    # The marks that lines end with are within none.
    last = len(_LAST.findall("\n".join([text[-2:] for text in texts])))
    whole = gathered(texts).whole
    spaced = _SPACED.findall(whole)
    points = len(_POINT.findall(whole)) if "．" in whole else 0
    within = max(sum(map(whole.count, "。！？")) + points + len(spaced) - last, 0)
    if within + len(starts) < ENOUGH:
        return NOT_KNOWN
    # A last line has any width: some of them are full, and not counted.
    parted = sum([m / (m - ROOM) for i in starts if (m := measure[i - 1]) > 2 * ROOM])
    opened = sum([texts[i][0] in SPEECHES for i in starts])
    after = (opened + OPENS * KNOWN) / (len(starts) + KNOWN)
    spoken = sum([len(quote.findall(whole)) for quote in _SPOKEN]) + len(spaced) - spaced.count("")
    amid = (spoken + GOES_ON * KNOWN) / (within + KNOWN)
    amid = min(amid, MOST_AMID)
    return Closing(
        math.log((parted + KNOWN) / (within + SENTENCES * KNOWN) * SENTENCES),
        math.log(after / amid),
        math.log((1 - after) / (1 - amid) * (1 - GOES_ON) / (1 - OPENS)),
    )


def items(
    texts: Sequence[str], width: Sequence[float], measure: Sequence[float], *, words: bool = False
) -> float:
    """How surely a semicolon that ends a full line ends an item of a list, in nats.

    Lists have one at the end of each item, and sentences within lines: short lines show the ones.

    Args:
        texts: the lines.
        width: the width of each, in em.
        measure: its measure, in em.
        words: the lines are of words, which leave more room; and more sentences have the mark.
    """
    own = gathered(texts)
    # The cheap question first: few lines end so.
    ended = [match.start() for match in _SEMICOLON.finditer(own.lasts)]
    if not ended:
        return 0.0
    free = WORDS_ROOM if words else 0.0
    rooms = [(measure[i] - width[i], max(ROOM, free * measure[i])) for i in ended if measure[i]]
    short = sum([room > least for room, least in rooms])
    if words and short < WORDS_LISTED:
        return 0.0
    within = own.whole.count("；") + own.whole.count(";") - len(ended)
    known, clauses = LISTED
    return math.log((short + known) / known) - math.log((within + clauses) / clauses)


def pressed(
    texts: list[str], counts: list[int], width: list[float], measure: list[float]
) -> list[float]:
    """By how much, in em, each line may have been pressed together at its marks.

    Where a mark may not start a line, some houses press the line until it has room for it (JIS X
    4051 names it 追い込み): by half of each mark, an em at the most. Others send a character down
    with the mark: a text in which hardly a line that ends so sticks out does not press.
    """
    press = [0.0] * len(texts)
    marked = [at for at, last in enumerate(gathered(texts).lasts) if last in NO_START]
    outs = [width[at] - m for at in marked if (m := measure[at])]
    full = sum([abs(out) <= PRESSED + SAME for out in outs])
    wide = sum([SAME < out <= PRESSED + SAME for out in outs])
    if wide >= FEWEST and wide >= OFTEN * full:
        for at in marked:
            press[at] = min(counts[at] / 2, PRESSED)
    return press


def blank_weights(
    lines: Sequence[Line], width: Sequence[float], ends: Sequence[bool], measure: Sequence[float]
) -> list[tuple[float, float, float]]:
    """What none, one and more blank lines below each line say for a break, in nats.

    Learnt from the sure places, a column at a time, with the whole document as the prior: one block
    of a page may have a blank line after each line and the next only where a paragraph ends.
    """
    if all_apart(lines):
        # Where one stands everywhere, it says nothing.
        return [_NOTHING] * len(lines)
    columns = {m: [[0.0] * 3, [0.0] * 3] for m in set(measure) if m}
    total = [[p * _WORTH for p in _WITHIN], [p * _WORTH for p in _BETWEEN]]
    stops = closed = parted = astray = 0
    for line, after, w, end, m in zip(lines, lines[1:], width, ends, measure, strict=False):
        if not m or after.page != line.page:
            continue
        room, blanks = m - w, after.blanks
        if end:
            closed += 1
            parted += blanks > 0
            sure = room > 3
        else:
            sure = abs(room) <= 1.3 and line.text[-1] not in NO_START
            if sure or "a" <= after.text[0] <= "z":
                stops += 1
                astray += blanks > 0
        if sure:
            at = blanks if blanks < 2 else 2
            columns[m][end][at] += 1
            total[end][at] += 1
    chance = 1.0 if astray else max((closed / (closed + stops + 1)) ** parted, _SURE)
    odds = {m: _odds(counts, total, chance) for m, counts in columns.items()}
    return [odds.get(m, _NOTHING) for m in measure]


def _odds(
    counts: list[list[float]], total: list[list[float]], chance: float
) -> tuple[float, float, float]:
    """The odds of none, one and more blank lines.

    Args:
        counts: how often they stand within a paragraph and between two, in a column.
        total: the same in the document.
        chance: how likely all blank lines stand after sentences, if they stand anywhere.
    """
    shares = [
        [(n + _WORTH * t / sum(all_)) / (sum(own) + _WORTH) for n, t in zip(own, all_, strict=True)]
        for own, all_ in zip(counts, total, strict=True)
    ]
    # They part paragraphs as likely as not, before it is seen where they stand.
    anywhere = chance / (1 + chance) if chance < 1 else 1.0
    none, one, more = (
        min(max(math.log(between / (within * share)), -4.0), 4.0)
        for within, between, share in zip(*shares, (1.0, anywhere, anywhere), strict=True)
    )
    return none, one, more
