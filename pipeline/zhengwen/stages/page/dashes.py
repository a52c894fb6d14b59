"""Dashes: a line that opens with a dash, which an extractor wrote on the line above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from ...document import Line
from ...measured import texts_of
from ..base import Floor
from ..paragraphs.rows import is_close
from ..paragraphs.widths import em
from .cuts import cut, is_as_it_was

# A dash that opens a clause of a report (GB/T 15834-2011, 4.13) or what is asked in an interview,
# after a sentence; of 3 em, too. Japanese has U+2015, Traditional Chinese U+2500 as well.
_DASH = re.compile("(?<=[。：；！？”」』]) ?(?=([—―─])\\1\\1?(?!\\1).)")
_DASHES = ("——", "――", "──")
# By how much in em a line is wider than the measure: squeezed marks explain the first, no marks
# the second, which shows that the extractor writes such lines on one.
OVER, SURE = 0.8, 2.5
# A column shows its measure by so many lines near it, among those close above and below.
NEAR, CLOSE, FULL = 1.5, 4, 3
REACH = 10


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
        # The cheap question first, of the whole text.
        whole = texts_of(lines).whole
        if not any(dash in whole for dash in _DASHES):
            return lines
        found = {
            at: dash
            for at, line in enumerate(lines)
            # The first line is a title, and has its second behind the dash. Written out for each.
            if at
            and ("——" in (text := line.text) or "――" in text or "──" in text)
            and (dash := _DASH.search(text)) is not None
        }
        if not found or not is_close(lines):
            return lines
        cuts: dict[int, tuple[int, int]] = {}
        sure = False
        for at, dash in found.items():
            over = _over(lines, at, dash, found) if is_as_it_was(lines[at]) else 0.0
            if over > OVER:
                cuts[at] = dash.span()
                sure = sure or over > SURE
        if not sure:
            return lines
        result: list[Line] = []
        for at, line in enumerate(lines):
            result += cut(line, *cuts[at]) if at in cuts else [line]
        return result


def _over(
    lines: Sequence[Line], at: int, dash: re.Match[str], found: Mapping[int, re.Match[str]]
) -> float:
    """By how much a line is wider than the columns above and below, if its parts fit there."""
    near = range(at - 1, max(at - REACH, 0) - 1, -1), range(at + 1, min(at + REACH, len(lines)))
    sides = [[lines[i] for i in side if i not in found][:CLOSE] for side in near]
    # Of the nearest lines in mid-sentence one is full, and the other may be a first line; at the
    # start and the end one side is all there is.
    inner = [[line.em for line in side if not line.ends] for side in sides]
    shown = [max(side[:2], default=0.0) for side in inner]
    if not any(shown):
        return 0.0
    measures = shown[0] or shown[1], shown[1] or shown[0]
    above, below = ([line.em for line in side] for side in sides)
    full = sum(min(abs(width - m) for m in measures) <= NEAR for width in (*above, *below))
    text = lines[at].text
    parts = em(text[: dash.start()]), em(text[dash.end() :])
    if full < FULL or any(p > m + OVER for p, m in zip(parts, measures, strict=True)):
        return 0.0
    return em(text) - max(measures)
