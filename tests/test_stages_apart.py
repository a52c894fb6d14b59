"""Blank lines: after each line, where they tell nothing, and between paragraphs, where they do."""

from __future__ import annotations

from textwrap import wrap

import pytest
from typeset import set_paragraph
from zhengwen import clean
from zhengwen.split import split
from zhengwen.stages.paragraphs.apart import is_broken
from zhengwen.stages.paragraphs.join import Paragraphs

RESUME = [
    "电话：139 1234 5678\u3000\u3000邮箱：zhou@linhe.cn",
    "2009.09—2013.06\u3000临河师范学院\u3000汉语言文学\u3000本科",
    "2013.09—2016.06\u3000青石大学\u3000中国现代文学\u3000硕士",
    "工作经历",
    "2016.07—至今\u3000临河日报社\u3000乡村版编辑",
]
# Cleaned texts: a blank line after each paragraph, all of them short.
CLEAN = {
    "rows that open with dates": [*RESUME, "采写稿件三百余篇。"],
    "rows alone": [*RESUME[1:3], *RESUME[4:], "采写稿件三百余篇。"],
    "a row above a sentence": [
        RESUME[0],
        RESUME[4],
        "负责乡村版的策划和编辑，主持《邮路》专栏六年，其中两篇获全省好新闻奖。",
    ],
    "a short notice": [
        "关于报送2024年渡口安全检查情况的通知",
        "各乡镇人民政府，县直有关单位：",
        "各单位要在3月15日前将检查情况报送县安全生产委员会办公室。",
        "附件：1.渡口安全检查表",
        "（联系人：周明德，电话：0916-8221234）",
    ],
    "the head of minutes": [
        "时间：2024年3月5日（星期二）9:00—11:30",
        "地点：临河镇人民政府三楼东会议室",
        "陈桂芳提出，修桥前应当先修好引路。",
        "到会的人都同意。",
    ],
    "those who wrote": [
        "周明德，1968年生，临河人，临河师范学院文学院教授",
        "王晓华，1975年生，青石人，青石县文化馆研究人员",
        "他们住在同一个镇上。",
    ],
    "items without a mark": [
        "镇上的网点可以办理：",
        "国内信件、包裹的收寄，包括寄到国外的平常小包",
        "报刊的订阅，比如《临河日报》",
        "汇兑、储蓄，但是不包括定期存款以外的理财业务，后者要到县局",
        "邮票的零售",
        "以上业务都要带身份证。",
    ],
    "an English life": [
        "12 Orchard Street, Linhe | oakley@linhe.org",
        "2009-2012 BA History, University of Linhe (First Class)",
        "2013-2014 MA Archives and Records, University College",
        "Experience",
        "2014-2018 Assistant Archivist, Linhe Record Office",
        "She lives in Linhe.",
    ],
}
# Short texts that a page broke, with a blank line after each line.
BROKEN = {
    "two paragraphs of two lines": [
        "会议听取了镇邮政所关于去年冬天以来各村邮路维修情况的汇报，并且就经费的来源和工期的安排进行了讨论。",
        "“我今年七十二岁，还从来没有走过这么平的路。”家住三道沟的王奶奶说，“听说明年就要通汽车，大家都盼着呢。”",
    ],
    "numbers at the breaks": [
        "经审理查明，双方所签运单写明三日内送到，运费八百元，货物为茶叶二十箱，装车日期为2023年11月3日。",
        "本院认为，被告在签约时应当知道大桥封闭，其迟延不属不可抗力，应当赔偿原告损失12000元，并负担受理费150元。",
    ],
    "Japanese": [
        "本年度も引き続き、防災と見守り活動に力を入れていきたい。役員の皆様には、ご多忙のところ恐縮だが、ご協力をお願いしたい。",
        "鈴木会計より、別紙のとおり報告があり、全員一致で承認された。繰越金は前年度より三万二千円増えて、四十八万六千円となった。",
    ],
}
BLOCKS = [
    "The ferry had run for longer than anyone in the village could remember, and the old man who "
    "kept it knew every stone of the bank. When the bridge was opened he sold his boat.",
    "His daughter, who taught at the school above the landing, had asked him more than once to "
    "live with her in town. He always said that he would think about it.",
]


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


@pytest.mark.parametrize("texts", CLEAN.values(), ids=CLEAN)
def test_a_cleaned_text_stays(texts: list[str]) -> None:
    assert join("\n\n".join(texts) + "\n") == texts


