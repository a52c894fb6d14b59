"""What a word processor sets: contracts, rules, theses, notices, forms and papers of exams.

The rows are those that extractors write for such pages: wide gaps end a line by `pdftotext`, and a
raised mark by MuPDF.
"""

from __future__ import annotations

import pytest
from articles import LANDING
from cleaning import clean
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.paragraphs.references import cut_at_notes

ARTICLE = Pipeline.preset("article")
CROSSING = (
    "渡口停航的日子，两岸的人要绕到上游的石桥过河，来回多走十几里路，赶集的人天不亮就得动身；到了"
    "汛期，石桥也常常过不去，村里的人就把要办的事情攒在一起，等水退了再一次办完，学生住在学校里。"
)
PAGE = [*set_paragraph(CROSSING, 30), *set_paragraph(LANDING[0], 30)]


@pytest.mark.parametrize(
    ("halves", "whole"),
    [
        ("目\n\n录", "目录"),
        ("摘\n\n要", "摘要"),
        ("致\n\n谢", "致谢"),
        ("目\n\n錄", "目錄"),
        ("名\n\n称：石渡村委员会", "名称：石渡村委员会"),
        ("地\n\n址：石渡村一号", "地址：石渡村一号"),
        ("电\n\n话:8201", "电话:8201"),
    ],
)
def test_a_word_set_wide_is_one(halves: str, whole: str) -> None:
    text = "\n".join([*PAGE, halves, "", *PAGE])
    assert clean(text) == [CROSSING, LANDING[0], whole, CROSSING, LANDING[0]]


def test_labels_set_wide_stand_below_each_other() -> None:
    rows = "1.采购人信息\n名\n\n称：石渡县水务局\n\n地\n\n址：渡口路 8 号\n\n联系方式：8201\n"
    found = ["1.采购人信息", "名称：石渡县水务局", "地址：渡口路8号", "联系方式：8201"]
    assert clean("\n".join(PAGE) + "\n" + rows)[2:] == found


# Cells of one character, who speaks by turns, and a heading in three pieces are no halves.
@pytest.mark.parametrize(
    "rows",
    [["男", "女"], ["是", "否"], ["上", "下"], ["甲", "乙：船来了没有？"], ["目", "录", "页"]],
)
def test_characters_that_are_no_halves_stay_apart(rows: list[str]) -> None:
    text = "\n".join([*PAGE, "\n\n".join(rows), "", *PAGE])
    assert clean(text)[2:-2] == rows


CLAUSE = (
    "为了方便两岸的人过河，保障渡船和乘客的安全，根据有关规定，结合本县渡口的实际，制定本办法。"
)
RULED = set_paragraph("第一条　" + CLAUSE, 30)


@pytest.mark.parametrize("title", ["总\n\n则", "总则"])
def test_a_chapter_above_its_first_article(title: str) -> None:
    # The row of the label goes on behind its gap.
    rows = [RULED[0].removeprefix("第一条　"), *RULED[1:]]
    text = "\n".join([*PAGE, "第一章", "第一条", "", title, "", "\n\n".join(rows), *PAGE])
    assert clean(text)[2:-2] == ["第一章 总则", f"第一条 {CLAUSE}"]


def test_a_chapter_of_two_characters() -> None:
    text = "\n".join([*PAGE, "第六章", "", "附", "", "则", "", *PAGE])
    assert clean(text)[2:-2] == ["第六章 附则"]


@pytest.mark.parametrize("mark", ["①", "⑫", "[3]"])
@pytest.mark.parametrize("sign", ["。", "，", "；"])
@pytest.mark.parametrize("note", ["", "参见临河县志卷三，第四十一页。"], ids=["far", "below"])
@pytest.mark.parametrize("often", ["", "，记在木牌上，从来没有间断过"], ids=["amid", "at the end"])
def test_a_raised_mark_that_opens_a_line_is_none_of_an_item(
    often: str, note: str, sign: str, mark: str
) -> None:
    text = (
        f"渡口的水位每天早晚各记一次{often}{mark}{sign}数字写在木牌上，过河的人都可以看，不必再问。"
    )
    first, *rest = set_paragraph(text, 30)
    rows = [*first.replace(mark, "\n" + mark).split("\n"), *rest]
    notes = [mark + note] if note else []
    found = clean("\n".join([*PAGE, *rows, *PAGE, *notes]))
    assert found == [CROSSING, LANDING[0], text, CROSSING, LANDING[0], *notes]


