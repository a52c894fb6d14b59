"""Papers: who wrote one and where they work, its key words, and what it refers to."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.stages.paragraphs.glyphs import ends_sentence
from zhengwen.stages.paragraphs.names import are_authors

ARTICLE = Pipeline.preset("article")
TITLE = "临河县渡口的设置与沿岸集市的变迁：一项长期观察"
ABSTRACT = (
    "摘要：渡口停办以后，两岸的集市有的迁到桥头，有的散了。本文查阅镇里的账簿和船家的记事，比较了"
    "通桥前后各十年的集期、摊位和来客，说明集市随路而走，也随人的习惯而留。"
)
BODY = (
    "临河县沿河原有渡口九处，逢集的日子船来船往，卖菜的、卖布的、补锅的都在石阶两边摆开，到太阳偏西"
    "才收摊回家。桥通车以后，过河的人不再绕到渡口，石阶两边的摊子一年比一年少了。"
)
ENTRIES = [
    "[1] 周明德，李文清．临河县渡口的设置与沿革[J]．河运史研究，2009（2）：31-40．",
    "[2] 王晓华．集市与道路[M]．平阳：平阳出版社，2005：198．",
    "[3] 陈桂芳．船家记事中的物价[D]．平阳：平阳大学，2012．",
    "[4] Reed J, Ashby T. Ferries and Markets along a River[J]. Rivers, 2011, 14(3): 120-139.",
    "[5] 孙立新，许大山，赵六．桥头的新集市——以高桥镇为例[J]．县镇经济，2016（11）：7-15．",
    "[6] 何建军．石阶[M]．江北：江北书社，1998：27．",
]


@pytest.mark.parametrize("measure", range(18, 42))
def test_each_entry_of_a_bibliography_is_one_paragraph(measure: int) -> None:
    lines = [line for text in [BODY, *ENTRIES] for line in set_paragraph(text, measure, 0)]
    head = lines.index(next(line for line in lines if line.startswith("[1]")))
    found = clean("\n".join([*lines[:head], "参考文献", *lines[head:]]) + "\n")
    assert found[1] == "参考文献"
    assert [text.replace(" ", "") for text in found[2:]] == [
        text.replace(" ", "") for text in ENTRIES
    ]


@pytest.mark.parametrize("head", ["参考文献", "参考文献：", "[参考文献]", "主要参考文献"])
@pytest.mark.parametrize("measure", [19, 21, 24])
def test_the_head_of_a_bibliography_stands_below_a_full_line(measure: int, head: str) -> None:
    lines = set_paragraph(BODY * 2, measure, 0)
    lines = lines[: len(lines) - 2]
    above = "".join(lines)[: measure * (len(lines) - 1)] + "桥头。"
    text = "\n".join([*set_paragraph(above, measure, 0), head, *ENTRIES[:2], ENTRIES[5]])
    assert head in [text.strip() for text in clean(text + "\n")]


def test_entries_are_notes_all_or_none() -> None:
    referred = BODY.replace("集的日子", "集的日子[2-4]").replace("石阶两边的", "石阶[5]两边的")
    kinds = [p.kind for p in ARTICLE.run("\n\n".join([referred, "参考文献", *ENTRIES])).paragraphs]
    assert kinds == ["body", "heading", *["footnote"] * len(ENTRIES)]


# A list whose items have paragraphs of their own is no bibliography.
def test_a_number_alone_opens_no_bibliography() -> None:
    items = ["[1] 开船之前，船家看水位。", "水位高了，停渡一日。", "[2] 乘船的人依次上船。"]
    assert clean("\n\n".join([*items, BODY]) + "\n") == [*items, BODY]


AUTHORS = [
    "周明德1，李文清2",
    "周明德1,2，李文清2*",
    "周明德①　李文清②",
    "周明德*，李文清，王晓华",
]


@pytest.mark.parametrize("authors", AUTHORS)
@pytest.mark.parametrize("measure", [23, 24, 30])
def test_authors_stand_below_a_title_however_full_it_is(measure: int, authors: str) -> None:
    lines = [TITLE, authors, *set_paragraph(ABSTRACT, measure), *set_paragraph(BODY, measure)]
    document = ARTICLE.run("\n".join(lines) + "\n")
    assert [p.text for p in document.paragraphs] == [TITLE, authors, ABSTRACT, BODY]
    assert document.paragraphs[1].kind == "byline"


@pytest.mark.parametrize(
    "text",
    [
        "高铁3，公路5",
        "周明德，李文清",
        "王家3口",
        "李文清1958年生",
        "周明德1，渡口2",
        "张三2票，李四3票",
    ],
)
def test_no_authors(text: str) -> None:
    assert not are_authors(text)


@pytest.mark.parametrize(
    "text",
    [
        "关键词：渡口 集市 道路变迁 船家记事 账簿",
        "關鍵詞：渡口 集市 道路變遷 船家記事 賬簿",
        "主题词：水利 渡口修缮 石阶 通知",
        "（平阳大学 历史文化学院，江北 平阳325400）",
        "（1.平阳大学 历史文化学院，平阳325400；2.江北师范学院 经济系，江北325000）",
    ],
)
def test_spaces_between_terms_stay(text: str) -> None:
    assert clean(f"{text}\n") == [text]


def test_spaces_in_a_sentence_of_key_words_go() -> None:
    assert clean("关键词的 选择很重要，不能 随便写。\n") == ["关键词的选择很重要，不能随便写。"]


@pytest.mark.parametrize(
    ("above", "below"),
    [("文章编号：1000-4807（2022）03-0088-", "08"), ("江北：江北书社，1998：", "27．")],
)
def test_a_number_goes_on(above: str, below: str) -> None:
    lines = set_paragraph(BODY, 24, 0)
    found = clean("\n".join([*lines, above.rjust(24, "乙"), below, *lines]) + "\n")
    assert found[1] == above.rjust(24, "乙") + below


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("江北书社，1998：27．", True),
        ("Piers. Boston, 1998: 27.", True),
        ("平阳大学，2012．", True),
        ("如下：1．", False),
        ("共3．", False),
    ],
)
def test_an_entry_ends_a_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


LISTS = [
    # Comments, questions with answers of several paragraphs, and poems.
    "[1] 张小明|写得真好。|[2] 李红|同意楼上。|我上月刚去过。|[3] 王大山|支持！",
    "[1] 几点开船？|早上六点。|有雾停航。|[2] 票价多少？|成人两元。|[3] 带车吗？|可以。",
    "[1] 渡口|风吹过石阶|水在石头上写字|[2] 桥|秋天很高|[3] 船|从雾里回来",
    # Notes amid a text.
    "[1] 见县志。|[2] 同上。|[3] 《河运史》，第31页。|到了清代，有船九只[4]。|[4] 同上，第40页。",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_with_numbers_in_brackets_is_no_bibliography(text: str) -> None:
    items = text.split("|")
    assert clean("\n".join(["留言", *items]) + "\n") == ["留言", *items]
    rows = set_paragraph(BODY * 2, 24, 0)
    assert clean("\n".join([*rows, *items]) + "\n") == [BODY * 2, *items]


def test_text_below_an_entry_is_none_of_it() -> None:
    texts = [*ENTRIES[:3], "到了清代，渡口已有船九只。", *ENTRIES[3:]]
    rows = set_paragraph(BODY, 40, 0)
    found = clean("\n".join([*rows, *texts]) + "\n")
    assert "到了清代，渡口已有船九只。" in found


@pytest.mark.parametrize("year", ["2013：", "2014:", "1998："])
def test_a_year_alone_heads_what_happened(year: str) -> None:
    rows = set_paragraph(BODY, 24, 0)
    events = [year, "1月，渡口停航。", "3月，镇里开会。"]
    assert clean("\n".join([*rows, *events, *rows]) + "\n")[1:4] == events


@pytest.mark.parametrize("text", ["关键词  渡口", "关键词   渡口 集市", "主题词  渡口"])
def test_no_space_comes_behind_the_head_of_key_words(text: str) -> None:
    found = ARTICLE.run(text).text
    assert found.split(" ")[-1] == text.split(" ")[-1]
    assert found.count(" ") <= text.count(" ")
    assert ARTICLE.run(found).text == found


@pytest.mark.parametrize(
    "text", ["记者：大学 历史学院1[1] 平阳 325400", "地址：平阳大学 历史学院[2] 平阳 325400"]
)
def test_a_space_that_goes_shows_no_address(text: str) -> None:
    found = ARTICLE.run(text).text
    assert ARTICLE.run(found).text == found


@pytest.mark.parametrize("measure", [15, 17, 19, 21])
@pytest.mark.parametrize(
    "words", ["关键词：渡口；集市；道路变迁", "关键词：渡口；集市；人的习惯；道路"]
)
def test_key_words_above_narrower_columns_are_whole(words: str, measure: int) -> None:
    lines = [line for text in [BODY, BODY] for line in set_paragraph(text, measure)]
    head = [TITLE, "李 明 王海峰", *set_paragraph(ABSTRACT, 34), words]
    assert clean("\n".join([*head, *lines]) + "\n") == [*head[:2], ABSTRACT, words, BODY, BODY]


def test_key_words_go_on_below_a_full_line() -> None:
    words = "关键词：渡口；集市；道路变迁；船家记事；账簿；摊位；习惯；高桥镇；石阶两边的摊子"
    lines = [line for text in [ABSTRACT, words, BODY] for line in set_paragraph(text, 30)]
    assert clean("\n".join(lines) + "\n") == [ABSTRACT, words, BODY]
