"""Columns whose lines stand in turns come apart; what is in order, or is no running text, stays."""

from __future__ import annotations

import gzip
import importlib.util
import time
from dataclasses import replace
from pathlib import Path

import bleed
import pytest
from articles import OWN
from cleaning import clean
from english import PARAGRAPHS
from typeset import extract, set_paragraph
from untouched import LEFT_ALONE
from zhengwen import Line, Pipeline
from zhengwen.split import split
from zhengwen.stages.page.glued import cut
from zhengwen.stages.page.rhythm import HABITS, LONGEST, Rhythm
from zhengwen.stages.page.scattered import gathered
from zhengwen.stages.page.untangle import RULE, Untangle
from zhengwen.stages.paragraphs.join import settled
from zhengwen.tables import bigrams, pairs, words

ARTICLE = Pipeline.preset("article")
RIVER = [text for _, text in OWN["river"].paragraphs()]
BODY = [text for kind, text in OWN["library"].paragraphs() if kind == "body"]


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def untangled(text: str) -> list[str]:
    return texts(list(Untangle()(split(text))))


def restored(page: list[list[str]], text: str) -> float:
    right = bleed.joints([line for column in page for line in column])
    return len(bleed.joints(untangled(text)) & right) / len(right)


# --- bled columns


@pytest.mark.parametrize("rule", bleed.RULES)
@pytest.mark.parametrize("measure", [18, 24])
def test_two_columns_come_apart(rule: str, measure: int) -> None:
    page = bleed.columns(RIVER, 2, measure)
    assert restored(page, bleed.RULES[rule](page)) > 0.85


@pytest.mark.parametrize("at", [0, 12, 30])
def test_captions_below_each_other_stay_above_their_line(at: int) -> None:
    captions = ["图1 渡口", "图2 排水沟的剖面", "图3 新桥"]
    rows = bleed.RULES["alternate"](bleed.columns(RIVER, 2, 24)).split("\n")
    lines = [row for row in rows if row]
    plain, whole = untangled("\n".join(lines)), [*lines[:at], *captions, *lines[at:]]
    found = untangled("\n".join(whole))
    assert found != whole
    place = found.index(captions[0])
    assert found[place : place + 4] == [*captions, lines[at]]
    assert [*found[:place], *found[place + 3 :]] == plain


@pytest.mark.parametrize(
    "title", ["第三回 小船靠了岸边码头 老友又在码头相逢", "渡口旁的新桥与老船工的三十个年头"]
)
@pytest.mark.parametrize("rule", bleed.RULES)
@pytest.mark.parametrize(("count", "measure"), [(4, 19), (5, 17), (5, 19)])
def test_the_first_column_follows_a_title_as_wide_as_it(
    title: str, rule: str, count: int, measure: int
) -> None:
    page = bleed.columns(BODY, count, measure)
    assert restored([[title, *page[0]], *page[1:]], f"{title}\n\n{bleed.RULES[rule](page)}") == 1


@pytest.mark.parametrize("rule", bleed.RULES)
@pytest.mark.parametrize("count", [3, 4])
def test_more_columns_come_apart_mostly(rule: str, count: int) -> None:
    page = bleed.columns(RIVER, count, 18)
    assert restored(page, bleed.RULES[rule](page)) > 0.7


# Pages whose lines' last and first characters alone do not show the way, but their words do.
ABOVE_ALL = pytest.mark.xfail(
    strict=True, reason="a headline as wide as a column, level with text, is above all columns"
)
WORDS = [
    ("tea", "zigzag", 2, 24),
    ("river", "zigzag", 2, 24),
    ("river", "zigzag", 2, 22),
    pytest.param("library", "alternate", 3, 18, marks=ABOVE_ALL),
    ("library", "glued", 4, 18),
    ("river", "clumps of three", 4, 24),
]


@pytest.mark.parametrize(("article", "rule", "count", "measure"), WORDS)
def test_words_across_lines_show_the_way(article: str, rule: str, count: int, measure: int) -> None:
    page = bleed.columns([text for _, text in OWN[article].paragraphs()], count, measure)
    assert restored(page, bleed.RULES[rule](page)) == 1


