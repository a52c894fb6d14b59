"""Vertical setting: pages whose lines run down, and stand from right to left."""

from __future__ import annotations

import time

import pytest
from articles import OWN
from uprightpages import backwards, page, rows, set_vertically
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.upright import are_rows
from zhengwen.stages.page.vertical import RULE, Vertical

ARTICLE = Pipeline.preset("article")
# Vertical lines have their numbers in Han.
HAN = str.maketrans("0123456789.", "〇一二三四五六七八九·")
BODY = [
    text.translate(HAN)
    for name in ("river", "tea")
    for kind, text in OWN[name].paragraphs()
    if kind == "body"
]
JAPANESE = [
    "島の図書館は、港のすぐ前にある小さな木造の建物で、本は三千冊しかない。それでも毎週火曜日になると、隣の島から船に乗って借りに来る人がいる。",
    "司書の女性は、北の町から来て十二年になる。最初の年は、海が荒れて一か月も船が来なかったそうだ。その間に、彼女は図書館の本を全部読んでしまったという。",
    "子供たちは学校の帰りに寄って、窓際の椅子に座り、夕方の船が出る時間まで静かに絵本を読んでいる。",
]


def cleaned(text: str) -> list[str]:
    """The paragraphs of a text, whose ledger balances; a second run leaves them as they are."""
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


@pytest.mark.parametrize("measure", [20, 26, 33, 40])
def test_rows_of_a_page_are_read_down(measure: int) -> None:
    assert cleaned(page(set_vertically(BODY[:8], measure))) == BODY[:8]


@pytest.mark.parametrize("gap", [" ", "  ", "   "])
def test_lines_stand_as_far_apart_as_they_like(gap: str) -> None:
    assert cleaned(page(set_vertically(BODY[:6], 30), gap=gap)) == BODY[:6]


@pytest.mark.parametrize("measure", [15, 20, 24])
def test_two_tiers_are_read_one_after_the_other(measure: int) -> None:
    assert cleaned(page(set_vertically(BODY[:8], measure), tiers=2)) == BODY[:8]


def test_pages_go_on_and_their_numbers_go() -> None:
    lines = set_vertically(BODY, 28)
    pages = [page(lines[at : at + 14]) for at in range(0, len(lines), 14)]
    text = "\f".join(f"{own}\n              {number}\n" for number, own in enumerate(pages, 1))
    assert cleaned(text) == BODY


@pytest.mark.parametrize("head", ["第一章  渡口", "岛上的图书馆", "渡口"])
@pytest.mark.parametrize("foot", ["— {} —", "- {} -", "第{}页"])
def test_running_heads_that_read_across_go(head: str, foot: str) -> None:
    """Their glyphs are none of the lines below or above them."""
    lines = set_vertically(BODY, 28)
    pages = [page(lines[at : at + 14]) for at in range(0, len(lines), 14)]
    text = "\f".join(
        f"      {head}\n\n{own}\n\n            {foot.format(number)}\n"
        for number, own in enumerate(pages, 1)
    )
    assert cleaned(text) == BODY


@pytest.mark.parametrize(
    ("other", "solid"),
    [
        ("著 者 陈 晓 舟", "著者陈晓舟"),
        ("石 桥 在 今 年 通 车 ， 渡 口 停 航 。", "石桥在今年通车，渡口停航。"),
    ],
)
def test_another_page_that_reads_across_is_set_solid(other: str, solid: str) -> None:
    lines = set_vertically(BODY[:8], 28)
    assert cleaned(f"{page(lines)}\n\f{other}\n") == [*BODY[:8], solid]


def test_a_caption_stays_as_it_reads() -> None:
    lines = set_vertically(BODY[:8], 28)
    assert cleaned(page(lines) + "\n\n      图一：渡口的旧船") == [*BODY[:8], "图一：渡口的旧船"]


def test_marks_may_have_the_forms_of_vertical_lines() -> None:
    forms = str.maketrans("，。：；「」", "︐︒︓︔﹁﹂")
    assert cleaned(page(set_vertically(BODY[:6], 30)).translate(forms)) == BODY[:6]


def test_japanese() -> None:
    assert cleaned(page(set_vertically(JAPANESE, 24, indent=1))) == JAPANESE


@pytest.mark.parametrize("measure", [24, 30, 40])
def test_glyphs_one_below_the_other_are_put_from_right_to_left(measure: int) -> None:
    lines = set_vertically(BODY[:8], measure)
    assert cleaned(backwards(lines)) == BODY[:8]


def test_pages_of_glyphs_go_on() -> None:
    lines = set_vertically(BODY[:12], 32)
    pages = [backwards(lines[at : at + 9]) for at in range(0, len(lines), 9)]
    assert cleaned("\n\f".join(pages)) == BODY[:12]


def test_pieces_of_a_line_that_was_cut_at_its_marks_stay_in_their_order() -> None:
    lines = set_vertically(BODY[:6], 36)
    cut = [line.strip("　").replace("，", "\n，").split("\n") for line in reversed(lines)]
    pieces = ["\n".join(piece) for line in cut for piece in line if piece]
    assert "".join(cleaned("\n\n".join(pieces))) == "".join(BODY[:6])


def test_each_line_is_an_edit_and_the_ledger_names_its_rows() -> None:
    text = page(set_vertically(BODY[:3], 24)) + "\n"
    document = ARTICLE.run(text)
    moved = [edit for edit in document.edits if edit.rule == RULE]
    assert [edit.stage for edit in moved] == ["vertical"] * len(set_vertically(BODY[:3], 24))
    assert moved[0].before == BODY[0][:22]
    first = document.paragraphs[0]
    assert first.lines[:3] == (3, 4, 5)
    glyphs = [line.strip() for line in text.split("\n")]
    assert [glyphs[n - 1][a:b] for n, a, b in first.pieces[:3]] == list(BODY[0][:3])


