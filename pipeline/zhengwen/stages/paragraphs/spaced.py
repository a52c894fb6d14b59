"""Rows cut at their spaces by an extractor that left each space where it cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...document import Line

# Of lines cut at spaces few have one at their end, and those are narrow, as shares.
FEW, NARROW, MOST = 0.5, 0.6, 0.8
# A row that comes of it fills so much of its room, or is cut so often and fills less; and such a
# share of the cuts is in such rows.
MANY, HALF_FILLED, FILLED, MOST_SURE = 2, 0.35, 0.6, 0.5
# By so much, in em, widths err.
SLACK = 0.5


def cut_at_spaces(
    lines: Sequence[Line], width: Sequence[float], room: Sequence[float]
) -> list[bool] | None:
    """Whether each line is a piece of the row above, whose space at the cut shows it.

    A line that justification stretched is cut where a space became wide: each piece keeps its space
    at its end, and the last has none. Nothing is known where whole lines have one there as well.

    Args:
        lines: the lines.
        width: how wide each is, in em.
        room: how wide the widest near each is, in em.

    Returns:
        One for each line, or nothing where the spaces tell nothing.

    >>> from zhengwen.split import split
    >>> lines = split("nobody comes to the \\nferry \\nany more.\\nHe is old now, and tired.")
    >>> cut_at_spaces(lines, [line.em for line in lines], [15.0] * 4)
    [False, True, True, False]
    """
    spaced = [at for at, line in enumerate(lines) if line.trailing]
    if not spaced or len(spaced) > FEW * len(lines):
        return None
    if sum(width[at] <= NARROW * room[at] for at in spaced) < MOST * len(spaced):
        return None
    # Two are a line break that the author meant (Markdown), but where spaces are widened.
    meant = any(lines[at].trailing > 1 for at in spaced)
    if meant and not any("  " in line.text for line in lines):
        spaced = [at for at in spaced if lines[at].trailing == 1]
    cut = [False] * len(lines)
    filled = list(width)
    for at in spaced:
        if at + 1 == len(lines) or lines[at + 1].page != lines[at].page or lines[at + 1].starts:
            continue
        total = filled[at] + filled[at + 1]
        if total <= room[at] + SLACK:
            cut[at + 1], filled[at + 1] = True, total
    # Those of rows that came out full, or of many pieces, show that the others are rows, too.
    sure = pieces = 0
    for at, goes_on in enumerate(cut):
        pieces = pieces + 1 if goes_on else 0
        if pieces and not any(cut[at + 1 : at + 2]):
            least = HALF_FILLED if pieces >= MANY else FILLED
            sure += pieces if filled[at] >= least * room[at] else 0
    return cut if sure > MOST_SURE * sum(cut) else None


def ends_amid(pieces: Sequence[Line]) -> bool:
    """Whether a row would have a line's end within it: two words without the space of a cut.

    mupdf may write the space as a line of its own, which is blank.

    >>> from zhengwen.split import split
    >>> ends_amid(split("the \\nferry \\ngoes")), ends_amid(split("the ferry\\nnobody \\ngoes"))
    (False, True)
    >>> ends_amid(split("the\\n \\nferry\\n \\ngoes"))
    False
    """
    return any(
        not (piece.trailing or after.blanks)
        and piece.text[-1].isascii()
        and after.text[0].isascii()
        for piece, after in pairwise(pieces)
    )
