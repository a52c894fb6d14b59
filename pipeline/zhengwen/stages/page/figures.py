"""Figures: a caption that an extractor wrote away from the lines that give way to its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import ClassVar

from ...document import Line
from ...measured import widths
from ..base import Floor
from ..paragraphs.decide import decide
from ..paragraphs.join import settled
from ..paragraphs.runs import pages
from ..paragraphs.shapes import CAPTIONING, says_caption
from ..paragraphs.stacks import HEADING_WIDEST
from .measures import common

RULE = "caption of the figure there"
# Lines of a caption, at most; what a line of it may be wider than the first, by its marks.
LONGEST, OVER = 4, 1.5
# The lines beside a figure leave at least such a share of the measure, are so many in mid-sentence,
# and miss their own measure by so much, in em.
NARROW, LEAST, NEAR, INDENT = 0.75, 3, 1.0, 2.0
NARROWEST = 4.0
# A caption is set in a smaller size, by so much at most, and may stand out by so much, in em.
SMALLER, OUT = 1.5, 2.0
# A table's caption stands above the table.
_TABLE = re.compile("表|Table")
_POINTS = re.compile("[图圖][:：]|[▲▼△▽]|[A-Z][a-z]+ by ")
# The rest of a credit: 摄, 者 摄, 张三 摄.
CREDIT = re.compile(r"[\u4e00-\u9fff· ]{0,8}[摄攝]影?[）)]?")


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Captions that stand away from their figures.

    **Repairs** a caption that stands before the title, in the middle of a sentence or elsewhere
    away from the figure, where some lines of the text give way to one: the caption goes below the
    paragraph that starts beside it, and is kept whole. **Leaves alone** captions on a page where
    no lines or several stretches of them give way, or that are more than one.
    **Source** measured on newspaper pages whose figures stand at the side of a column; an extractor
    writes what floats before the text, as the page paints it first (CSS 2.2, appendix E).

    >>> from zhengwen.split import split
    >>> wide = "通车的那天，全镇的人都跑到河边去看热\\n闹，孩子们也都来了，有人还带着酒和点\\n心。"
    >>> beside = "信件当日\\n送到山脚下的\\n学校里去，谁\\n家的信也不少\\n一封。"
    >>> text = "\\n".join(["图为新桥。 张三 摄", "大桥通车", wide, beside, wide])
    >>> [line.text[:4] for line in Figures()(split(text))][4:-2]
    ['信件当日', '送到山脚', '学校里去', '家的信也', '一封。', '图为新桥', '通车的那']
    """

    name: ClassVar[str] = "figures"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    move: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, captions below the paragraphs beside their figures."""
        result: list[Line] = []
        for own in pages(lines):
            page = [*lines[own.start : own.stop]]
            found = [*captions(page)]
            for caption in found:
                page[caption.start : caption.stop] = _whole(page[caption.start : caption.stop])
            result += _placed(page, found[0]) if self.move and len(found) == 1 else page
        # A cleaned text has its paragraphs already, whatever their order.
        return lines if result == lines or settled(lines) else result


def says_figure(text: str) -> bool:
    """Whether a line says what a figure shows; one that points at a picture has it beside it."""
    return says_caption(text) and not (_TABLE.match(text) or _POINTS.match(text))


def captions(lines: Sequence[Line]) -> Iterator[range]:
    """The captions of figures among lines, by the words they start with."""
    stop = 0
    # The cheap question first: few lines start as one does.
    for at in [at for at, line in enumerate(lines) if line.text[0] in CAPTIONING]:
        if at >= stop and says_figure(lines[at].text) and lines[at].em < HEADING_WIDEST:
            stop = _stop(lines, at)
            yield range(at, stop)


def _stop(lines: Sequence[Line], start: int) -> int:
    """Where a caption ends: with its credit, or with a sentence."""
    widest = lines[start].em + OVER
    for stop in range(start + 1, min(start + LONGEST, len(lines)) + 1):
        line = lines[stop - 1]
        if line.em > widest:
            break
        credited = stop < len(lines) and CREDIT.fullmatch(lines[stop].text)
        if CREDIT.search(line.text[-3:]) or (line.ends and not credited):
            return stop
    return start + 1


def _whole(caption: Sequence[Line]) -> Sequence[Line]:
    """The lines of a caption, kept together where they are its sentence and its credit."""
    if len(caption) == 1 or not CREDIT.fullmatch(caption[-1].text):
        return caption
    first, *more = caption
    whole = [replace(line, starts=False, follows=True) for line in more]
    return [replace(first, starts=True, kind="caption"), *whole]


def _placed(page: Sequence[Line], caption: range) -> Sequence[Line]:
    """A page whose caption stands below the paragraph that starts beside the figure."""
    rest = [*page[: caption.start], *page[caption.stop :]]
    beside = _beside(rest, max(page[at].em for at in caption))
    if beside is None:
        return page
    opens = [at for at, decision in enumerate(decide(rest)) if decision.opens]
    # A heading may stand beside the figure, too, and a paragraph end there.
    paragraphs = pairwise([*opens, len(rest)])
    start, stop = next((p for p in paragraphs if len(beside & {*range(*p)}) > 1), (0, 0))
    if not stop or caption.start in (start, stop):
        return page
    first, *more = (page[at] for at in caption)
    block = [replace(first, starts=True, kind="caption", moved=RULE)]
    block += (replace(line, follows=True) for line in more)
    below = [replace(line, starts=True) for line in rest[stop : stop + 1]]
    return [*rest[:stop], *block, *below, *rest[stop + 1 :]]


def _beside(lines: Sequence[Line], caption: float) -> set[int] | None:
    """The lines in mid-sentence that give way to a figure; None where that is not one stretch.

    Args:
        lines: a page's, without the caption.
        caption: its width in em.
    """
    measure = common(lines)
    width = widths(lines)
    found = []
    for narrow, group in groupby(range(len(lines)), key=lambda at: width[at] <= NARROW * measure):
        inner = [at for at in group if not lines[at].ends]
        if not narrow or len(inner) < LEAST:
            continue
        own = common([lines[at] for at in inner])
        inner = [at for at in inner if -INDENT - NEAR <= width[at] - own <= NEAR / 2]
        full = sum(abs(width[at] - own) <= NEAR for at in inner)
        fits = caption <= SMALLER * (measure - own) + OUT
        if own >= NARROWEST and full >= LEAST and fits:
            found.append({*inner})
    return found[0] if len(found) == 1 else None
