"""Texts whose marks take half an em: whole rows, rows cut at their marks, and stairs of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from articles import bodies
from halfwidth import cut, gaped, set_half, stepped
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
# Paragraphs of prose: turns of talk are too short to show where a row ends.
TEXTS = bodies(70)
MEASURES = (24, 30, 36, 44)
# What an extractor makes of the rows of a paragraph.
EXTRACTED: dict[str, Callable[[list[str]], list[str]]] = {
    "whole rows": lambda rows: rows,
    "cut at the marks": lambda rows: [piece for row in rows for piece in cut(row)],
    "stairs": lambda rows: [
        piece for at, row in enumerate(rows) for piece in stepped(row, 0 if at else 2)
    ],
    "gaps behind the marks": lambda rows: [
        gaped(row, 0 if at else 2) for at, row in enumerate(rows)
    ],
}

# Where a row is cut behind the marks that end a paragraph too, only its room tells them apart.
LEAST = dict.fromkeys(EXTRACTED, 0.8) | {"cut at the marks": 0.75}


def cleaned(lines: list[str]) -> list[str]:
    return [paragraph.text for paragraph in ARTICLE.run("\n".join(lines)).paragraphs]


@pytest.mark.parametrize("start", range(0, len(TEXTS) - 11, 12))
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("extractor", EXTRACTED)
def test_paragraphs_come_back(extractor: str, measure: int, start: int) -> None:
    texts = TEXTS[start : start + 12]
    lines = [line for text in texts for line in EXTRACTED[extractor](set_half(text, measure))]
    found = cleaned(lines)
    assert sum(text in found for text in texts) >= LEAST[extractor] * len(texts)


PROSE = [line for text in TEXTS[:3] for line in set_paragraph(text, 30)]
PEOPLE = ("王建国", "李秀英", "张德胜", "赵淑芬", "孙志刚", "周玉兰", "陈木船", "钱渡口")
RECORDS = [
    line
    for at, name in enumerate(PEOPLE)
    for line in (f"{name}，", f"{'男女'[at % 2]}，", "一九五三年生，", f"住{'东西南北'[at % 4]}街")
]
SONG = [
    line
    for a, b, c in (("河水", "船", "灯火"), ("麦子", "鸟", "家信"), ("月亮", "风", "汽笛")) * 3
    for line in (f"{a}来了又去，", f"{b}在雾里停住，", "岸上的人们，", f"还在等着那一声{c}")
]
# Each line starts where the one above ends.
STAIRCASE = [
    line
    for a, b in (("黎明", "盐"), ("黄昏", "火种"), ("雨夜", "种子"), ("雪天", "旧信")) * 2
    for line in (
        f"我们在{a}出发，",
        " " * 8 + f"带着{b}和水，",
        " " * 15 + "翻过了最后一座山，",
        " " * 24 + "看见了海",
    )
]
SIGNED = ["祝身体健康、工作顺利，", " " * 10 + "王建国", "愿来年再相见，", " " * 6 + "李秀英"] * 3
LEFT = {"records": RECORDS, "a song": SONG, "staircase verse": STAIRCASE, "signatures": SIGNED}


@pytest.mark.parametrize("lines", LEFT.values(), ids=LEFT)
def test_lines_of_the_author_are_left(lines: list[str]) -> None:
    assert cleaned(lines) == [line.strip() for line in lines]


# A short line that ends with a comma goes on, by the measure of the prose above.
KNOWN = ("records", "staircase verse")


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            lines, id=name, marks=[pytest.mark.xfail(strict=True)] if name in KNOWN else []
        )
        for name, lines in LEFT.items()
    ],
)
def test_they_are_left_below_prose(lines: list[str]) -> None:
    found = cleaned([*PROSE, *lines])
    assert found[-len(lines) :] == [line.strip() for line in lines]
