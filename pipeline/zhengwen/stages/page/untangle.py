"""Untangling: columns whose lines an extractor wrote in turns, put one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, pairwise
from typing import ClassVar, NamedTuple

from ...document import Line
from ..base import Floor
from ..paragraphs.glyphs import MARK
from ..paragraphs.join import settled
from ..paragraphs.runs import among, pages
from . import fallback
from .abreast import may_be, parted
from .articlebands import refined
from .bands import bands
from .chains import deal
from .continuity import Continuity, is_english
from .cutrows import RULE as CUT
from .cutrows import in_rows
from .doubts import ENDING, PAGE, PROMISED_APART, doubt, holds
from .figures import captions
from .glued import cut, in_bands
from .inset import inset
from .measures import ODD_ROOM, common, measures
from .rhythm import beside
from .running_heads import uncovered
from .streams import left_out, put_back
from .stretched import Place, in_glyphs, is_spread, joined, stretched
from .usage import Usage
from .wholerows import by_rows
from .woven import unwoven

RULE = "goes on in its column"
# Nats by which the columns must be likelier than one, and must read better than the page does.
CERTAIN = 8.0
# Where blank lines show turns that are irregular, as in boxes that an extractor wrote by their
# distance, the rhythm may say half of it, if the columns read about twice as much better.
IRREGULAR, READS = CERTAIN / 2, 15.0
# Running text: of a column's measure, with marks in its lines, and not of wide paragraphs. Two
# columns as wide as the widest are wider than any page.
NARROWEST, WIDEST = 8.0, 50.0
MARKED, FULL, WIDE = 0.25, 0.5, 0.2
# Where it is narrow, items of a list and turns of a talk fill it by chance: more lines must.
NARROW, FULLER = 16.0, 0.75
# Such a share of the lines with marks of a sentence in them that stop amid it, and so many, show no
# paragraphs.
AMID, SHOWN = 0.5, 4
_ENGLISH_MARK = re.compile("[,;:.!?]")
_KANA = re.compile("[\u3041-\u30ff]")


@dataclass(frozen=True, kw_only=True)
class Untangle:
    """Columns whose lines stand in turns.

    **Repairs** the lines of two to eight columns that alternate, one by one or in clumps, and lines
    of them that one space glues together: each column's lines are put one after the other, where
    they read better so and take turns regularly; so are those of a box, narrower than the column
    beside it, and in English the pieces of a row that was cut. **Leaves alone** what is not sure,
    pages of one column, text that is not hard-wrapped, verse, lists, and what is neither Chinese
    nor English: only there do the tables say what goes together. ``move=False`` moves nothing.
    **Source** bigrams of characters (``tables/bigrams.tsv``), Chinese words across lines' ends
    (``tables/lattice.py``) and bigrams of English words (``tables/words.tsv``, ``pairs.tsv.gz``);
    measured on ``pdftotext`` and pdfminer.

    >>> from zhengwen.split import split
    >>> left = "今年春天，县里决定在河 上修建一座新的大桥，方便两 岸群众的出行和生产。工程队"
    >>> left += " 进场之后，每天都有许多人到 岸边来看，说起从前坐船过河 的日子。"
    >>> right = "图书馆的灯一直亮到深 夜，学生们坐在窗边安静地读 书，有时抬起头来看一看外面"
    >>> right += " 的雨。管理员轻轻走过，把归 还的书籍一本一本地放回书架 上去。"
    >>> turns = [line for row in zip(left.split(), right.split()) for line in row]
    >>> lines = Untangle()(split("\\n\\n".join(turns)))
    >>> [line.text for line in lines] == left.split() + right.split()
    True
    """

    name: ClassVar[str] = "untangle"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    move: bool = True

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, column after column."""
        if not self.move:
            return lines
        apart = fallback.places(lines)
        if not apart:
            return by_rows(lines, _column_by_column)
        # They go back into their lines when all are in order.
        return put_back(by_rows(left_out(lines, apart), _column_by_column), lines, apart)


