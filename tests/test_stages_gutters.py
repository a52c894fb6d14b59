"""Gutters that spaces alone hardly show: one space wide, in turns, beside talk, beside a figure."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Any

import pytest
from articles import OWN
from cleaning import paragraphs
from sidebyside import balanced, in_columns, page, rows
from untouched import RIVER, TEA
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns
from zhengwen.stages.page.flow import flow
from zhengwen.stages.page.grid import cells

# A talk, of a line or two a turn.
TALK = [
    "“你说这桥能修成吗？”老王蹲在堤上，眯着眼睛问。",
    "“能。”",
    "“图纸都画好了，钱也批下来了，下个月就开工。”小李把帽子往后一推。",
    "“那渡船怎么办？”",
    "“渡船留着，给人看。往后坐船不为过河，就为看看河。”",
    "老王不说话了，低头在地上画了一道。",
    "“我撑了三十年的船，头一回听说坐船不过河的。”",
    "“您老也可以歇歇了。”",
    "“歇什么，我还没老呢！”他站起来，拍了拍裤子上的土，朝河边走去。",
    "“王大爷，您上哪儿去？”",
    "“看看我的船。”",
    "小李在后头笑，笑着笑着，眼睛也湿了。",
]


# Articles of which three paragraphs at a time are one, so that few lines end above a wide gap.
LONG = {
    name: ["".join(body[at : at + 3]) for at in range(0, len(body), 3)]
    for name, one in OWN.items()
    if (body := [text for kind, text in one.paragraphs() if kind == "body"])
}


@pytest.mark.parametrize(
    ("name", "count", "measure"),
    [
        ("river", 2, 24),
        ("river", 4, 12),
        ("library", 2, 24),
        ("library", 3, 16),
        ("library", 4, 16),
        ("library", 5, 14),
        ("tea", 2, 18),
        ("tea", 3, 14),
        ("tea", 5, 14),
        ("hospital", 3, 16),
        ("hospital", 4, 16),
        pytest.param("hospital", 2, 24, marks=pytest.mark.xfail(strict=True)),
    ],
)
def test_one_space_parts_the_columns(name: str, count: int, measure: int) -> None:
    """Only indents and the ends of paragraphs leave more. Known to fail: a row
    whose place two rulers tell differently."""
    text = in_columns(LONG[name], count=count, measure=measure, gutter=1)
    assert paragraphs(text) == LONG[name]


def columns(text: str) -> list[str]:
    return [line.text for line in Columns()(split(text))]


@pytest.mark.parametrize("blank", ["\n", ""])
@pytest.mark.parametrize("measure", [20, 24])
def test_a_heading_between_the_columns_heads_both(measure: int, blank: str) -> None:
    """As narrow as the gutter, it runs over none; and its columns start anew below it."""
    above, below = LONG["river"], LONG["tea"]
    columns = [in_columns(texts, count=2, measure=measure, gutter=16) for texts in (above, below)]
    heading = " " * (measure + 8) + "茶山"
    found = paragraphs(f"{columns[0]}\n{heading}\n{blank}{columns[1]}")
    assert found == [*above, "茶山", *below]


@pytest.mark.parametrize("measure", [14, 18, 22])
@pytest.mark.parametrize("gutter", [5, 8])
def test_columns_whose_rows_stand_in_turns(measure: int, gutter: int) -> None:
    """The third column's lines stand at heights of their own, between those of the other two."""
    sides = [column[:30] for column in balanced(rows([*RIVER, *TEA], measure), 3)]
    step = measure + gutter
    turns = [
        row
        for a, b, c in zip(*sides, strict=True)
        for row in (a.ljust(step) + b, " " * 2 * step + c)
    ]
    assert columns("\n".join(turns)) == [text.strip() for side in sides for text in side]


# Two columns, the right one longer by a row, and three right below.
SECTIONS = """\
　　散场以后我帮他整理书架，他忽然说，你    　　今年春天铺子终于搬走了，新址在文化馆
听，这里听不见水声。我停下来听，果然只有    的地下一层，有空调，有除湿机，有一块很大
空调的声音。他又说，三十一年，我没有一天    的牌子。开张那天来了许多人，报社的记者拍
注意过水声，现在倒是天天想着它。            了照片，馆长讲了话。何老板坐在收银台后面，
                                            把眼镜推到额头上，一句话也没有说。
　　散场以后我帮他整理书架，  　　镇上的旧书店开在桥头，    　　后来我离开镇子去省城念
他忽然说，你听，这里听不见    老板姓何，六十多岁，头发全    书，再后来去了更远的地方，
水声。我停下来听，果然只有    白了，说话的时候喜欢把眼镜    每次回来都要到铺子里坐一坐。
空调的声音。他又说，三十一    推到额头上。他在这间铺子里    藤椅换过两把，茶杯没有换，
年，我没有一天注意过水声，    坐了三十一年，看着桥这边的    书架上的灰好像也没有换。何
现在倒是天天想着它。          人家一户一户搬到桥那边去，    老板问我在外面做什么，我说
                              看着骑车的人换成开车的人，    做网站，他想了想，说那就是
"""


