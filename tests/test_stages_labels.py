"""Clauses whose labels an extractor set apart, and section numbers that count on."""

from __future__ import annotations

from textwrap import wrap

import pytest
from sidebyside import in_columns
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.stages.paragraphs.joint import join_texts

ARTICLE = Pipeline.preset("article")
CLAUSES = [
    "船家每日清晨开船之前应当查看水位和船板，雨后水位高过石阶第三级的，不得开船过河，并在渡口"
    "的木牌上写明停渡的时间。停渡以后有人急着过河看病的，由镇里另派大船送去，船家随船照应。",
    "乘船的人应当依次上船，照看好随身的孩子和牲口，开船以后不得站立，不得在船上生火做饭，也不得"
    "把货物堆放在船头。赶集的日子人多，先让老人和抱孩子的人上船，其余的人在草棚里等下一趟。",
    "渡口的钱款由镇里派人每月查看一次，用来修补船板、石阶和草棚，余下的存在镇里，不得挪作别用。"
    "每年年底把收了多少、用了多少写在木牌上，过河的人都可以看，有疑问的可以到镇里去问清楚。",
    "本规定由镇里解释。",
]
LABELS = ["第一条", "第二条", "第三条", "第四条"]
WHOLE = [f"{label} {text}" for label, text in zip(LABELS, CLAUSES, strict=True)]


def apart(measure: int, gap: int, indent: int, blank: str) -> str:
    """The clauses, each label on a line of its own, and its text behind the gap it left."""
    lines: list[str] = []
    for label, text in zip(LABELS, CLAUSES, strict=True):
        first = measure - indent - len(label) - gap
        lines += [label, *([""] if blank else []), text[:first]]
        lines += set_paragraph(text[first:], measure, 0) if text[first:] else []
    return "\n".join(lines)


@pytest.mark.parametrize("blank", ["", "blank"])
@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize("measure", [26, 30])
def test_a_label_apart_opens_its_clause(measure: int, gap: int, indent: int, blank: str) -> None:
    document = ARTICLE.run(apart(measure, gap, indent, blank))
    assert [p.text for p in document.paragraphs] == WHOLE
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


@pytest.mark.parametrize("indent", [0, 2])
def test_a_label_above_its_clause_is_a_heading(indent: int) -> None:
    lines: list[str] = []
    for label, text in zip(LABELS, CLAUSES, strict=True):
        lines += [label, *set_paragraph(text, 28, indent)]
    document = ARTICLE.run("\n".join(lines))
    both = zip(LABELS, CLAUSES, strict=True)
    assert [p.text for p in document.paragraphs] == [text for pair in both for text in pair]


# Clauses of a line or two, so that most lines are those behind labels; some labels are wider.
BRIEF = {
    "第七条": "船家每日清晨开船之前应当查看水位和船板，雨后水位高过石阶第三级的，停渡一日。",
    "第八条": "乘船的人应当依次上船，照看好随身的孩子和牲口，开船以后不得站立或者生火做饭。",
    "第九条": "渡口的钱款由镇里派人每月查看一次，用来修补船板、石阶和草棚，余下的存在镇里。",
    "第十条": "赶集的日子人多，先让老人和抱孩子的人上船，其余的人在草棚里等下一趟，不得争抢。",
    "第十一条": "每年年底把收了多少、用了多少写在木牌上，过河的人都可以看，也可以到镇里去问。",
    "第十二条": "停渡以后有人急着过河看病的，由镇里另派大船送去，船家随船照应，不另外收钱。",
    "第十三条": "本规定由镇里解释。",
}

CLOSING = (
    "规定之外的事由镇里与船家、乘船的人和两岸的村子一同商量，每年开春把商量好的写在木牌上，挂在渡口"
    "的草棚里，船家和乘船的人都照着做，谁也不得把木牌摘下来。"
)


@pytest.mark.parametrize("blanks", ["", "\n"], ids=["close", "apart"])
@pytest.mark.parametrize("labels", [list(BRIEF), list(BRIEF)[:4]], ids=["two widths", "one width"])
@pytest.mark.parametrize("indent", [0, 2])
def test_a_label_apart_opens_its_brief_clause(indent: int, labels: list[str], blanks: str) -> None:
    lines: list[str] = ["渡口管理规定"]
    for label in labels:
        first = 34 - indent - len(label) - 1
        # As pdftotext writes them: with blank lines around what stands behind the gap.
        lines += [f"{label}{blanks}", f"{BRIEF[label][:first]}{blanks}"]
        lines += [BRIEF[label][first:]] if BRIEF[label][first:] else []
    lines += set_paragraph(CLOSING, 34, indent)
    wanted = ["渡口管理规定", *[f"{label} {BRIEF[label]}" for label in labels]]
    assert [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs] == [*wanted, CLOSING]


