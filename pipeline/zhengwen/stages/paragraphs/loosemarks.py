"""Rows that an extractor cut behind their marks, where justification had stretched these.

Programs for setting that stretch a line at its marks alone (XeTeX with xeCJK, Typst) leave a gap
behind each mark of a loose row, and of that row alone: `pdftotext -raw` starts a new line at each
of them, and `pdftotext` at the wide ones. The other rows stand whole and show the measure. A short
line that ends with a comma, the next one fitting on its row, is in no text that was set by lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil
from statistics import median

from ...document import Line
from ...measured import ended, texts_of, widths
from ...texts import Texts, any_of, places
from .behindmarks import links
from .glyphs import OPENER, closing_quotes, is_opener

_PAUSES = frozenset("，、；")
_CLOSING = frozenset("，、；：。．！？”’）》」』】〉〕")
_MARKS = _CLOSING | frozenset("（《「『【“‘〈〔")
_QUOTES = frozenset("“‘「『")
_CLAUSES = frozenset("；：")
_PAUSED, _BRACKET = any_of(_PAUSES), any_of("（(")
# A mark is half an em wide to one.
_NARROWER = 0.5
# No measure is narrower in em, or wider, or narrower than so large a share of the lines; and three
# rows with no mark at their end show it.
NARROWEST, WIDEST, SHOWN, MOST_LINES = 8, 60, 3, 0.9
# By how much a full row may be wider than the measure, or narrower, where that is known and where
# it is sought; a first line lacks two em.
NEAR, CLOSE, INDENT = 0.7, 0.25, 2.0
# A line leaves so much of its row, at the least, that its comma does not end it; and no column has
# its measure: of so many lines above and below, two that end with no mark are as wide.
LEFT, COLUMN, AROUND, ALIKE = 2.0, 1.5, 4, 2
# What a row costs that is not full: it ends amid a sentence, with a comma, with a sentence, or was
# put together so; what each cut costs that it closes, a sentence that ends there, and a speech that
# starts behind it: dialogue starts a paragraph with each.
SHORT, PAUSED, ENDED, BROKEN = 1.5, 3.0, 1.0, 9.0
CUT, SENTENCE, SPOKEN = 0.2, 1.0, 2.0
# So many rows put together are full and end amid a sentence, without a mark, which rows of verse do
# not; and no more than half of such short lines stay alone.
FULL_ROWS, ALONE = 2, 0.5
# What the Han where such rows end are worth to each other in the mean, at the least, in nats: in 22
# texts cut so -.6 to 2.5, in a song -.9.
SUNG = -0.8
# Such a share of the rows that end amid a sentence are full, at the least, and so many counted as
# none besides, since a few are by chance. A nat that the Han where full ones end are worth to each
# other in the mean, with as many besides, counts as so large a share, up to so many nats. Of 37
# texts cut so 35 pass; of 2,000 made of short lines at random (verse, chats, sayings, with prose
# between) 464 have two such rows by chance, and 33 pass. A larger share is enough, whatever the Han
# are worth: of the words of old prose little is known.
SET, BESIDES, A_NAT, NATS, ENOUGH = 0.62, 2, 0.4, 1.5, 2 / 3
# No row has more pieces.
MOST = 12


def cut_behind_marks(lines: Sequence[Line]) -> list[bool]:
    """Whether each line is a piece of the row above it; empty where no row is loose.

    >>> from zhengwen.split import split
    >>> rows = "到了春天河水涨得很快，\\n船工都\\n回到渡口去了，\\n修船的人也来了，\\n木"
    >>> text = f"{rows}\\n板堆在岸边，远处的新桥还没有造好。\\n" * 2
    >>> [at for at, goes_on in enumerate(cut_behind_marks(split(text))) if goes_on]
    [1, 3, 4, 7, 9, 10]
    """
    # The cheap question first: of most texts hardly a line that ends with a comma has such room.
    wide = widths(lines)
    widest = max(wide, default=0.0)
    paused = [
        at
        for at in places(_PAUSED, texts_of(lines).lasts[:-1])
        if wide[at] + wide[at + 1] <= widest
        # Between two marks other extractors cut rows, too (`rows`).
        and lines[at + 1].text[0] not in _MARKS
        and _is_cut(lines[at], lines[at + 1])
    ]
    if len(paused) < FULL_ROWS:
        return []
    rows = _Rows(lines, wide)
    short = [at for at in paused if rows.has_room(at)]
    if not rows.measure or len(short) < FULL_ROWS:
        return []
    cut = rows.found()
    alone = sum(not cut[at + 1] for at in short)
    full = rows.full_rows(cut, short)
    if len(full) < FULL_ROWS or alone > ALONE * len(short) or not rows.are_set(cut):
        return []
    # Lines of a song below prose end with no mark, too, but amid no word.
    worth = links([(lines[end - 1], lines[end]) for end in full if end < len(lines)])
    return cut if len(worth) < FULL_ROWS or sum(worth) >= SUNG * len(worth) else []


def _is_cut(line: Line, below: Line) -> bool:
    """Whether a row may be cut between two lines: at a mark."""
    if line.page != below.page or below.blanks or below.starts or below.kind or line.kind:
        return False
    return line.text[-1] in _CLOSING or below.text[0] in _MARKS


def _edges(cut: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where each row starts and ends, by which lines go on one."""
    starts = [at for at, goes_on in enumerate(cut) if not goes_on]
    return pairwise([*starts, len(cut)])


