"""First lines: where an extractor broke a paragraph behind its first line, and nowhere else.

PDFium takes a vertical line that starts as high as the one before it for its continuation: only the
indent of a first line, which is lower, shows it a new one. So first lines stand alone, all of one
width, and all others of a paragraph are glued below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...document import Line
from ...measured import texts_of, widths
from ..paragraphs.glyphs import MARK, is_han, is_opener
from ..paragraphs.rows import is_close
from .backwards import turn
from .headlines import amid

# No line of a page has so many characters. So many first lines, each above a longer one, show their
# width, within so much, and so many of them have a mark; none is narrower, in em.
LONG, SHOWN, RUNNING, NEAR, NARROWEST = 100, 3, 2, 1.5, 12.0
# Such a share of the lines that stop amid a sentence have it; and so much longer is what is glued.
SHARE, LONGER = 0.6, 1.1
# No headline is wider, in em; and what the joints below them must say, in nats.
HEADLINE, READS = 32, 3.0


def rejoined(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, what goes on a first line joined with it.

    >>> from zhengwen.split import split
    >>> first, rest = "渡口的船停了，桥修好了，那年秋天两", "岸的人都来看，" * 16 + "直到天黑。"
    >>> [line.follows for line in rejoined(split("\\n".join([first, rest] * 3)))]
    [False, True, False, True, False, True]
    """
    # The cheap questions first: most pages have no line that is so long, and in a cleaned text each
    # stands apart.
    if max(map(len, texts_of(lines)), default=0) <= LONG or not is_close(lines):
        return lines
    width = widths(lines)
    wide = (at for at in amid(lines) if width[at] >= NARROWEST)
    below = {at: under for at in wide if (under := _below(lines, at))}
    longer = [at for at, under in below.items() if width[under] > LONGER * width[at]]
    if len(longer) < SHOWN:
        return lines
    measure, _ = Counter(round(width[at]) for at in longer).most_common(1)[0]
    full = [at for at in below if abs(width[at] - measure) <= NEAR]
    shown = [bool(MARK.search(lines[at].text)) for at in longer if at in full]
    if len(shown) < SHOWN or sum(shown) < RUNNING or len(full) < SHARE * len(below):
        return lines
    # As narrow, they may be headlines, each above its report: these read on by chance alone.
    goes_on = sum(turn(lines[at].text, lines[below[at]].text) for at in full)
    if measure <= HEADLINE and goes_on < READS:
        return lines
    result = [*lines]
    for at in full:
        result[below[at]] = replace(lines[below[at]], follows=True)
    return result


def _below(lines: Sequence[Line], at: int) -> int:
    """The line that may go on another of running text; 0 where none does.

    The number of the page may stand between them.
    """
    under = at + 1
    if under + 1 < len(lines) and lines[under].text.isdecimal():
        under += lines[under + 1].page > lines[under].page == lines[at].page
    if under == len(lines) or not (is_han(lines[at].text[-1]) and is_han(lines[under].text[0])):
        return 0
    return 0 if is_opener(lines[under].text) else under
