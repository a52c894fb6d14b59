"""List marks that an extractor wrote on lines of their own, and numbers alone that stay."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.listmarks import itemized

ARTICLE = Pipeline.preset("article")
ABOVE = "水泵每年入汛以前要检修一次，检修的人须两人同行，先切断电源，挂上警示牌，再打开泵房的门。"
ANNOUNCED = f"{ABOVE[:-1]}："
ITEMS = [
    "用干燥的软毛刷清除散热片上的灰尘，不要用水，也不要用含酒精的清洁剂，免得损坏电路板表面的那一层漆。",
    "检查风扇能不能自由转动。",
    "拧下背面的四颗螺丝，取下盖板，记住每一颗螺丝原来的位置，长的在上，短的在下，装错了盖板就合不严。",
]
BELOW = "以上各项做完以后，由值班的人在簿子上签字，写明日期和水位，换下来的零件送回仓库登记。"

STORY = [
    "那年冬天他来得比谁都早，河上的冰还没有化，码头上只留下他一个人走过的脚印，一直通到船棚的门口。",
    "后来的事各人说的都不一样，有人看见他上了船，有人说他在堤上站到天黑，也有人说那天根本没有人来。",
    "开春以后冰化了，船棚空了。",
]


def body(text: str, measure: int = 24) -> str:
    return "\n".join(set_paragraph(text, measure))


def item(text: str, measure: int = 22) -> str:
    return "\n".join(set_paragraph(text, measure, 0))


def clean(text: str) -> list[str]:
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


@pytest.mark.parametrize(
    ("marks", "gap"),
    [
        (["•", "•", "•"], " "),
        (["–", "–", "–"], " "),
        (["1.", "2.", "3."], " "),
        (["(1)", "(2)", "(3)"], " "),
        (["a)", "b)", "c)"], " "),
        (["(i)", "(ii)", "(iii)"], " "),
        (["(x)", "(xi)", "(xii)"], " "),
        (["①", "②", "③"], " "),
        (["[1]", "[2]", "[3]"], " "),
        (["4.1", "4.2", "4.3"], " "),
        (["1．", "2．", "3．"], ""),
        (["一、", "二、", "三、"], ""),
        (["（一）", "（二）", "（三）"], ""),
    ],
)
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_mark_goes_before_its_item(marks: list[str], gap: str, blank: str) -> None:
    """As mupdf writes it, and pdfminer with a blank line."""
    parts = [body(ANNOUNCED)]
    for mark, text in zip(marks, ITEMS, strict=True):
        parts.append(f"{mark}{blank}{item(text)}")
    text = "\n".join([*parts, body(BELOW)])
    expected = [f"{mark}{gap}{text}" for mark, text in zip(marks, ITEMS, strict=True)]
    found = [line.text for line in itemized(split(text))]
    firsts = [item(one).splitlines()[0] for one in ITEMS]
    assert {f"{mark}{gap}{one}" for mark, one in zip(marks, firsts, strict=True)} <= {*found}
    assert [one.replace(" ", "") for one in clean(text)] == [
        one.replace(" ", "") for one in [ANNOUNCED, *expected, BELOW]
    ]


def test_a_list_within_a_list() -> None:
    text = "\n".join(
        [
            *(body(ANNOUNCED), "1.", item(ITEMS[0])),
            *("•", item(ITEMS[1], 20), "•", "装回盖板。"),
            *("2.", item(ITEMS[2]), body(BELOW)),
        ]
    )
    expected = [f"1. {ITEMS[0]}", f"• {ITEMS[1]}", "• 装回盖板。", f"2. {ITEMS[2]}"]
    assert clean(text) == [ANNOUNCED, *expected, BELOW]


def test_choices_each_below_its_letter() -> None:
    rows = [
        "1.",
        "渡口在桥的哪一边？（3分）",
        "A.",
        "东边",
        "B.",
        "西边",
        "C.",
        "上游",
        "D.",
        "下游",
    ]
    rows += [
        "2.",
        "桥是哪一年通车的？（3分）",
        "A.",
        "前年",
        "B.",
        "去年",
        "C.",
        "今年",
        "D.",
        "不知道",
    ]
    pairs = [a + b for a, b in zip(rows[::2], rows[1::2], strict=True)]
    found = clean("\n".join([body(ABOVE), *rows, body(BELOW)]))
    assert [one.replace(" ", "") for one in found] == [ABOVE, *pairs, BELOW]


def test_a_mark_alone_goes_on_from_one_before_its_item() -> None:
    """pdfminer parts those alone whose item starts in another face."""
    text = "\n".join(
        [body(ABOVE), "1.", "", item(ITEMS[0]), "2. " + item(ITEMS[1]), "3. " + item(ITEMS[2])]
    )
    found = clean(text)
    assert found == [ABOVE, *(f"{n}. {one}" for n, one in enumerate(ITEMS, 1))]


def test_a_list_is_announced_above_its_first_mark_wherever_that_stands() -> None:
    rows = [
        body(ANNOUNCED),
        f"（一）{item(ITEMS[0])}",
        "（二）",
        item(ITEMS[1]),
        "（三）",
        item(ITEMS[2]),
    ]
    found = clean("\n".join(rows))
    assert found == [ANNOUNCED, *(f"（{n}）{one}" for n, one in zip("一二三", ITEMS, strict=True))]


NEITHER = {
    "sections of several paragraphs": [
        *("1.", body(ITEMS[0]), body(ITEMS[2]), body(ABOVE)),
        *("2.", body(ITEMS[2]), body(ITEMS[0]), body(BELOW)),
        *("3.", body(ABOVE), body(ITEMS[2])),
    ],
    # Each of one paragraph.
    "parts of a story": [
        *("（一）", item(STORY[0]), "（二）", item(STORY[1]), "（三）", item(STORY[2])),
    ],
    "numbered parts of one paragraph": [
        *("1.", body(STORY[0]), "2.", body(STORY[1]), "3.", body(STORY[2])),
    ],
    # With other text above, and below it.
    "numbers in brackets above parts": [
        *(body(ABOVE), "（1）", body(STORY[0]), "（2）", body(STORY[1]), "（3）", body(STORY[2])),
    ],
    "circled numbers above parts": [
        *("渡口的冬天", "①", body(STORY[0]), "②", body(STORY[1]), "③", body(STORY[2])),
    ],
    "days of a diary": [
        *("3.1", body(STORY[0]), "3.2", body(STORY[1]), "3.3", body(STORY[2])),
    ],
    "sections of one line": [
        *(
            body(ABOVE),
            "2.1",
            "水位可以自动记录。",
            "2.2",
            "改正了两处错误。",
            "2.3",
            "不再用旧的表。",
        ),
    ],
    "scenes of a story that is announced": [
        *(body(ANNOUNCED), "※", body(STORY[0]), body(STORY[2])),
        *("※", body(STORY[1]), "※", "完了。"),
    ],
    "numbered quatrains": [
        *("1.", "岸上寒灯照客船，", "夜深人静水如烟。"),
        *("2.", "东风不管双桨冷，", "吹送归人到海边。"),
        *("3.", "桥头几度春潮落，", "又是江南三月天。"),
    ],
    "numbers of formulas": [
        *(body(ABOVE), "两次水位的差是", "h = a - b", "(1)", "其中 a 是早上的水位，b 是晚上的。"),
        *("每小时的升降就是", "v = h / 12", "(2)", "它大于零的时候，水在涨。", "平均的升降是"),
        *("u = (v + w) / 2", "(3)", "由此可以知道第二天的水位。"),
    ],
    "cells behind names": [
        *("东闸", "1.5", "西闸", "1.6", "南闸", "1.7", "北闸", "1.8", body(ABOVE)),
    ],
    "rows of a table": [
        *("1.", "泵房", "两台", "完好"),
        *("2.", "闸口", "一台", "待修"),
        *("3.", "渡口", "三台", "完好"),
    ],
    "one mark": [body(ABOVE), "2.", body(BELOW)],
    "numbers that do not go on": [body(ABOVE), "3.", body(ITEMS[0]), "7.", body(BELOW)],
    "marks below each other": [body(ABOVE), "1.", "2.", "3.", body(BELOW)],
}


@pytest.mark.parametrize("parts", NEITHER.values(), ids=NEITHER)
def test_a_number_that_is_no_item_s_stays(parts: list[str]) -> None:
    lines = split("\n".join(parts) + "\n")
    assert itemized(lines) is lines


@pytest.mark.parametrize("mark", ["※", "★", "☆", "◆", "◇", "○", "●", "◎", "•"])
def test_marks_that_part_scenes_stay(mark: str) -> None:
    """However many paragraphs a scene has, and whatever lists the text has."""
    scenes = [[ABOVE], [STORY[0]], [STORY[1]], [ITEMS[0], STORY[2]], [BELOW]]
    rows = [row for scene in scenes for row in (mark, *map(body, scene))]
    expected = [row for scene in scenes for row in (mark, *scene)]
    assert clean("\n".join(rows[1:])) == expected[1:]


def test_the_letters_of_a_second_question_follow_the_first_ones() -> None:
    """Another stage takes up the number between them, of sections."""
    rows = ["A.", "A book.", "B.", "The glass."]
    rows += ["2.", "When did he come?", "A.", "At six.", "B.", "At noon."]
    pairs = [f"{a} {b}" for a, b in zip(rows[::2], rows[1::2], strict=True)]
    asked = "1. What did he read?"
    assert clean("\n".join([asked, *rows])) == [asked, *pairs]


@pytest.mark.parametrize("mark", ["※", "★", "◇"])
def test_marks_that_part_scenes_stay_beside_a_list(mark: str) -> None:
    listed = ["–", ITEMS[1], "–", "装回盖板。"]
    rows = [mark, body(STORY[0]), mark, body(ANNOUNCED), *listed, mark, body(BELOW)]
    items = [f"– {ITEMS[1]}", "– 装回盖板。"]
    assert clean("\n".join(rows)) == [mark, STORY[0], mark, ANNOUNCED, *items, mark, BELOW]


@pytest.mark.parametrize("marks", [("1.", "2.", "3."), ("•", "•", "•"), ("a.", "b.", "c.")])
def test_items_that_are_set_in_need_none_to_announce_them(marks: Sequence[str]) -> None:
    longer = f"{ITEMS[0][:-1]}，{ITEMS[2]}"
    above = [ABOVE[:-1], BELOW]
    rows = [body("，".join(above))]
    for mark in marks:
        rows += [mark, item(longer)]
    expected = ["，".join(above), *(f"{mark} {longer}" for mark in marks), STORY[2]]
    assert clean("\n".join([*rows, body(STORY[2])])) == expected


def test_entries_below_the_heading_of_a_bibliography() -> None:
    entries = [
        "周远．水位的释读与记录，兼论旧志里几次大水的年代与高低[M]．江城：江城出版社，1998．",
        "林溪．渡口的兴衰[J]．地方史，2003(2)：12-18．",
    ]
    rows = [body(ABOVE), "参考文献"]
    for n, entry in enumerate(entries, 1):
        rows += [f"[{n}]", item(entry)]
    found = [one.replace(" ", "") for one in clean("\n".join(rows))]
    assert found == [ABOVE, "参考文献", *(f"[{n}]{one}" for n, one in enumerate(entries, 1))]


CLAUSES = [
    "按时到岗，不得迟到、早退，有事须在前一天向班长说明，由班长安排替班的人；",
    "认真填写水位记录，字迹清楚，写错的地方画一道线，在旁边改正，不得涂抹；",
    "发现水位异常，立即报告，一面派人上堤查看，一面通知下游各闸；",
    "交接班时当面点清工具、钥匙，双方签字。",
]


@pytest.mark.parametrize(
    "marks",
    [("•", "•", "•", "•"), ("1.", "2.", "3.", "4."), ("（一）", "（二）", "（三）", "（四）")],
)
def test_clauses_that_end_with_semicolons_are_items(marks: Sequence[str]) -> None:
    """None of a story's scenes or parts does."""
    rows = ["值班要求"]
    for mark, text in zip(marks, CLAUSES, strict=True):
        rows += [mark, item(text)]
    gaps = ["" if mark[-1] in "．、）" else " " for mark in marks]
    expected = [m + gap + one for m, gap, one in zip(marks, gaps, CLAUSES, strict=True)]
    assert clean("\n".join([*rows, body(BELOW)])) == ["值班要求", *expected, BELOW]