@pytest.mark.parametrize("sign", ["、", "．", "：", " "])
def test_a_circled_number_opens_an_item(sign: str) -> None:
    rows = [f"{n}{sign}把渡口的水位记下来" for n in "①②③"]
    assert [item.replace(" ", "") for item in clean("\n".join([*PAGE, *rows]))[2:]] == [
        row.replace(" ", "") for row in rows
    ]


def test_the_fields_below_a_notice_have_no_measure() -> None:
    fields = [
        "1.采购人信息",
        "名 称：北原区农业农村局",
        "地　址：江城市人民路131号",
        "联系方式：027-86452098",
        "2.采购代理机构信息",
        "名 称：东川市宏达建设有限公司",
        "地　址：江城市滨江路120号",
        "联系方式：027-84660313",
        "3.项目联系方式",
        "项目联系人：马海",
        "电　话：027-84959198",
        "北原区农业农村局",
        "2023年2月27日",
    ]
    cells = ["1 投标报价 30 低价优先法", "2 技术方案 45 综合评分法", "3 售后服务 25 逐项打分法"]
    assert clean("\n".join([*PAGE, *cells, *PAGE, *fields]))[7:] == fields


def test_prose_behind_contents_in_a_text_of_two_measures() -> None:
    # Each entry ends with a number, and the next starts with one.
    entries = [f"{a}.{b} 渡口的管理{'.' * 104}{4 * a + b}" for a in (1, 2, 3) for b in (1, 2, 3, 4)]
    wide = [line for text in (CROSSING, *LANDING) for line in set_paragraph(text, 42)]
    found = clean("\n".join(["目录", *entries, *wide, "", *PAGE, *PAGE, *PAGE]))
    assert found[1 + len(entries) :] == [CROSSING, *LANDING, *[CROSSING, LANDING[0]] * 3]


def around(rows: list[str]) -> list[str]:
    """What rows between two stretches of prose become."""
    found = clean("\n".join([*PAGE, *rows, *PAGE]))
    assert found[:2] == found[-2:] == [CROSSING, LANDING[0]]
    return found[2:-2]


# Who signs above the day, an attachment's number, and cells are no halves of a heading.
@pytest.mark.parametrize(
    "rows",
    [
        ["2.工作进度月报表", "石渡县农业农村局"],
        ["渡口改造验收小组", "石渡县农业农村局", "2023年8月1日"],
        ["序号", "工作内容", "责任部门", "责任人", "完成时限"],
        ["难题何解", "相关链接"],
        ["（本报记者王晓华摄）", "临河镇召开第二次大会"],
        ["本报驻日本记者丁一", "『回到渡口的感觉』"],
    ],
)
def test_lines_of_one_width_that_are_no_couplet(rows: list[str]) -> None:
    assert around(rows) == rows


def test_a_couplet_stays_one() -> None:
    assert around(["两岸相望一水间", "渡口人来船不停"]) == ["两岸相望一水间 渡口人来船不停"]


def test_rows_of_a_table_count_on() -> None:
    rows = [
        "1 类似业绩 24 每项得2分，最多10分",
        "2 技术方案 7 优得20分，良得10分",
        "3 人员 9 符合得满分",
    ]
    text = "\n".join(["四、评标办法", *rows])
    found = clean(text + "\n" + "\n".join(set_paragraph(CROSSING, 16)))
    # The comma in a cell makes a sentence of its row, whose spaces go.
    assert [row.replace(" ", "") for row in found[1:4]] == [row.replace(" ", "") for row in rows]


ASKED = "3．某渡口上午运送旅客三十九人，下午运送的比上午多一半，下午运送的旅客人数约为（　　）"
CHOICES = [
    "A．轮船在静水中的速度与水流速度之和等于顺水航行时的速度",
    "B．桥梁建成以后渡口的客流量逐年减少，仍有村民习惯乘船",
    "C．轮船",
    "D．他不但自己学习努力，而且经常帮助村里其他的孩子复习功课",
]


@pytest.mark.parametrize("measure", [16, 20, 30])
def test_choices_that_fill_their_rows(measure: int) -> None:
    rows = [line for text in (ASKED, *CHOICES) for line in set_paragraph(text, measure, 0)]
    text = "\n".join([*set_paragraph(CROSSING, measure), *rows])
    found = [p.replace("（ ）", "（　　）") for p in clean(text)]
    assert found == [CROSSING, ASKED, *CHOICES]


@pytest.mark.parametrize("gap", ["", " "])
def test_two_choices_on_a_row(gap: str) -> None:
    rows = [
        f"A.这一措施有利于农民{gap}B.文章通过对比突出",
        f"C.轮船在静水中的速度{gap}D.植物在黑暗中",
    ]
    assert around(["2.下列各句中没有语病的是（ ）", *rows])[1:] == rows


