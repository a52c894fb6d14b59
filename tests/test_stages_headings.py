"""Headings over several lines, and what a text's habits say of a full line that ends a sentence."""

from __future__ import annotations

from textwrap import wrap

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.habits import closing
from zhengwen.stages.paragraphs.join import Paragraphs

BODY = [
    "大桥通车的那天早上，全镇的人都跑到河边去看热闹。孩子们骑在大人的肩膀上，手里摇着小旗子，一直等到第一"
    "辆车开过去才肯回家。",
    "大桥通车以后，进城的路近了一半。赶早集的人不用再等渡船，卖菜的三轮车一直开到城门口，天亮以前就能把摊子"
    "摆好。",
    "老周在邮局里干了四十年，头发都白了。他说从前送一封信要走两天的山路，如今半个钟头就到了，人却好像更忙。",
]

CITING = (
    "这件事由青石县临河镇渡口和渡船管理局通知了各村，村里的人都不信，问到青石县临河镇渡口和渡船管理局去，"
    "那里的人也说不清楚。"
)


def join(text: str) -> list[str]:
    return [paragraph.text for paragraph in Paragraphs()(split(text))]


def page(*heading: str, measure: int = 30, leading: str = "\n") -> str:
    """The lines of a heading, and the text below it."""
    lines = [line for text in BODY for line in set_paragraph(text, measure)]
    return "\n".join(heading) + "\n" + leading.join(lines) + "\n"


def centred(heading: list[str]) -> str:
    """The lines of a heading, set in to its middle, and the text below it, indented."""
    widest, *more = heading
    set_in = [" " * (len(widest) - len(line) + 4) + line for line in more]
    indented = [
        line
        for text in BODY
        for first, *later in [set_paragraph(text, 30)]
        for line in ("    " + first, *later)
    ]
    return "\n".join(["    " + widest, *set_in, *indented]) + "\n"


# A heading's lines; its text where something stands between them.
ONE = {
    "a word over the break": ["老渡口停航以后沿河各村怎么走出", "新路子"],
    "a word below": ["老渡口停航以后沿河各村的修路", "计划"],
    "three lines": [
        "关于老渡口停航以后沿河各地修路计",
        "划和渡船缆桩的处置办法及有关规",
        "定的说明",
    ],
    "numbered": ["三、老渡口停航以后沿河各村的修路", "计划"],
    "a question": ["8.1. 老渡口停航以后沿河各村有哪些路", "可以走？"],
    "halves behind a chapter's number": ["第四十一回 小船靠了岸边码头 老友又在码头", "相逢"],
    "halves, the second over the break": ["小船靠了岸边码头 老友又在码", "头相逢"],
}
# What stands below a title and is none of it.
MORE = {
    "a name": ["老渡口停航以后沿河各村的修路计划", "王若水"],
    "a name set wide": ["老渡口停航以后沿河各村的修路计划", "李 明"],
    "a rare name set wide": ["老渡口停航以后沿河各村的修路计划", "佘　舟"],
    "two names": ["老渡口停航以后沿河各村的修路计划", "张三 李小红"],
    "a chapter's number": ["老渡口停航以后沿河各村的修路计划", "一"],
    "a name in brackets": ["老渡口停航以后沿河", "（王若水）"],
    "a numbered heading": ["老渡口停航以后沿河各村的修路计划", "一、渡船"],
    "a chapter's halves, and a heading": ["第三回 小船靠了岸边码头 老友又在码头相逢", "渡船"],
    "halves, and a heading": ["小船靠了岸边码头 老友又在码头相逢", "渡船"],
}


# A title over several lines below what stands at a text's head: those lines, and the title's.
HEADS = ["青教发〔2024〕5号"]
BELOW = {
    "a title named in it": (HEADS, ["青石县教育局关于印发《渡船和", "缆桩登记办法》的通知"]),
    "years in brackets": (HEADS, ["全县渡口和渡船三年行动计划（2024", "—2026年）"]),
    "a word's last character": (HEADS, ["老渡口停航以后沿河各村的船工安置公", "告"]),
    "what no line ends with": (["民政工作简报"], ["老渡口停航以后沿河各村修路架桥的", "若干办法"]),
    "what no line starts with": (
        ["民政工作简报"],
        ["老渡口停航以后沿河各村修路架桥", "的若干办法"],
    ),
    "a word over the break": (["民政工作简报"], ["临河船运股份公司关于收回渡船股", "份办法的公告"]),
    "what the text says elsewhere": (
        ["民政工作简报"],
        ["关于大桥通车以后进城的路近了", "一半的请示"],
    ),
}
APART = {
    "who issues it, and its kind": ["青石县临河镇渡口和渡船管理局", "民事裁决书"],
    "a name that stands elsewhere": ["青石县临河镇渡口和渡船管理局", "通知"],
    "who holds an office": ["青石县临河镇渡口和渡船管理局", "县水利局局长　商　毅"],
    "a narrow line of verse": ["月光落在窗前的", "旧木桌"],
}