def leading(left: list[str], right: list[str], start: int, met: tuple[int, ...]) -> str:
    """A line on every second row, the right one between, but for where they meet."""
    grid = {2 * at: line for at, line in enumerate(left)}
    row = 1
    for at, line in enumerate(right):
        row += at in met
        grid[row] = f"{grid.get(row, ''):<{start}}{line}"
        row += 2
    return "\n".join(grid.get(at, "").rstrip() for at in range(max(grid) + 1)) + "\n"


@pytest.mark.parametrize("measure", [16, 20, 24])
@pytest.mark.parametrize(("size", "met"), [(8, (2, 4)), (8, (4, 6)), (9, (3, 5)), (9, (2, 4))])
def test_columns_of_few_rows_that_meet_seldom(
    measure: int, size: int, met: tuple[int, ...]
) -> None:
    """Of two rows a gap parts the lines; on the others one stands alone."""
    left, right = rows(RIVER, measure)[:size], rows(TEA, measure)[:size]
    found = Columns()(split(leading(left, right, measure + 8, met)))
    assert [line.text.strip() for line in found] == [line.strip() for line in left + right]


# Turns of a chat, as wide as the bubbles allow, with no mark at their ends.
SAID = [
    "今天你到底来不来呀，我们都在等你",
    "路上堵车，恐怕还要半个小时才能到",
    "那我们先点菜了，你想吃点什么东西",
    "随便，有鱼就行，别放辣椒和花椒啊",
    "老王也来了，还带了他家里酿的米酒",
    "真的吗，那我更要来了，给我留一杯",
    "再不来就没有了，大家已经喝上头了",
    "马上到桥头了，你们下来接我一下吧",
    "电梯坏了，你自己走楼梯上来，六楼",
    "六楼，不会吧，我腿都走断了还爬楼",
    "谁让你来晚了，昨天说好了六点整的",
    "好好好，我这就爬，酒要给我留着啊",
]


@pytest.mark.parametrize("start", [20, 28])
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_chat_whose_turns_are_as_wide_as_each_other_stays(start: int, blank: str) -> None:
    lines = [" " * (start * (at % 2)) + text for at, text in enumerate(SAID)]
    assert [line.text.strip() for line in Columns()(split(blank.join(lines)))] == SAID


def test_two_columns_above_three_with_no_blank_line_between() -> None:
    """The last row of the upper ones stands beside nothing, and is none of the lower ones'."""
    found = columns(SECTIONS)
    above = SECTIONS.splitlines()[:5]
    left = [line[:22].strip() for line in above if line[:22].strip()]
    right = [line[22:].strip() for line in above]
    assert found[:9] == [*left, *right]


@pytest.mark.parametrize(("between", "flows"), [("另一栏", 5), ("", 0)])
def test_a_column_goes_on_over_a_blank_row_where_its_lines_stand_on_every_second(
    between: str, flows: int
) -> None:
    """The other column has none there, as its paragraph ends; not where every row is blank."""
    left = ["大桥通车的那天，全", "镇的人都跑到河边去", "看热闹，孩子们骑在", "大人的肩上，手里摇"]
    left += ["着小旗子，等着第一", "辆车开过来的时候。"]
    others = [between, between, "", between, between]
    text = "\n".join(row for pair in zip_longest(left, others, fillvalue="") for row in pair)
    lines = split(text)
    column = [cell for cell in cells(lines, range(len(lines))) if cell.text in left]
    assert flow(column).flows == flows


# Full lines of one measure where a quotation mark is half an em wide.
HALF = [
    "开过来，老人们说“好”，又说“好”，都笑了，站在堤",
    "上一直看到天黑也不肯回家，手里还摇着小旗子，有",
    "人说“船停了，人还在”，老周听见了，也没有说什么",
    "，他一个人坐在码头的石阶上抽烟，看着空空的渡船",
]


