"""Headings of sections that fill their line: the others of the text show what such a number is."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph

BODY = (
    "渡口在河的北岸，逢集的日子船来船往，卖菜的、卖布的、补锅的都在石阶两边摆开，到太阳偏西才收摊回家。",
    "大桥通车以后，过河的人不再绕到渡口，石阶两边的摊子一年比一年少了，到后来只剩下一个卖茶的老人。",
    "管理所每年把过河的船只登记在册，值班员傍晚抄进大簿子里，到年底再送到县里去存档，一直存到现在。",
)
HEADINGS = {
    "three levels": ("9.4.1. 渡口", "9.4.2. 大桥通车以后的渡口", "9.4.3. 登记"),
    "without a dot": ("4.1 渡口", "4.2 大桥通车以后的渡口情况", "4.3 登记"),
    "with a name": ("2.1. 渡口", "2.2. 渡口的接口：ferry", "2.3. 登记"),
}


def solid(paragraphs: list[str]) -> list[str]:
    """The paragraphs without spaces, of which the setting leaves none."""
    return ["".join(text.split()) for text in paragraphs]


def page(paragraphs: list[str], measure: int) -> str:
    """The paragraphs set flush, as a web page sets them, without blank lines between."""
    return "\n".join(line for text in paragraphs for line in set_paragraph(text, measure, indent=0))


@pytest.mark.parametrize("name", HEADINGS)
@pytest.mark.parametrize("more", [0, 1])
def test_a_heading_that_fills_its_line(name: str, more: int) -> None:
    heads = HEADINGS[name]
    # As wide as the heading, or by one character more, which the next word has no room in.
    measure = more + next(m for m in range(40) if len(set_paragraph(heads[1], m, indent=0)) == 1)
    wanted = [part for both in zip(heads, BODY, strict=True) for part in both]
    assert solid(clean(page(wanted, measure))) == solid(wanted)


CLAUSES = (
    "3.1 乙方应当在收到通知之日起十日内把船只修好，并且报甲方验收，验收合格以后才能开航。",
    "3.2 甲方应当按照本合同约定的日期和数额向乙方支付修理费用，逾期支付的，每天加收百分之一。",
    "3.3 因洪水、冰冻等原因不能按期修好的，乙方应当及时告知甲方，工期顺延，双方互不追究责任。",
)


# At 22 em the last line of the third is full, and nothing shows that it ends there.
@pytest.mark.parametrize("measure", [m for m in range(12, 26) if m != 22])
def test_clauses_of_a_contract_have_such_numbers_too(measure: int) -> None:
    """The first line of one has no mark, and its sentence goes on below."""
    wanted = [BODY[0], *CLAUSES, BODY[1]]
    assert solid(clean(page(wanted, measure))) == solid(wanted)


# What is numbered so, and goes on below without a mark in its first line.
ITEMS = {
    "clauses, one of which has a heading": (
        "4.1 甲方应当在合同签订之日起三十日内向乙方支付全部的预付款项和保证金并提供账户信息。",
        "4.2 乙方的责任",
        "乙方应当在收到款项之日起十日内向甲方交付全部的货物和有关的技术资料以及说明书。",
        "4.3 任何一方违反本合同约定给对方造成损失的应当按照实际损失承担赔偿责任并支付违约金。",
    ),
    "steps": (
        "3.1 打开船舱",
        "3.2 检查船舱里面的所有设备和管路并且把检查的结果写在船上的日志里面交给船长签字以后归档",
        "3.3 关上船舱",
    ),
    "times": (
        "8.30 出发",
        "9.15 到达渡口以后全体队员在河边集合由队长清点人数并且宣布当天的活动安排和注意事项后解散",
        "12.00 午饭",
    ),
}


@pytest.mark.parametrize("name", ITEMS)
@pytest.mark.parametrize("measure", [18, 20, 22])
def test_items_go_on_below(name: str, measure: int) -> None:
    wanted = [BODY[0], *ITEMS[name], BODY[1]]
    text = "\n".join(line for part in wanted for line in set_paragraph(part, measure))
    assert solid(clean(text)) == solid(wanted)
