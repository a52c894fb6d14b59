"""Hyphens that a line's end put into words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import ClassVar, NamedTuple

from ...split import KEPT_BREAK, LINE_BREAKS
from ...tables import lexicon
from ..base import Floor
from .losthyphens import with_lost_hyphens

# Latin, as no other script that comes with Han is hyphenated. A later stage undoes the ligatures,
# and so does case folding.
_PART = "[a-zA-Z\u00c0-\u024f\ufb00-\ufb06]"
_SOME = r"[a-zA-Z0-9\u00c0-\u024f\ufb00-\ufb06Ａ-Ｚａ-ｚ０-９]"
# Unicode's own hyphen, as some faces have it, and as a terminal shows what it broke.
HYPHEN = "\u2010"
_AMID = re.compile(rf"{HYPHEN}(?![ \t]*(?:[{LINE_BREAKS}]|\Z))")
# Words and hyphenated words.
_WORD = re.compile(rf"{_PART}+(?:-(?:{_PART}|[0-9])+)*")
# At the end of a line, or of what stands beside another column.
_BROKEN = re.compile(
    rf"(?<!{_PART})({_PART}{{1,40}})[-{HYPHEN}](?=[ \t]*(?:[{LINE_BREAKS}]|\Z)| {{3}} *[^\s-])"
)
# What starts a line, or what stands beside another column.
_START = re.compile(rf"(?:^\s*+|(?<!\s)\s{{3,}}+)([a-z\ufb00-\ufb06]{_PART}{{0,39}})")
SIGNS = f"-{HYPHEN}"
# Marks that addresses, paths and names of files have amid them.
_IN_ADDRESS = re.compile("[/@_]|[.:][a-zA-Z0-9]")
# PDFium glues the lines and writes U+FFFE for the hyphen between them, or U+0002.
_SIGNS = "\ufffe\x02"
_GLUED = re.compile(rf"((?:(?<!{_SOME}){_SOME}{{1,40}})?)([{_SIGNS}])(?=({_SOME}{{0,40}}))")
# The rest of a word may stand below blank lines, lines of the next column or a page's head: among
# so many that are not blank, of so many. Of a row so many cells are looked at.
AHEAD, FAR, CELLS = 4, 10, 6
# The lexicon tells of words with so many letters: coop may be a co-op. So many words that it or
# the text has whole show that lines were hyphenated.
LEAST, ENOUGH = 5, 2
# A word with so many letters is none of the first parts that hyphenation makes by chance.
LONG = 3


@dataclass(frozen=True, kw_only=True)
class Hyphens:
    """Words that a line's end broke.

    **Repairs** a hyphen at a line's end, where the text has the word unbroken elsewhere and nowhere
    with its hyphen, or a lexicon has the word and what stands behind the hyphen is none: it becomes
    a soft hyphen, which the join drops. Where such words show that lines were hyphenated, so do all
    that the lexicon has whole, and those of which it has neither the word nor its parts. U+2010
    is a hyphen, too; where it stands at lines' ends alone, as ``man`` writes it, it goes.
    U+FFFE and U+0002, PDFium's signs for a hyphen at a line's end: a hyphen where the text has the
    word with one or a number stands beside it, nothing where the word is shown to be whole; else as
    most of the others, and where they tell nothing a hyphen, which can be told from what is gone.
    Compounds of which ``pdftotext`` lost the hyphen as it made one line of two rows (rifleshot).
    **Leaves alone** every other hyphen: a word that is not seen elsewhere may be written with it.
    **Source** measured on the output of six extractors; the words of SCOWL
    (``tables/lexicon.tsv``); the Unicode Standard, 23.2, for the soft hyphen.

    >>> Hyphens()("a paragraph is a para-\\ngraph; a well-\\nknown one").replace("\\u00ad", "~")
    'a paragraph is a para~\\ngraph; a well-\\nknown one'
    """

    name: ClassVar[str] = "hyphens"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True

    def __call__(self, text: str, /) -> str:
        """The text without them."""
        glued = any(sign in text for sign in _SIGNS)
        if not glued:
            text = with_lost_hyphens(text)
        broken = any(sign in text for sign in SIGNS) and _BROKEN.search(text) is not None
        if not broken and not glued:
            return text
        words = _Words(text)
        if glued:
            text = _unglued(text, words)
        return _unbroken(text, words) if broken else text


class _Words:
    """What a text and the lexicon show of a word in two parts."""

    def __init__(self, text: str) -> None:
        # Where no word has Unicode's hyphen but at a line's end, no word is written with it.
        self.terminal = text.count(HYPHEN) >= ENOUGH and not _AMID.search(text)
        self.own = Counter(_WORD.findall(text.casefold().replace(HYPHEN, "-")))

    def shown(self, left: str, right: str) -> str | None:
        """A hyphen or nothing, where one of the two is shown to stand between the parts."""
        left, right = left.casefold(), right.casefold()
        if f"{left}-{right}" in self.own:
            return "-"
        if left + right in self.own:
            return ""
        return "" if _has(left + right) and not lexicon.has(right) else None

    def has(self, left: str, right: str) -> bool:
        """Whether the lexicon has a word of two parts."""
        return _has((left + right).casefold())

    def is_unknown(self, left: str, right: str) -> bool:
        """Whether neither a word is known nor one of its parts."""
        left, right = left.casefold(), right.casefold()
        if self.own[left] > 1 or self.own[right] > 1 or lexicon.has(right):
            return False
        return len(left) < LONG or not lexicon.has(left)


def _has(word: str) -> bool:
    return len(word) >= LEAST and lexicon.has(word)


def _unbroken(text: str, words: _Words) -> str:
    """The text with soft hyphens for those that lines' ends put into words."""
    parts = KEPT_BREAK.split(text)
    lines = parts[::2]
    starts = [tuple(m[1] for m in islice(_START.finditer(line), CELLS)) for line in lines]
    found = []
    for at, line in enumerate(lines):
        ends = [*_BROKEN.finditer(line)] if any(sign in line for sign in SIGNS) else []
        rests = _rests(lines, starts, at) if ends else ("", ())
        found += [_Broken(at, m.end(1), m[1], *rests) for m in ends if not _is_address(line, m)]
    shown = [one.shown(words) for one in found]
    hyphenated = shown.count("") >= ENOUGH
    soft = [
        one
        for one, sign in zip(found, shown, strict=True)
        if sign == ""
        or (sign is None and hyphenated and one.is_likely(words))
        or (words.terminal and lines[one.line][one.place] == HYPHEN)
    ]
    for at, own in groupby(soft, lambda one: one.line):
        chars = [*lines[at]]
        for one in own:
            chars[one.place] = "\u00ad"
        parts[2 * at] = "".join(chars)
    return "".join(parts)