@pytest.mark.parametrize(
    ("rows", "flows"),
    # Of the rows beside a box with a leading of its own only some are blank.
    [(HALF, 3), ([*HALF[:2], *(f"{line}\n" for line in [*HALF[2:], *HALF])], 7)],
    ids=["solid", "blank rows between"],
)
def test_full_lines_of_half_wide_quotes_agree(rows: list[str], flows: int) -> None:
    lines = split("\n".join(rows))
    found = flow(list(cells(lines, range(len(lines)))))
    assert (found.measure, found.flows) == (23.0, flows)


@pytest.mark.parametrize("narrow", [12, 15])
@pytest.mark.parametrize("measure", [24, 30])
def test_an_article_beside_one_in_columns_of_its_own(measure: int, narrow: int) -> None:
    """Above its columns runs a lede, and more rows show their gutter than that on its left."""
    lede = rows(TEA[:1], 2 * narrow + 4)
    right = [column[:20] for column in balanced(rows(TEA[1:], narrow), 2)]
    block = [*lede, *page(right, (0, narrow + 4)).splitlines()]
    left = rows(RIVER, measure)[:16]
    text = page([left, block], (0, measure + 6))
    assert columns(text) == [line.strip() for side in (left, lede, *right) for line in side]


@pytest.mark.parametrize("first", [True, False], ids=["left", "right"])
@pytest.mark.parametrize("measure", [12, 13, 15, 19, 20, 24, 25])
def test_a_column_of_talk_beside_running_text(measure: int, first: bool) -> None:
    """Few of its lines go on, as most turns have one or two."""
    talk, text = rows(TALK * 3, measure), rows(RIVER, measure)
    height = min(len(talk), len(text))
    sides = [talk[:height], text[:height]] if first else [text[:height], talk[:height]]
    made = columns(page(sides, (0, measure + 5)))
    assert made == [text.strip() for side in sides for text in side]


SHORT = [
    "见信好。",
    "来信收到了，字写得很好。我把它读给学生们听，他们都笑了。",
    "你问我什么时候回去，我也说不准。",
    "等桥修好了再说吧。",
    "代问大家好。",
    "另外，上次你要的那本书我已经托人带去了，收到以后请告诉我一声，免得挂念。",
    "天冷了，多穿衣服。",
]


@pytest.mark.parametrize("measure", [20, 26])
@pytest.mark.parametrize("first", [True, False])
def test_short_paragraphs_beside_running_text_of_their_measure(measure: int, first: bool) -> None:
    """Few of their lines go on; the other column shows what is full."""
    sides = [rows(RIVER[:2], measure), rows(SHORT, measure)]
    sides = sides if first else sides[::-1]
    expected = [*RIVER[:2], *SHORT] if first else [*SHORT, *RIVER[:2]]
    assert paragraphs(page(sides, (0, measure + 5))) == expected


@pytest.mark.parametrize(("above", "below"), [(2, 2), (2, 3), (3, 2), (3, 3)])
@pytest.mark.parametrize("blank", [2, 4])
def test_blank_lines_across_the_page_part_sections(blank: int, above: int, below: int) -> None:
    """Each has columns of its own, also where they stand below each other."""
    texts = [(LONG["library"], above), (LONG["tea"], below)]
    parts = [in_columns(text, count=count, measure=18) for text, count in texts]
    assert paragraphs(("\n" * blank).join(parts)) == [*LONG["library"], *LONG["tea"]]


@pytest.mark.parametrize("measure", [16, 18])
def test_narrow_lines_beside_a_figure_one_space_from_the_next_column(measure: int) -> None:
    """In the left column a figure leaves room for few characters; the right one is full."""
    narrow = ["采样并不容", "易，每个湖", "设五至九个", "点位，每个", "点位取三层", "的水，记下"]
    left = [" " * (measure - 5) + text for text in narrow] + rows(RIVER, measure)
    right = rows(["".join(TEA)], measure)[: len(left)]
    made = columns(page([left[: len(right)], right], (0, measure + 1)))
    assert made == [text.strip() for text in (*left[: len(right)], *right)]


@pytest.mark.parametrize(("measure", "gutter"), [(18, 3), (18, 4), (20, 3)])
def test_a_heading_in_larger_type_draws_the_next_column_nearer(measure: int, gutter: int) -> None:
    """It has fewer characters than reach the gutter, and one space stands behind it."""
    heading = "扎实办好为民实事持续增进民生"[: measure - 8]
    sides = [column[:20] for column in balanced(rows([*RIVER, *TEA], measure), 3)]
    step = measure + gutter
    made = page(sides, (0, step, 2 * step)).splitlines()
    # Beside it stands a full line.
    at = next(at for at in range(5, 20) if len(sides[2][at]) == measure)
    made[at] = sides[0][at].ljust(step) + heading + " " + sides[2][at]
    sides[1][at] = heading
    assert columns("\n".join(made)) == [text.strip() for side in sides for text in side]


