"""Lines alone: which may be a heading's, and which read on from the line above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ...measured import ended, once, texts_of
from ...tables.bigrams import joint
from ...texts import any_of, places
from ..paragraphs.glyphs import (
    ENDING,
    LIST_MARK,
    MARK,
    ends_sentence,
    ends_softly,
    has_halves,
    is_opener,
)
from ..paragraphs.kinds import is_heading
from ..paragraphs.shapes import is_signature, says_caption
from .grouping import APART

# What follows a byline, or stands in a box, and is no lede.
_NOTE = re.compile(
    "编后|编者|注[:：]|附[:：记]|来源|本文|作者|责编|责任编辑|声明|相关链接|延伸阅读|新闻背景|[（(]"
)
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("「", "」"))
# What a clause may end with that ends no sentence.
_SOFTLY = any_of("：；:;”’」』")
_PAIRED = any_of("（）()《》“”「」")
# A displaced heading is set in a box, seldom wider than this in em.
WIDEST = 16.0
# The first line of a paragraph is indented by so many em.
INDENT = 2.0
# A line in mid-sentence leaves no more than this free.
LOOSE = 2.5


def is_note(text: str) -> bool:
    """Whether a text in a box is a note and no lede."""
    return _NOTE.match(text) is not None


def is_short(line: Line) -> bool:
    """Whether a line may be a heading's: short, no sentence; a numbered one may have a comma."""
    text = line.text
    if len(text) > 2 * WIDEST or line.em > WIDEST or line.ends or text[0].islower():
        return False
    if is_signature(text) or LIST_MARK.match(text):
        return False
    # The cheap question first: few headings have any.
    if _PAIRED.search(text) and any(text.count(a) != text.count(b) for a, b in _PAIRS):
        return False
    if text.count('"') % 2:
        return False
    return is_heading(text) or (is_opener(text) and text[-1].isalnum())


def is_end(text: str) -> bool:
    """Whether a sentence or a clause of a list ends with a line."""
    # The cheap question first: most lines stop amid a sentence.
    return text[-1:] in ENDING and (ends_sentence(text) or ends_softly(text))


@once
def amid(lines: Sequence[Line]) -> Sequence[int]:
    """Which lines stop amid a sentence, as most do."""
    texts, ends = texts_of(lines), [*ended(lines)]
    for at in places(_SOFTLY, texts.lasts):
        ends[at] = ends[at] or ends_softly(texts[at])
    return [at for at, end in enumerate(ends) if not end]


def is_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a title: a heading that does not read on."""
    text = lines[at].text
    if not is_heading(text) or is_signature(text) or says_caption(text) or at + 1 == len(lines):
        return False
    # No first line of a paragraph is much shorter than the next.
    short = lines[at].em < lines[at + 1].em - INDENT - APART
    return short or has_halves(text) or not fits(lines, at + 1)


def reads_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a short line is the first of a paragraph, that goes on with the given one."""
    return goes_on(lines, at, loose=INDENT + APART) and fits(lines, at)


def fits(lines: Sequence[Line], at: int) -> bool:
    """Whether a line reads on from the one above, with no blank line of their own between."""
    if at + 1 < len(lines):
        apart = lines[at].blanks > lines[at + 1].blanks
        # A line shorter than the one below is a paragraph's first.
        if apart or lines[at].em < lines[at + 1].em - APART:
            return False
    above, text = lines[at - 1].text[-1], lines[at].text[0]
    return joint(above, text) > 0 or (above.islower() and text.islower())


def goes_on(lines: Sequence[Line], at: int, *, marked: bool = True, loose: float = LOOSE) -> bool:
    """Whether a line and the one above are full lines of one column, in mid-sentence.

    Args:
        lines: the text.
        at: the lower of the two.
        loose: by how many em the lower may be the wider.
        marked: that it is prose must show: by a mark, or by what the two characters say.
    """
    if not at or is_end(lines[at - 1].text):
        return False
    above, text = lines[at - 1].text, lines[at].text
    if above[-1].islower() and text[0].islower():
        return True
    if marked and not (MARK.search(above) or MARK.search(text) or joint(above[-1], text[0]) > 0):
        return False
    # A first line is shorter by its indent; a last one may end anywhere.
    over = lines[at].em - lines[at - 1].em
    return over <= loose and (over >= -LOOSE or ends_sentence(text))
