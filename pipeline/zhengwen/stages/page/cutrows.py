"""Cut rows: pieces of a stretched line, whose spaces at their ends tell that it goes on.

Where justification spread a line's words, pdfminer cuts it: each piece keeps the space behind it,
and the last has none. What stands at the edges of a column it writes in its block, in any order,
and the pieces between them in blocks of their own, further down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, permutations

from ...document import Line
from .continuity import is_english
from .measures import most
from .scattered import OVER
from .spoken import spoken

RULE = "goes on in its row"
# Of the lines as wide as a column such a share has a widened space, where a page was stretched; and
# of all of its lines no larger one are pieces.
WIDENED, PIECES = 0.2, 0.6
# No column is narrower in em, and no piece but one with a space takes such a share of its measure.
NARROWEST, WHOLE = 8.0, 0.85
# A row takes such a share of the measure at least; where so large a one of the pieces are in rows
# that do so as they stand, the measure being that of so many lines around, they stand in order.
LEAST, STANDING, AROUND = 0.6, 0.7, 8
# What is against a row that lacks its end, or all of its width, in nats; against each piece in
# another place than the page has it, of so few that any order is tried; and for each line between a
# piece and its row, of so many at most.
LACKS, TURNED, FEW, AWAY, FAR = 4.0, 0.5, 4, 0.1, 24
# A row has so many pieces at most: of more, as narrow as they are, each part would be read.
MOST = 16
# A piece that goes with no row better than this stays alone.
WORST = -4.0


def in_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a page, in English the pieces of each row one after the other, in their order.

    >>> from zhengwen.split import split
    >>> text = "head  back  in  that  odd  way  he  used  to\\nlaugh at him at\\nmake his friends "
    >>> text += "\\nand  talk  of  what  they  had  seen  in  town"
    >>> [line.text for line in in_rows(split(text))][1:3]
    ['make his friends', 'laugh at him at']
    """
    if not _are_cut(lines) or not is_english([line.text for line in lines]):
        return lines
    rows = _Rows(lines)
    if rows.stand():
        return lines
    order = [at for row in rows.found() for at in row]
    return [
        lines[at] if at == above + 1 else replace(lines[at], moved=RULE)
        for above, at in pairwise([-1, *order])
    ]


def standing(lines: Sequence[Line], measure: float) -> list[list[Line]]:
    """The pieces of each row, where they stand one after the other; most often one."""
    if not _are_cut(lines):
        return [[line] for line in lines]
    rows: list[list[Line]] = []
    width = 0.0
    for line in lines:
        width += line.em
        if rows and rows[-1][-1].trailing and width <= measure + OVER:
            rows[-1].append(line)
        else:
            rows.append([line])
            width = line.em
    return rows


def _are_cut(lines: Sequence[Line]) -> bool:
    """Whether lines that end with a space are pieces, by how the others were stretched."""
    # The cheap question first: most texts have no space there.
    spaced = [line.trailing for line in lines].count(1)
    if not spaced or spaced > PIECES * len(lines):
        return False
    wide = [line.text for line in lines if _may_be_full(line)]
    return sum("  " in text for text in wide) > WIDENED * len(wide)


def _may_be_full(line: Line) -> bool:
    return line.em >= NARROWEST and not line.trailing and not line.ends


# What a row gains by a piece, the piece, where the row is, and its pieces then.
_Way = tuple[float, int, int, list[int]]