def _numbers_alone(texts: Texts) -> set[int]:
    """Numbers in brackets, （一）, that all stand alone, and no list is announced: heads of parts.

    As wide as a first line is set in, one above such a line seems to fill a row with it.
    """
    numbered = [at for at in places(_BRACKET, texts.firsts) if is_opener(texts[at])]
    alone = {at for at in numbered if OPENER.fullmatch(texts[at])}
    listed = len(alone) < len(numbered) or (
        alone and texts[max(numbered[0] - 1, 0)][-1] in _CLAUSES
    )
    return set() if listed else alone


class _Rows:
    """The rows of a text, each as wide as its marks allow: those are half an em or one."""

    def __init__(self, lines: Sequence[Line], wide: Sequence[float]) -> None:
        self.lines, self.wide = lines, wide
        texts = texts_of(lines)
        self.firsts, self.lasts, self.ended = texts.firsts, texts.lasts, ended(lines)
        # Where ” opens, it starts lines.
        self.closing = _CLOSING if closing_quotes(texts) else _CLOSING - {"”", "’"}
        self.room = [_NARROWER * sum(map(text.count, _MARKS)) for text in texts]
        heads = _numbers_alone(texts)
        self.cut = [
            _is_cut(a, b) and at not in heads and not is_opener(b.text)
            for at, (a, b) in enumerate(pairwise(lines))
        ]
        self.measure = self._measure()

    def _measure(self) -> float:
        """The measure that most rows may have which end with no mark; 0 where too few do."""
        near = [0] * (2 * WIDEST + 1)
        for end, last in enumerate(self.lasts):
            if last not in _MARKS:
                for at in self._may_be(end):
                    near[at] += 1
        # None is narrower than lines are, but for a title.
        least = sorted(a - b for a, b in zip(self.wide, self.room, strict=True))
        indent, first = int(2 * INDENT), ceil(2 * (least[int(MOST_LINES * len(least))] - NEAR))
        shown = [
            (2 * near[at] + near[at - indent], at)
            for at in range(max(first, 2 * NARROWEST), 2 * WIDEST + 1)
        ]
        most = max(shown, default=(0, 0))[0]
        return median(at for n, at in shown if n == most) / 2 if most >= SHOWN else 0.0

    def _may_be(self, end: int) -> set[int]:
        """The measures, in half an em, that a row may have which ends with a line."""
        found: set[int] = set()
        most = least = 0.0
        for start in range(end, max(end - MOST, -1), -1):
            most += self.wide[start]
            least += self.wide[start] - self.room[start]
            if least > WIDEST:
                break
            first = max(ceil(2 * (least - CLOSE)), 2 * NARROWEST)
            found.update(range(first, min(int(2 * (most + CLOSE)), 2 * WIDEST) + 1))
            if not start or not self.cut[start - 1]:
                break
        return found

    def has_room(self, at: int) -> bool:
        """Whether a line and the next one fit on a row, and it fills no narrower column."""
        if self.wide[at] > self.measure - LEFT or not self.cut[at]:
            return False
        both = sum(self.wide[i] - self.room[i] for i in (at, at + 1))
        around = range(max(at - AROUND, 0), min(at + AROUND + 1, len(self.lines)))
        alike = [
            i
            for i in around
            if self.lasts[i] not in _MARKS and abs(self.wide[i] - self.wide[at]) <= COLUMN
        ]
        return both <= self.measure + NEAR and len(alike) < ALIKE

    def _is_full(self, start: int, least: float, most: float) -> bool:
        """Whether a row has the measure, or a first line's, by its least and its most width."""
        if least - NEAR <= self.measure <= most + NEAR:
            return True
        # Above a first line a sentence ends, or a heading stands.
        above = start - 1
        first = not start or self.ended[above]
        if not first and self.lasts[above] not in _MARKS:
            first = self.wide[above] < self.measure - LEFT
        return first and least - NEAR <= self.measure - INDENT <= most + NEAR

    def _fills(self, start: int, end: int) -> bool:
        """Whether lines that are one row are a full one."""
        most = sum(self.wide[start:end], 0.0)
        return self._is_full(start, most - sum(self.room[start:end], 0.0), most)

    def found(self) -> list[bool]:
        """Whether each line goes on a row, so that the rows cost least."""
        costs, sizes = [0.0], [0]
        for end in range(1, len(self.lines) + 1):
            best = min((costs[start] + cost, end - start) for start, cost in self._ways(end))
            costs.append(best[0])
            sizes.append(best[1])
        cut = [True] * len(self.lines)
        at = len(self.lines)
        while at:
            at -= sizes[at]
            cut[at] = False
        return cut

    def _ways(self, end: int) -> Iterator[tuple[int, float]]:
        """Where the row may start that ends before a line, and what it costs then."""
        last = self.lasts[end - 1]
        # What stands below a row that ends amid a sentence goes on; a heading has no mark.
        amid = last not in _MARKS
        alone = not self.room[end - 1] and self._stands_alone(end)
        most = least = joints = 0.0
        paused, whole = False, True
        for start in range(end - 1, max(end - 1 - MOST, -1), -1):
            most += self.wide[start]
            least += self.wide[start] - self.room[start]
            if start < end - 1:
                if not self.cut[start] or least > self.measure + NEAR:
                    return
                # No line starts with what closes (GB/T 15834 5.1): such a cut is sure.
                sure = self.firsts[start + 1] in self.closing
                joints += 0.0 if sure else self._joint(start)
                paused = (
                    paused or sure or self.lasts[start] in _PAUSES or self._is_remark(start + 1)
                )
                whole = whole and sure
            if start and self.cut[start - 1] and self.firsts[start] in self.closing:
                yield start, BROKEN + joints
                continue
            full = self._is_full(start, least, most)
            if whole:
                short = PAUSED if last in _PAUSES else SHORT
                cost = 0.0 if full else ENDED if self.ended[end - 1] else short
            elif full:
                # A sentence, and a heading below it, may be as wide.
                cost = BROKEN if alone or not (paused or amid) else 0.0
            else:
                goes_on = start > 0 and not self.ended[start - 1]
                cost = ENDED if self.ended[end - 1] and goes_on and paused else BROKEN
            yield start, cost + joints

    def _stands_alone(self, at: int) -> bool:
        """Whether a line without a mark is a row by itself, and short: a heading, or a name."""
        if at >= len(self.lines) or self.room[at] or self.ended[at]:
            return False
        goes_on = at + 1 < len(self.lines) and self.cut[at]
        return not goes_on and self.wide[at] < self.measure - INDENT - NEAR

    def _joint(self, at: int) -> float:
        """What it costs that a row goes on behind a line."""
        if not self.ended[at] or self._is_remark(at + 1):
            return CUT
        return CUT + (SPOKEN if self.firsts[at + 1] in _QUOTES else SENTENCE)

    def _is_remark(self, at: int) -> bool:
        """Whether a line stands in brackets as a whole, behind a sentence: it goes with that."""
        return self.ended[at - 1] and self.firsts[at] == "（" and self.lasts[at] == "）"

    def full_rows(self, cut: Sequence[bool], short: Sequence[int]) -> list[int]:
        """Where rows end that were put together at such commas, are full and end with no mark."""
        paused, full = frozenset(short), list[int]()
        for start, end in _edges(cut):
            if self.lasts[end - 1] in _MARKS or paused.isdisjoint(range(start, end - 1)):
                continue
            if self._fills(start, end):
                full.append(end)
        return full

    def are_set(self, cut: Sequence[bool]) -> bool:
        """Whether rows were set to the measure: those that end amid a sentence are full.

        Lines of a song or a chat are as wide as it happens, and end amid no word. What stands alone
        below a sentence's end may be a heading.
        """
        full, others, may_head = list[int](), 0, True
        for start, end in _edges(cut):
            last = self.lasts[end - 1]
            if self.ended[end - 1] or last in _CLAUSES:
                may_head = True
                continue
            if self._fills(start, end):
                full.append(end)
            elif end - start > 1 or last in _MARKS or not may_head:
                others += 1
            else:
                continue
            may_head = False
        ends = [end for end in full if end < len(cut) and self.lasts[end - 1] not in _MARKS]
        worth = links([(self.lines[end - 1], self.lines[end]) for end in ends])
        # What is no pair of Han, as in Japanese, tells nothing.
        nats = min(sum(worth) / (len(ends) + BESIDES), NATS)
        share = len(full) / (len(full) + others + BESIDES)
        return share > ENOUGH or share + A_NAT * nats > SET
