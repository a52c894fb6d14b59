"""Verse amid a story: with marks and without, and the couplet headings that look like it."""

from __future__ import annotations

import pytest
from cleaning import ARTICLE, clean
from typeset import set_paragraph

BEFORE = (
    "船靠了岸，人都散了，只有那个戴草帽的还坐在石阶上，从怀里摸出一张纸，借着船头的灯念起来。他念得"
    "很慢，像是怕惊动了水里的什么东西，念完一句就停一停，等水声把它接过去，再念下一句。"
)
AFTER = (
    "念完以后，他把纸折成一只小船，放在水上。小船漂出去不远就沉了，灯也灭了，他还在石阶上坐着，直到"
    "对岸有人喊他的名字，他才站起来，拍拍身上的土，朝桥那边走了。"
)
FREE = ["河水从不问起", "谁坐在船尾上", "灯灭了", "桨声还在一声一声地响", "像有人在走"]
RHYME = ["小木船，两头尖，", "爷爷摇到河中间。", "东岸挑来新打米，", "西岸接走腌菜坛。"]


def _wrapped(stanza: list[str], measure: int) -> str:
    lines = [*set_paragraph(BEFORE, measure), *stanza, *set_paragraph(AFTER, measure)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("stanza", [FREE, FREE[1:], FREE * 2, RHYME, RHYME * 2])
@pytest.mark.parametrize("measure", [18, 23, 30])
def test_a_stanza_in_a_story_keeps_its_lines(stanza: list[str], measure: int) -> None:
    assert clean(_wrapped(stanza, measure)) == [BEFORE, *stanza, AFTER]


@pytest.mark.parametrize("measure", [18, 23, 30])
def test_lines_of_a_stanza_without_marks_are_no_headings(measure: int) -> None:
    found = ARTICLE.run(_wrapped(FREE, measure)).paragraphs
    assert [p.kind for p in found] == ["body"] * 7


@pytest.mark.parametrize("head", ["材料", "材料（4人份）"])
def test_entries_of_a_list_are_no_headings_and_what_stands_above_them_is_one(head: str) -> None:
    entries = ["清水 160毫升", "新米 两碗", "生姜 5克", "盐 少许"]
    found = ARTICLE.run(_wrapped([head, *entries, "做法"], 23)).paragraphs
    kinds = ["body", "heading", *["body"] * 4, "heading", "body"]
    assert [p.kind for p in found] == kinds


# Two lines of one width amid the story are one heading of two halves, as before.
@pytest.mark.parametrize("measure", [18, 23, 30])
def test_two_halves_amid_a_story_are_a_heading(measure: int) -> None:
    halves = ["小船靠了岸边码头", "老友又在桥上重逢"]
    found = ARTICLE.run(_wrapped(halves, measure)).paragraphs
    assert [(p.kind, p.text) for p in found] == [
        ("body", BEFORE),
        ("heading", " ".join(halves)),
        ("body", AFTER),
    ]


# Three headings below each other, and any number of numbered ones.
@pytest.mark.parametrize(
    "heads",
    [["渡口旧事", "船和桥", "水上人家"], ["第三章 渡口", "第一节 船", "一、来历", "（一）船工"]],
)
def test_few_or_numbered_headings_stay_headings(heads: list[str]) -> None:
    found = ARTICLE.run(_wrapped(heads, 26)).paragraphs
    assert [(p.kind, p.text) for p in found[1:-1]] == [("heading", text) for text in heads]


# Prose in a column as narrow runs on.
def test_prose_as_narrow_as_a_rhyme_runs_on() -> None:
    prose = (
        "小木船尖，两头翘起。爷爷摇到河中间，停住。东岸挑来新打的米，西岸的人都来接走，一坛又一坛。"
    )
    assert clean("\n".join(set_paragraph(prose, 9, 0)) + "\n") == [prose]
