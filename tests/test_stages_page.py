"""The floor of pages on small cases: running heads and folios go, displaced blocks come home."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import extract, set_paragraph
from zhengwen import Line, Pipeline
from zhengwen.split import split
from zhengwen.stages.page.order import Order
from zhengwen.stages.page.running_heads import RunningHeads

# Lines of the body, three a page, none of them like another.
BODY = set_paragraph("".join(OWN["river"].lede), 11)[:12]


def book(heads: list[str], feet: list[str]) -> list[list[str]]:
    """Four pages, each with a head and a foot; an empty one stands for none."""
    return [
        [line for line in (head, *BODY[3 * at : 3 * at + 3], foot) if line]
        for at, (head, foot) in enumerate(zip(heads, feet, strict=True))
    ]


def pages(text: list[list[str]]) -> str:
    return "\f".join("".join(f"{line}\n" for line in page) for page in text)


NONE = ["", "", "", ""]
FOLIOS = [f"— {n} —" for n in range(1, 5)]
# Heads and feet of pages: none of them is the author's.
FURNITURE = {
    "a head on each page": (["临河邮政志"] * 4, NONE),
    "a foot on each page": (NONE, ["临河邮政志"] * 4),
    "heads of left and right pages": (["临河邮政志", "第一章 渡口"] * 2, NONE),
    "a head with the page number in it": ([f"临河邮政志 {n}" for n in range(7, 11)], NONE),
    "page numbers": (NONE, ["7", "8", "9", "10"]),
    "page numbers on top": (["7", "8", "9", "10"], NONE),
    "page numbers of all": (NONE, ["1/4", "2/4", "3/4", "4/4"]),
    "page numbers between dashes": (NONE, ["— 1 —", "— 2 —", "— 3 —", "— 4 —"]),
    "page numbers between hyphens": (NONE, ["- 1 -", "- 2 -", "- 3 -", "- 4 -"]),
    "page numbers in words": (NONE, [f"第 {n} 页 共 4 页" for n in range(1, 5)]),
    "page numbers in English": (NONE, [f"Page {n} of 4" for n in range(1, 5)]),
    "page numbers between points": (NONE, [f"· {n} ·" for n in range(1, 5)]),
    "a head and page numbers": (["临河邮政志"] * 4, ["7", "8", "9", "10"]),
    "a paper's name and its page": ([f"临河日报  星期一{' ' * 20}第{n}版" for n in "1234"], NONE),
    "an issue line and page numbers": (["2024年第3期", "", "", ""], FOLIOS),
    "a volume, number and month": (["第31卷 第7期 2024年7月", "", "", ""], FOLIOS),
    "a journal's name and number": ([*NONE[1:], "《临河学刊》2024年第3期"], FOLIOS),
    "a paper's name and day": (["临河日报 2024年8月5日 星期一", "", "", ""], FOLIOS),
    "a yearbook's name": (["临河年鉴（2024）", "", "", ""], FOLIOS),
    "what a browser prints": (
        NONE,
        [f"https://read.example.com/book/12?page={n} 2024/8/5 14:0{n}" for n in range(1, 5)],
    ),
}
# What stands at pages' edges and is the author's.
TEXT = {
    "no furniture at all": (NONE, NONE),
    "headings that differ": (["渡口", "大桥", "邮路", "渔村"], NONE),
    "numbers that do not advance": (NONE, ["12", "7", "31", "8"]),
    "one number": (["", "", "7", ""], NONE),
    "numbering of sections": (["一、渡口", "二、大桥", "三、邮路", "四、渔村"], NONE),
    "a refrain, a sentence": (NONE, ["船开了。"] * 4),
    "a head on one page": (["", "临河邮政志", "", ""], NONE),
    "a date": (["2024年8月5日", "", "", ""], NONE),
    "dates that differ": (["三月初五", "四月十二", "五月初一", "六月廿三"], NONE),
    "a year": (NONE, ["", "1998", "", "2024"]),
    "a page number in a sentence": (NONE, ["见第 3 页。", "", "", ""]),
    "numbers between dashes in words": (NONE, ["——3个人", "", "", ""]),
    "an issue line without page numbers": (["2024年第3期", "", "", ""], NONE),
    "stars": (NONE, ["＊＊＊", "", "", ""]),
    "a site that an author names twice": (
        NONE,
        ["https://read.example.com/a", "", "https://read.example.com/a", ""],
    ),
    "a site on one page": (NONE, ["https://read.example.com/book/12", "", "", ""]),
}
# The same beside page numbers.
NUMBERED_TEXT = {
    "an issue amid a sentence": (["刊于《临河学刊》1935年第3期，后来", "", "", ""], NONE),
    "an issue that a sentence ends with": (NONE, ["刊于临河学刊1935年第3期", "", "", ""]),
    "a reference's issue": (["张某. 渡口考[J]. 临河学刊, 2013, 第4期: 7", "", "", ""], NONE),
    "a reference's year": (NONE, ["", "", "", "张某. 渡口考[J]. 临河学刊 (2016)"]),
    "a case": (NONE, ["不服临河县人民法院（2023）", "", "", ""]),
    "a field's date": (NONE, ["", "", "", "签订日期：2023年5月6日"]),
    "who signs, and the date": (NONE, ["", "", "", "临河镇人民政府 2023年5月6日"]),
    "a volume alone": (["第2卷", "", "", ""], NONE),
}


def kept(text: str) -> list[str]:
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


@pytest.mark.parametrize(("heads", "feet"), FURNITURE.values(), ids=FURNITURE)
def test_furniture_goes(heads: list[str], feet: list[str]) -> None:
    assert kept(pages(book(heads, feet))) == BODY


@pytest.mark.parametrize(("heads", "feet"), TEXT.values(), ids=TEXT)
def test_text_at_the_edge_of_pages_stays(heads: list[str], feet: list[str]) -> None:
    text = book(heads, feet)
    assert kept(pages(text)) == [line for page in text for line in page]


@pytest.mark.parametrize(("heads", "feet"), NUMBERED_TEXT.values(), ids=NUMBERED_TEXT)
def test_text_beside_page_numbers_stays(heads: list[str], feet: list[str]) -> None:
    text = book(heads, feet)
    numbered = [[*page, folio] for page, folio in zip(text, FOLIOS, strict=True)]
    assert kept(pages(numbered)) == [line for page in text for line in page]


def test_issues_in_a_list_stay() -> None:
    text = ["临河学刊 2013年第4期", "临河学刊 2013年第5期", *BODY]
    assert kept(pages([[*text, "— 1 —"], [*BODY, "— 2 —"]])) == [*text, *BODY]


HEAD = "临河县渡口变迁考略"


@pytest.mark.parametrize("below", [[], ["邵青禾"], ["本报记者　王晓华"], ["2025年3月18日"]])
@pytest.mark.parametrize("feet", [NONE, FOLIOS], ids=["unnumbered", "from 1"])
def test_a_title_that_later_pages_bear_stays_once(below: list[str], feet: list[str]) -> None:
    first, *others = book([HEAD] * 4, feet)
    text = [[HEAD, *below, *first[1:]], *others]
    assert kept(pages(text)) == [HEAD, *below, *BODY]


@pytest.mark.parametrize(
    ("head", "below", "feet"),
    [
        (HEAD, ["桥头的老街"], NONE),
        (HEAD, [HEAD], NONE),
        ("临河县渡口变迁……", [HEAD], NONE),
        (HEAD, ["临河县", "渡口变迁考略"], NONE),
        (HEAD, [], [f"— {n} —" for n in range(7, 11)]),
        ("临河邮政志", [], NONE),
        ("临河县渡口变迁考略 {}/4 页", [], FOLIOS),
        ("《临河学刊》2024年第3期", [], NONE),
    ],
)
def test_the_head_of_a_first_page_goes(head: str, below: list[str], feet: list[str]) -> None:
    """It has its title below, or is a later page of a book, or the head is what it is from."""
    first, *others = book([head.format(at) for at in range(1, 5)], feet)
    assert kept(pages([[first[0], *below, *first[1:]], *others])) == [*below, *BODY]


STORY = ["火车", "— 1 —", "火车开走以后，站台上只剩下一个人。", "— 2 —", "她数钱，数了两遍。"]


@pytest.mark.parametrize("text", [STORY, STORY[1:], ["火车", "林小满", *STORY[1:]]])
def test_numbers_that_head_the_parts_of_a_story_stay(text: list[str]) -> None:
    assert kept("\n\n".join(text)) == text
    assert kept("\n".join(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        ["火车开走以后，站台上只剩", "— 1 —", "下一个人。", "— 2 —", "她数钱。"],
        ["火车", "火车开走以后，站台上只剩下一个人。", "— 1 —", "她数钱。", "— 2 —"],
        ["火车", "火车开走以后，站台上只剩下一个人。", "— 1 —", "她数钱。", "— 2 —", "天黑了。"],
        ["火车", "— 1 —", "火车开走以后，站台上只剩", "— 2 —", "下一个人。"],
    ],
)
def test_numbers_of_pages_without_form_feeds_go(text: list[str]) -> None:
    assert kept("\n".join(text)) == [line for line in text if "—" not in line]


def test_roman_page_numbers_go() -> None:
    assert kept(pages(book(NONE, ["i", "ii", "iii", "iv"]))) == BODY


@pytest.mark.parametrize("stem", ["{}年", "问题{}", "第{}天"])
def test_headings_that_count_up_stay(stem: str) -> None:
    text = book([stem.format(n) for n in (2, 3, 4, 6)], NONE)
    assert kept(pages(text)) == [line for page in text for line in page]


# An author repeats himself too, and signs with a date.
@pytest.mark.parametrize(
    "text",
    [
        "第1题\n选项甲\n选项乙\n\f第2题\n选项甲\n选项乙\n\f",
        "张三：同意\n李四：反对\n\f张三：同意\n李四：反对\n\f",
        "关于报送材料的通知\n请于月底前报送。\n2025年3月18日\n— 1 —\n",
        "2025年3月18日 会议纪要\n会议开始。\n— 1 —\n",
    ],
    ids=["questions", "minutes", "a date at the end", "a date at the start"],
)
def test_what_an_author_repeats_or_signs_stays(text: str) -> None:
    lines = [line for line in text.replace("\f", "").split("\n") if line and line != "— 1 —"]
    assert kept(text) == lines


@pytest.mark.parametrize("head", ["临河日报 2024年8月5日          第1版", "临河日报      A3 版"])
def test_a_name_and_a_folio_go_on_a_single_page(head: str) -> None:
    assert kept(pages([[head, *BODY]])) == BODY
    assert kept(pages([[head, head, *BODY, head]])) == BODY


# A masthead on one line or on two, the number first or last, or below where it stands alone.
RIVER = "".join(OWN["river"].lede)
WRAPPED = "\n".join(set_paragraph(RIVER, 11))
MASTHEADS = {
    "date": ("临河日报 2024年8月5日 星期一 第 1 版\n", ""),
    "issue": ("临河学报 2024年第3期 第1版\n", ""),
    "issue in words": ("臨河學報 二〇二四年第三期 第1版\n", ""),
    "year": ("临河年报（2023） 第 12 版\n", ""),
    "two lines": ("临河年报（2023）\n第 12 版\n", ""),
    "a newspaper": ("临河日报 第 8 版\n", ""),
    "a newspaper on two lines": ("臨河晚報\n第 12 版\n", ""),
    "a weekly": ("临河周刊 第2版\n", ""),
    "a weekly in title marks": ("《读》文摘周刊\n第2版\n", ""),
    "year and number": ("渡口研究 2023·4 第6版\n", ""),
    "a bulletin within a house": ("内部资料 注意保存\n第11版\n", ""),
    "section on the row": ("临河日报 2024年8月5日 星期一 经济 第六版\n", ""),
    "section first": ("要闻 临河日报 2024年8月5日 第 1 版\n", ""),
    "number on the row first": ("第6版 临河日报 2024年8月5日\n", ""),
    "a row with gaps": (f"临河日报 2024年8月5日{' ' * 40}综合{' ' * 40}第3版\n", ""),
    "section on its line": ("临河日报 2024年8月5日 星期一\n\n经济\n\n第六版\n\n", ""),
    "number first": ("第1版\n\nLinhe Annual 12 (2024)\n\n", ""),
    "number below": ("临河日报 2024年8月5日\n", "\n第 1 版\n\n"),
}
# An edition, a list of editions, a sentence, a text that nobody wrapped.
NO_MASTHEADS = {
    "edition": f"造船学 第 3 版\n{WRAPPED}",
    "year and edition without a name": f"（2018） 第 3 版\n{WRAPPED}",
    "editions": f"造船学（2018）\n第1版\n{WRAPPED}\n第2版\n",
    "edition in a section": f"造船学 经济 第 3 版\n{WRAPPED}",
    "two numbers": f"临河日报 2024年8月5日 第 1 版 第 2 版\n{WRAPPED}",
    "sentence": f"临河日报2024年8月5日登过。 第1版\n{WRAPPED}",
    "a report's edition": f"临河年报 第 3 版\n{WRAPPED}",
    "a series": f"临河技术丛书 第 16 版\n{WRAPPED}",
    "a newspaper that is read": f"我读临河日报的第一天 第 3 版\n{WRAPPED}",
    "a newspaper alone": f"临河日报\n{WRAPPED}",
    "a bulletin alone": f"内部资料 注意保存\n{WRAPPED}",
    "issue alone": f"临河学报 2024年第3期\n{WRAPPED}",
    "number among lines": f"临河学报 2024年第3期\n{WRAPPED}\n第1版\n{WRAPPED}",
    "not wrapped": f"造船学（2018） 第 3 版\n\n{RIVER}\n\n{RIVER}\n",
    "below the top": f"{WRAPPED}\n临河日报 2024年8月5日 第 1 版\n{WRAPPED}",
    "alone": "临河日报 2024年8月5日 第 1 版",
    "what newspapers wrote": "临河日报 2024年8月5日 第 1 版\n临河晚报 2024年8月6日 第 2 版\n"
    f"{WRAPPED}",
    "what one wrote, with titles": "临河日报 2024年8月5日 第 1 版\n渡口的船\n"
    f"临河日报 2024年9月2日 第 4 版\n桥上的灯\n{WRAPPED}",
}


@pytest.mark.parametrize(("top", "below"), MASTHEADS.values(), ids=MASTHEADS)
def test_a_masthead_goes(top: str, below: str) -> None:
    assert kept(f"{top}{WRAPPED}\n{below}{WRAPPED}") == 2 * WRAPPED.split("\n")


@pytest.mark.parametrize("text", NO_MASTHEADS.values(), ids=NO_MASTHEADS)
def test_what_is_no_masthead_stays(text: str) -> None:
    assert kept(text) == [line.text for line in split(text)]


# On a single page nothing repeats and nothing advances.
@pytest.mark.parametrize(
    "lines",
    [
        ["7", *BODY, "7"],
        ["临河邮政志", *BODY, "临河邮政志"],
        [*BODY, "Page 2"],
        [*BODY, "Page2"],
        ["P2", *BODY],
        [*BODY[:3], "P1", *BODY[3:]],
        ["1", "甲", "2", "乙", "3", "丙"],
        [*BODY[:3], "第 3 页的信", *BODY[3:]],
        [*BODY[:3], "临河日报          第1版", *BODY[3:]],
        ["读《临河日报》第1版", *BODY],
    ],
    ids=[
        "numbers",
        "a line twice",
        "another page's folio",
        "another page's without its space",
        "another page's on top",
        "a folio inside",
        "cells",
        "page in a line",
        "inside",
        "one",
    ],
)
def test_a_single_page_keeps_its_lines(lines: list[str]) -> None:
    assert kept(pages([lines])) == lines


# What cannot be text there, and what stays when it is gone.
ONLY = {
    "page of pages": [*BODY, "Page 1 of 4"],
    "page": [*BODY, "Page 1"],
    "page of pages without spaces": [*BODY, "Page1of4"],
    "page without its space": [*BODY, "Page1"],
    "letter": ["P1", *BODY],
    "point": [*BODY, "P. 1"],
}


@pytest.mark.parametrize("lines", ONLY.values(), ids=ONLY)
def test_the_folio_of_an_only_page_goes(lines: list[str]) -> None:
    assert kept(pages([lines])) == BODY


@pytest.mark.parametrize("folio", ["P1", "Page 1", "— 1 —"])
def test_above_the_folio_of_an_only_page_stands_its_head(folio: str) -> None:
    """Where a title stands below; else it may be the title, which an extractor wrote first."""
    for title in ("大桥通车", "大桥通车：一条河的四十年", "大桥通车了吗？"):
        assert kept(pages([["临河邮政志", folio, title, *BODY]])) == [title, *BODY]
    assert kept(pages([["大桥通车", folio, *BODY]])) == ["大桥通车", *BODY]


@pytest.mark.parametrize("head", ["大桥通车 1", "1 大桥通车"])
def test_a_title_with_the_folio_is_the_head_of_an_only_page(head: str) -> None:
    assert kept(pages([[head, "大桥通车", *BODY]])) == ["大桥通车", *BODY]
    assert kept(pages([["大桥通车", *BODY, head]])) == ["大桥通车", *BODY]
    assert kept(pages([["大桥通车 2", "大桥通车", *BODY]])) == ["大桥通车 2", "大桥通车", *BODY]


@pytest.mark.parametrize("source", ["《文史》第4期", "河志 第26期"])
def test_the_sources_of_a_digest_stay(source: str) -> None:
    """One stands at a page's foot, and others below the articles amid pages."""
    ended = BODY[: max(at for at, row in enumerate(BODY) if row[-1] == "。") + 1]
    first = ["— 1 —", "渡口", *ended, source, "新桥", *BODY]
    assert kept(pages([first, ["— 2 —", *BODY, *ended, source]])).count(source) == 2


