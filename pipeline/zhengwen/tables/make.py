"""Make the character tables anew: ``python -m zhengwen.tables.make UCD_FOLDER``.

UCD_FOLDER holds the Unicode Character Database's text files (Debian: package unicode-data).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

HEADER = """\
# {title}
# Origin: {origin}, Unicode Character Database, version {version}
# Licence: Unicode License v3 (data © Unicode, Inc.); facts only, the file is our own
# Made by: python -m zhengwen.tables.make; sorted and unique by the first column
# code\treplacement\tseen
"""


def radicals(folder: Path) -> Iterable[tuple[int, list[int]]]:
    """Kangxi radicals and the CJK Radicals Supplement (2E80 to 2FDF), not the bare strokes.

    The strokes of 31C0 and after are left out: no extractor puts them in place of a character.
    """
    lines = (folder / "EquivalentUnifiedIdeograph.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        fields = line.split("#")[0].split(";")
        if len(fields) < 2:
            continue
        first, _, last = fields[0].strip().partition("..")
        for code in range(int(first, 16), int(last or first, 16) + 1):
            if 0x2E80 <= code <= 0x2FDF:
                yield code, [int(fields[1], 16)]


def ligatures(folder: Path) -> Iterable[tuple[int, list[int]]]:
    """Latin ligatures FB00 to FB06 by compatibility decomposition; long s becomes s (ſt is st)."""
    for line in (folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        if 0xFB00 <= int(fields[0], 16) <= 0xFB06:
            parts = [int(c, 16) for c in fields[5].split()[1:]]
            yield int(fields[0], 16), [0x73 if c == 0x17F else c for c in parts]


def width(folder: Path) -> Iterable[tuple[int, list[int]]]:
    """Full-width letters and digits to half-width, half-width katakana and its marks to full.

    The two marks of voicing become the characters that stand alone; the stage composes them.
    """
    wanted = {*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)}
    wanted |= {*range(0xFF61, 0xFFA0)}
    alone = {0x3099: 0x309B, 0x309A: 0x309C}
    for line in (folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        fields = line.split(";")
        if int(fields[0], 16) in wanted:
            parts = [int(c, 16) for c in fields[5].split()[1:]]
            yield int(fields[0], 16), [alone.get(c, c) for c in parts]


def write(path: Path, header: str, rows: Iterable[tuple[int, list[int]]]) -> None:
    """Write a table, sorted by code point."""
    body = "".join(
        f"{code:04X}\t{' '.join(f'{c:04X}' for c in to)}\t{chr(code)} {''.join(map(chr, to))}\n"
        for code, to in sorted(rows)
    )
    path.write_text(header + body, encoding="utf-8")


def main(folder: Path) -> None:
    """Write all tables beside this file."""
    here = Path(__file__).parent
    first = (
        (folder / "EquivalentUnifiedIdeograph.txt").read_text(encoding="utf-8").split("\n", 1)[0]
    )
    version = first.rpartition("-")[2].removesuffix(".txt")
    for name, title, origin, rows in (
        ("radicals", "CJK radicals to characters", "EquivalentUnifiedIdeograph.txt", radicals),
        ("ligatures", "Latin ligatures to letters", "UnicodeData.txt", ligatures),
        ("width", "Letters, digits and katakana of the other width", "UnicodeData.txt", width),
    ):
        header = HEADER.format(title=title, origin=origin, version=version)
        write(here / f"{name}.tsv", header, rows(folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
