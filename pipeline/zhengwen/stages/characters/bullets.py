"""List marks that a program wrote as letters and signs, for want of the glyph it meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from ..base import Floor

# What text browsers write for a disc, a circle and a square, by how deep the list is.
_DEPTHS = {"*": "•", "+": "○", "o": "▪"}
_NESTED = re.compile(r"^( +)([*+o])(?= \S)", re.MULTILINE)
_SET_IN = re.compile(r"^  +\S", re.MULTILINE)
_INK = re.compile(r"^ *\S", re.MULTILINE)
# Prose, with a mark within, in the width that a page leaves it.
_PROSE = re.compile(r"^(  +)(?![-*+o] )\S[^\n]*[，。；：,;:][^\n]*\S$", re.MULTILINE)
# A browser sets the items further in than the prose, and theirs by four columns and more; an author
# who types a list takes two, and begins at the margin of what is around.
STEP = 4
# What an author marks beside them: a line that went, a box that is ticked, a sum.
# A second run finds them without the space before Han.
_OTHER = re.compile(r"^([ \t]*)[-=xX×√✓](?= ?[\u4e00-\u9fff]| \S)", re.MULTILINE)
# So many lines of the second depth, and such a share of a text's lines set in from the margin.
FEWEST, MOST = 2, 0.7
# Word draws the mark of its second depth with the letter o of Courier New; 为 and the like follow
# a letter that a sentence speaks of.
_LETTER = re.compile(
    r"^([ \t]*)o(?=[ \t]+[\u4e00-\u9fff“《（【](?<![为為是的和与與或及在]))", re.MULTILINE
)
# No item of a list ends with a comma before the next: a sentence runs over these.
_RUNS_ON = re.compile(r"^[ \t]*o[ \t][^\n]*[，、]\n+[ \t]*o[ \t]", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*[•●▪■◆➢]", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """Marks of lists that a program wrote in letters and signs.

    **Repairs** the ``*``, ``+`` and ``o`` that text browsers write for lists within lists, and the
    ``o`` that Word draws, before Han, for one below a •. **Leaves alone** lists of one depth and
    lists at the margin or beside no prose, as in Markdown, a diff, code or a log of changes, where
    an author typed the marks, and so what stands among others, as in ``o 到场`` and ``x 缺席``.
    **Source** the HTML standard, section 15.3.7: a list is marked by discs, one within it by
    circles, one within that by squares; the default list of Microsoft Word.

    >>> Bullets()("• 村里\\no 河上\\no 桥边"), Bullets()("* 村里\\n  + 河上\\n  + 桥边")
    ('• 村里\\n○ 河上\\n○ 桥边', '* 村里\\n  + 河上\\n  + 桥边')
    """

    name: ClassVar[str] = "bullets"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True

    def __call__(self, text: str, /) -> str:
        """The text with marks for the letters and signs."""
        if "+ " not in text and "o " not in text:
            return text
        if _is_dump(text):
            text = _NESTED.sub(lambda match: match[1] + _DEPTHS[match[2]], text)
        return _LETTER.sub(r"\1○", text) if _is_below_discs(text) else text


def _is_dump(text: str) -> bool:
    """Whether a text browser wrote a text: set in from the margin, each depth further."""
    columns: dict[str, list[int]] = {mark: [] for mark in _DEPTHS}
    for match in _NESTED.finditer(text):
        columns[match[2]].append(len(match[1]))
    discs, circles, squares = columns.values()
    if not discs or len(circles) < FEWEST or max(discs) + STEP > min(circles):
        return False
    if squares and max(circles) >= min(squares):
        return False
    if len(_SET_IN.findall(text)) < MOST * len(_INK.findall(text)):
        return False
    if any(len(match[1]) in circles for match in _OTHER.finditer(text)):
        return False
    return any(len(match[1]) < max(discs) for match in _PROSE.finditer(text))


def _is_below_discs(text: str) -> bool:
    """Whether the lines that start with the letter o are items of a list that has others above."""
    found = list(islice(_LETTER.finditer(text), FEWEST))
    if len(found) < FEWEST or _BULLET.search(text, 0, found[0].start()) is None:
        return False
    margins = {match[1] for match in _LETTER.finditer(text)}
    if any(match[1] in margins for match in _OTHER.finditer(text)):
        return False
    return _RUNS_ON.search(text) is None
