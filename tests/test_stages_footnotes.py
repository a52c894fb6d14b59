"""Notes at the feet of pages: each is a paragraph, and a number amid the text is none's."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.paragraphs.footnotes import footnotes
from zhengwen.texts import Texts

BODY = (
    "渡口的水涨了一尺多，船夫把船拴在老槐树上，坐在石阶上抽烟。镇上的人都说，等大桥修好了，这条船就没有用了。"
    "他只是笑一笑，说桥有桥的用处，船有船的用处。"
)
NOTES = [
    "参见临河县志卷三，渡口条下记有历年水位，与碑上所刻相差不过三寸，可以互相参证。",
    "此处据船夫口述，县志不载。",
    "老槐树今已不存，树下石阶还在，镇上的人每年清明仍到那里系一根红绳，据说能保行船平安。",
]
# Han alone, so that each line is as wide as it has characters.
SOLID = (
    "县志卷三渡口条下记有历年水位与碑上所刻相差不过三寸可以互相参证老槐树今已不存树下石阶还在镇上的人"
    "每年清明仍到那里系一根红绳据说能保行船平安船夫口述与此不同他说石阶是先有的槐树是后来才栽的"
)


def paragraphs(text: str) -> list[str]:
    return [p.text for p in Pipeline.preset("article").run(text).paragraphs]


def full(number: str, measure: int, start: int) -> str:
    """A note of two lines, of which the last is full too: no room tells where it ends."""
    size = 2 * measure - 1 - (len(number) + 1) // 2
    return number + SOLID[start : start + size] + "。"


def page(measure: int, notes: list[str]) -> str:
    lines = [*set_paragraph(BODY * 3, measure), *set_paragraph(BODY * 2, measure)]
    for note in notes:
        lines += set_paragraph(note, measure, indent=0)
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("measure", [18, 22, 29])
@pytest.mark.parametrize(
    "numbers",
    [("1", "2", "3"), ("⁴", "⁵", "⁶"), ("9", "10", "11"), ("1⁴", "1⁵", "1⁶")],
    ids=["plain", "raised", "two digits", "half raised"],
)
def test_each_note_at_a_pages_foot_is_a_paragraph(numbers: tuple[str, ...], measure: int) -> None:
    notes = [full(number, measure, 7 * at) for at, number in enumerate(numbers)]
    assert paragraphs(page(measure, notes))[-3:] == notes


AMID = [
    "坐在石阶上抽烟看水看那台\n3D打印机，看了半天才走。\n4S店的人说他小时候见过这样的水。",
    "船夫把船拴在老槐树上看水涨落。\n1床的病人说他小时候见过这样的水，\n跟着父亲过河。",
    "船夫说起那一年\n3处决口，天没亮就堵上了。\n4处决口，到夜里也没有堵上。",
]


@pytest.mark.parametrize("text", AMID, ids=["printers and shops", "a bed", "breaches"])
def test_a_number_amid_sentences_is_no_notes(text: str) -> None:
    lines = split(text)
    texts = Texts([line.text for line in lines])
    assert footnotes(lines, texts, [line.ends for line in lines]) == frozenset()


def test_a_note_follows_one_that_ends_with_an_address() -> None:
    notes = [
        "9参见县志 (http://linhe.example/zhi/3) .",
        "10参见碑文拓片 (http://linhe.example/bei)",
        "11老槐树今已不存。",
    ]
    lines = [*set_paragraph(BODY * 5, 24), *notes]
    made = paragraphs("".join(f"{line}\n" for line in lines))[-3:]
    assert [text.replace(" ", "") for text in made] == [note.replace(" ", "") for note in notes]


@pytest.mark.parametrize("measure", [18, 22, 29])
def test_an_only_note_counts_on_from_the_page_before(measure: int) -> None:
    first = ["1" + NOTES[0], "2" + NOTES[1]]
    text = page(measure, first) + "\f" + page(measure, ["3" + NOTES[2]])
    found = paragraphs(text)
    assert [note for note in [*first, "3" + NOTES[2]] if note not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "那年的水位比往年高，渡口停航的日子一共有"
        + "3座桥要修，4条船要补，5处堤要加高，" * 3
        + "都写在册上。",
        "老船夫记得清楚：第一年修了1孔，第二年修了2孔，第三年又修了"
        + "3孔，4孔，5孔，" * 4
        + "才算修完。",
        "船票涨了又涨，" + "2角涨到3角，3角涨到4角，4角涨到5角，" * 3 + "后来就不卖了。",
        "对岸的学校有" + "7年级，8年级，9年级，" * 4 + "放学的时候渡口最热闹。",
    ],
    ids=["counts", "arches", "fares", "grades"],
)
@pytest.mark.parametrize("measure", range(14, 31, 2))
def test_a_number_that_starts_a_line_by_chance_is_no_notes(text: str, measure: int) -> None:
    lines = [*set_paragraph(BODY * 2, measure), *set_paragraph(text, measure)]
    assert paragraphs("".join(f"{line}\n" for line in lines))[-1] == text
