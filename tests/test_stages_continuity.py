"""Which line goes on which: quotes that must close, and words that lines share."""

from __future__ import annotations

import pytest
from zhengwen.split import split
from zhengwen.stages.page.brackets import CLOSED, OTHER, PENDING, WHOLE, brackets, meeting
from zhengwen.stages.page.continuity import (
    ANY,
    FIRST,
    LAST,
    LATER,
    NUMBER,
    SHORT,
    STOPS,
    Continuity,
)
from zhengwen.stages.page.kindred import MOST, NOTHING, Kindred
from zhengwen.stages.page.usage import Usage


@pytest.mark.parametrize(
    ("text", "closes", "leaves"),
    [
        ("她说明天再来看一看", "", ""),
        ("她说：“明天再来。”就走了", WHOLE, WHOLE),
        ("她说：“明天再来，那时候", WHOLE, "“"),
        ("人就少了。”她说着站起来", "“", WHOLE),
        ("人就少了。”她说，“那时候", "“", "“"),
        ("（见《水经注》卷六，又", WHOLE, "（"),
        ("卷》及《水经注疏》）的记载", "《", WHOLE),
        ("他说：「那本『河邊", WHOLE, "『"),
        ("草』我讀過」，她說", "『", WHOLE),
        # Straight quotes do not show which way they stand.
        ('她说："明天再来，那时候', "", ""),
    ],
)
def test_what_a_line_closes_and_leaves_open(text: str, closes: str, leaves: str) -> None:
    assert brackets(text) == (closes, leaves)


@pytest.mark.parametrize(
    ("above", "below", "nats"),
    [
        ("她说：“明天再来，那时候", "人就少了。”她说着站起来", CLOSED),
        ("她说：“明天再来，那时候", "又是“好”又是“行”，没有", OTHER),
        ("她说：“明天再来，那时候", "人就少了，也不必排队，也", PENDING),
        ("又是“好”又是“行”，没有", "人就少了。”她说着站起来", OTHER),
        ("人就少了，也不必排队，也", "人就少了。”她说着站起来", PENDING),
        ("她说：“明天再来，那时候", "水经注》卷六记载的渡口，", OTHER),
        ("又是“好”又是“行”，没有", "又是“早”又是“晚”，没有", 0.0),
        ("人就少了，也不必排队，也", "又是“早”又是“晚”，没有", 0.0),
        ("人就少了，也不必排队，也", "说不上哪一天才能轮到她", 0.0),
    ],
)
def test_a_mark_left_open_is_closed_below(above: str, below: str, nats: float) -> None:
    assert meeting(brackets(above)[1], brackets(below)[0]) == nats


def test_lines_share_what_few_others_have() -> None:
    says = Kindred(
        [
            "县里决定修建渡口大桥",
            "县里的图书馆开到深夜",
            "渡口大桥修好的那一天",
            "县里的人都去看了热闹",
        ]
    )
    assert says(0, 2) > says(0, 1) >= NOTHING
    assert says(1, 2) == NOTHING
    assert says(0, 2) == says(2, 0) <= MOST


@pytest.mark.parametrize("texts", [["", ""], ["大桥"], ["大桥", "大桥"], ["a b", "12"]])
def test_what_has_no_words_or_only_the_same_says_nothing(texts: list[str]) -> None:
    assert Kindred(texts)(0, len(texts) - 1) <= 0 or len(set(texts)) == 1


def test_the_line_that_closes_a_quote_goes_on_the_one_that_opens_it() -> None:
    lines = split(
        "老支书在会上说：“这座桥，我等\n"
        "图书馆的灯一直亮到深夜，学生们\n"
        "了二十年。”台下的人都鼓起掌来\n"
        "坐在窗边读书，有时抬起头来看看\n"
    )
    continues = Continuity(lines, Usage(lines))
    assert continues(0, 2) > continues(0, 1) + 2
    assert continues(0, 2) > continues(1, 2)


# Lines of two paragraphs with an indent of two em, and the same without.
INDENTED = """
今年春天县里决定在河上修建一座
新的大桥方便两岸群众的出行和生产他
们等了二十年了。
工程队进场之后每天都有许多人到
岸边来看说起从前坐船过河的日子心里
很高兴。
"""
FLUSH = """
今年春天县里决定在河上修建一座新的
大桥方便两岸群众的出行和生产他们等
了二十年了。
工程队进场之后每天都有许多人到岸边
来看说起从前坐船过河的日子心里很高
兴。
"""


@pytest.mark.parametrize(
    ("page", "shapes"),
    [
        (INDENTED, [FIRST, LATER, LAST, FIRST, LATER, LAST]),
        (FLUSH, [ANY, ANY, LAST, ANY, ANY, LAST]),
    ],
    ids=["indented", "flush"],
)
def test_a_page_shows_whether_paragraphs_have_an_indent(page: str, shapes: list[int]) -> None:
    lines = split(page)
    assert Continuity(lines, Usage(lines)).starts == shapes


def test_below_a_paragraphs_last_line_stands_no_other_sooner_than_a_first_one() -> None:
    lines = split(INDENTED)
    continues = Continuity(lines, Usage(lines))
    assert continues(2, 3) > continues(2, 5)
    assert continues(4, 5) > continues(4, 3)


def test_a_line_that_leaves_room_amid_a_sentence_has_a_shape_of_its_own() -> None:
    lines = split(INDENTED + "门外下着，小雨路上")
    assert Continuity(lines, Usage(lines)).starts[-1] == STOPS


