"""Figures, tables and boxes that stand at a page's head or foot, amid a sentence of the text."""

from __future__ import annotations

import pytest
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")

ABOVE = [
    "渡口在镇子的东头，河面宽，水也深。从前过河全靠一条",
    "木船，船夫姓陈，六十多岁，天不亮就把船撑出来，等着赶",
    "早市的人。后来河上修了桥，来往的车一天比一天多，船就",
]
BELOW = [
    "闲在岸边。老人舍不得，隔几天还要把船底刷一遍油，说是",
    "留个念想。",
]
NEXT = ["桥通车的那一年，镇上的集市搬到了河的两岸，卖菜的、卖", "布的都来了，热闹了好些日子。"]
WHOLE = "".join(ABOVE + BELOW)
AFTER = "".join(NEXT)

MOVED = {
    "a figure's caption": ["图3 渡口与新桥的位置"],
    "a caption with its space": ["图 3 渡口与新桥的位置"],
    "a caption of two lines": [
        "图3 渡口与新桥的位置，以及两岸集市的范围（据一九九八年",
        "测绘图）",
    ],
    "a caption in two languages": ["图3-1 渡口的位置", "Fig.3-1 Location of the ferry"],
    "a caption and its source": ["图3 过河人数的变化", "数据来源：镇政府统计。"],
    "the labels of a chart": ["120", "80", "40", "1990 1995 2000", "人数/万", "图3 过河人数的变化"],
    "a table": [
        "表2 各村过河人数",
        "村 人数 车次",
        "东河村 1203 85",
        "西河村 988 71",
        "柳树村 640 32",
    ],
    "a table, a cell a line": ["表2 各村过河人数", "村", "人数", "东河村", "1203", "西河村", "988"],
    "a table with a note": [
        "表2 各村过河人数",
        "东河村 1203 85",
        "西河村 988 71",
        "注：不含学生。",
    ],
    "a newspaper's picture": ["图为渡口的新桥。 王晓华 摄"],
}
TEXT = "\n".join


@pytest.mark.parametrize("tail", [[], NEXT], ids=["at the end", "amid the text"])
@pytest.mark.parametrize("place", ["head", "foot"])
@pytest.mark.parametrize("lines", MOVED.values(), ids=MOVED)
def test_a_float_goes_below_the_sentence_that_it_parts(
    lines: list[str], place: str, tail: list[str]
) -> None:
    """The sentence is whole, the float follows its paragraph, and none of its lines is lost."""
    pages = [ABOVE, [*lines, *BELOW]] if place == "head" else [[*ABOVE, *lines], BELOW]
    document = ARTICLE.run("\n\f".join(map(TEXT, pages)) + "\n" + "".join(f"{x}\n" for x in tail))
    document.verify()
    texts = [p.text for p in document.paragraphs]
    assert texts[0] == WHOLE
    assert "".join(texts[1:]).replace(" ", "") == "".join(lines + tail).replace(" ", "")
    assert not tail or texts[-1] == AFTER
    assert ARTICLE.run(document.text).text == document.text


def test_a_moved_float_is_in_the_ledger_and_can_be_left() -> None:
    text = TEXT(ABOVE) + "\n\f图3 渡口与新桥的位置\n" + TEXT(BELOW) + "\n"
    moves = [edit.rule for edit in ARTICLE.run(text).edits if edit.stage == "order"]
    assert moves == ["float below the sentence that it parted"]
    left = ARTICLE.set("order.move=false").run(text)
    numbers = [line for p in left.paragraphs for line in p.lines]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    "caption",
    [
        ["Figure 3. Depth of the channel at eleven stations"],
        ["Figure 3. Depth of the channel at eleven", "stations in the two surveys"],
        ["Table 2: Households", "Period Households Share", "First 389 0.71", "Second 412 0.71"],
    ],
)
def test_english(caption: list[str]) -> None:
    above = [
        "The council met in the schoolroom that evening. It was",
        "decided that the sluice should be opened at once, although",
        "the miller said that his wheel would be carried away; the",
    ]
    below = ["matter was put to the vote, and only two hands were raised", "against it."]
    text = TEXT(above) + "\n\f" + TEXT(caption) + "\n" + TEXT(below) + "\n"
    texts = [p.text for p in ARTICLE.run(text).paragraphs]
    assert texts[0] == " ".join(above + below)
    assert " ".join(texts[1:]) == " ".join(caption)


def test_a_box_at_a_pages_head_is_told_by_its_measure_and_the_joint() -> None:
    box = ["采访那几天一直下雨，老", "乡们却没有停工。有人打", "趣说，雨水是给新栽的树", "苗浇水。"]
    above = [*ABOVE[:2], "早市的人。后来河上修了桥，来往的车一天比一天多，这时"]
    below = ["候船闲了下来。他舍不得，隔几天还要把船底刷一遍油，说是", "留个念想。"]
    text = TEXT(above) + "\n\f" + TEXT(box) + "\n" + TEXT(below) + "\n"
    assert [p.text for p in ARTICLE.run(text).paragraphs] == ["".join(above + below), "".join(box)]


STAY = {
    "a caption between two paragraphs": [[*ABOVE, *BELOW], ["图3 渡口的位置", *NEXT]],
    "a caption below a sentence": [[*ABOVE, *BELOW, *NEXT, "图3 渡口的位置"], ABOVE],
    "a sentence about a figure": [
        [*ABOVE[:2], "早市的人。过河的人一年比一年少，这十年里的变化如"],
        ["图3 所示，以后的事", "大家都知道。", *NEXT],
    ],
    "an item that follows": [ABOVE, ["图3 渡口的位置", "一、桥的修建", *NEXT]],
    "a heading above": [[*ABOVE, *BELOW, "第三章 渡口"], ["图3 渡口的位置", *NEXT]],
    "a paragraph's last line": [ABOVE, ["闲了。", *NEXT]],
    "short speeches at a page's head": [
        [*ABOVE[:2], "早市的人。船夫望着对岸，又看了看天，想了半天，才慢慢说："],
        ["“走吧。”", "“好。”", "“慢一点。”", "“知道了。”", *NEXT],
    ],
    "a list of captions": [["图1 渡口", "图2 新桥", "图3 集市"], ["表1 人数", "表2 车次"]],
    "verse over a page's end": [["渡头杨柳青", "船去水悠悠"], ["桥上人来往", "何人忆旧舟"]],
}


@pytest.mark.parametrize("pages", STAY.values(), ids=STAY)
def test_what_parts_no_sentence_stays(pages: list[list[str]]) -> None:
    document = ARTICLE.run("\n\f".join(map(TEXT, pages)) + "\n")
    document.verify()
    numbers = [line for p in document.paragraphs for line in p.lines]
    assert numbers == sorted(numbers)


@pytest.mark.xfail(strict=True, reason="a full line that ends a sentence may end the paragraph")
def test_a_float_between_two_sentences_of_a_paragraph() -> None:
    above = [*ABOVE[:2], "早市的人。后来河上修了桥，来往的车一天比一天多多了。"]
    document = ARTICLE.run(TEXT(above) + "\n\f图3 渡口的位置\n" + TEXT(BELOW) + "\n")
    assert document.paragraphs[0].text == "".join(above + BELOW)