# Paragraphs without an indent: article, rule, columns, measure.
FLUSH = [
    ("river", "alternate", 3, 16),
    ("river", "zigzag", 2, 18),
    ("hospital", "clumps of three", 3, 22),
    ("tea", "alternate", 2, 24),
    ("tea", "alternate", 4, 16),
]


@pytest.mark.parametrize(("article", "rule", "count", "measure"), FLUSH)
def test_columns_of_paragraphs_without_an_indent_come_apart(
    article: str, rule: str, count: int, measure: int
) -> None:
    paragraphs = [text for _, text in OWN[article].paragraphs()]
    page = bleed.columns(paragraphs, count, measure, indent=0)
    assert restored(page, bleed.RULES[rule](page)) > 0.9


BLOCKS = [(5, 2, 7, 3), (4, 6), (3, 8, 2, 5, 6)]
# Article, measure, lines of a column, of each turn, of each box.
IRREGULAR = [
    ("hospital", 18, 12, (3, 4, 3), (1, 2)),
    ("hospital", 18, 18, (3, 1, 8, 3, 8), (1, 3)),
    ("library", 16, 16, (2, 4, 3), (2,)),
    ("library", 22, 14, (5, 2, 5, 4, 1), (3,)),
    ("tea", 20, 14, (2, 1, 1, 6, 8), (2, 2, 1)),
]


@pytest.mark.parametrize(("article", "measure", "height", "sizes", "heights"), IRREGULAR)
def test_irregular_turns_of_boxes_come_apart_where_the_columns_read_much_better(
    article: str, measure: int, height: int, sizes: tuple[int, ...], heights: tuple[int, ...]
) -> None:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    page = [column[:height] for column in bleed.columns(body, 2, measure)]
    assert restored(page, bleed.boxes(page, sizes, heights)) > 0.95


@pytest.mark.parametrize("heights", [(1, 2), (2, 1, 3), (3,)])
@pytest.mark.parametrize("article", OWN)
def test_boxes_of_one_column_do_not_move(article: str, heights: tuple[int, ...]) -> None:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    for measure in (14, 18, 24):
        text = bleed.boxes(bleed.columns(body, 1, measure), (5,), heights)
        assert untangled(text) == texts(split(text))


ALIKE = pytest.mark.xfail(strict=True, reason="turns of many lines show too few joints")


@pytest.mark.parametrize("sizes", BLOCKS)
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("article", ["river", "library", "hospital", "tea"])
def test_blocks_of_uneven_size_come_apart(article: str, count: int, sizes: tuple[int, ...]) -> None:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    page = bleed.columns(body, count, 18)
    assert restored(page, bleed.uneven(page, sizes)) > 0.9


@pytest.mark.parametrize("article", [pytest.param("river", marks=ALIKE), "hospital", "tea"])
def test_blocks_of_four_columns_come_apart(article: str) -> None:
    body = [text for kind, text in OWN[article].paragraphs() if kind == "body"]
    page = bleed.columns(body, 4, 18)
    assert restored(page, bleed.uneven(page, (6, 5, 7))) > 0.9


@pytest.mark.parametrize("sizes", [(1, 2), (3,), *BLOCKS])
@pytest.mark.parametrize("article", OWN)
def test_blank_lines_anywhere_in_one_column_move_nothing(
    article: str, sizes: tuple[int, ...]
) -> None:
    [column] = bleed.columns([text for _, text in OWN[article].paragraphs()], 1, 18)
    lines = split(bleed.uneven([column], sizes))
    assert Untangle()(lines) is lines


@pytest.mark.parametrize("measure", [16, 22, 30])
def test_paragraphs_with_blank_lines_between_do_not_move(measure: int) -> None:
    """Any of them may follow any other, as far as their ends and starts tell."""
    blocks = [
        "\n".join(set_paragraph(text, measure))
        for article in OWN.values()
        for _, text in article.paragraphs()
    ]
    lines = split("\n\n".join(blocks))
    assert Untangle()(lines) is lines


