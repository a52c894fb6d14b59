"""Reading order: a title, a lede and headings that the extractor wrote away from their places.

A page sets them in boxes of their own, and extractors write those after the article's text, at the
end of a page, above the title or in the middle of a sentence. What has one likely place is put
there; the rest stays whole and is marked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from ...document import Line
from ...measured import keeping, texts_of
from ...texts import any_of, places
from ..base import Floor
from ..paragraphs.decide import decide
from ..paragraphs.glyphs import OPENER
from ..paragraphs.join import settled
from ..paragraphs.kinds import is_heading
from ..paragraphs.rows import streams
from ..paragraphs.shapes import CAPTION, LINKS, SIGNING, is_byline, is_signature
from . import fallback
from .across import raised
from .answers import closed
from .assembly import Parts, left, rebuilt
from .atfeet import at_feet
from .boxes import Box, boxes
from .dropcaps import drop_caps
from .floats import floated
from .flow import measure
from .gapcuts import gap_rows
from .grouping import grouped
from .headlines import is_note, is_short, is_title
from .inlays import inlaid
from .ledefirst import titled
from .listmarks import itemized
from .markcolumns import dealt
from .narrow import beside
from .notes import below
from .renumbered import renumbered
from .reports import reported
from .sections import CHANGED
from .streams import left_out, parted, put_back, without
from .tails import attached
from .wraps import around

# The paragraphs of some of the lines.
Paragraphs = Callable[[range], tuple[range, ...]]
_SIGNING = any_of(SIGNING)
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)\.?(?!\d)")
# No article has more lines than this; a book's pages are no article.
LONGEST = 2000


@dataclass(frozen=True, kw_only=True)
class Order:
    """Displaced titles, ledes and headings.

    **Repairs** an article whose lede (whole sentences in a column of their own) and headings
    (short lines of one form) stand after its byline, at the end of a page, or in the middle of a
    sentence: the lede goes under the title, each heading above its section, and what was cut is
    whole again; notes at a page's foot go below the paragraph that they part, and the numbers of
    sections that stand below their headings before them, as marks of lists before their items.
    **Leaves alone** several articles in one file, a text that is not hard-wrapped,
    and headings whose place is not certain: these stay behind whole, and marked as displaced.
    ``move=False`` moves nothing.
    **Source** measured on newspaper pages; see ``benchmarks/``.
    """

    name: ClassVar[str] = "order"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    move: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines in reading order."""
        apart = fallback.places(lines) if self.move else []
        if apart:
            return fallback.put_in(put_back(self._ordered(left_out(lines, apart)), lines, apart))
        if not streams(lines):
            return self._ordered(lines)
        whole = parted(lines)
        rest, found = without(whole)
        ordered = self._ordered(rest)
        return put_back(ordered, whole, found) if found else ordered

    def _ordered(self, lines: Sequence[Line]) -> Sequence[Line]:
        # Each survey that is made on the way stays with the lines, for the next question and stage.
        lines = keeping(lines)
        noted = keeping(_noted(lines)) if self.move else lines
        marked = keeping(beside(noted))
        # The cheap question first: what is no article is not taken apart, and surveys are dear.
        article = self.move and len(marked) <= LONGEST
        whole = keeping(inlaid(marked)) if article else marked
        parts = _parts(whole)
        if parts is None and whole is not marked:
            whole, parts = marked, _parts(marked)
        # A cleaned text has its paragraphs already, whatever their order.
        if (parts is None and marked is lines) or settled(lines):
            return lines
        if parts is None:
            return marked
        return rebuilt(whole, parts) if self.move else left(whole, parts)


