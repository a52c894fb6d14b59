"""The number 1 of an only page: where it stands as no cell, item or chapter's number does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ...measured import texts_of
from ..paragraphs.chapterform import is_later_chapter
from ..paragraphs.shapes import is_byline, is_caption
from .besideheads import WIDE
from .folios import AMID, is_word
from .issuelines import SHORT

# A section's heading, but for those of a first chapter.
_LATER = re.compile(
    r"(?!1\.)(?:\d{1,2}\.){1,3}\d{1,2}\.?\s*"
    r"(?=[A-Z\u4e00-\u9fff])(?![万萬亿億多余餘元米吨噸倍年])[^。]{2,40}"
)
# The number 1 on a line of its own.
ONE = "\n1\n"
EDITION = re.compile(r"第\s*\d{1,3}\s*版")
# How near a line is for its width to be compared, and how many em one of text has at least.
NEAR, PROSE = 8, 8.0
# Where a page is laid out with spaces, so many blank lines stand above the number at its foot. That
# is so far from the left, and one on top so far, in shares of the widest line.
FAR, LEFT, RIGHT, CORNER = 2, 0.3, 0.7, 0.9


def number_of_one(lines: Sequence[Line], page: Sequence[int]) -> dict[int, str]:
    """Where a page has the number 1: below its first line, at its foot, or amid a sentence.

    More numbers are of a table.

    Args:
        lines: the document's.
        page: those of the page, which has a head.

    >>> from zhengwen.split import split
    >>> number_of_one(split("临河日报\\n渡口的船\\n渡口的船停了。\\n1"), range(4))
    {3: 'folio at the foot'}
    """
    # The cheap question first: hardly a page has that line.
    if lines[page[-1]].text != "1" and ONE not in texts_of(lines).whole:
        return {}
    found = [at for at in page if lines[at].text.isdecimal()]
    if len(found) != 1 or lines[found[0]].text != "1":
        return {}
    if found[0] == page[1]:
        return {found[0]: "folio below a head"}
    if found[0] == page[-1]:
        return {found[0]: "folio at the foot"} if _ends_text(lines, page) else {}
    return {found[0]: "folio amid text"} if _is_amid(lines, found[0]) else {}


def edition_of_one(lines: Sequence[Line], page: Sequence[int]) -> dict[int, str]:
    """The edition of an only page of a newspaper, between blank lines.

    Args:
        lines: the document's.
        page: those of the page, which has a newspaper's name.

    >>> from zhengwen.split import split
    >>> edition_of_one(split("临河日报\\n\\n渡口的船\\n\\n第1版\\n\\n渡口的船停了。"), range(4))
    {2: 'folio amid text'}
    """
    # The cheap question first: hardly a page has that.
    if "版" not in texts_of(lines).lasts:
        return {}
    found = [at for at in page if EDITION.fullmatch(lines[at].text)]
    if len(found) != 1 or found[0] == page[-1] or not _is_apart(lines, found[0]):
        return {}
    return {found[0]: "folio amid text"}


def _ends_text(lines: Sequence[Line], page: Sequence[int]) -> bool:
    """Whether running text stands above a page's last line: it ends there, or fills the measure.

    Where the number is set apart a line as wide as one of text will do; and so does the row of a
    page with columns, which has a number in its middle, far below.
    """
    # Words of a stretched row may stand one by one above it.
    text = [at for at in page[-NEAR:-1] if not is_word(lines[at])]
    above, last = lines[text[-1] if text else page[-2]], lines[page[-1]]
    if above.ends or (last.blanks >= FAR and last.column > WIDE):
        return True
    if is_byline(above.text) or is_caption(above.text):
        return True
    near = max(lines[at].em for at in page[-NEAR:-1])
    full = above.em >= (AMID if last.blanks else max(near - SHORT, PROSE))
    return full and above.text[-1] not in "：:"


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether blank lines stand above and below a line."""
    return at > 0 and lines[at].blanks > 0 and lines[at + 1].blanks > 0


def _is_amid(lines: Sequence[Line], at: int) -> bool:
    """Whether a number stands apart below a full line of a sentence that does not end there."""
    if not _is_apart(lines, at):
        return False
    above = lines[at - 1]
    near = max(line.em for line in lines[max(at - NEAR, 0) : at])
    return not above.ends and above.em >= max(near - SHORT, AMID)


def far_out(lines: Sequence[Line], page: Sequence[int]) -> dict[int, str]:
    """The number 1 on top, above a heading with another, in the corner, or centred far below all.

    A chapter's number stands in none of these places, nor does a cell.

    Args:
        lines: the document's.
        page: those of the page, with a head or without.

    >>> from zhengwen.split import split
    >>> far_out(split("1\\nCHAPTER 12. The Last Ferry.\\nThe river was wide."), range(3))
    {0: 'folio above a number'}
    """
    first, last = lines[page[0]], lines[page[-1]]
    # The cheap questions first.
    if "1" not in (first.text, last.text):
        return {}
    if first.text == "1" and _is_numbered(lines[page[1]].text):
        return {page[0]: "folio above a number"}
    if not (first.column or last.column):
        return {}
    right = max(lines[at].column + len(lines[at].text) for at in page)
    if first.text == "1" and lines[page[1]].blanks and first.column >= CORNER * right:
        return {page[0]: "folio in the corner"}
    centred = LEFT * right <= last.column <= RIGHT * right
    if last.text == "1" and last.blanks >= FAR and centred:
        return {page[-1]: "folio at the foot"}
    return {}


def _is_numbered(text: str) -> bool:
    """Whether a heading has a number of its own, that of a later part than the first."""
    return is_later_chapter(text) or _LATER.fullmatch(text) is not None
