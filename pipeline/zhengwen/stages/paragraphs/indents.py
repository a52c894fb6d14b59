"""Indents, where the extractor kept them: what a step to the right or to the left says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ...document import Line
from .glyphs import MARK, ends_sentence, is_han
from .habits import all_apart
from .widths import unit

# A mark that opens an item of a list, with the space after it: the item's later lines stand below
# its text, not below the mark.
_ITEM = re.compile(
    r"(?:[•·●○■□◆◇▪▫‣⁃∙◎★☆※►▶➢✓*+–-]|\(?[0-9A-Za-z]{1,3}[.)]|\[\d{1,3}\]"
    r"|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*"
)
STEP = 2
# A first line's indent is one or two em (clreq 3.3.2), in columns of half an em.
DEEPEST = 5
# So many first lines show how wide a column is, and so many where they agree less.
FEW, SEVERAL = 2, 3
# What they may lack, in em, where the line below is full, and a unit had no room ...
LEAST, MOST = 0.5, 3.5
# ... on a column that is so wide, within what pressed marks make of it; and what an indent is, in
# columns of half an em: one or two em.
NARROWEST, NEAR, INDENTS = 7.0, 0.3, (2, 4)
# The later lines of an item stand so much further in than its first, in columns, at most.
HANGS = 8
# What stands further in than this was centred or is another column, not indented.
FURTHEST = 16


@dataclass(frozen=True, slots=True)
class Indents:
    """A document's way with indents.

    Attributes:
        column: of each line, in half-em columns, 0 where the extractor kept none.
        first: first lines of paragraphs stand further in than the later ones.
        hanging: first lines stand further out than the later ones, without a mark of a list.
        kept: the extractor kept any.
        far: what stands further in is not indented.
    """

    column: tuple[int, ...]
    first: bool
    kept: bool
    hanging: bool = False
    far: int = FURTHEST

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Indents:
        """The indents of a document's lines."""
        far, shown = FURTHEST, False
        if any(line.column for line in lines):
            lines, far, shown = _rescaled(lines)
        column = tuple([line.column for line in lines])
        # A stray space is no indent, and one line says nothing of the others.
        few = max(2, 0.03 * len(lines))
        if not shown and sum([c >= STEP for c in column]) < few:
            return cls((0,) * len(lines), first=False, kept=False)
        # A blank line parts paragraphs, but where one follows each line.
        apart = all_apart(lines)
        back = sum(
            STEP <= above.column - below.column <= DEEPEST
            and (apart or not below.blanks)
            and not ends_sentence(above.text)
            and above.text[-1].isalnum()
            for above, below in pairwise(lines)
        )
        hung = sum(
            below.column - above.column >= STEP and not below.blanks and _goes_on(above.text)
            for above, below in pairwise(lines)
        )
        first = shown or back >= few
        return cls(column, first=first, kept=True, hanging=hung >= few, far=far)

    def em(self, i: int) -> float:
        """By how many em a line's end lies further right than its width alone tells."""
        return self.column[i] / 2 if self.column[i] <= self.far else 0.0

    def step(self, text: str, i: int) -> tuple[float, float]:
        """What the next line's indent says, in units of sure evidence: above 0 that it opens.

        Args:
            text: the line.
            i: its index.

        Returns:
            For a line that is its paragraph's first, and for one that is a later line.
        """
        step = self.column[i + 1] - self.column[i]
        item = _ITEM.match(text)
        if step >= STEP:
            # How deep an item hangs is the setter's choice; below a heading the text is set in.
            hanging = item is not None and (
                abs(step - _columns(item[0])) <= 1
                or (step <= HANGS and _goes_on(text[item.end() :] or text))
            )
            hanging |= item is None and self.hanging and MARK.search(text) is not None
            return (-1.0, 1.0) if hanging else (1.0, 1.0)
        if step <= -STEP:
            return (0.0 if self.first and -step <= DEEPEST and not item else 1.0), 1.0
        # Where first lines stand further in, a line as far in as a first line is one too.
        return (0.75 if self.first and self.inward(i) else 0.0), 0.0

    def inward(self, i: int) -> bool:
        """Whether a line stands further in than those around it."""
        return self.column[i] >= STEP + _edge(self.column, i)


def _rescaled(lines: Sequence[Line]) -> tuple[Sequence[Line], int, bool]:
    """The lines with first-line indents in half an em, where the extractor's columns are wider.

    And how many columns are no indent then; and whether first lines show that they have one.

    A terminal's are half an em wide. ``pdftotext -layout`` sets each page on a grid as coarse as
    its text allows, and each column of text starts where the one before lets it: of 112 extractions
    in Chinese 51 have indents of two columns, and some of one page have two, three and five. What a
    first line lacks of the line below, in em, is its indent, and what room the next unit had not.
    """
    steps: Counter[int] = Counter()
    lacks: list[tuple[float, float]] = []
    for line, below, third in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        step = line.column - below.column
        if below.column or not 0 < step <= DEEPEST or below.blanks or line.ends:
            continue
        steps[step] += 1
        # The line below may lack room, too.
        full = below.em if third is None or below.ends else max(below.em, third.em)
        if full >= NARROWEST and LEAST <= (lack := full - line.em) <= MOST:
            lacks.append((lack, unit(below.text)))
    indent = _indent(lacks)
    if not indent:
        return lines, FURTHEST, False
    usual = steps.most_common(1)[0][0]
    # One column alone is a stray space, where it is not the text's way.
    first = {step for step in steps if min(STEP, usual) <= step < indent}
    columns = [line.column for line in lines]
    edges = [_edge(columns, at) for at in range(len(columns))]
    rescaled = [
        replace(line, column=edge + indent) if line.column - edge in first else line
        for line, edge in zip(lines, edges, strict=True)
    ]
    return rescaled, FURTHEST * min(usual, indent) // indent, True


def _indent(lacks: Sequence[tuple[float, float]]) -> int:
    """The first-line indent that first lines show, in columns of half an em; 0 where they do not.

    Args:
        lacks: by how many em each is narrower than the full line below, and what had to fit there.

    >>> _indent([(3.0, 2.0), (2.0, 1.0), (3.0, 2.0)]), _indent([(1.0, 1.0)] * 3)
    (4, 2)
    """
    if len(lacks) < FEW:
        return 0
    shown = {
        columns: sum(-NEAR <= lack - columns / 2 < space - NEAR for lack, space in lacks)
        for columns in INDENTS
    }
    # Two em are the rule.
    most = max(reversed(INDENTS), key=shown.__getitem__)
    if 2 * shown[most] >= len(lacks):
        return most
    # Where marks are half an em wide the lines err, and their middle is all that tells.
    middle = 2 * round(median(lack for lack, _ in lacks))
    return middle if len(lacks) >= SEVERAL and middle in INDENTS else 0


def _edge(columns: Sequence[int], at: int) -> int:
    """Where those of the lines around one start that stand the furthest out."""
    return min(columns[max(0, at - 3) : at + 5])


def hung(lines: Sequence[Line], width: list[float]) -> list[float]:
    """Widths in em, with the indent that an item lost with its mark: its later lines show it."""
    result = list(width)
    for i, (line, after) in enumerate(pairwise(lines)):
        if not line.column and after.column >= STEP and not after.blanks:
            result[i] += after.column / 2
    return result


def _columns(text: str) -> int:
    return sum(2 if is_han(char) else 1 for char in text)


def _goes_on(text: str) -> bool:
    """Whether a line of running text stops amid a sentence, as no heading does."""
    return text[-1].isalnum() and MARK.search(text) is not None
