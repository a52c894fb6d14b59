"""Headings that seem to go on, and what shows in what size they are set."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.join import Paragraphs

BODY = (
    "渡口的老船工说，从前过河要等一个上午，遇上发大水，等三天也是常有的事。桥修好以后，镇上的集市从"
    "三天一次改成了天天都有，卖菜的人天不亮就过来，卖完了还赶得上回家吃早饭。"
)


def around(*lines: str, measure: int = 40) -> list[str]:
    """What becomes of lines amid running text: all paragraphs but that."""
    text = "\n".join([*set_paragraph(BODY, measure), *lines, *set_paragraph(BODY, measure)]) + "\n"
    return [p.text for p in Paragraphs()(split(text)) if p.text != BODY]


APART = {
    "a place below a numbered line": (
        "四、提交渡船登记材料的时间和地点",
        "2024年7月18日上午九点",
    ),
    "what a numbered line introduces": (
        "1. 新建一个船只登记的文件，再写入下面的几行：",
        "[渡船]",
    ),
    "what a labelled line leads to": (
        "解：由上图可知，那一段河道里的水流速度是每秒",
        "V＝27－17＝10",
    ),
    "as another is wider": (
        "（一）老渡口停航以后渡船的登记、检验、停航、拍卖与报废",
        "（二）老渡口停航以后桥头的绿化、照明与清扫",
        "镇里负责",
    ),
}


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_what_stands_below_a_numbered_line_with_room_stays_below(lines: tuple[str, ...]) -> None:
    assert around(*lines) == [*lines]


ONE = {
    "half as large again": ("四、老渡口停航以后沿河各村的修路架桥养护管", "理办法"),
    "others as wide": (
        "（一）老渡口停航以后沿河各村的修路架桥",
        "养护管理办法",
        "（二）老渡口停航以后船工的培训、考核办法",
    ),
}


@pytest.mark.parametrize("lines", ONE.values(), ids=ONE)
def test_a_numbered_heading_goes_on(lines: tuple[str, ...]) -> None:
    first, second, *others = lines
    assert around(*lines, measure=30) == [first + second, *others]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（一）党建引领聚合力", "多元共治促和谐"),
        ("三、进一步加强渡口管理", "全面地提高服务水平"),
        ("1. 渡口管理和渡船检", "验办法的修订与落实"),
    ],
)
def test_halves_behind_a_number_and_halves_of_a_word_are_one(first: str, second: str) -> None:
    assert around(first, second, measure=22) == [first + second]