def _noted(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, their rows and items whole, and each note below what it is to."""
    whole = itemized(dealt(gap_rows(drop_caps(renumbered(around(reported(at_feet(lines))))))))
    return titled(floated(below(raised(closed(attached(whole))))))


def _parts(lines: Sequence[Line]) -> Parts | None:
    """Take an article apart; None where it is not one that has displaced parts."""
    if len(lines) > LONGEST:
        return None
    texts = texts_of(lines)
    bylines = [at for at in places(_SIGNING, texts.firsts) if is_byline(texts[at])]
    if len(bylines) > 1:
        return None
    found = boxes(lines)
    if not (bylines or found):
        return None
    # Asked twice of the same lines, and dear.
    known: dict[range, tuple[range, ...]] = {}

    def paragraphs(part: range) -> tuple[range, ...]:
        if part not in known:
            known[part] = _paragraphs(lines, part)
        return known[part]

    after = _after_byline(lines, bylines[0], paragraphs) if bylines else None
    if after is not None:
        found = [*(box for box in found if box.stop <= bylines[0]), after]
    if not found or sum(bool(box.lede) for box in found) > 1:
        return None
    sure = after is not None or any(box.sure for box in found)
    # One of the headings may be the title, where the text has none.
    titled = is_title(lines, 0) or OPENER.match(lines[0].text)
    if not sure and not titled and not any(box.title for box in found):
        return None
    headings = [group for box in found for group in grouped(lines, box.headings)]
    numbers = [_number(lines[group.start].text) for group in headings]
    # A title's number and those of headings show that these stand below other text than their own.
    numbered = sum(map(bool, numbers)) > 1 and _are_numbered(lines, headings, numbers)
    # As they were found, where their numbers ascend: then captions among them are in place too.
    in_order = numbered and _ascend(numbers)
    if numbered and not in_order:
        headings = [group for _, group in sorted(zip(numbers, headings, strict=True), key=_key)]
    taken = {at for box in found for at in range(box.start, box.stop)}
    return Parts(
        title=next((box.title for box in found if box.title), range(0)),
        lede=tuple(p for box in found for p in paragraphs(box.lede)),
        headings=tuple(headings),
        body=tuple(at for at in range(len(lines)) if at not in taken),
        cut=frozenset(box.stop for box in found if box.cuts),
        below=frozenset(box.stop for box in found if box.stop < len(lines)),
        ordered=numbered,
        captions=in_order,
        sure=sure or numbered,
    )


def _number(text: str) -> tuple[int, ...]:
    """The decimal number of a heading; empty where it has none."""
    found = _DECIMAL.match(text)
    return tuple(map(int, found[1].split("."))) if found else ()


def _are_numbered(
    lines: Sequence[Line], headings: Sequence[range], numbers: Sequence[tuple[int, ...]]
) -> bool:
    """Whether headings count on from the title's number, with the captions of tables among them."""
    title = _number(lines[0].text)
    return bool(title) and all(
        number > title if number else CAPTION.match(lines[group.start].text) is not None
        for group, number in zip(headings, numbers, strict=True)
    )


def _ascend(numbers: Sequence[tuple[int, ...]]) -> bool:
    known = [number for number in numbers if number]
    return all(a < b for a, b in pairwise(known))


def _key(item: tuple[tuple[int, ...], range]) -> tuple[tuple[int, ...], int]:
    return item[0], item[1].start


def _after_byline(lines: Sequence[Line], byline: int, paragraphs: Paragraphs) -> Box | None:
    """What follows the byline, where an article ends, if it is a lede and headings."""
    if not 3 <= byline < len(lines) - 1 or len(lines) - byline > byline:
        return None
    # A sentence ends an article: of a song, or amid a sentence, a line may read as a byline does.
    if not lines[byline - 1].ends:
        return None
    tail, first = byline + 1, len(lines)
    while first > tail and is_short(lines[first - 1]):
        first -= 1
    # Below 相关阅读 stand the titles of other articles.
    if any(LINKS.fullmatch(lines[at].text) for at in range(first, len(lines))):
        return None
    lede = range(tail, first)
    titled = is_heading(lines[0].text) and not is_signature(lines[0].text)
    if not titled or (lede and not _is_lede(lines, lede, paragraphs)):
        return None
    if first == len(lines) and _goes_on(lines, lede):
        return None
    # Where a sentence starts the text, it has no title: below its first line none stands.
    top = paragraphs(range(byline))[0]
    if len(top) > 1 and lines[top.stop - 1].ends:
        return None
    none = range(first, first)
    headings = range(first, len(lines))
    return Box(title=none, lede=lede, headings=headings, cuts=False, last=True)


def _is_lede(lines: Sequence[Line], lede: range, paragraphs: Paragraphs) -> bool:
    """Whole sentences, set in a column of their own: of more than one line, and no note."""
    if is_note(lines[lede.start].text):
        return False
    found = paragraphs(lede)
    return len(found[0]) > 1 and all(lines[p.stop - 1].ends for p in found)


def _goes_on(lines: Sequence[Line], lede: range) -> bool:
    """Whether what stands below a byline is as wide as the text above: the article goes on."""
    above = range(max(lede.start - 1 - len(lede), 1), lede.start - 1)
    own, other = ([lines[at].em for at in rows] for rows in (lede, above))
    return any(abs(widest(own) - widest(other)) < CHANGED for widest in (measure, max))


def _paragraphs(lines: Sequence[Line], part: range) -> tuple[range, ...]:
    if not part:
        return ()
    found = decide(lines[part.start : part.stop])
    opens = [part.start + at for at, decision in enumerate(found) if decision.opens]
    return tuple(range(a, b) for a, b in zip(opens, [*opens[1:], part.stop], strict=True))
