"""Streams: what pdfium writes one glyph a line, where it takes a page for vertical writing.

Nothing of the page's lines is left there.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from .glyphs import OPENER, OPENING, ends_sentence
from .shapes import SIGNING, is_byline

# Characters on a line that is one glyph or a few, and how many such lines are no list.
GLYPH = 4
STREAM = 24
# So many such lines go on below a line that has more.
AMID = 2
# So many lines show a sentence's end above, and a number below.
BEHIND, AHEAD = 4, 6
# A byline has no more characters.
SIGNED = 40
_QUOTE, _CLOSED = "“", "”"
# What a paragraph that shows itself starts with, but for digits.
_SHOWING = OPENING | SIGNING | {_QUOTE}


def stream_at(lines: Sequence[Line], at: int) -> int:
    """Where a stream ends that starts at a line; 0 where none does.

    A line amid it may have more, where glyphs stood as the extractor expected them.
    """
    first = [line.text for line in lines[at : at + STREAM]]
    # A list of words, idioms or names has more than one character a line.
    if len(first) < STREAM or max(map(len, first)) > GLYPH or sum(map(len, first)) > 1.5 * STREAM:
        return 0
    end, page = at, lines[at].page
    while end < len(lines) and lines[end].page == page:
        if len(lines[end].text) > GLYPH:
            below = lines[end + 1 : end + 1 + AMID]
            if len(below) < AMID or any(len(line.text) > GLYPH for line in below):
                break
        end += 1
    return end


def parts(stream: Sequence[Line]) -> list[int]:
    """Where paragraphs start in a stream, its own start among them.

    Below a sentence's end, a number, a speech after another and a byline that ends the page are
    all that shows it.
    """
    found = [0]
    for at in range(1, len(stream)):
        line = stream[at]
        first = line.text[0]
        if line.starts:
            found.append(at)
        elif (first in _SHOWING or first.isdecimal()) and _ended(stream, at):
            ahead = "".join(piece.text for piece in stream[at : at + AHEAD])
            spoken = first == _QUOTE and stream[at - 1].text[-1] == _CLOSED
            if spoken or OPENER.match(ahead) or _is_signed(stream, at):
                found.append(at)
    return found


def _ended(stream: Sequence[Line], at: int) -> bool:
    """Whether a sentence ends above a line of a stream."""
    return ends_sentence("".join(line.text for line in stream[max(at - BEHIND, 0) : at]))


def _is_signed(stream: Sequence[Line], at: int) -> bool:
    """Whether a byline is all that is left of a stream."""
    return len(stream) - at <= SIGNED and is_byline("".join(line.text for line in stream[at:]))
