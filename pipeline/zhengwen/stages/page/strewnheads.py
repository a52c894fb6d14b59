"""The heads and folios of pages that pdfminer wrote amid their text, each between blank lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ...document import Line
from ...measured import texts_of
from .folios import AMID
from .numberone import NEAR
from .onlypage import HEAD, is_dated

# No year is one of a page.
NUMBER = re.compile(r"\d{1,3}")
# On such a share of the pages the head must stand: chapters begin without.
MOST = 2 / 3
# A line that goes on below is so wide to the widest above it.
FULL = 0.8


def strewn(lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]) -> dict[int, str]:
    """An issue, or a newspaper's day, once on most pages and the same, wherever it stands.

    So is its page's number, which alone is no cell's where one stands on each page and all go on by
    one.

    Args:
        lines: the document's.
        pages: which of them are of each page.
        rules: the furniture, by the rule that found each.

    >>> from zhengwen.split import split
    >>> text = "船停在石阶旁边，一直没有人过\\n\\n临河史志（总第26期）\\n\\n河，水涨了。"
    >>> strewn(split(f"{text}\\f{text}"), [range(3), range(3, 6)], {})
    {1: 'head amid text', 4: 'head amid text'}
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts_of(lines)):
        if _is_apart(lines, at) and is_dated(text) and lines[at].em <= HEAD:
            found[text].append(at)
    tops = {page[0] for page in pages}
    for own in found.values():
        on = {lines[at].page for at in own}
        if len(on) != len(own) or len(on) < 2 or len(on) < MOST * len(pages):
            continue
        amid = [at for at in own if at not in tops]
        # A form may ask for it; and where an article ends, its source may stand below.
        parted = any(_goes_on(lines, at - 1) for at in amid)
        if parted and not any(lines[at - 1].ends for at in amid):
            new = {at: "head amid text" for at in own if at not in rules}
            return new | _numbers(lines, pages, {**rules, **new})
    return {}


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether blank lines or the page's edges stand above and below a line."""
    line = lines[at]
    above = not at or line.blanks > 0 or lines[at - 1].page != line.page
    return above and (
        at + 1 == len(lines) or lines[at + 1].blanks > 0 or lines[at + 1].page != line.page
    )


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of text goes on: it fills its measure, and neither ends nor announces."""
    line, widest = lines[at], max(line.em for line in lines[max(at - NEAR, 0) : at + 1])
    full = line.em >= max(FULL * widest, AMID)
    return full and not line.ends and line.text[-1] not in "：:"


def _numbers(
    lines: Sequence[Line], pages: Sequence[range], rules: dict[int, str]
) -> dict[int, str]:
    """The numbers of pages, one on each and no other, which go on by one."""
    if any("folio" in rule for rule in rules.values()):
        return {}
    numbers = [
        [at for at in page if at not in rules and NUMBER.fullmatch(lines[at].text)]
        for page in pages
    ]
    found = [own[0] for own in numbers if len(own) == 1]
    if len(found) != len(pages) or not all(_is_apart(lines, at) for at in found):
        return {}
    first = int(lines[found[0]].text)
    goes_on = all(int(lines[at].text) == first + n for n, at in enumerate(found))
    return dict.fromkeys(found, "folio amid text") if goes_on else {}
