"""Items that hang fill a measure of their own; what stands in smaller type, and fields, too."""

from __future__ import annotations

import textwrap

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.paragraphs.hungitems import in_items
from zhengwen.stages.paragraphs.openers import openers
from zhengwen.stages.paragraphs.ruler import Ruler

ARTICLE = Pipeline.preset("article")
ABOVE = "泵房在汛期以前打开，两个人一同进去，一个人拿着钥匙守在门口，另一个人把水尺上的数字记下来。"
ITEMS = [
    "关掉门边配电板上的总闸，挂上红牌。红牌由谁挂上，就由谁取下，别人不得动它，等里面的人都出来了才能取。",
    "用长柄的刷子从上到下把叶片刷干净。不要用水，电机里面的漆板沾了水就会起皮，换一块新的要等上小半年。",
    "用手把轮子转一转。好的轮子转四圈没有声音，停下来的时候总在同一个地方，那里用白漆画了一道记号。",
    "把钟点和水位记在簿子上。接班的人先看簿子，有看不明白的地方就当面问清楚，不要等交班的人走了再问。",
    "换下来的零件送回仓库。仓库每个星期点一次数，少了的由签字的人照价赔偿，赔不起的从工钱里慢慢扣。",
]
BELOW = "这些事情做完用不了一个钟头，多数日子什么毛病也查不出来。可是水涨的时候，大家都睡得安稳。"


def clean(lines: list[str]) -> list[str]:
    document = ARTICLE.run("\n".join(lines))
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


def hung(texts: list[str], measure: int, hang: int) -> list[str]:
    """Items behind their numbers, each line of them set in."""
    lines = []
    for number, text in enumerate(texts, 1):
        first, *rest = set_paragraph(text, measure - hang, 0)
        lines += [f"{number}. {first}", *rest]
    return lines


@pytest.mark.parametrize("measure", [19, 20, 24, 28, 36])
def test_a_sentence_s_end_at_the_edge_of_an_item_ends_none(measure: int) -> None:
    lines = [*set_paragraph(ABOVE, measure), *hung(ITEMS, measure, 2)]
    expected = [f"{number}. {text}" for number, text in enumerate(ITEMS, 1)]
    assert clean([*lines, *set_paragraph(BELOW, measure)]) == [ABOVE, *expected, BELOW]


def measured(texts: list[str], measure: float) -> list[float]:
    """The measures of lines that all seem to have one."""
    lines = split("\n".join(texts))
    width = [line.em for line in lines]
    ends = [line.ends for line in lines]
    heads = openers(texts).heads
    return in_items(lines, heads, width, ends, [measure] * len(lines), Ruler())


def test_items_have_the_measure_that_their_lines_fill() -> None:
    found = measured([*set_paragraph(ABOVE, 24), *hung(ITEMS, 24, 2)], 24.0)
    assert {*found} == {22.0, 24.0}
    # The first line of an item has its mark, of no known room.
    assert found.count(22.0) == len(hung(ITEMS, 24, 2)) - len(ITEMS)


@pytest.mark.parametrize("hang", [0, 8])
def test_items_as_wide_as_the_text_or_far_narrower_keep_the_measure(hang: int) -> None:
    found = measured([*set_paragraph(ABOVE, 24), *hung(ITEMS, 24, hang)], 24.0)
    assert {*found} == {24.0}


NOTE = "注：表中的数字由各渡口自己填报，没有经过复核；四舍五入以后，合计可能与各项之和不等。"
ROWS = ["项目 本期 上期", "船次 412 438", "人数 9,631 10,177", "车辆 540 571"]


@pytest.mark.parametrize("measure", [28, 30, 33, 36, 38])
def test_a_note_in_smaller_type_is_a_paragraph(measure: int) -> None:
    """It is wider than the column, by more than its marks explain."""
    above = [line for text in ITEMS for line in set_paragraph(text, measure)]
    assert clean([*above, *ROWS, NOTE, *set_paragraph(BELOW, measure)]) == [
        *ITEMS,
        *ROWS,
        NOTE,
        BELOW,
    ]


@pytest.mark.parametrize("rest", ["缺的数字用邻近的渡口补足。", f"{NOTE[2:]}\n缺的用邻近的补足。"])
@pytest.mark.parametrize("measure", [28, 30, 33, 36, 38])
def test_a_note_in_smaller_type_of_several_lines_is_one_paragraph(measure: int, rest: str) -> None:
    """A sentence of its own ends at the edge of its first line."""
    above = [line for text in ITEMS for line in set_paragraph(text, measure)]
    text = "\n".join([*above, NOTE, rest, *set_paragraph(BELOW, measure)])
    assert clean(text.split("\n")) == [*ITEMS, NOTE + rest.replace("\n", ""), BELOW]


@pytest.mark.parametrize("measure", [30, 32, 36])
def test_a_line_whose_marks_were_pressed_goes_on(measure: int) -> None:
    """A sentence ends at its edge, an em or two beyond the measure."""
    first, *rest = set_paragraph(BELOW, measure, 0)
    line = f"“船”、“闸”、“桥”，{ABOVE[: measure - 8]}。"
    found = clean([*set_paragraph(ABOVE, measure), line + first[:1], first[1:], *rest])
    assert found[-1].startswith("“船”") and found[-1].endswith(BELOW)


FIELDS = [
    "时间：五月三日上午九点",
    "地点：渡口办公室",
    "主持：老周",
    "出席：程远、林溪、王建国、李敏、陈志强、赵燕、周文静、孙立、马春生、胡德胜",
    "记录：林溪",
]


@pytest.mark.parametrize("measure", [13, 15, 19, 20])
def test_a_field_below_one_of_several_names_stands_alone(measure: int) -> None:
    fields = [line for text in FIELDS for line in set_paragraph(text, measure, 0)]
    lines = [
        "修桥会议纪要",
        *fields,
        *set_paragraph(ABOVE, measure),
        *set_paragraph(BELOW, measure),
    ]
    assert clean(lines) == ["修桥会议纪要", *FIELDS, ABOVE, BELOW]


TOLD = (
    "The ferry office is opened before the floods, and two people go in together, one of whom "
    "stays at the door while the other reads the gauges and writes down what they show."
)
WARNED = (
    "All of this takes less than an hour, and on most days nothing is found. The people of the "
    "lower town sleep the better for it, as they say when the water stands at their steps again."
)


@pytest.mark.parametrize("label", ["Caution. ", "WARNING: ", "Tip—", "Note: "])
def test_what_a_label_warns_of_starts_a_paragraph(label: str) -> None:
    for width in (62, 68, 74):
        texts = [TOLD, label + WARNED, TOLD, label + TOLD, WARNED]
        lines = [line for text in texts for line in textwrap.wrap(text, width)]
        assert clean(lines) == texts


def test_a_word_that_is_no_label_is_joined() -> None:
    text = "The old man put the letter in his pocket and left the house, as he knew what is of\n"
    text += "Note in such a case. He went down to the ferry, and waited there until it was day."
    assert len(ARTICLE.run(text).paragraphs) == 1
