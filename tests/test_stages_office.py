"""What a word processor sets: contracts, rules, theses, notices, forms and papers of exams.

The rows are those that extractors write for such pages: wide gaps end a line by `pdftotext`, and a
raised mark by MuPDF.
"""

from __future__ import annotations

import pytest
from articles import LANDING
from cleaning import clean
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
CROSSING = (
    "渡口停航的日子，两岸的人要绕到上游的石桥过河，来回多走十几里路，赶集的人天不亮就得动身；到了"
    "汛期，石桥也常常过不去，村里的人就把要办的事情攒在一起，等水退了再一次办完，学生住在学校里。"
)
PAGE = [*set_paragraph(CROSSING, 30), *set_paragraph(LANDING[0], 30)]


@pytest.mark.parametrize(
    ("halves", "whole"),
    [
        ("目\n\n录", "目录"),
        ("摘\n\n要", "摘要"),
        ("致\n\n谢", "致谢"),
        ("目\n\n錄", "目錄"),
        ("名\n\n称：石渡村委员会", "名称：石渡村委员会"),
        ("地\n\n址：石渡村一号", "地址：石渡村一号"),
        ("电\n\n话:8201", "电话:8201"),
    ],
)
def test_a_word_set_wide_is_one(halves: str, whole: str) -> None:
    text = "\n".join([*PAGE, halves, "", *PAGE])
    assert clean(text) == [CROSSING, LANDING[0], whole, CROSSING, LANDING[0]]


def test_labels_set_wide_stand_below_each_other() -> None:
    rows = "1.采购人信息\n名\n\n称：石渡县水务局\n\n地\n\n址：渡口路 8 号\n\n联系方式：8201\n"
    found = ["1.采购人信息", "名称：石渡县水务局", "地址：渡口路8号", "联系方式：8201"]
    assert clean("\n".join(PAGE) + "\n" + rows)[2:] == found


# Cells of one character, who speaks by turns, and a heading in three pieces are no halves.
@pytest.mark.parametrize(
    "rows",
    [["男", "女"], ["是", "否"], ["上", "下"], ["甲", "乙：船来了没有？"], ["目", "录", "页"]],
)
def test_characters_that_are_no_halves_stay_apart(rows: list[str]) -> None:
    text = "\n".join([*PAGE, "\n\n".join(rows), "", *PAGE])
    assert clean(text)[2:-2] == rows


CLAUSE = (
    "为了方便两岸的人过河，保障渡船和乘客的安全，根据有关规定，结合本县渡口的实际，制定本办法。"
)
RULED = set_paragraph("第一条　" + CLAUSE, 30)


@pytest.mark.parametrize("title", ["总\n\n则", "总则"])
def test_a_chapter_above_its_first_article(title: str) -> None:
    # The row of the label goes on behind its gap.
    rows = [RULED[0].removeprefix("第一条　"), *RULED[1:]]
    text = "\n".join([*PAGE, "第一章", "第一条", "", title, "", "\n\n".join(rows), *PAGE])
    assert clean(text)[2:-2] == ["第一章 总则", f"第一条 {CLAUSE}"]


def test_a_chapter_of_two_characters() -> None:
    text = "\n".join([*PAGE, "第六章", "", "附", "", "则", "", *PAGE])
    assert clean(text)[2:-2] == ["第六章 附则"]


@pytest.mark.parametrize("mark", ["①", "⑫", "[3]"])
@pytest.mark.parametrize("sign", ["。", "，", "；"])
@pytest.mark.parametrize("note", ["", "参见临河县志卷三，第四十一页。"], ids=["far", "below"])
@pytest.mark.parametrize("often", ["", "，记在木牌上，从来没有间断过"], ids=["amid", "at the end"])
def test_a_raised_mark_that_opens_a_line_is_none_of_an_item(
    often: str, note: str, sign: str, mark: str
) -> None:
    text = (
        f"渡口的水位每天早晚各记一次{often}{mark}{sign}数字写在木牌上，过河的人都可以看，不必再问。"
    )
    first, *rest = set_paragraph(text, 30)
    rows = [*first.replace(mark, "\n" + mark).split("\n"), *rest]
    notes = [mark + note] if note else []
    found = clean("\n".join([*PAGE, *rows, *PAGE, *notes]))
    assert found == [CROSSING, LANDING[0], text, CROSSING, LANDING[0], *notes]


@pytest.mark.parametrize("sign", ["、", "．", "：", " "])
def test_a_circled_number_opens_an_item(sign: str) -> None:
    rows = [f"{n}{sign}把渡口的水位记下来" for n in "①②③"]
    assert [item.replace(" ", "") for item in clean("\n".join([*PAGE, *rows]))[2:]] == [
        row.replace(" ", "") for row in rows
    ]


def test_the_fields_below_a_notice_have_no_measure() -> None:
    fields = [
        "1.采购人信息",
        "名 称：北原区农业农村局",
        "地　址：江城市人民路131号",
        "联系方式：027-86452098",
        "2.采购代理机构信息",
        "名 称：东川市宏达建设有限公司",
        "地　址：江城市滨江路120号",
        "联系方式：027-84660313",
        "3.项目联系方式",
        "项目联系人：马海",
        "电　话：027-84959198",
        "北原区农业农村局",
        "2023年2月27日",
    ]
    cells = ["1 投标报价 30 低价优先法", "2 技术方案 45 综合评分法", "3 售后服务 25 逐项打分法"]
    assert clean("\n".join([*PAGE, *cells, *PAGE, *fields]))[7:] == fields


def test_prose_behind_contents_in_a_text_of_two_measures() -> None:
    # Each entry ends with a number, and the next starts with one.
    entries = [f"{a}.{b} 渡口的管理{'.' * 104}{4 * a + b}" for a in (1, 2, 3) for b in (1, 2, 3, 4)]
    wide = [line for text in (CROSSING, *LANDING) for line in set_paragraph(text, 42)]
    found = clean("\n".join(["目录", *entries, *wide, "", *PAGE, *PAGE, *PAGE]))
    assert found[1 + len(entries) :] == [CROSSING, *LANDING, *[CROSSING, LANDING[0]] * 3]
