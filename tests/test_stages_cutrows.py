"""Rows that an extractor cut at their widened spaces: their pieces come back in order."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import bleed
import pytest
from english import PARAGRAPHS
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.page import cutrows
from zhengwen.stages.page.cutrows import RULE, in_rows

ARTICLE = Pipeline.preset("article")
COLUMN = bleed.columns(PARAGRAPHS, 1, 22, 0)[0]
# Lines of it that are cut: a third of a page's rows at most, none a paragraph's last.
CUT = range(2, len(COLUMN) - 6, 7)


def cut(row: str) -> tuple[str, str, str]:
    """A row's pieces: two at the column's edges, and what stood between; a space behind two."""
    words = row.split()
    return f"{words[0]} {words[1]} ", f"{' '.join(words[2:-2])} ", " ".join(words[-2:])


def stretched(row: str) -> str:
    return row.replace(" ", "  ")


def page(*, turned: bool, below: int) -> str:
    """A column set in stretched lines: what stood amid a row so many lines further down."""
    rows: list[list[str]] = []
    later: dict[int, str] = {}
    for at, row in enumerate(COLUMN):
        rows.append([stretched(row)])
        if at in CUT:
            left, inner, right = cut(row)
            rows[at] = [right, left] if turned else [left, right]
            later[at + below] = inner
        if at in later:
            rows[at] += ["", later[at], ""]
    return "\n".join(line for row in rows for line in row)


def read(text: str) -> str:
    return " ".join(" ".join(line.text for line in in_rows(split(text))).split())


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("below", [1, 3])
def test_pieces_come_back_to_their_row(*, turned: bool, below: int) -> None:
    text = read(page(turned=turned, below=below))
    found = [" ".join(COLUMN[at - 1 : at + 2]) in text for at in CUT]
    assert sum(found) >= len(found) - 1


def test_the_ledger_says_which_pieces_moved() -> None:
    text = page(turned=True, below=3)
    document = ARTICLE.run(text)
    document.verify()
    assert {cut(COLUMN[at])[1].strip() for at in CUT} <= {
        edit.before.strip() for edit in document.edits if edit.rule == RULE
    }
    assert ARTICLE.run(document.text).text == document.text


@pytest.mark.parametrize("seed", range(20))
def test_no_piece_is_lost_wherever_it_stands(seed: int) -> None:
    """Two, three and more pieces of a row stand alone, some of them beside those of another."""
    chance = Random(seed)
    rows = [[stretched(row)] for row in COLUMN]
    for at in chance.sample(range(len(COLUMN)), len(COLUMN) // 8):
        words = COLUMN[at].split()
        rows[at] = [words[-1], f"{words[0]} "]
        for word in words[1:-1]:
            rows[min(at + chance.randrange(6), len(rows) - 1)] += ["", f"{word} ", ""]
    text = "\n".join(line for row in rows for line in row)
    assert sorted(line.number for line in in_rows(split(text))) == [
        line.number for line in split(text)
    ]
    ARTICLE.run(text).verify()


def test_pieces_in_order_stay() -> None:
    rows = [[*cut(row)] if at in CUT else [stretched(row)] for at, row in enumerate(COLUMN)]
    lines = split("\n\n".join(line for row in rows for line in row))
    assert in_rows(lines) is lines


# A tilde is a space at a line's end.
VERSE = """\
The ferry waits, the bell is still,~
The river has no more to say,
A lamp burns late upon the hill~
Where someone counts the fares of day.

The boats are drawn above the line,~
The ropes are dry, the oars are laid,
And on the bank the willows shine
As if the moon had come to trade."""
ADDRESSES = """\
The Linhe Ferry Company~
14 Landing Road
Linhe

Mr Shen Wei~
Post Office,~
Hill Street 3
Linhe County"""
TALK = """\
"Has the boat gone?"~
"It has."
"And when does it come back?"~
"When it is full."
"That may take until the evening."~
"It may."
"""
WORDS = "landing \nferry\nbell \nrope\nbench \nbow\nlantern \noar\n"
MARKDOWN = "The ferry  \nleaves at nine.  \nThe bridge  \nis open to all.\n"


@pytest.mark.parametrize("text", [VERSE, ADDRESSES, TALK, WORDS, MARKDOWN])
@pytest.mark.parametrize("below", ["", "\n\n" + "\n".join(COLUMN)])
def test_spaces_at_the_ends_of_lines_that_none_stretched_say_nothing(text: str, below: str) -> None:
    lines = split(text.replace("~", " ") + below)
    assert in_rows(lines) is lines


def test_what_ends_a_row_stays_its_end() -> None:
    """A piece without a space behind it is the last of its row, wherever it stands."""
    found = in_rows(split(page(turned=True, below=2)))
    ends = [above for above, line in pairwise(found) if above.trailing and "  " in line.text]
    assert not ends


def test_many_narrow_pieces_are_read_in_linear_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row has few pieces, however many would be as narrow as its measure."""
    read: list[str] = []

    def counted(above: str, below: str) -> float:
        read.append(above)
        return 0.0

    monkeypatch.setattr(cutrows, "spoken", counted)
    wide = [stretched(" ".join(COLUMN[at : at + 4])) for at in range(len(COLUMN) - 4)] * 9
    counts = []
    for pieces in (50, 200):
        read.clear()
        in_rows(split("\n".join([*wide, *["a "] * pieces, "end of it"])))
        counts.append(len(read))
    assert 0 < counts[0] < counts[1] < 6 * counts[0]


def test_a_piece_does_not_come_between_a_row_and_what_goes_on_below_it() -> None:
    text = """The  old  boat  had  been  on  the  river  for
a hundred years, and whoever lived beside it in
those  days  will  have  heard  of  the  changes
which  have  occurred  since  the  close  of  that
war. The two  towns  have  generally_
the
building of bridges and to the keeping of boats.

tended_

to_

at_
town
Before  your  own  time  a  ferry  went  to  the
every day of the week, and the people were fond
of  it,  as  they  were  of  the  old  Empire  of
Russia,  one  of_
those  with  which  their
fathers had always been at peace, and of that old
constant  exchange  of  good  offices  in  winter
when  the  water  froze  and  no  boat  could  go
over to the other side for as long as a month.
""".replace("_", " ")
    assert "since the close of that war. The two towns" in read(text)
