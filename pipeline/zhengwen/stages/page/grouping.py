"""Which short lines are one heading: two halves, or a long one broken in its box."""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ...tables.bigrams import joint
from ..paragraphs.glyphs import is_opener
from ..paragraphs.shapes import is_caption

# Widths of columns differ by so many em.
APART = 1.5
# Fewer em make no box in which a heading is broken into two lines.
NARROWEST = 10.0


def grouped(lines: Sequence[Line], run: range) -> list[range]:
    """The headings among short lines: of one line, of two halves, or broken in their box."""
    texts = [lines[at].text for at in run]
    marked = [is_opener(text) or is_caption(text) for text in texts]
    widths = [lines[at].em for at in run]
    widest = max(widths, default=0.0)
    if not marked.count(True) and _are_couplets(lines, run, widths):
        return [range(at, at + 2) for at in run[::2]]
    numbered = bool(marked) and marked[0] and (sum(marked) > 1 or len(marked) == 2)
    result: list[range] = []
    for at, text, width, opens in zip(run, texts, widths, marked, strict=True):
        broken = (
            bool(result)
            and not opens
            and widths[at - run.start - 1] >= max(widest - APART, NARROWEST)
            and width < widths[at - run.start - 1]
            and (numbered or joint(lines[at - 1].text[-1], text[0]) > 0)
        )
        if broken:
            result[-1] = range(result[-1].start, at + 1)
        else:
            result.append(range(at, at + 1))
    return result


def _are_couplets(lines: Sequence[Line], run: range, widths: Sequence[float]) -> bool:
    """Whether lines are headings of two halves, which are of one width and near each other."""
    if len(widths) % 2 or any(a != b for a, b in zip(widths[::2], widths[1::2], strict=True)):
        return False
    within = max((lines[at].blanks for at in run[1::2]), default=0)
    between = [lines[at].blanks for at in run[2::2]]
    return min(between, default=1) >= within
