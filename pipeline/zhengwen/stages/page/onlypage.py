"""The running head of an only page, which nothing repeats: its folio and the title show it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ..paragraphs.chapterform import is_chapter_head
from ..paragraphs.kinds import is_heading
from .folios import EDGE, SPELT, is_broken
from .issuelines import SHORT, is_issue, names_paper
from .repeated import is_head

# A name in English, and the page's number spelt out: The River Post Page 7.
_NAME = r"[A-Z][\w.’'-]*,?(?: (?:(?:of|in|and|the|for|a) )*[A-Z(\d][\w.,()’'-]*)*"
_ENGLISH, _NAMED = re.compile(_NAME), re.compile(rf"(?:{_NAME}(?P<gap> +))?{SPELT}")
# So wide a gap before the number stands in no sentence.
_WIDE = 4
# A series' name, by what it ends with: no clause names one.
_SERIES = re.compile(
    r"(?:(?![我你读讀办辦话話看怎何的了在与與和一二三四五六七八九十两几老旧最谈談])\w){2,8}"
    r"(?:[学學][报報刊]|[丛叢][书書编編刊]|文[丛叢]|[论論][丛叢]|集刊)"
)
# The volume and the number of a periodical, which nothing else has; and a number of it at all:
# orders and rulings of a year have one, too (第7号).
_VOLUME, _ISSUED = re.compile(r"卷\s*第|Vol"), re.compile("[期卷]|Vol|No")
# What else stands far from a page's number: where something is, or what begins there.
_NO_HEAD = re.compile("See |Chapter |Appendix|Exhibit |Contents|Preface|Part ")
# A page has no more lines, in however many columns.
PAGE = 250


def head_of_one(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first line of an only page, above its folio or with it, where the next is the title.

    Args:
        lines: the document's.
        pages: which of them are of the page, if there is any.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> text = "The River Post Page 7\\nThe Ferry\\nThe river was wide, and the ferry that\\n"
    >>> text += "crossed it was slow, so that the people\\nwho had to go to the market rose early."
    >>> head_of_one(split(text), [range(5)], {})
    {0: 'folio after a name'}
    """
    return _above_folio(lines, pages, rules) or _spelt_out(lines, pages)


def _above_folio(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first line of an only page whose second is the folio, where its third is the title."""
    for page in pages:
        if len(page) <= 2 * EDGE or page[0] in rules:
            continue
        # Where there are more folios, they may number the parts of a poem below its title.
        folios = [at for at, rule in rules.items() if rule.startswith("folio")]
        first, third = (lines[page[at]].text for at in (0, 2))
        if folios != [page[1]] or not is_head(first) or not _is_title(third):
            continue
        if is_broken(lines):
            return {page[0]: "head above a folio"}
    return {}


def _spelt_out(lines: Sequence[Line], pages: Sequence[range]) -> dict[int, str]:
    """The page's number on top of an only page, spelt out, with its name, or below that.

    Contents have many such lines; and what stands below is the title.
    """
    may = (at for at, line in enumerate(lines) if "Page " in line.text)
    found = [(at, named) for at in may if (named := _NAMED.fullmatch(lines[at].text))]
    tops = [page[0] for page in pages if len(page) > 2 * EDGE]
    if len(found) != 1 or not tops or found[0][0] - tops[0] >= EDGE or len(lines) > PAGE:
        return {}
    (at, named), top = found[0], tops[0]
    if at > top and not (_ENGLISH.fullmatch(lines[top].text) and lines[at].text[:5] == "Page "):
        return {}
    wide = at == top and len(named["gap"] or "") >= _WIDE and not _NO_HEAD.match(named[0])
    if not (wide or _is_title(lines[at + 1].text)) or not is_broken(lines):
        return {}
    return {at: "folio after a name"} | ({top: "head above a folio"} if at > top else {})


def edges_of_one(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The issue on top of an only page, above a title, and its number 1 below that or at the foot.

    A number, or another shape of folio, shows a head that is an issue, or the name of a newspaper
    or of a series; without one only an issue's volume and number do.

    Args:
        lines: the document's.
        pages: which of them are of the page, if there is any.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> text = "临河学报\\n渡口的船\\n渡口的船停了，桥也修好了，那年秋\\n天，两岸的人都来看，"
    >>> text += "站满了长堤，\\n直到天黑。\\n1"
    >>> edges_of_one(split(text), [range(6)], {})
    {0: 'head above a title', 5: 'folio at the foot'}
    """
    found: dict[int, str] = {}
    for page in pages:
        if len(page) <= 2 * EDGE:
            continue
        first, rule = page[0], rules.get(page[0], "")
        number = _number_of_one(lines, page)
        numbered = number.keys() | {
            at for at in (page[1], page[-1]) if "folio" in rules.get(at, "")
        }
        top, below = lines[first].text, lines[page[1 + (page[1] in numbered)]].text
        if not rule and _is_title(below) and not is_issue(below):
            if is_issue(top) and (_ISSUED if numbered else _VOLUME).search(top):
                found[first] = "issue line"
            elif numbered and (_SERIES.fullmatch(top) or names_paper(top)):
                found[first] = "head above a title"
        if first in found or "head" in rule or rule in ("issue line", "masthead"):
            found |= number
    # Asked last, as it is dear.
    return found if found and is_broken(lines) else {}


def _number_of_one(lines: Sequence[Line], page: Sequence[int]) -> dict[int, str]:
    """Where a page has the number 1, below its first line or at its foot; more are of a table."""
    # The cheap question first, of the two places where it may be.
    if "1" not in (lines[page[1]].text, lines[page[-1]].text):
        return {}
    found = [at for at in page if lines[at].text.isdecimal()]
    if lines[found[0]].text != "1":
        return {}
    if found == [page[1]]:
        return {page[1]: "folio below a head"}
    at_foot = found == [page[-1]] and _ends_text(lines, page)
    return {page[-1]: "folio at the foot"} if at_foot else {}


def _ends_text(lines: Sequence[Line], page: Sequence[int]) -> bool:
    """Whether running text stands above a page's last line: it ends there, or fills the measure."""
    above = lines[page[-2]]
    return above.ends or above.em >= max(lines[at].em for at in page) - SHORT


def _is_title(text: str) -> bool:
    """Whether a line may be a title, which may have a colon between its halves, and may ask."""
    if is_heading(text) or is_heading(text.replace("：", "", 1).rstrip("?？")):
        return True
    return is_chapter_head(text)