@pytest.mark.parametrize("measure", [14, 18, 22])
@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
def test_a_page_of_few_rows_beside_one_that_shows_the_measure(measure: int, first: bool) -> None:
    """An article ends with some rows of its two columns on the last page."""
    sides = balanced(rows(RIVER, measure), 2)
    few = [rows(["".join(TEA[at:])], measure)[:5] for at in (0, 6)]
    leaves = [sides, few] if first else [few, sides]
    made = columns("\f".join(page(leaf, (0, measure + 5)) for leaf in leaves))
    assert made == [text.strip() for leaf in leaves for side in leaf for text in side]


# --- left alone

HALVES = """\
                 渡口

老船靠在柳树根下， 像一个睡着了的老人。
桥影落在水面当中， 像一张拉满了的弯弓。
   孩子们从桥上跑过，   没有谁再问起渡船。
撑船的人坐在堤上， 数着来往的车和灯火。
   河水还是那样流着，   流过桥也流过船边。
今夜的月亮照着我， 也照着你和那条大河。
   风从上游慢慢吹来，   带来三十年的往事。
"""

QUOTED = """\
合同第三条写得很清楚，双方对此没有异议，只是对期限的理解不同，原文如下，请各位对照
                    “乙方应当在收到预付款之后的六十日以内
完成全部设备的安装和调试工作，逾期的，按日计收违约金。”而补充协议的同一条又规定了
                    “遇有汛期不能施工的，前款期限顺延，但
顺延不超过三十日。”两处合起来看，期限最长是九十日，从预付款到账的第二天起开始计算。
双方争议的是汛期从哪一天算起，这一点合同没有写明，要看当地水文站当年发布的正式公告。
"""

# What two say, each on a side of the page; three lines have gaps of their own.
CHAT = """\
聊天记录    第 3 页
群名      渡口的朋友们
时间      2024 年 5 月
""" + "\n".join(
    " " * 20 * (at % 2) + row
    for at, turn in enumerate(re.findall("[^。]{28,}。", "".join((*RIVER, *TEA)))[:24])
    for row in (turn[-28:-12], turn[-12:])
)

# Few lines of a song have a mark; one space parts its halves.
SONG = """\
歌曲  大路上
作词  王小明
作曲  李小红

我们走在大路上 意气风发斗志昂
春天啊，吹过来 吹开了，满山花
春天的风吹过来 吹开了满山花朵
河水弯弯向东流 流过村庄和田野
孩子们在堤上跑 笑声落进夕阳里
我们走在大路上 意气风发斗志昂
春天啊，吹过来 吹开了，满山花
河水弯弯向东流 流过村庄和田野
孩子们在堤上跑 笑声落进夕阳里
春天的风吹过来 吹开了满山花朵
"""


@pytest.mark.parametrize(
    "text",
    [HALVES, QUOTED, CHAT, SONG],
    ids=["half lines", "quotations set in", "a chat", "a song"],
)
def test_what_is_read_across_stays(text: str) -> None:
    lines = split(text)
    assert [line.text for line in Columns()(lines)] == [line.text for line in lines]


TABLE = """\
名称              用途和说明
渡船              过去每天往返
石桥              今年秋天建成，
茶亭              供来往行人歇脚
"""


@pytest.mark.parametrize("measure", [14, 18])
def test_a_table_behind_a_page_of_columns_stays(measure: int) -> None:
    """Its cells fit the columns' measure, but no line of it goes on."""
    sides = balanced(rows(RIVER, measure), 2)
    made = columns(page(sides, (0, measure + 5)) + "\f" + TABLE)
    assert made[-4:] == [row.strip() for row in TABLE.splitlines()]


# Rows of two cells, each wrapped to the measure of the columns on the page before.
SHARED = """\
新建改建城乡公共图书馆和分馆以及各村的流动|县乡两级图书馆总分馆制度覆盖全部乡镇和街道
服务点|以及有条件的村和社区
古籍的普查和保护以及其中善本和孤本的数字化|完成馆藏古籍的目录编制和校对工作并且向社会
和影印出版|公布
"""
TRANSLATED = """\
他说，这条河他看了三十年|He had watched the river for
从没看够过。|thirty years, and never tired.
桥修好那天，全镇人都来了|On the day of the bridge all
挤满了河堤。|of the town came to see it
老船工没有来。|but the old boatman.
"""


