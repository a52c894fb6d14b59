"""Couplets with their labels and free verse, beside some lines of wrapped prose."""

from __future__ import annotations

import pytest
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
