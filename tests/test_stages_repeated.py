"""What pages repeat at their edges and is the author's: letters, forms, tables, what he numbers."""

from __future__ import annotations

import time

import pytest
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.repeated import is_head
from zhengwen.stages.page.running_heads import RunningHeads


def kept(text: str) -> list[str]:
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


@pytest.mark.parametrize(
    "pages",
    [
        ["亲爱的妈妈：\n水涨了。\n今天也去看了桥。\n儿子"] * 3,
        [
            f"3月{n}日 晴\n今天{what}\n晚上早睡"
            for n, what in enumerate(["水涨了", "桥断了"] * 3, 5)
        ],
        [f"第{n}首\n{what}\n阿门" for n, what in enumerate(["水涨了", "桥断了", "船停了"] * 2, 1)],
        [f"请假条\n本人{name}因病请假\n批准人\n日期" for name in ("李明", "何远", "赵明", "王五")],
        [f"单词\nword {n}\n释义\n意思{n * n}" for n in range(1, 9)],
        [f"姓名：________\n{n}. 计算 {n}+{n * 2}=\n得分" for n in range(1, 7)],
        [f"• 第{n}点\n渡口的第{n * n}天\n水又涨了{n}尺\n• 谢谢" for n in range(1, 9)],
    ],
    ids=["letters", "a diary", "hymns", "forms", "cards", "an exam", "items"],
)
def test_what_short_pages_repeat_stays(pages: list[str]) -> None:
    assert kept("\f".join(pages)) == "\n".join(pages).split("\n")


# A word for each page and each row of it, so that no line is like another.
WORDS = "水桥船雨天风人灯信茶"


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("姓名 单位 电话", "{0}明 {1}厂 138{2}"),
        ("姓名  单位  备注", "{0}明  {1}厂  {0}{1}"),
        ("词语    解释", "{0}{1}    {1}的意思"),
        ("Name Place Year", "{0} {1} 19{2}"),
    ],
)
def test_the_head_of_a_table_of_words_stays(head: str, row: str) -> None:
    pages = [
        [head, *(row.format(WORDS[n], WORDS[(n + by) % 10], 10 * n + by) for by in range(6))]
        for n in range(8)
    ]
    assert kept("\f".join(map("\n".join, pages))).count(head) == 8


@pytest.mark.parametrize(
    "name", ["Unit", "Chapter", "Problem", "得分", "习题", "练习", "试题", "案例"]
)
def test_what_an_author_numbers_one_a_page_stays(name: str) -> None:
    pages = [f"{name} {n}\n{WORDS[n]}来了。\n{WORDS[-n]}又走了。\n完。" for n in range(1, 8)]
    assert sum(name in line for line in kept("\f".join(pages))) == 7


def headed(ahead: int | None) -> list[str]:
    """What stays of pages headed 故事 1 and so on, their folios so far ahead of that, or none."""
    pages = [
        [f"故事 {n}", f"{WORDS[n]}来了。", f"{WORDS[-n]}又走了。", f"{WORDS[n]}也不见了。"]
        + ([] if ahead is None else [str(n + ahead)])
        for n in range(1, 7)
    ]
    return [line for line in kept("\f".join(map("\n".join, pages))) if "。" not in line]


def test_a_number_that_is_not_the_folio_is_the_authors() -> None:
    assert headed(10) == [f"故事 {n}" for n in range(1, 7)]


@pytest.mark.parametrize("ahead", [0, None])
def test_a_head_with_the_number_of_its_page_goes(ahead: int | None) -> None:
    assert headed(ahead) == []


def test_a_head_of_two_parts_over_columns_goes() -> None:
    body = [f"河水流过第{n}座桥，桥下的人抬头    天色第{n}次暗下来，没有人说话" for n in range(20)]
    pages = [["临河学刊    渡口", *body[5 * n : 5 * n + 5]] for n in range(4)]
    assert kept("\f".join(map("\n".join, pages))) == body


