"""Columns side by side come apart at their gutters; tables, lists and verse stay as they are."""

from __future__ import annotations

import time

import pytest
from articles import OWN
from cleaning import paragraphs
from sidebyside import balanced, in_columns, page, rows
from typeset import set_paragraph
from untouched import ENGLISH, LEFT_ALONE, ROWS, english
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

ARTICLE = Pipeline.preset("article")
RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
TEA = [text for kind, text in OWN["tea"].paragraphs() if kind == "body"]
TITLE = "一条河与一座城的五十年"
CAPTION = "图为渡口旧址。"


def in_columns_of(made: list[str]) -> list[str]:
    """Rows of two columns, a gutter of three spaces between."""
    left, right = balanced(made, 2)
    return spaced(left, right, 3, wide=False)[0]


# --- columns


@pytest.mark.parametrize(
    "title", ["第三回 渡口停船人散尽 新桥落成月正圆", "第三十回 老渡口停船人散 新大桥落成月圆"]
)
def test_the_halves_of_a_title_are_no_columns(title: str) -> None:
    """Together they are as wide as one of the columns below them."""
    text = in_columns(RIVER, count=3, measure=len(title.split(" ", 1)[1]), gutter=2)
    assert paragraphs(f"{' ' * 10}{title}\n{text}") == [title, *RIVER]


@pytest.mark.parametrize("row", [6, 18, 21])
def test_no_gutter_runs_through_a_stretched_line(row: int) -> None:
    """Its characters stand apart, each by a space, and one more parts it from the next column."""
    rows = in_columns(RIVER, count=2, measure=14, gutter=2).split("\n")
    rows[row] = f"{' '.join(rows[row][:14])} {rows[row][14:].strip()}"
    assert paragraphs("\n".join(rows)) == RIVER


@pytest.mark.parametrize(
    ("count", "measure"), [(2, 24), (2, 18), (3, 18), (3, 14), (4, 18), (4, 12), (5, 12), (5, 10)]
)
@pytest.mark.parametrize("gutter", [2, 3, 6])
def test_columns_are_read_one_after_the_other(count: int, measure: int, gutter: int) -> None:
    text = in_columns(RIVER, count=count, measure=measure, gutter=gutter)
    assert paragraphs(text) == RIVER


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_title_across_the_columns_comes_first(count: int) -> None:
    text = in_columns(RIVER, count=count, measure=16, title=TITLE)
    assert paragraphs(text) == [TITLE, *RIVER]


def test_a_title_of_han_above_a_small_letter_comes_first() -> None:
    """It starts where the second column does, whose first line goes on from the first column."""
    left, right = (rows([text], 20) for text in ("".join(RIVER[:3]), "".join(RIVER[3:6])))
    right[0] = f"ferry list{right[0].strip()[:12]}"
    title = f"{' ' * 26}11.2. 渡口的船（FERRY）"
    found = paragraphs(f"{title}\n" + page([left, right], [0, 26]))
    assert found[0] == title.strip().replace(" ", "")


def test_an_item_above_a_title_in_the_other_column_is_no_title_across() -> None:
    """The title is set lower, as it is in a larger size; the item's clause goes on below."""
    items = [f"（{number}）{text}" for number, text in zip("一二三四", RIVER, strict=False)]
    column = rows(items, 22)
    at = next(at for at, row in enumerate(column) if row.strip().startswith("（三）"))
    left, right = ["", "       渡口管理办法", "", *column[:at]], column[at:]
    text = page([left, right], [0, 28])
    assert text.split("\n")[0].strip().startswith("（三）")
    assert paragraphs(text) == ["渡口管理办法", *items]


# Titles of 4 to 16 characters, over the left column's end, the gutter or the right one's start.
TITLES = [
    "五十年后",
    "河与城市",
    "河与城的故事",
    "一条河的五十年",
    TITLE,
    "一条河与一座城的五十年之变迁",
]


def spaced(left: list[str], right: list[str], gutter: int, *, wide: bool) -> tuple[list[str], int]:
    """Rows of two columns, and how wide they are; where ``wide``, a Han character is two."""

    def width(text: str) -> int:
        return len(text) + wide * sum(char > "\x7f" for char in text)

    edge = max(map(width, left)) + gutter
    left = left + [""] * (len(right) - len(left))
    right = right + [""] * (len(left) - len(right))
    made = [(a + " " * (edge - width(a)) + b).rstrip() for a, b in zip(left, right, strict=True)]
    return made, edge + max(map(width, right))


