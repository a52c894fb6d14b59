"""Text files broken at a column of the terminal: one limit explains their lines, to the column."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

import pytest
import zhengwen
from articles import OWN
from zhengwen.stages.paragraphs.terminal import Terminal, terminal

# What may not be parted: a word, or a wide character with the marks beside it.
UNIT = re.compile(r"[“（《]*(?:[!-~]+|[^ -~“（《])[，。、；：！？）》”]*| ")
# Sentences about programs, with Latin words; each is a paragraph.
MANUAL = [
    "如果使用 apt，您可以用以下命令把软件包设为“保留”，以后升级时它就不再改变，直到您取消为止：",
    "或者取消“保留”：",
    "安装 libc6-dev 之前请先阅读 “/usr/doc/README” 里的说明，"
    "再运行 apt-get install，并且确认 PATH 与 LD_LIBRARY_PATH 两个变量都没有指向旧的目录。",
    "这条命令的输出写在 /var/log/apt/history.log 里，每一行都有时间，可以用 less 或 vim 查看。",
    "参见 apt(8)",
    "请注意 dpkg 的 --force-all 选项会跳过所有检查，"
    "只有在您知道后果的时候才可以使用，否则系统可能无法启动。",
]


def columns(text: str, ambiguous: int = 1) -> int:
    wide = "WFA" if ambiguous == 2 else "WF"
    return sum(2 if east_asian_width(char) in wide else 1 for char in text)


def fill(text: str, limit: int, indent: int = 0, ambiguous: int = 1) -> list[str]:
    """A paragraph's lines, each filled to a column: what a terminal's program writes."""
    lines, line = [], ""
    for unit in UNIT.findall(text):
        if line and indent + columns(line + unit.rstrip(), ambiguous) > limit:
            lines.append(line.rstrip())
            line = ""
        line += unit if line or unit != " " else ""
    return [" " * indent + each for each in [*lines, line]]


def file_of(paragraphs: list[str], limit: int, indent: int = 0, ambiguous: int = 1) -> str:
    return "\n".join(line for text in paragraphs for line in fill(text, limit, indent, ambiguous))


def plain(text: str) -> str:
    """Without the spaces beside Han, which are typography's to judge."""
    return re.sub(r"(?<![!-~]) | (?![!-~])", "", text)


@pytest.mark.parametrize("ambiguous", [1, 2])
@pytest.mark.parametrize("indent", [0, 4])
@pytest.mark.parametrize("limit", [62, 66, 69, 73, 78])
def test_paragraphs_of_a_text_file(limit: int, indent: int, ambiguous: int) -> None:
    text = file_of(MANUAL * 3, limit, indent, ambiguous)
    found = zhengwen.clean(text).split("\n\n")
    right = sum(plain(a) in map(plain, found) for a in MANUAL)
    assert right == len(MANUAL)


@pytest.mark.xfail(strict=True, reason="a last line that is full, as one in 35 is, says nothing")
def test_a_full_last_line() -> None:
    found = zhengwen.clean(file_of(MANUAL * 3, 72))
    assert plain(MANUAL[2]) in map(plain, found.split("\n\n"))


@pytest.mark.parametrize(("limit", "ambiguous"), [(66, 1), (72, 1), (72, 2)])
def test_the_limit_is_found(limit: int, ambiguous: int) -> None:
    lines = file_of(MANUAL * 3, limit, 4, ambiguous).splitlines()
    found = terminal([line.strip() for line in lines], [4] * len(lines))
    assert found is not None
    assert limit - 1 <= 2 * found.limit <= limit


@pytest.mark.parametrize("ambiguous", [1, 2])
def test_quotes_show_how_wide_they_are(ambiguous: int) -> None:
    quoted = [*MANUAL, "“一”“二”“三”“四”“五”“六”“七”“八”“九”“十”，都念作“数”，而不念作“字”，" * 2]
    lines = file_of(quoted * 5, 70, 0, ambiguous).splitlines()
    found = terminal(lines, [0] * len(lines))
    assert found is not None
    assert found.ambiguous == ambiguous


NONE = {
    "a column of a book": [
        line for _, text in OWN["river"].paragraphs() for line in fill(text, 46)
    ],
    "a wide page": [line for _, text in OWN["river"].paragraphs() for line in fill(text, 110)],
    "lines of any length": [text[:20] for text in MANUAL],
    "nothing": [],
    "sections of a page, one of them as wide": [
        *file_of(MANUAL * 2, 73).splitlines(),
        *file_of(MANUAL * 12, 38).splitlines(),
    ],
    "ragged": [
        line[: max(len(line) - at % 9, 1)]
        for at, line in enumerate(file_of(MANUAL * 5, 76).splitlines())
    ],
}


@pytest.mark.parametrize("limit", [62, 70])
def test_items_and_headings_hide_no_terminal(limit: int) -> None:
    """A change log: under each version one paragraph and many short items, which end nothing."""
    items = [
        f"* {text}" for text in ("修正 apt 的参数", "新增 --dry-run", "删除旧的脚本", "改写说明")
    ]
    version = [line for text in MANUAL[2:4] for line in fill(text, limit)]
    lines = [line for at in range(5) for line in (f"版本 {at}.0", *version, *items * 4)]
    assert terminal(lines, [0] * len(lines)) is not None


@pytest.mark.parametrize("lines", NONE.values(), ids=NONE)
def test_no_terminal(lines: list[str]) -> None:
    assert terminal(lines, [0] * len(lines)) is None


@pytest.mark.parametrize(
    ("text", "wide", "narrow"),
    [
        ("年", 1.0, 1.0),
        ("a", 0.5, 0.5),
        ("“", 1.0, 0.5),
        ("α", 1.0, 0.5),
        ("", 0.0, 0.0),
        ("é", 1.0, 0.5),
    ],
)
def test_widths(text: str, wide: float, narrow: float) -> None:
    assert Terminal(35.0, 2).width(text) == wide
    assert Terminal(35.0, 1).width(text) == narrow
