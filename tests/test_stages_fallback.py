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
    "這條河從山裡出來，拐了七八個彎，才到得了我們鎮上，",
    "水不大，可是急，從前每年都要淹死幾個過河趕集的人，",
    "鎮上的人都說這座橋是他修的，他自己卻從來不認帳，",
    "問得急了，只說是大家的力氣。後來縣裡要~他立碑，他",
    "連夜把石匠打發走了，第二天照樣到渡口去收錢，誰也拿",
    "他沒辦法，橋頭長出一棵樹，人人都以~是他種的，他還",
    "是不認，直到去年冬天，有人在老屋的閣樓上翻出一本賬，",
    "一筆一筆都記着買石料的錢，大家才不再問他了。",
]
NAMES = [
    "昨天上午，全县民间工艺座谈会在新落成的文化中心举行，",
    "各个门类的手艺人带来了自己最得意的作品，摆满了走廊。",
    "座谈会由县文化馆馆长陈~主持，来自全县各个乡镇的三",
    "十多位老艺人先后发言，说到了收徒弟的难处，也说到了",
    "年轻人的想法。",
    "副馆长刘~在总结的时候说，明年要把这些意见都写进规",
    "划里去，先从编一本图册做起，再请几位老人到学校里面去，",
    "给孩子们讲一讲。",
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
    (BRIDGE, {3: "爲", 5: "爲"}, ["要爲他立碑", "以爲是他種的"]),
    (BRIDGE, {4: "爲爲"}, ["要爲他立碑", "以爲是他種的"]),
    (BRIDGE, {7: "爲爲"}, ["要爲他立碑", "以爲是他種的"]),
    (NAMES, {2: "堃", 5: "喆"}, ["馆长陈堃主持", "副馆长刘喆在总结"]),
    (NAMES, {3: "堃", 6: "喆"}, ["馆长陈堃主持", "副馆长刘喆在总结"]),
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


def layout(lines: list[str], over: dict[int, int]) -> str:
    """The page as with -layout: each glyph right over its line, or right under, by its column."""
    text = ""
    for at, line in enumerate(lines):
        row = line.replace("~", " ") + "\n"
        column = over.get(at, 0)
        glyph = " " * abs(column) + "爲\n" if column else ""
        text += glyph + row if column > 0 else row + glyph
    return text


def test_a_glyph_over_its_gap_goes_back_into_it() -> None:
    """Above one of its columns and below another, without a blank line around."""
    for over in ({3: 21, 5: 19}, {3: -21, 5: 22}):
        document = ARTICLE.run(layout(BRIDGE, over))
        document.verify()
        text = document.render("text")
        assert "要爲他立碑" in text
        assert "以爲是他種的" in text
        assert not [p for p in document.paragraphs if len(p.text) == 1]


def test_a_glyph_over_the_last_line_of_a_paragraph_goes_back() -> None:
    lines = [*BRIDGE[:4], "連夜走了，都以~是他不願意。", *BRIDGE[4:5]]
    assert "以爲是他不願意" in ARTICLE.run(layout(lines, {4: 9})).render("text")


@pytest.mark.parametrize("over", [{3: 4}, {3: 44}, {1: 10}])
def test_a_character_that_is_over_no_gap_stays(over: dict[int, int]) -> None:
    lines = split(layout(BRIDGE, over))
    assert put_in(lines) == lines


# What stands by itself and stays: a common character, whatever gap there is; a rare one of a page
# without gaps; one beside a line that has no room for it; one between lines, no blank around it;
# and a mark.
STAYS = [
    page(BRIDGE, {3: "序", 5: "祝"}),
    page([line.replace("~", "") for line in BRIDGE], {1: "爲"}),
    page(
        [
            "鎮上的人都說這座橋是他修的，他自己卻從來不認帳，",
            "問得急了，只說是大家 的力氣。後來縣裡要來給他立碑，他還",
            "連夜把石匠打發走了，第二天照樣到渡口去收錢，誰也拿",
            "過了幾年，橋頭長出一棵 樹，人人都以爲是他種下的，他還是",
            "是不認。",
        ],
        {1: "爲"},
    ),
    page(BRIDGE, {}).replace("誰也拿\n", "誰也拿\n爲\n"),
    page(BRIDGE, {1: "～"}),
    # A reader's: the author's spaces, in headings, bylines, captions, lists and talks, and rare
    # characters that are a line of the author's own: a signature, a headword, who speaks.
    "第一封信 夏天\n渡口的老人每天清早都要到江边看水。\n祝好！\n\n玥\n",
    "本报记者 张明\n渡口的灯亮了。\n\n喆\n",
    "副组长：李明 张明远\n组长：王\n\n堃\n",
    "表一 超重元素的名称\n原子序数一百零四的是\n\n𬬻\n",
    "朱\n镕\n基\n\n图一 座谈会的合影\n渡口的老人每天清早都要到江边看水。\n",
    "玥\n\n北京 海淀区的网友\n写得真好，看哭了。\n",
    "玥\n\n（低声） 我来了，你在这里吗？\n走吧，天快要黑了，船也要开了。\n",
    "汉字的故事 第三讲\n今天讲的是\n\n龜\n",
    "咗\n\n了（粵語） 表示完成的意思。\n這個字在書面語裡沒有，口語裡常用。\n",
    page(["第一章 相逢", *NAMES[1:3] * 8], {16: "玥"}),
]


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_glyph_of_a_gap_stays(text: str) -> None:
    lines = split(text)
    assert put_in(lines) == lines


def test_a_cleaned_text_has_none() -> None:
    assert glyphs(split("渡口的故事\n\n爲\n\n後來縣裡要 他立碑，他不肯。")) == {}


def test_moving_can_be_turned_off() -> None:
    text = page(BRIDGE, {3: "爲", 5: "爲"})
    still = ARTICLE.set("order.move=false").set("untangle.move=false").run(text)
    assert "要爲他" not in still.render("text")


def test_the_ledger_tells_where_a_glyph_went() -> None:
    document = ARTICLE.run(page(BRIDGE, {3: "爲", 5: "爲"}))
    moved = [edit for edit in document.edits if edit.rule == "glyph of a fallback font"]
    assert [(edit.line, edit.after) for edit in moved] == [
        (6, "moved after line 4"),
        (11, "moved after line 9"),
    ]


@pytest.mark.xfail(strict=True, reason="beside a Latin word the gap is any other's")
def test_a_glyph_beside_a_latin_word_goes_back() -> None:
    lines = [line.replace("要~他", "要他").replace("以~是", "以~Debian") for line in BRIDGE]
    assert "以爲Debian" in ARTICLE.run(page(lines, {5: "爲"})).render("text")
