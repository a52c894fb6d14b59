"""Newspaper pages: columns at heights of their own, of few rows, under titles, beside boxes."""

from __future__ import annotations

import re
from textwrap import wrap

import pytest
from cleaning import paragraphs
from sidebyside import balanced, page, rows
from typeset import set_paragraph
from untouched import ENGLISH, RIVER, TEA
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns

LONGER = [
    *ENGLISH,
    "In the first summer after the bridge the market grew to twice its size. Carts came from the "
    "hills with wood and charcoal, and lorries came from the plain with salt, cloth and lamps. "
    "The inn by the landing was pulled down, and a larger one was built at the head of the road.",
    "The county gave him a small pension, which he fetched on the first of each month, and with "
    "what was left he bought seeds. Nobody in the village grew better melons, and nobody gave "
    "away as many of them to the children who walked home along the bank.",
    "When the water rose in the third year, and the new embankment held, the people brought him "
    "to the bridge and asked where the old ford had been. He pointed with his stick to a place "
    "where nothing was to be seen but the brown stream and some branches that went by.",
    "A stone with the dates of the ferry was set up there in the autumn, and the names of those "
    "who had kept it were cut into its side, the oldest of them more than two hundred years ago.",
]
# Latin words that are set apart from the Han beside them.
MANUAL = [
    "您可以用键盘调整表格中列的大小，或将其删除。",
    "要调整列宽，请将光标放在一个单元格中，按住 Alt 键，然后按向左或向右的方向键。如果不想改动"
    "表格的宽度，请同时按住 Ctrl 键，再按方向键。",
    "要在页面上把表格移低一行，请同时按住 Alt 键和 Shift 键，然后按向下方向键，移高则按向上"
    "方向键。",
    "要插入一行，请将光标放在一个单元格中，按住 Alt 键和 Insert 键再松开，然后再按向下方向键。",
    "要删除一行，请将光标放在那一行里，按住 Alt 键和 Delete 键再松开，然后再按向下方向键即可。",
]


def ragged(texts: list[str], measure: int) -> list[str]:
    """English set ragged at so many letters."""
    lines = (wrap(text, measure, initial_indent="  ", break_on_hyphens=False) for text in texts)
    return [line for each in lines for line in each]


def at_heights(columns: list[list[str]], starts: list[int], heights: list[int]) -> str:
    """The columns, of some each line a row below those of the others."""
    spread = [
        [cell for line in column for cell in (("", line) if height else (line, ""))]
        for column, height in zip(columns, heights, strict=True)
    ]
    text = page(spread, starts).split("\n")
    return "\n".join(line for line in text if line.strip()) + "\n"


HEIGHTS = [
    *([0, 1], [1, 0], [0, 1, 0], [1, 0, 1], [0, 0, 1], [0, 1, 0, 1], [1, 0, 1, 1], [0, 1, 1, 0]),
    *([0, 0, 1, 0], [0, 1, 0, 0, 1], [1, 0, 1, 0, 1], [0, 0, 0, 0, 1]),
]


@pytest.mark.parametrize("measure", [36, 40, 44, 48, 52, 56, 60])
@pytest.mark.parametrize("heights", HEIGHTS)
def test_english_columns_at_heights_of_their_own(measure: int, heights: list[int]) -> None:
    """No table: where one goes on alone, and then both do, small letters begin nothing anew.

    And no title: what stands alone starts with a small letter, or amid columns.
    """
    columns = balanced(ragged(LONGER, measure), len(heights))
    starts = [at * (measure + 4) for at in range(len(heights))]
    assert paragraphs(at_heights(columns, starts, heights)) == LONGER


@pytest.mark.parametrize(
    "title", ["CHAPTER 12. The Last Ferry.", "The Ferry, the Bridge, and the Town: 1911"]
)
@pytest.mark.parametrize("count", [3, 4])
def test_an_english_title_across(title: str, count: int) -> None:
    """It has marks, and stands right above one of the columns."""
    starts = [at * 48 for at in range(count)]
    made = page(balanced(ragged(LONGER, 44), count), starts)
    for left in (48, 50):
        assert paragraphs(f"{' ' * left}{title}\n{made}") == [title, *LONGER]
        head = f"{' ' * 40}The Evening Record\n\n\n"
        assert paragraphs(f"{head}{' ' * left}{title}\n{made}")[-len(LONGER) - 1 :] == [
            title,
            *LONGER,
        ]


