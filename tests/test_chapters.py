"""Heads of chapters and sections at the tops of a book's pages, and what stands there like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import zhengwen
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads

FIRST = 12
BODY = [
    "河水流过第{n}座桥，桥下的人抬头看天。",
    "天色第{n}次暗下来，没有人说话。",
    "他们等着{n}号船。",
]


def book(top: Callable[[int], list[str]], pages: int = 10) -> str:
    """Pages with what stands on top of each; the text below differs from page to page."""
    return "\f".join(
        "\n".join([*top(n), *(line.format(n=n) for line in BODY)])
        for n in range(FIRST, FIRST + pages)
    )


def kept(text: str) -> list[str]:
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


def plain(pages: int = 10) -> list[str]:
    return kept("\n".join(book(lambda _: [], pages).split("\f")))


def chapter(n: int) -> str:
    return "第三章" if n < FIRST + 5 else "第四章"


HEADS: dict[str, Callable[[int], list[str]]] = {
    "chapters": lambda n: [f"{chapter(n)} 渡口", str(n)],
    "a chapter's number and its title on both sides": lambda n: [chapter(n), str(n), "老渡口"],
    "sections on the right": lambda n: (
        [f"{chapter(n)} 渡口", str(n)] if n % 2 else ["船与人", f"§3.{n // 5}", str(n)]
    ),
    "letters": lambda n: ["船与人", "B", str(n)],
    "a section's number": lambda n: ["船与人", "4", str(n)],
}


@pytest.mark.parametrize("top", HEADS.values(), ids=HEADS)
def test_heads_go(top: Callable[[int], list[str]]) -> None:
    assert kept(book(top)) == plain()


TEXTS: dict[str, Callable[[int], list[str]]] = {
    "a table's head over pages": lambda n: ["渡口", str(n), "船名", "吨位"],
    "a label": lambda n: ["渡口", str(n), "例子："],
    "a command": lambda n: ["渡口", str(n), "\\begin{center}"],
    "headings of a page each": lambda n: ["渡口", str(n), f"{n}号船的事"],
    "a heading's own number": lambda n: ["渡口", f"3.{n}", str(n)],
}


@pytest.mark.parametrize("top", TEXTS.values(), ids=TEXTS)
def test_text_below_a_folio_stays(top: Callable[[int], list[str]]) -> None:
    found = kept(book(top))
    for n in range(FIRST, FIRST + 10):
        for line in top(n)[1:]:
            assert line == str(n) or line in found


def test_a_section_head_that_says_what_a_heading_says() -> None:
    def top(n: int) -> list[str]:
        if n == FIRST + 3:
            return ["3.2 修船", "3.2", str(n), "修船"]
        return ["渡口", str(n)]

    found = kept(book(top))
    assert "3.2 修船" not in found
    assert found.count("3.2") == found.count("修船") == 1


def test_numbers_that_go_up_by_chance_in_a_book() -> None:
    """Two footnotes, whose numbers go up with the pages; the pages bear none."""
    notes = {FIRST + 2: "1", FIRST + 3: "2"}
    text = book(lambda n: [notes[n]] if n in notes else [], 30)
    assert {"1", "2"} <= set(kept(text))


def test_nothing_is_lost_and_a_second_run_changes_nothing() -> None:
    article = zhengwen.Pipeline.preset("article")
    for top in (*HEADS.values(), *TEXTS.values()):
        document = article.run(book(top))
        document.verify()
        assert article.run(document.text).text == document.text
