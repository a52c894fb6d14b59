"""Brackets that are open at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...document import Line

_BRACKET = re.compile("[（《【〈〔()》】〉〕）\n]")
OPENING_BRACKETS = "（《【〈〔("
# For how many lines one may stay open: a lone one swallows nothing.
OPEN_FOR = 3


def last_brackets(lines: Sequence[Line]) -> list[str]:
    """The last bracket of each line; empty where it has none.

    One search for all lines takes a third of the time.

    >>> last_brackets([Line(text="（路通了", number=0), Line(text="船停了", number=1)])
    ['（', '']
    """
    text = "\n".join([line.text for line in lines])
    last = [""] * (text.count("\n") + 1)
    at = 0
    for found in _BRACKET.findall(text):
        if found == "\n":
            at += 1
        else:
            last[at] = found
    return last
