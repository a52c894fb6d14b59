"""Lines of words: an English text, set in any face at any measure, comes back as its paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
import zhengwen
from zhengwen.tables import faces

ARTICLE = [
    "The post office stands beside the old ferry, under a crooked tree that nobody planted. Every "
    "morning the postman ties the mail bag to his bicycle and rides along the dyke, first to the "
    "fishing village, then to the school at the foot of the hill, and last of all to the mill.",
    "When the bridge was built the mail began to come by car, and nobody needed the ferry any more."
    " He still sits in the office on market days and pours tea for those who wait. They talk about "
    "the price of rice, the height of the river and the letters that never came.",
    "“Is there anything for me?” asks the miller.",
    "There is nothing for him; there has been nothing for eleven years. The postman looks through "
    "the whole bag all the same, down to the last card, because a man who has walked four miles "
    "through the mud deserves to see somebody look.",
    "In spring the water rises over the lower road. Then the school closes for a week, the "
    "children catch frogs in the ditches, and the mail lies in the boat under a sheet of canvas "
    "until the wind turns. Nothing has ever been lost, he says, but a parcel of seed that sprouted "
    "on the way.",
    "The new office has a glass door and a clock that is always right.",
]


def typeset(paragraph: str, widths: dict[str, float], measure: float, indent: float) -> list[str]:
    """Lines filled one word after the other, as browsers and word processors do."""
    lines: list[str] = []
    for word in paragraph.split():
        room = measure - indent if len(lines) == 1 else measure
        if lines and width(f"{lines[-1]} {word}", widths) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def width(text: str, widths: dict[str, float]) -> float:
    return sum(widths.get(char, 0.5) for char in text)


@pytest.mark.parametrize("indent", [0.0, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("measure", [24.0, 33.0, 41.0])
@pytest.mark.parametrize("face", faces())
def test_paragraphs_come_back(face: str, measure: float, indent: float) -> None:
    set_ = [typeset(p, faces()[face], measure, indent) for p in ARTICLE]
    text = "\n".join(line for lines in set_ for line in lines) + "\n"
    found = zhengwen.clean(text).rstrip("\n").split("\n\n")
    assert " ".join(found) == " ".join(ARTICLE)
    ends = {p[-20:] for p in ARTICLE}
    assert {p[-20:] for p in found} <= ends
    # A last line that the next word would not have fitted on may be any line; and so short a text
    # does not show its face for sure.
    full = sum(
        width(lines[-1], faces()[face]) + width(f" {after[0].split()[0]}", faces()[face]) > measure
        for lines, after in pairwise(set_)
    )
    assert len(ends) - len(found) <= full + 1


def test_two_lines_that_an_extractor_glued_are_no_paragraph() -> None:
    lines = [line for p in ARTICLE for line in typeset(p, faces()["dejavu-serif"], 33.0, 2.0)]
    glued = [*lines[:1], f"{lines[1]} {lines[2]}", *lines[3:]]
    assert zhengwen.clean("\n".join(glued) + "\n") == "\n\n".join(ARTICLE) + "\n"