def test_a_first_line_amid_columns_is_no_english_title() -> None:
    columns = balanced(ragged(LONGER, 44), 3)
    text = page([["", *columns[0]], columns[1], ["", *columns[2]]], [0, 48, 96])
    made = paragraphs(text)
    assert "".join("".join(made).split()) == "".join("".join(LONGER).split())


SENTENCES = [
    *(sentence for text in LONGER for sentence in re.split(r"(?<=\.) ", text)),
    '"Where was he? And who has seen the boat?" cried the keeper, closely advancing.',
    '"Aye, two of them, and far down the river," said the boy.',
    '"Bad news, she brings bad news," muttered the old man, who stood at the door.',
    "It seemed that late on the afternoon of the day before, while three boats were out, the rope "
    "had parted.",
]


@pytest.mark.parametrize(
    ("made", "measure"),
    [
        (["c", "6", "64", "d", "601", "02f", "1", "76", "0", "c64", "d", "g9", "f5", "0"], 66),
        (["c", "b8", "d", "dg", "5g", "2", "1", "7f0", "d87"], 62),
    ],
)
def test_a_column_as_wide_as_the_others_is_one(made: list[str], measure: int) -> None:
    """Lines of one column may happen to read on as those of two would, one space apart."""
    texts = [" ".join(SENTENCES[int(at, 17)] for at in text) for text in made]
    columns = balanced(ragged(texts, measure), 3)
    assert paragraphs(page(columns, [at * (measure + 4) for at in range(3)])) == texts


@pytest.mark.parametrize("measures", [(40, 42), (44, 50), (48, 52), (52, 56)])
def test_columns_of_words_are_no_boxes(measures: tuple[int, int]) -> None:
    """Ragged, they are alike only about; a box beside the start would be a lede and come first."""
    left, right = ragged(LONGER[:2], measures[0]), ragged(LONGER[2:4], measures[1])
    assert paragraphs(page([left, right], [0, measures[0] + 4])) == LONGER[:4]


@pytest.mark.parametrize(("measure", "count", "gutter"), [(19, 4, 3), (23, 2, 3), (30, 2, 8)])
def test_spaces_beside_latin_words_are_no_gutters(measure: int, count: int, gutter: int) -> None:
    """Some lines are as wide as others up to there."""
    columns = balanced(rows(MANUAL, measure), count)
    made = paragraphs(page(columns, [at * (measure + gutter) for at in range(count)]))
    assert made == [text.replace(" ", "") for text in MANUAL]


def test_few_rows_whose_columns_start_some_characters_off() -> None:
    """Digits are half as wide as Han, so that more of them stand on a line."""
    text = """\
  这样的对话，那年冬天在青  巷子窄，机械进不去，工人们只  清出淤泥210万立方米，其中八
石村的院坝里说了一遍又一遍。  能用镐头一点一点地刨。为了不  成制成了园林用土和建材；有了
到2023年底，全村1300亩老茶园  影响居民出行，常常是夜里十点  好鲜叶，还要有好手艺。过去，
改良了92%。最难啃的是老城区。  开工，天亮以前把路面铺平。——  云岭的茶大多做成毛茶，装进麻
"""
    columns = zip(*(row.split() for row in text.splitlines()), strict=True)
    assert "".join(paragraphs(text)) == "".join("".join(column) for column in columns)


def test_a_byline_beside_narrow_lines_above_wide_ones() -> None:
    """What stands beside the text is told by rows no wider than it."""
    narrow = rows(["".join(RIVER[:1])], 24)
    wide = rows(TEA[:3], 40)
    narrow[1] = narrow[1].ljust(36) + "本报驻临河记者李明"
    made = paragraphs("\n".join([" " * 14 + "渡口旁的新桥", "", *narrow, *wide]))
    assert made[0] == "渡口旁的新桥"
    assert "本报驻临河记者李明" in made
    assert [text for text in made[1:] if not text.startswith("本报")] == [RIVER[0], *TEA[:3]]