# What an author numbers so, titles and refrains over numbers; "|" ends a line.
NUMBERED = {
    "priorities": (
        "P1|登录页面打不开，影响所有用户，须在今天之内修复，由老陈|负责跟进。|P2|"
        "报表的列宽不对。|P3|帮助里有错别字。"
    ),
    "a priority": "登录页面打不开|影响所有用户|由老陈负责|今天之内修复|P1",
    "storeys": "停车场分区|P1|地下一层，供访客使用|P2|地下二层，供员工使用",
    "symbols": "元素|S 16|P 1|S|P 1",
    "exercises": (
        "练习 1|练习|把下列句子补充完整，每空一个词，写在横线上面。写完以后|"
        "同桌互相检查，有错的地方用红笔改正。|今天天气很____。"
    ),
    "steps": (
        "实验步骤|实验步骤 1|把小车放在斜面的顶端，松手让它自己滑下来，同时按|"
        "下秒表，等它到底端再按一次，记下时间。|实验步骤 2|改变坡度。"
    ),
    "cards": "卡片 1|卡片|正面：船|背面：渡口",
    "forms of a folio": "页脚有几种：|Page 1|Page 1 of 4|1/4|选一种，按“确定”。",
}


@pytest.mark.parametrize(
    "head",
    [["The River Post", "Page 7"], ["The River Post Page 7"], ["Post, Vol. 3 Page 12 of 40"]],
)
def test_a_page_s_number_spelt_out_goes_above_a_title(head: list[str]) -> None:
    assert kept(pages([[*head, "大桥通车", *BODY]])) == ["大桥通车", *BODY]


