"""Rows: the pieces into which some extractors cut one line of the page, put together again.

An extractor starts a new line where glyphs overlap (two marks set close, clreq 3.1.6) or stand
far apart (a line stretched by justification). Such pieces are no lines: their widths say nothing
of the measure, until they are one row again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from ...document import Line
from ...measured import texts_of
from ...texts import any_of, places
from .behindmarks import Stretch, behind_marks
from .glyphs import closing_quotes, is_opener
from .halves import halves
from .indents import Indents
from .joint import join_texts
from .loosemarks import cut_behind_marks
from .measure import WIDEST
from .references import OPENS, cut_at_notes
from .singles import PARTED, PIECE, SINGLES, WORD, characters_end, heading_end, words_end
from .spaced import cut_at_spaces, ends_amid
from .stairs import stairs, together
from .streams import GLYPH, STREAM, parts, stream_at
from .words import is_latin

# Full-width marks that may not start a line (GB/T 15834 section 5.1), so that a line that starts
# with one is a piece; the ASCII ones do start lines (.NET, %s).
_CLOSING = frozenset("、。，．：；！？）】〕］》〉」』”’％")
_OPENING = frozenset("（【〔［《〈“‘「『")
_PAUSE = frozenset("，、：；")
_ENDS = frozenset("。．！？")
_MARKS = _CLOSING | _OPENING | frozenset("…—")
_TELLING = any_of(_CLOSING | OPENS)
# Two marks beside each other are set half an em closer (clreq 3.1.6).
_CLOSER = 0.5
# So many cuts before a closing mark show that the extractor cuts rows at marks.
CUTS = 2
AROUND = 12
# Full lines of words are as wide but for so many em; so many others show it.
UNEVEN, ALIKE = 3.0, 2


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each row of the page, most often one.

    >>> from zhengwen.split import split
    >>> [len(row) for row in rows(split("他是“活力”\\n，自在流转，\\n不流转而流转，自然显露，自"))]
    [2, 1]
    """
    if True in (known := [line.same_row for line in lines[1:]]):
        return _rows_of(together(lines, [False, *known]))
    if second := halves(lines, texts_of(lines)):
        return _rows_of(together(lines, [at in second for at in range(len(lines))]))
    if steps := stairs(lines):
        return _rows_of(together(lines, steps))
    if cut_at_marks := behind_marks(lines):
        return _among(lines, cut_at_marks)
    if loose := cut_behind_marks(lines):
        return _rows_of(together(lines, loose))
    if not may_be_cut(lines):
        return [[line] for line in lines]
    return _pieced(lines)


