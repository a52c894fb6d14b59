"""Manuals: pages of TeX, where contents, tables and commands stand amid the text."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.join import Paragraphs


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


BODY = [text for name in sorted(OWN) for kind, text in OWN[name].paragraphs() if kind == "body"]
PROSE = [text for text in BODY if len(text) > 80][:4]
# Entries whose dots end in a number, and those that an extractor parted from theirs.
ENTRIES = [f"{at}.{part} 渡口的来历" + " ." * 36 + f" {9 + at}" for at in range(8) for part in "12"]
CUT_ENTRIES = [f"渡口的第{at}段来历" + " ." * 40 for at in range(1, 17)]
# A table of commands, whose cells stand on lines of their own.
CELLS = [
    f"{['send', 'post', 'mail', 'ship'][at % 4]}{'' if at % 3 else ' -' + chr(97 + at % 26)}"
    for at in range(150)
]


def wrapped(measure: int) -> list[str]:
    return [line for text in PROSE for line in set_paragraph(text, measure)]


@pytest.mark.parametrize("measure", [34, 40, 45])
@pytest.mark.parametrize("entries", [ENTRIES, CUT_ENTRIES], ids=["whole", "cut"])
def test_contents_above_prose(entries: list[str], measure: int) -> None:
    assert join("\n".join(["目录", *entries, *wrapped(measure)])) == ["目录", *entries, *PROSE]


@pytest.mark.parametrize("measure", [34, 40, 45])
def test_prose_below_a_long_table(measure: int) -> None:
    assert join("\n".join([*CELLS, *wrapped(measure)]))[len(CELLS) :] == PROSE


@pytest.mark.parametrize(
    "rows",
    [
        CELLS,
        # One sentence below a table shows no measure.
        [*CELLS, "以上各项命令均须由值班员逐条核对以后方可执行。"],
        ENTRIES,
        CUT_ENTRIES,
    ],
    ids=["cells", "cells and a sentence", "contents", "contents cut"],
)
def test_rows_alone_are_left(rows: list[str]) -> None:
    assert join("\n".join(rows)) == rows
