"""Quotes and brackets: what a line leaves open the next one closes, and it closes nothing else."""

from __future__ import annotations

import re

_PAIRS = dict(zip("“‘「『（《〈【", "”’」』）》〉】", strict=True))
_OPENS = {close: mark for mark, close in _PAIRS.items()}
_MARK = re.compile(f"[{''.join(_PAIRS)}{''.join(_OPENS)}]")
# A line all of whose marks meet each other within it.
WHOLE = "whole"
# What it says, in nats, that a mark left open is closed below; that other marks stand there; or
# none. Counted on pages of newspapers and journals beside the other evidence, and rounded.
CLOSED, OTHER, PENDING = 2.0, -2.0, -0.9


def brackets(text: str) -> tuple[str, str]:
    """The opening marks of what a line closes from above, and of what it leaves open.

    Either is ``WHOLE`` where the line has marks and they meet, and empty where it has none.

    >>> brackets("走，”她说：“明天再"), brackets("她说：“好”"), brackets("她说明天再")
    (('“', '“'), ('whole', 'whole'), ('', ''))
    """
    marks = _MARK.findall(text)
    if not marks:
        return "", ""
    closes, still = "", [""]
    for mark in marks:
        if mark in _PAIRS:
            still.append(mark)
        elif still[-1] == _OPENS[mark]:
            still.pop()
        else:
            closes, still = closes or _OPENS[mark], [""]
    return closes or WHOLE, still[-1] or WHOLE


def meeting(left: str, closes: str) -> float:
    """What it says, in nats, that a line which leaves a mark open stands above one that closes one.

    >>> meeting("“", "“"), meeting("“", WHOLE), meeting("“", ""), meeting("", "")
    (2.0, -2.0, -0.9, 0.0)
    """
    if left == closes:
        return CLOSED if left in _PAIRS else 0.0
    if left not in _PAIRS and closes not in _PAIRS:
        return 0.0
    return OTHER if left and closes else PENDING
