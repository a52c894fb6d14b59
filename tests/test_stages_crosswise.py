"""Rows that are read across, and so no columns: choices of a question, fields of a form."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from articles import OWN
from sidebyside import page
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

BODIES = [text for one in OWN.values() for kind, text in one.paragraphs() if kind == "body"]
# Clauses of one to fifteen characters, and sentences.
CLAUSES = [part for text in BODIES for part in re.split("[，。；：！？、“”]", text) if part]
SENTENCES = [part for text in BODIES for part in re.split("[。；！？]", text) if len(part) >= 12]
HEADINGS = ["渡口旧事", "桥上行人", "茶山早春", "河湾人家"]

MARKS: dict[str, Callable[[int], str]] = {
    "A.": lambda at: f"{'ABCD'[at]}. ",
    "A、": lambda at: f"{'ABCD'[at]}、",
    "Ａ．": lambda at: f"{'ＡＢＣＤ'[at]}．",
    "（A）": lambda at: f"（{'ABCD'[at]}）",
    "(A)": lambda at: f"({'ABCD'[at]}) ",
    "A": lambda at: f"{'ABCD'[at]} ",
    "（1）": lambda at: f"（{at + 1}）",
    "①": lambda at: "①②③④"[at],
}


def columns(text: str) -> list[str]:
    return [line.text.strip() for line in Columns()(split(text))]


def stays(rows: list[str]) -> None:
    assert columns("\n".join(rows)) == rows


def in_two(rows: list[str], measure: int) -> str:
    half = -(-len(rows) // 2)
    return page([rows[:half], rows[half:]], (0, measure + 4))


def exam(mark: Callable[[int], str], per: int, gap: int, blank: str, start: int = 0) -> list[str]:
    """Questions whose choices stand side by side, so many a row, so far apart; 0: as a grid."""
    rows = []
    for at in range(8):
        rows.append(f"{at + 1}. {SENTENCES[start + at]}（{blank}）")
        first = start + 4 * at
        choices = [mark(n) + text for n, text in enumerate(CLAUSES[first : first + 4])]
        for n in range(0, 4, per):
            row = ""
            for place, choice in enumerate(choices[n : n + per]):
                place *= 48 // per if not gap else 0
                row = row.ljust(max(place, len(row) + (gap or 2) * bool(row))) + choice
            rows.append(row)
    return rows


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("per", "gap"), [(2, 4), (2, 8), (2, 0), (4, 4), (4, 0)])
def test_choices_side_by_side_are_read_across(mark: str, per: int, gap: int) -> None:
    for start in range(0, 48, 6):
        stays(exam(MARKS[mark], per, gap, "    ", start))


@pytest.mark.parametrize("blank", ["  ", "    ", "　　", "        ", " A ", "   √   "])
def test_a_blank_in_brackets_is_no_gutter(blank: str) -> None:
    """One blank below the other, as where all questions are as long."""
    stays(
        [f"{at}. {text[:18]}（{blank}）{text[18:24]}" for at, text in enumerate(SENTENCES[:12], 1)]
    )


def test_a_blank_in_brackets_at_the_right_margin() -> None:
    stays([f"{at}. {text[:22]}。（    ）" for at, text in enumerate(BODIES[:12], 1)])


def test_one_choice_in_a_row_of_two_is_one_space_from_the_next() -> None:
    rows = exam(MARKS["A."], 2, 0, "  ")
    rows[1], rows[4] = re.sub(" +(?=B)", " ", rows[1]), re.sub(" +(?=B)", " ", rows[4])
    stays(rows)


FIELDS = [
    ("姓名", "王晓华"), ("性别", "女"), ("出生年月", "一九八〇年三月"), ("民族", "汉族"),
    ("籍贯", "青州南浦"), ("政治面貌", "群众"), ("学历", "大学本科"), ("毕业院校", "青州大学"),
    ("所学专业", "中国语言文学"), ("工作单位", "南浦市图书馆"), ("职务", "馆员"), ("职称", "中级"),
    ("联系电话", "0513-83001122"), ("电子邮箱", "wang@example.com"),
    ("家庭住址", "南浦市解放路二十八号三单元"), ("邮政编码", "210000"),
]  # fmt: skip


def form(per: int, start: int, *, every: int) -> list[str]:
    """So many fields a row, of which one in so many has a value."""
    fields = [
        f"{label}：{value if (at + start) % every == 0 else ''}"
        for at, (label, value) in enumerate(FIELDS[start:] + FIELDS[:start])
    ]
    rows = [fields[at : at + per] for at in range(0, len(fields) - per + 1, per)]
    return [page([[cell] for cell in row], [at * 24 for at in range(per)]).rstrip() for row in rows]


@pytest.mark.parametrize("per", [2, 3, 4])
@pytest.mark.parametrize("every", [1, 2, 3, 99])
def test_fields_of_a_form_are_read_across(per: int, every: int) -> None:
    """Filled in, in part, and empty."""
    for start in range(len(FIELDS)):
        stays(form(per, start, every=every))


def test_long_fields_of_a_form_are_read_across() -> None:
    rows = [
        f"{a}：{SENTENCES[at][:16]}".ljust(26) + f"{b}：{SENTENCES[at + 9][:16]}"
        for at, ((a, _), (b, _)) in enumerate(zip(FIELDS[::2], FIELDS[1::2], strict=True))
    ]
    stays(rows)


def test_values_that_stand_apart_from_their_labels() -> None:
    rows = [
        f"{a}：".ljust(10) + x.ljust(16) + f"{b}：".ljust(10) + y
        for (a, x), (b, y) in zip(FIELDS[::2], FIELDS[1::2], strict=True)
    ]
    stays([*rows, "本人签名：        填表日期：        年    月    日"])


@pytest.mark.parametrize("measure", [16, 20, 24])
@pytest.mark.parametrize(
    "marks", [["一、", "（一）", "（二）", "（三）"], list("①②③④⑤"), ["（1）", "（2）", "（3）"]]
)
def test_items_in_columns_come_apart(measure: int, marks: list[str]) -> None:
    """Marks that follow each other down a column stand side by side at times."""
    for start in range(8):
        items = [
            mark + (BODIES[(start + at) % len(BODIES)][: 20 + 7 * (at % 5)].rstrip("，") + "。")
            for at, mark in enumerate(marks * 5)
        ]
        rows = [row for item in items for row in set_paragraph(item, measure, indent=0)]
        assert columns(in_two(rows, measure)) == rows


@pytest.mark.parametrize("measure", [10, 12, 14])
def test_questions_in_columns_come_apart(measure: int) -> None:
    """Each choice on a row of its own: A. stands beside B., B. beside C. at times."""
    for start in (0, 1, 2, 4, 5, 6):
        items = [
            f"{mark}. {SENTENCES[(start + at) % len(SENTENCES)]}"
            for at, mark in enumerate([*"1ABCD", *"2ABCD", *"3ABCD", *"4ABCD", *"5ABCD"])
        ]
        rows = [row for item in items for row in set_paragraph(item, measure, indent=0)]
        assert columns(in_two(rows, measure)) == rows


@pytest.mark.parametrize(
    ("marks", "measure"),
    [
        (["A. ", "B. "], 22),
        (["（1）", "（2）"], 22),
        (["A. ", "B. ", "C. "], 16),
        (["①", "②", "③"], 16),
        (["1. ", "2. ", "3. ", "4. "], 12),
    ],
)
def test_headings_that_count_above_columns_are_theirs(marks: list[str], measure: int) -> None:
    parts = [
        [mark + heading, *set_paragraph("".join(BODIES[3 * at : 3 * at + 2]), measure)[:9]]
        for at, (mark, heading) in enumerate(zip(marks, HEADINGS, strict=False))
    ]
    text = page(parts, [at * (measure + 4) for at in range(len(parts))])
    assert columns(text) == [row for part in parts for row in part]


@pytest.mark.parametrize("measure", [16, 20, 24])
def test_an_interview_in_columns_comes_apart(measure: int) -> None:
    """Who speaks is no label of a form, though two may speak on one row."""
    for start in range(8):
        turns = [
            f"{'记者' if at % 2 else '老王'}：{SENTENCES[(start + 7 * at) % len(SENTENCES)]}。"
            + SENTENCES[(start + 3 * at) % len(SENTENCES)] * (at % 3 == 0)
            for at in range(24)
        ]
        rows = [row for turn in turns for row in set_paragraph(turn, measure, indent=0)]
        assert columns(in_two(rows, measure)) == rows


@pytest.mark.parametrize("mark", ["{}. ", "（{}）", "{}、"])
@pytest.mark.parametrize("heads", [False, True], ids=["items", "headings"])
def test_items_of_several_lines_in_a_grid_come_apart(mark: str, heads: bool) -> None:
    """1 2 over 3 4, each with more of its text below: read across, no item would be whole."""
    blocks = []
    for at, text in enumerate(BODIES[:4], 1):
        if heads:
            blocks.append([mark.format(at) + HEADINGS[at - 1], *set_paragraph(text[:60], 18)])
        else:
            blocks.append(set_paragraph(mark.format(at) + text[:60], 18))
    left, right = blocks[0] + blocks[2], blocks[1] + blocks[3]
    rows = page([left, right], (0, 22)).splitlines()
    assert columns("\n".join(rows)) == [line.strip() for line in (*left, *right)]