@pytest.mark.parametrize("indent", [0, 2])
def test_a_label_above_its_brief_clause_is_a_heading(indent: int) -> None:
    lines: list[str] = []
    for label, text in BRIEF.items():
        lines += [label, *set_paragraph(text, 30, indent)]
    wanted = [text for pair in BRIEF.items() for text in pair]
    assert [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs] == wanted


def test_a_label_keeps_its_space() -> None:
    assert join_texts(["第三条", "渡口的钱款", "由镇里派人"]) == "第三条 渡口的钱款由镇里派人"
    assert join_texts(["渡口第三条", "船"]) == "渡口第三条船"


ENGLISH = "Once a package has reached the archive it is possible for anyone to build it again."
CONTENTS = [
    "8.1. How translations are handled by the project",
    "8.2.1. How to get a given text translated by others",
    "8.2.2. How to get a given translation reviewed",
    "8.2.3. How to get a given translation updated",
    "8.3. Best practice for the maintainers of packages",
]


@pytest.mark.parametrize("widest", [52, 54])
def test_section_numbers_that_count_on_open_their_lines(widest: int) -> None:
    prose = " ".join([ENGLISH] * 4)
    document = ARTICLE.run("\n".join([*wrap(prose, widest), *CONTENTS]))
    assert [p.text for p in document.paragraphs] == [prose, *CONTENTS]


# Laws have hundreds of articles: the Civil Code 1,260.
ARTICLES = [
    ("第九十九条", "第一百条"),
    ("第一百零一条", "第一百零二条"),
    ("第一百五十六条", "第一百五十七条"),
    ("第一千一百二十三条", "第一千一百二十四条"),
]


@pytest.mark.parametrize(("first", "second"), ARTICLES)
def test_an_article_of_a_long_law_opens_below_a_full_line(first: str, second: str) -> None:
    above = (
        f"{first} 出租人违反前款规定的，承租人有权解除合同，并有权要求赔偿因此遭受的损失和船期。"
    )
    below = (
        f"{second} 在光船租赁期间，承租人负责船舶的保养、维修，船价和工费由承租人支付，不另计算。"
    )
    measure = len(above) // 2
    lines = [above[:measure], above[measure : 2 * measure], *set_paragraph(below, measure, 0)]
    text = "\n".join([*set_paragraph(CLAUSES[1], measure, 0), *lines])
    found = [p.text for p in ARTICLE.run(text).paragraphs]
    assert found[1].startswith(first)
    assert found[2].startswith(second)


def laid_out(measure: int, gap: int, clauses: dict[str, str]) -> str:
    """Clauses as `pdftotext -layout` writes them: the room behind a label is so many spaces."""
    lines: list[str] = []
    for label, text in clauses.items():
        first, *rest = set_paragraph(f"{label}　{text}", measure)
        lines += [f"  {first}".replace("　", " " * gap), *rest]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("gap", [2, 3, 4, 5])
@pytest.mark.parametrize("measure", [38, 46, 52, 56])
@pytest.mark.parametrize("count", [4, 7])
def test_the_room_behind_labels_is_no_gutter(count: int, measure: int, gap: int) -> None:
    clauses = dict(list(BRIEF.items())[:count])
    found = [p.text for p in ARTICLE.run(laid_out(measure, gap, clauses)).paragraphs]
    assert found == [f"{label} {text}" for label, text in clauses.items()]


NUMERALS = "一二三四五六七八九十"
ITEMS = {
    "（一）": [f"（{one}）" for one in NUMERALS],
    "1.": [f"{one}." for one in range(1, 11)],
    "1)": [f"{one})" for one in range(1, 11)],
    "①": list("①②③④⑤⑥⑦⑧⑨⑩"),
    "一、": [f"{one}、" for one in NUMERALS],
    "例1": [f"例{one}" for one in range(1, 11)],
    "第一章": [f"第{one}章" for one in NUMERALS],
    "问": ["问：", "答："] * 5,
    "•": ["•"] * 10,
}


@pytest.mark.parametrize("gap", [3, 4, 6])
@pytest.mark.parametrize("measure", [45, 46, 52])
@pytest.mark.parametrize("items", ITEMS.values(), ids=ITEMS)
def test_the_room_behind_an_items_number_is_no_gutter(
    items: list[str], measure: int, gap: int
) -> None:
    pairs = list(zip(items, [*BRIEF.values(), *CLAUSES[:3]], strict=True))
    lines = [line for item, text in pairs for line in set_paragraph(f"{item}　{text}", measure)]
    laid = "\n".join(line.replace("　", " " * gap) for line in lines) + "\n"
    found = [p.text.replace(" ", "") for p in ARTICLE.run(laid).paragraphs]
    assert found == [f"{item}{text}" for item, text in pairs]


def test_a_law_in_two_columns_is_cut_at_their_gutter() -> None:
    text = [f"{label}　{BRIEF[label]}{BRIEF[label]}" for label in BRIEF]
    laid = in_columns(text, count=2, measure=20, gutter=5).replace("　", "  ")
    assert [p.text for p in ARTICLE.run(laid).paragraphs] == [
        one.replace("　", " ") for one in text
    ]
