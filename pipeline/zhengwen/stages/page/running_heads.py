"""Running heads and page numbers: what a page repeats, not what the author wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from ...carrier import relabelled
from ...document import Line
from ..base import Floor
from ..paragraphs.glyphs import MARK
from ..paragraphs.kinds import is_heading
from ..paragraphs.runs import pages
from ..paragraphs.shapes import is_signature
from .besideheads import beside_heads, titles_with_folios
from .chapters import chapter_heads
from .fewpages import heads_of_few, numbered_heads_of_few
from .folios import (
    EDGE,
    EDGE_SHAPE,
    SHAPE,
    advancing,
    counted,
    edge,
    lettered,
    masked,
    stand_alone,
)
from .headtitles import titles
from .issuelines import issue_lines
from .lowheads import below_tops, next_to_folios
from .masthead import mastheads
from .notefolios import numbers_of_notes
from .onlypage import edges_of_one, head_of_one
from .printed import printed
from .repeated import is_head, repeated
from .sectionheads import section_heads
from .strewnheads import strewn
from .tableheads import is_table_head
from .titleagain import title_heads

# A newspaper's name or date, a wide gap, and the number of its page: no sentence has that.
_NAMED_FOLIO = re.compile(r"\S.{0,60}?\S {4,}(?:第\s*\d{1,4}\s*版|[A-Z]?\d{1,3}\s*版)")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, kw_only=True)
class RunningHeads:
    """Running heads and folios at the edges of pages.

    **Repairs** lines that repeat at the top or foot of pages, digits aside; numbers there that
    advance with the pages, alone or with a head beside them, left and right by turns; the head
    above such a number; folios in a shape that can't be text, anywhere; an issue line beside a
    folio; a page's first or last line that is a name, a wide gap and 第3版; the masthead of a
    hard-wrapped page, two parts of it at least: issue, date, section, 第3版 or A04, credits.
    A head that pdfminer wrote some lines below the top goes where it parts a sentence; so does one
    with its number on the line, on few pages; an only page's issue, or the name of what it is from,
    and the number 1 beside that.
    **Leaves alone** everything else within a page, other bare numbers on a single page (a table's
    cell), and what an author counts: a list's numbers stand on one side, before words that differ.
    **Source** GB/T 9704-2012 (folios), and measurements on six extractors' output.

    >>> from zhengwen.split import split
    >>> lines = split("年报\\n甲\\n— 1 —\\f年报\\n乙\\n— 2 —\\f年报\\n丙\\n— 3 —\\f")
    >>> [line.text for line in RunningHeads()(lines) if not line.removed]
    ['甲', '乙', '丙']
    """

    name: ClassVar[str] = "running_heads"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, the furniture labelled with the rule that removes it."""
        shapes, rules = _found(lines, list(pages(lines)))
        # What would take the whole text is no furniture.
        if len(rules) == len(lines):
            rules = shapes if len(shapes) < len(lines) else {}
        return _set_apart(_labelled(lines, rules))


def uncovered(lines: Sequence[Line]) -> Sequence[Line]:
    """The furniture among lines that a stage cut or moved, labelled.

    A folio beside another column's line shows when the line is cut, and a second run would see it:
    all on one page, as the text that comes out has no others.
    """
    _, rules = _found(lines, [range(len(lines))])
    return _labelled(lines, rules if len(rules) < len(lines) else {})


def _labelled(lines: Sequence[Line], rules: dict[int, str]) -> Sequence[Line]:
    if not rules:
        return lines
    return [
        relabelled(line, removed=rules[at]) if at in rules else line
        for at, line in enumerate(lines)
    ]


def _set_apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each folio's shape that stays on a line of its own: it heads something."""
    if not stand_alone(lines):
        return lines
    own = {at for at, line in enumerate(lines) if _is_shape(line) and not line.removed}
    if not own:
        return lines
    own |= {at + 1 for at in own}
    return [relabelled(line, starts=True) if at in own else line for at, line in enumerate(lines)]


def _is_shape(line: Line) -> bool:
    return len(line.text) <= 24 and SHAPE.fullmatch(line.text) is not None


def _shapes(lines: Sequence[Line]) -> dict[int, str]:
    """The folios by their shape; of one page and form those that jump (第3页, 第5页) are no pages'.

    So are those that head the parts of a story, on one page and from 1 on. Numbers between dashes
    may jump up, as those of chosen pages do: nobody names a page so.
    """
    found: dict[tuple[int, str], list[int]] = {}
    for at, line in enumerate(lines):
        if _is_shape(line):
            found.setdefault((line.page, masked(line.text)), []).append(at)
    numbers = {at: int(_DIGITS.findall(lines[at].text)[0]) for own in found.values() for at in own}
    return {
        at: "folio shape"
        for (_, form), own in found.items()
        if all(numbers[a] <= numbers[b] for a, b in pairwise(own))
        and (form[0] != "第" or all(numbers[b] - numbers[a] <= 1 for a, b in pairwise(own)))
        and not (numbers[own[0]] == 1 and _are_parts(lines, own))
        for at in own
    }


