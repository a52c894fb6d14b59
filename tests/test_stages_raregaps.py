"""Gaps that `pdftotext -layout` leaves before a character that the text's font lacks."""

from __future__ import annotations

import pytest
from zhengwen import Pipeline
from zhengwen.stages.characters.raregaps import without_rare_gaps

ARTICLE = Pipeline.preset("article")
ONE = [
    "這條河從山裡出來，拐了七八個彎，鎮上的人都以~爲它是一條",
    "龍，從前每年要淹死幾個過河趕集的人，後來有人出錢修橋，成",
    "~爲這一帶的第一座，縣裡要立碑，他不肯，只說是大家的力氣。",
    "橋頭長出一棵樹，人人認~爲是他種的，他還是不認，直到去年",
    "冬天，有人翻出一本賬，一筆一筆記着買石料的錢，這才稱他~爲",
    "造橋的人。",
]
LEFT = [
    "這條河從山裡出來，拐",
    "了七八個彎，鎮上的人",
    "都以~爲它是一條龍，從",
    "前每年要淹死幾個過河",
    "趕集的人，後來有人出",
    "錢修了橋，成~爲這一帶",
    "的第一座，誰也不知道",
    "他的名字。",
]
RIGHT = [
    "橋頭長出一棵樹，人人",
    "都認~爲是他種的，他還",
    "是不認，直到去年冬天",
    "有人翻出一本賬，一筆",
    "一筆記着買石料的錢，",
    "縣裡要立碑，他不肯，",
    "只說是大家的力氣，不",
    "必寫下來。",
]


def test_the_gaps_go() -> None:
    text = "\n".join(ONE).replace("~", "   ").lstrip()
    document = ARTICLE.run(text)
    document.verify()
    assert [p.text for p in document.paragraphs] == ["".join(ONE).replace("~", "")]
    assert ARTICLE.run(document.text).text == document.text


def test_the_gaps_go_where_a_stretched_line_has_a_space_behind_the_character() -> None:
    rows = "\n".join([ONE[0].replace("爲它", "爲 它"), ONE[3].replace("爲是", "爲 是"), *ONE[4:]])
    assert without_rare_gaps(rows.replace("~", "   ")) == rows.replace("~", "")


def test_columns_keep_their_gutter() -> None:
    """The gaps are as wide as the gutter, and what they have is added to it."""
    rows = []
    for left, right in zip(LEFT, RIGHT, strict=True):
        start = left.replace("~", "   ")
        rows.append(start.ljust(16) + right.replace("~", "   "))
    document = ARTICLE.run("\n".join(rows))
    document.verify()
    both = ["".join(column).replace("~", "") for column in (LEFT, RIGHT)]
    assert [p.text for p in document.paragraphs] == both


def test_of_two_gaps_before_a_gutter_it_has_both() -> None:
    lines = [*LEFT[:3], "以~爲它一條又~爲蛇，", *LEFT[4:]]
    rows = [
        left.replace("~", "   ").ljust(20) + right.replace("~", "   ")
        for left, right in zip(lines, RIGHT, strict=True)
    ]
    closed = without_rare_gaps("\n".join(rows)).split("\n")
    assert closed[3] == "以爲它一條又爲蛇，".ljust(20) + RIGHT[3]


# A common character; too few; cells that line up; a list of words, each a cell; names of which no
# character starts one; a gap before a rare character and without one as often.
STAYS = [
    "\n".join(ONE).replace("爲", "要").replace("~", "   "),
    "\n".join(ONE[:2]).replace("~", "   "),
    "\n".join(
        f"{a}   爲{b}是這裡的話" for a, b in ("他說", "我問", "她答", "人云", "你看", "誰知")
    ),
    "以爲   爲人   爲難   何爲   爲何\n因爲   成爲   爲首   爲主\n人爲   爲期   爲數   爲伍\n",
    "組長   陈堃   王喆   李明\n副組長   张玥   刘堃\n成員   赵堃   钱喆   孙玥   周堃\n",
    "\n".join([*ONE, *(line.replace("~", "") for line in ONE)]).replace("~", "   "),
    "爲   什麼\n爲   他人\n爲   自己\n爲   大家\n",
]


@pytest.mark.parametrize("text", STAYS)
def test_what_an_author_set_apart_stays(text: str) -> None:
    assert without_rare_gaps(text) == text
