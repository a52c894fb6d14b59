"""Headings and entries of contents that an extractor cut at the wide gaps beside their numbers.

TeX sets an em between a section's number and its title, and dots from an entry of contents to the
number of its page; some extractors start a new line at each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...document import Line
from ...texts import Texts, any_of, places
from .facts import Facts
from .glyphs import MARK, has_leaders, is_opener
from .official import PART, SECTION
from .stacks import HEADING_WIDEST

# A section's number, whatever stands behind it; and a chapter's, of one part or a letter.
_NUMBERED = re.compile(rf"{SECTION.pattern}(?=\s|$)")
_CHAPTER = re.compile(r"\d{1,2}\.?|[A-Z]")
# The number of a page.
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
# Dots that lead to none on their line, and those that have a line of their own.
_LEADS, _DOTS = frozenset(".·"), re.compile(r"[.·\s]+[\divxlc]{0,6}")
# What a line with dots ends with.
_LAST, _FIRST = any_of(_LEADS, "0-9ivxlc"), re.compile(r"[\dA-Z]")
# A number alone; no heading starts with one of its own but a year, or has such signs in it.
_BARE = re.compile(r"[\d.,%]+")
_FIGURE = re.compile(rf"(?!\d{{4}} ?[年년] ?\d{{1,2}} ?[月월]){_BARE.pattern}(?:\s|$)")
_SIGNS = frozenset("\\={}，。；")
# A section's title is no wider, in em: the number tells it from text.
WIDEST = 1.5 * HEADING_WIDEST
# A chapter's first section stands so many lines below it at most.
NEAR = 60


def at_numbers(facts: Facts) -> list[int]:
    """How many lines each row of a text has, in order; none where no number stands apart.

    The number of a section is one only where another of them follows it or it follows another:
    8.2 stands before 8.3, or behind 8.1. A table's figures seldom do.

    Args:
        facts: the survey of the lines.
    """
    lines = facts.lines
    # A text of whole paragraphs has its headings whole.
    if not facts.ends:
        return []
    # The cheap questions first: few lines end with a dot or a digit, or start with one.
    texts = facts.texts
    led = [at for at in places(_LAST, texts.lasts) if has_leaders(texts[at])]
    starts = sorted({at - by for at in led for by in range(min(at, 2) + 1)})
    found = {at: size for at in starts if (size := _entry(lines, at))}
    labels = _labels(lines, texts)
    # Where the sections of each number stand first and last, their titles beside them or below.
    known: dict[tuple[int, ...], tuple[int, int]] = {}
    for at, number in _sections(lines) if labels else ():
        known[number] = (known.get(number, (at, at))[0], at)
    for at in labels:
        if _counts(lines, at, known) and not _among_cells(lines, at):
            found.setdefault(at, 2)
    sizes: list[int] = []
    at = 0
    while found and at < len(lines):
        sizes.append(found.get(at, 1))
        at += sizes[-1]
    return sizes


def _counts(lines: Sequence[Line], at: int, known: dict[tuple[int, ...], tuple[int, int]]) -> bool:
    """Whether a section's number stands before the next one, or behind the one before it."""
    number = parts(lines[at].text)
    *around, last = number
    first, _ = known.get((*number, 1), (-1, -1))
    if not around:
        # A chapter's number, and that of its first section.
        return at < first <= at + NEAR
    # The only part of one that has its number above, and a heading with it.
    whole, _ = known.get((*around,), (at, at))
    if last == 1 and whole < at <= whole + NEAR and not _is_bare(lines[whole + 1].text):
        return True
    above, _ = known.get((*around, last - 1), (at, at))
    _, below = known.get((*around, last + 1), (at, at))
    return above < at or below > at or first > at


