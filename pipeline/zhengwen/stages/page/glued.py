"""Glued lines: a line of each of two or more columns on one, with a single space between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, islice, pairwise

from ...document import Line
from ...measured import ended, texts_of, widths
from ..characters.stretched import unstretched
from ..paragraphs.bounds import at_least, at_most
from ..paragraphs.glyphs import ends_sentence, is_han
from ..paragraphs.ordinals import CLAUSE, ORDINAL
from ..paragraphs.widths import em
from .bands import bands
from .measures import most

# Set text squeezes its marks, each by half an em at most (clreq 3.1.6), and a line by so much.
_MARK = re.compile("[，。、；：！？“”‘’（）《》「」『』]")
# The search leaps to a space.
_SPACE = re.compile(
    r" (?:(?<=[\u3001-\u9fff\uff00-\uffef”’] )[^ ]|(?<=[^ ] )[\u3001-\u9fff\uff00-\uffef“‘])"
)
# Between Han or their marks there is none but where a column ends, as there is beside Latin.
_HAN, _MARKS = "\u3001-\u9fff\uff00-\uffef", "”’“‘"
_BETWEEN = re.compile(f" (?=[{_HAN}{_MARKS}])(?<=[{_HAN}{_MARKS}] )")
_QUOTELESS = re.compile(f" (?=[{_HAN}])(?<=[{_HAN}] )")
# A space behind a quote that opens.
_OPENED = re.compile("[“‘] ")
# What stands on either side of it is a line, and no letters set apart.
_ROW = re.compile(f" (?=[{_HAN}{_MARKS}][^ ]{{5}})(?<=[^ ]{{5}}[{_HAN}{_MARKS}] )")
# Marks behind which no space stands but where a column's line ends; and where its sentence does, as
# a short line with a colon may be a label and what it names: 责任编辑： 周明.
_STOPS, _ENDED = "。！？：；", re.compile(r"(?<=[。！？]) (?=\S)")
# The space behind an article's or a chapter's number is the author's: 第三条 本法.
_NUMBERED = re.compile(rf"(?:{CLAUSE.pattern}|{ORDINAL}[章节節编編])$")
LONGEST_NUMBER = 10
# So is that before the label of a field among others: 姓名：王渡 性别：男.
_LABEL = re.compile("[\u4e00-\u9fff]{1,8}[：:]")
# A space with no other beside it.
_ALONE = re.compile(r"(?<=\S) (?=\S)")
SQUEEZED, SQUEEZED_MOST = 0.5, 2.0
OVER = 0.8
# A line wider than the measure by more is of two columns, or is a title across them.
WIDE = 2.5
# A full line leaves no more than an indent and a word that did not fit.
FULL = 3.6
# So many lines, and so large a share of the wide ones, show that an extractor glues them.
CUTS, SHARE = 3, 0.6
LEAST = 6
# Characters across a page, at most; a longer line is a paragraph.
LONGEST = 200


def cut(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page, those of several columns cut, left to right.

    The measure tells: each piece but the last fills it.

    >>> from zhengwen.split import split
    >>> rows = ["春天来了河边的柳树都发了芽 他把信放在桌上就出门往", "孩子们跑到岸上去放他们的风"
    ...     " 镇上去了门外下着小雨路上", "筝飞得很高很高看起来只有一 一个行人也没有只有风的声"]
    >>> [line.text[:2] for line in cut(split("\\n".join(rows)))]
    ['春天', '他把', '孩子', '镇上', '筝飞', '一个']
    """
    # The cheap questions first: half of the cuts at least are between Han (`_sure`); and without
    # spaces in Chinese, in lines of a page, nothing was glued.
    if 2 * len(_BETWEEN.findall(texts_of(lines).whole)) < CUTS:
        return [*lines]
    spaced = (line.text for line in lines if " " in line.text and len(line.text) <= LONGEST)
    if next(islice(filter(_SPACE.search, spaced), CUTS - 1, None), None) is None:
        return [*lines]
    result: list[Line] = []
    for band in in_bands(lines):
        result += _cut(band)
    return result


