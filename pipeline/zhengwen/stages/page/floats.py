"""Floats: figures, tables and boxes at the head or foot of a page that part a sentence there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ...measured import texts_of
from ...tables.bigrams import joint
from ...texts import any_of, places
from ..paragraphs.cells import rows
from ..paragraphs.decide import decide
from ..paragraphs.glyphs import is_opener
from ..paragraphs.runs import pages
from ..paragraphs.shapes import CAPTIONING, says_caption
from .headlines import is_short
from .measures import common
from .parted import block, length

RULE = "float below the sentence that it parted"
# So many lines a float has, at most: a table fills a page seldom.
LONGEST = 40
# And so many a caption.
CAPTION = 4
# A line of a float leaves at least so much of the measure free, as a share; one of a sentence
# misses it by so much at most, in em.
NARROW, NEAR = 0.75, 2.5
# Nats by which the characters at the joint must say that the sentence goes on, beside a caption:
# where the page ends, and within one.
AT_EDGE, WITHIN = -1.0, 0.0
# So many lines around say what the measure is, and so many after where the paragraph ends.
AROUND, AFTER = 40, 60
# So many lines in mid-sentence of one width, within so many em, are a box's.
BOX, SAME = 2, 1.0
# What a sentence says of a figure: 图3 所示, 表 2 中.
_REFERS = re.compile(r"\S+?\s?[\d.–-]+[\s:：]*(?:所示|[中可显顯给給反说說列是为為和与與及的、，])")
# Whose figures they are, and what is said of them.
_SOURCE = re.compile(
    "(?:[数數][据據]|[资資]料|[图圖]片)?[来來]源[:：]|[注註说說][:：]|(?:Source|Note)s?:"
)
_CAPTIONING = any_of(CAPTIONING)
# What a label or a cell has none of.
_SAID = re.compile("[，。．；！？]")


def floated(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with each float that parts a sentence moved below the sentence's paragraph.

    Above it a full line stops amid a sentence, below it a line goes on with one, and the characters
    at the joint say so, too. A caption tells a figure or a table; at a page's head lines of one
    narrower measure are a box.

    >>> from zhengwen.split import split
    >>> page = "通车的那天，全镇的人都跑到河边去看热\\n闹，孩子们也都来了，有人还带着酒和点"
    >>> rest = "心，一直坐到天黑才回家去。\\n后来桥又修了。"
    >>> [line.text[:4] for line in floated(split(page + "\\n\\f图 3 河上的新桥\\n" + rest))]
    ['通车的那', '闹，孩子', '心，一直', '图 3 ', '后来桥又']
    """
    # The cheap question first: most texts on one page have no caption.
    may = places(_CAPTIONING, texts_of(lines).firsts)
    if len(pages(lines)) < 2 and not any(_names(lines[at]) for at in may):
        return lines
    result = list(lines)
    moved = False
    at = _next(result, 1)
    while at < len(result):
        told = _names(result[at])
        measure = _measure(result, at)
        found = (_figure if told else _box)(result, at, measure)
        rest = _rest(result, found) if _is_parted(result, found, measure, told) else 0
        if rest:
            stop = found.stop + rest
            below = result[found.stop : stop]
            result[found.start : stop] = [*below, *block(result[found.start : found.stop], RULE)]
            moved = True
            at = _next(result, stop)
        else:
            # The other captions of a figure tell the same.
            at = _next(result, found.stop if told else at + 1)
    return result if moved else lines


def _next(lines: Sequence[Line], start: int) -> int:
    """The next line that a float may be told by: a caption, or the first of a page; or the end.

    The cheap questions first: above most captions a sentence ends, and most pages start with a
    full line.
    """
    for at in range(start, len(lines) - 1):
        line, above = lines[at], lines[at - 1]
        if line.text[0] in CAPTIONING and not line.follows and _names(line):
            if not above.ends or _tells(above.text):
                return at
        elif line.page != above.page and not above.ends and line.em <= NARROW * (above.em + NEAR):
            return at
    return len(lines)


def _names(line: Line) -> bool:
    """Whether a line is a caption, and not a sentence that speaks of a figure."""
    return says_caption(line.text) and not _REFERS.match(line.text)


