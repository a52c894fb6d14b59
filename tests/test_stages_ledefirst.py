"""A lede in a box that an extractor wrote above the title of an English text."""

from __future__ import annotations

from textwrap import wrap

import pytest
from cleaning import clean
from english import PARAGRAPHS
from zhengwen import Pipeline
from zhengwen.stages.page.ledefirst import RULE

LEDE, FIRST, *REST = PARAGRAPHS
BRIEF = "Linhe has one of the two boats.\n" * 4
LONG = "Shahe has the other one, which came down the river in spring.\n"
TITLES = [
    "CHAPTER 12. The Last Ferry.",
    "Two Ways Across the River, 1922",
    "2.1. how it was moored",
]


def page(title: str, own: int = 36, beside: int = 52, whole: int = 94) -> str:
    """A page whose box stands beside the first eight lines, which go on below it."""
    around = wrap(FIRST, beside)[:4]
    rest = FIRST[sum(len(line) + 1 for line in around) :]
    below = [line for text in (rest, *REST) for line in wrap(text, whole)]
    return "\n".join([*wrap(LEDE, own), title, *around, *below]) + "\n"


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("own", [34, 35, 36])
def test_the_title_goes_above_the_lede(title: str, own: int) -> None:
    assert clean(page(title, own))[:3] == [title, LEDE, FIRST]


def test_the_ledger_says_so() -> None:
    document = Pipeline.preset("article").run(page(TITLES[0]))
    document.verify()
    assert [edit.before for edit in document.edits if edit.rule == RULE] == [TITLES[0]]


@pytest.mark.parametrize(
    "text",
    [
        page(TITLES[0], whole=52),
        page(TITLES[0], own=52),
        page(TITLES[0], own=94, beside=94),
        page("He had no answer to that"),
        page("The Ferry."),
        f"Two boats cross here.\nBoth are old by now.\nThe Ferries\n{BRIEF}{LONG * 3}",
    ],
    ids=["no wider lines", "no narrower", "one column", "a sentence", "ended", "not wrapped"],
)
def test_what_does_not_stand_beside_the_text_stays(text: str) -> None:
    document = Pipeline.preset("article").run(text)
    assert not [edit for edit in document.edits if edit.rule == RULE]
