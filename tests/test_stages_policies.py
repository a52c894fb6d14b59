"""House style of characters: what each option changes, and that nothing changes without one."""

from __future__ import annotations

import time

import pytest
from zhengwen import ConfigError, Pipeline, clean
from zhengwen.stages.characters.variants import Variants
from zhengwen.stages.paragraphs.glyphs import has_leaders
from zhengwen.stages.typography.leaders import Leaders
from zhengwen.stages.typography.punctuation import Punctuation
from zhengwen.stages.typography.quotes import Quotes
from zhengwen.stages.typography.script import Script
from zhengwen.stages.typography.width import Width

HALF = Width(letters="half", digits="half", katakana="full")
WIDTH = {
    "letters": ("ＡＺａｚ", "AZaz"),
    "digits": ("０１２９", "0129"),
    "a number": ("共３．５公里，２０２４年", "共3.5公里，2024年"),
    "katakana": ("ｱｲｳ ﾎﾟｽﾄ", "アイウ ポスト"),
    "voiced katakana": ("ｶﾞｷﾞﾊﾟｳﾞﾜﾞ", "ガギパヴヷ"),
    "a mark of voicing alone": ("ﾞｱﾞ", "゛ア゛"),
    "marks of katakana": ("｢ﾒｰﾙ｣､ｱ･ｲ｡", "「メール」、ア・イ。"),
}
WIDTH_LEFT = {
    "full-width marks": "（甲），乙；丙：丁！？％＋－＝／～＆＠＃",
    "a point that parts no digits": "第一．总则",
    "signs that NFKC would fold": "10³ ① ㎡ ½ ㈠ ℃ ™ Ⅳ ㍿",
    "half-width already": "AZaz 0129 3.5",
    "full-width katakana": "ガス、カ゛ス",
    "Hangul of half width": "ﾡﾢ",
    "signs of full width": "￥￡￠￢￣￦",
    "ideographic space": "甲　乙",
    "titles": "《邮路》〈桥〉",
}
TEXT = "葛\U000e0100城\ufe00，❤\ufe0f☎\ufe0e"
SELECTORS = {
    "keep": TEXT,
    "emoji": "葛城，❤\ufe0f☎\ufe0e",
    "none": "葛城，❤☎",
}


@pytest.mark.parametrize(("text", "result"), WIDTH.values(), ids=WIDTH)
def test_width(text: str, result: str) -> None:
    assert HALF(text) == result
    assert HALF(result) == result
    assert Width()(text) == text
    assert clean(text) == text


@pytest.mark.parametrize("text", WIDTH_LEFT.values(), ids=WIDTH_LEFT)
def test_width_leaves_alone(text: str) -> None:
    assert HALF(text) == text


def test_each_option_of_width_stands_for_itself() -> None:
    text = "Ａ１ｶ"
    assert Width(letters="half")(text) == "A１ｶ"
    assert Width(digits="half")(text) == "Ａ1ｶ"
    assert Width(katakana="full")(text) == "Ａ１カ"


# An entry, without spaces between the dots, and with an ellipsis.
LEADERS = {
    "points with spaces": ("渡口 . . . . . . 12", "渡口 ...... 12", "渡口……12"),
    "points": ("第一章 渡口........12", "第一章 渡口........12", "第一章 渡口……12"),
    "middle dots": ("桥 · · · · · iv", "桥 ····· iv", "桥……iv"),
    "ellipses": ("后记………………101", "后记………………101", "后记……101"),
}
LEADERS_LEFT = {
    "no number at the end": "他走了. . . . .",
    "a number that goes on": "共. . . . 12 里",
    "an ellipsis before a number": "他数到……12",
    "three points": "wait ... 12",
    "a number and points alone": "3.14.15.92",
}


@pytest.mark.parametrize(("text", "solid", "ellipsis"), LEADERS.values(), ids=LEADERS)
def test_leaders(text: str, solid: str, ellipsis: str) -> None:
    for points, result in (("keep", text), ("solid", solid), ("ellipsis", ellipsis)):
        stage = Leaders(points=points)  # type: ignore[arg-type]
        assert stage(text) == result
        assert stage(result) == result


@pytest.mark.parametrize("text", LEADERS_LEFT.values(), ids=LEADERS_LEFT)
def test_leaders_left_alone(text: str) -> None:
    assert Leaders(points="solid")(text) == Leaders(points="ellipsis")(text) == text


