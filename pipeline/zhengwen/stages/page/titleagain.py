"""Running heads that say the text's title or its author, by turns: the title itself shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...document import Line
from ..paragraphs.glyphs import MARK, is_opener
from ..paragraphs.names import are_people, may_be_people
from ..paragraphs.shapes import is_caption
from .besideheads import readings
from .folios import edge, is_broken, is_laid_out
from .issuelines import names_source
from .repeated import is_form, is_head, runs_over, squeezed
from .tableheads import is_table_head

# A title has so many lines at most; what is cut short over the page has so many characters left.
HIGH, CUT = 4, 6
# A page of running text has so many lines at least.
LEAST = 5
_CUT = re.compile(r"(?:…|\.{3})+$")


def title_heads(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The heads of numbered pages that say the title again, and on the others who wrote the text.

    The first page has the title once more, on one line or several, whole or cut
    short (渡口的船与……); a later one has it outermost. Of the pages in turn that bear another
    head, a person's name or a periodical's stands there, or what parts a sentence.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> text = "渡口志略\\n渡口志略\\n那年的春天来得早，雪化了以后河水\\n涨起来，漫过了两岸的田，"
    >>> text += "大\\n家都出来看，谁也没有说话，船停在\\n岸边。\\n12"
    >>> title_heads(split(text), [range(7)], {})
    {0: 'title as a head', 6: 'folio beside a head'}
    """
    if not pages or is_form(lines, pages):
        return {}
    found = _on_first(lines, pages[0], rules)
    numbers = {at for at, rule in rules.items() if rule.startswith("folio")} | found.keys()
    title = [at for at in pages[0] if at not in numbers][:HIGH]
    # A title page may have no more than that, and the title stand again above the text.
    from_page = 1 if len(pages[0]) > LEAST else 2
    for _, left in _numbered(pages[from_page:], rules, least=2):
        texts = {at: lines[at].text for at in (left[0], left[-1])}
        heads = [at for at, text in texts.items() if _is_said(lines, text, title, starts=2)]
        found |= dict.fromkeys(heads, "title as a head")
    return found | _by_turns(lines, pages, rules | found)


def _numbered(
    pages: Sequence[range], rules: dict[int, str], *, least: int
) -> Iterator[tuple[range, Sequence[int]]]:
    """The pages of so many lines that bear a folio, with what is left of them without that."""
    for page in pages:
        left = [at for at in page if not rules.get(at, "").startswith("folio")]
        if len(page) > len(left) >= least:
            yield page, left


def _on_first(lines: Sequence[Line], page: range, rules: dict[int, str]) -> dict[int, str]:
    """The outermost line of the first page that says the title again, and the number beside it."""
    numbers = [at for at in edge(page) if lines[at].text.isdecimal() and at not in rules]
    left = [at for at in page if at not in numbers and not rules.get(at, "").startswith("folio")]
    if len(left) < LEAST:
        return {}
    for head in (left[0], left[-1]):
        # Its number may stand on the line, too.
        texts = [one.head for one in readings(lines[head])]
        texts += [lines[head].text] if len(left) < len(page) else []
        # Where both say it, the title is on top.
        others = left[1:-1] if head == left[0] else left[:-1]
        if not any(_is_said(lines, text, others, starts=len(others)) for text in texts):
            continue
        if is_broken(lines) or is_laid_out(lines):
            alone = numbers[-1:] if len(left) + len(numbers) == len(page) else []
            return {head: "title as a head"} | dict.fromkeys(alone, "folio beside a head")
    return {}


def _by_turns(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The outermost lines of pages without a head: left pages bear another than right ones."""
    titled = {lines[at].page % 2 for at, rule in rules.items() if rule == "title as a head"}
    bare = {
        page[0]: [at for at in left if at not in rules]
        for page, left in _numbered(pages[1:], rules, least=LEAST)
        if not any("head" in rules.get(at, "") for at in page)
    }
    ends = [(left[0], left[-1]) for left in bare.values() if len(left) >= LEAST]
    seen = Counter((at == own[0], lines[at].text) for own in ends for at in own)
    found: dict[int, str] = {}
    for page, start in zip(pages, (page[0] for page in pages[1:]), strict=False):
        left = bare.get(start, [])
        if len(left) < LEAST:
            continue
        in_turn = bool(titled) and lines[start].page % 2 not in titled
        above = [at for at in page if at not in rules]
        if _parts(lines, above, left, in_turn=in_turn):
            found[left[0]] = "head by turns"
        for at in (left[0], left[-1]) if in_turn else ():
            text = lines[at].text
            again = seen[(at == left[0], text)] > 1 and is_head(text)
            if again or are_people(text) or names_source(text):
                found[at] = "head by turns"
    return found


def _parts(
    lines: Sequence[Line], above: Sequence[int], left: Sequence[int], *, in_turn: bool
) -> bool:
    """Whether a page's top is the head of the pages in turn: a name, or any, amid a sentence.

    Args:
        lines: the document's.
        above: those of the page before.
        left: those of the page.
        in_turn: whether the other pages have the title as theirs.
    """
    top, below = lines[left[0]].text, lines[left[1]].text
    if not (may_be_people(top) or (in_turn and is_head(top) and not MARK.search(top))):
        return False
    if is_caption(top) or is_table_head(lines, left[0]) or is_opener(below):
        return False
    return runs_over(lines, [*above, left[1]])


def _is_said(lines: Sequence[Line], text: str, title: Sequence[int], *, starts: int) -> bool:
    """Whether a text is what some of the lines say, one or several below each other.

    Args:
        lines: the document's.
        text: that of a head.
        title: the lines, one after the other.
        starts: on how many of them the title may start.
    """
    cut = _CUT.search(text)
    whole = squeezed(text[: cut.start()] if cut else text)
    # The cheap questions first: hardly a line starts as the head does.
    if not whole or (cut and len(whole) < CUT) or not is_head(text.rstrip("….")):
        return False
    for start, at in enumerate(title[:starts]):
        if lines[at].text[0] != whole[0]:
            continue
        solid = [squeezed(lines[one].text) for one in title[start : start + HIGH]]
        ends = {len("".join(solid[:size])) for size in range(1, HIGH + 1)}
        if "".join(solid).startswith(whole) and (cut or len(whole) in ends):
            return True
    return False
