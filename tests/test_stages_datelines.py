"""Datelines: who reports, from where and when, opens a report below whatever stands above."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph

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
