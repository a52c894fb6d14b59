"""Tables whose cells have several lines, and texts beside their translation: read across."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
TEXT = (
    "临河县沿河原有渡口九处，逢集的日子船来船往，卖菜的、卖布的、补锅的都在石阶两边摆开，到太阳偏西"
    "才收摊回家。桥通车以后，过河的人不再绕到渡口，石阶两边的摊子一年比一年少了。"
)
ROWS = {
    "duties": """\
船工把缆绳系在木桩上，点了一      票价两元，儿童减
支烟                              半
石阶二十六级，其中四级松动，      每年检验一次，不
汛期以前要重新垫实                合格的停用
由镇政府管理，费用自理            老屋
""",
    "a translation": """\
大桥通车以后，过河的人不再绕到渡口，    After the bridge was opened nobody came
摊子一年比一年少了，到后来只剩下一个    to the ferry any more, and the stalls
卖茶的。                                went one by one until a single tea
                                        seller was left.
不收钱。                                Two coins, children half.
没有了。                                None.
""",
}


# Small letters start the cells, as those of a glossary or of terms.
CELLS = """\
the ferry had run for longer  the ferry had run for longer than
than anyone could remember    anyone could remember
after the bridge was opened   checked once a year; unfit boats are
nobody came to the ferry any  laid up
more, and the stalls went
one by one until a single
tea seller was left
the ferry had run for longer  the steps, of which four are loose,
than anyone could remember    are to be laid again before the
                              flood comes in summer
who kept the boat and the     the steps, of which four are loose,
landing                       are to be laid again before the
                              flood comes in summer
none                          none
the ferry had run for longer  checked once a year; unfit boats are
than anyone could remember    laid up
two coins, children half      checked once a year; unfit boats are
                              laid up
the ferry had run for longer  after the bridge was opened nobody
than anyone could remember    came to the ferry any more, and the
                              stalls went one by one until a
                              single tea seller was left
after the bridge was opened   two coins, children half
nobody came to the ferry any
more, and the stalls went
one by one until a single
tea seller was left
the ferry had run for longer  who kept the boat and the landing
than anyone could remember
two coins, children half      checked once a year; unfit boats are
                              laid up
after the bridge was opened   checked once a year; unfit boats are
nobody came to the ferry any  laid up
more, and the stalls went
one by one until a single
tea seller was left
"""


def solid(text: str) -> str:
    return text.replace(" ", "")


def across(rows: str) -> list[str]:
    return [solid(row) for row in rows.splitlines() if "  " in row.strip()]


def test_cells_in_small_letters_stay_beside_each_other() -> None:
    found = solid(ARTICLE.run(CELLS).text)
    assert [row for row in across(CELLS) if row not in found] == []


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_rows_side_by_side_amid_running_text_stay(rows: str) -> None:
    text = set_paragraph(TEXT, 34)
    found = solid(ARTICLE.run("\n".join([*text, rows.rstrip("\n"), *text]) + "\n").text)
    assert [row for row in across(rows) if row not in found] == []
