"""Listings amid wrapped prose: blocks between brackets, keys and values, prompts."""

from __future__ import annotations

import pytest
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
ABOVE = (
    "渡口的信件从前用簿子登记，一年一本，查起来很慢；后来邮政所买了机器，把每一封信的去处都存在里面，"
    "一查就有。下面是当时用过的写法："
)
BELOW = (
    "这样写好以后，再把旧簿子里的信件一封一封地补进去，前后花了两个冬天，才算补完。"
    "补进去的信件有三千多封，其中找不到收信人的有一百多封。"
)
LISTINGS = {
    "SQL": [
        "CREATE TABLE letters (",
        "id BIGINT PRIMARY KEY AUTO_INCREMENT,",
        "sender VARCHAR(32) NOT NULL COMMENT '寄信人',",
        "sent_at DATETIME DEFAULT CURRENT_TIMESTAMP",
        ");",
    ],
    "Java": [
        "import java.util.List;",
        "public class Ferry {",
        "public static void main(String[] args) {",
        'System.out.println("渡口");',
        "}",
        "}",
    ],
    "JSON": ["{", '"name": "渡口",', '"boats": [', "1,", "2", "],", '"open": true', "}"],
    "C": ["int cross(int people) {", "if (people > 20)", "return 2;  // 两船", "return 1;", "}"],
    "style": [".ferry {", "color: #333;", "width: 12px;", "}"],
    "keys": [
        "server:",
        "host: 0.0.0.0",
        "port: 8080",
        "url: db://user@localhost/ferry",
        "size: 10",
    ],
    "prompts": ["$ python3 -m venv .venv", "(.venv) $ pip install ferry"],
}


@pytest.mark.parametrize("lines", LISTINGS.values(), ids=LISTINGS)
@pytest.mark.parametrize("measure", [20, 28, 36])
def test_a_listing_keeps_its_lines(lines: list[str], measure: int) -> None:
    text = "\n".join([*set_paragraph(ABOVE, measure), *lines, *set_paragraph(BELOW, measure)])
    document = ARTICLE.run(text)
    assert [p.joined for p in document.paragraphs] == [ABOVE, *lines, BELOW]
    assert ARTICLE.run(document.text).text == document.text


# What is no block: no bracket closes it, or prose stands in it.
PROSE = {
    "an open bracket": f"{ABOVE[:40]} letters (from the ferry, 1952) 是机器里的名字，{BELOW}",
    "formulas": f"设 f(x) 是每天渡河的人数，f(1) = 20，f(2) = 31，f(3) = 18，{BELOW}",
    "times": f"开船的时间如下：morning: 8:00，noon: 12:00，evening: 17:30，{BELOW}",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
@pytest.mark.parametrize("measure", range(18, 36, 3))
def test_prose_with_signs_of_code_is_joined(text: str, measure: int) -> None:
    document = ARTICLE.run("\n".join(set_paragraph(ABOVE[:-10] + text, measure)))
    assert len(document.paragraphs) == 1


def test_what_stands_below_a_listing_starts_a_paragraph() -> None:
    source = "[2] 李明. 河上的桥[M]. 临河: 渡口书局,"
    once = ARTICLE.run(f"{{\n}}\n{source}\n{source}\n").text
    assert once.startswith("{\n\n}\n\n[2] 李明")
    assert ARTICLE.run(once).text == once


def test_english_with_a_bracket_at_a_line_s_end_is_joined() -> None:
    text = (
        "The ferry crossed the river eight times a day, and on market days it crossed twelve (\n"
        "the ferrymen were paid by the crossing) until the bridge was opened to the carts of\n"
        "the village, which had waited for it thirty years and more, as the old people said."
    )
    assert len(ARTICLE.run(text).paragraphs) == 1
