"""Headlines that stand across the columns, and in the text below the first of these."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
FIRST = "渡口在镇子的东头，河面宽，水也深。从前过河全靠一条木船，船夫姓陈，六十多岁，天不亮就把船"
FIRST += "撑出来，等着赶早市的人。后来河上修了桥，来往的车一天比一天多，船就闲在岸边了。"
SECOND = "桥通车的那一年，镇上的集市搬到了河的两岸，卖菜的、卖布的都来了，热闹了好些日子。老人舍不"
SECOND += "得那条船，隔几天还要把船底刷一遍油，说是留个念想，孩子们围着他，要他讲从前的事情。"
LINES = [*set_paragraph(FIRST, 18), *set_paragraph(SECOND, 18)]
HEAD, FOLIO = "临河日报 2024年8月5日 星期一", "第1版"

HEADLINES = {
    "one line": ["大桥通车之后"],
    "a number": ["三、大桥通车之后"],
    "with a comma": ["（七）大桥通车之后，镇上的集市热闹起来"],
    "two lines": ["大桥通车之后", "——临河镇东头渡口走访记"],
}


def page(headline: list[str], cut: int, *, blank: str = "") -> str:
    """A newspaper's page whose first column has so many lines."""
    top = [HEAD, blank, *LINES[:cut], blank, FOLIO, blank]
    return "\n".join([*top, *headline, blank, *LINES[cut:]])


@pytest.mark.parametrize("cut", [2, 3, 7])
@pytest.mark.parametrize("headline", HEADLINES.values(), ids=HEADLINES)
def test_a_headline_below_the_first_column_goes_to_the_top(headline: list[str], cut: int) -> None:
    document = ARTICLE.run(page(headline, cut))
    assert document.paragraphs[0].text.startswith(headline[0])
    assert [p.text for p in document.paragraphs[-2:]] == [FIRST, SECOND]
    assert {edit.rule for edit in document.edits if edit.stage == "order"} == {
        "headline below the page's head"
    }
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


LEFT = {
    # The first column is an article of its own.
    "a paragraph ends above": page(["大桥通车之后"], 5),
    "no furniture": page(["大桥通车之后"], 3).replace(FOLIO, ""),
    "a clause": page(["大桥通车之后，"], 3),
    "a caption's sentence": page(["渡口与新桥，摄于二〇〇三年。桥的那头是集市"], 3),
    # ... or it heads the next page, and nothing but its folio shows that one starts.
    "a title on top": page(["二、大桥通车之后"], 3).replace(LINES[0], f"一、渡口\n{LINES[0]}"),
    "four lines": page(["大桥通车", "集市热闹", "老人造船", "孩子上学"], 3),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_may_be_in_place_stays(text: str) -> None:
    document = ARTICLE.run(text)
    assert not [edit for edit in document.edits if edit.rule == "headline below the page's head"]
