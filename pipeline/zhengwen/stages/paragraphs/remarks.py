"""Remarks in brackets behind a sentence: one that opens there is a sentence of its own."""

from __future__ import annotations

import re

# So many characters of a line are looked at: no remark that a line holds whole is longer.
LONGEST = 120
# What a remark has in it, another pair of brackets too, as pages of a manual have: ferry(1).
_WITHIN = r"(?:[^()（）]|[(（][^()（）]{0,24}[)）])+"
# The sentence's end before it. In English a dot may be an abbreviation's (p.m., Inc., vols.): a
# plain word stands before it, and the remark starts as a sentence does, with a capital and words.
_REMARK = re.compile(
    rf"(?:[。．！？][”’」』]?\s?[（(]{_WITHIN}"
    rf"|(?<=[a-z]{{5}})[.!?][\"”’]? \([A-Z][a-z]* [a-z]{_WITHIN})[)）]$"
)

# What an interview says of how something was said, behind the sentence: （笑）.
_REACTION = re.compile(
    "[（(](?:[大苦微众眾哄]?[笑哭](?:[声聲])?|(?:[热熱]烈)?(?:掌[声聲]|鼓掌)|沉默|停[顿頓]|[叹嘆][气氣]"
    "|[点點][头頭]|[摇搖][头頭]|哽咽)[）)]"
)


def is_reaction(text: str) -> bool:
    """Whether a text says how something was said, and nothing else.

    >>> is_reaction("（笑）"), is_reaction("（笑着）"), is_reaction("（上）")
    (True, False, False)
    """
    return _REACTION.fullmatch(text) is not None


def ends_with_remark(text: str) -> bool:
    """Whether a text ends with a remark in brackets that opens behind a sentence's end.

    >>> ends_with_remark("船停了。（参见第三章里关于渡口的那一节）"), ends_with_remark("船（木船）")
    (True, False)
    >>> ends_with_remark("It was never answered. (See also the ferry.)")
    True
    >>> ends_with_remark("They met at 5 p.m. (Eastern time)")
    False
    """
    if text[-1:] not in ")）":
        return False
    return _REMARK.search(text, max(len(text) - LONGEST, 0)) is not None
