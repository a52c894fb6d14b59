"""How much of a clause a line leaves begun, and how much of one another line ends first."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.stages.page.clauses import Clauses

BODY = [text for one in OWN.values() for kind, text in one.paragraphs() if kind == "body"]
ABOVE = "渡口的船停了，桥修好了。"


@pytest.mark.parametrize(
    ("above", "likelier", "less"),
    [
        # A sentence of three characters is rare, and a clause of one.
        (ABOVE, "船工还天天来到河岸上，", "的主体。船工还天天来"),
        ("桥修好以后，", "两岸的人都来看，", "来，两岸的人都站在河"),
        # Most of a clause ends soon; one that has only begun does not.
        ("那年，两岸所有的人们都要", "去看，站满河堤", "到河边去看大桥通车的那天，"),
        ("那年，两", "岸的人都来看，", "岸，的人都来"),
    ],
)
def test_one_line_is_likelier_than_another(above: str, likelier: str, less: str) -> None:
    says = Clauses([above, likelier, less])
    assert says(0, 1) > says(0, 2)


@pytest.mark.parametrize("above", [ABOVE, "那年，两岸", "那年两岸的人", "那年，" + "两岸的人" * 10])
@pytest.mark.parametrize("below", ["站满长长的河堤直到", "，来看", "", "两岸的人" * 11 + "，来看"])
def test_nothing_is_said_without_a_mark_on_both_or_of_what_is_too_long(
    above: str, below: str
) -> None:
    assert Clauses([above, below])(0, 1) == 0.0


@pytest.mark.parametrize("measure", [12, 16, 24])
def test_lines_of_text_follow_each_other_by_it(measure: int) -> None:
    """In the mean: more than those further down do."""
    lines = [line for text in BODY for line in set_paragraph(text, measure)]
    says = Clauses(lines)
    places = range(len(lines) - 1)
    follow = sum(says(at, at + 1) for at in places)
    for further in (7, 13, 29):
        assert follow > 10 + sum(says(at, (at + further) % len(lines)) for at in places)
