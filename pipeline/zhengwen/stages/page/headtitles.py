"""A text's title that later pages bear as their running head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line
from ..paragraphs.chapterform import is_later_chapter
from ..paragraphs.names import may_be_people, names_alone
from ..paragraphs.shapes import is_signature
from .folios import TIME
from .issuelines import SHORT, names_source
from .repeated import INDENT, offsets_of, squeezed

# What a text is from has a shorter name than its title, in em.
TITLED = 8.0
# A section's heading, which may ask; and that of a later one, by its number: 2.3. Buying Hardware.
_SECTION = re.compile(
    r"(?:\d{1,2}\.){1,3}\d{1,2}\.?\s*\D{1,60}[?？]$"
    r"|(?:\d{1,2}\.){1,3}(?!1\.)\d{1,2}\.\s*[^\W\d_]"
)
_FIRST = re.compile(r"第[一1][章节節编編篇部]\s|一、|1[.．、]\s?[^\W\d]|[前引]\s?言$")


def titles(lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]) -> list[int]:
    """The first line of a text where it is the title, which later pages bear as their head.

    The first page has it once, and no other title below it, and no later chapter's: running text,
    its first part, or who wrote it. Where that page is numbered as a later one, it is a part of a
    book and has none, unless the pages in turn bear another's name; what is short, or an issue, or
    a newspaper, is the name of what the text is from. So is what the page's number parts from the
    text, there as on the next page: of a title it stands above, or at the foot.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> lines = split("临河县渡口变迁考略\\n船停了。\\f临河县渡口变迁考略\\n桥停了。")
    >>> titles(lines, [range(2), range(2, 4)], {0: "running head", 2: "running head"})
    [0]
    """
    # The page's number may stand above it.
    at = next((at for at in pages[0] if not rules.get(at, "").startswith("folio")), 0)
    head = lines[at].text
    # A long title is cut short over the page, and stands on two lines or three below.
    if rules.get(at) != "running head" or lines[at].em < TITLED or head[-1] in "….":
        return []
    if names_source(head) or TIME.search(head):
        return []
    # An article's pages may go on from others, and bear its author or their journal by turns.
    others = {lines[other].text for other, rule in rules.items() if "head" in rule} - {head}
    by_turns = any(may_be_people(text) or names_source(text) for text in others)
    if offsets_of(lines, rules) - {0} and not by_turns:
        return []
    if all(len(page) > 1 and rules.get(page[1], "").startswith("folio") for page in pages[:2]):
        return []
    # With the page's number it differs from page to page.
    if not any(lines[other].text == head for other in rules if other != at):
        return []
    left = [lines[at] for at in pages[0] if at not in rules]
    solid = [squeezed(line.text) for line in left]
    starts = [*solid, "".join(solid[:3])]
    if any(text.startswith(squeezed(head)) for text in starts):
        return []
    if left and (is_later_chapter(left[0].text) or _SECTION.match(left[0].text)):
        return []
    if len(left) > 1 and (names_alone(left[0].text) or is_signature(left[0].text)):
        left = left[1:]
    # Below a title its first part is headed.
    if left and _FIRST.match(left[0].text):
        return [at]
    widest = max((line.em for line in left), default=0.0)
    return [at] if left and (left[0].ends or left[0].em >= widest - INDENT - SHORT) else []
