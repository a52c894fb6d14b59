"""Whole books: what is learnt of a document's lines is learnt from all its parts."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from zhengwen.split import split
from zhengwen.stages.paragraphs.measure import Row, measures
from zhengwen.stages.paragraphs.ruler import Ruler
from zhengwen.stages.paragraphs.survey import survey

TALE = (
    "the ferry leaves its pier at dawn and brings the market women over before the fog has lifted "
    "from the river while an old pilot counts mooring posts and tells whoever will listen how many "
    "winters each of them has stood in the water"
)
HAN = "渡口的老人每天清早数一遍系船的木桩，说哪一根是哪一年冬天立的，哪一根让冰撞歪过，"
CONTENTS = [f"{part}.{at} Mooring posts" for part in range(1, 46) for at in range(1, 21)]


def _set(words: Iterator[str], ruler: Ruler, measure: float, lines: int) -> list[str]:
    """So many lines of words, each as full as its measure allows."""
    result: list[str] = []
    line = next(words)
    while len(result) < lines:
        word = next(words)
        if ruler.width(f"{line} {word}") > measure:
            result.append(line)
            line = word
        else:
            line = f"{line} {word}"
    return result


def _words(seed: int) -> Iterator[str]:
    chance, words = random.Random(seed), TALE.split()
    while True:
        yield chance.choice(words)


@pytest.mark.parametrize("face", ["times", "dejavu-sans", "helvetica"])
def test_the_face_of_a_book_is_its_texts_and_not_its_contents(face: str) -> None:
    # Nine hundred entries of contents, as wide under any ruler, stand before the text.
    text = _set(_words(1), Ruler(face), 30.0, 600)
    facts = survey(split("\n".join([*CONTENTS, *text])))
    assert facts.words
    assert facts.ruler.face == face


def test_a_book_half_in_chinese_is_not_one_of_words() -> None:
    # Each Latin word takes many letters: of all characters nine in ten are of ASCII.
    english = _set(_words(2), Ruler("times"), 30.0, 50)
    chinese = [f"{HAN[at : at + 8]} /srv/ferry/timetable.conf {HAN[-8:]}" for at in range(24)]
    text = [*english, *chinese] * 5
    ink = "".join(text)
    assert len(ink.encode("ascii", "ignore")) > 0.85 * len(ink)
    assert not survey(split("\n".join(text))).words


def test_each_run_of_a_book_has_its_measure_but_not_each_its_own_among_all() -> None:
    # Forty lists, a little wider each, between stretches of the text.
    rows: list[Row] = []
    for width in range(40):
        rows += [Row(40.0, False, False)] * 12
        rows += [Row(12.0 + width / 2, False, False)] * 6
    found = measures(rows)
    text = [m for m, row in zip(found, rows, strict=True) if row.width == 40.0]
    assert set(text) == {40.0}
