"""Fake bold: glyphs that were drawn twice, a little apart, and extracted twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import ClassVar

from ...tables import rows
from ...tables.bigrams import folded, joint
from ..base import Floor

# Letters of a Latin word, and how many of them must differ.
LETTERS, DIFFERENT = 6, 5
# The marks of half-width katakana are letters, and as full-width ones, which `width` makes, none.
_UNIT = r"([^\W_\uff9e\uff9f]|[，。、；：！？（）《》“”])"
# Runs of characters that all stand twice, over the ends of lines too: what a join puts together
# must not look otherwise than before.
_RUN = re.compile(rf"{_UNIT}\1(?:\s*{_UNIT}\2)+")
_WORD = re.compile("".join(rf"([A-Za-zＡ-Ｚａ-ｚ])\{n}" for n in range(1, LETTERS + 1)))
# Letters and digits of full width are read as those of half width.
_HALF = {
    wide: wide - 0xFEE0
    for wide in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_PAIR = re.compile(r"(\S)\1")
_SPACE, _SOLID = re.compile(r"\s+"), re.compile(r"\S+")
# Marks that no author writes twice.
_MARKS = frozenset("，、；：（）《》“”")
# So many pairs are no chance anywhere; fewer where they stand alone.
MANY, FEW = 3, 2
# What the undoubled characters must be worth beside each other, in nats.
LINKS = 1.0


@dataclass(frozen=True, kw_only=True)
class Doubled:
    """Characters that fake bold doubled.

    **Repairs** a run in which every character stands twice, where most of them are none that words
    double, and what is left goes together: anywhere from three such characters on, alone on its
    line or between spaces from two; where a text has such a run, one is enough. A doubled Latin
    word of six letters and more. **Leaves alone** 哈哈哈哈, 高高兴兴, 妈妈爸爸, verse of such
    words, digits, and what is doubled as a whole (标题标题).
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
    runs = list(_RUN.finditer(text))
    # A run may be of two parts, a heading and verse; and one line's may be certain in two parts.
    parts = [part for run in runs for part in (run, *_SOLID.finditer(text, *run.span()))]
    if not any(_is_doubled(part, certain=True) for part in parts):
        return text
    return _RUN.sub(lambda run: _SOLID.sub(_once, run[0]), text)


def _once(part: re.Match[str]) -> str:
    return _PAIR.sub(r"\1", part[0]) if _is_doubled(part, certain=False) else part[0]


def _is_doubled(run: re.Match[str], *, certain: bool) -> bool:
    """Whether fake bold doubled a run: for certain, or as in a text that has one."""
    once = _SPACE.sub("", run[0])[::2].translate(_HALF)
    if once.isascii():
        return _is_word(once) or (not certain and len(once) > 1 and once.isalpha())
    plain = folded(once)
    odd = sum(_is_odd(char) for char in plain)
    if 2 * odd < sum(map(_is_han, plain)):
        return False
    if not certain:
        return odd > 0
    text, (start, stop) = run.string, run.span()
    alone = not text[max(0, start - 1) : start].strip() and not text[stop : stop + 1].strip()
    links = sum(joint(a, b) for a, b in pairwise(once) if a != b)
    return odd >= (FEW if alone else MANY) and links >= LINKS


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
