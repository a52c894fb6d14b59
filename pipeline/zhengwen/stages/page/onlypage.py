"""The running head of an only page, which nothing repeats: its folio and the title show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...document import Line
from ...measured import texts_of
from ...tables.bigrams import joint
from ..paragraphs.chapterform import is_chapter_head, is_titled
from ..paragraphs.glyphs import is_opener
from ..paragraphs.kinds import is_heading
from ..paragraphs.shapes import is_byline, is_caption
from ..paragraphs.widths import em
from .besideheads import TITLE, WIDE, Beside, readings
from .folios import EDGE, SPELT, is_broken, is_laid_out
from .issuelines import is_issue, names_source
from .numberone import FAR, edition_of_one, far_out, number_of_one
from .periodicals import MEETING, names_paper, names_series
from .repeated import COUNTED, is_head

# A name in English, and the page's number spelt out: The River Post Page 7.
_NAME = r"[A-Z][\w.’'-]*,?(?: (?:(?:of|in|and|the|for|a) )*[A-Z(\d][\w.,()’'-]*)*"
_ENGLISH, _NAMED = re.compile(_NAME), re.compile(rf"(?:{_NAME}(?P<gap> +))?{SPELT}")
# The volume and the number of a periodical, which nothing else has; and a number of it at all:
# orders and rulings of a year have one, too (第7号).
_VOLUME, _ISSUED = re.compile(r"卷\s*第|Vol"), re.compile("[期卷辑輯]|Vol|No")
# How a newspaper's day ends.
_ENDS_DAY = re.compile(r"[日号號](?:\s*星期.)?$")
# A figure's caption has no more lines; a first line is so much narrower at the most, in em.
CAPTION, INDENTED = 2, 3.0
# How a newspaper's day or an issue ends; and how many em it has at most.
_ENDS_DATED, HEAD = re.compile(r"(?:\d|[日号號](?:\s*星期.)?|[期卷辑輯][）)]?)$"), 30.0
# The first of a text's sections.
_FIRST = re.compile(r"一、|（一）|第[一1]节|1(?:\.[1-3])?[.、．]?\s*[\u3400-\u9fff]")
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
    return (
        _above_folio(lines, pages, rules)
        or _spelt_out(lines, pages)
        or _with_folio(lines, pages, rules)
    )


def _above_folio(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first line of an only page whose second is the folio, where its third is the title."""
    for page in pages:
        if len(page) <= 2 * EDGE or page[0] in rules:
            continue
        # Where there are more folios, they may number the parts of a poem below its title.
        folios = [at for at, rule in rules.items() if rule.startswith("folio")]
        first, below = lines[page[0]].text, lines[page[2]].text
        # Above a first section stands the title.
        if folios != [page[1]] or not is_head(first) or _FIRST.match(below):
            continue
        if not _stands_above(lines, page, 2, _is_title):
            continue
        if is_broken(lines):
            return {page[0]: "head above a folio"}
    return {}


def _spelt_out(lines: Sequence[Line], pages: Sequence[range]) -> dict[int, str]:
    """The page's number on top of an only page, spelt out, with its name, or below that.

    Contents have many such lines; and what stands below is the title.
    """
    texts = texts_of(lines)
    # The cheap question first, of the whole text.
    may = [at for at, text in enumerate(texts) if "Page " in text] if "Page " in texts.whole else ()
    found = [(at, named) for at in may if (named := _NAMED.fullmatch(lines[at].text))]
    tops = [page[0] for page in pages if len(page) > 2 * EDGE]
    if len(found) != 1 or not tops or found[0][0] - tops[0] >= EDGE or len(lines) > PAGE:
        return {}
    (at, named), top = found[0], tops[0]
    if at > top and not (_ENGLISH.fullmatch(lines[top].text) and lines[at].text[:5] == "Page "):
        return {}
    wide = at == top and len(named["gap"] or "") >= WIDE and not _NO_HEAD.match(named[0])
    if not (wide or _is_title(lines[at + 1].text)) or not is_broken(lines):
        return {}
    return {at: "folio after a name"} | ({top: "head above a folio"} if at > top else {})


