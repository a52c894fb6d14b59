"""Lines that start a paragraph by their form: choices, proofs, directions, careers, captions."""

from __future__ import annotations

from textwrap import wrap

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.stages.paragraphs.markers import markers

BODY = (
    "渡口在镇子的东头，河面宽，水也深，从前过河全靠一条木船，船夫天不亮就把船撑出来，"
    "等着赶早市的人，后来河上修了桥，船就闲在岸边了。"
)
# Full at the measure of the tests, and no mark at its end.
FULL = "若甲乙两条船同时从渡口出发往下游去则两小时以后两船的距离为"
MEASURE = len(FULL)
STARTS = {
    "choices on a row": [FULL, "A．2　　　B．4　　　C．6　　　D．8", BODY],
    "choices on two rows": [FULL, "A. 二里　　B. 四里", "C. 六里　　D. 八里", BODY],
    "steps of a proof": [
        "证明：∵AB∥CD，",
        "∴∠B=∠C．",
        "∵BE=CF，",
        "∴BE+EF=CF+EF，",
        "∴AF=DE．",
        BODY,
    ],
    "directions of a play": [
        "老周：（抽了一口烟，看着河上的雾慢慢散开，指着对岸的石阶）你看见那条船没有？",
        "〔船工提着灯上，把灯挂在树上（灯不亮）",
        "〔远处有人喊过河，三个人都站起来看，过了很久谁也没有说话。",
        "船工：来了，来了。",
        BODY,
    ],
    "years of a career": [
        "主修课程：造船学、水文学、测量学、统计学",
        "2016.09—2020.06　临河航运学校　船舶驾驶　本科",
        "课程设计：渡船的稳定性",
        "2020年7月—至今　青石县渡口管理所　技术员",
        BODY,
    ],
    "rows that an author laid out": [
        "青石县渡口管理所办公室　　　　2024年3月18日",
        "当前的汛情",
        BODY,
    ],
    "captions of articles": [
        "（目的）",
        "第1条　この条例は、渡船場の管理について必要な事項を定めるものとする。",
        "（休業日）",
        "第2条　渡船場の休業日は、次のとおりとする。",
        BODY,
    ],
    "an abstract's heading": ["关键词：渡口；渡船；邮路；桥", "Abstract", BODY],
    "a list of references below its heading": [
        BODY,
        "参考文献",
        "[1] 周明德.渡口考[M].临河:临河出版社, 2003: 12-31.",
        "[2] 何远.渡船与邮路[J].临河学刊, 2004(2): 7-11.",
        "致谢",
        BODY,
        "发表的论文",
        "[1] 周明德.渡口再考[J].临河学刊, 2008(1): 3-9.",
    ],
}
GOES_ON = {
    "an article that a sentence cites": (
        "《临河县渡口管理条例》第一百七十七条\u3000渡口管理所对渡船的检查，应当在开航以前进行，不得收费。"
    ),
    "steps within a line": (
        "在三角形里，∵两条边相等，∴两个角也相等，又∵这两个角的和是九十度，∴每个角是四十五度，∴它是直角"
        "的，∵有一个角是九十度，所以得证。"
    ),
    "a direction that is closed": (
        "老周把灯挂在树上〔灯不亮〕，坐下来抽烟，看着河上的雾慢慢散开〔远处有人喊过河〕，过了很久都没有人"
        "说话，船也没有动。"
    ),
    "a caption's words amid a sentence": (
        "渡口的收费标准由县人民政府规定，学生和老人不收钱，牲口和车辆按件收，价目写在牌子上（见附表），"
        "第三条所说的免费不包括夜里。"
    ),
    "years amid a sentence": (
        "他在渡口上待过两回，头一回是1996.09—1998.06 当学徒的时候，第二回是2001.03—2003.12 带徒弟"
        "的那几年，都没有出过事。"
    ),
}


def clean(lines: list[str]) -> list[str]:
    document = Pipeline.preset("article").run("".join(f"{line}\n" for line in lines))
    return [p.text.replace("　", " ") for p in document.paragraphs]


def solid(texts: list[str]) -> list[str]:
    return ["".join(text.split()) for text in texts]


@pytest.mark.parametrize("texts", STARTS.values(), ids=STARTS)
def test_a_line_starts_by_its_form(texts: list[str]) -> None:
    texts = [BODY, *texts, BODY]
    rows = [row for text in texts for row in set_paragraph(text, MEASURE)]
    assert solid(clean(rows)) == solid(texts)


@pytest.mark.parametrize("measure", [17, 21, 25, 30])
@pytest.mark.parametrize("text", GOES_ON.values(), ids=GOES_ON)
def test_the_same_amid_a_sentence_starts_none(text: str, measure: int) -> None:
    rows = [row for part in (BODY, text, BODY) for row in set_paragraph(part, measure)]
    assert solid(clean(rows)) == solid([BODY, text, BODY])


@pytest.mark.parametrize(
    "line",
    [
        "A. Bergson, B. Larkin and C. Hale, who came by the mail boat",
        "A. Bergson and B. Larkin, who came by the mail boat",
        "A．邮局",
        f"A．{'船' * 120}　B．桥　C．路",
    ],
)
def test_no_row_of_choices(line: str) -> None:
    assert not markers(["The bridge was described by", line, "in the spring."])


