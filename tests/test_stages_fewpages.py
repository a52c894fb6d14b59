"""Heads of two or three pages with their number on one line, and numbers amid stray words."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads

RIVER = "".join(text for kind, text in OWN["river"].paragraphs() if kind == "body")
WRAPPED = set_paragraph(RIVER, 16)
# Pages of eight lines that a sentence goes on over, and pages that end with one.
AMID = [at for at in range(8, len(WRAPPED)) if WRAPPED[at - 1][-1] not in "。，：”"]
ENDED = [at for at in range(8, len(WRAPPED)) if WRAPPED[at - 1].endswith("。")]


def kept(text: str) -> list[str]:
    """The lines that are no furniture."""
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


def parted(stops: list[int], count: int) -> list[list[str]]:
    """So many pages, each of eight lines at least, that stop at one of these."""
    pages, start = [], 0
    for _ in range(count):
        stop = next(at for at in stops if at - start >= 8)
        pages.append(WRAPPED[start:stop])
        start = stop
    return pages


def numbered(head: str, pages: list[list[str]], first: int = 1) -> str:
    """The pages under this head, in which # is the page's number."""
    return "\f".join(
        "".join(f"{line}\n" for line in [head.replace("#", str(number)), *page])
        for number, page in enumerate(pages, first)
    )


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("first", [1, 7])
@pytest.mark.parametrize("head", ["渡口志略 #", "The Old Ferry #", "  渡口志略      #"])
def test_a_head_and_its_number_go_where_a_sentence_goes_on(
    head: str, first: int, count: int
) -> None:
    pages = parted(AMID, count)
    assert kept(numbered(head, pages, first)) == [line for page in pages for line in page]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize(
    "head", ["临河日报 2024年8月5日 #", "The River Post, August 5, 2024 #", "渡口志略          #"]
)
def test_they_go_by_their_name_or_a_gap(head: str, count: int) -> None:
    pages = parted(ENDED, count)
    assert kept(numbered(head, pages)) == [line for page in pages for line in page]


ENGLISH = [
    "The river was wide, and the ferry that crossed it was",
    "slow. The people who had to go to the market rose",
    "early, and waited at the landing, until the boat came",
]
VERSE = ["i went down to the river at dawn", "and the boat was gone from the shore"]


def english(page: list[str], last: str, first: str) -> str:
    """Two pages, the first of which stops at one row and the next begins with another."""
    wide = "The last ferry of the year left the landing long before the evening bell had rung."
    return numbered("The Old Ferry #", [[wide, *page, last], [first, *page]])


def test_a_sentence_of_english_goes_on_in_a_narrower_measure() -> None:
    text = english(
        ENGLISH, "back to them over the wide water and", "took them all to the other side."
    )
    assert not any("Ferry" in line for line in kept(text))


@pytest.mark.parametrize(
    ("page", "last", "first"),
    [
        (ENGLISH, "back to them over the wide water.", "it took them all to the other side."),
        (ENGLISH, "back to them over the wide water and", "Few people went to the other side."),
        (ENGLISH, "the wide water and", "the other side."),
        (VERSE * 2, "i went down to the river at noon", "i went down to the river at dusk"),
    ],
    ids=["a mark", "a capital", "few words", "verse"],
)
def test_rows_of_english_that_end_or_begin_one_keep_the_heads(
    page: list[str], last: str, first: str
) -> None:
    assert sum("Ferry" in line for line in kept(english(page, last, first))) == 2


STAYS = {
    "a name and its number": "渡口志略 #",
    "exercises": "习题 #",
    "lessons far from their number": "Lesson      #",
    "annexes": "附件 #",
    "cells": "数量      #",
}


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("head", STAYS.values(), ids=STAYS)
def test_what_an_author_numbers_stays(head: str, count: int) -> None:
    text = numbered(head, parted(ENDED, count))
    assert kept(text) == [line for page in text.split("\f") for line in page.splitlines()]


@pytest.mark.parametrize("head", ["图 #", "Figure #", "表 #", "习题 #", "Lesson #"])
def test_a_caption_on_top_of_pages_stays_amid_a_sentence(head: str) -> None:
    text = numbered(head, parted(AMID, 2))
    assert kept(text) == [line for page in text.split("\f") for line in page.splitlines()]


def test_poems_by_their_number_stay() -> None:
    poems = [
        ["水从山里来", "带着泥土的气味", "又流过桥下", "没有人看它", "夜里也响"],
        ["船停在岸边", "等着一个人", "天黑了", "灯也灭了", "风也停了"],
    ]
    text = numbered("春天的河          #", poems)
    assert kept(text) == [line for page in text.split("\f") for line in page.splitlines()]


def test_the_same_form_twice_stays() -> None:
    form = ["船名：", "船底是否完好：", "缆绳是否换过：", "桨和篙是否齐全：", "船工签字："]
    text = numbered("渡船检查记录      #", [form, form])
    assert kept(text) == [line for page in text.split("\f") for line in page.splitlines()]


@pytest.mark.parametrize("below", ["2.3. 渡口为什么停了？", "2.3 渡口的船"])
def test_a_section_s_heading_below_the_head_is_the_title(below: str) -> None:
    first, second = parted(ENDED, 2)
    text = numbered("临河渡口变迁考略", [[below, *first, "1"], [*second, "2"]])
    assert kept(text) == [below, *first, *second]


