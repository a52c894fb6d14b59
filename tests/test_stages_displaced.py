"""Boxes in all the places where extractors write them, and what looks like one and is none."""

from __future__ import annotations

import pytest
import zhengwen
from articles import OWN
from typeset import EM, Article, set_paragraph, width
from zhengwen import Document, Pipeline
from zhengwen.split import split
from zhengwen.stages.page.matching import matched
from zhengwen.stages.page.order import Order

MEASURES = (19, 29, 35)
LEDE = 15
PIPELINE = Pipeline.preset("article")


def body(article: Article, measures: tuple[int, ...] = MEASURES) -> list[str]:
    """The lines of the sections, each set to its measure, without their headings."""
    lines = []
    for number, (_, texts) in enumerate(article.sections):
        for text in texts:
            lines += set_paragraph(text, measures[number % len(measures)])
    return lines


def lede(article: Article) -> list[str]:
    return [line for text in article.lede for line in set_paragraph(text, LEDE)]


def headings(article: Article) -> list[str]:
    """The headings' halves, each on its line."""
    return [half for head, _ in article.sections for half in (head or "").split(" ")]


def inner(lines: list[str]) -> int:
    """A line in the middle of the text and of a sentence, after a full one."""
    for at in range(len(lines) // 2, len(lines)):
        above, below = width(lines[at - 1]), width(lines[at])
        if abs(above - below) <= EM and above > 26 * EM and lines[at - 1][-1].isalnum():
            return at
    raise AssertionError("no full line in mid-sentence")


def laid(article: Article, where: str, measures: tuple[int, ...] = MEASURES) -> str:
    """A page as an extractor writes it that finds its boxes `where`."""
    text, boxes = body(article, measures), [*lede(article), *headings(article)]
    title, cut = [article.title], inner(text)
    signed = [article.byline or ""]
    pages = {
        "at the end": [[*title, *text, *boxes]],
        "after the byline": [[*title, *text, *signed, *boxes]],
        "before the byline": [[*title, *text, *boxes, *signed]],
        "at a page's end": [[*title, *text[:cut], *boxes], [*text[cut:], *signed]],
        "in mid-sentence": [[*title, *text[:cut], *boxes, *text[cut:], *signed]],
        "under the title": [[*title, *boxes, *text, *signed]],
        "above the title": [[*boxes, *title, *text, *signed]],
        "title and all at a page's end": [
            [*text[:cut], *title, *boxes],
            [*text[cut:], *signed],
        ],
    }[where]
    return "\f".join("".join(f"{line}\n" for line in page) for page in pages)


PLACES = [
    "at the end",
    "after the byline",
    "before the byline",
    "at a page's end",
    "in mid-sentence",
    "under the title",
    "above the title",
    "title and all at a page's end",
]


def run(text: str) -> Document:
    document = PIPELINE.run(text)
    document.verify()
    assert zhengwen.clean(document.text) == document.text
    return document


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("name", OWN)
def test_boxes_come_home(name: str, where: str) -> None:
    article = OWN[name]
    expected = [text for _, text in article.paragraphs()]
    if where == "at the end":
        expected.remove(article.byline or "")
    assert [p.text for p in run(laid(article, where)).paragraphs] == expected
