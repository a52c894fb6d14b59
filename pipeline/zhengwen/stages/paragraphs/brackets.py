"""Brackets that are open at the end of a line."""

from __future__ import annotations

import re

from ...texts import Texts

_BRACKET = re.compile("[（《【〈〔()》】〉〕）\n]")
OPENING_BRACKETS = "（《【〈〔("
# For how many lines one may stay open: a lone one swallows nothing.
OPEN_FOR = 3


def last_brackets(texts: Texts) -> list[str]:
    """The last bracket of each line; empty where it has none.

    One search for all lines takes a third of the time.

    >>> last_brackets(Texts(["（路通了", "船停了"]))
    ['（', '']
    """
    last = [""] * (texts.whole.count("\n") + 1)
    at = 0
    for found in _BRACKET.findall(texts.whole):
        if found == "\n":
            at += 1
        else:
            last[at] = found
    return last
