"""Pages of English: words that a line's end parted, lines glued there, names, sections, paths."""

from __future__ import annotations

import re
from itertools import zip_longest
from textwrap import wrap

import pytest
from cleaning import clean
from english import PARAGRAPHS
from zhengwen.split import split
from zhengwen.stages.page.columns import Columns
from zhengwen.stages.page.spoken import spoken
from zhengwen.stages.paragraphs.joint import join_texts, joint
from zhengwen.stages.paragraphs.names import names_alone
from zhengwen.stages.paragraphs.words import unglued

# The same river, in longer words.
LONGER = (
    "The department of navigation maintained seventeen landings between the mountains and the "
    "harbour, and every November its inspectors examined the mooring posts, measured the distance "
    "between them, and recorded their condition in a register that nobody consulted afterwards.",
    "Commercial carriers complained that the regulations concerning passengers were complicated, "
    "contradictory and expensive. Fishermen complained that the timbers of the landings were "
    "splintered, that the lanterns burned indifferently, and that the ferrymen understood nothing "
    "of currents.",
    "After consultation with the surrounding villages the department recommended a permanent "
    "bridge. Engineers surveyed the foundations, contractors submitted their estimates, and the "
    "provincial newspaper published a photograph of the celebration, although construction had "
    "hardly commenced.",
    "Nevertheless the enterprise succeeded. Merchants distributed their merchandise without "
    "interruption, children attended the elementary school on the further embankment, and the "
    "ferrymen, whose employment had disappeared, became conductors on the motor omnibus.",
) * 2
# Where a word of six letters may be parted, nearly as hyphenation does: fer-ry, hun-dred.
SYLLABLE = re.compile("(?<=[aeiouy][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z]{1,2}[aeiouy][a-z])")


def hyphenated(text: str, columns: int, sign: str = "-\n") -> str:
    """A paragraph in lines of so many columns, words parted at their ends."""
    done, line = "", ""
    for word in text.split():
        if not line or len(line) + 1 + len(word) <= columns:
            line = f"{line} {word}".strip()
            continue
        room = columns - len(line) - 2
        cuts = [m.end() for m in SYLLABLE.finditer(word) if 1 < m.end() <= room]
        cut = cuts[-1] if cuts and len(word.strip(".,")) > 5 else 0
        done += f"{line} {word[:cut]}{sign}" if cut else f"{line}\n"
        line = word[cut:]
    return f"{done}{line}\n"


def wrapped(text: str, columns: int = 48) -> str:
    """A paragraph in lines of so many columns."""
    return "\n".join(wrap(text, columns, break_on_hyphens=False)) + "\n"


BODY = "".join(map(wrapped, PARAGRAPHS))


@pytest.mark.parametrize("word", ["There", "What"])
def test_a_common_word_with_a_capital_starts_below_a_heading(word: str) -> None:
    """The heading leaves little room, and has no mark."""
    heading = "Who Kept the Old Ferry and Its Bell Before Anybody"
    below = f"{word} was nobody at the landing in those years but the ferryman and his dog, and he"
    below += " never spoke to anybody unless the water was high."
    text = "\n".join([wrapped(PARAGRAPHS[0], 60).strip(), heading, wrapped(below, 60), BODY])
    assert clean(text)[:3] == [PARAGRAPHS[0], heading, below]


def test_a_name_with_a_capital_goes_on() -> None:
    text = "Nobody in the village or anywhere else had ever told old\nAnn Barker how the bridge was"
    assert " ".join(text.split()) in clean(f"{text}\nbuilt.\n{wrapped(PARAGRAPHS[0], 60)}")[0]


@pytest.mark.parametrize("columns", [34, 40, 48, 60])
def test_words_that_hyphenation_parted_are_whole(columns: int) -> None:
    lines = "".join(hyphenated(text, columns) for text in LONGER)
    assert lines.count("-\n") > 8
    found = " ".join(clean(lines))
    assert found == " ".join(LONGER)


def test_words_are_whole_where_a_blank_line_follows_each() -> None:
    lines = "\n".join(hyphenated(text, 44).replace("\n", "\n\n") for text in LONGER)
    assert "-" not in "".join(clean(lines))


def test_words_are_whole_in_columns_side_by_side() -> None:
    left, right = (
        "".join(hyphenated(text, 40) for text in texts).splitlines()
        for texts in (LONGER[:4], LONGER[4:])
    )
    rows = [f"{a:52}{b}".rstrip() for a, b in zip_longest(left, right, fillvalue="")]
    found = "".join(clean("\n".join(rows) + "\n"))
    assert "-" not in found
    assert "\u00ad" not in found


