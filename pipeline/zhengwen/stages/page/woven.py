"""Woven boxes: a narrow box beside a column, its lines written between the column's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...document import Line
from ...measured import widths
from ..paragraphs.glyphs import is_opener
from ..paragraphs.kinds import is_heading
from ..paragraphs.runs import among, below_blanks, pages
from .grouping import APART
from .headlines import INDENT, amid, is_end
from .strands import NEAR, PRESSED, bare, dealt, gained, is_first

RULE = "goes on beside a box"
# A box's measure in em; so many of its lines are full, and it takes so many of a page's at most.
NARROWEST, WIDEST, FULL, LONGEST = 6.0, 36.0, 3, 60
# From a line of a box to its next stand at most so many of the column.
ASIDE = 8
# A box that begins among so many lines at the start stands beside the start: it is the lede.
TOP = 14
# A line whose next character may not start one leaves so much of its measure.
KINSOKU = 1.05
# Nats by which the two must read better than the page, and by which each of its turns must.
CERTAIN, EACH = 4.0, 0.7
# So many of the lines of a side fit its measure.
MOSTLY = 0.75


def unwoven(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those of a box that is woven into a column put together.

    Both read on beyond the other, and each line fits its own of the two measures.

    >>> from zhengwen.split import split
    >>> column = "那年秋天，全镇的人都跑到河边去看", "热闹，孩子们也都来了，人群里面有从前摆"
    >>> column += "渡的船工，坐在堤上看桥上车来车往，想从", "前的日子。"
    >>> box = "今年春天，县", "里决定在河上修建", "一座新的大桥，方", "便两岸群众的出行", "和生产。"
    >>> rows = "大桥通车", *column[:2], "", *box[:3], "", column[2], "", *box[3:], "", column[3]
    >>> [line.text[:3] for line in unwoven(split("\\n".join(rows)))][:7]
    ['大桥通', '今年春', '里决定', '一座新', '便两岸', '和生产', '那年秋']
    """
    result: list[Line] = []
    moves = False
    for page in pages(lines):
        own = among(lines, page)
        found = _page(own, first=not page.start)
        moves = moves or found is not own
        result += found
    return result if moves else lines


def _page(page: Sequence[Line], *, first: bool) -> Sequence[Line]:
    # The cheap question first: whether lines in mid-sentence stand beside ones of another width.
    width = widths(page)
    inner = {at: width[at] for at in amid(page)}
    below = below_blanks(page)
    if not any(at - 1 in inner and abs(width[at - 1] - width[at]) > APART for at in below):
        return page
    found = max(
        (box for measure in _measures(inner) if (box := _box(page, inner, measure)) is not None),
        key=lambda box: box.gain,
        default=None,
    )
    return page if found is None else _parted(page, found, first=first)


