"""The edges of an only page: an issue above the title, and the number 1."""

from __future__ import annotations

from time import perf_counter

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.page.running_heads import RunningHeads

BODY = "\n".join(set_paragraph("".join(OWN["river"].lede), 14))
# Enough for two pages, the first of which ends amid a sentence.
LONG = set_paragraph("".join([*OWN["river"].lede, *OWN["river"].sections[0][1]]), 14)
FIRST = 8
TITLE = "大桥通车以后"
# What stands above the text and below it: | parts what goes from what stays.
GONE = {
    "an issue": ("人文学报 第13卷第二期|", TITLE, ""),
    "of a year, above the number": ("城乡观察 2024年第16期|1|", TITLE, ""),
    "a volume and a number": ("第17卷 第3期|", TITLE, ""),
    "in English": ("Collected Papers, Vol. 20|", "Ferries and Bridges", ""),
    "a number in English": ("Linhe Papers, Vol. 3, No. 2|", "Ferries and Bridges", ""),
    "an issue and its number at the foot": ("人文学报 第13卷第二期|", TITLE, "1"),
    "an issue and its number below": ("人文学报 第13卷第二期|1|", TITLE, ""),
    "a newspaper and the number": ("临河日报|", TITLE, "1"),
    "a series and the number": ("地方史料丛编|", TITLE, "1"),
    "in Traditional characters": ("技術手冊叢書|", TITLE, "1"),
    "a weekly in title marks": ("《渡口》文摘周刊|", TITLE, "1"),
    "a series above the number": ("地方史料丛编|1|", TITLE, ""),
    "a masthead and the number": ("临河日报 2024年8月5日 星期一 第 1 版|", TITLE, "1"),
    "a series above a folio": ("地方史料丛编|— 1 —|", TITLE, ""),
    "a wide gap before the number": ("The River Post          Page 8|", "Ferries, and", ""),
    "a newspaper's day": ("临河日报 2024年8月5日|", TITLE, "1"),
    "a newspaper's day above the number": ("临河日报2024年8月5日|1|", TITLE, ""),
    "a newspaper's day above running text": ("临河日报 2024年8月5日|", "", "1"),
    "a newspaper's day in English": (
        "The River Post, August 5, 2024|",
        "Ferries and Bridges",
        "1",
    ),
    "how many there are in all": ("内部资料（总第26期）|", TITLE, "1"),
    "a volume of a place's history": ("临河文史 第四辑|", TITLE, "1"),
    "a bulletin": ("水利研究通报|", TITLE, "1"),
    "a society's": ("Proceedings of the Ferry Society|", "CHAPTER 12. The Last Ferry.", "1"),
    "a newspaper beside the number": ("临河日报 2024年8月5日 1|", TITLE, ""),
    "a bulletin beside a folio": ("水利研究通报 第1页|", "", ""),
    "a name beside a folio": ("渡口志略 — 1 —|", TITLE, ""),
    "a centred name far from a folio": ("        渡口志略        第1页|", TITLE, ""),
    "a series above a figure's caption": ("地方史料丛编|1|", f"图为渡口旧址。\n{TITLE}", ""),
    "a society above a caption": (
        "Proceedings of the Ferry Society|1|",
        "The old landing from the south.\nCHAPTER 12. The Last Ferry.",
        "",
    ),
    "a weekly of reviews": ("临河评论周刊 2024年8月5日|1|", TITLE, ""),
    "a bulletin above its folio and running text": ("水利研究通报|· 1 ·|", "", ""),
    "a bulletin above who wrote it": ("水利研究通报|1|", f"本报记者 李明\n{TITLE}", ""),
    "the number above a later chapter": ("1|", "CHAPTER 12. The Last Ferry.", ""),
    "the number above a later section": ("1|", "2.3. 渡口的船", ""),
    "a centred name far from the number": ("        渡口志略        1\n\n|", TITLE, ""),
}
STAYS = {
    "an office's day": ("生产日报 2024年8月5日", TITLE, "1"),
    "a diary's day": ("Travel Journal, August 5, 2024", "Ferries and Bridges", "1"),
    "a letter's day": ("Dear Times, August 5, 2024", "Ferries and Bridges", "1"),
    "a newspaper's day without a number": ("临河日报 2024年8月5日", TITLE, ""),
    "a volume of an author's": ("老照片 第四辑", TITLE, "1"),
    "what an office makes known": ("情况通报", TITLE, "1"),
    "minutes of a society": ("Proceedings of the Ferry Society", "Annual Meeting", "1"),
    "a society above running text": (
        "Proceedings of the Ferry Society",
        "The river was wide and the ferry was slow",
        "1",
    ),
    "an exercise": ("练习 — 1 —", TITLE, ""),
    "an entry of contents alone": ("序言        第1页", "", ""),
    "a source of what is quoted": ("渡口旧事 第1页", TITLE, ""),
    "a row of a form": ("        参加人数        1", TITLE, ""),
    "a chapter's number": ("1", TITLE, ""),
    "a chapter's number above its first": ("1", "CHAPTER 1. The Ferry.", ""),
    "a chapter's number above its section": ("1", "1.2 渡口的船", ""),
    "a number above a quantity": ("1", "2.5万人过河", ""),
    "another number above a section": ("7", "2.3. 渡口的船", ""),
    "a row at the margin": ("渡口的船数        1\n\n", TITLE, ""),
    "a name beside another number": ("        渡口志略        7\n\n", TITLE, ""),
    "a name with a number": ("渡口的船 1", TITLE, ""),
    "the number alone": (TITLE, "", "1"),
    "an issue above running text": ("人文学报 第13卷第二期", "", ""),
    "two issues": ("人文学报 第13卷第二期\n人文学报 第13卷第三期", "", ""),
    "a series without a number": ("地方史料丛编", TITLE, ""),
    "a name that is no series": ("渡口的老人", TITLE, "1"),
    "a title that names one": ("我读临河日报", TITLE, "1"),
    "a number that is a cell": ("地方史料丛编", TITLE, "船\n1"),
    "numbers of a table": ("地方史料丛编", TITLE, "1\n0\n1"),
    "another number": ("地方史料丛编", TITLE, "7"),
    "an author's column": ("读书笔记 第5期", TITLE, "1"),
    "an order": ("Executive Order No. 9066", "Ferries and Bridges", ""),
    "a volume of a book": ("A History of Linhe, Vol. 2", "Ferries and Bridges", ""),
    "who edited it": ("责任编辑 林岚", TITLE, "1"),
    "a total set apart": ("临河日报", TITLE, "船\n\n1"),
    "an issue of a year": ("会议纪要 2023年第4期", TITLE, ""),
    "an order of a year": ("县政府令 2023年第7号", TITLE, ""),
    "a month of a year": ("旅行笔记 2019·7", TITLE, "1"),
    "an author's works": ("谈文集", TITLE, "1"),
    "letters from abroad": ("旅欧通讯", TITLE, "1"),
    "a title of a newspaper": ("怀念晚报", TITLE, "1"),
    "another": ("告别日报", TITLE, "1"),
    "what is said of one": ("再论晚报", TITLE, "1"),
    "a society above a caption and text": (
        "Proceedings of the Ferry Society",
        "The old landing from the south.\nThe river was wide and the ferry was slow",
        "1",
    ),
    "a ruling of a year": ("处罚决定 2022年第18号", TITLE, "1"),
    "writs": ("法律文书", TITLE, "1"),
    "a space before the number": ("The River Post Page 8", "Ferries, and", ""),
    "where something is": ("See Appendix     Page 12", "", ""),
    "what a colon introduces below": ("临河日报", TITLE, "船只数量，单位为艘\n1"),
    "a poem of several": ("临河日报\n1", TITLE, "2"),
    "a title above a number": (TITLE, "一、渡口的船", "1"),
    "an entry of contents": ("The Ferry          Page 8\nThe Bridge          Page 9", "", ""),
    "what a colon introduces": ("地方史料丛编", TITLE, "船：\n1"),
    "a ferry by its number": ("Ferry 3", "Ferries and Bridges", ""),
}


