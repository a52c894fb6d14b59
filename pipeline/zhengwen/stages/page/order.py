"""Reading order: a lede and headings that the extractor wrote after the article's end.

A page sets a lede and its headings in boxes of their own, and extractors write those after the
article's text. The byline shows where the article ends. What follows it is put back where the
evidence is strong, and otherwise left in place, whole and marked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from ...document import Kind, Line
from ..base import Floor
from ..paragraphs.decide import decide, examine
from ..paragraphs.glyphs import LIST_MARK, OPENER, em, ends_sentence
from ..paragraphs.kinds import BYLINE, is_heading
from ..paragraphs.survey import Facts, survey
from .sections import Section, place

# What follows a byline and is no lede.
_NOTE = re.compile(
    "编后|编者|注[:：]|附[:：记]|来源|本文|作者|责编|责任编辑|声明|相关链接|延伸阅读|新闻背景|[（(]"
)
UNCERTAIN = "place not certain"


@dataclass(frozen=True, kw_only=True)
class Order:
    """Displaced ledes and headings.

    **Repairs** an article with a title at its start and one byline, after which a lede (whole
    sentences) and headings (short lines of one form) follow: the lede goes under the title, each
    heading above its section. **Leaves alone** several articles in one file, a text that is not
    hard-wrapped, and headings whose place is not certain: these stay where they stand, marked as
    displaced. ``move=False`` moves nothing.
    **Source** measured on newspaper pages; see ``benchmarks/``.
    """

    name: ClassVar[str] = "order"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    move: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines in reading order."""
        parts = _parts(lines)
        if parts is None:
            return lines
        if not self.move:
            return _left(lines, parts)
        return _rebuilt(lines, parts)


@dataclass(frozen=True, slots=True)
class Parts:
    """An article in pieces, as indices into its lines.

    Attributes:
        head: end of the title.
        byline: the byline's line.
        lede: the paragraphs of the displaced lede, from line to line.
        headings: the displaced headings, each of one or more lines.
    """

    head: int
    byline: int
    lede: tuple[range, ...]
    headings: tuple[range, ...]


def _parts(lines: Sequence[Line]) -> Parts | None:
    """Take an article apart; None where it is not one whose tail is displaced."""
    bylines = [at for at, line in enumerate(lines) if BYLINE.fullmatch(line.text)]
    if len(bylines) != 1 or not 3 <= bylines[0] < len(lines) - 1:
        return None
    byline = bylines[0]
    if len(lines) - byline > byline or not is_heading(lines[0].text):
        return None
    tail = byline + 1
    first = len(lines)
    while first > tail and _heading_line(lines, first - 1):
        first -= 1
    lede = _paragraphs(lines, tail, first)
    if lede and not _is_lede(lines, lede):
        return None
    headings = _pairs(lines, first)
    # Only a hard-wrapped text can have been taken off a page; asked last, as the answer is dear.
    if not (lede or headings) or not any(survey(lines[:byline]).measure):
        return None
    return Parts(1, byline, lede, headings)


def _is_lede(lines: Sequence[Line], lede: tuple[range, ...]) -> bool:
    """Whole sentences, set in a column of their own: of more than one line, and no note."""
    if _NOTE.match(lines[lede[0].start].text) or len(lede[0]) < 2:
        return False
    return all(ends_sentence(lines[p.stop - 1].text) for p in lede)


def _heading_line(lines: Sequence[Line], at: int) -> bool:
    """A line of a heading: short, no mark; not the end of a sentence that runs on from above."""
    return is_heading(lines[at].text) and em(lines[at].text) <= 16


def _paragraphs(lines: Sequence[Line], start: int, stop: int) -> tuple[range, ...]:
    if start == stop:
        return ()
    opens = [start + at for at, d in enumerate(decide(lines[start:stop])) if d.opens]
    return tuple(range(a, b) for a, b in zip(opens, [*opens[1:], stop], strict=True))


def _pairs(lines: Sequence[Line], first: int) -> tuple[range, ...]:
    """Headings of one line or of two: a couplet's halves are of one width."""
    widths = [em(line.text) for line in lines[first:]]
    even = len(widths) % 2 == 0
    if even and all(a == b for a, b in zip(widths[::2], widths[1::2], strict=True)):
        return tuple(range(at, at + 2) for at in range(first, len(lines), 2))
    return tuple(range(at, at + 1) for at in range(first, len(lines)))


def _rebuilt(lines: Sequence[Line], parts: Parts) -> list[Line]:
    """The article put together again; what has no certain place stays behind, marked."""
    titles = [" ".join(lines[at].text for at in block) for block in parts.headings]
    found = place(_sections(lines, parts), titles) if titles else []
    blocks = dict(zip(found, parts.headings, strict=True))
    result = [*lines[: parts.head]]
    for paragraph in parts.lede:
        result += _block(lines, paragraph, None, "lede under the title")
    for at in range(parts.head, parts.byline):
        if at in blocks:
            result += _block(lines, blocks[at], "heading", "heading above its section")
        opened = at in blocks or at == parts.head
        result.append(replace(lines[at], starts=True) if opened else lines[at])
    result.append(replace(lines[parts.byline], starts=True, kind="byline"))
    for line, block in zip(found, parts.headings, strict=True):
        if line is None:
            result += _block(lines, block, "displaced", UNCERTAIN)
    return result


def _block(lines: Sequence[Line], block: range, kind: Kind | None, rule: str) -> list[Line]:
    """A block's lines, kept together and apart from what stands around them."""
    return [
        replace(
            lines[at],
            kind=kind,
            moved=rule,
            starts=at == block.start,
            follows=at > block.start and kind in ("heading", "displaced"),
            column=0,
        )
        for at in block
    ]


def _sections(lines: Sequence[Line], parts: Parts) -> list[Section]:
    """The body's paragraphs with what shows whether a section starts at each."""
    decisions, facts = examine(lines)
    body = range(parts.head, parts.byline)
    opens = [at for at in body if decisions[at].opens or at == parts.head]
    ordinary = sorted(lines[at].blanks for at in body)[(9 * len(body)) // 10]
    sections = []
    for start, stop in zip(opens, [*opens[1:], parts.byline], strict=True):
        text = "".join(line.text for line in lines[start:stop])
        sections.append(
            Section(
                line=start,
                text=text,
                change=_change(facts, start, stop) if start > parts.head else 0.0,
                gap=start > parts.head and lines[start].blanks > max(1, ordinary),
                opener=bool(OPENER.match(text) or LIST_MARK.match(text)),
                heading=is_heading(text),
            )
        )
    return sections


def _change(facts: Facts, start: int, stop: int) -> float:
    """By how many em the measure changes at a paragraph.

    A paragraph of one line that two columns had room for may be the last of one or the first of
    the next: then the change may be here as well as below it.
    """
    before, here, after = (facts.measure[at] for at in (start - 1, start, stop))
    if not before or not here:
        return 0.0
    change = abs(here - before)
    if stop == start + 1 and after and facts.width[start] <= min(before, after):
        change = max(change, abs(after - before))
    return change


def _left(lines: Sequence[Line], parts: Parts) -> list[Line]:
    """Everything in place; what is displaced stands apart and is marked so."""
    starts = {block.start for block in (*parts.lede, *parts.headings)}
    first = parts.headings[0].start if parts.headings else len(lines)
    return [
        line
        if at <= parts.byline
        else replace(
            line,
            kind="displaced",
            starts=at in starts,
            follows=at not in starts and at >= first,
            moved=UNCERTAIN if at in starts else "",
        )
        for at, line in enumerate(lines)
    ]