@pytest.mark.parametrize("first", range(len(RESUME)))
@pytest.mark.parametrize("last", range(2, len(RESUME) + 1))
def test_a_part_of_a_cleaned_text_stays(first: int, last: int) -> None:
    texts = [*RESUME[first:last], "采写稿件三百余篇。"]
    assert join("\n\n".join(texts) + "\n") == texts


@pytest.mark.parametrize("measure", [21, 33, 38, 44])
@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("texts", BROKEN.values(), ids=BROKEN)
def test_a_broken_text_comes_back(texts: list[str], indent: int, measure: int) -> None:
    lines = [line for text in texts for line in set_paragraph(text, measure, indent)]
    assert join("\n\n".join(lines) + "\n") == texts


@pytest.mark.parametrize("measure", [56, 63, 70, 84])
def test_blank_lines_after_sentences_alone_part_paragraphs(measure: int) -> None:
    # The first paragraph's last line is cut so that it is full.
    words = BLOCKS[0].split()
    while len(wrap(" ".join(words), measure)[-1]) < measure - 3:
        words.insert(-3, "very")
    texts = [" ".join(words), BLOCKS[1]]
    made = "\n\n".join("\n".join(wrap(text, measure)) for text in texts)
    assert join(made + "\n") == texts


def test_a_blank_line_amid_a_sentence_parts_none() -> None:
    lines = [line for text in BLOCKS for line in wrap(text, 63)]
    made = "\n\n".join(["\n".join(lines[:2]), "\n".join(lines[2:])])
    assert join(made + "\n") == BLOCKS


def test_no_sentence_ends_before_a_name() -> None:
    lines = [
        "Plans for a footbridge near the old works have been approved, although Mr.",
        "Ellery is sceptical about its cost, which has risen from one million to",
        "three. He may be right, but the herons will be there in any case, he says.",
    ]
    assert join("\n".join(lines) + "\n") == [" ".join(lines)]


# Paragraphs of like width, of which the first lines end with no mark of a sentence, or none at all.
NO_SENTENCE_ENDS = [
    """今天终于把阳台收拾出来了，种了三盆薄荷和一盆迷迭香，早上起来闻一闻，心情特别好😊

下午和朋友去了新开的那家书店，买了两本旧小说，坐在窗边看了很久，差点忘了时间😂

晚上自己煮了面，加了一个荷包蛋和一把青菜，吃完以后躺在沙发上听雨，什么都不想🌧

明天继续加油！""",
    """会议决定，各部门应当在本月底之前完成自查。母亲总是说，做人要讲良心。①

第二天一早，消息就传遍了整个县城。天色忽然暗了下来，大家都加快脚步。②

①张明远：《河边》，某某出版社，1998年，第32页。""",
    """In this Act, unless the context otherwise requires—

(a) “committee” means the committee appointed under section 3;

(b) “member” means a member of the committee; and

(c) “year” means a calendar year.""",
]


@pytest.mark.parametrize("text", NO_SENTENCE_ENDS)
def test_clean_paragraphs_without_a_sentence_end_stay(text: str) -> None:
    assert clean(text) == text


def test_first_lines_set_in_show_the_lines_that_go_on() -> None:
    whole = [
        "本文的数据来自公开的年鉴和实地调查。",
        "厂里的机器停了三天，师傅们坐在台阶上抽烟。",
        "这项研究选取了十二个样本，分别进行了测定。",
        "这项研究选取了十二个样本，分别进行了测定。",
    ]
    lines = [line for text in whole for line in (f"　　{text[:18]}", text[18:]) if line]
    assert clean("\n\n".join(lines)) == "\n\n".join(whole)


@pytest.mark.parametrize(("room", "broken"), [(3, True), (12, False)])
def test_first_lines_lack_their_indent_and_long_lines_that_stop_short_are_items(
    room: int, broken: bool
) -> None:
    sentence = "渡口石阶之上，终日有人坐而望水，问其所待，皆笑而不答；"
    first = (sentence * 2)[: 43 - room]
    later = (sentence * 2)[1:43]
    lines = split("\n\n".join([*[f"{first}\n\n舟子曰：水也。"] * 6, first, later, later, "水也。"]))
    width = [line.em for line in lines]
    ends = [line.ends for line in lines]
    assert is_broken(lines, width, ends, [43.0] * len(lines)) is broken
