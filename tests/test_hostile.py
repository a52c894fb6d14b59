"""Inputs that no author wrote: each has a defined outcome, in time linear in its size."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest
import zhengwen
from articles import SEED
from typeset import extract
from zhengwen.split import split
from zhengwen.stages.page.across import raised
from zhengwen.stages.page.wraps import around
from zhengwen.tables import pairs

MB = 1_000_000
ARTICLE = zhengwen.Pipeline.preset("article")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("", "", id="empty"),
        pytest.param(" \t\u3000 ", "", id="white space"),
        pytest.param(" \n\r\n\x0c\u2028 \n", "", id="blank lines"),
        pytest.param("\n" * 100_000, "", id="100,000 line feeds"),
        pytest.param("\r\n" * 100_000, "", id="100,000 CRLF"),
        pytest.param("正文。" + "\n" * 100_000 + "又一段。", "正文。\n\n又一段。", id="far apart"),
        pytest.param("正文。\ud800", "正文。\ud800", id="lone high surrogate is ink and stays"),
        pytest.param("\udfff正文。", "\udfff正文。", id="lone low surrogate is ink and stays"),
        pytest.param("正\x00文。\x00", "正文。", id="NUL goes"),
        pytest.param("\x00\x00\n\x00", "", id="only NUL"),
        pytest.param("\ufeff正文。\n", "正文。\n", id="byte order mark goes"),
        pytest.param("正文。", "正文。", id="no line break at the end"),
        pytest.param("正文。\r\n", "正文。\n", id="one line break at the end"),
        pytest.param("正文。\n\n\n", "正文。\n", id="three line breaks at the end"),
        pytest.param("。" * 1000, "。" * 1000, id="only marks"),
        pytest.param("（" * 100_000, "（" * 100_000, id="never closed"),
    ],
)
def test_defined_outcome(text: str, cleaned: str) -> None:
    document = ARTICLE.run(text)
    document.verify()
    assert document.text == cleaned
    assert zhengwen.clean(text) == cleaned


@pytest.mark.parametrize("unit", ["正文", "正文。", "word ", "2024年", "（", "——", "甲 "])
def test_one_line_of_ten_megabytes(unit: str) -> None:
    text = unit * (10 * MB // len(unit.encode()))
    assert zhengwen.clean(text) == text.strip()


@pytest.mark.parametrize("data", [b"\xe6\xad\xa3", bytearray(b"a"), memoryview(b"a")])
def test_bytes_are_refused_with_a_hint(data: object) -> None:
    for call in (zhengwen.clean, ARTICLE.run):
        with pytest.raises(zhengwen.ZhengwenError) as caught:
            call(data)  # type: ignore[arg-type]
        message = str(caught.value)
        assert "bytes" in message
        assert "decode" in message, "the message must say what to call instead"


@pytest.mark.parametrize("value", [None, 1, ["正文"]])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises((zhengwen.ZhengwenError, TypeError)) as caught:
        zhengwen.clean(value)  # type: ignore[arg-type]
    assert "str" in str(caught.value)


ROWS = extract(SEED, measures=(18, 27, 31), blanks=0.1, seed=1)

GROWING: dict[str, Callable[[int], str]] = {
    "articles": lambda n: ROWS * (n // 20),
    "one paragraph": lambda n: "甲乙丙丁戊己庚辛壬癸\n" * (n * 6),
    "one-character lines": lambda n: "字\n" * (n * 10),
    "blank lines": lambda n: "\n" * (n * 400),
    "blank lines between": lambda n: "字。\n\n\n" * (n * 5),
    "couplets in boxes": lambda n: " 甲乙丙丁\n\n戊己庚辛\n\n" * (n * 3),
    "one long line": lambda n: "正文2024年，" * (n * 200),
    "one long line of Han with a space": lambda n: "，" + "字" * (n * 100) + " 1 2",
    "spaces": lambda n: "甲" + " " * (n * 400) + "乙",
    "open brackets": lambda n: "（“《\n" * (n * 5),
    "gutters": lambda n: "左栏的一行字        右栏的一行字\n" * (n * 5),
    "page numbers": lambda n: "正文的一行字\n12\n\x0c" * (n * 4),
    "radicals": lambda n: "⼀⽂" * (n * 200),
    "English without its spaces": lambda n: "theferrymanwasoldandtheriverwaswide\n" * (n * 8),
    "gaps before a rare character": lambda n: "從前有人以   爲這是一座橋，後來" * (n * 10),
    "captions": lambda n: "图3 渡口的位置\n" * (n * 4),
    "captions on pages": lambda n: (ROWS + "\n\x0c图3 渡口的位置\n") * (n // 20),
}

PARAGRAPH = (
    "春天的田野里，农民们正在忙着播种，机器的声音从早到晚\n响个不停，村里人都说今年的收成会好。"
)


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n", "\n\x0c"])
@pytest.mark.parametrize("times", [1_000, 5_000])
def test_a_book_of_many_paragraphs(between: str, times: int) -> None:
    """What is learnt from each paragraph adds up, and no sum of it leaves the floats."""
    paragraphs = zhengwen.clean(between.join([PARAGRAPH] * times)).split("\n\n")
    assert paragraphs == [PARAGRAPH.replace("\n", "")] * times


# A time that the clock's grain and the machine's whims are small beside.
ENOUGH = 0.01


def seconds(work: Callable[[int], object], size: int) -> float:
    """The processor's time, the best of three runs: noise only ever adds."""
    best = float("inf")
    gc.disable()  # a collection is as long as all that lives, whatever is measured
    try:
        for _ in range(3):
            start = time.process_time()
            work(size)
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


