"""Titles at a text's head, the names of a work's parts below them, and what counts its items."""

from __future__ import annotations

import pytest
from articles import LANDING
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.dashes import Dashes
from zhengwen.stages.paragraphs.join import Paragraphs
from zhengwen.stages.paragraphs.prose import shown

ARTICLE = Pipeline.preset("article")
SHORT = "镇上没有人不认得老周的船。"


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


def page(*lines: str, measure: int = 30) -> str:
    """Lines, and the text below them."""
    body = [line for text in LANDING for line in set_paragraph(text, measure)]
    return "\n".join([*lines, *body]) + "\n"


# A title's lines below others, if any.
ONE = {
    "a word that the text has often": (
        ["民政简报"],
        ["临河镇沿河各村旧码头石阶上新添的铁缆", "桩有多少根"],
    ),
    "a dash at the first line's end": ([], ["从杉木到铁沿河各村渡口缆桩——", "一份调查"]),
    "the kind of a document": (
        ["临河镇人民政府文件"],
        ["临河镇人民政府关于沿河各村旧渡口缆桩", "安全处置工作的通知"],
    ),
    "a second half behind a colon": (
        ["民政简报"],
        ["从杉木到铁：沿河各村渡口缆桩的故事（一九", "五〇—二〇二〇）"],
    ),
    "a number, which goes on as a name does": ([], ["临河县桥梁基金今年的总额逾七十六", "万亿"]),
    "a speech": ([], ["在临河镇第十二届船工缆桩装卸技能比武颁奖典", "礼上的讲话"]),
}
DATE = "（2022年12月9日）"


@pytest.mark.parametrize("head, lines", ONE.values(), ids=ONE)
def test_lines_of_a_title_are_one(head: list[str], lines: list[str]) -> None:
    # What stands above a date signs a text, but for a title.
    below = [DATE] if lines[0].startswith("在") else []
    assert join(page(*head, *lines, *below)) == [*head, "".join(lines), *below, *LANDING]


TWO = {
    "a colon, and 的": ["民政简报", "渡口读书分享会：船工们最难忘的", "渡口的一本书"],
    "who issues it, and its kind": ["临河镇渡口和渡船管理局", "处罚决定书"],
    "two documents": [
        "临河镇关于加强沿河各村渡口安全管理的规定",
        "关于沿河各村做好缆桩更换的通知",
    ],
    "a document's title, and who issues what": [
        "关于改进沿河各村渡口停航工作的建议",
        "临河镇办公室转发通知",
    ],
    "a name below a title": ["沿河各村渡口停航前后船工生计的调查", "王若水"],
    "a line of verse": ["月光落在窗前的缆桩上", "照着旧木桌"],
}


@pytest.mark.parametrize("lines", TWO.values(), ids=TWO)
def test_lines_that_are_no_title_together_stay_two(lines: list[str]) -> None:
    assert join(page(*lines)) == [*lines, *LANDING]


@pytest.mark.parametrize(
    "part",
    [
        "前言",
        "引言",
        "摘要",
        "目录",
        "绪论",
        "緒論",
        "民事判决书",
        "0 引言",
        "Abstract",
        "Chapter One",
        "CHAPTER IV",
        "PART 2",
    ],
)
@pytest.mark.parametrize("title", ["沿河各村渡口停航前后船工生计的调查与思考", "缆桩"])
def test_the_name_of_a_part_stands_alone(title: str, part: str) -> None:
    assert join(page(title, part)) == [title, part, *LANDING]


@pytest.mark.parametrize("part", ["引言", "参考文献", "參考文獻", "规范性引用文件"])
def test_the_name_of_a_part_stands_alone_below_a_full_line(part: str) -> None:
    full = "【分类号】K249【标识码】A【文章编号】1008-4657(2021)03-0025"
    assert join(page(full, part))[:2] == [full, part]


