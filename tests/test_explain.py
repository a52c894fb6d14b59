"""Why each line break was kept or joined: in the breaks of paragraphs and in the edits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import ClassVar

import pytest
from articles import ROOT
from hypothesis import given
from strategies import hostile
from test_laws import ARTICLE, LAW, ink
from zhengwen import Break, Line, Paragraph, Pipeline
from zhengwen.split import split
from zhengwen.stages.base import Floor
from zhengwen.stages.paragraphs import join
from zhengwen.stages.paragraphs.decide import Decision
from zhengwen.stages.paragraphs.evidence import BREAKING, JOINING, RULES

# Prose at a measure of 16 em, the first lines 14 for the indent that extraction ate.
BRIDGE = (
    "大桥通车的那天早上，全镇的人\n都跑到河边去看热闹。孩子们骑在大\n"
    "人的肩膀上，手里摇着小旗子，一直\n等到第一辆车开过去才肯回家。\n"
)
FERRY = (
    "渡船停了，老渡口静悄悄的没有\n人声。只有几只水鸟还停在木桩（\n"
    "从前拴船用的）上。船工把缆绳收好\n，把灯摘下来，锁上小屋的门，沿着\n"
    "河堤慢慢走回家去。渡船停了以后，\n进城的路近了一半。\n"
)
Reasons = list[tuple[int, bool, str]]
KEPT, GONE = False, True
CASES: dict[str, tuple[str, Reasons]] = {
    "empty": ("", []),
    "one line": ("正文。\n", []),
    "whole paragraphs": ("第一段。\n\n第二段。\n", [(1, KEPT, "not wrapped")]),
    "verse": (
        "床前明月光\n疑是地上霜\n举头望明月\n",
        [(1, KEPT, "not wrapped"), (2, KEPT, "not wrapped")],
    ),
    "two paragraphs": (
        BRIDGE + FERRY,
        [
            (1, GONE, "full line"),
            (2, GONE, "full line"),
            (3, GONE, "full line"),
            (4, KEPT, "short line"),
            (5, GONE, "full line"),
            (6, GONE, "kinsoku"),
            (7, GONE, "kinsoku"),
            (8, GONE, "full line"),
            (9, GONE, "comma"),
        ],
    ),
    "a heading of two lines": (
        f"河上架桥利万家\n乡间通车富千村\n\n{BRIDGE}",
        [
            (1, GONE, "couplet"),
            (2, KEPT, "short line"),
            (4, GONE, "full line"),
            (5, GONE, "full line"),
            (6, GONE, "full line"),
        ],
    ),
}


# Text, and how sure each of its breaks is: below 0.9 a reader sees it with `explain --below`.
SURE: dict[str, tuple[str, dict[int, tuple[str, float]]]] = {
    "lines of the page cut in pieces, the last behind a sentence": (
        "大桥通车那天，镇长说“好”\n。镇上\n的人都跑到河边去看热闹，孩子们坐在大\n"
        "人肩上一直喊到天黑，喊的还是那一句话，\n也喊“好”\n，喊到天黑。\n（老人说的。）\n",
        {
            1: ("piece of a row", 0.988),
            5: ("piece of a row", 0.988),
            6: ("piece of a row", 0.848),
        },
    ),
    "a sentence goes on where no measure shows": (
        "渡口的人都说，桥通了以后，再也没有人肯花两毛钱、等上半个钟头去坐渡\n"
        "船了。船卖给了下游的人家。\n\n水位站的老人每天早晚各看一次读数，看完了还要在本子上记一笔，"
        "一天也不能少，记满的本子放在柜子里，一共六十一本，他闭着眼睛也找得到。\n",
        {1: ("not wrapped", 0.0), 2: ("not wrapped", 1.0)},
    ),
    "words of a list": (
        "打开编辑器，把下面的名字写进去：\napple tree\nbridge\nferry boat\n",
        {2: ("not wrapped", 1.0), 3: ("not wrapped", 1.0)},
    ),
}


@pytest.mark.parametrize("name", SURE)
def test_how_sure_a_break_is(name: str) -> None:
    text, expected = SURE[name]
    document = ARTICLE.run(text)
    found = {b.line: (b.rule, b.confidence) for p in document.paragraphs for b in p.breaks}
    assert {line: found.get(line) for line in expected} == expected


def reasons(paragraphs: Sequence[Paragraph]) -> Reasons:
    return [(b.line, b.joined, b.rule) for p in paragraphs for b in p.breaks]


@pytest.mark.parametrize("name", CASES)
def test_each_break_says_why(name: str) -> None:
    text, expected = CASES[name]
    assert reasons(ARTICLE.run(text).paragraphs) == expected


def test_what_a_page_stage_moved_or_labelled_is_said_to_be_so() -> None:
    lines = [
        Line(text="夯实组织建设", number=9, kind="heading", moved="up", starts=True),
        Line(text="打牢基层基础", number=11, kind="heading", moved="up", follows=True),
        *split(BRIDGE),
    ]
    assert reasons(join.Paragraphs()(lines))[:3] == [
        (9, GONE, "kept together"),
        (11, KEPT, "set apart"),
        (1, GONE, "full line"),
    ]


def test_a_later_round_keeps_the_breaks_of_the_earlier(monkeypatch: pytest.MonkeyPatch) -> None:
    def decisions(*rules: str) -> list[Decision]:
        return [
            Decision(opens=rule in BREAKING or rule == "start", rule=rule, margin=margin)
            for rule, margin in zip(rules, (30.0, 2.0, 4.0, 6.0, 8.0), strict=False)
        ]

    rounds = [
        decisions("start", "comma", "short line", "full line", "colon"),
        decisions("start", "mid-sentence", "heading"),
        decisions("start", "sentence end"),
    ]
    monkeypatch.setattr(join, "decide", lambda lines: rounds.pop(0))
    first, second = join.Paragraphs()(split("甲，\n\n乙。\n丙\n丁：\n\n戊。\n"))
    assert (first.text, first.lines) == ("甲，乙。丙丁：", (1, 3, 4, 5))
    assert first.breaks == (
        Break(line=1, joined=True, rule="comma", confidence=0.762),
        Break(line=3, joined=True, rule="mid-sentence", confidence=0.762),
        Break(line=4, joined=True, rule="full line", confidence=0.995),
    )
    assert second.breaks == (Break(line=5, joined=False, rule="colon", confidence=0.999),)
    assert (first.confidence, second.confidence) == (0.762, 0.999)


# --- edits


def test_a_joins_edit_quotes_the_place() -> None:
    text = f"{BRIDGE}{'同样的话，' * 3}又\n{'同样的话，' * 3}又\n{'同样的话，' * 3}又。\n"
    joins = [e for e in ARTICLE.run(text).edits if e.stage == "paragraphs"]
    assert [(e.line, e.rule, e.before, e.after) for e in joins[-2:]] == [
        (5, "full line", "同样的话，又⏎同样的话，同", "同样的话，又同样的话，同"),
        (6, "full line", "同样的话，又⏎同样的话，同", "同样的话，又同样的话，同"),
    ]


def test_a_joins_edit_quotes_the_place_where_spaces_were_narrowed() -> None:
    first = "山山山山山山山山山山山\n山。\n\n山。山。山山山山山山山\n山。\n\n"
    text = f"{first * 4}山山山山2024  2024山山\n山。\n"
    joins = [e for e in ARTICLE.run(text).edits if e.stage == "paragraphs"]
    assert (joins[-1].before, joins[-1].after) == ("2024山山⏎山。", "2024山山山。")


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("甲⾦乙\n", [(1, "radicals", "甲⾦乙", "甲金乙")]),
        ("甲\f乙\r\n丙⾦丁", [(3, "radicals", "丙⾦丁", "丙金丁")]),
        (
            f"⾦{'山' * 20}⺠\n",
            [
                (1, "radicals", "⾦山山山山", "金山山山山"),
                (1, "radicals", "山山山山⺠", "山山山山民"),
            ],
        ),
        ("甲\n\n于 2024 年 8 月底\n", [(3, "spacing", "于 2024 年 8 月底", "于2024年8月底")]),
        ("于2024 年，山山山山山山山山山3 月", [(1, "spacing", "2024 年，山山", "2024年，山山")]),
    ],
)
def test_an_edit_names_its_line_and_its_place(
    text: str, edits: list[tuple[int, str, str, str]]
) -> None:
    made = ARTICLE.run(text).edits
    assert [(e.line, e.stage, e.before, e.after) for e in made][: len(edits)] == edits


def test_spaces_within_a_paragraph_are_on_their_own_line() -> None:
    text = BRIDGE.replace("孩子们骑在大", "骑 6 只大").replace("第一辆车", "12 辆车")
    spaces = [e for e in ARTICLE.run(text).edits if e.stage == "spacing"]
    assert [(e.line, e.before) for e in spaces] == [
        (2, "热闹。骑 6 只大人的"),
        (4, "等到12 辆车开过"),
    ]


@dataclass(frozen=True, kw_only=True)
class Silent:
    """A join of another package: it makes one paragraph and says nothing of the breaks."""

    name: ClassVar[str] = "silent"
    floor: ClassVar[Floor] = "paragraphs"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Paragraph]:
        text = "".join(line.text for line in lines)
        return [Paragraph(text=text, joined=text, lines=tuple(line.number for line in lines))]


def test_a_join_that_says_nothing_is_named_itself() -> None:
    document = Pipeline([Silent()]).run("甲\n乙\n\n丙\n")
    assert document.paragraphs[0].breaks == ()
    assert [(e.line, e.stage, e.rule, e.confidence) for e in document.edits] == [
        (1, "silent", "silent", 1.0),
        (2, "silent", "silent", 1.0),
    ]
    assert [(e.before, e.after) for e in document.edits] == [("甲⏎乙", "甲乙"), ("乙⏎丙", "乙丙")]


# --- laws


def ended(p: Paragraph) -> list[int]:
    """The lines of a paragraph, one of which it may come back to in the next column."""
    return [number for number, _ in groupby(n for n, _, _ in p.pieces)] or list(p.lines)


def kept_between(above: Paragraph, below: Paragraph) -> Break:
    """The break between two paragraphs."""
    first = below.breaks[0]
    assert (first.line, first.joined) == (ended(above)[-1], False)
    return first


@LAW
@given(hostile())
def test_every_break_is_told_once_with_a_rule_and_a_confidence(text: str) -> None:
    paragraphs = ARTICLE.run(text).paragraphs
    kept = [kept_between(above, below) for above, below in pairwise(paragraphs)]
    for at, p in enumerate(paragraphs):
        joined = p.breaks[1:] if at else p.breaks
        assert [(b.line, b.joined) for b in joined] == [(n, True) for n in ended(p)[:-1]]
        assert {b.rule for b in joined} <= JOINING.keys() | {"layout"}
        around = [*p.breaks, *kept[at : at + 1]]
        assert all(0 <= b.confidence <= 1 for b in around)
        assert p.confidence == min((b.confidence for b in around), default=1.0)
    assert {b.rule for b in kept} <= BREAKING.keys()


@LAW
@given(hostile())
def test_each_joined_break_is_an_edit(text: str) -> None:
    document = ARTICLE.run(text)
    joined = [b for p in document.paragraphs for b in p.breaks if b.joined]
    edits = [e for e in document.edits if e.stage == "paragraphs"]
    assert [(e.line, e.rule, e.confidence) for e in edits] == [
        (b.line, b.rule, b.confidence) for b in joined
    ]
    for edit in edits:
        assert ink(edit.before.replace("⏎", "", 1)) == ink(edit.after)


@LAW
@given(hostile())
def test_an_edit_of_spaces_changes_only_spaces(text: str) -> None:
    document = ARTICLE.run(text)
    for edit in document.edits:
        if edit.stage == "spacing":
            assert edit.before != edit.after
            assert ink(edit.before) == ink(edit.after)
            # A line that columns cut stands in several paragraphs.
            beside = [p for p in document.paragraphs if edit.line in p.lines]
            assert any(ink(edit.before) in ink(p.joined) for p in beside)


# --- the rules as they are documented


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_readme_has_a_row_for_each_rule(name: str) -> None:
    rows = re.findall(r"^\| ([a-z -]+) \| (.+) \|$", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    table = [row for row in rows if row[0] != "rule"]
    assert [rule for rule, _ in table] == list(RULES)
    if name == "README.md":
        assert dict(table) == RULES
