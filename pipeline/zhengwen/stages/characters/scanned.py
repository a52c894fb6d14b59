"""The layer of text behind a scanned page: a space behind most of its characters."""

from __future__ import annotations

import re
from itertools import pairwise

from ...tables.bigrams import joint
from ..paragraphs.names import WORD, are_wide_names

# Han, kana and their marks.
_CJK = "[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—]"
_PARTED, _SOLID = re.compile(rf"(?<={_CJK}) (?={_CJK})"), re.compile(rf"(?<={_CJK})(?={_CJK})")
_HAN = re.compile("(?=([\u3400-\u9fff]) ([\u3400-\u9fff]))")
# What justification stretched, of which all is parted: in columns with gutters of one space the
# words of such a line would show that spaces part words.
_RUN = re.compile(f"(?:{_CJK} ){{4,}}{_CJK}")
_MARK = re.compile("[，。．、；：！？]")
# Within what Latin letters, figures and their signs spell: 1 9 4 7.
_SPELLING = re.compile("(?:[!-~] )+[!-~]")
# So many figures, and so many letters, count by no chance: 123 is a number.
FIGURES, LETTERS = 4, 3
# Such a share of a text's neighbouring characters is parted, and of a line's that is set solid.
SPREAD, FEWER = 0.4, 0.2
# Or on such a share of the lines some are, of those that have so many that are not.
MOST, PAIRS = 0.6, 6
# Such a share of the parted Han are a word: in articles parted at random .26 to .31 are, and .02 to
# .05 in the same ones parted by a segmenter (jieba). So many show it.
WITHIN, SHOWING = 0.12, 20
# A text has a mark for so many parted Han at least; primers and lists have none.
CLAUSE = 30


def is_scanned(text: str) -> bool:
    """Whether spaces part characters all over a text, words too: so they do behind scanned pages.

    A segmenter parts words, of Chinese and of Japanese for children, and seldom within one.

    >>> page = "渡 口 在镇 子 的东 头 ，河 面 宽 ，水 也 深 ，从 前 过 河 全 靠 一 条 木 船 。"
    >>> is_scanned(page * 2), is_scanned("渡口 在 镇子 的 东头 ，河面 宽 ，水 也 深 。" * 4)
    (True, False)
    """
    parted = len(_PARTED.findall(text))
    if parted < SPREAD * (parted + len(_SOLID.findall(text))):
        return False
    return _part_words(text)


def is_tracked(text: str) -> bool:
    """Whether letter-spacing parts characters here and there on most lines, within words too.

    What justification stretches are few lines, and all of each.

    >>> line = "今天老人孩子学生都来看大桥，学校老师也来了，真热闹"
    >>> lines = [f"{line[:at]} {line[at : at + 7]} {line[at + 7 :]}\\n" for at in range(1, 16)]
    >>> is_tracked("".join(lines)), is_tracked(f"{line}\\n" * 20 + "".join(lines))
    (True, False)
    """
    # The cheap question first: hardly any text has so many spaces between Han.
    if len(_PARTED.findall(text)) < SHOWING:
        return False
    lines = [line for line in text.split("\n") if len(_SOLID.findall(line)) >= PAIRS]
    some = sum(_PARTED.search(line) is not None for line in lines)
    return some > MOST * len(lines) > 0 and _part_words(_RUN.sub("", text))


def _part_words(text: str) -> bool:
    """Whether the spaces of a text part words, and its clauses are those of sentences."""
    pairs = _HAN.findall(text)
    if len(pairs) < SHOWING or len(_MARK.findall(text)) * CLAUSE < len(pairs):
        return False
    return sum(joint(a, b) >= WORD for a, b in pairs) >= WITHIN * len(pairs)


def set_solid(line: str, least: float = FEWER) -> str:
    """A line of such a text without its spaces, but for names set wide and what is little parted.

    Args:
        line: its text.
        least: which share of its characters is parted, at the least.

    >>> set_solid("渡 し場 は町 の東"), set_solid("今天渡口停航 船夫上岸")
    ('渡し場は町の東', '今天渡口停航 船夫上岸')
    """
    parted = len(_PARTED.findall(line))
    if parted < least * (parted + len(_SOLID.findall(line))) or are_wide_names(line.strip()):
        return line
    return closed(_PARTED, line)


def closed(gaps: re.Pattern[str], line: str) -> str:
    """A line without such gaps; where each of its characters is parted, figures and words too.

    Recognition of a scan parts all of a line; setting stretches it and leaves words and numbers
    whole, so that spaces between these are the author's. What counts up or down by one is a scale,
    or the letters of choices: 1 2 3 4 5.

    >>> closed(_PARTED, "渡 口 在 1 9 4 7 年 停 航"), closed(_PARTED, "渡 口 在 1947 5 12 停 航")
    ('渡口在 1947 年停航', '渡口在 1947 5 12 停航')
    """
    spelt = not any(len(part) > 1 for part in line.split(" "))
    line = gaps.sub("", line)
    return _SPELLING.sub(_spelt, line) if spelt else line


def _spelt(found: re.Match[str]) -> str:
    """What characters with spaces between spell; with these, where they count by one each.

    >>> [_SPELLING.sub(_spelt, part) for part in ("A B C", "4 3 2 1", "1 9 4 7", "1 2 3")]
    ['A B C', '4 3 2 1', '1947', '123']
    """
    spelt = found[0][::2]
    steps = {ord(b) - ord(a) for a, b in pairwise(spelt)}
    counts = len(spelt) >= (FIGURES if spelt.isdecimal() else LETTERS) and steps in ({1}, {-1})
    return found[0] if counts else spelt
