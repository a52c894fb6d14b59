"""An article put together again from its parts; what has no certain place stays behind, marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...document import Kind, Line
from ...tables.bigrams import joint
from ..paragraphs.decide import examine
from ..paragraphs.glyphs import LIST_MARK, OPENER, em, ends_sentence
from ..paragraphs.kinds import BYLINE, CAPTION, is_heading
from ..paragraphs.survey import Facts
from .boxes import is_end
from .sections import CHANGED, Section, place

UNCERTAIN = "place not certain"
# Of headings that may stand where they were found, so large a share must have a better place.
MOST = 2 / 3
# A title has no more lines.
TITLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """An article in pieces, as indices into its lines.

    Attributes:
        title: the lines of a displaced title.
        lede: the paragraphs of the displaced lede, from line to line.
        headings: the displaced headings, each of one or more lines, in their order.
        body: all other lines.
        cut: those of them that go on from the one before, with a box between.
        below: those of them that stand below a box.
        ordered: numbers show the order of the headings.
        sure: the boxes cannot be where they belong; otherwise only better places show it.
    """

    title: range
    lede: tuple[range, ...]
    headings: tuple[range, ...]
    body: tuple[int, ...]
    cut: frozenset[int]
    below: frozenset[int]
    ordered: bool
    sure: bool


def rebuilt(lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """The lines in reading order; as they are, where nothing shows that they are not in it."""
    if not parts.body:
        return lines
    body = [_below(lines[at], at, parts) for at in parts.body]
    decisions, facts = examine(body)
    # Only a hard-wrapped text can have been taken off a page.
    if not any(facts.measure):
        return lines
    opens = [at for at in range(len(body)) if not at or decisions[at].opens]
    head = 0 if parts.title else _head(body, opens, led=bool(parts.lede))
    stop = len(body) - bool(BYLINE.fullmatch(body[-1].text))
    starts = [at for at in opens if head <= at < stop]
    sections = _sections(body, starts, stop, facts)
    # Where other headings stand in their places, short lines are a list rather.
    if not parts.sure and not parts.lede and any(s.heading for s in sections[1:]):
        return lines
    # Among numbered headings there may be captions, whose place is a table's: it is not known.
    asked = [
        b for b in parts.headings if not (parts.ordered and CAPTION.match(lines[b.start].text))
    ]
    titles = [_heading(lines, block) for block in asked]
    shown, led = not parts.sure, bool(parts.lede)
    found = dict(
        zip(
            asked, place(sections, titles, ordered=parts.ordered, led=led, shown=shown), strict=True
        )
    )
    if not parts.sure and len(found) - list(found.values()).count(None) < max(MOST * len(found), 1):
        return lines
    # What stands in the body above each line; at its end the byline, and what is left behind it.
    blocks: dict[int, list[tuple[range, Kind | None, str]]] = {}
    if parts.title:
        blocks.setdefault(head, []).append((parts.title, "title", "title at the start"))
    for paragraph in parts.lede:
        blocks.setdefault(head, []).append((paragraph, None, "lede under the title"))
    for block in parts.headings:
        at = found.get(block)
        if at is not None:
            blocks.setdefault(at, []).append((block, "heading", "heading above its section"))
            continue
        behind = bisect_left(parts.body, block.start)
        behind = next((at for at in opens if at >= behind), len(body))
        blocks.setdefault(behind, []).insert(0, (block, "displaced", UNCERTAIN))
    return _laid(lines, parts.body, body, blocks)


def _below(line: Line, at: int, parts: Parts) -> Line:
    """A line below a box: the blank lines there were the box's."""
    if at in parts.cut:
        return replace(line, blanks=0)
    return replace(line, blanks=min(line.blanks, 1)) if at in parts.below else line


def _head(body: Sequence[Line], opens: Sequence[int], *, led: bool) -> int:
    """Where the text under the title starts."""
    head = opens[1] if len(opens) > 1 else 1
    text = "".join(line.text for line in body[:head])
    if head <= TITLE:
        return head if is_heading(text) or not ends_sentence(text) else 0
    # Above a lede stands a title: a line that does not read on.
    if not led:
        return 0
    first, below = body[0].text, body[1]
    alone = is_heading(first) or OPENER.match(first) or below.blanks
    title = not ends_sentence(first) and (alone or joint(first[-1], below.text[0]) <= 0)
    return 1 if title else 0