def _tells(text: str) -> bool:
    """Whether a line is of a figure or a table by its form, whatever its width."""
    return _SOURCE.match(text) is not None or says_caption(text)


def _measure(lines: Sequence[Line], at: int) -> float:
    """The measure around a line, in em: cells and labels may be more than the lines of the text."""
    around = lines[max(0, at - AROUND) : at + AROUND]
    widest = max(line.em for line in around)
    return common([line for line in around if line.em >= NARROW * widest])


def _figure(lines: Sequence[Line], at: int, measure: float) -> range:
    """The lines of a figure or a table, by one that is its caption."""
    start, stop = at, _wrapped(lines, at, measure)
    while start and at - start < LONGEST and _is_label(lines, start - 1, measure):
        start -= 1
    while stop < len(lines) and stop - at < LONGEST and _is_part(lines, stop, measure):
        stop += 1
    return range(start, stop)


def _is_label(lines: Sequence[Line], at: int, measure: float) -> bool:
    """Whether a line above a caption is of its figure: words in mid-sentence are the text's."""
    return not lines[at].text[0].islower() and _is_part(lines, at, measure)


def _wrapped(lines: Sequence[Line], at: int, measure: float) -> int:
    """Where a caption ends that goes on below full lines of its own."""
    stop = at + 1
    last = min(at + CAPTION, len(lines) - 1)
    while stop < last and lines[stop - 1].em >= measure - NEAR and not lines[stop].ends:
        stop += 1
    return stop


def _is_part(lines: Sequence[Line], at: int, measure: float) -> bool:
    """Whether a line is of a figure or a table: a label, a row, a caption, a source."""
    line = lines[at]
    if _tells(line.text):
        return True
    # The cheap question first: few lines have two spaces.
    cells = line.text.count(" ") > 1 and any(rows([line.text for line in lines[at - 1 : at + 2]]))
    if cells or line.kind == "table":
        return True
    if line.em > NARROW * measure or line.ends:
        return False
    text = line.text
    return not (_SAID.search(text) or is_opener(text))


def _box(lines: Sequence[Line], at: int, measure: float) -> range:
    """A box at a page's head, whose lines in mid-sentence are of one narrow measure, or nothing."""
    stop = at
    while stop < len(lines) and stop - at < LONGEST and lines[stop].em <= NARROW * measure:
        stop += 1
    inner = [line.em for line in lines[at:stop] if not line.ends]
    own = max(inner, default=0.0)
    return range(at, stop if sum(own - em <= SAME for em in inner) > BOX else at)


def _is_parted(lines: Sequence[Line], found: range, measure: float, told: bool) -> bool:
    """Whether a full line above a float stops amid a sentence, and one below may go on with it.

    Where no caption tells the float, the characters must say that the sentence goes on beyond it,
    and not with it.
    """
    if not 0 < found.start < found.stop < len(lines):
        return False
    above, below = lines[found.start - 1], lines[found.stop]
    if above.kind or below.kind or below.starts or above.em < measure - NEAR or above.ends:
        return False
    if is_opener(below.text) or above.text[-1].isascii() is not below.text[0].isascii():
        return False
    on = joint(above.text[-1], below.text[0])
    if told:
        return on >= (WITHIN if above.page == below.page else AT_EDGE)
    # A heading goes on with nothing; a line of the box below it may.
    with_it = [joint(above.text[-1], lines[at].text[0]) for at in found if not is_short(lines[at])]
    last = lines[found.stop - 1]
    with_it += [] if last.ends else [joint(last.text[-1], below.text[0])]
    return on > max(with_it, default=0.0)


def _rest(lines: Sequence[Line], found: range) -> int:
    """How many lines below a float go on with the paragraph above; 0 where it is unknown."""
    above = lines[max(0, found.start - AROUND) : found.start]
    below = lines[found.stop : found.stop + AFTER]
    opens = [decision.opens for decision in decide([*above, *below])]
    here = len(above)
    if opens[here - 1] and is_opener(above[-1].text):
        return 0
    return length(opens[here:], last=found.stop + AFTER >= len(lines))