@pytest.mark.parametrize("head, lines", BELOW.values(), ids=BELOW)
def test_a_title_below_other_lines_goes_on(head: list[str], lines: list[str]) -> None:
    assert join(page(*head, *lines, measure=28)) == [*head, "".join(lines), *BODY]


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_lines_at_a_text_s_head_stay_apart(lines: list[str]) -> None:
    text = page("青教发〔2024〕5号", *lines, measure=26)
    more = "".join(f"{line}\n" for line in set_paragraph(CITING, 26))
    assert join(text + more) == ["青教发〔2024〕5号", *lines, *BODY, CITING]


@pytest.mark.parametrize("lines", ONE.values(), ids=ONE)
def test_a_title_goes_on_in_the_next_line(lines: list[str]) -> None:
    assert join(page(*lines)) == ["".join(lines), *BODY]


@pytest.mark.parametrize("lines", MORE.values(), ids=MORE)
def test_what_stands_below_a_title_stays_below(lines: list[str]) -> None:
    assert join(page(*lines)) == [*lines, *BODY]


@pytest.mark.parametrize("name", ["a word over the break", "numbered", "three lines"])
def test_a_centred_line_of_a_title_is_no_paragraph_set_in(name: str) -> None:
    assert join(centred(ONE[name])) == ["".join(ONE[name]), *BODY]


@pytest.mark.parametrize("name", ["a name", "a numbered heading", "a chapter's number"])
def test_what_is_centred_below_a_title_stays_below(name: str) -> None:
    assert join(centred(MORE[name])) == [*MORE[name], *BODY]


@pytest.mark.parametrize("lines", [ONE["a word over the break"], MORE["a name"]])
def test_blank_lines_amid_the_text_part_no_title(lines: list[str]) -> None:
    whole = lines if lines in MORE.values() else ["".join(lines)]
    assert join(page(*lines, leading="\n\n")) == [*whole, *BODY]


def test_an_item_is_no_heading() -> None:
    items = ["• 渡船的登记和缆桩的管理办法", "沿河各村的修路计划", "• 其他"]
    assert join("\n".join(items) + "\n") == items


def test_two_names_of_places_that_no_table_knows_are_left_apart() -> None:
    lines = ["老渡口的最后一班船开往临河", "市城南码头"]
    assert join(page(*lines)) == [*lines, *BODY]


# Paragraphs of one sentence and of many, of every length; and talk.
WORDS = "船工收了缆绳把渡船拖到岸上用一块旧帆布盖好才慢慢走回村里去吃晚饭"
SHORT = [WORDS[:size] + "，" + WORDS[: size - 7] + "。" for size in range(12, 30)]
LONG = [f"{WORDS[:size]}。天晚了。风停了。" * 4 for size in range(4, 22)]
HAN, HANT = "“等雨停了再走。”船工说。", "「等雨停了再走。」船工說。"


def closed(texts: list[str], measure: int) -> tuple[float, float, float]:
    lines = [line for text in texts for line in set_paragraph(text, measure)]
    width = [float(len(line)) for line in lines]
    ends = [line.endswith(("。", "”", "」")) for line in lines]
    return closing(lines, width, ends, [float(measure)] * len(lines))


@pytest.mark.parametrize("measure", [14, 20, 26])
def test_a_sentence_ends_a_paragraph_where_they_are_short(measure: int) -> None:
    assert closed(SHORT, measure)[0] > 0.8


@pytest.mark.parametrize("measure", [14, 20, 26])
def test_and_seldom_where_they_are_long(measure: int) -> None:
    assert closed(LONG, measure)[0] < -0.3


