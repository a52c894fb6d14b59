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


REFRAIN = "啊，我的故乡"
DAYS = ["小鸭子", "走过桥", "看见鱼", "下雨了", "躲树下", "风来了", "回家去", "妈妈在", "天亮了"]


def verse(refrain: dict[int, int], count: int = 3) -> str:
    """Pages of a few lines with their number at the foot; a line of some is the refrain."""
    pages = [
        [f"{day}的第{n}{DAYS[(n * by) % 9]}" for by in range(2, 2 + count)]
        for n, day in enumerate(DAYS)
    ]
    for n, at in refrain.items():
        pages[n][at] = REFRAIN
    return "\f".join("\n".join([*page, str(n + 3)]) for n, page in enumerate(pages))


@pytest.mark.parametrize(
    "refrain",
    [{4: 0, 6: 0}, {4: 0, 5: 0, 7: 0}, {4: 0, 5: 0}, dict.fromkeys(range(9), 1)],
    ids=["a page between", "three pages", "neighbours", "the second line of each page"],
)
@pytest.mark.parametrize("count", [3, 4, 5])
def test_a_refrain_over_a_folio_at_the_foot_stays(refrain: dict[int, int], count: int) -> None:
    assert kept(verse(refrain, count)).count(REFRAIN) == len(refrain)


def test_a_refrain_on_half_of_four_pages_stays() -> None:
    text = "\f".join(verse({4: 0, 5: 0}).split("\f")[3:7])
    assert kept(text).count(REFRAIN) == 2


ABOVE = {
    "a sentence twice": ["他没有说话"],
    "a table's head": ["年份 产量 人口"],
    "a speaker": ["老王说"],
}


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
def test_a_line_above_two_folios_of_a_book_without_heads_stays(above: list[str]) -> None:
    text = book(lambda n: [*(above if n in (FIRST + 4, FIRST + 5) else []), str(n)])
    assert kept(text).count(above[0]) == 2


@pytest.mark.parametrize("gap", [" ", "    "], ids=["one space", "wide gaps"])
@pytest.mark.parametrize("below", [False, True], ids=["above the folio", "below it"])
@pytest.mark.parametrize("head", [[], ["第三章"]], ids=["no heads", "heads"])
def test_the_head_of_a_table_over_pages_stays(gap: str, below: bool, head: list[str]) -> None:
    def top(n: int) -> list[str]:
        if n % 4 > 1:
            return [*head, str(n)]
        cells = gap.join(["年份", "产量", "人口"])
        row = gap.join([str(1990 + n), str(30 + n), str(200 + n)])
        return [*head, str(n), cells, row] if below else [*head, cells, str(n), row]

    assert kept(book(top, 12)).count(gap.join(["年份", "产量", "人口"])) == 6


def test_nothing_is_lost_and_a_second_run_changes_nothing() -> None:
    article = zhengwen.Pipeline.preset("article")
    for top in (*HEADS.values(), *TEXTS.values()):
        document = article.run(book(top))
        document.verify()
        assert article.run(document.text).text == document.text


def footed(top: Callable[[int], list[str]], pages: int = 10) -> str:
    """Pages with their folio at the foot, and what stands on top of each."""
    return "\f".join(
        "\n".join(
            [
                *top(n),
                *(line.format(n=at) for at in (3 * n, 3 * n + 1, 3 * n + 2) for line in BODY),
                str(n),
            ]
        )
        for n in range(FIRST, FIRST + pages)
    )


def above(top: Callable[[int], list[str]], pages: int = 10) -> list[str]:
    """What is left on top of the pages."""
    text = set(kept(footed(lambda _: [], pages)))
    return [line for line in kept(footed(top, pages)) if line not in text]


def section(n: int) -> str:
    return f"3.{(n - FIRST) // 3 + 1}"


def opened(n: int) -> list[str]:
    """The heading of the section that starts on a page."""
    return [f"{section(n)} 渡口之{n}"] if (n - FIRST) % 3 == 0 else []


def said(n: int) -> str:
    return f"渡口之{n - (n - FIRST) % 3}"


def part(n: int) -> int:
    """Three pages a chapter: no head stands on half of the pages."""
    return (n - FIRST) // 3


TITLES = ["船与人", "桥与路", "水与田", "灯与夜"]
# The first page of a chapter has its title, and the next ones say that again.
FOOTED: dict[str, tuple[Callable[[int], list[str]], list[str]]] = {
    "chapters": (
        lambda n: [f"{part(n) + 1} {TITLES[part(n)]}"],
        [f"{at + 1} {title}" for at, title in enumerate(TITLES)],
    ),
    "a chapter's number beside it": (
        lambda n: [f"第{'一二三四'[part(n)]}章", TITLES[part(n)]],
        [
            line
            for at, title in zip("一二三四", TITLES, strict=True)
            for line in (f"第{at}章", title)
        ],
    ),
    "sections that headings say": (
        lambda n: [f"{section(n)} {said(n)}", *opened(n)],
        [opened(n)[0] for n in range(FIRST, FIRST + 10, 3)],
    ),
    "sections, their numbers on lines of their own": (
        lambda n: [section(n), said(n), *opened(n)],
        [opened(n)[0] for n in range(FIRST, FIRST + 10, 3)],
    ),
    "sections and chapters on one line": (
        lambda n: [
            f"{section(n)} {said(n)}          {part(n) + 1} {TITLES[part(n)]}",
            *([f"{part(n) + 1} {TITLES[part(n)]}"] if opened(n) else []),
            *opened(n),
        ],
        [
            line
            for n in range(FIRST, FIRST + 10, 3)
            for line in (f"{part(n) + 1} {TITLES[part(n)]}", *opened(n))
        ],
    ),
}


