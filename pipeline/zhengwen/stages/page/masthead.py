"""A newspaper's masthead on a single page: its name with the issue, and the number of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...document import Line
from ..paragraphs.glyphs import ends_sentence
from ..paragraphs.survey import survey

_NUMBER = r"[\d〇零一二三四五六七八九十百]+"
_PAGE = rf"第\s*{_NUMBER}\s*版"
_FOLIO = re.compile(_PAGE)
# A name first; then the issue's number, its date, or its year in brackets at the end.
_ISSUE = re.compile(
    rf"[^\d\W].*?(?:第\s*{_NUMBER}\s*[期卷号號]"
    r"|(?:19|20)\d\d\s*年\s*\d\d?\s*月\s*\d\d?\s*[日号號](?:\s*星期.)?"
    r"|\s?[（(](?:19|20)\d\d[)）])"
)
_BOTH = re.compile(rf"(?P<issue>.+?)\s+{_PAGE}")
# Two lines at a page's top: name and number, whichever comes first.
TOP = 2
WIDEST = 40.0


def mastheads(lines: Sequence[Line], pages: Iterable[Sequence[int]]) -> dict[int, str]:
    """The lines of the pages' mastheads, with the rule that removes each.

    第3版 is a book's third edition too: a masthead stands at the top of a page, with an issue's
    number, date or year, over text that the page has wrapped.

    Args:
        lines: the document's.
        pages: which of them are of each page, without its furniture.

    >>> from zhengwen.split import split
    >>> text = "临河日报 2024年8月5日 第 1 版\\n渡口的船停了，桥也修好了，那年秋\\n"
    >>> text += "天，两岸的人都来看，站满了长堤，\\n直到天黑也不肯回去，他们说起从前\\n的事。"
    >>> mastheads(split(text), [range(5)])
    {0: 'masthead'}
    """
    found = [at for page in pages for at in _at_top(lines, page)]
    # Only a hard-wrapped text was taken off a page; asked last, as the answer is dear.
    if not found or not any(survey(lines).measure):
        return {}
    return dict.fromkeys(found, "masthead")


def _at_top(lines: Sequence[Line], page: Sequence[int]) -> Sequence[int]:
    top = [at for at in page[:TOP] if lines[at].em <= WIDEST]
    if not top:
        return []
    return top[:1] if _is_one(lines[top[0]].text) else _apart(lines, page, top)


def _is_one(text: str) -> bool:
    """Whether the issue and the page's number are one line."""
    both = _BOTH.fullmatch(text)
    return both is not None and _is_issue(both["issue"])


def _is_issue(text: str) -> bool:
    return _ISSUE.fullmatch(text) is not None and not ends_sentence(text.rstrip(")）"))


def _apart(lines: Sequence[Line], page: Sequence[int], top: Sequence[int]) -> list[int]:
    """The issue line and the page's number, on lines of their own; the number may stand lower."""
    folios = [at for at in page if _FOLIO.fullmatch(lines[at].text)]
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
