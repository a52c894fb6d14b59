"""Running heads that say the title or its author, by turns, and the title that stays."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads

RIVER = "".join(text for kind, text in OWN["river"].paragraphs() if kind == "body")
WRAPPED = set_paragraph(RIVER, 16)
TITLE = "临河县渡口变迁考略"
# Pages of eight lines that a sentence goes on over.
AMID = [at for at in range(8, len(WRAPPED)) if WRAPPED[at - 1][-1] not in "。，：”"]
BODY = "\n".join(WRAPPED[:12])
# An only page above and below its text: what goes is between bars.
ONE = {
    "above the title, its number below": ("|渡口志略|\n渡口志略", "|12|"),
    "above its number": ("|渡口志略|\n|37|\n渡口志略", ""),
    "beside its number": ("|渡口志略   112|\n渡口志略", ""),
    "above a folio at the foot": (f"|{TITLE}|\n{TITLE}", "|- 1 -|"),
    "above a title of two lines": (f"|{TITLE}|\n临河县渡口\n变迁考略", "|1|"),
    "cut short": (f"|临河县渡口变……|\n{TITLE}", "|1|"),
    "at the foot": (TITLE, f"|{TITLE}|\n|1|"),
    "a title below what a box has": (f"|{TITLE}|\n|1|\n相关链接\n{TITLE}", ""),
}
STAY = {
    "twice without a number": (f"{TITLE}\n{TITLE}", ""),
    "another title": (f"{TITLE}\n渡口志略", "1990"),
    "the start of a title": (f"临河县\n{TITLE}", "1990"),
}


def kept(text: str) -> str:
    """The lines that are no furniture."""
    return "\n".join(line.text for line in RunningHeads()(split(text)) if not line.removed)


def plain(text: str, *, gone: bool) -> str:
    """A text with what is between bars, or without."""
    parts = text.split("|")
    return "".join(parts if gone else parts[::2])


@pytest.mark.parametrize("name", ONE)
def test_the_head_of_an_only_page_goes(name: str) -> None:
    above, below = ONE[name]
    text = f"{above}\n{BODY}\n{below}"
    left = plain(text, gone=False).split("\n")
    assert kept(plain(text, gone=True)) == "\n".join(line for line in left if line)


@pytest.mark.parametrize("name", STAY)
def test_titles_stay(name: str) -> None:
    above, below = STAY[name]
    text = f"{above}\n{BODY}\n{below}".strip()
    assert kept(text) == text


def paged(heads: list[str], *, top: bool, title: str = "") -> tuple[str, str]:
    """Pages under these heads, or above them, and the text that stays."""
    pages, start = [], 0
    for _ in heads:
        stop = next(at for at in AMID if at - start >= 8)
        pages.append(WRAPPED[start:stop])
        start = stop
    if title:
        pages[0][:0] = [title]
    stays = "\n".join(line for page in pages for line in page)
    rows = [
        [*([head] if head and top else []), *page, *([head] if head and not top else []), f"{at}"]
        for at, (head, page) in enumerate(zip(heads, pages, strict=True), 7)
    ]
    return "\f".join("\n".join(row) for row in rows), stays


@pytest.mark.parametrize("top", [True, False])
@pytest.mark.parametrize(
    "heads",
    [
        [TITLE, "李 楠 王海峰"],
        ["", "李 楠 王海峰", TITLE],
        ["", "南方学刊", TITLE],
        ["", "赵 敏", TITLE, "赵 敏", TITLE, "赵 敏"],
    ],
)
def test_title_and_author_by_turns(heads: list[str], *, top: bool) -> None:
    text, stays = paged(heads, top=top, title=TITLE)
    assert kept(text) == stays


@pytest.mark.parametrize("name", ["李 楠", "赵敏", "社会科学论丛"])
def test_a_name_amid_a_sentence_shows_the_title_of_the_next_page(name: str) -> None:
    text, stays = paged(["", name], top=True, title=TITLE)
    assert kept(text) == stays
    # The second page ends with a sentence, so that nothing else shows the head of the third.
    text, stays = paged(["", name, TITLE], top=True, title=TITLE)
    ended = text.replace(f"\n8\f{TITLE}", f"。\n8\f{TITLE}")
    assert ended != text
    assert kept(ended).count(TITLE) == 1


@pytest.mark.parametrize("first", ["第一章 渡口", "一、渡口", "前言", "1. 渡口"])
@pytest.mark.parametrize("number", ["1", ""])
def test_a_title_above_its_first_part_stays(first: str, number: str) -> None:
    page, other = "\n".join(WRAPPED[:10]), "\n".join(WRAPPED[10:20])
    text = f"{number}\n{TITLE}\n{first}\n{page}\f2\n{TITLE}\n{other}\f3\n{TITLE}\n{other}"
    assert kept(text.strip()).split("\n")[:2] == [TITLE, first]
    assert kept(text.strip()).count(TITLE) == 1
