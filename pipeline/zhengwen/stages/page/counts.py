"""Counts: the numbers of articles, sections and items go up along a column, and back in none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..paragraphs.ordinals import NUMERAL, VALUES

# A number and what encloses it: 第三条, （三）, 三、, 3., 1.4.5.
_NUMBER = re.compile(
    rf"(?P<before>第|[（(]|(?:\d{{1,2}}\.){{1,3}}|)(?P<number>{NUMERAL}|\d{{1,3}})"
    r"(?P<behind>[条條章节節款]|[）)]|[、.．](?!\d)|(?<=\.\d)(?!\d)|(?<=\.\d\d)(?!\d))"
)
# What stands behind 第, and nothing else.
_PARTS = frozenset("条條章节節款")
# Fewer numbers of a form do not count.
FEWEST = 3


class Count(NamedTuple):
    """Which lines above one bear the number before its own, and the one after; -1 where none."""

    before: int
    after: int


def counts(texts: Sequence[str]) -> dict[int, Count]:
    """Of the lines that start with a number, which ones above bear those next to it.

    Where two lines bear one number (the items of two lists) the form says nothing.

    >>> counts(["第三条　渡口", "第六条　船工", "停船以后，", "第四条　船票", "第五条　缆绳"])
    {3: Count(before=0, after=-1), 4: Count(before=3, after=1)}
    """
    forms: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        found = _NUMBER.match(text)
        if found and (found["before"] == "第") == (found["behind"] in _PARTS):
            number = found["number"]
            han = not number.isdecimal()
            form = found["before"] + ("一" if han else "1"), found["behind"]
            value = VALUES.get(number, 0) if han else int(number)
            forms.setdefault(form, []).append((at, value))
    result: dict[int, Count] = {}
    for rows in forms.values():
        if len(rows) < FEWEST or len({value for _, value in rows}) < len(rows):
            continue
        above: dict[int, int] = {}
        for at, value in rows:
            count = Count(above.get(value - 1, -1), above.get(value + 1, -1))
            above[value] = at
            if max(count) >= 0:
                result[at] = count
    return result
