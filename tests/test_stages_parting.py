"""Spaces between Han that an author typed: rows of fields, heads that run in, names set wide."""

from __future__ import annotations

import pytest
from zhengwen import clean
from zhengwen.stages.paragraphs.gaps import closed

# What stays as it is.
KEPT = {
    "fields": "责任编辑：王小明 版式设计：李华",
    "fields of a person": "姓名：张三 性别：男 民族：汉 籍贯：临河",
    "fields with numbers": "收稿日期：2020-03-15 修回日期：2020-06-01",
    "fields with addresses": "电话：010-88886666 邮箱：a@b.cn 地址：临河市码头路",
    "fields with names set wide": "主编：王 明 副主编：李 强 编委：赵小兰 钱多多",
    "fields in Traditional characters": "電話：2345 6789 傳真：2345 6780",
    "fields of a security": "股票代码：600000 股票简称：临河邮路 公告编号：2024-001",
    "the head of an abstract": "摘 要 本文讨论山区的邮路，认为有用。",
    "the head of keywords": "关键词 邮路；渡口；山区",
    "a head set wide": "关 键 词：邮路；渡口；山区",
    "a head in brackets": "【摘 要】本文讨论山区的邮路，认为有用。",
    "the parts of an abstract": "目的 探讨邮路的用处。方法 选取三条邮路。结论 应当修路。",
    "the parts after a head": "摘要：目的 分析邮路，提出对策。方法 采用问卷调查法，共三份。",
    "the parts in Traditional characters": "目的 探討郵路，提出對策。結果 用處很大。",
    "names set wide among others": "参加的有：王 明 李小红 陈 强，共三人。",
    "names set wide": "出席：张 三 李 四 王五五 赵六。",
    "two names set wide": "到会的有张 三 李 四，共两人。",
    "a name of three after an office": "行政院長 蘇貞昌 今日表示，大家好。",
    "items in a row": "1. 加强领导 2. 改进作风 3. 团结群众",
    "items in a row, set solid": "1)渡口的船 2)桥边的人",
    "a dateline": "新华社北京3月5日电 记者获悉，增长率上修。",
    "a dateline of a newspaper": "临河日报北京3月5日电 人民币汇率上涨，大家高兴。",
    "sources in Traditional characters": "中央社台北15日電 行政院表示，成長率上修。",
    "a report's source in Traditional characters": "本報訊 港鐵公司公布，車費加價。",
}
# What looks like it, and is a sentence that an extractor parted.
CLOSED = {
    "a colon within a sentence": (
        "会上他说，大家 一致认为：要修路。",
        "会上他说，大家一致认为：要修路。",
    ),
    "a sentence after a label": (
        "会议认为：要修路，又有人 补充说：还要通邮。",
        "会议认为：要修路，又有人补充说：还要通邮。",
    ),
    "the label of a sentence": ("用 GNOME 系统：先装软件。", "用GNOME系统：先装软件。"),
    "one part alone": ("他说明了方法。结果 大家都很高兴。", "他说明了方法。结果大家都很高兴。"),
    "such words within a sentence": (
        "这种方法 的结果是好的，这次的目的 达到了。",
        "这种方法的结果是好的，这次的目的达到了。",
    ),
    "surnames that are words": ("这里的水 高 三尺，还不算宽。", "这里的水高三尺，还不算宽。"),
    "a space before a bracket": (
        "本报北京 3 月 5 日电 （记者王明）记者获悉，路通了。",
        "本报北京3月5日电（记者王明）记者获悉，路通了。",
    ),
    "numbers of a dateline": (
        "新华社北京 3 月 5 日电 记者获悉，路通了。",
        "新华社北京3月5日电 记者获悉，路通了。",
    ),
    "a date and no dateline": ("8 月 5 日 电闪雷鸣，路断了。", "8月5日电闪雷鸣，路断了。"),
    "numbers in a sentence": ("1. 加强 3. 5 版的领导，要快。", "1. 加强3. 5版的领导，要快。"),
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_parts_stays(text: str) -> None:
    assert closed(text) == text
    assert clean(text) == text


@pytest.mark.parametrize(("text", "result"), CLOSED.values(), ids=CLOSED)
def test_what_extraction_parted_is_set_solid(text: str, result: str) -> None:
    assert closed(text) == result
    assert clean(text) == result
    assert clean(result) == result
