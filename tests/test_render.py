"""The output formats: what a reader of Markdown or JSON sees is what the paragraph says."""

from __future__ import annotations

import dataclasses
import json

import pytest
import zhengwen
from articles import OWN
from typeset import set_paragraph
from zhengwen.render import render


def document(text: str, kind: zhengwen.Kind = "body") -> zhengwen.Document:
    paragraph = zhengwen.Paragraph(text=text, joined=text, kind=kind, lines=(1,))
    return zhengwen.Document(folded=text, paragraphs=(paragraph,), ends_with_newline=False)


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("标题", "title", "# 标题"),
        ("小标题", "heading", "## 小标题"),
        ("正文。", "body", "正文。"),
        ("# 不是标题", "body", "\\# 不是标题"),
        ("1. 不是列表", "body", "1\\. 不是列表"),
        ("1.6万个", "body", "1.6万个"),
        ("- 不是列表", "body", "\\- 不是列表"),
        ("——破折号", "body", "——破折号"),
        ("a*b*c_d_`e`[f]<g>\\", "body", "a\\*b\\*c\\_d\\_\\`e\\`\\[f\\]\\<g>\\\\"),
        ("A&B 与 &lt; &#65;", "body", "A&B 与 \\&lt; \\&#65;"),
        ("• 一项", "list", "- 一项"),
        ("- 一项", "list", "- 一项"),
        ("①一项", "list", "- ①一项"),
        ("+ 一项", "list", "+ 一项"),
        ("x = 1  # _", "code", "```\nx = 1  # _\n```"),
        ("```\n````", "code", "`````\n```\n````\n`````"),
        ("◇◇◇", "divider", "---"),
        ("[1] 一注", "footnote", "\\[1\\] 一注"),
        ("* 一注", "footnote", "\\* 一注"),
    ],
)
def test_markdown(text: str, kind: zhengwen.Kind, written: str) -> None:
    assert render(document(text, kind), "markdown") == written


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("code", "开头。\n\n```\n$ ls *\n$ pwd\n```\n\n结尾。"),
        ("verse", "开头。\n\n$ ls \\*\\\n$ pwd\n\n结尾。"),
        ("table", "开头。\n\n$ ls \\*\\\n$ pwd\n\n结尾。"),
        ("contents", "开头。\n\n$ ls \\*\\\n$ pwd\n\n结尾。"),
        ("body", "开头。\n\n$ ls \\*\n\n$ pwd\n\n结尾。"),
    ],
)
def test_markdown_puts_the_lines_of_a_block_together(kind: zhengwen.Kind, written: str) -> None:
    lines = ["开头。", "$ ls *", "$ pwd", "结尾。"]
    paragraphs = tuple(
        zhengwen.Paragraph(text=text, joined=text, kind=kind if "$" in text else "body")
        for text in lines
    )
    page = zhengwen.Document(folded="", paragraphs=paragraphs, ends_with_newline=False)
    assert render(page, "markdown") == written


@pytest.mark.parametrize(
    ("columns", "fenced"),
    [((0, 4, 8), "甲\n    乙\n        丙"), ((4, 6, 4), "甲\n  乙\n丙"), ((0, 0, 0), "甲\n乙\n丙")],
)
def test_code_keeps_its_indents(columns: tuple[int, ...], fenced: str) -> None:
    paragraphs = tuple(
        zhengwen.Paragraph(text=text, joined=text, kind="code", indent=column)
        for text, column in zip("甲乙丙", columns, strict=True)
    )
    page = zhengwen.Document(folded="", paragraphs=paragraphs, ends_with_newline=False)
    assert render(page, "markdown") == f"```\n{fenced}\n```"


