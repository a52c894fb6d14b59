"""Novels' chapters, whose titles lost their spaces: as wide as the text, and no mark ends them."""

from __future__ import annotations

import pytest
from articles import bodies
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
BODY = bodies(longer_than=60)[:4]
TITLES = {
    "seven and seven": ("第十二回修新桥众人出力渡大河老友重逢", "修新桥众人出力", "渡大河老友重逢"),
    "eight and eight": (
        "第六十八回旧渡口船工收桨橹新桥头乡亲挂红灯",
        "旧渡口船工收桨橹",
        "新桥头乡亲挂红灯",
    ),
    "Traditional": ("第三回修新橋眾人出力渡大河老友重逢", "修新橋眾人出力", "渡大河老友重逢"),
}


def chapters(title: str, measure: int, indent: int) -> list[str]:
    """Two chapters: the title stands at the top and amid the text."""
    text = [line for one in BODY for line in set_paragraph(one, measure, indent)]
    return [title, *text, title, *text]


@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("measure", [18, 19, 22, 26, 34])
@pytest.mark.parametrize("name", TITLES)
def test_a_chapter_s_title_stands_alone(name: str, measure: int, indent: int) -> None:
    title, first, second = TITLES[name]
    document = ARTICLE.run("\n".join(chapters(title, measure, indent)) + "\n")
    document.verify()
    number = title[: title.index("回") + 1]
    found = [p.text for p in document.paragraphs]
    assert found.count(f"{number} {first} {second}") == 2
    assert ARTICLE.run(document.text).text == document.text


def test_a_title_over_two_lines_is_one() -> None:
    title, first, second = TITLES["eight and eight"]
    lines = chapters(title, 17, 2)
    rows = [row for line in lines for row in ([line[:17], line[17:]] if line == title else [line])]
    found = [p.text for p in ARTICLE.run("\n".join(rows) + "\n").paragraphs]
    assert found.count(f"第六十八回 {first} {second}") == 2


# What stands above, the line, and what stands below, all as wide as the text.
SENTENCES = {
    "a word goes on over the break": (
        "那天的风很大，河水涨到了石阶上面。",
        "第二回渡河众人都说水急船小人心慌",
        "张，只有老船工不怕，他在河上四十年，",
    ),
    "a sentence names the chapter": (
        "老船工坐在堤上，把那本旧书翻到了",
        "第三回修新桥众人出力渡大河老友重",
        "逢，念给身边的孩子们听，念了一遍又",
    ),
    "a mark follows": (
        "那天的风很大，河水涨到了石阶上面。",
        "第三回修新桥众人出力渡大河老友重逢",
        "，这是书里最长的一回，他念了一个晚上",
    ),
    "a word stands over its halves": (
        "那天的风很大，河水涨到了石阶上面。",
        "第二回大火烧毁旧码头和两座仓库",
        "三条船，从那以后，渡口夜里不点灯，",
    ),
    "a sentence by its words": (
        "那天的风很大，河水涨到了石阶上面。",
        "第二回渡河的人们都在船头等着他起锚",
        "收绳，谁也没有说话，只听见水声，",
    ),
}


KNOWN = (
    "那天的风很大，河水涨到了石阶上面。",
    "第二回渡河众人争着上船老船工总先让",
    "孩子们上船，",
)


def amid(above: str, line: str, below: str) -> tuple[str, list[str]]:
    """The sentence that a line starts, and the paragraphs of the text around it."""
    text = [row for one in BODY for row in set_paragraph(one, len(line))]
    rest = "听的人越来越多。"
    found = ARTICLE.run("\n".join([*text, above, line, below, rest, *text]) + "\n")
    return f"{line}{below}{rest}", [p.text for p in found.paragraphs]


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_that_starts_like_one_goes_on(name: str) -> None:
    sentence, found = amid(*SENTENCES[name])
    assert any(sentence in text for text in found)


@pytest.mark.xfail(strict=True, reason="a sentence of that form, with no word over the break")
def test_a_sentence_of_the_form_of_a_title() -> None:
    sentence, found = amid(*KNOWN)
    assert any(sentence in text for text in found)
