"""`zhengwen explain`: what a user reads of what was done to a file, and why."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
import zhengwen
from articles import SEED_SOURCE
from program import Result, Zhengwen
from zhengwen.stages.paragraphs.evidence import RULES

PROSE = (
    "大桥通车的那天早上，全镇的人\n都跑到河边去看热闹。孩子们骑在大\n"
    "人的肩膀上，手里摇着 2 面小旗子，\n等到第一辆⻋开过去才肯回家。\n"
)
TABLE = """\
  line  stage       rule       sure  before → after
     1  paragraphs  full line  1.00  上，全镇的人⏎都跑到河边去 → 上，全镇的人都跑到河边去
     2  paragraphs  full line  1.00  孩子们骑在大⏎人的肩膀上， → 孩子们骑在大人的肩膀上，
     3  paragraphs  comma      1.00  面小旗子，⏎等到第一辆车   → 面小旗子，等到第一辆车
     3  spacing     spacing          手里摇着 2 面小旗子       → 手里摇着2面小旗子
     4  radicals    radicals         到第一辆⻋开过去才        → 到第一辆车开过去才
"""
KEYS = {"file", "line", "stage", "rule", "confidence", "before", "after"}


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(row) for row in result.out.splitlines()]


def test_the_table_is_aligned_and_says_where_what_and_why(zw: Zhengwen) -> None:
    result = zw("explain", "-", stdin=PROSE.encode())
    assert (result.code, result.out) == (0, TABLE)
    assert "-: 1 paragraphs, 3 line breaks joined, 0 kept, 0 " in result.err


def test_nothing_to_explain_is_no_table(zw: Zhengwen) -> None:
    result = zw("explain", "-", stdin="正文。\n\n又一段。\n".encode())
    assert (result.code, result.out) == (0, "")
    assert "2 paragraphs, 0 line breaks joined, 1 kept" in result.err


def test_rows_as_json_are_in_the_order_of_the_source(zw: Zhengwen) -> None:
    found = rows(zw("explain", SEED_SOURCE, "--format", "jsonl"))
    assert [row["line"] for row in found] == sorted(row["line"] for row in found)
    assert all(set(row) == KEYS for row in found)
    assert {row["file"] for row in found} == {str(SEED_SOURCE)}
    assert {"order", "paragraphs", "spacing"} <= {row["stage"] for row in found}


def test_only_line_breaks_have_a_confidence(zw: Zhengwen) -> None:
    for row in rows(zw("explain", SEED_SOURCE, "--format", "jsonl")):
        assert (row["confidence"] is not None) == (row["stage"] == "paragraphs")
        assert (row["rule"] in RULES) == (row["stage"] == "paragraphs")


@pytest.mark.parametrize("below", ["0", "0.9", "0.999", "1"])
def test_below_lists_the_decisions_that_are_less_sure(zw: Zhengwen, below: str) -> None:
    found = rows(zw("explain", SEED_SOURCE, "--format", "jsonl", "--below", below))
    text = SEED_SOURCE.read_bytes().decode()
    breaks = [
        (b.line, "kept" if not b.joined else "joined")
        for p in zhengwen.Pipeline.preset("article").run(text).paragraphs
        for b in p.breaks
        if b.confidence < float(below)
    ]
    shown = [(row["line"], row["after"] if row["after"] == "kept" else "joined") for row in found]
    assert shown == sorted(breaks)


def test_a_doubtful_break_that_was_kept_is_shown_with_both_its_sides(
    zw: Zhengwen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["zhengwen.cli.explain"], "DOUBTFUL", 1.1)
    result = zw("explain", "-", stdin="第一段写到这里。\n\n又一段。\n".encode())
    row = result.out.splitlines()[1]
    assert row.split()[:5] == ["1", "paragraphs", "not", "wrapped", "1.00"]
    assert "段写到这里。⏎又一段。" in row
    assert row.endswith("→ kept")


def test_several_files_are_told_apart(zw: Zhengwen, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("8 月\n", encoding="utf-8")
    assert zw("explain", "a.txt", "b.txt").out.split("\n\n")[1].startswith("b.txt\n  line")
    found = rows(zw("explain", "a.txt", "b.txt", "--format", "jsonl"))
    assert [row["file"] for row in found] == ["a.txt", "b.txt"]


def test_a_bad_file_is_reported_and_the_others_go_on(zw: Zhengwen, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("8 月\n", encoding="utf-8")
    result = zw("explain", "nowhere.txt", "b.txt", "--format", "jsonl")
    assert result.code == 65
    assert "nowhere.txt" in result.err
    assert [row["file"] for row in rows(result)] == ["b.txt"]


def test_control_characters_are_shown_and_not_sent(zw: Zhengwen) -> None:
    out = zw("explain", "-", stdin="正\x1b文。".encode()).out
    assert "\x1b" not in out
    assert "\\u001b" in out


def test_removals_are_shown(zw: Zhengwen) -> None:
    page = "这一页说的是同一件事，一直写到了页尾才算完。\n{}\n\x0c"
    text = "".join(page.format(number) for number in range(1, 6))
    removals = zhengwen.Pipeline.preset("article").run(text).removals
    assert removals, "the case has lost its page numbers' shape"
    out = zw("explain", "-", stdin=text.encode()).out.splitlines()
    assert sum(row.endswith("→ removed") for row in out) == len(removals)


def test_the_help_names_every_rule(zw: Zhengwen) -> None:
    said = zw("explain", "--help").out
    for rule, meaning in RULES.items():
        assert f"{rule:<15} {meaning}" in said