class _Rows:
    """The rows of a page, found by where their pieces stand and by what goes on in what."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.measure = _measure(lines)
        # Of pieces in an order how well they read, asked again and again.
        self.known: dict[tuple[int, ...], tuple[float, list[int]]] = {}

    def stand(self) -> bool:
        """Whether most rows stand as they are read: each piece goes on in the next line."""
        full = pieces = start = 0
        for at, line in enumerate(self.lines):
            if line.trailing:
                continue
            if start < at:
                around = self.lines[max(start - AROUND, 0) : start + AROUND + 1]
                room = _measure(around) or self.measure
                pieces += at - start
                if LEAST * room <= self._width(range(start, at + 1)) <= room + OVER:
                    full += at - start
            start = at + 1
        return full >= STANDING * pieces

    def found(self) -> list[list[int]]:
        """The lines of each row, from top to bottom."""
        rows: dict[int, list[int]] = {}
        alone: list[int] = []
        for run in self._runs():
            if all(self.lines[at].trailing for at in run) and self._is_block(run):
                alone += run
                rows |= {at: [at] for at in run}
            else:
                rows |= {min(row): row for row in self._dealt(run)}
        self._fill(rows, alone)
        return [rows[at] for at in sorted(rows)]

    def _runs(self) -> Iterator[list[int]]:
        """The lines of a block that may be pieces, those together that follow each other."""
        run: list[int] = []
        for at, line in enumerate(self.lines):
            if run and (line.blanks or not self._is_piece(at)):
                yield run
                run = []
            run.append(at)
            if not self._is_piece(at):
                yield run
                run = []
        if run:
            yield run

    def _is_piece(self, at: int) -> bool:
        """Whether a line may be a piece of a row."""
        return self.lines[at].trailing > 0 or self.lines[at].em < WHOLE * self.measure

    def _is_block(self, run: Sequence[int]) -> bool:
        """Whether blank lines stand above and below some lines."""
        below = self.lines[run[-1] + 1 : run[-1] + 2]
        return self.lines[run[0]].blanks > 0 and all(line.blanks for line in below)

    def _dealt(self, run: Sequence[int]) -> list[list[int]]:
        """The rows of lines that follow each other: each has one end at most."""
        best: list[tuple[float, list[list[int]]]] = [(0.0, [])]
        for stop in range(1, len(run) + 1):
            ways = []
            for start in reversed(range(stop)):
                part = run[start:stop]
                ends = sum(not self.lines[at].trailing for at in part)
                if len(part) > 1 and (ends > 1 or not self._has_room(part)):
                    break
                score, rows = best[start]
                gain, row = self._ordered(part)
                if rows:
                    gain += self._reads([rows[-1][-1], row[0]])
                ways.append((score + gain - LACKS * (not ends), [*rows, row]))
            best.append(max(ways))
        return best[-1][1]

    def _fill(self, rows: dict[int, list[int]], alone: Sequence[int]) -> None:
        """Put each piece that stands alone in the row that gains most by it."""
        best = {at: max(self._ways(rows, at), default=None) for at in alone}
        while ways := [way for way in best.values() if way is not None]:
            gain, at, place, row = max(ways)
            if gain < WORST:
                return
            rows[place] = row
            del rows[at], best[at]
            for other in best:
                # Another row is another only for the pieces near it.
                if abs(other - place) <= FAR:
                    best[other] = max(self._ways(rows, other), default=None)

    def _ways(self, rows: Mapping[int, list[int]], at: int) -> Iterator[_Way]:
        """The ways to put a piece in a row near it, whose end is known."""
        for place in range(at - FAR, at + FAR + 1):
            row = rows.get(place, [at])
            if self.lines[row[-1]].trailing or not self._is_piece(row[-1]):
                continue
            if not self._has_room([*row, at]):
                continue
            gain, found = self._ordered([*row, at])
            gain -= self._ordered(row)[0] + AWAY * abs(at - place)
            above = self._above(place)
            if above is not None and found[0] != row[0]:
                gain += self._reads([above, found[0]]) - self._reads([above, row[0]])
            yield gain + self._lacks(row) + self._lacks([at]) - self._lacks(found), at, place, found

    def _above(self, place: int) -> int | None:
        """The line that ends the row above one in its block: of columns another may stand there."""
        above = place - 1
        if above < 0 or self.lines[above].trailing or self.lines[place].blanks:
            return None
        return above

    def _ordered(self, part: Sequence[int]) -> tuple[float, list[int]]:
        """How well the pieces of a row read at best, in nats, and so ordered; its end is last."""
        key = tuple(part)
        if key not in self.known:
            inner = [at for at in part if self.lines[at].trailing]
            end = [at for at in part if not self.lines[at].trailing]
            ways = permutations(inner) if len(inner) <= FEW else [tuple(inner)]
            rows = [[*way, *end] for way in ways]
            self.known[key] = max((self._reads(row) - TURNED * _turned(row), row) for row in rows)
        return self.known[key]

    def _lacks(self, row: Sequence[int]) -> float:
        """What is against a row for what it lacks; nothing where no piece of it shows that."""
        pieces = sum(self.lines[at].trailing > 0 for at in row)
        room = max(1 - self._width(row) / (LEAST * self.measure), 0.0)
        return LACKS * ((pieces == len(row)) + room) if pieces else 0.0

    def _reads(self, row: Sequence[int]) -> float:
        return sum(spoken(self.lines[a].text, self.lines[b].text) for a, b in pairwise(row))

    def _width(self, row: Sequence[int]) -> float:
        return sum(self.lines[at].em for at in row)

    def _has_room(self, row: Sequence[int]) -> bool:
        return len(row) <= MOST and self._width(row) <= self.measure + OVER


def _measure(lines: Sequence[Line]) -> float:
    return most([line.em for line in lines if _may_be_full(line)])


def _turned(row: Sequence[int]) -> int:
    """How many pieces of a row do not follow on the one before, as the page has them."""
    return sum(below != above + 1 for above, below in pairwise(row))
