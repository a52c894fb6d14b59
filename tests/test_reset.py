"""The rules are general: the same articles set anew must give the same paragraphs.

Five articles, each set at several measures and damaged in several ways (see `typeset.extract`).
"""

from __future__ import annotations

import pytest
import zhengwen
from articles import ARTICLES
from typeset import extract

# measure of each section, and the blank lines where a displaced heading stood: at one measure
# for all nothing else shows where a section starts, so a page leaves a wider gap there
SETTINGS = {
    "14": ((14,), 2),
    "20": ((20,), 2),
    "26": ((26,), 2),
    "18-27-31": ((18, 27, 31), 1),
}
BLANKS = {"none": (0.0, 1), "few": (0.05, 2), "some": (0.12, 3), "many": (0.25, 4)}
LINE_ENDS = {"lf": ("\n", False), "crlf+ff": ("\r\n", True)}


@pytest.mark.parametrize("spaced", [True, False], ids=["spaced", "unspaced"])
@pytest.mark.parametrize("displaced", [True, False], ids=["displaced", "in order"])
@pytest.mark.parametrize("ends", LINE_ENDS)
@pytest.mark.parametrize("blanks", BLANKS)
@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("name", ARTICLES)
def test_article_set_anew(
    name: str, setting: str, blanks: str, ends: str, displaced: bool, spaced: bool
) -> None:
    article = ARTICLES[name]
    measures, gap = SETTINGS[setting]
    share, seed = BLANKS[blanks]
    newline, form_feed = LINE_ENDS[ends]
    damaged = extract(
        article,
        measures=measures,
        displaced=displaced,
        blanks=share,
        seed=seed,
        spaced=spaced,
        newline=newline,
        form_feed=form_feed,
        gap=gap,
    )
    document = zhengwen.Pipeline.preset("article").run(damaged)
    document.verify()
    assert [p.text for p in document.paragraphs] == [text for _, text in article.paragraphs()]
    assert "displaced" not in {p.kind for p in document.paragraphs}
    if name == "seed":
        assert [(p.kind, p.text) for p in document.paragraphs] == article.paragraphs()
    assert zhengwen.clean(document.text) == document.text


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("name", ARTICLES)
def test_lost_blank_lines_between_paragraphs(name: str, setting: str) -> None:
    """The seed lacks some of the blank lines after paragraphs, each after a short last line."""
    article = ARTICLES[name]
    measures, gap = SETTINGS[setting]
    damaged = extract(article, measures=measures, blanks=0.1, seed=5, gap=gap, dropped=0.15)
    assert zhengwen.clean(damaged).rstrip("\n").split("\n\n") == [
        text for _, text in article.paragraphs()
    ]


@pytest.mark.parametrize("name", ARTICLES)
def test_a_displaced_block_never_runs_into_its_neighbour(name: str) -> None:
    """Without evidence of where a section starts a heading may stay behind, but stays whole."""
    article = ARTICLES[name]
    damaged = extract(article, measures=(20,), blanks=0.1, seed=6, gap=1)
    document = zhengwen.Pipeline.preset("article").run(damaged)
    document.verify()
    expected = [text for _, text in article.paragraphs()]
    assert sorted(p.text for p in document.paragraphs) == sorted(expected)
    in_place = [p.text for p in document.paragraphs if p.kind != "displaced"]
    assert in_place == [text for text in expected if text in set(in_place)]