PROSE = (
    "渡口的水涨了一尺多，船夫把船拴在老槐树上，坐在石阶上抽烟。镇上的人都说，等大桥修好了，这条船就没有用了。"
    "他只是笑一笑，说桥有桥的用处，船有船的用处。邮递员从对岸回来的时候天已经黑了，"
    "他把信一封一封地数过，才放心地锁上邮包。"
)
POEMS = [
    ["春晓", "春眠不觉晓，", "处处闻啼鸟。", "夜来风雨声，", "花落知多少。"],
    ["静夜思", "床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。"],
    ["登楼", "白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。"],
    ["江雪", "千山鸟飞绝，", "万径人踪灭。", "孤舟蓑笠翁，", "独钓寒江雪。"],
]
TABLES = [
    ["项目 金额", f"纸张 {400 + n}", f"邮票 {500 - n}", f"绳子 {300 + 7 * n}", "合计 1200"]
    for n in range(4)
]
QUESTIONS = [
    [f"{n}. 哪一句没有语病？", f"A. 水涨了{n}尺", "B. 桥修好", "C. 船停了", "答案：A"]
    for n in range(1, 5)
]
LETTERS = [
    [f"{name}：", *set_paragraph(PROSE, 20), "周明德"] for name in ("李明", "何远", "赵明", "王五")
]
NAMES = ["李明", "何远", "赵明", "王五"]
# Whose body stops amid a sentence above who signs.
CERTIFICATES = [
    [
        f"兹有{name}于渡口修缮期间在我站帮工，共计三十日，",
        "特此证明",
        "临河渡口管理站",
        "二〇二四年三月",
    ]
    for name in NAMES
]
# A page ends its text, whatever its last line is.
ENDED = {
    "certificates": CERTIFICATES,
    "letters of an office": [[*letter, "渡口管理站"] for letter in LETTERS],
    "poems": [[*poem, "李白"] for poem in POEMS],
    "tables": TABLES,
    "questions": QUESTIONS,
    "letters": LETTERS,
}


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("folio", [False, True], ids=["bare", "numbered"])
@pytest.mark.parametrize("pages", ENDED.values(), ids=ENDED)
def test_what_ends_each_page_s_own_text_stays(
    pages: list[list[str]], count: int, folio: bool
) -> None:
    text = "\f".join(
        "".join(f"{line}\n" for line in [*page, *[f"— {n} —"] * folio])
        for n, page in enumerate(pages[:count], 1)
    )
    assert kept(text) == [line for page in pages[:count] for line in page]


FEET = [["渡口志 第二版", "临河县志办"], ["渡口志 第二版", "Copyright", "©2003–2009 LINHE.ORG"]]


@pytest.mark.parametrize("note", [[], ["新增", "第二版"]], ids=["", "a note in the margin"])
@pytest.mark.parametrize("foot", FEET, ids=["two lines", "three"])
def test_a_running_foot_of_several_lines_goes(foot: list[str], note: list[str]) -> None:
    lines = set_paragraph(PROSE * 20, 17)
    size = len(lines) // 6
    pages = [[*lines[size * n : size * (n + 1)], *foot] for n in range(6)]
    pages[3] += note
    left = kept("\f".join("".join(f"{line}\n" for line in page) for page in pages))
    assert [line for line in left if line not in note] == lines[: size * 6]


@pytest.mark.parametrize("over", [1, 2, 6])
@pytest.mark.parametrize("measure", [16, 22])
def test_who_signs_letters_stays_below_what_no_mark_ends(measure: int, over: int) -> None:
    asked = "如有疑问请与值班室联系，电话六五四三二一零零"
    pages = [
        [
            f"{name}：",
            *set_paragraph(PROSE * 2 + asked * (at < over), measure),
            "渡口管理站",
            "三月",
        ]
        for at, name in enumerate(["李明", "何远", "赵明", "王五", "周全", "孙六"])
    ]
    text = "\f".join("".join(f"{line}\n" for line in page) for page in pages)
    assert kept(text) == [line for page in pages for line in page]


