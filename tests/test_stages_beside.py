"""Boxes beside the text: woven into its lines, or on a few of its rows; names and notes stay."""

from __future__ import annotations

import pytest
from articles import OWN
from cleaning import paragraphs
from typeset import set_paragraph
from untouched import LEFT_ALONE
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns
from zhengwen.stages.page.untangle import Untangle

BODY = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
BODY = [text for text in BODY if "“" not in text and "——" not in text][:8]
TITLE = "一条河与一座城"
LEDE = (
    "今年春天，河上的最后一座浮桥拆掉了，两岸的人站在堤上看了一个下午。从有渡口的那天算起，"
    "这条河已经陪着这座城走过五十年，老船工说，他的船早就不在了。"
)
HEADINGS = ("从渡口说起", "治水的日子")


def column(texts: list[str], measure: int) -> list[str]:
    return [line for text in texts for line in set_paragraph(text, measure)]


def woven(wide: list[str], narrow: list[str], first: int, turns: list[int], blank: str) -> str:
    """Lines of the one, then of the other, so many at each turn; the wide ones begin and end."""
    rows = [[*wide[:first]]]
    at, side = [first, 0], 1
    while at[1] < len(narrow):
        lines = (wide, narrow)[side]
        size = turns[len(rows) % len(turns)]
        rows.append(lines[at[side] : at[side] + size])
        at[side] += size
        side = 1 - side
    rows.append(wide[at[0] :])
    if blank == "each":
        return "\n\n".join(line for row in rows for line in row) + "\n"
    return "\n\n".join("\n".join(row) for row in rows) + "\n"


WOVEN = [
    (21, 15, [2, 1], "each"),
    (21, 15, [2, 1], "turns"),
    (21, 15, [1, 2], "each"),
    (21, 15, [1, 2], "turns"),
    (26, 13, [2, 1], "each"),
    (26, 13, [2, 1], "turns"),
    (26, 13, [1, 2], "turns"),
    (26, 13, [3, 2], "turns"),
    (21, 15, [3, 2], "each"),
    (21, 15, [3, 2], "turns"),
    (26, 13, [1, 2], "each"),
    (26, 13, [3, 2], "each"),
]


@pytest.mark.parametrize(("wide", "narrow", "turns", "blank"), WOVEN)
def test_a_woven_lede_comes_together(wide: int, narrow: int, turns: list[int], blank: str) -> None:
    rows = [TITLE, *column(BODY, wide)]
    text = woven(rows, column([LEDE], narrow), 5, turns, blank)
    assert paragraphs(text) == [TITLE, LEDE, *BODY]


def test_a_woven_box_with_a_heading_stands_below_a_paragraph() -> None:
    rows = [TITLE, *column(BODY, 21)]
    text = woven(rows, ["新闻背景", *column([LEDE], 15)], 5, [1, 2], "turns")
    assert [p for p in paragraphs(text) if p in BODY] == BODY
    assert "新闻背景" in paragraphs(text)
    assert LEDE in paragraphs(text)


def parted_once(lines: list[str]) -> list[str]:
    """The lines with a blank one above the last of a paragraph, as an extractor leaves one."""
    at = next(at for at in range(4, len(lines)) if len(lines[at]) < 9)
    return [*lines[:at], "", *lines[at:]]


@pytest.mark.parametrize(("wide", "narrow"), [(24, 14), (25, 15), (26, 15)])
def test_a_box_below_a_column_s_first_line_is_whole(wide: int, narrow: int) -> None:
    """The box has an edge, so that the column starts a row above it."""
    first, *rest = column(BODY, wide)
    rows = [TITLE, first, *column([LEDE], narrow), "", *parted_once(rest)]
    assert paragraphs("\n".join(rows) + "\n") == [TITLE, LEDE, *BODY]


def test_a_quotation_of_another_measure_stays() -> None:
    says = "老船工把那封信念给大家听，念到一半停了下来，又从头念"
    rows = [TITLE, *column([says], 24), *column([LEDE], 15), "", *parted_once(column(BODY, 24))]
    text = "".join(paragraphs("\n".join(rows) + "\n"))
    assert text == "".join([TITLE, says, LEDE, *BODY])


@pytest.mark.parametrize("name", sorted(LEFT_ALONE))
def test_what_is_no_box_stays(name: str) -> None:
    lines = split(LEFT_ALONE[name])
    assert [line.text for line in Untangle()(Columns()(lines))] == [line.text for line in lines]