@pytest.mark.parametrize(
    ("text", "measure"), [(SHARED, 20), (TRANSLATED, 12)], ids=["a table", "a translation"]
)
def test_a_page_of_rows_beside_one_that_shows_their_measure(text: str, measure: int) -> None:
    """One line that goes on is little: a table has no marks, a translation another language."""
    cells = [row.split("|") for row in text.splitlines()]
    table = page([list(side) for side in zip(*cells, strict=True)], (0, measure + 4))
    whole = [line.text for line in split(table)]
    leaf = page(balanced(rows(RIVER, measure), 2), (0, measure + 5))
    assert columns(f"{leaf}\f{table}")[-len(whole) :] == whole


@pytest.mark.parametrize("heading", ["渡口的来历", "修桥的人", "老船工的话和新桥"])
@pytest.mark.parametrize("measure", [20, 24])
def test_a_heading_that_is_centred_on_the_gutter_parts_two_sections(
    heading: str, measure: int
) -> None:
    """It ends where the right columns start, or hardly further, and no blank line is beside it."""
    upper, lower = (balanced(rows([text], measure), 2) for text in ("".join(RIVER), "".join(TEA)))
    upper, lower = ([side[:9] for side in upper], [side[:7] for side in lower])
    middle = " " * (measure + 2 - len(heading) // 2) + heading + "\n"
    starts = (0, measure + 4)
    made = columns(page(upper, starts) + middle + page(lower, starts))
    sides = [text.strip() for side in upper for text in side]
    assert made == [*sides, heading, *(text.strip() for side in lower for text in side)]


@pytest.mark.parametrize("line", ["（李明）", "李明", "——船工", "到岸了，"])
def test_what_ends_a_column_on_the_right_is_no_heading(line: str) -> None:
    """Who wrote, or what stands beside a figure, ends where the column does."""
    left, right = (rows(["".join(body)], 24)[:16] for body in (RIVER, TEA))
    left[8:9] = [" " * (24 - len(line)) + line]
    made = page([left, right], (0, 28)).splitlines()
    made[8] = left[8]
    del right[8]
    assert columns("\n".join(made)) == [text.strip() for text in (*left, *right)]


LEDE = LONG["library"][0]
ACROSS = "写在最后一座浮桥拆掉以后的一条河与一座城两岸人家"
# As far in as two em of the text are columns of a page whose type is small.
DEEP = " " * 4


def beside_a_box(name: str, title: str, measure: int = 16) -> str:
    """A box left of a column that starts a row above it: the box has an edge."""
    box, column = ["", *rows([LEDE], measure)], rows(LONG[name][:2], measure + 5)
    column = [DEEP + row if row[0] == " " else row for row in column]
    return f"{title}\n{page((box, column), (0, measure + 5))}"


def all_but_river(reason: str) -> list[Any]:
    """Articles, of which one is known to fail."""
    river = pytest.param("river", marks=pytest.mark.xfail(strict=True, reason=reason))
    return ["hospital", "tea", river]


@pytest.mark.parametrize("name", all_but_river("its sentence ends"))
def test_a_column_right_of_a_box_starts_a_row_above_it(name: str) -> None:
    assert paragraphs(beside_a_box(name, ACROSS))[:3] == [ACROSS, LEDE, LONG[name][0]]


def test_a_heading_above_the_right_column_is_no_first_line() -> None:
    """Narrower than one."""
    heading = "两岸的人与船工的后来"
    left, right = rows([LEDE], 18), rows(LONG["river"], 18)
    text = page((["", *left], [f"{'':4}{heading}", *right]), (0, 24))
    assert heading in paragraphs(f"{ACROSS}\n{text}")


@pytest.mark.parametrize("name", all_but_river("nothing reads on"))
def test_the_right_column_goes_on_below_a_box_that_has_ended(name: str) -> None:
    """As wide as the page, with a short last line: the box would be set in there."""
    lines = rows([LONG[name][0]], 20)
    ends = [at + 1 for at, char in enumerate(LEDE) if char == "。"]
    box = next(found for at in ends[::-1] if len(found := rows([LEDE[:at]], 16)) < len(lines))
    below = rows(LONG[name][1:3], 40)
    text = f"{ACROSS}\n{page((box, lines[:-1]), (0, 20))}" + "\n".join([lines[-1], *below]) + "\n"
    found = paragraphs(text)
    assert LONG[name][0] in found
    assert "".join(box).strip() in found
