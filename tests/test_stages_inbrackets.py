"""Brackets at a line's start: heads of news in brief, and the numbers of notes amid a text."""

from __future__ import annotations

import pytest
from articles import bodies
from cleaning import clean
from typeset import EM, set_paragraph, width
from zhengwen.stages.paragraphs.glyphs import is_ideograph
from zhengwen.stages.paragraphs.openers import openers

HEADS = ("【新桥今日合龙】", "【渡口夜航开通】", "【上游来水减少，水位回落】", "【老船厂改作学堂】")
TEXT = (
    "临河新桥最后一段钢梁昨天下午吊装到位两岸的工人在桥中央握手比原定工期提前十一天自本月起白石渡每晚加开"
    "三班渡船末班船十点半离岸票价与白天相同停工九年的船厂经过修缮秋天起招收第一批木工学徒"
)


BODY = bodies(70)[:12]
SOLID = "".join(char for text in BODY for char in text if is_ideograph(char))


def full(head: str, start: int, measure: int) -> str:
    """A report of three lines, of which the last is full too: no room tells where it ends."""
    return f"{head}{SOLID[start : start + 3 * measure - len(head) - 1]}。"


@pytest.mark.parametrize("measure", [20, 24, 28, 30])
def test_heads_in_brackets_open_reports(measure: int) -> None:
    reports = [full(head, 130 * at, measure) for at, head in enumerate(HEADS)]
    lines = [line for text in (*BODY, *reports) for line in set_paragraph(text, measure, 0)]
    assert width(lines[-1]) == measure * EM
    found = clean("\n".join(lines))
    assert found[-len(HEADS) :] == reports


def test_words_in_brackets_amid_a_text_open_nothing() -> None:
    """Where such words stand within lines, too, they start one by chance."""
    lines = ["河水涨了。", "【新桥】通车。", "【夜航】开通。", "【灯塔】还亮着。"]
    assert openers(lines).counted >= {1, 2, 3}
    assert not {1, 2, 3} & openers([*lines, "人们说【老船工】来了。"]).counted


NOTES = [
    "[1] 《临河石刻》，江城出版社一九九八年版。",
    "[2] 参见《江北渡口考》。",
    "[3] 渡口公所账册，同治九年至光绪十二年。",
    "[4] 《临河县志》卷十一。",
]
CITED = (
    "水则是古代测量水位的标尺，江城现存水则碑三通，其中以白石渡碑的年代最早，刻画也最为完整。[1]前人对它的"
    "研究多着眼于刻度与今天水准点的换算。[2]至于刻度旁边零星的题记，则很少有人注意。[3]行会账册中屡见刻碑"
    "一项，数额从八百文到三千文不等。[4]当然，这样的解释还需要更多的材料。"
)


@pytest.mark.parametrize("measure", range(20, 36, 3))
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_note_number_at_a_lines_start_is_the_texts(number: int, measure: int) -> None:
    """The sentence before it fills its line, so that no room tells that the text goes on."""
    before, mark, after = CITED.partition(f"[{number}]")
    before = TEXT[: -width(before) // EM % measure + measure] + before
    rows = set_paragraph(before, measure, 0), set_paragraph(mark + after, measure, 0)
    lines = [row for own in rows for row in own]
    starts = sum(row.startswith("[") for row in lines)
    if starts > 1 or sum(row.count(f"[{at}]") for row in lines for at in range(1, 5)) < 4:
        pytest.skip("a number stands on two lines, or two start one")
    found = clean("\n".join([*lines, "注释", *NOTES]))
    assert found == [before + mark + after, "注释", *NOTES]


def test_notes_and_lists_keep_their_numbers() -> None:
    lines = ["办法如下：", "[1] 修桥。", "[2] 铺路。", "[3] 造船。"]
    assert openers(lines).heads == [False, True, True, True]
    assert openers(["见石刻。[1]又见账册。[2]", *NOTES]).heads[1:] == [True] * 4


@pytest.mark.parametrize("measure", [20, 24, 28])
def test_items_that_refer_to_each_other_open_lines(measure: int) -> None:
    """No number of them starts a second line, as a note's in the text does."""
    items = [
        f"[{n}] {SOLID[99 * n : 99 * n + 2 * measure - 9]}按照[{n + 1}]办理。" for n in range(1, 6)
    ]
    items.append(f"[6] {SOLID[: 2 * measure]}。")
    lines = [line for text in items for line in set_paragraph(text, measure, 0)]
    starts = [at for at, line in enumerate(lines) if line.startswith("[")]
    assert {*starts} <= openers(lines).counted


@pytest.mark.parametrize("number", ["[6]", "（6）", "（六）"])
@pytest.mark.parametrize("mark", ["。", "，", "；"])
def test_a_number_that_a_mark_follows_is_referred_to(number: str, mark: str) -> None:
    own = f"{number[0]}5{number[-1]} "
    text = f"{own}渡口夜里的三班船照旧，水位涨到第三级石阶时停开，办法见{number}{mark}"
    lines = [*set_paragraph(SOLID[:150] + "。", 27), text[:-4], text[-4:]]
    found = clean("\n".join(lines))
    assert any(f"见{number}{mark}" in one for one in found)
