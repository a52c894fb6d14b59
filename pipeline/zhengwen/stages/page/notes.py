"""Notes at a page's foot that part a sentence from its rest on the next page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ...document import Line
from ..paragraphs.decide import decide
from ..paragraphs.glyphs import MARK, is_han, is_opener
from ..paragraphs.kinds import NAMED_NOTE, NOTE_MARK
from ..paragraphs.shapes import is_divider
from .parted import block, length

RULE = "note below the sentence that it parted"
# A note's mark; what more it starts with is the note.
_NOTE = re.compile(
    rf"({NOTE_MARK}|[*＊†‡※]{{2,}}|[¹²³⁴-⁹]|\d{{1,2}}(?=\s))\s*(?=[“《（A-Za-z\u3400-\u9fff])"
)
# Below a rule a number alone marks one.
_NUMBER = re.compile(r"\d{1,2}[.．]?\s*(?=[“《（A-Za-z\u3400-\u9fff])")
_STARTS = re.compile(f"{_NOTE.pattern}|{NAMED_NOTE.pattern}|{_NUMBER.pattern}")
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
    if not lines or lines[0].page == lines[-1].page:
        return lines
    # The cheap question next: few texts have a line that may start one.
    if not any(_STARTS.match(line.text) for line in lines):
        return lines
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    moved = False
    for page, after in pairwise(pages):
        # A note by its name may be a table's, amid the page: then another is the one.
        for at in _feet(page, after[0]):
            # The join must find that the sentence goes on.
            opens = [decision.opens for decision in decide([*page[:at], *after])]
            stop = length(opens[at:], last=after is pages[-1])
            if not stop:
                continue
            after[stop:] = [
                *block(page[at:], RULE),
                *(replace(n, starts=True) for n in after[stop : stop + 1]),
                *after[stop + 1 :],
            ]
            del page[at:]
            moved = True
            break
    return [line for page in pages for line in page] if moved else lines


def _refers(text: str, mark: str) -> bool:
    """Whether a text refers to a mark behind a word: at a line's start it would be an item's."""
    if not mark.isdecimal() or not mark.isascii():
        # Some extractors set a raised mark on a line of its own.
        return text.find(mark, 1) > 0 or text == mark
    # A number of the text has a unit, or is of more digits.
    return re.search(rf"[\u3400-\u9fff”》）]{mark}(?=[，。、；：！？]|$)", text) is not None


def _feet(page: Sequence[Line], after: Line) -> Iterator[int]:
    """Where notes at a page's foot may start, with the rule above them, and part a sentence.

    They are named, or referred to, or have a mark or a number below a rule.

    Args:
        page: its lines.
        after: the first of the next page.
    """
    for at in range(max(1, len(page) - LONGEST), len(page)):
        text = page[at].text
        ruled = at > 1 and is_divider(page[at - 1].text)
        note = _NOTE.match(text)
        referred = note and any(_refers(line.text, note[1]) for line in page[:at])
        foot = referred or (ruled and (note or _NUMBER.match(text)))
        named = NAMED_NOTE.match(text) is not None and _is_foot(page, at)
        if (foot or named) and _goes_on(page[at - ruled - 1], after):
            yield at - ruled
        if foot:
            # What stands below is another note.
            return


def _is_foot(page: Sequence[Line], start: int) -> bool:
    """Whether nothing but notes stands from a line on: below a table's the text goes on."""
    return all(not above.ends or _STARTS.match(line.text) for above, line in pairwise(page[start:]))


def _goes_on(above: Line, after: Line) -> bool:
    """Whether a sentence stops at a page's foot and another page's first line goes on with one."""
    stops = above.text[-1].isalnum() or above.text[-1] in "，、"
    return (
        stops
        and not above.kind
        and not after.kind
        and (is_han(after.text[0]) or after.text[0].islower() or MARK.match(after.text) is not None)
        and not is_opener(after.text)
    )
