"""Several articles on a page: their bands, their columns side by side, more than five of them."""

from __future__ import annotations

from collections.abc import Sequence

import bleed
import pytest
from articles import OWN
from cleaning import paragraphs
from sidebyside import balanced, page, rows
from zhengwen import Line
from zhengwen.split import split
from zhengwen.stages.page import strip
from zhengwen.stages.page.articlebands import refined
from zhengwen.stages.page.grid import cells
from zhengwen.stages.page.untangle import Untangle

HEADS = {
    "who wrote it": ["渡口的船停了以后", "本报记者 何远"],
    "two lines": ["渡口的船停了以后", "两岸的人走新桥", "本报记者 何远"],
    "a second headline": ["渡口的船停了以后", "——临河渡口改造纪实", "本报记者 何远"],
}


def body(article: str) -> list[str]:
    return [text for kind, text in OWN[article].paragraphs() if kind == "body"]


def of(article: str, count: int, measure: int) -> list[list[str]]:
    return bleed.columns(body(article), count, measure)


def untangled(text: str) -> list[str]:
    return [line.text for line in Untangle()(split(text))]


def right(pages: list[list[list[str]]]) -> set[tuple[str, str]]:
    return bleed.joints([line for each in pages for column in each for line in column])


@pytest.mark.parametrize(
    ("article", "measure"),
    [("hospital", 13), ("hospital", 16), ("library", 13), ("library", 16), ("river", 13)],
)
def test_more_than_five_columns(article: str, measure: int) -> None:
    columns = of(article, 6, measure)
    joints = right([columns])
    assert len(bleed.joints(untangled(bleed.alternate(columns))) & joints) > 0.9 * len(joints)


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize(("above", "below"), [(3, 2), (2, 3), (3, 3)])
def test_below_a_headline_columns_start_anew(above: int, below: int, head: list[str]) -> None:
    """Both of one measure, so that it does not tell the one from the other."""
    pages = [of("hospital", above, 18), of("library", below, 18)]
    first, second = (bleed.alternate(each).strip("\f\n") for each in pages)
    found = untangled("\n\n".join([first, *head, second]))
    joints = right(pages)
    assert len(bleed.joints(found) & joints) > 0.9 * len(joints)
    at = found.index(head[0])
    assert found[at : at + len(head) + 1] == [*head, pages[1][0][0]]


def test_two_articles_side_by_side_are_one_band() -> None:
    """The longer one goes on alone, at a measure of its own: no band of its own."""
    longer = bleed.columns(body("hospital"), 2, 18)
    beside = bleed.columns(body("library")[:4], 2, 13)
    found = untangled(bleed.alternate([*longer, *beside]))
    joints = right([longer, beside])
    assert len(bleed.joints(found) & joints) > 0.9 * len(joints)


def test_a_headline_alone_parts_nothing() -> None:
    """Where its parts read no better, as in one article with a name amid it."""
    lines = split("\n".join([*of("river", 1, 20)[0], *HEADS["who wrote it"], *"桥上车来车往" * 4]))
    assert refined(lines, [lines], lambda part: len(part) ** 1.5) == [lines]


def side_by_side(articles: list[str], measure: int, gap: int, heads: list[list[str]]) -> str:
    """Articles of two columns each beside each other, below headlines, as -layout writes them."""
    columns: list[list[str]] = []
    starts: list[int] = []
    at = 0
    for article, head in zip(articles, heads, strict=True):
        for n, column in enumerate(balanced(rows(body(article)[:3], measure), 2)):
            columns.append([*(head if n == 0 else [""] * len(head)), *column])
            starts.append(at)
            # Each Han takes two columns of the grid.
            at += measure + gap
        at += 2 * gap
    return page(columns, starts)


