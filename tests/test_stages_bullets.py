"""List marks that a program wrote as letters and signs, and the same where an author did."""

from __future__ import annotations

import pytest
import zhengwen
from zhengwen.stages.characters.bullets import Bullets

# Set in by the margin of a text browser, items at 6 columns and theirs at 10.
DUMP = """\
4.2. 河边的活儿

    清早要做的事有这些，做完才能吃饭，谁也不能偷懒：

      * 打水

          + 先看水位
          + 再把桶放下去

      * 洗菜
"""

REPAIRED = {
    "a text browser's": (
        DUMP,
        DUMP.replace("* ", "• ").replace("+ ", "○ "),
    ),
    "of three depths": (
        DUMP.replace("去\n", "去\n\n              o 放到底\n              o 慢慢提\n"),
        DUMP.replace("去\n", "去\n\n              o 放到底\n              o 慢慢提\n")
        .replace("* ", "• ")
        .replace("+ ", "○ ")
        .replace("o ", "▪ "),
    ),
    "Word's": ("• 打水\no 先看水位\no 再放桶\n", "• 打水\n○ 先看水位\n○ 再放桶\n"),
    "Word's, after wide spaces": (
        "• 打水\n  o   先看\n  o\t《水经》",
        "• 打水\n  ○   先看\n  ○\t《水经》",
    ),
}

LEFT_ALONE = {
    "Markdown": "* 打水\n    + 先看水位\n    + 再放桶\n* 洗菜\n",
    "Markdown in a quote": "> * 打水\n>   + 先看\n>   + 再放\n",
    "one depth": DUMP.replace("+ ", "* "),
    "one item": DUMP.replace("          + 再把桶放下去\n", ""),
    "signs before the discs": DUMP.replace("      * ", "            * "),
    "changes of a program": "    @@ 一处 @@\n    + 新的一行\n    + 又一行\n    - 旧的一行\n",
    "a sum": "    三百\n    + 二百\n    + 一百\n    = 六百\n",
    "a log of changes": "版本 1.2\n\n    * 变更\n        + 支持中文路径\n        + 支持压缩\n",
    "a log below a sentence": "    修复，改进。\n\n    * 变更\n      + 路径\n      + 压缩\n",
    "a diff set in": "    * 文件\n        + 新增一行\n        + 又增一行\n        - 删去一行\n",
    "a diff below prose": DUMP.replace("      * 洗菜", "          - 不要乱跑"),
    "code": "  /*\n   * 先加，后减。\n   */\n  x = a\n       + b\n       + c;\n",
    "a task list": "  - [ ] 买菜\n  - [x] 做饭\n  * 洗碗\n      + 用冷水\n      + 用热水\n",
    "indented Markdown": "    要做的事：\n\n    * 打水\n        + 先看水位\n        + 再放桶\n",
    "a legend": "■ 出勤表\no 到场\no 到场\nx 缺席\n",
    "a legend set in": "■ 出勤表\n  o 到场\n  o 到场\n  × 缺席\n",
    "a sentence of a letter": "• 村里的水\no 点在河边，\no 桥在河上。\n",
    "lines of Spanish": "• casa\no también\no bien\n",
    "a letter in a sentence": "• 圆心\no 是圆的中心\n而\no 为半径的起点\n",
    "the letter o with no list": "o 先看水位\no 再放桶\n",
    "one o": "• 打水\no 先看水位\n",
    "O": "• 打水\nO 型血\nO 型环\n",
}


@pytest.mark.parametrize(("text", "want"), REPAIRED.values(), ids=REPAIRED)
def test_repaired(text: str, want: str) -> None:
    assert Bullets()(text) == want
    assert Bullets()(want) == want


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_left_alone(text: str) -> None:
    assert Bullets()(text) == text


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_a_second_run_leaves_them_alone_too(text: str) -> None:
    article = zhengwen.Pipeline.preset("article")
    made = article.run(text).text
    assert article.run(made).text == made


def test_the_items_are_a_list() -> None:
    document = zhengwen.Pipeline.preset("article").run(DUMP)
    items = [p.text for p in document.paragraphs if p.kind == "list"]
    assert items == ["• 打水", "○ 先看水位", "○ 再把桶放下去", "• 洗菜"]
    document.verify()


@pytest.mark.xfail(strict=True, reason="是 follows a letter that a sentence speaks of, as 为 does")
def test_an_item_may_start_with_a_verb() -> None:
    assert Bullets()("• 打水\no 是谁打水\no 在哪里打\n") == "• 打水\n○ 是谁打水\n○ 在哪里打\n"
