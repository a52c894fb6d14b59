"""A line of words that may have lost its spaces: whether it did, and its words apart."""

from __future__ import annotations

import re

from ...tables.words import is_common
from .marks import numbered, spaced
from .segments import Segmented, segmented
from .wordruns import (
    CJK,
    OTHER,
    RUN,
    SEVERAL,
    SURE,
    TOKEN,
    has_common,
    is_camel,
    is_capital,
    is_phrase,
    runs_of,
)

_LETTERS = re.compile(r"(?<!\w)[A-Za-z]+(?!\w)")
# A function of a formula or a program: sin(x).
_CALL = re.compile(r"\b[A-Za-z]+\(\w(?:,\w)*\)")
# What ends a sentence, or a part of one.
ENDING, SAID = '.!?:;,)"”’', '.!?:;,"”'
# The number of a section, and its heading.
_SECTION = re.compile(r"\d{1,2}\.(?:\d{1,2}\.)*[A-Z][a-z]")
# A number beside a word, and a day beside its month.
_COUNTED = re.compile(r"(?<![A-Za-z])([A-Za-z]++)\d\d|\d([A-Za-z]++)")
_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\d"
)
# How sure the words of a line in Latin letters must be for it to have lost its spaces, in nats; and
# how sure two of them of which neither is among the commonest. One with Han must show it itself.
LATIN, TWO = 3.0, 15.0
# How sure words must be of which one is not known and is no name, in a line that lost its spaces.
STRANGE = 5.0


def _numbers(text: str) -> int:
    """How many numbers stand beside a common word, as in a sentence; one of a date counts twice.

    So do in1911and1934, but neither those of Page1of2, AT89C51 and 1a nor those of an address.
    """
    tokens = " ".join(token for token in TOKEN.findall(text) if not OTHER.search(token))
    words = (one or other for one, other in _COUNTED.findall(tokens))
    common = sum(len(word) > 1 and not word.isupper() and is_common(word) for word in words)
    return common + 2 * len(_DATE.findall(tokens))


def _are_several(found: Segmented) -> bool:
    """Whether a run is some words rather than one that is not known, or a name in a program."""
    words, gain, _, plain = found
    if len(words) < 2:
        return False
    if is_camel(words) and not (plain and gain >= SURE and is_capital(words)):
        return False
    some = len(words) >= SEVERAL or has_common(words) or gain >= TWO
    return some and (plain or gain >= SURE)


class Line:
    """A line without spaces, and the words that its runs of letters may be."""

    def __init__(self, text: str, own: frozenset[str]) -> None:
        self.text = text
        self.mixed = CJK.search(text) is not None
        self.found = {run: segmented(run, own, closed=closed) for run, closed in runs_of(text)}

    def is_lost(self, *, beside: bool = False, below: bool = False) -> bool:
        """Whether the line lost its spaces; within a paragraph that has such lines, less shows it.

        Args:
            beside: whether it stands in such a paragraph.
            below: whether the line above has its spaces, so that this one alone shows it.
        """
        if self.mixed:
            return any(map(is_phrase, self.found.values()))
        # What ends with a mark is a sentence's last line rather than a name in a program.
        if below and self.text[-1] not in ENDING:
            return False
        several = [
            found
            for found in self.found.values()
            if _are_several(found) and (not below or (found.plain and found.gain >= SURE))
        ]
        # A heading with its number need have none of the commonest words.
        beside = beside or _SECTION.match(self.text) is not None
        numbers = _numbers(self.text)
        plain = any(
            beside or is_capital(found.words) or has_common(found.words) for found in several
        )
        sure = sum(found.gain for found in several) + LATIN * numbers
        return (plain or numbers > 1) and sure >= LATIN

    def is_words(self) -> bool:
        """Whether the line may have lost its spaces, where all lines did that have none.

        One that ends with a mark is of a sentence, one of the commonest words is, or several in a
        run are; but for Han.
        """
        if self.mixed:
            return False
        found = self.found.get(self.text.rstrip(SAID))
        if found is not None:
            # Alone it may be a name in a program, but for who wrote.
            return found.words[0] == "By" or _are_several(found)
        if self.text[-1] in SAID and not _CALL.search(self.text):
            return True
        runs = (one for one in self.found.values() if len(one.words) > max(1, 2 * one.strange))
        if any(_are_several(one) or has_common(one.words) for one in runs):
            return True
        # A program has the commonest words too, but beside variables: for(i=0;i<n;i++).
        plain = not any(map(OTHER.search, TOKEN.findall(self.text)))
        return plain and has_common(_LETTERS.findall(self.text))

    def apart(self, *, quoted: bool | None) -> str:
        """The line with its words apart; whether a quotation goes on from the line above."""
        return spaced(TOKEN.sub(self._token, self.text), quoted)

    def _token(self, match: re.Match[str]) -> str:
        token = match[0]
        return token if OTHER.search(token) else numbered(RUN.sub(self._run, token))

    def _run(self, match: re.Match[str]) -> str:
        found = self.found.get(match[0])
        if found is None or found.gain <= (0.0 if found.plain else STRANGE):
            return match[0]
        return " ".join(found.words)
