"""Make the table of symbol fonts anew: ``python -m zhengwen.tables.make_symbols``."""

from __future__ import annotations

from pathlib import Path

from .make import write

HEADER = """\
# Marks of lists in symbol fonts, which Windows puts at F000 and after, to characters
# Origin: positions of Wingdings in Unicode's document L2/11-052R, B7 by Adobe's symbol.txt
# Licence: facts only, the file is our own
# Made by: python -m zhengwen.tables.make_symbols; sorted and unique by the first column
# code\treplacement\tseen
"""
# The font Symbol has a Greek letter or a sign of mathematics at most of these places (l is lambda,
# n is nu, u is upsilon): the stage looks at what follows.
MARKS = {
    0xF06C: 0x25CF,
    0xF06E: 0x25A0,
    0xF075: 0x25C6,
    0xF076: 0x2756,
    0xF0A7: 0x25AA,
    0xF0B7: 0x2022,
    0xF0D8: 0x27A2,
    0xF0FC: 0x2713,
}


def main() -> None:
    """Write the table beside this file."""
    rows = [(code, [mark]) for code, mark in MARKS.items()]
    write(Path(__file__).with_name("symbols.tsv"), HEADER, rows)


if __name__ == "__main__":
    main()
