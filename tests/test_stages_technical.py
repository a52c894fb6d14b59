"""Technical books in Chinese: listings, names of commands amid Han, tables that are most lines."""

from __future__ import annotations

from textwrap import wrap

import pytest
from cleaning import paragraphs
from english import PARAGRAPHS
from typeset import set_paragraph
from zhengwen.split import split
from zhengwen.stages.paragraphs.glyphs import starts_with_closing
from zhengwen.stages.paragraphs.listings import listed
from zhengwen.stages.paragraphs.measure import Row, shared
from zhengwen.stages.paragraphs.prose import shown
from zhengwen.stages.paragraphs.rows import rows

ABOVE = (
    "渡口的账目从前写在纸上，后来存在机器里，每天晚上由值班的人抄一份，第二天早上再交给邮政所核对。"
    "下面是那台机器里的样子："
)
BELOW = (
    "看过以后要把屏幕关掉，免得夜里的亮光惹来飞虫；关之前还要记下最后一个编号，第二天从那里接着写，"
    "这个办法一直用到桥修好的那一年。"
)
# About as wide as the lines of a listing, so that they seem to share a measure.
LEADING = "每天晚上机器里的样子大约就是下面这样的。"
LISTINGS = {
    "files": [
        "drwxr-x--- 2 ferry boats 4096 Mar 3 07:15 logs",
        "drwxr-x--- 5 ferry boats 4096 Mar 3 07:18 letters",
        "-rw-r----- 1 ferry boats 8120 Mar 4 19:02 stamps.db",
        "-rw-r----- 1 ferry boats 9377 Mar 4 19:40 people.db",
    ],
    "aliases": [
        "alias boats='list --kind=boat'",
        "alias carts='list --kind=cart'",
        "alias goods='list --kind=load -a'",
        "alias folks='list --kind=folk -a'",
    ],
    "a shell's blocks": [
        "if [ -r /etc/ferry/defaults ]; then",
        ". /etc/ferry/defaults",
        "fi",
        "cross() {",
        "send_boat --now",
        "}",
    ],
    "what is left out": ["open_gate /srv/ferry", "...", "close_gate /srv/ferry", "...more"],
    "commands": [
        "ferry_start",
        "ferry_load_letters",
        "ferry_load_people",
        "ferry_cross",
        "ferry_unload",
        "ferry_stop",
        "ferry_write_log",
        "ferry_sleep",
    ],
}


ENGLISH_LISTINGS = [
    [
        "[ferry]",
        "name = linhe",
        "version = attr: ferry.version",
        "banks = left and right",
        "long_name = file: NAME.md",
    ],
    [
        "# boats to be sent today",
        "ferry_BOATS = old.boat new.boat",
        "# what is left out of them for now",
        "ferry_SKIPPED = third.boat",
        "# who is told of it when they are back",
        "ferry_MAIL = post@linhe.example",
    ],
    [
        "int main(void)",
        "{",
        'printf("the boat is full");',
        "send_boat();",
        "return 0;",
        "}",
    ],
]


@pytest.mark.parametrize("lines", LISTINGS.values(), ids=LISTINGS)
@pytest.mark.parametrize("measure", [36, 40, 43])
def test_a_listing_amid_han_keeps_its_lines(lines: list[str], measure: int) -> None:
    set_above, set_below = set_paragraph(ABOVE, measure), set_paragraph(BELOW, measure)
    text = [*(set_above + set_below) * 3, *set_above, LEADING, *lines, LEADING, *lines, *set_below]
    listed = [LEADING, *lines]
    assert paragraphs("\n".join(text)) == [*[ABOVE, BELOW] * 3, ABOVE, *listed, *listed, BELOW]


def test_english_in_a_narrower_column_amid_han_is_joined() -> None:
    """A sentence is no listing."""
    quoted = [
        "The ferry crossed the river eight times a day, and",
        "on market days it crossed twelve times or more, as",
        "the bridge was not yet open to the carts of all of",
        "the villages, which had waited for it thirty years",
        "and more.",
    ]
    set_above, set_below = set_paragraph(ABOVE, 45), set_paragraph(BELOW, 45)
    text = "\n".join([*(set_above + set_below) * 2, *quoted, *set_above, *set_below])
    assert " ".join(quoted) in paragraphs(text)


