"""Headings in a margin a few characters wide, and what looks like them and is none."""

from __future__ import annotations

import pytest
import zhengwen
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.narrow import beside

RIVER = OWN["river"]
TEXTS = [text for _, texts in RIVER.sections for text in texts]


def article(*notes: tuple[str, ...]) -> str:
    """Paragraphs at one measure, with lines that stand above each."""
    lines = [RIVER.title]
    for at, text in enumerate(TEXTS[:6]):
        lines += notes[at] if at < len(notes) else ()
        lines += set_paragraph(text, 24)
    return "".join(f"{line}\n" for line in lines)


HEADINGS = {
    "one, over two lines": ([(), ("突出政", "治引领")], ["突出政治引领"]),
    "below the title": ([("突出政", "治引领")], ["突出政治引领"]),
    "a comma within": ([(), ("看眼", "睛，也", "看手")], ["看眼睛，也看手"]),
    "a number": ([(), ("三、存在的", "问题")], ["三、存在的问题"]),
    "a long one": (
        [(), ("（六）扎实推", "进全国文化中", "心建设，增强", "文化软实力")],
        ["（六）扎实推进全国文化中心建设，增强文化软实力"],
    ),
    "two, one of them doubtful": (
        [(), ("突出政", "治引领"), ("數字", "背後", "的海")],
        ["突出政治引领", "數字背後的海"],
    ),
}


@pytest.mark.parametrize(("notes", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_in_a_margin_is_whole(notes: list[tuple[str, ...]], expected: list[str]) -> None:
    document = zhengwen.Pipeline.preset("article").run(article(*notes))
    document.verify()
    assert [p.text for p in document.paragraphs if p.kind == "heading"] == expected
    assert [p.text for p in document.paragraphs if p.kind == "body"] == TEXTS[:6]
    assert zhengwen.clean(document.text) == document.text


PLAIN = {
    "no such lines": article(),
    "names": article((), ("徐正平", "陈桂芳", "郑怀远")),
    "places": article((), ("长江大桥", "黄鹤楼", "东湖绿道", "归元寺")),
    "numbered items": article((), ("一、信件", "二、包裹")),
    "two halves": article((), ("截断污水源头", "守住清波不退")),
    "items of one width": article((), ("春天的田野", "外婆的厨房", "第一场大雪")),
    "stretched words": article((), ("The", "nineteenth"), ("Thought", "and"), ("You", "do")),
    "a title's halves": "突出政\n治引领\n" + article(),
    "a heading and another": article((), ("第一章", "开国")),
    "who ends a letter, and a heading": article((), ("导师 周明德 敬上", "班级经营")),
    "a byline and a date": article((), ("（宋爽）", "2024年8月5日")),
    "figures": article((), ("12.5", "13.8", "9.6")),
    "words of a table": article((), ("项目", "数量", "单价")),
    "lines of prose beside a figure": "".join(
        f"{line}\n" for line in (*set_paragraph(TEXTS[0], 24), *set_paragraph(TEXTS[1], 8))
    ),
    "nothing": "",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_other_short_lines_stay(text: str) -> None:
    lines = split(text)
    assert list(beside(lines)) == lines


def test_a_cleaned_text_stays() -> None:
    text = "\n\n".join(["突出政", "治引领", *TEXTS[:3], "突出政", "治引领", *TEXTS[3:6]]) + "\n"
    assert zhengwen.clean(text) == text
