"""Groups: the lines that the decisions make one, joined, with what was decided of their breaks."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import eq

from ...carrier import maker
from ...document import Break, Kind, Line, Paragraph
from .articles import set_apart
from .cells import WIDE_GAP
from .decide import Decision
from .glyphs import ends_sentence, is_opener
from .headwords import set_off
from .items import leads
from .joint import join_texts
from .kinds import is_heading, kinds
from .official import CHAPTER_NUMBER
from .shapes import LINKS, is_date, is_signature
from .widths import em

_break, _paragraph = maker(Break), maker(Paragraph)
HEADS = frozenset({"title", "heading"})
# How sure a couplet is: a guess of three to one. Its shape has not been counted on real pages, so
# that each one is shown among the doubtful.
COUPLET = 0.5
# So many headings of one width that stand alone show that two in turn are a section's and its
# first part's.
MANY = 2
# A heading's half is no narrower and no wider, in em.
HALF, HALF_WIDEST = 4, 12
# No cell that stands close above or below one of that width has more characters.
CELL = 6
# So many short lines below each other are a stanza.
STANZA = 4
# The gap that typesetters leave behind a section's number.
_GAP = re.compile(rf"(\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\.?|{CHAPTER_NUMBER}) {{2,}}(?=\S)")
# From so many nats on a decision is certain.
SURE = 9.0
# How sure it is that words side by side are to be read across: nothing tells.
COLUMNS = 0.5


@dataclass(slots=True)
class Group:
    """Lines that make one paragraph.

    Attributes:
        text: the lines, joined.
        numbers: their source line numbers.
        kind: what a page stage found it to be.
        breaks: the break before it (of a document's first group, its start), then those within.
        first: its first line.
    """

    text: str
    numbers: tuple[int, ...]
    kind: Kind | None
    breaks: tuple[Break, ...]
    first: Line


def grouped(lines: Sequence[Line], decisions: Sequence[Decision]) -> list[Group]:
    """The lines of each paragraph, joined.

    Args:
        lines: the lines, in reading order.
        decisions: what was decided of each.
    """
    groups: list[Group] = []
    breaks = _breaks(lines, decisions)
    starts = [at for at, decision in enumerate(decisions) if decision.opens or not at]
    for start, stop in pairwise([*starts, len(lines)]):
        first, own = lines[start], breaks[start:stop]
        text = first.text
        numbers: tuple[int, ...] = (first.number,)
        if stop - start > 1:
            part = lines[start:stop]
            text = _heading_text(part) or join_texts([line.text for line in part])
            numbers = tuple(dict.fromkeys([line.number for line in part]))
            if len(numbers) < len(part):
                # Pieces of one source line have no break between.
                inner = zip(own[1:], part[1:], strict=True)
                own = [own[0], *(b for b, line in inner if line.pieces or b.line != line.number)]
        groups.append(Group(text, numbers, first.kind, tuple(own), first))
    return groups


def _breaks(lines: Sequence[Line], decisions: Sequence[Decision]) -> list[Break]:
    """The break before each of the lines."""
    breaks: list[Break] = []
    above, number = None, 0
    for line, decision in zip(lines, decisions, strict=True):
        margin = decision.margin
        sure = 1.0 if margin >= SURE else _sure(margin)
        if line.kind == "table" and above is not None and above.kind == "table":
            across = _may_be_columns(line) and _may_be_columns(above)
            sure = min(sure, COLUMNS) if across else sure
        joined = above is not None and not decision.opens
        breaks.append(_break(line=number, joined=joined, rule=decision.rule, confidence=sure))
        above, number = line, line.number
    return breaks


def _may_be_columns(line: Line) -> bool:
    """Whether words stand side by side in a row, where another reader might read them down."""
    cells = WIDE_GAP.split(line.text)
    return len(cells) > 1 and all(sum(map(str.isalpha, cell)) > 1 for cell in cells)


def _sure(margin: float) -> float:
    """A margin in nats, which is the logarithm of the odds, as a confidence."""
    return round(math.tanh(margin / 2), 3)


def _heading_text(part: Sequence[Line]) -> str:
    """A heading's lines keep the space between its halves, which are of one width."""
    if part[1].follows and all(line.follows for line in part[1:]):
        texts = [line.text for line in part]
        halves = len(texts) == 2 and HALF <= em(texts[0]) == em(texts[1])
        halves = halves and not ends_sentence(texts[-1])
        return " ".join(texts) if halves else ""
    return ""


def couplets(groups: list[Group]) -> list[Group]:
    """Join the two halves of a couplet heading: two lines alone, of one width, with no mark.

    Exactly two, close together where blank lines part the rest; three alike are a list.
    """
    # Two more, as the last have none beside them.
    width = [_short(group) if len(group.numbers) == 1 else 0.0 for group in groups]
    width += (0.0, 0.0)
    # Asked for where there may be one.
    alone: Counter[float] | None = None
    result: list[Group] = []
    i = 0
    while i < len(groups):
        halves = width[i] >= HALF and width[i] == width[i + 1] and _is_couplet(groups, i, width)
        if halves and alone is None:
            alone = _alone(width)
        if halves and alone is not None and alone[width[i]] < MANY:
            a, b = groups[i], groups[i + 1]
            text = f"{a.text} {b.text}"
            numbers = a.numbers + b.numbers
            between = Break(line=a.numbers[-1], joined=True, rule="couplet", confidence=COUPLET)
            result.append(Group(text, numbers, "heading", (a.breaks[0], between), a.first))
            i += 2
        else:
            result.append(groups[i])
            i += 1
    return result


def _alone(width: Sequence[float]) -> Counter[float]:
    """How many lines of each width that may be a half stand with none of it beside them."""
    near = zip([0.0, *width], width, width[1:], strict=False)
    return Counter(w for above, w, below in near if w and w not in (above, below))


def _is_couplet(groups: Sequence[Group], i: int, width: Sequence[float]) -> bool:
    """Whether a group and the next, which may be halves of one width, are those of a heading."""
    below = groups[i + 1].first
    if below.blanks or below.starts or width[i] in (width[i - 1], width[i + 2]):
        return False
    if _is_stanza(width, i):
        return False
    # What has a number is a heading of its own: 二、 above （一）. Who wrote it is none.
    first, second = groups[i].text, groups[i + 1].text
    if is_opener(first) or is_opener(second) or is_signature(first) or is_signature(second):
        return False
    # What stands above other titles, at a box's head, is none of the section's above.
    if LINKS.fullmatch(first) or LINKS.fullmatch(second):
        return False
    # Nor is who signs above a date; nor are cells, with others above and below.
    if any(is_date(group.text) for group in groups[i + 2 : i + 3]):
        return False
    if i and all(map(_may_be_cell, (groups[i - 1], *groups[i + 2 : i + 3]))):
        return False
    # Nor are two fields, set off by a wide space each: 时间　一九六三年冬.
    if first.find("\u3000") == second.find("\u3000") > 0:
        return False
    # Parallel halves have hardly a character in common at one place; two items of a list do.
    if sum(map(eq, first, second)) > 1:
        return False
    near = groups[max(0, i - 3) : i + 6]
    return any(len(g.numbers) > 1 and len(g.text) > HALF_WIDEST for g in near)


def _may_be_cell(group: Group) -> bool:
    """Whether a line is as short as a cell of a table, and close to its neighbours."""
    return len(group.numbers) == 1 and len(group.text) <= CELL and not ends_sentence(group.text)


def _is_stanza(width: Sequence[float], i: int) -> bool:
    """Whether a line and the next stand among others as short, one of which has no fellow.

    Lines of verse that need no marks are as wide as it happens; the halves of headings come in two.
    """
    start, stop = i, i + 2
    while start and width[start - 1] and i - start < STANZA:
        start -= 1
    while width[stop] and stop - i < STANZA:
        stop += 1
    part = [0.0, *width[start:stop], 0.0]
    alone = any(w not in (a, b) for a, w, b in zip(part, part[1:], part[2:], strict=False))
    return stop - start >= STANZA and alone


def _short(group: Group) -> float:
    """The width in em of a line no wider than a couplet's half, with no mark; of any other 0."""
    text = group.text
    # The length first: without a space, each character is half an em at least.
    if len(text) > 2 * HALF_WIDEST or " " in text:
        return 0.0
    width = em(text)
    return width if width <= HALF_WIDEST and is_heading(text) else 0.0


def as_lines(groups: Sequence[Group]) -> list[Line]:
    """The paragraphs as they would be read again: a blank line between, no indent, one page."""
    return [Line(text=group.text, number=at, blanks=min(at, 1)) for at, group in enumerate(groups)]


def merged(groups: Sequence[Group], again: Sequence[Group]) -> list[Group]:
    """The groups that were joined now, each with what was decided of its lines before."""
    result = []
    for group in again:
        parts = [groups[at] for at in group.numbers]
        breaks = [*parts[0].breaks]
        for above, part, decided in zip(parts, parts[1:], group.breaks[1:], strict=False):
            breaks += [replace(decided, line=above.numbers[-1]), *part.breaks[1:]]
        numbers = tuple(n for part in parts for n in part.numbers)
        result.append(Group(group.text, numbers, parts[0].kind, tuple(breaks), parts[0].first))
    return result


def paragraphs(groups: Sequence[Group]) -> list[Paragraph]:
    """The groups as paragraphs, with their kinds, and how sure each is."""
    for spaced in (set_apart, set_off):
        for at, text in spaced([group.text for group in groups]).items():
            groups[at].text = text
    found = kinds([group.text for group in groups], [group.kind for group in groups])
    _close(groups, found)
    # How sure the break below each is; below the last is none.
    below = [*(group.breaks[0].confidence for group in groups[1:]), 1.0]
    texts = [group.text for group in groups]
    return [
        _paragraph(
            text=group.text,
            joined=group.text,
            kind=kind,
            lines=group.numbers,
            confidence=min(sure, *[b.confidence for b in group.breaks]),
            breaks=group.breaks if at else group.breaks[1:],
            indent=group.first.column if kind == "code" else 0,
            lead=lead,
        )
        for at, (group, kind, sure, lead) in enumerate(
            zip(groups, found, below, leads(texts), strict=False)
        )
    ]


def _close(groups: Sequence[Group], found: Sequence[Kind]) -> None:
    """Close the gap behind the number of a heading that has running text below: a table has none.

    ``pdftotext -layout`` writes as many spaces as it is wide.
    """
    # The cheap question first: hardly any text has such a gap.
    if not any("  " in group.text for group in groups):
        return
    over = False
    for group, kind in zip(reversed(groups), reversed(found), strict=True):
        gap = _GAP.match(group.text) if over and kind in HEADS else None
        if gap and "  " not in group.text[gap.end() :]:
            group.text = f"{gap[1]} {group.text[gap.end() :]}"
        else:
            over = kind == "body" and len(group.numbers) > 1