@pytest.mark.parametrize("count", [4, 6])
@pytest.mark.parametrize("measure", [17, 24])
def test_a_running_foot_below_text_that_goes_on_goes(measure: int, count: int) -> None:
    lines = set_paragraph(PROSE * 6, measure)
    size = len(lines) // count
    pages = [lines[size * n : size * (n + 1)] for n in range(count)]
    text = "\f".join("".join(f"{line}\n" for line in [*page, "渡口志"]) for page in pages)
    assert kept(text) == lines[: size * count]


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("year", [1976, 2019])
def test_years_that_head_pages_stay_and_their_folios_go(year: int, count: int) -> None:
    pages = [[str(year + n), *set_paragraph(PROSE, 20 + n)] for n in range(count)]
    expected = [line for page in pages for line in page]
    assert kept("\f".join("".join(f"{line}\n" for line in page) for page in pages)) == expected
    numbered = [[*page, str(n)] for n, page in enumerate(pages, 1)]
    assert kept("\f".join("".join(f"{line}\n" for line in page) for page in numbered)) == expected


def test_a_folio_that_could_be_a_year_goes_amid_a_sentence() -> None:
    lines = set_paragraph(PROSE, 20)
    pages = [[*lines[:4], "2019"], [*lines[4:], "2020"]]
    assert kept("\f".join("".join(f"{line}\n" for line in page) for page in pages)) == lines


FORMS = [
    [f"渡船检查表 {n}", f"船名：{n}号", "船底：好", "缆绳：换过", "船工签字"] for n in range(3)
]


def under(head: str, pages: list[list[str]]) -> str:
    return "\f".join("".join(f"{line}\n" for line in [head, *page]) for page in pages)


@pytest.mark.parametrize("measure", [16, 20, 24])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("head", ["临河文史", "内部资料", "渡口志（初稿）"])
def test_a_head_over_which_a_sentence_goes_on_goes(head: str, count: int, measure: int) -> None:
    lines = set_paragraph(PROSE * 6, measure)
    # Each page stops amid a sentence, at a full line. The first page's may be the title: it stays.
    stops = [at for at in range(6, len(lines) - 6) if lines[at - 1][-1] not in "。，"]
    first = stops[0]
    last = next(at for at in stops if at > first + 6)
    pages = [lines[:first], *([lines[first:]] if count == 2 else [lines[first:last], lines[last:]])]
    assert kept(under(head, pages)) == [head, *lines]


@pytest.mark.parametrize("left", [1, 2, 3])
@pytest.mark.parametrize("numbered", [False, True])
def test_the_last_of_few_pages_may_have_few_lines(left: int, numbered: bool) -> None:
    lines = set_paragraph(PROSE * 6, 20)
    stop = next(at for at in range(6, len(lines)) if lines[at - 1][-1] not in "。，")
    end = next(at for at in range(stop + 6, len(lines)) if lines[at - 1][-1] not in "。，")
    pages = [lines[:stop], lines[stop:end], lines[end : end + left]]
    text = "\f".join(
        "\n".join([f"临河文史 {n}" if numbered else "临河文史", *page]) + "\n"
        for n, page in enumerate(pages, 1)
    )
    # The first page's head may be the title, but not with a number that advances.
    assert kept(text) == [*([] if numbered else ["临河文史"]), *lines[: end + left]]


def test_copies_of_a_card_of_a_few_lines_stay() -> None:
    cards = [["渡船检查卡", "船号：", "缆绳：", "船工："] for _ in range(2)]
    text = "\f".join("\n".join(card) + "\n" for card in cards)
    assert kept(text) == text.replace("\f", "").splitlines()


@pytest.mark.parametrize("count", [2, 3])
def test_what_heads_few_pages_stays_where_no_sentence_goes_on(count: int) -> None:
    pages = [[*set_paragraph(PROSE, 20)] for _ in range(count)]
    text = under("亲爱的妈妈的信", pages)
    assert kept(text) == text.replace("\f", "").splitlines()


@pytest.mark.parametrize("pages", [FORMS, POEMS, TABLES[:3]], ids=["forms", "poems", "tables"])
def test_forms_under_one_heading_stay(pages: list[list[str]]) -> None:
    text = under("渡口的秋天", pages[:3])
    assert kept(text) == text.replace("\f", "").splitlines()


def test_a_long_row_of_dates_is_looked_at_once() -> None:
    start = time.process_time()
    assert not is_head("1/2 " * 8000)
    assert time.process_time() - start < 1
