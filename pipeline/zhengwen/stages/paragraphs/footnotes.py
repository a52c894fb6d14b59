"""Notes at the feet of pages, whose numbers stand before their text without a mark: 1参见, ²参见.

An extractor writes a raised number as a superscript, as a plain digit or half of each (1⁴). Alone
it may be anything; but a page's notes count on, from note to note and from page to page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from ...document import Line
from ...texts import Texts, any_of, places

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
AS_PLAIN = str.maketrans(RAISED, "0123456789")
# What a number counts or dates where it is none of a note.
COUNTED = (
    "年月日时分秒号元角米里亩吨斤克升度个名人位家户只头匹条座栋间层楼村镇乡县市省国项件张台辆架艘批次"
    "回遍天周岁届期级等代种类样部本册篇章节页幅倍成万亿千百十多余几点比時號個張臺輛歲級層樓項條節頁"
)
# A note's number, and the letter or the mark that its text starts with.
_NOTE = re.compile(
    rf"([1-9]?[{RAISED}]{{1,2}}|[1-9]\d?)(?=[^\W\d_]|[《“‘「『\"'(（<{{/\\])(?![{COUNTED}]|[A-Z](?![a-z]))"
)
_FIRST = any_of(RAISED, "1-9")
# What a reference ends with, or an address in print.
_CLOSES = frozenset(".)）")
# So many lines of a page are its foot, below the last note's number too.
FOOT = 10


def footnotes(lines: Sequence[Line], texts: Texts, ends: Sequence[bool]) -> frozenset[int]:
    """The lines that start a note at a page's foot.

    The notes of a page stand together below its text and count on; each starts where the one above
    ends, or its number is raised. A page's only note counts on from a page before, below a
    sentence's end, or its number is raised.

    Args:
        lines: the lines.
        texts: their texts.
        ends: whether a sentence ends with each.

    >>> from zhengwen.split import split
    >>> text = "桥修好了，\\n1参见县志。\\n2方志不载。\\f水涨了。\\n3同上。\\f涨了。\\n4座桥。"
    >>> lines = split(text)
    >>> texts = Texts([line.text for line in lines])
    >>> sorted(footnotes(lines, texts, [line.ends for line in lines]))
    [1, 2, 4]
    """
    # The cheap question first: few lines start with a digit.
    numbers = {
        at: int(found[1].translate(AS_PLAIN))
        for at in places(_FIRST, texts.firsts)
        if (found := _NOTE.match(texts[at]))
    }
    return frozenset(_found(lines, ends, numbers)) if numbers else frozenset()


def _found(
    lines: Sequence[Line], ends: Sequence[bool], numbers: Mapping[int, int]
) -> Iterator[int]:
    last = 0
    for _, page in groupby(numbers, key=lambda at: lines[at].page):
        own = _run(lines, ends, list(page), numbers)
        if not own:
            continue
        number, ended = numbers[own[0]], own[0] > 0 and ends[own[0] - 1]
        on = last > 0 and number == last + 1
        several = len(own) > 1 and (ended or on or number == 1)
        if several or _is_raised(lines[own[0]].text) or (on and ended):
            yield from own
            last = numbers[own[-1]]


def _run(
    lines: Sequence[Line], ends: Sequence[bool], page: Sequence[int], numbers: Mapping[int, int]
) -> list[int]:
    """The last lines of a page that count on, each where the one above ends."""
    run = [page[-1]]
    below = run[0] + FOOT
    if below < len(lines) and lines[below].page == lines[run[0]].page:
        return []
    for at in reversed(page[:-1]):
        if run[0] - at > FOOT:
            break
        above = run[0] - 1
        apart = ends[above] or lines[above].text[-1] in _CLOSES or _is_raised(lines[run[0]].text)
        if not apart or numbers[at] != numbers[run[0]] - 1:
            break
        run.insert(0, at)
    return run


def _is_raised(text: str) -> bool:
    return text[0] in RAISED or text[1] in RAISED
