"""A section so wide that its paragraphs have one line each, beside one that the page broke."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
SENTENCES = [
    "渡口的老船工说，从前过河要等一个上午，遇上发大水，等三天也是常有的事，两岸的人家有亲戚也难得走动一回。",
    "桥修好以后，镇上的集市从三天一次改成了天天都有，卖菜的人天不亮就过来，卖完了还赶得上回家吃早饭。",
    "邮差老周算过一笔账，他送了四十年信，光是等船的时间加起来就有六年多，如今这些时间都省下来了。",
    "学校也搬到了桥头，对岸的孩子不用再住校，每天走二十分钟就到了，下雨天大人在桥头等着接他们回去。",
    "去年秋天，县里派人来量了桥，说桥墩还结实，桥面要重新铺一遍，镇上的人听了都说这是应该的事情。",
]
NARROW = [a + b for a, b in zip(SENTENCES, [*SENTENCES[1:], SENTENCES[0]], strict=True)]
WIDE = [
    "命令 ferry --timetable 列出一天里各班渡船的时刻，选项 --from 和 --to 说明从哪个码头到"
    "哪个码头，没有这两个选项的时候列出全部码头的渡船。",
    "命令 ferry --book 预订一个座位，预订成功以后显示编号，凭编号在码头换票；开船以前十分钟"
    "没有换票的，座位不再保留，钱也不退。",
    "命令 ferry --cancel 退掉已经预订的座位，退票的钱在三天以内回到原来的账户，节日期间可能"
    "要等得久一些，最长不超过十天。",
    "命令 ferry --weather 显示河上的风力和水位，水位过高的时候渡船停航，预订过的座位自动退掉，"
    "不用到码头的窗口另外办理。",
]


def narrow(measure: int = 24) -> str:
    return "".join(f"{line}\n" for text in NARROW for line in set_paragraph(text, measure))


def found(text: str) -> list[str]:
    return [p.joined.replace(" ", "") for p in ARTICLE.run(text).paragraphs]


@pytest.mark.parametrize("measure", [24, 30])
@pytest.mark.parametrize("first", [False, True], ids=["below", "above"])
def test_a_wide_section_tears_no_other(measure: int, first: bool) -> None:
    wide = "二、命令\n" + "\n".join(WIDE) + "\n"
    text = wide + "一、渡口\n" + narrow(measure) if first else narrow(measure) + wide
    paragraphs = found(text)
    assert [p for p in NARROW if p not in paragraphs] == []
    assert [p for p in WIDE if p.replace(" ", "") not in paragraphs] == []
    once = ARTICLE.run(text).text
    assert ARTICLE.run(once).text == once


# Whole paragraphs, one a line, of which some are as short as a column's lines.
WHOLE = {
    "prose": [*NARROW, *WIDE],
    "and lines that stop": [
        *NARROW,
        *WIDE,
        "进一步的消息见：",
        "渡口志第二卷，桥头图书室",
        "老周的账本",
        "县里的报告，去年秋天",
    ],
    "turns": [text for pair in zip(NARROW, WIDE, strict=False) for text in pair],
}


@pytest.mark.parametrize("texts", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
def test_whole_paragraphs_stay(texts: list[str], gap: str) -> None:
    assert found(gap.join(texts) + "\n") == [text.replace(" ", "") for text in texts]


# Sections of whole paragraphs, few and of any width, among sections that the page broke: each of
# their lines ends a sentence.
FEW = [a + b.split("，")[0] + "。" for a, b in zip(SENTENCES, SENTENCES[2:], strict=False)]
SECTIONS = {
    "two": (FEW[:2], 24, 30),
    "two, beside wide columns": (FEW[:2], 44, 30),
    "three": (FEW, 48, 36),
    "five": ([*FEW, *SENTENCES[3:]], 48, 36),
    "five, in narrower columns": ([*FEW, *SENTENCES[3:]], 44, 30),
}


def in_sections(few: list[str], upper: int, lower: int) -> tuple[list[str], str]:
    """The paragraphs of a page in five sections, and its lines."""
    whole: list[str] = []
    lines: list[str] = []
    for head, texts, measure in (
        ("一、渡口", NARROW[:3], upper),
        ("二、桥头", few, 0),
        ("三、集市", NARROW[2:4], lower),
        ("四、学校", few[::-1], 0),
        ("五、后记", NARROW[:2], lower),
    ):
        whole += [head, *texts]
        lines += [
            head,
            *(x for t in texts for x in (set_paragraph(t, measure) if measure else [t])),
        ]
    return whole, "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("section", SECTIONS.values(), ids=SECTIONS)
def test_sections_of_whole_paragraphs_have_no_measure(section: tuple[list[str], int, int]) -> None:
    whole, text = in_sections(*section)
    assert found(text) == whole
    once = ARTICLE.run(text).text
    assert ARTICLE.run(once).text == once


@pytest.mark.xfail(strict=True, reason="so much in wide lines is taken for whole paragraphs")
def test_sections_with_a_third_of_the_ink() -> None:
    whole, text = in_sections(FEW, 44, 30)
    assert found(text) == whole


@pytest.mark.parametrize("words", [24, 30])
def test_a_line_wider_than_any_page_is_joined_to_nothing(words: int) -> None:
    """Keywords or an address among such sections: they fill no column."""
    keywords = "关键词：" + "、".join(["渡口", "茶园", "旧书摊"] * (words // 2))
    whole, text = in_sections([*FEW, SENTENCES[3]], 24, 24)
    assert found(f"{text}{keywords}\n{narrow()}") == [*whole, keywords, *NARROW]


@pytest.mark.parametrize("measure", [24, 26, 30])
@pytest.mark.parametrize("count", [3, 4])
def test_a_wide_column_tears_no_other(count: int, measure: int) -> None:
    """Much of the ink stands in lines wider than any book's, of which few stop amid a sentence."""
    long = [a + b.split("，")[0] + "。" for a, b in zip(NARROW, SENTENCES[3:] * 2, strict=False)]
    below = [line for text in long[:count] for line in set_paragraph(text, 88)]
    text = narrow(measure) + "二、桥头\n" + "\n".join(below) + "\n"
    assert found(text) == [*NARROW, "二、桥头", *long[:count]]


@pytest.mark.parametrize("measure", [40, 46])
def test_a_wider_column_between_others_is_joined(measure: int) -> None:
    wide = "".join(f"{line}\n" for text in NARROW[:3] for line in set_paragraph(text, measure))
    assert found(narrow() + wide + narrow()) == [*NARROW, *NARROW[:3], *NARROW]
