"""List marks that `pdftotext` wrote as a column of their own, above the items of all."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.markcolumns import dealt

ITEMS = [
    "糯米粉放进大碗，分三次加入温水，边加边用筷子搅成絮状，再揉成不粘手的面团，盖上湿布醒十分钟。",
    "把面团搓成细长条，切成黄豆大小的丁，逐个搓圆。",
    "锅里烧开足量的水，下入小圆子，用勺背轻轻推动，待全部浮起后再煮一分钟，捞出过一遍凉水，这样口感更有弹性。",
    "盛碗，撒上糖桂花；",
]
ABOVE = (
    "外婆做这道甜羹从来不称不量，全凭手感。我照着她的样子试了七八回，才把分量记下来，写在这里，给和我一样"
    "手生的人。"
)
BELOW = "吃不完的小圆子可以生着冷冻，下次不用解冻，直接下锅就好，煮的时间要比新做的多一分钟。"
MARKS = {
    "numbers": ["1.", "2.", "3.", "4."],
    "in brackets": ["（1）", "（2）", "（3）", "（4）"],
    "in circles": ["①", "②", "③", "④"],
    "bullets": ["•", "•", "•", "•"],
}


def page(marks: list[str], items: list[str], measure: int = 24) -> str:
    """Text, the column of marks with a blank line somewhere in it, the items, text."""
    column = f"{marks[0]}\n\n" + "\n".join(marks[1:])
    hung = [line for item in items for line in set_paragraph(item, measure - 2, 0)]
    above, below = (set_paragraph(text, measure, 0) for text in (ABOVE, BELOW))
    return "\n".join([*above, "做法", column, "", *hung, "", *below])


@pytest.mark.parametrize("measure", [18, 24, 32])
@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_each_mark_stands_before_its_item(marks: list[str], measure: int) -> None:
    found = [text.replace(" ", "") for text in clean(page(marks, ITEMS, measure))]
    items = [f"{mark}{text}" for mark, text in zip(marks, ITEMS, strict=True)]
    assert found == [ABOVE, "做法", *items, BELOW]


LEFT = {
    "cells": "1.\n2.\n3.\n\n渡口\n新桥\n灯塔\n\n",
    "too many sentences": "1.\n2.\n\n船停了。\n水大了。\n人走了。\n\n",
    "numbers that do not count": "1.\n5.\n\n船停了。\n水大了。\n\n",
    "figures": "1.5\n\n1.6\n\n船停了。\n水大了。\n\n",
    "nothing below": "船停了。\n\n1.\n2.\n",
    "marks before their items": "1.\n船停了。\n2.\n水大了。\n",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_other_columns_are_left(text: str) -> None:
    lines = split(text)
    assert list(dealt(lines)) == list(lines)