def test_the_first_mark_of_a_list_may_be_another_stage_s() -> None:
    """A number above what may be a heading is a section's to it."""
    items = ["在北门外空地新增临时车位四十个。", "与隔壁的商场协商，夜间共用其地下车库。"]
    items.append("对第二辆车实行差别收费。")
    rows = [body(ANNOUNCED, 14)]
    for mark, text in zip(("1.", "2.", "3."), items, strict=True):
        rows += [mark, "", item(text, 12), ""]
    found = [one.replace(" ", "") for one in clean("\n".join([*rows, body(BELOW, 14)]))]
    assert found == [ANNOUNCED, *(f"{n}.{text}" for n, text in enumerate(items, 1)), BELOW]


# What stands below each mark is no clause of a list, though it ends as one does.
NO_CLAUSES = {
    "stanzas of poems": (
        "一二三",
        [["河水流过石阶，", "船停在雾里；"], ["桨声敲着水面，", "一下一下；"], ["母亲站在岸上。"]],
    ),
    "parts of a story": (
        "一二三",
        [body(f"{text}他没有回头；").split("\n") for text in STORY[:2]] + [[STORY[2]]],
    ),
    "scenes": ("※※※", [[*item(CLAUSES[0]).split("\n")], [*item(CLAUSES[1]).split("\n")], ["完。"]]),
}


@pytest.mark.parametrize("name", NO_CLAUSES)
def test_other_clauses_below_marks_are_no_items(name: str) -> None:
    signs, parts = NO_CLAUSES[name]
    marks = [sign if sign == "※" else f"（{sign}）" for sign in signs]
    rows = [row for mark, part in zip(marks, parts, strict=True) for row in (mark, *part)]
    found = clean("\n".join([body(ABOVE), *rows]))
    assert [text for text in found if text in marks] == marks
