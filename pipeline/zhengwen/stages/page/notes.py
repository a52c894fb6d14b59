"""Notes at a page's foot that part a sentence from its rest on the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ...document import Line
from ..paragraphs.decide import decide
from ..paragraphs.glyphs import MARK, is_han, is_ideograph, is_opener
from ..paragraphs.kinds import NAMED_NOTE, NOTE_MARK

RULE = "note below the sentence that it parted"
# A note's mark; what more it starts with is the note.
_NOTE = re.compile(
    rf"({NOTE_MARK}|[*＊†‡※]{{2,}}|[¹²³⁴-⁹]|\d{{1,2}}(?=\s))\s*(?=[“《（A-Za-z\u3400-\u9fff])"
)
# So many lines of notes stand at a page's foot, at most.
LONGEST = 12


def below(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with notes that part a sentence moved below its paragraph.

    The page above refers to the note, or it is one by its name (注：); a line stops amid a sentence
    above it, and the next page goes on with one.

    >>> from zhengwen.split import split
    >>> page = "桥头的老槐树①，是祖父年轻的时候种下\\n的，镇上修路的时候，村里人都说它"
    >>> rest = "比桥还老，桥修了三回，树还是那一棵，\\n年年开花。\\n后来桥又修了。"
    >>> [line.text[:4] for line in below(split(page + "\\n① 落叶乔木。\\n\\f" + rest))]
    ['桥头的老', '的，镇上', '比桥还老', '年年开花', '① 落叶', '后来桥又']
    """
    if not lines or lines[0].page == lines[-1].page or not any(map(_starts, lines)):
        return lines
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    moved = False
    for page, after in pairwise(pages):
        at = _first(page)
        if not at or not _goes_on(page[at - 1], after[0]):
            continue
        # The join must find that the sentence goes on. Its paragraph ends where the next starts, or
        # the text ends; where a whole page is of it, its end is unknown.
        decisions = decide([*page[:at], *after])
        opens = (i - at for i, decision in enumerate(decisions) if i > at and decision.opens)
        stop = next(opens, len(after))
        if decisions[at].opens or (stop == len(after) and after is not pages[-1]):
            continue
        first, *more = page[at:]
        notes = [replace(first, starts=True, moved=RULE), *(replace(n, moved=RULE) for n in more)]
        after[stop:] = [
            *notes,
            *(replace(n, starts=True) for n in after[stop : stop + 1]),
            *after[stop + 1 :],
        ]
        del page[at:]
        moved = True
    return [line for page in pages for line in page] if moved else lines


def _starts(line: Line) -> bool:
    return _NOTE.match(line.text) is not None or NAMED_NOTE.match(line.text) is not None


def _refers(text: str, mark: str) -> bool:
    """Whether a text refers to a mark behind a word: at a line's start it would be an item's."""
    if not mark.isdecimal() or not mark.isascii():
        return text.find(mark, 1) > 0
    # A number of the text has a unit, or is of more digits.
    return re.search(rf"[\u3400-\u9fff”》）]{mark}(?=[，。、；：！？]|$)", text) is not None


def _first(page: Sequence[Line]) -> int:
    """Where the notes at a page's foot start, named or referred to; 0 where there are none."""
    for at in range(max(1, len(page) - LONGEST), len(page)):
        text = page[at].text
        note = _NOTE.match(text)
        if note and any(_refers(line.text, note[1]) for line in page[:at]):
            return at
        if NAMED_NOTE.match(text):
            return at
    return 0


def _goes_on(above: Line, after: Line) -> bool:
    """Whether a sentence stops at a page's foot and another page's first line goes on with one."""
    stops = is_ideograph(above.text[-1]) or above.text[-1] in "，、"
    return (
        stops
        and not above.kind
        and not after.kind
        and (is_han(after.text[0]) or MARK.match(after.text) is not None)
        and not is_opener(after.text)
    )