def _column_by_column(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of all pages, column after column."""
    rewoven = unwoven(lines)
    abreast = may_be(rewoven)
    cuts: list[tuple[Sequence[Line], Sequence[Line]]] = []
    for plain in _pages(rewoven):
        whole = _boxed(plain)
        page = in_rows(parted(whole) if abreast else whole)
        # Where columns stood side by side, that is better evidence than any words: such a page has
        # no pieces, and stays.
        cuts.append((page, () if _stood_beside(whole) else cut(page)))
    # Counted once, and only where a page may be put in another order.
    counted: list[Usage] = []

    def usage() -> Usage:
        if not counted:
            # The words of two columns that stand on one line do not go together.
            counted.append(Usage([line for page, pieces in cuts for line in pieces or page]))
        return counted[0]

    result: list[Line] = []
    for page, pieces in cuts:
        if not pieces:
            result += page
            continue
        english = is_english([line.text for line in page])
        if len(pieces) > len(page):
            result += _in_columns(pieces, usage, 0.0, english=english) or [
                *_each(page, usage, english=english)
            ]
            continue
        # The cheap question first, of the whole page, which most often is one band.
        promise = doubt(page, english=english)
        parts = bands(page) if promise is not None else [page]
        if promise is not None and not english:
            parts = refined(page, parts, partial(_gain, usage))
        for band in parts:
            if len(parts) > 1:
                promise = doubt(band, english=english)
            result += _in_columns(band, usage, promise, english=english) or band
    if result == lines:
        return lines
    # A cleaned text has its paragraphs already, whatever their order.
    moves = len(result) != len(lines) or any(line.moved in (RULE, CUT) for line in result)
    moves = moves or rewoven is not lines
    if not moves or (settled(lines) and not _cut(lines, result)):
        return lines
    return uncovered(result)


def _boxed(page: Sequence[Line]) -> Sequence[Line]:
    """The page, lines of a box beside a column put together.

    Not where more rows are of columns of one measure: there a few are as wide as a box's by chance.
    """
    boxed = inset(page)
    return page if boxed is not page and len(cut(page)) > len(boxed) else boxed


def _each(page: Sequence[Line], usage: Callable[[], Usage], *, english: bool) -> Iterator[Line]:
    """The lines of a page with glued rows, each of its bands by itself: column after column."""
    for band in in_bands(page):
        pieces = band if len(band) == len(page) else cut(band)
        promise = 0.0 if len(pieces) > len(band) else doubt(band, english=english)
        yield from _in_columns(pieces, usage, promise, english=english) or band


def _in_columns(
    lines: Sequence[Line], usage: Callable[[], Usage], promise: float | None, *, english: bool
) -> list[Line]:
    """The lines of a band, or pieces of them, column after column; none where that is not sure."""
    # English is cut in pieces, which are as wide as may be: its rows must be known before.
    if promise is None or not (english or _is_set(lines, [common(lines)], english=False)):
        return []
    band = _band(lines, usage, english=english)
    order = None if band is None else _untangled(band.told, band.continues, promise)
    return [] if band is None or order is None else [*_moved(band.rows, order, band.aside)]


class _Band(NamedTuple):
    """Lines of a band as they are dealt out to its columns.

    Attributes:
        rows: the lines, those that are pieces of one row together.
        aside: the captions above some of them, which are no column's.
        told: each row as one line.
        continues: the evidence of which row continues which.
    """

    rows: Sequence[Sequence[Line]]
    aside: Mapping[Place, Sequence[Line]]
    told: Sequence[Line]
    continues: Continuity


def _band(lines: Sequence[Line], usage: Callable[[], Usage], *, english: bool) -> _Band | None:
    """The band of some lines; none where English is not set in columns."""
    rest, aside = _without_captions(lines)
    rows = stretched(rest, usage().spoken) if english else in_glyphs(rest)
    told = [joined(row, " " if english else "") for row in rows]
    own = measures(told) if english else (common(told),)
    if english and not _is_set(told, own, english=True):
        return None
    spread = {at for at, row in enumerate(rows) if is_spread(row)}
    continues = Continuity(told, usage(), english=english, spread=spread, measures=own)
    return _Band(rows, aside, told, continues)


def _gain(usage: Callable[[], Usage], lines: Sequence[Line]) -> float:
    """By how many nats lines of Chinese are likelier in columns than in one; 0 if they are not."""
    band = _band(lines, usage, english=False)
    dealt = band and deal(band.told, band.continues)
    return max(dealt.gain, 0.0) if dealt else 0.0


def _cut(lines: Sequence[Line], result: Sequence[Line]) -> bool:
    """Whether lines that none goes on with the next are no paragraphs, as a column cut them.

    Few of a sentence's lines end with it, where most paragraphs do, but for headings and names; and
    column after column, lines go on.
    """
    # A row that recurs shows it once.
    marked = {text for line in lines if MARK.search(text := line.text, 0, len(text) - 1)}
    amid = sum(text[-1] not in ENDING for text in marked)
    return amid >= SHOWN and amid > AMID * len(marked) and not settled(result)


def _pages(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    for page in pages(lines):
        for part in (page[at : at + PAGE] for at in range(0, len(page), PAGE)):
            yield among(lines, part)


def _stood_beside(page: Sequence[Line]) -> bool:
    """Whether some lines of a page are pieces of one, which another stage parted.

    One that was only set solid has a span too: of the whole line, longer than its text is now.
    """
    spans = [(*line.span, len(line.text)) for line in page if line.span]
    return any(start or stop == size for start, stop, size in spans)


def _untangled(page: Sequence[Line], continues: Continuity, promise: float) -> list[int] | None:
    """A page's lines column after column; None where that is not sure."""
    if promise and not holds(page, continues, promise):
        return None
    dealt = deal(page, continues)
    # Pieces of one line cannot follow each other, so the page as it stands is no rival.
    if dealt is None or dealt.reads < CERTAIN:
        return None
    if dealt.gain < CERTAIN and not beside(page):
        apart = promise == PROMISED_APART
        if not apart or dealt.gain < IRREGULAR or dealt.reads < READS:
            return None
    return dealt.order if _parts_a_sentence(page, dealt.order) else None


def _parts_a_sentence(page: Sequence[Line], order: Sequence[int]) -> bool:
    """Whether the other column stood amid a sentence anywhere, as columns in turns do.

    Headings between whole paragraphs follow each other too, and are no column.
    """
    full = common(page) - ODD_ROOM
    return any(
        page[above].text[-1] not in ENDING and page[above].em >= full
        for above, below in pairwise(order)
        if below != above + 1
    )


def _without_captions(lines: Sequence[Line]) -> tuple[list[Line], dict[Place, list[Line]]]:
    """The lines that may be a column's, and the captions above some of them, which are none's."""
    own = {at for caption in captions(lines) for at in caption}
    rest: list[Line] = []
    aside: dict[Place, list[Line]] = {}
    # Several may stand below each other.
    above: list[Line] = []
    for is_caption, group in groupby(range(len(lines)), own.__contains__):
        part = [lines[at] for at in group]
        if is_caption:
            above = part
            continue
        if above:
            aside[_place(part[0])], above = above, []
        rest += part
    return [*rest, *above], aside


def _place(line: Line) -> Place:
    """Which line of the source it is, or piece of one, wherever it stands."""
    return line.number, line.span


def _moved(
    rows: Sequence[Sequence[Line]], order: Sequence[int], aside: Mapping[Place, Sequence[Line]]
) -> Iterator[Line]:
    """The rows' lines in an order, marked where another stood before them."""
    for before, at in pairwise([-1, *order]):
        first, *rest = rows[at]
        for piece in rows[at]:
            yield from aside.get(_place(piece), ())
        yield replace(first, moved=RULE) if before not in (-1, at - 1) else first
        yield from (replace(piece, follows=not piece.text[0].isupper()) for piece in rest)


def _is_set(lines: Sequence[Line], own: Sequence[float], *, english: bool) -> bool:
    """Whether lines are running text, Chinese or English, set in columns of these measures."""
    if not NARROWEST <= own[0] <= own[-1] <= WIDEST:
        return False
    marks = _ENGLISH_MARK if english else MARK
    texts = [line.text for line in lines]
    inner = [line.em for line in lines if line.text[-1] not in ENDING]
    full = sum(any(abs(measure - w) <= ODD_ROOM for measure in own) for w in inner)
    return (
        full >= (FULLER if own[0] < NARROW and not english else FULL) * len(inner)
        and sum(line.em > own[-1] + ODD_ROOM for line in lines) <= WIDE * len(texts)
        and sum(bool(marks.search(text, 0, len(text) - 1)) for text in texts) >= MARKED * len(texts)
        and sum(bool(_KANA.search(text)) for text in texts) <= WIDE * len(texts)
    )