def test_untangle_can_leave_them() -> None:
    rows = [TITLE, *column(BODY, 26)]
    lines = split(woven(rows, column([LEDE], 13), 5, [2, 1], "turns"))
    assert Untangle(move=False)(lines) == lines


# --- on a few rows of the text


def beside(rows: list[str], pieces: dict[int, str], at: int) -> str:
    """Rows with pieces beside some of them, which start at a column."""
    text = ""
    for number, row in enumerate(rows):
        text += (row.ljust(at) + pieces[number] if number in pieces else row) + "\n"
    return text


def test_a_lede_on_two_rows_goes_under_the_title() -> None:
    lede = "城里人喝上干净的水，是这几年的事。"
    rows = [
        TITLE,
        *("  " * (not at) + line for p in BODY for at, line in enumerate(set_paragraph(p, 24))),
    ]
    text = beside(rows, {3: lede[:9], 4: lede[9:]}, 40)
    assert paragraphs(text)[:3] == [TITLE, lede, BODY[0]]


@pytest.mark.parametrize("first", [3, 4, 5])
def test_rows_of_one_box_show_each_other(first: int) -> None:
    """The widest of the lines leaves three spaces before the box."""
    lede = "城里人喝上干净的水，是这几年的事，老船工说，从前不敢想。"
    rows = [
        TITLE,
        *("  " * (not at) + line for p in BODY for at, line in enumerate(set_paragraph(p, 24))),
    ]
    pieces = {first: lede[:10], first + 1: lede[10:20], first + 2: lede[20:]}
    at = max(len(rows[number]) for number in pieces) + 3
    found = paragraphs(beside(rows, pieces, at))
    assert lede in found
    assert [text for text in found if text != lede] == [TITLE, *BODY]


ROWS = [TITLE, *column(BODY, 26)]


@pytest.mark.parametrize("at", [at for at in range(4, 14) if ROWS[at][-1] not in "。；：，”"])
def test_a_heading_on_one_row_leaves_the_text(at: int) -> None:
    found = paragraphs(beside(ROWS, {at: HEADINGS[0]}, 46))
    assert HEADINGS[0] in found
    assert [text for text in found if text != HEADINGS[0]] == [TITLE, *BODY]


def test_a_wide_lede_beside_wider_text() -> None:
    box = set_paragraph(LEDE, 25, 0)
    rows = [TITLE, *column(BODY, 44)]
    text = beside(rows, dict(enumerate(box, 2)), 56)
    assert [p for p in paragraphs(text) if p in (*BODY, LEDE)] == [LEDE, *BODY]


FORMS = {
    "those who sign": "甲方（盖章）：临河镇人民政府    乙方（盖章）：青石建筑公司",
    "two fields": "姓名：陈桂芳        电话：0916-8221234",
}


@pytest.mark.parametrize("row", FORMS.values(), ids=FORMS)
def test_a_row_of_a_form_in_running_text_stays(row: str) -> None:
    lines = split("\n".join([*column(BODY[:2], 26), row, *column(BODY[2:], 26)]) + "\n")
    assert [line.text for line in Columns()(lines)] == [line.text for line in lines]


def test_a_heading_in_the_margin_stands_above_its_text() -> None:
    rows = column(BODY, 26)
    starts = [0]
    for text in BODY[:-1]:
        starts.append(starts[-1] + len(set_paragraph(text, 26)))
    margin = {
        starts[1]: "从渡口",
        starts[1] + 1: "说起",
        starts[3]: "治水的",
        starts[3] + 1: "日子",
    }
    text = "".join((margin.get(at, "").ljust(12) + row + "\n") for at, row in enumerate(rows))
    found = paragraphs(TITLE + "\n" + text)
    assert found[:3] == [TITLE, BODY[0], HEADINGS[0]]
    assert [found[found.index(h) + 1][:9] for h in HEADINGS] == [BODY[1][:9], BODY[3][:9]]


def test_names_beside_what_they_say_stay() -> None:
    names = ("张三", "李明", "王晓华", "赵六")
    rows = []
    for name, text in zip(names, BODY, strict=False):
        first, *more = set_paragraph(text, 24)
        rows += [name.ljust(8) + first, *(" " * 8 + line for line in more)]
    lines = split("\n".join(rows) + "\n")
    assert [line.text for line in Columns()(lines)] == [line.text for line in lines]
