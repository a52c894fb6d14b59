"""The page's stages leave clean texts of one column alone: menus, timetables, letters, lists."""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Callable, Sequence
from typing import cast

import pytest
from articles import OWN
from genres import GENRES
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.document import Line
from zhengwen.split import split
from zhengwen.stages.base import LineStage

STAGES = [
    cast("LineStage", stage) for stage in Pipeline.preset("article").stages if stage.floor == "page"
]
# A list: its last items with a line of prose below, as wide as they are.
CHAT = [
    *["李文清 9:00", "请代取的人带上身份证", "赵六 9:07", "照片下次再寄，这次先寄两张"],
    *["何建军 9:14", "昨天夜里下了一场大雨，河水涨了一尺多。", "孙立新 9:21", "知道了"],
    *[
        "许大山 9:28",
        "没有机器，石头是从山上一块一块背下来的",
        "我在邮局里分拣，每天早上五点钟起来。",
    ],
    *["许大山 9:35", "好。", "赵六 9:42", "从县城坐车到临河大约四十分钟，下车以后往东走"],
]


CLAUSES = [
    clause
    for article in OWN.values()
    for _, text in article.paragraphs()
    for clause in re.findall("[^。！？，；：、“”]{3,14}", text)
]
NAMES = ["周明德", "李文清", "王晓华", "陈桂芳", "赵六", "孙立新"]


def a_life(rng: random.Random) -> list[str]:
    """A life in dates: what its lines say goes on nowhere."""
    result = ["个人简历", rng.choice(NAMES)]
    for section in rng.sample(["教育背景", "工作经历", "项目经验", "获奖情况", "自我评价"], 4):
        result.append(section)
        for _ in range(rng.randint(1, 5)):
            year = rng.randint(2005, 2020)
            first, second = rng.choice(CLAUSES), rng.choice(CLAUSES)
            form = rng.choice(["{0}.9—{1}.7 {2}", "{2}，{3}", "{2}、{3}；", "{2}，{3}。"])
            result.append(form.format(year, year + 2, first, second))
    return result


def a_talk(rng: random.Random) -> list[str]:
    """A talk written in a box, with the time or not, with marks or not."""
    result = []
    for at in range(rng.randint(12, 24)):
        result.append(f"{rng.choice(NAMES)} {9 + at // 8}:{at * 7 % 60:02d}")
        first, second = rng.choice(CLAUSES), rng.choice(CLAUSES)
        result.append(rng.choice(["{0}", "{0}，{1}", "{0}，{1}。"]).format(first, second))
    return result


def is_short(text: str) -> bool:
    return len(text) < 14 and text[-1] not in "。”" and "：" not in text


def wrapped(texts: Sequence[str], measure: int, indent: int, kept: bool) -> list[str]:
    """The texts set to a measure, their headings and items without an indent."""
    result = []
    for text in texts:
        own = 0 if is_short(text) else indent
        first, *rest = set_paragraph(text, measure, own)
        result += ["\u3000" * own * kept + first, *rest]
    return result


def untouched(text: str) -> list[Line]:
    """The lines, once no stage of the page moved, cut or removed one."""
    lines = split(text)
    found: Sequence[Line] = lines
    for stage in STAGES:
        found = stage(found)
    plain = [dataclasses.replace(line, starts=False, follows=False) for line in found]
    assert plain == lines
    return lines


@pytest.mark.parametrize("measure", [12, 17, 20, 24, 30, 38])
@pytest.mark.parametrize("genre", GENRES)
def test_no_line_moves(genre: str, measure: int) -> None:
    for indent, kept in ((2, False), (0, False), (2, True)):
        lines = wrapped(GENRES[genre].splitlines(), measure, indent, kept)
        for gap in ("\n", "\n\n"):
            assert untouched(gap.join(lines))
        pages = ["\n".join(lines[at : at + 9]) for at in range(0, len(lines), 9)]
        assert untouched("\n\f".join(pages))


@pytest.mark.parametrize("measure", [12, 17, 20, 24])
def test_a_talk_without_marks_stays(measure: int) -> None:
    assert untouched("\n".join(wrapped(CHAT, measure, 2, False)))


@pytest.mark.parametrize("measure", [11, 12, 13, 15])
@pytest.mark.parametrize("drawn", [a_life, a_talk])
def test_narrow_lists_are_no_columns(
    drawn: Callable[[random.Random], list[str]], measure: int
) -> None:
    for seed in range(25):
        lines = wrapped(drawn(random.Random(seed)), measure, 0, False)
        found: Sequence[Line] = split("\n".join(lines))
        for stage in STAGES:
            found = stage(found)
        # A heading may be marked as one whose place is not certain: it stays.
        assert [line.text for line in found if not line.removed] == lines