def _measures(inner: Mapping[int, float]) -> Iterator[float]:
    """Measures that a box may have: widths that several lines in mid-sentence share.

    The column beside it has wider ones. On a page of one column hardly any measure is left.
    """
    widest = max(inner.values(), default=0.0)
    counts = Counter([round(width) for width in inner.values() if NARROWEST <= width <= WIDEST])
    for width, count in counts.items():
        if (
            width + INDENT + NEAR < widest
            and count + counts[width - 1] >= FULL
            and counts[width + 1] < count
        ):
            yield float(width)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A woven box: its measure, where it begins, which lines from there are its own, the gain."""

    measure: float
    start: int
    own: tuple[bool, ...]
    gain: float


def _box(page: Sequence[Line], inner: Mapping[int, float], measure: float) -> _Box | None:
    """The box of a measure on a page; None where there is none.

    Args:
        page: its lines.
        inner: the width of each line in mid-sentence, by its index.
        measure: the box's.
    """
    # The first line may be the title, whatever its width.
    full = [
        at
        for at, width in inner.items()
        if -KINSOKU <= width - measure <= NEAR + PRESSED
        and -KINSOKU <= bare(page[at]) - measure <= NEAR
        and (at or not _heads(page[at]))
    ]
    full = _cluster(full)
    if len(full) < FULL:
        return None
    start, stop = _reach(page, full, measure)
    part = page[start:stop]
    beyond = [more for w in widths(page)[start:stop] if (more := w - measure) > NEAR]
    wide = sum(more > APART for more in beyond)
    if not wide or stop - start - wide > LONGEST or wide > LONGEST:
        return None
    # The cheap question first: on any page first lines are narrower than the rest by an indent.
    if 2 * sum(more > INDENT + NEAR for more in beyond) <= len(beyond):
        return None
    above = page[start - 1] if start else None
    sides = dealt(part, above, measure)
    if not sides:
        return None
    last = max(at for at, side in enumerate(sides) if side)
    own = sides[: last + 1]
    # What the box does not close with is the column's.
    if not is_end(part[last].text):
        return None
    first = part[own.index(True)]
    if not (is_heading(first.text) or is_first(first, measure)):
        return None
    gain = gained(part[: last + 2], sides, above)
    if all(own):
        block = gain > 0 and _parts_column(page, start, start + last + 1, measure)
        return _Box(measure=measure, start=start, own=own, gain=gain) if block else None
    if not _fit(part, own, measure):
        return None
    turns = [at for at, (a, b) in enumerate(pairwise((False, *own))) if a != b]
    # Each stands amid the other's sentences, and most turns are there.
    amid = [own[at] for at in turns if start + at and not is_end(page[start + at - 1].text)]
    if len(turns) < 3 or len(set(amid)) < 2 or 2 * len(amid) < len(turns):
        return None
    if gain < max(CERTAIN, EACH * len(turns)):
        return None
    return _Box(measure=measure, start=start, own=own, gain=gain)


def _fit(part: Sequence[Line], own: Sequence[bool], measure: float) -> bool:
    """Whether the box's lines in mid-sentence fill it, and the column's are wider."""
    inner = [
        (line.em, side) for line, side in zip(part, own, strict=False) if not is_end(line.text)
    ]
    box = [width for width, side in inner if side]
    column = [width for width, side in inner if not side]
    full = sum(width >= measure - INDENT - NEAR for width in box)
    # A column's first line is narrower by its indent, and no box's.
    wide = sum(width > measure + INDENT + NEAR for width in column)
    return len(box) >= FULL and full >= MOSTLY * len(box) and wide > MOSTLY * len(column)


def _parts_column(page: Sequence[Line], start: int, stop: int, measure: float) -> bool:
    """Whether lines that are a box as a whole stand right below the first line of a column.

    That stops amid its sentence, as full as its indent lets it be; and what goes on below the box
    is a full line, and no first one, though a sentence ends above it.
    """
    if not start or stop - start <= FULL or stop + 1 >= len(page) or page[start].blanks:
        return False
    above, below = page[start - 1], page[stop]
    full = max(line.em for line in page[stop : stop + FULL])
    flush = below.blanks > 0 and full - NEAR <= below.em and not is_opener(below.text)
    other = abs(full - measure) > INDENT and not is_end(above.text)
    return flush and other and is_first(above, full) and is_first(page[start], measure)


def _cluster(full: Sequence[int]) -> list[int]:
    """The most of some lines that stand near each other."""
    best: list[int] = []
    found: list[int] = []
    for at in full:
        if found and at - found[-1] > ASIDE:
            found = []
        found.append(at)
        best = max(best, found, key=len)
    return best


def _heads(line: Line) -> bool:
    return is_heading(line.text) or is_opener(line.text)


def _reach(page: Sequence[Line], full: Sequence[int], measure: float) -> tuple[int, int]:
    """From the box's first line, its heading or one with an indent, to the line after its last."""
    start = full[0]
    above = range(start - 1, max(start - ASIDE, 0), -1)
    start = next((at for at in above if is_first(page[at], measure)), start)
    if start > 1 and page[start - 1].em <= measure and is_heading(page[start - 1].text):
        start -= 1
    stop, ended = full[-1] + 1, 0
    while stop < len(page) and stop - full[-1] <= ASIDE and ended < 2:
        ended += page[stop].em <= measure + NEAR and is_end(page[stop].text)
        stop += 1
    return start, min(stop + 1, len(page))


def _parted(page: Sequence[Line], found: _Box, *, first: bool) -> list[Line]:
    """A page with the box's lines together: above what it stands beside, or below a paragraph."""
    part = page[found.start : found.start + len(found.own)]
    box = [line for line, own in zip(part, found.own, strict=True) if own]
    above = page[: found.start]
    column = [line for line, own in zip(part, found.own, strict=True) if not own]
    rest = [*above, *column, *page[found.start + len(found.own) :]]
    headed = is_heading(box[0].text) and not is_first(box[0], found.measure)
    place = placed(rest, len(above), lede=first and found.start <= TOP and not headed)
    usual = sorted(line.blanks for line in page)[len(page) // 2]
    box = [replace(line, moved=RULE, blanks=min(line.blanks, usual)) for line in box]
    box[0] = replace(box[0], starts=True, blanks=1)
    rest[len(above) :] = [
        replace(line, blanks=min(line.blanks, usual)) if at < len(column) + 1 else line
        for at, line in enumerate(rest[len(above) :])
    ]
    below = [replace(line, starts=True) for line in rest[place : place + 1]]
    return [*rest[:place], *box, *below, *rest[place + 1 :]]


def placed(rest: Sequence[Line], start: int, *, lede: bool) -> int:
    """Where a box goes: a lede under the title, another where a paragraph ends."""
    if lede:
        title = bool(rest) and is_heading(rest[0].text)
        return int(title)
    for at in range(start, len(rest)):
        if not at or (rest[at - 1].ends and rest[at - 1].em < rest[at].em - INDENT):
            return at
    return len(rest)
