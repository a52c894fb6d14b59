"""The laws for each stage of typography alone, and for all of them in any order."""

from __future__ import annotations

import os
from itertools import permutations, product

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from strategies import hostile
from zhengwen import Line, Pipeline, TextStage, ink, presets
from zhengwen.stages.paragraphs.gaps import _closed, closed
from zhengwen.stages.paragraphs.survey import LONG
from zhengwen.stages.paragraphs.whole import are_paragraphs, has_paragraphs
from zhengwen.stages.paragraphs.widths import em
from zhengwen.stages.typography.numbers import Numbers
from zhengwen.stages.typography.punctuation import Punctuation
from zhengwen.stages.typography.quotes import Quotes
from zhengwen.stages.typography.spacing import Policy, Spacing


def law(examples: int) -> settings:
    return settings(
        max_examples=int(os.environ.get("ZHENGWEN_EXAMPLES", examples)),
        derandomize="ZHENGWEN_EXAMPLES" not in os.environ,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


POLICIES: tuple[Policy, ...] = ("none", "keep", "pangu")
SPACINGS = [Spacing(numbers=a, latin=b) for a, b in product(POLICIES, POLICIES)]
FULL = Punctuation(marks="full", dashes="full", ellipsis="full", repeats="one")
ALONE: list[TextStage] = [
    Numbers(),
    *SPACINGS,
    Quotes(style="curly"),
    Quotes(style="corner"),
    Punctuation(marks="full"),
    Punctuation(dashes="full"),
    Punctuation(ellipsis="full"),
    Punctuation(repeats="one"),
    FULL,
]
CORNER: list[TextStage] = [Numbers(), FULL, Quotes(style="corner"), Spacing()]
CURLY: list[TextStage] = [FULL, Quotes(style="curly"), Spacing(numbers="pangu", latin="pangu")]
ORDERS = [*permutations(CORNER), *permutations(CURLY)]
# What the stages look at, thick: hostile text seldom has two of these side by side.
_PIECES = [
    *"山水张一月第", "中文", "本报讯", "记者", "2024", "684", "3", "%", "℃", "¥", "元", "名",
    *"，。、；：！？·・—…", "——", "……", "--", "...", "“", "”", "‘", "’", "「", "」", "『", "』",
    "（", "）", "《", "》", *".,:;!?()-~`'\"", '"', " ", " ", " ", "  ", "   ", "Python", "C++",
    "f(x)", "https://a.cn/b", "www.a.cn/山", "`", "电话", "/a/b/",
    "目的 ", "方法 ", "摘 要", "编辑：", " 校对：", "王 明", "李 四 ", "王晓华", "日电 ", "km",
    "億", "の", "～",
]  # fmt: skip
TEXT = st.lists(st.sampled_from(_PIECES), max_size=30).map(lambda parts: "".join(parts).strip(" "))


@pytest.mark.parametrize("stage", ALONE, ids=repr)
@law(60)
@given(st.one_of(TEXT, TEXT, hostile()))
@example("99.8  长§Python１")
def test_each_stage_alone(stage: TextStage, text: str) -> None:
    once = stage(text)
    assert stage(once) == once
    assert stage.maps_ink or ink(once) == ink(text)


@law(300)
@given(TEXT.filter(lambda text: " " in text))
@example("全县有 12 个乡镇，")
@example("新华社北京3月5日电 2024年的春天，")
@example("第3章 3D 打印，")
@example("1.2.3 总则，")
@example("小桥通了 老友相逢")
@example("本报讯 渡口 停了")
@example("（李明 王晓华）")
def test_a_plain_sentence_or_headline_is_closed_as_any_text(text: str) -> None:
    assert closed(text) == (text if text.isascii() else _closed(text))


@law(100)
@given(st.lists(TEXT.filter(bool), min_size=1, max_size=4), st.integers(1, 40))
@example(["℃中"], 40)
@example(["中a" * 40, "\U00020000" * 9], 1)
def test_what_is_told_to_be_paragraphs_is_as_wide(texts: list[str], times: int) -> None:
    texts = [text * times for text in texts]
    width = [em(text) if len(text) <= LONG else float(len(text)) for text in texts]
    lines = [Line(text=text, number=1) for text in texts]
    assert has_paragraphs(lines, width) or not are_paragraphs(texts)


@law(100)
@given(TEXT)
@example("， ，")
@example("山 “;")
@example("山-“ 、;")
@example("山  ——  ;")
@example("电话:.  .“")
@example("山. 。。:山")
@example("山:( ')")
@example('山"，一" .山')
@example('山。\' "一山?.—"一 山')
@example('山"1?:.1一"?\',山')
@example('(参见"山"),3 . 5 %.')
def test_all_of_them_in_any_order(text: str) -> None:
    for stages in ORDERS:
        pipeline = Pipeline(stages)
        once = pipeline.run(text).text
        assert pipeline.run(once).text == once


@pytest.mark.parametrize("preset", sorted({*presets()} - {"article", "zero"}))
@law(30)
@given(hostile())
@example(
    "                      \n- 山山山山1山              山了你。0.11,300\n"
    "——山0.1的한국             \u3000—21.6well- Ａ。\n"
    "山                     山山2024\n山山                    山\n- 山(GDP               · "
)
@example("（Ａ、·） （Ａ、·） 你CT。环 展”？\n“你CT” “你CT” 境。“ｶ发\n\x0c")
def test_the_presets_balance_and_a_second_run_changes_nothing(preset: str, text: str) -> None:
    pipeline = Pipeline.preset(preset)
    document = pipeline.run(text)
    document.verify()
    assert pipeline.run(document.text).text == document.text


# The page's stages look for the lines of a page, and paragraphs one a line look like those.
LINES = Pipeline(
    [stage for stage in Pipeline.preset("corpus") if stage.floor != "page"], format="lines"
)


@law(100)
@given(hostile())
@example("社会增加，〈\n\n山。")
@example("ﬁ山。\nﬁ：\n\n\n（王小明）\n 水。\n\n、。ﬁ。\n \n\n")
def test_paragraphs_one_a_line_are_settled_too(text: str) -> None:
    document = LINES.run(text)
    document.verify()
    once = document.render("lines")
    assert LINES.run(once).render("lines") == once


@law(100)
@given(st.lists(TEXT, min_size=1, max_size=3))
@example(["3", "3 . 5 %，"])
def test_numbers_change_nothing_without_what_they_look_for(texts: list[str]) -> None:
    found = Numbers.looks_for.search("\n".join(texts))
    assert found or [Numbers()(text) for text in texts] == texts
