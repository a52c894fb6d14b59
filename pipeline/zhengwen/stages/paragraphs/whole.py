"""Whole paragraphs: whether a text has its paragraphs already, each of them in one line."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from .apart import LOWER, meets
from .bounds import at_least
from .continuing import GOES_ON, fit, is_small
from .glyphs import ends_sentence
from .habits import all_apart
from .measure import INDENT, NARROWEST, WIDE, WIDEST, WIDEST_LINE
from .prose import MANY_CUT, MOST_OUT, run_on
from .widths import WIDEST_CHARACTER

# So many lines that stop amid a sentence may be a wide column's: fewer have no support (`SURELY`).
# Where a blank line stands between all lines, as in a cleaned text, it takes more.
CUT, CUT_APART = 3, 8
# They are as wide as each other but for so much, in em, and an indent, and such a share of them.
ALIKE, MOST_ALIKE = 1.5, 2 / 3
# Of many, so many at least are of one width.
FEWEST_CUT = 5


def has_paragraphs(lines: Sequence[Line], width: Sequence[float]) -> bool:
    """Whether most of a text's ink stands in lines wider than a column: whole paragraphs.

    Lines of a wide column are no wider than a page, several of them stop amid a sentence, most of
    those are as wide as each other, and sentences go on over their breaks. What an author wrote in
    one line has any width, or was cut to one; and what stands below it is something else. Nor are
    they whole paragraphs where many narrower lines are a column's.
    """
    if sum(w for w in width if w > WIDE) <= MOST_OUT * sum(width) or _breaks(lines, width):
        return False
    cut = [at for at, w in enumerate(width) if WIDE < w <= WIDEST_LINE and not lines[at].ends]
    if len(cut) < (CUT_APART if all_apart(lines) else CUT):
        return True
    if sum(w for w in width if w > WIDEST) > MOST_OUT * sum(width):
        return True
    alike = max(sum(-ALIKE <= width[to] - width[at] <= ALIKE + INDENT for at in cut) for to in cut)
    on = sum(fit(lines, at) for at in cut if at + 1 < len(lines))
    return alike < MOST_ALIKE * len(cut) or on < GOES_ON * len(cut)


def _breaks(lines: Sequence[Line], width: Sequence[float]) -> bool:
    """Whether many lines stop amid a sentence at few widths, and it goes on, as a column's do."""
    cut = sorted(
        (w, at) for at, w in enumerate(width[:-1]) if NARROWEST <= w <= WIDE and not lines[at].ends
    )
    full = list[tuple[float, int]]()
    # What has a blank line between all lines, and one page, may be a cleaned text.
    if len(cut) < MANY_CUT or (lines[0].page == lines[-1].page and all_apart(lines)):
        return False
    while len(cut) >= FEWEST_CUT:
        # From a first line, shorter by its indent, to one that sticks out.
        spans = [
            (at, bisect(cut, (w + INDENT + 2 * ALIKE, len(width)))) for at, (w, _) in enumerate(cut)
        ]
        start, stop = max(spans, key=lambda span: span[1] - span[0])
        if stop - start < FEWEST_CUT:
            break
        full += cut[start:stop]
        cut[start:stop] = []
    narrow = min(full, default=(0.0, 0))[0] / 2
    return run_on(lines, [at for _, at in full], len(full) + sum(w > narrow for w, _ in cut))


def are_paragraphs(texts: Sequence[str]) -> bool:
    """The same, told without measuring: true only where `has_paragraphs` would be of their widths.

    >>> are_paragraphs(["标题", "字" * 70]), are_paragraphs(["字" * 30] * 3)
    (True, False)
    """
    long = [text for text in texts if len(text) > WIDE]
    wide = sum(w for w in map(_at_least, long) if w > WIDE)
    # Most often their number tells: no character is wider than the widest.
    most = WIDEST_CHARACTER * sum(map(len, texts))
    if wide <= MOST_OUT * most and wide <= MOST_OUT * sum(map(_at_most, texts)):
        return False
    ended = [ends_sentence(text) for text in texts]
    if sum(len(text) > WIDE and not end for text, end in zip(texts, ended, strict=True)) >= CUT:
        return False
    # Most paragraphs end a sentence, and few lines are left to ask.
    cut = [both for both, end in zip(pairwise(texts), ended, strict=False) if not end]
    if len(cut) < MANY_CUT:
        return True
    # No more than this do sentences go on over the breaks of any of them.
    on = (max(meets(a[-1], b[0]), 0.0) + LOWER * is_small(a, b) for a, b in cut)
    return sum(on) < GOES_ON * MANY_CUT


def _at_least(text: str) -> float:
    """A width in em that a text has at least, as `em` has it or, of a long one, its length."""
    return min(at_least(text), len(text) - text.count(" "))


def _at_most(text: str) -> float:
    """A width in em that a text has at most, likewise.

    A letter is half an em wide, with the gaps on both its sides below one; ℃, which may have a gap,
    and what is beyond the BMP are wider.
    """
    size = len(text)
    plain = "℃" not in text and len(text.encode("utf-16-le", "surrogatepass")) == 2 * size
    return size if plain else WIDEST_CHARACTER * size
