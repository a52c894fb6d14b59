"""Lines that start by their form: what mail quotes, its fields, the cues of subtitles."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

import pytest
import zhengwen
from articles import OWN
from english import PARAGRAPHS
from typeset import set_paragraph
from zhengwen.stages.paragraphs.fields import fields
from zhengwen.stages.paragraphs.listings import forms
from zhengwen.texts import Texts

ARTICLE = zhengwen.Pipeline.preset("article")
RIVER = "".join(text for kind, text in OWN["river"].paragraphs()[:9] if kind == "body")
CHINESE = "\n".join(set_paragraph(RIVER, 24))
ENGLISH = fill(PARAGRAPHS[0], 60)


def quoted(text: str, mark: str = "> ") -> list[str]:
    return [mark + line for line in text.split("\n")]


def made(text: str) -> list[str]:
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["Chinese", "English"])
@pytest.mark.parametrize("mark", ["> ", ">", "> > ", ">> "])
def test_a_quoted_line_stays_a_line(text: str, mark: str) -> None:
    lines = quoted(text, mark)
    found = made("\n".join([text, "", *lines, text]))
    assert [line.replace(" ", "") for line in found[1:-1]] == [
        line.replace(" ", "") for line in lines
    ]
    assert found[0] == found[-1]


@pytest.mark.parametrize(
    "header",
    [
        ["From: li@example.com", "To: wang@example.com", "Subject: Re: the river"],
        ["From: Li", "Date: Mon, 3 Mar 2025 10:00:00 +0800"],
        ["Title: The River", "Author: Ann Example", "Keywords: bridge, ferry"],
        ["发件人：李明", "收件人：王晓华", "主题：渡口的船"],
        ["寄件者：李明", "日期：3月5日"],
    ],
)
@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["Chinese", "English"])
def test_fields_stay_lines(header: list[str], text: str) -> None:
    assert made("\n".join([*header, "", text]))[:-1] == header


LABELS: dict[str, tuple[list[str], set[int]]] = {
    "values": (["姓名：王晓华", "性别：女", "学历：大学"], {0, 1}),
    "who speaks, without quotes": (["陈船工说：船还能用。", "李家嫂曰：修一修便好。"], {0}),
    "who speaks amid a line": (["陈船工说：“船还能用。”李", "家嫂曰：“修一修便好。”"], set()),
    "who speaks, his name above": (
        ["船到了河心，老船工", "曰：「水涨了。」众人问其故，老船工", "曰：「雨大。」"],
        set(),
    ),
    "times at the start": (
        ["船在夜里开，最后一班从凌晨", "夜里2:30开到", "清晨3:00，天亮以前不再开船。"],
        set(),
    ),
    "a time in full-width signs": (
        ["船在夜里开，最后一班从凌晨", "夜里2：30开", "附：票价"],
        set(),
    ),
    "times and labels": (["时间：2:30", "地点：渡口", "船停了。"], {0}),
    "a timetable": (["开船的时间如下", "上午8:30开往县城", "下午2:00返回渡口"], {1}),
    "a timetable below a text": (["船改了时间，夜里不开。", "上午8：30开", "下午2：00回"], {1}),
    "a timetable of notes": (
        ["上午8:30开船，载客", "上午9:40到县城，卸货", "下午2:00返回"],
        {0, 1},
    ),
    "labels with numbers": (["船票有几种，按人买", "方案1：300元", "方案2：500元"], {1}),
    "ratios": (["砂浆有几种，按地方用", "水泥1：3砂浆", "石灰1：2灰土"], {1}),
    "scores": (["昨天比了两场，都在河边", "渡口队3：2县城队", "桥头队1：10上游队"], {1}),
    "words explained": (["仁：爱人，推己", "道：路，众人所行", "说：言，众人所听"], {0, 1}),
    "words explained below a title": (["常用的字", "道：路也", "说：言也"], {1}),
    "who speaks": (["陈船工说：“船还能用。”", "李家嫂曰：“修一修便好。”"], {0}),
    "who speaks, answered amid a line": (
        [
            "陈船工说：“船还能用。”老李道：“漏水了。”",
            "李家嫂曰：“修一修便好。”",
            "老李道：“也好。”",
        ],
        set(),
    ),
    "labels before quotes": (["书名：《渡口》", "题词：“长流”", "藏处：县图书馆"], {0, 1}),
}


@pytest.mark.parametrize(("texts", "found"), LABELS.values(), ids=LABELS)
def test_labels(texts: list[str], found: set[int]) -> None:
    assert fields(texts) == found


def test_who_speaks_amid_a_sentence_is_no_third_label() -> None:
    talk = ["记者：家长能接受吗？", "许雨晴：接受不了的居多，有位家长", "对我说：“我来学棋。”他"]
    assert forms(talk) == set()
    assert forms([*talk[:1], "许雨晴：接受不了的居多。", "老人说：“我来学棋。”"]) == {0, 1, 2}


def test_all_lines_are_not_looked_at_anew_for_each_label_of_one_character() -> None:
    class Walked(Texts):
        walks = 0

        def __iter__(self) -> Iterator[str]:
            self.walks += 1
            return super().__iter__()

    texts = Walked(["船停了，大家都", "问：船呢", "答：修了。"] * 50)
    assert fields(texts) == {at for at in range(len(texts)) if at % 3 == 1}
    assert texts.walks < 5


@pytest.mark.parametrize(
    "line",
    ["> 5 of them", ">= 5 and more", "Note: a", "注：甲"],
)
def test_one_line_that_looks_like_one_is_joined(line: str) -> None:
    """What stands alone amid a paragraph may have come to a line's start by chance."""
    wrapped = ENGLISH.split("\n")
    sentence = ENGLISH.replace("\n", " ")
    text = "\n".join([wrapped[0], f"{line} {wrapped[1]}"[: len(wrapped[0])], *wrapped[1:]])
    assert len(made(text)) < len(text.split("\n"))
    assert made(ENGLISH) == [sentence]