SPELT = {
    "contents": ["The Ferry Page 7", "The Bridge Page 12", *BODY],
    "no title below": ["The River Post", "Page 7", *BODY],
    "an erratum": ["更正", "Page 7", "大桥通车", *BODY],
    "answers": ["Answers for Page 7", "大桥通车", *BODY],
    "a clause": ["Continued on Page 7", "大桥通车", *BODY],
    "further down": ["大桥通车", *BODY, "The River Post Page 7"],
}


@pytest.mark.parametrize("lines", SPELT.values(), ids=SPELT)
def test_another_page_s_number_stays(lines: list[str]) -> None:
    assert kept(pages([lines])) == lines


@pytest.mark.parametrize("text", NUMBERED.values(), ids=NUMBERED)
def test_what_an_author_numbers_on_an_only_page_stays(text: str) -> None:
    assert kept(text.replace("|", "\n")) == text.split("|")


def test_what_an_author_numbers_on_two_pages_stays() -> None:
    for both in (
        [["P1", *BODY, "P2", *BODY], ["P3", *BODY]],
        [["停车指南", *BODY], ["P1", *BODY]],
    ):
        assert kept(pages(both)) == [line for page in both for line in page]


def test_a_folio_of_other_pages_amid_a_page_is_quoted() -> None:
    lines = [*BODY[:2], *BODY, "Page 2 of 3", *BODY]
    assert kept(pages([lines])) == lines
    lines = [*BODY, "Page 1 of 1", *BODY]
    assert kept(pages([lines])) == [*BODY, *BODY]


