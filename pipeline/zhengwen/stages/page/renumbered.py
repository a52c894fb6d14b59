"""Numbers of sections that an extractor wrote on lines of their own, below headings or above."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from ...document import Line
from ...measured import texts_of
from ...texts import any_of, places
from ..paragraphs.glyphs import is_opener
from ..paragraphs.halves import halves
from ..paragraphs.kinds import is_heading
from ..paragraphs.official import LABEL, SAYS

RULE = "number of the heading above"
_DOT = re.compile(r"\.")
# 9.1. or 9. alone on a line.
_BARE = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}\.")
_NUMBERED = re.compile(r"\d{1,3}\.|[•·*]")
# What a label starts with that counts, and how many characters it has at most.
_COUNTING, LABELS = any_of("第", "0-9"), 8
# More than such a share of the numbers stand below their headings, or none is taken to.
MOST = 2 / 3
# A heading is seldom wider, in em.
WIDEST = 30.0


def renumbered(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each section's number before its heading, where most stand below theirs.

    Set in another face than the heading, a number has a base line of its own by pdftotext, which
    comes second, or first where its digits are the taller. Where they stand below text, each opens
    the line below, as a clause's does.

    >>> from zhengwen.split import split
    >>> text = "系统启动\\n\\n9.1.\\n\\n机器接通电源以后，先读取磁盘上\\n的第一个扇区。"
    >>> [line.text[:4] for line in renumbered(split(text))]
    ['9.1.', '系统启动', '机器接通', '的第一个']
    """
    lines = _unstacked(lines)
    # The cheap question first: hardly any line ends so.
    bare = [at for at in places(_DOT, texts_of(lines).lasts) if _is_bare(lines[at].text)]
    if not bare:
        return lines
    below: set[int] = set()
    for at in reversed(bare):
        if _is_below(lines, at, below):
            below.add(at)
    # 9. may be an item's, too: two show that they are sections', if they count on.
    sure = {at for at in bare if lines[at].text.count(".") > 1}
    if not sure and _count_on([lines[at].text for at in bare]):
        sure = {*bare}
    if len(sure & below) <= MOST * len(sure):
        below = set()
    above = {at for at in sure - below if _is_above(lines, at)}
    if not (below or above):
        return lines
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at in below:
            heading = result.pop()
            number = replace(line, blanks=heading.blanks, starts=True, moved=RULE)
            result += [number, replace(heading, blanks=0, follows=True)]
        elif at - 1 in above:
            result.append(replace(line, blanks=0, follows=True))
        else:
            starts = at - 1 in below or at in above
            result.append(replace(line, starts=True) if starts else line)
    return result


def _unstacked(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each title behind its label where two labels stand above both titles.

    Rows of a label, a wide gap and a title make two columns to pdftotext.

    >>> from zhengwen.split import split
    >>> text = "第一章\\n第一条\\n\\n总则\\n\\n为了方便两岸的人过河，\\n\\n制定本办法。"
    >>> [line.text for line in _unstacked(split(text))][:4]
    ['第一章', '总则', '第一条', '为了方便两岸的人过河，']
    """
    # The cheap question first: few lines are so short and start so.
    texts = texts_of(lines)
    counting = places(_COUNTING, texts.firsts[:-3])
    may = [at for at in counting if len(texts[at]) <= LABELS]
    wide = halves(lines, texts) if may else set()
    # Of a title whose two characters are set wide each is a line.
    sizes = {at: 2 if at + 3 in wide and at + 4 < len(lines) else 1 for at in may}
    found = {at: size for at, size in sizes.items() if _is_stack(lines, at, size)}
    if not found:
        return lines
    result = [*lines]
    for at, size in found.items():
        # None of three is where it was found.
        below, *title, text = lines[at + 1 : at + 3 + size]
        if result[at + 1] is not below:
            continue
        if SAYS.fullmatch(below.text) and not _is_title(text):
            # Only a gap behind a label makes a column of it: what stands there is its sentence.
            result[at + 2 + size] = replace(text, blanks=0, follows=True)
        whole = [replace(line, blanks=0, follows=True) for line in title]
        result[at + 1 : at + 2 + size] = [*whole, replace(below, blanks=1, starts=True, moved=RULE)]
    return result


def _is_stack(lines: Sequence[Line], at: int, size: int) -> bool:
    """Whether two labels stand above a title and what is another's, with blank lines between."""
    label, below, title, *second, text = lines[at : at + 3 + size]
    if below.blanks or not (title.blanks and text.blanks) or label.page != text.page:
        return False
    if not all(
        len(line.text) <= LABELS and LABEL.fullmatch(line.text) and not line.text.isdecimal()
        for line in (label, below)
    ):
        return False
    # What may stand before a sentence is no chapter's; and below a section's stands its title.
    if SAYS.fullmatch(label.text) or not (SAYS.fullmatch(below.text) or _is_title(text)):
        return False
    return bool(second) or _is_title(title)


def _is_title(line: Line) -> bool:
    if is_opener(line.text) or LABEL.fullmatch(line.text):
        return False
    return is_heading(line.text) and line.em <= WIDEST


def _is_bare(text: str) -> bool:
    return _BARE.fullmatch(text) is not None


def _count_on(numbers: Sequence[str]) -> bool:
    """Whether there are two numbers at least, and each is one more than the one before."""
    values = [int(number[:-1]) for number in numbers]
    return len(values) > 1 and all(b == a + 1 for a, b in pairwise(values))


def _is_below(lines: Sequence[Line], at: int, below: Collection[int]) -> bool:
    """Whether a number stands below its heading: then text comes, or a heading with one below."""
    if not at or at + 1 == len(lines):
        return False
    return (
        _may_head(lines[at - 1])
        and lines[at - 1].page == lines[at].page
        and (at < 2 or lines[at - 1].blanks > 0 or _may_end(lines[at - 2], lines[at - 1]))
        and (at + 2 in below or not (_may_head(lines[at + 1]) or _is_bare(lines[at + 1].text)))
    )


def _is_above(lines: Sequence[Line], at: int) -> bool:
    """Whether a number stands above its heading: then no other heading is above it."""
    if at + 1 == len(lines) or lines[at + 1].page != lines[at].page:
        return False
    heads = _may_head(lines[at + 1]) and not is_opener(lines[at + 1].text)
    return heads and (not at or not _may_head(lines[at - 1]))


def _may_end(line: Line, below: Line) -> bool:
    """Whether a heading may stand below a line."""
    return line.ends or line.page < below.page or _may_head(line) or _is_bare(line.text)


def _may_head(line: Line) -> bool:
    """Whether a line may be a heading that lacks its number."""
    text = line.text
    asks = text[-1] in "？?"
    return line.em <= WIDEST and (asks or is_heading(text)) and not _NUMBERED.match(text)
