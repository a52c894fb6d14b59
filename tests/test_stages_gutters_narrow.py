"""Gutters one space wide beside Latin words, below first lines, and a figure at a column's top."""

from __future__ import annotations

import pytest
from articles import OWN
from cleaning import clean, paragraphs
from figurepage import AFTER, BESIDE, FIRST
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

BODY = {
    name: [text for kind, text in one.paragraphs() if kind == "body"] for name, one in OWN.items()
}

# A column with a Latin word near the end of its lines, so that they are as long as they may be.
LATIN = [
    "渡口的老船工会用电脑，他",
    "从前只会写信，是两年前学",
    "的。自从 Ubuntu Desktop 有",
    "了中文，他每天都记下过河",
    "的人数，用 LibreOffice 作",
    "成表，月底送到县里。他说",
    "这比算盘好用得多，就是每",
    "回开机要等。后来 Debian 来",
    "了，老船工也跟着学会了。",
]


@pytest.mark.parametrize("start", [26, 27, 28])
def test_no_line_right_of_a_gutter_ends_left_of_it(start: int) -> None:
    """What one space parts at a line's end, left of the gutter, is of that line."""
    right = set_paragraph(FIRST + BESIDE, 12, 0)[: len(LATIN)]
    beside = [f"{a:<{start}}{b}" for a, b in zip(LATIN[4:], right[:5], strict=True)]
    # Above stands the left column alone.
    found = [line.text for line in Columns()(split("\n".join([*LATIN[:4], *beside])))]
    assert found == [*LATIN, *right[:5]]


def test_a_short_line_that_starts_a_little_left_is_of_its_column() -> None:
    """What stands left of it is a little narrower than in the rows around."""
    own = set_paragraph(FIRST + BESIDE + AFTER, 16, 0)
    left, right = own[:8], [*own[8:15], "来！"]
    text = "\n".join(f"{a:<19}{b}" for a, b in zip(left[:-1], right[:-1], strict=True))
    found = Columns()(split(f"{text}\n{left[-1]} {right[-1]}"))
    assert [line.text for line in found] == [*left, *right]


FULL = [
    "今年春天铺子搬走了，新址在文化馆的地下一层，有空调，有除湿机，还有一块牌。",
    "开张那天来了许多人，报社的记者拍了照片，馆长讲了话，何老板坐在收银台后面，把眼镜推到额"
    "头上，一句话也没有说过。",
    "散场以后我帮他整理书架，他忽然说，你听，这里听不见水声，我停下来听，果然只有空调的声"
    "音，同一句话他又说了一遍。",
    "他看了三十年的桥，没有一天注意过桥下的水声，现在倒是天天想着它，想得夜里睡不着觉。",
]


def test_a_first_line_shows_where_one_space_parts_all_others() -> None:
    """The paragraph above it ends with a full line, so that nothing but its indent parts it."""
    measure = 16
    above, below = (set_paragraph(text, measure) for text in (FULL[0] + FULL[1] + AFTER, FULL[2]))
    # Two em are as wide as four spaces.
    own = ["    " + above[0], *above[1:], "    " + below[0], *below[1:]]
    left = set_paragraph(FIRST + BESIDE + FULL[3] + BODY["tea"][0], measure, 0)[: len(own)]
    assert len(above[-1]) == measure
    text = "\n".join(f"{a:<{measure}} {b}" for a, b in zip(left, own, strict=True))
    assert paragraphs(text) == ["".join(left), FULL[0] + FULL[1] + AFTER, FULL[2]]


CAPTION = {
    "of one line": ["图为开张的那天。张三摄"],
    "with its credit below": ["图为开张。 本报记者", "摄"],
}


@pytest.mark.parametrize("caption", CAPTION.values(), ids=CAPTION)
def test_a_sentence_goes_on_over_a_caption_at_a_columns_top(caption: list[str]) -> None:
    """The next column starts beside a figure, amid a sentence of the one before."""
    measure, narrow, beside = 20, 8, 5
    text = FIRST + BESIDE + AFTER
    lines = set_paragraph(text, measure)
    left, rest = lines[:8], text[len("".join(lines[:8])) :]
    small = set_paragraph(rest, narrow, 0)[:beside]
    right = [" " * (measure - narrow) + line for line in small]
    below = set_paragraph(rest[len("".join(small)) :], measure, 0)[: len(left) - beside]
    for at, line in enumerate(caption, 2):
        right[at] = f"{line:<{measure - narrow}}" + small[at]
    right += below
    left[0] = "  " + left[0]
    found = clean("\n".join(f"{a:<{measure}}    {b}" for a, b in zip(left, right, strict=True)))
    whole = text[: len("".join(t.strip() for t in left)) + len("".join([*small, *below]))]
    assert [p for p in found if not p.startswith("图为")] == [whole]


# Lines beside a word that did not fit, as justification sets them, and what is read.
JUSTIFIED = {
    "出      现     在": "出现在",
    "2822 标 头 ( 如 同 control": "2822 标头 ( 如同 control",
    "第     6.1 节      “ 编 写": "第     6.1 节“编写",
}


@pytest.mark.parametrize(("line", "solid"), JUSTIFIED.items())
def test_a_line_that_justification_sets_apart_is_solid(line: str, solid: str) -> None:
    left = set_paragraph(FIRST + BESIDE, 14, 0)[:8]
    right = [*LATIN[:5], line, *LATIN[5:7]]
    text = "\n".join(f"{a:<18}{b}" for a, b in zip(left, right, strict=True))
    assert [one.text for one in Columns()(split(text))] == [
        *left,
        *(solid if one == line else one for one in right),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "一 二 三 四",
        "甲 乙 丙",
        "王 林   李 明   张 三",
        "王 林  李 明  张 三",
        "赵 明 李 强 周 林",
        "红 黄 蓝",
        "（  ） （  ）",
    ],
)
def test_cells_and_names_in_a_column_keep_their_spaces(line: str) -> None:
    left = set_paragraph(FIRST + BESIDE, 14, 0)[:8]
    right = [*LATIN[:5], line, *LATIN[5:7]]
    text = "\n".join(f"{a:<18}{b}" for a, b in zip(left, right, strict=True))
    found = [one.text for one in Columns()(split(text))]
    assert found == [*left, *right]
