"""English headings of sections over several lines, in boxes narrower than the text.

A number tells where one starts. Its lines fill a measure of their own: no next word had room on any
of them, up to the widest; and a phrase goes on over one of the breaks at least, where a list of
items would stop.
"""

from __future__ import annotations

import re
from string import ascii_uppercase

from ...texts import any_of, places
from .facts import Facts
from .shapes import is_byline

# A section's number, of two levels or more, with its heading behind it or below.
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Z])(?:\.\d{1,2})+\.?(?: |$)")
_STARTS = any_of(ascii_uppercase, r"\d")
# Words of closed classes behind which a phrase goes on (Quirk et al. 1985, 2.34), but for those
# that end headings too (Who we are, Turn it on); and those that go on with one, but for a list's.
_BEHIND = re.compile(
    r"(?:^| )(?:an?|the|of|with|without|into|onto|between|among|than|and|n?or|but|be|been"
    r"|my|your|its|our|their|his|her|these|those|every|each|some|any)$"
)
_BEFORE = re.compile(r"(?:of|to|in|on|at|from|with|without|into|onto|than|and|n?or|be) [a-z]")
# What follows a heading: a mark of a list, a sentence, what it says of the word before.
_NO_REST = re.compile(r"[^A-Za-z(\"']|.*(?:[.:;!]$|: | import )")
# A heading has no more lines, and the text below is wider, by such a share of its width.
LINES, BELOW, WIDER = 5, 3, 1.15
# The width of a space, and by how much widths may be wrong, in em.
SPACE, WRONG = 0.25, 0.25


def box_heads(facts: Facts) -> set[int]:
    """The lines below which such a heading goes on.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> text = "The boat waits at the old landing\\nuntil the last of them is on board,\\n" * 2
    >>> box_heads(survey(split(f"{text}4.2. Crossing\\nwith a small\\nboat\\n{text}")))
    {4, 5}
    """
    found: set[int] = set()
    if not facts.ends:
        # The text has its paragraphs.
        return found
    # The cheap question first: few lines have such a number.
    for i in places(_STARTS, facts.texts.firsts):
        if _NUMBERED.match(facts.texts[i]) and i not in found:
            found |= set(range(i, _last(facts, i)))
    return found


def _last(facts: Facts, i: int) -> int:
    """The last line of a heading that starts with one; itself where it has no other."""
    last, texts = i, facts.texts
    while last - i < LINES - 1 and _may_go_on(facts, last) and _is_filled(facts, i, last + 1):
        last += 1
    # Only a number alone, or a phrase that goes on, has a capital below that no line continues.
    while last > i and texts[last][0].isupper() and not _BEHIND.search(texts[last - 1]):
        if last == i + 1 and not any(map(str.isalpha, texts[i][1:])):
            break
        last -= 1
    wide = sorted(facts.own[last + 1 : last + 1 + BELOW])[-2:]
    if len(wide) < 2 or wide[0] < WIDER * max(facts.own[i : last + 1]):
        return i
    return last if any(_is_amid(texts[at], texts[at + 1]) for at in range(i, last)) else i


def _may_go_on(facts: Facts, i: int) -> bool:
    """Whether a line and the next may be of one heading, whatever their widths."""
    if i + 1 >= len(facts.lines):
        return False
    line, after = facts.lines[i], facts.lines[i + 1]
    if facts.ends[i] or line.text[-1] in ":;" or not (line.text + after.text).isascii():
        return False
    if facts.parted(i) or line.kind or after.kind or _NUMBERED.match(after.text):
        return False
    return not (_NO_REST.match(after.text) or is_byline(after.text))


def _is_filled(facts: Facts, start: int, last: int) -> bool:
    """Whether none of some lines had room for the next word, the widest of them being full."""
    full = max(facts.own[start : last + 1]) - WRONG
    return all(facts.own[at] + SPACE + facts.unit(at + 1) > full for at in range(start, last))


def _is_amid(text: str, after: str) -> bool:
    """Whether a phrase goes on over a break, with a small letter."""
    if not after[0].islower():
        return False
    return _BEHIND.search(text) is not None or _BEFORE.match(after) is not None
