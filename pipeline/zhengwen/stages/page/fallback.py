"""Glyphs of a fallback font, which an extractor wrote on lines of their own, put back in theirs.

A character that the text's font lacks is set in another, whose glyphs are higher or deeper:
`pdftotext` takes each for a line by itself, and leaves a gap where it stood.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...document import Line
from ...measured import texts_of
from ...tables.bigrams import joint
from ..characters.raregaps import font_of
from ..paragraphs.glyphs import MARK, is_han
from ..paragraphs.habits import all_apart
from ..paragraphs.runs import pages
from ..paragraphs.widths import em
from .cuts import cut, is_as_it_was

# A gap between Han, or between Han and a mark of theirs, where no sentence has one: in text, whose
# letters are not all set apart.
_MARKS = "，。、；：！？「」『』“”（）"
_GAP = re.compile(
    rf"(?:(?<=[^ ][\u3400-\u9fff{_MARKS}])|(?<=^[\u3400-\u9fff])) (?=[\u3400-\u9fff](?:[^ ]|$))"
    rf"|(?:(?<=[^ ][\u3400-\u9fff])|(?<=^[\u3400-\u9fff])) (?=[{_MARKS}][^ ])"
)
# A line of text has so many characters at least; and more gaps than one in so many are a stretched
# line's.
SHORTEST, STRETCHED = 6, 6
# With its glyphs it is no wider than the widest of so many lines around, in em, but for its marks,
# which may be squeezed; and nearly as wide, or the last of a paragraph: headings, bylines and
# captions have spaces of the author's.
AROUND, OVER, PRESSED, NEARLY, SHOWN = 4, 0.6, 1.0, 4.6, 2
# A glyph stands within so many lines of its gap most often, and then whatever it goes with; within
# so many, or on a page that has so many of it, where it reads no worse than so much, in nats. No
# page has more lines between them.
BESIDE, NEAR, MANY, NO_WORSE, REACH = 3, 12, 6, -2.0, 40
# With -layout it has no blank line around, but stands over or under its gap: the columns of what is
# set in two fonts differ, by so much of the line's at the most.
FURTHER = 2

# By what rule the character is put back in its line, whose pieces are around it.
FALLBACK = "glyph of a fallback font"
# A line, and where its gap is.
Gap = tuple[int, int]


def glyphs(lines: Sequence[Line]) -> dict[Gap, int]:
    """The lines that are glyphs which belong in a gap of another, by that gap.

    >>> from zhengwen.split import split
    >>> text = "從前有人以 這是一座橋，\\n後來才知道它並不是，大家\\n都笑了起來，他也跟着笑，"
    >>> text += "\\n\\n爲\\n\\n一直笑到天黑的時候才各自\\n散了。"
    >>> glyphs(split(text))
    {(0, 5): 3}
    """
    # The cheap questions first: few texts have such a line; and in a cleaned one all are apart.
    sizes = list(map(len, texts_of(lines)))
    alone = [at for at, size in enumerate(sizes) if size == 1] if 1 in sizes else []
    if not alone or all_apart(lines):
        return {}
    found: dict[Gap, int] = {}
    for page in pages(lines):
        own = alone[bisect_left(alone, page.start) : bisect_left(alone, page.stop)]
        apart = [at for at in own if _is_apart(lines, at) or _is_over(lines, at)]
        rare = _rare(lines, page, apart) if apart else []
        if rare:
            found |= _found(lines, page, rare)
    return found


def places(lines: Sequence[Line]) -> list[range]:
    """Where those lines are, from top to bottom."""
    return [range(at, at + 1) for at in sorted(glyphs(lines).values())]


def put_in(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each glyph of a fallback font in its gap.

    >>> from zhengwen.split import split
    >>> text = "從前有人以 這是一座橋，\\n後來才知道它並不是，大家\\n都笑了起來，他也跟着笑，"
    >>> text += "\\n\\n爲\\n\\n一直笑到天黑的時候才各自\\n散了。"
    >>> [line.text for line in put_in(split(text))][:3]
    ['從前有人以', '爲', '這是一座橋，']
    """
    found = glyphs(lines)
    if not found:
        return lines
    moved = {*found.values()}
    places: dict[int, list[int]] = {}
    for row, place in sorted(found):
        places.setdefault(row, []).append(place)
    result: list[Line] = []
    for at, line in enumerate(lines):
        if at in moved:
            continue
        past = 0
        for place in places.get(at, ()):
            left, line = cut(line, place - past, place - past + 1)
            past = place + 1
            line = replace(line, follows=True, same_row=True)
            glyph = lines[found[at, place]]
            result += [left, replace(glyph, blanks=0, follows=True, same_row=True, moved=FALLBACK)]
        result.append(line)
    return result


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a character of Han, with blank lines or others of its kind around it."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if line.kind or not line.text.isalpha() or not is_han(line.text):
        return False
    if at and not line.blanks and line.page == lines[at - 1].page and len(lines[at - 1].text) > 1:
        return False
    return not below or bool(below.blanks) or below.page != line.page or len(below.text) == 1


