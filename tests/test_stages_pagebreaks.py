"""Pages that were joined without form feeds: their furniture shows where each begins."""

from __future__ import annotations

import gc
import time
from itertools import islice, pairwise

import pytest
from articles import OWN
from english import PARAGRAPHS
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page.pagebreaks import PageBreaks

ARTICLE = Pipeline.preset("article")
BODY = [
    text for name in ("river", "tea") for kind, text in OWN[name].paragraphs() if kind == "body"
]
LINES = [line for text in BODY for line in set_paragraph(text, 24)]
TITLE = "河上的渡口和茶馆"

# What stands on top of each page and at its foot; # is its number.
FURNITURE = {
    "a head, and a folio at the foot": (["临河学刊 2024年第3期"], ["— # —"]),
    "a head, and a bare number at the foot": (["临河学刊"], ["#"]),
    "both on top": (["临河学刊", "第#页"], []),
    "both at the foot": ([], ["临河学刊", "· # ·"]),
    "a folio on top": (["· # ·"], []),
    "a folio at the foot": ([], ["- # -"]),
    "a bare number at the foot": ([], ["#"]),
    "a bare number on top": (["#"], []),
    "on one line": (["临河学刊    #"], []),
    "a page of all": (["临河学刊"], ["第#页 共4页"]),
    "a head without a number": (["临河学刊"], []),
    "a date in the head": (["临河日报 2024年8月5日 第#版"], []),
}