def test_a_box_does_not_go_on_below_a_row_across() -> None:
    """Two of its lines stand on rows of their own, and what is right of it goes on below it."""
    text = """\
                           大桥建成以前，镇上的人过河只能坐船，遇上涨水的日子，一连几天
   图为渡口边的旧茶馆，如今
                           谁也过不去，船工就在岸边的茶馆里等着，听人说起从前发大水的事
是村里的书屋（资料照片）。              情。那年秋天，县里派人来量河面，又在两岸打下木桩，大家才知道
                           真的要修桥了。消息传开以后，最高兴的是住在对岸的孩子，他们每
天要走很远的路去上学，有了桥就不必再绕到下游的镇子去。只有老船工什么也没有说，照旧每天把船擦得干干
净净的。
桥修了两年，通车的那一天，他撑着船在桥下来回走了三趟，然后把船拖上岸，用油布盖好，再也没有下过水，一
直放到今天。
"""
    made = paragraphs(text)
    assert "".join(made[:-2]) == "图为渡口边的旧茶馆，如今是村里的书屋（资料照片）。"
    assert [text[:4] for text in made[-2:]] == ["大桥建成", "桥修了两"]


def test_two_rows_of_a_measure_that_is_known() -> None:
    """The last rows of an article, at heights of their own, on a page after full ones."""
    column = ragged(LONGER, 44)
    full, rest = column[: len(column) - 7], column[len(column) - 7 :]
    first = page(balanced(full, 2), [0, 50])
    left, right = rest[:4], rest[4:]
    second = page(
        [[left[0], left[1], "", left[2], "", left[3]], [right[0], right[1], right[2]]], [0, 50]
    )
    made = paragraphs(first + "\f" + second)
    assert "".join("".join(made).split()) == "".join("".join(LONGER).split())


@pytest.mark.parametrize(("measure", "height"), [(18, 11), (18, 14), (18, 16), (20, 13)])
def test_a_heading_beside_a_line_of_the_next_column(measure: int, height: int) -> None:
    """It is set in larger type, so that one space parts them, and that line starts further left."""
    start = 1 if measure == 18 else 0
    body = rows(["".join([*RIVER, *TEA][start : start + 14])], measure)
    left, right = ["", *body[: height - 1]], body[height - 1 : 2 * height - 1]
    text = page([left, right], [0, measure + 1]).split("\n")
    text[0] = f"    渡口与新桥 {right[0].strip()}"
    made = paragraphs("\n".join(text))
    assert made[0] == "渡口与新桥"
    assert "".join(made[1:]) == "".join(line.strip() for line in [*left, *right])


@pytest.mark.parametrize(
    "title",
    [("第八十回 渡口停船人散 新", "桥落成月圆"), ("第九回 老渡口停船人散尽 新", "大桥落成月正圆")],
)
def test_a_title_in_a_column_whose_lines_stand_far_apart(title: tuple[str, str]) -> None:
    """Between them stands a line of the next column."""
    body = rows([*RIVER, *TEA[:3]], 18)
    left = [title[0], "", "    " + title[1], *body[:30]]
    made = paragraphs(page([left, body[30:64]], [0, 24]))
    assert made[0] == "".join(title)


def test_rows_with_blank_lines_between_are_no_head() -> None:
    """The first has a line of each column; they stand close together below another column's."""
    columns = balanced(rows(RIVER, 16), 3)
    made = page(columns, [0, 20, 40]).split("\n")
    assert paragraphs("\n\n".join(made[:6]) + "\n" + "\n".join(made[6:])) == RIVER


@pytest.mark.parametrize("caption", ["图为渡口旧址。", "老渡口的清晨。李明 摄"])
def test_a_caption_in_a_column_that_has_nothing_else(caption: str) -> None:
    """The figure above it fills its column."""
    left = rows(RIVER[:2], 18)
    right = rows(RIVER[2:5], 18)
    left[-2] = left[-2].ljust(22) + caption
    text = page([left, right], [0, 48])
    made = paragraphs(text)
    assert caption in made
    assert [text for text in made if text != caption] == RIVER[:5]


