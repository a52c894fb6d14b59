"""Whether a text squeezes its marks: told by full lines that agree, first ones by themselves."""

from __future__ import annotations

import pytest
from zhengwen.stages.paragraphs.squeezed import squeezed

MEASURE = 33.0
# How many marks the full lines have whose widths lie so many em beside the measure: of first lines,
# narrower by an indent of two, and of the others.
SET_WHOLE = {
    "first lines with few marks": (
        {-2: [3, 4, 4, 4, 5, 5, 6, 6, 9]},
        {-1: [3, 5, 6, 6, 6, 7, 7, 7]},
    ),
    "others that differ": (
        {-2: [3, 4, 4, 4, 5, 5, 6, 6, 9]},
        {-1: [3, 5, 6, 6, 6, 7, 7, 7], 0: [4, 4, 6, 8, 9], 2: [8]},
    ),
}
SQUEEZED = {
    "by half an em": ({-1: [2, 2], 0: [4, 4]}, {0: [0, 0, 0], 1: [2, 2, 2], 2: [4, 4]}),
    "without first lines": ({}, {0: [0, 0, 0, 0], 1: [2, 2, 2], 2: [4, 4, 4]}),
}
Full = dict[int, list[int]]


def rows(firsts: Full, others: Full) -> tuple[list[int], list[float], list[bool]]:
    """The marks and the widths of lines, and whether a sentence ends with each."""
    found: list[tuple[int, float, bool]] = []
    for out, marks in firsts.items():
        # A paragraph's last line stands above each.
        found += [row for n in marks for row in ((1, 5.0, True), (n, MEASURE + out, False))]
    found.append((1, 20.0, False))
    found += [(n, MEASURE + out, False) for out, marks in others.items() for n in marks]
    return [row[0] for row in found], [row[1] for row in found], [row[2] for row in found]


@pytest.mark.parametrize(("firsts", "others"), SET_WHOLE.values(), ids=SET_WHOLE)
def test_marks_are_left_whole(firsts: Full, others: Full) -> None:
    marks, widths, ends = rows(firsts, others)
    assert squeezed([""] * len(widths), marks, widths, ends, [MEASURE] * len(widths)) == widths


@pytest.mark.parametrize(("firsts", "others"), SQUEEZED.values(), ids=SQUEEZED)
def test_marks_are_narrower(firsts: Full, others: Full) -> None:
    marks, widths, ends = rows(firsts, others)
    found = squeezed([""] * len(widths), marks, widths, ends, [MEASURE] * len(widths))
    by = [(w - f) / n for w, f, n in zip(widths, found, marks, strict=True) if n]
    assert min(by) == max(by) > 0.25


# Text of 20 em whose lines have more characters where marks meet, or quotes stand.
PLAIN = "渡口在镇子的东头河面宽水也深从前过河全靠"
MEETING = "他问：“过河吗？”“过。”船夫说完，把篙"
QUOTES = "人称“水上飞”的船夫把“东河号”撑到对岸去"
KINDS = {
    "marks that meet": ([PLAIN] * 8 + [MEETING] * 4, 2.0, 8 * [0.0] + 4 * [2.0]),
    "quotes": ([PLAIN] * 8 + [QUOTES] * 4, 2.0, 8 * [0.0] + 4 * [2.0]),
    "none": ([PLAIN] * 8 + [QUOTES] * 4, 0.0, 12 * [0.0]),
}


@pytest.mark.parametrize(("texts", "over", "by"), KINDS.values(), ids=KINDS)
def test_marks_are_narrow_where_they_meet_or_as_quotes(
    texts: list[str], over: float, by: list[float]
) -> None:
    widths = [20.0 + (over if text is not PLAIN else 0.0) for text in texts]
    marks = [sum(not letter.isalpha() for letter in text) for text in texts]
    found = squeezed(texts, marks, widths, [False] * len(texts), [20.0] * len(texts))
    assert [w - f for w, f in zip(widths, found, strict=True)] == by


# Lines by how many em they stick out and how many marks meet on each; half an em may be left over.
TWO, THREE = "“过。”“走？”船在河心转了一个大弯", "“过。”“走？”“回。”船在河心转了弯"
ONE = "问：“过河吗？船夫说完便把篙一点就走了"
STICK = {
    "none more with marks that meet in half an em": (
        {PLAIN: [0.0] * 10, ONE: [0.0] * 6, TWO: [0.0] * 3 + [1.5] * 2, THREE: [2.0]},
        {ONE: 0.5, TWO: 1.5, THREE: 2.5},
    ),
    "others too, by their letters": (
        {PLAIN: [0.0] * 10 + [2.0], ONE: [0.0] * 6, TWO: [0.0] * 3 + [1.5] * 2, THREE: [2.0]},
        {},
    ),
    "most with marks as wide": ({PLAIN: [0.0] * 8, ONE: [0.0] * 9, TWO: [0.0] * 5 + [1.5] * 3}, {}),
}


@pytest.mark.parametrize(("outs", "by"), STICK.values(), ids=STICK)
def test_lines_that_stick_out_show_narrow_marks(
    outs: dict[str, list[float]], by: dict[str, float]
) -> None:
    rows = [(text, 20 + out) for text, each in outs.items() for out in each]
    texts, widths = [row[0] for row in rows], [row[1] for row in rows]
    marks = [sum(not letter.isalpha() for letter in text) for text in texts]
    found = squeezed(texts, marks, widths, [False] * len(texts), [20.0] * len(texts))
    less = [round(w - f, 3) for w, f in zip(widths, found, strict=True)]
    assert less == [by.get(text, 0.0) for text in texts]
