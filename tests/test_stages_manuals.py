"""Manuals: pages of TeX, where contents, tables and commands stand amid the text."""

from __future__ import annotations

import re

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.join import Paragraphs
from zhengwen.stages.paragraphs.prose import prose


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


BODY = [text for name in sorted(OWN) for kind, text in OWN[name].paragraphs() if kind == "body"]
PROSE = [text for text in BODY if len(text) > 80][:4]
# Entries whose dots end in a number, and those that an extractor parted from theirs.
ENTRIES = [f"{at}.{part} 渡口的来历" + " ." * 36 + f" {9 + at}" for at in range(8) for part in "12"]
CUT_ENTRIES = [f"渡口的第{at}段来历" + " ." * 40 for at in range(1, 17)]
# A table of commands, whose cells stand on lines of their own.
CELLS = [
    f"{['send', 'post', 'mail', 'ship'][at % 4]}{'' if at % 3 else ' -' + chr(97 + at % 26)}"
    for at in range(150)
]


def wrapped(measure: int) -> list[str]:
    return [line for text in PROSE for line in set_paragraph(text, measure)]


@pytest.mark.parametrize("measure", [34, 40, 45])
@pytest.mark.parametrize("entries", [ENTRIES, CUT_ENTRIES], ids=["whole", "cut"])
def test_contents_above_prose(entries: list[str], measure: int) -> None:
    assert join("\n".join(["目录", *entries, *wrapped(measure)])) == ["目录", *entries, *PROSE]


@pytest.mark.parametrize("measure", [34, 40, 45])
def test_prose_below_a_long_table(measure: int) -> None:
    assert join("\n".join([*CELLS, *wrapped(measure)]))[len(CELLS) :] == PROSE


@pytest.mark.parametrize("measure", [34.0, 40.0])
def test_a_figure_on_one_line_hides_no_prose(measure: float) -> None:
    """All that a figure says, and not a text of paragraphs: its line counts as any other."""
    lines = split("\n".join([*wrapped(int(measure)), "船名吨位渡口水位" * 200]))
    width = [line.em for line in lines]
    ends = [line.ends for line in lines]
    assert prose(lines, width, ends, [measure] * len(lines)) == {measure}


def test_paragraphs_a_line_each_around_a_list() -> None:
    rows = [f"第{at}号船停在{'东西南北'[at % 4]}岸的老码头，船主姓王" for at in range(20)]
    whole = [text for text in BODY if len(text) > 110]
    assert join("\n".join([*whole, *rows, *whole])) == [*whole, *rows, *whole]


@pytest.mark.parametrize(
    "rows",
    [
        CELLS,
        # One sentence below a table shows no measure.
        [*CELLS, "以上各项命令均须由值班员逐条核对以后方可执行。"],
        ENTRIES,
        CUT_ENTRIES,
    ],
    ids=["cells", "cells and a sentence", "contents", "contents cut"],
)
def test_rows_alone_are_left(rows: list[str]) -> None:
    assert join("\n".join(rows)) == rows


# What an extractor that starts a new line at a wide gap makes of headings, and what they are.
SECTIONS = [
    ("3.1", "渡口的来历"),
    ("3.1.1", "头一条船"),
    ("3.1.2", "它的主人是谁？"),
    ("3.2", "The second boat"),
    ("3.3", "命令 ferry 的选项:"),
]


def sections(heads: list[tuple[str, str]], *, blank: bool = False) -> str:
    """Each heading's number and title on lines of their own, above a paragraph."""
    lines = [
        line
        for at, head in enumerate(heads)
        for line in (*head, *set_paragraph(PROSE[at % len(PROSE)], 36))
    ]
    return ("\n\n" if blank else "\n").join(lines)


@pytest.mark.parametrize("blank", [False, True], ids=["close", "apart"])
def test_headings_cut_behind_their_numbers(blank: bool) -> None:
    found = join(sections(SECTIONS, blank=blank))
    assert found[::2] == [f"{number} {title}" for number, title in SECTIONS]


def test_sections_of_an_appendix_cut_behind_their_numbers() -> None:
    titles = [("A.1", "渡口的来历"), ("A.2", "管理 ferry.conf"), ("A.3", "铁船与木船")]
    found = join(sections(titles))
    assert found[::2] == [f"{number} {title}" for number, title in titles]