def test_the_title_of_numbered_poems_stays() -> None:
    poems = ["渡口三首", "— 1 —", "春水", *BODY, "— 2 —", "秋水", *BODY]
    assert kept(pages([poems])) == poems
    lines = ["无题", "— 1 —", "风从河上来", "吹过空渡口", "船工收了桨", "月落水中央"]
    assert kept("\n".join(lines)) == [lines[0], *lines[2:]]


def test_a_title_with_a_number_on_slides_is_settled() -> None:
    article = Pipeline.preset("article")
    text = article.run("产品介绍\n\f产品介绍 1\n上手容易\n\f产品介绍 2\n价格公道\n").text
    assert article.run(text).text == text


def test_a_head_may_be_cut_short() -> None:
    both = pages(
        [["渡口的船与桥上的人……", "· 1 ·", *BODY], ["渡口的船与桥上的人……", "· 2 ·", *BODY]]
    )
    assert kept(both) == [*BODY, *BODY]


def test_folios_with_a_letter_prove_the_head_of_two_pages() -> None:
    both = pages([["临河邮政志", "P1", *BODY], ["临河邮政志", "P2", *BODY]])
    assert kept(both) == [*BODY, *BODY]


def test_a_removed_line_is_in_the_ledger_with_stage_and_rule() -> None:
    text = pages(book(["临河邮政志"] * 4, ["— 1 —", "— 2 —", "— 3 —", "— 4 —"]))
    document = Pipeline.preset("article").run(text)
    document.verify()
    rules = [(r.stage, r.rule, r.text) for r in document.removals]
    assert sorted(rules) == sorted(
        [("running_heads", "running head", "临河邮政志")] * 4
        + [("running_heads", "folio shape", f"— {n} —") for n in range(1, 5)]
    )


