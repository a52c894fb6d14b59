"""The break decision: for each line break, did the author or the page put it there?

Every boundary is scored with all the evidence and the run of lines decided together: a path of
least cost over two states a line may be in, the first of its paragraph or a later one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, islice, pairwise

from ...document import Line
from .apart import meets
from .boundary import UNWRAPPED, boundaries
from .facts import Facts
from .fill import fill
from .glyphs import ends_sentence
from .kinds import is_heading
from .leading import led
from .meeting import are_cut
from .path import START, Decision, cheapest
from .pieces import pieces
from .prose import runs_over
from .rows import as_line, rows, streams
from .survey import survey
from .weights import NEVER, Weights

__all__ = ["WEIGHTS", "Decision", "Weights", "decide"]

# What the evidence costs where nothing else is asked for.
WEIGHTS = Weights()

_ALONE = Decision(opens=True, rule="not wrapped", margin=NEVER)
# A line that no measure shows to be wrapped, though its sentence seems to go on below: of 286 such
# breaks, in samples by six extractors, 186 were the page's. As good as even.
_OVER = Decision(opens=True, rule="not wrapped", margin=0.0)
# How sure a piece of a row is, in nats: of 10,500 in those samples 62 were lines of their own, and
# 27 of 360 where a sentence ends above them.
_PIECE = Decision(opens=False, rule="piece of a row", margin=5.1)
_ENDED = Decision(opens=False, rule="piece of a row", margin=2.5)
# How sure a break beside a stream of glyphs is, in nats, and how many show a sentence's end.
UNSURE, TAIL = 1.0, 4
# No heading above a stream of glyphs is wider, in em.
HEADING = 12.0


def decide(lines: Sequence[Line], weights: Weights | None = None) -> list[Decision]:
    """Decide for each line whether it starts a paragraph.

    Args:
        lines: the lines of one document in reading order.
        weights: the price of each kind of evidence, in nats.

    >>> from zhengwen.split import split
    >>> text = "大家不仅加深了对惠\\n\\n民政策的理解，也真\\n切地体会到关怀和温\\n暖。\\n"
    >>> [d.opens for d in decide(split(text))]
    [True, False, False, False]
    """
    return _decided(led(lines), weights or WEIGHTS) if lines else []


def _decided(lines: Sequence[Line], w: Weights) -> list[Decision]:
    found = rows(lines)
    whole = len(found) == len(lines)
    streams = [False] * len(found) if whole else _are_streams(lines, found)
    if all(streams):
        return _spread(found, _among(found, streams, ()))
    facts = survey(lines) if whole else _surveyed(found, streams)
    cut = not whole and are_cut(found)
    sizes = _among_streams(pieces(facts, cut=cut), streams)
    if sizes:
        starts = accumulate(sizes[:-1], initial=0)
        found, streams = _together(found, sizes), [streams[at] for at in starts]
        facts = _surveyed(found, streams)
    edges = boundaries(facts, w)
    unwrapped = [at for at, edge in enumerate(edges) if edge is UNWRAPPED]
    if len(unwrapped) == len(edges):
        # Each line is a paragraph: no path has to be found.
        decided = [START, *[_ALONE] * len(edges)]
    else:
        way, indents = fill(facts, w)
        decided = cheapest(edges, indents, way, w)
    for at in unwrapped:
        if runs_over(facts.lines, at):
            decided[at + 1] = _OVER
    if len(found) == len(lines):
        return decided
    if any(streams):
        decided = _among(found, streams, decided)
    return _spread(found, decided)


def _spread(rows: Sequence[Sequence[Line]], decided: Sequence[Decision]) -> list[Decision]:
    """The decision for each line: a row's later pieces go on with its first."""
    result = []
    for row, decision in zip(rows, decided, strict=True):
        result.append(decision)
        result += [_ENDED if _may_end(a, b) else _PIECE for a, b in pairwise(row)]
    return result


def _may_end(above: Line, below: Line) -> bool:
    """Whether a sentence ends between two pieces, and no word stands over them."""
    return above.ends and meets(above.text[-1], below.text[0]) <= 0


def _are_streams(lines: Sequence[Line], found: Sequence[Sequence[Line]]) -> list[bool]:
    """Whether each row is of a stream of glyphs."""
    within = {at for stream in streams(lines) for at in stream}
    starts = accumulate([len(row) for row in found], initial=0)
    return [at in within for at, _ in zip(starts, found, strict=False)]


def _heads(line: Line) -> bool:
    return line.em <= HEADING and is_heading(line.text)


def _surveyed(found: Sequence[Sequence[Line]], streams: Sequence[bool]) -> Facts:
    """The survey of the rows: a stream of glyphs has no lines and says nothing of any measure."""
    return survey([as_line(row) for row, glyphs in zip(found, streams, strict=True) if not glyphs])


def _together(found: Sequence[Sequence[Line]], sizes: Sequence[int]) -> list[list[Line]]:
    """So many rows each put together to one."""
    left = iter(found)
    return [[line for row in islice(left, size) for line in row] for size in sizes]


def _among_streams(sizes: Sequence[int], streams: Sequence[bool]) -> list[int]:
    """The sizes of rows, with those of streams among them: none goes on beyond one."""
    if not sizes or not any(streams):
        return [*sizes]
    own = [at for at, stream in enumerate(streams) if not stream]
    ends = set(accumulate(sizes))
    starts = {own[end] for end in ends if end < len(own)}
    beside = {at for at, stream in enumerate(streams) if stream or (at and streams[at - 1])}
    edges = [*sorted(starts | beside | {0}), len(streams)]
    return [b - a for a, b in pairwise(edges)]


def _among(
    rows: Sequence[Sequence[Line]], streams: Sequence[bool], decided: Sequence[Decision]
) -> list[Decision]:
    """The decisions with those beside streams of glyphs: only a sentence's end shows a break."""
    others = iter(decided)
    result: list[Decision] = []
    for at, row in enumerate(rows):
        own = START if streams[at] else next(others)
        if at and (streams[at] or streams[at - 1]):
            ended = ends_sentence("".join(line.text for line in rows[at - 1][-TAIL:]))
            # A short line alone above a stream, as a heading is.
            alone = len(rows[at - 1]) == 1 and result[-1].opens
            ended = ended or (alone and _heads(rows[at - 1][0]))
            # Of one stream only what shows a start is a row by itself.
            above = rows[at - 1][-1]
            apart = streams[at] and streams[at - 1] and row[0].page == above.page
            own = Decision(
                opens=ended or row[0].starts or (apart and row[0].blanks > 0),
                rule="sentence end" if ended else "mid-sentence",
                margin=UNSURE,
            )
        result.append(own)
    return result
