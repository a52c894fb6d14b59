"""Headings of chapters that a mark ends, in columns and on pages of English."""

from __future__ import annotations

from itertools import pairwise
from textwrap import wrap

import pytest
from english import PARAGRAPHS
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.paragraphs.chapterheads import chapter_heads
from zhengwen.stages.paragraphs.survey import survey

ARTICLE = Pipeline.preset("article")

# By how many characters a line of a heading has, set so large.
HEADINGS = {
    "one line": "CHAPTER 12. The Last Ferry.",
    "a title of one word": "CHAPTER 14. Lanterns.",
    "small words": "CHAPTER 9. Of the Bell and the Rope.",
    "a question": "CHAPTER 105. Does the River Rise?",
    "Roman": "Chapter IV. The Landing in Winter.",
    "marks amid it": "CHAPTER 29. Enter the Postman; to Him, Aldous.",
    "a number of three digits": "CHAPTER 174. The Lamp Seen from the Bridge.",
}
LINES = {
    "no mark, and a small word below": "CHAPTER 7. The Postman Walks Home; and Then Has\na Talk",
    "capitals": "CHAPTER XII. THE TEA HOUSE AND\nTHE FERRYMAN OF LINHE",
    "a second title behind a dash": "CHAPTER 21. Midnight\n—The Old Landing.",
}
APART = {
    "a sentence below its number": "CHAPTER 5.\nIt was late.",
    "what is said below it": "CHAPTER 5.\n“Lanterns!” he said.",
    "who wrote it": "CHAPTER 7. The Old Landing\nBy Henry Aldous",
    "chapters": "CHAPTER 1. The Ferry.\nCHAPTER 2. The Bridge.\nCHAPTER 3. The Van.",
    "chapters without marks": "Chapter 1. The Ferry\nChapter 2. The Bridge\nChapter 3. The Van",
    "fields of a form": "PART I. APPLICANT\nNAME\nADDRESS",
    "a heading in capitals below one that is not": "Book 3: Geometry\nTHE LAST FERRY",
    "words alone": "CHAPTER\nThe Old Landing.",
}


def page(heading: str, columns: int, above: int = 0) -> str:
    """A heading over paragraphs in lines of so many columns, and below others."""
    body = ["\n".join(wrap(one, columns)) for one in PARAGRAPHS[:4]]
    return "\n".join([*body[:above], heading, *body]) + "\n"


def paragraphs(text: str) -> list[str]:
    return [paragraph.text for paragraph in ARTICLE.run(text).paragraphs]


@pytest.mark.parametrize("above", [0, 2])
@pytest.mark.parametrize("larger", [1.6, 2.0, 2.3])
@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_a_heading_fills_its_column(heading: str, larger: float, above: int) -> None:
    for columns in (24, 32, 44):
        lines = wrap(heading, int(columns / larger))
        found = ARTICLE.run(page("\n".join(lines), columns, above)).paragraphs
        kinds = [paragraph.kind for paragraph in found if paragraph.text == heading]
        assert kinds == ["heading" if above else "title"]


@pytest.mark.parametrize("heading", LINES.values(), ids=LINES)
def test_a_heading_of_two_lines(heading: str) -> None:
    one = heading.replace("\n—", "—").replace("\n", " ")
    assert one in paragraphs(page(heading, 36, 2))


# The second line had room for it: what is said there is no title's end.
@pytest.mark.parametrize("said", ["“Nobody.”", '"Come in!"', "He did."])
def test_a_short_paragraph_below_a_heading_of_two_lines(said: str) -> None:
    lines = f"CHAPTER 14. The Lanterns on the\nRiver\n{said}"
    found = paragraphs(page(lines, 36, 2))
    assert said in found


@pytest.mark.parametrize("columns", [30, 44, 70])
@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_other_lines_are_none(lines: str, columns: int) -> None:
    """None of the lines goes on with the next."""
    found = paragraphs(page(lines, columns, 2))
    for line, below in pairwise(lines.split("\n")):
        assert not any(f"{line} {below}" in paragraph for paragraph in found)


def test_a_sentence_that_names_a_chapter_goes_on() -> None:
    text = (
        "told of in a book that nobody on\nthe river has read to its end: in\nChapter 12. It is not"
    )
    assert any("in Chapter 12. It is not" in one for one in paragraphs(page(text, 34, 2)))


GOES_ON = {
    "see": "of the boats. See\nChapter 4. The Pump\nis described there.",
    "its first words": "of all the boats.\nChapter 4. The Pump\nis described there.",
    "over a page's end": "of the Basics and\n\fPart II. Methods\nin a single year.",
}


def test_where_blank_lines_stand_between_all_lines_they_tell_nothing() -> None:
    lines = [
        "The keeper of the light said that",
        "Part I. Introduction and Part II.",
        "Methods are",
    ]
    above = ["The boat waits at the old landing", "until the last of them is on board."]
    assert chapter_heads(survey(split("\n\n".join([*above, *lines, *above])))) == {}


@pytest.mark.parametrize("lines", GOES_ON.values(), ids=GOES_ON)
def test_a_sentence_goes_on_with_a_chapter_at_a_lines_start(lines: str) -> None:
    column = "The keeper of the light told\nall who came to the landing\n"
    assert chapter_heads(survey(split(f"{column}{lines}\n{column}"))) == {}


def test_where_it_had_room_the_title_stays_below_its_number() -> None:
    assert paragraphs(page("CHAPTER 12.\nThe Last Ferry.", 70))[:2] == [
        "CHAPTER 12.",
        "The Last Ferry.",
    ]


def test_lines_that_are_paragraphs_stay() -> None:
    text = "CHAPTER 12.\nThe Last Ferry.\n\nHe left.\n\nShe stayed on the bank.\n"
    lines = [line for line in text.split("\n") if line]
    assert paragraphs(text) == lines


def pages(heading: str, folios: bool) -> str:
    """Two pages with one head, over the folio; a sentence goes on over the second."""
    body = "\n".join("\n".join(wrap(one, 60)) for one in PARAGRAPHS).split("\n")
    tops = [["The Linhe Review of Records", *([number] if folios else [])] for number in "12"]
    return "\f".join(
        "\n".join(lines) + "\n"
        for lines in ([*tops[0], heading, *body[:16]], [*tops[1], *body[16:]])
    )


@pytest.mark.parametrize("folios", [True, False])
def test_the_head_above_a_later_chapter_is_no_title(folios: bool) -> None:
    heading = "CHAPTER 12. The Last Ferry."
    assert paragraphs(pages(heading, folios))[:2] == [heading, PARAGRAPHS[0]]


def test_above_the_first_chapter_it_is_the_books() -> None:
    heading = "CHAPTER 1. The Last Ferry."
    assert paragraphs(pages(heading, False))[:2] == ["The Linhe Review of Records", heading]


def test_above_the_folio_of_the_first_chapters_page_it_is_the_head() -> None:
    heading = "CHAPTER 1. The Last Ferry."
    assert paragraphs(pages(heading, True))[:2] == [heading, PARAGRAPHS[0]]