def test_paragraphs_of_bled_columns_are_whole() -> None:
    page = bleed.columns(BODY, 2, 22)
    document = ARTICLE.run(bleed.alternate(page))
    document.verify()
    found = [p.text.replace(" ", "") for p in document.paragraphs]
    assert sum(text.replace(" ", "") in found for text in BODY) >= 0.8 * len(BODY)
    assert ARTICLE.run(document.text).text == document.text


# Each of one sentence, whose commas stand at its lines' ends as often as within.
SAYINGS = """老张说，桥修好以后，他去对岸看女儿，再也不用等船。
小李说，从前冬天河上结冰，船走不了，人就只好绕山路。
王师傅说，他修了三十年路，修桥还是头一回，心里有些怕，怕的是水。
村里的老人说，水有水的脾气，人有人的脾气，桥在中间，两头都要顾到。
陈老师说，孩子们上学近了一半，早上可以多睡一会儿，也可以多读几页书。
卖菜的刘婶说，天不亮就过桥，赶得上头一个早市，菜还带着露水。
会计说，账要一笔一笔地记，桥要一寸一寸地修，两样都急不得。
船工老何说，桥通了，他的船还在，春天载人看花，秋天载人看月，不比从前差。
放羊的孩子说，羊不肯上桥，他就走在前面，一步一步，羊也就跟着来了。
邮差说，从前一封信过河要两天，如今上午寄出，下午就到了。""".splitlines()


def test_lines_that_stop_amid_sentences_are_no_paragraphs() -> None:
    """Even where none of them goes on with the next."""
    page = bleed.columns(SAYINGS, 2, 18)
    lines = split(bleed.alternate(page))
    assert settled(lines)
    assert restored(page, bleed.alternate(page)) > 0.8


def test_sayings_of_one_line_each_stay_where_they_stand() -> None:
    lines = split("\n\n".join(text[:-1][:18] + "。" for text in SAYINGS))
    assert Untangle()(lines) is lines


def test_pages_do_not_mix() -> None:
    pages = [bleed.columns(BODY[at::2], 2, 22) for at in (0, 1)]
    lines = Untangle()(split("".join(map(bleed.alternate, pages))))
    assert [line.page for line in lines] == sorted(line.page for line in lines)


def test_each_move_is_in_the_ledger() -> None:
    text = bleed.alternate(bleed.columns(BODY, 2, 22))
    edits = [edit for edit in ARTICLE.run(text).edits if edit.stage == "untangle"]
    assert edits
    assert {edit.rule for edit in edits} == {RULE}
    assert all(edit.after.startswith("moved ") for edit in edits)


def test_no_line_is_lost() -> None:
    for rule in bleed.RULES.values():
        text = rule(bleed.columns(RIVER, 3, 16))
        assert sorted("".join(untangled(text)).replace(" ", "")) == sorted("".join(text.split()))


def test_nothing_moves_when_told_so() -> None:
    lines = split(bleed.alternate(bleed.columns(BODY, 2, 22)))
    assert Untangle(move=False)(lines) is lines


@pytest.mark.parametrize("at", [3, 8, 13])
def test_the_glyphs_of_a_stretched_line_are_a_line(at: int) -> None:
    """One that is set so wide, before a path that did not fit, that each glyph seems alone."""
    left, right = bleed.columns(BODY, 2, 22)
    spread = left[at][:12]
    left[at] = "\n\n".join(spread)
    found = untangled(bleed.alternate([left, right]))
    text = "".join(left[at - 1 : at + 2]).replace("\n\n", "")
    assert text in "".join(found)
    assert sorted("".join(found)) == sorted("".join("".join(left + right).split()))


def test_the_glyphs_of_a_line_are_joined() -> None:
    left, right = bleed.columns(BODY, 2, 22)
    left[8] = "\n\n".join(left[8][:12])
    paragraphs = ARTICLE.run(bleed.alternate([left, right])).paragraphs
    assert any(left[8].replace("\n\n", "") in p.text for p in paragraphs)