def _among_cells(lines: Sequence[Line], at: int) -> bool:
    """Whether a number and what stands below it are cells of a table: those beside have one, too.

    Below a section's heading stands its text, or the heading of its first part with its own.
    """
    own = parts(lines[at].text)
    above = lines[at - 2].text if at > 1 else ""
    if _is_bare(above) and not (_is_label(above) and own == (*parts(above), 1)):
        return True
    below = lines[at + 2 : at + 5]
    if not below or not _is_bare(below[0].text):
        return False
    if len(below) < 3 or not SECTION.fullmatch(below[0].text):
        return True
    first = parts(below[0].text) == (*own, 1)
    # Or a clause of one sentence, where the numbers are no figures of a table's row.
    may = len(own) > 1 or _may_head(below[1])
    # Below the first part's heading that of its own first part may stand right away.
    further = [line.text for line in below[1:] if _is_bare(line.text)]
    if first and [parts(text) for text in further if _is_label(text)] == [(*own, 1, 1)]:
        return False
    return not (first and may) or bool(further)


def _is_bare(text: str) -> bool:
    """Whether a line is a number alone."""
    if SECTION.fullmatch(text):
        return True
    return _BARE.fullmatch(text) is not None and text[0].isdecimal()


def _sections(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The lines that start with a section's number, and that."""
    for at, line in enumerate(lines):
        if _FIRST.match(line.text) and (number := _NUMBERED.match(line.text)):
            yield at, parts(number[0])


def _labels(lines: Sequence[Line], texts: Texts) -> list[int]:
    """The lines that are a number alone, above one that may be its heading."""
    return [
        at
        for at in places(_FIRST, texts.firsts[:-1])
        for line, below in [lines[at : at + 2]]
        if _is_label(line.text)
        and below.page == line.page
        # A number alone is many things: a heading's only close above it.
        and ("." in line.text or not below.blanks)
        and _may_head(below)
    ]


def parts(text: str) -> tuple[int, ...]:
    """The numbers of which a section's is made up; a letter's is below 0.

    >>> parts("8.2."), parts("A.1")
    ((8, 2), (-65, 1))
    """
    own = text.rstrip(".").split(".")
    return tuple(int(part) if part.isdecimal() else -ord(part) for part in own)


def _may_head(line: Line) -> bool:
    """Whether a line may be a heading without its number."""
    text = line.text
    if not any(map(str.isalpha, text)) or _FIGURE.match(text) or is_opener(text):
        return False
    if line.kind or _SIGNS.intersection(text) or (line.ends and text[-1] not in "？?"):
        return False
    return line.em <= WIDEST and len(MARK.findall(text)) < 2


def _entry(lines: Sequence[Line], at: int) -> int:
    """How many lines an entry of contents has that starts with a line; 0 where it has but one.

    Its number, its title, the dots, the number of its page: all but the dots may be on one line.
    """
    end = at + _is_label(lines[at].text)
    if end > at and _is_page(lines, at):
        return 0
    if end > at and end < len(lines) and _FIGURE.match(lines[end].text):
        return 0
    if not _leads(lines, end):
        end += 1
        if not _leads(lines, end) or not _DOTS.fullmatch(lines[end].text):
            return 0
    if lines[end].text[-1] in _LEADS:
        page = end + 1 < len(lines) and _PAGE.fullmatch(lines[end + 1].text) is not None
        # Dots alone without a number may be of any entry.
        if not page and _DOTS.fullmatch(lines[end].text):
            return 0
        end += page
    apart = any(line.kind or line.starts for line in lines[at + 1 : end + 1])
    return 0 if end == at or apart or lines[at].page != lines[end].page else end + 1 - at


def _is_page(lines: Sequence[Line], at: int) -> bool:
    """Whether a number is the page of the entry above it, rather than the chapter of that below.

    An entry without dots ends with it; and a chapter's number goes on from another entry's page.
    """
    text = lines[at].text
    if SECTION.fullmatch(text) or at + 1 == len(lines):
        return False
    # A chapter says its number itself there.
    if PART.match(lines[at + 1].text):
        return True
    above = lines[at - 1].text if at else ""
    ended = not above or _PAGE.fullmatch(above) or _leads(lines, at - 1)
    return not ended and text.rstrip(".") not in ("1", "A")


def _is_label(text: str) -> bool:
    return SECTION.fullmatch(text) is not None or _CHAPTER.fullmatch(text) is not None


def _leads(lines: Sequence[Line], at: int) -> bool:
    """Whether a line has dots that lead to a page's number, or to none on their line."""
    return at < len(lines) and has_leaders(lines[at].text)
