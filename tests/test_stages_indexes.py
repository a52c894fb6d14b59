"""Indexes in two columns, as `pdftotext -layout` writes them, are read down; tables across."""

from __future__ import annotations

import pytest
from cleaning import clean

LEFT = [
    "岸线，95、99–101、134",
    "摆渡，237",
    "  分布，271，292",
    "泊位，73，111",
    "  历史，342–344",
    "驳船，248",
    "吃水，59，66–68，84",
    "防波堤，126、191",
]
RIGHT = [
    "缆绳，190",
    "轮渡公司，16，26–27",
    "内河，368",
    "日志，24、87",
    "水位，138–141",
    "停航，123",
    "  历史，400–401",
    "周转量，20，157",
]


def _rows(left: list[str], right: list[str], at: int = 40) -> str:
    """Two cells a row, the second from a column on; a character of Han takes two."""
    rows = []
    for one, other in zip(left, right, strict=True):
        wide = sum(2 if ord(char) > 0x2E7F else 1 for char in one)
        rows.append(f"{one}{' ' * (at - wide)}{other}")
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("at", [30, 40, 52])
def test_an_index_is_read_down(at: int) -> None:
    entries = [text.strip() for text in LEFT + RIGHT]
    assert clean(_rows(LEFT, RIGHT, at)) == entries


# A table's words have a figure each; and what stands beside a text is no index.
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([f"第{n}渡口 {n * 7}" for n in range(1, 9)], [f"第{n}码头 {n * 9}" for n in range(1, 9)]),
        (LEFT, [f"{n}号渡口停航" for n in range(1, 9)]),
        ([f"第{n}渡口 {n},{n}34" for n in range(1, 9)], [f"码头 {n},{n}79" for n in range(1, 9)]),
        (
            [f"渡口{'一' * n}队 {n}-0" for n in range(1, 7)],
            [f"桥西队 {n}-{n}" for n in range(1, 7)],
        ),
        (LEFT[:4], RIGHT[:4]),
        (
            [f"{name} {first}-{first + 27}" for first, name in enumerate("梁陈隋唐宋元明清", 502)],
            [f"都{name} {first}–{first + 9}" for first, name in enumerate("梁陈隋唐宋元明清", 503)],
        ),
    ],
    ids=["figures", "words", "thousands", "scores", "few rows", "spans"],
)
def test_rows_of_a_table_are_read_across(left: list[str], right: list[str]) -> None:
    found = clean(_rows(left, right))
    assert len(found) == len(left)
    assert all(other.strip() in text for text, other in zip(found, right, strict=True))