@pytest.mark.parametrize("width", [18, 20])
@pytest.mark.parametrize("measure", [16, 20, 26, 30])
def test_english_quoted_in_few_words_a_line_is_joined(width: int, measure: int) -> None:
    quoted = "It is not the tide that took the boat. It was of an age to go, and so were we all."
    set_above, set_below = set_paragraph(ABOVE, measure), set_paragraph(BELOW, measure)
    text = [*(set_above + set_below) * 2, *wrap(quoted, width), *set_above, *set_below]
    assert quoted in paragraphs("\n".join(text))


def test_what_is_a_listing() -> None:
    english = "It ran from the mill to the old town"
    lines = [ABOVE, "$ send", "stopped at 7", english, "$ wait", BELOW]
    assert listed(lines) == {1, 2}
    # Common words are code's, too: if, for, in, then.
    code = ["if [ -r a.txt ]; then", "for i in a b; do", 'cross "$i"', "done", "fi"]
    assert listed([ABOVE, *code, BELOW]) == {1, 2, 3, 4, 5}
    assert listed([ABOVE, "It ran to", "the mill.", "So it did.", BELOW]) == set()
    # Of a text in English the lines have no Han as a matter of course.
    assert listed(["It ran to", "the mill.", "So it did."]) == set()
    # Nor is the last line of a sentence above one.
    told = [english, "the mill.", "x = mill(3)", "run {x}", english]
    assert listed(told) == {2, 3}


def test_lines_of_a_listing_show_no_column() -> None:
    """Though a sentence ends amid them; a caption's lines of Han beside a figure do."""
    lines = split("\n".join(["渡口" * 24, LEADING, *LISTINGS["files"], "渡口" * 24]))
    width, ends = [line.em for line in lines], [line.ends for line in lines]
    measure = [48.0, *[24.0] * 5, 48.0]
    assert shown(lines, width, ends, measure) == [48.0, 24.0, *[48.0] * 5]
    caption = ["图中是新开的渡口，左边是上船的地方，右边是", "存放信件的屋子，屋后的路通到镇上。"]
    lines = split("\n".join(["渡口" * 24, *caption, "渡口" * 24]))
    width, ends = [line.em for line in lines], [line.ends for line in lines]
    assert shown(lines, width, ends, [48.0, 21.0, 21.0, 48.0]) == [48.0, 21.0, 21.0, 48.0]


def test_the_text_s_width_is_tried_among_those_of_many_cells() -> None:
    """Of a book most lines are cells and commands; as many share each of their widths."""
    cells = [Row(float(width), False, False) for width in range(6, 36, 3)] * 12
    text = [Row(46.0 + part / 2, False, False) for part in range(5)] * 2
    assert any(46 <= level <= 48 for level in shared([*cells, *text]))
    # Where few widths are shared, all are tried, the most shared first.
    few = [Row(16.0, False, False)] * 5 + [Row(30.0, False, False)] * 3
    assert shared(few) == [16.0, 30.0]


CLOSING = {"，又": True, ". 又": True, ") 又": True, "：": True}
OPENING = ["...", "... 略", ". /etc/ferry", "./ferry", ".db", "::1", "}", "} else {"]


@pytest.mark.parametrize("text", CLOSING)
def test_marks_that_close(text: str) -> None:
    assert starts_with_closing(text)


@pytest.mark.parametrize("text", OPENING)
def test_marks_of_a_listing_close_nothing(text: str) -> None:
    assert not starts_with_closing(text)


