"""Streams: what pdfium writes one glyph a line, where it takes a page for vertical writing.

Nothing of the page's lines is left there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...document import Line
from .glyphs import OPENER, OPENING, ends_sentence
from .shapes import SIGNING, is_byline

# Characters on a line that is one glyph or a few, and how many such lines are no list.
GLYPH = 4
STREAM = 24
# So many of its first lines may be words of letters.
WORDS = 6
# So many such lines go on below a line that has more.
AMID = 2
# So many lines show a sentence's end above, and a number below.
BEHIND, AHEAD = 4, 6
# So many blank lines, and such a share of them, stand for indents; no title above has more glyphs.
INDENTED, SHOWING, TITLE = 2, 0.9, 30
# A byline has no more characters.
SIGNED = 40
_QUOTE, _CLOSED = "“", "”"
# What a paragraph that shows itself starts with, but for digits.
_SHOWING = OPENING | SIGNING | {_QUOTE}


def stream_at(lines: Sequence[Line], at: int) -> int:
    """Where a stream ends that starts at a line; 0 where none does.

    A line amid it may have more, where glyphs stood as the extractor expected them.
    """
    first = [line.text for line in lines[at : at + STREAM] if line.page == lines[at].page]
    glyphs = [text for text in first if len(text) <= GLYPH]
    # A list of words, idioms or names has more than one character a line.
    if sum(map(len, glyphs)) > 1.5 * len(glyphs) or len(glyphs) + WORDS < len(first):
        return 0
    if not all(map(_may_be_glyph, first)) or (len(first) < STREAM and not _goes_on(lines, at)):
        return 0
    end, page = at, lines[at].page
    while end < len(lines) and lines[end].page == page:
        if not _may_be_glyph(lines[end].text):
            below = lines[end + 1 : end + 1 + AMID]
            if len(below) < AMID or any(len(line.text) > GLYPH for line in below):
                break
        end += 1
    return end


def _may_be_glyph(text: str) -> bool:
    """Whether a line is a glyph or a few, or a word of letters, which no extractor cuts."""
    return len(text) <= GLYPH or (text.isascii() and " " not in text)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a page of few glyphs goes on a stream that fills the page before."""
    above = [line.text for line in lines[max(0, at - STREAM) : at]]
    size = sum(
        1 for _ in takewhile(lambda line: line.page == lines[at].page, lines[at : at + STREAM])
    )
    full = len(above) == STREAM and sum(len(text) <= GLYPH for text in above) >= STREAM - WORDS
    return full and at > 0 and lines[at - 1].page < lines[at].page and size > AMID


def parts(stream: Sequence[Line]) -> list[int]:
    """Where paragraphs start in a stream, its own start among them.

    Below a sentence's end, a number, a speech after another, a byline that ends the page and a
    blank line that stands for an indent are all that shows it.
    """
    found, apart = [0], _indented(stream)
    for at in range(1, len(stream)):
        line = stream[at]
        first = line.text[0]
        if line.starts or at in apart:
            found.append(at)
        elif (first in _SHOWING or first.isdecimal()) and _ended(stream, at):
            ahead = "".join(piece.text for piece in stream[at : at + AHEAD])
            spoken = first == _QUOTE and stream[at - 1].text[-1] == _CLOSED
            if spoken or OPENER.match(ahead) or _is_signed(stream, at):
                found.append(at)
    return found


def _indented(stream: Sequence[Line]) -> frozenset[int]:
    """Where a blank line stands for an indent, which an author typed as a wide space.

    It stands below sentences' ends, but for that below the title; a blank line below each line of
    the page stands anywhere.
    """
    blank = [at for at, line in enumerate(stream) if line.blanks and at]
    below = [at for at in blank if _ended(stream, at)]
    title = blank[:1] if blank and blank[0] <= TITLE else []
    if len(below) < INDENTED or len(below) < SHOWING * len({*blank} - {*title}):
        return frozenset()
    return frozenset({*below, *title})


def _ended(stream: Sequence[Line], at: int) -> bool:
    """Whether a sentence ends above a line of a stream."""
    return ends_sentence("".join(line.text for line in stream[max(at - BEHIND, 0) : at]))


def _is_signed(stream: Sequence[Line], at: int) -> bool:
    """Whether a byline is all that is left of a stream."""
    return len(stream) - at <= SIGNED and is_byline("".join(line.text for line in stream[at:]))
