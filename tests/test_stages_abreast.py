"""Captions on one row with a line of the text beside their figure."""

from __future__ import annotations

import time

import pytest
from figurepage import AFTER, BESIDE, CAPTION, CREDIT, FIRST, WHOLE, wide
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.abreast import parted

ARTICLE = Pipeline.preset("article")
NARROW = set_paragraph(BESIDE, 9)[:6]
REST = set_paragraph(BESIDE[len("".join(NARROW)) :], 20, 0)


def page(*rows: str) -> list[str]:
    """A page whose narrow lines are these rows."""
    return [*wide(FIRST), *rows, *REST, *wide(AFTER)]


def row(at: int, *, right: bool = False, caption: str = CAPTION) -> str:
    """One of the narrow lines with the caption beside it."""
    return " ".join([NARROW[at], caption] if right else [caption, NARROW[at]])


CUT = {
    "the credit below": [*NARROW[:3], row(3), CREDIT, *NARROW[4:]],
    "the credit beside the next line": [*NARROW[:3], row(3), f"{CREDIT} {NARROW[4]}", NARROW[5]],
    "a wide gap": [*NARROW[:3], row(3).replace(" 谁", "      谁"), CREDIT, *NARROW[4:]],
    "beside the second line": [NARROW[0], row(1), CREDIT, *NARROW[2:]],
    "the figure on the right": [*NARROW[:2], row(2, right=True), CREDIT, *NARROW[3:]],
    "whole": [*NARROW[:3], row(3, caption="图为通车现场。 本报记者 摄"), *NARROW[4:]],
}


@pytest.mark.parametrize("rows", CUT.values(), ids=CUT)
def test_the_caption_and_the_line_come_apart(rows: list[str]) -> None:
    document = ARTICLE.run("\n".join(page(*rows)))
    assert [p.text for p in document.paragraphs] == [FIRST, BESIDE, WHOLE, AFTER]
    assert [p.kind for p in document.paragraphs] == ["body", "body", "caption", "body"]
    document.verify()
    again = ARTICLE.run(document.text)
    assert again.text == document.text


def test_a_word_over_the_joints_shows_where_a_line_stands() -> None:
    """A pair of characters is 好了 more often than 好意, but 不好意思 is a word."""
    narrow = [
        "那天他想了想，他不好",
        "意思不都告诉给老船长",
        "了。慢慢地，他把昨夜",
        "的事从头到尾都说了。",
    ]
    caption = ["图为河边。 本报记者 " + narrow[1], "摄            " + narrow[2]]
    text = [*wide(FIRST), narrow[0], *caption, narrow[3], *wide(AFTER)]
    found = [line.text for line in parted(split("\n".join(text)))]
    at = found.index(narrow[0])
    assert found[at : at + 6] == [narrow[0], "图为河边。 本报记者", "摄", *narrow[1:]]


LEFT = {
    "the caption alone": page(*NARROW[:3], CAPTION, CREDIT, *NARROW[3:]),
    "a name as wide as the lines": page(
        *NARROW[:3], "图为通车现场。 镇文化站通讯员供图", *NARROW[3:]
    ),
    "no line is as narrow": [*wide(FIRST), row(3), CREDIT, *wide(AFTER)],
    "a table's caption": page(*NARROW[:3], row(3, caption="表 2 各村过河人数"), *NARROW[4:]),
    "a sentence about a figure": page(*NARROW[:3], row(3, caption="图书馆的人"), *NARROW[4:]),
    "captions below each other": [
        "图1 渡口 旧日的样子和",
        "图2 新桥 通车的那一天",
        "图3 集市 搬到了河对岸",
    ],
    "a sentence that names figures, between last lines of paragraphs": [
        *[*wide(FIRST), "天一黑都回家吃饭去了。", "图 1 是渡口，图 2 是新桥，两张图放在一起"],
        *["看，谁都看得出变化来。", *wide(AFTER)],
    ],
    "at the start": [row(3), *NARROW[4:], *wide(AFTER)],
    "at the end": [*wide(FIRST), *NARROW[:3], row(3)],
    "nothing": [],
}


@pytest.mark.parametrize("texts", LEFT.values(), ids=LEFT)
def test_rows_stay_whole(texts: list[str]) -> None:
    assert [line.text for line in parted(split("\n".join(texts)))] == texts


def test_a_row_wider_than_a_page_is_not_cut_at_each_space() -> None:
    text = "\n".join(page(row(3), "图 3 " + "x y " * 80_000))
    start = time.process_time()
    parted(split(text))
    assert time.process_time() - start < 1
