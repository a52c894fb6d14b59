"""English headings of sections over several lines, in boxes narrower than the text."""

from __future__ import annotations

from itertools import pairwise
from textwrap import wrap

import pytest
from english import PARAGRAPHS
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")

HEADINGS = {
    "of words": "4.2. Will there be a bridge in every one of the villages?",
    "a number of three levels": "4.2.1. Sponsoring an update of a register of the landings",
    "an appendix": "B.7.2. Setup of a boat with a bell (the really easy way)",
    "names": "7.5. Interacting with the ferrymen of Linhe",
}
BROKEN = {
    "its number alone": "7.5.1.\nSponsoring a\nnew landing",
    "two lines, the first of which is unfinished": "7.5.1. Sponsoring a\nnew landing",
    "two lines, the second of which goes on": "7.5.1. Interacting\nwith a ferry",
}
APART = {
    "items": "4.2. Provisions\nrope\noars\nlanterns",
    "one that had room": "4.2. Of\nthe old landing and its lamp",
    "two headings": "4.2. Crossing\nThe ferryman",
    "a heading and the next": "4.2. Crossing with a\n4.2.1. small boat",
    "a heading that ends": "4.2. What is it for?\nthe boat",
    "what it introduces": "4.2. What it is for:\nthe boat",
    "who wrote it": "4.2. The landing\nHenry Aldous",
    "who wrote it, with a word": "4.2. Crossing\nby Henry Aldous",
    "a sentence below": "3.2. What to do\nStop the pump.",
    "a word that ends it": "2.1. Turn it on\nPress the key",
    "a name below": "3.1. Who we are\nAcme Ltd",
    "a letter that names it": "3.3. Plan A\nPrice: 500",
    "a number that names it": "3.2. Serial No\nXY-1234",
    "a command": "4.1. Listing users\nwho -a",
    "a line of code": "4.1. Loop syntax\nfor i in x:",
    "an import": "4.3. Imports used\nfrom os import path",
    "things": "6.1. Things to bring\na rope\na lamp",
    "two words": "3.1. Modes\non\noff",
    "marked items": "5.3. Power on\n- Press it",
}


def text(heading: str, columns: int = 56) -> str:
    """A heading amid paragraphs in lines of so many columns."""
    above, below = ("\n".join("\n".join(wrap(one, columns)) for one in PARAGRAPHS[:4]),) * 2
    return f"{above}\n{heading}\n{below}\n"


def paragraphs(lines: str, columns: int = 56) -> list[str]:
    """The paragraphs of such a text, cleaned."""
    return [paragraph.text for paragraph in ARTICLE.run(text(lines, columns)).paragraphs]


@pytest.mark.parametrize("columns", [16, 20, 26])
@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_a_heading_fills_its_box(heading: str, columns: int) -> None:
    for wide in (44, 56, 70):
        assert heading in paragraphs("\n".join(wrap(heading, columns)), wide)


@pytest.mark.parametrize("heading", BROKEN.values(), ids=BROKEN)
def test_a_heading_of_two_lines(heading: str) -> None:
    assert heading.replace("\n", " ") in paragraphs(heading)


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_other_lines_are_none(lines: str) -> None:
    """None of the lines goes on with the next."""
    found = paragraphs(lines)
    for line, below in pairwise(lines.split("\n")):
        assert not any(f"{line} {below}" in paragraph for paragraph in found)


@pytest.mark.parametrize("heading", ["2.3. Who we are", "4.2. Class A", "3.1. Sign in"])
def test_a_paragraph_in_a_narrow_column_is_no_heading(heading: str) -> None:
    assert heading in paragraphs(heading, 20)
