"""Couplets with their labels and free verse, beside some lines of wrapped prose."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
COUPLETS = [
    "上联：石桥横跨春江水",
    "下联：木船静泊晚风中",
    "横批：两岸相通",
    "一夜春风吹绿岸",
    "两行白鹭上青天",
    "渡口（外一首）",
    "船开走以后",
    "水还是热的",
    "一个修伞的女人",
    "把担子挪到",
    "影子里",
    "她数着伞骨",
    "像数一些",
    "不会再下的雨",
]
NOTE = (
    "附记：一九六二年秋天，与几位朋友夜里过渡口，船工拿出一本旧诗，请大家各写一首，写完就着灯火念给他听。"
    "后来渡口没有了，那本旧诗也不知道去了哪里，只有这几首还留在我的本子上。"
)


@pytest.mark.parametrize("measure", [22, 26, 31, 36])
@pytest.mark.parametrize("above", [[], ["灯下集"]], ids=["couplets first", "a title first"])
def test_couplets_above_prose_keep_their_lines(measure: int, above: list[str]) -> None:
    text = "\n".join([*above, *COUPLETS, *set_paragraph(NOTE, measure)])
    assert [p.joined for p in ARTICLE.run(text).paragraphs] == [*above, *COUPLETS, NOTE]


def test_two_fields_of_one_width_are_no_couplet() -> None:
    """A play's time and place, set off by a wide space each."""
    text = "三十多年过去，渡口的石阶还在，系船的木桩也在，只是船工换了几个，过河的人也少了许多。"
    lines = ["时间\u3000一九六三年冬", "地点\u3000清河北岸渡口"]
    rows = [text[at : at + 20] for at in range(0, len(text), 20)]
    assert clean("\n".join([*lines, *rows]) + "\n")[:2] == lines
