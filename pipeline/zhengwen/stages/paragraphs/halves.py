"""Words of two characters set wide (目　录, 名　称：), each half of which stands on a line alone.

A heading of two characters is set with a space between, and so is a label, to the width of its
neighbours. `pdftotext` ends a line at a gap that wide, and leaves a blank one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ...tables.bigrams import joint
from ...texts import Texts
from ..characters.doubled import HEADS
from .glyphs import is_han
from .parts import names_part

# What a label of a form ends with; and who speaks by turns, or is a party, has no half.
_COLONS, _PARTIES = ("：", ":"), frozenset("甲乙丙丁")
# A chapter's number: what stands behind it is its title. That of its first article may stand
# between, where the two make a column.
_CHAPTER = re.compile(r"第.{1,4}[章节節编編篇]")
_BETWEEN = 2
# Two halves are worth so much beside each other, in nats, where no list knows the word: of 50
# labels two are worth less (学号, 税号).
LINKS = 0.5


def halves(lines: Sequence[Line], texts: Texts) -> set[int]:
    """The lines that are the second half of a word set wide, or start with it.

    Args:
        lines: the lines.
        texts: theirs.

    >>> from zhengwen.split import split
    >>> from zhengwen.texts import Texts
    >>> lines = split("目\\n\\n录\\n\\n名\\n\\n称：石渡村\\n\\n男\\n\\n女")
    >>> sorted(halves(lines, Texts([line.text for line in lines])))
    [1, 3]
    """
    sizes = list(map(len, texts))
    # The cheap question first: most texts have no line of one character.
    if 1 not in sizes:
        return set()
    alone = [at for at, size in enumerate(sizes[:-1]) if size == 1 and is_han(texts[at])]
    pairs = [at for at in alone if _may_be_one(lines[at], lines[at + 1])]
    labels = {at for at in pairs if _is_label(texts[at], texts[at + 1])}
    # Three and more are no halves: a stream of glyphs, or cells.
    single = {*alone} - labels
    if sizes[-1] == 1:
        single.add(len(texts) - 1)
    heads = {
        at
        for at in pairs
        if sizes[at + 1] == 1 and not single & {at - 1, at + 2} and _is_head(texts, at)
    }
    return {at + 1 for at in labels | heads}


def _may_be_one(line: Line, below: Line) -> bool:
    kept = line.kind or below.kind or below.starts
    return not kept and below.page == line.page and is_han(below.text[0])


def _is_label(first: str, rest: str) -> bool:
    known = rest[1:2] in _COLONS and rest[0] not in _PARTIES
    return known and joint(first, rest[0]) >= LINKS


def _is_head(texts: Texts, at: int) -> bool:
    """Whether two characters head a part of a work, or stand behind a chapter's number."""
    word = texts[at] + texts[at + 1]
    if word in HEADS or names_part(word):
        return True
    above = texts[max(at - _BETWEEN, 0) : at]
    return any(map(_CHAPTER.fullmatch, above)) and joint(*word) >= LINKS
