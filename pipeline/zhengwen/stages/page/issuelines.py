"""Issue lines: a periodical's name, year, volume and number, once on a page beside its folio."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from .folios import WIDEST
from .periodicals import names_paper, names_serial, names_series

# A name, in title marks or of a few Han: no clause, reference or field has no mark within.
_NAME = re.compile(r"《[\w· ]{2,16}》|[\u3400-\u9fff·]{2,12}")
_PERIODICAL = re.compile(r".*(?:[报報刊志誌鉴鑑]|[杂雜]志|[杂雜]誌|通[讯訊])")
_NUM = r"[\d〇○零一二三四五六七八九十百]{1,4}"
_YEAR = r"(?:(?:19|20)\d\d|[〇○零一二三四五六七八九]{4})"
# A volume, a number or a season; and a date: a year, month and day, or the day of the week.
_NUMBER = rf"[（(]?[总總]?第\s*{_NUM}\s*[期卷号號辑輯][）)]?|[春夏秋冬]季?[号號刊卷]"
_DAY = r"\s*\d\d?\s*月(?:\s*\d\d?\s*[日号號])?"
_DATE = rf"[（(]?{_YEAR}\s*(?:年(?:{_DAY})?)?[）)]?|星期[一二三四五六日天]"
_TOTAL = re.compile("[总總]第")
_PARTS = re.compile(rf"\s*(?:(?P<number>{_NUMBER})|(?P<date>{_DATE}))")
# In English a periodical's name, with its volume or number; or any, with both.
_WORD = r"[A-Z][A-Za-z’'&-]*"
_PERIOD = (
    "Annals|Archives?|Bulletin|Chronicle|Gazette|Herald|Journal|Letters|Magazine|News(?:letter)?|Notes"
    "|Papers|Post|Proceedings|Quarterly|Queries|Records|Reports|Review|Studies|Times|Transactions"
)
_VOLUME, _NO = r"(?:Vol\.?|Volume) \d{1,4}", r"(?:No\.?|Number|Issue) \d{1,4}"
_NEXT = rf"(?: (?:{_WORD}|of|the|and|in|for|on))*"
_ENGLISH = re.compile(
    rf"{_WORD}{_NEXT},? {_VOLUME},? {_NO}"
    rf"|(?:{_WORD}{_NEXT} )?(?:{_PERIOD}){_NEXT},? (?:{_VOLUME}|\(?{_NO}\)?)"
)
# A full line is narrower than the widest by so many em at most; and no issue has more characters.
SHORT, LONGEST = 1.5, 80
# So many lines above stands the source of another article of a digest.
SOURCES = 200


def is_issue(text: str) -> bool:
    """Whether a line is a periodical's issue and nothing else.

    A number of it beside its year, its volume or its name; or the name with a date alone, where it
    is a newspaper's or a yearbook's, as a signature has a name and a date too.

    >>> is_issue("《临河文史》2019年第4期"), is_issue("第31卷 第7期 2021年7月")
    (True, True)
    >>> is_issue("临河日报 2024年11月11日 星期一"), is_issue("临河镇人民政府 2024年11月11日")
    (True, False)
    >>> is_issue("刊于《临河学刊》1935年第3期"), is_issue("签订日期：2023年5月6日")
    (False, False)
    >>> is_issue("Collected Papers, Vol. 20"), is_issue("Ferry No. 3")
    (True, False)
    """
    if len(text) > LONGEST:
        return False
    if text.isascii():
        return _ENGLISH.fullmatch(text) is not None
    # The name ends where the first part starts, and the parts go on to the end.
    first = next((found for found in _PARTS.finditer(text) if found.start() or found[0]), None)
    if first is None:
        return False
    name, at = text[: first.start()], first.start()
    if name and not _NAME.fullmatch(name.rstrip()):
        return False
    kinds: list[str | None] = []
    while at < len(text):
        part = _PARTS.match(text, at)
        if not part:
            return False
        kinds.append(part.lastgroup)
        at = part.end()
    periodical = name[:1] == "《" or _PERIODICAL.fullmatch(name.rstrip()) is not None
    if "number" in kinds:
        # What no author numbers is how many there are in all.
        serial = names_serial(name.rstrip()) or _TOTAL.search(text) is not None
        return len(kinds) > 1 or periodical or serial
    return periodical and name[:1] != "《"


def names_source(text: str) -> bool:
    """Whether a line names what a text is from, and is no title: an issue, a paper, a series."""
    return is_issue(text) or names_paper(text) or names_series(text)


def issue_lines(lines: Sequence[Line], page: Sequence[int]) -> dict[int, str]:
    """The first or last line of a page that is an issue line, with the rule that removes it.

    Args:
        lines: the document's.
        page: those of a page that bears a folio, without its furniture.

    >>> from zhengwen.split import split
    >>> issue_lines(split("临河日报 2024年第3期\\n渡口的船停了，桥也\\n修好了。"), range(3))
    {0: 'issue line'}
    """
    if len(page) < 2:
        return {}
    both = ((page[0], page[1]), (page[-1], page[-2]))
    return {
        at: "issue line"
        for at, beside in both
        # Two of them below each other are of a list.
        if _is_one(lines, page, at) and not is_issue(lines[beside].text)
        if at == page[0] or not _is_source(lines, beside)
    }


def _is_source(lines: Sequence[Line], above: int) -> bool:
    """Whether an issue is the source of the article that ends above it, as another one is."""
    if not lines[above].ends:
        return False
    near = range(max(above - SOURCES, 1), above)
    return any(
        lines[i - 1].ends and lines[i - 1].page == lines[i + 1].page and is_issue(lines[i].text)
        for i in near
    )


def _is_one(lines: Sequence[Line], page: Sequence[int], at: int) -> bool:
    """Whether a line is an issue's, and not a full one of a sentence."""
    if lines[at].em > WIDEST or not is_issue(lines[at].text):
        return False
    full = lines[at].em >= max(lines[other].em for other in page) - SHORT
    return not full or at == page[0]
