"""Glyph blocks: vertical lines that an extractor wrote one glyph below the other.

A blank line parts two of them, and they stand from left to right, though they are read from the
right.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ..paragraphs.glyphs import NO_START, is_han
from ..paragraphs.runs import pages
from .backwards import backwards, gain, heads
from .composed import composed
from .upright import LONG, MARKED, MARKS

# A line of one glyph may have two that overlap; such a share of a page's lines has no more.
GLYPH, SHARE = 2, 0.9
# So many blocks, each as long as a line is, are lines.
BLOCKS = 2
# Nats by which a text must read better from its right than from its left.
CERTAIN = 8.0
# No page has more blocks.
MOST = 150


def gathered(lines: Sequence[Line], rule: str) -> list[Line] | None:
    """The lines of a text that was written so, from the right; None where none of its pages was.

    Args:
        lines: those that the extractor wrote.
        rule: by which glyphs are put together.

    >>> text = "\\n".join("人來看，站滿長長的河堤") + "\\n\\n" + "\\n".join("渡口的船停了，兩岸的")
    >>> from zhengwen.split import split
    >>> gathered(split(text), "") is None
    True
    """
    found = [[lines[at] for at in page] for page in pages(lines)]
    blocks = [_blocks(page) for page in found]
    texts = [[_text(block) for block in own] for own in blocks]
    if sum(map(gain, texts)) < CERTAIN:
        return None
    by_height = any(map(heads, filter(None, texts)))
    result: list[Line] = []
    for page, own, said in zip(found, blocks, texts, strict=True):
        if not own:
            result += page
            continue
        within = {id(line) for block in own for line in block}
        others = [line for line in page if id(line) not in within]
        # What is no line of glyphs is the page's: its number, above or below them.
        above = bool(others) and others[0] is page[0]
        result += others if above else ()
        result += [_line(own[at], rule) for at in backwards(said, by_height=by_height)]
        result += () if above else others
    return result


def _blocks(page: Sequence[Line]) -> list[list[Line]]:
    """The blocks of glyphs on a page that has hardly anything else; none of any other page."""
    short = sum(len(line.text) <= GLYPH for line in page)
    if short < SHARE * len(page) or any(line.span or line.pieces for line in page):
        return []
    blocks: list[list[Line]] = []
    for line in page:
        # No line starts with such a mark: it was cut there.
        if blocks and (not line.blanks or line.text[0] in NO_START):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    blocks = [block for block in blocks if any(is_han(char) for char in _text(block))]
    whole = "".join(map(_text, blocks))
    long = sum(len(block) >= LONG for block in blocks)
    marked = sum(map(MARKS.__contains__, whole)) >= MARKED * len(whole)
    return blocks if long >= BLOCKS and marked and len(blocks) <= MOST else []


def _text(block: Sequence[Line]) -> str:
    return "".join("".join(line.text.split()) for line in block)


def _line(block: Sequence[Line], rule: str) -> Line:
    """A block as one line."""
    parts = []
    for line in block:
        past = 0
        for word in line.text.split():
            past = line.text.index(word, past)
            parts.append((line, past, past + len(word)))
            past += len(word)
    return composed(parts, moved=rule)
