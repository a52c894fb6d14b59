"""Labels of many forms that a wide gap parts from what they head, in an extractor's eyes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
BODY = (
    "渡口的老船工说，从前过河要等一个上午，遇上发大水，等三天也是常有的事。桥修好以后，镇上的集市从"
    "三天一次改成了天天都有，卖菜的人天不亮就过来，卖完了还赶得上回家吃早饭。邮差老周算过一笔账，他"
    "送了四十年信，光是等船的时间加起来就有六年多，如今这些时间都省下来了，可以多送两条街的信和报纸。"
)
MEASURE = 28


def found(text: str) -> list[str]:
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    # Which gaps house style keeps is none of this.
    return ["".join(p.text.split()) for p in document.paragraphs]


def headed(pairs: Sequence[tuple[str, str]]) -> str:
    """Labels, their titles below a blank line, and running text below each."""
    body = "\n".join(set_paragraph(BODY, MEASURE))
    return "".join(f"{label}\n\n{title}\n\n{body}\n" for label, title in pairs)


TITLED = {
    "chapters": (("第一章", "渡口"), ("第二章", "石桥")),
    "sections": (("第一節", "渡口沿革"), ("第二節", "石桥沿革")),
    "clauses with titles": (("第一条", "渡船的登记"), ("第二条", "渡船的检验")),
    "units": (("第一单元", "渡口"), ("第二单元", "石桥")),
    "figures": (("图1", "渡口位置示意"), ("表3-1", "渡船登记情况")),
    "appendices": (("附录1", "渡船登记表"), ("附录2", "渡船检验表")),
}


@pytest.mark.parametrize("pairs", TITLED.values(), ids=TITLED)
def test_a_label_apart_from_its_title_is_one_with_it(pairs: Sequence[tuple[str, str]]) -> None:
    whole = [text for label, title in pairs for text in (label + title, BODY)]
    assert found(headed(pairs)) == whole


@pytest.mark.parametrize("labels", [("第一章", "第一条"), ("第二章", "第一节")])
def test_two_labels_above_their_titles_come_apart(labels: tuple[str, str]) -> None:
    first, second = labels
    text = "\n".join(set_paragraph(BODY, MEASURE)) + "\n"
    text += f"{first}\n{second}\n\n渡船和石桥\n\n登记办法\n\n" + text
    assert found(text) == [BODY, f"{first}渡船和石桥", f"{second}登记办法", BODY]


@pytest.mark.parametrize(
    "lines",
    [
        ("第一章", "第一条", "渡口的船工说，今年的水比往年都大。", "渡口"),
        ("第一章", "渡口", "第一条", "石桥"),
    ],
)
def test_labels_of_their_own_keep_their_places(lines: tuple[str, ...]) -> None:
    text = "\n".join(set_paragraph(BODY, MEASURE)) + "\n"
    text += lines[0] + "\n" + lines[1] + "\n\n" + "\n\n".join(lines[2:]) + "\n\n" + text
    assert "".join(found(text)) == BODY + "".join(lines) + BODY


def test_numbers_of_sections_count_on() -> None:
    text = headed((("1", "范围"), ("2", "规范性引用文件"), ("3", "术语和定义")))
    assert found(text) == ["1范围", BODY, "2规范性引用文件", BODY, "3术语和定义", BODY]


CLAUSES = (
    "船家每日清晨开船之前应当查看水位和船板，雨后水位高过石阶第三级的，不得开船过河。",
    "乘船的人应当依次上船，照看好随身的孩子和牲口，开船以后不得站立，不得在船上生火。",
    "渡口的钱款由镇里派人查看。",
)
SAID = {
    "steps": ("步骤1", "步骤2", "步骤3"),
    "days": ("3日", "12日", "28日"),
    "clauses of a standard": ("4.1.1", "4.1.2", "4.1.3"),
    "items": ("1.", "2.", "3."),
    "generations": ("一世", "二世", "三世"),
    "labels in brackets": ("【开船】", "【乘船】", "【钱款】"),
}


def clauses(labels: Sequence[str], blank: str = "\n") -> str:
    """Each label, a blank line, the rest of its row, another and the rest of its clause."""
    text = "\n".join([*set_paragraph(BODY, MEASURE)] * 2) + "\n"
    for label, clause in zip(labels, CLAUSES, strict=True):
        first, rest = clause[: MEASURE - 2 - len(label)], clause[MEASURE - 2 - len(label) :]
        text += f"{label}\n{blank}{first}\n{blank}" + (f"{rest}\n" if rest else "")
    return text


@pytest.mark.parametrize("labels", SAID.values(), ids=SAID)
def test_a_label_apart_from_its_sentence_opens_it(labels: Sequence[str]) -> None:
    whole = [label + clause for label, clause in zip(labels, CLAUSES, strict=True)]
    assert found(clauses(labels))[-3:] == whole


APART = {
    "a chapter's number above a sentence": ("第一章", "他走了。"),
    "a day above a title": ("4月15日", "给新志愿者的回信"),
    "a numeral above a title": ("十三", "延伸阅读"),
    "a number alone": ("17", "渡口"),
    "what is answered": ("是", "否"),
    "a code on a cover": ("DB3507", "地方标准"),
    "a date and a page's number": ("2024年8月17日", "1"),
    "cells of a form": ("男", "女"),
    "a verse below a numeral": ("一", "清晨的河面没有风，"),
}


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_others_stay_apart(lines: tuple[str, str]) -> None:
    body = "\n".join(set_paragraph(BODY, MEASURE))
    text = f"{body}\n\n{lines[0]}\n\n{lines[1]}\n\n{body}\n"
    assert found(text) == [BODY, *lines, BODY]


@pytest.mark.parametrize("labels", [("第一章", "第一节"), ("第二单元", "第5课"), ("3日", "4日")])
def test_one_title_below_two_labels_stays(labels: tuple[str, str]) -> None:
    body = "\n".join(set_paragraph(BODY, MEASURE))
    text = f"{body}\n{labels[0]}\n{labels[1]}\n\n渡口\n\n{body}\n"
    assert found(text) == [BODY, *labels, "渡口", BODY]


def test_days_above_entries_stay_above() -> None:
    """Of a diary with a blank line between all paragraphs, whose rows are whole."""
    entries = [(f"9月{day}日", "今天渡口停了一天。" if day % 2 else BODY) for day in range(2, 8)]
    text = "".join(
        f"{day}\n\n" + "\n".join(set_paragraph(entry, MEASURE)) + "\n\n" for day, entry in entries
    )
    assert found(text) == [part for entry in entries for part in entry]


SHORT = pytest.mark.xfail(strict=True, reason="its line is no wider than one a mark sticks out of")


@pytest.mark.parametrize("label", ["9月{}日", pytest.param("{}日", marks=SHORT)])
def test_blank_lines_amid_sentences_make_no_row_of_a_day(label: str) -> None:
    """As pdfminer writes them: a first line that is full but for its indent is no rest of a row."""
    days = [label.format(day) for day in range(2, 8)]
    text = "".join(
        f"{day}\n\n{first}\n\n" + "\n".join(rest) + "\n"
        for day in days
        for first, *rest in [set_paragraph(BODY, MEASURE)]
    )
    assert found(text) == [part for day in days for part in (day, BODY)]


def test_figures_of_a_table_are_no_sections() -> None:
    cells = ("指标", "全市", "食品", "1.1", "1.2", "衣着", "1.3", "1.4", "居住", "1.5", "1.6")
    body = "\n".join(set_paragraph(BODY, MEASURE))
    text = f"{body}\n" + "".join(f"\n{cell}\n" for cell in cells) + f"\n{body}\n"
    assert found(text) == [BODY, *cells, BODY]
