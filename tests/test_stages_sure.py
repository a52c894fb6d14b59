"""Lines whose form tells surely that they start a paragraph, or go on with the one above."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
RIVER = (
    "渡口的船停了以后，往来两岸的人要绕道上游的旧桥，多走二十几里路，于是镇上商量着要修一座新桥。"
    "石料取自北山，由各村的牛车运来，木料从上游放下来，在河湾里捞起，晒干了再用。"
)
TALK = "从前这里没有桥，过河全靠一条船，遇到大水就要停上十天半月，粮食和信件都送不过去。"


def set_at(texts: list[str], measure: int) -> str:
    return "".join(f"{line}\n" for text in texts for line in set_paragraph(text, measure))


# Paragraphs as their author wrote them; the page breaks those that are wider than its measure.
TEXTS = {
    "who speaks below an occasion": [
        "临河县水利工作情况的报告",
        "——1984年1月16日在县第八届人民代表大会第三次会议上",
        "县水利局局长 王晓华",
        RIVER,
    ],
    "yes and no": [
        RIVER,
        "七、是否存在被大水冲坏的情况",
        "否",
        "第二章　河上的桥",
        RIVER,
    ],
    "articles below a number of them": [
        "临河镇公所一九二三年三月十五日制定公布全文共三条",
        f"第1條 {RIVER}",
        f"第2條 {TALK}",
        f"第3條 {RIVER}",
    ],
    "steps with letters": [
        RIVER,
        "5.一种竹席的编法，用的是第一项里说的竹篾，它的特别之处在于包括以下步骤：",
        "S1、把竹子锯成三尺长的竹片，再放到阴凉的地方晾上三天；",
        "S2、把竹片剖成竹篾，用刀刮去里面的竹黄；",
        "S3、把竹篾放进水里煮一个时辰，捞出来晾干。",
    ],
    "fields below a numbered heading": [
        RIVER,
        "2.代理人的姓名和住处",
        "名 称：临河船行",
        "地 址：渡口街3号",
        TALK,
    ],
    "codes": [
        f"{RIVER}下列文件对于本文件的应用是必不可少的。",
        "LH/T 2828.1—2012 渡船检验 第1部分：船体",
        "LH/T 17657—2022 渡船用木料的试验方法",
        "LH 18580—2017 渡口的名称和标记",
        TALK,
    ],
    "turns of a talk": [
        RIVER,
        "《渡口》：您是哪一年来的？",
        f"周明德：{TALK}",
        "《渡口》：那时候船工有几个？",
        f"周明德：四个。{TALK}",
        "《渡口》：后来呢？",
        f"周明德：{TALK}{TALK}",
    ],
}
MEASURES = [24, 33, 38]


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("measure", MEASURES)
def test_lines_start_and_go_on_by_their_form(texts: list[str], measure: int) -> None:
    document = ARTICLE.run(set_at(texts, measure))
    found = [p.joined.replace(" ", "") for p in document.paragraphs]
    assert found == [text.replace(" ", "") for text in texts]


TITLES = [
    ["临河县1983年水利工作情况与", "1984年水利工作安排的报告"],
    ["关于召开第二次全县渡口管理大会的通", "知"],
]


@pytest.mark.parametrize("title", TITLES, ids=["与", "last character"])
@pytest.mark.parametrize("name", [[], ["临河船业股份有限公司"]], ids=["first", "second"])
@pytest.mark.parametrize("measure", [29, 33, 38])
def test_a_title_goes_on(title: list[str], name: list[str], measure: int) -> None:
    text = "\n".join([*name, *title, *set_paragraph(RIVER, measure)])
    found = [p.joined for p in ARTICLE.run(text).paragraphs]
    assert found == [*name, "".join(title), RIVER]


def test_an_address_stays_with_its_reference() -> None:
    references = [
        "[1] 王晓华. 渡口变迁考略[J]. 临河文史, 2011(4): 47-52.",
        "[2] 临河县地方志办公室. 关于渡口志编写的规定[EB/OL]. (2008-09-16)[2023-11-02].\n"
        "http://www.example.org/gz/200809/t20080916_1.html.",
        "[3] 李明. 河上的桥[M]. 临河: 渡口书局, 2015.",
    ]
    text = set_at([RIVER, TALK], 41) + "参考文献\n" + "\n".join(references) + "\n"
    document = ARTICLE.run(text)
    assert [p.lines for p in document.paragraphs][-3:] == [(6,), (7, 8), (9,)]


# What looks like them, amid a sentence or in a text of its own.
WHOLE = {
    "a sentence that names a code": "船体的检验按照LH/T 2828.1—2012 的规定办理，木料的检验按照"
    "LH/T 17657—2022 中的方法办理，渡口的标记按照LH 18580—2017 和镇上的规定办理。",
    "a word with 与": "镇上的人参与修桥的，每天给米三升，不愿参与修桥的人，每户出钱二百文。",
    "who says something": "他问：哪里有船？船工说没有。他问：桥在哪里？在上游。他问：有多远？",
    "whether": "镇上的人先要弄清楚的是，旧桥的桥墩是否还能用，如果还能用，是不是要加高；",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
@pytest.mark.parametrize("measure", range(20, 36, 3))
def test_sentences_are_not_parted_by_them(text: str, measure: int) -> None:
    text = TALK + text + RIVER
    document = ARTICLE.run(set_at([RIVER, text, TALK], measure))
    assert [p.joined.replace(" ", "") for p in document.paragraphs] == [
        part.replace(" ", "") for part in (RIVER, text, TALK)
    ]
