"""Fake bold: glyphs that were drawn twice, a little apart, and extracted twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from operator import attrgetter
from typing import ClassVar

from ...split import LINE_BREAKS
from ...tables import rows
from ...tables.bigrams import folded, joint
from ..base import Floor

# Letters of a Latin word, and how many of them must differ; digits of a number.
LETTERS, DIFFERENT, DIGITS = 6, 5, 4
# The marks of half-width katakana are letters, and as full-width ones, which `width` makes, none.
_UNIT = r"([^\W_\uff9e\uff9f]|[，。、；：！？（）《》“”])"
# Runs of characters that all stand twice, over the ends of lines too: what a join puts together
# must not look otherwise than before.
_RUN = re.compile(rf"{_UNIT}\1(?:\s*{_UNIT}\2)+")
# What a doubled word of a line or a number has, and hardly another (bookkeeper).
_WORD = re.compile("".join(rf"([A-Za-z0-9Ａ-Ｚａ-ｚ])\{n}" for n in range(1, 4)))
# Letters and digits of full width are read as those of half width.
_HALF = {
    wide: wide - 0xFEE0
    for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_SPACE, _SOLID = re.compile(r"\s+"), re.compile(r"\S+")
# Marks that no author writes twice.
_MARKS = frozenset("，、；：（）《》“”")
# Lines in which everything stands twice.
_LINE = re.compile(
    rf"(?:\A|(?<=[{LINE_BREAKS}]))(?:[^\S{LINE_BREAKS}]|(\S)\1)+(?=[{LINE_BREAKS}]|\Z)"
)
_LETTER = re.compile("[A-Za-zＡ-Ｚａ-ｚ]")
# So many pairs are no word that doubles its characters (two pairs), and in a sentence no row of
# names (贝贝晶晶欢欢迎迎妮妮); fewer where a text is known to have fake bold.
ALONE, LONG, MANY = 3, 6, 3
# So many of them no word doubles.
FEW = 2
# What the undoubled characters must be worth beside each other, in nats.
LINKS = 1.0
# And two of them in a line of any characters.
EVENLY = 0.5
# Two characters may be any word that doubles its own (腼腼腆腆) but these, which head the parts of
# a paper (GB/T 7713), a standard (GB/T 1.1), a law, or are a document's kind (GB/T 9704).
HEADS = frozenset([
    "标题", "目录", "目次", "摘要", "提要", "前言", "引言", "序言", "绪论", "导论", "导言", "概述",
    "正文", "方法", "结果", "讨论", "结论", "结语", "后记", "致谢", "附录", "附件", "附图", "附表",
    "索引", "注释", "范围", "术语", "总则", "分则", "附则", "说明", "简介", "决议", "决定", "命令",
    "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "纪要",
])  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Doubled:
    """Characters that fake bold doubled.

    **Repairs** a line in which every character stands twice, where most of them are none that words
    double, and what is left goes together; from three characters on, and of two such as head a
    part (目目录录); with it all of its line, numbers too. What has a doubled mark, or six such
    characters and more, anywhere; in a text that has any of these, three. A doubled Latin word of
    six letters and more, and lines of such. **Leaves alone**
    哈哈哈哈, 高高兴兴, 君君臣臣 in a sentence, verse of such words, digits, and what is doubled as
    a whole (标题标题).
    **Source** the output of extractors; the doubled words in jieba's list.

    >>> Doubled()("第第一一章章  标标题题"), Doubled()("寻寻觅觅，冷冷清清")
    ('第一章  标题', '寻寻觅觅，冷冷清清')
    """

    name: ClassVar[str] = "doubled"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True

    def __call__(self, text: str, /) -> str:
        """The text with each such character once."""
        if not _some().search(text) and not _WORD.search(text):
            return text
        # What was drawn four times is done in two rounds, each on half as much.
        while (single := _single(text)) != text:
            text = single
        return text


def _single(text: str) -> str:
    lines = [_Line(found=found) for found in _LINE.finditer(text)]
    parts = _parts(text, lines)
    sure = {line.start for line in lines if _is_drawn_twice(line.found[0])}
    if not sure and not any(part.is_doubled(known=False) for part in parts):
        return text
    doubled = [part for part in parts if part.is_doubled(known=True)]
    # What is in a line with it was drawn with it: its numbers, its marks, words that double.
    sure |= {part.line.start for part in doubled if part.line}
    spans = [
        solid.span()
        for line in lines
        if line.start in sure
        for solid in _SOLID.finditer(text, *line.found.span())
    ]
    spans += [part.solid.span() for part in doubled if not part.line]
    done: list[str] = []
    at = 0
    for start, stop in sorted(spans):
        done += [text[at:start], text[start:stop:2]]
        at = stop
    return "".join([*done, text[at:]])


@dataclass(frozen=True, kw_only=True)
class _Line:
    """A line in which everything stands twice."""

    found: re.Match[str]

    @property
    def start(self) -> int:
        """Where it starts."""
        return self.found.start()

    @cached_property
    def pairs(self) -> int:
        """How many pairs it has."""
        return len(_SPACE.sub("", self.found[0])) // 2


def _parts(text: str, lines: list[_Line]) -> list[_Part]:
    """The runs of a text in which all stands twice, in parts without a space."""
    parts = []
    for run in _RUN.finditer(text):
        whole = _SPACE.sub("", run[0])[::2]
        size, links = len(whole), _links(whole)
        for solid in _SOLID.finditer(text, *run.span()):
            line = _around(lines, solid.start())
            parts.append(_Part(solid=solid, run=size, links=links, line=line))
    return parts


def _around(lines: list[_Line], at: int) -> _Line | None:
    """The line, of some, that a place is in."""
    before = bisect_right(lines, at, key=attrgetter("start"))
    line = lines[before - 1] if before else None
    return line if line and at < line.found.end() else None


def _is_drawn_twice(line: str) -> bool:
    """Whether a line in which everything stands twice shows by the whole of it that it was one."""
    once = _SPACE.sub("", line)[::2].translate(_HALF)
    plain = folded(once)
    if plain in HEADS or _is_word(once):
        return True
    han, odd = sum(map(_is_han, plain)), sum(map(_is_odd, plain))
    digits, marks = list(filter(str.isdecimal, plain)), len(_MARKS.intersection(plain))
    if not han:
        return False
    if (len(digits) >= DIGITS and len(set(digits)) >= FEW) or (marks >= FEW and odd > marks):
        return True
    # What words that double their characters leave goes together by twos, a sentence everywhere.
    links = [joint(a, b) for a, b in pairwise(plain)]
    even = all(sum(half) >= EVENLY * len(half) for half in (links[::2], links[1::2]))
    return han >= LONG and odd >= MANY and even


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """Characters that all stand twice, with no space among them.

    Attributes:
        solid: where it is.
        run: how many pairs the run has that it is of, over spaces and the ends of lines.
        links: what the characters of that run are worth beside each other, in nats.
        line: its line, where everything in that stands twice.
    """

    solid: re.Match[str]
    run: int
    links: float
    line: _Line | None

    @property
    def once(self) -> str:
        """The characters, each once."""
        return self.solid[0][::2]

    def is_doubled(self, *, known: bool) -> bool:
        """Whether fake bold doubled the part; ``known`` says that some is in the text."""
        once = self.once.translate(_HALF)
        if once.isascii():
            return self._is_latin(once, known=known)
        plain = folded(once)
        if plain in HEADS and self._is_apart():
            return True
        odd, han = sum(map(_is_odd, plain)), sum(map(_is_han, plain))
        if not han or 2 * odd < han:
            return False
        if han >= FEW and odd >= MANY and not _MARKS.isdisjoint(plain):
            return True
        if self.line:
            if known:
                return odd > 0 and self.line.pairs >= FEW
            return len(once) >= ALONE and odd >= FEW and _links(once) >= LINKS
        # A sentence goes on over the ends of lines.
        return odd >= MANY and self.run >= (MANY if known else LONG) and self.links >= LINKS

    def _is_latin(self, letters: str, *, known: bool) -> bool:
        """Whether it is a doubled Latin word, and not a piece of one (balloon)."""
        if any(map(_LETTER.match, self._beside())):
            return False
        # Alone on its line it may be AABB of genetics.
        short = known and self.line and self.line.pairs > len(letters) > 1 and letters.isalpha()
        return short or _is_word(letters)

    def _is_apart(self) -> bool:
        return not "".join(self._beside()).strip()

    def _beside(self) -> tuple[str, str]:
        """The characters before and after it, empty at the text's ends."""
        text, (start, stop) = self.solid.string, self.solid.span()
        return text[max(0, start - 1) : start], text[stop : stop + 1]


