"""The words that a glossary explains and the years of a chronicle keep the space behind them."""

from __future__ import annotations

import pytest
from cleaning import clean
from typeset import set_paragraph
from zhengwen.stages.paragraphs.indexed import indexed
from zhengwen.texts import Texts

WIDE = "\u3000"
GLOSSARY = [
    ("橹", "安在船尾的用具，一人或两人摇动，使船前进，也用来转弯。"),
    ("缆桩", "岸边系船的木桩，水大的时候只露出一个头。"),
    ("吃水", "船身没入水中的深度，载得越重，吃水越深；旧时在船舷上画红线为记，过线不许再装。"),
    ("水则（水尺）", "刻在石头上的尺子，水到哪一格，下游就要做什么准备。"),
    ("汛", "江河每年定期涨水。"),
    ("摆渡", "用船把人和货物从河的一边运到另一边，风大的日子停航。"),
]
YEARS = ["1921年", "1934年7月", "1938年", "1950年3月12日", "1958年", "1966年"]


def _set(entries: list[tuple[str, str]], space: str, measure: int) -> str:
    lines = [line for e in entries for line in set_paragraph(space.join(e), measure, 0)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("space", [" ", WIDE])
@pytest.mark.parametrize("measure", [19, 21, 30])
def test_words_of_a_glossary_are_set_off(space: str, measure: int) -> None:
    assert clean(_set(GLOSSARY, space, measure)) == [WIDE.join(entry) for entry in GLOSSARY]


@pytest.mark.parametrize("space", [" ", WIDE])
@pytest.mark.parametrize("measure", [19, 21, 30])
def test_years_of_a_chronicle_are_set_off(space: str, measure: int) -> None:
    entries = [(year, text) for year, (_, text) in zip(YEARS, GLOSSARY, strict=True)]
    assert clean(_set(entries, space, measure)) == [WIDE.join(entry) for entry in entries]


# Cells of a row are parted by wider gaps, as `pdftotext -layout` writes them.
def test_rows_of_a_table_keep_their_gaps() -> None:
    rows = ["橹    安在船尾，一人摇动。", "缆桩    在岸边，用来系船。", "汛    江河涨水。"]
    assert WIDE not in "".join(clean("\n".join(rows) + "\n"))


# Two show nothing, and neither do sentences that a face parted within, or behind 是.
@pytest.mark.parametrize(
    "texts",
    [
        ["橹 安在船尾，一人摇动。", "缆桩 在岸边，用来系船。"],
        ["渡口 的石阶旧了，要修。", "船工 在岸上，等水退去。", "灯塔 是去年修的，很亮。"],
        ["大家 都来 看船，很热闹。", "船工 说水 还要涨，不走。", "孩子 们跑 到岸上，等着。"],
        ["一 是修桥，先修石阶。", "二 是修路，通到镇上。", "三 是修船，换新的橹。"],
    ],
)
def test_other_spaces_are_not_set_off(texts: list[str]) -> None:
    assert WIDE not in "".join(clean("\n\n".join(texts) + "\n"))


# Years above the entries, and what a play sets in brackets, stand amid them.
AMID = ["1921年", "（汽笛声由远而近，灯光渐暗。）", "第二幕"]


@pytest.mark.parametrize("amid", AMID)
def test_what_stands_amid_entries_does_not_end_them(amid: str) -> None:
    texts = [text for entry in GLOSSARY[:4] for text in (amid, WIDE.join(entry))]
    assert clean("\n\n".join(texts).replace(WIDE, " ") + "\n") == texts


TURNS = [
    ("老李", "船来了吗？"),
    ("王木匠", "还没有，雾太大了，今天怕是不走了。"),
    ("老李", "不走怎么行，我还要过江去。"),
    ("王木匠", "坐吧，急也没用，喝口热的。"),
    ("王木匠", "你听，有人来了。"),
    ("老李", "没有人来，这里永远是这个样子。"),
]
MORE = "他说完这句话，就再也不开口了，只是看着窗外的雾，看了很久很久。"


def test_who_speaks_is_set_off_wherever() -> None:
    texts = [text for turn in TURNS for text in (MORE, WIDE.join(turn))]
    assert clean("\n\n".join(texts).replace(WIDE, " ") + "\n") == texts


# One word alone shows nothing, nor do those that paragraphs start with and go on without a space.
@pytest.mark.parametrize("more", [["老李看着江水。", "老李点点头。"], []])
def test_a_word_that_goes_on_without_a_space_is_none_s_name(more: list[str]) -> None:
    own = [WIDE.join(turn) for turn in TURNS if turn[0] == "老李"]
    texts = [text for line in [*own, *more] for text in (MORE, line)]
    found = clean("\n\n".join(texts).replace(WIDE, " ") + "\n")
    assert WIDE not in "".join(found)


# Most entries end with a short line; one fills its last, and the next opens below it all the same.
@pytest.mark.parametrize("space", [" ", WIDE])
@pytest.mark.parametrize("measure", [17, 19, 23])
def test_a_word_set_off_opens_below_a_full_line(space: str, measure: int) -> None:
    entries = [*GLOSSARY]
    word, said = entries[2]
    filler = "旧时船老大都认得这条线，从不多载。"
    full = f"{word}{space}{said}"
    more = (-len(full) - len(filler)) % measure
    entries[2] = word, said + filler[:-1] + "，" * bool(more) + "不" * (more - 1) + "。"
    assert any(text.startswith("水则（水尺）") for text in clean(_set(entries, space, measure)))


# Spaces that setting leaves amid sentences as well show none.
def test_gaps_amid_sentences_open_nothing() -> None:
    rows = [
        "船工 等在岸上，水退了才下去",
        "系缆。石阶 旧了一些，要修好",
        "灯塔 照着河面，夜里也看得见",
        "来船。孩子 跑到长堤上，看着",
        "大水 淹了桥板，人都绕着走，",
        "多走一里。老人 坐在茶馆里。",
    ]
    assert len(clean("\n".join(rows) + "\n")) == 1


def test_a_day_behind_a_year_is_set_off_among_entries() -> None:
    texts = [f"{year}{WIDE}{text}" for year, (_, text) in zip(YEARS, GLOSSARY, strict=True)]
    texts[2] = f"1938年{WIDE}6月19日，渡口停航。"
    assert clean("\n\n".join(texts).replace(WIDE, " ") + "\n") == texts


def test_the_spaces_of_setting_before_numbers_set_nothing_off() -> None:
    entries = zip(range(1958, 1964), GLOSSARY, strict=True)
    texts = [f"{year}年 {year - 1955}月 12日，{text}" for year, (_, text) in entries]
    assert clean("\n\n".join(texts) + "\n") == [text.replace(" ", "") for text in texts]


# The entries of an index, some of which have a second line: the pages of each end it.
INDEX = [
    ("岸线", "145–146，411，", "415"),
    ("摆渡", "387"),
    ("——分布", "235，262，", "368–371"),
    ("泊位", "33"),
    ("船闸", "61，109"),
    ("渡船", "93，246"),
    ("浮标", "128，143，", "255"),
    ("航道整治", "253–256，409"),
    ("缆绳", "190"),
    ("票价", "190"),
    ("水位", "138–141"),
    ("停航", "123"),
    ("义渡", "21，36"),
    ("值班", "82，211，393–397"),
    ("周转量", "20"),
    ("拖轮", "99"),
]


@pytest.mark.parametrize("between", [" ", WIDE, "，", "……"])
def test_an_entry_of_an_index_ends_with_its_pages(between: str) -> None:
    lines = [line for word, *pages in INDEX for line in _entry(word, between, pages)]
    found = [text for text in clean("\n".join(lines) + "\n") if not text[0].isdecimal()]
    assert len(found) == len(INDEX)
    assert all(text.startswith(word) for text, (word, *_) in zip(found, INDEX, strict=True))


def _entry(word: str, between: str, pages: list[str]) -> list[str]:
    return [f"{word}{between}{pages[0]}", *pages[1:]]


# So few numbers at lines' ends are a sentence's, and a column of figures has no words.
@pytest.mark.parametrize(
    "rows",
    [
        ["这一年渡口的船从12", "条增加到18", "条，到秋天又有21", "条新船下水，值班的人"],
        [str(number) for number in range(12, 40)],
    ],
)
def test_other_numbers_at_the_ends_of_lines_end_nothing(rows: list[str]) -> None:
    assert indexed(Texts(rows)) == set()
