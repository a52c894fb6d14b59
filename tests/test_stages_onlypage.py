"""The edges of an only page: an issue above the title, and the number 1."""

from __future__ import annotations

from time import perf_counter

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads

BODY = "\n".join(set_paragraph("".join(OWN["river"].lede), 14))
# Enough for two pages, the first of which ends amid a sentence.
LONG = set_paragraph("".join([*OWN["river"].lede, *OWN["river"].sections[0][1]]), 14)
FIRST = 8
TITLE = "大桥通车以后"
# What stands above the text and below it: | parts what goes from what stays.
GONE = {
    "an issue": ("人文学报 第13卷第二期|", TITLE, ""),
    "of a year, above the number": ("城乡观察 2024年第16期|1|", TITLE, ""),
    "a volume and a number": ("第17卷 第3期|", TITLE, ""),
    "in English": ("Collected Papers, Vol. 20|", "Ferries and Bridges", ""),
    "a number in English": ("Linhe Papers, Vol. 3, No. 2|", "Ferries and Bridges", ""),
    "an issue and its number at the foot": ("人文学报 第13卷第二期|", TITLE, "1"),
    "an issue and its number below": ("人文学报 第13卷第二期|1|", TITLE, ""),
    "a newspaper and the number": ("临河日报|", TITLE, "1"),
    "a series and the number": ("地方史料丛编|", TITLE, "1"),
    "in Traditional characters": ("技術手冊叢書|", TITLE, "1"),
    "a weekly in title marks": ("《渡口》文摘周刊|", TITLE, "1"),
    "a series above the number": ("地方史料丛编|1|", TITLE, ""),
    "a masthead and the number": ("临河日报 2024年8月5日 星期一 第 1 版|", TITLE, "1"),
    "a series above a folio": ("地方史料丛编|— 1 —|", TITLE, ""),
    "a wide gap before the number": ("The River Post          Page 8|", "Ferries, and", ""),
}
STAYS = {
    "the number alone": (TITLE, "", "1"),
    "an issue above running text": ("人文学报 第13卷第二期", "", ""),
    "two issues": ("人文学报 第13卷第二期\n人文学报 第13卷第三期", "", ""),
    "a series without a number": ("地方史料丛编", TITLE, ""),
    "a name that is no series": ("渡口的老人", TITLE, "1"),
    "a title that names one": ("我读临河日报", TITLE, "1"),
    "a number that is a cell": ("地方史料丛编", TITLE, "船\n1"),
    "numbers of a table": ("地方史料丛编", TITLE, "1\n0\n1"),
    "another number": ("地方史料丛编", TITLE, "7"),
    "an author's column": ("读书笔记 第5期", TITLE, "1"),
    "an order": ("Executive Order No. 9066", "Ferries and Bridges", ""),
    "a volume of a book": ("A History of Linhe, Vol. 2", "Ferries and Bridges", ""),
    "who edited it": ("责任编辑 林岚", TITLE, "1"),
    "an issue of a year": ("会议纪要 2023年第4期", TITLE, ""),
    "an order of a year": ("县政府令 2023年第7号", TITLE, ""),
    "a month of a year": ("旅行笔记 2019·7", TITLE, "1"),
    "an author's works": ("谈文集", TITLE, "1"),
    "letters from abroad": ("旅欧通讯", TITLE, "1"),
    "a title of a newspaper": ("怀念晚报", TITLE, "1"),
    "another": ("告别日报", TITLE, "1"),
    "a ruling of a year": ("处罚决定 2022年第18号", TITLE, "1"),
    "writs": ("法律文书", TITLE, "1"),
    "a space before the number": ("The River Post Page 8", "Ferries, and", ""),
    "where something is": ("See Appendix     Page 12", "", ""),
    "what a colon introduces below": ("临河日报", TITLE, "船只数量，单位为艘\n1"),
    "a poem of several": ("临河日报\n1", TITLE, "2"),
    "a title above a number": (TITLE, "一、渡口的船", "1"),
    "an entry of contents": ("The Ferry          Page 8\nThe Bridge          Page 9", "", ""),
    "what a colon introduces": ("地方史料丛编", TITLE, "船：\n1"),
    "a ferry by its number": ("Ferry 3", "Ferries and Bridges", ""),
}


def kept(text: str) -> list[str]:
    """The lines that are no furniture."""
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


def two_pages(head: str) -> str:
    """A text on two pages, each below a head."""
    return "\n".join([head, *LONG[:FIRST]]) + "\f" + "\n".join([head, *LONG[FIRST:]])


@pytest.mark.parametrize(("top", "title", "foot"), GONE.values(), ids=GONE)
def test_the_edges_of_an_only_page_go(top: str, title: str, foot: str) -> None:
    text = "\n".join([*top.split("|")[:-1], title, BODY, *([foot] if foot else [])])
    assert kept(text) == [title, *BODY.split("\n")]


@pytest.mark.parametrize(("top", "title", "foot"), STAYS.values(), ids=STAYS)
def test_others_stay(top: str, title: str, foot: str) -> None:
    text = "\n".join(part for part in (top, title, BODY, foot) if part)
    assert kept(text) == text.split("\n")


FOLIOS = ("— 1 —", "· 1 ·", "第1页")


@pytest.mark.parametrize("folio", FOLIOS)
@pytest.mark.parametrize("head", ["临河日报", "地方史料丛编", "城乡观察 2024年第16期"])
def test_a_folio_at_the_foot_shows_a_head(head: str, folio: str) -> None:
    assert kept(f"{head}\n{TITLE}\n{BODY}\n{folio}") == [TITLE, *BODY.split("\n")]
    assert kept(f"{TITLE}\n一、渡口的船\n{BODY}\n{folio}")[:2] == [TITLE, "一、渡口的船"]


@pytest.mark.parametrize("head", ["临河日报", "人文学报 第13卷第二期", "内部资料 注意保存"])
def test_the_head_of_two_pages_goes_from_the_first_too(head: str) -> None:
    assert kept(two_pages(head)) == LONG


def test_the_title_of_two_pages_stays_on_the_first() -> None:
    assert kept(two_pages(TITLE)) == [TITLE, *LONG]


def test_a_long_first_line_costs_no_more_than_its_length() -> None:
    """The time of a second one, twice as long, is no more than eight times that of the first."""
    took = []
    for size in (20_000, 40_000):
        text = "\n".join([f"甲{' ' * size}乙", TITLE, BODY, "1"])
        start = perf_counter()
        kept(text)
        took.append(perf_counter() - start)
    assert took[1] < 8 * took[0] + 0.5


def test_a_text_that_no_page_broke_keeps_them() -> None:
    whole = "".join(BODY.split("\n"))
    text = f"人文学报 第13卷第二期\n\n{TITLE}\n\n{whole}\n\n{whole}\n\n1"
    assert kept(text) == [line for line in text.split("\n") if line]
