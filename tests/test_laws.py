"""The laws: what holds for any string at all.

`ZHENGWEN_EXAMPLES=10000 pytest tests/test_laws.py` is the long run, outside CI.
"""

from __future__ import annotations

import os
import pickle
from collections import Counter

import pytest
import regex
import zhengwen
from articles import ARTICLES
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sidebyside import in_columns
from strategies import hostile
from zhengwen import Document, Pipeline

LAW = settings(
    max_examples=int(os.environ.get("ZHENGWEN_EXAMPLES", "150")),
    # CI tries the same texts each time; the long run tries new ones.
    derandomize="ZHENGWEN_EXAMPLES" not in os.environ,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
PRESETS = ["article", "zero"]
PIPELINES = {name: Pipeline.preset(name) for name in PRESETS}
ARTICLE = PIPELINES["article"]

# Written out again here, on purpose: a law must not borrow its measure from what it measures.
_INVISIBLE = regex.compile(r"[\p{Z}\p{Cc}\p{Cf}]+")
_LINE_BREAK = regex.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def line_breaks(text: str) -> list[str]:
    return _LINE_BREAK.findall(text)


def ink(text: str) -> str:
    return _INVISIBLE.sub("", text)


# What hostile text hardly ever makes: columns of running text.
SIDE_BY_SIDE = in_columns(
    [text for kind, text in ARTICLES["tea"].paragraphs() if kind == "body"], count=3, measure=14
)


@pytest.mark.parametrize("preset", PRESETS)
@LAW
@given(hostile())
def test_verify_passes(preset: str, text: str) -> None:
    PIPELINES[preset].run(text).verify()


@LAW
@given(hostile())
@example("")
@example("\n")
@example(" ")
def test_clean_is_the_text_of_run(text: str) -> None:
    assert zhengwen.clean(text) == ARTICLE.run(text).text


@LAW
@given(hostile())
@example(SIDE_BY_SIDE)
@example("- 12 -\n\n1\x0c- 12 -\n\n2")
@example(SIDE_BY_SIDE.replace("  ", " \t"))
@example("——                    # 山\n-                     - 山")
@example("山山山 。山山山山山山山山山山2024\n（20241,300ﬁ 山。山山山山山山，2024\n\n")
@example(
    "山山我们 。“山山山山山我们2024https://a.cn/b\n山山山、20241,300㎡\xa0山”。山山山山发展2024Python\n山。\n\n"
)
@example(
    "「\x0b山山山山山山山\x0c一、은，！—【⼀\n2\n1、\u3000\u3000e-mail１\n山9\x85山展山山山山济\n生\x0c展“：山山山"
)
@example(
    "thonwel —\n⼭06840.1山 —１—\n山山은〈—；山\n《……」？  山『⺟한국山山\n"
    "사람㎡——  ①：山\n2-3。   山·山山⼈山\n"
    "山山·山山山\n山ll 。"
)
@example("————\n사山山；？。山\n3⼈、⻔》\n山山\n，～한국豈）师\n山\n山\n山山山山山山山山")
@example("1\x0c4\n5；⺠사람사람\n个\n——Ａ\x0c/\n你。\n1")
@example("　　　运 行 ls\n\n运行\n")
@example("-—.\r中 中\r.中中。")
@example("） ）  .")
@example("文  .“ 字")
def test_second_run_changes_nothing(text: str) -> None:
    once = zhengwen.clean(text)
    assert zhengwen.clean(once) == once


# List marks of symbol fonts, and what makes letters of them: more than hostile text has.
SYMBOLS = st.lists(
    st.sampled_from([*"\uf06e\uf0b7\uf06c\uf0d8", " ", "    ", "\n", "\n\n", *"山水，。=为⼈a"])
)


@LAW
@given(SYMBOLS.map("".join))
def test_symbols_are_settled_by_the_first_run(text: str) -> None:
    once = ARTICLE.run(text)
    once.verify()
    assert zhengwen.clean(once.text) == once.text


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("end", ["", "\n"])
def test_clean_text_comes_out_as_it_went_in(name: str, end: str) -> None:
    assert zhengwen.clean(ARTICLES[name].text + end) == ARTICLES[name].text + end


@LAW
@given(hostile())
def test_ink_is_kept(text: str) -> None:
    document = ARTICLE.run(text)
    kept = Counter(ink(document.text))
    kept.update(ink("".join(removal.text for removal in document.removals)))
    assert kept == Counter(ink(document.folded))


@LAW
@given(hostile())
@example("甲\r\x00\n乙")  # without the NUL two line breaks would become one
def test_the_character_tables_keep_line_breaks(text: str) -> None:
    assert _LINE_BREAK.findall(ARTICLE.run(text).folded) == _LINE_BREAK.findall(text)


def stretches(document: Document) -> list[tuple[str, list[tuple[int, int, int]]]]:
    """The ink of each paragraph and removal, and what of which lines it was made of."""
    length = dict(enumerate(map(len, _LINE_BREAK.split(document.folded)), start=1))
    made = []
    for p in document.paragraphs:
        whole = [(number, 0, length[number]) for number in dict.fromkeys(p.lines)]
        made.append((ink(p.text), list(p.pieces) or whole))
    for r in document.removals:
        made.append((ink(r.text), [(r.line, *(r.span or (0, length[r.line])))]))
    return made


@LAW
@given(hostile())
@example(SIDE_BY_SIDE)
def test_every_character_is_in_one_place(text: str) -> None:
    document = ARTICLE.run(text)
    source = dict(enumerate(_LINE_BREAK.split(document.folded), start=1))
    placed: dict[int, list[tuple[int, int]]] = {number: [] for number in source}
    for _, parts in stretches(document):
        for number, start, stop in parts:
            placed[number].append((start, stop))
    for number, line in source.items():
        done = 0
        for start, stop in sorted(placed[number]):
            assert start >= done
            assert not ink(line.strip()[done:start])
            done = stop
        assert not ink(line.strip()[done:])


@LAW
@given(hostile())
@example(SIDE_BY_SIDE)
def test_a_paragraph_is_made_of_the_lines_it_names(text: str) -> None:
    document = ARTICLE.run(text)
    lines = enumerate(_LINE_BREAK.split(document.folded), start=1)
    source = {number: line.strip() for number, line in lines}
    for made, parts in stretches(document):
        assert made == ink("".join(source[number][start:stop] for number, start, stop in parts))
    for p in document.paragraphs:
        assert {number for number, _, _ in p.pieces} <= set(p.lines)


@LAW
@given(hostile())
def test_no_paragraph_is_empty_or_holds_a_line_break(text: str) -> None:
    for paragraph in ARTICLE.run(text).paragraphs:
        assert paragraph.text.strip()
        assert not _LINE_BREAK.search(paragraph.text)
        assert 0 <= paragraph.confidence <= 1


@LAW
@given(hostile())
@example("0\r\x1f")  # the control goes, and the line break is the last character
def test_text_is_the_paragraphs_and_keeps_the_last_line_break(text: str) -> None:
    document = ARTICLE.run(text)
    body = "\n\n".join(paragraph.text for paragraph in document.paragraphs)
    ended = bool(_LINE_BREAK.search(document.folded[-1:]))
    # Without paragraphs the empty text stands: there is no line for the break to end.
    assert document.text == (body + "\n" if ended and body else body)


@LAW
@given(hostile())
def test_line_ends_are_irrelevant(text: str) -> None:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert zhengwen.clean(plain.replace("\n", "\r\n")) == zhengwen.clean(plain)


@pytest.mark.parametrize("preset", PRESETS)
@LAW
@given(first=hostile(), second=hostile())
def test_order_of_documents_is_irrelevant(preset: str, first: str, second: str) -> None:
    pipeline = Pipeline.preset(preset)
    before = pipeline.run(first)
    pipeline.run(second)
    assert pipeline.run(first) == before


@pytest.mark.parametrize("preset", PRESETS)
@LAW
@given(hostile())
def test_a_pickled_pipeline_does_the_same(preset: str, text: str) -> None:
    copy = pickle.loads(pickle.dumps(PIPELINES[preset]))
    assert copy == PIPELINES[preset]
    document = copy.run(text)
    assert document == PIPELINES[preset].run(text)
    assert pickle.loads(pickle.dumps(document)) == document


@pytest.mark.parametrize("preset", PRESETS)
@LAW
@given(hostile())
def test_a_pipeline_survives_toml(preset: str, text: str) -> None:
    copy = Pipeline.from_toml(PIPELINES[preset].to_toml())
    assert copy == PIPELINES[preset]
    assert copy.run(text) == PIPELINES[preset].run(text)


@LAW
@given(st.lists(hostile(), max_size=3))
def test_zero_gives_the_text_back(texts: list[str]) -> None:
    for text in texts:
        assert PIPELINES["zero"].run(text).text == text
