"""Columns so close that a full line and the one beside it have one space between."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from english import PARAGRAPHS
from sidebyside import balanced, page
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns
from zhengwen.stages.paragraphs.ruler import Ruler

ARTICLE = Pipeline.preset("article")
# A paragraph each: of a page some must end beside a line, to show where the gutter is.
SENTENCES = tuple(
    f"{sentence.rstrip('.')}." for text in PARAGRAPHS for sentence in text.split(". ")
)


def set_in(face: str, measure: float, paragraphs: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """The lines of paragraphs in a face, and whether each is full."""
    ruler = Ruler(face)
    for text in paragraphs:
        line = ""
        for word in text.split():
            if line and ruler.width(f"{line} {word}") > measure:
                yield line, True
                line = ""
            line = f"{line} {word}" if line else word
        yield line, False


def abutting(lines: list[tuple[str, bool]], count: int) -> tuple[str, list[str]]:
    """Lines in so many columns, as pdftotext writes them beside each other; and one by one."""
    height = -(-len(lines) // count)
    columns = [lines[at : at + height] for at in range(0, len(lines), height)]
    width = max(len(line) for line, _ in lines) + 4
    rows = []
    for at in range(height):
        row = ""
        for n, column in enumerate(columns):
            if at < len(column):
                line, _ = column[at]
                above_full = n and columns[n - 1][at][1]
                row = f"{row} {line}" if above_full else row.ljust(n * width) + line
        rows.append(row)
    return "\n".join(rows) + "\n", [line for line, _ in lines]


def columns(text: str) -> list[str]:
    return [line.text for line in Columns()(split(text))]


@pytest.mark.parametrize("face", ["times", "helvetica", "schoolbook", "cm"])
@pytest.mark.parametrize("measure", [17.0, 19.0, 22.0])
def test_full_lines_of_english_with_one_space_between(face: str, measure: float) -> None:
    """Where words might stand on either side, one in ten goes wrong; whole pages do not."""
    text, expected = abutting(list(set_in(face, measure, SENTENCES)), 2)
    got = columns(text)
    assert sum(line in got for line in expected) >= 0.88 * len(expected)


@pytest.mark.parametrize(("face", "measure"), [("cm", 19.0), ("times", 22.0), ("cm", 22.0)])
def test_each_line_where_the_words_tell(face: str, measure: float) -> None:
    text, expected = abutting(list(set_in(face, measure, SENTENCES)), 2)
    assert columns(text) == expected


@pytest.mark.xfail(strict=True, reason="of three columns the left line alone tells, too little")
def test_three_columns_that_abut() -> None:
    text, expected = abutting(list(set_in("times", 17.0, SENTENCES)), 3)
    got = columns(text)
    assert sum(line in got for line in expected) >= 0.88 * len(expected)


def test_nothing_is_lost() -> None:
    text, _ = abutting(list(set_in("times", 19.0, SENTENCES)), 2)
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


LINES = [line for line, _ in set_in("times", 34.0, PARAGRAPHS)]
NOTES = ["the ferry", "its bell", "March", "the mayor", "the van", "the tea house"]
ALONE = {
    "notes beside": [
        f"{line:<90}{note}" for line, note in zip(LINES, NOTES * len(LINES), strict=False)
    ],
    "a table below": [*LINES, *(f"{note:<24}{at} March{'':12}{at * 7}" for at, note in
                                enumerate(NOTES, 1))],
    "a glossary": [f"{note:<16}{line}" for note, line in zip(NOTES * 3, LINES, strict=False)],
    "words in two columns": [f"{note} of the river    {note} of the town" for note in NOTES * 2],
}  # fmt: skip


@pytest.mark.parametrize("name", ALONE)
def test_lines_of_one_column_are_not_cut(name: str) -> None:
    text = "\n".join(ALONE[name]) + "\n"
    got = columns(text)
    whole = [line for line in LINES if line in text]
    assert all(any(line in row for row in got) for line in whole)


# Names of programs, whose letters are of many widths.
MIXED = (
    "渡口的老站长退休以后学会了用 Emacs 写信，每天早上先打开 Firefox 看一眼水位，再把 Thunderbird "
    "里的来信一封一封读完，才去河边散步。他说 LibreOffice 太慢，不如纸笔快。",
    "女儿从城里给他寄来一本 Beginning Linux，他翻了三天，只记住 terminal 和 keyboard 两个词。后来镇"
    "上的 Internet Cafe 关了门，他把旧机器搬回家，装上 Debian Stable 和 GNOME Shell，居然还能用。",
    "如今他教孩子们写 Python Script，第一课总是打印 Hello World。孩子们问他 Compiler 是什么，他想了"
    "想说，就是把人说的话翻给机器听的船工。",
)


def set_mixed(text: str, measure: float) -> list[str]:
    """The lines of a paragraph of Han and Latin words in Times, the first indented by two em."""
    ruler = Ruler("times")
    lines: list[str] = []
    line = ""
    for word in re.findall(r"[A-Za-z]+|.", text):
        room = measure - (0 if lines else 2)
        if line and ruler.width(f"{line}{word}".strip()) > room and word not in "，。、：":
            lines.append(line.strip())
            line = ""
        line += word
    return [f"  {lines[0]}", *lines[1:], line.strip()]


@pytest.mark.parametrize("measure", [16, 18, 20, 22, 24, 26])
def test_latin_letters_are_as_wide_as_their_face_has_them(measure: int) -> None:
    """At half an em each, lines of one measure seem of several."""
    column = [line for text in MIXED for line in set_mixed(text, measure)]
    text = page(balanced(column, 2), [0, max(map(len, column)) + 4])
    assert [line.strip() for line in columns(text)] == [line.strip() for line in column]
