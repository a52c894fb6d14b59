"""Columns whose lines stand at heights of their own, which `-layout` gives rows of their own."""

from __future__ import annotations

import pytest
from articles import OWN
from cleaning import paragraphs
from sidebyside import page, rows
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
TEA = [text for kind, text in OWN["tea"].paragraphs() if kind == "body"]
HEADING = "渡口的往事"
# Of full lines beside a figure, the last of which ends it.
ENDED = "渡口的船停了以后，老船工每天还到河边来坐一会儿，看桥上的车来车往，直到天黑。"
CAPTION = "图为渡口旧址。 张三 摄"


def beside(row: int, left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Two columns of text, with a row of other lines put into each."""
    one, other = rows(RIVER, 20), rows(TEA, 20)
    one[row:row], other[row:row] = left, right
    return one, other


def blanks(columns: tuple[list[str], list[str]], start: str) -> int:
    """How many blank lines stand before a line."""
    found = Columns()(split(page(columns, [0, 26])))
    return next(line.blanks for line in found if line.text == start)


@pytest.mark.parametrize("row", [2, 3, 6])
@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        # A heading of the right column has a row of its own: half a line below the left one's.
        ([""], [HEADING, ""], 0),
        # The right column has two lines where the left has one and space.
        ([""], [], 1),
        (["", ""], [], 2),
        # No column has a line on the row.
        ([""], [""], 1),
    ],
    ids=["a row of its own", "space", "twice the space", "a blank row"],
)
def test_blank_lines_are_told_by_the_column_beside(
    row: int, left: list[str], right: list[str], count: int
) -> None:
    text = rows(RIVER, 20)[row].strip()
    assert blanks(beside(row, left, right), text) == count


@pytest.mark.parametrize("row", [2, 3, 6])
def test_a_paragraph_goes_on_beside_a_heading_at_its_own_height(row: int) -> None:
    assert paragraphs(page(beside(row, [""], [HEADING, ""]), [0, 26]))[: len(RIVER)] == RIVER


def figured(last: int) -> list[str]:
    """A column that gives way to a figure; its caption stands above so many lines beside it."""
    narrow = set_paragraph(RIVER[1], 9)
    rest = "".join(narrow[6 + last :])
    around = [" " * (11 if not at else 9) + row for at, row in enumerate(narrow[: 6 + last])]
    around[6:6] = [CAPTION]
    return [*rows(RIVER[:1], 18), *around, *set_paragraph(rest, 18, indent=0), *rows(TEA[:1], 18)]


@pytest.mark.parametrize("last", [1, 2, 3, 4])
def test_lines_go_on_beside_a_figure_below_its_caption(last: int) -> None:
    """They are too few to show that they are full; what stands above the caption is as wide."""
    made = paragraphs(page([figured(last), rows([*RIVER[2:], *TEA[1:]], 18)], [0, 24]))
    assert [text for text in made if not text.startswith(CAPTION[:7])] == [
        *RIVER[:2],
        TEA[0],
        *RIVER[2:],
        *TEA[1:],
    ]


def started() -> list[str]:
    """The same where a paragraph ends above the caption, and the next starts below it."""
    narrow = [*set_paragraph(ENDED, 9), CAPTION, *set_paragraph(RIVER[1], 9)[:1]]
    indents = [11, *[9] * (narrow.index(CAPTION) - 1), 0, 11]
    around = [" " * own + row for own, row in zip(indents, narrow, strict=True)]
    rest = RIVER[1].removeprefix(narrow[-1])
    return [*rows(RIVER[:1], 18), *around, *set_paragraph(rest, 18, indent=0)]


def test_a_paragraph_starts_beside_a_figure_below_its_caption() -> None:
    """One line of it stands there, as a heading would."""
    made = paragraphs(page([started(), rows([*RIVER[2:], *TEA[1:]], 18)], [0, 24]))
    texts = [text for text in made if not text.startswith(CAPTION[:7])]
    assert texts == [RIVER[0], ENDED, RIVER[1], *RIVER[2:], *TEA[1:]]


@pytest.mark.parametrize("heading", ["渡口的往事", "造桥的人们和船工"])
def test_a_heading_below_a_caption_is_no_line_beside_its_figure(heading: str) -> None:
    """It is narrower than these, or wider."""
    column = [*figured(0)]
    at = column.index(CAPTION) + 1
    narrow = set_paragraph(RIVER[1], 9)[:6]
    # The paragraph ends beside the figure.
    column[at - 2] = " " * 9 + narrow[5][:4] + "。"
    column[at:at] = [heading, *rows(TEA[2:3], 18)]
    made = paragraphs(page([column, rows([*RIVER[2:], *TEA[1:2]], 18)], [0, 24]))
    assert heading in made


def block(texts: list[str], measure: int) -> list[str]:
    """The lines of paragraphs without an indent."""
    return [line for text in texts for line in set_paragraph(text, measure, indent=0)]


@pytest.mark.parametrize("figure", [9, 11])
@pytest.mark.parametrize("height", [20, 22, 24])
def test_a_figure_below_says_nothing_of_where_a_column_starts(height: int, figure: int) -> None:
    """Full lines have one space between, and one short one shows the column's own place."""
    left, right = block(["".join(RIVER)], 20), block(TEA[4:] + RIVER, 20)
    left[5] = f"{left[5][:7]}。"
    beside = block([RIVER[2] + RIVER[3]], 20 - figure)[:6]
    middle = [*block(TEA[::-1], 20)[:height], *(" " * figure + line for line in beside)]
    left, right = left[: len(middle)], right[: len(middle)]
    found = {line.text for line in Columns()(split(page([left, middle, right], [0, 21, 42])))}
    # The figure's own rows are another matter.
    assert {line for column in (left, middle, right) for line in column[:height]} <= found
