"""Setting in which marks amid a sentence take half an em, and what extractors make of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

AMID, OPENING = "，、；：”’」』）》", "“‘「『（《"
CLOSING = AMID + "。！？"
# A row is cut behind each mark that takes half of its glyph's width, and before each that opens.
PIECES = re.compile(rf"[{OPENING}]?[^{AMID}{OPENING}]*[{AMID}]+|[{OPENING}]?[^{AMID}{OPENING}]+")


def em(text: str) -> float:
    """Its width in em: of marks amid a sentence half an em, of ASCII too."""
    return sum(0.5 if char in AMID + OPENING or char.isascii() else 1.0 for char in text)


def set_half(text: str, measure: float, indent: float = 2.0) -> list[str]:
    """Break a paragraph into rows; its first lacks the indent, and none starts with a mark."""
    rows, row, room = list[str](), "", measure - indent
    for unit in re.findall(rf"[{OPENING}]*(?:[!-~]+|[^!-~])[{CLOSING}]*", text):
        if row and em(row + unit) > room:
            rows.append(row)
            row, room = "", measure
        row += unit
    return [*rows, row]


def cut(row: str) -> list[str]:
    """The row as `pdftotext -raw` has it."""
    return PIECES.findall(row)


def stepped(row: str, indent: int) -> Iterator[str]:
    """The row as `pdftotext -layout` has it, each piece a step further on."""
    at = indent
    for piece in cut(row):
        yield " " * at + piece
        # What starts within the mark's box starts a column before its end.
        at += len(piece) - 1


def gaped(row: str, indent: int) -> str:
    """The row as `pdftotext -layout` has it on one line, with gaps of a column or more."""
    pieces = cut(row)
    gaps = [" " * (1 + len(piece) % 4) for piece in pieces[:-1]]
    return " " * indent + "".join(map("".join, zip(pieces, [*gaps, ""], strict=True)))
