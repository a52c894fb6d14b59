"""Rows: the pieces into which some extractors cut one line of the page, put together again.

An extractor starts a new line where glyphs overlap (two marks set close, clreq 3.1.6) or stand
far apart (a line stretched by justification). Such pieces are no lines: their widths say nothing
of the measure, until they are one row again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from ...document import Line
from ...measured import texts_of
from ...texts import any_of, places
from .behindmarks import Stretch, behind_marks
from .cutmarks import CLOSING, MARKS, cuts
from .halves import halves
from .indents import Indents
from .joint import join_texts
from .loosemarks import cut_behind_marks
from .nearby import widest_near, widest_shared
from .references import OPENS, cut_at_notes
from .singles import PARTED, PIECE, SINGLES, WORD, characters_end, heading_end, words_end
from .spaced import cut_at_spaces, ends_amid
from .stairs import stairs, together
from .streams import GLYPH, STREAM, parts, stream_at
from .words import is_latin

_TELLING = any_of(CLOSING | OPENS)


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
    room = row_room(lines, width)
    on, spaced = cuts(lines, room), cut_at_spaces(lines, width, room)
    on.update(cut_at_notes(lines, width, room))
    cut = [at in on for at in range(len(lines))]
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


def row_room(lines: Sequence[Line], width: Sequence[float]) -> list[float]:
    """How wide a row may be at each line, in em: as the widest of those around it."""
    indents = Indents.of(lines)
    near = widest_shared if is_latin(texts_of(lines)) else widest_near
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
    if any(texts[at][0] in OPENS or texts[at - 1][-1] in MARKS for at in telling):
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