def test_names_of_commands_make_no_row() -> None:
    """Single words below each other may be a row that was stretched; two such names are none."""
    han = [
        "渡口的机器每天晚上都要抄一份账交给邮政所去",
        "核对，核对完了再关上，第二天早上才可以打开",
    ]
    names = ["ferry_set", "ferry_load", "ferry_run", "ferry_end"]
    assert [len(row) for row in rows(split("\n".join(han * 3 + names + han)))] == [1] * 12
    words = ["ferry", "started", "crossing", "stopped", "unloaded"]
    assert 5 in [len(row) for row in rows(split("\n".join(han * 3 + words + han)))]


# Lines of block paragraphs as wide as 30 em, where commands are set in a wider face than the rest:
# counted as that, the second lacks four em of them.
WIDE = [
    "船工每天早上先看水位，水位过了红线就挂起灯笼，告诉对岸的人",
    "先运行 ferry-check-level --al -q 再看 /srv/log 里的",
    "数字，数字没有变化才可以开船。",
]
BLOCK = [
    "渡口一共有三条船，两条载人，一条载货，载货的那条船身最宽，",
    "一次可以装下四十担米，装满以后吃水很深，要等涨潮才能开动。",
    "载人的两条船轮流过河，每条船上有两个人摇橹，一个人在船头看",
    "水，遇到上游放下来的木排就要停在河心让路，等木排过去再走。",
    "冬天水浅。",
]


def test_a_line_with_a_command_is_as_wide_as_it_may_be() -> None:
    assert paragraphs("\n".join([*BLOCK, *WIDE, *BLOCK])) == [
        "".join(BLOCK[:4]) + BLOCK[4],
        "".join(WIDE).replace(" 再看 /srv/log 里", "再看/srv/log里").replace("运行 f", "运行f"),
        "".join(BLOCK[:4]) + BLOCK[4],
    ]


def test_a_first_line_with_a_command_lacks_its_indent() -> None:
    """Where first lines are two em short, one with a command is, too: no wider than it seems."""
    first = [
        "渡口一共有三条船，两条载人，一条载货，载货的那条船身最",
        "宽，一次可以装下四十担米，装满以后吃水很深，要等涨潮才能开",
        "动，载人的两条船轮流过河，每条船上有两个人在那里一起摇橹。",
    ]
    second = [
        "看水位的命令是 show-level ，每天早上由值班的人输入一次，",
        "输入以后要把屏幕上的数字抄在簿子上，抄完再关掉机器去开船。",
        "冬天水浅。",
    ]
    text = [*first, *second, *first, *second]
    found = paragraphs("\n".join(text))
    assert [p[:3] for p in found] == ["渡口一", "看水位", "渡口一", "看水位"]


@pytest.mark.parametrize("lines", [LISTINGS["a shell's blocks"], *ENGLISH_LISTINGS])
@pytest.mark.parametrize("measure", [60, 76])
def test_a_listing_amid_english_keeps_its_lines(lines: list[str], measure: int) -> None:
    """It has widths in common, and what stands below a line of it may start small."""
    above, below = PARAGRAPHS[0], PARAGRAPHS[1]
    leading = "Here is what it looks like."
    text = [*wrap(above, measure), *wrap(below, measure)] * 3
    text += [*wrap(leading, measure), *lines, *wrap(below, measure)]
    assert paragraphs("\n".join(text)) == [above, below] * 3 + [leading, *lines, below]


def test_english_with_names_of_a_program_goes_on() -> None:
    """In a narrow column lines have few words, and names of files make no listing of them."""
    told = (
        "The file etc/ferry.conf names each boat (see boat.list), and boat_load() reads it at "
        "dawn; what it finds it writes to /var/log/ferry/boats.log, which send_log() passes on "
        "to the post office on the other bank. Nobody has asked why, and nobody knows who would."
    )
    for measure in (24, 34, 48):
        text = [*wrap(PARAGRAPHS[1], measure), *wrap(told, measure), *wrap(PARAGRAPHS[0], measure)]
        assert told in " ".join(paragraphs("\n".join(text)))


def test_dialogue_in_english_is_no_listing() -> None:
    assert listed(['"Starboard!"', '"Sir."', "The mate turned.", '"Now."']) == set()
    assert listed(["login name;", "a password;", "and a key (see below);"]) == set()