def in_bands(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The lines of a page in bands, each with columns of a measure of its own.

    Those of several columns count as the pieces that spaces between Han show.
    """
    # Most often no line is of several columns, and the page is one band: asked of all lines first.
    # What comes again, word for word, is a headline: it counts once.
    few = len(_BETWEEN.findall(texts_of(lines).whole)) < CUTS
    if few or len({line.text for line in lines if _ROW.search(line.text)}) < CUTS:
        yield lines
        return
    pieces: list[Line] = []
    rows: list[int] = []
    for at, line in enumerate(lines):
        parts = _BETWEEN.split(line.text)
        pieces += [line] if len(parts) == 1 else [replace(line, text=part) for part in parts]
        rows += [at] * len(parts)
    # The pieces of a line are of one band.
    stops = [*accumulate(map(len, bands(pieces)))][:-1]
    for start, stop in pairwise([0, *sorted({rows[at] for at in stops} - {0}), len(lines)]):
        yield lines[start:stop]


def _cut(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a band, those of several columns cut."""
    width = widths(lines)
    measure = _measure(lines, width)
    least = measure + WIDE
    wide = [at for at, w in enumerate(width) if least < w <= LONGEST]
    if not measure or len(wide) < CUTS:
        return lines
    texts = [line.text for line in lines]
    sure = _sure(texts, wide, measure)
    if not sure:
        return lines
    # Where the extractor glues lines, short ones too are of two columns; a title stands above them.
    first = min(sure)
    result: list[Line] = []
    for at, line in enumerate(lines):
        found = sure.get(at) or (_cuts(texts[at], measure, measure) if at > first else [])
        if not found and at > first and len(texts[at]) <= LONGEST:
            found = _short_cuts(texts[at], measure)
        result += _pieces(line, found)
    return result


def _short_cuts(text: str, measure: float) -> list[int]:
    """Where a line is to be cut that is hardly wider than a column: one of its pieces is short.

    A paragraph's last line stands before a line of the next column, or that before a short one.
    """
    ended = [found.start() for found in _ENDED.finditer(text)]
    full = (at.start() for at in _BETWEEN.finditer(text) if not _is_own(text, at.start()))
    return ended or [at for at in full if _ends(text[:at], measure, FULL)][-1:]


def _sure(texts: Sequence[str], wide: Sequence[int], measure: float) -> dict[int, list[int]]:
    """Where the wide lines are to be cut; nowhere if too few of them can be."""
    enough = max(CUTS, SHARE * len(wide))
    # The cheap question first: what has no space cannot be cut.
    if sum(" " in texts[at] for at in wide) < enough:
        return {}
    sure = {}
    for seen, at in enumerate(wide):
        found = _cuts(texts[at], measure, FULL)
        if found:
            sure[at] = found
        elif len(sure) + len(wide) - seen - 1 < enough:
            return {}
    # A space beside a figure or a Latin word is the setting's, too, and parts any line somewhere.
    parts = [(texts[at], cut) for at, found in sure.items() for cut in found]
    # So is one beside a quote where one stands behind those that open, as behind no column's line.
    gap = _QUOTELESS if sum(len(_OPENED.findall(text)) for text in texts) >= CUTS else _BETWEEN
    between = sum(gap.match(text, cut) is not None for text, cut in parts)
    return sure if 2 * between >= len(parts) else {}


def _measure(lines: Sequence[Line], width: Sequence[float]) -> float:
    """The width that most lines have, or pieces of them, which end in mid-sentence."""
    whole: list[float] = []
    for line, w, end in zip(lines, width, ended(lines), strict=True):
        text = line.text
        if " " in text and len(parts := _parted(text)) > 1:
            whole += [em(part) for part in parts if len(part) >= LEAST and not ends_sentence(part)]
        elif len(text) >= LEAST and not end:
            whole.append(w)
    return most(whole)


def _parted(text: str) -> list[str]:
    """What the spaces between Han part, but for those behind an article's number."""
    # The cheap question first: few texts have articles or fields.
    if "第" not in text and "：" not in text:
        return _BETWEEN.split(text)
    starts = [0, *(at.end() for at in _BETWEEN.finditer(text) if not _is_own(text, at.start()))]
    return [text[a:b].rstrip() for a, b in pairwise([*starts, len(text)])]


def _is_own(text: str, at: int) -> bool:
    """Whether a space is the author's: an article's number stands before it, or it parts fields."""
    if _NUMBERED.search(text, max(0, at - LONGEST_NUMBER), at):
        return True
    return _LABEL.match(text, at + 1) is not None and _LABEL.match(text) is not None


def _cuts(text: str, measure: float, room: float) -> list[int]:
    """The spaces that end a line of a column; none where they do not part it into such lines.

    Args:
        text: a wide line.
        measure: the width of a column.
        room: how much of it a line may leave.
    """
    if at_least(text) <= measure + WIDE and em(text) <= measure + WIDE:
        return []
    spaces = [
        found.start()
        for found in _ALONE.finditer(text)
        if _beside_han(text, found.start()) and not _is_own(text, found.start())
    ]
    spaces.sort(key=lambda at: (text[at - 1] in _STOPS, at))
    cuts: list[int] = []
    start = 0
    while not _fits(text[start:], measure):
        end = next((at for at in reversed(spaces) if _ends(text[start:at], measure, room)), 0)
        if not end:
            return []
        cuts.append(end)
        start = end + 1
    return cuts


def _beside_han(text: str, at: int) -> bool:
    return is_han(text[at - 1]) or is_han(text[at + 1])


def _fits(text: str, measure: float) -> bool:
    text = text.strip()
    # The cheap question first: most are wider by far.
    if at_least(text) > measure + OVER + SQUEEZED_MOST:
        return False
    return is_within(text, em(text), measure)


def is_within(text: str, width: float, measure: float) -> bool:
    """Whether a text, so wide, is no wider than a line of a column, with its marks squeezed."""
    over = width - measure - OVER
    # Most are far wider, whatever their marks.
    return over <= 0 or (over <= SQUEEZED_MOST and over <= SQUEEZED * len(_MARK.findall(text)))


def _ends(text: str, measure: float, room: float) -> bool:
    """Whether a text is a line of a column: as wide, but for the room that a line may leave."""
    text = text.strip()
    # The cheap questions first: most are wider by far, or narrower.
    if at_least(text) > measure + OVER + SQUEEZED_MOST or at_most(text) < measure - room:
        return False
    width = em(text)
    return bool(text) and width >= measure - room and is_within(text, width, measure)


def _pieces(line: Line, cuts: Sequence[int]) -> list[Line]:
    if not cuts:
        return [line]
    starts, stops = [0, *(at + 1 for at in cuts)], [*cuts, len(line.text)]
    first = line.span[0] if line.span else 0
    # As a line of one column it may be seen to be stretched; the span says that it was longer.
    return [
        replace(
            line,
            text=unstretched(line.text[a:b]),
            span=(first + a, first + b),
            blanks=0 if a else line.blanks,
        )
        for a, b in zip(starts, stops, strict=True)
    ]