@pytest.mark.parametrize("speech", [HAN, HANT])
def test_a_speech_opens_a_paragraph_where_others_do(speech: str) -> None:
    talk = closed([text for narrated in SHORT for text in (speech, narrated)], 20)
    assert talk[1] > 2.5 and talk[2] < -0.3


@pytest.mark.parametrize("speech", [HAN, HANT])
def test_and_less_surely_where_it_goes_on_in_the_line(speech: str) -> None:
    assert closed([narrated + speech for narrated in SHORT], 20)[1] < 0


@pytest.mark.parametrize("measure", [14, 20, 26])
def test_two_sentences_tell_no_more_than_none(measure: int) -> None:
    assert closed(SHORT[:1], measure) == closed([], measure)


def lines_of(*texts: str, measure: int = 30) -> str:
    return "\n".join(line for text in texts for line in set_paragraph(text, measure)) + "\n"


QUESTION = "8.1. 老渡口停航以后沿河有哪些村子要修一条新的路？"
# Lines one below the other, each a paragraph of its own.
APART = {
    "headings of two levels, of one width": ["二、主要事迹", "（一）一本账"],
    "a heading, and who wrote it, of one width": ["（一）老渡口停航以后", "（作者单位：北方大学）"],
    "a picture's credit, and a heading": [
        "新桥通车，乡亲驻足观看。本报记者 邓建国 摄",
        "先听意见再动工",
    ],
    "a credit without its paper": ["新桥通车，乡亲驻足观看。胡晴 摄", "先听意见再动工"],
    "a section's number, and a number": ["8.1. 渡口", "9.2.2. 渡船停航以后的处置办法"],
    "an unended line, and a section": [
        "渡口平面图，图中虚线为今日道路",
        "9.11. 渡船停航以后的处置",
    ],
    "a title as wide as the text, and its date": [
        "在临河镇渡口停航五十周年纪念大会上的讲话稿子全文",
        "（2月17日）",
    ],
    "a title as wide as the text, and who asked": [
        "对话老渡口的最后一个摆渡人周明德：水认得我，我也认得这条河",
        "采访、整理：何远",
    ],
    "a title as wide as the text, and a salutation": [
        "在临河镇渡口停航五十周年纪念大会上的致辞稿",
        "各位乡亲、各位前辈：",
    ],
}


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_headings_stand_apart(lines: list[str]) -> None:
    assert join(lines_of(BODY[0]) + "\n".join(lines) + "\n" + lines_of(*BODY[1:])) == [
        BODY[0],
        *lines,
        *BODY[1:],
    ]


# A paragraph that a page broke where the two meet.
WITHIN = {
    "who speaks": (
        "他走到台前，清了清嗓子，等大家都安静下来，才看着坐在后面的|各位乡亲和他们的孩子说："
    ),
    "whom a sentence is for": "下面的安排，要先问一问在座的各位老师和远道而来、亲爱的|同学们：",
    "a word": (
        "他从小就喜欢摆弄旧相机，父亲也不去拦着他，随他去学。摄|"
        "影后来成了他谋生的手艺，一家人都靠着它。"
    ),
    "what someone does": (
        "桥头站着一位老人，从早上一直站到了中午。他在拍摄|河面上的船，身边放着一只旧皮箱。"
    ),
    "a longer word": (
        "医生劝过他很多回了，要他少吃一点盐，他不听。他每天摄|"
        "入的盐比一般人多一倍，家里人拿他没有办法。"
    ),
}


@pytest.mark.parametrize("text", WITHIN.values(), ids=WITHIN)
def test_a_sentence_goes_on_over_what_looks_like_an_edge(text: str) -> None:
    lines = text.split("|")
    around = [lines_of(body, measure=len(lines[0])) for body in BODY[:2]]
    assert join(around[0] + "\n".join(lines) + "\n" + around[1]) == [
        BODY[0],
        "".join(lines),
        BODY[1],
    ]


def test_a_question_that_fills_its_line_is_a_heading_by_its_number() -> None:
    measure = 25
    text = lines_of(BODY[0], measure=measure) + QUESTION + "\n" + lines_of(BODY[1], measure=measure)
    assert join(text) == [BODY[0], QUESTION, BODY[1]]