def test_sections_named_by_months_cut_behind_their_numbers() -> None:
    titles = [(f"4.{at}", f"20{at:02} 年 {at} 月：渡口停航") for at in range(1, 4)]
    found = join(sections(titles))
    assert [text.replace(" ", "") for text in found[::2]] == [
        f"{number}{title}".replace(" ", "") for number, title in titles
    ]


NESTED = {
    "the only part of a section": [("4.1", "渡口"), ("4.1.1", "它的来历"), ("4.2", "船")],
    "a title wider than others": [
        ("4.1", "渡口"),
        (
            "4.2",
            "Which of the two ferries leaves its pier first, and why the other one waits for it",
        ),
    ],
}


@pytest.mark.parametrize("titles", NESTED.values(), ids=NESTED)
def test_sections_within_sections_cut_behind_their_numbers(titles: list[tuple[str, str]]) -> None:
    assert join(sections(titles))[::2] == [f"{number} {title}" for number, title in titles]


def test_headings_of_three_levels_with_no_text_between() -> None:
    text = "4\n船与人\n4.1\n渡口\n4.1.1\n" + sections(
        [("它的来历", "船停在东岸"), ("4.1.2", "它的主人")]
    )
    assert [part.replace(" ", "") for part in join(text)[:3]] == [
        "4船与人",
        "4.1渡口",
        "4.1.1它的来历",
    ]


def test_chapters_cut_behind_their_numbers() -> None:
    found = join("4\n船与人\n" + sections([("4.1", "渡口的来历"), ("4.2", "第二条船")]))
    assert [text.replace(" ", "") for text in found[:2]] == ["4船与人", "4.1渡口的来历"]


ENTRIES_CUT = [
    (["渡口" + " ." * 40, "2"], "渡口" + " ." * 40 + " 2"),
    (["3", "船与人" + " ." * 40, "14"], "3 船与人" + " ." * 40 + " 14"),
    (["3.1", "第一条船" + " ." * 36, "15"], "3.1 第一条船" + " ." * 36 + " 15"),
    (["3.2", "ferry 的选项", ". " * 30 + ".", "xi"], "3.2 ferry 的选项" + " ." * 31 + " xi"),
    (["3.3", "小结" + " ." * 36 + " 21"], "3.3 小结" + " ." * 36 + " 21"),
]


def test_entries_of_contents_cut_in_pieces() -> None:
    lines = [line for parts, _ in ENTRIES_CUT for line in parts]
    found = join("\n".join([*lines, *wrapped(36)]))
    assert [text.replace(" ", "") for text in found[: len(ENTRIES_CUT)]] == [
        whole.replace(" ", "") for _, whole in ENTRIES_CUT
    ]
    assert found[len(ENTRIES_CUT) :] == PROSE


NOT_CUT = {
    "figures of a table": ["1.2", "木船", "3.4", "铁船", "0.7", "竹筏"],
    "versions that don't follow each other": ["2.6", "渡口志", "5.1", "航道图"],
    "versions of an appendix": ["A.3", "渡口志", "C.1", "航道图"],
    "cells lettered": ["A.1", "渡船", "A.2", "竹筏", "A.3", "铁船"],
    "drafts": ["V.1", "初稿", "V.2", "定稿"],
    "a part of a figure": ["1.1", "12", "1.1.1", "船", "备注", "无"],
    "ranks within ranks": ["1.1", "12", "1.1.1", "7", "1.2", "9", "1.2.1", "3"],
    "a number amid a table": ["3.1", "12", "3.2", "15", "3.3", "17"],
    "a number above a sentence": ["3.1", "船开了。", "3.2", "人走了。"],
    "a command below a number": ["3.1", "\\ferry{1}", "3.2", "\\ferry{2}"],
    "numbers above numbered headings": ["3.1", "1. 木船", "3.2", "2. 铁船"],
    "a page's number above a heading": ["12", "渡口的来历", "13", "第一条船"],
    "figures that go up": ["王大山", "36.4", "李小河", "36.5", "陈石桥", "36.6", "赵木船"],
    "ranks beside figures": ["1", "东码头", "1.2", "2", "西码头", "2.1", "3", "南码头"],
    "pages of entries without dots": [
        "前言",
        "1",
        "第一章 总则",
        "3",
        "第一节 渡口的来历" + "…" * 20 + "3",
        "第二章 船工",
        "8",
        "第一节 头一条船" + "…" * 20 + "8",
        "附录",
        "15",
        "后记" + "…" * 20 + "16",
    ],
}