def is_linear(work: Callable[[int], object]) -> bool:
    """Whether sixteen times the size takes sixteen times as long, not 256; a no is asked again.

    A machine at work on other things doubles a time now and then: either answer leaves room for
    four times. What is fast is asked for larger sizes, until it takes a time to compare.
    """
    size = 100
    while seconds(work, size) < ENOUGH:
        size *= 2
    return any(seconds(work, 16 * size) <= 64 * seconds(work, size) for _ in range(2))


@pytest.mark.parametrize("shape", GROWING)
def test_time_is_linear(shape: str) -> None:
    make = GROWING[shape]
    assert is_linear(lambda size: zhengwen.clean(make(size)))


def test_a_long_token_at_a_lines_end_takes_linear_time() -> None:
    """In columns alone it is asked what follows it, and none is so wide."""
    assert is_linear(lambda size: pairs.joint("a" * size + "1", "ferry"))
    assert is_linear(lambda size: pairs.joint("a'" * size + "1", "ferry"))


def test_wide_lines_below_narrow_ones_take_linear_time() -> None:
    """Below each of them a box may have stood, on a page of its own."""
    rows = "渡口的船停了，桥也修好了\n" * 6 + "两岸的人都来看。\n"
    page = rows + "那年秋天河水涨了又落，站在堤上的人们一个也没有离开，他们等着第一列车\f"
    assert is_linear(lambda size: around(split(page * size)))


def test_many_lines_that_may_be_headlines_take_linear_time() -> None:
    """Below each that was taken out one may stand, and a page has one measure."""
    part = "渡口的船停了，桥也修好了，两岸\n的人都来看。\n\n第1版\n\n新桥通车\n\n"
    assert is_linear(lambda size: raised([x for x in split(part * size) if x.text != "第1版"]))


def test_time_that_is_not_linear_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock that only the work moves: a test of the test is not to hang on the machine."""
    spent = [0.0]
    monkeypatch.setattr(time, "process_time", lambda: spent[0])

    def work(steps: float) -> None:
        spent[0] += steps / 1e6

    assert is_linear(lambda size: work(20 * size))
    assert is_linear(lambda size: work(20 * size * size.bit_length()))
    assert not is_linear(lambda size: work(size * size))


def test_a_line_of_one_colon_above_columns() -> None:
    text = " " * 31 + "：\n" + " " * 35 + "渡口》   《船》！ “好，水；桥； "
    assert zhengwen.clean(text).count("：") == 1
