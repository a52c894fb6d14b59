"""A few rows side by side amid running text, as of a table: no boxes beside a column."""

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


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_rows_side_by_side_amid_running_text_stay(rows: str) -> None:
    text = set_paragraph(TEXT, 34)
    found = ARTICLE.run("\n".join([*text, rows.rstrip("\n"), *text]) + "\n").text
    gaps = [row.strip() for row in rows.splitlines() if "  " in row.strip()]
    assert [row for row in gaps if row not in found] == []
