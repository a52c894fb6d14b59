"""Columns of two measures whose lines stand in turns: each line's width tells whose it is."""

from __future__ import annotations

import bleed
import pytest
from english import PARAGRAPHS
from zhengwen.split import split
from zhengwen.stages.page.measures import columns, measures
from zhengwen.stages.page.untangle import Untangle

WIDE = bleed.columns(PARAGRAPHS[:2], 1, 32, 0)[0]
NARROW = bleed.columns(PARAGRAPHS[2:], 1, 18, 0)[0]


def untangled(text: str) -> list[str]:
    return [line.text for line in Untangle()(split(text))]


@pytest.mark.parametrize("first", [WIDE, NARROW])
@pytest.mark.parametrize("sizes", [(1,), (3,), (2, 1, 3)])
def test_a_wide_and_a_narrow_column_come_apart(first: list[str], sizes: tuple[int, ...]) -> None:
    page = [first, NARROW if first is WIDE else WIDE]
    right = bleed.joints([line for column in page for line in column])
    found = untangled(bleed.uneven(page, sizes))
    assert len(bleed.joints(found) & right) / len(right) > 0.9


def test_pieces_say_nothing_of_a_measure() -> None:
    lines = split("\n".join([*WIDE, *["the", "old boat", "had"] * 9]))
    assert len(measures(lines)) == 1


def test_a_line_that_ends_may_be_of_either_column() -> None:
    lines = split("\n".join([*WIDE[:3], *NARROW[:3], "It was late."]))
    assert columns(lines, (18.0, 32.0)) == [32.0] * 3 + [18.0] * 3 + [0.0]


SPEECHES = "\n".join(
    f"{name}: {text}"
    for name, text in (
        ("Shen", "Has the boat gone?"),
        ("Lu", "It left when the bell was rung, and nobody was late."),
        ("Shen", "And when does it come back, if the wind stays as it is?"),
        ("Lu", "When it is full."),
        ("Shen", "That may take until the evening, as nobody goes to town."),
        ("Lu", "It may."),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        SPEECHES,
        "\n\n".join(SPEECHES.split("\n") * 3),
        "\n".join(WIDE) + "\n\n" + "\n".join(NARROW),
        "\n\n".join("\n".join(WIDE[at : at + 6] + NARROW[at : at + 1]) for at in (0,)),
    ],
)
def test_what_is_in_order_stays(text: str) -> None:
    assert untangled(text) == [line.text for line in split(text)]