def _pieced(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each row of a text some of whose rows may be cut."""
    width, size = [line.em for line in lines], [len(line.text) for line in lines]
    room = _room(lines, width)
    cut, spaced = _cuts(lines, width, room), cut_at_spaces(lines, width, room)
    for at in cut_at_notes(lines, width, room):
        cut[at] = True
    if spaced:
        cut = [a or b for a, b in zip(cut, spaced, strict=True)]
    result: list[list[Line]] = []
    close = is_close(lines)
    parted = [1] * PARTED if 1 in size else []
    loose = 0.0
    at = 0
    while at < len(lines):
        end = at + 1
        if close:
            # The cheap questions first: few lines are so short, or have such ones below.
            stream = stream_at(lines, at) if size[at] <= GLYPH else 0
            if stream:
                glyphs = lines[at:stream]
                edges = [*parts(glyphs), len(glyphs)]
                result += [[*glyphs[a:b]] for a, b in pairwise(edges)]
                at = stream
                continue
            found = words_end(lines, width, room, at) if width[at] <= WORD else 0
            if found and (loose > room[at] or (spaced and ends_amid(lines[at:found]))):
                found = 0
            if not found and parted and size[at + 1 : at + 1 + PARTED] == parted:
                found = characters_end(lines, width, room, at)
            if not found and parted and 1 in size[at + 1 : at + 1 + PARTED]:
                found = heading_end(lines, width, at)
            end = max(end, found)
        while end < len(lines) and cut[end]:
            end += 1
        result.append(list(lines[at:end]))
        # More pieces than a row has, and none of them in one: a table's, cell by cell.
        short = end == at + 1 and width[at] <= PIECE and not lines[at].ends
        loose = loose + width[at] if short else 0.0
        at = end
    return result


def _room(lines: Sequence[Line], width: Sequence[float]) -> list[float]:
    """How wide a row may be at each line, in em: as the widest of those around it."""
    indents = Indents.of(lines)
    near = _widest_shared if is_latin(texts_of(lines)) else _widest_near
    if not indents.kept:
        return near(width)
    room = near([w + indents.em(at) for at, w in enumerate(width)])
    return [w - indents.em(at) for at, w in enumerate(room)]


def _rows_of(whole: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The rows of lines some of which are known to be one."""
    pieces = iter(whole)
    made = rows([as_line(row) for row in whole])
    return [[line for piece in islice(pieces, len(row)) for line in piece] for row in made]


def _among(lines: Sequence[Line], stretches: Sequence[Stretch]) -> list[list[Line]]:
    """The rows of stretches that were cut at their marks, among those of all other lines."""
    result: list[list[Line]] = []
    at = 0
    for start, sizes in stretches:
        result += rows(lines[at:start])
        left = iter(lines[start:])
        result += [list(islice(left, size)) for size in sizes]
        at = start + sum(sizes)
    return result + rows(lines[at:])


def streams(lines: Sequence[Line]) -> list[range]:
    """The stretches that were cut into their glyphs, one a line."""
    # The cheap question first: most texts have hardly any line of one character.
    if sum([len(line.text) <= GLYPH for line in lines]) < STREAM or not is_close(lines):
        return []
    found: list[range] = []
    at = 0
    while at < len(lines):
        end = stream_at(lines, at) if len(lines[at].text) <= GLYPH else 0
        if end:
            found.append(range(at, end))
        at = max(end, at + 1)
    return found


def is_close(lines: Sequence[Line]) -> bool:
    """Whether lines follow each other without a blank one between, as those of a page do.

    A cleaned text has a blank line after each paragraph: it is never taken for a page.
    """
    return [line.blanks for line in lines].count(0) > max(5, 0.3 * len(lines))


def may_be_cut(lines: Sequence[Line]) -> bool:
    """Whether any line may be a piece: the cheap question before the dear one."""
    texts = texts_of(lines)
    telling = [at for at in places(_TELLING, texts.firsts) if at]
    if any(texts[at][0] in OPENS or texts[at - 1][-1] in _MARKS for at in telling):
        return True
    sizes = list(map(len, texts))
    if 1 in sizes and (1, 1) in pairwise(sizes):
        return True
    # Of short lines below each other some are single words, or many a few glyphs.
    short = bytes([size <= 2 * PIECE for size in sizes[1:]])
    return b"\1" * SINGLES in short and (
        sizes.count(1) + sum(len(text) > 1 for text in filter(str.isascii, texts)) >= SINGLES
        or sum([size <= GLYPH for size in sizes]) >= STREAM
    )


def as_line(row: Sequence[Line]) -> Line:
    """A row as one line."""
    if len(row) == 1:
        return row[0]
    return replace(row[0], text=join_texts([line.text for line in row]))


def _widest_near(width: Sequence[float]) -> list[float]:
    """For each line the widest of those around it that a column may have set."""
    known = [w if w <= WIDEST else 0.0 for w in width]
    # In blocks, each with its neighbours: linear, and near enough.
    tops = [max(known[at : at + AROUND]) for at in range(0, len(known), AROUND)]
    near = [max(tops[max(0, at - 1) : at + 2]) for at in range(len(tops))]
    return [near[at // AROUND] for at in range(len(known))]


def _widest_shared(width: Sequence[float]) -> list[float]:
    """The same of lines of words, which hyphens glue: what is as wide as no other is no column."""
    known = [w if w <= WIDEST else 0.0 for w in width]
    near = []
    for at in range(0, len(known), AROUND):
        wide = sorted(known[max(0, at - AROUND) : at + 2 * AROUND], reverse=True)
        shared = (w for w, other in zip(wide, wide[ALIKE:], strict=False) if w - other < UNEVEN)
        near.append(next(shared, wide[0]))
    return [near[at // AROUND] for at in range(len(known))]


def _cuts(lines: Sequence[Line], width: Sequence[float], room: Sequence[float]) -> list[bool]:
    """Whether each line is a piece of the row before it, cut off between two marks."""
    filled = list(width)
    closing = _CLOSING if closing_quotes([line.text for line in lines]) else _CLOSING - {"”", "’"}
    cut = _cut_before(lines, filled, room, lambda last, mark: last in _MARKS and mark in closing)
    if sum(cut) < CUTS:
        return cut
    # This extractor cuts between marks: between a pause and an opening bracket too, if no line
    # of the text shows that pair whole; and between a sentence and one in brackets.
    text = "\n".join(line.text for line in lines)
    more = _cut_before(
        lines,
        filled,
        room,
        lambda last, mark: (
            ((last in _PAUSE and mark in _OPENING) or (last in _ENDS and mark == "（"))
            and last + mark not in text
        ),
    )
    # （一） opens an item of its own.
    more = [a and not is_opener(line.text) for a, line in zip(more, lines, strict=True)]
    return [a or b for a, b in zip(cut, more, strict=True)]


def _cut_before(
    lines: Sequence[Line],
    filled: list[float],
    room: Sequence[float],
    is_cut: Callable[[str, str], bool],
) -> list[bool]:
    """Whether each line goes on the row before it: the marks allow it, and it fits there."""
    cut = [False] * len(lines)
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        if line.blanks or line.page != before.page or line.starts:
            continue
        total = filled[at - 1] + filled[at] - _CLOSER
        if total <= room[at - 1] + 0.5 and is_cut(before.text[-1], line.text[0]):
            cut[at], filled[at] = True, total
    return cut
