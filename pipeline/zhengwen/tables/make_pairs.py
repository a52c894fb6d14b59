"""Make the table of English word pairs anew: ``python -m zhengwen.tables.make_pairs FOLDER``.

FOLDER holds CMU Sphinx's model of general English, which Debian packages for a recogniser of
speech, unpacked::

    apt-get download pocketsphinx-en-us=0.8+5prealpha+1-15
    dpkg -x pocketsphinx-en-us_0.8+5prealpha+1-15_all.deb FOLDER

It says how likely each word is, and how likely after another.
"""

from __future__ import annotations

import gzip
import math
import re
import struct
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from . import lexicon
from .make_words import row
from .pairs import STEP

HEADER = """\
# English word pairs: how much likelier one word is after another than anywhere
# Origin: en-us.lm.bin of CMU Sphinx, in Debian's pocketsphinx-en-us 0.8+5prealpha+1-15
# Licence: BSD-2-Clause, see pairs.LICENSE; (c) 1999-2016 Carnegie Mellon University
# Made by: python -m zhengwen.tables.make_pairs; sorted and unique by the first column
# word\twhat none of the following has\tstep=words that follow
"""
MODEL = "usr/share/pocketsphinx/model/en-us/en-us.lm.bin"
MAGIC = b"Trie Language Model"
# So many pairs are kept, as two megabytes hold them. Which of four lines goes on with one of 4,429
# costs 1.03 nats by novels alone, 0.95 with 250,000 pairs, 0.92 with 900,000 and 0.90 with all.
KEPT = 680_000
# Probabilities are logarithms to this base.
BASE = math.log(1.0001)
# The bits of an entry that hold the places of its probability and of what its word leaves to
# others, in tables of so many.
BITS, PLACES = 16, 1 << 16
_WORD = re.compile("[a-z]+('(?:[dmst]|ll|re|ve))?")


class Pair(NamedTuple):
    """Two words, by their indices, and by how many nats the second is likelier after the first."""

    before: int
    after: int
    likelier: float


@dataclass(frozen=True)
class Model:
    """The words of a model, and their pairs.

    Attributes:
        words: the words.
        shares: how likely each is, in nats.
        unseen: by how many nats any other word is likelier after each.
        pairs: the pairs that the model has.
    """

    words: list[str]
    shares: list[float]
    unseen: list[float]
    pairs: list[Pair]


def read(data: bytes) -> Model:
    """A model of three orders in the binary form of sphinxbase, its words sorted by the last.

    Its header; how many there are of each order; the values of the places; for each word its share,
    what it leaves to others, and its first pair; the pairs, and the triples, as bits; the words.

    Raises:
        ValueError: if it has another form.
    """
    at = len(MAGIC)
    if data[:at] != MAGIC or data[at] != 3:
        raise ValueError("no model of three orders in sphinxbase's form: unpack the package named")
    words, pairs, triples = struct.unpack_from("<3I", data, at + 1)
    at += 1 + 3 * 4 + 4
    values = struct.unpack_from(f"<{PLACES}f", data, at)
    at += 3 * PLACES * 4
    singles = [*struct.iter_unpack("<ffI", data[at : at + 12 * (words + 1)])]
    at += 12 * (words + 1)
    word, rest = words.bit_length(), triples.bit_length()
    size = word + 2 * BITS + rest
    entries = data[at : at + _bytes(pairs, size)]
    at += len(entries) + _bytes(triples, word + BITS)
    (length,) = struct.unpack_from("<I", data, at)
    names = data[at + 4 : at + 4 + length].decode("ascii").split("\0")[:words]
    shares = [share * BASE for share, _, _ in singles[:words]]
    firsts = [first for _, _, first in singles[:words]]
    found = []
    for n in range(pairs):
        bits = int.from_bytes(entries[n * size // 8 : n * size // 8 + 16], "little")
        bits >>= n * size % 8
        after = bisect_right(firsts, n) - 1
        value = values[bits >> word + BITS & PLACES - 1] * BASE
        found.append(Pair(bits & (1 << word) - 1, after, value - shares[after]))
    return Model(names, shares, [left * BASE for _, left, _ in singles[:words]], found)


def _bytes(entries: int, size: int) -> int:
    """How many bytes entries of so many bits take: one more of them, and a word of the machine."""
    return ((1 + entries) * size + 7) // 8 + 8


def rows(model: Model) -> Iterator[str]:
    """The table's rows: of the pairs that say most beside what their first word leaves to any."""
    words, shares, unseen = model.words, model.shares, model.unseen
    known = [_is_known(word) for word in words]

    def worth(pair: Pair) -> float:
        # In what is said of two words that follow each other, and of any two that meet at a joint.
        before, after, likelier = pair
        met = math.exp(shares[before] + shares[after])
        return met * (math.exp(likelier) + 1) * abs(likelier - unseen[before])

    pairs = [pair for pair in model.pairs if known[pair.before] and known[pair.after]]
    kept = sorted(nlargest(KEPT, pairs, key=worth), key=lambda pair: words[pair.before])
    for before, after in groupby(kept, key=lambda pair: pair.before):
        level = round(unseen[before] / STEP)
        groups: dict[int, list[str]] = {}
        for pair in after:
            groups.setdefault(round(pair.likelier / STEP), []).append(words[pair.after])
        groups.pop(level, None)
        if groups:
            yield row(words[before], level, groups)


def _is_known(word: str) -> bool:
    """Whether a word of the model is one of the lexicon, or a form such as *don't*."""
    form = _WORD.fullmatch(word)
    return form is not None and (lexicon.has(word) or form[1] is not None)


def main(folder: Path) -> None:
    """Write the table beside this file."""
    table = "".join([HEADER, *rows(read((folder / MODEL).read_bytes()))])
    packed = gzip.compress(table.encode("ascii"), mtime=0)
    Path(__file__).with_name("pairs.tsv.gz").write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