# --- order


TEA = OWN["tea"]
BOXES_LAST = extract(TEA, measures=(18, 27, 31), blanks=0.1, seed=3)


def order(text: str, *, move: bool = True) -> tuple[list[Line], list[Line]]:
    """The lines before and after."""
    lines = split(text)
    return lines, list(Order(move=move)(lines))


def test_lede_and_headings_come_home() -> None:
    before, after = order(BOXES_LAST)
    texts = [line.text for line in after]
    assert sorted(texts) == sorted(line.text for line in before)
    assert after[-1].kind == "byline"
    assert after[0].text == TEA.title
    lede = "".join(TEA.lede)
    moved = [line for line in after if line.moved == "lede under the title"]
    assert "".join(line.text for line in moved).replace(" ", "") == lede
    assert texts[1 : 1 + len(moved)] == [line.text for line in moved]
    for heading, body in TEA.sections[1:]:
        assert heading is not None
        upper, lower = heading.split(" ")
        at = texts.index(upper)
        assert texts[at + 1] == lower
        assert body[0].startswith(texts[at + 2].replace(" ", ""))


def test_nothing_moves_when_told_so() -> None:
    before, after = order(BOXES_LAST, move=False)
    assert [line.number for line in after] == [line.number for line in before]
    assert {line.kind for line in after} == {None, "displaced"}
    byline = next(i for i, line in enumerate(after) if line.text == TEA.byline)
    assert [line.kind for line in after[byline + 1 :]] == ["displaced"] * (len(after) - byline - 1)


