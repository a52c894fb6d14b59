"""Boxes that the text runs around, and that an extractor wrote between two lines of it.

Beside a box the text's column is narrower; below both it is as wide as the two and the gap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ...document import Line
from ...measured import ended, widths
from ..paragraphs.glyphs import MARK, is_han, is_opener
from ..paragraphs.runs import pages
from .grouping import APART
from .headlines import INDENT, LOOSE, is_end, is_title
from .measures import most
from .strands import NEAR, read
from .woven import placed

RULE = "the text runs around it"
# So many lines show a measure, and a box has so many at most.
SHOWN, LONGEST = 3, 40
# The gap between the column and the box, in em.
GAP = (0.5, 5.0)
# A box is no narrower, in em, and no page wider.
NARROWEST, WIDEST = 6.0, 80.0
# Of lines in mid-sentence so many fill their measure, and of all so many have marks.
MOSTLY, MARKED = 0.8, 0.5
# Most of a column's lines stop amid a sentence.
AMID = 0.6
# By so many nats the line above must fit the one below a box better than the box's first line,
# where that has no indent; else it may fit it as much worse.
SURE = 1.5


def around(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, a box that stands amid a sentence of the text above what runs around it.

    >>> from zhengwen.split import split
    >>> rows = "大桥通车", "那年秋天，全镇的人都跑到河边", "去看热闹，孩子们都来了，人群里面"
    >>> rows = *rows, "有从前摆渡的船工，坐在堤上看桥上"
    >>> box = "今年春天，县", "里决定在河上修建", "一座大桥，方便群", "众，也通火车。"
    >>> below = "车来车往，想从前的日子，说起坐船过河的那些年，谁也没有", "想到桥修得快。"
    >>> [line.text[:2] for line in around(split("\\n".join([*rows, *box, *below])))]
    ['大桥', '今年', '里决', '一座', '众，', '那年', '去看', '有从', '车来', '想到']
    """
    width = widths(lines)
    # The cheap question first: a line far wider than those above it, where one of them ends.
    ends = ended(lines)
    may = [
        at
        for at in range(2 * SHOWN, len(lines))
        if width[at - 1] + NARROWEST < width[at] <= WIDEST
        and ends[at - 1]
        and width[at] > max(width[at - SHOWN : at]) + NARROWEST
    ]
    tops = [page.start for page in pages(lines)] if may else []
    result = lines
    for at in reversed(may):
        top = tops[bisect_right(tops, at) - 1]
        box = _box(lines, width, top, at)
        if box:
            result = _put(result, top, box)
    return result


def _box(lines: Sequence[Line], width: Sequence[float], first: int, stop: int) -> range:
    """The box above a wide line that the text goes on with; empty where there is none."""
    none = range(stop, stop)
    wide, below = width[stop], lines[stop]
    # A paragraph's first line lacks its indent.
    if (
        max(width[stop : stop + SHOWN]) > wide + APART
        or is_opener(below.text)
        or not MARK.search(below.text)
    ):
        return none
    for start in range(max(stop - LONGEST, first + SHOWN), stop - SHOWN + 1):
        above = lines[start - 1]
        if is_end(above.text) or width[start - 1] > wide - NARROWEST:
            continue
        column = _measure(lines, width, range(start - SHOWN, start))
        box = _measure(lines, width, range(start, stop))
        if (
            box >= NARROWEST
            and abs(column - box) > APART
            and GAP[0] <= wide - column - box <= GAP[1]
            and width[start - 1] >= column - LOOSE
            and max(width[start:stop]) <= box + 2 * NEAR
            and _parts(above, lines[start], below, box)
        ):
            return range(start, stop)
    return none


def _parts(above: Line, first: Line, below: Line, measure: float) -> bool:
    """Whether a sentence goes on below a box: its first line has an indent, or the words say so."""
    # Of English no table says it here.
    if not (any(map(is_han, above.text)) and any(map(is_han, below.text))):
        return False
    said = read(above, below) - read(above, first)
    # A mark that no line starts with, and the character before it, leave two em more.
    indented = -2 <= first.em - measure + INDENT <= NEAR and not first.ends
    return said >= (-SURE if indented else SURE)


def _measure(lines: Sequence[Line], width: Sequence[float], part: range) -> float:
    """The width that lines in mid-sentence fill; 0 where too few do."""
    inner = [width[at] for at in part if not lines[at].ends]
    found = most(inner)
    full = sum(found - INDENT - NEAR <= w <= found + 2 * NEAR for w in inner)
    marked = sum(MARK.search(lines[at].text) is not None for at in part)
    if full < max(SHOWN - 1, MOSTLY * len(inner)) or len(inner) < AMID * len(part):
        return 0.0
    return found if marked >= MARKED * len(part) else 0.0


def _put(lines: Sequence[Line], first: int, box: range) -> list[Line]:
    """The lines with a box above the part of the text that runs around it."""
    own = [replace(lines[box.start], starts=True, moved=RULE), *lines[box.start + 1 : box.stop]]
    rest = [*lines[: box.start], replace(lines[box.stop], blanks=0), *lines[box.stop + 1 :]]
    measure = max(line.em for line in lines[max(box.start - SHOWN, first) : box.start])
    start = box.start
    while start > first and _is_beside(lines, start - 1, measure):
        start -= 1
    if start > first and not is_end(lines[start - 1].text) and MARK.search(lines[start - 1].text):
        start = placed(rest, start + 1, lede=False)
    below = [replace(line, starts=True) for line in rest[start : start + 1]]
    return [*rest[:start], *own, *below, *rest[start + 1 :]]


def _is_beside(lines: Sequence[Line], at: int, measure: float) -> bool:
    """Whether a line is of a column so wide: no title, which fills it by chance alone."""
    room = measure - lines[at].em
    return -NEAR <= room <= NEAR or (room > 0 and not is_title(lines, at))