@pytest.mark.parametrize(("top", "left"), FOOTED.values(), ids=FOOTED)
def test_heads_over_pages_with_a_folio_at_the_foot(
    top: Callable[[int], list[str]], left: list[str]
) -> None:
    assert above(top) == left


FOOTED_TEXTS: dict[str, Callable[[int], list[str]]] = {
    "a table's head over pages": lambda n: [TITLES[part(n)][0] + "名", "吨位"],
    "a table's head in one line": lambda n: (
        ["船名 吨位 年份", f"江上 {n} 1990", f"渡口 2{n} 1991"] if n % 3 else []
    ),
    "a label": lambda n: ["例子："] if n % 3 else [],
    "a command": lambda n: [f"\\begin{{{TITLES[part(n)]}}}"],
    "headings of a page each": lambda n: [f"{n}号船的事"],
    "a heading on every third page": lambda n: opened(n),
    "numbers of lines": lambda n: [str(n * n), str(n * n + 1), str(n * n + 2)],
    "a refrain": lambda n: ["船啊船", f"第{n}夜的船"] if n % 4 == 0 else [],
}


@pytest.mark.parametrize("top", FOOTED_TEXTS.values(), ids=FOOTED_TEXTS)
def test_text_on_top_of_pages_stays(top: Callable[[int], list[str]]) -> None:
    assert above(top) == [line for n in range(FIRST, FIRST + 10) for line in top(n)]


def beside(top: Callable[[int], str], pages: int = 12) -> list[str]:
    """What is left on top of pages whose first line has their number, always on the right."""
    text = "\f".join(
        "\n".join([top(n), *(line.format(n=at) for at in (2 * n, 2 * n + 1) for line in BODY)])
        for n in range(FIRST, FIRST + pages)
    )
    body = {line.format(n=n) for n in range(2 * FIRST, 2 * (FIRST + pages)) for line in BODY}
    return [line for line in kept(text) if line not in body]


def test_heads_of_sections_beside_numbers_on_one_side() -> None:
    assert beside(lambda n: f"{part(n) + 1} {TITLES[part(n)]} {n}") == []


BESIDE = {
    "what an author counts": lambda n: f"{DAYS[n % 9]}的船 {n}",
    "on every other page": lambda n: f"{TITLES[part(n)]} {n}" if n % 2 else f"天色已晚之{n}夜",
    "a number that stays": lambda n: f"{TITLES[part(n)]} 1990",
}


@pytest.mark.parametrize("top", BESIDE.values(), ids=BESIDE)
def test_lines_on_top_that_end_with_numbers_stay(top: Callable[[int], str]) -> None:
    assert beside(top) == [top(n) for n in range(FIRST, FIRST + 12)]


# Who speaks, and what: each page begins with a speaker, whom lines amid the pages name too.
SPEAKERS = ["主持人", "张师傅", "李师傅"]
SPEECHES = [
    "今天我们请到了两位老船工。", "我在江上撑了四十年的船。", "您还记得第一次上船吗？",
    "记得，那年我才十六岁。", "他比我还早两年。", "那年的水真大，桥都没了。",
]  # fmt: skip
ROWS: dict[str, tuple[list[str], list[str]]] = {
    "speakers": (SPEAKERS, SPEECHES),
    "speakers in English": (["TOM", "ANNA", "JOHN"], ["The ferry is late.", "It always was."]),
    "questions and answers": (["问题", "回答"], SPEECHES),
    "cells of a table": (["合格", "优秀", "不合格"], ["第一渡口", "第二渡口", "东码头", "西码头"]),
    "dishes and prices": (["奶茶5元", "薯条18元", "饮料"], ["加冰", "大份", "可乐", "小份"]),
}


@pytest.mark.parametrize(("names", "said"), ROWS.values(), ids=ROWS)
def test_words_that_stand_amid_pages_too_are_no_heads(names: list[str], said: list[str]) -> None:
    pages = [
        [line for at in range(n, n + 4) for line in (names[at % len(names)], said[at % len(said)])]
        for n in range(1, 9)
    ]
    text = "\f".join("\n".join([*page, str(n)]) for n, page in enumerate(pages, 1))
    assert kept(text) == [line for page in pages for line in page]


def test_a_line_that_opens_and_ends_a_song_is_no_head() -> None:
    names = ["故乡", "渡口", "小船", "石桥", "灯火", "河湾"]
    songs = [
        [f"啊我的{name}", *(f"江上的第{n}{at}夜" for at in range(8)), f"啊我的{name}"]
        for n, name in enumerate(names)
    ]
    text = "\f".join("\n".join([*song, str(n)]) for n, song in enumerate(songs, 1))
    assert kept(text) == [line for song in songs for line in song]
