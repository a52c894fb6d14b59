"""The last rows of columns at the head of the page after theirs, too few to show a gutter."""

from __future__ import annotations

import textwrap

import pytest
from articles import OWN
from english import PARAGRAPHS
from sidebyside import balanced, page, rows
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
ARTICLE = Pipeline.preset("article")


def columns(text: str) -> list[str]:
    return [line.text for line in Columns()(split(text))]


def leaves(count: int, measure: int, last: int) -> list[list[list[str]]]:
    """Columns that fill a page, and their last rows on another, so many together."""
    column = rows(RIVER, measure)
    return [balanced(column[:-last], count), balanced(column[-last:], count)]


@pytest.mark.parametrize(("count", "measure"), [(2, 24), (3, 16), (4, 14), (5, 10)])
@pytest.mark.parametrize("high", [2, 3, 4])
@pytest.mark.parametrize("head", ["", "   渡口文集\n\n"])
def test_a_few_rows_go_on_with_the_columns(count: int, measure: int, high: int, head: str) -> None:
    sides, few = leaves(count, measure, count * high - 1)
    starts = [at * (measure + 3) for at in range(count)]
    made = columns(page(sides, starts) + "\f" + head + page(few, starts))
    expected = [text.strip() for leaf in (sides, few) for side in leaf for text in side]
    assert [text for text in made if text != head.strip()] == expected


@pytest.mark.parametrize("high", [2, 3])
def test_a_few_rows_of_english(high: int) -> None:
    wrapped = [line for text in PARAGRAPHS for line in textwrap.wrap(text, 38)]
    sides, few = balanced(wrapped[: -2 * high], 2), balanced(wrapped[-2 * high :], 2)
    made = columns(page(sides, (0, 44)) + "\f" + page(few, (0, 44)))
    assert made == [text for leaf in (sides, few) for side in leaf for text in side]


def test_what_stands_below_them_is_read_on_its_own() -> None:
    sides, few = leaves(2, 24, 5)
    below = "渡口如今是一座公园了，园里立着一块碑，上面刻着修桥的人的名字，一共四十七个。"
    text = page(sides, (0, 28)) + "\f" + page(few, (0, 28)) + f"\n新的故事\n{below}\n"
    assert columns(text)[-2:] == ["新的故事", below]
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


# Behind a page of columns: rows of a table, wrapped cells, a form, choices of a question, a
# timetable, verse in halves, what two say, a caption beside another, a list of names, a key and
# its words, headings of a contents; and text of another measure.
ACROSS = [
    "年份      渡船的班次\n一九六二年    每天往返四次\n一九七八年    每天往返八次\n",
    "新建的渡口码头和附属    由县里拨款，乡里出工，\n设施            三年内完成\n",
    "姓名          李明\n住址          临河镇渡口街十二号\n电话          没有\n",
    "A．渡船停了      B．桥修好了\nC．水涨上来了     D．人都走了\n",
    "老船靠在柳树根下，    像一个睡着了的老人。\n桥影落在水面当中，    像一张拉满了的弯弓。\n",
    "老船靠在柳树根下    像一个睡着的老人\n桥影落在水面当中    像一张拉满的弯弓\n",
    "问：你撑了多少年船    答：三十年\n问：船还在不在      答：还在\n",
    "图一 渡口的旧影      图二 桥上的集市\n一九六二年摄        二〇一九年摄\n",
    "李明    王晓华    张大年    赵小芳\n周文    吴国强    郑爱民    孙晓\n",
    "渡口      河边上下船的地方，旧时多有茶亭\n桥头      桥的两端，集市常设在这里\n",
    "一、渡口的来历        1\n二、修桥的经过        5\n三、老船工的话        9\n",
]


@pytest.mark.parametrize("text", ACROSS)
@pytest.mark.parametrize(("count", "measure"), [(2, 24), (3, 16), (2, 12)])
def test_what_is_read_across_stays(text: str, count: int, measure: int) -> None:
    starts = [at * (measure + 3) for at in range(count)]
    sides = balanced(rows(RIVER, measure), count)
    made = columns(page(sides, starts) + "\f" + text)
    assert made[-len(text.splitlines()) :] == [row.strip() for row in text.splitlines()]


def test_behind_a_page_without_columns_nothing_shows_them() -> None:
    _, few = leaves(2, 24, 3)
    text = "\n".join(rows(RIVER[:3], 40)) + "\f" + page(few, (0, 28))
    assert len(columns(text)) == len(split(text))
