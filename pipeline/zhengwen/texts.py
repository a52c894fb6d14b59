"""The texts of lines together: what they start with, end with and hold, each found once for all.

To ask line after line is dear, and most have nothing of what is looked for: a search of all first
characters, in one string, leaps to those that have.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from operator import itemgetter


class Texts(list[str]):
    """The texts of lines, none of them empty; they do not change.

    >>> texts = Texts(["渡口：", "（一）修桥"])
    >>> texts.firsts, texts.lasts, texts.colons
    ('渡（', '：桥', [0])
    """

    __slots__ = ("_colons", "_firsts", "_lasts", "_whole")

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__(texts)
        self._firsts: str | None = None
        self._lasts: str | None = None
        self._whole: str | None = None
        self._colons: list[int] | None = None

    def closed_up(self, texts: Sequence[str]) -> Texts:
        """The same without some of their spaces, of which none is first or last in its text."""
        closed = Texts(texts)
        closed._firsts, closed._lasts, closed._colons = self.firsts, self.lasts, self.colons
        return closed

    @property
    def firsts(self) -> str:
        """The first character of each."""
        if self._firsts is None:
            self._firsts = "".join(map(itemgetter(0), self))
        return self._firsts

    @property
    def lasts(self) -> str:
        """The last character of each."""
        if self._lasts is None:
            self._lasts = "".join(map(itemgetter(-1), self))
        return self._lasts

    @property
    def whole(self) -> str:
        """All of them, each on a line."""
        if self._whole is None:
            self._whole = "\n".join(self)
        return self._whole

    @property
    def colons(self) -> list[int]:
        """Which of them have a colon."""
        if self._colons is None:
            self._colons = [at for at, text in enumerate(self) if "：" in text or ":" in text]
        return self._colons


def gathered(texts: Sequence[str]) -> Texts:
    """The texts, as a list that keeps what is found of them.

    >>> texts = gathered(["正文"])
    >>> gathered(texts) is texts
    True
    """
    return texts if isinstance(texts, Texts) else Texts(texts)


def any_of(chars: Collection[str], more: str = "") -> re.Pattern[str]:
    """What finds any of some characters.

    Args:
        chars: the characters.
        more: classes of others, as a pattern's set has them.

    >>> places(any_of("（["), "渡（口["), places(any_of("", r"\\d"), "第1章")
    ([1, 3], [1])
    """
    return re.compile(f"[{re.escape(''.join(sorted(chars)))}{more}]")


def places(pattern: re.Pattern[str], chars: str) -> list[int]:
    """Where a pattern of one character is found."""
    return list(map(re.Match.start, pattern.finditer(chars)))
