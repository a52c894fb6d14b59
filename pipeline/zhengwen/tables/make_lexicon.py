"""Make the table of English words anew: ``python -m zhengwen.tables.make_lexicon FOLDER``.

FOLDER holds the package of Debian that the words are taken from, unpacked::

    apt-get download scowl=2020.12.07-2
    dpkg -x scowl_2020.12.07-2_all.deb FOLDER
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

HEADER = """\
# English words and names, by how common they are: a lower level is commoner
# Origin: SCOWL (Spell Checker Oriented Word Lists) 2020.12.07: the lists of the sizes 10 to 50, and
#   of those to 70 the words that are two of the others in one
# Licence: SCOWL's own, which lexicon.LICENSE gives; copyright 2000-2011 by Kevin Atkinson
# Made by: python -m zhengwen.tables.make_lexicon; sorted and unique by the first column
# first letters\tlevel=what follows them in each word
"""
DATA = "usr/share/dict/scowl"
LEVELS = 10, 20, 35, 40, 50
# Of rarer words those that are two of the others in one (ferryman), which would be taken for two.
RARE, HALF = (55, 60, 70), 2
WORDS = "english-words", "american-words", "british-words"
NAMES = "english-upper", "english-proper-names", "american-upper", "british-upper"
# Short words that are rare are abbreviations and what chance makes of any letters: the least
# letters of a word of each level, and of a name.
LEAST = {10: 2, 20: 2, 35: 3, 40: 4, 50: 4}
NAME = 3
FIRST = 3
_WORD, _NAME = re.compile("[a-z]+"), re.compile("[A-Z][A-Za-z]+|[a-z]+[A-Z][A-Za-z]+")


def words(folder: Path) -> dict[str, int]:
    """Each word with its level: that of the commonest list that has it."""
    found: dict[str, int] = {}
    for level in LEVELS:
        for name in NAMES:
            for word in _listed(folder / f"{name}.{level}", _NAME):
                if len(word) >= NAME:
                    found.setdefault(word, level)
        for name in WORDS:
            for word in _listed(folder / f"{name}.{level}", _WORD):
                if len(word) >= LEAST[level]:
                    found.setdefault(word, level)
    plain = frozenset(word for word in found if word.islower())
    for level in RARE:
        for name in WORDS:
            for word in _listed(folder / f"{name}.{level}", _WORD):
                halves = ((word[:at], word[at:]) for at in range(HALF, len(word) - HALF + 1))
                if any(left in plain and right in plain for left, right in halves):
                    found.setdefault(word, level)
    return found


def _listed(path: Path, pattern: re.Pattern[str]) -> Iterator[str]:
    """The words of one list; there is not one of each size."""
    lines = path.read_text(encoding="latin-1").splitlines() if path.exists() else []
    yield from filter(pattern.fullmatch, (line.removesuffix("'s") for line in lines))


def rows(found: dict[str, int]) -> Iterator[str]:
    """The table's rows."""
    groups: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word in sorted(found):
        groups[word[:FIRST]][found[word]].append(word[FIRST:])
    for first in sorted(groups):
        rest = (f"{level}={','.join(tails)}" for level, tails in sorted(groups[first].items()))
        yield f"{first}\t{' '.join(rest)}\n"


def main(folder: Path) -> None:
    """Write the table beside this file."""
    table = "".join([HEADER, *rows(words(folder / DATA))])
    Path(__file__).with_name("lexicon.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
