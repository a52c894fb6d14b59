"""Interviews: who speaks opens a paragraph, however full the line above is."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph

ASKED = [
    "渡口停办以后，两岸的人是怎样过河的？",
    "您在船上做了三十年，最难忘的是哪一年？",
    "桥通车的那一天，您也到河边去看热闹了吗？",
    "以后还会有人记得这个渡口的名字吗？",
]
TOLD = [
    "先是绕到上游的木桥。后来镇里修了石桥，走的人多了，渡口的草棚就拆了。石阶还在。系船的木桩也在。"
    "水大的年份，木桩只露出一个头。孩子们夏天在那里钓鱼，钓上来的都放回去。没有人再提渡船的事。",
    "发大水的那一年。三天三夜没有下船，送过去的是粮食，接过来的是老人和孩子。船板换了两回。绳子断了"
    "三根。到第四天水退下去，我在船头睡着了。醒来的时候，船上盖着一床不知道是谁家的棉被。",
    "去了。站在人堆里看，听见有人喊我的名字，叫我走第一个。我说我走了一辈子的水路，让孩子们先走。他们"
    "跑得真快。我走到桥当中，往下看了看。水还是那条水，从那么高的地方看下去，倒不认识了。",
    "学校的老师带学生来过。我给他们讲了一个下午，他们都记在本子上。有一个女孩子问我怕不怕水。我说怕。"
    "不怕水的人当不了船工。她把这句话也记下来了，说回去要画一张从前的渡口，画好了送给我看。",
]


@pytest.mark.parametrize(
    "who", [("记者：", "李明："), ("问：", "答："), ("《学报》：", "许大山：")]
)
@pytest.mark.parametrize("at", range(len(ASKED)))
def test_an_answer_opens_below_a_question_that_fills_its_lines(
    at: int, who: tuple[str, str]
) -> None:
    asked = [who[0] + "许师傅，" * (at == i) + text for i, text in enumerate(ASKED)]
    # Two full lines.
    asked[at] = asked[at] if len(asked[at]) % 2 == 0 else asked[at][:-1] + "呢？"
    both = [text for i, one in enumerate(asked) for text in (one, who[1] + TOLD[i], TOLD[i - 1])]
    lines = [line for text in both for line in set_paragraph(text, len(asked[at]) // 2, 0)]
    found = clean("\n".join(lines) + "\n")
    assert asked[at] in found
    assert sum(text.startswith(who) for text in found) == 2 * len(ASKED)


# One 说 and its speech, in a story whose lines are full too.
def test_what_someone_says_in_a_story_runs_on() -> None:
    story = "船工停下来，看了看水。王老汉：今天不走了。大家都不说话，把东西放在石阶上，等雨停。" * 2
    lines = set_paragraph(story, 11, 0)
    assert clean("\n".join(lines) + "\n") == [story]
