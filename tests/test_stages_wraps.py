"""A box that the text runs around, and that an extractor wrote amid a sentence of it."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from untouched import LEFT_ALONE
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.wraps import around

ARTICLE = Pipeline.preset("article")
BODY = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
BODY = [text for text in BODY if "“" not in text and "——" not in text][:6]
TITLE = "一条河与一座城"
LEDE = (
    "今年春天，河上的最后一座浮桥拆掉了，两岸的人站在堤上看了一个下午。从有渡口的那天算起，"
    "这条河已经陪着这座城走过五十年，老船工说，他的船早就不在了。"
)


def run_around(box: int, column: int, rows: int, blank: str) -> str:
    """The first rows of the text beside a box, the box, and the rest below both."""
    text = "".join(BODY[:3])
    beside = set_paragraph(text, column)[:rows]
    rest = text[len("".join(beside)) :]
    below = [
        *set_paragraph(rest, box + column + 3, indent=0),
        *(line for part in BODY[3:] for line in set_paragraph(part, box + column + 3)),
    ]
    return blank.join([TITLE, *beside, *set_paragraph(LEDE, box), *below]) + "\n"


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("box", "column", "rows"), [(13, 22, 4), (13, 22, 5), (17, 22, 5), (12, 24, 4), (12, 24, 6)]
)
def test_a_box_that_parts_a_sentence_stands_above_it(
    box: int, column: int, rows: int, blank: str
) -> None:
    text = run_around(box, column, rows, blank)
    found = [line.text for line in around(split(text))]
    assert found[1 : 1 + len(set_paragraph(LEDE, box))] == set_paragraph(LEDE, box)
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


INNOCENT = {
    "talk": "问：渡口是哪一年停的\n答：桥通车的那一年秋天\n问：船后来到哪里去了\n"
    "答：卖给下游的砖厂，拉了两年砖就烂在岸边。\n"
    "那以后再没有人提起过渡口的事，直到去年修河堤的时候，工人们从泥里挖出了一条铁链\n",
    "verse": "春天来了\n河边的柳树\n都发了新的芽\n孩子们跑到岸上\n去放他们的风筝\n谁也不说话。\n"
    "这首诗写于三月，那时候河堤刚刚修好，岸上还没有一棵树，只有几个孩子在风里跑来跑去\n",
    "steps": "把面粉和水和成面团，盖上湿布醒\n半个小时，再擀成薄片，切成条\n水烧开以后\n放入面条\n"
    "加两次凉水\n捞出来即可。\n面条要趁热拌上调料，黄瓜切成细丝，花生压成碎末，芝麻酱用温水慢慢\n",
    "column": "那年秋天，全镇的人都跑到河边去看热\n闹，孩子们也都来了，人群里面有从前\n"
    "摆渡的船工，坐在堤上看桥上\n"
    "车来车往，想从前的日\n子，说起坐船过河的那\n些年，谁也没有想到。\n"
    "桥修得这么快，一个夏天就把两岸连在了一起，从此以后，再也没有人在渡口等过船\n",
}


@pytest.mark.parametrize("name", INNOCENT)
def test_what_parts_no_sentence_stays(name: str) -> None:
    lines = split(INNOCENT[name])
    assert around(lines) is lines


@pytest.mark.parametrize("name", sorted(LEFT_ALONE))
def test_what_is_left_alone_stays(name: str) -> None:
    lines = split(LEFT_ALONE[name])
    assert around(lines) is lines


# A lede that stops amid a word at 18 em, and what stands below it, in two measures.
ABOVE = (
    "那年秋天，全镇的人都跑到河边去看新桥，孩子们也都来了，人群里面有从前摆渡的船工，"
    "大家在一天一天等待的喜悦中，迎来了两件大事，大桥通车和铁路合龙。"
)
HEADLINE = "大桥通车铁路合龙全镇各界人士欢聚一堂共庆丰收年船工登台讲述"


@pytest.mark.parametrize("narrow", range(6))
@pytest.mark.parametrize("wide", range(6))
def test_a_lede_above_two_measures_is_not_parted(narrow: int, wide: int) -> None:
    # The lede's last full line is no first line of a box: that would be full but for its indent.
    rows = [
        *set_paragraph(ABOVE, 18),
        HEADLINE,
        *set_paragraph(BODY[narrow], 30),
        *set_paragraph(BODY[(narrow + 1) % 6], 30),
        *set_paragraph(BODY[wide], 52, indent=0),
    ]
    assert [line.text for line in around(split("\n".join(rows) + "\n"))] == rows