def pages(size: int, count: int, lines: list[str] = LINES) -> list[list[str]]:
    """So many pages of so many lines, the last one shorter."""
    return [lines[n * size : (n + 1) * size] for n in range(count - 1)] + [
        lines[(count - 1) * size : (count - 1) * size + size // 2]
    ]


def furnished(name: str, own: list[list[str]], first: int = 1) -> list[list[str]]:
    """The pages with what stands on top and at the foot of each."""
    top, foot = FURNITURE[name]
    return [
        [line.replace("#", str(number)) for line in [*top, *page, *foot]]
        for number, page in enumerate(own, first)
    ]


def starts(text: str) -> list[int]:
    """The lines that start a page, but for the first."""
    lines = PageBreaks()(split(text))
    return [b.number for a, b in pairwise(lines) if b.page > a.page]


@pytest.mark.parametrize("name", FURNITURE)
@pytest.mark.parametrize("first", [1, 17])
@pytest.mark.parametrize("join", ["\n", "\n\n", "\n\n\n"])
def test_pages_are_found(name: str, first: int, join: str) -> None:
    """Wherever the furniture stands, and however the pages were joined."""
    own = furnished(name, pages(22, 4), first)
    wanted, number = [], 1
    for page in own[:-1]:
        number += len(page) + join.count("\n") - 1
        wanted.append(number)
    assert starts(join.join("\n".join(page) for page in own) + "\n") == wanted


@pytest.mark.parametrize("name", FURNITURE)
def test_a_text_is_the_same_with_form_feeds_and_without(name: str) -> None:
    own = furnished(name, pages(22, 4))
    joined = ["\n".join(page) + "\n" for page in own]
    with_feeds, without = ARTICLE.run("\f".join(joined)), ARTICLE.run("".join(joined))
    without.verify()
    assert without.text == with_feeds.text
    assert [removal.text for removal in without.removals] == [
        removal.text for removal in with_feeds.removals
    ]
    assert ARTICLE.run(without.text).text == without.text


@pytest.mark.parametrize(
    "name", ["a folio at the foot", "a bare number at the foot", "both on top"]
)
def test_a_chapter_may_begin_on_a_page_without_a_number(name: str) -> None:
    own = furnished(name, pages(16, 8, LINES * 2))
    own[4] = pages(16, 8, LINES * 2)[4]
    found = starts("\n".join("\n".join(page) for page in own))
    assert len(found) == 6


SEPARATORS = (
    "--- Page # ---",
    "=== Page # ===",
    "== # ==",
    "***** # *****",
    "[Page #]",
    "<!-- page # -->",
    "Page # of 4",
    "PAGE #",
    "--- 第 # 页 ---",
    "【第#页】",
    "# / 4",
)


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("first", [1, 2])
def test_what_a_script_writes_between_pages_goes(separator: str, first: int) -> None:
    """Above the first page, too, or between them alone."""
    own = pages(22, 4)
    marks = [separator.replace("#", str(n)) if n >= first else "" for n in range(1, 5)]
    text = "\n".join("\n".join([mark, *page]) for mark, page in zip(marks, own, strict=True))
    document = ARTICLE.run(text + "\n")
    assert document.text == ARTICLE.run("\f".join("\n".join(page) for page in own) + "\n").text
    assert [removal.text for removal in document.removals] == [mark for mark in marks if mark]


@pytest.mark.parametrize("separator", [own for own in SEPARATORS if own != "PAGE #"])
def test_it_goes_from_two_pages_too(separator: str) -> None:
    """A sentence goes on over the second; but for what an author may head his parts with."""
    first, second = LINES[:14], LINES[14:20]
    assert not first[-1].endswith("。")
    marks = [
        separator.replace("#", str(n)).replace("of 4", "of 2").replace("/ 4", "/ 2") for n in (1, 2)
    ]
    text = "\n".join([marks[0], *first, marks[1], *second]) + "\n"
    assert ARTICLE.run(text).text == ARTICLE.run("\n".join([*first, *second]) + "\n").text


def test_pages_out_of_all_are_as_many_on_each() -> None:
    own = furnished("a bare number at the foot", pages(22, 4))
    marks = [[*page[:-1], f"{page[-1]} / 4"] for page in own]
    assert len(starts("\n".join("\n".join(page) for page in marks))) == 3


def test_left_and_right_pages_have_heads_of_their_own() -> None:
    own = [
        [f"{n} 临河学刊" if n % 2 else f"渡口志略 {n}", *page]
        for n, page in enumerate(pages(22, 6, LINES * 2), 1)
    ]
    assert len(starts("\n".join("\n".join(page) for page in own))) == 5


def test_pages_in_english() -> None:
    lines = [line for text in PARAGRAPHS * 3 for line in wrapped(text)]
    own = [["The River Post", *page, str(n)] for n, page in enumerate(pages(18, 3, lines), 1)]
    joined = ["\n".join(page) + "\n" for page in own]
    assert ARTICLE.run("".join(joined)).text == ARTICLE.run("\f".join(joined)).text


def wrapped(text: str) -> list[str]:
    """A paragraph in lines of sixty letters."""
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def amid(form: str, gaps: tuple[int, ...]) -> str:
    """Lines of a form (# is its number) amid the sentences, so many lines of text before each."""
    result: list[str] = []
    own = iter(LINES * 3)
    for number, gap in enumerate(gaps, 1):
        result += [*islice(own, gap), form.replace("#", str(number))]
    return "\n".join([*result, *islice(own, 9)])


def parts(head: str, sizes: tuple[int, ...]) -> str:
    """Parts of so many paragraphs, each below the head and its number."""
    result: list[str] = []
    own = iter(BODY * 3)
    for number, size in enumerate(sizes, 1):
        result.append(head.replace("#", str(number)))
        result += [line for text in islice(own, size) for line in set_paragraph(text, 18)]
    return "\n".join(result)


# How many lines or paragraphs an author has between one and the next.
UNEVEN = (12, 21, 9, 30, 13, 19)
VERSES = ["渡口的船停在河边", "茶馆的灯亮到天明", "老船工坐在石阶上", "等着远方的人归程"]
# What an author counts or repeats, of which none is a page's.
AUTHORS = {
    "parts of a story": "\n".join(
        f"{n}\n" + "\n".join(set_paragraph(text, 24)) for n, text in enumerate(BODY[:6], 1)
    ),
    "parts with dashes": "\n".join(
        f"— {n} —\n" + "\n".join(set_paragraph(text, 24)) for n, text in enumerate(BODY[:6], 1)
    ),
    "a cycle of poems": "\n".join(f"无题\n{n}\n" + "\n".join(VERSES * 2) for n in range(1, 6)),
    "poems of one name and form": "\n".join(
        f"渡口的歌\n{n}\n" + "\n".join(f"{VERSES[(n + m) % 4]}{'，。'[m % 2]}" for m in range(16))
        for n in range(1, 9)
    ),
    "three poems of one name and form": "\n".join(
        f"渡口的歌\n{n}\n" + "\n".join(f"{VERSES[(n + m) % 4]}{'，。'[m % 2]}" for m in range(16))
        for n in range(1, 4)
    ),
    "two tests": "\n".join(
        f"小测验\n{n}\n" + "\n".join(f"{m}. {VERSES[(n + m) % 4]}，为什么？" for m in range(1, 19))
        for n in (1, 2)
    ),
    "a refrain": "\n".join("\n".join([*VERSES * 2, "渡口啊渡口"]) for _ in range(6)),
    "exercises": "\n".join(
        f"练习\n{n}\n" + "\n".join(f"{word}是什么意思" for word in "甲乙丙丁戊己庚辛壬癸" * 2)
        for n in range(1, 5)
    ),
    "rows of a table, a cell a line": "\n".join(
        f"{n}\n" + "\n".join(f"第{m}栏的值" for m in range(10)) for n in range(1, 9)
    ),
    "fields of weeks": "\n".join(
        f"第 {n} 周\n"
        + "\n".join(f"{verse[m:][:2]}：{VERSES[(n + m) % 4]}" for m in range(3) for verse in VERSES)
        for n in range(1, 6)
    ),
    "years": "\n".join(
        f"{year}\n"
        + "\n".join(line for text in BODY[n : n + 2] for line in set_paragraph(text, 24))
        for n, year in enumerate(range(1996, 2001))
    ),
    "chapters": "\n".join(
        f"第{n}章 渡口\n"
        + "\n".join(line for text in BODY[n : n + 2] for line in set_paragraph(text, 24))
        for n in range(1, 5)
    ),
    "notes' numbers amid sentences": amid("#", UNEVEN),
    "figures amid sentences": amid("图 #", (18, 18, 18, 18)),
    "figures amid sentences in English": amid("Figure #", (18, 18, 18, 18)),
    "tables amid sentences": amid("表 #\n单位：万元", UNEVEN),
    "what a web page has amid sentences": amid("广告", UNEVEN),
    "answers on a forum": amid("# 楼\n发表于 2024-03-05", UNEVEN),
    "parts under one head": parts("渡口日记\n#", (4, 9, 6, 12, 5)),
    "numbers above one head": parts("#\n渡口日记", (4, 9, 6, 12, 5)),
    "two parts under one head": parts("渡口日记\n#", (5, 12)),
    "editions of a standard": parts("第#版\n修订说明", (4, 9, 6, 12, 5)),
    "a line that is quoted twice": amid(
        "卫生室连成一张网，派出四十五名医生轮流到河边", (18, 18, 18)
    ),
    "a number amid a sentence": "\n".join([*LINES[:20], "3", *LINES[20:40]]),
    "days amid sentences": amid("5月#日", (18, 18, 18, 18)),
    "times amid sentences": amid("甲板上 10:3#", (18, 18, 18, 18)),
    "scores amid sentences": amid("渡口队 #:2", (18, 18, 18, 18)),
    "days in figures amid sentences": amid("#/3", (18, 18, 18, 18, 18)),
    "days of a month amid sentences": amid("5/#", (18, 18, 18, 18)),
    "numbers of which one stands elsewhere": "\n".join(
        [*LINES[:20], "1", *LINES[20:40], "2", *LINES[:20], "4", *LINES[20:29]]
    ),
}


@pytest.mark.parametrize("name", AUTHORS)
def test_what_an_author_counts_is_no_page(name: str) -> None:
    assert starts(AUTHORS[name]) == []


def test_a_text_with_form_feeds_has_its_pages() -> None:
    own = furnished("both on top", pages(22, 3))
    lines = split("\f".join("\n".join(page) for page in own))
    assert [*PageBreaks()(lines)] == lines


def test_pages_cost_linear_time() -> None:
    """Numbers alone on all lines, each of which may be a page's."""
    timed = []
    gc.disable()  # a collection is as long as all that lives, whatever is measured
    try:
        for times in (1, 16):
            text = "\n".join(str(n % 60) for n in range(400 * times))
            start = time.process_time()
            PageBreaks()(split(text))
            timed.append(time.process_time() - start)
    finally:
        gc.enable()
    assert timed[1] < 64 * max(timed[0], 0.002)


@pytest.mark.parametrize("times", [3, 16])
def test_a_text_given_many_times_over_has_no_pages(times: int) -> None:
    """All of its lines stand again, as far apart: none of them is a head."""
    text = "\n".join([TITLE, *LINES[:30]]) + "\n"
    assert starts(text * times) == []


def test_what_a_text_with_form_feeds_kept_is_kept_again() -> None:
    """A number that stands at no page's edge is the author's, without the form feeds too."""
    own = [[*page[:9], str(n), *page[9:]] for n, page in enumerate(pages(22, 4), 1)]
    once = ARTICLE.run("\f".join("\n".join(page) + "\n" for page in own)).text
    assert ARTICLE.run(once).text == once
