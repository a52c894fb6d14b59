"""Numbers go up along a column: which lines above bear those next to a line's."""

from __future__ import annotations

import random

import bleed
import pytest
from cleaning import ARTICLE
from zhengwen.stages.page.counts import counts

# The lines, and which of those above have the number before and after each one's.
COUNTS: dict[str, tuple[list[str], dict[int, tuple[int, int]]]] = {
    "in turns": (
        ["第一条 船票", "第三条 停航", "第二条 缆绳", "第四条 石阶"],
        {2: (0, 1), 3: (1, -1)},
    ),
    "beyond ten": (["第九条", "第十一条", "第十条", "第十二条"], {2: (0, 1), 3: (1, -1)}),
    "in brackets": (["（一）船", "（三）桨", "（二）篷"], {2: (0, 1)}),
    "sections": (["1.4. 船", "1.6. 桨", "1.5. 篷"], {2: (0, 1)}),
    "two lists": (["（一）船", "（一）桥", "（二）桨", "（二）栏"], {}),
    "decimals": (["3.5吨", "4.6吨", "5.5吨"], {}),
    "too few": (["一、船", "二、桨"], {}),
    "no numbers": (["第二天停航", "一条木船", "三个人"], {}),
}


@pytest.mark.parametrize(("texts", "found"), COUNTS.values(), ids=COUNTS)
def test_numbers_beside_a_number(texts: list[str], found: dict[int, tuple[int, int]]) -> None:
    assert counts(texts) == found


RULES = """\
渡口的船票由船工保管，夜里不卖。
船工应当每天检查缆绳和船底，发现破损立即修补。
渡口管理所根据水位决定停航，并通知两岸的住户。
过河的人应当依次上船，不得在船上奔跑。
牲口和车辆过河，另外收费，由管理所定价。
船工不得在酒后撑船，违者停工三日。
管理所应当在渡口设置灯和钟，雾天敲钟。
两岸的石阶由住户轮流清扫，管理所检查。
渡船每年大修一次，费用从船票中支出。
老人和孩子过河免收船票，船工应当搀扶。
洪水期间渡口停航，管理所应当看守船只。
本规定由管理所解释，自公布之日起施行。""".splitlines()
NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]


@pytest.mark.parametrize("seed", range(2))
def test_the_articles_of_a_law_in_columns_in_turns(seed: int) -> None:
    rules = [*RULES]
    random.Random(seed).shuffle(rules)
    articles = [f"第{numeral}条 {rule}" for numeral, rule in zip(NUMERALS, rules, strict=True)]
    document = ARTICLE.run(bleed.zigzag(bleed.columns(articles, 3, 12)))
    document.verify()
    assert [p.text for p in document.paragraphs] == articles
