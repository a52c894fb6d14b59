"""The benchmarks measure what they say: figures worked out by hand, tables of a small file."""

from __future__ import annotations

import doctest
import gzip
import json
import sys
import types
from functools import cache
from itertools import product
from pathlib import Path

import accuracy
import bled
import calibration
import columns
import detectors
import evidence
import figures
import pytest
import speed
import typography
from zhengwen import Pipeline, presets
from zhengwen.stages.paragraphs import decide

# What was set, what was made, and the figures worked out by hand; those not named are 1.
FIGURES: dict[str, tuple[list[str], list[str], dict[str, float]]] = {
    "the same": (["题目", "正文一句。"], ["题目", "正文一句。"], {}),
    "nothing set and nothing made": ([], [], {"kept": 0, "clean": 0, "order": 0}),
    # Two paragraphs made of one: none of 3 is equal, and the one break made was not set.
    "a break too many": (
        ["甲乙丙丁戊己。"],
        ["甲乙丙", "丁戊己。"],
        {"exact": 0, "loose": 0, "boundary": 0, "order": 0},
    ),
    # One of 2 + 1 is equal in neither; the breaks are 1 set and none made.
    "a break too few": (
        ["甲乙丙", "丁戊己。"],
        ["甲乙丙丁戊己。"],
        {"exact": 0, "loose": 0, "boundary": 0},
    ),
    "one paragraph of three right": (
        ["甲。", "乙丙。", "丁。"],
        ["甲。", "乙", "丙。", "丁。"],
        # 2 of (3 + 4) / 2; the breaks after 甲 and before 丁 look five characters far: both differ.
        {"exact": 4 / 7, "loose": 4 / 7, "boundary": 0},
    ),
    "a space too many": (["2024年。"], ["2024 年。"], {"exact": 0, "order": 0}),
    # The marks' forms, the list mark and the space after the number count neither way.
    "other forms": (["• 1. 路通了，人来了！"], ["1.路通了,人来了!"], {"order": 0}),
    "setting's spaces in what was set": (["长 35 公里 。"], ["长35公里。"], {"order": 0}),
    # 4 characters of 5 are there, 4 of 6 belong.
    "lost and left in": (
        ["甲乙丙丁戊"],
        ["甲乙丙丁12"],
        {"exact": 0, "loose": 0, "kept": 4 / 5, "clean": 4 / 6, "order": 0},
    ),
    # The order of 甲 before 乙 is kept, that of 乙 before 丙 is not.
    "out of order": (["甲。", "乙。", "丙。"], ["丙。", "甲。", "乙。"], {"order": 1 / 2}),
}


@pytest.mark.parametrize(("wanted", "found", "expected"), FIGURES.values(), ids=FIGURES)
def test_figures(wanted: list[str], found: list[str], expected: dict[str, float]) -> None:
    made = figures.figures(wanted, found)
    assert list(made) == ["exact", "loose", "boundary", "kept", "clean", "order"]
    named = {name: made[name] for name in expected}
    assert named == pytest.approx(expected)


KINDS: list[tuple[list[tuple[str, str]], list[tuple[str, str]], float]] = [
    ([("title", "甲"), ("body", "乙。")], [("title", "甲"), ("body", "乙。")], 1),
    ([("title", "甲"), ("body", "乙。")], [("heading", "甲"), ("list", "乙。")], 1),
    # Half of the display, all of the body.
    ([("title", "甲"), ("byline", "丙"), ("body", "乙。")],
     [("title", "甲"), ("body", "丙"), ("body", "乙。")], 3 / 4),
    # What was not found whole does not count.
    ([("title", "甲"), ("body", "乙。")], [("title", "甲乙。")], 0),
    ([("title", "甲"), ("body", "乙。")], [("byline", "甲"), ("body", "乙。")], 1 / 2),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "found", "expected"), KINDS)
def test_kinds(
    wanted: list[tuple[str, str]], found: list[tuple[str, str]], expected: float
) -> None:
    assert figures.kinds(wanted, found) == pytest.approx(expected)