@pytest.mark.parametrize("report", ["本报讯 昨日早上", "新华社临河3月5日电 昨日早上"])
def test_a_report_starts_below_its_heading(report: str) -> None:
    text = (
        report
        + "，临河大桥通车，两岸的人都跑到河边去看热闹，孩子们骑在大人的肩膀上，手里摇着小旗子。"
    )
    heading = "临河大桥昨日早上“通车”"
    lines = [heading, *set_paragraph(text, 12, 0), *set_paragraph(LANDING[0], 12, 0)]
    assert join("\n".join(lines)) == [heading, text, LANDING[0]]


def test_a_bracket_open_in_a_title_is_closed_where_no_measure_shows() -> None:
    lines = ["临河镇渡口餐饮经营权项目（第二标", "段）中标候选人公示"]
    rows = ["公示时间：三月一日", "第一名：临河饭店", "第二名：渡口小馆", "有意见的，来镇上说。"]
    assert join("\n".join([*lines, *rows])) == ["".join(lines), *rows]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("中国沿河各村旧渡口缆桩和石阶图录全集补编", "后记"),
        ("关于临河镇旧渡口茶业公司私拆缆桩一案的", "行政处罚决定书"),
    ],
)
def test_a_titles_second_line_is_no_part(above: str, below: str) -> None:
    assert join(page(above, below, measure=25)) == [above + below, *LANDING]


def test_a_sentence_goes_on_with_who_reports() -> None:
    above = "船工们在渡口的收音机里听说了这件事情，两岸的人都不大相信，据"
    after = "新华社北京3月5日电 站里的人说，大桥已经通车了。"
    assert join(page(above, after, measure=30))[0] == above + after


NAMED = [
    "称，大桥通车了。",
    "說，大橋通車了。",
    "报道，桥通了。",
    "文里写道，桥通了。",
    "（见图）说，",
]


@pytest.mark.parametrize("goes_on", NAMED)
def test_a_sentence_names_a_report(goes_on: str) -> None:
    above = "船工们在渡口的收音机里听到了一条消息，两岸的人都不大相信，那条"
    after = "新华社临河3月5日电" + goes_on
    assert join(page(above, after, measure=30))[0] == above + after


@pytest.mark.parametrize(
    ("rows", "measure"),
    [
        (("900，915，920", "90，920，950"), 30.0),
        (("缆桩，渡船和石阶", "渡口停航以后，船"), 8.0),
        (("渡船、缆桩、石阶", "码头、渡口、钟楼"), 30.0),
        (("渡しの船、杭の上", "川を渡る人、渡し"), 8.0),
    ],
)
def test_a_comma_amid_figures_or_of_a_list_is_none_of_a_sentence(
    rows: tuple[str, ...], measure: float
) -> None:
    lines = split("\n".join([*rows, LANDING[0][:30]]))
    assert shown(lines, [8.0, 8.0, 30.0], [False] * 3, [8.0, 8.0, 30.0])[:2] == [measure] * 2


def test_a_narrow_paragraph_with_a_comma_keeps_its_measure() -> None:
    lines = [
        "她在县医院当了三十年护士，",
        "退休那天，病房里的人凑钱买",
        "了一束红蔷薇，花不算贵，可",
    ]
    wide = [line for text in LANDING for line in set_paragraph(text, 46, 0)]
    assert join("\n".join([*lines, *wide])) == ["".join(lines), *LANDING]


@pytest.mark.parametrize("after", ["前言。", "前言里说过的话，大家都记得。"])
def test_the_same_word_amid_a_sentence_stands_not_alone(after: str) -> None:
    above = "船工们都不大看书，只有老周一个人看过那本县志，他看的是县志的"
    assert above + after in join(page(above, after, measure=30))


def test_a_dash_in_the_first_line_is_a_titles() -> None:
    text = "“一根缆桩用到底”——访船工周明德\n采访：王若水\n时间：二〇二一年\n整理：李小红\n"
    assert Dashes()(split(text + page()))[0].text == text.split("\n")[0]


SECTIONS = ["沿途景点", "父子断崖", "云龙瀑布", "乐乐小屋"]


