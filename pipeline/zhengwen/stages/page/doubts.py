"""Whether a page's lines may be columns in turns: asked cheaply, before any are searched."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import sub

from ...document import Line
from ...measured import texts_of
from ...tables.bigrams import joint
from ..paragraphs.glyphs import is_han
from ..paragraphs.runs import below_blanks
from .blocks import Blocks, blocks
from .chains import deal
from .continuity import Continuity
from .spoken import spoken

# A page has no more lines than this: a longer text is looked at in parts; and columns have more.
PAGE, LEAST = 400, 8
# So many breaks in mid-sentence, one after the other within so many lines, whose characters fit
# each other no better in the sum; and what a stretch of the page must promise then, in nats. Turns
# that a blank line shows are told by fewer, near each other: headings have one too.
ANYWHERE, PROMISED = ((12, PAGE, -6.0),), 18.0
APART, PROMISED_APART = ((4, 12, -1.5), (5, 40, -1.5), (8, 72, -3.0)), 10.0
# Lines of the stretch, how many loose ends are tried on each line that does not fit, and how well
# one must fit.
WITHIN, NEAR, WELL = 20, 3, 0.5
# Where what promises most is less than such a share of the page, it is searched alone first.
ALONE = 0.25
# What a line ends with that may be the end of a sentence, or of a clause.
ENDING = frozenset("。．！？!?.…”’」』）)：；:;")


def doubt(page: Sequence[Line], *, english: bool) -> float | None:
    """The cheap question: whether lines follow each other whose characters do not fit.

    What the page must promise then; None where there is no doubt.
    """
    if len(page) < LEAST:
        return None
    texts = texts_of(page)
    meeting = enumerate(zip(texts.lasts, texts.firsts[1:], strict=False))
    if english:
        fits = {at: spoken(texts[at], texts[at + 1]) for at, _ in meeting}
    else:
        fits = {
            at: joint(a, b)
            for at, (a, b) in meeting
            # Written out for most: both are letters of Han.
            if ("\u3400" <= a <= "\u9fff" and "\u3400" <= b <= "\u9fff")
            or not (a in ENDING or not is_han(a) or not is_han(b))
        }
    apart = {at - 1: fits[at - 1] for at in below_blanks(page) if at - 1 in fits}
    if _misfit([*apart.values()], [*apart], APART):
        return PROMISED_APART
    return PROMISED if _misfit([*fits.values()], [*fits], ANYWHERE) else None


def _misfit(
    fits: Sequence[float], places: Sequence[int], least: Sequence[tuple[int, int, float]]
) -> bool:
    """Whether there is a stretch of breaks that misfit enough.

    Args:
        fits: how well the lines at each break go together.
        places: the lines they are at.
        least: how many breaks, within how many lines, in the sum below what.
    """
    sums = [0.0, *accumulate(fits)]
    for count, lines, most in least:
        together = [*map(sub, sums[count:], sums)]
        # Most often none is, and that is told at once.
        if min(together, default=0.0) < most and any(
            fit < most and last - first <= lines
            for fit, first, last in zip(together, places, places[count - 1 :], strict=False)
        ):
            return True
    return False


def holds(page: Sequence[Line], continues: Continuity, promise: float) -> bool:
    """Whether some stretch of a page promises to read better by so many nats.

    Where that is a small part of it, it is searched alone: most such stretches hold nothing.
    """
    nats, found = _promise(continues, len(page))
    if nats < promise:
        parts = blocks(page, continues)
        nats, found = _promise(Blocks(continues, parts), len(parts))
        if nats < promise:
            return False
        found = range(parts[found.start].start, parts[found.stop - 1].stop)
    found = range(max(found.start - WITHIN, 0), min(found.stop + WITHIN, len(page)))
    if len(found) > ALONE * len(page):
        return True
    alone = Blocks(continues, [range(at, at + 1) for at in found])
    return deal(page[found.start : found.stop], alone) is not None


def _promise(continues: Continuity | Blocks, size: int) -> tuple[float, range]:
    """By how many nats a stretch may read better at most, as far as misfits show; and which."""
    gains, loose = [0.0], [0]
    for at in range(1, size):
        fits, gain = continues(at - 1, at), 0.0
        if fits < 0:
            best = max(continues(before, at) for before in loose)
            gain = best - fits if best >= WELL else 0.0
            loose = [*loose[1 - NEAR :], at - 1]
        gains.append(gain)
    sums = [0.0, *accumulate(gains)]
    nats, end = max((sums[at] - sums[max(at - WITHIN, 0)], at) for at in range(size + 1))
    return nats, range(max(end - WITHIN, 0), end)
