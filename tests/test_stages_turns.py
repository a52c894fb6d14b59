"""Columns in turns below a title, and above what is left of them: not all lines are of a rhythm."""

from __future__ import annotations

import bleed
import pytest
from articles import OWN
from zhengwen.split import split
from zhengwen.stages.page.rhythm import HABITS, Rhythm, regularity
from zhengwen.stages.page.untangle import Untangle


def untangled(text: str) -> list[str]:
    return [line.text for line in Untangle()(split(text))]


def of(article: str, count: int, measure: int) -> list[list[str]]:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    return bleed.columns(body, count, measure)


TITLE = ["大桥建成以后", "本刊记者 李明"]


@pytest.mark.parametrize("rule", ["alternate", "clumps of three"])
@pytest.mark.parametrize(
    ("article", "count", "measure"),
    [
        ("hospital", 2, 16),
        ("hospital", 2, 18),
        ("hospital", 2, 22),
        ("hospital", 3, 16),
        ("hospital", 3, 18),
        ("hospital", 3, 22),
        ("tea", 2, 16),
        ("tea", 2, 18),
        ("river", 2, 24),
    ],
)
def test_below_a_title_the_left_column_comes_first(
    article: str, count: int, measure: int, rule: str
) -> None:
    page = of(article, count, measure)
    found = untangled("\n\n".join([*TITLE, bleed.RULES[rule](page)]))
    assert found[: 2 + len(page[0])] == [*TITLE, *page[0]]


@pytest.mark.parametrize(
    ("article", "count", "measure"),
    [
        ("hospital", 2, 16),
        ("hospital", 3, 18),
        ("hospital", 3, 24),
        ("library", 2, 16),
        ("library", 2, 22),
        ("library", 3, 16),
        ("library", 3, 22),
        ("tea", 2, 16),
        ("tea", 2, 18),
        ("tea", 2, 24),
        ("hospital", 2, 18),
        ("river", 2, 18),
    ],
)
def test_below_the_turns_the_rest_of_each_column_stays_whole(
    article: str, count: int, measure: int
) -> None:
    page = of(article, count, measure)
    turns = len(page[0]) * 2 // 5
    rests = "\n\n".join("\n".join(column[turns:]) for column in page)
    text = bleed.alternate([column[:turns] for column in page]).strip("\n\f") + "\n\n" + rests
    assert untangled(text) == [line for column in page for line in column]


def test_blank_lines_between_all_lines_say_nothing_of_turns() -> None:
    lines = split(bleed.alternate(of("library", 2, 22)))
    columns = [at % 2 for at in range(len(lines))]
    assert Rhythm.learnt(HABITS[1], lines, columns).blank == (0.0, 0.0)


def test_lines_above_the_columns_and_a_last_turn_are_no_habit() -> None:
    lines = split("\n".join("今年春天县里决定在河上修建一座新的桥" for _ in range(40)))
    columns = [-1, -1, *(at % 2 for at in range(8)), *[1] * 30]
    learnt = Rhythm.learnt(HABITS[1], lines, columns)
    below = Rhythm.learnt(HABITS[1], lines[2:], columns[2:])
    assert learnt.turns == below.turns
    # A long turn may be all that is left of a column: that costs so much once, however long it is.
    assert sum(learnt.goes) < 3.1


# Sentences that may follow each other in any order, so that nothing says where a paragraph goes on.
HEADED = """\
1 引言

经过两年的努力，村里终于通了自来水。经过
两年的努力，村里终于通了自来水。图书馆的
开放时间是每天上午九点到晚上八点。没有。
请各单位认真组织学习，并将情况及时上报。

1.1 数据来源

这项研究选取了十二个样本，分别进行了测
定。邻居家的猫跳上了墙头，回头看了我们一
眼！雨从早上一直下到傍晚，街上几乎没有行
人。

2 方法

邻居家的猫跳上了墙头，回头看了我们一眼！
实验表明，温度对反应速度的影响最大。厂里
的机器停了三天，师傅们坐在台阶上抽烟。粮
食产量比上年增长了百分之三点二。

表1 主要指标

凡违反本办法的，由主管部门责令改正。这项
研究选取了十二个样本，分别进行了测定。

3 结论

山路很窄，只容得下一辆车通过。雨从早上一
直下到傍晚，街上几乎没有行人。天还没亮，
集市上已经点起了灯。
"""


def test_headings_between_paragraphs_are_no_column() -> None:
    lines = split(HEADED)
    assert list(Untangle()(lines)) == lines


# The columns of lines with a blank one before each, and others that are less regular.
REGULAR = {
    "a line each, and one amiss": ([0, 1] * 8, [0, 1, 1, 0, 1, 0, 0, 1] * 2),
    "each of two, and one amiss": ([0, 0, 1, 1] * 4, [0, 0, 1, 1, 1, 0, 1, 1] * 2),
    "one column, and a line beside it": ([0] * 16, [0] * 7 + [1] + [0] * 8),
}


@pytest.mark.parametrize(("regular", "other"), REGULAR.values(), ids=REGULAR)
def test_regular_turns_are_likelier(regular: list[int], other: list[int]) -> None:
    lines = split("\n\n".join("春江水暖鸭先知" for _ in regular))
    amid = [True] * len(lines)
    assert regularity(lines, regular, amid) > regularity(lines, other, amid)
