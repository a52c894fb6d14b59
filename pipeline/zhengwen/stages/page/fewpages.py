"""Running heads of a text of two or three pages, where nothing but a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ..paragraphs.glyphs import is_opener
from .repeated import FEW, is_form, is_head, runs_over
from .tableheads import is_table_head

# What starts a speech, and goes on with no sentence of the page above.
_QUOTES = frozenset("“「‘『")


def heads_of_few(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first lines of few pages, all the same, where a sentence goes on over one of them.

    On so few pages a line may stand twice by chance, or an author heads each; but not amid his
    sentence. What differs by a number he may have counted.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> first = "年报\\n船停在岸边，没有人过河，水涨了，船\\n工都坐在石阶上抽烟，看着河上的\\f"
    >>> lines = split(first + "年报\\n雾慢慢散开，等大桥修好。\\n船没有用了。")
    >>> heads_of_few(lines, [range(3), range(3, 6)], {})
    {0: 'running head', 3: 'running head'}
    """
    if not 1 < len(pages) <= FEW:
        return {}
    inner = [[at for at in page if at not in rules] for page in pages]
    tops = [left[0] for left in inner if left]
    found = [at for at in tops if lines[at].text == lines[tops[0]].text]
    if len(found) < len(pages) or not is_head(lines[tops[0]].text) or is_form(lines, inner):
        return {}
    if any(is_table_head(lines, at, rules) for at in found):
        return {}
    amid = any(_goes_on(lines, above, page) for above, page in pairwise(inner))
    return dict.fromkeys(found, "running head") if amid else {}


def _goes_on(lines: Sequence[Line], above: Sequence[int], page: Sequence[int]) -> bool:
    """Whether a sentence goes on over the first line of a page."""
    if len(page) < 2 or not runs_over(lines, [*above, page[0]]):
        return False
    below = lines[page[1]].text
    return not is_opener(below) and below[0] not in _QUOTES