REFERS = [
    "渡船停航以后各村自己修路，办法写在县志的附录里，其中沿河各村的见第",
    "9.11 节，山里各村的见第 9.12 节，都是老人们口述的，由学校的老师抄写下来。",
]


def test_a_number_that_a_sentence_refers_to_opens_no_line() -> None:
    text = lines_of(BODY[0], measure=34) + "\n".join(REFERS) + "\n" + lines_of(BODY[1], measure=34)
    assert join(text) == [BODY[0], "".join(REFERS), BODY[1]]


ENGLISH = (
    "Once a package has reached the archive it is possible for anyone to build it again, and the "
    "notes below tell how that is done on a machine of one's own, with the tools that come along. "
)


def test_a_title_far_larger_than_the_text_goes_on() -> None:
    """Its first line leaves less than its next word."""
    prose = (ENGLISH * 2).strip()
    text = "\n".join(["1. Overview of the ferry", "Passengers and boats", *wrap(prose, 60)])
    assert join(text) == ["1. Overview of the ferry Passengers and boats", prose]


@pytest.mark.parametrize("gap", [" ", "  ", "     "])
@pytest.mark.parametrize("number", ["4", "4.", "4.1", "10.2.3", "第2章"])
def test_the_gap_behind_a_headings_number_is_closed(number: str, gap: str) -> None:
    """As `pdftotext -layout` writes it; in a heading right above another too."""
    lines = set_paragraph(BODY[0], 30)
    rows = [
        *lines,
        f"{number}{gap}研究方法",
        *lines,
        f"{number}{gap}大桥通车",
        "4.2   数据",
        *lines,
    ]
    found = join("\n".join(rows) + "\n")
    assert [text for text in found if text != BODY[0]] == [
        f"{number} 研究方法",
        f"{number} 大桥通车",
        "4.2 数据",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ["1    苹果", "2    香蕉", "3    橘子"],
        ["1    苹果    三斤", "2    香蕉    两斤"],
        ["1     苹果"],
    ],
)
def test_rows_of_a_table_keep_their_gaps(rows: list[str]) -> None:
    """No running text stands below the last."""
    text = "\n".join([*set_paragraph(BODY[0], 30), *rows]) + "\n"
    assert join(text)[1:] == rows


def flush(text: str, measure: int) -> str:
    """The lines of a paragraph that is not set in."""
    return "".join(f"{text[at : at + measure]}\n" for at in range(0, len(text), measure))


# A section's heading, as wide as five sixths of its column, and the column's width.
SECTIONS = [
    ("一、摸清各村家底，找准渡口问题", 18),
    ("第三章渡口停航以后的各项安排", 18),
    ("3.2.1.渡船与缆桩怎样处置", 16),
]


@pytest.mark.parametrize(("heading", "measure"), SECTIONS)
def test_a_sections_heading_stands_alone_in_a_narrow_column(heading: str, measure: int) -> None:
    text = "".join(flush(body, measure) for body in BODY[:2])
    assert join(f"{text}{heading}\n{flush(BODY[2], measure)}") == [*BODY[:2], heading, BODY[2]]


# Clauses whose first line ends amid the sentence, at a column of 18 em.
CLAUSES = [
    ["一、渡口停航以后沿河各村要修一条新的路，", "路面用石子铺，由各村自己出工。"],
    ["3.2.1.渡船和缆桩由渡口的人看管到年", "底为止，此后归各村所有。"],
    ["第三条渡口停航以后，原来的渡船可以卖给", "下游的人，钱归修路用。"],
    # A word had no room.
    ["二、渡口停航以后由县里的", "International Bridge公司派人来修这条", "路。"],
]


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause[0])
def test_a_numbered_clause_goes_on(clause: list[str]) -> None:
    text = "".join(flush(body, 18) for body in BODY[:2])
    found = join(text + "\n".join(clause) + f"\n{flush(BODY[2], 18)}")
    assert found == [*BODY[:2], "".join(clause), BODY[2]]


def test_a_sections_heading_with_hardly_any_room() -> None:
    heading = "二、渡口停航以后的各项安排"
    text = "".join(flush(body, 16) for body in BODY[:2])
    assert join(f"{text}{heading}\n{flush(BODY[2], 16)}") == [*BODY[:2], heading, BODY[2]]