@pytest.mark.parametrize("dots", ["." * 40_000, ". " * 20_000, "…" * 40_000])
def test_a_row_of_dots_costs_no_more_than_its_length(dots: str) -> None:
    start = time.process_time()
    for end in ("x.", "x 1", "x · 12"):
        assert not has_leaders(f"{dots}{end}")
        assert Leaders(points="solid")(f"{dots}{end}") == f"{dots}{end}"
    assert time.process_time() - start < 1


@pytest.mark.parametrize(("value", "result"), SELECTORS.items())
def test_selectors(value: str, result: str) -> None:
    pipeline = Pipeline.preset("article").set(f"variants.selectors={value}")
    assert pipeline.run(TEXT).text == result
    assert pipeline.run(result).text == result


CORPUS = {
    "letters and digits": ("他住１号楼Ｂ座，共３．５公里。", "他住1号楼B座，共3.5公里。"),
    "katakana": ("店名是ｶﾞｽ。", "店名是ガス。"),
    "selectors": (TEXT, SELECTORS["emoji"]),
    "marks": ("他说:路通了,船停了...", "他说：路通了，船停了……"),
    "repeated marks": ("真的！！！", "真的！"),
    "nothing": ("《邮路》有10³、①、㎡、½，“真的”！", "《邮路》有10³、①、㎡、½，“真的”！"),
}


@pytest.mark.parametrize(("text", "result"), CORPUS.values(), ids=CORPUS)
def test_the_corpus_folds_more(text: str, result: str) -> None:
    assert clean(text, "corpus") == result
    assert clean(result, "corpus") == result
    for preset in ("archive", "taiwan", "hongkong"):
        assert "１" not in text or "１" in clean(text, preset)


def test_the_width_of_a_line_is_taken_before() -> None:
    text = "ＡＢＣＤＥＦ从渡口到村里一共\n要走三十五分钟，雨天更久。\n"
    pipeline = Pipeline.preset("article").replace("width", letters="half")
    assert pipeline.run(text).text == clean(text).replace("ＡＢＣＤＥＦ", "ABCDEF")


@pytest.mark.parametrize(
    "setting",
    ["width.letters=full", "width.katakana=half", "variants.selectors=all", "leaders.points=none"],
)
def test_other_values_are_refused(setting: str) -> None:
    with pytest.raises(ConfigError):
        Pipeline.preset("article").set(setting)
    stage, _, option = setting.partition("=")[0].partition(".")
    made = {"width": Width, "variants": Variants, "leaders": Leaders}[stage]
    with pytest.raises(ValueError, match=option):
        made(**{option: "other"})


Policy = Leaders | Width | Quotes | Punctuation | Script
IDLE: list[Policy] = [Leaders(), Width(), Quotes(), Punctuation(), Script()]
BUSY: list[Policy] = [
    Leaders(points="solid"),
    *(Width(letters="half"), Width(digits="half"), Width(katakana="full")),
    Quotes(style="curly"),
    *(Punctuation(marks="full"), Punctuation(dashes="full")),
    *(Punctuation(ellipsis="full"), Punctuation(repeats="one")),
    Script(convert="t2s"),
]


@pytest.mark.parametrize("stage", IDLE, ids=repr)
def test_policies_that_ask_for_nothing_say_so_and_change_nothing(stage: Policy) -> None:
    text = '第一章 渡口. . . . 12，ＡＢ１２．５ﾎﾟ，"内蒙古"--軟件...?！。。'
    assert stage.idle
    assert stage(text) == text


@pytest.mark.parametrize("stage", BUSY, ids=repr)
def test_policies_that_ask_for_anything_are_run(stage: Policy) -> None:
    assert not stage.idle


# What other cleaners were reported to do to Chinese.
@pytest.mark.parametrize(
    "text",
    [
        "他说，桥修好了；是吗？是！",
        "《邮路》与〈桥〉，“引文”和‘词’、「直角」",
        "真的，真理，真正",
        "１、２、３，第１０号",
        "他说‘１’是一",
        "双十一—双十二，well-known，e-mail，2023-24，T-34",
        "哈哈哈哈，他笑了。",
        "天天向上，高高兴兴，一一点过，妈妈爸爸。",
        "10³、①、㎡、½、㈠、℃、™、Ⅳ",
        "C++、A/B、3%、¥5、a.b@c.cn、https://a.cn/b?c=1",
        "没有没有，好的好的。",
        "……——～·",
        "後裏乾麵，台灣裡面",
    ],
)
def test_what_others_destroy_stays(text: str) -> None:
    assert clean(text) == text