LISTINGS = {
    "a return at the end, an empty line": (
        "def f(x):\n    y = g(x)\n\n    return x + 1\n",
        "```\ndef f(x):\n    y = g(x)\n\n    return x + 1\n```",
    ),
    "fences of its own": (
        '```python\nx = "甲 乙"\n\n# 求和\n\n\nwhatever\n```\n',
        '```python\nx = "甲 乙"\n\n# 求和\n\n\nwhatever\n```',
    ),
    "a listing below another's fence": (
        "```\n甲\n```\n$ ls\n$ pwd\n",
        "```\n甲\n```\n\n```\n$ ls\n$ pwd\n```",
    ),
    "a diff": (
        "--- a/村.txt\n+++ b/村.txt\n@@ -1,2 +1,3 @@\n 村里\n+河上\n-桥边\n+树下\n",
        "```\n--- a/村.txt\n+++ b/村.txt\n@@ -1,2 +1,3 @@\n 村里\n+河上\n-桥边\n+树下\n```",
    ),
    "an empty line after each": ("$ ls\n\n$ pwd\n\n$ make\n", "```\n$ ls\n$ pwd\n$ make\n```"),
    "a fence that none ends": ("```\n\n村里的河，水清。\n", "\\`\\`\\`\n\n村里的河，水清。"),
}


@pytest.mark.parametrize(("text", "written"), LISTINGS.values(), ids=LISTINGS)
@pytest.mark.parametrize("around", ["", "桥边的人抬头看天，谁也没有说话。"], ids=["alone", "amid"])
def test_listings(text: str, written: str, around: str) -> None:
    article = zhengwen.Pipeline.preset("article")
    document = article.run(f"{around}\n\n{text}\n{around}\n")
    document.verify()
    assert article.run(document.text).text == document.text
    above, below = (f"{around}\n\n", f"\n\n{around}\n") if around else ("", "\n")
    assert document.render("markdown") == f"{above}{written}{below}"


def test_a_listing_between_fences_keeps_its_lines_on_a_page() -> None:
    prose = "\n".join(set_paragraph(OWN["river"].paragraphs()[1][1], 18)) + "\n"
    listing = "```\n甲的船停在渡口的桥边上\n乙的船停在渡口的桥边上\n```\n"
    found = zhengwen.Pipeline.preset("article").run(prose + listing + prose).paragraphs
    assert [p.text for p in found if p.kind == "code"] == listing.split("\n")[:-1]
    assert sum(p.kind != "code" for p in found) == 2


def test_the_join_tells_the_indent_of_code_alone() -> None:
    text = "先写好程序：\n  from csv import reader\n      path = Path('data')\n  再运行。\n"
    found = zhengwen.Pipeline.preset("article").run(text).paragraphs
    assert [(p.kind, p.indent) for p in found][1:3] == [("code", 2), ("code", 6)]
    assert not any(p.indent for p in found if p.kind != "code")


def test_jsonl_carries_a_file_only_when_it_is_named() -> None:
    assert "file" not in json.loads(render(document("正文。"), "jsonl"))
    assert json.loads(render(document("正文。"), "jsonl", "甲.txt"))["file"] == "甲.txt"


def test_jsonl_has_the_breaks_as_columns() -> None:
    breaks = (
        zhengwen.Break(line=2, joined=False, rule="short line", confidence=0.9),
        zhengwen.Break(line=3, joined=True, rule="comma", confidence=1.0),
    )
    paragraph = zhengwen.Paragraph(text="甲，乙", joined="甲，乙", lines=(3, 4), breaks=breaks)
    row = render(zhengwen.Document(folded="", paragraphs=(paragraph,)), "jsonl")
    assert json.loads(row)["breaks"] == {
        "line": [2, 3],
        "joined": [False, True],
        "rule": ["short line", "comma"],
        "confidence": [0.9, 1.0],
    }
    assert set(json.loads(render(document("正文。"), "jsonl"))["breaks"]) == {
        field.name for field in dataclasses.fields(zhengwen.Break)
    }


def test_jsonl_takes_a_lone_surrogate() -> None:
    assert json.loads(render(document("正\ud800"), "jsonl"))["text"] == "正\ud800"


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(zhengwen.ConfigError, match="did you mean 'markdown'"):
        render(document("正文。"), "markdwn")  # type: ignore[arg-type]
