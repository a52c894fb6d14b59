"""Sections of a page, each with its gutter: side by side above, and in other columns below."""

from __future__ import annotations

import pytest
from articles import OWN
from sidebyside import balanced, page, rows
from zhengwen.split import split
from zhengwen.stages.page import overlaps
from zhengwen.stages.page.columns import Columns

RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
TEA = [text for kind, text in OWN["tea"].paragraphs() if kind == "body"]


def columns(text: str) -> list[str]:
    return [line.text for line in Columns()(split(text))]


def texts(*sides: list[str]) -> list[str]:
    return [line.strip() for side in sides for line in side]


@pytest.mark.parametrize("longer", [2, 4])
@pytest.mark.parametrize(("wide", "narrow"), [(28, 12), (26, 14)])
def test_a_box_goes_on_beside_nothing_above_the_next_section(
    wide: int, narrow: int, longer: int
) -> None:
    """The rows between are the box's, though the gutter below may be seen through them."""
    main = rows(RIVER, wide)[:14]
    box = rows(["".join(TEA)], narrow)[: 14 + longer]
    below = balanced(rows(TEA, 16)[:32], 2)
    upper = page([main, box], (0, wide + 5))
    lower = page(below, (0, 16 + 4))
    assert columns(upper + lower) == texts(main, box, *below)


@pytest.mark.parametrize("measure", [16, 18])
def test_two_sections_whose_gutters_meet_in_one_place(measure: int) -> None:
    """A narrow box beside the text, and two columns below, the first as wide as the box."""
    box = rows(["".join(TEA)], measure)[:12]
    main = rows(RIVER, 28)[:16]
    below = balanced(rows(TEA, measure)[:28], 2)
    at = (0, measure + 5)
    assert columns(page([box, main], at) + "\n" + page(below, at)) == texts(box, main, *below)


def test_a_box_whose_lines_stand_between_those_beside_it() -> None:
    """No row has a line of both, and the turns are irregular; the box starts where none reaches."""
    main, box = rows(RIVER, 30)[:16], rows(["".join(TEA)], 14)[:10]
    sides, starts = {"m": iter(main), "b": iter(box)}, {"m": "", "b": " " * 36}
    turns = "mmmbmbbmbmmbmmbbmmbmbmmbmm"
    text = "".join(f"{starts[side]}{next(sides[side])}\n" for side in turns)
    below = balanced(rows(TEA, 16)[:24], 2)
    assert columns(text + "\n" + page(below, (0, 20))) == texts(main, box, *below)


@pytest.mark.parametrize("measure", [18, 26])
def test_a_longer_column_goes_on_beside_nothing(measure: int) -> None:
    """Blank lines part paragraphs in both; where one has ended, no other section starts."""
    left, right = rows(RIVER, measure)[:24], rows(TEA, measure)[:16]
    text = page([left, right], (0, measure + 5)).split("\n")
    for at in (20, 12, 6):
        text.insert(at, "")
    assert columns("\n".join(text)) == texts(left, right)


def test_where_all_rows_have_blank_lines_between_none_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """To look at each of them would take as long as the text is, for each."""
    monkeypatch.setattr(overlaps, "measure", lambda _: pytest.fail("a measure was asked for"))
    sides = balanced(rows(TEA, 16)[:24], 2)
    assert columns(page(sides, (0, 20)).replace("\n", "\n\n"))
