"""Tables in words and figures whose cells stand below each other, amid English and Chinese text."""

from __future__ import annotations

import textwrap

import pytest
from cleaning import ARTICLE, clean
from zhengwen.stages.paragraphs.aligned import aligned
from zhengwen.stages.paragraphs.cells import rows

ABOVE = (
    "The ferry office kept a list of every boat that crossed the river during the year, and the "
    "clerks copied it into the great book each evening. When the bridge was opened the list grew "
    "shorter, and at last only the small boats of the fishermen were left in it."
)
BELOW = (
    "After the war the town bought two steamers, which ran between the harbour and the upper "
    "villages until the road was built; their captains are remembered for the songs they sang. "
    "Nobody has written them down, and those who knew them are old."
)
TABLES = {
    "words and a figure": """\
Craft                Place              Number
Barge                Salt Works          3,452
Coal lighters        The Lock               61
Ferry                Market Gate          52.4
Fishing boats        North Quay          2,001
Tug                  Willow Bank          18.3
""",
    "words alone": """\
Barge          Salt Works   under repair
Coal lighters  The Lock     laid up
Ferry          Market Gate  sold in spring
""",
    "a figure in two columns": """\
Ferry boats with a roof  49  324
Fishing boats and rafts   8   37
Barges that carry stone  74  848
""",
    "two cells, far apart": """\
Barge            Salt Works
Coal lighters    The Lock
Ferry            Market Gate
""",
    "numbered rows": """\
1  Rafts of timber       7,712   93
2  Barges with coal        655   12
3  Ferry at the old mill   628    4
""",
    "a name beside several rows": """\
                        Ferry boats with a roof     49     324
  Northern Reach        Fishing boats and rafts     58     437
                        Barges that carry stone     74     848
                        Steamers in the summer      27     841
  Southern Reach        Rowing boats for hire       26     157
                        Lighters                    64     918
""",
    "Han and words": """\
渡船             Salt Works          3,452
运煤的驳船       The Lock               61
小火轮           Market Gate          52.4
""",
}


def amid(table: str) -> str:
    """A table between two paragraphs, as `pdftotext -layout` writes them."""
    return "\n\n".join([textwrap.fill(ABOVE, 78), table.rstrip("\n"), textwrap.fill(BELOW, 78)])


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("far", [0, 10])
def test_rows_of_a_table(name: str, far: int) -> None:
    """Each is a paragraph, and stays where it stands, however far in the table is."""
    table = textwrap.indent(TABLES[name], far * " ")
    assert clean(amid(table)) == [ABOVE, *map(str.strip, table.splitlines()), BELOW]


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_a_table_by_kind(name: str) -> None:
    kinds = [p.kind for p in ARTICLE.run(amid(TABLES[name])).paragraphs]
    assert kinds == ["body", *["table"] * len(TABLES[name].splitlines()), "body"]


@pytest.mark.parametrize(
    "lines",
    [
        # Setting stretches spaces, each line its own.
        ["the  barge at the old", "ferry  was lost  and", "nobody  came to town"],
        ["the ferry  was  lost", "and nobody  came  to", "town  until the  day"],
        # Two may do so by chance.
        ["Barge    Old Mill    lost", "Ferry    The Lock    lost"],
        # The room behind a number or a mark is that of an item.
        ["1.    Moor the boat", "2.    Count the oars", "3.    Close the gate"],
        ["•    Moor the boat", "•    Count the oars", "•    Close the gate"],
        # Parts of sentences are side by side in columns.
        ["the ferry was lost,    and nobody came", "to town, the road,     and the old mill"] * 2,
        # One space parts words.
        ["Barge Old Mill lost", "Ferry The Lock lost", "Coals The Town lost"],
    ],
)
def test_lines_that_are_no_rows(lines: list[str]) -> None:
    assert not any(aligned(lines))


@pytest.mark.parametrize("gap", [2, 3])
def test_two_words_with_little_room_between(gap: int) -> None:
    """One gap alone, so narrow, may be one that setting stretched."""
    assert not any(aligned([f"{word}{gap * ' '}Mill" for word in ("Barge", "Ferry", "Tower")]))


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("the fishermen were left in it.", False),
        ("and the boats were these six:", False),
        ("No Craft and place Number Lost", True),
    ],
)
def test_what_ends_above_a_table_is_no_head(above: str, head: bool) -> None:
    """Each has as many words as the rows."""
    found = ["1  Rafts of timber       7,712   93", "2  Barges with coal        655   12"]
    assert rows([above, *found]) == [head, True, True]


OPTIONS = {
    "English": """\
       Carry each FILE over the river, and write to standard output what arrives.
       With no FILE, or when FILE is -, read standard input. What is lost on the
       way is counted, and the count is written at the end.

       -a, --all         carry everything, hidden files too
       -b, --brief       write the count alone
       -c, --cold        keep to the northern bank, where the water is slower, and
                         wait for the other boats
       -d, --dry         write what would be done
""",
    "Chinese": """\
    选项如下，没有写出的按默认处理，详细说明见后面各章，不明白的可以写信询问，地址在
封底。其余选项与旧版相同，旧版的配置文件可以继续使用，但是不再更新，将来的版本可能会
取消这一支持。

  --all, -a        处理全部文件
  --brief, -b      只写出数目
  --cold, -c       沿北岸走，那里水流较慢，而且要等其他的船都到齐以后才离开第一码
                   头，夜间不走
  --dry, -d        写出将要做的事，但并不去做
""",
}


@pytest.mark.parametrize("language", OPTIONS)
def test_what_an_option_does_goes_on_below_it(language: str) -> None:
    """The line stands below the last cell; the row after it is one of the same table."""
    lines = OPTIONS[language].splitlines()
    prose, rows = lines[: lines.index("")], lines[lines.index("") + 1 :]
    joint = " " if language == "English" else ""
    wanted = [rows[0], rows[1], f"{rows[2]}{joint}{rows[3].strip()}", rows[4]]
    made = clean(OPTIONS[language])
    assert made == [joint.join(map(str.strip, prose)), *map(str.strip, wanted)]


def test_a_cell_below_another_is_no_rest_of_it() -> None:
    """The one above had room for its first word."""
    table = """\
Northern Reach    boats with a roof     49
Southern Reach    rowing boats for hire and
                  rafts
Upper River       rafts of timber
"""
    row = "Southern Reach    rowing boats for hire and"
    assert row in clean(amid(table))
