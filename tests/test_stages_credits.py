"""Who took a picture, on a line below what it shows, in a column that had no room for both."""

from __future__ import annotations

import pytest
from articles import LANDING
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
SHOWS = "修缮一新的临河小学。"


def found(*lines: str, measure: int) -> list[str]:
    """The paragraphs of such lines above a text."""
    body = [line for text in LANDING for line in set_paragraph(text, measure)]
    text = "\n".join([*lines, *body]) + "\n"
    return [paragraph.text for paragraph in ARTICLE.run(text).paragraphs]


@pytest.mark.parametrize("credit", ["李明 摄", "李明摄", "本报记者 李明 摄", "新华社记者 李明 摄"])
@pytest.mark.parametrize("above", [[], ["渡口新貌"]])
def test_a_credit_goes_with_what_the_picture_shows(credit: str, above: list[str]) -> None:
    assert found(*above, SHOWS, credit, measure=10) == [*above, f"{SHOWS}{credit}", *LANDING]


@pytest.mark.parametrize("below", ["他在拍摄", "李明说", "李明", "本报记者 李明"])
def test_what_is_no_credit_stays(below: str) -> None:
    assert not any(SHOWS + below in text for text in found(SHOWS, below, measure=10))


def test_where_it_had_room_a_credit_stays_below() -> None:
    assert found(SHOWS, "李明 摄", measure=20)[:2] == [SHOWS, "李明 摄"]


def test_below_a_paragraph_a_credit_stays() -> None:
    """It is of a picture that nothing is said of."""
    lines = [*set_paragraph(LANDING[0] + "大家都看见了。", 10), "李明 摄"]
    assert "李明 摄" in found(*lines, measure=10)
