"""Pages written one glyph a line, as pdfium does where it takes a page for vertical writing."""

from __future__ import annotations

import pytest
import zhengwen
from articles import OWN
from typeset import set_paragraph
from zhengwen import Document, Pipeline
from zhengwen.split import split
from zhengwen.stages.page.order import Order

PIPELINE = Pipeline.preset("article")
# The article of three sections that the others' tests bleed; each has two paragraphs and more.
RIVER = OWN["river"]
MEASURES = (29, 35)
WELL = "村口的老井挖于1936年，井沿上的青石磨出了深深的绳印，村里人至今还在这里打水洗菜。"
TREE = "井边的槐树有两人合抱那么粗，夏天的傍晚，老人们搬着凳子坐在树下，一直聊到月亮升起来。"


def run(text: str) -> Document:
    document = PIPELINE.run(text)
    document.verify()
    assert zhengwen.clean(document.text) == document.text
    return document


def found(text: str) -> list[str]:
    return [p.text for p in run(text).paragraphs]


def stream(*texts: str) -> str:
    return "\n".join("".join(texts)) + "\n"


def test_boxes_come_home_above_a_page_of_glyphs() -> None:
    """The stream says nothing of headings, and what it goes on with is cut by the boxes."""
    (_, first), (_, second), (last, third) = RIVER.sections
    texts = [(first, MEASURES[0]), (second, MEASURES[1])]
    body = [line for part, m in texts for text in part for line in set_paragraph(text, m)]
    heads = [half for head, _ in RIVER.sections[:2] for half in (head or "").split(" ")]
    lede = [line for text in RIVER.lede for line in set_paragraph(text, 15)]
    # All of the last section is one stream, and shows no paragraph.
    whole = "".join(third)
    cut, rest = whole[:30], whole[30:]
    above = [RIVER.title, *body, *set_paragraph(cut, MEASURES[1], 0), *lede, *heads]
    expected = [text for _, text in RIVER.paragraphs()]
    upto = expected.index(third[0])
    expected = [*(text for text in expected[:upto] if text != last), whole]
    assert found("\n".join(above) + "\n\f" + stream(rest)) == expected


STARTS = {
    "a number": ("（一）", "（二）"),
    "a dash": ("——", "——"),
    "a speech after another": ("“", "“"),
}


@pytest.mark.parametrize(("first", "second"), STARTS.values(), ids=STARTS)
def test_what_shows_a_start_in_a_stream(first: str, second: str) -> None:
    close = "”" if first == "“" else ""
    texts = [first + WELL + close, second + TREE + close]
    assert found(stream(*texts)) == texts


def test_a_blank_line_stands_for_an_indent() -> None:
    """A wide space is a glyph too, and as a line of its own it is blank."""
    texts = [WELL, TREE, WELL]
    wide = "".join(f"\u3000\n{stream(text)}" for text in texts)
    assert found(wide) == texts
    assert found(stream("河边的水井和大树") + wide) == ["河边的水井和大树", *texts]


def test_blank_lines_amid_sentences_are_no_indents() -> None:
    """They stand below each line of the page, and some of these end a sentence."""
    text = WELL + TREE
    lines = [text[at : at + 20] for at in range(0, len(text), 20)]
    assert found("\n".join(map(stream, lines))) == [text]


def test_words_of_letters_are_of_the_stream() -> None:
    words = stream(WELL, "他用") + "Linux\nDebian\n" + stream(TREE)
    assert found(words) == [f"{WELL}他用Linux Debian{TREE}"]


def test_a_page_of_few_glyphs_goes_on() -> None:
    assert found(f"{stream(WELL, TREE[:-8])}\f{stream(TREE[-8:])}") == [WELL + TREE]


def test_a_byline_ends_a_stream() -> None:
    signed = run(stream(WELL, TREE, "（本报记者李明）")).paragraphs
    assert [(p.kind, p.text) for p in signed] == [
        ("body", WELL + TREE),
        ("byline", "（本报记者李明）"),
    ]


ROWS = {
    "below a sentence's end": (f"{WELL[-3:]} {TREE[:6]}", [WELL, TREE]),
    "amid a sentence": (f"{WELL[-3:-1]}{WELL[-1]}{TREE[:2]} {TREE[2:6]}", [WELL + TREE]),
}


@pytest.mark.parametrize(("piece", "expected"), ROWS.values(), ids=ROWS)
def test_a_space_in_a_stream_ends_a_row(piece: str, expected: list[str]) -> None:
    """Two pieces that stood as the extractor expected them, of the end of a row and the next."""
    text = stream(WELL[:-3]) + f"{piece}\n" + stream(TREE[6:])
    assert found(text) == expected
    assert found("\n".join(set_paragraph(WELL, 15)) + "\n\f" + text) == [WELL, *expected]


def test_numbers_that_a_stream_goes_on_with_stay_solid() -> None:
    """Of one paragraph some lines are whole, and each digit of the others is a line."""
    rest = "修一座亭子，用了36根木料和1200块青石，花了4500元，2008年完工的那天全村的人都来了。"
    whole = f"{WELL}{TREE}后来大家商量着在井边"
    rows = [line for text in (WELL, TREE, whole) for line in set_paragraph(text, 18)]
    assert found("\n".join(rows) + "\n\f" + stream(rest)) == [WELL, TREE, whole + rest]


LEFT = {
    "a column of cells of one character": "\n".join("是否是是否否是是" * 2) + "\n",
    "a few glyphs amid lines": "\n".join([*set_paragraph(WELL, 19), *"打水", TREE]) + "\n",
    "a stream at the start": stream(WELL, TREE),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_nothing_is_moved_for_a_stream_s_sake(text: str) -> None:
    lines = split(text)
    assert list(Order()(lines)) == list(lines)
