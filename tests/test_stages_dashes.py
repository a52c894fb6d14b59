"""Lines that open with a dash and were written on the line above: what is cut, what stays."""

from __future__ import annotations

import pytest
import zhengwen
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.dashes import Dashes

INTRODUCTION = (
    "过去一年，镇上的邮局在大家的支持下迎难而上，圆满完成全年任务，各项工作取得新的进展，"
    "得到了群众的认可。"
)
CLAUSES = [
    "——投递更加准时。全年信件当日送到，误点的不到百分之三，山脚下的学校每天都有人去。",
    "——包裹越来越多。全年收寄包裹八千多件，比上年多了两成，大件的有人上门来取，不用再跑一趟。",
    "——服务更加周到。每到赶集的日子，柜台多开一个，老人写信有人代笔。",
]
CLOSING = (
    "这些成绩来之不易，是全镇上下共同努力的结果。同时也要看到，邮路还不够通畅，渔村的信有时要"
    "等上两天，雨天路滑，车子常常陷在泥里。今年要把渔村那一段土路修好，再添一辆车，让家家户户"
    "都能早一点收到信和包裹。"
)
MEASURE = 24


def glued(paragraphs: list[str], space: str = " ", measure: int = MEASURE) -> str:
    """Paragraphs set at one measure, as an extractor gives them that glues dashes to lines."""
    text = "\n".join(row for p in paragraphs for row in set_paragraph(p, measure))
    return text.replace("\n——", f"{space}——") + "\n"


@pytest.mark.parametrize("space", [" ", ""])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_glued_dashes_open_paragraphs_again(count: int, space: str) -> None:
    paragraphs = [INTRODUCTION, *CLAUSES[:count], CLOSING]
    document = zhengwen.Pipeline.preset("article").run(glued(paragraphs, space))
    assert [p.text for p in document.paragraphs] == paragraphs
    document.verify()


@pytest.mark.parametrize("space", [" ", ""])
def test_a_dash_of_three_em_opens_a_paragraph(space: str) -> None:
    """As newspapers of the nineties have it."""
    paragraphs = [INTRODUCTION, *(f"—{clause}" for clause in CLAUSES), CLOSING]
    document = zhengwen.Pipeline.preset("article").run(glued(paragraphs, space))
    assert [p.text for p in document.paragraphs] == paragraphs
    document.verify()


@pytest.mark.parametrize("dash", ["――", "──"])
def test_other_dashes_open_paragraphs_as_well(dash: str) -> None:
    paragraphs = [INTRODUCTION, *(clause.replace("——", dash) for clause in CLAUSES), CLOSING]
    text = "\n".join(row for p in paragraphs for row in set_paragraph(p, MEASURE))
    document = zhengwen.Pipeline.preset("zero").run(text)
    lines = Dashes()(split(document.text.replace(f"\n{dash}", f" {dash}")))
    assert [line.text for line in lines] == [line.text for line in split(text)]


def test_what_is_asked_in_an_interview_in_japanese_opens_a_paragraph() -> None:
    paragraphs = [
        "郵便局の前には朝から人が並んでいる。手紙を出す人、荷物を受け取る人、ただ話をしに来る人もいて、"
        "窓口の局員は一日じゅう休む間もない。",
        "――いつからここで働いているのですか。朝はずいぶん早いのでしょうね。",
        "十九の年からです。そのころは道が悪くて、雨が降ると自転車を押して山の学校まで歩いて届けたものです。"
        "今は車がありますから、昼前にはみんな配り終えてしまいます。",
        "――雪の日はどうしますか。やはり歩いて行くのですか。",
        "雪の日も行きます。待っている人がいますから、休むわけにはいきません。橋の上で転んだこともありますが、"
        "手紙だけは濡らさないように、いつも胸に抱えて歩いたものです。",
    ]
    text = "\n".join(row for p in paragraphs for row in set_paragraph(p, MEASURE, 1))
    document = zhengwen.Pipeline.preset("article").run(text.replace("\n――", " ――"))
    assert [p.text for p in document.paragraphs] == paragraphs


AMID = "老周等了三年，终于等到了信。——那是儿子从海岛上寄来的，信封上的邮票还是去年的样子。"
LEFT = {
    "a dash within a line of the measure": glued([INTRODUCTION, AMID, CLOSING]),
    "paragraphs, one a line": "\n".join([INTRODUCTION, AMID, *CLAUSES, CLOSING]),
    "paragraphs, a blank line between": "\n\n".join([INTRODUCTION, AMID, *CLAUSES, CLOSING]),
    "a rule of dashes": glued([INTRODUCTION, *CLAUSES, CLOSING]).replace("——", "—————————"),
    "a wide line without a sentence's end before the dash": glued([INTRODUCTION, *CLAUSES]).replace(
        "。 ——", "， ——"
    ),
    "a line too wide for two": glued([INTRODUCTION, CLAUSES[0], CLOSING]).replace(
        "。 ——", f"。{AMID}——"
    ),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_other_dashes_stay(text: str) -> None:
    lines = split(text)
    assert list(Dashes()(lines)) == list(lines)


def test_dashes_of_each_section_by_its_own_measure() -> None:
    """A page with sections of two measures: the wider one's lines are no measure for the other."""
    wide = glued([INTRODUCTION, *CLAUSES[:2], CLOSING], " ", measure=34)
    narrow = glued([INTRODUCTION, *CLAUSES[:2], CLOSING], " ")
    found = [p.text for p in zhengwen.Pipeline.preset("article").run(wide + narrow).paragraphs]
    assert found == [INTRODUCTION, *CLAUSES[:2], CLOSING] * 2
