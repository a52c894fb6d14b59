"""Columns side by side come apart at their gutters; tables, lists and verse stay as they are."""

from __future__ import annotations

import time

import pytest
from articles import OWN
from sidebyside import balanced, in_columns, page, rows
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

ARTICLE = Pipeline.preset("article")
RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
TEA = [text for kind, text in OWN["tea"].paragraphs() if kind == "body"]
TITLE = "一条河与一座城的五十年"
CAPTION = "图为渡口旧址。"
ENGLISH = [
    "The ferry had run for longer than anyone in the village could remember, and the old man who "
    "kept it knew every stone of the bank. When the bridge was opened he sold the boat, but he "
    "still came down to the water each morning and looked across to the other side.",
    "His daughter, who taught at the school above the landing, had asked him more than once to "
    "live with her in town. He always said that he would think about it, and he never did. The "
    "house was dry, the garden was large enough, and from the bench before the door one could see "
    "the whole bend of the river with the poplars behind it.",
]


def paragraphs(text: str) -> list[str]:
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


def english(measure: int) -> list[str]:
    """English set ragged at so many letters."""
    result = []
    for text in ENGLISH:
        row = "  "
        for word in text.split():
            if len(row) + len(word) > measure:
                result.append(row.rstrip())
                row = ""
            row += word + " "
        result.append(row.rstrip())
    return result


# --- columns


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


def test_english_columns() -> None:
    column = english(44)
    text = page(balanced(column, 2), [0, 48])
    assert paragraphs(text) == ENGLISH


def test_columns_on_several_pages() -> None:
    first, second = (in_columns(part, count=2, measure=20) for part in (RIVER, TEA))
    assert paragraphs(first + "\f" + second) == [*RIVER, *TEA]


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

BALANCE = """\
                         2024年           2023年
货币资金                 1,204,881        1,118,030
应收票据                    88,412           97,006
应收账款                   640,117          588,942
预付款项                    31,500           28,774
其他应收款                  12,080           15,361
存货                       905,332          871,209
流动资产合计             2,882,322        2,719,322
固定资产                 3,417,900        3,502,618
在建工程                   288,614          190,225
资产总计                 6,588,836        6,412,165
"""
WORDS = """\
渡口    ferry            码头    wharf
桥梁    bridge           船夫    boatman
河湾    bend             杨树    poplar
堤岸    bank             水位    water level
渔网    net              航道    channel
芦苇    reed             洪水    flood
"""
MINUTES = """\
周主任    今天讨论渡口旧址的保护方案。请各位先看材料，
          材料第二页写明了范围，有不清楚的地方可以随时
          提出来，会后由办公室统一答复。
李工      我补充一点。旧址的台阶是青石的，一共二十六级，
          其中四级已经松动，需要在汛期之前重新垫实，不
          然大水一来就保不住了。
陈老师    学校愿意承担讲解。去年秋天我们带过三批学生，
          效果很好，家长也支持，只是缺一块说明牌，希望
          文化站能帮忙做一块。
周主任    好，这两件事都记下来，月底以前落实，由李工和
          陈老师分别负责，下次会议再通报进展。
"""
POEM = """\
渡口的风吹过第一级台阶，        船夫的烟袋亮了一亮，
河水在石头上写下名字，          又把它们轻轻擦去，
我们在对岸等了一个夏天，        等一只船从雾里回来，
桥修好的那年秋天很高，          杨树把影子铺到水上，
没有人再喊一声过河来，          只有芦苇还在点头，
"""
VERSE = """\
渡口风来第一阶        船家灯火照苍苔
石痕犹记当年水        柳色曾迎远客来
一自飞桥横两岸        更无短棹过前隈
夕阳独上长堤望        白鹭双双去复回
"""
NUMBERED = "".join(
    f"{n}. 第{n}项工作已经完成，".ljust(24) + f"{n + 6}. 第{n + 6}项工作正在进行，\n"
    for n in range(1, 7)
)
NEWS = "\n".join(
    f"{place}讯\n{text}\n" for place, text in zip(["河东", "河西", "镇北"], RIVER, strict=False)
)
CODE = """\
int ferry(int boats)        /* how many are still afloat */
{
    int lost = 0;           /* counted anew each time */
    while (boats--)         /* until none is left */
        lost += leaks();    /* one at a time */
    return lost;            /* what the river took */
}
"""


def bilingual() -> str:
    """A text beside its translation."""
    chinese = rows(["".join(RIVER[:2])], 18)
    return page([chinese, english(40)], [0, 24])


def cells_of_prose() -> str:
    """A table whose cells are sentences of several lines, each row beginning anew."""
    left: list[str] = []
    right: list[str] = []
    for asked, done in zip(RIVER[:6], TEA[:6], strict=True):
        left += set_paragraph(asked, 14, indent=0)
        right += set_paragraph(done, 18, indent=0)
        height = max(len(left), len(right))
        left += [""] * (height - len(left))
        right += [""] * (height - len(right))
    return page([left, right], [0, 18])


LEFT_ALONE = {
    "a table of sentences": cells_of_prose(),
    "a financial table": BALANCE,
    "a word list": WORDS,
    "a text beside its translation": bilingual(),
    "minutes with a name column": MINUTES,
    "a poem in two columns": POEM,
    "a poem without marks": VERSE,
    "a date first": "2024年8月5日          第三版\n" + "".join(f"{r}\n" for r in rows(RIVER, 30)),
    "a numbered list": NUMBERED,
    "short news items": NEWS,
    "code with remarks": CODE,
    "clean text": OWN["river"].text + "\n",
    "one column": "".join(f"{row}\n" for row in rows(RIVER, 30)),
    "nothing": "",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_left_alone(text: str) -> None:
    lines = split(text)
    assert list(Columns()(lines)) == lines
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