def _is_over(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a character of Han that stands right over a gap, or under one."""
    line = lines[at]
    # The cheap question first: what has no column is over nothing.
    if not line.column or line.kind or not is_han(line.text) or not line.text.isalpha():
        return False
    near = [row for row in (at - 1, at + 1) if 0 <= row < len(lines)]
    return any(
        place <= line.column - lines[row].column <= FURTHER * place
        for row in near
        if lines[row].page == line.page and not lines[max(row, at)].blanks
        for place in _gaps(lines, row)
    )


def _rare(lines: Sequence[Line], page: range, apart: Sequence[int]) -> list[int]:
    """Those of some lines whose character the font of their page may lack."""
    text = "".join([lines[at].text for at in page])
    font = font_of(text)
    return [at for at in apart if not lines[at].text.encode(font, "ignore")]


def _found(lines: Sequence[Line], page: range, rare: Sequence[int]) -> dict[Gap, int]:
    """Which glyph of a page goes into which gap: all in their order, or the nearest first."""
    rows = {at: places for at in page if (places := _gaps(lines, at))}
    gaps = [(row, place) for row, places in rows.items() for place in places]
    found = dict(zip(gaps, rare, strict=False))
    if len(gaps) == len(rare) and all(abs(at - row) <= REACH for (row, _), at in found.items()):
        return found
    kinds = Counter(lines[at].text for at in rare)
    found = {}
    left = {*rare}
    for away, against, gap, at in sorted(_ways(lines, rows, rare)):
        may = away <= NEAR or kinds[lines[at].text] >= MANY
        goes = away <= BESIDE or (may and -against >= NO_WORSE)
        if goes and gap not in found and at in left:
            found[gap] = at
            left.remove(at)
    return found


def _ways(
    lines: Sequence[Line], rows: Mapping[int, Sequence[int]], rare: Sequence[int]
) -> Iterator[tuple[int, float, Gap, int]]:
    """Each glyph in each gap within reach: how far away, and how much is against it."""
    for at in rare:
        for row in range(at - REACH, at + REACH + 1):
            for place in rows.get(row, ()):
                against = -_goes(lines[row].text, place, lines[at].text)
                yield abs(at - row), against, (row, place), at


def _gaps(lines: Sequence[Line], at: int) -> list[int]:
    """Where the gaps of a line of text are; none where it was stretched, or glyphs have no room."""
    line = lines[at]
    text = line.text
    if " " not in text or line.kind or len(text) < SHORTEST or not is_as_it_was(line):
        return []
    if STRETCHED * text.count(" ") > len(text):
        return []
    gaps = [gap.start() for gap in _GAP.finditer(text)]
    return gaps if gaps and _is_of_text(lines, at, len(gaps)) else []


def _is_of_text(lines: Sequence[Line], at: int, glyphs: int) -> bool:
    """Whether a line with so many glyphs is as wide as those around, or the last of a paragraph."""
    full = _full(lines, at)
    width = em(lines[at].solid) + glyphs
    if not full or width > full + OVER + min(PRESSED, len(MARK.findall(lines[at].text)) / 4):
        return False
    if width >= full - NEARLY:
        return True
    first = next((row for row in range(at - 1, -1, -1) if len(lines[row].text) > 1), -1)
    if first < 0 or any(lines[row].blanks for row in range(first + 1, at + 1)):
        return False
    above = lines[first]
    return not above.ends and above.em >= _full(lines, first) - NEARLY


def _full(lines: Sequence[Line], at: int) -> float:
    """The width in em of the widest line around, if several nearly as wide stop amid a sentence.

    Those have no gap that makes their widths doubtful.
    """
    around = [*lines[max(at - AROUND, 0) : at], *lines[at + 1 : at + 1 + AROUND]]
    known = [line for line in around if not _GAP.search(line.text)]
    full = max((line.em for line in known), default=0.0)
    shown = sum(line.em >= full - NEARLY and not line.ends for line in known)
    return full if shown >= SHOWN else 0.0


def _goes(text: str, place: int, glyph: str) -> float:
    """By how many nats a line reads better with a glyph in its gap."""
    before, after = text[place - 1], text[place + 1]
    return joint(before, glyph) + joint(glyph, after) - max(joint(before, after), 0.0)