def test_a_page_may_be_left_as_it_is() -> None:
    lines = split(page(set_vertically(BODY[:6], 30)))
    assert Vertical(move=False)(lines) is lines
    assert Vertical()(lines) is not lines


CELLS = "金木水火土日月山川田人口手足耳目牛羊马虫鱼鸟草竹米车舟弓刀门"
VERSE = ["渡口无人舟自横，", "春江夜涨两三声。", "老来不问东西路，", "坐看灯前雨满城。"]
NAMES = ["王小明", "李建国", "陈丽华", "赵一凡", "孙大伟", "周文静", "吴海燕", "郑国强"]
ACROSTIC = ["我在桥头等你来，", "爱看河边柳色开。", "渡船早已无人坐，", "口口相传旧事怀。"]
FLAT = [text.translate(HAN) for text in BODY[:6]]


def spread(text: str, measure: int) -> str:
    """Horizontal lines of one measure, a space between any two glyphs."""
    return "\n".join(" ".join(text[at : at + measure]) for at in range(0, len(text), measure))


HORIZONTAL = {
    "single characters in a table": "\n".join(
        " ".join(CELLS[(7 * row + 3 * cell) % 30] for cell in range(12)) for row in range(12)
    ),
    "a table of marks and characters": "\n".join(
        " ".join("是，否。有、无"[(5 * row + 3 * cell) % 7] for cell in range(12))
        for row in range(12)
    ),
    "a seating plan, each name upright": "\n\n".join(
        "\n".join(rows([NAMES[(row + at) % 8] for at in range(8)])) for row in range(6)
    ),
    "names, a character a row": "\n\n".join("\n".join(name) for name in NAMES * 4),
    "couplets set upright": "\n".join(rows([VERSE[0][:7], VERSE[1][:7], VERSE[2][:7]])),
    "verse, a space after each glyph": "\n".join(" ".join(line) for line in VERSE * 6),
    "acrostic verse": "\n".join(" ".join(line) for line in ACROSTIC * 5),
    "poems in columns": "\n".join(
        "    ".join(VERSE[at % 4] for at in range(n, n + 4)) for n in range(12)
    ),
    "justified lines": spread("".join(FLAT), 24),
    "justified lines with gaps of two": spread("".join(FLAT), 30).replace(" ", "  "),
    "words of two characters": "\n".join(
        "  ".join(CELLS[(row * 5 + at) % 29 :][:2] for at in range(8)) for row in range(20)
    ),
    "a word puzzle": "\n".join(
        " ".join(("".join(FLAT))[(row * 37 + at * 101) % len("".join(FLAT))] for at in range(14))
        for row in range(14)
    ),
}


@pytest.mark.parametrize("name", HORIZONTAL)
def test_what_is_read_across_is_left(name: str) -> None:
    text = HORIZONTAL[name]
    lines = split(text)
    assert not any(are_rows(text))
    assert Vertical()(lines) is lines


def test_glyphs_in_reading_order_are_left() -> None:
    """Without a blank line nothing shows where a line ends, and with some they may be right."""
    for between in ("\n", "\n\n"):
        forward = between.join("\n".join(line.strip("　")) for line in set_vertically(BODY[:5], 24))
        lines = split(forward)
        assert Vertical()(lines) is lines


def test_the_time_is_linear() -> None:
    """A text of many pages, and one that looks like rows and is none."""
    own = page(set_vertically(BODY[:8], 30))
    for text in (own, HORIZONTAL["justified lines"], HORIZONTAL["a word puzzle"]):
        times = []
        for count in (4, 32):
            lines = split("\f".join([text] * count))
            start = time.perf_counter()
            Vertical()(lines)
            times.append(time.perf_counter() - start)
        assert times[1] < 8 * 4 * times[0] + 0.5


LONG = [above + below for above, below in zip(BODY[::2], BODY[1::2], strict=False)]


def behind_first_lines(texts: list[str], measure: int) -> str:
    """Paragraphs as PDFium reads them from vertical lines: broken behind the first line alone."""
    return "\n".join(f"{text[: measure - 2]}\n{text[measure - 2 :]}" for text in texts)


@pytest.mark.parametrize("measure", [24, 36, 44])
def test_what_is_broken_behind_its_first_line_alone_is_one(measure: int) -> None:
    texts = [
        text for text in LONG if text[measure - 3] not in "。！？”" and text[measure - 2] != "，"
    ]
    assert len(texts) >= 4
    assert cleaned(behind_first_lines(texts, measure)) == texts


HEADLINES = [
    "渡口停航三天，两岸交通改道",
    "新桥通车一年，茶馆重又开门",
    "河水涨了半米，沿岸住户搬离",
    "老船工退休了，儿子接过船桨",
]


def test_headlines_of_one_width_above_their_reports_stay() -> None:
    """As many characters each, a comma in each, and a long paragraph below."""
    texts = [text for pair in zip(HEADLINES, LONG, strict=False) for text in pair]
    assert len(texts) == 2 * len(HEADLINES)
    assert cleaned("\n".join(texts)) == texts


@pytest.mark.parametrize("size", [6, 8])
def test_rows_without_their_places_are_left(size: int) -> None:
    """Plain ``pdftotext`` writes a row's pieces from the left, and no gap shows what it lacks."""
    own = page(set_vertically(BODY[:size], 24)).split("\n")
    lines = split("\n".join(" ".join(row.split()) for row in own))
    assert Vertical()(lines) is lines


def test_glyphs_that_touch_across_the_lines_are_left() -> None:
    """Their places on the row are not those of their lines."""
    lines = split(page(set_vertically(BODY[:8], 30), gap=""))
    assert Vertical()(lines) is lines
