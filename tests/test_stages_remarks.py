"""Remarks in brackets behind a sentence: sentences of their own, but for what a dot abbreviates."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.glyphs import ends_sentence
from zhengwen.stages.paragraphs.join import Paragraphs

ENDED = [
    "桥修好了。（参见第三章里关于渡口停航以后的那一节）",
    "船也卖了。（类似地，缆绳是在河东的集市上卖的）",
    "他说：“好。”（众人都笑了，没有人再提过河的事）",
    "又添一条船。（参看 ferry(1)、mooring(1)）",
    "Nobody ever answered the question. (See also the ferry)",
    'He asked "why?" and was not answered. (The ferry had already left the other bank)',
]
AMID = [
    "桥修好了，（参见第三章里关于渡口停航以后的那一节）",
    "老渡口（参见第三章里关于渡口停航以后的那一节）",
    "They met at 5 p.m. (Eastern time)",
    "It was built by Ferry Inc. (New York)",
    "as shown by Ashby et al. (University of the River)",
    "printed in two vols. (London and Oxford)",
    "a post of iron (See also the ferry)",
    "桥修好了。（参见第三章",
    "）",
]


@pytest.mark.parametrize("text", ENDED)
def test_a_remark_behind_a_sentence_ends_one(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", AMID)
def test_other_brackets_end_none(text: str) -> None:
    assert not ends_sentence(text)


RIVER = (
    "渡口停航以后，镇里把旧船拖上岸，刷了油漆，放在桥头给孩子们爬着玩。老船工每天都来看一看，坐在船帮上抽一"
    "袋烟，同来往的人说几句话，天黑了才回家去吃饭。"
)


@pytest.mark.parametrize("measure", [22, 25])
def test_a_paragraph_ends_with_its_remark(measure: int) -> None:
    # The remark fills its last line to the measure.
    ended = "桥修好了，船就卖了。（见后文）"
    lead = "老船工把篙子交给了孙子，自己站在岸上看着，一句话也没有说，众人也都不作声，只看水。"
    first = lead[: -(-(len(lead) + len(ended)) % measure) - 2 or None] + ended
    text = [first, RIVER, RIVER]
    lines = [line for paragraph in text for line in set_paragraph(paragraph, measure)]
    assert [p.text for p in Paragraphs()(split("\n".join(lines)))] == text
