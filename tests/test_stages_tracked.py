"""Letter-spaced text (tracking): extractors see a space here and there, within words too."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from articles import bodies
from typeset import set_paragraph
from zhengwen.stages.characters.stretched import Stretched

TEXTS = bodies(60)
STRETCHED = Stretched()


def is_wide(char: str) -> bool:
    return char > "\u2e80"


def tracked(line: str, share: float, lot: random.Random) -> str:
    """The line with a space between so large a share of its wide characters."""
    parts = [line[0]]
    for above, char in pairwise(line):
        gap = is_wide(above) and is_wide(char) and lot.random() < share
        parts.append(f" {char}" if gap else char)
    return "".join(parts)


def page(start: int, measure: int = 26) -> list[str]:
    return [line for text in TEXTS[start : start + 6] for line in set_paragraph(text, measure)]


@pytest.mark.parametrize("share", [0.12, 0.2, 0.3, 0.5])
@pytest.mark.parametrize("start", range(0, 36, 6))
def test_tracked_lines_are_set_solid(start: int, share: float) -> None:
    lot = random.Random(f"{start} {share}")
    lines = page(start)
    found = STRETCHED("\n".join(tracked(line, share, lot) for line in lines))
    assert found == "\n".join(lines)
    assert STRETCHED(found) == found


LEFT = {
    "names": "\n".join(
        ["王芳 李秀英 张桂兰 刘洋 陈静 杨帆", "赵磊 黄勇 周敏 吴刚 徐丽，都来了。"] * 8
    ),
    "words": "渡口 在 镇子 的 东头，河面 宽，水 也 深，从前 过河 全靠 一条 木船。\n" * 8,
    "verse": "\n".join(["春江水暖 渡口人稀，", "桥上灯明 船头雨急，"] * 10),
    "headlines": "\n".join(["新桥合龙两岸同庆 渡口停航百年作别", *page(0)[:2]] * 6),
    "some lines": "\n".join([*page(0), *[tracked(x, 0.3, random.Random(x)) for x in page(6)[:6]]]),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_what_an_author_set_apart_is_left(text: str) -> None:
    assert STRETCHED(text) == text


@pytest.mark.parametrize("stretched", [0, 3, 5])
@pytest.mark.parametrize("measure", [11, 14])
@pytest.mark.parametrize("columns", [2, 3])
def test_gutters_of_one_space_are_no_tracking(columns: int, measure: int, stretched: int) -> None:
    """They stand in one place, and the words of a stretched line are parted by justification."""
    sides = [[x for x in page(6 * at, measure) if len(x) == measure] for at in range(columns)]
    rows = [[*row] for row in zip(*sides, strict=False)]
    for at, row in enumerate(rows):
        if stretched and at % stretched == 0:
            row[at % columns] = " ".join(row[at % columns])
    lines = [" ".join(row) for row in rows]
    found = STRETCHED("\n".join(lines)).split("\n")
    plain = [at for at, row in enumerate(rows) if not any(" " in cell for cell in row)]
    assert [found[at] for at in plain] == [lines[at] for at in plain]
