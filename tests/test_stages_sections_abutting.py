"""Sections of a page whose columns abut: each of another measure, one column below several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

import pytest
from sidebyside import balanced, rows
from test_stages_gutters import LONG
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.abutting import parted
from zhengwen.stages.page.columns import Columns
from zhengwen.stages.page.grid import cells
from zhengwen.stages.paragraphs.widths import em

ARTICLE = Pipeline.preset("article")
LIBRARY, HOSPITAL = LONG["library"][:8], LONG["hospital"][:6]
Section = tuple[list[str], list[str]]


def section(texts: Sequence[str], count: int, measure: int, natural: int) -> Section:
    """Rows of so many columns, as pdftotext writes them, and their lines in reading order.

    A column starts at its natural place but beside a full line: there one space parts them.
    """
    lines = rows(texts, measure)
    result = []
    for cells_ in zip_longest(*balanced(lines, count), fillvalue=""):
        row, full = "", False
        for n, cell in enumerate(cells_):
            if cell:
                start = max(n * natural, len(row) + 2 if row else 0)
                row = f"{row} {cell}" if full and cell[0] != " " else row.ljust(start) + cell
            width = em(cell.strip()) + 2 * cell.startswith(" ")
            full = width >= measure - 1
        result.append(row)
    return result, [line.strip() for line in lines]


def page(*sections: Section) -> tuple[str, list[str]]:
    rows_ = [row for section, _ in sections for row in section]
    return "\n".join(rows_) + "\n", [line for _, lines in sections for line in lines]


def columns(text: str) -> list[str]:
    return [line.text.strip() for line in Columns()(split(text))]


@pytest.mark.parametrize(("count", "measure", "natural"), [(3, 16, 25), (4, 14, 22), (4, 12, 20)])
def test_several_columns_that_abut(count: int, measure: int, natural: int) -> None:
    text, expected = page(section(LIBRARY, count, measure, natural))
    assert columns(text) == expected


@pytest.mark.parametrize(("count", "measure", "natural"), [(2, 18, 28), (2, 20, 30), (4, 14, 22)])
@pytest.mark.parametrize("first", [True, False], ids=["above", "below"])
def test_one_column_above_or_below_several(
    count: int, measure: int, natural: int, first: bool
) -> None:
    """Its lines are as wide as all columns, and none of its spaces parts them."""
    several = section(LIBRARY, count, measure, natural)
    one = section(HOSPITAL[:2], 1, count * measure + 2, 0)
    text, expected = page(*((one, several) if first else (several, one)))
    assert columns(text) == expected


@pytest.mark.parametrize(
    ("count", "measure", "other", "natural"), [(2, 15, 19, 24), (2, 20, 17, 30)]
)
def test_sections_of_other_measures_with_no_blank_line_between(
    count: int, measure: int, other: int, natural: int
) -> None:
    """Both columns are narrower from one row on, above which the last has ended."""
    upper = section(LIBRARY, count, measure, natural)
    lower = section(HOSPITAL, count, other, natural + (other - measure) * 3 // 2)
    text, expected = page(upper, lower)
    assert columns(text) == expected


FULL = re.compile("([\u4e00-\u9fff，、]{12,15}) (?=\\S)")


def stretched(rows_: Sequence[str], lines: Sequence[str]) -> Section:
    """A section with three full lines of its first column shorter, and stretched to the measure."""
    result, own, count = [], list(lines), 0
    for row in rows_:
        match = FULL.match(row)
        if match and match[1] in own and count < 3:
            short = match[1][:-3]
            own[own.index(match[1])] = short
            row, count = " ".join(short) + row[match.end(1) :], count + 1
        result.append(row)
    assert count == 3
    return result, own


@pytest.mark.parametrize(
    ("name", "count", "measure", "natural"), [("tea", 3, 14, 22), ("library", 2, 14, 22)]
)
def test_lines_that_justification_stretched_are_cut_at_their_end(
    name: str, count: int, measure: int, natural: int
) -> None:
    """The spaces between their characters are no gutter."""
    text, expected = page(stretched(*section(LONG[name][:8], count, measure, natural)))
    assert columns(text) == expected


# Lines of one column, however many spaces their author set.
NAMES = ("陈大海 林小满 周渡生 吴望潮", "郑系舟 何听雨 孙晚晴 马归帆")
MIXED = [
    "老站长学会了用 Emacs 写信，每天先打开 Firefox 看水位，再把 Thunderbird 里的",
    "来信一封封读完。他说 LibreOffice 太慢，不如纸笔快，女儿却给他寄来一本 Beginning",
    "Linux，他翻了三天，只记住 terminal 和 keyboard 两个词。后来镇上的 Internet Cafe",
    "关了门，他把旧机器搬回家，装上 Debian Stable 和 GNOME Shell，居然还能用，孩子们",
    "都来看。他教他们写 Python Script，第一课总是打印 Hello World，第二课才讲 Compiler",
    "是什么，他想了想说，就是把人说的话翻给机器听的船工，机器听懂了，船才肯过河去。",
]
TABLE = [f"船{n}号      三月{n}日      {n * 7}人" for n in range(1, 7)]
NOTES = ("注一", "注二", "注三", "", "", "")
ONE = {
    "words of Latin above a table": [*MIXED, "", *TABLE],
    "words of Latin beside notes": [*map(str.__add__, (f"{line:<70}" for line in MIXED), NOTES)],
    "names in rows": [*NAMES * 4, *(f"渡口{n}        码头{n}" for n in range(5))],
    "verse in halves": ["渡口春风吹柳绿 桥头秋月照船归", "山高水远人来少 雨细云低雁去迟"] * 3,
}


@pytest.mark.parametrize("name", ONE)
def test_lines_of_one_column_are_not_cut(name: str) -> None:
    text = "\n".join(ONE[name]) + "\n"
    got = columns(text)
    whole = [line for line in (*MIXED, *NAMES, *ONE["verse in halves"]) if line in text]
    assert all(any(line in row for row in got) for line in whole)


# Phrases, names and labels: their author sets the spaces, on each row.
PHRASES = {
    "names in rows below a form": [
        "职务：____         单位：____      地址：____",
        "地址：             单位：____",
        "地址：河堤上的灯火      姓名：____",
        "地址：____         单位：",
        "单位：         单位：             籍贯：送信的邮差",
        "电话：____      籍贯：             单位：",
        "何听雨 江平 马归帆 林小满",
        "郑系舟  林小满  江平  何听雨  江平  吴望潮  石磊  江平",
        "林小满  石磊  孙晚晴  何听雨  石磊  吴望潮  郑系舟",
        "周渡生 陈大海 石磊 丁川 郑系舟",
        "林小满    丁川    周渡生    周渡生",
        "江平 丁川 孙晚晴 江平",
        "吴望潮  吴望潮  丁川  石磊  孙晚晴  石磊  郑系舟  马归帆",
        "林小满    何听雨    石磊    林小满    马归帆    石磊",
    ],
    "phrases in rows below a form": [
        "职务：____       职务：____      姓名：潮水退去以后",
        "地址：____         籍贯：两岸的芦苇",
        "电话：____     姓名：两岸的芦苇",
        "单位：水位很高     地址：____       地址：____",
        "单位：         单位：把船靠在码头       姓名：",
        "职务：____        地址：____",
        "船板要修 桥头卖茶的人",
        "渡口的老船工 岸边的杨树 桥头卖茶的人 渡口的老船工",
        "船板要修 收网回家 河堤上的灯火",
        "新栈桥 缆绳系在木桩 桥头卖茶的人",
        "渡口的老船工 两岸的芦苇 船板要修 黄昏时的汽笛",
        "木船换了新漆 春天涨水时 渔家的孩子",
        "换了缆绳 水位很高",
        "新栈桥 摆渡的人家 桥头卖茶的人",
        "换了缆绳 收网回家 换了缆绳 水位很高",
    ],
    "hours with names, a space between": [
        "1月3日        缆绳系在木桩木船 周渡生 看潮的老人        收网回家",
        "11月28日      把船靠在码头修桥 石磊 天亮以前开船        新栈桥",
        "1月19日       换了缆绳渔网 孙晚晴 水位很高           送信的邮差",
        "12月28日      雾散了才开船木船 江平 岸边的杨树         雾散了才开船",
        "5月2日        渡口的老船工木船 马归帆 摆渡的人家        送信的邮差",
        "7月17日       渔网晒在石阶渔家 周渡生 黄昏时的汽笛       黄昏时的汽笛",
        "1月6日        摆渡的人家渔网 周渡生 雾散了才开船        雾散了才开船",
        "6月17日       换了缆绳渔家 周渡生 岸边的杨树          收网回家",
    ],
    "rows of phrases below a form": [
        "姓名：____         职务：____",
        "单位：          籍贯：春天涨水时       电话：",
        "籍贯：____         地址：____",
        "籍贯：雾散了才开船      籍贯：          地址：",
        "地址：____         单位：",
        "电话：            单位：         单位：黄昏时的汽笛",
        "修桥的石匠 收网回家",
        "桥头卖茶的人 两岸的芦苇 看潮的老人 天亮以前开船",
        "渔家的孩子 渡口的老船工 船板要修 水位很高",
        "潮水退去以后 把船靠在码头 渔家的孩子 河堤上的灯火",
        "送信的邮差 缆绳系在木桩 把船靠在码头 岸边的杨树",
        "夜航停了 黄昏时的汽笛 渡口的老船工",
        "雾散了才开船 岸边的杨树",
        "黄昏时的汽笛 摆渡的人家 河堤上的灯火",
        "收网回家 把船靠在码头 把船靠在码头",
    ],
}


@pytest.mark.parametrize("name", PHRASES)
def test_phrases_that_spaces_part_are_no_columns(name: str) -> None:
    lines = PHRASES[name]
    region = cells(split("\n".join(lines) + "\n"), range(len(lines)))
    assert parted(region) == list(region)
    assert columns("\n".join(lines) + "\n") == lines


def test_nothing_is_lost() -> None:
    text, _ = page(section(LIBRARY, 3, 16, 25), section(HOSPITAL, 2, 22, 36))
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
