"""Hypothesis strategies for hostile text: what an extractor might write, and what none would.

`hostile()` mixes all of them.  The narrow ones matter as much as the wide ones: purely random
Unicode hardly ever makes two lines that look like one paragraph, so the laws would be tested
where nothing happens.
"""

from __future__ import annotations

import bleed
from hypothesis import strategies as st
from sidebyside import in_columns
from typeset import set_paragraph, space_numbers

Text = st.SearchStrategy[str]

# UAX 14 line breaks, and the separators that str.splitlines breaks at on top of them.
BREAKS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
INVISIBLE = ["\x00", "\x01", "\x7f", "\u00ad", "\u200b", "\u200d", "\u200e", "\u2060", "\ufeff"]
SPACES = [" ", "  ", "\t", "\u00a0", "\u2003", "\u3000", "\u3000\u3000", "\u202f"]
SURROGATES = ["\ud800", "\udbff", "\udc00", "\udfff"]
RADICALS = ["⼀", "⼈", "⽂", "⽣", "⾦", "⻓", "⻔", "⺠", "⺟", "⼭"]
MOJIBAKE = ["Ä¿Â¼", "Äê", "ç›®å½•", "ä½ å¥½", "Ã©", "â€™", "Ã", "¼", "浣犲ソ", "鐩", "¤@"]
COMPATIBILITY = ["\ufb01", "\uf900", "\ufa0e", "①", "㎡", "Ａ", "１", "\uff76", "℃"]

_WORDS = (
    "山 水 人 的 了 是 我们 你 发展 群众 基层 图书馆 茶园 医院 河道 治理 改革 制度 建设 今年 "
    "工作 服务 老师 孩子 质量 提高 经济 社会 历史 文化 生态 环境 一个 两年 三件事 收入 增加"
)
WORDS = _WORDS.split()
MARKS = [*"，。、；：？！", "……", "——", "·", "…", "—", "～"]
OPENERS, CLOSERS = list("（《“‘【〈「『(["), list("）》”’】〉」』)]")
NUMBERS = ["2024", "8", "21.6", "12.5%", "3", "10684", "1", "0.1", "99.8", "1,300", "2-3"]
LATIN = ["CT", "Python", "well-", "known", "e-mail", "GDP", "ing", "https://a.cn/b", "A.", "x"]
LIST_MARKS = [
    "——",
    "一、",
    "（一）",
    "1.",
    "1、",
    "①",
    "•",
    "· ",
    "- ",
    "* ",
    "一是",
    "第一，",
    "# ",
]
FURNITURE = [
    "1",
    "- 12 -",
    "第3页",
    "— 5 —",
    "12/34",
    "本报讯",
    "（完）",
    "（王小明）",
    "目录",
    "***",
    "$ make 2024",
    "函件 312 29",
    "包裹 860 12",
    "山风吹雨过江村，",
    "一夜寒灯照客魂。",
    "① 见县志",
]
HANGUL = ["한국", "사람", "은"]


# What the tables of characters are about, hardly ever made by chance.
GLYPHS = [
    *MOJIBAKE,
    *["Ã¤Â½Â", "\u00a0", "é", "”", "…", "ä¸", "£¬", "\x9d", "€", "\ufffd", "锛", "好"],
    *["标标", "题题", "第第一一", "：：", "寻寻", "AAbbssttrraacctt", "哈哈", "22"],
    *[
        "\u200c",
        "\u2066",
        "\u206f",
        "\ufe0f",
        "\ufe00",
        "\U000e0100",
        "👩",
        "ไ",
        "ש",
        "ﬀ",
        "\uf0b7",
    ],
    *["Ａ", "３", "．", "ｶ", "ﾞ", "⼾", "\ufffe", "exam-", "ple", "example", "क्", "升 级 到 "],
]


def glyphs() -> Text:
    """Text thick with what only the stages of the floor of characters change."""
    odd = st.sampled_from([*GLYPHS, *INVISIBLE, *SPACES, *BREAKS, *RADICALS, *COMPATIBILITY])
    return st.lists(st.one_of(odd, odd, st.sampled_from(WORDS)), max_size=24).map("".join)


def word() -> Text:
    """One piece of a line, as a rule a Chinese word."""
    han = st.sampled_from(WORDS)
    rare = [MARKS, OPENERS, CLOSERS, NUMBERS, LATIN, SPACES, RADICALS, COMPATIBILITY, HANGUL]
    return st.one_of(han, han, han, st.sampled_from(MARKS), *map(st.sampled_from, rare))


def line(max_words: int = 16) -> Text:
    """A line of random width, maybe indented, maybe marked as a list item."""
    start = st.sampled_from(["", "", "", *SPACES, *LIST_MARKS])
    body = st.lists(word(), max_size=max_words).map("".join)
    return st.builds(lambda a, b: a + b, start, body)


def full_line(columns: int) -> Text:
    """A line of exactly `columns` characters, as justified text has."""
    return st.lists(word(), min_size=columns, max_size=columns).map(lambda w: "".join(w)[:columns])


def separator() -> Text:
    """What stands between two lines: mostly one or two line feeds."""
    plain = st.sampled_from(["\n", "\n", "\n", "\n\n", "\n\n\n"])
    return st.one_of(
        plain, plain, plain, st.sampled_from(BREAKS), st.sampled_from(["\n\x0c", " \n"])
    )


@st.composite
def joined(draw: st.DrawFn, lines: Text, max_lines: int = 14) -> str:
    """Lines with random separators; the last one often without a line break."""
    out: list[str] = []
    for text in draw(st.lists(lines, max_size=max_lines)):
        out += [text, draw(separator())]
    return "".join(out[:-1] if draw(st.booleans()) else out)