# Initials of authors, and letters that a sentence names, are no choices.
@pytest.mark.parametrize(
    "text",
    [
        "渡口的水质分为三级，县里每年在码头取水三次，送到省里的水质站去化验，去年化验的结果是两次A级，一次"
        "B级，比前年要好一些，镇上的人都说是因为上游的造纸厂搬走了。",
        "村里的孩子说，缺了维生素A、维生素C的人夜里看不见路，所以船工的桌上总是放着一盘胡萝卜和几个橘子，"
        "有客人来了也请他们吃，说吃了橘子就不怕晚上行船了。",
    ],
)
@pytest.mark.parametrize("measure", [14, 18, 22, 25, 29])
def test_letters_in_prose_are_no_choices(text: str, measure: int) -> None:
    rows = [line for one in (CROSSING, text) for line in set_paragraph(one, measure)]
    assert clean("\n".join(rows)) == [CROSSING, text]


def test_the_brackets_of_an_answer_meet_again() -> None:
    # Each choice is in a column of its own by pdftotext.
    rows = "1．描述错误的是（\nA．河流\n\nB．船\n\n）\n\nC．桥\n\nD．路\n\n"
    rows += "2．约为(\nA．三\n\n)\n\nB．四\n\nC．五\n"
    first = ["1．描述错误的是（）", "A．河流", "B．船", "C．桥", "D．路"]
    assert clean("\n".join([*PAGE, rows]))[2:] == [*first, "2．约为( )", "A．三", "B．四", "C．五"]


def test_a_bracket_that_is_no_block_closes_no_answer() -> None:
    """Rows are cut between two marks, （ and “, ” and ）, too."""
    rows = [
        *PAGE,
        "碑上的字大半磨去了，数下来还有三十七条，最短的只有两个字（",
        "“人危”",
        "）",
        "，最长的一条有六十一个字。",
    ]
    assert "最短的只有两个字（“人危”），最长的" in "".join(clean("\n".join(rows)))


def test_a_bracket_in_its_place_closes_its_own() -> None:
    rows = (
        "1．描述错误的是（\nA．河流\n\nB．船\n\nC．桥\n\n2．约为（\n\n）\n\nA．三\n\nB．四\n\nC．五"
    )
    found = clean("\n".join([*PAGE, rows]))[2:]
    assert found[0] == "1．描述错误的是（"
    assert found[4:] == ["2．约为（）", "A．三", "B．四", "C．五"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("（考试时间：90 分钟 试卷满分：100 分）", "（考试时间：90分钟 试卷满分：100分）"),
        # No label stands behind the space, or no field before it.
        ("船工说：90 分钟 以后再来看，我们等着", "船工说：90分钟以后再来看，我们等着"),
        ("大家都知道，船工 常常说：水退了", "大家都知道，船工常常说：水退了"),
    ],
)
def test_a_field_behind_another_keeps_its_space(row: str, found: str) -> None:
    assert around(["渡口测验", row])[-1] == found


@pytest.mark.parametrize("formula", ["4(x + y) = 80，", "f(x) = 2x − 1", "S = a² + 2ab （2-1）"])
@pytest.mark.parametrize("measure", [30, 31, 32, 33, 34, 35])
def test_a_formula_below_what_introduces_it(formula: str, measure: int) -> None:
    text = "设轮船的速度为每小时甲千米，水流的速度为每小时乙千米，根据题意得"
    page = set_paragraph(CROSSING, measure)
    rows = [*page, *set_paragraph(text, measure), formula, "解得两个数。", *page]
    assert clean("\n".join(rows)) == [CROSSING, text, formula, "解得两个数。", CROSSING]


def test_a_formula_amid_a_sentence_goes_on() -> None:
    text = (
        "渡口每天的人数用一个式子来算，每一班船坐多少人是知道的，船工用的是式子y = 2x + 1，不必数。"
    )
    rows = [line for one in (CROSSING, text) for line in set_paragraph(one, 20)]
    assert clean("\n".join(rows)) == [CROSSING, text]


# The last line of a sentence that ran on holds a formula alone, and ends with its mark.
def test_a_formula_that_ends_a_sentence_goes_on() -> None:
    text = "船工每天都要数一数过河的人，把水流的快慢写在他的本子上，按他的算法船速为v = 12 m/s。"
    rows = [line for one in (CROSSING, text, CROSSING) for line in set_paragraph(one, 18, 0)]
    assert "v = 12 m/s。" in rows
    assert clean("\n".join(rows)) == [CROSSING, text, CROSSING]


