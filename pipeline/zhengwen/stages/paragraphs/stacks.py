"""Stacks: short lines below each other that head nothing, though each has a heading's shape.

What heads a text stands above one. The cells of a table that came out one a line, the choices of a
question, its answer, the numbered items of a list, a form's fields and the boxes ticked in it stand
above more of their kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from ...document import Kind
from .glyphs import OPENER, ends_sentence, ends_softly, is_opener
from .runs import runs
from .widths import WIDEST_CHARACTER, em

# A heading is read at a glance: GB/T 7713 asks for at most 20 characters; two halves make 30.
HEADING_WIDEST = 32.0
# So many headings do not stand below each other; what entries of a list have.
STACK, _LISTED = 4, re.compile(r"(?:[（(][^（）()]*[）)]|[^ \u3000\d（(])*+[ \u3000\d]")
# So many numbers of one form do not, either: those of headings have a text each, or a lower level.
ITEMS = 3
_DIGITS, _NUMERALS = re.compile(r"\d+"), re.compile("[一二三四五六七八九十百千零〇]+")
# A bare number; a choice by its letter; a blank that a question leaves; what is to be ticked, two
# boxes at least.
_BARE = re.compile(r"\d{1,2} ?(?=[\u3400-\u9fff“《【「])(?![年月日])")
_CHOICE = re.compile(r"([A-H])[.．、)）]\s?\S")
_BLANK = re.compile(r"[（(][\s\u3000]*[）)]|__")
TICKED = re.compile(r"(?:[□■☐☑☒√✓✔]\s?[\u3400-\u9fff]{1,8}\s*){2,}")
# The number of a document or of a case: （2024）江0102民初38号, 江政发〔2024〕3号.
_DOCUMENT = re.compile(r"[^\s，。]{0,12}[（(〔［\[](?:19|20)\d\d[）)〕］\]][^\s，。]{0,16}号")
# A label with its value; one that stands so often is a form's, and one in brackets of their own as
# often as others like it.
_LABEL = re.compile(r"(?:【[^【】]{1,10}】|[\u3400-\u9fff]{2,6}[:：])(?=\s?\S)")
FIELDS = 3
# A table's cells: what is no word, a figure with its unit or a code that has one; or nothing.
_FIGURE = re.compile(r"(?=.{0,23}\d)[^\u3400-\u9fff]{1,24}|[-—–－/]")
# So many of them among short lines are a table's; one is where its name or its unit stands above.
FIGURES, ROW = 3, 3
_UNIT = re.compile(r"[（(]?(?:金[额額])?[单單]位[:：]")
_TABLE = re.compile(r"[表Tt]")
# What stands in a stretch of cells may be no more than these.
_CELLS = frozenset[Kind]({"heading", "body", "table", "dateline"})


def without_stacks(texts: Sequence[str], found: list[Kind]) -> list[Kind]:
    """The kinds of a text's paragraphs, but what heads nothing is no heading.

    >>> texts = ["问题", "A. 甲方", "B. 乙方", "讲完了。"]
    >>> without_stacks(texts, ["title", "heading", "heading", "body"])
    ['title', 'body', 'body', 'body']
    """
    # The cheap question first: many texts have no heading below their title.
    if "heading" not in found:
        return found
    _unstack(texts, found)
    _unrepeat(texts, found)
    _unlist(texts, found)
    _unfield(texts, found)
    _uncell(texts, found)
    return found


def _unstack(texts: Sequence[str], found: list[Kind]) -> None:
    """Of many short lines below each other none is a heading: verse without marks.

    Headings of several levels have numbers, and a title's lines stand at the text's head. Of a
    list the entries are none, which have a gap or a number: 清水 160毫升, below 材料.
    """
    plain = [
        kind == "heading" and not is_opener(text) for text, kind in zip(texts, found, strict=True)
    ]
    begun = found.index("body") if "body" in found else len(found)
    for start, stop in runs(plain):
        if stop - start < STACK or start <= begun:
            continue
        listed = [_LISTED.match(text) is not None for text in texts[start:stop]]
        mixed = any(listed)
        for at, entry in enumerate(listed, start=start):
            found[at] = "body" if entry or not mixed else "heading"


def _unrepeat(texts: Sequence[str], found: list[Kind]) -> None:
    """No heading is a word among several that stand below each other time and again: buttons.

    What heads the parts of each chapter (概况, 练习) stands above text.
    """
    heads = Counter(text for text, kind in zip(texts, found, strict=True) if kind == "heading")
    often = [
        kind == "heading" and heads[text] >= ITEMS and not is_opener(text)
        for text, kind in zip(texts, found, strict=True)
    ]
    for start, stop in runs(often):
        if stop - start > 1:
            found[start:stop] = ["body"] * (stop - start)


def _unlist(texts: Sequence[str], found: list[Kind]) -> None:
    """No heading is an item of several with no text between, a choice, or what asks for one."""
    forms = [
        _form(text) if kind == "heading" else "" for text, kind in zip(texts, found, strict=True)
    ]
    start = 0
    for form, group in groupby(forms):
        stop = start + len(list(group))
        if form and stop - start >= ITEMS:
            found[start:stop] = ["body"] * (stop - start)
        start = stop
    for at in [at for at, kind in enumerate(found) if kind == "heading"]:
        # A choice has another beside it; the question stands above the first.
        letter, *near = map(_letter, (texts[at], *texts[at - 1 : at], *texts[at + 1 : at + 2]))
        chosen = (letter and any(near)) or (near[-1:] == ["A"] and is_opener(texts[at]))
        if chosen or _BLANK.search(texts[at]):
            found[at] = "body"


def _letter(text: str) -> str:
    """The letter of a choice that a text starts with, if it is one."""
    choice = _CHOICE.match(text)
    return choice[1] if choice else ""


def _form(text: str) -> str:
    """The form of the number that a text starts with: all that count on have one."""
    opener = OPENER.match(text) or _BARE.match(text)
    return _NUMERALS.sub("一", _DIGITS.sub("0", opener[0])) if opener else ""


def _unfield(texts: Sequence[str], found: list[Kind]) -> None:
    """No heading is a label with its value where the label recurs, a number, or boxes to tick."""
    heads = [at for at, kind in enumerate(found) if kind == "heading"]
    label = {at: _label(texts[at]) for at in heads}
    # The cheap question first: few headings have a label.
    labels = [*map(_label, texts)] if any(label.values()) else []
    stand = Counter(labels)
    # Fields stand below each other; headings of one form have a text each: 【导读】 …, 【评论】 ….
    beside = {label for pair in pairwise(labels) if all(pair) for label in pair}
    for at in heads:
        text = texts[at]
        recurs = label[at] in beside and stand[label[at]] >= FIELDS
        if recurs or TICKED.fullmatch(text) or _DOCUMENT.fullmatch(text):
            found[at] = "body"


def _label(text: str) -> str:
    """The label that a text starts with; of one in brackets of their own the first of these."""
    label = _LABEL.match(text)
    return ("【" if text[0] == "【" else label[0]) if label else ""


def _uncell(texts: Sequence[str], found: list[Kind]) -> None:
    """No heading is a cell of a table whose cells, or whose words alone, came out one a line.

    The first of them may head the table, and what stands below its last figure the text below it.
    """
    figures = [
        kind == "table" or (kind in _CELLS and _is_figure(text))
        for text, kind in zip(texts, found, strict=True)
    ]
    # The cheap question first: most texts have no figures alone.
    if not any(figures):
        return
    short = [
        kind == "table" or (kind in _CELLS and _is_short(text))
        for text, kind in zip(texts, found, strict=True)
    ]
    for start, stop in runs(short):
        above = texts[start - 1] if start else ""
        named = start > 0 and found[start - 1] == "caption" and _TABLE.match(above) is not None
        named = named or any(_UNIT.match(text) for text in texts[start:stop])
        count = sum(figures[start:stop])
        if not count or (count < FIGURES and not named):
            continue
        if named or start == 0:
            start -= 1
        last = max((at for at in range(start + 1, stop) if figures[at]), default=start)
        rows = [at for at in range(start + 1, last + 1) if found[at] == "table"]
        for at in range(start + 1, stop):
            plain = found[at] == "heading" and not is_opener(texts[at])
            if plain and (figures[at] or (at < last and _is_within(texts, rows, at))):
                found[at] = "body"


def _is_within(texts: Sequence[str], rows: Sequence[int], at: int) -> bool:
    """Whether a short line stands amid a table: between rows, these have as many cells each."""
    below = bisect_left(rows, at)
    if not 0 < below < len(rows):
        return True
    return len(texts[rows[below - 1]].split()) == len(texts[rows[below]].split())


def _is_figure(text: str) -> bool:
    """Whether a text is a figure, or a row of three cells at least with one."""
    # The cheap question first: no figure has Han.
    if not "\u3400" <= text[0] <= "\u9fff" and _FIGURE.fullmatch(text):
        return True
    cells = text.split() if " " in text and _is_short(text) else []
    return len(cells) >= ROW and any(map(_FIGURE.fullmatch, cells))


def _is_short(text: str) -> bool:
    """Whether a text may be a cell: no sentence, and nothing that introduces one."""
    if ends_sentence(text) or ends_softly(text):
        return False
    return WIDEST_CHARACTER * len(text) <= HEADING_WIDEST or em(text) <= HEADING_WIDEST
