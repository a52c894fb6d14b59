"""Columns in `-layout` whose rows stand at heights of their own: no row has text of both."""

from itertools import zip_longest

import pytest
import zhengwen
from articles import OWN
from sidebyside import rows
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

BODY = [text for _, texts in OWN["river"].sections for text in texts][:6]


def by_turns(measure: int, gutter: int, cut: int) -> tuple[str, list[str]]:
    """A text in two columns, a row of the one and one of the other, without a gap on any."""
    left, right = rows(BODY[:cut], measure), rows(BODY[cut:], measure)
    pad = " " * (measure + gutter)
    page = [row for a, b in zip_longest(left, right) for row in (a, b and pad + b) if row]
    return "\n".join(page) + "\n", [row.strip() for row in [*left, *right]]


@pytest.mark.parametrize("measure", [16, 18, 20])
@pytest.mark.parametrize("gutter", [2, 4])
def test_rows_by_turns(measure: int, gutter: int) -> None:
    text, expected = by_turns(measure, gutter, len(BODY) // 2)
    assert "  " not in "".join(line.strip() for line in text.splitlines())
    assert [line.text for line in Columns()(split(text))] == expected


SET_IN = {
    "a play": "\n".join(
        row
        for name, line in [
            ("老周", "船呢？昨天夜里还拴在这根桩子上，怎么一早就不见了。"),
            ("小梅", "水涨了，绳子是我解的，不解开它就要给浪打碎在石头上。"),
            ("老周", "你一个人把它划到了哪里？这么大的水，你也不叫我一声。"),
            ("小梅", "划到上游的湾子里去了，那里水静，您去看看就知道了。"),
            ("老周", "好，好，船在就好，人也在就好，我这就去烧水煮饭。"),
            ("小梅", "先把您的鞋换了，湿成这个样子，夜里又该喊腿疼了。"),
        ]
        for row in (" " * 24 + name, line)
    ),
    "verse set in by turns": "\n".join(
        (" " * 18 if at % 2 else "") + line
        for at, line in enumerate(
            [
                "渡口的灯亮了",
                "河水慢慢地走",
                "摇船的人回来",
                "带着一篓的鱼",
                "孩子跑下石阶",
                "接过他的斗笠",
            ]
            * 2
        )
    ),
    "a glossary": "\n".join(
        row
        for term, told in [
            ("桥台", "桥两端岸上的墩子，它挡住路基的土"),
            ("沉箱", "一种无底的箱，工人在里面挖土"),
            ("引桥", "连接桥与道路的一段，坡度不能太大"),
            ("护栏", "在桥面的两侧，防止行人和车辆跌落"),
            ("桥墩", "立在水中的柱，承受桥面的重量"),
            ("伸缩缝", "让桥面有余地的缝，夏天热胀冬天冷缩"),
        ]
        for row in (term, " " * 20 + told)
    ),
    "English verse set in far": "\n".join(
        row
        for one, other in [
            ("The river ran below the town,", "and no one knew its name."),
            ("The ferry went both up and down,", "and every night it came."),
            ("The keeper sang a song of old,", "he sang it to the rain."),
            ("The words were few and often told,", "and never quite the same."),
            ("The children lay awake and heard", "the water on the stone."),
            ("They understood not any word,", "but hummed it when alone."),
        ]
        for row in (one, " " * 40 + other)
    ),
}


@pytest.mark.parametrize("text", SET_IN.values(), ids=SET_IN)
def test_what_is_set_in_stays(text: str) -> None:
    lines = split(text + "\n")
    assert [line.text for line in Columns()(lines)] == [line.text for line in lines]


def test_paragraphs() -> None:
    text, _ = by_turns(18, 4, len(BODY) // 2)
    assert zhengwen.clean(text).strip().split("\n\n") == BODY
