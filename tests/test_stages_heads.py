"""Heads and folios that only their sequence proves, and what a newspaper sets over its page."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads

RIVER = "".join(text for kind, text in OWN["river"].paragraphs() if kind == "body")
WRAPPED = set_paragraph(RIVER, 11)
# Pages of six lines, none of them like another.
BODY = [WRAPPED[6 * at : 6 * at + 6] for at in range(7)]


def kept(text: str) -> list[str]:
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


def pages(tops: list[list[str]], feet: list[list[str]] | None = None) -> str:
    """Pages of the body, each under its lines and over its own."""
    feet = feet or [[] for _ in tops]
    return "\f".join(
        "".join(f"{line}\n" for line in [*top, *body, *foot])
        for top, body, foot in zip(tops, BODY, feet, strict=False)
    )


def body(count: int) -> list[str]:
    return [line for page in BODY[:count] for line in page]


# Left pages bear one head and right pages another, the number on the outer side.
SEQUENCES = {
    "dashes": ["第二章 渡口　— 1 —", "— 2 —　临河邮政志", "第二章 渡口　— 3 —"],
    "of all": ["临河与水 1 / 3", "2 / 3 渡口文丛", "临河与水 3 / 3"],
    "pages": ["临河与水 第 1 页", "第 2 页 渡口读本·秋之卷"],
    "points": ["临河学刊 2024年第2期 · 7 ·", "· 8 · 第二章 渡口"],
    "bars": ["第二章 渡口 ― 1 ―", "― 2 ― 临河邮政志", "第二章 渡口 ― 3 ―"],
    "bare": ["渡口文丛　1", "2　临河读本·秋之卷", "渡口文丛　3"],
    "one head": ["临河邮政志 — 1 —", "临河邮政志 — 2 —"],
    "English": ["The Ferry Page 3", "Page 4 A History of the Post", "The Ferry Page 5"],
}


@pytest.mark.parametrize("heads", SEQUENCES.values(), ids=SEQUENCES)
def test_heads_beside_folios_go(heads: list[str]) -> None:
    lines = [[head] for head in heads]
    assert kept(pages(lines)) == body(len(heads))
    assert kept(pages([[] for _ in heads], lines)) == body(len(heads))


@pytest.mark.parametrize("heads", [("2 渡口学报", "渡口学报 3"), ("渡口学报 5", "6 渡口学报")])
def test_the_head_of_two_pages_goes_by_its_folios(heads: tuple[str, str]) -> None:
    assert kept(pages([[head] for head in heads])) == body(2)


@pytest.mark.parametrize(
    "heads",
    [
        ("2 渡口学报", "3 渡口学报"),
        ("1 渡口学报", "渡口学报 2"),
        ("2 渡口学报", "渡口学报 4"),
        ("2 方法", "结果 3"),
        ("第 2 渡口", "渡口 3"),
    ],
    ids=["one side", "odd on the left", "not the next", "two heads", "no folio"],
)
def test_two_pages_heads_with_other_numbers_stay(heads: tuple[str, str]) -> None:
    assert kept(pages([[head] for head in heads])) == [
        heads[0],
        *BODY[0],
        heads[1],
        *BODY[1],
    ]


@pytest.mark.parametrize("line", ["2 方法", "2 Results", "图 2", "表 2", "方法 2"])
@pytest.mark.parametrize("below", range(3))
def test_a_number_further_in_than_the_head_is_the_authors(line: str, below: int) -> None:
    # It equals the page's, below its head or over its foot.
    second = [*BODY[1][:below], line, *BODY[1][below:]]
    heads, texts = ("渡口文丛 1", "2 临河读本", "渡口文丛 3"), (BODY[0], second, BODY[2])
    text = [each for page in texts for each in page]
    over = ["\n".join([head, *page]) for head, page in zip(heads, texts, strict=True)]
    assert kept("\f".join(over)) == text
    under = ["\n".join([*page[::-1], head]) for head, page in zip(heads, texts, strict=True)]
    assert kept("\f".join(under)) == [each for page in texts for each in page[::-1]]


@pytest.mark.parametrize("folios", [["— 1 —", "— 2 —"], ["1 / 2", "2 / 2"], ["7", "8"]])
def test_heads_above_folios_go(folios: list[str]) -> None:
    heads = ["临河与水", "渡口读本·秋之卷"]
    assert kept(pages([list(top) for top in zip(heads, folios, strict=True)])) == body(2)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("foot", ["第 {} 页", "— {} —"])
def test_a_head_that_parts_a_sentence_goes(count: int, foot: str) -> None:
    wide = set_paragraph(RIVER, 24)
    own = [wide[8 * at : 8 * at + 8] for at in range(count)]
    head, *before = "渡口文丛第 43 期", *own[:-1]
    last = own[-1]
    amid = [
        at
        for at in range(1, 6)
        if not last[at - 1].endswith("。") and "，" in "".join(last[max(at - 3, 0) : at])
    ]
    assert amid
    for at in amid:
        lines = [*([head, *page] for page in before), [*last[:at], head, *last[at:]]]
        text = "\f".join(
            "".join(f"{line}\n" for line in [*page, foot.format(number)])
            for number, page in enumerate(lines, 1)
        )
        assert kept(text) == [line for page in own for line in page], at


REFRAINS = {
    "a song": (
        ["归来吧", "江上的船都靠了岸", "岸上的灯也亮了", "你说过秋天就回来", "归来吧", "带着旧伞"],
        ["木桩上系着旧缆绳", "我把门留着没有关上", "归来吧", "江上又起了一阵风"],
    ),
    "verse with commas": (
        ["渡口的月亮", "风从江上来，吹灭了灯", "人在船上坐，等着天明"],
        ["谁在对岸喊，谁又在听", "渡口的月亮", "照着旧木桩，照着空船"],
    ),
    "a form": (
        ["家庭成员", "姓名：", "年龄：", "住址："],
        ["工作单位及职务", "家庭成员", "姓名：", "年龄："],
    ),
}


@pytest.mark.parametrize("pages", REFRAINS.values(), ids=REFRAINS)
def test_what_an_author_repeats_below_the_top_stays(pages: tuple[list[str], ...]) -> None:
    text = "\f".join("".join(f"{line}\n" for line in page) for page in pages)
    assert kept(text) == [line for page in pages for line in page]


def test_a_head_above_a_folio_that_parts_a_sentence_goes() -> None:
    assert not BODY[0][-1].endswith("。")
    assert kept(pages([[], ["渡口文丛第 43 期", "· 2 ·"]], [["· 1 ·"], []])) == body(2)


@pytest.mark.parametrize("below", [["渡口文丛", "— 3 —"], ["— 3 —", "渡口文丛"]])
def test_a_head_next_to_the_last_page_s_folio_goes(below: list[str]) -> None:
    head = ["渡口文丛"]
    tops, feet = [head, head, []], [["— 1 —"], ["— 2 —"], below]
    assert kept(pages(tops, feet)) == body(3)


def test_a_heading_alone_on_its_page_stays() -> None:
    assert not BODY[0][-1].endswith("。")
    text = "\n".join([*BODY[0], "- 1 -"]) + "\f渡口的树\n- 2 -\n"
    assert kept(text) == [*BODY[0], "渡口的树"]


HEADINGS = {
    "of another section": ("渡口文丛", "渡口的树", False),
    "below a sentence, far from the top": ("渡口文丛", "渡口文丛", True),
}


@pytest.mark.parametrize(("head", "heading", "below"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_below_the_top_stays(head: str, heading: str, below: bool) -> None:
    at = 5
    lines = [*BODY[1]]
    lines[at - 1 : at] = ["到了秋天，船也停了。"] if below else lines[at - 1 : at]
    lines.insert(at, heading)
    text = "\f".join("\n".join(page) for page in ([head, *BODY[0]], lines, [head, *BODY[2]]))
    assert heading in kept(text)[1:]


def test_a_head_under_a_title_goes() -> None:
    text = pages([["渡口", "桥", "渡口文丛 1"], ["2 临河读本"], ["渡口文丛 3"]])
    assert kept(text) == ["渡口", "桥", *body(3)]


def test_the_head_of_a_page_between_two_that_bear_theirs_goes() -> None:
    # The sentence goes on from the first page to the second.
    assert not BODY[0][-1].endswith("。")
    feet = [["第 1 页"], ["第 2 页"], ["第 3 页"]]
    assert kept(pages([["渡口文丛"], ["临河读本"], ["渡口文丛"]], feet)) == body(3)


def test_titles_of_chapters_on_right_pages_go() -> None:
    # Neither title stands on half of the pages; the left ones bear the book's.
    tops = ["渡口", "临河邮政志", "渡口", "临河邮政志", "大桥", "临河邮政志", "大桥"]
    assert kept(pages([[top] for top in tops], [[str(n)] for n in range(7, 14)])) == body(7)


def test_a_title_on_one_right_page_stays() -> None:
    # The pages before it end their sentence: a chapter may begin here.
    page = ["船停了。", "桥修好了。", "水也清了。", "人都来看。", "天黑了。"]
    text = "\f".join(
        "\n".join([top, *(f"{n}{line}" for line in page), f"— {n} —"])
        for n, top in enumerate(["渡口", "临河志", "大桥", "临河志", "邮路", "临河志"], 1)
    )
    assert [line for line in kept(text) if "。" not in line] == ["渡口", "大桥", "邮路"]


def test_a_caption_in_the_sentence_stays() -> None:
    feet = [["第 1 页"], ["第 2 页"], ["第 3 页"]]
    caption = "下图：渡口的船"
    for tops in (
        [["渡口文丛"], ["临河读本", caption], ["渡口文丛"]],
        [["渡口文丛"], [caption], ["渡口文丛"]],
    ):
        assert caption in kept(pages(tops, feet))


NUMBERS = {
    "sections and pages": ["A04", "A05", "A06"],
    "Chinese": ["一", "二", "三"],
    "Chinese between dashes": ["— 九 —", "— 十 —", "— 十一 —"],
    "Chinese by place": ["一〇九", "一一〇", "一一一"],
    "Roman": ["iv", "v", "vi"],
    "of all": ["1/3", "2/3", "3/3"],
}


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=NUMBERS)
def test_numbers_at_the_foot_that_advance_go(numbers: list[str]) -> None:
    assert kept(pages([[], [], []], [[number] for number in numbers])) == body(3)


def test_numbers_of_all_go_though_one_stands_within_a_page() -> None:
    first = [*BODY[0][:3], "1/2", *BODY[0][3:]]
    assert kept("\n".join(first) + "\f" + "\n".join([*BODY[1], "2/2"])) == body(2)


# What stands at the tops of pages and is the author's.
TOPS = {
    "a list over pages": ["1 渡口的船", "2 河上的桥", "3 桥头的人"],
    "a list over pages with stops": ["1. 渡口的船", "2. 河上的桥", "3. 桥头的人"],
    "a list in brackets": ["（1）渡口的船", "（2）河上的桥", "（3）桥头的人"],
    "chapters": ["一", "二", "三"],
    "chapters in Roman": ["i", "ii", "iii"],
    "chapters with titles": ["第一章 渡口", "第二章 桥", "第三章 人"],
    "letters by date": ["3月5日", "3月6日", "3月7日", "3月8日"],
    "letters by date and day": ["3月5日 星期一", "3月6日 星期二", "3月7日 星期三"],
    "days": ["第1天", "第2天", "第3天", "第4天"],
    "minutes": ["9:00 开会", "10:00 讨论", "11:00 散会"],
    "minutes alike": ["9:00 讨论", "10:00 讨论", "11:00 讨论", "12:00 讨论"],
    "hours": ["9 时 开会", "10 时 讨论", "11 时 散会"],
    "levels": ["B1", "B2"],
    "annexes": ["附件（1）", "附件（2）", "附件（3）", "附件（4）"],
    "fractions": ["1/2", "1/3", "1/4"],
    "a storyboard": ["第 1 页 封面", "第 2 页 目录", "第 3 页 渡口"],
    "a number that turns once": ["渡口 1", "2 大桥"],
    "a refrain": ["船开了，船开了！"] * 4,
    "a number, then another": ["渡口 7", "大桥 31", "邮路 2"],
}


@pytest.mark.parametrize("tops", TOPS.values(), ids=TOPS)
def test_what_an_author_counts_stays(tops: list[str]) -> None:
    text = pages([[top] for top in tops])
    assert kept(text) == [line for at, top in enumerate(tops) for line in [top, *BODY[at]]]


def test_a_chapter_heading_under_the_running_head_stays() -> None:
    text = pages([["临河邮政志", "渡口"]] * 4, [[f"— {n} —"] for n in range(1, 5)])
    assert kept(text) == [line for at in range(4) for line in ["渡口", *BODY[at]]]


def test_a_title_with_a_year_under_the_head_stays() -> None:
    text = pages(
        [["临河邮政志", "临河年报（2023）"], *[["临河邮政志"]] * 3], [["7"], ["8"], ["9"], ["10"]]
    )
    assert kept(text) == ["临河年报（2023）", *body(4)]


def test_titles_over_poems_stay() -> None:
    # No page bears a head, and the titles stand over lines that end no sentence.
    text = pages([["渡口"], ["大桥"], ["邮路"]], [["— 1 —"], ["— 2 —"], ["— 3 —"]])
    assert kept(text) == [
        line
        for title, page in zip(["渡口", "大桥", "邮路"], BODY, strict=False)
        for line in [title, *page]
    ]


def test_a_table_over_pages_keeps_its_numbers_and_its_head() -> None:
    rows = [f"{n}    渡口{n}号船    {12 * n}" for n in range(1, 41)]
    head = "序号    名称    载重"
    table = [line for at in range(0, 40, 10) for line in [head, *rows[at : at + 10]]]
    assert kept("\f".join("\n".join(table[at : at + 11]) for at in range(0, 44, 11))) == table


# Parts of a masthead on a page that is hard-wrapped; each is one or two lines.
MASTHEADS = {
    "section and page": ["文化 · 副刊", "第 3 版"],
    "section and label": ["要闻", "B2"],
    "label and credits": ["A04", "责任编辑：陈明 版式：林芳"],
    "date and page": ["2024年8月5日 星期一", "第3版"],
    "date and credits": ["2024年8月5日 星期一", "责任编辑：陈明　校对：林芳　版式：方晴"],
    "credits run together": ["要闻 责任编辑：陈明版式：林芳"],
    "one line": ["2024年8月5日 星期一 B2"],
    "label first": ["A04 体育"],
    "name and label": ["临河日报 2024年8月5日 星期一", "A04"],
    "Traditional": ["文化·副刊", "責任編輯：陳明 版面設計：林芳"],
    "a number beside the day": ["临河日报 2024年8月5日 星期一 4"],
    "a number beside the section": ["临河日报", "2024年8月5日 星期一", "要闻 3"],
    "serial number": ["国内统一连续出版物号 CN 11-0065 第27776期（代号1-1） 今日20版"],
    "section last": ["2024年8月5日 星期一 第3版 要闻"],
    "a label and a day with dots": ["A3 · 要闻 2024.8.5 星期一"],
    "all on one row": ["03 要闻 2024年8月5日 星期一 编辑 陈明 校对 林芳 美编 方晴"],
    "in letters": ["要闻 YAOWEN", "2024年8月5日 星期一 03"],
    "by the other calendar": ["临河日报 2024年8月5日 星期一 甲辰年七月初二 2版"],
    "who made up the page": ["责任编辑 陈明 美术编辑 林芳", "2024年8月5日 星期一 3版"],
}
# A diary, an article's own credits, a table, a book.
NO_MASTHEADS = {
    "a diary": ["2024年8月5日 星期一", "晴"],
    "the editor of an article": ["渡口的船停了", "责任编辑：陈明"],
    "the editors of an article": ["责任编辑：陈明 校对：林芳"],
    "credits alone": ["责任编辑：陈明 版式：林芳"],
    "a section alone": ["文化", "渡口的船停了"],
    "a section and a date": ["文化", "2024年8月5日 星期一"],
    "a label alone": ["A04", "渡口的船停了"],
    "cells": ["A04", "B2"],
    "who edited it alone": ["責任編輯 陳雅文", "渡口的船停了"],
    "who edited a section": ["文化", "责任编辑：陈明"],
    "an edition": ["造船学", "第3版"],
    "who edited a book": ["责任编辑 王明", "第二版"],
    "an edition of a book on papers": ["怎样办日报", "第2版", "王明 著"],
    "a book on a weekly": ["漫话周刊", "第三版", "临河出版社"],
    "a place": ["B2", "停车场"],
    "a meeting": ["国际", "G20"],
    "a diary by both calendars": ["2024年8月5日 星期一 甲辰年七月初二", "晴"],
    "a diary and a number": ["2024年8月5日 星期一 第3天"],
    "a table": ["文化 3", "教育 12"],
    "two days": ["2024年8月5日 2024年8月6日 3"],
    "who painted": ["编辑 陈明 校对 林芳", "渡口的船停了"],
    "how warm days were": ["2024年8月5日 星期一 28", "2024年8月6日 星期二 26"],
    "a week's lessons": ["星期一 文化", "星期二 教育 2", "星期三 体育 3"],
    "how many came": ["星期一 12", "渡口的船停了"],
    "the sections of a newspaper": ["A1 要闻", "A2 国际", "A3 体育", "B1 财经"],
    "vitamins": ["健康 B2", "生活 B6"],
    "revisions": ["2024年8月5日 第2版", "2023年5月6日 第1版"],
    "when an edition was printed": ["第三版 2024年8月5日", "渡口的船停了"],
    "codes of goods": ["代号：1-12 要闻", "代号：1-13 要闻"],
    "how many editions": ["今日3版", "出版说明"],
    "what each channel sends": [
        *["2024年8月5日 星期一", "A1 国际", "06:30 早间新闻", "08:00 渡口的船", "A2 体育"],
        *["07:00 划船比赛", "09:30 足球"],
    ],
}


@pytest.mark.parametrize("top", MASTHEADS.values(), ids=MASTHEADS)
def test_a_newspaper_page_loses_its_masthead(top: list[str]) -> None:
    assert kept("\n".join([*top, "渡口的船停了", *WRAPPED])) == ["渡口的船停了", *WRAPPED]


@pytest.mark.parametrize("top", MASTHEADS.values(), ids=MASTHEADS)
def test_a_title_may_come_between(top: list[str]) -> None:
    text = "\n".join([top[0], "渡口的船停了", *top[1:], *WRAPPED])
    assert kept(text) == ["渡口的船停了", *WRAPPED]


@pytest.mark.parametrize("top", NO_MASTHEADS.values(), ids=NO_MASTHEADS)
def test_what_alone_is_no_masthead_stays(top: list[str]) -> None:
    assert kept("\n".join([*top, *WRAPPED])) == [*top, *WRAPPED]


@pytest.mark.parametrize("top", MASTHEADS.values(), ids=MASTHEADS)
def test_a_text_that_no_page_wrapped_keeps_them(top: list[str]) -> None:
    assert kept("\n\n".join([*top, RIVER, RIVER])) == [*top, RIVER, RIVER]


def test_the_masthead_of_the_first_page_goes_on_the_next() -> None:
    text = "\n".join(["要闻", "B2", *WRAPPED]) + "\f" + "\n".join(["要闻", *WRAPPED])
    assert kept(text) == [*WRAPPED, *WRAPPED]


@pytest.mark.parametrize("top", [["1 / 1"], ["渡口", "1 / 1"]])
def test_the_number_of_an_only_page_goes(top: list[str]) -> None:
    assert kept("\n".join([*top, *WRAPPED])) == [*top[:-1], *WRAPPED]
    assert kept("\n".join([*WRAPPED, "1/1"])) == WRAPPED


@pytest.mark.parametrize(
    "lines",
    [["1/1", *WRAPPED], [*WRAPPED, "1/2"], [*WRAPPED[:9], "1/1", *WRAPPED[9:]], ["1/1", "1/1"]],
    ids=["a date", "a half", "within", "cells"],
)
def test_a_fraction_stays(lines: list[str]) -> None:
    assert kept("\n".join(lines)) == lines


def test_the_ledger_names_the_rule() -> None:
    document = Pipeline.preset("article").run(pages([["临河与水 1 / 2"], ["2 / 2 渡口文丛"]]))
    document.verify()
    assert [removal.rule for removal in document.removals] == ["head with a folio"] * 2


PUPILS = [("王芳", "学习刻苦"), ("李明", "思维活跃"), ("赵强", "热爱体育"), ("周红", "书写工整")]


def test_the_first_line_of_a_letter_to_many_stays() -> None:
    letter = (
        "各位家长：您好！为了加强学校与各家的联系，同大家\n"
        "一起把孩子教好，现将%s这学期的情况告诉您。这孩\n子%s。\n%d\n"
    )
    text = "\f".join(letter % (*pupil, page) for page, pupil in enumerate(PUPILS, 1))
    assert sum(line.startswith("各位家长") for line in kept(text)) == len(PUPILS)


@pytest.mark.parametrize(
    "text",
    [
        "今日作业\n\n语文：\n\n第3页\n\n第5页\n\n数学：\n\n第12页\n",
        "中奖页码\n\n第8页\n\n第21页\n\n第36页\n",
        "— 2 —\n\n渡口\n\n— 1 —\n\n旧桥\n",
    ],
)
def test_pages_that_an_author_names_stay(text: str) -> None:
    assert kept(text) == [line for line in text.split("\n") if line]


def cleaned(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [paragraph.text for paragraph in Pipeline.preset("article").run(text).paragraphs]


AMID = ["渡口的船停在河的北岸，逢集的日子", "船来船往，卖菜的和卖布的都在这里", "等船。"] * 3


@pytest.mark.parametrize(
    "numbers", [("— 3 —", "— 6 —"), ("· 3 ·", "· 12 ·"), ("— 3 —", "第6页"), ("第6页", "— 3 —")]
)
def test_folios_of_chosen_pages_go(numbers: tuple[str, str]) -> None:
    text = "\n".join([*AMID[:2], numbers[0], *AMID[2:5], numbers[1], *AMID[5:]])
    assert cleaned(text) == ["".join(AMID[:3])] * 3


@pytest.mark.parametrize("numbers", [("第3页", "第6页"), ("— 6 —", "— 3 —")])
def test_what_stays_of_a_folio_s_shape_is_no_part_of_a_sentence(numbers: tuple[str, str]) -> None:
    text = "\n".join([*AMID[:2], numbers[0], *AMID[2:5], numbers[1], *AMID[5:]])
    once = cleaned(text)
    assert set(numbers) <= {*once}
    assert cleaned("\n\n".join(once)) == once


def test_folios_of_a_file_without_form_feeds_go() -> None:
    assert kept("渡口\n\n第3页\n\n旧桥\n\n第4页\n") == ["渡口", "旧桥"]


def test_a_slogan_on_few_pages_stays_where_no_sentence_goes_on() -> None:
    whole = set_paragraph(
        "渡口的水涨了一尺多，船夫把船拴在老槐树上，坐在石阶上抽烟，等大桥修好。", 11
    )
    text = "\f".join("".join(f"{line}\n" for line in ["为人民服务", *whole]) for _ in range(3))
    assert kept(text) == ["为人民服务", *whole] * 3


# How many spaces stand between a head and its folio, page after page.
GAPS = [13, 2, 16, 4, 9]


def test_a_head_goes_whatever_gap_parts_it_from_its_folio() -> None:
    # As `pdftotext -layout` centres what the stretched rows below make wider or narrower.
    tops = [[f"临河邮政手册{' ' * gap}{n}"] for n, gap in enumerate(GAPS, 1)]
    assert kept(pages(tops)) == body(len(GAPS))


# What stands on the first page below the name that all pages bear: lines, and whether it goes.
FIRST = {
    "the folio, as on the next": (["— 1 —", BODY[0][0]], True),
    "a later section": (["2.3. 渡口的船只和码头", BODY[0][0]], True),
    "text": ([BODY[0][0]], False),
    "the first section": (["2.1. 渡口的船只和码头", BODY[0][0]], False),
    "a share": (["2.3%的船停在对岸，水涨了"], False),
}


@pytest.mark.parametrize(("below", "goes"), FIRST.values(), ids=FIRST)
def test_the_first_page_bears_a_head_or_the_title(below: list[str], goes: bool) -> None:
    head = "临河县邮政业务手册"
    folio = below[0].startswith("—")
    tops = [[head, *below], *[[head, f"— {n} —"] if folio else [head] for n in range(2, 5)]]
    feet = [[] if folio else [f"— {n} —"] for n in range(1, 5)]
    first = [] if goes else [head]
    text = [line for line in below if not line.startswith("—")]
    assert kept(pages(tops, feet)) == [*first, *text, *body(4)]


# What a browser prints: the time and the title on top, at the foot an address and a page of all.
SITE = (
    "https://linhe.example/wenshi/2024/08/05/a-long-address-of-the-old-ferry-and-its-boatmen.html"
)
TIME, TITLE = "2024/8/5 09:30", "临河渡口的船工"
PRINTS = {
    "a line each": ([TIME, TITLE], [SITE, "{}/5"]),
    "two lines": ([f"{TIME}        {TITLE}"], [f"{SITE}   {{}}/5"]),
    # As it was printed, below the text.
    "at the foot": ([], [TIME, TITLE, SITE, "{}/5"]),
    "two lines at the foot": ([], [f"{TIME} {TITLE}", f"{SITE} {{}}/5"]),
}
TIMES = ["2024/8/5 上午9:30", "8/5/24, 9:30 AM", "05/08/2024, 09:30", "24. 8. 5. 오전 9:30"]


def printed(top: list[str], foot: list[str], count: int = 5) -> str:
    feet = [[line.format(n) for line in foot] for n in range(1, count + 1)]
    return pages([top] * count, feet)


@pytest.mark.parametrize(("top", "foot"), PRINTS.values(), ids=PRINTS)
@pytest.mark.parametrize("time", [TIME, *TIMES])
def test_what_a_browser_prints_goes(top: list[str], foot: list[str], time: str) -> None:
    text = printed(top, foot).replace(TIME, time)
    own = body(5)
    # The first page's may be the title.
    at = 0 if TITLE in top else 6
    assert kept(text) == [*own[:at], *([TITLE] if TITLE in [*top, *foot] else []), *own[at:]]


@pytest.mark.parametrize(("top", "foot"), PRINTS.values(), ids=PRINTS)
def test_the_printed_title_goes_from_a_page_that_has_it_too(
    top: list[str], foot: list[str]
) -> None:
    head, *rest = printed(top, foot).split(BODY[0][0], 1)
    assert kept(f"{head}{TITLE}\n{BODY[0][0]}{rest[0]}") == [TITLE, *body(5)]


@pytest.mark.parametrize(("top", "goes"), [([TIME], True), ([], False)])
def test_an_address_between_columns_goes_where_the_time_is_printed(
    top: list[str], goes: bool
) -> None:
    """Of columns pdftotext writes it below that which ends lowest."""
    text = printed(top, ["{}/5"])
    for page in BODY:
        text = text.replace(page[2], f"{SITE}\n{page[2]}", 1)
    assert (SITE not in kept(text)) == goes


# The same of other browsers, and as some extractors write it, all on top.
OTHERS = {
    "title and address on top": ([TITLE, SITE], ["第 {}，共 5 页", TIME]),
    "one line each, on top": ([f"{TITLE}      {SITE}", TIME, "第{}，共5页"], []),
    "English": ([TITLE, SITE], ["{} of 5", TIME]),
    "address and number at the foot": ([TIME], [SITE, "第 {} 页（共 5 页）"]),
    "address and number on a line": ([TIME], [f"{SITE} 第 {{}} 页（共 5 页）"]),
    "all on top": ([TIME, TITLE, "{}/5", SITE], []),
    "all on a line": ([f"{TIME} {TITLE} {SITE} {{}}/5"], []),
    "the space lost": (["2024/8/509:30", SITE, "{}/5"], []),
    "a day in words": (["2024年8月5日 上午9:30"], [SITE, "{}/5"]),
}


@pytest.mark.parametrize(("top", "foot"), OTHERS.values(), ids=OTHERS)
def test_what_other_browsers_print_goes(top: list[str], foot: list[str]) -> None:
    tops, feet = ([[line.format(n) for line in own] for n in range(1, 6)] for own in (top, foot))
    head, rest = pages(tops, feet).split(BODY[0][0], 1)
    assert kept(f"{head}{TITLE}\n{BODY[0][0]}{rest}") == [TITLE, *body(5)]


def test_the_printed_title_has_the_site_s_name_too() -> None:
    text = printed([TIME, f"{TITLE}_临河网"], [SITE, "{}/5"]).split(BODY[0][0], 1)
    assert kept(f"{text[0]}{TITLE}\n{BODY[0][0]}{text[1]}") == [TITLE, *body(5)]


def test_what_is_printed_on_an_only_page_goes() -> None:
    own = [f"[原创] {TITLE}", *BODY[0]]
    rows = [f"{TIME} {TITLE}_临河网", *own, f"{SITE} 1/1"]
    assert kept("\n".join(rows)) == own
    assert kept("\n".join([TIME, f"{TITLE}_临河网", SITE, "1/1", *own])) == own


def test_a_refrain_at_the_foot_of_what_is_printed_stays() -> None:
    """The title is printed once, on top; a page, and each of several, may end with a refrain."""
    refrain = ["船啊船", "你停在哪个渡口"]
    song = [TITLE, "水涨了船高", *refrain, "水退了船低", "天黑了灯亮", *refrain]
    assert kept("\n".join([f"{TIME} {TITLE}", *song, f"{SITE} 1/1"])) == song
    text = "\f".join("\n".join([f"{TIME} {TITLE}", *song, f"{SITE} {n}/2"]) + "\n" for n in (1, 2))
    assert kept(text).count(refrain[1]) == 4


def test_an_address_that_the_text_has_again_stays() -> None:
    link = ["本文地址：", SITE]
    own = [TITLE, *BODY[0], *link, *BODY[1]]
    assert kept("\n".join([f"{TIME} {TITLE}", *own, f"{SITE} 1/1"])) == own
    text = pages([[f"{TIME} {TITLE}"]] * 3, [[f"{SITE} {n}/3"] for n in (1, 2, 3)])
    text = text.replace(BODY[1][2], "\n".join([BODY[1][2], *link]))
    assert kept(text).count(SITE) == 1


@pytest.mark.parametrize(
    ("top", "foot"),
    [
        ([TIME], [SITE]),
        ([TIME, SITE], ["3/5"]),
        ([], [SITE, "1/1"]),
        ([f"发布时间：{TIME}"], [SITE, "1/1"]),
    ],
    ids=["no number", "a score", "no time", "a field"],
)
def test_a_time_and_an_address_of_the_author_s_on_an_only_page_stay(
    top: list[str], foot: list[str]
) -> None:
    rows = [TITLE, *top, *BODY[0], *foot]
    assert [line for line in rows if line not in kept("\n".join(rows))] in ([], ["1/1"])


def test_an_address_and_a_time_of_each_page_s_own_stay() -> None:
    """A log of what was fetched: each page has an address and a time of its own."""
    tops = [[f"2024/8/{n} 09:30", f"https://linhe.example/{n}.html"] for n in range(1, 6)]
    assert kept(pages(tops)) == [line for n in range(5) for line in [*tops[n], *BODY[n]]]


def test_what_stands_below_the_time_of_some_pages_stays() -> None:
    tops = [[TIME, *(["春到渡口"] if n in (2, 3) else [])] for n in range(1, 6)]
    assert kept(pages(tops, [[f"{n}/5"] for n in range(1, 6)])).count("春到渡口") == 2


def test_an_author_s_address_at_the_end_of_one_page_stays() -> None:
    text = pages([[], [], []], [["1/3"], [SITE, "2/3"], ["3/3"]])
    assert SITE in kept(text)


@pytest.mark.parametrize(
    "row", ["08:00", "2024/8/{} 09:30", "8/{}/24, 9:30 AM", "2024-08-1{} 晴", "第 1-2 局 3:{}"]
)
def test_what_an_author_s_pages_tell_of_stays(row: str) -> None:
    """The hours of a timetable, the days of a journey, a game; but one day is printed on all."""
    tops = [[row.format(n), "老周的船上"] for n in range(1, 6)]
    feet = [[f"{n}/5"] for n in range(1, 6)]
    found = kept(pages(tops, feet))
    assert [line for line in found if line not in body(5)] == [row for top in tops for row in top]


def test_the_rows_of_a_log_stay() -> None:
    rows = [[f"2024-08-0{n} 0{hour}:00" for hour in range(1, 9)] for n in range(1, 6)]
    assert kept("\f".join(map("\n".join, rows))) == [row for page in rows for row in page]
