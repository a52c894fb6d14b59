"""Prose behind a menu, as on a web page that was printed: the one is joined, the other kept."""

from __future__ import annotations

from itertools import product

import pytest
from articles import OWN
from cleaning import clean
from typeset import Article, set_paragraph

PLACES = ["城东", "城西", "江北", "河口", "山南", "临海", "高桥", "长宁", "平原", "石塘"]
THINGS = ["新闻", "天气预报", "公共交通", "医院与诊所", "学校招生办公室", "房屋", "招聘", "美食"]
ITEMS = [f"{place}{thing}" for thing, place in product(THINGS, PLACES)]

STREETS = ["North", "Harbour", "Mill", "Station", "Orchard", "Castle", "Garden", "Bridge"]
OFFERS = ["Street Market", "Library", "Swimming Hall", "School of Music", "Town Office", "Theatre"]
ENTRIES = [f"{street} {offer}" for offer, street in product(OFFERS, STREETS)]
# As wide as each other: so they fill a measure.
YEARS = [f"Report of the Harbour Board, {year}" for year in range(1951, 1979)]

FERRY = (
    "The ferry left the landing at seven in the morning, when the mist was still on the water and "
    "the lamps had just been put out along the quay. Nobody on board could tell whether the other "
    "bank was near, and the ferryman, who had crossed for thirty years, did not look up from his "
    "pipe. When at last the willows came out of the mist, the children ran to the rail and called "
    "to a dog that stood there and waited for somebody who did not come that day.",
    "In the evening the same boat brought them back, and the dog was gone.",
)


def a_page(article: Article, em: int, paragraphs: int) -> tuple[str, list[str]]:
    """The start of an article on one column, and its paragraphs."""
    texts = [text for kind, text in article.paragraphs() if kind == "body"][:paragraphs]
    lines = [line for text in texts for line in set_paragraph(text, em)]
    return "\n".join(lines) + "\n", texts


@pytest.mark.parametrize("count", [20, 40, 80])
@pytest.mark.parametrize("em", [20, 26, 38])
@pytest.mark.parametrize("article", list(OWN))
def test_prose_behind_a_menu(article: str, em: int, count: int) -> None:
    text, paragraphs = a_page(OWN[article], em, 3)
    menu = ITEMS[:count]
    assert clean("\n".join(menu) + "\n\n" + text) == [*menu, *paragraphs]


@pytest.mark.parametrize("em", [14, 20, 38])
@pytest.mark.parametrize("article", list(OWN))
def test_prose_above_a_menu(article: str, em: int) -> None:
    text, paragraphs = a_page(OWN[article], em, 3)
    assert clean(text + "\n" + "\n".join(ITEMS)) == [*paragraphs, *ITEMS]


# A known failure: prose no wider than the items has no measure of its own.
NARROW = pytest.mark.xfail(reason="the items are as wide as the lines of the prose", strict=True)


@pytest.mark.parametrize(
    ("menu", "em"),
    [
        pytest.param(ENTRIES, 12, marks=NARROW),
        (ENTRIES, 22),
        (ENTRIES, 30),
        (YEARS, 12),
        (YEARS, 22),
        (YEARS, 30),
    ],
)
def test_english_behind_a_menu(menu: list[str], em: int) -> None:
    text = "\n".join(line for one in FERRY for line in set_paragraph(one, em, indent=0)) + "\n"
    assert clean("\n".join(menu) + "\n\n" + text) == [*menu, *FERRY]


# A menu is no prose by itself, nor are longer items in it.
@pytest.mark.parametrize("menu", [ITEMS, ENTRIES, YEARS], ids=["Chinese", "English", "one width"])
def test_a_menu_alone(menu: list[str]) -> None:
    assert clean("\n".join(menu) + "\n") == menu


def test_notices_in_a_menu() -> None:
    notices = [
        "河口街道办事处关于冬季供暖时间的通知，请各户留意",
        "平原镇中心小学招收一年级新生，报名自五月四日起",
        "长宁区图书馆因修缮屋顶闭馆三天，还书可投入门外书箱",
        "石塘渡口枯水期停航，来往车辆请走高桥",
    ]
    menu = [*ITEMS[:30], *notices, *ITEMS[30:]]
    assert clean("\n".join(menu) + "\n") == menu
