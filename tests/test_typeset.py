"""The typesetter itself: it loses no ink, keeps the kinsoku, fills its lines."""

from __future__ import annotations

import pytest
from articles import ARTICLES
from typeset import EM, NOT_AT_END, NOT_AT_START, Article, extract, set_paragraph, width

PARAGRAPHS = [text for a in ARTICLES.values() for _, texts in a.sections for text in texts]


def ink(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", ARTICLES)
def test_article_is_what_the_brief_of_the_tests_asks(name: str) -> None:
    article = ARTICLES[name]
    assert len(article.sections) == 3
    assert 1 <= len(article.lede) <= 2
    assert article.byline is not None
    assert 1000 <= len(ink(article.text)) <= 1900


@pytest.mark.parametrize("measure", [10, 14, 18, 20, 26, 31])
def test_lines_are_full_and_keep_the_kinsoku(measure: int) -> None:
    for text in PARAGRAPHS:
        lines = set_paragraph(text, measure)
        assert "".join(lines) == text
        for number, line in enumerate(lines):
            room = (measure - (0 if number else 2)) * EM
            assert width(line) <= room + EM
            if number + 1 < len(lines):
                assert line[-1] not in NOT_AT_END
                assert lines[number + 1][0] not in NOT_AT_START or lines[number + 1][:2] == "——"
                # The longest unit that cannot be broken is a number with the mark after it.
                assert width(line) >= room - 4 * EM


def test_numbers_and_words_are_not_broken() -> None:
    text = "全县茶园21.6万亩，产值38.5亿元，增长12.5%，其中Python程序员2024人，CT室3间。"
    for measure in range(6, 30):
        lines = set_paragraph(text, measure)
        for unit in ("21.6", "38.5", "12.5%", "Python", "2024", "CT"):
            assert any(unit in line for line in lines), (measure, unit)


@pytest.mark.parametrize("displaced", [True, False])
@pytest.mark.parametrize("name", ARTICLES)
def test_extraction_keeps_the_ink(name: str, displaced: bool) -> None:
    article = ARTICLES[name]
    damaged = extract(
        article, measures=(14, 20), displaced=displaced, blanks=0.2, seed=1, form_feed=True
    )
    assert damaged.count("\f") == 1
    same = sorted(ink(damaged)) == sorted(ink(article.text))
    in_order = ink(damaged) == ink(article.text)
    assert same
    assert in_order is not displaced


def test_boxes_come_last_with_a_blank_line_after_each_of_their_lines() -> None:
    sections = ((None, ("正文。",)), ("甲乙 丙丁", ("又一段。",)))
    article = Article("上 下", ("导语在此。",), sections, "（某）")
    damaged = extract(article, measures=[20], blanks=0, seed=0, gap=2, newline="\r\n")
    assert damaged.split("\r\n") == [
        " 上 下", "", "正文。", "", "", "又一段。", "", "（某）",
        " 导语在此。", " 甲乙", "", "丙丁", "", "",
    ]  # fmt: skip
