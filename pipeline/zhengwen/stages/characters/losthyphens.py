"""Hyphens that ``pdftotext`` lost where it made one line of two rows.

Where a hyphen ends a row, its default mode drops the hyphen and glues the next row: right for words
that hyphenation broke, wrong for compounds (``rifleshot``). The line is as wide as two rows then,
and the word stands where the first one ended.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from ...split import KEPT_BREAK, LINE_BREAKS
from ...tables import lexicon

_LETTER = "[a-zA-Z\u00c0-\u024f]"
# A word, or a part of one with hyphens; none of an address, a path, a file's name or an identifier.
_WORD = re.compile(
    rf"(?<![^\s(\[“‘\"'—–-])({_LETTER}{{5,40}})"
    rf"(?=[.,;:!?)\]”\"’'—–]*(?:\s|\Z|[—–-]{_LETTER}|['’]s\b))"
)
_OWN = re.compile(r"[a-z\u00c0-\u024f]+(?:-[a-z\u00c0-\u024f0-9]+)*")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_CAPITAL = re.compile("(?<=[a-z])[A-Z]")
# With those some write a hyphen and some none: what was written cannot be told.
_PREFIX = re.compile(
    "anti|arch|auto|co|counter|de|dis|en|ex|fore|hyper|in|inter|micro|mid|mis|multi|non|out|over|"
    "pre|pro|re|semi|sub|super|trans|un|under|up"
)
# What a compound's second part never is.
_SUFFIX = re.compile("able|ally|ants?|ate|dom|hood|less|man|men|ness|ward|wise")
# What ends a sentence, and mostly a paragraph's last row; and the room between a table's cells.
_NO_ROW = re.compile("[.!?:;\"”’'\\])][ \t]*\\Z| {3}")
# Other modes and extractors keep hyphens at the ends of rows.
_KEPT = re.compile(rf"-(?<={_LETTER}-)[ \t]*(?:\r\n|[{LINE_BREAKS}])[ \t]*[a-z]")
# Of a text of words such a share is ASCII.
LATIN = 0.8
# So many rows about a line show its measure, of so many above and below it.
ROWS, NEAR = 4, 10
# None is narrower, and what is wider is a paragraph.
NARROW, WIDE = 18, 250
# A line wider than the first, in measures, is several rows; none is wider than the second.
GLUED, WIDEST = 1.13, 3.3
# So many of the ends of glued rows must have been a compound's.
SHARE = 1 / 3
# How many measures a row may have: letters differ in width, and words in the room they leave.
SHORT, LONG = 0.8, 1.12
# The least letters of a compound's parts, and of what may be one.
PART, SCRAP = 3, 2


def with_lost_hyphens(text: str) -> str:
    """A text with the hyphens that were lost as rows were glued.

    >>> rows = ["He sat on the bench before the door and", "looked at the water, as he always did"]
    >>> glued = "and by then he was but half a rifleshot away from the old ferry and its bell"
    >>> with_lost_hyphens("\\n".join([*rows, *rows, glued, *rows, "\\f"])).splitlines()[4]
    'and by then he was but half a rifle-shot away from the old ferry and its bell'
    """
    # The cheap questions first: pdftotext ends each page with a form feed.
    if "\f" not in text:
        return text
    if len(text.encode("ascii", "ignore")) < LATIN * len(text) or _KEPT.search(text):
        return text
    parts = KEPT_BREAK.split(text)
    glued = [*_glued(parts[::2])]
    found = [word for line in glued for word in _straddling(parts[2 * line.at], line)]
    if not found:
        return text
    words = _Words(text, found)
    rivals = [list(own) for _, own in groupby(found, lambda one: (one.line, one.row))]
    seams = [seam for own in rivals if (seam := words.lost(own))]
    # Where hyphenation broke words most lines were glued amid those, and others stand beside them.
    sure = len(seams) >= SHARE * sum(line.rows for line in glued)
    # From the end, so that what is still to come stays in its place.
    for at, place, written in reversed(seams):
        if sure or written:
            parts[2 * at] = f"{parts[2 * at][:place]}-{parts[2 * at][place:]}"
    return "".join(parts)


class _Glued(NamedTuple):
    """A line of several rows: which, how many measures it is wide, and the measure."""

    at: int
    size: float
    measure: int

    @property
    def rows(self) -> int:
        """How many of its rows ended amid it."""
        return int(self.size - GLUED) + 1


class _Word(NamedTuple):
    """A word that may stand where a row ended.

    Attributes:
        line, row: which line, and which of its rows.
        place: where in the line it starts.
        text: the word.
        least, most: how many of its letters the row may have had.
    """

    line: int
    row: int
    place: int
    text: str
    least: float
    most: float


def _glued(lines: Sequence[str]) -> Iterator[_Glued]:
    """The lines that are several rows, by their width and the measure of the rows about them."""
    width = [*map(_width, lines)]
    rows = [
        own if NARROW <= own <= WIDE and below and not _NO_ROW.search(line) else 0
        for own, below, line in zip(width, [*width[1:], 0], lines, strict=True)
    ]
    if sum(map(bool, rows)) < ROWS:
        return
    for at, own in enumerate(width):
        # The cheap questions first: is it wider than a line beside it, and part of a paragraph?
        beside = min([*width[max(at - 2, 0) : at], *width[at + 1 : at + 3]], default=0)
        if own < GLUED * max(NARROW, beside) or not (rows[at] or (at and rows[at - 1])):
            continue
        measure = _measure(rows, at)
        # A last row that is not full ends a paragraph.
        least = GLUED if not rows[at] else 2 * SHORT
        if measure and least * measure < own < WIDEST * measure:
            yield _Glued(at, own / measure, measure)


def _measure(rows: Sequence[int], at: int) -> int:
    """What the rows about a line show of their measure; 0 where they show none."""
    near = sorted(
        row for row in [*rows[max(at - NEAR, 0) : at], *rows[at + 1 : at + 1 + NEAR]] if row
    )
    if len(near) < ROWS:
        return 0
    measure = near[-(len(near) + 3) // 4]
    full = sum(SHORT * measure <= row <= GLUED * measure for row in near)
    return measure if full >= ROWS else 0


def _straddling(line: str, glued: _Glued) -> Iterator[_Word]:
    """The words that may stand where a line's rows ended, and that the lexicon does not have."""
    places = [m.start() for m in _HYPHEN.finditer(line)]
    for row in range(1, glued.rows + 1):
        low, high = row * SHORT * glued.measure, row * LONG * glued.measure
        # A hyphen there may be the row's last: then it lost none but one of the same word.
        beside = {line.rfind(" ", 0, i) for i in places if low <= _width(line[:i]) <= high}
        for word in _WORD.finditer(line):
            start = _width(line[: word.start()])
            near = start < high and start + len(word[1]) > low
            alone = beside <= {line.rfind(" ", 0, word.start())}
            if near and alone and not _is_known(word[1]):
                yield _Word(glued.at, row, word.start(), word[1], low - start, high - start)


