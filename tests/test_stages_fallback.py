"""Glyphs of a fallback font: characters that pdftotext wrote on lines of their own."""

from __future__ import annotations

import pytest
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.fallback import glyphs, put_in

ARTICLE = Pipeline.preset("article")

# A page in Traditional characters, whose font has no 爲, and one in Simplified, whose font lacks
# those of two names: ~ where the gap is.
BRIDGE = [
    "鎮上的人都說這座橋是他修的，他自己卻從來不認帳，",
    "問得急了，只說是大家的力氣。後來縣裡要~他立碑，他",
    "連夜把石匠打發走了，第二天照樣到渡口去收船錢。",
    "過了幾年，橋頭長出一棵樹，人人都以~是他種的，他還",
    "是不認。",
]
NAMES = [
    "座谈会由县文化馆馆长陈~主持，来自全县各个乡镇的三",
    "十多位老艺人先后发言，说到了收徒弟的难处，也说到了",
    "年轻人的想法。",
    "副馆长刘~在总结的时候说，明年要把这些意见都写进规",
    "划里去。",
]


def page(lines: list[str], places: dict[int, str]) -> str:
    """The page, a blank where a gap is, and glyphs below lines, blank lines around each."""
    text = ""
    for at, line in enumerate(lines):
        text += line.replace("~", " ") + "\n"
        if at in places:
            text += "".join(f"\n{glyph}\n" for glyph in places[at]) + "\n"
    return text


# The lines, the glyphs below some of them, and what the paragraphs have.
CASES = [
    (BRIDGE, {1: "爲", 3: "爲"}, ["要爲他立碑", "以爲是他種的"]),
    (BRIDGE, {2: "爲爲"}, ["要爲他立碑", "以爲是他種的"]),
    (BRIDGE, {4: "爲爲"}, ["要爲他立碑", "以爲是他種的"]),
    (NAMES, {0: "堃", 3: "喆"}, ["馆长陈堃主持", "副馆长刘喆在总结"]),
    (NAMES, {1: "堃", 4: "喆"}, ["馆长陈堃主持", "副馆长刘喆在总结"]),
]


@pytest.mark.parametrize(("lines", "places", "whole"), CASES)
def test_a_glyph_goes_back_into_its_gap(
    lines: list[str], places: dict[int, str], whole: list[str]
) -> None:
    document = ARTICLE.run(page(lines, places))
    document.verify()
    text = document.render("text")
    assert all(part in text for part in whole)
    assert not [p for p in document.paragraphs if len(p.text) == 1]
    assert ARTICLE.run(text).render("text") == text


# What stands by itself and stays: a common character, whatever gap there is; a rare one of a page
# without gaps; one beside a line that has no room for it; one between lines, no blank around it;
# and a mark.
STAYS = [
    page(BRIDGE, {1: "序", 3: "祝"}),
    page([line.replace("~", "") for line in BRIDGE], {1: "爲"}),
    page(
        [
            "鎮上的人都說這座橋是他修的，他自己卻從來不認帳，",
            "問得急了，只說是大家 的力氣。後來縣裡要來他立碑，他",
            "連夜把石匠打發走了，第二天照樣到渡口去收船錢。",
            "過了幾年，橋頭長出一棵 樹，人人都以來是他種的，他還",
            "是不認。",
        ],
        {1: "爲"},
    ),
    page(BRIDGE, {}).replace("船錢。\n", "船錢。\n爲\n"),
    page(BRIDGE, {1: "～"}),
]


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_glyph_of_a_gap_stays(text: str) -> None:
    lines = split(text)
    assert put_in(lines) == lines


def test_a_cleaned_text_has_none() -> None:
    assert glyphs(split("渡口的故事\n\n爲\n\n後來縣裡要 他立碑，他不肯。")) == {}


def test_moving_can_be_turned_off() -> None:
    text = page(BRIDGE, {1: "爲", 3: "爲"})
    still = ARTICLE.set("order.move=false").set("untangle.move=false").run(text)
    assert "要爲他" not in still.render("text")


def test_the_ledger_tells_where_a_glyph_went() -> None:
    document = ARTICLE.run(page(BRIDGE, {1: "爲", 3: "爲"}))
    moved = [edit for edit in document.edits if edit.rule == "glyph of a fallback font"]
    assert [(edit.line, edit.after) for edit in moved] == [
        (4, "moved after line 2"),
        (9, "moved after line 7"),
    ]


@pytest.mark.xfail(strict=True, reason="beside a Latin word the gap is any other's")
def test_a_glyph_beside_a_latin_word_goes_back() -> None:
    lines = [line.replace("要~他", "要他").replace("以~是", "以~Debian") for line in BRIDGE]
    assert "以爲Debian" in ARTICLE.run(page(lines, {3: "爲"})).render("text")
