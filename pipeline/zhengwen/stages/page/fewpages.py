"""Running heads of a text of two or three pages, where nothing but a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from ..paragraphs.chapterform import is_later_chapter
from ..paragraphs.glyphs import is_opener
from .issuelines import names_source
from .repeated import FEW, is_form, is_head, runs_over
from .tableheads import is_table_head

# What starts a speech, and goes on with no sentence of the page above.
_QUOTES = frozenset("“「‘『")
# The fewest lines of a page of running text; and how many em the last of one that a sentence runs
# over may be narrower than the widest.
LEAST, FULL = 5, 2.0


def heads_of_few(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first lines of few pages, all the same: those over which a sentence goes on.

    On so few pages a line may stand twice by chance, or an author heads each; but not amid his
    sentence. What differs by a number he may have counted, and the first page's may be his title,
    but for an issue or a newspaper's name, and above a later chapter of a book.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> page = ["年报", "船停在岸边，没有人过河，水涨了", *["工人都坐在石阶上抽烟，看着河上"] * 3]
    >>> lines = split("\\n".join(page) + "\\f" + "\\n".join(page))
    >>> heads_of_few(lines, [range(5), range(5, 10)], {})
    {5: 'running head'}
    """
    inner = [[at for at in page if at not in rules] for page in pages]
    # A form or a card on each page has few lines.
    if not 1 < len(pages) <= FEW or min(map(len, inner)) < LEAST:
        return {}
    tops = [page[0] for page in inner]
    if len({lines[at].text for at in tops}) > 1 or not is_head(lines[tops[0]].text):
        return {}
    if is_form(lines, inner) or any(is_table_head(lines, at, rules) for at in tops):
        return {}
    # The first page's may be the title, which a text has but once.
    over = [page[0] for above, page in pairwise(inner) if _goes_on(lines, above, page)]
    head = lines[tops[0]].text
    if over and (names_source(head) or is_later_chapter(lines[inner[0][1]].text)):
        over.append(tops[0])
    return dict.fromkeys(over, "running head")


def _goes_on(lines: Sequence[Line], above: Sequence[int], page: Sequence[int]) -> bool:
    """Whether a sentence goes on over the first line of a page."""
    if not runs_over(lines, [*above, page[0]]):
        return False
    if lines[above[-1]].em < max(lines[at].em for at in above) - FULL:
        return False
    below = lines[page[1]].text
    return not is_opener(below) and below[0] not in _QUOTES