@pytest.mark.parametrize("rows", NOT_CUT.values(), ids=NOT_CUT)
def test_numbers_that_are_no_sections(rows: list[str]) -> None:
    assert join("\n".join([*rows, *wrapped(36)]))[: len(rows)] == rows


# Words on lines of their own; one line among them is as wide as a column's.
MESSAGES = ["收到", "好的", "明天见", "谢谢", "[图片]", "[图片]", "收到", "好的", "嗯", "[图片]"]
LONG = "那年春天我们在渡口等了很久，船工说水太大，要到下午才开，"


@pytest.mark.parametrize("count", [1, 3])
def test_few_wide_lines_among_many_short_ones_show_no_prose(count: int) -> None:
    lines = [*MESSAGES * 2 * count, *[LONG, "收到", "明天见"] * count, *MESSAGES * 4 * (count - 1)]
    assert join("\n".join(lines)) == lines


STANZAS = [
    ["河堤柳色几番新，", "渡口人稀雁影沉，", "旧信一封无处寄，", "灯前独坐夜深深"],
    ["江上晚风吹不断，", "桥边新月照归人，", "十年踪迹十年心，", "一片孤帆一片云"],
    ["山外青山楼外楼，", "小巷深深雨未休，", "谁家玉笛暗飞声，", "散入春风满洛城"],
    ["落花时节又逢君，", "巴山夜雨涨秋池，", "却话当年离别事，", "西窗烛影照清池"],
    ["明月松间照白石，", "清泉石上自在流，", "竹外桃花三两枝，", "春江水暖鸭先知"],
    ["孤村落日残霞里，", "轻烟老树寒鸦飞，", "青山绿水白草间，", "红叶黄花秋满地"],
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_stanzas_that_end_with_no_mark_keep_their_lines(between: str) -> None:
    text = between.join("\n".join(stanza) for stanza in STANZAS)
    assert join(text) == [line for stanza in STANZAS for line in stanza]


def behind_marks(text: str) -> list[str]:
    """A line as `pdftotext -raw` writes it where marks are set in half an em: cut behind each."""
    return re.findall(
        r"[^，、。；：！？”）》]*[，、。；：！？”）》]+|[^，、。；：！？”）》]+", text
    )


@pytest.mark.parametrize("measure", [30, 36, 40, 44])
def test_lines_cut_behind_every_mark(measure: int) -> None:
    texts = [text for text in BODY if len(text) > 60][:12]
    lines = [
        piece
        for text in texts
        for line in set_paragraph(text, measure)
        for piece in behind_marks(line)
    ]
    found = join("\n".join(["渡口志", *lines]))
    assert found[0] == "渡口志"
    assert sum(text in texts for text in found) >= 0.8 * len(texts)


COUPLETS = [
    f"{a}{b}，\n{c}{d}。"
    for a, c in (("河堤柳色", "渡口人稀"), ("旧信一封", "灯前独坐"), ("江上晚风", "桥边新月"))
    for b, d in (("几番新", "雁影沉"), ("无处寄", "夜深深"), ("吹不断", "照归人"))
]
WITH_PAUSES = {
    "couplets": "\n".join(COUPLETS).split("\n"),
    "couplets under titles": [
        line
        for at, text in enumerate(COUPLETS)
        for line in (f"其{'一二三四五六七八九'[at]}", *text.split("\n"))
    ],
    "items that end with a pause": [f"第{at}条船的船主和船工，" for at in range(30)],
    "words in columns": [f"渡口{at}、" for at in range(30)] + ["木船", "铁船", "竹筏"] * 5,
}


@pytest.mark.parametrize("lines", WITH_PAUSES.values(), ids=WITH_PAUSES)
def test_lines_that_end_with_pauses_are_left(lines: list[str]) -> None:
    assert join("\n".join(lines)) == lines