# --- English


@pytest.mark.parametrize("rule", ["alternate", "alternate, close", "clumps of three"])
@pytest.mark.parametrize("count", [2, 3])
def test_english_columns_come_apart(rule: str, count: int) -> None:
    page = bleed.columns(PARAGRAPHS, count, 22)
    assert restored(page, bleed.RULES[rule](page)) > 0.9


# Pages that bigrams of novels do not put in order, and pairs of general English do.
GENERAL_ENGLISH = [
    ("alternate", 3, 12),
    ("alternate, close", 3, 12),
    ("clumps of three", 2, 18),
    ("clumps of three", 4, 18),
    ("clumps of three", 4, 24),
    ("zigzag", 2, 14),
    ("zigzag", 3, 26),
]


@pytest.mark.parametrize(("rule", "count", "measure"), GENERAL_ENGLISH)
def test_pairs_of_words_show_the_way(rule: str, count: int, measure: int) -> None:
    page = bleed.columns(PARAGRAPHS, count, measure)
    assert restored(page, bleed.RULES[rule](page)) == 1


def test_a_chapter_starts_with_its_heading() -> None:
    left, right = bleed.columns(PARAGRAPHS, 2, 22)
    assert untangled(bleed.alternate([["CHAPTER 11", *left], right])) == [
        "CHAPTER 11",
        *left,
        *right,
    ]


def test_the_pieces_of_a_stretched_line_stay_together() -> None:
    left, right = bleed.columns(PARAGRAPHS, 2, 22)
    cut = {5: 2, 11: 1, 17: 3}
    rows = [
        [" ".join(line.split()[: cut[at]]), " ".join(line.split()[cut[at] :])]
        if at in cut
        else [line]
        for at, line in enumerate(left)
    ]
    turns = [line for row, other in zip(rows, right, strict=False) for line in (*row, other)]
    wanted = [line for row in rows for line in row][: len(turns) - len(right)]
    assert untangled("\n\n".join(turns))[: len(wanted)] == wanted


def scattered(row: list[str], after: int) -> tuple[list[str], list[str]]:
    """A row's first word, and its last if it is said so, in its place; the others further down."""
    edges = [row[0], *row[len(row) - after :]]
    return edges, row[1 : len(row) - after]


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("below", [2, 7])
@pytest.mark.parametrize("at", [4, 9, 15])
def test_the_words_of_a_stretched_line_come_back_to_their_line(
    at: int, below: int, after: int
) -> None:
    left, right = bleed.columns(PARAGRAPHS, 2, 22)
    edges, inner = scattered(left[at].split(), after)
    turns = [[line] for row in zip(left, right, strict=False) for line in row]
    turns[2 * at] = edges
    turns.insert(2 * (at + below), inner)
    found = untangled("\n\n".join(line for turn in turns for line in turn))
    text = " ".join(found)
    assert " ".join(left[at - 1 : at + 2]) in text
    assert sorted(text.split()) == sorted(" ".join(line for turn in turns for line in turn).split())


def test_a_word_that_moved_is_in_the_ledger() -> None:
    left, right = bleed.columns(PARAGRAPHS, 2, 22)
    turns = [[line] for row in zip(left, right, strict=False) for line in row]
    turns[8], inner = scattered(left[4].split(), 1)
    turns.insert(13, inner)
    edits = ARTICLE.run("\n\n".join(line for turn in turns for line in turn)).edits
    moved = [edit.before for edit in edits if edit.rule == "goes on in its line"]
    assert moved == inner


def test_headings_and_last_lines_of_one_word_take_no_words() -> None:
    alone = ["Ferries", "Two Ways", "sunrise.", "CHAPTER 11", "waited for", "an hour."]
    column, _ = bleed.columns(PARAGRAPHS, 2, 22)
    rows = [text for row in zip(alone[:4], column, strict=False) for text in row]
    lines = split(
        "\n\n".join([*rows, *alone[4:], column[4], *["it", "was", "not", "the", "old", "one"]])
    )
    assert [line.text for line in gathered(lines, 22, words.joint)] == [line.text for line in lines]


