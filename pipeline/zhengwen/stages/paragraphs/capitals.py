"""Lines of English that start with a capital each: verse, or names and titles below each other.

Where a column broke the lines, hardly one in six starts so, and none had room for the next word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...texts import gathered
from .glyphs import ends_sentence
from .runs import runs

# So many lines in a row are no chance: an article's title, who is spoken to and a few names are
# fewer. None is longer than so many characters, as paragraphs are, nor a word, as a stretched row
# is cut into.
FEW, LONGEST = 8, 80
_RUN = re.compile(rf"[A-Z“‘\"']{{{FEW},}}")
_LINE = re.compile("[“‘\"']{0,2}[A-Z]\\S* (?=.*[a-z])[^\u2e80-\u9fff\uac00-\ud7a3]*")
# Such a share of the lines stop amid a sentence, or their ends show enough; and such a share of
# these leave room for the next one's first word, as in a column hardly any does.
AMID, ROOMY = 1 / 4, 1 / 2


def capitals(texts: Sequence[str]) -> set[int]:
    """The lines that start so, but for the first of each run.

    >>> verse = ["The river ran,", "And nobody could say", "Where all the water was, or"]
    >>> sorted(capitals([*verse, "Who took the boats away."] * 2))
    [1, 2, 3, 4, 5, 6, 7]
    >>> capitals(["Mr Li of the Ferry and Miss Wang", "Of the Post came on the Sunday to"] * 4)
    set()
    """
    texts = gathered(texts)
    found: set[int] = set()
    # The cheap question first: what the lines start with.
    for match in _RUN.finditer(texts.firsts):
        own = texts[match.start() : match.end()]
        for first, last in runs([_may_be_line(text) for text in own]):
            if last - first >= FEW and _are_lines(own[first:last]):
                found.update(range(match.start() + first + 1, match.start() + last))
    return found


def _may_be_line(text: str) -> bool:
    return len(text) <= LONGEST and _LINE.fullmatch(text) is not None


def _are_lines(texts: Sequence[str]) -> bool:
    """Whether lines end where their author ended them: many amid a sentence, with room left."""
    widest = max(map(len, texts))
    amid = [(above, below) for above, below in pairwise(texts) if not ends_sentence(above)]
    roomy = sum(len(above) + 1 + len(below.split(" ", 1)[0]) <= widest for above, below in amid)
    return len(amid) >= AMID * (len(texts) - 1) and roomy >= ROOMY * len(amid)