@pytest.mark.parametrize("heading", ["老渡口的新变化", "1.渡口的变化", "铁缆桩的用处"])
@pytest.mark.parametrize("measure", [9, 10])
def test_a_heading_that_hardly_leaves_room_stands_above_a_first_line(
    heading: str, measure: int
) -> None:
    """What is below it lacks an indent, and so is no later line of its paragraph."""
    lines = [*lines_of(*BODY, measure=measure).split(), heading]
    found = join("\n".join(lines) + "\n" + lines_of(*BODY, measure=measure))
    assert found == [*BODY, heading, *BODY]


def test_a_first_line_above_a_short_one_is_no_heading() -> None:
    """The line below it had room, but the one below that is not full."""
    short = ["大桥通车的那天", "早上镇上的人都", "跑到河边。"]
    above = lines_of(*BODY, measure=9)
    assert "".join(short) in join(above + "\n".join(short) + "\n" + above)


NO_MARK = (
    "渡口停航以后船工把旧缆桩一根一根地拔起来堆在码头的石阶旁边又把新做的铁缆桩一根一根地立起来"
)


@pytest.mark.parametrize("after", ["……后来又运回来了一些", "——后来又运回来了一些", "106845根"])
@pytest.mark.parametrize("measure", range(10, 24))
def test_a_first_line_above_one_that_had_no_room_is_no_heading(measure: int, after: str) -> None:
    """What stands in two em takes the character before it along, and a number is one word."""
    texts = [NO_MARK[:at] + after + "，也没有人去数到底有多少。" for at in range(20, 40)]
    for text in texts:
        found = join(lines_of(text, *BODY, measure=measure))
        assert NO_MARK[: measure - 2] not in found


# A section's heading with hardly any room, and the text below it: its second line goes on in a word
# of the third, which marks show to be a sentence.
RUNNING = [
    f"9.8. {words}：gantry\ngantry 用来起吊渡口换下来的电\n脑，拉起来的时候船头朝外，等风停了\n"
    "再放下，太阳落山以前要查看一遍。\n"
    for words in ("夜里停船", "怎样停渡船", "夜里怎样停渡船", "夜里怎么样停下渡船")
]


@pytest.mark.parametrize("text", RUNNING)
def test_text_that_runs_on_below_is_no_line_of_a_heading(text: str) -> None:
    lines = text.splitlines()
    more = "\n".join(row for one in BODY for row in set_paragraph(one, 17))
    found = join(f"{text}{more}\n")
    assert found[0] == lines[0]


def test_a_word_by_chance_below_a_headings_last_line() -> None:
    """改革 and 开放 make one: the line between is a short one, of the heading."""
    lines = [
        "一、摘掉旧牌子推进县级渡口的",
        "改革",
        "\u3000\u3000开放四十年来，渡口变了很多，河",
        "船也少了一半。",
    ]
    more = [row for one in BODY for row in set_paragraph(one, 17)]
    found = join("\n".join([*lines, *more]) + "\n")
    assert found[0] == lines[0] + lines[1]


def test_a_headings_third_line_has_no_mark() -> None:
    """The second goes on in a word of it, too."""
    heading = ["老渡口停航以后沿", "河各村怎样修一条", "新路"]
    assert join(page(*heading, measure=13))[0] == "".join(heading)


@pytest.mark.parametrize(
    "heading", ["15.3. 从旧渡口开往新桥的船", "15.3. 从旧渡口开往新桥下的渡船"]
)
def test_a_paragraph_starts_below_a_sections_heading_above_wider_text(heading: str) -> None:
    """A lede beside the heading is narrower: the first line seems to stick out of its measure."""
    lede = "从有渡口的那天算起，这条河陪着镇子走过了五十年，老船工说，他的船早就不在了。"
    first = [
        "为了让两岸的人记住从前等船的日子，新",
        "桥的石栏上刻着每条渡船的名字和船工姓氏。",
        "石匠每天早上过河来刻字，刻到太阳落山才收",
        "工回家，刻石的声音隔着河也能听见，镇上的",
        "孩子们都跑来看，看他怎样把船名一笔一笔刻",
        "进石头。",
    ]
    lines = [*set_paragraph(lede, 17), heading, *first]
    lines += [row for one in BODY for row in set_paragraph(one, 20)]
    assert join("\n".join(lines) + "\n") == [lede, heading, "".join(first), *BODY]