def test_below_a_title_narrower_than_its_columns_none_is_the_first_for_it() -> None:
    page = bleed.columns(PARAGRAPHS, 4, 20)
    text = "\n\n".join(["Two Ways Across", bleed.alternate(page)])
    assert restored(page, text) > 0.9


# --- glued lines


def test_pieces_know_where_they_stood() -> None:
    lines = split(bleed.glued(bleed.columns(RIVER, 2, 18)))
    pieces = cut(lines)
    source = {line.number: line.text for line in lines}
    assert len(pieces) > len(lines)
    for piece in pieces:
        if piece.span:
            assert piece.text == source[piece.number][slice(*piece.span)]


# Rows of two columns with many Latin words, as in a manual.
MANUAL = [
    ("如果想要在 Debian 系统中编译", "他的意思是先看看 Debian 的文"),
    ("软件，先要有一个基本的开发环", "档再动手，不然 Debian 装好了也"),
    ("境，包括 Debian 的编译器和其", "不会用；邻居听了直摇头，说这些"),
    ("他一些工具，在 Debian 里它们", "书哪里看得完，装上 Debian 慢慢"),
    ("都在一个 Debian 软件包中，装", "学就是了，有什么不懂的再去问别"),
]


def test_rows_with_latin_words_are_cut_at_the_measure_of_their_columns() -> None:
    lines = split("\n".join(" ".join(row) for row in MANUAL))
    assert texts(cut(lines)) == [piece for row in MANUAL for piece in row]


def test_rows_are_cut_at_the_measure_of_their_band() -> None:
    narrow, wide = bleed.columns(RIVER, 2, 15), bleed.columns(BODY, 2, 27)
    pieces = texts(cut(split(bleed.glued(narrow).rstrip("\f") + bleed.glued(wide))))
    for column in (narrow[0], wide[0]):
        assert sum(line in pieces for line in column) > 0.9 * len(column)


@pytest.mark.parametrize("measures", [(15, 24), (16, 30)])
def test_glued_columns_of_several_measures_come_apart(measures: tuple[int, int]) -> None:
    narrow, wide = bleed.columns(RIVER, 2, measures[0]), bleed.columns(BODY, 2, measures[1])
    text = bleed.glued(narrow).rstrip("\f") + bleed.glued(wide)
    joints = bleed.joints(untangled(text))
    for page in (narrow, wide):
        right = bleed.joints([line for column in page for line in column])
        assert len(joints & right) > 0.9 * len(right)


@pytest.mark.parametrize(("article", "count", "measure"), [("hospital", 3, 15), ("tea", 3, 14)])
def test_glued_columns_of_one_measure_are_no_box(article: str, count: int, measure: int) -> None:
    """A few rows fill two measures by chance, and were put together as a box's."""
    page = bleed.columns([text for _, text in OWN[article].paragraphs()], count, measure)
    assert restored(page, bleed.glued(page)) > 0.9


def test_rows_of_more_pieces_than_columns_are_searched_stay() -> None:
    page = bleed.columns(RIVER, 7, 10)
    text = "\n".join(" ".join(row) for row in zip(*page, strict=False))
    ARTICLE.run(text).verify()


def test_spaces_in_lines_of_one_column_glue_nothing() -> None:
    lines = split("\n".join(set_paragraph("".join(BODY).replace("的", " 的 "), 20)))
    assert cut(lines) == lines


# --- what stays


