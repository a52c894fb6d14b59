"""A large first character goes on in the narrower lines beside it."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen import clean

FIRST, SECOND, REST, *_ = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
LEDE = FIRST + SECOND


def capped(high: int, measure: int) -> list[str]:
    """A paragraph whose first character is so many lines high, and a paragraph below."""
    narrow = measure - 2 * high
    beside = set_paragraph(LEDE[1:], narrow, 0)[:high]
    rest = set_paragraph(LEDE[1 + sum(map(len, beside)) :], measure, 0)
    return [LEDE[0], *beside, *rest, *set_paragraph(REST, measure)]


@pytest.mark.parametrize("high", [2, 3])
@pytest.mark.parametrize("measure", [18, 24, 30])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_large_character_goes_on(high: int, measure: int, blank: str) -> None:
    first, *lines = capped(high, measure)
    text = "\n".join(["清漪河记", first + blank, *lines])
    assert clean(text).split("\n\n")[:2] == ["清漪河记", LEDE]


@pytest.mark.parametrize("cap", ["序", "注"])
def test_a_heading_of_one_character_stays(cap: str) -> None:
    lines = set_paragraph(REST, 24)
    assert clean("\n".join(["清漪河记", cap, *lines])).split("\n\n")[1] == cap


def test_a_heading_s_last_character_stays_with_it() -> None:
    heading = ["那条河上老渡口的文化输", "出"]
    assert clean("\n".join([*heading, *capped(2, 24)[1:]])).split("\n\n")[0] == "".join(heading)
