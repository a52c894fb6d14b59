"""Make the table of word bigrams anew: ``python -m zhengwen.tables.make_words FOLDER``.

FOLDER holds the package of Debian that the counts are taken from, unpacked::

    apt-get download r-cran-janeaustenr=1.0.0-1
    dpkg -x r-cran-janeaustenr_1.0.0-1_all.deb FOLDER
"""

from __future__ import annotations

import math
import struct
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from .words import NONE, STEP, WORD, beginning, ending

HEADER = """\
# Word bigrams: how much likelier one English word is after another than anywhere
# Origin: the novels of Jane Austen in the R package janeaustenr 1.0.0
# Licence: janeaustenr MIT; the novels are in the public domain
# Made by: python -m zhengwen.tables.make_words; sorted and unique by the first column
# word, *form or *mark\twhat none of the following has\tstep=words that follow
"""
DATA = "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
# The words that stand for themselves.
COMMON = 250
# What the words alone make likely counts as much as so many pairs.
WORTH = 20.0
LEAST, MOST = -24, 24
# R writes a string of ASCII as this and its length.
STRING = b"\x00\x04\x00\x09"


def books(path: Path) -> Iterator[list[str]]:
    """The lines of each book, from R's data base: its size and a stream of zlib for each."""
    data = path.read_bytes()
    while data:
        stream = zlib.decompressobj()
        book, data = stream.decompress(data[4:]), stream.unused_data
        lines, at = [], book.find(STRING)
        while book[at : at + 4] == STRING:
            start = at + 8
            (size,) = struct.unpack(">i", book[at + 4 : start])
            at = start + size
            lines.append(book[start:at].decode("ascii"))
        yield lines


def tokens(path: Path) -> Iterator[list[str]]:
    """The tokens of each paragraph; a dash parts words."""
    for lines in books(path):
        text = "\n".join(line.strip() for line in lines).replace("--", "— ").replace("_", "")
        yield from (paragraph.split() for paragraph in text.split("\n\n"))


def rows(paragraphs: list[list[str]]) -> Iterator[str]:
    """The table's rows."""
    words = Counter(
        word.lower() for tokens in paragraphs for word in WORD.findall(" ".join(tokens))
    )
    common = frozenset("I" if word == "i" else word for word, _ in words.most_common(COMMON))
    pairs = Counter(
        (ending(before, common), beginning(after, common))
        for tokens in paragraphs
        for before, after in pairwise(tokens)
    )
    first, second = Counter[str](), Counter[str]()
    for (before, after), count in pairs.items():
        if NONE not in (before, after):
            first[before] += count
            second[after] += count
    for before in sorted(first):
        unseen = _step(WORTH / (first[before] + WORTH))
        groups: dict[int, list[str]] = {}
        for after in sorted(second):
            share = second[after] / second.total()
            likelier = (pairs[before, after] / share + WORTH) / (first[before] + WORTH)
            if _step(likelier) != unseen:
                groups.setdefault(_step(likelier), []).append(after)
        yield row(before, unseen, groups)


def row(word: str, unseen: int, groups: Mapping[int, Sequence[str]]) -> str:
    """A table's row: a word, the step of what follows it seldom, and the words of each other step.

    >>> row("the", -2, {3: ["river", "bridge"]})
    'the\\t-2\\t3=bridge,river\\n'
    """
    found = (f"{step}={','.join(sorted(groups[step]))}" for step in sorted(groups, reverse=True))
    return f"{word}\t{unseen}\t{' '.join(found)}\n"


def _step(likelier: float) -> int:
    """A ratio on the table's scale."""
    return min(max(round(math.log(likelier) / STEP), LEAST), MOST)


def main(folder: Path) -> None:
    """Write the table beside this file."""
    table = "".join([HEADER, *rows(list(tokens(folder / DATA)))])
    Path(__file__).with_name("words.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