def _with_folio(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The first line of an only page that is a head and the page's number.

    Contents have several such lines.
    """
    tops = [page[0] for page in pages if len(page) > 2 * EDGE and page[0] not in rules]
    found = [at for at in tops for one in readings(lines[at]) if _is_with_folio(lines, at, one)]
    if not found or len(lines) > PAGE:
        return {}
    alike = sum(one.shaped or one.gap >= WIDE for line in lines for one in readings(line))
    if alike > len(found) or not is_broken(lines):
        return {}
    return dict.fromkeys(found, "head with a folio")


def _is_with_folio(lines: Sequence[Line], at: int, one: Beside) -> bool:
    """Whether a line's head and number show each other.

    The head by its name, or the number by its shape or by the gap, above the title or where the
    line is centred.
    """
    # 第3版 is an edition, too.
    if one.left or (one.offset and not one.shaped) or lines[at].text[-1] == "版":
        return False
    wide = one.gap >= WIDE
    above = _is_headline(lines[at + 1].text)
    if names_source(one.head) and (one.shaped or wide or above or not names_series(one.head)):
        return True
    if em(one.head) < TITLE or COUNTED.match(lines[at].text) or not is_head(one.head):
        return False
    # A row of a form stands close to the next.
    centred = wide and lines[at].column >= WIDE and lines[at + 1].blanks >= FAR
    if one.shaped:
        return centred or (above and (wide or _is_dashed(lines[at].text)))
    return centred and above


def _is_dashed(text: str) -> bool:
    """Whether a number stands between dashes or points, as none in a text does."""
    return not text[-1].isalnum()


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
        number = number_of_one(lines, page)
        if not number and names_paper(lines[first].text):
            number = edition_of_one(lines, page)
        folios = {at for at, named in rules.items() if "folio" in named and at in page}
        numbered = number.keys() | folios
        at = 1 + (page[1] in numbered)
        top, below = lines[first].text, lines[page[at]].text
        if not rule and _is_issue_of(top, below, numbered=bool(numbered)):
            found[first] = "issue line"
        elif not rule and numbered and _is_named(lines, page, at):
            found[first] = "head above a title"
        headed = first in found or "head" in rule or rule in ("issue line", "masthead")
        found |= number if headed else {}
        found |= far_out(lines, page)
        if numbered and not headed and (amid := _head_amid(lines, page)):
            found |= amid | number
    # The dear question last.
    return found if found and (is_laid_out(lines) or is_broken(lines)) else {}


def _is_issue_of(top: str, below: str, *, numbered: bool) -> bool:
    """Whether a page's first line is an issue: one with its number, or a volume above a title."""
    if not (is_issue(top) and (_ISSUED if numbered else _VOLUME).search(top)):
        return False
    return not is_issue(below) and (numbered or _is_title(below))


def _is_named(lines: Sequence[Line], page: Sequence[int], at: int) -> bool:
    """Whether a page's first line is a newspaper's with its day, or another periodical's name.

    Args:
        at: which of the page's lines stands below it and its number: a title, but for the day's.
    """
    top, below = lines[page[0]].text, lines[page[at]].text
    if names_paper(top):
        dated = top[-1].isdecimal() or _ENDS_DAY.search(top) is not None
        return dated or _stands_above(lines, page, at, _is_title)
    if not names_series(top) or MEETING.search(below):
        return False
    # Between dashes or points the number is no other.
    shaped = at > 1 and _is_dashed(lines[page[1]].text)
    return shaped or _stands_above(lines, page, at, _is_headline)


def _stands_above(
    lines: Sequence[Line], page: Sequence[int], at: int, told: Callable[[str], bool]
) -> bool:
    """Whether a title stands at a line of a page, or below a figure's caption there."""
    for line, three in ((lines[page[n]], page[n : n + 3]) for n in range(at, at + 1 + CAPTION)):
        # Who wrote it may stand above the title.
        if is_byline(line.text) or (told(line.text) and not _is_text(lines, three)):
            return True
        if line.em > HEAD or not (line.ends or is_caption(line.text)):
            return False
    return False


def _is_text(lines: Sequence[Line], three: Sequence[int]) -> bool:
    """Whether the first of three lines is one of text, without a mark by chance.

    It reads on, the others are as wide, but for an indent, and no blank line parts them. In English
    capitals tell a title.
    """
    first, *rest = [lines[at] for at in three]
    if first.text.isascii() or is_opener(first.text):
        return False
    near = all(not line.blanks and abs(line.em - first.em) <= INDENTED for line in rest)
    return near and joint(first.text[-1], rest[0].text[0]) > 0


def _head_amid(lines: Sequence[Line], page: Sequence[int]) -> dict[int, str]:
    """The issue, or the newspaper with its day, that pdfminer wrote amid a sentence of a page.

    Who reprints an article names its source below its end.
    """
    found = [
        at
        for at in page[1:-1]
        if lines[at].blanks and lines[at].em <= HEAD and is_dated(lines[at].text)
    ]
    parted = len(found) == 1 and not any(lines[at - 1].ends for at in found)
    # Below the title of minutes or of a bulletin stands which of them it is.
    above = range(page[0], found[0]) if parted else ()
    parted = not all(is_heading(lines[at].text) for at in above)
    return dict.fromkeys(found, "head amid text") if parted else {}


def is_dated(text: str) -> bool:
    """Whether a line is an issue by its number, or a newspaper's name with its day."""
    # The cheap question first: both have a number, and hardly a line ends so.
    if not _ENDS_DATED.search(text):
        return False
    return (is_issue(text) and _ISSUED.search(text) is not None) or names_paper(text)


def _is_title(text: str) -> bool:
    """Whether a line may be a title, which may have a colon between its halves, and may ask."""
    # A mark may stand alone on a line.
    words = text.replace("：", "", 1).rstrip("?？")
    return is_heading(text) or (words != "" and is_heading(words)) or is_chapter_head(text)


def _is_headline(text: str) -> bool:
    """Whether a line may be a title, and in English has a number or capitals as text has none."""
    if not text.isascii():
        return _is_title(text)
    return is_titled(text) or is_chapter_head(text) or (is_opener(text) and is_heading(text))