def test_a_soft_hyphen_beside_a_column_that_stays_goes() -> None:
    assert join_texts(["a settle\u00ad     to the bridge"]) == "a settle     to the bridge"
    assert join_texts(["a settle\u00ad", "ment of"]) == "a settlement of"


@pytest.mark.parametrize("columns", [44, 50, 60])
def test_lines_that_pdfium_glued_at_hyphens_are_lines(columns: int) -> None:
    lines = "".join(hyphenated(text, columns, "\ufffe") for text in LONGER)
    assert lines.count("\ufffe") >= 8
    assert " ".join(clean(lines)) == " ".join(LONGER)


def test_lines_of_three_are_as_wide_as_the_last() -> None:
    measure, width = [20.0] * 6, [20.0, 19.0, 38.0, 57.5, 20.0, 8.0]
    true, own = unglued(measure, width, [False] * 6)
    assert (true, own) == ([20.0] * 6, [20.0, 19.0, 18.0, 17.5, 20.0, 8.0])
    # A multiple of what more lines have is no measure, if few lines fill it.
    measure = [20.0] * 5 + [39.0] * 3
    true, own = unglued(measure, [20.0] * 5 + [18.0, 39.0, 19.0], [False] * 8)
    assert (true, own[-2]) == ([20.0] * 8, 19.0)


@pytest.mark.parametrize(
    "wide", [[41.5, 41.0, 41.5], [39.0, 38.5, 39.0]], ids=["a gutter more", "filled"]
)
def test_a_column_twice_as_wide_is_one(wide: list[float]) -> None:
    measure = [20.0] * 5 + [max(wide)] * 3
    assert unglued(measure, [20.0] * 5 + wide, [False] * 8)[0] == measure


def test_a_whole_paragraph_is_no_glued_line() -> None:
    assert unglued([20.0, 20.0, 0.0], [20.0, 20.0, 38.0], [False, False, True])[1][-1] == 38.0


TOGETHER = {
    "a word that is whole": ("the settle\u00ad", "ment by the dyke", 5.0),
    "a word of the lexicon": ("the settle-", "ment by the dyke", 5.0),
    "two words": ("the well-", "known dyke", 2.5),
    "a capital": ("the settle\u00ad", "By nine", -2.0),
    "no word": ("the settle\u00ad", "by the dyke", 0.0),
}


@pytest.mark.parametrize(("above", "below", "nats"), TOGETHER.values(), ids=TOGETHER)
def test_a_hyphen_tells_which_line_goes_on(above: str, below: str, nats: float) -> None:
    assert spoken(above, below) == nats


NAMES = {
    "two": ("Thomas Ashby and Jane Reed", True),
    "three": ("Thomas Ashby, Jane Reed, and Margaret Q. Lindt", True),
    "a double name": ("Thomas Ashby-Lindt & Jane Reed", True),
    "one": ("Thomas Ashby", False),
    "things": ("Ferries and Bridges", False),
    "a heading": ("Old Ferries and New Bridges", False),
    "months": ("May Day and March Winds", False),
    "a sentence": ("Thomas Ashby and Jane were late", False),
}


@pytest.mark.parametrize(("text", "names"), NAMES.values(), ids=NAMES)
def test_names_of_people(text: str, names: bool) -> None:
    assert names_alone(text) == names


@pytest.mark.parametrize("heading", ["2. The Two Ways Across", "What Became of the Old Ferry?"])
def test_names_below_a_title_are_a_byline(heading: str) -> None:
    names = "Thomas Ashby and Jane Reed"
    assert clean(f"{heading}\n{names}\n{BODY}")[:3] == [heading, names, PARAGRAPHS[0]]


def test_names_amid_a_sentence_go_on() -> None:
    text = (
        "The letters of that winter were brought over by\n"
        "Thomas Ashby, Jane Reed, and Margaret Lindt\n"
        "who had the key of the office, and of the boat.\n"
    )
    assert clean(text + BODY)[0].startswith(" ".join(text.split()))


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("8.1.3. mooring", "mooring is what the ferryman calls the two posts by the landing, " * 3),
        ("2.4 lantern", "lantern and bell hang at the bow, where a child can reach them, and " * 3),
    ],
)
def test_a_section_whose_text_starts_small_stands_above_it(heading: str, text: str) -> None:
    text = f"{text}as everyone knows."
    found = clean(f"{BODY}{heading}\n{wrapped(text)}{BODY}")
    assert {heading.split()[1], text} <= {found[found.index(text) - 1].split()[-1], *found}