def kept(text: str) -> list[str]:
    """The lines that are no furniture."""
    return [line.text for line in RunningHeads()(split(text)) if not line.removed]


def two_pages(head: str) -> str:
    """A text on two pages, each below a head."""
    return "\n".join([head, *LONG[:FIRST]]) + "\f" + "\n".join([head, *LONG[FIRST:]])


@pytest.mark.parametrize(("top", "title", "foot"), GONE.values(), ids=GONE)
def test_the_edges_of_an_only_page_go(top: str, title: str, foot: str) -> None:
    text = "\n".join([*top.split("|")[:-1], title, BODY, *([foot] if foot else [])])
    assert kept(text) == [line for line in (*title.split("\n"), *BODY.split("\n")) if line]


@pytest.mark.parametrize(("top", "title", "foot"), STAYS.values(), ids=STAYS)
def test_others_stay(top: str, title: str, foot: str) -> None:
    text = "\n".join(part for part in (top, title, BODY, foot) if part)
    assert kept(text) == [line.strip() for line in text.split("\n") if line]


@pytest.mark.parametrize("between", [[], ["图为渡口旧址。"], ["图为渡口旧址。", "右为新桥。"]])
def test_a_title_above_a_folio_and_a_line_without_a_mark_stays(between: list[str]) -> None:
    text = "渡口的老船工天没亮就看水位和风向，然后烧火做饭，等第一班客人过河，一直忙到天黑才收工。"
    rows = ["渡口旧事", "— 1 —", *between, *set_paragraph(text, 14), *LONG]
    assert kept("\n".join(rows))[0] == "渡口旧事"


