"""Rows of the page that an extractor cut at a raised reference to a note."""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ..paragraphs.glyphs import MARK, ends_sentence, is_opener
from ..paragraphs.kinds import is_heading
from ..paragraphs.references import fills
from ..paragraphs.shapes import is_date
from ..paragraphs.widths import unit
from .flow import measure
from .notelabels import PLAIN, Reference

# Widths err by so much, in em.
OVER = 1.0
# A sentence goes on below these.
PAUSES = frozenset("，、,")


def pieces(lines: Sequence[Line], found: Sequence[Reference]) -> list[int]:
    """The lines of a page that go on the row of the line above, cut there at a reference.

    What the row has no room for was broken there by the page. Where a sentence ends at the
    reference, a paragraph may end too, but for what fills its row.

    Args:
        lines: the lines of a page's text.
        found: what refers to its notes.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.page.notelabels import references
    >>> lines = split("船夫把船拴在老槐树上看水涨\\n老槐树①\\n是祖父种下的，谁也不\\n许砍")
    >>> pieces(lines, [*references(lines)])
    [2]
    """
    # An extractor that cuts at raised numbers has none amid a line.
    amid = any(one.start > 0 and one.end < len(lines[one.at].text) for one in found)
    full = measure([line.em for line in lines if not line.ends])
    cuts = _candidates(lines, found)
    headed = {
        one.at
        for one in found
        if _heads(lines[one.at].text, one) and lines[one.at - 1].text[-1] not in PAUSES
    }
    result: list[int] = []
    filled, before = 0.0, -1
    for at, (narrower, within) in sorted(cuts.items()):
        above = filled if before == at - 1 else lines[at - 1].em
        total = above + lines[at].em - narrower
        before, filled = at, lines[at].em
        # A row's pieces stand closer than lines. An author's name has a number too, above a date.
        apart = lines[at].blanks > lines[at - 1].blanks or is_date(lines[at].text)
        if total > full + OVER or apart:
            continue
        if at in headed and at + 1 not in cuts and not _is_full(lines, at + 1, total, full):
            continue
        if within or (not amid and fills(lines, at + 1, total, full)):
            result.append(at)
            filled = total
    return result


def _candidates(lines: Sequence[Line], found: Sequence[Reference]) -> dict[int, tuple[float, bool]]:
    """The lines that may be pieces of the row above: no item with a number of its own.

    Of each by how much it, or the one above, is narrower than it seems, as a raised number is half
    as large, and whether it is within a sentence.
    """
    cuts: dict[int, tuple[float, bool]] = {}
    for one in found:
        text, raised = lines[one.at].text, (one.end - one.start) / 4
        if one.start == 0 and one.at:
            cuts[one.at] = raised, True
        below = one.at + 1
        if one.end == len(text) and below < len(lines) and not is_opener(lines[below].text):
            cuts.setdefault(below, (raised, not ends_sentence(text[: one.start] or text)))
    return cuts


def are_sure(lines: Sequence[Line], found: Sequence[Reference]) -> bool:
    """Whether any of some references is no cell of a table and no heading's number.

    It stands amid a line, or fills a row with the lines beside it.

    >>> from zhengwen.split import split
    >>> are_sure(split("序号\\n名称\\n1\\n渡船"), [Reference(2, 1, 0, 1, PLAIN)])
    False
    """
    doubtful = []
    for one in found:
        text = lines[one.at].text
        if one.form != PLAIN or one.start or not (one.end == len(text) or _heads(text, one)):
            return True
        if one.end == len(text) and one.at:
            doubtful.append(one.at)
    full = max([line.em for line in lines if not line.ends], default=0.0)
    return any(_stands_amid(lines, at, full) for at in doubtful)


def _heads(text: str, one: Reference) -> bool:
    """Whether a reference may be the number of a heading: 3讨论."""
    return one.form == PLAIN and one.start == 0 and one.end < len(text) and is_heading(text)


def _stands_amid(lines: Sequence[Line], at: int, full: float) -> bool:
    """Whether a number alone fills a row of a sentence, with the line above or those beside it."""
    for stop in (at + 2, at + 1)[: 1 + (not lines[at - 1].ends)]:
        row = lines[at - 1 : stop]
        total = sum(line.em for line in row)
        fits = total <= full + OVER and _is_full(lines, stop, total, full)
        if fits and any(MARK.search(line.text) for line in row):
            return True
    return False


def _is_full(lines: Sequence[Line], end: int, total: float, full: float) -> bool:
    """Whether a row so wide has no room for what stands below it, to within what widths err by."""
    return end < len(lines) and total + unit(lines[end].text) + OVER > full