@pytest.mark.parametrize(
    ("text", "before", "after", "goes_on"),
    [
        ("渡口的石阶\n渡口的石阶", "口", "的", True),
        # Two columns on one line: what ends there and what starts there are not the article's use.
        ("不已，令皆埋 侯世尊，君臣\n终无一人降 举其众", "埋", "侯", False),
        ("不已，令皆埋\n侯世尊，君臣", "埋", "侯", False),
    ],
)
def test_what_a_space_parts_is_no_use_of_the_article(
    text: str, before: str, after: str, goes_on: bool
) -> None:
    assert (Usage(split(text))._together(before, after) > 0) is goes_on


# Two columns on two things: the ferry, and the library's lamp.
FERRY = [
    "渡船每天清早从码头出发，载着",
    "赶集的人和菜担，船工老周说他",
    "撑了三十年的篙，码头上的石阶",
]
LAMP = [
    "图书馆的灯一直亮到夜里，管理",
    "员把还来的书一本一本放回去，",
    "学生坐在窗边读书，有人抬起头",
]


@pytest.mark.parametrize(
    ("line", "own", "other"),
    [
        ("从前渡船靠码头的时候，总有人", FERRY, LAMP),
        ("灯下的图书馆里，学生还在写字", LAMP, FERRY),
    ],
)
def test_a_line_speaks_of_what_the_lines_above_speak_of(
    line: str, own: list[str], other: list[str]
) -> None:
    lines = split("\n".join([*own, *other, line]))
    continues = Continuity(lines, Usage(lines))
    assert continues.further([0, 1, 2], 6) > continues.further([3, 4, 5], 6)


def test_a_heading_among_the_lines_above_changes_nothing() -> None:
    line = "从前渡船靠码头的时候，总有人"
    plain, headed = (
        split("\n".join([*FERRY, line])),
        split("\n".join([*FERRY[:2], "撑篙的人", *FERRY[2:], line])),
    )
    says = Continuity(plain, Usage(plain)).further([0, 1, 2], 3)
    assert says > 0
    again = Continuity(headed, Usage(headed)).further([0, 1, 2, 3], 4)
    # The page is one line longer, by which words are rarer.
    assert again == pytest.approx(says, abs=0.1)


def test_who_wrote_it_ends_an_article() -> None:
    lines = split("\n".join([*FERRY, "（本报记者 顾青）", "种下读书种子", *LAMP]))
    continues = Continuity(lines, Usage(lines))
    assert (continues.starts[3], continues.ends[3]) == (NUMBER, SHORT)


def test_a_refrain_is_of_any_column() -> None:
    says = Kindred([line for line in ("江上的渔舟", "窗前的书卷") for _ in range(2)])
    assert says.further([0, 1], 2) == says.further([0], 1) == 0
    assert says(0, 1) == NOTHING


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        # What has no mark, with the first line of a paragraph below it.
        (["桥通了以后渡口的人都去了哪里", "去年春天，渡口的桥通车了，"], [0]),
        (["老船工的三十年", "桥通了以后渡口的人都去了哪里", "去年春天，渡口的桥通车了，"], [0, 1]),
        # With a mark, or where the line below it is full, it may be of a column.
        (["桥通了以后，渡口的人去了哪里", "去年春天，渡口的桥通车了，"], []),
        (["桥通了以后渡口的人都去了哪里", "去年春天，渡口的大桥也通车了，"], []),
        (["桥通了以后渡口的人都去了那里。", "去年春天，渡口的桥通车了，"], []),
        pytest.param(
            *(["桥通了以后渡口的人都去了哪", "去年春天，渡口的桥通车了，"], []),
            marks=pytest.mark.xfail(strict=True, reason="two first lines, of two articles"),
        ),
        # A novel's chapter, whatever stands below it; only above the text.
        (["第三回 船靠岸边 友在渡口", "去年春天，渡口的大桥也通车了，"], [0]),
        (["桥通了以后，渡口的人去了哪里", "第三回 船靠岸边 友在渡口"], []),
    ],
)
def test_a_title_may_be_as_wide_as_a_column(lines: list[str], titles: list[int]) -> None:
    page = split("\n".join([*lines, *["船工们都到县城里去了，有的开车"] * 6]))
    evidence = Continuity(page, Usage(page))
    assert [at for at in range(len(page)) if evidence.is_apart(at)] == titles


def test_a_title_has_a_blank_line_below_it_where_few_lines_have() -> None:
    title, rest = "桥通了以后渡口的人都去了哪里", ["船工们都到县城里去了，有的开车"] * 6
    for blanks, titles in (("\n", [0]), ("", [])):
        page = split(title + "\n" + blanks + "\n".join(rest))
        evidence = Continuity(page, Usage(page))
        assert [at for at in range(len(page)) if evidence.is_apart(at)] == titles
    page = split("\n\n".join([title, *rest]))
    assert not Continuity(page, Usage(page)).is_apart(0)


@pytest.mark.parametrize(
    ("title", "apart"),
    [
        ("The Old Men of the Ferry", True),
        ("8.2. Where to Keep the Boats", True),
        ("CHAPTER 12. The Last Ferry.", True),
        # How an article starts.
        ("FOR MORE THAN A HUNDRED YEARS", False),
        ("The ferry was gone and the", False),
        ("Jack Brown of the ferry was", False),
        ("He saw the New Bridge.", False),
    ],
)
def test_an_english_title_may_be_as_wide_as_a_column(title: str, apart: bool) -> None:
    page = split("\n".join([title, *["the old men who kept the ferry"] * 6]))
    assert Continuity(page, Usage(page), english=True).is_apart(0) == apart