def test_examples_in_the_docstrings() -> None:
    assert doctest.testmod(figures).failed == 0
    assert doctest.testmod(typography).failed == 0


def test_wrong_spaces_in_a_thousand_characters() -> None:
    # Of 10 characters: one space too many and one too few between Han, one too many at a digit.
    gold = ["上半 下半", "第3版大桥。"]
    sample = accuracy.Sample(
        id="1", layout="book", extractor="none", script="hans", gold=gold, text=""
    )
    one = accuracy.Score(sample=sample, paragraphs=["上半下半", "第3 版大 桥。"], figures={})
    assert typography.space_errors([one]) == {"book": {"characters": 10, "Han": 200, "digits": 100}}


def test_every_stage_of_text_and_every_preset_is_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typography, "peers", lambda: {"ftfy": str.strip})
    rows = typography.throughput([TEXT], 1)
    assert {f"preset {name}" for name in presets()} < set(rows)
    assert {f"stage {name}" for name in typography.TYPOGRAPHY} < set(rows)
    assert all(row["MB/s"] > 0 for row in rows.values())


# Clean already, so that the figures do not hang on what the pipeline decides.
TEXT = "大桥通车了。\n\n人来了。\n"
SAMPLE = {
    "id": "1",
    "layout": "book",
    "extractor": "none",
    "script": "hans",
    "gold": ["大桥通车了。", "人来了。"],
    "kinds": ["body", "body"],
    "text": TEXT,
}


BREAKS = (
    "大桥通车的那天早上，全镇的人\n都跑到河边去看热闹。孩子们骑在大\n"
    "人的肩膀上，手里摇着小旗子，一直\n等到第一辆车开过去才肯回家。\n渡船停了。\n"
)


def test_a_break_is_right_or_wrong_by_the_gold() -> None:
    whole = "".join(BREAKS.split("\n")[:4])
    document = Pipeline.preset("article").run(BREAKS)
    assert [p.text for p in document.paragraphs] == [whole, "渡船停了。"]
    for gold, wrong in (
        ([whole, "渡船停了。"], []),
        ([whole + "渡船停了。"], ["short line, kept"]),
        ([whole[:14], whole[14:], "渡船停了。"], ["full line, joined"]),
    ):
        sample = accuracy.Sample(
            id="1", layout="book", extractor="mupdf", script="hans", gold=gold, text=BREAKS
        )
        found = list(calibration.known(sample, document))
        assert len(found) == 4
        assert [one.rule for one in found if not one.right] == wrong


@pytest.mark.parametrize("name", ["samples.jsonl", "samples.jsonl.gz"])
def test_tables_of_a_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = SAMPLE | {"layout": "news", "gold": ["大桥通车了。人来了。"], "kinds": ["body"]}
    data = f"{json.dumps(SAMPLE)}\n{json.dumps(other)}\n".encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    monkeypatch.setattr(sys, "argv", ["accuracy.py", str(tmp_path / name), "--worst", "1"])
    accuracy.main()
    out = capsys.readouterr().out
    assert "| all | 0.500 |" in out
    assert "| book hans (1) | 1.000 |" in out
    assert "| news hans (1) | 0.000 |" in out
    assert "| none (2) | 0.500 |" in out
    assert "-大桥通车了.人来了.\n+大桥通车了.\n+人来了.\n" in out
    assert out.count("```diff") == 1


def test_evidence_is_switched_off_and_on_again() -> None:
    before = decide.WEIGHTS
    article = Pipeline.preset("article")
    with accuracy.switched_off(["paragraph", "spacing"], article) as less:
        assert decide.WEIGHTS.paragraph == 0
        assert decide.WEIGHTS.unended == before.unended
        assert [stage.name for stage in less] == [s.name for s in article if s.name != "spacing"]
    assert decide.WEIGHTS is before


