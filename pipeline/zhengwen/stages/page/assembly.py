"""An article put together again from its parts; what has no certain place stays behind, marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...document import Kind, Line
from ...measured import Lines
from ...tables.bigrams import joint
from ..paragraphs.decide import Decision, decide
from ..paragraphs.facts import Facts
from ..paragraphs.glyphs import LIST_MARK, OPENER, ends_sentence
from ..paragraphs.kinds import is_heading
from ..paragraphs.measure import fits, shared
from ..paragraphs.shapes import BYLINE, CAPTION
from ..paragraphs.survey import measured, survey
from ..paragraphs.widths import em
from .headlines import is_end
from .sections import CHANGED, MOST_PARAGRAPHS, Place, Section, place

ABOVE, ABOUT = "heading above its section", "heading above its section, or a line from there"
UNCERTAIN = "place not certain"
# Of headings that may stand where they were found, so large a share must have a better place.
MOST = 2 / 3
# So many headings, one for each section, are no chance.
SEVERAL = 3
# What a line costs at most, in nats, that ends a paragraph anywhere in its measure.
ANYWHERE = 1.3
# What speaks against a section's start amid a paragraph, and below no sentence's end, in nats.
UNLIKELY, UNENDED = 4.0, 2.0
# A title has no more lines.
TITLE = 2
# Lines that go somewhere, as what, and by which rule.
_Block = tuple[range, Kind | None, str]


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
        captions: and that of the captions among them, which have no number of that kind.
        sure: the boxes cannot be where they belong; otherwise only better places show it.
    """

    title: range
    lede: tuple[range, ...]
    headings: tuple[range, ...]
    body: tuple[int, ...]
    cut: frozenset[int]
    below: frozenset[int]
    ordered: bool
    captions: bool
    sure: bool


def rebuilt(lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """The lines in reading order; as they are, where nothing shows that they are not in it."""
    if not parts.body:
        return lines
    # The survey that the decision makes stays with them.
    body = Lines(_below(lines[at], at, parts) for at in parts.body)
    decisions = decide(body)
    opens = [at for at in range(len(body)) if not at or decisions[at].opens]
    head = 0 if parts.title else _head(body, opens, led=bool(parts.lede))
    stop = len(body) - bool(BYLINE.fullmatch(body[-1].text))
    starts = _starts(body, opens, range(head, stop))
    texts = ["".join(line.text for line in body[a:b]) for a, b in pairwise([*starts, stop])]
    # Where other headings stand in their places, short lines are a list rather.
    away = bool(parts.lede) and parts.lede[0].start > head
    if not parts.sure and not away and any(map(is_heading, texts[1:])):
        return lines
    facts = survey(body)
    # Only a hard-wrapped text can have been taken off a page.
    if not any(facts.measure):
        return lines
    levels = _levels(facts)
    sections = _sections(body, texts, starts, stop, facts, levels, decisions)
    # Among numbered headings there may be captions, whose place is a table's: it is not known.
    unknown = parts.ordered and not parts.captions
    asked = [b for b in parts.headings if not (unknown and CAPTION.match(lines[b.start].text))]
    titles = [_heading(lines, block) for block in asked]
    shown, led = not parts.sure, bool(parts.lede)
    found = dict(
        zip(
            asked,
            place(sections, titles, levels, ordered=parts.ordered, led=led, shown=shown),
            strict=True,
        )
    )
    placed = len(found) - list(found.values()).count(None)
    # As many sections as headings: no list of short lines has that.
    as_many = len(asked) >= SEVERAL and sum(s.changes or s.gap for s in sections) == len(asked)
    if not parts.sure and placed < (1 if as_many else max(MOST * len(found), 1)):
        return lines
    return _laid(lines, parts.body, body, _blocks(parts, found, head, [*opens, len(body)]))


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


def _starts(body: Sequence[Line], opens: Sequence[int], part: range) -> list[int]:
    """Where sections may start: at paragraphs, and below a sentence's end too."""
    starts = [at for at in opens if at in part]
    ended = {at for at in part if at and is_end(body[at - 1].text)}
    more = sorted({*starts, *ended})
    return more if len(more) <= MOST_PARAGRAPHS else starts


def _levels(facts: Facts) -> list[float]:
    """The measures in em that the body may be set to: the survey's, and others that lines share."""
    found: list[float] = []
    counts = Counter(filter(None, facts.measure))
    for level in (*(m for m, _ in counts.most_common()), *shared(measured(facts))):
        if all(abs(level - other) >= CHANGED for other in found):
            found.append(level)
    return found


def _heading(lines: Sequence[Line], block: range) -> str:
    """A heading's text: a space between its halves, which are of one width."""
    texts = [lines[at].text for at in block]
    return (" " if len({em(text) for text in texts}) == 1 else "").join(texts)


def _blocks(
    parts: Parts, found: Mapping[range, Place | None], head: int, opens: Sequence[int]
) -> dict[int, list[_Block]]:
    """What stands in the body above each line; at its end the byline, and what is left behind it.

    Args:
        parts: the article in pieces.
        found: the places of headings.
        head: where the text under the title starts.
        opens: where paragraphs start, and where the body ends.
    """
    blocks: dict[int, list[_Block]] = {}
    if parts.title:
        blocks.setdefault(head, []).append((parts.title, "title", "title at the start"))
    for paragraph in parts.lede:
        blocks.setdefault(head, []).append((paragraph, None, "lede under the title"))
    for block in parts.headings:
        there = found.get(block)
        if there is not None:
            rule = ABOVE if there.certain else ABOUT
            blocks.setdefault(there.line, []).append((block, "heading", rule))
            continue
        behind = bisect_left(parts.body, block.start)
        behind = next((at for at in opens if at >= behind), opens[-1])
        stays = blocks.setdefault(behind, [])
        before = sum(kind == "displaced" for _, kind, _ in stays)
        stays.insert(before, (block, "displaced", UNCERTAIN))
    return blocks


def _laid(
    lines: Sequence[Line],
    places: Sequence[int],
    body: Sequence[Line],
    blocks: Mapping[int, Sequence[_Block]],
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
            moved=rule or lines[at].moved,
            starts=at == block.start,
            follows=at > block.start and kind is not None,
            column=0,
        )
        for at in block
    ]


