"""A box and the column beside it, whose lines an extractor put on one row; what looks alike."""

from __future__ import annotations

import pytest
from articles import OWN
from sidebyside import page, rows
from typeset import set_paragraph
from untouched import LEFT_ALONE
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.inset import inset
from zhengwen.stages.page.untangle import Untangle

ARTICLE = Pipeline.preset("article")
BODY = [text for kind, text in OWN["river"].paragraphs() if kind == "body"]
BODY = [text for text in BODY if "“" not in text and "——" not in text][:5]
TITLE = "一条河与一座城"
LEDE = (
    "今年春天，河上的最后一座浮桥拆掉了，两岸的人站在堤上看了一个下午。从有渡口的那天算起，"
    "这条河已经陪着这座城走过五十年，老船工说，他的船早就不在了。"
)


def beside(narrow: int, wide: int, shift: int, *, left: bool) -> str:
    """A box beside the start of the text, that goes on below it as wide as the page."""
    box = set_paragraph(LEDE, narrow)
    column = [line for text in BODY for line in set_paragraph(text, wide)]
    alone, column = column[:shift], column[shift:]
    rows = [
        f"{one} {other}" if left else f"{other} {one}"
        for one, other in zip(box, column, strict=False)
    ]
    return "\n".join([TITLE, "", *alone, *rows, *column[len(box) :]]) + "\n"


@pytest.mark.parametrize("shift", [0, 1, 2])
@pytest.mark.parametrize("left", [True, False])
@pytest.mark.parametrize(("narrow", "wide"), [(13, 22), (17, 29), (15, 24)])
def test_a_box_and_the_column_beside_it_come_apart(
    narrow: int, wide: int, shift: int, left: bool
) -> None:
    document = ARTICLE.run(beside(narrow, wide, shift, left=left))
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    assert sorted(p.text for p in document.paragraphs) == sorted([TITLE, LEDE, *BODY])


HEADLINES = ("一条河与一座城", "浮桥拆掉了，河还在流")


@pytest.mark.parametrize("title", HEADLINES)
@pytest.mark.parametrize("left", [True, False])
@pytest.mark.parametrize(("narrow", "wide"), [(13, 22), (16, 26), (15, 24)])
def test_the_column_starts_a_row_above_the_box(
    narrow: int, wide: int, left: bool, title: str
) -> None:
    """As `pdftotext -layout` writes it: the box has an edge, so that its text stands lower."""
    box, column = ["", *set_paragraph(LEDE, narrow, indent=0)], rows(BODY, wide)
    both = page((box, column), (1, narrow - 1)) if left else page((column, box), (0, wide - 3))
    text = " " * 12 + title + "\n" + both
    document = ARTICLE.run(text)
    document.verify()
    assert sorted(p.text for p in document.paragraphs) == sorted([title, LEDE, *BODY])


def test_the_box_s_first_line_may_stand_alone_above_the_rows() -> None:
    """As `pdftotext` writes them, the column's second line may stand alone below it, too."""
    life = f"陈望秋1931年11月出生在渡口镇北街一户靠撑船过日子的人家里。{BODY[0]}{BODY[1]}"
    box, column = set_paragraph(LEDE, 16, indent=0), set_paragraph(life, 26)
    beside = [f"{b} {a}" for a, b in zip(box[1:], column[2:], strict=False)]
    rest = column[len(box) + 1 :]
    text = "\n".join([TITLE, "", column[0], box[0], column[1], *beside, *rest]) + "\n"
    found = [p.text for p in ARTICLE.run(text).paragraphs]
    assert sorted(found) == sorted([TITLE, LEDE, life])


def test_of_several_spaces_none_is_a_line_s() -> None:
    """Behind a box's last line, filled up to its measure, as `pdftotext -layout` writes it."""
    rows = [row.split(" ") for row in beside(17, 29, 0, left=True).splitlines() if " " in row]
    text = "\n".join(one + " " * (1 + 2 * max(0, 17 - len(one))) + other for one, other in rows)
    pieces = inset(split(text))
    assert len(pieces) == 2 * len(rows)
    assert [line.text for line in pieces] == [line.text.strip() for line in pieces]


def test_a_line_whose_marks_were_pressed_is_the_box_s() -> None:
    """Where an extractor writes box and column in turns: the line is 21 em for a measure of 19."""
    box = [
        "编者按：我们的各渡口提出减少船只的",
        "任务已经多年，但是，从实际的进程来看，",
        "并不理想，原因很多，而其中最重要的一个",
        "是拆船往往成为移船，卖掉的旧船过了半年",
        "又在别处下水运行，应当说，在渡口的调整",
        "中不是绝对不要转移，但是我们必须懂得这",
        "是一次真正的“拆船”，而不是“移船”。举一",
        "反三，别的渡口也可以从中得到启示。",
    ]
    column = set_paragraph("".join(BODY), 29)[: len(box) + 1]
    rows = [row for pair in zip(column, box, strict=False) for row in pair]
    text = "\n\n".join([TITLE, *rows, column[-1]]) + "\n"
    found = [line.text for line in Untangle()(split(text))]
    start = found.index(box[0])
    assert found[start : start + len(box)] == box


ROWS = {
    "couplets": "千里莺啼绿映红一江春 水村山郭酒旗风\n南朝四百八十寺旧池台 多少楼台烟雨中\n"
    "烟笼寒水月笼沙照人家 夜泊秦淮近酒家\n商女不知亡国恨只弹琴 隔江犹唱后庭花\n",
    "menu": "清蒸河鱼配姜丝与小葱 每日限量供应，请提前一天预订\n"
    "红烧豆腐加木耳与香菇 素菜，可以按客人口味加辣\n"
    "砂锅老鸭汤配竹笋火腿 冬季供应，四人份起\n手工水饺韭菜鸡蛋馅心 每份十五只\n",
    "offices": "渡口镇人民政府办公室 负责全镇文件收发、会议安排与来信来访\n"
    "渡口镇水利管理服务站 负责河道巡查、闸门启闭以及汛期的值守\n"
    "渡口镇中心小学教导处 负责学籍登记、课程安排和教师轮岗事务\n"
    "渡口镇供销合作社门市 负责农资供应、土产收购以及退换的登记\n",
    "names": "第三小组组长和副组长 张国强、李小红、王建平、赵文华\n"
    "第四小组组长和副组长 陈志远、刘晓梅、孙立军、周大勇\n"
    "第五小组组长和副组长 吴学文、郑秀兰、冯长顺、何永康\n",
    "dialogue": "掌柜：客官里面请上座吧 （引客人到靠窗的桌边，拿抹布擦桌子）\n"
    "客人：先来一壶热的黄酒 （把包袱放在凳子上，回头看门外的雨）\n"
    "掌柜：好嘞，这就给您烫去 （向后堂喊，小伙计应声端着酒壶上）\n",
    "spaced": "那年秋天，全镇的人都 跑到河边去看热闹，孩子们也都来了，\n"
    "人群里面有从前摆渡的 船工，坐在堤上看桥上车来车往，想着\n"
    "从前坐船过河的日子， 说起那些在风雨里等船的早晨和晚上，\n"
    "谁也没有想到桥修得这 么快，一个夏天就把两岸连在了一起。\n",
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_that_read_on_across_or_do_not_read_on_stay(name: str) -> None:
    lines = split(ROWS[name])
    assert inset(lines) is lines


@pytest.mark.parametrize("name", sorted(LEFT_ALONE))
def test_what_is_no_page_stays(name: str) -> None:
    lines = split(LEFT_ALONE[name])
    assert inset(lines) is lines
