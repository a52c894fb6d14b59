"""Dashes: a line that opens with a dash, which an extractor wrote on the line above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from ...document import Line
from ..base import Floor
from ..paragraphs.glyphs import em
from ..paragraphs.rows import is_close
from .continuity import common

# A dash that opens a clause of a report (GB/T 15834-2011, 4.13), after a sentence.
_DASH = re.compile("(?<=[。；！？”]) ?(?=——[^—])")
# By how much in em a line is wider than the measure: squeezed marks explain the first, no marks
# the second, which shows that the extractor writes such lines on one.
OVER, SURE = 0.8, 2.5
# A column's lines are so near its measure, and at least such a share of them.
NEAR, FULL = 1.5, 0.3


@dataclass(frozen=True, kw_only=True)
class Dashes:
    """Lines that open with a dash, cut off the lines they were written on.

    **Repairs** a line that is a line and the next one, which opens with ——, where it is wider than
    the measure and both parts fit there. **Leaves alone** dashes in lines that fit the measure,
    and text that is not hard-wrapped.
    **Source** measured on pdfium, which takes a line that starts with a dash for the end of the
    line above.

    >>> from zhengwen.split import split
    >>> text = "大桥通车的那天，全镇\\n的人都跑到河边去看热\\n闹，孩子们也都来了。"
    >>> text += " ——信件当日送到山脚\\n下的学校里去，谁家的\\n信也不压。包裹三天里"
    >>> text += "\\n送到，早一天是一天，\\n谁也不耽误。"
    >>> [line.text for line in Dashes()(split(text))][2:4]
    ['闹，孩子们也都来了。', '——信件当日送到山脚']
    """

    name: ClassVar[str] = "dashes"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, those of two cut."""
        found = {
            at: dash
            for at, line in enumerate(lines)
            if "——" in line.text and (dash := _DASH.search(line.text)) is not None
        }
        if not found or not is_close(lines):
            return lines
        texts = [line.text for line in lines]
        measure = common(texts)
        width = [em(text) for text in texts]
        if sum(abs(w - measure) <= NEAR for w in width) < FULL * len(lines):
            return lines
        cuts = {
            at: dash.span()
            for at, dash in found.items()
            if _is_two(texts[at], dash, measure) and _is_as_it_was(lines[at])
        }
        if not any(width[at] > measure + SURE for at in cuts):
            return lines
        result: list[Line] = []
        for at, line in enumerate(lines):
            result += _cut(line, *cuts[at]) if at in cuts else [line]
        return result


def _is_two(text: str, dash: re.Match[str], measure: float) -> bool:
    """Whether a line is wider than the measure, and its parts are not."""
    most = measure + OVER
    parts = text[: dash.start()], text[dash.end() :]
    return em(text) > most and all(em(part) <= most for part in parts)


def _is_as_it_was(line: Line) -> bool:
    """Whether a line has its spaces still, so that its parts can be named by their characters."""
    return line.span is None or line.span[1] - line.span[0] == len(line.text)


def _cut(line: Line, stop: int, start: int) -> list[Line]:
    whole = line.span or (0, len(line.text))
    return [
        replace(line, text=line.text[:stop], span=(whole[0], whole[0] + stop)),
        replace(line, text=line.text[start:], span=(whole[0] + start, whole[1]), blanks=0),
    ]
