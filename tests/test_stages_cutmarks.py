"""Rows that `pdftotext -raw` cut where a face presses marks together, some pairs of them whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.document import Line
from zhengwen.split import split
from zhengwen.stages.page.wholerows import by_rows
from zhengwen.stages.paragraphs.cutmarks import CUTS, cuts

ARTICLE = Pipeline.preset("article")
LEDGER = [
    "掌柜听了，把算盘往柜上一推，说：“这笔账不能这样算。”伙计低着头，半晌才说：“那依您怎么算？"
    "”掌柜道：“货是我们的，船也是我们的，亏了自然归我们。”众人听了都不言语。掌柜又道：“你去请"
    "李师傅来，就说我请他吃茶。”伙计应了一声，披上蓑衣，出门去了。",
    "李师傅住在河那边，渡船已经停了，伙计在岸上喊：“有人么？过河！”喊了好几声，才听见对岸有人答"
    "：“天黑了，明日再来罢。”伙计急道：“掌柜的有要紧事，等不到明日。”对岸的人便不答话，过了一"
    "会儿，水声响起来，一点灯火慢慢地摇过来了。",
    "船到岸边，撑船的却是个小姑娘，提着灯，照了照伙计的脸，说：“上来罢，坐稳了。”伙计问：“你爹"
    "呢？”小姑娘道：“爹病了三天，灯是他叫我点的。他说，听声音就知道是你。”伙计心里一热，想说几"
    "句好话，一时又不知说什么才好，只管看着水里的灯影。",
    "上了岸，李师傅已经站在门口，手里拿着一本旧账，封面上写着《河运志》。《渡口志》在他身后的桌上"
    "摊着。他问：“掌柜的可是为那批茶叶？”伙计点头道：“正是。”李师傅叹了一口气：“我早就料到了"
    "。这账不是一天两天的事，从前年春天起，就有人在秤上做手脚。”",
]
DIKE = [
    "次日一早，众人都聚在祠堂里议事，族长先开口道：“今年水大，东岸的堤已经裂了三处，再不修，秋后"
    "就来不及了。”里正道：“修堤要钱，钱从哪里来？”族长道：“祠堂里还存着八十两，先拿出来用，不"
    "够的再向各家摊派。”里正摇头道：“去年摊派桥钱，已经有人不肯出，今年再摊，只怕闹出事来。”教"
    "书先生一直坐在角落里，这时站起来说：“依我看，不如出工。有钱的出钱，没钱的出人，一家一个，轮"
    "着上堤。”众人都说：“这个主意好。”族长又问：“石料怎么办？”先生道：“后山的旧庙塌了多年，"
    "石头堆在那里没有人要，拆来用就是。”里正忙道：“庙里的石头如何动得！”先生笑道：“菩萨也要保"
    "佑一方平安，借他几块石头修堤，他只有高兴的。”众人听了，都笑起来，事情便这样定了。",
    "堤修到第九天，夜里忽然下起大雨，守堤的老孙敲着锣喊：“水上来了！水上来了！”家家户户点起灯笼"
    "，披着蓑衣往堤上跑。族长赶到时，水离堤顶只有一尺，问老孙道：“哪一段最险？”老孙指着东边说："
    "“就是旧裂口那里，石头才砌了一半，底下已经在渗水。”族长道：“把祠堂的门板都拆来！”里正应声"
    "去了。先生挽起裤脚，头一个跳进水里，回头喊道：“都下来，手拉着手站成一排！”二十几个后生跟着"
    "跳下去，在水里站了两个时辰，等门板沙袋都堆好了，才一个个拉上来，嘴唇都冻得发紫。天亮的时候，"
    "雨停了，水也慢慢退下去。族长看着堤，说：“保住了。”",
]
# A closing mark gives way to any other, but not ！ and ？, which fill their em.
_PRESSED = re.compile("(?<=[。，、；：）》”])(?=[。，、；：）》”！？（《“])")


def cut(text: str, measure: int, indent: int = 2) -> list[str]:
    """A paragraph as it was set, and cut where marks are pressed together."""
    return [
        piece for line in set_paragraph(text, measure, indent) for piece in _PRESSED.split(line)
    ]


def with_one_whole(lines: list[str]) -> list[str]:
    """The same, but that one quote stands on the line of what introduces it."""
    said = [at for at in range(1, len(lines)) if lines[at - 1][-1] == "：" and lines[at][0] == "“"]
    at = said[len(said) // 2]
    return [*lines[: at - 1], lines[at - 1] + lines[at], *lines[at + 1 :]]


@pytest.mark.parametrize(
    ("measure", "indent"), [(14, 2), (20, 0), (22, 0), (24, 2), (28, 2), (34, 0)]
)
def test_one_pair_that_is_whole_is_no_sign_against_many_that_are_cut(
    measure: int, indent: int
) -> None:
    lines = with_one_whole([piece for one in LEDGER for piece in cut(one, measure, indent)])
    document = ARTICLE.run("\n".join(lines))
    assert [p.text for p in document.paragraphs] == LEDGER
    document.verify()
    assert ARTICLE.run(document.text).text == document.text


@pytest.mark.parametrize(
    ("measure", "indent"),
    [
        (18, 2),
        (24, 0),
        (28, 0),
        (28, 2),
        (31, 0),
        (35, 0),
        (35, 2),
        pytest.param(
            34, 2, marks=pytest.mark.xfail(strict=True, reason="hardly a row is seen whole")
        ),
    ],
)
def test_pieces_show_a_measure_that_no_line_has(measure: int, indent: int) -> None:
    lines = [piece for one in DIKE for piece in cut(one, measure, indent)]
    assert [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs] == DIKE


@pytest.mark.parametrize("measure", [24, 26, 30])
@pytest.mark.parametrize("last", ["说：", "了。"])
def test_speeches_with_lines_of_their_own_are_no_pieces(last: str, measure: int) -> None:
    """A paragraph's last line of two em and a first line below it fill a row by chance."""
    above = "老孙听见响声，放下手里的锣，慢慢地转过身来，"
    above = (above * 6)[: 3 * measure - 2] + last
    speech = "“今年的水比哪一年都大，东岸的堤再不修，秋天就来不及了，谁也别想睡安稳觉。”"
    narrated = "他把账本合上，封面写着《河运志》，旁边一本是《渡口志》，都旧得发黄了。" * 3
    told = "里正说：“明天就去。”大家都说好。“走罢，趁着天色还早。”"
    texts = [*cut(narrated, measure), *set_paragraph(told, measure)]
    for text in (above, speech, above, speech):
        texts += set_paragraph(text, measure)
    lines = split("\n".join(texts))
    found = cuts(lines, [float(measure)] * len(lines))
    assert len(found) >= CUTS
    assert not [at for at in found if texts[at][0] == "“"]