@pytest.mark.parametrize("end", [",000", ".000"], ids=["SubRip", "WebVTT"])
def test_the_lines_of_a_cue_stay_lines(end: str) -> None:
    lines = ["1", f"00:00:01{end} --> 00:00:03{end}", "今天的水真大"]
    lines += ["2", f"00:00:03{end} --> 00:00:05{end}", "是啊，大", "你来送信"]
    lines += ["3", f"00:00:05{end} --> 00:00:07{end}", "船停了，桥也断了"]
    assert made("\n".join(lines)) == lines
    assert made("\n".join(lines).replace("\n2", "\n\n2").replace("\n3", "\n\n3")) == lines


def test_what_the_fields_of_minutes_stand_above_starts() -> None:
    header = ["时间：2024年3月5日", "地点：三楼会议室", "主持：李明", "记录：何远"]
    assert made("\n".join([*header, "", "一、关于渡口", "先说水位。"]))[:4] == header


AMID = {
    "a log": [
        "2024-03-05 10:00:01 INFO 启动 服务",
        "2024-03-05 10:00:02 WARN 读取 配置 失败",
        "[2024-03-05] ERROR 文件 不存在",
    ],
    "cells between commas": ["年份,产量,人口", "1990,35,210", "1991,36,211", "1992,37,212"],
    "cells between tabs": ["李明\t13800000000", "王晓华\t13900000000", "周明德\t13700000000"],
    "articles": [
        "第一条　房屋坐落于临河市城东区，面积八十三平方米。",
        "第二条　租期自三月起，至第二年三月的最后一日止。",
        "第三条　租金每月付清。",
    ],
    "references": [
        "[1] 李明.渡口的船与河上的桥[M].临河:河流出版社, 2001: 12-15.",
        "[2] Wang X, Zhou M. Rivers and bridges[J]. J Riv, 2003, 12(3): 4-7.",
        "[3] 何远.桥[D].临河:临河大学, 2010.",
    ],
}


@pytest.mark.parametrize("lines", AMID.values(), ids=AMID)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
def test_lines_amid_prose_stay_lines(lines: list[str], gap: str) -> None:
    found = made(gap.join([CHINESE, "\n".join(lines), CHINESE]))
    solid = [line.replace(" ", "") for line in lines]
    assert [text.replace(" ", "") for text in found if text.replace(" ", "") in solid] == solid


def test_an_article_within_a_sentence_is_joined() -> None:
    first, second, *rest = CHINESE.split("\n")
    wrapped = "\n".join([first, "第二条" + second[:-3], *rest])
    assert not any(text.startswith("第二条") for text in made(wrapped))


ORDERS = (
    "县邮政局决定从三月一日起调整山区邮路的班次，各所要提前做好准备，向群众说明情况，不得因为调整影响信件和报刊的投递。",
    "调整以后，青石方向的邮车每天发两班，早上六点和下午两点各一班；雨雪天气道路封闭的时候停开，由步班邮递员接送。",
)


@pytest.mark.parametrize("measure", [17, 18, 24, 25])
@pytest.mark.parametrize(
    ("title", "whom"),
    [
        ("关于调整山区邮路班次和投递时间的通知", "各乡镇人民政府："),
        ("临河县邮政局关于做好春运期间邮件运输工作的紧急通知", "各邮政所、各支局："),
        ("关于同意修建北街大桥的批复", "临河镇人民政府："),
        ("關於調整山區郵路班次的通知", "各鄉鎮公所："),
    ],
)
def test_an_official_title_ends_above_whom_it_is_for(title: str, whom: str, measure: int) -> None:
    lines = [title, whom, *(line for text in ORDERS for line in set_paragraph(text, measure))]
    assert [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs] == [title, whom, *ORDERS]


@pytest.mark.parametrize("measure", [18, 24, 30])
def test_a_sentence_on_a_notice_goes_on(measure: int) -> None:
    text = "关于调整邮路班次的通知，是县局二月里发下来的，"
    text += "镇上的老人把关于渡口的通知也一起找了出来，念给大家听：他们都还记得。"
    lines = set_paragraph(text, measure)
    assert [p.text for p in ARTICLE.run("\n".join(lines)).paragraphs] == [text]


PARAMETERS = [
    "额定电压（Rated voltage）：AC 220 V ±10%",
    "频率（Frequency）：50/60 Hz",
    "工作温度（Operating temperature）：-10 ℃ ~ +45 ℃",
    "外形尺寸（Dimensions）：320 × 240 × 185 mm",
    "防护等级（Protection class）：IP54",
]


@pytest.mark.parametrize("columns", [22, 23, 24])
def test_what_a_label_is_called_in_english_is_the_labels(columns: int) -> None:
    prose = "\n".join(set_paragraph(RIVER, columns))
    found = made("\n".join(["技术参数", *PARAMETERS, prose]) + "\n")
    assert [text.replace(" ", "") for text in found[1 : 1 + len(PARAMETERS)]] == [
        text.replace(" ", "") for text in PARAMETERS
    ]


# A sentence that stands at a line's start, with a term in brackets and a colon behind.
def test_a_term_amid_sentences_is_no_label() -> None:
    text = "渡口有两种水尺，形制相同。一种叫木尺（wooden gauge）：立在石阶旁，每年换一次。" * 2
    lines = set_paragraph(text, 13, 0)
    assert any("（wooden" in line for line in lines)
    assert made("\n".join(lines) + "\n") == [text]
