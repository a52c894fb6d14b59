"""English headings of chapters that a mark ends: CHAPTER 12. The Last Ferry.

They look like a sentence, and so the text below runs on from them; in a narrow column they have
several lines. Their form tells them: the number, and behind it words with capitals alone.
"""

from __future__ import annotations

import re
from math import inf
from string import digits

from ...texts import any_of, places
from .chapterform import CHAPTER_NUMBERED, CHAPTERS, NAMED, is_amid, is_chapter_head, is_titled
from .facts import Facts
from .headings import NUMBERED, SMALLEST
from .shapes import is_byline

_START = re.compile(rf"{NAMED}(?:{CHAPTER_NUMBERED}|[A-Za-z]+$)")
_WORD, _NUMBERED = re.compile("[A-Za-z]+"), re.compile(CHAPTER_NUMBERED)
_FIRSTS = any_of(CHAPTERS)
_NUMBERS = frozenset(digits + "IVXLC")
# What a sentence goes on behind, with a chapter that it names.
_BEHIND = re.compile(r"(?:,|\b(?i:and|of|the|in|to|a|an|see|from|with|by))$")
_DASHES = "—–"
# A heading has no more lines; and a width may err by so much, in em.
LINES, UNSURE = 6, 1.0


def chapter_heads(facts: Facts) -> dict[int, bool]:
    """Of the lines of such headings, and of those above them, whether they go on below.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> text = "The boat waits at the old landing\\nuntil the last of them is on board.\\n" * 2
    >>> chapter_heads(survey(split(f"{text}CHAPTER 12. The\\nLast Ferry.\\n{text}")))
    {3: False, 4: True, 5: False}
    """
    found: dict[int, bool] = {}
    # The cheap questions first: a text that has its paragraphs, and most that have no chapters.
    if not facts.ends:
        return found
    for i in places(_FIRSTS, facts.texts.firsts):
        if not _START.match(facts.texts[i]) or not _may_start(facts, i):
            continue
        last = _last(facts, i)
        if i and (last is not None or _opens(facts, i)):
            found[i - 1] = False
        if last is not None:
            found |= dict.fromkeys(range(i, last), True) | {last: False}
    return found


def _may_start(facts: Facts, i: int) -> bool:
    """Whether no sentence goes on with a line, which would name a chapter itself."""
    if not i or facts.ends[i - 1] or facts.heading_like(i - 1):
        return True
    line, above = facts.lines[i], facts.lines[i - 1]
    if _BEHIND.search(above.text):
        # A sentence goes on over the page's end, too.
        return False
    if facts.parted(i - 1) or _START.match(above.text):
        return True
    return line.text[:2].isupper()


def _opens(facts: Facts, i: int) -> bool:
    """Whether a line is a heading without a mark, so that its end is not told; a sentence goes on.

    It starts as one does: Chapter 4. The Pump⏎is described there.
    """
    goes_on = i + 1 < len(facts.texts) and facts.texts[i + 1][0].islower()
    return not goes_on and is_chapter_head(f"{facts.texts[i]}.")


def _last(facts: Facts, i: int) -> int | None:
    """The last line of a heading that starts with one; none where it is no such heading."""
    text, last = facts.texts[i], None
    for at in range(i, min(i + LINES, len(facts.texts) - 1)):
        after = facts.texts[at + 1]
        if (
            at > i
            and not _NUMBERED.fullmatch(text)
            and _may_end(facts.texts[at - 1], facts.texts[at], after)
        ):
            last = at
        if after[0] not in _DASHES and is_chapter_head(text):
            last = at
            break
        if not _may_go_on(facts, at):
            break
        text += " " + after
    return last if last is not None and _is_filled(facts, i, last) else None


def _may_end(above: str, rest: str, after: str) -> bool:
    """Whether a heading that no mark ends may have its last line between two others.

    It starts small; or all of it are capitals, as those of a form are, and a phrase goes on.
    """
    if not is_titled(f"The {rest}") or after[0].islower():
        return False
    if rest[0].islower():
        return True
    return f"{above} {rest}".isupper() and not after.isupper() and is_amid(above, rest)


def _may_go_on(facts: Facts, i: int) -> bool:
    """Whether a line and the next may be of one heading, whatever their widths."""
    text, after = facts.texts[i], facts.texts[i + 1]
    if facts.parted(i):
        return False
    if _WORD.fullmatch(text) and _START.match(text):
        return after[0] in _NUMBERS
    return not (is_byline(after) or _START.match(after))


def _is_filled(facts: Facts, start: int, last: int) -> bool:
    """Whether the next unit had no room on any line of a heading, in whatever size it may be."""
    widest = max(facts.own[start : last + 1]) if last - start > 1 else inf
    for at in range(start, last):
        text = facts.texts[at]
        # The number is no heading of its own, and neither is what starts small.
        if (at == start and _WORD.fullmatch(text)) or facts.texts[at + 1][0].islower():
            continue
        # Of lines that have no measure that of the text below is asked: a title is set over it.
        measure = next(filter(None, facts.measure[at : at + LINES]), inf)
        least = (NUMBERED if _NUMBERED.fullmatch(text) else SMALLEST) * measure
        least = min(least, widest)
        if at > start and widest < inf:
            # A line below the first leaves what the widest has room for to none.
            least = widest - UNSURE
        if facts.own[at] + facts.unit(at + 1) < least:
            return False
    return True
