"""Spaces that extraction put around numbers and Latin words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from ..base import Floor, refuse_others
from ..paragraphs.gaps import AFTER, BEFORE, FRACTION, HAN_KANA, LETTERS, RAISED, UNITS, closed
from ..paragraphs.literal import ADDRESS, CODE
from ..paragraphs.program import is_statement
from .lostspaces import with_lost_spaces

Policy = Literal["none", "keep", "pangu"]

# A stretch of Western text: numbers and words with what stands between them.
_WESTERN = f"!-~{BEFORE}{AFTER}{LETTERS}"
_STRETCH = re.compile(f"([{_WESTERN}](?:[{_WESTERN} ]*[{_WESTERN}])?)")
# The same where spaces come in: with addresses and code whole, whatever stands in them.
_PART = f"(?:{ADDRESS}|{CODE}|[{_WESTERN}])"
_WHOLE = re.compile(f"{_PART}(?: *+{_PART})*+")
_UNIT = f"[%{UNITS}]"
# A number, maybe with a sign before it and a unit after; any other stretch is of words.
_NUMBER = re.compile(
    rf"[${BEFORE}~+-]?[\d{FRACTION}][\d.,:/~{FRACTION}-]*"
    rf"(?: ?{_UNIT}| ?[A-Za-z°µ]{{1,3}}(?:/[A-Za-z]{{1,2}}|[²³])?|[²³¹⁰-⁹+])?"
)
# What the space stands beside: a letter, a digit with its sign, C#, C++, .NET, @name, f(x), a path;
# brackets, quotes and other marks have room of their own, and .pdf ends a file's name. A sign
# stands before what is measured, and + before a number; a minus may be a hyphen.
_OPENS = re.compile(
    rf"[${BEFORE}]?[0-9A-Za-z{LETTERS}{FRACTION}]|-[\d.]+ ?{_UNIT}|\+\d|@[A-Za-z]|\.[0-9A-Z]"
    r"|~?/[\w.-]+/[\w.-]"
)
_CLOSES = re.compile(
    rf"(?:[0-9A-Za-z{LETTERS}{FRACTION}{RAISED}]|\d ?{_UNIT}|\d\+|[A-Za-z][+#]|\+\+"
    r"|\w\([^()]*\)|/[\w.-]+/[\w.-]+/)$"
)
_HAN = re.compile(HAN_KANA)
_GUTTER = re.compile(r"\S\S {2,}\S\S")


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """Spaces between Han and numbers, and between Han and Latin words.

    **Repairs** the quarter em that typesetting puts there and that extractors write as a space
    (``none``), and with ``latin`` single spaces between the Han of a sentence, where the face
    changed. It puts back those that stand in every credit, novel's chapter and section's number
    (本报记者 李明). **Leaves alone** spaces inside numbers and Latin phrases, a headline's halves,
    names, slogans in quotes, 本报讯. ``keep`` changes nothing; ``pangu`` puts one space on both
    sides, but none after an address that Han follow: they may be part of it, and none in a line of
    a program.
    **Source** W3C clreq 3.2.2: the quarter em between Han and Western text is set, not typed.

    >>> Spacing()("2024 年 8 月，增长 3 %，使用 Python 语言")
    '2024年8月，增长3%，使用Python语言'
    """

    name: ClassVar[str] = "spacing"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = False

    numbers: Policy = "none"
    latin: Policy = "none"

    def __post_init__(self) -> None:
        """Refuse a policy that there is not.

        Raises:
            ValueError: ``numbers`` or ``latin`` is none of the policies.
        """
        refuse_others(self, numbers=Policy, latin=Policy)

    def __call__(self, text: str, /) -> str:
        """The text with its spaces by the policy."""
        if (self.numbers, self.latin) != ("keep", "keep"):
            text = with_lost_spaces(text)
        if self.numbers != self.latin:
            # A row of cells has its gaps by all of what it is: with more spaces it would be none.
            solid = closed(text)
            if solid == text and _GUTTER.search(text):
                return text
            text = self._apart(text, solid)
        elif self.numbers == "none":
            return closed(text)
        if "pangu" in (self.numbers, self.latin) and not is_statement(text):
            # Few texts have one, and without it is twice as fast.
            kept = "://" in text or "www." in text or "`" in text
            text = (_WHOLE if kept else _STRETCH).sub(self._spaced, text)
        return text

    def _policy(self, stretch: str) -> Policy:
        return self.numbers if _NUMBER.fullmatch(stretch) else self.latin

    def _apart(self, text: str, solid: str) -> str:
        """The text with the spaces gone beside numbers alone, or beside all but numbers.

        One stretch has one policy, so that its two sides are alike.

        Args:
            text: the text as it is.
            solid: the same with all such spaces gone.
        """
        given, closed_up = _STRETCH.split(text), _STRETCH.split(solid)
        if len(given) != len(closed_up):
            return text
        none = [
            (self.latin if i % 2 == 0 else self._policy(part)) == "none"
            for i, part in enumerate(given)
        ]
        result = ""
        for i, (one, other) in enumerate(zip(given, closed_up, strict=True)):
            if i % 2:
                result += other if none[i] else one
                continue
            # What stands between two stretches: its outer spaces are theirs.
            body = (other if none[i] else one).strip(" ")
            before = other if i == 0 or none[i - 1] else one
            after = other if i == len(none) - 1 or none[i + 1] else one
            if not body:
                result += before
                continue
            result += before[: len(before) - len(before.lstrip(" "))] + body
            result += after[len(after.rstrip(" ")) :]
        return result

    def _spaced(self, match: re.Match[str]) -> str:
        stretch, text = match[0], match.string
        if self._policy(stretch) != "pangu":
            return stretch
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        left = " " if _HAN.match(before) and _OPENS.match(stretch) else ""
        right = " " if _HAN.match(after) and _CLOSES.search(stretch) else ""
        return f"{left}{stretch}{right}"