def _are_parts(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Whether numbers head the parts of an only page: below its title, and each above whole text.

    A page's number stands above its text as well, but amid a sentence, and below the last page's.
    """
    if len(found) < 2 or found[-1] + 1 == len(lines) or lines[0].page != lines[-1].page:
        return False
    titled = all(is_heading(line.text) or is_signature(line.text) for line in lines[: found[0]])
    return titled and all(lines[at - 1].ends for at in found[1:])


def _found(lines: Sequence[Line], pages: Sequence[range]) -> tuple[dict[int, str], dict[int, str]]:
    """The folios by their shape; these, and the furniture that its place on the pages shows."""
    alone = stand_alone(lines)
    shapes = _shapes(lines) if alone else {}
    rules = dict(shapes)
    several = len(pages) > 1
    for page in pages if several else ():
        for at in edge(page):
            if EDGE_SHAPE.fullmatch(lines[at].text):
                rules[at] = "folio shape at the edge"
    rules |= lettered(lines, pages) if alone else {}
    # Only a number that advances, or a head that is repeated, shows most of the furniture.
    rules |= advancing(lines, pages) if several else {}
    if any(lines[at].text.isdecimal() for at in rules):
        for at in numbers_of_notes(lines, pages, rules):
            del rules[at]
    rules |= counted(lines, pages) if alone else {}
    rules |= printed(lines, pages)
    if several:
        rules |= beside_heads(lines, pages)
        rules |= repeated(lines, pages, rules)
        rules |= below_tops(lines, pages, rules)
        rules |= next_to_folios(lines, rules)
        rules |= _above_folios(lines, pages, rules)
        rules |= _amid_and_above(lines, pages, rules)
        rules |= _between_heads(lines, pages, rules)
        rules |= chapter_heads(lines, pages, rules)
        rules |= section_heads(lines, pages, rules)
        rules |= heads_of_few(lines, pages, rules)
        rules |= numbered_heads_of_few(lines, pages, rules)
        rules |= strewn(lines, pages, rules)
    else:
        rules |= head_of_one(lines, pages, rules)
    rules |= title_heads(lines, pages, rules)
    rules |= titles_with_folios(lines, pages)
    for at in titles(lines, pages, rules) if several else ():
        del rules[at]
    for page in pages:
        found = [rules[at] for at in page if at in rules]
        # Under a head of the page the first line is the text's.
        if any(rule.startswith("folio") for rule in found) and not any("head" in r for r in found):
            rules |= issue_lines(lines, [at for at in page if at not in rules])
    rules |= mastheads(lines, ([at for at in page if at not in rules] for page in pages))
    rules |= {} if several else edges_of_one(lines, pages, rules)
    # Last, and all that stand there: a second run must find none.
    for page in pages:
        for way in (page, reversed(page)):
            for at in way:
                if at not in rules and not _NAMED_FOLIO.fullmatch(lines[at].text):
                    break
                rules.setdefault(at, "folio after a name")
    return shapes, rules


def _above_folios(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first lines of pages whose second is the folio: no text stands above that.

    Left and right pages may bear different heads, and a text of two pages then repeats none: each
    page must show it, or the head stand twice.
    """
    long = [page for page in pages if len(page) > 2 * EDGE]
    found = [
        page[0]
        for page in long
        if rules.get(page[0], "running head") == "running head"
        and rules.get(page[1], "").startswith("folio")
        and is_head(lines[page[0]].text)
        and not is_table_head(lines, page[0], rules)
    ]
    heads = Counter(masked(lines[at].text) for at in found)
    if len(found) < max(2, len(pages) // 2):
        return {}
    return {
        at: "head above a folio"
        for at in found
        if at not in rules and (len(found) == len(long) or heads[masked(lines[at].text)] > 1)
    }


def _amid_and_above(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first lines of pages whose second is the folio, where they part a sentence.

    Of a text of two pages the first may have its title there, and no head.
    """
    found: dict[int, str] = {}
    for above, page in pairwise(pages):
        last = [at for at in above if at not in rules][-1:]
        if len(page) < 3 or page[0] in rules or not rules.get(page[1], "").startswith("folio"):
            continue
        if is_head(lines[page[0]].text) and _parts_a_sentence(lines, last, page[0]):
            found[page[0]] = "head above a folio"
    return found


def _between_heads(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """A numbered page's top, where the pages before and after have their head.

    It stands again on the next left or right page (a chapter's title, a section's), or within a
    sentence. What has marks may be the caption of a figure there.
    """
    numbered = {lines[at].page for at in rules if "folio" in rules[at]}
    headed = {lines[at].page for at in rules if "head" in rules[at]}
    inner = {lines[page[0]].page: [at for at in page if at not in rules] for page in pages}
    tops = {number: masked(lines[left[0]].text) for number, left in inner.items() if left}
    found: dict[int, str] = {}
    for number in numbered - headed:
        beside = {number - 1, number + 1} & inner.keys()
        left = inner[number]
        if len(left) < 2 or not beside or not beside <= headed or not is_head(tops[number]):
            continue
        again = tops[number] in (tops.get(number - 2), tops.get(number + 2))
        before = inner.get(number - 1, [])[-1:] if len(beside) == 2 else []
        if not again and not _parts_a_sentence(lines, before, left[0]):
            continue
        if not MARK.search(tops[number]) and not is_table_head(lines, left[0], rules):
            found[left[0]] = "head between heads"
    return found


def _parts_a_sentence(lines: Sequence[Line], before: Sequence[int], at: int) -> bool:
    """Whether a page's top is narrower than the line before it, which ends no sentence."""
    return any(not lines[last].ends and lines[at].em < lines[last].em for last in before)