REFRAIN = [
    "江上的渔舟啊，载",
    "着斜阳回家",
    "窗前的书卷啊，翻",
    "着雨声到天明",
    "渔舟的灯火，照着",
    "江水",
    "书卷的墨香，染着",
    "夜色",
]
LEFT = LEFT_ALONE | {
    "one column": "\n".join(line for text in BODY for line in set_paragraph(text, 20)),
    "one column, a blank line after each": "\n\n".join(
        line for text in BODY for line in set_paragraph(text, 20)
    ),
    "columns in order": "\n".join(
        line for column in bleed.columns(RIVER, 3, 14) for line in column
    ),
    "clean": OWN["river"].text,
    "paragraphs that turn": "\n\n".join(
        text for pair in zip(BODY, RIVER, strict=False) for text in pair
    ),
    "measures that change": extract(OWN["tea"], measures=(18, 27, 31), blanks=0.1, seed=3),
    "words": "\n".join(["春天", "河流", "渡口", "大桥", "邮路", "渔村", "码头", "灯塔"] * 6),
    # A blank line stands above some of its lines, by chance.
    "refrain": "\n".join(
        "\n" * (at in (1, 5, 9, 14, 18, 25, 28, 31)) + line for at, line in enumerate(REFRAIN * 4)
    ),
    "verse": "\n".join(["白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。"] * 8),
    "two lines of English": "\n".join(
        ["the ferry had run for longer", "than anyone could remember and"] * 12
    ),
    "English": "\n".join(line for text in PARAGRAPHS for line in set_paragraph(text, 20)),
    "English, a blank line after each": "\n\n".join(
        line for text in PARAGRAPHS for line in set_paragraph(text, 20)
    ),
    "English columns in order": "\n".join(
        line for column in bleed.columns(PARAGRAPHS, 3, 16) for line in column
    ),
    "English words": "\n".join(["ferry", "bridge", "letter", "river", "post", "boat"] * 6),
    "German": "\n\n".join(
        ["Die Brücke wurde an einem kalten", "Und der alte Fährmann blieb noch"] * 12
    ),
    "Japanese": "\n".join(
        ["春の川は静かに流れて行き人々は", "岸辺の道をゆっくりと歩いて帰る"] * 12
    ),
    "few lines": "\n".join(
        ["河上新修了一座大桥方便", "他把信放在桌上就出门往", "两岸群众的出行和生产。"]
    ),
    "empty": "",
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_untangle_leaves_alone(text: str) -> None:
    lines = split(text)
    assert list(Untangle()(lines)) == lines


def test_a_line_that_was_only_set_solid_says_nothing_of_columns() -> None:
    page = bleed.columns(RIVER, 2, 18)
    lines = [
        replace(line, span=(0, len(line.text) + 4)) if at in (2, 6, 7) else line
        for at, line in enumerate(split(bleed.alternate(page)))
    ]
    assert texts(list(Untangle()(lines))) == [line for column in page for line in column]


def test_a_page_that_is_cut_already_stays() -> None:
    lines = [
        Line(text=line.text, number=line.number, span=(0, len(line.text)))
        for line in split(bleed.alternate(bleed.columns(BODY, 2, 22)))
    ]
    assert list(Untangle()(lines)) == lines


# --- rhythm


def test_a_rhythm_is_learnt() -> None:
    lines = split(bleed.clumps(bleed.columns(BODY, 2, 22)))
    expected = Rhythm.expected(HABITS[0], lines)
    columns = [(at // 3) % 2 for at in range(len(lines))]
    learnt = Rhythm.learnt(HABITS[0], lines, columns)
    assert learnt.turns[3] < expected.turns[3]
    assert learnt.turns[1] > expected.turns[1]
    # Each third line has a blank one before it, and no other.
    assert learnt.blank[0] < -1 < 1 < learnt.blank[1]
    assert all(len(habit) == LONGEST + 1 for habit in HABITS)


# --- the table


def test_the_table_is_sorted_and_unique_and_small() -> None:
    spec = importlib.util.find_spec("zhengwen.tables")
    assert spec is not None and spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0]) / "bigrams.tsv"
    assert path.stat().st_size < 2_000_000
    rows = path.read_text(encoding="utf-8").splitlines()
    head = [row for row in rows if row.startswith("#")]
    assert any("Origin" in row for row in head) and any("Licence" in row for row in head)
    chars = [row.split("\t")[0] for row in rows[len(head) + 1 :]]
    assert chars == sorted(set(chars))
    assert all(len(char) == 1 for char in chars)
    for row in rows[len(head) + 1 :]:
        after = "".join(group.split("=")[1] for group in row.split("\t")[3].split())
        assert len(after) == len(set(after))


def test_the_table_knows_words_in_both_scripts() -> None:
    assert bigrams.joint("发", "展") == bigrams.joint("發", "展") > 3
    assert bigrams.joint("大", "桥") == bigrams.joint("大", "橋") > 1
    assert bigrams.joint("们", "门") < 0
    assert bigrams.joint("a", "大") == bigrams.joint("大", "한") == 0


def test_the_table_of_words_is_sorted_and_unique_and_small() -> None:
    path = Path(words.__file__).with_name("words.tsv")
    assert path.stat().st_size < 200_000
    rows = path.read_text(encoding="utf-8").splitlines()
    head = [row for row in rows if row.startswith("# ")]
    assert any("Origin" in row for row in head) and any("Licence" in row for row in head)
    first = [row.split("\t")[0] for row in rows[len(head) :]]
    assert first == sorted(set(first))
    for row in rows[len(head) :]:
        after = ",".join(group.split("=")[1] for group in row.split("\t")[2].split(" ")).split(",")
        assert len(after) == len(set(after))


def test_the_table_of_word_pairs_is_sorted_and_unique_and_small() -> None:
    path = Path(pairs.__file__).with_name("pairs.tsv.gz")
    assert path.stat().st_size < 2_000_000
    rows = gzip.decompress(path.read_bytes()).decode("ascii").splitlines()
    head = [row for row in rows if row.startswith("# ")]
    assert any("Origin" in row for row in head) and any("pairs.LICENSE" in row for row in head)
    assert "Carnegie Mellon" in path.with_name("pairs.LICENSE").read_text(encoding="utf-8")
    first = [row.split("\t")[0] for row in rows[len(head) :]]
    assert first == sorted(set(first))
    for row in rows[len(head) :]:
        after = ",".join(group.split("=")[1] for group in row.split("\t")[2].split(" ")).split(",")
        assert len(after) == len(set(after))


# Pairs that novels do not tell, and which of them English has more often than chance.
GENERAL = {
    "United States": True,
    "look for": True,
    "don’t know": True,
    "“old woman": True,
    "(many people)": True,
    "people many": False,
    "know don't": False,
    "the of": False,
}


@pytest.mark.parametrize(("pair", "likely"), GENERAL.items(), ids=GENERAL)
def test_the_table_of_word_pairs_knows_english(pair: str, likely: bool) -> None:
    assert (pairs.joint(*pair.split()) > 0) is likely


@pytest.mark.parametrize("pair", ["said, it", "end. The", "zqx the", "the zqx", "1962 the", "— of"])
def test_of_marks_and_of_unknown_words_pairs_say_nothing(pair: str) -> None:
    assert pairs.joint(*pair.split()) == 0


# Pairs, and which of them English has more often than chance.
JOINTS = {
    "of the": True,
    "the of": False,
    "would have": True,
    "the was": False,
    "river. The": True,
    "river. the": False,
    "the and": False,
    "in 1962": False,
    "river, and": True,
    "quickly. “Yes": True,
}


@pytest.mark.parametrize(("pair", "likely"), JOINTS.items(), ids=JOINTS)
def test_the_table_of_words_knows_english(pair: str, likely: bool) -> None:
    assert (words.joint(*pair.split()) > 0) is likely


def test_rows_that_recur_show_once_that_lines_stop_amid_a_sentence() -> None:
    """They are kept as they stand, and a second run must find no columns in them."""
    wide = "and by then he was but half a mile away from the old ferry and its bell"
    amid, site = "Where all the water went to, or", "https://linhe.example/a/b.html"
    clean("\n".join([wide, amid, wide, "甲", "ab", wide, site, amid, wide, site]))


# --- cost


def test_time_grows_with_the_text() -> None:
    page = bleed.alternate(bleed.columns(RIVER, 2, 18))
    spent = []
    for times in (1, 8):
        lines = split(page * times)
        start = time.process_time()
        Untangle()(lines)
        spent.append(time.process_time() - start)
    assert spent[1] < 16 * spent[0] + 0.1
