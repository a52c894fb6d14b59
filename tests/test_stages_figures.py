"""Captions: put below the paragraph beside their figure, or left where they are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import zhengwen
from figurepage import AFTER, BESIDE, CREDIT, FIRST, WHOLE, wide
from figurepage import CAPTION as SAID
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.figures import RULE, Figures, captions
from zhengwen.stages.paragraphs.joint import joint

TITLE = "大桥通车"
CAPTION = [SAID, CREDIT]
VERSE = ["河堤柳色几番新", "渡口人稀雁影沉", "旧信一封无处寄", "灯前独坐夜深深"]


def beside(text: str) -> list[str]:
    """A paragraph whose first lines give way to a figure."""
    lines = set_paragraph(text, 9)[:5]
    return [*lines, *set_paragraph(text[len("".join(lines)) :], 20, 0)]


NARROW = beside(BESIDE)
PAGES = {
    "before the title": [*CAPTION, TITLE, *wide(FIRST), *NARROW, *wide(AFTER)],
    "in the middle of a sentence": [
        TITLE,
        *wide(FIRST)[:1],
        *CAPTION,
        *wide(FIRST)[1:],
        *NARROW,
        *wide(AFTER),
    ],
    "at the end": [TITLE, *wide(FIRST), *NARROW, *wide(AFTER), *CAPTION],
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_caption_goes_below_what_stands_beside_its_figure(page: list[str]) -> None:
    document = zhengwen.Pipeline.preset("article").run("\n".join(page))
    assert [p.text for p in document.paragraphs] == [TITLE, FIRST, BESIDE, WHOLE, AFTER]
    assert [p.kind for p in document.paragraphs][-2:] == ["caption", "body"]
    document.verify()
    assert [edit.line for edit in document.edits if edit.rule == RULE] == [
        page.index(CAPTION[0]) + 1
    ]


LEFT = {
    "no lines give way": [*CAPTION, TITLE, *wide(FIRST), *wide(BESIDE), *wide(AFTER)],
    "the caption stands there": [TITLE, *wide(FIRST), *NARROW, *CAPTION, *wide(AFTER)],
    "the caption stands above": [TITLE, *wide(FIRST), *CAPTION, *NARROW, *wide(AFTER)],
    "two figures": [*CAPTION, TITLE, *NARROW, *wide(FIRST), *NARROW, *wide(AFTER)],
    "two captions": [*CAPTION, TITLE, *NARROW, *wide(FIRST), *CAPTION, *wide(AFTER)],
    "a poem": [*CAPTION, TITLE, *wide(FIRST), *VERSE, *wide(AFTER)],
    "a list": [*CAPTION, TITLE, *wide(FIRST), "一、选址", "二、施工", "三、验收", *wide(AFTER)],
    "paragraphs": [WHOLE, TITLE, FIRST, BESIDE, AFTER],
    "nothing": [],
}


@pytest.mark.parametrize("page", LEFT.values(), ids=LEFT)
def test_figures_leave_alone(page: list[str]) -> None:
    lines = Figures()(split("\n".join(page)))
    assert [line.text for line in lines] == page


def test_moving_is_switched_off() -> None:
    page = PAGES["before the title"]
    lines = Figures(move=False)(split("\n".join(page)))
    assert [line.text for line in lines] == page
    off = Pipeline.preset("article").set("figures.move=false")
    assert off.run("\n".join(PAGES["at the end"])).paragraphs[-1].text == WHOLE


EXTENTS = {
    "one line": (["图为新桥。", "大桥通车"], 1),
    "a credit": (["图为新桥。 张三", "摄", "大桥通车"], 2),
    "over two lines": (["图为工作人员在现场", "查看设备。王一鸣摄", "大桥通车"], 2),
    "never ended": (["图为新桥", "大桥通车了，全镇的人都来了", "河边"], 1),
    "text that is no wider": (["图为新桥。", "大桥通车", "摄影展开幕"], 1),
}


@pytest.mark.parametrize(("texts", "size"), EXTENTS.values(), ids=EXTENTS)
def test_captions_end(texts: Sequence[str], size: int) -> None:
    assert [*captions(split("\n".join(texts)))] == [range(size)]


CREDITS = {
    "who reports, that he took it": ("图为新桥。 本报记者", "摄", " "),
    "who reports, his name": ("图为新桥。 新华社记者", "张三 摄", " "),
    "his name, that he took it": ("图为新桥。 本报记者 张三", "摄影", " "),
    "his name, cut": ("图为新桥。 本报记者 张", "三 摄", ""),
    "a sentence": ("据本报记者", "张三报道，大桥通车了。", ""),
    "what one does": ("当过记者", "摄影家李四", ""),
    "a name and a name": ("本报记者 张三", "李四 摄", ""),
}


@pytest.mark.parametrize(("before", "after", "between"), CREDITS.values(), ids=CREDITS)
def test_a_credit_keeps_its_spaces(before: str, after: str, between: str) -> None:
    assert joint(before, after) == between