def test_a_row_that_goes_on_shows_no_column() -> None:
    """Pieces of it are as wide as a paragraph's last line and the speech below together."""
    asked = "来人提着一只旧皮箱，站在石阶上喊了几声，箱子的一角破了，露出白的，像纸又像布。"
    row = ["“有，", "”老船工说，", "“可是天黑了，不走了。”"]
    narrated = "他把账本合上，封面写着《河运志》，旁边一本是《渡口志》，都旧得发黄了。" * 3
    lines = [*cut(narrated, 32), *set_paragraph(asked, 32), *row, *set_paragraph(LEDGER[0], 32)]
    found = cuts(split("\n".join(lines)), [32.0] * len(lines))
    at = lines.index(row[0])
    assert {at + 1, at + 2} <= found
    assert at not in found


def test_pieces_of_a_row_stay_together_wherever_it_goes() -> None:
    lines = split("\n".join(cut(LEDGER[0], 20)))
    found = by_rows(lines, lambda rows: rows[::-1])
    assert "".join(line.text for line in found) == "".join(set_paragraph(LEDGER[0], 20)[::-1])
    assert sorted(line.number for line in found) == [line.number for line in lines]


def test_a_row_that_is_cut_anew_is_read_by_its_lines() -> None:
    seen: list[int] = []

    def halved(rows: Sequence[Line]) -> Sequence[Line]:
        seen.append(len(rows))
        return [Line(text=row.text[:2], number=row.number) for row in rows]

    lines = split("\n".join(cut(LEDGER[0], 20)))
    by_rows(lines, halved)
    assert seen[0] < seen[1] == len(lines)
