"""The first page of a paper: its authors, where they work, and the heads of its parts."""

from __future__ import annotations

import pytest
import zhengwen
from articles import OWN
from typeset import set_paragraph

AUTHORS = "王志远，李晓梅，陈国栋"
# Wider than the measure, and no mark at its end.
PLACE = "（临河农业大学水利学院，临河 015000；临河市农业科学院，临河 015001）"
# No marks within, so that each line may be full, whatever its head.
BODY = (
    "为探明不同灌溉方式对冬小麦产量及水分利用效率的影响于三年间在临河灌区开展田间试验设畦灌喷灌滴灌"
    "三个处理结果表明滴灌处理的产量比畦灌明显提高水分利用效率也高。"
)
AFTER = (
    "冬小麦是北方的主要粮食作物，生育期内降水不足，产量的形成主要\n依靠灌溉。长期以来，"
    "畦灌是灌区的主要方式，用水量大，效率又低，\n近年来喷灌、滴灌逐步推广，大家都说好。\n"
)
MEASURE = 28
TEXTS = [text for kind, text in next(iter(OWN.values())).paragraphs() if kind == "body"][:6]


@pytest.mark.parametrize(
    "head",
    [
        "摘要：",
        "摘　要：",
        "摘 要：",
        "摘　要　",
        "[摘要] ",
        "【摘要】",
        "中文摘要：",
        "提要：",
        "关键词：",
        "［关键词］",
        "中图分类号：",
        "文章编号：",
        "收稿日期：",
        "基金项目：",
        "作者简介：",
        "通信作者：",
    ],
)
def test_the_head_of_a_part_starts_a_paragraph(head: str) -> None:
    own = head + BODY
    lines = [own[at : at + MEASURE] for at in range(0, len(own), MEASURE)]
    text = "\n".join([AUTHORS, PLACE, *lines, AFTER])
    paragraphs = zhengwen.clean(text).strip().split("\n\n")
    assert [p[:2] for p in paragraphs] == ["王志", "（临", head[:2], "冬小"]


def test_english() -> None:
    text = (
        "Department of Water, Linhe University of Agriculture, Linhe 015000, China\n"
        "Abstract: In order to find the effect of irrigation on the yield of wheat, a\n"
        "field experiment was carried out in three years.\n"
        "Key words: wheat; irrigation; yield\n"
    )
    starts = [p.split()[0] for p in zhengwen.clean(text).strip().split("\n\n")]
    assert starts == ["Department", "Abstract:", "Key"]


@pytest.mark.parametrize(
    "line",
    [
        "摘要写得太长，读的人往往看不下去，编辑只好一句一句地删。",
        "关键词不要多，三个到八个就够了，写得太多等于没有写。",
        "作者简介放在文章的末尾，这是大家多年以来的习惯做法。",
        "提要求的人多，办事的人少，大家都在等别人先走一步路。",
        "通信作者应当写明地址，编辑部才好把稿费寄到他手里去。",
    ],
)
def test_the_same_words_amid_a_sentence_start_none(line: str) -> None:
    above = "编辑部的老王常常对年轻人说，写文章要替读的人想一想，"
    assert zhengwen.clean(f"{above}\n{line}\n大家都记住了。\n") == f"{above}{line}大家都记住了。\n"


# Entries of references that end with a year and with no mark: each with its lines, some full.
ENTRIES = [
    [
        "1.FERRIS A.HOLM B.QUAY C Elastic mooring of wooden ferries at tidal piers, the forces on",
        "their ropes in storms measured 1999",
    ],
    [
        "2.HOLM B.STRAND D Study of ice drift on the opening of river crossings in spring by using",
        "long records of ferrymen 1997",
    ],
    [
        "3.QUAY C.MARSH E.FERRIS A Development of shore erosion below mooring posts in "
        "gravel rivers",
        "1996(07)",
    ],
    [
        "4.STRAND D.HOLM B Polder dikes and ferries:application to landing stages "
        "in a tideway 1996(01)"
    ],
    [
        "5.MARSH E H.FENN J H.OKEN K H Mooring posts of oak and pine in salt water through "
        "years 2000"
        "(08)"
    ],
    [
        "6.FENN J.REEDE F Using rope tension components in simulations of ferries crossing "
        "rivers 2004"
    ],
    ["7.王渡口.李木船 河港水力学 1995"],
    ["8.OKEN H J Mooring analysis in river science 1982"],
]


@pytest.mark.parametrize("measure", [43, 47])
@pytest.mark.parametrize("blank", ["\n", "\n\n"], ids=["close", "with blank lines"])
def test_entries_of_references_that_end_with_a_year(blank: str, measure: int) -> None:
    prose = [line for text in TEXTS for line in set_paragraph(text, measure)]
    lines = [line for entry in ENTRIES for line in entry]
    found = zhengwen.clean("参考文献\n\n" + blank.join([*lines, *prose])).split("\n\n")
    assert [text[:2] for text in found[1 : len(ENTRIES) + 1]] == [e[0][:2] for e in ENTRIES]
