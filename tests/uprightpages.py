"""Pages set in vertical lines, as extractors read them: in rows, or one glyph below the other."""

from __future__ import annotations

from collections.abc import Sequence

NO_START = "，。、；：？！」』）"


def set_vertically(texts: Sequence[str], measure: int, indent: int = 2) -> list[str]:
    """The vertical lines of some paragraphs, the first of each set in by spaces."""
    lines = []
    for text in texts:
        rest = "　" * indent + text
        while rest:
            # A mark that may not start a line takes the last glyph of this one with it.
            size = measure - (rest[measure : measure + 1] in NO_START and len(rest) > measure)
            lines.append(rest[:size])
            rest = rest[size:]
    return lines


def rows(lines: Sequence[str], gap: str = " ") -> list[str]:
    """The rows of a page, each with a glyph of each line, as ``pdftotext -layout`` writes them."""
    height = max(map(len, lines))
    cells = [[line[at : at + 1].strip() or " " for line in reversed(lines)] for at in range(height)]
    return [gap.join(row).rstrip() for row in cells]


def page(lines: Sequence[str], tiers: int = 1, gap: str = " ") -> str:
    """A page, its lines in tiers (段) of as many lines."""
    each = -(-len(lines) // tiers)
    parts = [rows(lines[at : at + each], gap) for at in range(0, len(lines), each)]
    # The last tier has fewer lines: they stand on the right.
    width = max(len(row) for part in parts for row in part)
    shift = [width - max(map(len, part)) for part in parts]
    return "\n".join(
        " " * left + row for left, part in zip(shift, parts, strict=True) for row in part
    )


def backwards(lines: Sequence[str]) -> str:
    """The lines of a page glyph below glyph, a blank line between two, from left to right."""
    return "\n\n".join("\n".join(line.strip("　")) for line in reversed(lines))
