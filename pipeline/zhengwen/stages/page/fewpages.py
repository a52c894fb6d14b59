"""Running heads of a text of two or three pages, where a sentence tells that goes on over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from ...document import Line
from ..paragraphs.chapterform import is_later_chapter
from ..paragraphs.glyphs import MARK, is_opener
from ..paragraphs.widths import em
from .besideheads import TITLE, WIDE, readings
from .issuelines import names_source
from .repeated import COUNTED, FEW, WORDS, is_form, is_head, runs_over
from .tableheads import is_table_head

# What starts a speech, and goes on with no sentence of the page above.
_QUOTES = frozenset("“「‘『")
# A mark amid a row of prose.
_MARKED = re.compile(r"[,;.?!] ")
# The fewest lines of a page of running text, and of the last one, which has what was left; and how
# many em the last of one that a sentence runs over may be narrower than the widest.
LEAST, LAST, FULL = 5, 2, 2.0


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
    if not _are_few(inner):
        return {}
    tops = [page[0] for page in inner]
    if len({lines[at].text for at in tops}) > 1 or not is_head(lines[tops[0]].text):
        return {}
    if is_form(lines, inner) or any(is_table_head(lines, at, rules) for at in tops):
        return {}
    # The first page's may be the title, which a text has but once.
    over = [page[0] for above, page in pairwise(inner) if _goes_on(lines, above, page[1:])]
    head = lines[tops[0]].text
    if over and (names_source(head) or is_later_chapter(lines[inner[0][1]].text)):
        over.append(tops[0])
    return dict.fromkeys(over, "running head")


def numbered_heads_of_few(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first or last lines of few pages, the same but for the number of the page behind each.

    An author numbers his exercises so, one a page: a sentence goes on over one of them, or they
    name a periodical, or the number is far off.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> page = ["船停在岸边，没有人过河，水涨了", *["工人都坐在石阶上抽烟，看着河上"] * 3]
    >>> text = "\\n".join(["临河年报 {}", *page])
    >>> lines = split(text.format(1) + "\\f" + text.format(2))
    >>> numbered_heads_of_few(lines, [range(5), range(5, 10)], {})
    {0: 'head with a folio', 5: 'head with a folio'}
    """
    inner = [[at for at in page if at not in rules] for page in pages]
    if not _are_few(inner) or is_form(lines, inner):
        return {}
    for place in (0, -1):
        found = [page[place] for page in inner]
        rows = [one for at in found for one in readings(lines[at]) if not one.left]
        if len(rows) != len(pages) or len({(one.head, one.offset) for one in rows}) > 1:
            continue
        if COUNTED.match(lines[found[0]].text) or not _is_name(rows[0].head):
            continue
        text = [[at for at in page if at not in found] for page in inner]
        over = any(_goes_on(lines, above, below) for above, below in pairwise(text))
        far = min(one.gap for one in rows) >= WIDE and max(one.gap for one in rows) >= 2 * WIDE
        if over or names_source(rows[0].head) or (far and _are_prose(lines, text)):
            return dict.fromkeys(found, "head with a folio")
    return {}


def _are_few(inner: Sequence[Sequence[int]]) -> bool:
    """Whether pages are few, and of running text by their lines: a form or a card has few."""
    few = 1 < len(inner) <= FEW and len(inner[-1]) >= LAST
    return few and min(map(len, inner[:-1])) >= LEAST


def _are_prose(lines: Sequence[Line], pages: Sequence[Sequence[int]]) -> bool:
    """Whether each page has rows with marks amid them, and none in common, as copies of a form."""
    texts = [{lines[at].text for at in page} for page in pages]
    marked = all(any(MARK.search(text, 0, len(text) - 1) for text in page) for page in texts)
    return marked and not any(a & b for a, b in combinations(texts, 2))


def _is_name(head: str) -> bool:
    """Whether a head is as long as a title: figures and tables have a short name, and a number."""
    return is_head(head) and em(head) >= TITLE


def _goes_on(lines: Sequence[Line], above: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a sentence goes on from a page's lines to those of the next, without its head."""
    last, text = lines[above[-1]], lines[below[0]].text
    if _goes_on_small([lines[at].text for at in above[-LEAST:]], text):
        return True
    if not runs_over(lines, [*above, below[0]]):
        return False
    if last.em < max(lines[at].em for at in above) - FULL:
        return False
    return not is_opener(text) and text[0] not in _QUOTES


def _goes_on_small(above: Sequence[str], below: str) -> bool:
    """Whether two rows of English are one sentence's: the first has no mark, the next no capital.

    Whatever their widths are: a page may have several measures. Verse without capitals may have no
    marks either.
    """
    rows = min(above[-1].count(" "), below.count(" ")) >= WORDS
    marked = any(_MARKED.search(text) for text in above)
    return rows and marked and above[-1][-1].islower() and below[0].islower()
