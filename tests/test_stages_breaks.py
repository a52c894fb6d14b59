"""Paragraphs that stay whole, and apart from their neighbours, where a line has room for more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from cleaning import clean
from english import PARAGRAPHS
from zhengwen.stages.paragraphs.ruler import Ruler

TIMES = Ruler("times")
CHINESE = (
    "大桥通车的那天早上，全镇的人都跑到河边去看热闹。孩子们骑在大人的肩膀上，手里摇着小旗子，"
    "一直等到第一辆车开过去才肯回家。",
    "船工们也来了，把船系好，站在岸上看了很久。有人问他们以后做什么，他们说，河里还有鱼，岸上"
    "还有地，日子总是过得下去的。",
    "赶早集的人不用再等渡船，卖菜的三轮车一直开到城门口，天亮以前就能把摊子摆好。老人说，从前"
    "过一次河要花半天工夫。",
)


def english(texts: Sequence[str], measure: float) -> str:
    """Paragraphs in Times at a measure in em."""
    lines = []
    for text in texts:
        lines.append("")
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if TIMES.width(longer) <= measure:
                lines[-1] = longer
            else:
                lines.append(word)
    return "\n".join(lines) + "\n"


def solid(text: str, measure: int) -> list[str]:
    """Lines of a paragraph set solid, without its indent."""
    lines = [text[: measure - 2]]
    while len(text) > len("".join(lines)):
        start = len("".join(lines))
        end = start + measure
        # What may not start a line hangs.
        end += text[end : end + 1] in tuple("，。、")
        lines.append(text[start:end])
    return lines


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Report of the Ferry Board, 1922", 22.0),
        ("Letters from Linhe, 1887", 20.0),
        ("Ashby to Reed, 1904", 18.0),
        ("Ashby to Reed, 1904", 40.0),
    ],
)
def test_a_title_may_end_with_its_year(title: str, measure: float) -> None:
    below = "Fellow-Townspeople of Linhe and of both its banks: " + PARAGRAPHS[0]
    assert clean(f"{title}\n{english([below, *PARAGRAPHS[1:]], measure)}")[0] == title


def test_a_year_amid_a_sentence_ends_no_title() -> None:
    start = "The ferry of the town of Linhe, built in March, 1887,"
    rest = "was sold for its timber after the flood, and in May, 1904 the Ferry Board of the county"
    text = f"{start} {rest} bought another one from the Ashby yard at the harbour."
    assert text in clean(english((PARAGRAPHS[0], text, *PARAGRAPHS[1:]), 23))


@pytest.mark.parametrize("at", [12, 14])
def test_a_line_cut_in_two_amid_its_second_sentence_is_one(at: int) -> None:
    """As an extractor does beside a character of another face."""
    text = "渡口关了门。船工把船卖给了下游的人，自己在桥头开了一间茶馆，过路的司机都来喝茶。"
    lines = [line for whole in CHINESE for line in solid(whole, 30)]
    cut = [text[:at], text[at:]]
    assert clean("\n".join([*lines, *cut, *lines]) + "\n") == [*CHINESE, text, *CHINESE]


def test_a_title_below_a_line_that_stops_amid_a_sentence_stays_apart() -> None:
    lines = [line for whole in CHINESE for line in solid(whole, 30)]
    torn = "渡口关了门。船工把船卖给了"
    for below in ("老渡口的最后一天", "图为大桥通车。王晓华摄", "本报记者 王晓华"):
        assert below in clean("\n".join([*lines, torn, below, *lines]) + "\n")


def test_entries_without_a_mark_stay_apart() -> None:
    lines = [line for whole in CHINESE for line in solid(whole, 30)]
    entries = ["要把船系好，用粗绳", "要把灯点亮，用煤油", "要把门关上，用铜锁"]
    assert clean("\n".join([*lines, *entries, *lines]) + "\n") == [*CHINESE, *entries, *CHINESE]


# Lines that stop amid a second sentence, each a paragraph.
SHORT = {
    "a menu": ["红烧鱼。每份四十元，须等半小时", "红烧茄子。每份十八元", "米饭。每碗两元，可以添"],
    "a recipe": [
        "酱油两勺。料酒一勺，糖少许",
        "姜三片。葱两根，切段",
        "鱼一条。最好是河鱼，两斤左右",
    ],
    "notices": ["小心！船头湿滑", "请勿吸烟！违者罚款，没有例外", "不要拥挤。老人先走，孩子在后"],
    "slogans": ["加油！临河队", "拼搏吧！为了河，为了家", "不要怕！我们在，桥就在"],
    "a question": ["可以带自行车吗？要不要钱"],
    "who took a picture": ["大桥通车那天的渡口。王晓华摄"],
}


@pytest.mark.parametrize("lines", SHORT.values(), ids=SHORT)
@pytest.mark.parametrize("measure", [22, 24, 30])
def test_lines_of_more_than_a_sentence_stay_apart(lines: list[str], measure: int) -> None:
    body = [line for whole in CHINESE for line in solid(whole, measure)]
    assert clean("\n".join([*body, *lines, *body]) + "\n") == [*CHINESE, *lines, *CHINESE]


SHOPS = (
    "the tea house at the landing;",
    "the smith who mends the chains of both of the ferries and shoes the horses;",
    "a grocer, and a baker in the summer;",
    "two inns for travellers.",
)


def test_items_that_start_with_small_letters_stay_apart() -> None:
    introduced = "Whoever waits for the ferry finds at the river, besides the pier:"
    texts = [*PARAGRAPHS[:2], introduced, *SHOPS, *PARAGRAPHS[2:]]
    for measure in (30.0, 40.0, 52.0):
        found = clean(english(texts, measure))
        assert found[found.index(introduced) :][: len(SHOPS) + 1] == [introduced, *SHOPS]


@pytest.mark.parametrize("word", ["and", "but", "nor"])
def test_what_a_conjunction_starts_behind_a_semicolon_is_no_item(word: str) -> None:
    """A line that a figure made short."""
    above = "The boat was sold for its timber in the spring of the third year;"
    below = f"{word} nobody at the landing could say afterwards where its bell was."
    text = "\n".join([english(PARAGRAPHS[:3], 40.0).strip(), above, below])
    assert clean(f"{text}\n{english(PARAGRAPHS[3:], 40.0)}")[3] == f"{above} {below}"


def test_a_full_line_may_end_an_item() -> None:
    """The others of the list show it, and that no semicolon stands within a line."""
    items = [
        "看管渡口的灯和绳子；",
        "每天早上把两条渡船里的水舀干净，再把跳板和船桨都洗一遍；",
        "给等船的人烧水；",
        "把过河的人数记在簿子上。",
    ]
    lines = [line for whole in CHINESE for line in solid(whole, 30)]
    listed = [items[0], *(line for line in solid(items[1], 27)), *items[2:]]
    for measure in (28, 30):
        lines = [line for whole in CHINESE for line in solid(whole, measure)]
        listed = [line for item in items for line in solid(item, measure)]
        found = clean("\n".join([*lines, "船工要做的事有：", *listed, *lines]) + "\n")
        assert [item for item in items if item not in found] == []


def test_semicolons_within_lines_part_clauses() -> None:
    text = "桥修好以前，人等船；桥修好以后，船等人；等到船也没有了，河边只剩下风和水声，还有灯；"
    text += "灯是船工留下的，谁也没有去动它；过路的人看见了，就知道从前这里有一个渡口。"
    lines = [line for whole in CHINESE for line in solid(whole, 20)]
    for measure in (20, 22, 24):
        lines = [line for whole in CHINESE for line in solid(whole, measure)]
        assert text in clean("\n".join([*lines, *solid(text, measure), *lines]) + "\n")


@pytest.mark.parametrize("measure", [20.0, 30.0, 40.0])
def test_items_that_blank_lines_part_stay_apart(measure: float) -> None:
    items = ["anchor chains", "bells", "oil lamps", "rope of all kinds"]
    listed = "\n\n".join(["At the pier are sold:", *items])
    text = f"{english(PARAGRAPHS[:3], measure)}\n{listed}\n\n{english(PARAGRAPHS[3:], measure)}"
    assert [item for item in items if item not in clean(text)] == []
