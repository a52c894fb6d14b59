"""Running heads that say the text's title or its author, by turns: the title itself shows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...document import Line
from ..paragraphs.glyphs import MARK, is_opener
from ..paragraphs.names import are_people, may_be_people
from ..paragraphs.shapes import is_caption
from ..paragraphs.widths import em
from .besideheads import TITLE, WIDE, readings
from .folios import edge, is_broken, is_laid_out
from .headtitles import TITLED
from .issuelines import names_source
from .repeated import is_form, is_head, runs_below, runs_over, squeezed
from .tableheads import is_table_head

# A title has so many lines at most; what is cut short over the page has so many characters left.
HIGH, CUT = 4, 6
# Parts are not so many as pages.
PARTS = 10
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
    first = _on_first(lines, pages[0], rules)
    # What parts a sentence shows the heads of the pages in turn, and these the others.
    found = first | _by_turns(lines, pages, rules | first)
    found |= _on_later(lines, pages, rules | found, first)
    found |= _by_turns(lines, pages, rules | found)
    return {at: rule for at, rule in found.items() if at not in rules}


def _on_later(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str], first: dict[int, str]
) -> dict[int, str]:
    """The outermost lines of later pages that say the title: none where an author repeats it.

    The head of a table, a refrain or a form's name stand on top of each page as well: the first
    page has the head beside the title, or one of them parts a sentence, or the pages in turn alone
    bear another. At the foot stands none.
    """
    numbers = {at for at, rule in rules.items() if rule.startswith("folio")} | first.keys()
    title = [at for at in pages[0] if at not in numbers][:HIGH]
    # A title page may have no more than that, and the title stand again above the text.
    from_page = 0 if len(pages[0]) > LEAST else 1
    found: dict[int, str] = {}
    proved = bool(first)
    for above, left in _numbered(pages[from_page:], rules, least=2):
        for at in (left[0], left[-1]):
            top, text = at == left[0], lines[at].text
            if (top and runs_below(lines, left)) or not _says(lines, text, title, starts=2):
                continue
            found[at] = "title as a head"
            rows = [*(i for i in above if i not in rules), left[1]] if top else left
            proved |= runs_over(lines, rows) or (not top and lines[at].em >= TITLED)
    heads = {lines[at].page % 2 for at, rule in rules.items() if "head" in rule}
    proved |= len({*heads, *(lines[at].page % 2 for at in found)}) > 1 == len(heads)
    return found if proved else {}


def _numbered(
    pages: Sequence[range], rules: dict[int, str], *, least: int
) -> Iterator[tuple[range, Sequence[int]]]:
    """What is left, without its folio, of each page but the first; and the page above.

    Of those alone that bear one, and have so many lines at least.
    """
    for above, page in pairwise(pages):
        left = [at for at in page if not rules.get(at, "").startswith("folio")]
        if len(page) > len(left) >= least:
            yield above, left


def _on_first(lines: Sequence[Line], page: range, rules: dict[int, str]) -> dict[int, str]:
    """The outermost line of the first page that says the title again, and the number beside it."""
    numbers = [at for at in edge(page) if lines[at].text.isdecimal() and at not in rules]
    left = [at for at in page if at not in numbers and not rules.get(at, "").startswith("folio")]
    if len(left) < LEAST:
        return {}
    for head in (left[0], left[-1]):
        texts = _with_number(lines, page, head)
        texts += [lines[head].text] if len(left) < len(page) else []
        # Where both say it, the title is on top.
        others = left[1:-1] if head == left[0] else left[:-1]
        said = any(_says(lines, text, others, starts=_starts(text, others)) for text in texts)
        if not said or (head == left[0] and runs_below(lines, left)):
            continue
        if is_broken(lines) or is_laid_out(lines):
            alone = numbers[-1:] if len(left) + len(numbers) == len(page) else []
            return {head: "title as a head"} | dict.fromkeys(alone, "folio beside a head")
    return {}


def _with_number(lines: Sequence[Line], page: range, at: int) -> list[str]:
    """The head of a line that has the page's number, too.

    So may a part have (渡口 2), of which there are few, or several on the page; and 练习 1.
    """
    rows = [*readings(lines[at])]
    # The cheap question first: hardly a line reads so.
    heads = Counter(one.head for i in page for one in readings(lines[i])) if rows else Counter()
    return [
        one.head
        for one in rows
        if heads[one.head] == 1
        and em(one.head) >= TITLE
        and (one.gap >= WIDE or not one.offset or one.offset + one.page >= PARTS)
    ]


def _starts(text: str, others: Sequence[int]) -> int:
    """On how many lines a title may start that is said: with a clause's mark it stands first."""
    return 1 if MARK.search(text) else len(others)


def _by_turns(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The outermost lines of pages without a head: left pages bear another than right ones."""
    titled = {lines[at].page % 2 for at, rule in rules.items() if rule == "title as a head"}
    bare = [
        (above, [at for at in left if at not in rules])
        for above, left in _numbered(pages, rules, least=LEAST)
        if not any("head" in rules.get(at, "") for at in left)
    ]
    seen = Counter((end, lines[left[end]].text) for _, left in bare for end in (0, -1))
    found: dict[int, str] = {}
    for above, left in bare:
        in_turn = bool(titled) and lines[left[0]].page % 2 not in titled
        if _parts(lines, [at for at in above if at not in rules], left, in_turn=in_turn):
            found[left[0]] = "head by turns"
        for end in (0, -1) if in_turn else ():
            text = lines[left[end]].text
            again = seen[end, text] > 1 and is_head(text)
            if again or are_people(text) or names_source(text):
                found[left[end]] = "head by turns"
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
    named = may_be_people(top) or names_source(top)
    if not (named or (in_turn and is_head(top) and not MARK.search(top))):
        return False
    if is_caption(top) or is_table_head(lines, left[0]) or is_opener(below):
        return False
    return runs_over(lines, [*above, left[1]])


def _says(lines: Sequence[Line], text: str, title: Sequence[int], *, starts: int) -> bool:
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
