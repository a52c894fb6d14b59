"""Titles over many lines of one width, and what else has such lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from articles import LANDING
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
TITLES = {
    "a word over one break": "临河公路大桥建成通车典礼昨日举行",
    "six lines": "临河县召开全县水利工程建设工作会议县人民代表大会代表应邀出席",
    "words over all": "全县人民代表大会代表视察水利工程",
    "two halves": "最后一班渡船——记临河县人民代表周立本同志",
    "a place before a colon": "临河：渡口变公园",
}
APART = {
    "verse": "白日依山尽\n黄河入海流\n欲穷千里目\n更上一层楼",
    "verse of seven": "两个黄鹂鸣翠柳\n一行白鹭上青天\n窗含西岭千秋雪\n门泊东吴万里船",
    "values": "富强民主\n文明和谐\n自由平等\n公正法治",
    "names": "张建国\n李明华\n王晓东\n赵志强",
    "schools": "北京大学\n清华大学\n南京大学\n武汉大学",
    "dishes": "宫保鸡丁\n鱼香肉丝\n麻婆豆腐\n水煮牛肉",
    "dishes, one short": "红烧狮子头\n清蒸桂花鱼\n糖醋里脊肉\n麻婆豆腐\n鱼香茄子煲\n西湖牛肉羹",
    "offices": "人事教育处\n财务审计处\n科技信息处",
    "subjects": "数学分析\n高等代数\n解析几何",
    "slogans": "修桥铺路\n造福乡里\n惠及子孙",
    "answers": "是\n否",
    "seasons": "春\n夏\n秋\n冬",
    "villages": "临河镇\n上河村\n下河村\n桥头村",
}


def page(lines: str, measure: int) -> str:
    """Lines, and the text below them."""
    body = [line for text in LANDING for line in set_paragraph(text, measure)]
    return "\n".join([lines, *body]) + "\n"


def paragraphs(text: str) -> list[str]:
    return [paragraph.text for paragraph in ARTICLE.run(text).paragraphs]


def wrapped(title: str, width: int) -> str:
    return "\n".join(title[at : at + width] for at in range(0, len(title), width))


@pytest.mark.parametrize("width, measure", [(5, 10), (5, 12), (6, 12), (7, 14)])
@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_title_fills_one_column(title: str, width: int, measure: int) -> None:
    assert paragraphs(page(wrapped(title, width), measure)) == [title, *LANDING]


@pytest.mark.parametrize("below", ["本报记者 王晓华", "周立本", "2024年3月5日"])
def test_who_wrote_it_stands_below(below: str) -> None:
    title = TITLES["words over all"]
    assert paragraphs(page(f"{wrapped(title, 5)}\n{below}", 12))[:2] == [title, below]


def test_the_rest_of_a_title_across_columns() -> None:
    lines = "临河县公路大桥建成通车沿河群众告别木船渡\n口"
    assert paragraphs(page(lines, 12))[0] == lines.replace("\n", "")


@pytest.mark.parametrize("measure", [14, 30])
@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_lines_of_one_width_stay(lines: str, measure: int) -> None:
    texts = lines.split("\n")
    found = paragraphs(page(lines, measure))
    assert not any(a + b in text for a, b in pairwise(texts) for text in found)


def test_the_first_line_of_the_text_is_none_of_the_title() -> None:
    """It is as wide as the title's lines, where it has no mark."""
    title, body = "全县人民代表大会代表", "旧渡口一带种了柳树，船都停在树下，孩子们坐在船头看水。"
    first = set_paragraph(body, 7)
    assert paragraphs("\n".join(["全县人民代", "表大会代表", *first * 3]))[0] == title


@pytest.mark.parametrize("title", list(TITLES.values())[:3], ids=list(TITLES)[:3])
def test_a_title_amid_a_text_stands_below_its_author(title: str) -> None:
    body = [line for text in LANDING for line in set_paragraph(text, 12)]
    lines = [*body, "本报记者 王晓华", wrapped(title, 5), *body]
    assert paragraphs("\n".join(lines) + "\n") == [*LANDING, "本报记者 王晓华", title, *LANDING]


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_lines_of_one_width_amid_a_text_stay(lines: str) -> None:
    body = [line for text in LANDING for line in set_paragraph(text, 14)]
    texts = lines.split("\n")
    found = paragraphs("\n".join([*body, *texts, *body]) + "\n")
    assert not any(a + b in text for a, b in pairwise(texts) for text in found)


@pytest.mark.parametrize("rows", [3, 4, 5])
@pytest.mark.parametrize("above", [[], LANDING[:1]])
def test_lines_beside_a_figure_are_no_title(rows: int, above: list[str]) -> None:
    """A sentence goes on over them, and below the figure."""
    text = (
        "大桥通车的那天早上，全镇的人都跑到河边去看，孩子们骑在大人的肩膀上，手里摇着小旗子，"
        "一直等到第一辆车开过去才肯回家，回到家里还说个不停。"
    )
    wide = 7 * rows
    lines = [text[at : at + 7] for at in range(0, wide, 7)]
    lines += [text[at : at + 16] for at in range(wide, len(text), 16)]
    body = [line for one in above for line in set_paragraph(one, 16)]
    assert text[:wide] not in paragraphs("\n".join([*body, *lines]) + "\n")


def test_a_long_word_below_a_title_may_go_on_with_it() -> None:
    """No table says whether it does, and the line above had no room for it."""
    body = [line for text in LANDING for line in set_paragraph(text, 10)]
    above = "何创建自己的"
    found = paragraphs(
        "\n".join([*body, "7.15. 我应该如", above, "Debian的软件包说明", *body]) + "\n"
    )
    assert not any(text.endswith(above) for text in found)
