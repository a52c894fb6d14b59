"""Words across a line's end: what the lattice says of lines that go on and of lines that do not."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zhengwen.tables import bigrams, lattice, rows

TABLES = Path(lattice.__file__).parent
# All characters that the tables know, those too that start or end no word.
KNOWN = [row[0] for row in rows("between")]

# What a line ends with, what goes on there, and what does not.
GOES_ON = [
    ("旧码头的图", "书馆里", "写信给"),
    ("在中华人", "民共和国", "民间故事"),
    ("工程队已", "经进场", "桥梁的"),
    ("他们不得", "不停下", "船票的"),
    ("修好以后，", "大家都", "的人很"),
    ("船到了。", "第二天", "们的船"),
    ("渡口管理委", "员会说", "河水很"),
    ("实事求", "是的人", "渡口的"),
]


@pytest.mark.parametrize(("line", "right", "wrong"), GOES_ON)
def test_a_line_goes_on_where_words_do(line: str, right: str, wrong: str) -> None:
    fits, not_so = lattice.joint(line, right), lattice.joint(line, wrong)
    assert fits is not None and not_so is not None
    assert fits > not_so + 1


# Of these the characters at the joint say the contrary, or nothing.
BEYOND = [("中华人", "民共和国"), ("渡口管理委", "员会说"), ("实事求", "是的人")]


@pytest.mark.parametrize(("line", "right"), BEYOND)
def test_two_characters_say_more_than_one(line: str, right: str) -> None:
    fits = lattice.joint(line, right)
    assert fits is not None and fits > bigrams.joint(line[-1], right[0]) + 1


UNKNOWN = [("船", "abc"), ("2024", "年底"), ("船", " 票"), ("", "船"), ("船", ""), ("한", "国")]


@pytest.mark.parametrize(("line", "other"), UNKNOWN)
def test_what_is_no_word_of_han_says_nothing(line: str, other: str) -> None:
    assert lattice.joint(line, other) is None


def test_of_a_line_only_what_is_known_at_its_edge_is_read() -> None:
    assert lattice.joint("2024年", "3月") is None
    assert lattice.joint("4年", "底前") == lattice.joint("年", "底前")
    assert lattice.joint("年", "底a") == lattice.joint("年", "底")


@given(
    st.lists(st.sampled_from(KNOWN), min_size=1, max_size=3).map("".join),
    st.lists(st.sampled_from(KNOWN), min_size=1, max_size=3).map("".join),
)
@settings(max_examples=500)
def test_it_is_a_number_within_reason(before: str, after: str) -> None:
    found = lattice.joint(before, after)
    assert found is not None and math.isfinite(found) and abs(found) < 40


def test_the_tables_are_small_and_say_their_licence() -> None:
    paths = [TABLES / f"{name}.tsv" for name in ("hanwords", "between")]
    assert sum(path.stat().st_size for path in paths) < 2_000_000
    assert "by-sa/3.0" in (TABLES / "lattice.LICENSE").read_text(encoding="utf-8")
    for path in paths:
        assert "lattice.LICENSE" in path.read_text(encoding="utf-8")[:500]