def test_the_title_above_a_question_stays() -> None:
    first, second = parted(ENDED, 2)
    question = "1. 渡口是什么时候停的？"
    text = numbered("临河渡口变迁问答", [[question, *first, "1"], [*second, "2"]])
    assert kept(text) == ["临河渡口变迁问答", question, *first, *second]


ROWS = ["The ferry crossed the river every hour of", "the day, and the people who went to the"]
WORDS = ["market", "rose", "early"]


def test_a_number_amid_the_words_of_a_stretched_row_goes() -> None:
    page = "\n".join(ROWS * 3)
    words = "\n\n".join(WORDS)
    text = f"{page}\n\n1\n\n{words}\n\f{page}\n\n{WORDS[0]}\n\n2\n\n{words}\n\f{page}\n\n3\n"
    assert not {"1", "2", "3"} & set(kept(text))


def test_a_number_in_a_list_of_words_stays() -> None:
    words = "\n\n".join(WORDS * 3)
    text = f"{words}\n\n1\n\n{words}\f{words}\n\n2\n\n{words}"
    assert {"1", "2"} <= set(kept(text))


def test_rows_of_as_many_words_are_no_table() -> None:
    head = "The Old Ferry of the Town"
    rows = [
        "With the ferry gone, the people",
        "who went to the market crossed",
        "by the bridge, which the town",
    ]
    pages = [[head, *rows, *ROWS * 2, str(n)] for n in (1, 2)]
    text = "\f".join("\n".join(page) for page in pages)
    assert kept(text).count(head) < 2


def strewn(head: str, numbers: tuple[str, str], pages: int = 2) -> str:
    """Pages with a head amid the first and on top of the others, and a number on each."""
    at, size = AMID[0], len(WRAPPED) // pages
    first, second = WRAPPED[:size], WRAPPED[size:]
    one = [*first[:at], "", head, "", *first[at:], "", numbers[0]]
    other = [head, "", *second[:4], "", numbers[1], "", *second[4:]]
    return "\n".join(one) + "\f" + "\n".join(other)


@pytest.mark.parametrize("head", ["内部资料（总第26期）", "临河日报 2024年8月5日 星期一"])
def test_an_issue_amid_its_pages_goes_with_their_numbers(head: str) -> None:
    assert kept(strewn(head, ("1", "2"))) == WRAPPED
    assert kept(strewn(head, ("6", "7"))) == WRAPPED
    assert kept(strewn(head, ("6", "1"))) == [*first_page("6"), *second_page("1")]


def first_page(number: str) -> list[str]:
    return [*WRAPPED[: len(WRAPPED) // 2], number]


def second_page(number: str) -> list[str]:
    rest = WRAPPED[len(WRAPPED) // 2 :]
    return [*rest[:4], number, *rest[4:]]


@pytest.mark.parametrize("head", ["渡口旧事", "生产日报 2024年8月5日", "会议记录"])
def test_other_lines_amid_pages_stay(head: str) -> None:
    assert head in kept(strewn(head, ("1", "2")))


@pytest.mark.parametrize("numbers", [("2021", "2022"), ("1", "2")])
def test_numbers_beside_the_pages_own_stay(numbers: tuple[str, str]) -> None:
    """Years, or chapters, between blank lines, where the pages have their head and folio."""
    half = len(WRAPPED) // 2
    pages = [
        ["临河日报 2024年8月5日", "", *rows[:6], "", number, "", *rows[6:], "", folio]
        for rows, number, folio in zip(
            (WRAPPED[:half], WRAPPED[half:]), numbers, ("— 58 —", "— 59 —"), strict=True
        )
    ]
    assert set(numbers) <= set(kept("\f".join(map("\n".join, pages))))


def test_the_source_below_each_article_stays() -> None:
    source = "人民日报 2024年8月5日"
    stop = ENDED[0]
    pages = [["渡口", "", *WRAPPED[:stop], "", source], ["新桥", "", *WRAPPED[:stop], "", source]]
    assert kept("\f".join(map("\n".join, pages))).count(source) == 2


FORMS = {
    "a form": ["名称", "渡船", "出处", "SOURCE", "册数", "NUMBER", "备注", "完好"],
    "a text below what announces it": [
        "渡口",
        "渡口的老船工把旧报纸上的文章抄了下来，题为：",
        "SOURCE",
        "NUMBER",
    ],
}


@pytest.mark.parametrize("source", ["临河史志（总第26期）", "临河日报 2024年8月5日"])
@pytest.mark.parametrize("name", FORMS)
def test_the_source_that_each_page_names_stays(name: str, source: str) -> None:
    pages = [
        [row.replace("SOURCE", source).replace("NUMBER", number) for row in FORMS[name]]
        for number in "345"
    ]
    if "a text" in name:
        pages = [[*page, *WRAPPED[:6]] for page in pages]
    found = kept("\f".join(map("\n\n".join, pages)))
    assert found.count(source) == 3
    assert {"3", "4", "5"} <= set(found) or name != "a form"
