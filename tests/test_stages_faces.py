"""Rows with Latin words in another face: cut at the gaps beside them, or with wide gaps there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.characters.facegaps import without_face_gaps
from zhengwen.stages.paragraphs.faces import at_faces
from zhengwen.stages.paragraphs.survey import survey

ARTICLE = Pipeline.preset("article")
PARAGRAPHS = (
    "渡口的值班室去年装了一台Debian服务器，每天的船次、水位和天气都记在里面，由老周和Linhe中学的两位"
    "老师轮流照看。服务器旁边还有一台旧打印机，用USB线连着，专门打印第二天要贴在码头上的时刻表。",
    "起初大家并不习惯。船工们说，从前用粉笔写在黑板上就行了，如今要先开机，再登录Linux系统，找到Excel"
    "表格，改完以后还要存进NFS目录，实在是麻烦。老周却说，黑板一下雨就什么也看不清了。",
    "县里派来的技术员姓王，以前在邮局修过Telex机。他用了三天时间，把值班室的电线重新接好，又在墙上装了一"
    "个Wi-Fi天线，这样连对岸的茶馆也能收到信号了。茶馆老板为此专门送来两斤Longjing茶叶表示感谢。",
    "新桥通车以后，坐船的人少了许多，值班室却没有拆掉。如今那台Debian服务器上存着二十年来所有的记录，常有"
    "大学里的学生带着Python程序来查水位，他们说别处再也找不到这样完整的东西了。",
)
PLAIN = (
    "从前过河只有一条路，就是坐船。天不亮的时候，卖菜的人已经挑着担子站在石阶上，等第一班船靠岸。船舱里点着一盏"
    "马灯，照得见每个人的脸。到了对岸，大家各自散去，只剩下船工坐在船头抽烟，看着天一点一点亮起来。",
    "后来修了大桥，渡口就冷清了。老人们还是喜欢到河边坐一坐，说起发大水的那一年，说起沉在河底的那只铁锚。孩子们听不"
    "懂这些，他们只关心桥上的灯什么时候亮，亮了以后从这一头跑到那一头要多长时间。",
)
WORD = re.compile("[A-Za-z-]+|.")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, cleaned."""
    return [paragraph.text for paragraph in ARTICLE.run(text).paragraphs]


def rows(text: str, measure: float) -> Iterator[list[str]]:
    """The rows of a paragraph, each the pieces between which its gaps stand, before Latin words."""
    row: list[str] = [""]
    room = measure - 2.0
    for word in WORD.findall(text):
        width = 0.5 * len(word) + 0.5 if word.isascii() else 1.0
        if width > room and word not in "，。、；：？！”":
            yield row
            row, room = [""], measure
        if word.isascii() and row[-1]:
            row.append(word)
        else:
            row[-1] += word
        room -= width
    yield row


def solid(texts: Iterable[str], measure: float) -> str:
    """Paragraphs in rows that nothing cuts."""
    return "".join("".join(row) + "\n" for one in texts for row in rows(one, measure))


def cut(measure: float, between: str) -> str:
    """Plain paragraphs, and others whose full rows are cut before Latin words."""
    made = solid(PLAIN, measure)
    for paragraph in PARAGRAPHS:
        *full, last = rows(paragraph, measure)
        made += "".join(between.join(row) + "\n" for row in full) + "".join(last) + "\n"
    return made


def spread(measure: float, worth: float) -> str:
    """The same with gaps, each as wide as the characters before it make it, as `-layout` does."""
    made = ""
    for paragraph in PARAGRAPHS:
        for at, row in enumerate(rows(paragraph, measure)):
            line = " " * 4 * (at == 0)
            for piece, after in zip(row, [*row[1:], ""], strict=True):
                wide = len(re.sub("[ -~]", "", piece))
                line += piece + " " * (round(worth * wide + 2) if after else 0)
            made += line + "\n"
    return made


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["below", "with a blank line"])
@pytest.mark.parametrize("measure", [22, 25, 28, 34, 39])
def test_pieces_are_rows_again(measure: int, between: str) -> None:
    assert paragraphs(cut(measure, between)) == [*PLAIN, *PARAGRAPHS]