def test_blanks_over_a_break_are_one() -> None:
    rows = [
        "12．轮船逆水航行所用的时间与顺水相等，设水流速度为每小时若干，则可列方程______",
        "____人次。",
    ]
    assert clean("\n".join([*set_paragraph(CROSSING, 40), *rows]))[1:] == ["".join(rows)]


def test_the_number_of_minutes_stands_below_their_title() -> None:
    rows = "业主大会会议纪要\n\n（2022 年第 17 期）\n\n时间：三月一日上午\n\n地点：渡口会议室\n\n"
    prose = "\n\n".join(set_paragraph(CROSSING + LANDING[0], 30))
    found = clean(f"{rows}{prose}\n\n— 1 —\n\f")
    assert found[:2] == ["业主大会会议纪要", "（2022年第17期）"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        # A line that justification stretched, so that gaps stand within its words.
        (
            "13．请结 合材 料， 谈谈 你对 “桥 梁与 渡口 并存”这一现象的看法，要求观点明确。",
            "13．请结合材料，谈谈你对“桥梁与渡口并存”这一现象的看法，要求观点明确。",
        ),
        # Names in a row are words, and so are the parts of a slogan.
        (
            "今天到会的有王 明 李小红 陈 强 周 平，共四人，会开了一个上午。",
            "今天到会的有王 明 李小红 陈 强 周 平，共四人，会开了一个上午。",
        ),
    ],
)
def test_spaces_within_words_show_a_stretched_line(row: str, found: str) -> None:
    assert around([row]) == [found]


@pytest.mark.parametrize("label", ["附件：1.", "附件：1．"])
def test_attachments_are_numbered_below_each_other(label: str) -> None:
    rows = [
        f"{label}渡口改造工程的专项资金绩效评价指标体系和评分办法的说明",
        f"2{label[-1]}工作进度月报表",
    ]
    assert around(rows) == rows


DELIVERED = "第六条 货物交付的地点为渡口旁边的仓库，货物损坏的风险自交付并经签收时转移。"
PAID = "（一）按照约定的日期及时支付各期的款项，并且承担因为迟延给对方造成的直接损失；"


def last_lines(order: list[int]) -> str:
    """The two clauses on lines of which the last have two characters each, in such an order."""
    lines = [line for text in (DELIVERED, PAID) for line in (text[:-2], text[-2:])]
    return "\n\n".join([*PAGE, *(lines[at] for at in order), *PAGE])


# A known failure: two lines and their last lines in turns are two columns to `untangle`.
IN_TURNS = pytest.mark.xfail(reason="they are taken for two columns", strict=True)


@pytest.mark.parametrize(
    "order",
    [[0, 1, 2, 3], [1, 0, 3, 2], [1, 3, 0, 2], pytest.param([0, 2, 1, 3], marks=IN_TURNS)],
)
def test_last_lines_of_two_characters_go_back(order: list[int]) -> None:
    found = clean(last_lines(order))[2:-2]
    assert [text.replace(" ", "") for text in found] == [DELIVERED.replace(" ", ""), PAID]


# The line below goes on with what the first breaks off, with no blank line between.
def test_a_short_sentence_below_a_line_that_goes_on_stays() -> None:
    told = ["水涨起来的时候，村里的人都到坡上去，留在渡口的只有县里", "派来的技术员，他量了三天。"]
    rows = ["\n".join(one) for one in (PAGE, told)]
    text = "\n\n".join([*rows, "天亮。", *PAGE])
    assert clean(text)[2:4] == ["".join(told), "天亮。"]


# Nothing tells of these whose they are, or one stands where it belongs.
@pytest.mark.parametrize("answer", ["好。", "走！", "谁？"])
def test_a_short_answer_stays(answer: str) -> None:
    text = "\n\n".join([*PAGE, "老周喊了一声。", answer, "大家就都上船了。", *PAGE])
    assert clean(text)[2:-2] == ["老周喊了一声。", answer, "大家就都上船了。"]


# A row of cells that starts so goes on with none: it was joined, and a second run changed it.
@pytest.mark.parametrize(("rest", "found"), [("河水          少", []), ("河水还在流。", [1])])
def test_cells_behind_a_reference_are_a_row(rest: str, found: list[int]) -> None:
    lines = split(f"桥上的人          多\n①。{rest}")
    assert cut_at_notes(lines, [line.em for line in lines], [40.0] * 2) == found