def _is_address(line: str, hyphen: re.Match[str]) -> bool:
    """Whether a hyphen is of an address, a path or a file's name: its own, and no line's end."""
    token = line[: hyphen.end()].rsplit(None, 1)[-1]
    return _IN_ADDRESS.search(token) is not None


class _Broken(NamedTuple):
    """A hyphen at a line's end.

    Attributes:
        line, place: where it is.
        left: what stands before it.
        next: what starts the line right below, and may be the word's rest; nothing where that
            starts with no small letter.
        further: what starts others below.
    """

    line: int
    place: int
    left: str
    next: str
    further: Sequence[str]

    def shown(self, words: _Words) -> str | None:
        """A hyphen or nothing, where one of the two is shown to stand here."""
        sign = words.shown(self.left, self.next) if self.next else None
        if sign is not None:
            return sign
        # What stands further below may be of another column: a word there is none's rest.
        rests = (rest for rest in self.further if not lexicon.has(rest))
        found = (words.shown(self.left, rest) for rest in rests)
        return next((sign for sign in found if sign is not None), None)

    def is_likely(self, words: _Words) -> bool:
        """Whether the hyphen is likely to be a line's end's where lines are hyphenated."""
        rests = [self.next, *self.further] if self.next else self.further
        if any(words.has(self.left, rest) for rest in rests):
            return True
        return bool(self.next) and words.is_unknown(self.left, self.next)


def _rests(
    lines: Sequence[str], starts: Sequence[Sequence[str]], at: int
) -> tuple[str, Sequence[str]]:
    """What starts the line right below one, and what starts others below."""
    below = [i for i in range(at + 1, min(at + FAR, len(lines))) if lines[i].strip()][:AHEAD]
    further = [rest for i in below for rest in starts[i]]
    if at + 1 in below and lines[at + 1].lstrip()[:1] == (further or " ")[0][0]:
        return further[0], further[1:]
    return "", further


def _unglued(text: str, words: _Words) -> str:
    """The text with what PDFium's signs stand for."""
    found = [(m[1], m[3]) for m in _GLUED.finditer(text)]
    seen = [_sign(left, right, words) for left, right in found]
    # In samples by browsers that hyphenate nothing, 147 of 147 were hyphens; in manuals by TeX most
    # were none.
    most = "" if seen.count("") > seen.count("-") else "-"
    if seen.count("") >= ENOUGH:
        seen = [
            "" if sign is None and (words.has(*parts) or words.is_unknown(*parts)) else sign
            for sign, parts in zip(seen, found, strict=True)
        ]
    signs = iter([most if sign is None else sign for sign in seen])

    def put(match: re.Match[str]) -> str:
        sign = next(signs)
        return match[1] + (sign if match[1] or match[3] else match[2])

    return _GLUED.sub(put, text)


def _sign(left: str, right: str, words: _Words) -> str | None:
    """What stands for PDFium's sign between two parts of a word, if anything shows it."""
    if not left and not right:
        return None
    if not left.isalpha() or not right.isalpha() or right[0].isupper():
        return "-"
    return words.shown(left, right)