@pytest.mark.parametrize("section", ["1.1 渡口的船", "1. 渡口的船", "一、渡口的船"])
def test_a_title_above_a_folio_and_its_first_section_stays(section: str) -> None:
    assert kept("\n".join(["渡口旧事", "— 1 —", section, *LONG]))[0] == "渡口旧事"


# A page as -layout writes it: its columns beside each other, its furniture far from them.
COLUMNS = [f"{a}        {b}" for a, b in zip(BODY.split("\n"), LONG[:20], strict=False)]


def laid_out(top: str, foot: str, blanks: int = 3) -> str:
    """A page of two columns below its title, under a line and over one."""
    gap = "\n" * (blanks + 1)
    above = f"{top}{gap}" if top else ""
    below = f"{gap}{foot}" if foot else ""
    return f"{above}{' ' * 14}{TITLE}\n" + "\n".join(COLUMNS) + below


PLACES = {
    "in the corner": (" " * 40 + "1", ""),
    "centred at the foot": ("", " " * 16 + "1"),
}


@pytest.mark.parametrize(("top", "foot"), PLACES.values(), ids=PLACES)
def test_the_number_1_far_from_the_columns_goes(top: str, foot: str) -> None:
    assert kept(laid_out(top, foot)) == [TITLE, *COLUMNS]


CELLS = {
    "on the left": (("1", ""), 3),
    "centred on top": ((" " * 18 + "1", ""), 3),
    "at the margin of the foot": (("", "1"), 3),
    "next to the text": (("", " " * 16 + "1"), 0),
    "another": (("", " " * 16 + "7"), 3),
    "below blank lines": (("\n\n1", ""), 3),
}


@pytest.mark.parametrize(("edges", "blanks"), CELLS.values(), ids=CELLS)
def test_other_numbers_beside_columns_stay(edges: tuple[str, str], blanks: int) -> None:
    assert len(kept(laid_out(*edges, blanks))) == len(COLUMNS) + 2


def test_the_number_1_amid_a_sentence_goes_below_a_head() -> None:
    at = next(n for n in range(4, len(LONG)) if not LONG[n].endswith(("。", "，")))
    lines = [*LONG[: at + 1], "", "1", "", *LONG[at + 1 :]]
    head = "内部资料（总第26期）"
    assert kept("\n".join([head, *lines])) == LONG
    assert kept("\n".join([TITLE, *lines])) == [TITLE, *(line for line in lines if line)]
    lines[lines.index("1")] = "— 1 —"
    assert kept("\n".join([head, *lines])) == LONG


# Where the lines of a page stop amid a sentence, and where one ends.
STOPS = [n for n in range(4, len(LONG)) if LONG[n][-1] not in "。，”"]
ENDS = [n for n in range(4, len(LONG)) if LONG[n].endswith("。")]


def test_an_edition_set_apart_goes_below_a_newspaper_s_day() -> None:
    head = "临河日报 2024年8月5日 星期一"
    assert kept("\n".join([head, "", TITLE, "", "第1版", "", *LONG])) == [TITLE, *LONG]
    assert kept("\n".join([TITLE, "", "第1版", "", *LONG])) == [TITLE, "第1版", *LONG]
    both = [head, TITLE, "", "第1版", "", *LONG[:9], "", "第2版", "", *LONG[9:]]
    assert "第2版" in kept("\n".join(both))


