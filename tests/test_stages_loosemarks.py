"""Rows that were stretched at their marks, and that an extractor cut behind each of them."""

from __future__ import annotations

import re

import pytest
from articles import bodies
from cleaning import clean
from typeset import EM, set_paragraph, width
from zhengwen.split import split
from zhengwen.stages.paragraphs.loosemarks import cut_behind_marks

TEXTS = bodies(40)
MEASURES = (16, 22, 30, 38)
# A piece goes up to a mark, with all that closes behind it, or up to one that opens.
PIECES = re.compile(
    "[（《「“]?[^，、；：。！？”）》」（《「“]*(?:[，、；：。！？”）》」]+|$|(?=[（《「“]))"
)


def loose(text: str, measure: int, indent: int = 2) -> list[str]:
    """The rows of a paragraph, those that are not full, and every second one, in pieces."""
    lines = list[str]()
    rows = set_paragraph(text, measure, indent)
    for at, row in enumerate(rows):
        room = (measure - (0 if at else indent)) * EM - width(row)
        whole = (room <= 0 and at % 2 == 0) or at == len(rows) - 1
        lines += [row] if whole else [piece for piece in PIECES.findall(row) if piece]
    return lines


@pytest.mark.parametrize("start", range(0, len(TEXTS) - 9, 10))
@pytest.mark.parametrize("measure", MEASURES)
def test_paragraphs_come_back(measure: int, start: int) -> None:
    texts = TEXTS[start : start + 10]
    found = clean("\n".join(line for text in texts for line in loose(text, measure)))
    # Without the pieces put together it is a half of them at the most.
    assert sum(text in found for text in texts) >= 0.6 * len(texts)


PROSE = [line for text in TEXTS[:4] for line in set_paragraph(text, 30)]
POEM = ["我把缆绳解开，", "把桨放在水里，", "对岸没有人喊我，", "只有一盏灯；"] * 3
LETTER = ["母亲，", "信收到了，", "家里都好，", "请放心；", "天冷了，", "添件衣裳。"]
LYRICS = ["风吹过渡口，", "吹过老船工的白头", "他数着每一盏灯，", "数到最后一盏"] * 3
NARROW = [line for text in TEXTS[4:7] for line in set_paragraph(text, 14)]


@pytest.mark.parametrize("below", [[], PROSE])
@pytest.mark.parametrize("lines", [PROSE, POEM, LETTER, LYRICS, NARROW])
def test_whole_rows_are_left(lines: list[str], below: list[str]) -> None:
    assert not cut_behind_marks(split("\n".join([*PROSE, *lines, *below])))


def test_a_heading_below_a_row_stands_alone() -> None:
    """What is as wide together as a row, a paragraph's end and a heading, is none."""
    lines = [line for text in TEXTS[:6] for line in loose(text, 30)]
    at = next(i for i, line in enumerate(lines) if 8 < len(line) < 20 and line.endswith("。"))
    heading = "渡口两岸的新旧学堂和它们的先生"[: 30 - len(lines[at])]
    found = clean("\n".join([*lines[: at + 1], f"第二节　{heading}", *lines[at + 1 :]]))
    assert f"第二节　{heading}" in found


def test_a_name_and_what_it_is_of_stand_below_a_row() -> None:
    """A paragraph's end and the name, as wide as a row, are none: it would go on below."""
    lines = [line for text in TEXTS[:6] for line in loose(text, 30, 0)]
    at = max(i for i, line in enumerate(lines[:-1]) if 20 < len(line) < 29 and line[-1] == "。")
    names = ["渡口两岸的旧学堂"[: 30 - len(lines[at])], "清末"]
    found = clean("\n".join([*lines[: at + 1], *names, *lines[at + 1 :]]))
    assert {*names} <= {*found}


def test_numbers_of_parts_stand_alone_above_first_lines() -> None:
    lines = list[str]()
    for number, text in zip("一二三四五六七八", TEXTS[:8], strict=True):
        lines += [f"（{number}）", *loose(text, 30)]
    found = clean("\n".join(lines))
    assert {f"（{number}）" for number in "一二三四五六七八"} <= {*found}


