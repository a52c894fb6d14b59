"""Make the tables of Chinese words anew: ``python -m zhengwen.tables.make_lattice FOLDER``.

FOLDER holds open-gram's language model, which Debian packages for an input method, with the tool
that prints it; unpacked::

    apt-get download sunpinyin-data=0.1.22+20170109-2 sunpinyin-utils libsunpinyin3v5
    for package in *.deb; do dpkg -x $package FOLDER; done
    LD_LIBRARY_PATH=$(dirname FOLDER/usr/lib/*/libsunpinyin.so.3.0) FOLDER/usr/bin/tslminfo -v -p \\
        FOLDER/usr/lib/*/sunpinyin/data/lm_sc.t3g > FOLDER/lm.arpa

It says how common each word is, and how likely after another.
"""

from __future__ import annotations

import math
import struct
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .bigrams import FLOOR
from .lattice import STEP
from .make_bigrams import HAN, MARKS, SIMPLIFIED

ORIGIN = """\
# Origin: language model of open-gram, in Debian's sunpinyin-data 0.1.22+20170109-2
# Licence: CC BY-SA 3.0, as the model's, see lattice.LICENSE; (c) 2010 Kov Chai, virus huo, Tinyfool
# Made by: python -m zhengwen.tables.make_lattice; sorted and unique by the first column
"""
WORDS = f"""\
# Chinese words and marks, Simplified, by how common they are
{ORIGIN}# steps of nats by which a word is rarer than all\twords
"""
BETWEEN = f"""\
# Between Chinese words: how much likelier one character starts a word after a word's last one
{ORIGIN}# character\tsteps by which it is rarer than all as a word, an end, a start, anywhere\t\
step of what none of the following has\tstep=characters that start the next word
"""
DICTIONARY = "usr/lib/*/sunpinyin/data/pydict_sc.bin"
# By so many steps a pair must differ from what its first character alone makes likely, and so
# common it must be, or else expected.
WORTH, LEAST = 2, 1e-7
KNOWN = {*map(chr, HAN), *MARKS}
# Of words and of pairs, no longer runs.
PAIR = 2
# What a row says of its character.
WORD, END, START, ANYWHERE = range(4)

Shares = defaultdict[str, float]


def shares() -> Shares:
    """Nothing has a share."""
    return defaultdict(float)


@dataclass
class Model:
    """The shares of words among all, and of pairs of words by their characters at the joint."""

    words: Shares = field(default_factory=shares)
    # Of each pair of words that the model has, by how much it is likelier than what it has not.
    pairs: Shares = field(default_factory=shares)
    # Of each word's last character, how much of what follows the model takes from all words alone.
    rest: Shares = field(default_factory=shares)


def dictionary(folder: Path) -> list[str]:
    """The words by their numbers, Simplified; a number may have none."""
    data = next(folder.glob(DICTIONARY)).read_bytes()
    (start,) = struct.unpack_from("<I", data, 8)
    return data[start:].decode("utf-32-le").translate(SIMPLIFIED).split("\0")


def entries(path: Path) -> Iterator[tuple[list[int], float, float]]:
    """Of each word, or two, its numbers, its probability, and how much is left for other words."""
    size = 0
    with path.open(encoding="ascii") as lines:
        for line in lines:
            if line[0] == "\\":
                size = int(line[1])
                if size > PAIR:
                    return
            elif size:
                *numbers, probability, rest, _ = line.split()
                yield [*map(int, numbers)], float(probability), float(rest)


def model(folder: Path) -> Model:
    """The model's shares of what is of Han and marks alone."""
    names = dictionary(folder)
    found, single, left = Model(), dict[int, float](), dict[int, float]()
    for numbers, probability, rest in entries(folder / "lm.arpa"):
        name = names[numbers[-1]]
        if not name or not KNOWN.issuperset(name):
            continue
        if len(numbers) == 1:
            single[numbers[0]], left[numbers[0]] = probability, rest
            found.words[name] += probability
            found.rest[name[-1]] += probability * rest
        elif (before := numbers[0]) in single:
            more = probability - left[before] * single[numbers[1]]
            found.pairs[names[before][-1] + name[0]] += single[before] * more
    return found


def rarer(share: float) -> int:
    """A share on the tables' scale: how much rarer than all, in steps."""
    return round(-math.log(share) / STEP)


def word_rows(found: Model) -> Iterator[str]:
    """The rows of the table of words."""
    levels: dict[int, list[str]] = defaultdict(list)
    for word, share in found.words.items():
        levels[rarer(share)].append(word)
    for level in sorted(levels):
        yield f"{level:02}\t{' '.join(sorted(levels[level]))}\n"


def characters(words: Mapping[str, float]) -> dict[str, list[float]]:
    """The shares of each character as a word, at words' ends, at their starts and anywhere."""
    found: dict[str, list[float]] = defaultdict(lambda: [0.0] * 4)
    for word, share in words.items():
        found[word[-1]][END] += share
        found[word[0]][START] += share
        for char in word:
            found[char][ANYWHERE] += share
        if len(word) == 1:
            found[word][WORD] = share
    return found


def between_rows(found: Model) -> Iterator[str]:
    """The rows of the table of what stands between words."""
    chars = characters(found.words)
    unseen = {a: _step(found.rest[a], chars[a][END]) for a in chars}
    follow: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pair, more in sorted(found.pairs.items()):
        a, b = pair[0], pair[1]
        share, expected = more + found.rest[a] * chars[b][START], chars[a][END] * chars[b][START]
        step = _step(share, expected)
        if abs(step - unseen[a]) >= WORTH and max(share, expected) >= LEAST:
            follow[a][step].append(b)
    for char in sorted(chars):
        # Each is a word of the model too.
        levels = " ".join(str(rarer(share)) for share in chars[char])
        groups = sorted(follow[char].items(), reverse=True)
        after = " ".join(f"{step}={''.join(found)}" for step, found in groups)
        yield f"{char}\t{levels}\t{unseen[char]}\t{after}\n"


def _step(share: float, expected: float) -> int:
    """How much likelier than expected, on the tables' scale."""
    return round(math.log(max(share / expected, FLOOR**2)) / STEP)


def main(folder: Path) -> None:
    """Write both tables beside this file."""
    found, here = model(folder), Path(__file__)
    rows = "".join([WORDS, *word_rows(found)])
    here.with_name("hanwords.tsv").write_text(rows, encoding="utf-8")
    rows = "".join([BETWEEN, *between_rows(found)])
    here.with_name("between.tsv").write_text(rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
