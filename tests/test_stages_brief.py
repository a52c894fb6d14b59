"""Sections of so few rows that none shows its own gutter; all of a document do together."""

from __future__ import annotations

import re

import pytest
from articles import OWN
from cleaning import paragraphs
from sidebyside import in_columns, page, rows
from untouched import LEFT_ALONE, ROWS
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

ARTICLE = Pipeline.preset("article")
# One paragraph each, of some 60 to 130 characters.
TEXTS = [
    text
    for one in OWN.values()
    for kind, text in one.paragraphs()
    if kind == "body" and 60 <= len(text) <= 130
]
HEADINGS = ["渡口旧事", "桥上行人", "茶山早春", "河湾人家", "堤上夜话", "秋后算账"]


def columns(text: str) -> list[str]:
    return [line.text for line in Columns()(split(text))]


def sections(count: int, measure: int, *, gutter: int = 8, texts: list[str] = TEXTS) -> str:
    """A paragraph in columns below each heading, which is set across them."""
    width = count * (measure + gutter) - gutter
    return "\n\n".join(
        " " * (width // 2 - 2) + f"{heading}\n\n"
        + in_columns([text], count=count, measure=measure, gutter=gutter)
        for heading, text in zip(HEADINGS, texts, strict=False)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("count", "measure"), [(2, 24), (2, 30), (2, 38), (3, 16), (3, 18), (3, 20)]
)
def test_the_sections_of_a_document_show_each_others_gutters(count: int, measure: int) -> None:
    """Two or three rows each: none shows where its columns part."""
    expected = [part for pair in zip(HEADINGS, TEXTS, strict=False) for part in pair]
    assert paragraphs(sections(count, measure)) == expected


@pytest.mark.parametrize("measure", [24, 30])
def test_a_section_of_one_row(measure: int) -> None:
    """Its left line is as wide as those of other sections, and goes on in the right one."""
    one = TEXTS[0][: measure + 8] + "。"
    expected = [part for pair in zip(HEADINGS, [one, *TEXTS[1:]], strict=False) for part in pair]
    assert paragraphs(sections(2, measure, texts=[one, *TEXTS[1:]])) == expected


def test_a_section_whose_columns_have_lines_at_two_heights() -> None:
    """Below a heading in one column its lines stand between those of the other."""
    left, right = rows(TEXTS[4:5], 24), rows(TEXTS[5:6], 24)[:3]
    above = page([left[:1], ["　　" + HEADINGS[5]]], (0, 32))
    below = "".join(a + "\n" + " " * 32 + b + "\n" for a, b in zip(left[1:], right, strict=False))
    found = columns(sections(2, 24, texts=TEXTS[:4]) + "\n\n" + above + below)
    expected = [*left, HEADINGS[5], *right]
    assert found[-len(expected) :] == [line.strip() for line in expected]


# Rows of a table in sections of their own, without the marks of running text.
CELLS = "\n\n".join(
    page([left, right], (0, 20))
    for left, right in [
        (
            ["王建国代表第一小组提交", "陈晓东代表第三小组汇总"],
            ["李明远代表第二小组核对", "张立群负责归档"],
        ),
        (
            ["周海燕代表第五小组提交", "赵文博代表第七小组汇总"],
            ["吴一鸣代表第六小组核对", "孙德胜负责归档"],
        ),
    ]
)
# Each row begins anew on both sides.
COMPARED = page(
    [
        ["修订前", "学校食堂应当每天公布菜单，并", "在门口张贴。", "家长可以到食堂参观，参观之前",
         "应当与学校联系。", "留样食品应当在冰箱里保存两天", "以上，并做记录。"],
        ["修订后", "学校食堂应当每周公布菜单，并", "在网上同时公布。", "家长随时都可以来参观，不必",
         "事先与学校联系。", "留样食品应当在冰箱里保存三天", "以上，并做记录。"],
    ],
    (0, 18),
)  # fmt: skip
# A row each, and a sentence in each cell, which ends on its row.
SENTENCES = "\n\n".join(
    page([[left], [right]], (0, 20))
    for left, right in [
        ("渡口的石阶一共有二十六级。", "其中四级在去年大水时松动。"),
        ("学校的讲解从春天开始报名。", "每周六上午在牌坊下面集合。"),
        ("文化站的展柜放在大厅左边。", "钥匙由值班的老师随身保管。"),
    ]
)
# Two fields a row, and a blank line between.
FORM = "\n\n".join(
    page([[left], [right]], (0, 20))
    for left, right in [
        ("申请单位：临河县人民医院", "联系地址：临河县解放路二十八号"),
        ("法定代表人：卫生局王建国", "主管部门：临河县卫生和健康局"),
        ("项目名称：住院部屋顶防水", "施工单位：临河县第二建筑公司"),
        ("资金来源：县财政拨款自筹", "计划工期：二〇二四年三至六月"),
        ("设计单位：临河建筑设计院", "监理单位：江城工程监理事务所"),
    ]
)
# The choices of a question, two a row.
CHOICES = "\n".join(
    f"{at}. {question}（  ）\n" + page([[f"A. {a}", f"C. {c}"], [f"B. {b}", f"D. {d}"]], (0, 20))
    for at, (question, a, b, c, d) in enumerate(
        [
            ("下列词语没有错字的一项是", "他在桥头等了一个下午", "老人坐在门槛上抽着烟",
             "孩子们从河边跑回家里", "母亲把晒干的衣服收好"),
            ("下列句子没有语病的一项是", "通过活动我们明白了道理", "这座城市的变化非常大",
             "能坚持锻炼是健康的保证", "他的家乡是江南的小镇"),
            ("对句子理解不对的一项是", "写出了作者对故乡的思念", "表现了父亲沉默的性格",
             "为下文写离别埋下了伏笔", "说明河水涨得比往年快"),
        ],
        1,
    )
)  # fmt: skip
ACROSS = {
    "cells": CELLS,
    "compared": COMPARED,
    "sentences": SENTENCES,
    "a form": FORM,
    "choices": CHOICES,
    "choices close together": re.sub("(?<=\\S) +(?=[BD])", "    ", CHOICES),
} | {name: LEFT_ALONE[name] for name in ROWS}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=name, marks=pytest.mark.xfail(strict=True))
        if name == "compared"
        else pytest.param(text, id=name)
        for name, text in ACROSS.items()
    ],
)
def test_what_is_read_across_stays(text: str) -> None:
    """Alone, and in a document whose sections show a measure. Known to fail: rows of three lines
    that end together."""
    expected = [line.text for line in split(text)]
    assert columns(text) == expected
    for between in ("\n\n", "\f"):
        found = columns(sections(2, 24) + between + text)
        assert found[-len(expected) :] == expected


def test_a_second_run_parts_no_row_that_the_first_left() -> None:
    """Of a cleaned text each row stands apart, as a section of one would."""
    found = ARTICLE.run(sections(2, 24) + "\n\n" + CHOICES)
    assert ARTICLE.run(found.text).text == found.text
