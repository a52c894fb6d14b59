"""Notes at the feet of pages: each a block of its own, below the paragraph that they part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ...document import Line
from ...measured import texts_of
from ..paragraphs.decide import Decision, decide
from ..paragraphs.facts import INDENT
from ..paragraphs.fields import is_labelled
from ..paragraphs.glyphs import NO_START, is_opener
from ..paragraphs.habits import all_apart
from ..paragraphs.shapes import is_byline, is_caption
from ..paragraphs.widths import unit
from .feet import Foot, columns
from .namedfeet import named
from .notecuts import PAUSES, pieces
from .notelabels import MARKED, PLAIN, parted
from .notes import RULE
from .notetexts import Note, may_end, measure_of

LABEL = "number of a note"
# So sure it must be, in nats, that a sentence's end at a page's foot is none of its paragraph's.
SURE = 2.0
# A line that goes on has this much of the widest one's width, at least: more had no room on it.
FULL = 0.75
# A line has room where it leaves so many em more; a letter may be so much wider than half an em.
SLACK, LETTER = 0.5, 0.05


def at_feet(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with each page's notes a block of their own, below a paragraph that they parted.

    A number that stands apart from its note goes before it.

    >>> from zhengwen.split import split
    >>> page = "桥头的老槐树1，是祖父年轻的时候种下\\n的，镇上修路的时候，村里人都说它"
    >>> rest = "比桥还老，桥修了三回，树还是那一棵，\\n年年开花。\\n后来桥又修了。"
    >>> [line.text[:4] for line in at_feet(split(page + "\\n落叶乔木。\\n1\\n\\f" + rest))]
    ['桥头的老', '的，镇上', '比桥还老', '年年开花', '1', '落叶乔木', '后来桥又']
    """
    # The cheap question first: on an only page hardly any text has a line that starts with a mark.
    only = not lines or lines[0].page == lines[-1].page
    if only and MARKED.isdisjoint(texts_of(lines).firsts):
        return lines
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    pages, feet = _feet(pages)
    if not any(feet) or (only and (all_apart(lines) or not all(map(_is_marked, feet)))):
        return lines
    texts = [_text(page, own) for page, own in zip(pages, feet, strict=True)]
    text = [line for own in texts for line in own]
    opens = _decided(texts, feet)
    blocks: dict[int, list[Line]] = {}
    top = 0
    for page, own, found in zip(pages, texts, feet, strict=True):
        top += len(own)
        if found:
            end = _end(text, opens, top)
            blocks.setdefault(end, []).extend(_block(page, found, moved=end > top))
    result: list[Line] = []
    for at, line in enumerate(text):
        block = blocks.get(at, [])
        result += [*block, replace(line, starts=True) if block and block[-1].kind else line]
    return [*result, *blocks.get(len(text), ())]


def _decided(texts: Sequence[Sequence[Line]], feet: Sequence[Foot | None]) -> list[Decision | None]:
    """What the lines of pages decide: of those beside a foot, as few others have to be asked."""
    beside = [bool(found or above) for found, above in zip(feet, [None, *feet], strict=False)]
    result: list[Decision | None] = []
    for asked, run in groupby(zip(beside, texts, strict=True), key=lambda one: one[0]):
        lines = [line for _, own in run for line in own]
        result += decide(lines) if asked else [None] * len(lines)
    return result


# The columns of a page, each with its notes.
Columns = list[tuple[range, Foot | None]]


def _feet(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Foot | None]]:
    """The pages, their notes a line each at least, and the foot of each, or None."""
    result: list[list[Line]] = []
    found: list[Foot | None] = []
    last = 0
    for at, page in enumerate(pages):
        names = named(page) if at + 1 < len(pages) else []
        top = names[0].lines.start if names else len(page)
        head, own = _columns(page[:top], last)
        if names:
            page, own = _with_names([*head, *page[top:]], own, names, last)
        else:
            page = head
        for lines, notes in own:
            result.append(page[lines.start : lines.stop])
            found.append(notes)
            last = max((note.number for note in notes.notes), default=0) if notes else last
    return result, found


def _with_names(
    page: list[Line], own: Columns, names: Sequence[Note], last: int
) -> tuple[list[Line], Columns]:
    """A page and its columns, the last with the notes that have a name, below its own or above."""
    column, found = own[-1]
    moved = len(page) - names[-1].lines.stop
    below = [Note(0, None, _moved(note.lines, moved - column.start)) for note in names]
    if found:
        whole = Foot(found.start, [*found.notes, *below], found.references)
    elif _is_parted(page, column.start + below[0].lines.start):
        whole = Foot(below[0].lines.start, below, [])
    else:
        # At an article's end nothing goes on, and what stands below may be anything.
        return _columns(page, last)
    return page, [*own[:-1], (range(column.start, len(page)), whole)]


def _is_parted(page: Sequence[Line], at: int) -> bool:
    """Whether a page's text stops amid a sentence above a line: there it fills one, and no form."""
    above = page[at - 1]
    full = above.em >= FULL * max(line.em for line in page[:at])
    return full and not above.ends and not is_labelled(above.text)


