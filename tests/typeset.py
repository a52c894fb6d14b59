"""A small typesetter, and an extractor that damages what it set.

The seed is one article.  To show that the rules which mend it are general, the tests set other
articles (and the same one at other measures) the way a newspaper does, and then read the page
back the way pdfminer does: lines hard-wrapped, first-line indents gone, blank lines in wrong
places, a space on both sides of numbers, boxed text after everything else.

Widths are counted in quarters of an em, so that all sums are exact.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

EM = 4  # quarters
NOT_AT_START = frozenset("，。、；：？！）》〉」』】”’…—％%·")
NOT_AT_END = frozenset("（《〈「『【“‘")
COMPRESSIBLE = frozenset("，。、；：？！（）《》“”‘’【】")
SENTENCE_END = ("。", "！", "？", "。”", "！”", "？”", "……", "……”", "：", "；")

Section = tuple[str | None, tuple[str, ...]]

_TOKEN = re.compile(
    r"……|——|[0-9]+(?:[.,:/-][0-9]+)*[%％]?|[A-Za-z]+(?:[-'][A-Za-z]+)*|.", re.DOTALL
)
_BEFORE_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9])")
_AFTER_NUMBER = re.compile(r"(?<=[0-9%])(?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class Article:
    """An article as its author wrote it; a heading is a couplet, "上半句 下半句"."""

    title: str
    lede: tuple[str, ...]
    sections: tuple[Section, ...]
    byline: str | None = None

    def paragraphs(self) -> list[tuple[str, str]]:
        """Pairs of kind and text, in the order in which they are read."""
        out = [("title", self.title)]
        out += [("body", text) for text in self.lede]
        for heading, texts in self.sections:
            if heading is not None:
                out.append(("heading", heading))
            out += [("body", text) for text in texts]
        if self.byline is not None:
            out.append(("byline", self.byline))
        return out

    @property
    def text(self) -> str:
        """What `clean` must give back, but for the last line break."""
        return "\n\n".join(text for _, text in self.paragraphs())


# --- setting ----------------------------------------------------------------------------------


def space_numbers(text: str) -> str:
    """Put a space between a number and the Han beside it, as typesetting programs do."""
    return _AFTER_NUMBER.sub(" ", _BEFORE_NUMBER.sub(" ", text))


def width(text: str) -> int:
    """Width in quarter ems: Han and full-width marks 4, ASCII 2, a space 1."""
    return sum(1 if c == " " else 2 if c.isascii() else EM for c in text)


def slack(text: str) -> int:
    """How far the line can be pressed together: half of each mark, one em at the most."""
    return min(EM, 2 * sum(c in COMPRESSIBLE for c in text))


def chunks(text: str) -> list[str]:
    """Cut `text` where a line may break; joined together the chunks are the text again."""
    out: list[str] = []
    for token in _TOKEN.findall(text):
        glued = bool(out) and (
            (token[0] in NOT_AT_START and token != "——")
            or token == " "
            or out[-1][-1] in NOT_AT_END
        )
        if glued:
            out[-1] += token
        else:
            out.append(token)
    return out


def set_paragraph(text: str, measure: int, indent: int = 2) -> list[str]:
    """Break `text` into justified lines of `measure` em; the indent takes room, then is eaten."""
    lines: list[str] = []
    limit = (measure - indent) * EM
    line = ""
    for chunk in chunks(text):
        if line and not _fits(line, chunk, limit):
            lines.append(line.rstrip(" "))
            line, limit = "", measure * EM
        line += chunk if line else chunk.lstrip(" ")
    if line.strip(" "):
        lines.append(line.rstrip(" "))
    return lines


def _fits(line: str, chunk: str, limit: int) -> bool:
    """Press a chunk in only when marks make it too long: a lone character goes to the next line."""
    longer = (line + chunk).rstrip(" ")
    over = width(longer) - limit
    if over <= 0:
        return True
    return longer[-1] in NOT_AT_START and over <= slack(longer)


# --- extracting -------------------------------------------------------------------------------


@dataclass(slots=True)
class Row:
    """One line of the extraction, and what stands between it and the next one."""

    text: str
    blanks: int = 0  # blank lines after it
    open: bool = False  # a blank line or page break may be put after it by chance


@dataclass(slots=True)
class _Page:
    """The extraction while it is being written."""

    rng: random.Random
    blanks: float
    dropped: float
    spaced: bool
    rows: list[Row] = field(default_factory=list)

    def paragraph(self, text: str, measure: int) -> None:
        lines = set_paragraph(space_numbers(text) if self.spaced else text, measure)
        for number, (line, following) in enumerate(pairwise(lines), start=2):
            is_open = not _looks_ended(line, following, number == len(lines), measure)
            lost = is_open and self.rng.random() < self.blanks
            self.rows.append(Row(line, blanks=int(lost), open=is_open))
        # The seed lost a few of the blank lines after paragraphs, always after a short line.
        short = width(lines[-1]) <= (measure - 3) * EM
        drop = short and self.rng.random() < self.dropped
        self.rows.append(Row(lines[-1], blanks=int(not drop)))

    def heading(self, text: str) -> None:
        halves = text.split(" ")
        self.rows += [Row(half) for half in halves[:-1]]
        self.rows.append(Row(halves[-1], blanks=1))

    def box(self, groups: Iterable[Sequence[str]]) -> None:
        """Boxed text: a space before its first line, a blank line after each."""
        first = len(self.rows)
        self.rows += [Row(line, blanks=1) for group in groups for line in group]
        if len(self.rows) > first:
            # The extractor writes no blank line between two boxes: the space must do.
            self.rows[first].text = " " + self.rows[first].text
            self.rows[first - 1].blanks = 0


def _looks_ended(line: str, following: str, is_last: bool, measure: int) -> bool:
    """Whether a blank line here could not be told from a paragraph's end, by anyone.

    A sentence ends with the line, and the rest of the paragraph is one line that could as well
    be a paragraph of its own.  No rule can mend that, so the extractor does not do it.
    """
    return line.endswith(SENTENCE_END) and is_last and width(following) <= (measure - 2) * EM


def _write_sections(
    page: _Page, article: Article, measures: Sequence[int], boxed: bool, gap: int
) -> None:
    for number, (heading, texts) in enumerate(article.sections):
        if heading is not None:
            if number == 0 or not boxed:
                page.heading(heading)
            else:
                page.rows[-1].blanks = gap
        for text in texts:
            page.paragraph(text, measures[number % len(measures)])


def extract(
    article: Article,
    *,
    measures: Sequence[int],
    lede_measure: int = 16,
    displaced: bool = True,
    blanks: float,
    seed: int,
    spaced: bool = True,
    newline: str = "\n",
    form_feed: bool = False,
    gap: int = 1,
    dropped: float = 0.0,
) -> str:
    """Write `article` as an extractor that reads boxes last would.

    `measures` has one width a section and cycles; `blanks` is the chance of a blank line inside
    a paragraph and `dropped` that of a lost one after it; `gap` is the number of blank lines
    where the heading of a later section stood before it was displaced.
    """
    page = _Page(random.Random(seed), blanks, dropped, spaced)
    page.rows.append(Row(" " + article.title, blanks=1))
    if not displaced:
        for text in article.lede:
            page.paragraph(text, lede_measure)
    _write_sections(page, article, measures, displaced, gap)
    if article.byline is not None:
        page.rows.append(Row(article.byline, blanks=1))
    if displaced:
        lede = (space_numbers(text) if spaced else text for text in article.lede)
        page.box(set_paragraph(text, lede_measure) for text in lede)
        page.box(head.split(" ") for head, _ in article.sections[1:] if head is not None)
    return newline.join(_lines(page.rows, _page_break(page) if form_feed else None))


def _page_break(page: _Page) -> int:
    """The row after which a new page begins: near the middle, inside a paragraph."""
    inside = [i for i, row in enumerate(page.rows) if row.open]
    return page.rng.choice(inside[len(inside) // 4 : -(len(inside) // 4) or None])


def _lines(rows: Sequence[Row], page_break: int | None) -> Iterator[str]:
    for number, row in enumerate(rows):
        new_page = page_break is not None and number == page_break + 1
        yield "\f" + row.text if new_page else row.text
        if number != page_break:
            yield from [""] * row.blanks
    yield ""
