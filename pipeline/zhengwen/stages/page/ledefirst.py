"""A lede in a box beside an English text's start, which extractors wrote above the title.

A box that floats is drawn before the text around it. Together with the lines beside it, which stand
below the title, it fills the measure of those below both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...document import Line
from ..paragraphs.chapterform import is_chapter_head, is_titled
from .parted import block

RULE = "title above its lede"
# A lede has so many lines at least and at most, and so many lines show a measure.
FEWEST, LONGEST, SHOWN = 2, 40, 3
# So much of its own measure a lede's lines fill, and no title is as wide as all of the text.
FULL, TITLE = 0.75, 0.9
# The column beside a lede is wider; and what both leave of the whole measure, gutter and borders,
# is such a share of it at most. Letters differ in width: they may seem to leave none.
WIDER, LEAST, MOST = 1.15, 0.98, 1.3
_SECTION = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?\s\S")
# The last of the characters that Latin text has, dashes and quotes too.
_LATIN = "\u2e7f"
# What opens a sentence before its capital.
_QUOTES = "\"'“‘"


def titled(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, the title above the lede where the first page starts with that.

    >>> from zhengwen.split import split
    >>> lede = ["The boat was old when", "the century was young,", "and it still crosses."]
    >>> beside = ["Whoever stands on the bridge in the morning"] * 4
    >>> below = ["When it was new they came from all of the villages around to look at it"] * 4
    >>> page = split("\\n".join([*lede, "The Last Ferry", *beside, *below]))
    >>> [line.text[:14] for line in titled(page)][:3]
    ['The Last Ferry', 'The boat was o', 'the century wa']
    """
    # The cheap questions first: most texts start with their title, and one of Han with Han.
    if not lines or max(lines[0].text) > _LATIN or lines[0].moved:
        return lines
    at = _title(lines)
    if not at or not _stands_beside(lines, at):
        return lines
    return above_lede(lines, at, RULE)


def above_lede(lines: Sequence[Line], at: int, rule: str) -> Sequence[Line]:
    """The lines, a title that stands between a lede and the text above the lede.

    Args:
        lines: the lede, the title, and the text.
        at: the title.
        rule: what moves it.

    >>> rows = [Line(text=text, number=at) for at, text in enumerate(["lede", "title", "text"])]
    >>> [(line.text, line.starts, line.moved) for line in above_lede(rows, 1, "a rule")]
    [('title', True, 'a rule'), ('lede', True, ''), ('text', True, '')]
    """
    lede = [replace(lines[0], starts=True), *lines[1:at]]
    below = replace(lines[at + 1], starts=True)
    return [*block(lines[at : at + 1], rule), *lede, below, *lines[at + 2 :]]


def _title(lines: Sequence[Line]) -> int:
    """The line below the first sentences that may be the title; 0 where none may."""
    page = lines[0].page
    for at in range(FEWEST, min(LONGEST, len(lines) - SHOWN)):
        line = lines[at]
        if line.page != page or max(line.text) > _LATIN:
            return 0
        if lines[at - 1].ends and _is_title(line.text) and _opens(lines[at + 1].text):
            return at
    return 0


def _is_title(text: str) -> bool:
    if is_chapter_head(text):
        return True
    named = text[0].isupper() and is_titled(text)
    return (named or _SECTION.match(text) is not None) and text[-1].isalnum()


def _opens(text: str) -> bool:
    return text.lstrip(_QUOTES)[:1].isupper()


def _stands_beside(lines: Sequence[Line], at: int) -> bool:
    """Whether the lines above a title stood beside those below it, which are wider."""
    lede, rest = lines[:at], [line for line in lines[at + 1 :] if line.page == lines[0].page]
    own, beside = _widest(lede), _widest(rest[:SHOWN])
    if beside < WIDER * own or lines[at].em > TITLE * (own + beside) or len(rest) <= SHOWN:
        return False
    # Wrapped lines stop amid sentences, where paragraphs on lines of their own are as wide as they
    # happen to be; and some an extractor may have cut at their gaps.
    widest = sorted(rest, key=lambda line: line.em)[-SHOWN:]
    full = [line for line in lede if line.em >= FULL * own]
    if not all(sum(not line.ends for line in part) >= FEWEST for part in (full, widest)):
        return False
    both = own + beside
    return LEAST * both <= widest[0].em and widest[-1].em <= MOST * both


def _widest(lines: Sequence[Line]) -> float:
    return max(line.em for line in lines)