LABELLED = [
    "主诉：右膝疼痛三年。",
    "现病史：三年前受凉以后开始疼，上下船的时候最厉害，歇一歇就好，去年冬天又疼了一回。",
    "既往史：身体一向好，没有住过医院，也没有开过刀，药也很少吃，只在发大水的那一年病过一回。",
    "个人史：生在本地，撑了三十年的船，不抽烟。",
    "家族史：父母都已去世，有两个哥哥，都好，也撑船，每个人都会游水，从来没有出过什么事情。",
    "体格检查：膝盖不红不肿。",
    "初步诊断：老寒腿。",
]


@pytest.mark.parametrize("measure", [18, 20, 22, 26, 28, 30])
def test_entries_of_a_form_start_below_full_lines(measure: int) -> None:
    rows = [row for text in LABELLED for row in set_paragraph(text, measure)]
    assert clean(rows) == LABELLED


@pytest.mark.parametrize("measure", [17, 20, 24, 29])
def test_what_introduces_a_speech_is_no_label(measure: int) -> None:
    text = (
        "船工坐下来，抽了一口烟，看看河，又看看天。老周说：明天要下雨。船工笑了，把灯挂起来。"
        "孩子问：雨下得大不大？船工说：大。大家都不作声，只听见水响。"
    )
    rows = [row for part in (BODY, text, BODY) for row in set_paragraph(part, measure)]
    assert sum(text in paragraph for paragraph in clean(rows)) == 1


BLANKS = [
    ["学校：________　班级：________　姓名：________　座号：", "________"],
    ["（3）文中写出作者当时心情的一句是：________________，", "________________。"],
    ["2．渡口停航的原因有很多，其中最要紧的一个原因就是河上", "________________。"],
]


@pytest.mark.parametrize("lines", BLANKS)
def test_a_blank_that_had_no_room_goes_on(lines: list[str]) -> None:
    rows = [*set_paragraph(BODY, 30), *lines, *set_paragraph(BODY, 30)]
    assert solid(clean(rows)) == solid([BODY, "".join(lines), BODY])


def test_blanks_that_had_room_stand_by_themselves() -> None:
    date = "____年____月____日"
    rows = [*set_paragraph(BODY, 30), date, date, *set_paragraph(BODY, 30)]
    assert clean(rows) == [BODY, date, date, BODY]


def test_a_blank_below_a_label_stands_by_itself() -> None:
    rows = [*set_paragraph(BODY, 30), "答：", "____________________", *set_paragraph(BODY, 30)]
    assert clean(rows) == [BODY, "答：", "____________________", BODY]


ENGLISH = [
    "The difference in the number of letters was large, and the difference in the number of "
    "boats was small, at p = .17.",
    "The ferry was closed at the end of the year, as the bridge had been opened to carts in 1911.",
    "Nobody in the village could say who had been the first to cross it, and when.",
]


@pytest.mark.parametrize("columns", [38, 46, 54, 62])
def test_an_english_sentence_may_end_with_a_number(columns: int) -> None:
    texts = ENGLISH * 2
    rows = [row for text in texts for row in wrap(text, columns, break_on_hyphens=False)]
    assert clean(rows) == texts


# Articles of a law: those on stretched lines have the space, others lost it.
@pytest.mark.parametrize(
    "given, expected",
    [
        (
            ["第一章总则", "第一条 本县的渡口。", "第二条 渡船。", "第三条渡工。", "第四条 河道。"],
            [
                "第一章 总则",
                "第一条 本县的渡口。",
                "第二条 渡船。",
                "第三条 渡工。",
                "第四条 河道。",
            ],
        ),
        (["第一条本县的渡口。", "第二条 渡船。", "第三条渡工。", "第四条河道。"], None),
        (["第一条 渡口。", "第二条 渡船。", "第三条 渡工。", "第四条规定的船，第五条不管。"], None),
        (["第一条 渡口。", "第二条 渡船。", "第三条渡工。"], None),
    ],
)
def test_the_space_behind_the_numbers_of_articles(
    given: list[str], expected: list[str] | None
) -> None:
    assert clean(given) == (expected or given)


@pytest.mark.xfail(strict=True, reason="nothing but its size tells a title's break between words")
def test_a_title_that_is_broken_between_words() -> None:
    lines = ["黄河沿岸渡口和渡船变迁", "历史研究"]
    rows = ["内部资料", *lines, *set_paragraph(BODY, 24), *set_paragraph(BODY, 24)]
    assert clean(rows) == ["内部资料", "".join(lines), BODY, BODY]


@pytest.mark.xfail(strict=True, reason="where a page ends with a sentence its head may be a title")
def test_a_head_of_two_pages_below_whole_paragraphs() -> None:
    page = "".join(f"{row}\n" for row in set_paragraph(BODY, 24))
    assert clean(f"临河文史\n{page}\f临河文史\n{page}".splitlines()) == [BODY, BODY]
