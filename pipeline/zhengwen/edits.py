"""Edits: what each stage changed, told from what it was given and what it gave."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from .document import Break, Edit, Line, Paragraph
from .split import BREAK

# Characters shown on either side of a change, and of a line break.
AROUND = 4
BESIDE = 6


def of_characters(stage: str, before: str, after: str) -> list[Edit]:
    """What a text stage changed in the source: it never adds or removes a line break."""
    return [
        Edit(stage=stage, rule=stage, line=number, before=a, after=b)
        for number, (old, new) in enumerate(
            zip(BREAK.split(before), BREAK.split(after), strict=False), 1
        )
        if old != new
        for _, a, b in _pieces(old, new)
    ]


def of_page(stage: str, before: Sequence[Line], after: Sequence[Line]) -> list[Edit]:
    """Each line that a page stage moved, or piece of one, with the line it now follows."""
    # A piece of a line that another stage moved has not moved again.
    known = {(line.number, line.moved) for line in before if line.moved}
    above = {line.number: before[at - 1].number if at else 0 for at, line in enumerate(before)}
    edits = []
    for at, line in enumerate(after):
        if line.moved and (line.number, line.moved) not in known:
            place = f"moved after line {after[at - 1].number}" if at else "moved to the start"
            if line.kind == "displaced" and above.get(line.number) == (
                after[at - 1].number if at else 0
            ):
                place = "left in place"
            edits.append(
                Edit(stage=stage, rule=line.moved, line=line.number, before=line.text, after=place)
            )
    return edits


def of_join(
    stage: str,
    source: Mapping[int, str],
    paragraphs: Sequence[Paragraph],
    lines: Sequence[Line] = (),
) -> list[Edit]:
    """Each line break that died: the characters around it before and after.

    Args:
        stage: the join's name.
        source: the text of each source line, by its number.
        paragraphs: what the join made.
        lines: of which lines; those that a page stage put together have no break within.
    """
    edits = []
    whole = {line.pieces[0][:2]: line for line in lines if line.pieces}
    for p in paragraphs:
        died = _died(p, stage)
        # The join may put in, take out and narrow spaces: places are found by the other characters.
        solid = [at for at, char in enumerate(p.joined) if not char.isspace()] if died else []
        count = 0
        parts = [text for _, text in _parts(p, source, whole)] if died else []
        for broken, above, below in zip(died, parts, [*parts[1:], ""], strict=False):
            # It also drops a soft hyphen at the end of a line.
            above = above.rstrip("\u00ad")
            left, right = above[-BESIDE:].lstrip(), below[:BESIDE].rstrip()
            count += _solid(above)
            around = solid[max(0, count - _solid(left)) : count + _solid(right)]
            edits.append(
                Edit(
                    stage=stage,
                    rule=broken.rule,
                    line=broken.line,
                    before=f"{left}⏎{right}",
                    after=p.joined[around[0] : around[-1] + 1] if around else "",
                    confidence=broken.confidence,
                )
            )
    return edits


def _died(p: Paragraph, stage: str) -> list[Break]:
    """The breaks that were joined; by the lines, where the join of another package names none."""
    return [b for b in p.breaks if b.joined] or [
        Break(line=number, joined=True, rule=stage, confidence=p.confidence)
        for number in p.lines[:-1]
    ]


def of_typography(
    stage: str, source: Mapping[int, str], before: Sequence[Paragraph], after: Sequence[Paragraph]
) -> list[Edit]:
    """What a text stage changed in the paragraphs, each with the source line it stands in."""
    edits = []
    for old, new in zip(before, after, strict=True):
        if old.text == new.text:
            continue
        # Typography adds and removes spaces: the line is found by counting the other characters.
        parts = _parts(old, source)
        ends = list(accumulate(_solid(text) for _, text in parts))
        for at, a, b in _pieces(old.text, new.text):
            line = parts[min(bisect_right(ends, at), len(parts) - 1)][0]
            edits.append(Edit(stage=stage, rule=stage, line=line, before=a, after=b))
    return edits


def _parts(
    p: Paragraph, source: Mapping[int, str], whole: Mapping[tuple[int, int], Line] | None = None
) -> list[tuple[int, str]]:
    """The lines of a paragraph, each with what it has of it."""
    if not p.pieces:
        return [(number, source.get(number, "")) for number in p.lines]
    parts: list[tuple[int, str]] = []
    within = 0
    for number, start, stop in p.pieces:
        if within:
            within -= 1
            continue
        if whole and (line := whole.get((number, start))):
            parts.append((number, line.text))
            within = len(line.pieces) - 1
            continue
        text = source.get(number, "")[start:stop]
        # Between two pieces of one line no break was joined.
        if parts and parts[-1][0] == number:
            text = f"{parts.pop()[1]} {text}"
        parts.append((number, text))
    return parts


def _solid(text: str) -> int:
    """How many characters are not white space."""
    return len("".join(text.split()))


def _pieces(before: str, after: str) -> list[tuple[int, str, str]]:
    """The stretches that differ, with a few characters around them.

    Each has the number of characters before it that are not white space, and its two texts.
    """
    spans: list[list[int]] = []
    for span in _spans(before, after):
        if spans and span[0] - spans[-1][1] <= 2 * AROUND:
            spans[-1][1], spans[-1][3] = span[1], span[3]
        else:
            spans.append([*span])
    pieces, at, count = [], 0, 0
    for a, b, c, d in spans:
        count += _solid(before[at:a])
        at = a
        old = before[max(0, a - AROUND) : b + AROUND]
        pieces.append((count, old, after[max(0, c - AROUND) : d + AROUND]))
    return pieces


def _spans(before: str, after: str) -> Iterator[tuple[int, int, int, int]]:
    """From where to where the two differ, in one and in the other.

    White space comes and goes, other characters are exchanged one for one. Where their number
    differs it is one stretch, from the first difference to the last.
    """
    i = j = 0
    paired = _solid(before) == _solid(after)
    while i < len(before) or j < len(after):
        if before[i : i + 1] == after[j : j + 1]:
            i, j = i + 1, j + 1
            continue
        a, c = i, j
        if not paired:
            i, j = _common_end(before, after, i, j)
        elif (space := _space(before, i)) > i or _space(after, j) > j:
            i, j = space, _space(after, j)
        else:
            i, j = i + 1, j + 1
        yield a, i, c, j


def _space(text: str, at: int) -> int:
    """The end of the white space at a place."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _common_end(before: str, after: str, i: int, j: int) -> tuple[int, int]:
    """Where the end begins that both have, after the given places."""
    size = 0
    while size < min(len(before) - i, len(after) - j) and before[-1 - size] == after[-1 - size]:
        size += 1
    return len(before) - size, len(after) - size
