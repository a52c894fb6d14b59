"""Make the table of doubled characters anew: ``python -m zhengwen.tables.make_doubled FOLDER``.

FOLDER holds the package the words are taken from::

    pip install --no-deps --target FOLDER jieba==0.42.1
"""

from __future__ import annotations

import sys
from pathlib import Path

HEADER = """\
# Characters that words double, 妈妈 and 高高兴兴, each with the commonest such word
# Origin: word list of jieba 0.42.1
# Licence: jieba MIT
# Made by: python -m zhengwen.tables.make_doubled; sorted and unique by the first column
# character\tword
"""
# A word of one doubled character that is rarer is a name, or chance.
LEAST = 10


def words(path: Path) -> dict[str, str]:
    """Each character that a word doubles, and the commonest word that does."""
    found: dict[str, tuple[int, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, written, _ = line.split(" ")
        count = int(written)
        pairs = len(word) in (2, 4) and word[::2] == word[1::2]
        if not pairs or not min(word) >= "\u4e00" or (len(word) == 2 and count < LEAST):
            continue
        for char in word:
            found[char] = max(found.get(char, (-1, "")), (count, word))
    return {char: word for char, (_, word) in found.items()}


def main(folder: Path) -> None:
    """Write the table beside this file."""
    rows = "".join(f"{c}\t{w}\n" for c, w in sorted(words(folder / "jieba" / "dict.txt").items()))
    Path(__file__).with_name("doubled.tsv").write_text(HEADER + rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