# Rows with something on their right, as wide as each other, above a wider paragraph.
ASIDE = [
    """\
本站收购价目如下，自今日起实行，各户请按等级分开装好送来。
  当年春茶，一芽一叶，没有梗和黄片            每斤三百元
  当年春茶，一芽二叶，稍有黄片的            每斤二百元
  当年夏茶，不论芽叶，须晒干再送            每斤四十元
各户送茶以前请先到村委会登记，领取写有户名的布袋，每袋不超过二十斤，过秤以后当天付款，不收隔夜的鲜叶，也不收混有别村茶叶的袋子。
""",
    """\
  大桥工程分为三段，由三个队分别负责
  第一段从东岸到河心，长二百一十米            已经完工
  第二段从河心到西岸，长一百八十米            正在铺设桥面，预计年底完成
  第三段为引桥和道路，长约一点二公里            尚未开工
三个队每月开一次会，交换进度，有问题的当场解决，解决不了的报县里的指挥部，由总工程师签字以后再动工，谁也不能擅自改动图纸。
""",
    """\
  春风吹过了老渡口的石阶，          夏雨打湿了船头的灯火，
  杨柳在水边低低地摇着枝，          老人在檐下数着雨点子，
  孩子们跑来看新修的大桥，          渡船系在岸上不再摇晃，
诗写在桥栏杆的石板上，字是村里小学的老师写的，没有署名，来往的人都要停下来念一念，念完了看看桥下的水，再走过去。
""",
    """\
  王站长        这一段的木桩已经打完了，下星期可以铺桥面
  李队长        铺桥面的木料还差两车，最快也要月底才能运到
  王站长        那就先修引桥，人手从西岸调过来，工钱照旧
大家都同意这样办，会议到十点钟结束，记录由站里保存一份，另一份送县里的指挥部，下次会议定在月底，木料运到以后再开。
""",
    """\
  Spring tea, one bud and one leaf, no stalks          three hundred a pound
  Spring tea, one bud and two leaves, some yellow      two hundred a pound
  Summer tea, whatever the leaves, well dried          forty a pound
Each household is registered at the office first, and gets a bag that holds twenty pounds.
""",
]


@pytest.mark.parametrize("text", ASIDE, ids=["prices", "remarks", "verse", "minutes", "english"])
def test_what_is_read_across_above_wide_lines_stays(text: str) -> None:
    lines = split(text)
    assert [line.text for line in Columns()(lines)] == [line.text for line in lines]


def test_a_table_amid_columns_keeps_its_rows() -> None:
    """Its cells stand where a caption would."""
    table = ["龙井    三百元    明前", "毛峰    二百元    雨前", "瓜片    一百元    立夏"]
    left, right = rows(RIVER[:3], 20), rows(TEA[:4], 20)
    text = page([[*left[:6], *table, *left[6:]], right], [0, 26])
    made = "\n".join(line.text for line in Columns()(split(text)))
    assert all(row in made for row in table)


@pytest.mark.parametrize(
    ("measure", "height", "below", "start"),
    [
        (18, 12, 1, 0),
        (20, 8, 2, 21),
        (22, 8, 1, 15),
        (22, 8, 2, 3),
        (22, 10, 1, 24),
        (24, 8, 2, 9),
        (24, 12, 2, 15),
    ],
)
def test_a_figure_that_pushes_most_lines_of_a_column_aside(
    measure: int, height: int, below: int, start: int
) -> None:
    """A line or two below it start further left, and the third column goes on with them."""
    body = "".join([*RIVER, *TEA][start : start + 6])
    first = rows([body], measure)[:height]
    rest = body[sum(len(line.strip()) for line in first) :]
    beside = set_paragraph(rest, measure - 10, indent=0)[: height - below]
    rest = rest[sum(map(len, beside)) :]
    lines = set_paragraph(rest, measure, indent=0)[: below + height - 1]
    second = [*(" " * 12 + line for line in beside), *lines[:below]]
    text = page([first, second, lines[below:]], [0, measure + 5, 2 * measure + 12])
    whole = [line.strip() for line in (*first, *beside, *lines)]
    assert paragraphs(text) == ["".join(whole)]
