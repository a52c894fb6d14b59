"""Upright lines: a page set in vertical lines, of which an extractor wrote the rows.

A row of such a page has one glyph of each line, from left to right, each with a space before it;
`pdftotext -layout` keeps the place that each has on its row. So the lines stand in the columns of
characters, and are read down, from the right.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import pairwise
from statistics import pvariance
from typing import NamedTuple

from ...tables.bigrams import joint
from ..paragraphs.glyphs import NO_END, NO_START
from .headlines import is_end

# A glyph of Han or kana, a mark, or a number that is set as one.
_UNIT = re.compile(r"[!-~]+|[^!-~\s]")
# A page's number between dashes; and rows that read down are such a share of a page's.
_FOLIO, DOWN = re.compile(r"[—–－-] ?\d+ ?[—–－-]"), 0.8
# So many rows, and glyphs, are no table of a few.
ROWS, GLYPHS = 8, 48
# So many lines, and glyphs in one of them, so that rows are no list, and columns no table.
LINES, LONG = 3, 8
# Where such a share of glyphs touch those beside them, their places on the row are not those of
# their lines.
SOLID = 0.04
# Such a share of rows are as long as the longest, where no gap shows what the others lack.
WHOLE = 0.9
# By so many nats, in the mean, glyphs read better down than across, and by so many standard errors;
# and across they say nothing, as what stands beside each other by chance.
BETTER, SURE, CHANCE = 0.45, 4.0, -0.05
# Such a share of the glyphs are marks of a sentence: names, tables and couplets have none.
MARKED = 0.03
# By so many characters a part of a line is pushed aside at most; so many rows may stand between the
# two parts, which is further down than any line starts; and so many glyphs show a sentence's end.
PUSHED, GAP, DEEP, TAIL = 2, 4, 5, 3
# Nats by which two tiers must read better than one, and what speaks against a line that
# starts or ends with a mark that may not (GB/T 15834, section 5.1); and so many lines of a title
# may stand beside both.
CERTAIN, KINSOKU, ACROSS = 8.0, 3.0, 2
# What two kana say that stand together in the endings and small words of Japanese, and any others.
KANA, OTHER_KANA = 2.0, -0.35
_PAIRS = frozenset(
    re.findall(
        "..",
        "したしてしまってったていてしてきできいるいたいてですでしでもではましませまでからがらこと"
        "ものないなかなるなっならながくなくてれるれたられされせるあるありするすれにはのはのがのに"
        "のでとのへのたのるのいうといよううにこのそのそれこれここそことこころろがためなどさんしい"
        "たちきるだっだがたがてもだけほどさえよりたらけれれどまたまだもうすぐ",
    )
)
MARKS = frozenset("，。、；：？！．｡︐︑︒︓︔︕︖")
_KNOWN = re.compile("[\u3041-\u3096\u3400-\u9fff，。、；：！？“”（）《》…—]")


class Unit(NamedTuple):
    """A glyph, or a number set as one.

    Attributes:
        row: which row of the page it stands on.
        x: its column of characters there.
        text: what it is.
    """

    row: int
    x: int
    text: str


Column = list[Unit]


def units(row: int, text: str, left: int = 0) -> list[Unit]:
    """The glyphs of a row.

    >>> [(unit.x, unit.text) for unit in units(0, "  渡 年12")]
    [(2, '渡'), (4, '年'), (5, '12')]
    """
    return [_made(Unit, (row, left + found.start(), found[0])) for found in _UNIT.finditer(text)]


# What a named tuple's own constructor calls in the end.
_made = tuple.__new__


def standing(rows: Sequence[Sequence[Unit]], texts: Sequence[str]) -> list[Sequence[Unit]]:
    """The rows of a page that may have glyphs of vertical lines.

    Numbers alone have none: the page's own, or turned on their side, which an extractor writes
    anywhere. Nor has what reads across: a running head, a picture's caption.
    """
    rows = [
        row
        for row, text in zip(rows, texts, strict=True)
        if not (text.isascii() or _FOLIO.fullmatch(text))
    ]
    down = [row for row in rows if not _reads_across(row)]
    return down if len(down) >= DOWN * len(rows) else rows


def _reads_across(row: Sequence[Unit]) -> bool:
    """Whether the glyphs of a row touch, as no lines side by side do."""
    touching = sum(a.x + len(a.text) == b.x for a, b in pairwise(row))
    return touching > 0 and 2 * touching >= len(row) - 1


def upright(rows: Sequence[Sequence[Unit]], *, proven: bool = False) -> list[Column]:
    """The lines of a page that was set in vertical ones, from the left; none of any other page.

    Args:
        rows: the glyphs of each of its rows.
        proven: another page of its text shows that it is set so.

    >>> upright([units(0, "渡 口 的 船 停 了 ， 桥 修 好 了 。")])
    []
    """
    # The cheap questions first.
    found = [unit for row in rows for unit in row]
    if not found or (not proven and (len(rows) < ROWS or len(found) < GLYPHS)):
        return []
    beside = [(a, b) for row in rows for a, b in pairwise(row)]
    solid = sum(a.x + len(a.text) == b.x for a, b in beside)
    if solid > SOLID * len(beside):
        return []
    if not _keep_places(rows):
        return []
    columns = _columns(found)
    down = [(a, b) for column in columns for a, b in pairwise(column)]
    said, across = _known(down), _known(beside)
    better = _mean(said) - _mean(across)
    if proven:
        return columns if better > 0 or not across else []
    long = sum(len(column) >= LONG for column in columns)
    marks = sum(unit.text in MARKS for unit in found)
    if long < LINES or marks < MARKED * len(found):
        return []
    error = math.sqrt(sum(pvariance(pairs) / len(pairs) for pairs in (said, across) if pairs))
    sure = better >= max(BETTER, SURE * error) and _mean(across) <= CHANCE
    return columns if sure else []


def _keep_places(rows: Sequence[Sequence[Unit]]) -> bool:
    """Whether the rows show where each glyph stood: some start further in, or have a gap.

    Without places, only rows as long as the longest are known.
    """
    left = min(row[0].x for row in rows if row)
    if any(row and row[0].x > left for row in rows):
        return True
    gaps = [b.x - a.x - len(a.text) for row in rows for a, b in pairwise(row)]
    most = max(map(len, rows))
    whole = sum(len(row) == most for row in rows) >= WHOLE * len(rows)
    return whole or max(gaps, default=0) - min(gaps, default=0) > 1


def _columns(found: Sequence[Unit]) -> list[Column]:
    """The glyphs that stand one below the other, from the left."""
    standing: dict[int, Column] = {}
    numbers: list[Unit] = []
    for unit in found:
        if len(unit.text) > 1:
            numbers.append(unit)
        else:
            standing.setdefault(unit.x, []).append(unit)
    for unit in numbers:
        # A number stands amid the line it belongs to.
        near = [x for x in range(unit.x - 1, unit.x + len(unit.text) + 1) if x in standing]
        x = max(near, key=lambda x: len(standing[x]), default=unit.x)
        standing.setdefault(x, []).append(unit)
    top = min(unit.row for unit in found)
    columns: list[Column] = []
    for x in sorted(standing):
        own = sorted(standing[x])
        if columns and _is_one(columns[-1], own, top):
            columns[-1] = sorted([*columns[-1], *own])
        else:
            columns.append(own)
    return columns


def _is_one(left: Column, right: Column, top: int) -> bool:
    """Whether glyphs in neighbouring columns of characters are of one line.

    What is written further left may push the rest of its row aside.
    """
    apart = right[0].x - left[-1].x
    if apart > PUSHED:
        return False
    if apart == 1:
        # No two lines stand as near: where they had glyphs on one row, these would touch.
        return {unit.row for unit in left}.isdisjoint(unit.row for unit in right)
    upper, lower = (left, right) if left[-1].row < right[0].row else (right, left)
    # No line starts so far down, but what goes on with another.
    near = 0 < lower[0].row - upper[-1].row <= GAP and lower[0].row - top >= DEEP
    return near and not is_end("".join(unit.text for unit in upper[-TAIL:]))


def _known(pairs: Sequence[tuple[Unit, Unit]]) -> list[float]:
    """What pairs of glyphs say, in nats, of which anything is known."""
    ends = ((a.text[-1], b.text[0]) for a, b in pairs)
    return [goes_on(a, b) for a, b in ends if _KNOWN.match(a) and _KNOWN.match(b)]


def _mean(said: Sequence[float]) -> float:
    return sum(said) / max(1, len(said))


def goes_on(before: str, after: str) -> float:
    """By how many nats a glyph is likelier behind another than by chance, of kana too.

    >>> goes_on("發", "展") > goes_on("發", "船"), goes_on("で", "す") > goes_on("す", "で")
    (True, True)
    """
    if "\u3041" <= before <= "\u3096" and "\u3041" <= after <= "\u3096":
        return KANA if before + after in _PAIRS else OTHER_KANA
    return joint(before, after)


def are_rows(text: str) -> list[bool]:
    """Which pages of a text are set in vertical lines, of which each row has its glyphs apart.

    >>> are_rows("渡 口 的 船 停 了 ， 桥 修 好 了 。")
    [False]
    """
    found: list[Sequence[Sequence[Unit]]] = []
    for page in text.split("\f"):
        lines = [line for line in page.split("\n") if not line.isspace() and line]
        if _touch(lines):
            found.append([])
            continue
        rows = [units(at, line) for at, line in enumerate(lines)]
        found.append(standing(rows, [line.strip() for line in lines]))
    return list(map(bool, of_pages(found)))


def _touch(lines: Sequence[str]) -> bool:
    """Whether glyphs touch on too many rows of a page: told without a look at each glyph.

    True only where `standing` keeps rows that read across, and `upright` finds none of its lines.

    >>> _touch(["渡 口 的 船 停 了"] * 8), _touch(["渡口的船停了 桥也修好了"] * 8)
    (False, True)
    """
    rows = across = touching = gaps = 0
    for line in lines:
        if line.isascii():
            continue
        cells = line.split()
        ink = "".join(cells)
        # Each wide glyph is a unit, and each but the first of a cell touches the one before it.
        least = len(ink) - len(ink.encode("ascii", "ignore")) - len(cells)
        rows += 1
        gaps += len(cells) - 1
        # A page's number between dashes has hardly any, and counts for nothing.
        if least > 1:
            touching += least
            across += least >= len(cells) - 1
    return rows - across < DOWN * rows and touching > SOLID * (touching + gaps)


def of_pages(pages: Sequence[Sequence[Sequence[Unit]]]) -> list[list[Column]]:
    """The vertical lines of each page: where one page shows them, the others need to show less.

    Args:
        pages: the glyphs of each of their rows.
    """
    sure = [upright(rows) for rows in pages]
    if not any(sure):
        return sure
    return [own or upright(rows, proven=True) for own, rows in zip(sure, pages, strict=True)]


def tiers(columns: Sequence[Column], gaps: Set[int] = frozenset()) -> list[list[Column]]:
    """The lines of a page in reading order, those of each of its tiers (段) together.

    Two tiers stand one above the other where the page reads better so, by what the lines' ends say;
    a gap between them says as much again. A title may stand beside both.

    Args:
        columns: the lines, from the left.
        gaps: the rows with an empty one above.
    """
    lines = [*reversed(columns)]
    best, gain = None, CERTAIN
    for across in range(min(ACROSS, len(lines) - 1) + 1):
        title, rest = lines[:across], lines[across:]
        whole = _turns(lines)
        for row in sorted({unit.row for line in rest for unit in line})[1:]:
            upper, lower, cut = _cut(rest, row)
            if min(len(upper), len(lower)) < LINES:
                continue
            said = _turns([*title, *upper, *lower]) - whole - cut
            said += CERTAIN if row in gaps else 0.0
            if said > gain:
                best, gain = (title, upper, lower), said
    if best is None:
        return [lines]
    title, upper, lower = best
    above, below = (tiers([*reversed(part)], gaps) for part in (upper, lower))
    return [[*title, *above[0]], *above[1:], *below]


def _cut(lines: Sequence[Column], row: int) -> tuple[list[Column], list[Column], float]:
    """The lines above a row, those from it on, and how well the ones it parts read there."""
    upper, lower, parted = [], [], 0.0
    for line in lines:
        at = bisect_left(line, (row,))
        if at:
            upper.append(line[:at])
        if at < len(line):
            lower.append(line[at:])
        if 0 < at < len(line):
            parted += goes_on(line[at - 1].text[-1], line[at].text[0])
    return upper, lower, parted


def _turns(lines: Sequence[Column]) -> float:
    """What speaks for lines in an order, in nats, by how each goes on with the one before it."""
    ends = ((a[-1].text[-1], b[0].text[0]) for a, b in pairwise(lines))
    return sum(goes_on(a, b) - (KINSOKU if a in NO_END or b in NO_START else 0.0) for a, b in ends)