def _links(text: str) -> float:
    """What characters are worth beside each other, in nats."""
    return sum(joint(a, b) for a, b in pairwise(text) if a != b)


def _is_word(letters: str) -> bool:
    """Whether letters may be a word, and no pattern, code or number in sixteens."""
    low = letters.lower()
    return (
        len(low) >= LETTERS
        and len(set(low)) >= DIFFERENT
        and low.isalpha()
        and not set("aeiou").isdisjoint(low)
        and max(low) > "f"
        and list(low) not in (sorted(low), sorted(low, reverse=True))
    )


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _is_odd(char: str) -> bool:
    """Whether no author doubles a character."""
    return char in _MARKS or (_is_han(char) and char not in _doubling())


@cache
def _doubling() -> frozenset[str]:
    """The characters that words double."""
    return frozenset(row[0] for row in rows("doubled"))


@cache
def _some() -> re.Pattern[str]:
    """Two odd characters twice, in one run: what hardly any clean text has."""
    ends = ["\u33ff", *sorted(_doubling()), "\ua000"]
    between = "".join(
        f"{chr(ord(a) + 1)}-{chr(ord(b) - 1)}" for a, b in pairwise(ends) if _far(a, b)
    )
    odd = f"([{between}{''.join(_MARKS)}])"
    return re.compile(rf"{odd}\1(?:\s*{_UNIT}\2)*?\s*{odd}\3")


def _far(a: str, b: str) -> bool:
    return ord(b) - ord(a) > 1
