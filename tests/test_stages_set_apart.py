"""Boxes that an extractor wrote amid a column's sentence, blank lines around: pdftotext's habit.

The characters at the joint need not say that the sentence goes on: the blank lines do, where the
column has no others.
"""

from __future__ import annotations

import pytest
import zhengwen
from articles import OWN
from typeset import EM, set_paragraph, width
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.order import Order

PIPELINE = Pipeline.preset("article")
MEASURE = 29
RIVER = OWN["river"]
BODY = [text for _, texts in RIVER.sections for text in texts]
ROWS = [row for text in BODY for row in set_paragraph(text, MEASURE)]
LEDE = [row for text in RIVER.lede[:1] for row in set_paragraph(text, 15)]
ENDS = "。！？”：；"


def amid() -> list[int]:
    """Where a full line goes on with a full one, neither ending a sentence."""
    return [
        at
        for at in range(4, len(ROWS) - 4)
        if min(width(ROWS[at - 1]), width(ROWS[at])) >= (MEASURE - 2) * EM
        and not any(row[-1] in ENDS for row in ROWS[at - 2 : at + 1])
        and any(mark in ROWS[at - 1] for mark in "，。、")
    ]


def set_apart(at: int, box: list[str], rows: list[str] = ROWS) -> str:
    return "\n".join([RIVER.title, *rows[:at], "", *box, "", *rows[at:]]) + "\n"


def found(text: str) -> list[str]:
    document = PIPELINE.run(text)
    document.verify()
    assert zhengwen.clean(document.text) == document.text
    return [p.text for p in document.paragraphs]


@pytest.mark.parametrize("at", amid())
@pytest.mark.parametrize("box", [["延伸阅读"], ["从渡口说起"], ["河长每天巡河", "新闻背景"]])
def test_a_heading_set_apart_parts_no_sentence(box: list[str], at: int) -> None:
    paragraphs = found(set_apart(at, box))
    assert [text for text in paragraphs if text not in box] == [RIVER.title, *BODY]
    assert [text for text in paragraphs if text in box] == box


@pytest.mark.parametrize("measure", [21, 24])
def test_headings_set_apart_close_to_each_other_part_no_sentence(measure: int) -> None:
    """One below a paragraph's first line, which its indent makes shorter than the second."""
    rows, at = [row for text in BODY for row in set_paragraph(text, measure)], 4
    while rows[at - 2][-1] != "。" or any(row[-1] in ENDS for row in rows[at - 1 : at + 3]):
        at += 1
    joints = [rows[cut - 1][-4:] + rows[cut][:4] for cut in (at, at + 2)]
    rows = [*rows[: at + 2], "", "河长每天巡河", "", *rows[at + 2 :]]
    whole = "\n".join(found(set_apart(at, ["从渡口说起"], rows)))
    assert all(joint in whole for joint in joints)


@pytest.mark.parametrize("at", amid())
def test_a_lede_set_apart_goes_under_the_title(at: int) -> None:
    assert found(set_apart(at, LEDE)) == [RIVER.title, RIVER.lede[0], *BODY]


def columns(at: int) -> str:
    """A column ends in mid-sentence and the next starts, with a blank line as at the box."""
    other = next(cut for cut in amid() if cut > at + 3)
    return set_apart(at, ["从渡口说起"], [*ROWS[:other], "", *ROWS[other:]])


AT = amid()[0]
QUOTED = [*ROWS[: AT - 1], f"{ROWS[AT - 1][:-4]}——老陈”", "第二天他又来了。", *ROWS[AT:]]
LEFT = {
    "a heading below a sentence's end": set_apart(
        next(at for at in range(4, len(ROWS)) if ROWS[at - 1][-1] == "。"), ["从渡口说起"]
    ),
    "a heading with a number, where a column's end is not shown": set_apart(AT, ["（一）渡口"]),
    "a heading below a closing quote": set_apart(AT, ["从渡口说起"], QUOTED),
    "a column that ends amid a sentence elsewhere": columns(AT),
    "a blank line on one side": set_apart(AT, ["从渡口说起"]).replace(
        "从渡口说起\n\n", "从渡口说起\n"
    ),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_other_headings_stay(text: str) -> None:
    lines = split(text)
    assert list(Order()(lines)) == list(lines)


# Narrow lines on a page of their own, and wider ones below: neither a title nor headings.
IN_PLACE = [
    "480张床位的二级医院，\n用三年时间交出了一份让群\n众。\x0c间却不到8分钟。“坐在办公室里\n船停了。\n"
    "，我们觉得流程很合理。”徐正平\n说，“自己走一遍，才知道腿有多\n酸。”医院随",
    "起因是一张字条。2018年秋天\n，馆员蒋慧在还回来的一本《新概\n念英语》里发现了它，上面歪歪扭\n"
    "扭地写。\x0c。头一堂课教电脑打字，准备了20把椅子，来了61个人\n。“站着听行不行？”门口有人问。"
    "“行！坐窗台也行。”\n罗启明一边搬凳子一边答应。大门一敞开就再没有关上。六\n"
    "年来，夜校除了春节放假七天，没有停过一个晚上。有一年\n冬天",
]


@pytest.mark.parametrize("text", IN_PLACE)
def test_a_lede_at_the_start_with_nothing_below_it_is_in_its_place(text: str) -> None:
    found(text)
