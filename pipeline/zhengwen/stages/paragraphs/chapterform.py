"""The form of an English chapter's heading that a mark ends: CHAPTER 12. The Last Ferry."""

from __future__ import annotations

import re

# What one starts with.
CHAPTERS = "CBP"
NAMED = "(?=CHAPTER|Chapter|BOOK|Book|PART|Part)"
# Where the extractor kept no spaces, there is none.
CHAPTER_NUMBERED = r"[A-Za-z]+ ?(?:\d{1,3}|[IVXLC]{1,7})[.:](?!\d)"
_HEADING = re.compile(rf"{NAMED}{CHAPTER_NUMBERED} ?(?P<title>[^\d\W].*[.?!][\"'”’]?)")
_FIRST = re.compile("[A-Za-z]+ ?[1I][.:]")
# The words of a title that have no capital amid it (CMOS 8.159), and what parts words.
_SMALL = re.compile("an?|the|of|in|on|at|to|by|for|from|with|into|upon|over|under|and|but|n?or|as")
_PARTS, _AROUND = re.compile("[\\s—–-]+"), "\"'“”‘’(),.:;!?"


def is_chapter_head(text: str) -> bool:
    """Whether a text is the number of a chapter and its title, ended by a mark.

    >>> is_chapter_head("CHAPTER 12. The Last Ferry."), is_chapter_head("Part 2. He left.")
    (True, False)
    """
    heading = _HEADING.fullmatch(text)
    return heading is not None and is_titled(heading["title"])


def is_later_chapter(text: str) -> bool:
    """Whether a text is the heading of a chapter but the first: what it heads is part of a book.

    >>> is_later_chapter("CHAPTER 12. The Last Ferry."), is_later_chapter("Chapter I. The Ferry.")
    (True, False)
    """
    return text[:1] in CHAPTERS and is_chapter_head(text) and not _FIRST.match(text)


def is_titled(text: str) -> bool:
    """Whether each word of a title has a capital, but for the small ones amid it.

    >>> is_titled("The Last of the Ferries"), is_titled("The Last of"), is_titled("He left")
    (True, False, False)
    """
    words = [word.strip(_AROUND) for word in _PARTS.split(text)]
    words = [word for word in words if word]
    capitals = [word[0].isupper() or word[0].isdecimal() for word in words]
    if not (words and capitals[0] and capitals[-1]):
        return False
    both = zip(words, capitals, strict=True)
    return all(capital or _SMALL.fullmatch(word) for word, capital in both)


def is_amid(above: str, below: str) -> bool:
    """Whether one of a title's small words stands at a break, so that a phrase goes on over it.

    >>> is_amid("THE TEA HOUSE AND", "THE FERRY"), is_amid("APPLICANT", "NAME")
    (True, False)
    """
    words = above.split()[-1], below.split()[0]
    return any(_SMALL.fullmatch(word.lower()) for word in words)