def _moved(lines: range, by: int) -> range:
    return range(lines.start + by, lines.stop + by)


def _columns(page: list[Line], last: int) -> tuple[list[Line], Columns]:
    """A page, its notes a line each at least, and its columns."""
    own = columns(page, last)
    cut = parted(page)
    if len(cut) > len(page) and _size(more := columns(cut, last)) > _size(own):
        page, own = cut, more
    # The number of an only page is known by nothing.
    if page[-1].text.isdecimal() and _size(more := columns(page[:-1], last)) > _size(own):
        own = [*more, (range(len(page) - 1, len(page)), None)]
    return page, own


def _size(columns: Columns) -> int:
    """How many notes some columns have."""
    return sum(len(found.notes) for _, found in columns if found)


def _is_marked(found: Foot | None) -> bool:
    """Whether marks show notes: on an only page plain numbers may be a cloze's, or scores."""
    return not found or any(one.form != PLAIN for one in found.references)


def _text(page: Sequence[Line], found: Foot | None) -> Sequence[Line]:
    """A page's text above its notes, each row whole."""
    if not found:
        return page
    text = page[: found.start]
    cut = {*pieces(text, found.references)}
    return [
        replace(line, same_row=True, follows=True) if at in cut else line
        for at, line in enumerate(text)
    ]


def _end(text: Sequence[Line], decisions: Sequence[Decision | None], top: int) -> int:
    """Where the paragraph ends that goes on at a page's top; the top itself where none does."""
    if top == len(text) or not _goes_on(text[top - 1], text[top], decisions[top]):
        return top
    # Below the pages that were asked is no note, and nothing to be parted by one.
    later = enumerate(decisions[top:], start=top)
    return next((at for at, one in later if not one or one.opens), len(text))


def _goes_on(above: Line, line: Line, decision: Decision | None) -> bool:
    """Whether a line goes on with a paragraph: more than even where a sentence ends above it."""
    if not decision or decision.opens or is_opener(line.text):
        return False
    return not above.ends or decision.margin >= SURE


def _block(page: Sequence[Line], found: Foot, *, moved: bool) -> list[Line]:
    """The notes of a page, each from its number, below the rule above them."""
    rule = RULE if moved else ""
    own = [at for note in found.notes for at in (*note.lines, note.label) if at is not None]
    result = [replace(line, starts=True, moved=rule) for line in page[found.start : min(own)]]
    widest = max(line.em for line in page)
    measure = measure_of(page) or widest
    for note in found.notes:
        lines = [replace(page[at], moved=rule) for at in note.lines]
        if not note.number:
            result += _with_name(lines, FULL * widest)
            continue
        if note.label is not None:
            away = "" if note.label == note.lines[0] - 1 else LABEL
            number = replace(page[note.label], moved=rule or away)
            result.append(replace(number, starts=True, kind="footnote"))
        last = note is found.notes[-1]
        result += _numbered(lines, measure, first=note.label is None, last=last)
    return result


def _numbered(lines: Sequence[Line], measure: float, *, first: bool, last: bool) -> Iterator[Line]:
    """The lines of a note, which are one, but for what stands below its end: 练习, a title.

    Args:
        lines: those that its number has.
        measure: the text's, as notes are no narrower, but for the indent of their first lines.
        first: the number stands on the first of them, and not alone above.
        last: no other note is below, so that anything may be.
    """
    yield replace(lines[0], starts=first, follows=not first, kind="footnote")
    at, room = 1, measure - INDENT
    while at < len(lines) and _runs_on(lines[at - 1], lines[at], room, last=last):
        room = measure
        yield replace(lines[at], follows=True, kind="footnote")
        at += 1
    if at < len(lines):
        # What ends without a mark, as entries of a bibliography do, the join has to tell.
        yield replace(lines[at], starts=may_end(lines[at - 1]))
        yield from lines[at + 1 :]


def _runs_on(above: Line, line: Line, room: float, *, last: bool) -> bool:
    """Whether a note goes on below one of its lines: they have at least so much room."""
    ended = may_end(above)
    if last and (is_caption(line.text) or is_byline(line.text)):
        return False
    letters = len(above.text.encode("ascii", "ignore"))
    if above.em + unit(line.text) + SLACK + LETTER * letters > room:
        return not (ended and is_labelled(line.text))
    amid = line.text[0].islower() or line.text[0] in NO_START or above.text[-1] in PAUSES
    return not ended and (amid or not last)


def _with_name(lines: Sequence[Line], room: float) -> Iterator[Line]:
    """The lines of a note that has a name, and of others below it, whose names are not known."""
    yield replace(lines[0], starts=True, kind="footnote")
    for above, line in pairwise(lines):
        on = not above.ends and above.em >= room and not is_labelled(line.text)
        yield replace(line, starts=not on, follows=on, kind="footnote")
