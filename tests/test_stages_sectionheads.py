"""Headings with sections' numbers right below each other: a chapter's and its first section's."""

from __future__ import annotations

import pytest
from test_stages_headings import BODY, join, page

UPPER = "15.2. 修建您的第一座石桥"


@pytest.mark.parametrize("measure", [21, 24, 30])
@pytest.mark.parametrize(
    "headings",
    [
        [UPPER, "15.2.1. 石拱桥或者木板桥"],
        [UPPER, "15.3. 桥"],
        ["3.1 渡口往事", "3.1.1 老船工"],
        [UPPER, "15.2.1. 石拱桥或者木板桥", "15.2.1.1. 石料"],
        ["15.9. 修建您的第一座石桥", "16.1. 桥"],
    ],
    ids=["the first within", "the next", "without dots", "three", "the next chapter's"],
)
def test_each_stands_alone(headings: list[str], measure: int) -> None:
    assert join(page(*headings, measure=measure)) == [*headings, *BODY]


@pytest.mark.parametrize("lines", [(UPPER[:-2], "石桥"), ("15.2. 老船工", "15 年")])
def test_one_goes_on_where_no_number_follows_its_own(lines: tuple[str, str]) -> None:
    made = join(page(*lines, measure=14 if lines[0] in UPPER else 10))
    assert made == ["".join(lines), *BODY]
