"""How exactly the room on a line of words is known: a text's own lines show it."""

import random
import re
from collections.abc import Sequence

import pytest
import zhengwen
from english import PARAGRAPHS
from test_languages import by_words
from zhengwen.split import split
from zhengwen.stages.paragraphs.ruler import Ruler
from zhengwen.stages.paragraphs.survey import survey
from zhengwen.stages.paragraphs.worded import RULES, worded

SENTENCES = [one for text in PARAGRAPHS for one in re.split(r"(?<=[.?]) ", text)]


def regrouped(seed: int) -> list[str]:
    """The article's sentences in other paragraphs, of two to five each."""
    lot = random.Random(seed)
    left = [*SENTENCES]
    lot.shuffle(left)
    texts = []
    while left:
        size = lot.randint(2, 5)
        texts.append(" ".join(left[:size]))
        left = left[size:]
    return texts


def set_in(texts: Sequence[str], face: str, measure: float, indent: float) -> str:
    """Paragraphs as lines, of which the first ones have an indent that no extractor kept."""
    rows: list[str] = []
    for text in texts:
        first, *_ = by_words(text, measure - indent, Ruler(face))
        rest = text[len(first) :].strip()
        rows += [first, *(by_words(rest, measure, Ruler(face)) if rest else [])]
    return "\n".join(rows)


# Each has a last line that is all but full: the word below would have had room.
CASES = [
    (0, "helvetica", 22, 1.8),
    (0, "palatino", 20, 1.0),
    (0, "palatino", 26, 1.0),
    (0, "cm", 24, 1.5),
    (0, "dejavu-sans", 30, 1.5),
    (0, "noto-serif-cjk", 32, 0.0),
    (1, "times", 26, 1.0),
    (1, "palatino", 28, 1.5),
    (1, "cm", 32, 0.0),
    (2, "helvetica", 32, 1.5),
    (2, "noto-serif-cjk", 24, 1.0),
]


@pytest.mark.parametrize(("seed", "face", "measure", "indent"), CASES)
def test_a_word_that_had_room_shows_a_break(
    seed: int, face: str, measure: float, indent: float
) -> None:
    texts = regrouped(seed)
    assert zhengwen.clean(set_in(texts, face, measure + 0.3, indent)).split("\n\n") == texts


@pytest.mark.xfail(strict=True, reason="a last line that is full: what is below had no room")
@pytest.mark.parametrize(("seed", "face", "measure"), [(0, "times", 22), (1, "cm", 24)])
def test_a_full_last_line(seed: int, face: str, measure: float) -> None:
    texts = regrouped(seed)
    assert zhengwen.clean(set_in(texts, face, measure + 0.3, 0.0)).split("\n\n") == texts


@pytest.mark.parametrize("face", ["times", "helvetica", "dejavu-sans"])
@pytest.mark.parametrize("indent", [0.0, 1.0, 2.0])
def test_the_indent_that_extraction_ate(face: str, indent: float) -> None:
    _, found = worded(survey(split(set_in(regrouped(3) + regrouped(4), face, 26.0, indent))))
    assert len(found) == 1
    assert abs(found[0] - indent) <= 0.5


def test_few_lines_show_nothing() -> None:
    facts = survey(split(set_in(regrouped(0)[:1], "times", 26.0, 0.0)))
    _, found = worded(facts)
    assert found == (2.0, 1.5, 1.0, 0.0)
    assert RULES[0] == (0.0, 0.4)


ITEMS = [
    "the rope, as long as the river is wide;",
    "the lantern on its post, and oil for it all winter;",
    "two oars;",
    "a bench for those who are old;",
    "the bell, and the bucket below the bench;",
    "the bag for all the letters.",
]
KEPT = "Of all that had belonged to the ferry these things were kept:"


@pytest.mark.parametrize("measure", [16, 19, 22])
@pytest.mark.parametrize("face", ["times", "helvetica"])
def test_items_that_start_small_end_with_their_mark_where_others_do(
    face: str, measure: float
) -> None:
    text = set_in([*PARAGRAPHS[:2], KEPT, *ITEMS, *PARAGRAPHS[2:]], face, measure, 0.0)
    found = [p.text for p in zhengwen.Pipeline.preset("article").run(text).paragraphs]
    assert [item for item in ITEMS[:-1] if item not in found] == []


@pytest.mark.parametrize("measure", [16, 19, 22, 30])
def test_a_clause_goes_on_behind_its_mark(measure: float) -> None:
    texts = [text.replace(". The", "; the").replace(", and", "; and") for text in PARAGRAPHS]
    made = zhengwen.clean(set_in([*texts, "two oars;", *texts], "times", measure, 0.0))
    assert made.count(";\n") == 1
