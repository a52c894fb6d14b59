"""Reports of news agencies: where a dateline stands, a report starts, and its title above that."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.reports import reported

LEDE = (
    "新华社临河1月12日电（记者丁一）县里修了三年的大桥今天通车，渡口从此停航，"
    "两岸的人都到河边来看。"
)
BODY = (
    "大桥长三百米，宽十二米，从前过河全靠一条木船，船工老陈撑了三十年，他说桥通了以后，他要第一个走过去。"
    "县里的人说，桥头还要修一条路，一直通到山里，山里的菜就能当天运到城里去卖。"
)
SECOND = (
    "下游的两个村子也想修桥，眼下还在筹钱，老人们说，有了桥，孩子上学就不用再等船，"
    "病人也能早一点送到医院。"
)
TITLE = "临河大桥通车渡口停航"


def page(*blocks: list[str]) -> str:
    return "".join(f"{line}\n" for block in blocks for line in block)


@pytest.mark.parametrize("narrow", [13, 14, 15])
@pytest.mark.parametrize("wide", [24, 28, 36])
@pytest.mark.parametrize("title", [TITLE, f"{TITLE}两岸居民都到河边来看"])
def test_the_title_stands_above_the_lede(narrow: int, wide: int, title: str) -> None:
    body = [*set_paragraph(BODY, wide), *set_paragraph(SECOND, wide)]
    text = page(set_paragraph(LEDE, narrow), [title], body)
    assert clean(text) == [title, LEDE, BODY, SECOND]


OTHER = "新华社东镇1月12日电（记者李二）东镇的小学今天搬进新楼，孩子们把旧书一摞一摞地抱过操场。"
IN_PLACE = {
    "a report below another": [*set_paragraph(LEDE, 15), "东镇小学搬家", *set_paragraph(OTHER, 28)],
    "no title": [*set_paragraph(LEDE, 15), *set_paragraph(BODY, 28)],
    "one measure": [*set_paragraph(LEDE, 28), "桥头的路", *set_paragraph(BODY, 28)],
    "a caption": [*set_paragraph(LEDE, 15), "图1 新桥", *set_paragraph(BODY, 28)],
    "a numbered heading": [*set_paragraph(LEDE, 15), "一、新桥", *set_paragraph(BODY, 28)],
    "links": [*set_paragraph(LEDE, 15), "相关链接", *set_paragraph(BODY, 28)],
    "a note": [*set_paragraph(LEDE, 15), "编者按", *set_paragraph(BODY, 28)],
    "no dateline": [*set_paragraph(SECOND, 15), TITLE, *set_paragraph(BODY, 28)],
}


@pytest.mark.parametrize("lines", IN_PLACE.values(), ids=IN_PLACE)
def test_what_is_no_title_below_a_lede_stays(lines: list[str]) -> None:
    assert [line.text for line in reported(split("\n".join(lines) + "\n"))] == lines


@pytest.mark.parametrize(
    "source", ["新华社临河1月12日电", "本报临河一月六日讯", "中新社临河3月5日电"]
)
@pytest.mark.parametrize("cut", ["记者丁一、李二", "（记者丁一）"])
def test_a_dateline_starts_below_a_title_as_wide_as_the_column(source: str, cut: str) -> None:
    first = f"{source}{cut}{LEDE[LEDE.index('）') + 1 :]}{BODY}"
    title = "临河大桥通车渡口停航两岸居民都到河边来看热闹"
    text = page([title], set_paragraph(first, len(title), indent=0), set_paragraph(SECOND, 22))
    assert clean(text) == [title, first, SECOND]


def test_a_report_that_a_sentence_names_starts_nothing() -> None:
    text = f"他把报纸念给大家听，念到高兴的地方就停下来，据新华社临河1月12日电的消息，{SECOND}"
    for measure in range(14, 30):
        assert clean(page(set_paragraph(text, measure)))[0].startswith(text[:60])