@pytest.mark.parametrize("wide", [False, True], ids=["han as one", "han as two"])
@pytest.mark.parametrize("measure", [12, 17, 20])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_right_above_the_columns_comes_first(title: str, measure: int, wide: bool) -> None:
    """No blank line parts it from them, and it stands over the gutter."""
    left, right = balanced(rows(RIVER, measure), 2)
    made, across = spaced(left, right, 6, wide=wide)
    head = " " * ((across - len(title) * (1 + wide)) // 2) + title
    assert paragraphs("\n".join([head, *made])) == [title, *RIVER]


@pytest.mark.parametrize("measure", [12, 17])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_ends_above_a_line_that_is_not_indented(title: str, measure: int) -> None:
    """Nothing but its place shows where the title ends."""
    text = [line for body in RIVER for line in set_paragraph(body, measure)]
    left, right = balanced(text, 2)
    made, across = spaced(left, right, 6, wide=False)
    head = " " * ((across - len(title)) // 2) + title
    got = paragraphs("\n".join([head, *made]))
    assert got[0] == title
    assert "".join(got[1:]) == "".join(RIVER)


def test_a_title_above_few_rows_comes_first() -> None:
    """One short row of four shows that a Han character is as wide as two spaces."""
    text = """\
                           我市召开防汛工作会议
议，贯彻落实省防汛工作会议精神，安      各级各有关部门要严格执行24小时值班
排部署当前防汛重点工作。市长王建军      和领导带班制度，备足抢险物资和队
出席会议并讲话。                        伍，一旦发生险情，第一时间组织抢险
会议指出，入汛以来我市平均降雨量达      救援。
"""
    made = paragraphs(text)
    assert made[0] == "我市召开防汛工作会议"
    assert made[1].startswith("议，贯彻") and made[-1].endswith("组织抢险救援。")
    assert not any("我市召开" in text for text in made[1:])


@pytest.mark.parametrize("wide", [False, True], ids=["han as one", "han as two"])
def test_a_title_of_two_lines_right_above_the_columns(wide: bool) -> None:
    left, right = balanced(rows(RIVER, 17), 2)
    made, across = spaced(left, right, 6, wide=wide)
    heads = [
        " " * ((across - 11 * (1 + wide)) // 2) + text for text in (TITLE, "——渡口老船工的口述历史")
    ]
    got = paragraphs("\n".join([*heads, *made]))
    assert got[-len(RIVER) :] == RIVER
    assert "".join(got[: -len(RIVER)]) == TITLE + "——渡口老船工的口述历史"


@pytest.mark.parametrize("wide", [False, True], ids=["han as one", "han as two"])
@pytest.mark.parametrize("measure", [12, 17, 20])
def test_a_right_column_that_begins_a_row_higher(measure: int, wide: bool) -> None:
    """Its first row has nothing beside it, at the column's edge or with its indent: no title."""
    left, right = rows(RIVER, measure), rows(TEA[:3], measure)
    height = min(len(left), len(right) - 1)
    for lines in (right, [right[1], *right[2:]]):
        made, _ = spaced(["", *left[:height]], lines, 6, wide=wide)
        got = paragraphs("\n".join(made))
        whole = [*left[:height], *lines]
        assert "".join(got) == "".join(text.strip() for text in whole)


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("title", ["桥与渡口", "河与城市：五十年", "（三）水利、交通与民生"])
def test_a_title_in_large_type_that_starts_amid_a_column_comes_first(
    title: str, count: int
) -> None:
    """Its characters are twice as wide as the text's, so that it starts far to the left."""
    columns = balanced(rows(RIVER, 17), count)
    across = 21 * count - 4
    head = " " * (across // 2 - len(title)) + title
    for above in ("", "临河日报" + " " * (across - 8) + "要闻\n\n"):
        text = above + head + "\n" + page(columns, [at * 21 for at in range(count)])
        assert paragraphs(text)[-len(RIVER) - 1 :] == [title, *RIVER]


@pytest.mark.parametrize("inward", [0, 3, 6])
def test_a_heading_a_row_above_the_left_column_stays_in_its_own(inward: int) -> None:
    left, right = rows(RIVER, 17), rows(TEA[:3], 17)
    height = min(len(left), len(right))
    made, _ = spaced(
        ["", *left[:height]], [" " * inward + "茶山的早晨", *right[:height]], 6, wide=False
    )
    got = paragraphs("\n".join(made))
    whole = "".join(text.strip() for text in [*left[:height], "茶山的早晨", *right[:height]])
    assert "".join(got) == whole


def test_a_line_of_the_left_column_above_the_right_one_is_no_title() -> None:
    left, right = balanced(rows(RIVER, 17), 2)
    made, _ = spaced(left, ["", *right], 6, wide=False)
    assert paragraphs("\n".join(made)) == RIVER


def test_english_columns() -> None:
    column = english(44)
    text = page(balanced(column, 2), [0, 48])
    assert paragraphs(text) == ENGLISH


def test_columns_on_several_pages() -> None:
    first, second = (in_columns(part, count=2, measure=20) for part in (RIVER, TEA))
    assert paragraphs(first + "\f" + second) == [*RIVER, *TEA]


def test_columns_on_pages_that_kept_their_folios() -> None:
    """What is left of the pages' furniture is told without their heads, and nothing is raised."""
    made = rows(RIVER, 16)
    text = "\f".join(
        "\n".join([*in_columns_of(made[at : at + 12]), f"— {page} —"])
        for page, at in enumerate((0, 12), 1)
    )
    document = ARTICLE.without("running_heads").run(text)
    document.verify()
    assert [r.text for r in document.removals] == ["— 1 —", "— 2 —"]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    """One long paragraph, so that each column but the last ends within it."""
    longest = "".join(RIVER[:4])
    assert paragraphs(in_columns([longest], count=3, measure=12)) == [longest]


def test_columns_of_uneven_height() -> None:
    column = rows(RIVER, 18)
    cut = len(column) * 2 // 3
    text = page([column[:cut], column[cut:]], [0, 22])
    assert paragraphs(text) == RIVER
    lower = page([column[:cut], ["", "", "", *column[cut:]]], [0, 22])
    assert paragraphs(lower) == RIVER


def test_full_lines_part_two_bands() -> None:
    upper = in_columns(RIVER, count=2, measure=18)
    wide = rows([TEA[0]], 40)
    lower = in_columns(TEA[1:], count=2, measure=18)
    text = upper + "\n" + "".join(f"{row}\n" for row in wide) + "\n" + lower
    assert paragraphs(text) == [*RIVER, *TEA]


def test_a_gutter_one_space_wide_in_places() -> None:
    """Where the left line is full one space is left, as some extractors have it."""
    left, right = balanced(rows(RIVER, 20), 2)
    assert paragraphs(page([left, right], [0, 21])) == RIVER


def test_a_block_that_starts_some_characters_off() -> None:
    """An extractor places each block by itself: the lower half of a column may stand aside."""
    left, right = balanced(rows(RIVER, 18), 2)
    half = len(right) // 2
    upper = page([left[:half], right[:half]], [0, 22])
    lower = page([left[half:], right[half:]], [0, 25])
    assert paragraphs(upper + lower) == RIVER


def test_a_figure_indents_the_lines_beside_it() -> None:
    column = rows(RIVER[:1], 18)
    beside = set_paragraph(RIVER[1], 9)
    figure = [" " * 9 + row if at else " " * 11 + row for at, row in enumerate(beside[:8])]
    figure[7] = CAPTION.ljust(9) + beside[7]
    rest = set_paragraph("".join(beside[8:]), 18, indent=0)
    left = [*column, *figure, *rest]
    right = rows([*RIVER[2:], *TEA[:2]], 18)
    made = paragraphs(page([left, right], [0, 22]))
    assert CAPTION in made
    assert [text for text in made if text != CAPTION] == [*RIVER, *TEA[:2]]


def test_a_box_beside_the_article_is_the_lede() -> None:
    body = rows(RIVER, 20)
    box = rows([TEA[0]], 14)
    text = " " * 16 + TITLE + "\n" + page([body, ["", "", *box]], [0, 34])
    assert paragraphs(text) == [TITLE, TEA[0], *RIVER]


def test_a_box_stays_after_the_column_when_told_so() -> None:
    body, box = rows(RIVER, 20), rows([TEA[0]], 14)
    text = " " * 16 + TITLE + "\n" + page([body, ["", "", *box]], [0, 34])
    made = ARTICLE.replace("columns", lede=False).run(text)
    made.verify()
    assert [p.text for p in made.paragraphs] == [TITLE, *RIVER, TEA[0]]


# --- the ledger


def test_the_pieces_of_a_line_are_told() -> None:
    text = in_columns(RIVER, count=2, measure=18)
    document = ARTICLE.run(text)
    source = {line.number: line.text for line in split(text)}
    for p in document.paragraphs:
        made = "".join(source[number][start:stop] for number, start, stop in p.pieces)
        assert made.replace(" ", "") == p.text.replace(" ", "")
        assert set(p.lines) == {number for number, _, _ in p.pieces}


def test_each_piece_that_moved_is_an_edit() -> None:
    text = in_columns(RIVER, count=2, measure=18)
    lines = split(text)
    moved = [line for line in Columns()(lines) if line.moved]
    assert moved
    assert {line.moved for line in moved} == {"column"}
    edits = [edit for edit in ARTICLE.run(text).edits if edit.stage == "columns"]
    assert [(edit.line, edit.before) for edit in edits] == [(m.number, m.text) for m in moved]
    last = max(line.number for line in lines)
    assert edits[0].after == f"moved after line {last}"
    assert edits[1].after == f"moved after line {edits[0].line}"


def test_without_the_stage_lines_stay_whole() -> None:
    text = in_columns(RIVER, count=2, measure=18)
    document = ARTICLE.without("columns").run(text)
    document.verify()
    assert not any(p.pieces for p in document.paragraphs)


@pytest.mark.parametrize("odd", ["\t", "\u200d", "\u200d  \u200d", "\u3000", "\u00ad"])
def test_odd_characters_at_a_gutter(odd: str) -> None:
    """White space that is no space, and characters without ink."""
    text = in_columns(RIVER, count=2, measure=18)
    rows_ = text.splitlines()
    for at in range(5, len(rows_), 7):
        rows_[at] = rows_[at][:20] + odd + rows_[at][20 + len(odd) :]
    document = ARTICLE.run("\n".join(rows_) + "\n")
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


def test_columns_cost_in_proportion() -> None:
    text = in_columns(RIVER, count=3, measure=14)

    def cost(times: int) -> float:
        lines = split(text * times)
        start = time.process_time()
        Columns()(lines)
        return time.process_time() - start

    few = min(cost(8) for _ in range(3))
    assert cost(64) < 20 * few


# --- what is no column


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_left_alone(text: str) -> None:
    lines = split(text)
    assert list(Columns()(lines)) == lines
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


@pytest.mark.parametrize("name", ROWS)
def test_rows_come_through_as_they_are(name: str) -> None:
    lines = [line.text for line in split(LEFT_ALONE[name])]
    assert paragraphs(LEFT_ALONE[name]) == lines


@pytest.mark.parametrize("name", [*ROWS, "minutes with a name column", "short news items"])
def test_no_row_moves_or_goes(name: str) -> None:
    document = ARTICLE.run(LEFT_ALONE[name])
    assert document.removals == ()
    assert [n for p in document.paragraphs for n in p.lines] == [
        line.number for line in split(LEFT_ALONE[name])
    ]


# Whether they are read across or down nothing tells: a poem most of all. Figures are a table.
@pytest.mark.parametrize("name", ROWS)
def test_words_side_by_side_are_doubtful(name: str) -> None:
    breaks = [b for p in ARTICLE.run(LEFT_ALONE[name]).paragraphs for b in p.breaks]
    doubtful = [b.confidence < 0.9 for b in breaks]
    assert all(doubtful) if name != "a financial table" else not any(doubtful)


@pytest.mark.parametrize(
    "text",
    [
        "渡口    ferry\n码头    wharf\n船停了。",
        "the     ferry     was\nlost    in        fog\nall     that      day",
        "年份 2023\n数量 118\n合计 236",
    ],
    ids=["two rows", "stretched lines", "narrow gaps"],
)
def test_few_rows_or_stretched_lines_are_not_doubtful(text: str) -> None:
    breaks = [b for p in ARTICLE.run(text).paragraphs for b in p.breaks]
    assert all(b.confidence != 0.5 for b in breaks)
