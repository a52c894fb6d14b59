"""Spaces at half-width marks and options of a line amid Han that lost its spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ...tables import lexicon
from .wordruns import HAN, STATEMENT

# Behind a comma or a semicolon, but of {one,another}, and behind a bracket and a colon.
_COMMA = re.compile(
    rf"(?<=[A-Za-z{HAN})\]][,;])(?=[A-Za-z])(?![^{{}}]{{0,40}}\}})"
    r"|(?<=[A-Za-z],)(?=-[A-Za-z]|\.\.\.)|(?<=\):)(?=[A-Za-z])"
)
_WITH_SPACE = re.compile(rf"(?<=[A-Za-z{HAN})\]][,;]) (?=[A-Za-z])")
# Before a bracket with words, and with a name: what has others may be a call.
_WORDS = rf"(?!(?:e[srd]|ing)\))[A-Za-z]{{2}}|[{HAN}]{{2}}"
_BRACKET = re.compile(rf"(?<=[A-Za-z0-9])(?=\((?:{_WORDS}))")
_BRACKET_APART = re.compile(rf"(?<=[A-Za-z0-9]) (?=\((?:{_WORDS}))")
_OF_NAME = re.compile(rf"(?<=[A-Za-z0-9])(?=\((?:[A-Z][A-Za-z]|[{HAN}]{{2}}))")
_CALL = re.compile(r"[A-Za-z]\(\)")
# The options of a command, and a path behind one.
LONG_OPTION = re.compile("(?<=[a-z0-9])(?=--[a-z]{2})")
_BARE = re.compile(r"(?<![\w-])--[a-z]{2}", re.ASCII)
_OPTION = re.compile(
    r"(?<![\w./-])([a-z][a-z0-9]+(?:-[a-z0-9]{2,})*)(-[A-Za-z])(?:(?![\w-])|(?=/[a-z]))(/?)",
    re.ASCII,
)


def has_options(lines: Sequence[str], solid: Iterable[str]) -> bool:
    """Whether solid lines have a command's long option without a space, or short ones of several.

    A name may have two hyphens or one letter at its end as well (button--primary, type-c): that
    text has no option alone, and this is a word.

    >>> has_options(["用--login"], ["用bash--login"]), has_options([], ["用bash--login"])
    (True, False)
    >>> has_options([], ["用cp-a和mkdir-p"]), has_options([], ["用type-a和type-c，按Ctrl-D键"])
    (True, False)
    """
    text = "\n".join(solid)
    if LONG_OPTION.search(text) and _has_long(lines):
        return True
    return len(_commands(text)) > 1


def _has_long(lines: Iterable[str]) -> bool:
    """Whether a long option stands alone, or behind a space."""
    return any("--" in line and _BARE.search(line) for line in lines)


def _commands(text: str) -> set[str]:
    """What has a short option and is no word."""
    return {found[0] for found in _OPTION.findall(text) if not lexicon.has(found[0])}


class Marks:
    """Where a text has spaces at its marks, and a line with those that it lost.

    **Source** counted in manuals of Debian as their authors wrote them: a space stands behind 341
    of 380 commas and semicolons, before 243 of 259 brackets with words, before all 214 options.
    """

    def __init__(self, lines: Sequence[str], parted: Sequence[str]) -> None:
        text = "\n".join(parted)
        self.commas = _count(_WITH_SPACE, text) >= _count(_COMMA, text)
        self.brackets = _count(_BRACKET_APART, text) >= _count(_BRACKET, text)
        self.long = _has_long(lines)
        self.commands = len(_commands("\n".join(lines))) > 0
        self.calls = any(STATEMENT.search(line) or _CALL.search(line) for line in lines)

    def apart(self, line: str) -> str:
        """A line without spaces, with those at its marks."""
        line = LONG_OPTION.sub(" ", line) if self.long else line
        line = _OPTION.sub(_with_option, line) if self.commands else line
        line = _COMMA.sub(" ", line) if self.commas else line
        bracket = _OF_NAME if self.calls else _BRACKET
        return bracket.sub(" ", line) if self.brackets else line


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _with_option(match: re.Match[str]) -> str:
    command, option, path = match.groups()
    return f"{command} {option}" + (f" {path}" if path else "")
