"""The numbers of notes at a page's foot, and where the text refers to notes.

A note's number is raised: extractors write it close before the note (1同上书), or on a line of its
own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...document import Line
from ..paragraphs.footnotes import AS_PLAIN, COUNTED, RAISED
from .cuts import cut, is_as_it_was

_CIRCLED = [*map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)))]
_OPENS, _CLOSES = r"[\[［〔【]", r"[\]］〕】]"
_HAN = "\u3400-\u9fff"
# What stands before a note's number in a text, and behind it.
_BEHIND, _BEFORE = "。．！？，；、”’》」』）)", "，。．；、：！？”’》」』）"
_MARKS = (
    rf"(?:([{''.join(_CIRCLED)}])|{_OPENS}(\d{{1,3}}){_CLOSES}|([{RAISED}]{{1,3}}))(?![，。；！？”’》」』）、])\s*"
    rf"|([1-9]\d{{0,2}})(?:$|\s*(?=[{_HAN}“‘《「『（A-Za-z\"'])(?![A-Z](?![a-z])))"
)
_LABEL = re.compile(_MARKS)
# One amid a line, below another note's end, where an extractor took two lines for one.
_AMID = re.compile(rf"(?<=[。.．）)]) (?:{_MARKS})")
# Where a sentence goes on above, such a number counts or dates.
_COUNTS = re.compile(rf"\d{{1,3}}\s*[{COUNTED}]")
# Where a text may refer to a note: by a mark or a number in brackets; by a plain number behind a
# mark, or between a word and a mark or the line's end.
# What stands side by side, or counts what it names (①②③, ①和②, ①→②), refers to none; two behind a
# word, before a mark, refer to two (记载①②，).
_REFERENCE = re.compile(
    rf"(?!(?<=[{_HAN}{_BEHIND}])[{''.join(_CIRCLED)}]、?[{''.join(_CIRCLED)}][{_BEFORE}])"
    rf"[{''.join(_CIRCLED)}](?:[、和与與及或至到—–~～→-]?[{''.join(_CIRCLED)}])+"
    rf"|([{''.join(_CIRCLED)}])|(?<!\s){_OPENS}(\d{{1,3}}){_CLOSES}|([{RAISED}]{{1,3}})"
    rf"|(?:(?<=[{_BEHIND}])|(?<=[{_BEHIND}] ))(\d{{1,3}})(?=[{_HAN}“‘《「『（]|$)(?![{COUNTED}])"
    rf"|(?<=[{_HAN}])(\d{{1,3}})(?=\s?[{_BEFORE}]|$)|(?<=[{_HAN}] )(\d{{1,3}})(?=\s?[{_BEFORE}])"
    r"|(?<![\d][.,])(?:(?<=[.,;:!?\"”’')])|(?<=[,;:!?\"”’)] )|(?<=[a-z]\. ))(\d{1,3})"
    r"(?=\s?[\"”“]|\s[A-Za-z]|$)|(?<=[a-z])(\d{1,3})(?=[.,;:!?)”\"’'\s]|$)"
)
# What each of these has, and hardly a line of most texts.
_ANY = re.compile(rf"[{''.join(_CIRCLED)}{RAISED}\d]")
_COLONS = ("：", ":")
# What has the number that stands behind it (第1, 图1, Fig. 1), or is it (是1). No name is longer.
_NUMBERED = re.compile(
    r"(?:[第图圖表式例題题号號]|步骤|步驟|方程|(?<![认認以因])[是为為]"
    r"|\b(?:[Ff]igs?|[Tt]abs?|[Ee]qs?|[Nn]os?|[Vv]ols?|[Pp]p?|[Cc]h|[Ss]ecs?|[Aa]rts?|[Pp]ls?)\.)\s?$"
)
_NAME = 6
# A number that starts a line of the text: the extractor cut the row before it.
_CUT = re.compile(rf"(\d{{1,3}})(?:$|(?=[{_HAN}“‘《「『（])(?![{COUNTED}]))")
MARKED = frozenset("[［〔【" + RAISED + "".join(_CIRCLED))
LABELLING = MARKED | frozenset("123456789")
# The forms of a note's number, by the groups of both patterns.
CIRCLE, PLAIN = 1, 4


@dataclass(frozen=True, slots=True)
class Label:
    """A line that starts with a note's number: which line and number, in which form, and alone."""

    at: int
    number: int
    form: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A number in a line that may refer to a note: from and to which character, in which form."""

    at: int
    number: int
    start: int
    end: int
    form: int


def labels(lines: Sequence[Line]) -> list[Label]:
    """The lines of a page that start with a note's number.

    >>> from zhengwen.split import split
    >>> [(label.at, label.number, label.alone) for label in labels(split("水\\n1同上。\\n[2]"))]
    [(1, 1, False), (2, 2, True)]
    """
    found = []
    for at, line in enumerate(lines):
        text = line.text
        label = _LABEL.match(text) if text[0] in LABELLING else None
        if not label or not label.lastindex:
            continue
        if at and not lines[at - 1].ends and _COUNTS.match(text):
            continue
        found.append(Label(at, _of(label), label.lastindex, label.end() == len(text)))
    return found


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, cut where a note's number stands amid one, next to that above.

    >>> from zhengwen.split import split
    >>> [line.text for line in parted(split("[1]同上。 [2]见县志。 [4]不载。"))]
    ['[1]同上。', '[2]见县志。 [4]不载。']
    """
    result: list[Line] = []
    number = 0
    for line in lines:
        text = line.text
        if found := _LABEL.match(text) if text[0] in LABELLING else None:
            number = _of(found)
        while number and (amid := _AMID.search(line.text)):
            if _of(amid) != number + 1 or not is_as_it_was(line):
                break
            number += 1
            left, line = cut(line, amid.start(), amid.start() + 1)
            result.append(left)
        result.append(line)
    return result


def _of(found: re.Match[str]) -> int:
    """The number that a label or a reference is."""
    form = found.lastindex or 0
    mark = found[form]
    return _CIRCLED.index(mark) + 1 if form == CIRCLE else int(mark.translate(AS_PLAIN))


def references(lines: Sequence[Line]) -> Iterator[Reference]:
    """Where a text may refer to notes.

    >>> from zhengwen.split import split
    >>> lines = split("老槐树1，是祖父②种的。\\n3后来[4]不见了，有5棵。")
    >>> [(one.at, one.number, one.start, one.form) for one in references(lines)]
    [(0, 1, 3, 4), (0, 2, 8, 1), (1, 3, 0, 4), (1, 4, 3, 2)]
    >>> [*references(split("见图1，第②项，依①②③的次序。"))]
    []
    >>> [one.number for one in references(split("县志有记载①②，见①和②。"))]
    [1, 2]
    """
    counted: tuple[int, int] | None = None
    for at, line in enumerate(lines):
        text = line.text
        if not _ANY.search(text):
            continue
        if found := _CUT.match(text):
            yield Reference(at, int(found[1]), 0, found.end(), PLAIN)
        for found in _REFERENCE.finditer(text):
            if not found.lastindex:
                continue
            form, number = min(found.lastindex, PLAIN), _of(found)
            if _NUMBERED.search(text, max(0, found.start() - _NAME), found.start()):
                continue
            # Behind a colon a sentence counts, and goes on to: 船上有：①桨，②网。
            if text[found.start() - 1 : found.start()] in _COLONS or counted == (form, number - 1):
                counted = form, number
            else:
                yield Reference(at, number, found.start(), found.end(), form)
