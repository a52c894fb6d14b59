"""Datelines: who reports, from where and when, opens a report below whatever stands above."""

from __future__ import annotations

import time

import pytest
from cleaning import ARTICLE, clean
from typeset import set_paragraph
from zhengwen.stages.paragraphs.shapes import is_date

REPORT = (
    "镇政府昨天说，渡口的石阶将在汛期以前修好，两岸的灯也要换成新的。施工期间渡船照常来往，"
    "只有水大的日子停航。老船工们把系船的木桩往上游移了十几步，说等石阶修好了再移回来。"
)
ABOVE = "水位升到警戒线以上，渡口停航一天。船工们把小船拖到坡上，用绳子系在树下，等水退下去再放回。"
DATELINES = [
    "【本报讯】",
    "（本報訊）",
    "【江北讯】",
    "【記者王曉華／臺北報導】",
    "〔記者王曉華、李文臺北報導〕",
    "（本报记者王晓华报道）",
    "2024年3月5日，江北讯——",
    "3月5日，江北电——",
]


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("measure", [15, 22])
def test_a_dateline_opens_a_report_below_a_full_line(dateline: str, measure: int) -> None:
    above = ABOVE[: len(ABOVE) // measure * measure - 1].rstrip("，。") + "。"
    above = "今" * (-len(above) % measure) + above
    lines = [*set_paragraph(above, measure, 0), *set_paragraph(dateline + REPORT, measure, 0)]
    assert len(above) % measure == 0
    assert clean("\n".join(lines) + "\n") == [above, dateline + REPORT]


@pytest.mark.parametrize("dateline", [*DATELINES, "3月5日，江北——"])
def test_a_dateline_opens_a_report_below_a_full_title(dateline: str) -> None:
    title = "渡口石阶将在汛期以前修好，两岸换上新灯"
    lines = [title, *set_paragraph(dateline + REPORT, len(title), 0)]
    assert clean("\n".join(lines) + "\n") == [title, dateline + REPORT]


# At a line's start by chance: what a sentence says in brackets, and a day that it names.
@pytest.mark.parametrize(
    "text",
    [
        "渡口的消息从前由镇上的一份小报（临江快讯）登出来，每月两期，全镇的人都抢着看。",
        "修渡口的事情写在镇志里，据镇志所载，工程开始于（一九五〇年）三月，用了半年时间。",
        "请镇上的人看看去年渡口的那篇文章，（本报记者写的报道）里，有船工的照片。",
    ],
)
def test_brackets_amid_a_sentence_open_nothing(text: str) -> None:
    at = text.index("（")
    lines = set_paragraph(text, at, 0)
    assert any(line.startswith("（") for line in lines)
    assert clean("\n".join(lines) + "\n") == [text]


# A day set off by a dash, and a word for news in brackets, start a line by chance.
@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("船工们从早到晚都在忙，把船拖到坡上。10月1日，国庆节——两岸的人都来看龙舟，看到天黑。", 18),
        ("渡口停航的消息，船工的儿子点开手机上【江北资讯】一栏就能看到，不用再走到河边去问。", 18),
        ("渡口停航的消息，镇上的报纸登在头一版，【江北讯】三个字印得很大，下面是船工的照片。", 19),
    ],
)
def test_what_looks_like_a_dateline_runs_on(text: str, at: int) -> None:
    lines = set_paragraph(text, at, 0)
    assert lines[1][0] in "1【"
    assert clean("\n".join(lines) + "\n") == [text]


LIFE = (
    "船工老周一九三四年十月五日生于临河，一九五二年三月七日开始摆渡，一九八四年八月十二日停航，"
    "一生没有出过一次事故，县里为他立了一块碑。"
)


def test_a_day_that_fills_a_narrow_line_is_of_its_sentence() -> None:
    lines = set_paragraph(LIFE, 9, 0)
    assert "一九五二年三月七日" in lines
    assert clean("\n".join(lines * 2) + "\n") == [LIFE] * 2


DIARY = [
    "今天渡口的船停了，老周在岸上坐了一个上午，谁来也不说话，给他送饭，他也只是摆摆手，说吃过了。",
    "河水涨了两尺多，老周把缆绳又系紧了一道，问他要不要搬到镇上去住，他说船在哪里，他就在哪里。",
    "雨下了一天，桥头的灯坏了，县里派人来修，修到半夜才亮，老周打着手电站在旁边看，一直站到他们走。",
]
DAYS = {
    "weekday and weather": [
        "2024年8月5日 星期一 晴",
        "2024年8月6日 星期二 多云转阴",
        "2024年8月7日 星期三 雨",
    ],
    "weekday": ["2024年8月5日 星期一", "2024年8月6日 星期二", "2024年8月7日 星期三"],
    "weather": ["八月五日 天气晴", "八月六日 阴", "八月七日 小到中雨"],
}


@pytest.mark.parametrize("days", DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("measure", [12, 13, 18])
def test_the_days_of_a_diary_stand_alone(days: list[str], measure: int) -> None:
    text = [[day, *set_paragraph(told, measure)] for day, told in zip(days, DIARY, strict=True)]
    expected = [part for both in zip(days, DIARY, strict=True) for part in both]
    assert clean("\n".join("\n".join(part) for part in text) + "\n") == expected
    document = ARTICLE.run("\n".join("\n".join(part) for part in text) + "\n")
    assert [p.kind for p in document.paragraphs][::2] == ["dateline"] * 3


# What opens an entry of a chronicle below its day stays the start of it.
def test_a_day_with_what_came_to_pass_opens_its_entry() -> None:
    entries = [
        "3月5日 雨下了一天，渡口停航，船工们把小船拖到坡上，用绳子系在树下，等水退下去再放。",
        "3月6日 晴了，两岸的人又来坐船，挑担的和赶车的都有，一天过了三百多人，是今年最多的。",
        "3月9日 镇政府派人来看石阶，说要在汛期以前修好，两岸的灯也要换新的，大家都很高兴。",
    ]
    lines = [line for entry in entries for line in set_paragraph(entry, 15)]
    assert clean("\n".join(lines) + "\n") == [entry.replace(" ", "\u3000") for entry in entries]


def test_a_day_with_a_wide_gap_costs_linear_time() -> None:
    start = time.perf_counter()
    assert not is_date(f"2024年8月5日{' ' * 20_000}渡口")
    assert time.perf_counter() - start < 1
