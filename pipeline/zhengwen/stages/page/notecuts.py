"""Rows of the page that an extractor cut at a raised reference to a note."""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ..paragraphs.glyphs import ends_sentence
from ..paragraphs.references import fills
from ..paragraphs.shapes import is_date
from .flow import measure
from .notelabels import Reference

# Widths err by so much, in em.
OVER = 1.0


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
    # Of each line that may be a piece by how much it, or the one above, is narrower than it seems,
    # as a raised number is half as large, and whether it is within a sentence.
    cuts: dict[int, tuple[float, bool]] = {}
    for one in found:
        text, raised = lines[one.at].text, (one.end - one.start) / 4
        if one.start == 0 and one.at:
            cuts[one.at] = raised, True
        if one.end == len(text) and one.at + 1 < len(lines):
            cuts.setdefault(one.at + 1, (raised, not ends_sentence(text[: one.start] or text)))
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
        if within or (not amid and fills(lines, at + 1, total, full)):
            result.append(at)
            filled = total
    return result
