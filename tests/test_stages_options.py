"""Lists of options: each term on a line of its own, what it does below it."""

from __future__ import annotations

from textwrap import wrap

import pytest
from cleaning import paragraphs
from english import PARAGRAPHS
from typeset import set_paragraph
from zhengwen.stages.paragraphs.options import terms

ABOVE = (
    "这个程序把渡口的账目抄成一份清单，打印出来贴在码头的木板上，第二天早上再由值班的人核对一遍；"
    "如果有对不上的地方，就在旁边画一个圈。下面是它的各个选项。"
)
BELOW = (
    "抄完以后它会把旧的清单移到另一个目录里保存一个月，过了期限的清单在下一次运行的时候删掉，"
    "不再另外询问，所以要留的清单应该早一些移走。"
)
# What most of them do is as wide as some others, so that they seem lines of a narrow column.
LIST = [
    ("-a, --all", "连已经结清的账目也一起抄下来"),
    ("-b, --boats=FILE", "从文件里读出各条船的名字"),
    ("-q, --hide-empty", "没有货物的船不要写进清单里"),
    ("--by-name", "按船主的姓名排列，姓名相同的按日期"),
    ("-w, --width=列数", "设置清单的宽度，零表示不限制"),
    ("--sort [=何时]", "只在打印之前排列，平时不必去管它"),
    ("-t DATE", "只抄这一天的账目，别的日子都略去"),
    ("-v", "把每一步写到屏幕上"),
    ("--version", "显示版本信息并退出"),
]


@pytest.mark.parametrize("measure", [36, 44])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
def test_a_list_of_options_keeps_its_terms(measure: int, gap: str) -> None:
    set_above, set_below = set_paragraph(ABOVE, measure), set_paragraph(BELOW, measure)
    entries = gap.join(line for entry in LIST for line in entry)
    text = "\n".join([*set_below * 2, *set_above, entries, *set_below])
    found = paragraphs(text)
    assert found[3:-1] == [one for entry in LIST for one in entry]


def test_a_term_that_hangs_is_no_first_line_of_what_it_does() -> None:
    """As pdftotext -layout writes it, with the indent."""
    shown = [line for term, does in LIST for line in (f" {term}", f"       {does}")]
    set_above = [f" {line}" for line in set_paragraph(ABOVE, 40)]
    found = paragraphs("\n".join([*set_above, *shown, *set_above]))
    assert found[1:-1] == [one for entry in LIST for one in entry]


def test_options_amid_sentences_go_on() -> None:
    """One that a line starts with, or that stands alone where the row was cut."""
    told = (
        "要看全部的账目，可以用-a或者--all选项；如果只要某一天的，再加上--date选项，"
        "后面写明日期。排列的办法由--sort、--by-name、--by-date或者-r决定，平时不必去管它们。"
    )
    for measure in (18, 22, 26, 34):
        lines = set_paragraph(told, measure) + set_paragraph(BELOW, measure)
        assert paragraphs("\n".join(lines * 2)) == [told, BELOW] * 2


@pytest.mark.parametrize(
    "lines",
    [
        # A synopsis, over as many lines as it takes.
        [
            "send [ -a, --all ] [ --boats FILE ] [",
            "-q, --hide-empty ] [ --sort WHEN ]",
            "[ -v ] [ FILE ]",
        ],
        ["send --all BOAT --boats=FILE", "--sort=WHEN", "--width=NUMBER FILE"],
        # What enumerates them goes on.
        ["可以用的有 --all、", "--by-name", "和 --by-date 三个。"],
        ["不能同时用 -v 或", "-t 或 -T"],
        # Temperatures.
        ["-12", "零下十二度", "-7", "零下七度"],
    ],
)
def test_what_is_no_term(lines: list[str]) -> None:
    assert terms(["-a, --all", "全部", "-b", "船名", *lines]) == {0, 1, 2, 3}


def test_one_option_alone_shows_no_list() -> None:
    assert terms(["加上", "--all", "选项就可以看到全部。"]) == set()
    assert terms(["-A股今天收在全天的最", "低点，", "-B股没有交易", "-a"]) == set()
    assert terms(["— 他说", "-- 船来了", "-- 那就走吧"]) == set()


def test_english_terms() -> None:
    does = [" ".join(text.split()[:9]) for text in PARAGRAPHS]
    names = ["-a, --all", "--boats=FILE", "-q", "-s WHEN, --sort=WHEN", "--version"]
    lines = [line for name, text in zip(names, does, strict=True) for line in (name, text)]
    text = "\n".join([*wrap(PARAGRAPHS[0], 70), *lines, *wrap(PARAGRAPHS[1], 70)])
    found = paragraphs(text)
    assert [line for line in found if line in lines] == lines
    assert found[-1].startswith("The bridge was opened")


AMID = [
    "你可以在命令后面加上 --version 来看版本，也可以不加，详细的说明请看第三章的介绍。",
    "如果文件很大就用 --compress-level=9 把它压缩，或者用 -z, --gzip 这一个选项，再传到对岸去。",
    "参数 -o FILE 或 --output=FILE 指定输出的文件；-q 和 --quiet 使它不说话，出错也一样。",
]


@pytest.mark.parametrize("measure", [8, 9, 10, 11, 12, 13, 14])
def test_options_that_fill_lines_of_sentences_in_a_narrow_column(measure: int) -> None:
    lines = [line for text in [ABOVE, *AMID, *AMID, BELOW] for line in set_paragraph(text, measure)]
    assert terms(lines) == set()
