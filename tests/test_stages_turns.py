"""Columns in turns below a title, and above what is left of them: not all lines are of a rhythm."""

from __future__ import annotations

import bleed
import pytest
from articles import OWN
from zhengwen.split import split
from zhengwen.stages.page.rhythm import HABITS, Rhythm
from zhengwen.stages.page.untangle import Untangle


def untangled(text: str) -> list[str]:
    return [line.text for line in Untangle()(split(text))]


def of(article: str, count: int, measure: int) -> list[list[str]]:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    return bleed.columns(body, count, measure)


TITLE = ["大桥建成以后", "本刊记者 李明"]
KNOWN = pytest.mark.xfail(strict=True, reason="a line of the other column reads better")


@pytest.mark.parametrize("rule", ["alternate", "clumps of three"])
@pytest.mark.parametrize(
    ("article", "count", "measure"),
    [
        ("hospital", 2, 16),
        ("hospital", 2, 18),
        ("hospital", 2, 22),
        ("hospital", 3, 16),
        ("hospital", 3, 18),
        ("hospital", 3, 22),
        ("tea", 2, 16),
        ("tea", 2, 18),
        pytest.param("river", 2, 24, marks=KNOWN),
    ],
)
def test_below_a_title_the_left_column_comes_first(
    article: str, count: int, measure: int, rule: str
) -> None:
    page = of(article, count, measure)
    found = untangled("\n\n".join([*TITLE, bleed.RULES[rule](page)]))
    assert found[: 2 + len(page[0])] == [*TITLE, *page[0]]


@pytest.mark.parametrize(
    ("article", "count", "measure"),
    [
        ("hospital", 2, 16),
        ("hospital", 3, 18),
        ("hospital", 3, 24),
        ("library", 2, 16),
        ("library", 2, 22),
        ("library", 3, 16),
        ("library", 3, 22),
        ("tea", 2, 16),
        ("tea", 2, 18),
        ("tea", 2, 24),
        ("hospital", 2, 18),
        ("river", 2, 18),
    ],
)
def test_below_the_turns_the_rest_of_each_column_stays_whole(
    article: str, count: int, measure: int
) -> None:
    page = of(article, count, measure)
    turns = len(page[0]) * 2 // 5
    rests = "\n\n".join("\n".join(column[turns:]) for column in page)
    text = bleed.alternate([column[:turns] for column in page]).strip("\n\f") + "\n\n" + rests
    assert untangled(text) == [line for column in page for line in column]


def test_blank_lines_between_all_lines_say_nothing_of_turns() -> None:
    lines = split(bleed.alternate(of("library", 2, 22)))
    columns = [at % 2 for at in range(len(lines))]
    assert Rhythm.learnt(HABITS[1], lines, columns).blank == (0.0, 0.0)


def test_lines_above_the_columns_and_a_last_turn_are_no_habit() -> None:
    lines = split("\n".join("今年春天县里决定在河上修建一座新的桥" for _ in range(40)))
    columns = [-1, -1, *(at % 2 for at in range(8)), *[1] * 30]
    learnt = Rhythm.learnt(HABITS[1], lines, columns)
    below = Rhythm.learnt(HABITS[1], lines[2:], columns[2:])
    assert learnt.turns == below.turns
    # A long turn may be all that is left of a column: that costs so much once, however long it is.
    assert sum(learnt.goes) < 3.1