def test_a_heading_that_could_stand_anywhere_stays_behind_and_whole() -> None:
    """One measure throughout, no wider gap, and a heading that shares no word with the text."""
    halves = ["甲乙丙丁戊己", "庚辛壬癸子丑"]
    damaged = extract(TEA, measures=(20,), blanks=0.1, seed=3)
    for half, foreign in zip((TEA.sections[1][0] or "").split(" "), halves, strict=True):
        damaged = damaged.replace(half, foreign)
    _, after = order(damaged)
    tail = after[[line.text for line in after].index(TEA.byline or "") + 1 :]
    at = [line.text for line in tail].index(halves[0])
    assert [line.text for line in tail[at : at + 2]] == halves
    assert [line.kind for line in tail[at : at + 2]] == ["displaced"] * 2
    assert [line.follows for line in tail[at : at + 2]] == [False, True]


def alone(text: str) -> str:
    """The text as it stands when nothing is displaced."""
    return text[: text.index(TEA.byline or "")]


LEFT = {
    "in order": extract(TEA, measures=(18, 27, 31), displaced=False, blanks=0.1, seed=3),
    "clean": TEA.text + "\n",
    "two articles": BOXES_LAST + BOXES_LAST,
    "only what stands before the byline": alone(BOXES_LAST),
    "not hard-wrapped": f"{TEA.text}\n\n{TEA.lede[0]}\n\n筑桥通两岸\n\n铺路达八方\n",
    "a tail longer than the article": "题目\n正文。\n又一行。\n（周明德）\n" + BOXES_LAST,
    "a note after the byline": f"{alone(BOXES_LAST)}{TEA.byline}\n（原载于《临河日报》，有删节，\n",
    "empty": "",
    "one line": "题目\n",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
@pytest.mark.parametrize("move", [True, False])
def test_order_leaves_alone(text: str, move: bool) -> None:
    before, after = order(text, move=move)
    assert after == before


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("6\n渡口的船\n7\n河上的桥\f8\n桥头的人\n9\n邮局的信", 0),
        ("渡口\n的船\n也停\n了，\n7\f8\n桥头\n的人\n散了", 2),
        ("7\n渡口\n的船\n也停\f8\n桥头\n的人\n散了", 2),
    ],
    ids=["items over a page break", "outermost", "on top"],
)
def test_numbers_on_two_pages(text: str, gone: int) -> None:
    lines = text.replace("\f", "\n").split("\n")
    assert len(lines) - len(kept(text)) == gone
