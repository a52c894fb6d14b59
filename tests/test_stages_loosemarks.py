"""Rows that were stretched at their marks, and that an extractor cut behind each of them."""

from __future__ import annotations

import re

import pytest
from articles import bodies
from cleaning import clean
from typeset import EM, set_paragraph, width
from zhengwen.split import split
from zhengwen.stages.paragraphs.loosemarks import cut_behind_marks

TEXTS = bodies(40)
MEASURES = (16, 22, 30, 38)
# A piece goes up to a mark, with all that closes behind it, or up to one that opens.
PIECES = re.compile(
    "[（《「“]?[^，、；：。！？”）》」（《「“]*(?:[，、；：。！？”）》」]+|$|(?=[（《「“]))"
)


def loose(text: str, measure: int, indent: int = 2) -> list[str]:
    """The rows of a paragraph, those that are not full, and every second one, in pieces."""
    lines = list[str]()
    rows = set_paragraph(text, measure, indent)
    for at, row in enumerate(rows):
        room = (measure - (0 if at else indent)) * EM - width(row)
        whole = (room <= 0 and at % 2 == 0) or at == len(rows) - 1
        lines += [row] if whole else [piece for piece in PIECES.findall(row) if piece]
    return lines


@pytest.mark.parametrize("start", range(0, len(TEXTS) - 9, 10))
@pytest.mark.parametrize("measure", MEASURES)
def test_paragraphs_come_back(measure: int, start: int) -> None:
    texts = TEXTS[start : start + 10]
    found = clean("\n".join(line for text in texts for line in loose(text, measure)))
    # Without the pieces put together it is a half of them at the most.
    assert sum(text in found for text in texts) >= 0.6 * len(texts)


PROSE = [line for text in TEXTS[:4] for line in set_paragraph(text, 30)]
POEM = ["我把缆绳解开，", "把桨放在水里，", "对岸没有人喊我，", "只有一盏灯；"] * 3
LETTER = ["母亲，", "信收到了，", "家里都好，", "请放心；", "天冷了，", "添件衣裳。"]
LYRICS = ["风吹过渡口，", "吹过老船工的白头", "他数着每一盏灯，", "数到最后一盏"] * 3
NARROW = [line for text in TEXTS[4:7] for line in set_paragraph(text, 14)]


@pytest.mark.parametrize("below", [[], PROSE])
@pytest.mark.parametrize("lines", [PROSE, POEM, LETTER, LYRICS, NARROW])
def test_whole_rows_are_left(lines: list[str], below: list[str]) -> None:
    assert not cut_behind_marks(split("\n".join([*PROSE, *lines, *below])))


def test_a_heading_below_a_row_stands_alone() -> None:
    """What is as wide together as a row, a paragraph's end and a heading, is none."""
    lines = [line for text in TEXTS[:6] for line in loose(text, 30)]
    at = next(i for i, line in enumerate(lines) if 8 < len(line) < 20 and line.endswith("。"))
    heading = "渡口两岸的新旧学堂和它们的先生"[: 30 - len(lines[at])]
    found = clean("\n".join([*lines[: at + 1], f"第二节　{heading}", *lines[at + 1 :]]))
    assert f"第二节　{heading}" in found
