"""Lines whose characters the extractor parted with spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from ...tables.bigrams import joint
from ..base import Floor
from ..page.upright import are_rows
from ..paragraphs.names import WORD, are_wide_names
from .facegaps import without_face_gaps
from .markgaps import without_mark_gaps
from .raregaps import without_rare_gaps
from .scanned import closed, is_scanned, is_tracked, set_solid

_WIDE = "[\u2e80-\u2fff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—]"
_HAN = "[\u3400-\u9fff]"
_PAIR = re.compile(rf"(?<={_WIDE}) (?={_WIDE})")
_SOLID = re.compile(rf"(?<={_WIDE})(?={_WIDE})")
_APART = re.compile(rf"(?<={_WIDE}) +(?={_WIDE})")
_APART_HAN = re.compile(f"(?<={_HAN}) +(?={_HAN})")
# A blank to be filled in.
_BLANK = re.compile("[（(] +[）)]")
# So many pairs are parted in a line of which none is solid.
APART = 2
# A gap between any two of five characters in a row: only then is a line worth a look.
_GAPS = re.compile(rf"{_WIDE}(?: {_WIDE}){{4}}")
# A line of Latin words or paths with a few Han between them.
_FEW = re.compile(" (?<=[\u3400-\u9fff] )[\u3400-\u9fff]")
_THREE = re.compile("[\u3400-\u9fff](?: [\u3400-\u9fff]){2}")
# What either of the two starts with, as a search that leaps from space to space.
_ANY = re.compile(rf" (?:(?<={_WIDE} ){_WIDE}(?: {_WIDE}){{3}}|(?<={_HAN} ){_HAN} {_HAN})")
_WORD, _INK = re.compile("[!-~]"), re.compile(r"\S")
_HAN_PAIR = re.compile("(?=([\u3400-\u9fff])( ?)([\u3400-\u9fff]))")
LATIN = 0.25
# What neighbouring Han must be worth to each other in the mean, in nats: names and cells are not.
LINKED = 0.5
# Characters one by one, and nothing else.
_SINGLES = re.compile(r"\s*[\u3400-\u9fff](?: [\u3400-\u9fff])+\s*")
# Days of a week, choices of a question: each is a cell.
_CELLS = re.compile(r"[\s!-~〇一二三四五六七八九十日甲乙丙丁戊己庚辛壬癸]+")
# Characters in a line of the widest column, each with its space; a longer one was never set.
LONGEST = 160
# Rows of columns side by side: the gutter must stay where it is until the columns are cut.
_GUTTER = re.compile("[^ ] {2,}[^ ]")
ROWS = 4
_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile("([\n\r\x0b\x0c\x85\u2028\u2029])")


@dataclass(frozen=True, kw_only=True)
class Stretched:
    """Lines that justification stretched until the extractor saw a space after each character.

    **Repairs** a line in which at least six of ten neighbouring Han pairs have one space between:
    all of them go, and those within numbers and words too where each character of the line is
    parted, as recognition of a scan does; and one with
    Latin words in which every Han pair has one, where the pairs are such as words have; one of a
    text that is parted all over, kana too (`scanned`); the gaps behind squeezed marks (`markgaps`),
    those before words in another face (`facegaps`), and those before characters that the text's
    font lacks (`raregaps`).
    **Leaves alone** lines with fewer: name lists, headline halves, table cells; a row of characters
    of which no two are a word (金 木 水 火 土), where no other line is stretched; and rows that a
    gutter may part, which `columns` sets solid when it has cut them.
    **Source** measured on pdfminer and PDFium output of justified Chinese columns.

    >>> Stretched()("新 、 结 构 调 整 、 节 能 减 排")
    '新、结构调整、节能减排'
    >>> Stretched()("出席：张三 李明 王晓华")
    '出席：张三 李明 王晓华'
    """

    name: ClassVar[str] = "stretched"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = False

    def __call__(self, text: str, /) -> str:
        """The text with such lines set solid."""
        if not _ANY.search(text) or not any(rows := are_rows(text)):
            return _solid(text)
        # The rows of vertical lines have a glyph of each, whose place the gaps keep; the text's
        # other pages are as they would be without these.
        pages = text.split("\f")
        others = [page for page, own in zip(pages, rows, strict=True) if not own]
        solid = iter(_solid("\f".join(others)).split("\f"))
        return "\f".join(
            page if own else next(solid) for page, own in zip(pages, rows, strict=True)
        )


def _solid(text: str) -> str:
    """A text without vertical lines, what was stretched set solid."""
    text = without_mark_gaps(without_face_gaps(without_rare_gaps(text)))
    # The cheap question first: hardly any text has a line that is worth a look.
    if not _ANY.search(text):
        return text
    gutters = map(_GUTTER.search, _LINE.findall(text) if "  " in text else ())
    rows = sum(gutter is not None for gutter in gutters) >= ROWS
    scanned = is_scanned(text)
    if not scanned and is_tracked(text):
        return "".join(
            part if _CELLS.fullmatch(part) or _GUTTER.search(part) else set_solid(part, 0.0)
            for part in _BREAK.split(text)
        )
    # Most lines have no space, and are not asked.
    parts = _BREAK.split(text)
    pairs = [
        (line, unstretched(line, rows=rows, scanned=scanned) if " " in line else line)
        for line in parts[::2]
    ]
    # Where no other line is stretched, a row of characters of which no two are a word stays.
    if not any(line != solid and not _is_row(line) for line, solid in pairs):
        return text
    parts[::2] = [solid for _, solid in pairs]
    return "".join(parts)


def unstretched(line: str, *, rows: bool = False, scanned: bool = False) -> str:
    """A line or a piece of one, set solid where it is stretched.

    The line alone decides, so that a second run, in which other lines are solid, does so too; but
    of a text that is parted all over, in which a second run finds little that is.

    Args:
        line: its text.
        rows: whether lines may be rows of columns; one with a gutter then stays.
        scanned: whether its text is the layer behind a scanned page.

    >>> unstretched("他 躺 在 床 上，第 一 句 话 是"), unstretched("张三 李明")
    ('他躺在床上，第一句话是', '张三 李明')
    """
    if len(line) > LONGEST or " " not in line or not (scanned or _FEW.search(line)):
        return line
    inner = line.strip()
    gutter = rows and _GUTTER.search(inner) is not None
    if scanned and not gutter and not _CELLS.fullmatch(line):
        return set_solid(line)
    parted, solid = len(_PAIR.findall(inner)), len(_SOLID.findall(inner))
    if parted < 1.5 * solid:
        return line
    one = _GAPS.search(inner) is not None and not gutter
    if (not one and not _words_part(inner)) or _CELLS.fullmatch(inner) or are_wide_names(inner):
        return line
    return closed(_PAIR, line)


def unparted(line: str) -> str:
    """A line of a column of running text, set solid where every pair of wide characters is parted.

    Beside a long word that did not fit, justification sets the rest of a line apart by many spaces.

    >>> unparted("出      现     在"), unparted("2822 标 头 ( 如 同 control")
    ('出现在', '2822 标头 ( 如同 control')
    >>> unparted("张三  李明"), unparted("图为 张三")
    ('张三  李明', '图为 张三')
    >>> unparted("红 黄 蓝"), unparted("（  ） （  ）")
    ('红 黄 蓝', '（  ） （  ）')
    """
    if len(_APART.findall(line)) < APART or _SOLID.search(line) or _BLANK.search(line):
        return line
    row = " ".join(line.split())
    if _is_row(row) or are_wide_names(row):
        return line
    # Cells and names set wide have gaps of two widths; justification sets all about as far apart.
    gaps = [len(gap) for gap in _APART_HAN.findall(line)]
    if _CELLS.fullmatch(line) or (gaps and 3 * min(gaps) < 2 * max(gaps)):
        return line
    return _APART.sub("", line)


def _is_row(line: str) -> bool:
    """Whether a line is single characters of which no two are a word, as cells are (红 黄 蓝)."""
    if not _SINGLES.fullmatch(line):
        return False
    return all(joint(a, b) < WORD for a, b in pairwise(line.split()))


def _words_part(line: str) -> bool:
    """Whether a line of Latin words parts all its Han, which go together."""
    if not _THREE.search(line) or len(_WORD.findall(line)) < LATIN * len(_INK.findall(line)):
        return False
    pairs = _HAN_PAIR.findall(line)
    return all(gap for _, gap, _ in pairs) and (
        sum(joint(a, b) for a, _, b in pairs) >= LINKED * len(pairs)
    )