def test_the_edition_of_a_book_stays() -> None:
    top = ["法学教材丛书", "合同法概论", "第3版", "周远航 著"]
    assert kept("\n\n".join(top) + "\n\n" + "\n".join(LONG)) == [*top, *LONG]


def broken(at: int, *heads: str, foot: str = "1") -> str:
    """A page whose text lines set apart part, above a number set apart."""
    inner = [part for head in heads for part in ("", head)]
    return "\n".join([TITLE, *LONG[: at + 1], *inner, "", *LONG[at + 1 :], "", foot])


@pytest.mark.parametrize("foot", ["1", "— 1 —"])
@pytest.mark.parametrize(
    "head", ["临河日报 2024年8月5日", "内部资料（总第26期）", "The River Post, August 5, 2024"]
)
def test_a_head_amid_a_sentence_goes(head: str, foot: str) -> None:
    assert kept(broken(STOPS[0], head, foot=foot)) == [TITLE, *LONG]


@pytest.mark.parametrize(
    ("at", "heads", "foot"),
    [
        (ENDS[0], ["临河日报 2024年8月5日"], "1"),
        (STOPS[0], ["临河日报 2024年8月5日"], "7"),
        (STOPS[0], ["临河日报 2024年8月5日", "临河日报 2024年8月6日"], "1"),
        (STOPS[0], ["临河日报"], "1"),
        (STOPS[0], ["生产日报 2024年8月5日"], "1"),
    ],
    ids=["a source", "no folio", "two", "a name", "an office's"],
)
def test_other_names_amid_text_stay(at: int, heads: list[str], foot: str) -> None:
    assert set(heads) <= set(kept(broken(at, *heads, foot=foot)))


@pytest.mark.parametrize("mark", ["？", "：", "：??", "……"])
def test_a_mark_alone_below_the_folio_is_no_title(mark: str) -> None:
    assert kept("\n".join(["渡口旧事", "— 1 —", mark, *LONG])) == ["渡口旧事", mark, *LONG]


def test_the_number_goes_below_the_words_of_a_row() -> None:
    text = f"The River Post, August 5, 2024\n{TITLE}\n{BODY}\n\nthe\n\nferry\n\n1"
    assert kept(text) == [TITLE, *BODY.split("\n"), "the", "ferry"]


FOLIOS = ("— 1 —", "· 1 ·", "∙ 1 ∙", "第1页")


@pytest.mark.parametrize("folio", FOLIOS)
@pytest.mark.parametrize("head", ["临河日报", "地方史料丛编", "城乡观察 2024年第16期"])
def test_a_folio_at_the_foot_shows_a_head(head: str, folio: str) -> None:
    assert kept(f"{head}\n{TITLE}\n{BODY}\n{folio}") == [TITLE, *BODY.split("\n")]
    assert kept(f"{TITLE}\n一、渡口的船\n{BODY}\n{folio}")[:2] == [TITLE, "一、渡口的船"]


@pytest.mark.parametrize("head", ["临河日报", "人文学报 第13卷第二期", "内部资料 注意保存"])
def test_the_head_of_two_pages_goes_from_the_first_too(head: str) -> None:
    assert kept(two_pages(head)) == LONG


def test_the_title_of_two_pages_stays_on_the_first() -> None:
    assert kept(two_pages(TITLE)) == [TITLE, *LONG]


def test_a_long_first_line_costs_no_more_than_its_length() -> None:
    """The time of a second one, twice as long, is no more than eight times that of the first."""
    took = []
    for size in (20_000, 40_000):
        text = "\n".join([f"甲{' ' * size}乙", TITLE, BODY, "1"])
        start = perf_counter()
        kept(text)
        took.append(perf_counter() - start)
    assert took[1] < 8 * took[0] + 0.5


def test_a_text_that_no_page_broke_keeps_them() -> None:
    whole = "".join(BODY.split("\n"))
    text = f"人文学报 第13卷第二期\n\n{TITLE}\n\n{whole}\n\n{whole}\n\n1"
    assert kept(text) == [line for line in text.split("\n") if line]
