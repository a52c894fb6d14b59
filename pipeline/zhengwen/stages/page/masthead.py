"""A newspaper's masthead on a single page: its name with the issue, and the number of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from ...document import Line
from ...measured import texts_of
from ..paragraphs.glyphs import ends_sentence
from ..paragraphs.survey import survey
from ..paragraphs.widths import em
from .folios import WIDEST
from .mastheadrows import LABEL, NUMBER, OF_PAGE, OFFICE, PAGE, SECTION, of_row
from .periodicals import DAY, PAPER
from .repeated import squeezed

_FOLIO = re.compile(PAGE)
# A name first; then the issue's number, its date, or its year in brackets or with its number at the
# end.
_ISSUE = re.compile(
    rf"[^\d\W].*?(?:第\s*{NUMBER}\s*[期卷号號]"
    rf"|{DAY}(?:\s*星期.)?"
    r"|\s?[（(](?:19|20)\d\d[)）]|(?<=[\u4e00-\u9fff])\s*(?:19|20)\d\d[·•]\d{1,3})"
    rf"|{PAPER}"
)
# Who wrote or printed a book, below its title and edition.
_MADE = re.compile("(?:著|[编編](?:著|[写寫])?|主[编編]|[译譯]|出版社)$")
# The number on a row with the issue, of which it is no part.
_ON_ROW = re.compile(rf"(?<!\S){PAGE}(?!\S)")
# What else a newspaper sets over its page.
_LABEL = re.compile(LABEL)
_SECTION = re.compile(SECTION)
_NAMED = re.compile(rf"(?<!\S){SECTION}(?!\S)")
# More than one office, one of them of the page and not of an article.
_CREDIT = re.compile(
    rf"(?=.*(?:{OF_PAGE}))"
    rf"(?:(?:{OFFICE})\s*[：:]\s*[^\s：:]{{1,12}}?\s*){{2,}}"
)
_SHAPES = {
    "label": _LABEL,
    "number": _FOLIO,
    "section": _SECTION,
    "credit": _CREDIT,
}
# What a page has one of, and an issue: rows with more are a table's, or a programme's.
_NUMBERED = frozenset(("label", "number"))
_ONCE = (_NUMBERED | {"bare"}, frozenset(("date",)), frozenset(("weekday",)))
# What proves one has a label's letter and number, 版, or one of these.
_LETTERS, _LETTERED = "ABCDEF", re.compile(r"[A-F]\d")
_ART = re.compile("美[编編术術]")
# Two lines at a page's top: name and number, whichever comes first.
TOP = 2
# Where the article's title comes between them.
DEEP = 4


def mastheads(lines: Sequence[Line], pages: Iterable[Sequence[int]]) -> dict[int, str]:
    """The lines of the pages' mastheads, with the rule that removes each.

    第3版 is a book's third edition too: a masthead stands at the top of a page, with a newspaper's
    name or an issue's number, date or year, over text that the page has wrapped.

    Args:
        lines: the document's.
        pages: which of them are of each page, without its furniture.

    >>> from zhengwen.split import split
    >>> text = "临河日报 2024年8月5日 第 1 版\\n渡口的船停了，桥也修好了，那年秋\\n"
    >>> text += "天，两岸的人都来看，站满了长堤，\\n直到天黑也不肯回去，他们说起从前\\n的事。"
    >>> mastheads(split(text), [range(5)])
    {0: 'masthead'}
    """
    # The cheap questions first, asked of the whole text; to look for one character is quickest.
    together = texts_of(lines).whole
    lettered = any(map(together.__contains__, _LETTERS)) and _LETTERED.search(together)
    dated = "星期" in together or "版" in together or "出版物" in together
    if not lettered and not dated and not ("美" in together and _ART.search(together)):
        return {}
    pages = [page for page in pages if page]
    found = [at for page in pages for at in (_at_top(lines, page) or _made_up(lines, page))]
    known = {lines[at].text for at in found}
    found += [page[0] for page in pages if found and lines[page[0]].text in known]
    # Only a hard-wrapped text was taken off a page; asked last, as the answer is dear.
    if not found or not any(survey(lines).measure):
        return {}
    return dict.fromkeys(found, "masthead")


def _at_top(lines: Sequence[Line], page: Sequence[int]) -> Sequence[int]:
    # What -layout sets far apart on a row is no wider than that.
    top = [at for at in page[:TOP] if em(_closed_up(lines[at].text)) <= WIDEST]
    if not top:
        return []
    found = top[:1] if _is_one(lines[top[0]].text) else _apart(lines, page, top)
    # Several are a list of what newspapers wrote.
    numbered = (at for at in page if found and "版" in lines[at].text)
    if sum(_is_one(lines[at].text) for at in numbered) > 1:
        return []
    below = page[len(found) : len(found) + 1]
    if not found or any(_MADE.search(lines[at].text) for at in below):
        return []
    # The section's name stands with them.
    named = (at for at in page[: len(found) + 1] if _SECTION.fullmatch(lines[at].text))
    return [*found, *named]


def _made_up(lines: Sequence[Line], page: Sequence[int]) -> list[int]:
    """The label, the section's name, the date and the credits over a newspaper's page.

    The first line is one of them, and the others confirm it: each alone may be an author's.
    """
    parts: dict[int, frozenset[str]] = {}
    for start in range(0, len(page), DEEP):
        if not _parts(lines[page[start]].text):
            break
        found = {
            at: kinds for at in page[start : start + DEEP] if (kinds := _parts(lines[at].text))
        }
        parts |= found
        # All of them are: what comes to stand at the top is looked at likewise.
        if len(found) < DEEP:
            break
    # Several are a list's: of editions, of what each channel sends, of what is in each room.
    if not parts or sum(not _NUMBERED.isdisjoint(_parts(lines[at].text)) for at in page) > 1:
        return []
    if any(sum(not kinds.isdisjoint(own) for kinds in parts.values()) > 1 for own in _ONCE):
        return []
    # The credits are of no article, and may come after the first column.
    parts |= {at: frozenset({"credit"}) for at in page if _CREDIT.fullmatch(lines[at].text)}
    return list(parts) if _confirmed(frozenset().union(*parts.values())) else []


def _parts(text: str) -> frozenset[str]:
    """Which parts of a masthead a line is: one, or a row of them."""
    if em(squeezed(text)) <= 2 * WIDEST and (row := of_row(_closed_up(text))):
        return row
    if kind := _part(text):
        return frozenset({kind})
    return frozenset()


def _part(text: str) -> str | None:
    for kind, shape in _SHAPES.items():
        if shape.fullmatch(text):
            return kind
    # A line with spaces is dear to measure.
    return "issue" if _is_issue(text) and em(text) <= WIDEST else None


def _confirmed(kinds: Set[str | None]) -> bool:
    """Whether so many parts prove each other: two, and one of them no words.

    An issue and 第3版 are looked at more closely, since books have editions, and days; a number
    alone is one beside a day with its weekday.
    """
    if "serial" in kinds:
        return True
    numbered = kinds & {"label", "number", "credit"} or {"bare", "date", "weekday"} <= kinds
    edition = kinds in ({"issue", "number"}, {"date", "number"})
    return len(kinds) > 1 and bool(numbered) and not edition


def _is_one(text: str) -> bool:
    """Whether the issue and the page's number are one line, maybe with the section's name."""
    issue, numbers = _ON_ROW.subn("", text)
    return numbers == 1 and _is_issue(_closed_up(_NAMED.sub("", issue, count=1)))


def _closed_up(text: str) -> str:
    """A line with one space for each gap."""
    return " ".join(text.split())


def _is_issue(text: str) -> bool:
    return _ISSUE.fullmatch(text) is not None and not ends_sentence(text.rstrip(")）"))


def _apart(lines: Sequence[Line], page: Sequence[int], top: Sequence[int]) -> list[int]:
    """The issue line and the page's number, on lines of their own; the number may stand lower."""
    folios = [at for at in page if lines[at].text[0] == "第" and _FOLIO.fullmatch(lines[at].text)]
    issues = [at for at in top if at not in folios][:1]
    # Several are a list of editions.
    if len(folios) != 1 or not issues or not _is_issue(lines[issues[0]].text):
        return []
    folio = folios[0]
    if folio in top or _stands_alone(lines, folio):
        return [*issues, folio]
    return []


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    return lines[at].blanks > 0 and (at + 1 == len(lines) or lines[at + 1].blanks > 0)