def test_a_section_above_its_first_part_is_no_couplet() -> None:
    first, second, *others = SECTIONS
    blocks = [first, second, LANDING[0], *[x for other in others for x in (other, LANDING[1])]]
    lines = [line for text in blocks for line in set_paragraph(text, 30)]
    assert join("\n".join(lines) + "\n") == blocks


def test_a_couplet_among_sections_of_other_widths_is_one() -> None:
    blocks = ["小船靠了岸边", "老友又在重逢", LANDING[0], "沿途", LANDING[1], "归来记", LANDING[0]]
    lines = [line for text in blocks for line in set_paragraph(text, 30)]
    assert join("\n".join(lines) + "\n")[0] == "小船靠了岸边 老友又在重逢"


ITEMS = [
    "(a) 旧缆桩全部拔起来，由各村自己堆放在离水面三十步以外的高地上，"
    "不得随意烧掉或者送给外村的人去修桥；",
    "(b) 新缆桩每年春秋两季各检查一次；以及",
    "(c) 渡口的牌子照旧。",
]


@pytest.mark.parametrize("measure", [17, 20, 24, 25, 26, 28, 34])
def test_letters_in_brackets_count_items(measure: int) -> None:
    blocks = ["办法如下：", *ITEMS, *LANDING]
    lines = [line for text in blocks for line in set_paragraph(text, measure)]
    assert [p.replace(" ", "") for p in join("\n".join(lines))] == [
        text.replace(" ", "") for text in blocks
    ]


def test_letters_of_figures_count_nothing() -> None:
    text = (
        "新旧两种缆桩的样子见图3\n(a)和图3(b)，老周说旧的好，可是说\n不出好在哪里；船工们看了图3\n"
        "(b)以后，都说新的好，问他们好在\n哪里，也说不出来，只是笑。\n"
    )
    assert [p.replace(" ", "") for p in join(text)] == [text.replace("\n", "")]


def test_bare_numbers_set_off_by_a_space_count_items() -> None:
    items = [
        "1 日时 三月一日上午八时到十时（雨天改在八日）",
        "2 地点 临河镇中心小学钟楼前面",
        "3 带来的东西 手套、毛巾、水壶。有镰刀的人请带镰刀。"
        "垃圾袋由镇上的人准备，不必自己带来，用完了可以再领。",
    ]
    lines = [line for text in [*items, *LANDING] for line in set_paragraph(text, 24)]
    assert [p.replace(" ", "") for p in join("\n".join(lines))] == [
        text.replace(" ", "") for text in [*items, *LANDING]
    ]


def test_bare_numbers_amid_sentences_count_nothing() -> None:
    text = "船工们一年里头只歇\n1 天，船倒要修\n2 次，缆桩要换\n3 根，谁也说不清是\n为什么。\n"
    assert len(join(text)) == 1


DAYS = [
    "5日 镇上开会，到会四十二人，商定了拔缆桩、修码头和办夜校三件大事，会后大家一起吃饭。",
    "11日 夜校开学。",
    "14日 因为发大水，渡口停航，学生改在自己家里念书，到月底水退了才回到学校里来。",
    "22日 码头修好了。",
    "29日 渡口复航，头一天过河的有三百人，船工们忙到半夜才收了缆绳，各自回家。",
]


@pytest.mark.parametrize("measure", range(18, 34))
def test_days_open_the_entries_of_a_chronicle(measure: int) -> None:
    lines = [line for text in [*DAYS, *LANDING] for line in set_paragraph(text, measure)]
    # The days are set off.
    assert ["".join(p.split()) for p in join("\n".join(lines))] == [
        text.replace(" ", "") for text in [*DAYS, *LANDING]
    ]


def test_a_day_amid_a_sentence_opens_nothing() -> None:
    text = (
        "船工们说好了，渡口从这个月的\n5日 起停航，缆桩要在当月的\n14日 以前拔完，码头要在\n"
        "22日 以前修好，谁也不许拖。\n"
    )
    assert len(join(text)) == 1


