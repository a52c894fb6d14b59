"""What stands in a stack heads nothing: a table's cells, choices, items, a form's fields."""

from __future__ import annotations

import time

import pytest
from zhengwen import Pipeline
from zhengwen.stages.paragraphs.kinds import kinds

# Paragraphs, and those of them that are headings below the title.
TEXTS = {
    "cells one a line": (
        "年度数据/数据已经审计。/二、主要指标/项目/本年/上年/营业收入/3,120.50/2,988.10/净利润/210.00"
        "/198.40/基本每股收益/0.31/0.29/渡口改造/渡口的改造在年底完成，石阶全部换过。",
        "二、主要指标/渡口改造",
    ),
    "the first of them may name the table": (
        "年度数据/数据已经审计。/主要指标/收入/3,120.50/利润/210.00/税金/9.10",
        "主要指标",
    ),
    "below a unit": ("年度数据/数据已经审计。/单位：元/货币资金/3,120.50/船停了。", ""),
    "below a table's name": (
        "护舷/要求见表1。/表1 胶料的性能/项目 单位 指标/硬度 Shore A ≤72/船停了。",
        "",
    ),
    "what had no room in a row": (
        "年度数据/数据已经审计。/收入 3,120.50 2,988.10 3.2/扣除其他收入的/净利 210.00 198.40 1.1"
        "/利润总额/税金 9.10 8.80 0.4/船停了。",
        "",
    ),
    "headings between tables": (
        "简历/做事认真。/电话 13800001234 027/邮箱 12345 027/教育背景/2015 2018 江城 硕士"
        "/2011 2015 江城 学士/工作经历/2018 2021 专员/2021 2024 主管",
        "教育背景/工作经历",
    ),
    "choices, and what asks for one": (
        "练习/先读课文。/1．渡船的定额由（　　）核定/A．海事机构/B．船东/C．船长/答案是 A。"
        "/2．雾中行船应当/A、停航/B、加速/看不清就停。",
        "",
    ),
    "headings by letters": (
        "渡口/渡口有三百年。/A．渡口的由来/渡口最早在河的东边。/B．桥/桥在西边。",
        "A．渡口的由来/B．桥",
    ),
    "items without a mark": (
        "渡口/船上有这些：/1. 船桨/2. 竹篙/3. 缆绳/都在船尾放着，谁也不许拿走。",
        "",
    ),
    "numbers of several levels": (
        "渡口/渡口有三百年。/第一章 由来/一、造桥/（一）石匠/1. 北边的石匠/石匠来自北边。",
        "第一章 由来/一、造桥/（一）石匠/1. 北边的石匠",
    ),
    "a heading that has no text": (
        "渡口/渡口有三百年。/一、由来/二、造桥/石匠来自北边，在这里住了三年。",
        "一、由来/二、造桥",
    ),
    "boxes to tick": (
        "年报/董事会已经审议。/二、担保情况/□适用 √不适用/三、诉讼/√适用 □不适用/公司起诉了船东。",
        "二、担保情况/三、诉讼",
    ),
    "the number of a case": (
        "临河县人民法院/民事判决书/（2024）江0102民初38号/原告：周明，住临河县渡口路3号。",
        "民事判决书",
    ),
    "labels that recur": (
        "药品说明书/请仔细阅读。/【规格】每袋10克/【禁忌】过敏者禁用。/【有效期】36个月/【贮藏】密封。",
        "",
    ),
    "labels that recur, each above its text": (
        "渡口周刊/本期共有三篇文章。/【导读】渡口/渡口在去年停航，村里的人都去看了最后一班船。"
        "/【新闻】石桥/石桥在今年通车，从此不用再等船。/【评论】公园/渡口以后改成公园。",
        "【导读】渡口/【新闻】石桥/【评论】公园",
    ),
    "labels that stand once": (
        "渡口周刊/本期共有三篇文章。/改革：从渡口到桥/桥在去年动工，今年通车，渡口从此停航。"
        "/人物：最后一个艄公/他在这条河上撑了四十年的船，从没出过事。",
        "改革：从渡口到桥/人物：最后一个艄公",
    ),
    "years above what happened": (
        "渡口大事/三百年来的事。/1921年/小学堂开办。/1938年/学校迁走。/1950年/更名。",
        "1921年/1938年/1950年",
    ),
}


@pytest.mark.parametrize(("texts", "headings"), TEXTS.values(), ids=TEXTS)
def test_what_stands_in_a_stack_heads_nothing(texts: str, headings: str) -> None:
    parts = texts.split("/")
    found = kinds(parts, [None] * len(parts))
    heads = [text for text, kind in zip(parts, found, strict=True) if kind == "heading"]
    assert "/".join(heads) == headings


def test_the_time_is_linear() -> None:
    """Of cells of words and of figures by turns, and of short lines below each other."""
    tables = {"turns": ["渡口", "12", "石桥小学", "34"], "words": ["石桥小学", "河堤中学"]}
    for cells in tables.values():
        took = []
        for size in (500, 4000):
            parts = ["题", "船停了。", "12", "34", "56", *cells * size, "78"]
            start = time.perf_counter()
            kinds(parts, [None] * len(parts))
            took.append(time.perf_counter() - start)
        assert took[1] < 30 * took[0]


def test_boxes_to_tick_are_no_list() -> None:
    texts = ["年报", "董事会已经审议。", "□适用 √不适用", "□ 修桥", "□ 铺路"]
    assert kinds(texts, [None] * 5) == ["title", "body", "body", "list", "list"]


# Its items are as wide as each other by chance, and no line is full.
SLIDES = """  – 技术路线：视觉识别＋雷达测距
  ○ 统一数据标准，打通部门壁垒
• 统一数据标准，打通部门壁垒
• 2023 年客流同比增长 36.96%
     ○ 客户满意度达到 46.50%
     – 统一数据标准，打通部门壁垒
• 技术路线：视觉识别＋雷达测距
• 目标市场：沿江 14 个县市
• 夜航安全仍是短板，照明设施不足，部分渡口的监控设备老化严重，亟需更新换代
         阶段             时间            任务
施工                5月         码头改造
• 夜航安全仍是短板，照明设施不足，部分渡口的监控设备老化严重，亟需更新换代
  – 三年完成全部老旧码头改造
• 统一数据标准，打通部门壁垒
  – 水位实时采集，异常自动告警
  – 水位实时采集，异常自动告警
\f系统架构
• 下一步：推广电动渡船
• 夜航安全仍是短板，照明设施不足，部分渡口的监控设备老化严重，亟需更新换代
• 问题：部门之间信息不共享
• 三年完成全部老旧码头改造
\f用户画像
• 技术路线：视觉识别＋雷达测距
"""


def test_a_mark_opens_an_item_whatever_the_indents_are() -> None:
    document = Pipeline.preset("article").run(SLIDES)
    assert [p.text for p in document.paragraphs if set("•○–") & set(p.text[1:])] == []


def test_items_that_are_narrower_than_others_are_whole() -> None:
    # An item at a page's foot is as wide as others by chance: some are twice as wide.
    found = [p.text for p in Pipeline.preset("article").run(SLIDES).paragraphs]
    assert {"系统架构", "用户画像", "– 水位实时采集，异常自动告警"} <= {*found}