@pytest.mark.parametrize("gap", [3, 4])
def test_bands_of_articles_in_layout(gap: int) -> None:
    """One blank line between them, other gutters below: what stands above does not go on there."""
    first = side_by_side(["hospital"], 16, gap, [["渡口的船停了以后"]])
    second = side_by_side(["library", "river"], 13, gap, [["桥头的图书馆"], ["河上的新桥通车了"]])
    found = paragraphs(f"{first}\n{second}")
    expected = [
        *("渡口的船停了以后", *body("hospital")[:3]),
        *("桥头的图书馆", *body("library")[:3]),
        *("河上的新桥通车了", *body("river")[:3]),
    ]
    assert found == expected


ROWS = ["渡口的船停了，桥也修好了，    两岸的人走新桥过河，不再等船，"] * 4
WORDS = ["the ferry stopped and the bridge    on both banks they cross the river"] * 4
# What stands below a blank line: headlines of two articles, with who wrote one; a line of words.
SECTIONS = {
    "headlines": (ROWS, ["桥头的图书馆                  河上的新桥通车了"], True),
    "who wrote one": (ROWS, ["桥头的图书馆                  河上的新桥", "本报记者 何远"], True),
    "text": (ROWS, ["船工说，桥通车以后，          进城的路近了一半，卖菜的"], False),
    "words": (WORDS, ["was built in the year              by the new bridge and go"], False),
}


@pytest.mark.parametrize(("above", "below", "begins"), SECTIONS.values(), ids=SECTIONS)
def test_below_headlines_a_section_begins(above: list[str], below: list[str], begins: bool) -> None:
    lines = split("\n".join([*above, "", *below, f"  {above[0]}", *above]))
    region = cells(lines, range(len(lines)))
    assert strip.parted(region) == ([len(above)] if begins else [])


def test_a_page_of_many_articles_is_dealt_a_few_times() -> None:
    """Each headline is weighed between those above and below it, however many there are."""
    dealt: list[int] = []

    def gain(part: Sequence[Line]) -> float:
        dealt.append(len(part))
        return 0.0

    article = [*HEADS["who wrote it"], *of("river", 1, 20)[0][:20]]
    lines = split("\n".join(article * 40))
    assert refined(lines, [lines], gain) == [lines]
    assert sum(dealt) <= 4 * len(lines)


BRIEFS = {
    "渡口停了": "本报讯（记者何远）县里的渡口昨天停了，新桥当天通车，两岸的人都来看，"
    "站满了长堤，直到天黑也不肯回去。",
    "图书馆夜里开门": "本报讯 图书馆本周起延长开放时间，晚上九点才关门，"
    "读者可以在馆里看书，也可以把书借回家。",
    "水稻丰收": "新华社临河1月9日电 记者从县里获悉，今年的水稻收成比去年好，"
    "农民说是这些年来最好的一季。",
    "新桥的故事": "本报驻临河记者何远报道：河上的新桥修了三年，用了两万吨钢材，"
    "桥上可以走四辆车，桥下能过大船。",
}
REST = [
    "后来桥修好了，渡船停在岸边，再没有人坐，他还是每天早晨去看一看，擦一擦船板，"
    "把缆绳重新系紧，再坐一会儿。",
    "村里的人都说他傻，他也不说什么，只是笑一笑，抽完一袋烟，又慢慢地走回家去，日子就这么一天天过着。",
    "有一年秋天来了一个画画的年轻人，在岸边支起画架，从早画到晚，画的就是那条船，"
    "老周看了很久，一句话也没有说。",
    "老周在河边住了一辈子，河上的风浪他最清楚不过了，哪里有暗礁，哪里水深，"
    "他闭着眼睛也说得出来，从来没有出过差错。",
]


@pytest.mark.parametrize("measure", [13, 18])
def test_what_is_amid_columns_parts_no_band(measure: int) -> None:
    """News in brief: each has its headline and who wrote it, which stand among the other column's.

    A part too short to be put in order would stay in turns.
    """
    briefs: list[str] = []
    for part in range(3):
        for title, brief in BRIEFS.items():
            briefs += [title, "本报记者 何远", brief, REST[part]]
    columns = bleed.columns(briefs, 2, measure)
    joints = right([columns])
    assert len(bleed.joints(untangled(bleed.alternate(columns))) & joints) > 0.9 * len(joints)
