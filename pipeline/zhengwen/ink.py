"""Ink: the visible characters of a text, the currency of the ledger."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


# White space, controls and format characters leave no mark on a page. Private-use, unassigned and
# surrogate code points do (or may), so they are ink: losing one is losing something.
@cache
def _invisible() -> regex.Pattern[str]:
    # Loaded when the first ledger is checked: it takes a third of the whole import's time.
    import regex

    return regex.compile(r"[\p{Z}\p{Cc}\p{Cf}]+")


def ink(text: str) -> str:
    """The visible characters of a text, in order.

    Source: general categories of the Unicode Character Database; Z*, Cc and Cf are not ink.

    >>> ink("2024 年\\u3000\\u200b8 月")
    '2024年8月'
    """
    return _invisible().sub("", text)


_UNREAD = {
    "(cid:…)": re.compile(r"\(cid:\d{1,6}\)"),
    "private use": re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]"),
    "U+FFFD": re.compile("\ufffd"),
    # What is left of it where no hyphen can have been (`stages/characters/hyphens.py`).
    "U+FFFE": re.compile("\ufffe"),
    "U+FFFF": re.compile("\uffff"),
}


def unread(text: str) -> dict[str, int]:
    """Glyphs of which an extractor gave a number, a private character or none: how many of each.

    Runs of mojibake that lost a byte count too.

    >>> unread("甲(cid:12)\ufffd乙(cid:7)")
    {'(cid:…)': 2, 'U+FFFD': 1}
    """
    from .stages.characters.mojibake import unmended

    counts = {name: len(pattern.findall(text)) for name, pattern in _UNREAD.items()}
    counts["mojibake"] = unmended(text)
    return {name: count for name, count in counts.items() if count}
