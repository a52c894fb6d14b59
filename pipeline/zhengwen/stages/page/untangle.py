"""Untangling: columns whose lines an extractor wrote in turns, put one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ClassVar

from ...document import Line
from ...tables.bigrams import joint
from ..base import Floor
from ..paragraphs.glyphs import MARK, em, is_han
from .chains import deal
from .continuity import ODD_ROOM, Continuity, Usage, common
from .glued import cut

RULE = "goes on in its column"
# Nats by which the columns must be likelier than one, and must read better than the page does.
CERTAIN = 8.0
# A page has no more lines than this: a longer text is looked at in parts.
PAGE = 400
LEAST = 8
# Breaks in mid-sentence at a stretch whose characters do not fit each other, in the mean ...
STRETCH, MISFIT = 8, -0.5
# ... or so many with a blank line before the next one.
APART = 4
# Running text: of a column's measure, with marks in its lines, and not of wide paragraphs.
NARROWEST = 8.0
MARKED, FULL, WIDE = 0.25, 0.5, 0.2
_ENDING = frozenset("。！？!?.…”’」』）)：；:;")
_KANA = re.compile("[\u3041-\u30ff]")


@dataclass(frozen=True, kw_only=True)
class Untangle:
    """Columns whose lines stand in turns.

    **Repairs** the lines of two to five columns that alternate, one by one or in clumps, and lines
    of them that one space glues together: each column's lines are put one after the other, where
    they read better so and take turns regularly. **Leaves alone** what is not sure, pages of one
    column, text that is not hard-wrapped, verse, lists, and what is not Chinese: only there does
    the table say which characters go together. ``move=False`` moves nothing.
    **Source** character bigrams (``tables/bigrams.tsv``); measured on ``pdftotext`` and pdfminer.

    >>> from zhengwen.split import split
    >>> left = ["　　今年春天县里决定在", "河上修建一座新的大桥", "，方便两岸群众的出行"]
    >>> Untangle()(split("\\n".join(left))) == split("\\n".join(left))
    True
    """

    name: ClassVar[str] = "untangle"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    move: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, column after column."""
        if not self.move:
            return lines
        usage: Usage | None = None
        result: list[Line] = []
        for page in _pages(lines):
            pieces = cut(page)
            if len(pieces) == len(page) and not _may_be_bled(page):
                result += page
                continue
            usage = usage or Usage(lines)
            result += _untangled(pieces, usage) or page
        return result


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].page != lines[start].page or at - start == PAGE:
            yield lines[start:at]
            start = at


def _may_be_bled(page: Sequence[Line]) -> bool:
    """The cheap question: whether lines follow each other whose characters do not fit."""
    if len(page) < LEAST:
        return False
    apart, last = 0, [0.0] * STRETCH
    total, seen = 0.0, 0
    for before, after in pairwise(page):
        a, b = before.text[-1], after.text[0]
        if not (a not in _ENDING and is_han(a) and is_han(b)):
            continue
        fits = joint(a, b)
        apart += fits < 0 and after.blanks > 0
        total += fits - last[seen % STRETCH]
        last[seen % STRETCH] = fits
        seen += 1
        if apart >= APART or (seen >= STRETCH and total < MISFIT * STRETCH):
            return True
    return False


def _untangled(page: Sequence[Line], usage: Usage) -> list[Line] | None:
    """A page's lines column after column; None where that is not sure."""
    if not _is_set([line.text for line in page]):
        return None
    dealt = deal(page, Continuity(page, usage))
    # Pieces of one line cannot follow each other, so the page as it stands is no rival.
    glued = any(line.span for line in page)
    if dealt is None or dealt.reads < CERTAIN or (dealt.gain < CERTAIN and not glued):
        return None
    order = dealt.order
    return [
        replace(page[at], moved=RULE) if after and before != at - 1 else page[at]
        for after, (before, at) in enumerate(zip([-1, *order], order, strict=False))
    ]


def _is_set(texts: Sequence[str]) -> bool:
    """Whether lines are running Chinese text, set in columns of one measure."""
    measure = common(texts)
    if measure < NARROWEST:
        return False
    inner = [text for text in texts if text[-1] not in _ENDING]
    width = [em(text) for text in texts]
    full = sum(abs(measure - w) <= ODD_ROOM for w in map(em, inner))
    return (
        full >= FULL * len(inner)
        and sum(w > measure + ODD_ROOM for w in width) <= WIDE * len(texts)
        and sum(bool(MARK.search(text, 0, len(text) - 1)) for text in texts) >= MARKED * len(texts)
        and sum(bool(_KANA.search(text)) for text in texts) <= WIDE * len(texts)
    )
