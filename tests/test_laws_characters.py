"""The laws for each stage of characters alone, and for all of them on text that they change.

`ZHENGWEN_EXAMPLES=10000 pytest tests/test_laws_characters.py` is the long run, outside CI.
"""

from __future__ import annotations

from typing import Any, cast

import pytest
from articles import ARTICLES
from hypothesis import example, given
from strategies import glyphs, hostile
from test_laws import ARTICLE, LAW, ink, line_breaks
from zhengwen import Pipeline, TextStage
from zhengwen.stages.characters.variants import Variants
from zhengwen.stages.typography.leaders import Leaders
from zhengwen.stages.typography.width import Width

OWN = [cast("TextStage", stage) for stage in ARTICLE if stage.floor == "characters"]
# What the runner leaves out where one search finds nothing for any of them.
SEARCHING = [stage for stage in OWN if hasattr(stage, "looks_for")]
POLICIES: list[TextStage] = [
    Variants(selectors="emoji"),
    Variants(selectors="none"),
    Leaders(points="solid"),
    Leaders(points="ellipsis"),
    Width(letters="half", digits="half", katakana="full"),
]
EACH = pytest.mark.parametrize("stage", [*OWN, *POLICIES], ids=lambda stage: stage.name)
ALL = Pipeline.preset("article").replace("variants", selectors="none")
ALL = ALL.replace("width", letters="half", digits="half", katakana="full")


@EACH
@LAW
@given(glyphs())
@example("\r\u200e\n")
@example("é”…Ã‚°Ã‚”")
@example("标标\n题题")
def test_a_stage_alone_keeps_the_laws(stage: TextStage, text: str) -> None:
    once = stage(text)
    assert stage(once) == once
    assert line_breaks(once) == line_breaks(text)
    if not stage.maps_ink:
        assert ink(once) == ink(text)


@pytest.mark.parametrize("stage", SEARCHING, ids=lambda stage: stage.name)
@LAW
@given(glyphs())
@example("")
def test_a_stage_changes_nothing_without_what_it_looks_for(stage: Any, text: str) -> None:
    rest = stage.looks_for.sub("", text)
    assert stage(rest) == rest


@EACH
@LAW
@given(hostile())
def test_a_stage_alone_is_settled_on_hostile_text(stage: TextStage, text: str) -> None:
    once = stage(text)
    assert stage(once) == once
    assert line_breaks(once) == line_breaks(text)


@EACH
@pytest.mark.parametrize("name", ARTICLES)
def test_a_stage_alone_leaves_clean_text(stage: TextStage, name: str) -> None:
    assert stage(ARTICLES[name].text) == ARTICLES[name].text


@pytest.mark.parametrize("pipeline", [ARTICLE, ALL], ids=["article", "all policies"])
@LAW
@given(glyphs())
def test_all_of_them_together(pipeline: Pipeline, text: str) -> None:
    document = pipeline.run(text)
    document.verify()
    assert pipeline.run(document.text).text == document.text