def chinese() -> Text:
    """Chinese-looking lines of random widths among furniture and headings."""
    heading = st.builds(lambda a, b: f"{a} {b}", couplet_half(), couplet_half())
    furniture = st.sampled_from(FURNITURE)
    return joined(st.one_of(line(), line(), heading, couplet_half(), furniture))


def couplet_half() -> Text:
    """Half of a heading: two to four words without a mark."""
    return st.lists(st.sampled_from(WORDS), min_size=2, max_size=4).map("".join)


@st.composite
def justified(draw: st.DrawFn) -> str:
    """Lines of equal width with now and then a short one."""
    columns = draw(st.integers(2, 20))
    return draw(joined(st.one_of(full_line(columns), full_line(columns), line(4))))


@st.composite
def sentence(draw: st.DrawFn) -> str:
    """Words and commas, then a full stop; in quotes or brackets at times."""
    words = draw(st.lists(st.one_of(word(), st.sampled_from(WORDS)), min_size=1, max_size=24))
    around = draw(st.sampled_from(["%s", "%s", "%s", "“%s”", "（%s）", "《%s", "——%s", "一是%s"]))
    return around.replace("%s", "".join(words)) + draw(
        st.sampled_from(["。", "。", "？", "：", ""])
    )


def paragraph() -> Text:
    """A clean paragraph of some sentences."""
    return st.lists(sentence(), min_size=1, max_size=4).map("".join)


@st.composite
def wrapped(draw: st.DrawFn) -> str:
    """Paragraphs set at one measure, with blank lines scattered, as a page is."""
    measure = draw(st.integers(4, 30))
    out: list[str] = []
    for text in draw(st.lists(paragraph(), min_size=1, max_size=4)):
        spaced = space_numbers(text) if draw(st.booleans()) else text
        for row in set_paragraph(spaced, measure, indent=draw(st.sampled_from([2, 2, 0]))):
            out += [row, draw(st.sampled_from(["\n", "\n", "\n", "\n\n"]))]
        out.append(draw(st.sampled_from(["\n", "\n", "", "\n "])))
    return "".join(out)


def near_clean() -> Text:
    """What a run gives back, or nearly: the second run must leave it alone."""
    parts = st.one_of(paragraph(), paragraph(), couplet_half(), line(6))
    return st.lists(parts, max_size=8).map("\n\n".join)


@st.composite
def boxed(draw: st.DrawFn) -> str:
    """A page whose boxes come last: a leading space, a blank line after each of their lines."""
    body = draw(wrapped())
    lines = [row for _ in range(2) for row in set_paragraph(draw(paragraph()), 12)]
    heads = draw(st.lists(couplet_half(), max_size=5))
    byline = draw(st.sampled_from(["（王小明）\n", "", "\n"]))
    return f"{body}{byline} " + "\n\n".join(lines) + "\n " + "\n\n".join(heads) + "\n\n"


@st.composite
def gutters(draw: st.DrawFn) -> str:
    """Two columns bled into one another, with a gutter of spaces between them."""
    rows = draw(st.lists(st.tuples(line(6), line(6)), min_size=1, max_size=10))
    gap = draw(st.integers(2, 8))
    return "\n".join(a.ljust(20) + " " * gap + b for a, b in rows)


@st.composite
def columns(draw: st.DrawFn) -> str:
    """Running text in columns side by side, under a title or none, with what may be beside it."""
    texts = draw(st.lists(paragraph(), min_size=2, max_size=6))
    title = draw(st.one_of(st.just(""), couplet_half()))
    page = in_columns(
        texts,
        count=draw(st.integers(2, 5)),
        measure=draw(st.integers(6, 20)),
        gutter=draw(st.integers(1, 8)),
        title=title,
    )
    return page + draw(st.sampled_from(["", "\f"])) + draw(st.one_of(st.just(""), line()))


@st.composite
def bled(draw: st.DrawFn) -> str:
    """Columns of running text whose lines an extractor took in turns."""
    texts = draw(st.lists(paragraph(), min_size=2, max_size=6))
    page = bleed.columns(texts, draw(st.integers(2, 5)), draw(st.integers(6, 24)))
    return draw(st.sampled_from([*bleed.RULES.values()]))(page)


@st.composite
def repeated(draw: st.DrawFn) -> str:
    """A running head or a page number again and again, form feeds between."""
    head = draw(st.one_of(line(3), st.sampled_from(FURNITURE)))
    pages = draw(st.lists(chinese(), min_size=1, max_size=5))
    mark = draw(st.sampled_from(["\n", "\n\n", "\x0c"]))
    return mark.join(f"{head}\n{page}\n{n}" for n, page in enumerate(pages, start=1))


def anything() -> Text:
    """Any string at all, lone surrogates included, thick with line breaks and invisibles."""
    every = st.characters()  # without exclusions: surrogates and controls are in
    special = st.sampled_from([*BREAKS, *INVISIBLE, *SPACES, *SURROGATES, *RADICALS, *MOJIBAKE])
    return st.lists(st.one_of(every, special, word()), max_size=60).map("".join)


def hostile() -> Text:
    """All of the above, also one after the other."""
    one = st.one_of(
        anything(),
        chinese(),
        justified(),
        wrapped(),
        near_clean(),
        boxed(),
        gutters(),
        columns(),
        bled(),
        repeated(),
    )
    return st.one_of(one, one, one, st.builds(lambda a, b: a + b, one, one))
