"""What pages repeat at their edges and is the author's: letters, forms, tables, what he numbers."""

from __future__ import annotations

import pytest
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads


def kept(text: str) -> list[str]:
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


@pytest.mark.parametrize(
    "pages",
    [
        ["亲爱的妈妈：\n水涨了。\n今天也去看了桥。\n儿子"] * 3,
        [
            f"3月{n}日 晴\n今天{what}\n晚上早睡"
            for n, what in enumerate(["水涨了", "桥断了"] * 3, 5)
        ],
        [f"第{n}首\n{what}\n阿门" for n, what in enumerate(["水涨了", "桥断了", "船停了"] * 2, 1)],
        [f"请假条\n本人{name}因病请假\n批准人\n日期" for name in ("李明", "何远", "赵明", "王五")],
        [f"单词\nword {n}\n释义\n意思{n * n}" for n in range(1, 9)],
        [f"姓名：________\n{n}. 计算 {n}+{n * 2}=\n得分" for n in range(1, 7)],
        [f"• 第{n}点\n渡口的第{n * n}天\n水又涨了{n}尺\n• 谢谢" for n in range(1, 9)],
    ],
    ids=["letters", "a diary", "hymns", "forms", "cards", "an exam", "items"],
)
def test_what_short_pages_repeat_stays(pages: list[str]) -> None:
    assert kept("\f".join(pages)) == "\n".join(pages).split("\n")


# A word for each page and each row of it, so that no line is like another.
WORDS = "水桥船雨天风人灯信茶"


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("姓名 单位 电话", "{0}明 {1}厂 138{2}"),
        ("姓名  单位  备注", "{0}明  {1}厂  {0}{1}"),
        ("词语    解释", "{0}{1}    {1}的意思"),
        ("Name Place Year", "{0} {1} 19{2}"),
    ],
)
def test_the_head_of_a_table_of_words_stays(head: str, row: str) -> None:
    pages = [
        [head, *(row.format(WORDS[n], WORDS[(n + by) % 10], 10 * n + by) for by in range(6))]
        for n in range(8)
    ]
    assert kept("\f".join(map("\n".join, pages))).count(head) == 8


@pytest.mark.parametrize(
    "name", ["Unit", "Chapter", "Problem", "得分", "习题", "练习", "试题", "案例"]
)
def test_what_an_author_numbers_one_a_page_stays(name: str) -> None:
    pages = [f"{name} {n}\n{WORDS[n]}来了。\n{WORDS[-n]}又走了。\n完。" for n in range(1, 8)]
    assert sum(name in line for line in kept("\f".join(pages))) == 7


def headed(ahead: int | None) -> list[str]:
    """What stays of pages headed 故事 1 and so on, their folios so far ahead of that, or none."""
    pages = [
        [f"故事 {n}", f"{WORDS[n]}来了。", f"{WORDS[-n]}又走了。", f"{WORDS[n]}也不见了。"]
        + ([] if ahead is None else [str(n + ahead)])
        for n in range(1, 7)
    ]
    return [line for line in kept("\f".join(map("\n".join, pages))) if "。" not in line]


def test_a_number_that_is_not_the_folio_is_the_authors() -> None:
    assert headed(10) == [f"故事 {n}" for n in range(1, 7)]


@pytest.mark.parametrize("ahead", [0, None])
def test_a_head_with_the_number_of_its_page_goes(ahead: int | None) -> None:
    assert headed(ahead) == []


def test_a_head_of_two_parts_over_columns_goes() -> None:
    body = [f"河水流过第{n}座桥，桥下的人抬头    天色第{n}次暗下来，没有人说话" for n in range(20)]
    pages = [["临河学刊    渡口", *body[5 * n : 5 * n + 5]] for n in range(4)]
    assert kept("\f".join(map("\n".join, pages))) == body