@cache
def _zigzag() -> dict[tuple[int, int], float]:
    """The shares of lines that come back, with all evidence, by columns and measure."""
    pages = product(bled.COLUMNS, bled.MEASURES)
    return {page: bled.scores("zigzag", *page)[1] for page in pages}


# What clauses say is worth one line of 300, which shows on more pages than these alone.
@pytest.mark.parametrize("name", [name for name in evidence.EVIDENCE if name != "clauses"])
def test_columns_come_back_worse_without_evidence(name: str) -> None:
    # One page may come back by chance without it.
    whole = _zigzag()
    with accuracy.switched_off([name], Pipeline.preset("article")):
        assert sum(bled.scores("zigzag", *page)[1] for page in whole) < sum(whole.values())
    again = (3, 24)
    assert bled.scores("zigzag", *again)[1] == whole[again]


@pytest.mark.parametrize(
    ("texts", "whole", "links"),
    [
        # As set, and in turns; across a paragraph's end.
        (["渡口的灯", "亮到深夜"], "渡口的灯亮到深夜", {0: 1}),
        (["渡口的灯", "图书馆里", "亮到深夜"], "渡口的灯亮到深夜\n图书馆里", {0: 2, 2: 1}),
        # What stands twice may be either, a single character any; and what was not set is none.
        (["渡口", "的灯", "渡口"], "渡口的灯渡口", {}),
        (["渡口", "灯"], "渡口灯", {}),
        (["渡口", "第 3 页"], "渡口的灯", {}),
    ],
)
def test_the_line_that_follows_each_is_known(
    texts: list[str], whole: str, links: dict[int, int]
) -> None:
    assert columns.links([figures.solid(text) for text in texts], whole) == links


def test_what_lines_further_up_are_worth_is_fitted() -> None:
    # One feature tells which of two it is, the other nothing.
    rows = [([[1.0, 1.0], [0.0, 1.0]], 0), ([[0.0, 1.0], [1.0, 1.0]], 1)]
    says, nothing = columns.fitted([*rows, ([[1.0, 0.0], [0.0, 0.0]], 1)])
    assert says > 0.5 > abs(nothing)


def test_a_missing_peer_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    with pytest.raises(SystemExit, match=r'pip install "\.\[bench\]"'):
        speed.peer()


def test_every_stage_is_timed() -> None:
    spent = speed.by_stage(speed.ARTICLE, [TEXT])
    assert list(spent) == ["split", *(stage.name for stage in speed.ARTICLE)]
    assert all(seconds > 0 for seconds in spent.values())


def test_real_texts_are_timed_each_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "samples.jsonl"
    kinds = [("report", "hans"), ("book", "hant"), ("report", "latin"), ("news", "hans")]
    rows = [
        {"id": "1", "layout": layout, "extractor": "x", "script": script, "gold": [], "text": TEXT}
        for layout, script in kinds
    ]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    texts = speed.extracted([file])
    assert texts == [TEXT] * 2
    monkeypatch.setattr(speed, "SLOW", 0.0)
    peer = types.SimpleNamespace(fix_text=str.upper)
    monkeypatch.setattr(speed, "peer", lambda: peer)
    _, _, ours, other = speed.apiece(texts, 1).splitlines()
    assert ours.startswith("| zhengwen") and ours.endswith("| 0 |")
    # What is compared with is as fast as itself.
    assert other.split(" | ")[2] == "1.00"


@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs", "utf-16-le"])
def test_the_share_of_encodings_told(codec: str) -> None:
    share, text = detectors.share, ["大橋通車了，人來了。" * 5]
    assert share(lambda data: codec, text, codec, 20, 5) == 1
    assert share(lambda data: None, text, codec, 20, 5) == 0
    assert share(lambda data: "ascii", text, codec, 20, 5) == 0


def test_texts_of_every_language_are_there() -> None:
    texts = detectors.texts()
    assert set(texts) == set(detectors.CODECS)
    assert all(text for of in texts.values() for text in of)