RULES = """\
渡船每天从早上六点开到晚上八点，
遇大风、大雾、
大水停开，
停开的时候在石阶上挂红旗，
夜里挂红灯，
开
船的时间以敲钟为准：
（一）
上船的人按先后排队，
老人、小孩、病人可以先上，
抬东西的后上，
不要争抢，
不要站在船头，
也不要把手伸
到船外去。
（二）
牲口另外算钱，
牛、马一次只许一头，
猪、羊用绳子
牵好，
鸡、鸭装在笼子里，
放在船尾。
（三）
船到河心不许站起来，
不许换位置，
听到船工喊
“坐
稳”
的时候，
大家都要抓住船边。
（四）
掉了东西不要去捞，
告诉船工，
由船工去捞，
捞不到
的，
渡口不赔。
"""


def test_numbers_of_items_are_pieces_where_a_list_is_announced() -> None:
    lines = split(RULES)
    joined = cut_behind_marks(lines)
    alone = [at for at, line in enumerate(lines) if re.fullmatch("（.）", line.text)]
    assert len(alone) == 4
    assert all(joined[at + 1] for at in alone)


CLAUSES = re.findall(
    r"\S+",
    "父亲把船拖上岸 翻过来 船底长满了青苔 他用铲子一点一点地铲 像给一匹老马刷去身上的泥 "
    "铲完了 他坐在船上抽烟 烟很淡 风一吹就散了 我问他还下水吗 他说不下了 船也会老 "
    "老了就该晒晒太阳 听听岸上的事情 后来桥修好了 渡口没有人来 石阶还在 一级一级走到水里 "
    "像是有什么要从那里上来 有时候是月亮 有时候是一只鸭子 有一回是一封信 没有写地址 "
    "信里说 它在找一个会划船的人 可是会划船的人 都过桥去了 只剩下一只狗 从村头走到村尾 "
    "又走回来",
)
# How lines of a free verse and of a chat end, in turn.
ENDINGS = ["，", "", "，", "。", "，", "，", ""]


@pytest.mark.parametrize("turn", [1, 3])
@pytest.mark.parametrize("times", ["", "老周 08:"])
def test_lines_as_wide_as_it_happens_are_no_rows(times: str, turn: int) -> None:
    """Some of a free verse, or of a chat, fill rows of some measure by chance."""
    for start in range(len(CLAUSES) - 12):
        lines = list[str]()
        for at, clause in enumerate(CLAUSES[start : start + 30]):
            if times and at % 3 == 0:
                lines.append(f"{times}{10 + at}")
            lines.append(clause + ENDINGS[(start * turn + at) % len(ENDINGS)])
        assert not cut_behind_marks(split("\n".join(lines))), lines


OLD = (
    "庚子三月，予自汴梁南行，过白石渡。渡口旧有亭，兵火之后，梁柱尽毁，唯石阶尚存。舟人李老，年七十余，须眉皓然，"
    "见客至，长揖而问曰：客何来？予曰：自北来。李老笑曰：北来者众矣，皆问桥，无问船者，客独问船，何也？予不能对。",
    "少顷风作，浪高数尺，舟不得发，客皆坐亭下。有贾人出酒，众饮之，酣，歌声达于对岸。李老独不饮，坐船头，执篙，"
    "望水而已。予异之，就问焉，李老曰：吾父吾祖，皆死于水，吾操舟五十年，未尝一日不畏水也。",
    "予闻而叹曰：畏水者善操舟，畏事者善谋事，世之不畏者，其亦殆哉！日暮风息，遂渡。登岸回望，亭与舟皆没烟中，"
    "唯闻桨声，隐隐不绝。归而记之，以告后之渡者。",
)


@pytest.mark.parametrize("measure", [28, 30, 34])
def test_rows_of_old_prose_are_rows(measure: int) -> None:
    """Of its words where rows end little is known; but nearly all rows are full."""
    pieces = [
        piece
        for text in OLD
        for row in set_paragraph(text, measure, 0)
        for piece in PIECES.findall(row)
        if piece
    ]
    assert cut_behind_marks(split("\n".join(pieces)))