@pytest.mark.parametrize("worth", [0.6, 0.8, 1.0, 1.3])
@pytest.mark.parametrize("measure", [22, 28, 34, 40])
def test_gaps_are_closed(measure: int, worth: float) -> None:
    text = spread(measure, worth)
    assert "  " not in without_face_gaps(text).replace("\n    ", "").lstrip()
    assert paragraphs(text) == [*PARAGRAPHS]


LISTS = {
    "packages": "\n".join(
        f"{name}\n{what}"
        for name, what in (
            ("apt", "安装软件包"),
            ("dpkg", "软件包的底层工具"),
            ("aptitude", "全屏的软件包管理器"),
            ("synaptic", "图形界面的软件包管理器"),
            ("debsums", "检查已经安装的文件"),
            ("reportbug", "报告软件的缺陷"),
        )
    ),
    "courses that fill their rows": "\n".join(
        f"{han}\n{latin}"
        for han, latin in (
            ("大学英语一", "English I"),
            ("计算机网络", "Computer Networks"),
            ("数据结构与算法", "Data Structures"),
            ("编译原理", "Compilers"),
            ("操作系统原理", "Operating Systems"),
            ("线性代数", "Linear Algebra"),
        )
    ),
    "names by their letters": "\n".join(
        f"{han}\n{latin}"
        for han, latin in (
            ("世界卫生组织", "WHO"),
            ("北大西洋公约组织", "NATO"),
            ("国际货币基金组织", "IMF"),
            ("联合国教科文组织", "UNESCO"),
            ("世界贸易组织", "WTO"),
            ("石油输出国组织", "OPEC"),
        )
    ),
    "names and words": "\n".join(
        f"{han}\n{latin}"
        for han, latin in (
            ("渡口", "ferry landing"),
            ("缆桩", "mooring post"),
            ("船工", "boatman"),
            ("大桥", "bridge"),
            ("值班室", "guard room"),
        )
    ),
    "headings": "\n".join(
        f"{n}. {head}\nDebian{text}"
        for n, (head, text) in enumerate(
            (
                ("安装", "可以从光盘安装，也可以从网络安装，全程不到一个小时。"),
                ("升级", "的升级分为三步，每一步都要先把重要的文件备份好。"),
                ("卸载", "很少需要卸载，先问一问当初为什么安装它。"),
                ("备份", "的目录都要备份，每天一次，存在另一台机器上。"),
            ),
            1,
        )
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("measure", [14, 16, 18, 20, 24, 30, 36])
def test_lists_are_left(text: str, measure: int) -> None:
    body = solid(PARAGRAPHS, measure)
    lines = split(f"{body}{text}\n{body}")
    assert at_faces(survey(lines)) == []


NUMBERS = {
    "numbers": ("1", "2", "3", "4", "5", "6"),
    "years": ("1955", "1956", "1957", "1958", "1959", "1960"),
    "letters": ("A", "B", "C", "D", "E", "F"),
    "Roman numbers": ("I", "II", "III", "IV", "V", "VI"),
    "days": ("3/5", "3/6", "3/8", "4/1", "4/2", "5/7"),
    "names": ("Anna", "Zhou", "Anna", "Zhou", "Anna", "Zhou"),
}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("heads", NUMBERS.values(), ids=NUMBERS)
@pytest.mark.parametrize("measure", [16, 22, 36])
def test_what_heads_a_paragraph_is_no_piece_of_its_first_row(
    measure: int, heads: tuple[str, ...], between: str
) -> None:
    parts = [(*PARAGRAPHS, *PLAIN)[n] for n in (4, 1, 5, 2, 4, 0)]
    text = between.join(
        f"{head}{between}{solid([part], measure)}" for head, part in zip(heads, parts, strict=True)
    )
    assert [p for p in paragraphs(text) if p in heads] == [*heads]


@pytest.mark.parametrize("measure", [18, 24, 30])
def test_a_year_heads_a_paragraph_amid_rows_that_are_cut(measure: int) -> None:
    first, second = (solid([part], measure) for part in PLAIN)
    text = cut(measure, "\n") + f"1955\n{first}1956\n{second}"
    assert paragraphs(text)[-4:] == ["1955", PLAIN[0], "1956", PLAIN[1]]


@pytest.mark.parametrize("measure", [24, 30])
def test_a_number_that_counts_starts_its_paragraph_amid_rows_that_are_cut(measure: int) -> None:
    counted = f"1955年渡口修了新的码头，{PLAIN[0]}"
    text = cut(measure, "\n") + solid([counted], measure).replace("1955年", "1955\n年")
    assert paragraphs(text)[-1] == counted


TABLES = {
    "rows of figures": (
        "项目 2023年 2022年\n营业收入 773,933.39 734,987.74\n经营活动产生的现金\n"
        "流量净额 711,503.86 22,342.10\n归属于股东的扣除非经常性损益\n"
        "62,079,634.94 774,319,362.25 670,716.80\n的净利润\n总资产 62,079.94 54,319.25"
    ),
    "cells, each on a line": (
        "名称\n型号\n数量\n服务器\nPowerEdge R740\n2 台\n35,000.00\n交换机\nS5735-L24\n"
        "4 台\n2,800.00\n打印机\nLaserJet 1020\n1 台\n1,500.00"
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("measure", [22, 28, 33, 34, 36])
def test_a_table_amid_rows_that_are_cut_has_its_lines(measure: int, table: str) -> None:
    sizes = at_faces(survey(split(cut(measure, "\n") + f"{table}\n")))
    own = table.count("\n") + 1
    assert sizes[-own:] == [1] * own


HAN = "".join(PLAIN).replace("，", "").replace("。", "").replace("、", "")


def two_columns(measure: int, gap: int) -> str:
    """Columns side by side, a Latin word first in each line of the right one, as in a grid."""
    made = ""
    for at in range(0, len(HAN) - 2 * measure, measure):
        left = HAN[at : at + measure - at % 5]
        made += left + " " * (2 * (measure - len(left)) + gap) + f"Linux{HAN[at : at + 8]}\n"
    return made


COLUMNS = {
    "two columns": "".join(
        f"{left:　<16}    {right}\n"
        for left, right in (
            ("渡口的船每天早上六点开，", "Debian 的安装手册放在"),
            ("载着赶集的人过河去，", "值班室的书架上，谁都"),
            ("到了中午又把他们", "NFS 目录也可以看，不用"),
            ("连同买来的东西一起送回来，", "USB 盘拷来拷去，省了"),
            ("几十年来没有停过一天，", "Linux 系统的人很少，但"),
            ("只有发大水的那一年", "Excel 表格人人会用，所以"),
            ("停了半个月，", "Python 程序写得再好"),
        )
    ),
    **{f"columns of {m} em": two_columns(m, gap) for m, gap in ((12, 3), (16, 4), (20, 6))},
    "words beside their names": "".join(
        f"{han}{' ' * (11 - len(han))}{latin}\n"
        for han, latin in (
            ("渡口管理所", "ferry office"),
            ("缆桩和铁链", "mooring post"),
            ("船工的茶馆", "tea house"),
            ("大桥两头", "bridge"),
            ("值班室的钥匙", "guard room key"),
            ("上游水文站", "gauging station"),
            ("老船", "old boat"),
            ("码头上的石阶", "stone steps"),
        )
    ),
    "gaps of one width": "".join(
        f"{han}   {latin}上的记录，都在这里。\n"
        for han, latin in (
            ("值班室的", "Debian"),
            ("船上那一台", "Linux"),
            ("老周自己的", "Windows"),
            ("学校里老师们常用的", "Excel"),
            ("茶馆老板送来的旧", "Unix"),
            ("去年县里派人来装好的新", "NFS"),
        )
    ),
}


@pytest.mark.parametrize("text", COLUMNS.values(), ids=COLUMNS)
def test_other_gaps_stay(text: str) -> None:
    assert without_face_gaps(text) == text


def test_gaps_of_two_worths_are_closed_at_once_or_not_at_all() -> None:
    mixed = "\n".join(
        one if at % 4 else other
        for at, (one, other) in enumerate(
            zip(spread(30, 0.6).split("\n"), spread(30, 2.0).split("\n"), strict=True)
        )
    )
    once = without_face_gaps(mixed)
    assert without_face_gaps(once) == once


SET_APART = {
    "its number alone": ("6.1.2.|渡|口|的|管|理", "6.1.2.渡口的管理"),
    "a word of letters": ("6.1.6. Debian|安|装|手|册", "6.1.6. Debian安装手册"),
    "a character beside it": ("8.8.1. 辨|识|磁|盘", "8.8.1.辨识磁盘"),
    "a word amid them": ("4.1.2. 从|USB 随|身|碟|启|动", "4.1.2.从USB随身碟启动"),
    "a chapter": ("第三章|渡|口|停|航", "第三章 渡口停航"),
}
CELLS = {
    "a heading above cells": "3.1.检查结果|是|否|否|是",
    "seasons": "春|夏|秋|冬",
    "choices": "甲|乙|丙|丁",
    "a number above cells": "3.1.|男|有|否|女",
    "an item's number above cells": "2|琴|棋|书|画",
}


@pytest.mark.parametrize(("lines", "heading"), SET_APART.values(), ids=SET_APART)
@pytest.mark.parametrize("measure", [24, 30, 36])
def test_a_heading_set_apart(lines: str, heading: str, measure: int) -> None:
    body = solid(PLAIN, measure)
    text = body + lines.replace("|", "\n") + "\n" + body
    assert paragraphs(text) == [*PLAIN, heading, *PLAIN]


def test_a_short_line_below_a_heading_set_apart_is_its_own() -> None:
    body = solid(PLAIN, 30)
    text = f"{body}6.1.2.\n渡\n口\n的\n管\n理\n由县管理\n{body}"
    assert paragraphs(text) == [*PLAIN, "6.1.2.渡口的管理", "由县管理", *PLAIN]


@pytest.mark.parametrize("lines", CELLS.values(), ids=CELLS)
def test_cells_stay(lines: str) -> None:
    body = solid(PLAIN, 30)
    text = body + lines.replace("|", "\n") + "\n" + body
    assert paragraphs(text) == [*PLAIN, *lines.split("|"), *PLAIN]


# A text whose face lacks one of its characters.
RARE = (
    "渡口原來的石階是老周的祖父砌的，船工們以河上爲家，除了撐船再也沒有別的手藝。縣裏議定先修大橋，渡口留作"
    "備用，船價減爲一角，每日只開兩班，船工的口糧由縣裏發給，從此不必再向過河的人討要，大家都說這樣最好。",
    "大橋修成以後，最大的那條舊船改爲茶館，船頭上搭了戲臺，孩子們拿鐵錨當馬騎，以船槳爲劍，從早到晚玩個不停。"
    "老人們說，從前過河要等半天，如今只要一袋煙的工夫，連趕集的時候也改爲下午了，誰也不用再摸黑起牀。",
    "縣裏的報紙登了這件事，題目是從前的渡口今天的茶館，說這裏可以爲別處的渡口作個樣子。老周把報紙貼在船艙裏，"
    "來喝茶的人都要看一看，有人說寫得好，也有人以爲寫得太好了，船工哪裏會說這樣的話呢，不過看了總是高興的。",
)


@pytest.mark.parametrize("measure", [16, 18, 22, 24, 27])
def test_rows_that_a_rare_character_cut_are_whole(measure: int) -> None:
    lines = []
    for text in (*RARE, *PLAIN):
        for row in rows(text, measure):
            # What the face lacks stands at a row's start as well, by chance.
            lines += re.sub("(?<=.)爲", "\n\n爲", "".join(row)).split("\n")
    assert paragraphs("\n".join(lines) + "\n") == [*RARE, *PLAIN]


def test_items_that_start_with_one_word_stay_apart() -> None:
    items = [f"每{when}清點一次船上的錨和帆" for when in "年月旬日班"]
    text = solid(PLAIN, 24) + "\n".join(items) + "\n" + solid(RARE, 24)
    assert paragraphs(text) == [*PLAIN, *items, *RARE]


def test_a_form_above_rows_that_are_cut() -> None:
    # Each of its fields leaves room for the next, and both together fill a row.
    form = [
        "发包人：石渡县水务局",
        "统一社会信用代码：91420100MA4K10747X",
        "地址：石渡镇渡口路八号",
    ]
    assert paragraphs("\n".join([*form, cut(30, "\n\n")])) == [*form, *PLAIN, *PARAGRAPHS]
