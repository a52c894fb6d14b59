"""Quotes: in pairs, in one style."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from ..base import Floor, refuse_others
from ..paragraphs.literal import CODE
from ..paragraphs.program import is_statement

Style = Literal["keep", "curly", "corner"]

_STYLES = {"curly": (("“", "”"), ("‘", "’")), "corner": (("「", "」"), ("『", "』"))}
_CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_QUOTE = re.compile('["“”‘’「」『』]')
_OUTSIDE_CODE = re.compile(f"{CODE}|{_QUOTE.pattern}")
_HAN = re.compile("[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile("[\u3041-\u30ff]")
# What a straight quote of a text is not beside: the rest of a word, a number or an assignment.
_BOUND = re.compile(r"[0-9A-Za-z_=\[\]{}<>/\\]")


@dataclass(frozen=True, kw_only=True)
class Quotes:
    """Quotes of one style around Chinese: house style, off by default.

    **Repairs** with ``curly`` or ``corner``: straight double quotes around Han, and quotes of the
    other style, become “ ” or 「 」, those within others ‘ ’ or 『 』. **Leaves alone** quotes
    around or amid Latin words alone, apostrophes and primes, Japanese, and all of a paragraph in
    which one has no partner: `Document.unpaired` counts these.
    **Source** GB/T 15834, 4.8, and the handbook of marks of Taiwan's ministry of education.

    >>> Quotes(style="corner")('他说：“先有‘路’，后有"桥"。”')
    '他说：「先有『路』，后有『桥』。」'
    """

    name: ClassVar[str] = "quotes"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = True

    style: Style = "keep"

    def __post_init__(self) -> None:
        """Refuse a style that there is not.

        Raises:
            ValueError: ``style`` is none of the styles.
        """
        refuse_others(self, style=Style)

    @property
    def idle(self) -> bool:
        """Whether the options ask for nothing."""
        return self.style == "keep"

    def __call__(self, text: str, /) -> str:
        """The text with its quotes by the style."""
        if self.style == "keep" or not _QUOTE.search(text) or is_statement(text):
            return text
        if self.style == "curly" and _KANA.search(text):
            return text
        pairs, alone = paired(text)
        if alone:
            return text
        chars = list(text)
        for start, end, depth in pairs:
            if not (self.style == "curly" and text[start] in "“‘") and _is_chinese(
                text, start, end
            ):
                chars[start], chars[end] = _STYLES[self.style][depth % 2]
        return "".join(chars)


def unpaired(text: str) -> Counter[str]:
    """The quotes of a paragraph that have no partner, and how many of each.

    >>> unpaired("“他说：‘路通了。”"), unpaired("don’t")
    (Counter({'‘': 1}), Counter())
    """
    return Counter(paired(text)[1]) if _QUOTE.search(text) else Counter()


def paired(text: str) -> tuple[list[tuple[int, int, int]], list[str]]:
    """The pairs of quotes, each with how many it stands within, and the quotes without a partner.

    >>> paired("“甲‘乙’”丙”")
    ([(2, 4, 1), (0, 5, 0)], ['”'])
    """
    pairs: list[tuple[int, int, int]] = []
    alone: list[str] = []
    opened: list[tuple[str, int]] = []
    # How many of each are open: looking through the list for each quote would take its square.
    open_now: Counter[str] = Counter()
    for match in _OUTSIDE_CODE.finditer(text):
        char, at = match[0], match.start()
        if len(char) > 1:
            continue
        if char in _CLOSING or (char == '"' and not open_now[char]):
            opened.append((char, at))
            open_now[char] += 1
            continue
        wanted = _OPENING.get(char, char)
        if not open_now[wanted]:
            # What stands after a letter, or before a year (’90年代), may be an apostrophe.
            if char != "’" or not (
                (at and text[at - 1].isascii()) or text[at + 1 : at + 2].isdigit()
            ):
                alone.append(char)
            continue
        while opened[-1][0] != wanted:
            other, _ = opened.pop()
            open_now[other] -= 1
            alone.append(other)
        pairs.append((opened.pop()[1], at, len(opened)))
        open_now[wanted] -= 1
    return pairs, alone + [char for char, _ in opened]


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Whether a pair holds Chinese, or stands in it; straight quotes may be code's."""
    inside = _HAN.search(text, start, end) is not None
    if text[start] != '"':
        return inside or any(_HAN.match(text, at) for at in _beside(text, start, end))
    return inside and not any(_BOUND.match(text, at) for at in (start - 1, end + 1) if at >= 0)


def _beside(text: str, start: int, end: int) -> Iterator[int]:
    """Where what stands before a pair is, and what stands after it, spaces aside."""
    before, after = start - 1, end + 1
    while before >= 0 and text[before] == " ":
        before -= 1
    while after < len(text) and text[after] == " ":
        after += 1
    if before >= 0:
        yield before
    yield after