def _width(line: str) -> int:
    """How wide a line is: hyphens do not count, so that it is as wide with those put back."""
    return len(line) - line.count("-")


def _is_known(word: str) -> bool:
    return not _CAPITAL.search(word) and lexicon.has(word)


class _Words:
    """What the words of a text are like."""

    def __init__(self, text: str, found: Sequence[_Word]) -> None:
        self.own: Counter[str] = Counter()
        for word in _OWN.findall(text.casefold()):
            parts = word.split("-")
            self.own.update(parts)
            self.own.update(map("-".join, pairwise(parts)))
        # Where rows ended a word may have been another: there it shows nothing.
        places = {(one.line, one.place): one.text.casefold() for one in found}
        self.own.subtract(places.values())

    def lost(self, rivals: Sequence[_Word]) -> tuple[int, int, bool] | None:
        """The one hyphen that a row's end lost, if one is sure.

        Returns:
            Its line and place, and whether the text has the word with it elsewhere.
        """
        seams = [
            (one.line, one.place + at, written)
            for one in rivals
            for at, written in self._seams(one)
            if one.least <= at <= one.most
        ]
        return seams[0] if len(seams) == 1 else None

    def _seams(self, one: _Word) -> Iterator[tuple[int, bool]]:
        """How many letters of a word stand before the hyphen that it lost, if it lost one."""
        word = one.text.casefold()
        if self.own[word] > 0:
            return
        places = range(SCRAP, len(word) - SCRAP + 1)
        written = [at for at in places if self.own[f"{word[:at]}-{word[at:]}"]]
        ways = written or _ways(one.text)
        if len(ways) == 1:
            yield ways[0], bool(written)


def _ways(text: str) -> list[int]:
    """Where the hyphen of a compound may stand that the lexicon has in two parts."""
    capitals = [m.start() for m in _CAPITAL.finditer(text)]
    if capitals:
        # AfricanAmerican; but JavaScript, SuexecUserGroup and MacDonald are names.
        left, right = text[: capitals[0]], text[capitals[0] :]
        known = len(left) > PART and lexicon.has(left) and right in lexicon.levels()
        return capitals if known and len(capitals) == 1 else []
    # A name has parts by chance.
    if text[0].isupper() and not text.isupper():
        return []
    word = text.casefold()
    halves = [(at, word[:at], word[at:]) for at in range(SCRAP, len(word) - SCRAP + 1)]
    if any(_PREFIX.fullmatch(left) and lexicon.has(right) for _, left, right in halves):
        return []
    ways = [
        at
        for at, left, right in halves
        if min(len(left), len(right)) >= PART and lexicon.has(left) and _is_second(right)
    ]
    # An s goes with what follows it: rifle-shot, not rifles-hot.
    return [at for at in ways if not (word[at - 1] == "s" and at - 1 in ways)]


def _is_second(part: str) -> bool:
    """Whether a compound may end with a part: a word, or a noun that has an ending (footed)."""
    if _SUFFIX.fullmatch(part):
        return False
    stem = part.removesuffix("ed")
    return lexicon.has(part) or (PART <= len(stem) < len(part) and lexicon.has(stem))
