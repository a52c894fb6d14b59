"""Pages of a newspaper: columns at heights of their own, of few rows, under titles, beside boxes."""

from __future__ import annotations

from itertools import zip_longest
from textwrap import wrap

import pytest
from articles import OWN
from sidebyside import balanced, in_columns, page, rows
from typeset import set_paragraph
from untouched import ENGLISH, english
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
RIVER = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
TEA = [text for kind, text in OWN["tea"].paragraphs() if kind == "body"]
LONGER = [
    *ENGLISH,
    "In the first summer after the bridge the market grew to twice its size. Carts came from the "
    "hills with wood and charcoal, and lorries came from the plain with salt, cloth and lamps. "
    "The inn by the landing was pulled down, and a larger one was built at the head of the road.",
    "The county gave him a small pension, which he fetched on the first of each month, and with "
    "what was left he bought seeds. Nobody in the village grew better melons, and nobody gave "
    "away as many of them to the children who walked home along the bank.",
    "When the water rose in the third year, and the new embankment held, the people brought him "
    "to the bridge and asked where the old ford had been. He pointed with his stick to a place "
    "where nothing was to be seen but the brown stream and some branches that went by.",
    "A stone with the dates of the ferry was set up there in the autumn, and the names of those "
    "who had kept it were cut into its side, the oldest of them more than two hundred years ago.",
]


def paragraphs(text: str) -> list[str]:
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


def ragged(texts: list[str], measure: int) -> list[str]:
    """English set ragged at so many letters."""
    lines = (wrap(text, measure, initial_indent="  ", break_on_hyphens=False) for text in texts)
    return [line for each in lines for line in each]


def at_heights(columns: list[list[str]], starts: list[int], heights: list[int]) -> str:
    """The columns, of some each line a row below those of the others."""
    spread = [
        [cell for line in column for cell in (("", line) if height else (line, ""))]
        for column, height in zip(columns, heights, strict=True)
    ]
    text = page(spread, starts).split("\n")
    return "\n".join(line for line in text if line.strip()) + "\n"


@pytest.mark.parametrize("measure", [40, 44, 52])
@pytest.mark.parametrize("heights", [[0, 1, 0, 1], [0, 0, 1, 0], [1, 0, 1, 1], [0, 1, 1, 0]])
def test_english_columns_at_heights_of_their_own_are_no_table(
    measure: int, heights: list[int]
) -> None:
    """Where one goes on alone, and then both do, a line that starts small begins nothing anew."""
    columns = balanced(ragged(LONGER, measure), 4)
    starts = [at * (measure + 4) for at in range(4)]
    assert paragraphs(at_heights(columns, starts, heights)) == LONGER
