"""An article above a list that is longer than it: its lines are joined, the list's are kept."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

PARAGRAPHS = [
    "渡口在镇子的东头，河面宽，水也深。从前过河全靠一条木船，船夫姓陈，六十多岁，天不亮就把船"
    "撑出来，等着赶早市的人。后来河上修了桥，来往的车一天比一天多，船就闲在岸边了。",
    "桥通车的那一年，镇上的集市搬到了河的两岸，卖菜的、卖布的都来了，热闹了好些日子。老人舍不"
    "得那条船，隔几天还要把船底刷一遍油，说是留个念想，孩子们围着他，要他讲从前的事情。",
]
THINGS = ["木船", "竹篙", "油灯", "渔网", "水桶", "草帽", "蓑衣", "铁锚", "麻绳", "船板", "桐油"]
PLACES = ["东河村老码头", "西河村", "柳树村小学", "北桥镇集市", "南山脚下", "石桥头"]
LIST = [
    f"{number}{thing}存{place}"
    for number, (thing, place) in enumerate(
        [(thing, place) for place in PLACES for thing in THINGS], 101
    )
]


@pytest.mark.parametrize("measure", [24, 28])
def test_a_list_below_an_article(measure: int) -> None:
    article = [line for text in PARAGRAPHS for line in set_paragraph(text, measure)]
    document = Pipeline.preset("article").run("\n".join([*article, *LIST]))
    assert [p.text for p in document.paragraphs] == [*PARAGRAPHS, *LIST]


def test_a_list_alone_stays() -> None:
    document = Pipeline.preset("article").run("\n".join(LIST))
    assert [p.text for p in document.paragraphs] == LIST
