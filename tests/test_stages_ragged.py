"""Runs of short lines that an author ended: free verse without marks, and what only looks so."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph

VERSE = """\
从雾里，从水里，
一条船慢慢地醒来
撑船的人还没有醒
渡口的石阶一级一级
没进水里
去年的缆绳
拴着今年的船
对岸有人喊了一声
雾没有回答
那些过河的人
把鞋提在手上
像提着两只安静的鸟
不说话，也不回头
水也不说，山也不说
只有桨
记得每一次弯腰
和每一次起身
岸上的灯，灭了
天慢慢亮起来
船头的木板
还留着昨夜的霜
那些过河的人
把鞋又穿在脚上
走进集市，走进炊烟
走进他们
一天的生活
只有老船工
还坐在石阶上
数着水，数着影子
数到太阳落下去
渡口就空了
像一只碗
盛着满满的晚霞""".splitlines()
PROSE = (
    "渡口在镇子的东头，河面宽，水也深，从前过河全靠一条木船。船工姓陈，撑了三十年的船，镇上的人都认得他。"
    "后来修了桥，过河的人少了，他还是每天到渡口去，把船擦得干干净净，坐在石阶上抽一袋烟，看对岸的人来来往往。"
)


def page(*blocks: list[str]) -> str:
    return "".join(f"{line}\n" for block in blocks for line in block)


@pytest.mark.parametrize("measure", [18, 24, 30])
def test_verse_without_marks_keeps_its_lines(measure: int) -> None:
    assert clean(page(["渡口"], VERSE, set_paragraph(PROSE, measure))) == ["渡口", *VERSE, PROSE]


@pytest.mark.parametrize("size", [12, 16, 20])
def test_verse_alone_keeps_its_lines(size: int) -> None:
    assert clean(page(VERSE[:size])) == VERSE[:size]


@pytest.mark.parametrize("measure", [*range(7, 17), *range(18, 21)])
def test_a_narrow_column_of_prose_is_none(measure: int) -> None:
    assert clean(page(set_paragraph(PROSE, measure), set_paragraph(PROSE, measure))) == [PROSE] * 2


KOREAN = (
    "강을 건너는 나루터는 마을의 동쪽 끝에 있었고 물은 넓고 깊어서 사람들은 모두 나무배 한 척에 "
    "의지하여 강을 건넜다. 사공은 삼십 년 동안 배를 저었고 마을 사람들은 모두 그를 알았다."
)


def test_korean_is_broken_between_words_and_leaves_room() -> None:
    rows: list[str] = []
    row = ""
    for word in KOREAN.split():
        longer = f"{row} {word}".strip()
        # A syllable is an em wide, a space or a point half of one.
        fits = len(longer) - (longer.count(" ") + longer.count(".")) / 2 <= 17
        rows, row = (rows, longer) if fits else ([*rows, row], word)
    rows.append(row)
    assert clean(page(rows, rows)) == [KOREAN] * 2
