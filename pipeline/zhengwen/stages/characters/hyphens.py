"""Hyphens that a line's end put into words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ..base import Floor

# Words and hyphenated words; Latin, as no other script that comes with Han is hyphenated.
_WORD = re.compile(r"[a-zA-Z\u00c0-\u024f]+(?:-[a-zA-Z0-9\u00c0-\u024f]+)*")
_PART = r"[a-zA-Z\u00c0-\u024f]"
# At the end of one line, with the rest of the word at the start of the next.
_BREAK = r"[ \t]*(?:\r\n|\n|\r)[ \t]*"
_BROKEN = re.compile(rf"(?<!{_PART})({_PART}{{1,40}})-(?={_BREAK}([a-z]{_PART}*))")
# PDFium glues the lines and writes U+FFFE for the hyphen between them.
_SOME = r"[a-zA-Z0-9\u00c0-\u024f\ufb00-\ufb06Ａ-Ｚａ-ｚ０-９]"
_GLUED = re.compile(rf"((?:(?<!{_SOME}){_SOME}{{1,40}})?)\ufffe(?=({_SOME}{{0,40}}))")


@dataclass(frozen=True, kw_only=True)
class Hyphens:
    """Words that a line's end broke.

    **Repairs** a hyphen at a line's end, where the document has the word unbroken elsewhere and
    nowhere with its hyphen: it becomes a soft hyphen, which the join drops. U+FFFE, PDFium's sign
    for a hyphen at a line's end: a hyphen where the document has the word with one or a number
    stands beside it, nothing where it has the word unbroken; else as most of the others, and where
    they tell nothing a hyphen, which can be told from what is gone.
    **Leaves alone** every other hyphen: a word that is not seen elsewhere may be written with it.
    **Source** measured on the output of six extractors; the Unicode Standard, 23.2, for the soft
    hyphen.

    >>> Hyphens()("a paragraph is a para-\\ngraph; a well-\\nknown one").replace("\\u00ad", "~")
    'a paragraph is a para~\\ngraph; a well-\\nknown one'
    """

    name: ClassVar[str] = "hyphens"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True

    def __call__(self, text: str, /) -> str:
        """The text without them."""
        broken, glued = "-" in text and _BROKEN.search(text) is not None, "\ufffe" in text
        if not broken and not glued:
            return text
        words = {word.casefold() for word in _WORD.findall(text)}
        if glued:
            seen = [_seen(m[1], m[2], words) for m in _GLUED.finditer(text)]
            # What is not seen elsewhere is as most of the others are. In samples by browsers, which
            # hyphenate nothing, 147 of 147 were hyphens; in manuals by TeX most were none.
            most = "" if seen.count("") > seen.count("-") else "-"
            signs = iter([most if sign is None else sign for sign in seen])
            text = _GLUED.sub(lambda m: m[1] + next(signs), text)
        if broken:
            text = _BROKEN.sub(
                lambda m: m[1] + ("\u00ad" if _is_whole(m[1], m[2], words) else "-"), text
            )
        return text


def _is_whole(left: str, right: str, words: set[str]) -> bool:
    """Whether the document has a word unbroken, and nowhere with its hyphen."""
    left, right = left.casefold(), right.casefold()
    return left + right in words and f"{left}-{right}" not in words


def _seen(left: str, right: str, words: set[str]) -> str | None:
    """What stands for U+FFFE between two parts of a word, if the document shows it."""
    if not left and not right:
        return "\ufffe"
    if not left.isalpha() or not right.isalpha() or right[0].isupper():
        return "-"
    left, right = left.casefold(), right.casefold()
    if f"{left}-{right}" in words:
        return "-"
    return "" if left + right in words else None
