"""Numbers of notes that stand alone at a page's foot as its own number does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...document import Line
from .feet import foot


def numbers_of_notes(
    lines: Sequence[Line], pages: Sequence[range], rules: Mapping[int, str]
) -> set[int]:
    """Which of the numbers that advance from page to page are notes' numbers.

    The text above refers to them in turn, and each has a note; so on most pages that have such
    numbers, as a text may have the number of one page by chance.

    Args:
        lines: the lines.
        pages: of each page which lines it has.
        rules: the furniture, by line.

    >>> from zhengwen.split import split
    >>> lines = split("河水涨了1，船停了。\\n同上书。\\n1\\n\\f船修好了2，水退了。\\n见县志。\\n2")
    >>> folios = {2: "folio that advances", 5: "folio that advances"}
    >>> numbers_of_notes(lines, [range(3), range(3, 6)], folios)
    {2, 5}
    """
    found: set[int] = set()
    numbered = noted = last = 0
    for page in pages:
        rest = [at for at in page if at not in rules]
        notes = foot([lines[at] for at in rest], last)
        alone = [at for at in page if at in rules and lines[at].text.isdecimal()]
        more = foot([lines[at] for at in sorted([*rest, *alone])], last) if alone else None
        numbered += bool(alone)
        if more:
            # The page's own number is one too, of which the text says nothing.
            said = {str(one.number) for one in more.references}
            alone = [at for at in alone if lines[at].text in said]
            more = foot([lines[at] for at in sorted([*rest, *alone])], last)
        if more and (not notes or len(more.notes) > len(notes.notes)):
            notes = more
            noted += 1
            found.update(alone)
        last = notes.notes[-1].number if notes else last
    return found if 2 * noted > numbered else set()
