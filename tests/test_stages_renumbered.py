"""Numbers of sections that pdftotext wrote below their headings, and numbers that stay."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.renumbered import renumbered

ARTICLE = Pipeline.preset("article")
TEXTS = [
    "机器接通电源以后，先读取磁盘上的第一个扇区，再把控制权交给它，屏幕上这时还什么都没有。",
    "备份放在另一间屋子里，每个星期换一次，旧的留三个月，这样火灾和误删都不怕，只怕没有人记得去换。",
    "值班的人每天早上看一遍记录，有不明白的地方先记下来，等到中午大家都在的时候再一起商量。",
]


def body(text: str) -> str:
    return "\n".join(set_paragraph(text, 24))


def clean(text: str) -> list[str]:
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


def blocks(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize(
    "heads",
    [
        [("系统启动", "9.1.")],
        [("系统启动", "9.1."), ("备份", "9.2."), ("值班怎么安排？", "9.2.1.")],
        [("系统启动", "2."), ("备份", "3.")],
        [("谁来记录、谁来看？", "1.4."), ("使用cron运行任务", "1.5.")],
    ],
)
def test_a_number_below_its_heading_comes_before_it(heads: list[tuple[str, str]]) -> None:
    parts = [
        part
        for (heading, number), text in zip(heads, TEXTS, strict=False)
        for part in (heading, number, body(text))
    ]
    expected = [
        part
        for (heading, number), text in zip(heads, TEXTS, strict=False)
        for part in (number + heading, text)
    ]
    assert clean(blocks(*parts)) == expected


def test_a_heading_right_below_another() -> None:
    """Each has its number below it."""
    text = blocks("结构", "3.", "网络", "3.1.", body(TEXTS[0]))
    assert clean(text) == ["3.结构", "3.1.网络", TEXTS[0]]


@pytest.mark.parametrize(
    "parts",
    [
        ["9.1.", "系统启动", body(TEXTS[0])],
        [body(TEXTS[1]), "9.1.", "系统启动", body(TEXTS[0])],
        ["9.1.", "系统启动", body(TEXTS[0]), "9.1.2.", "值班怎么安排？", body(TEXTS[2])],
    ],
)
def test_a_number_alone_above_its_heading_is_its_own(parts: list[str]) -> None:
    expected: list[str] = []
    for part in parts:
        if expected and expected[-1].endswith("."):
            expected[-1] += part
        else:
            expected.append(part.replace("\n", ""))
    assert clean(blocks(*parts)) == expected


STAYS = {
    "a number above its heading": blocks("结构", "3.1.", "网络", body(TEXTS[0])),
    "numbers above nested headings": blocks("3.", "结构", "3.1.", "网络", body(TEXTS[0])),
    "clauses, whose numbers open them": blocks(
        "总则", "1.1.", body(TEXTS[0]), "1.2.", body(TEXTS[1]), "1.3.", body(TEXTS[2])
    ),
    "items below a heading": blocks(
        "值班须知", "1.", body(TEXTS[0]), "2.", body(TEXTS[1]), "3.", body(TEXTS[2])
    ),
    "one item below a heading": blocks("值班须知", "1.", body(TEXTS[0])),
    "a number amid a sentence": blocks(body(TEXTS[0])[:-6], "3.1.", body(TEXTS[1])),
    "a version": "系统启动\n\n9.1\n\n" + body(TEXTS[0]) + "\n",
    "a number at the end": blocks(body(TEXTS[0]), "系统启动", "9.1."),
    "a number above an item": blocks("4.5.", "一、准备工作", body(TEXTS[0])),
    "a number above a sentence": blocks("4.5.", "请先看记录。", body(TEXTS[0])),
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_other_numbers_stay(text: str) -> None:
    lines = split(text)
    assert renumbered(lines) is lines