# Rows that have one width, which is no column's.
ROWS = {
    "times": [
        "作息时间",
        "时间",
        "活动",
        "07:50—08:10",
        "晨读",
        "08:40—12:00",
        "上课",
        "12:00—13:20",
        "午餐、午休",
    ],
    "Korean fields": [
        "때: 2023년 6월 10일 저녁 7시",
        "곳: 관리사무소 2층 회의실",
        "나온 사람: 일곱 명",
    ],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_rows_above_running_text_have_no_measure_of_their_own(rows: list[str]) -> None:
    assert join(page(*rows, measure=35)) == [*rows, *LANDING]


def test_a_narrow_paragraph_above_running_text_keeps_its_measure() -> None:
    text = "船工们说，渡口停航以后，缆桩都要拔起来，堆在码头的石阶旁边。"
    lines = [text[at : at + 10] for at in range(0, len(text), 10)]
    assert join(page("缆桩", *lines, measure=35))[1] == text


REPORTS = [
    "本报讯 临河渡口的旧缆桩昨日全部拔完，船工们把它们堆在码头的石阶旁边，等镇上的人来拉走。"
    "（周明德）",
    "本报讯 临河小学的夜校昨日开学，到校的有四十二个人，最大的六十岁，头一天学写自己的名字。"
    "（何远）",
    "本报讯 沿河各村今年新添铁缆桩三百根，春秋两季各检查一次，坏了的随时更换。（王若水、陈明）",
]


# At 23 em one other name alone has room on its line, and at 24 a name fills the last.
@pytest.mark.parametrize("measure", [*range(16, 23), *range(25, 34)])
def test_who_reports_goes_on_where_it_had_no_room(measure: int) -> None:
    lines = [line for text in [*REPORTS, *LANDING] for line in set_paragraph(text, measure)]
    assert [p.replace(" ", "") for p in join("\n".join(lines))] == [
        text.replace(" ", "") for text in [*REPORTS, *LANDING]
    ]


def test_a_name_in_brackets_below_an_article_stands_alone() -> None:
    name = "（周明德）"
    full = LANDING[0][:28] + "。"
    lines = [*set_paragraph(LANDING[1], 30), full, name]
    assert join("\n".join(lines))[-1] == name


LEDE = (
    "渡口停航那天，镇上的人都来送老周。他把缆桩拔起来，靠在石阶上抽了一袋烟，谁也没有说话，只有孩子们"
    "跑来跑去。"
)


def boxed(title: list[str], measure: int = 16, wide: int = 36) -> list[str]:
    """What becomes of a title's lines in a box above a lede, below text that is set wide."""
    above = [line for text in LANDING for line in set_paragraph(text, wide)]
    lede = [line for text in [LEDE, SHORT] for line in set_paragraph(text, measure)]
    return join("\n".join([*above, *title, *lede]) + "\n")


BOXED = {
    "a character": ["老渡口今后靠什么出", "路"],
    "a word of a name": ["最后的渡船——记老镇", "长和船工周明德"],
    "a dash": ["把河岸留给孩子们", "——记船工周明德"],
    "full lines, and a short one": ["老周的最后一个渡", "口修成大桥——记", "临河渡口的停航"],
    "a word of two": ["渡船今年又再上新", "台阶"],
    "a quotation": ["“旧缆桩拔起来，路才", "好走”"],
    "said elsewhere": ["新铁缆桩比杉", "木的结实"],
    "said once": ["他把缆桩拔起来靠在石", "阶上"],
    "said once, with a comma": ["他把缆桩拔起来，靠在石", "阶上"],
    "a phrase that goes on": ["从渡口到大桥的", "四十年"],
    "a phrase that goes on, behind a label": ["渡口：老船工的", "最后一天"],
    "a word of three, behind a label": ["渡船：全方", "位检修"],
}


@pytest.mark.parametrize("title", BOXED.values(), ids=BOXED)
def test_a_title_in_a_box_is_one(title: list[str]) -> None:
    assert boxed(title) == [*LANDING, "".join(title), LEDE, SHORT]


@pytest.mark.parametrize("measure, wide", [(16, 36), (22, 22), (22, 36)])
@pytest.mark.parametrize("name", ["老船", "周明德", "小桥 李 明"])
def test_a_bracket_open_in_a_title_below_who_signs_is_closed(
    name: str, measure: int, wide: int
) -> None:
    title = ["镇上贺《老船老", "桥》放映成功"]
    found = boxed([name, *title], measure, wide)
    assert found == [*LANDING, name, "".join(title), LEDE, SHORT]


STACKED = {
    "two headings": ["渡口的人们都老了", "河水还在流"],
    "a heading and its first part": ["渡口的老船", "起因"],
    "what is answered": ["是", "否"],
    "a heading and a cell": ["水文条件", "男"],
    "cells": ["船", "桥"],
    "a byline": ["临河渡口昨日停航", "本报记者 周明德"],
    "a name": ["临河渡口昨日停航", "周明德"],
    "an office": ["临河渡口昨日停航", "渡口管理局局长 周明德"],
    "a number": ["临河渡口昨日停航", "一、老船"],
    "a part": ["临河渡口停航始末", "前言"],
    "items": ["旧缆桩", "铁缆桩", "渡船的锚", "石阶上的灯", "码头的钟"],
    "said elsewhere, with another mark": ["老周把缆桩拔起来；靠在石", "阶上"],
    "a longer one below": ["临河渡口今年停", "航以后两岸的人都来了"],
    "a name that ends as a phrase does": ["下西洋的郑和", "他的船队"],
    "a word that ends so": ["船工和渔民的忍让", "两岸的村子"],
    "a question that ends so": ["老桥是谁修的", "船工的回忆"],
}


@pytest.mark.parametrize("lines", STACKED.values(), ids=STACKED)
def test_headings_in_a_row_stay_apart(lines: list[str]) -> None:
    assert boxed(lines) == [*LANDING, *lines, LEDE, SHORT]


@pytest.mark.parametrize("wide", [16, 17])
def test_a_short_heading_below_another_in_one_column_stays(wide: int) -> None:
    """No box: the text above is no wider."""
    lines = ["渡船今年又再上新", "台阶"]
    assert boxed(lines, wide=wide) == [*LANDING, *lines, LEDE, SHORT]


def test_verse_between_paragraphs_stays() -> None:
    verse = ["月光落在窗前", "照着旧木桌", "桌上有一封没有写完的信", "说船要停了"]
    assert boxed(verse) == [*LANDING, *verse, LEDE, SHORT]


@pytest.mark.parametrize(
    "heading", ["4.13. 缆桩与渡口的石阶", "4.13.2. 渡口缆桩的安放", "4.13.2.石阶缆桩的安放处"]
)
def test_a_sections_number_has_no_indent(heading: str) -> None:
    """Two em of room at its end are room, where first lines are two em shorter."""
    above = [line for text in LANDING for line in set_paragraph(text, 14)]
    below = [line for text in [LEDE, SHORT] for line in set_paragraph(text, 14)]
    found = join("\n".join(["4.1. 渡船", *above, heading, *below]) + "\n")
    whole = ["4.1.渡船", *LANDING, heading.replace(" ", ""), LEDE, SHORT]
    assert [p.replace(" ", "") for p in found] == whole


def test_a_numbered_clause_over_two_lines_goes_on() -> None:
    clause = "4.13.2 各村的船工应当在渡口停航以前拔起旧缆桩并且堆在码头的石阶旁边，不得随意烧掉。"
    for measure in range(13, 30):
        lines = [line for text in [*LANDING, clause, LEDE] for line in set_paragraph(text, measure)]
        found = join("\n".join(lines) + "\n")
        assert clause.replace(" ", "") in [p.replace(" ", "") for p in found], measure


REPORTED = [
    "本报讯记者周明德报道：",
    "本报临河3月5日讯记者周明德报道：",
    "本报临河3月5日讯 ",
    "本报临河3月5日讯新华社记者周明德报道：",
    "本报临河3月5日讯本报记者周明德报道：",
    "据新华社临河3月5日电（记者周明德）",
    "新华社临河3月5日电（临河台记者周明德）",
    "新華社臨河3月5日電臨河縣政府",
    "编者按：",
    "編者按：",
    "【编者按】",
]


@pytest.mark.parametrize("opening", REPORTED)
@pytest.mark.parametrize("measure", [10, 13, 18, 20])
def test_a_report_starts_below_a_full_title(opening: str, measure: int) -> None:
    title = "旧渡口新添铁缆桩三百根两岸人齐来看热闹"[:measure]
    lines = [line for text in [*LANDING, LEDE] for line in set_paragraph(text, measure)]
    report = set_paragraph(opening + LEDE, measure, 0)
    found = join("\n".join([title, *report, *lines]) + "\n")
    assert found[0] == title and found[1].replace(" ", "") == (opening + LEDE).replace(" ", "")


@pytest.mark.parametrize(
    "marks",
    ["老渡口的去和留：一座铁桥给临河带来了什么", "停航以后，船工到哪里去了——来自临河的报告"],
)
def test_a_title_across_columns_may_have_marks(marks: str) -> None:
    lines = [line for text in [LEDE, *LANDING] for line in set_paragraph(text, 14)]
    assert join("\n".join([marks, *lines]) + "\n") == [marks, LEDE, *LANDING]


@pytest.mark.parametrize("measure", [12, 14, 16])
def test_a_title_across_columns_stands_apart_amid_a_text(measure: int) -> None:
    """So far out of its measure is no line of a column."""
    title = "临河渡口停航以后老船工和他们的孩子都到哪里去了"
    above, below = (set_paragraph(text, measure) for text in (LANDING[0], LANDING[1]))
    lines = [*above, title, *below, *above]
    assert join("\n".join(lines) + "\n") == [LANDING[0], title, LANDING[1], LANDING[0]]


def test_a_picture_is_told_in_a_sentence() -> None:
    caption = "图为船工们在渡口拔起旧的缆桩。"
    above = set_paragraph(LANDING[0], 14, 0)
    below = set_paragraph(LANDING[1], 14, 0)
    assert join("\n".join([*above, caption, *below]) + "\n") == [LANDING[0], caption, LANDING[1]]


@pytest.mark.parametrize("heading", ["孩子们是怎么上学的", "天时地利人和", "两岸人家的忍让"])
def test_a_heading_that_ends_as_a_phrase_does_stands_above_its_text(heading: str) -> None:
    above = "水渠今年已经修了三里多路，再有\n两里就能接到河边，大家都说明年\n不怕天旱。\n"
    below = "河上没有桥的时候，孩子们每天要\n坐船，到对岸去读书，遇到大水就\n只好留在家里。\n"
    whole = [text.replace("\n", "") for text in (above, below)]
    assert join(f"{above}{heading}\n{below}") == [whole[0], heading, whole[1]]


def test_a_sentence_names_a_dateline_on_a_line_of_its_own() -> None:
    lines = ["老周说他当年在报上读", "过的一条是这样写的：", "据本报临河县3月5日讯"]
    lines += ["息，桥快要修好了，村", "里人都很高兴，抢着看", "了好几遍。"]
    assert join("\n".join(lines) + "\n") == ["".join(lines)]


def test_headings_that_follow_each_other_twice_stay_apart() -> None:
    topics = ["渡口的旧事", "木桥的修建", "船工的生活", "河堤的树木"]
    wide = [line for text in LANDING for line in set_paragraph(text, 36)]
    lede = set_paragraph(LEDE, 36)
    found = join("\n".join([*wide, *topics, *lede, *topics, *wide]) + "\n")
    assert found == [*LANDING, *topics, LEDE, *topics, *LANDING]


def test_a_title_across_narrow_columns_goes_on_over_a_word() -> None:
    title = "临河镇召开会议要求动员全镇船工力量打好渡口整修攻坚战"
    lines = [line for text in LANDING for line in set_paragraph(text, 18)]
    report = "新华社临河3月5日电（记者王晓华）"
    assert join("\n".join([title[:-1], title[-1], report, *lines]))[0] == title
    # Below a title stands who wrote it.
    assert join("\n".join([title, "王晓华", *lines]))[:2] == [title, "王晓华"]