def _heading(lines: Sequence[Line], block: range) -> str:
    """A heading's text: a space between its halves, which are of one width."""
    texts = [lines[at].text for at in block]
    return (" " if len({em(text) for text in texts}) == 1 else "").join(texts)


def _laid(
    lines: Sequence[Line],
    places: Sequence[int],
    body: Sequence[Line],
    blocks: dict[int, list[tuple[range, Kind | None, str]]],
) -> list[Line]:
    """The body's lines, with the blocks where they belong."""
    result: list[Line] = []
    last = -1
    for at in range(len(body) + 1):
        for block, kind, rule in blocks.get(at, ()):
            # What stands below the same line as before has not moved.
            placed = block.start == last + 1 and not (result and result[-1].moved)
            moved = "" if placed and kind != "displaced" else rule
            result += _block(lines, block, kind, moved)
            last = block.stop - 1
        if at == len(body):
            break
        line = body[at]
        if at in blocks:
            line = replace(line, starts=True)
        if BYLINE.fullmatch(line.text) and at == len(body) - 1:
            line = replace(line, starts=True, kind="byline")
        result.append(line)
        last = places[at]
    return result


def _block(lines: Sequence[Line], block: range, kind: Kind | None, rule: str) -> list[Line]:
    """A block's lines, kept together and apart from what stands around them."""
    return [
        replace(
            lines[at],
            kind=kind,
            moved=rule,
            starts=at == block.start,
            follows=at > block.start and kind is not None,
            column=0,
        )
        for at in block
    ]


def _sections(
    body: Sequence[Line], starts: Sequence[int], stop: int, facts: Facts
) -> list[Section]:
    """The body's paragraphs with what shows whether a section starts at each."""
    if not starts:
        return []
    ordinary = sorted(line.blanks for line in body[starts[0] : stop])
    usual = ordinary[(9 * len(ordinary)) // 10]
    changes = _changes(facts, [*starts, stop])
    sections = []
    for at, (start, end) in enumerate(pairwise([*starts, stop])):
        text = "".join(line.text for line in body[start:end])
        leaf = start > 0 and body[start].page > body[start - 1].page
        sections.append(
            Section(
                line=start,
                text=text,
                change=changes[at][0],
                which=changes[at][1],
                gap=bool(at) and not leaf and body[start].blanks > max(1, usual),
                opener=bool(OPENER.match(text) or LIST_MARK.match(text)),
                heading=is_heading(text),
                ended=not start or is_end(body[start - 1].text),
            )
        )
    return sections


def _changes(facts: Facts, edges: Sequence[int]) -> list[tuple[float, int]]:
    """By how many em the measure changes at each paragraph, and which change that is.

    Paragraphs of one line that two columns had room for may be the last of one or the first of the
    next: then one change may be at each of them, or below.
    """
    measure, width = facts.measure, facts.width
    changes = [(0.0, 0)]
    for at, start in enumerate(edges[1:-1], 1):
        above, here = measure[start - 1], measure[start]
        changes.append((abs(here - above) if above and here else 0.0, at))
    alone = [stop == start + 1 for start, stop in pairwise(edges)]
    for at in range(1, len(changes) - 1):
        above = measure[edges[at] - 1]
        if alone[at] and changes[at][0] >= CHANGED and width[edges[at]] <= above:
            changes[at + 1] = max(changes[at + 1], changes[at])
    for at in range(len(changes) - 2, 0, -1):
        below = measure[edges[at + 1]]
        if alone[at] and changes[at + 1][0] >= CHANGED and width[edges[at]] <= below:
            changes[at] = max(changes[at], changes[at + 1])
    return changes


def left(lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """Everything in place; what is surely displaced stands apart and is marked so."""
    if not parts.sure or not any(examine([lines[at] for at in parts.body])[1].measure):
        return lines
    result = list(lines)
    for block in (parts.title, *parts.lede, *parts.headings):
        for at in block:
            first = at == block.start
            result[at] = replace(
                lines[at],
                kind="displaced",
                starts=first,
                follows=not first,
                moved=UNCERTAIN if first else "",
            )
    for at in parts.below:
        result[at] = replace(result[at], starts=True)
    return result