@pytest.mark.parametrize(
    ("above", "below", "between"),
    [
        ("the map is put", "/srv/maps/linhe.png", " "),
        ("it goes into", "/usr/share/ferry", " "),
        ("it goes into /usr", "/share/ferry", ""),
        ("the file ferry", "/rules.d", ""),
        ("see /srv/maps", "/etc/ferry", ""),
        ("either ferry", "/bridge", ""),
        ("from home", "/work", ""),
        ("and in home", "/etcetera", ""),
        ("in the directory", "/plans/bridge/", " "),
        ("as told. Reading", "/usr/share/ferry", " "),
        ("TCP", "/IP", ""),
        ("as all of /usr/share/", "directories do", " "),
        ("are kept in ~/.ferry/", "and read from there", " "),
        ("are kept in /usr/share/", "ferry and read", ""),
        ("are kept in /usr/share/", "to/ferry", ""),
        ("are kept in /usr/", "or.conf", ""),
        ("ferries and/", "or bridges", ""),
        ("in linhe/plans", "/bridge/west", ""),
        ("from linhe.org", "/etc/ferry", ""),
    ],
)
def test_a_path_from_the_root_stands_apart(above: str, below: str, between: str) -> None:
    assert joint(above, below) == between


@pytest.mark.parametrize(
    ("above", "below", "between"),
    [
        ("to leave it, use the -", "P option", ""),
        ("to leave it, use the -", "-purge option", ""),
        ("to leave it, use the -", "option", " "),
        ("to leave it -", "I never would -", " "),
        ("the width is a -", "b", " "),
        ("from page 3 -", "5", " "),
        ("Row, ferryman!", "—but one word with thee!", ""),
        ('"Row, ferryman!"', "—he cried—", ""),
        ("Row, ferryman!", "— Henry Aldous", " "),
        ("Row, ferryman!", "—Henry Aldous", " "),
    ],
)
def test_what_a_hyphen_or_a_dash_belongs_to(above: str, below: str, between: str) -> None:
    assert joint(above, below) == between


def test_a_sentence_goes_on_behind_a_colon() -> None:
    for rest in ("the post, the bell", "Linhe and Shahe", "The post, the bell"):
        text = f"For years the boat had carried three things:\n{rest}, and all that the farmers had"
        text += "\nto sell in the town."
        whole = " ".join(text.split())
        assert whole in clean(BODY + text + "\n" + BODY)


def test_words_far_apart_with_an_address_among_them_are_a_line() -> None:
    row = ["to", "ftp.ferry.linhe.example", "in", "the", "directory"]
    text = (
        "To see the plan of the bridge go to the office,\n"
        "or have whoever minds the telephone connect you\n"
        + "\n\n".join(row)
        + "\n\n/plans/bridge/, which the engineers keep open\nfor all who ask.\n"
    )
    assert " ".join(text.split()) in clean(BODY + text + BODY)


@pytest.mark.parametrize("columns", [26, 28, 30, 32, 48])
@pytest.mark.parametrize("byline", ["From our correspondent", "By Henry Aldous"])
def test_a_byline_between_a_title_and_its_text_stands_alone(byline: str, columns: int) -> None:
    body = "".join(wrapped(one, columns) for one in PARAGRAPHS)
    found = clean(f"CHAPTER 3\n{byline}\n{body}")
    assert found[:2] == ["CHAPTER 3", byline]


def test_a_column_of_words_is_no_line() -> None:
    words = ["ferry", "bridge", "landing", "harbour"]
    found = clean(BODY + "\n\n".join(words) + "\n\n" + BODY)
    assert len(found) > 2 * len(PARAGRAPHS)
    assert [line.text for line in split("\n".join(words))] == words


def test_a_title_in_a_column_whose_lines_have_rows_of_their_own() -> None:
    lines = wrap(" ".join(PARAGRAPHS), 36)
    title, left, right = ["A Ferry and", "a Bridge"], lines[:17], lines[20:42]
    # The title's two lines stand on rows of the right column, all others between those.
    rows = [(f"    {line}", beside) for line, beside in zip(title, right[1:4:2], strict=True)]
    rows = [("", right[0]), rows[0], ("", right[2]), rows[1], ("", right[4])]
    for line, beside in zip(left, right[5:], strict=True):
        rows += [(line, ""), ("", beside)]
    text = "\n".join(f"{line:45}{beside}".rstrip() for line, beside in rows)
    assert [line.text for line in Columns()(split(text))] == [*title, *left, *right]
