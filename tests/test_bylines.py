"""Who wrote, edited and reported: the forms of bylines, and lines that look like one."""

from __future__ import annotations

import pytest
from zhengwen.stages.paragraphs.shapes import is_byline, is_signature

BYLINES = [
    "本报记者 周明德",
    "本报驻日本记者周明德",
    "新华社驻临河记者 周明德 何远",
    "□ 本报记者 周明德",
    "□本报通讯员 周明德 记者 何远",
    "（责任编辑：周明德）",
    "（責任編輯：周明德）",
    "記者周明德／台北報導",
    "（本报临河3月5日电 记者周明德、何远）",
    "（本报临河 3 月 5 日电 记者周明德、何远）",
    "文／周明德",
    "采访、整理：周明德",
    "採訪／整理：陳志明",
    "采写：周明德 摄影：何远",
    "整理：周明德、何远",
    "制图：何远",
    "采访／林溪 整理／小满",
    "文／周明德　攝影／何遠",
    "本报评论员",
    "本報特約評論員",
    "新华社编辑部",
    "By Henry Aldous",
    "By Ann Monday-Nighy and Tom Daye",
    "(From our own correspondent)",
    "By our own correspondent",
    "By a staff writer",
]
OTHERS = [
    "□ 已经读过",
    "□ 本报讯",
    "记者来到台北",
    "本报驻日本记者说",
    "新华社驻临河记者站",
    "本报评论员文章",
    "评论员",
    "（本报3月5日报道过）",
    "（本报 3 月 5 日报道过）",
    "文章／周明德的信",
    "整理：房间和书架",
    "采访：他答应了",
    "策划：周年活动的安排",
    "整理 周边",
    "整理／房间和书架",
    "采访／他答应了 整理",
    "口述历史：周家的故事",
    "By the river",
    "By noon we had reached Aldous Point.",
    "From our own garden",
    "By Monday Morning",
    "By Any Other Name",
    "By Land and the Sea",
    "By Rivers of the Last Night",
]


@pytest.mark.parametrize("text", BYLINES)
def test_bylines(text: str) -> None:
    assert is_byline(text)


@pytest.mark.parametrize("text", ["导师 周明德 敬上", "周明德　謹識", "弟 何远 顿首"])
def test_who_ends_a_letter_signs_it_and_is_no_byline(text: str) -> None:
    """A byline ends an article: what stands below it may be moved."""
    assert is_signature(text) and not is_byline(text)


@pytest.mark.parametrize("text", ["好茶敬上", "渡口 新桥 送上", "周明德敬上"])
def test_others_sign_nothing(text: str) -> None:
    assert not is_signature(text)


@pytest.mark.parametrize("text", OTHERS)
def test_no_bylines(text: str) -> None:
    assert not is_byline(text)


@pytest.mark.xfail(strict=True, reason="it has the form of a name, or of names")
@pytest.mark.parametrize("text", ["By Train and Ferry", "（责任在编辑部）"])
def test_no_bylines_that_look_like_one(text: str) -> None:
    assert not is_byline(text)