def _sections(
    body: Sequence[Line],
    texts: Sequence[str],
    starts: Sequence[int],
    stop: int,
    facts: Facts,
    levels: Sequence[float],
    decisions: Sequence[Decision],
) -> list[Section]:
    """The places in the body where a section may start, with what shows whether one does."""
    if not starts:
        return []
    ordinary = sorted(line.blanks for line in body[starts[0] : stop])
    usual = ordinary[(9 * len(ordinary)) // 10]
    costs = fits(measured(facts), levels)
    sections = []
    spans = pairwise([*starts, stop])
    for at, (text, (start, end)) in enumerate(zip(texts, spans, strict=True)):
        leaf = start > 0 and body[start].page > body[start - 1].page
        above, here = facts.measure[max(start - 1, 0)], facts.measure[start]
        doubt = 0.0 if decisions[start].opens else min(decisions[start].margin, UNLIKELY)
        sections.append(
            Section(
                line=start,
                text=text,
                fits=_fits(costs[start:end], alone=end == start + 1 and is_end(text)),
                changes=bool(above and here) and abs(here - above) >= CHANGED,
                alone=end == start + 1,
                gap=bool(at) and not leaf and body[start].blanks > max(1, usual),
                opener=bool(OPENER.match(text) or LIST_MARK.match(text)),
                heading=is_heading(text),
                doubt=doubt + (0.0 if not start or is_end(body[start - 1].text) else UNENDED),
            )
        )
    return sections


def _fits(costs: Sequence[Sequence[float]], *, alone: bool) -> tuple[float, ...]:
    """How badly some lines fit each measure; a paragraph of one line ends where it likes."""
    if not alone:
        return tuple(map(sum, zip(*costs, strict=True)))
    return tuple(cost if cost > ANYWHERE else 0.0 for cost in costs[0])


def left(lines: Sequence[Line], parts: Parts) -> Sequence[Line]:
    """Everything in place; what is surely displaced stands apart and is marked so."""
    if not parts.sure or not any(survey([lines[at] for at in parts.body]).measure):
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
