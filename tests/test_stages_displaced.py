"""Boxes in all the places where extractors write them, and what looks like one and is none."""

from __future__ import annotations

import pytest
import zhengwen
from articles import OWN
from typeset import EM, Article, set_paragraph, width
from zhengwen import Document, Pipeline
from zhengwen.split import split
from zhengwen.stages.page.matching import matched
from zhengwen.stages.page.order import Order

MEASURES = (19, 29, 35)
LEDE = 15
PIPELINE = Pipeline.preset("article")


def body(article: Article, measures: tuple[int, ...] = MEASURES) -> list[str]:
    """The lines of the sections, each set to its measure, without their headings."""
    lines = []
    for number, (_, texts) in enumerate(article.sections):
        for text in texts:
            lines += set_paragraph(text, measures[number % len(measures)])
    return lines


def lede(article: Article) -> list[str]:
    return [line for text in article.lede for line in set_paragraph(text, LEDE)]


def headings(article: Article) -> list[str]:
    """The headings' halves, each on its line."""
    return [half for head, _ in article.sections for half in (head or "").split(" ")]


def inner(lines: list[str]) -> int:
    """A line in the middle of the text and of a sentence, after a full one."""
    for at in range(len(lines) // 2, len(lines)):
        above, below = width(lines[at - 1]), width(lines[at])
        if abs(above - below) <= EM and above > 26 * EM and lines[at - 1][-1].isalnum():
            return at
    raise AssertionError("no full line in mid-sentence")


def laid(article: Article, where: str, measures: tuple[int, ...] = MEASURES) -> str:
    """A page as an extractor writes it that finds its boxes `where`."""
    text, boxes = body(article, measures), [*lede(article), *headings(article)]
    title, cut = [article.title], inner(text)
    signed = [article.byline or ""]
    pages = {
        "at the end": [[*title, *text, *boxes]],
        "after the byline": [[*title, *text, *signed, *boxes]],
        "before the byline": [[*title, *text, *boxes, *signed]],
        "at a page's end": [[*title, *text[:cut], *boxes], [*text[cut:], *signed]],
        "in mid-sentence": [[*title, *text[:cut], *boxes, *text[cut:], *signed]],
        "under the title": [[*title, *boxes, *text, *signed]],
        "above the title": [[*boxes, *title, *text, *signed]],
        "title and all at a page's end": [
            [*text[:cut], *title, *boxes],
            [*text[cut:], *signed],
        ],
    }[where]
    return "\f".join("".join(f"{line}\n" for line in page) for page in pages)


PLACES = [
    "at the end",
    "after the byline",
    "before the byline",
    "at a page's end",
    "in mid-sentence",
    "under the title",
    "above the title",
    "title and all at a page's end",
]


def run(text: str) -> Document:
    document = PIPELINE.run(text)
    document.verify()
    assert zhengwen.clean(document.text) == document.text
    return document


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("name", OWN)
def test_boxes_come_home(name: str, where: str) -> None:
    article = OWN[name]
    expected = [text for _, text in article.paragraphs()]
    unsigned = [article.byline] if where == "at the end" else []
    paragraphs = run(laid(article, where)).paragraphs
    assert [p.text for p in paragraphs] == [text for text in expected if text not in unsigned]


LEDES = {
    "at the end": lambda title, lede, text: [[title, *text, *lede]],
    "at a page's end": lambda title, lede, text: [[title, *text, *lede], ["（宋爽）"]],
    "with the title": lambda title, lede, text: [[*text, title, *lede, "（宋爽）"]],
    "above the title": lambda title, lede, text: [[*lede, title, *text]],
    "in mid-sentence": lambda title, lede, text: [
        [title, *text[: inner(text)], *lede],
        [*text[inner(text) :]],
    ],
}


@pytest.mark.parametrize("where", LEDES)
@pytest.mark.parametrize("name", ["library", "river", "tea"])
def test_a_lede_without_headings_comes_home(name: str, where: str) -> None:
    """Nothing but its width shows it, and that its words are those of the title."""
    article = OWN[name]
    pages = LEDES[where](article.title, lede(article), body(article, (29,)))
    written = "\f".join("".join(f"{line}\n" for line in page) for page in pages)
    found = [p.text for p in run(written).paragraphs]
    assert found[: len(article.lede) + 1] == [article.title, *article.lede]


@pytest.mark.parametrize("beside", [True, False])
def test_headings_between_a_lede_s_lines_come_home(beside: bool) -> None:
    """One box lies over the other: a heading may stand beside the lede's last line, too."""
    tea = OWN["tea"]
    first, second, third = heads = ["改良茶树品种", "补齐加工短板", "擦亮茶旅招牌"]
    one, two = lede(tea)[:-1], lede(tea)[-1]
    a = next(at for at, line in enumerate(one) if line.startswith("元"))
    last = [f"{two} {third}"] if beside else [two, third]
    box = [*one[:a], first, one[a], second, *one[a + 1 :], *last]
    found = run("\n".join([tea.title, *body(tea), *box]) + "\n").paragraphs
    assert [p.text for p in found if p.kind == "heading"] == heads
    assert [p.text for p in found][1 : len(tea.lede) + 1] == list(tea.lede)


def test_each_move_is_in_the_ledger() -> None:
    river = OWN["river"]
    text = laid(river, "at a page's end")
    source = dict(enumerate(text.replace("\f", "").split("\n"), 1))
    edits = [edit for edit in run(text).edits if edit.stage == "order"]
    rules = [edit.rule for edit in edits]
    assert rules.count("lede under the title") == len(lede(river))
    assert rules.count("heading above its section") == len(headings(river))
    assert len(edits) == len(lede(river)) + len(headings(river))
    assert all(source[edit.line] == edit.before for edit in edits)
    assert edits[0].after == "moved after line 1"
    assert len({edit.after for edit in edits}) == len(edits)


@pytest.mark.parametrize("where", PLACES)
def test_nothing_moves_when_told_so(where: str) -> None:
    lines = split(laid(OWN["river"], where))
    after = Order(move=False)(lines)
    assert [line.number for line in after] == [line.number for line in lines]


def test_what_cut_a_sentence_is_marked_where_it_stands() -> None:
    river = OWN["river"]
    document = PIPELINE.set("order.move=false").run(laid(river, "in mid-sentence"))
    document.verify()
    left = [p.text for p in document.paragraphs if p.kind == "displaced"]
    assert left == [*river.lede, *[head for head, _ in river.sections]]


def test_a_heading_in_mid_sentence_without_a_place_goes_below_the_paragraph() -> None:
    """One measure, and no word shared: nothing tells where it belongs, but it is not there."""
    lines = body(OWN["tea"], (28,))
    at = inner(lines)
    text = "\n".join([OWN["tea"].title, *lines[:at], "甲乙丙丁戊己", *lines[at:]]) + "\n"
    document = run(text)
    whole = [text for _, texts in OWN["tea"].sections for text in texts]
    assert [p.text for p in document.paragraphs if p.kind == "body"] == whole
    kinds = [p.kind for p in document.paragraphs]
    cut = next(i for i, p in enumerate(document.paragraphs) if at in p.lines)
    assert kinds.count("displaced") == 1
    assert kinds[cut + 1] == "displaced"
    edits = [edit for edit in document.edits if edit.stage == "order"]
    assert [(e.rule, e.before) for e in edits] == [("place not certain", "甲乙丙丁戊己")]
    assert edits[0].after.startswith("moved after line")


def test_numbers_put_shuffled_headings_in_order() -> None:
    river = OWN["river"]
    heads = [f"3.2.{n}. {head[:6]}" for n, (head, _) in enumerate(river.sections, 2) if head]
    text = "\n".join(["3.2.1. 一条河", *lede(river), *body(river), *heads[::-1]]) + "\n"
    found = [p.text for p in run(text).paragraphs if p.kind == "heading"]
    assert found == [head.replace(". ", ".") for head in heads]


def test_captions_among_headings_in_order_keep_their_place() -> None:
    river = OWN["river"]
    heads = ["1.4.4. 鼠标操作", "表1.15. 按键列表", "1.4.5. 分页程序"]
    lines = [*body(river, (35, 19, 29)), *body(OWN["tea"], (19,))]
    text = "\n".join(["1.4.3. 特殊按键", *lines, *heads]) + "\n"
    found = [p.text for p in run(text).paragraphs if p.kind == "heading"]
    assert found == [head.replace(". ", ".") for head in heads]


def test_what_is_left_behind_keeps_its_order() -> None:
    heads = ["1.4.4. 鼠标操作", "1.4.5. 分页程序", "1.4.6. 文本编辑器"]
    text = "\n".join(["1.4.3. 特殊按键", *body(OWN["tea"], (28,)), *heads]) + "\n"
    left = [p.text for p in run(text).paragraphs if p.kind == "displaced"]
    assert left == [head.replace(". ", ".") for head in heads]


MATCHED = {
    "in order": ([[3.0, 0.0], [0.0, 3.0]], [0, 1]),
    "no word": ([[0.0, 0.0], [0.0, 0.0]], [0, 1]),
    "words of little weight": ([[0.0, 1.0], [1.0, 0.0]], [0, 1]),
    "shuffled": ([[0.0, 3.0], [3.0, 0.0]], [1, 0]),
    "two of them alike": (
        [[0.0, 0.0, 5.0], [0.0, 0.0, 0.0], [0.1, 0.0, 0.0]],
        [2, None, None],
    ),
    "none": ([], []),
}


@pytest.mark.parametrize(("gains", "expected"), MATCHED.values(), ids=MATCHED)
def test_matched(gains: list[list[float]], expected: list[int | None]) -> None:
    assert matched(gains) == expected


# --- what looks like a box and is none


def in_place(article: Article, measures: tuple[int, ...] = MEASURES) -> list[str]:
    """An article as it is read, each heading above its section."""
    lines = [article.title, *lede(article)]
    for number, (head, texts) in enumerate(article.sections):
        lines += (head or "").split(" ")
        for text in texts:
            lines += set_paragraph(text, measures[number % len(measures)])
    return [*lines, article.byline or ""]


def news() -> list[str]:
    """Short items, each a heading and a paragraph at one measure."""
    return [
        line
        for article in OWN.values()
        for head, texts in article.sections
        for line in ((head or "").split(" ")[0], *set_paragraph(texts[0], 20))
    ]


RIVER = OWN["river"]
WRAPPED = body(RIVER)
LIST = ["长江大桥", "黄鹤楼", "东湖绿道", "归元寺"]
NAMES = ["徐正平", "陈桂芳", "郑怀远"]
FIGURE = inner(WRAPPED)
STROLL = "他每天清早沿着堤走一圈，看看水色，捡几个漂来的瓶子，再回家做饭。"
PLAIN = {
    "headings in their places": in_place(RIVER),
    "headings in their places, one measure": in_place(RIVER, (20,)),
    "short news items": news(),
    "a list of short lines at the end": [RIVER.title, *WRAPPED, *LIST],
    "names at the end": [RIVER.title, *WRAPPED, *NAMES],
    "a signature": [RIVER.title, *WRAPPED, "南浦市水务局"],
    "a signature and a date": [RIVER.title, *WRAPPED, "南浦市水务局", "2024年8月5日"],
    "a numbered list at the end": [
        RIVER.title,
        *WRAPPED,
        *[f"{n}. {text}" for n, text in enumerate(LIST, 1)],
    ],
    "a bulleted list within a sentence's lines": [
        *[RIVER.title, *WRAPPED[:FIGURE]],
        *["• vgs(8)：报告卷组", "• pvs(8)：报告物理卷", "• lvs(8)：报告逻辑卷"],
        *WRAPPED[FIGURE:],
    ],
    "a row in pieces, below a sentence in pieces": [
        *[RIVER.title, *WRAPPED, "传递以下参数："],
        *["在其后给出的参数会被追加到自动执行的程序默认参数后，", "并修改其默认行为。"],
        *["使用 dh_auto_configure", "命令要比直接调用好很多，因为它保留其他任何良性的参数。"],
    ],
    "a list below its sentence": [RIVER.title, *WRAPPED, "沿河有这些地方：", *LIST, *WRAPPED],
    "a subtitle and an author": [RIVER.title, "南浦治水纪事", "郑怀远", *WRAPPED],
    "a lede in its place": [RIVER.title, *lede(RIVER), *WRAPPED],
    "a column narrower beside a figure": [
        *[RIVER.title, *WRAPPED[:FIGURE]],
        *set_paragraph("".join(WRAPPED[FIGURE : FIGURE + 3]) + "。", LEDE, indent=0),
        *WRAPPED[FIGURE + 3 :],
    ],
    "a narrow column with a short line in it": [
        *[RIVER.title, *WRAPPED[:FIGURE]],
        *["他沿着长堤慢慢走着看水色，他说：", "“清水来了”", "说完就回家去了，一路都在想着河。"],
        *WRAPPED[FIGURE:],
    ],
    "a caption and a line at a page's end": [
        *[RIVER.title, *WRAPPED, "表 2.13. 清漪河的水质", "请注意以下几点。"],
    ],
    "a box with a heading of its own": [
        *["A04", "▲南浦市的河道。（资料图片）", RIVER.title.split(" ")[0], *WRAPPED],
        *["记者手记", *set_paragraph(STROLL * 2, LEDE)],
    ],
    "sections of narrow lines, headings and all, above wider ones": [
        *["▲市集一景。（资料照片）", "清水绕城", *set_paragraph(STROLL * 3, 24)],
        *["白鹭归来", *set_paragraph(STROLL * 3, 24)],
        *["两岸新景", *body(RIVER, (35,))],
    ],
    "a narrow section at the end": [
        *[RIVER.title, *WRAPPED],
        *set_paragraph(
            "他每天清早沿着堤走一圈，看看水色，捡几个漂来的瓶子，再回家做饭。" * 3, LEDE
        ),
    ],
    "a narrow section at the start": [
        *set_paragraph(
            "他每天清早沿着堤走一圈，看看水色，捡几个漂来的瓶子，再回家做饭。", 15, indent=0
        ),
        *["清早的堤", *WRAPPED],
    ],
    "a text without a title, and a byline amid it": [
        *set_paragraph("老周每天清早都要沿着清漪河的长堤走上一圈再回家，" + STROLL, 22, indent=0),
        *[*body(RIVER, (22,))[:24], "本报记者 周明德", *set_paragraph(STROLL * 2, LEDE)],
    ],
    "a day above a text, and a byline amid it": [
        *["2024年8月5日 星期一", *body(RIVER, (22,))[:24], "本报记者 周明德"],
        *set_paragraph(STROLL * 2, LEDE),
    ],
    "a poem at the end": [
        *set_paragraph(STROLL * 8, 22),
        *["清漪河", "船在水上走，", "水在船下流。", "走走又停停，", "停停又走走。"],
    ],
    "a caption on top of the last page": [
        *[*set_paragraph(STROLL * 4, LEDE), *set_paragraph(STROLL * 8, 30)],
        *["\f图1 清漪河水位变化", *set_paragraph(STROLL * 2, LEDE)],
    ],
    "titles of other articles below a byline": [
        *[RIVER.title, *WRAPPED, "本报记者 周明德", "相关阅读", "城河两岸的白鹭", "修堤的人"],
        "堤岸上的清早",
    ],
    "a running head that looks like a byline, and the text that goes on": [
        *[RIVER.title, *body(RIVER, (29,)), "责任编辑 周明德", *body(OWN["tea"], (29,))[:9]],
    ],
    "a song with a refrain": [
        *[RIVER.title, *WRAPPED, "清漪河谣", "河水长呀河水清", "堤上走过看河人", "（副歌）"],
        *["哎呀哎哟河水流", "流过两岸白鹭洲", "流过老周家门口", "流过桥下不回头"],
    ],
    "a line amid a sentence that looks like a byline": [
        *[RIVER.title, *WRAPPED, "墙上的左图是从前的样子，右"],
        *["图 是现在的样子，从前的人", *set_paragraph(STROLL * 2, LEDE, 0)],
    ],
    "whole paragraphs": [text for _, text in RIVER.paragraphs()],
    "two articles": [*laid(RIVER, "after the byline").split("\n")[:-1]] * 2,
    "headings alone": [half for article in OWN.values() for half in headings(article)],
    "nothing": [],
}


@pytest.mark.parametrize("page", [0, 1], ids=["one page", "two pages"])
@pytest.mark.parametrize("move", [True, False])
@pytest.mark.parametrize("name", PLAIN)
def test_what_stands_in_its_place_stays(name: str, move: bool, page: int) -> None:
    lines = list(PLAIN[name])
    if page and lines:
        lines[len(lines) // 2] = "\f" + lines[len(lines) // 2]
    before = split("".join(f"{line}\n" for line in lines))
    assert list(Order(move=move)(before)) == before


def test_a_heading_at_a_page_s_end_stays_above_its_text() -> None:
    upper, lower = WRAPPED[: FIGURE - 8], WRAPPED[FIGURE - 8 :]
    before = split("\n".join([RIVER.title, *upper, "修复河道生态"]) + "\n\f" + "\n".join(lower))
    after = Order()(before)
    assert [line.text for line in after] == [line.text for line in before]


def test_the_last_line_of_a_long_heading_stays() -> None:
    long = set_paragraph("二、深入实施治水行动计划和创新驱动发展战略以及持续提升流域治理能力", 29)
    lines = [RIVER.title, *body(RIVER, (29,)), *long, *body(OWN["tea"], (29,))]
    before = split("".join(f"{line}\n" for line in lines))
    assert list(Order()(before)) == before


@pytest.mark.parametrize(
    "headings",
    [
        ["摸清污染源头", "修复河道生态", "两岸又见白鹭"],
        ["（一）摸清污染源头", "（二）修复河道生态", "（三）两岸又见白鹭"],
        ["声明之后的路", "来源要清楚", "作者与读者同行"],
    ],
)
def test_headings_below_a_byline_are_headings_whatever_they_start_with(headings: list[str]) -> None:
    lines = [RIVER.title, *body(RIVER, (18,)), "本报记者 周明德", *set_paragraph(STROLL * 2, 26)]
    text = "".join(f"{line}\n" for line in [*lines, *headings])
    assert any(line.moved for line in Order()(split(text)))


def test_the_label_of_links_is_no_half_of_a_title() -> None:
    links = ["延伸阅读", "修堤的人", "城河两岸的白鹭"]
    text = "\n".join([RIVER.title, *WRAPPED, "本报记者 周明德", *links]) + "\n"
    assert zhengwen.clean(text).rstrip("\n").split("\n\n")[-len(links) :] == links


@pytest.mark.parametrize("at", [24, 27, 29])
def test_a_last_page_that_a_sentence_goes_on_on_is_no_lede(at: int) -> None:
    """Few narrow lines stand there, a blank line above, with words of the title."""
    tea = OWN["tea"]
    text = [
        tea.title,
        *body(tea, (29,))[:at],
        "老船工对年轻人说，这就是当年那条旧船修了又修的道理所在之处",
    ]
    last = ["也，看着富山乡一片叶子的老人都笑，谁", "也没再说什么，看着茶园。"]
    pages = [*text, "", "- 1 -", "\f- 2 -", "", *last]
    found = "".join(p.text for p in run("\n".join(pages)).paragraphs)
    assert found.endswith("".join([text[-1], *last]))
