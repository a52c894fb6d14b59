"""Indents on the grid of ``pdftotext -layout``, whose columns are wider than half an em."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.indents import Indents
from zhengwen.stages.paragraphs.join import Paragraphs

MEASURE = 16
BODY = [
    "渡口停航以后，船工把缆桩一根一根地拔起来，堆在码头的石阶旁边，等着镇上的车来拉走。",
    "老周说，旧缆桩是杉木的，新缆桩是铁的，铁的比杉木的结实，可是他还是喜欢杉木的缆桩。",
    "孩子们坐在缆桩上看大人修路，一看就是一个下午，到天黑才肯跟着大人回家去吃饭。",
    # A sentence fills the first line.
    "石阶上的青苔已经没有人去扫。船工的女儿在那里开了一家小茶馆，卖茶也卖渡口的旧照片。",
]


def page(spaces: int, *, measure: int = MEASURE) -> str:
    """The paragraphs set, with so many spaces for an indent of two em."""
    lines = []
    for text in BODY:
        first, *others = set_paragraph(text, measure)
        lines += [" " * spaces + first, *others]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("measure", [14, 16, 22])
@pytest.mark.parametrize("spaces", [1, 2, 3, 4, 5])
def test_a_full_first_line_that_a_sentence_ends_goes_on(spaces: int, measure: int) -> None:
    found = Paragraphs()(split(page(spaces, measure=measure) * 2))
    assert [paragraph.text for paragraph in found] == BODY * 2


def test_a_few_first_lines_of_long_paragraphs_show_the_indent() -> None:
    texts = [first + "".join(BODY) * 4 for first in BODY]
    lines: list[str] = []
    for text in texts:
        first, *others = set_paragraph(text, MEASURE)
        lines += [f"  {first}", *others]
    assert Indents.of(split("\n".join(lines) + "\n")).first


@pytest.mark.parametrize("spaces", [1, 2, 3, 4])
def test_an_indent_is_counted_in_half_an_em(spaces: int) -> None:
    assert max(Indents.of(split(page(spaces))).column) == 4


def test_first_lines_of_one_page_may_step_in_by_more_or_less() -> None:
    text = page(2) + page(3)
    assert set(Indents.of(split(text)).column) == {0, 4}


def test_a_stray_space_is_no_indent() -> None:
    lines = (page(2) * 2).split("\n")
    lines[1] = f" {lines[1]}"
    assert set(Indents.of(split("\n".join(lines))).column) == {0, 1, 4}


# What no first line of a paragraph shows stays as it is.
OTHERS = {
    "a list's second level": [
        "一、缆桩",
        "  杉木",
        "  铁",
        "二、石阶",
        "  青石",
        "  水泥",
        "三、船",
    ],
    "verse": ["月光落在缆桩上", "  照着旧木船", "水声停在石阶旁", "  等着天明", "  等着船"],
    "a terminal's": [
        "    渡口停航以后，船工把缆桩",
        "一根一根地拔起来，堆在码头的石",
        "    老周说，旧缆桩是杉木的，",
        "新缆桩是铁的，铁的比杉木的结实",
        "    孩子们坐在缆桩上看大人修",
        "路，一看就是一个下午，到天黑才",
    ],
}


@pytest.mark.parametrize("lines", OTHERS.values(), ids=OTHERS)
def test_other_columns_stay(lines: list[str]) -> None:
    found = split("\n".join(lines))
    assert Indents.of(found).column == tuple(line.column for line in found)


def test_lines_that_drift_are_no_first_lines() -> None:
    """In a second column later lines may start some columns in, and first lines further."""
    columns = [4, 2, 3, 2, 4, 2, 2, 4, 3, 2]
    lines = [" " * at + line for at, line in zip(columns, "渡船缆桩石阶码头茶馆", strict=True)]
    found = Indents.of(split(page(2) + "\n".join(lines) + "\n")).column[-len(columns) :]
    # Some lines below the other column its edge is not theirs.
    assert found[5:] == (2, 2, 6, 3, 2)


# First lines of 16 em whose next character may not be parted from the mark behind it: each lacks
# its indent of two em, and the room of another; and a second line that lacks that room, too.
ROOM = [
    ["那年的春天来得早，雪化以后", "河水，涨过了两岸的田地，大家都出", "来看，孩子们站在堤上。"],
    ["渡口的老人说这条河多少年没", "涨，今年的水来得奇怪，谁也没有想", "到，连桥也看不见了。"],
    [
        "后来县里派人来量水位，他们",
        "说，再过三天水就会退，叫大家不",
        "要怕，粮食和盐从北边的公路上运进",
        "来。",
    ],
]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("spaces", [2, 3])
def test_a_first_line_lacks_the_room_of_what_stands_below_as_well(spaces: int, count: int) -> None:
    lines = [" " * spaces + first + "\n" + "\n".join(rest) for first, *rest in ROOM[:count]]
    assert set(Indents.of(split("\n".join(lines))).column) == {0, 4}
