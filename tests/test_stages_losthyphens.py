"""Compounds of which ``pdftotext`` lost the hyphen as it made one line of two rows."""

from __future__ import annotations

from textwrap import wrap

import pytest
from english import PARAGRAPHS
from zhengwen import Pipeline
from zhengwen.stages.characters.hyphens import Hyphens
from zhengwen.stages.characters.losthyphens import with_lost_hyphens

ARTICLE = Pipeline.preset("article")
COLUMNS = 50
FIRST = "Nobody had seen the boat on the river since March"
# A row up to where it ends, the word there, and what follows; each half about as long as a row.
BEFORE, BEHIND = "and on that cold day the old man had his own", "lay in the dark of the boat"


def glued(word: str, before: str = BEFORE, behind: str = BEHIND) -> str:
    """A line of two rows, amid a page."""
    above, below = (wrap(text, COLUMNS, break_on_hyphens=False) for text in PARAGRAPHS[:2])
    return "\n".join([*above, FIRST, f"{before} {word} {behind}.", *below]) + "\n\f"


REPAIRED = {
    "two words": ("rifleshot", "rifle-shot"),
    "no other s": ("whaleship", "whale-ship"),
    "a number": ("fiftyeight", "fifty-eight"),
    "a noun that has an ending": ("clawfooted", "claw-footed"),
    "two names": ("AfricanAmerican", "African-American"),
    "of three": ("horse-andbuggy", "horse-and-buggy"),
    "in quotes": ("“rifleshot”,", "“rifle-shot”,"),
    "of someone": ("greenhand's", "green-hand's"),
    "in capitals": ("RIFLESHOT", "RIFLE-SHOT"),
}
LEFT = {
    "a word that hyphenation broke": "international",
    "one of the lexicon's in two": "ferryman",
    "one that has its hyphen": "rifle-shot",
    "a name in two parts": "Quiffler",
    "a name of two words": "Norwood",
    "a name in camel case": "JavaScript",
    "a name with a capital within": "MacDonald",
    "an identifier": "SuexecUserGroup",
    "unknown names": "Nantucketer",
    "a name of the text": "Queequeg",
    "a prefix": "colaborers",
    "a prefix, whole elsewhere or not": "precompiled",
    "what is a suffix": "lungless",
    "an address": "linhe.example/rifleshot",
    "a path": "/srv/rifleshot/greenhand",
    "the name of a file": "rifleshot.conf",
    "a variable": "rifle_shot rifleshot_",
    "a call": "rifleshot(greenhand)",
    "another's hyphen": "old-fashioned rifleshot",
    "Dutch": "waterstaat",
    "German": "Wasserstand",
}


@pytest.mark.parametrize(("word", "whole"), REPAIRED.values(), ids=REPAIRED)
def test_a_compound_has_its_hyphen(word: str, whole: str) -> None:
    found = with_lost_hyphens(glued(word))
    assert found == glued(whole)
    assert with_lost_hyphens(found) == found


@pytest.mark.parametrize("word", LEFT.values(), ids=LEFT)
def test_what_may_be_one_word_stays(word: str) -> None:
    assert with_lost_hyphens(glued(word)) == glued(word)


def test_the_text_s_own_compounds_come_first() -> None:
    """The lexicon has neither part."""
    text = glued("ldaputils", behind=f"{BEHIND}, as slapd-ldap-utils do")
    assert with_lost_hyphens(text) == text.replace("ldaputils", "ldap-utils")
    # Whole elsewhere, in no glued line.
    text = f"{glued('rifleshot')}A rifleshot.\n\f"
    assert with_lost_hyphens(text) == text


def test_of_two_words_none_is_sure() -> None:
    text = glued("greenhand rifleshot", BEFORE.removesuffix(" his own"))
    assert with_lost_hyphens(text) == text


def test_lines_of_three_rows_have_two() -> None:
    behind = f"lay in the dark of the boat that he kept greenhand {BEHIND}"
    text = glued("rifleshot", behind=behind)
    whole = text.replace("rifleshot", "rifle-shot").replace("greenhand", "green-hand")
    assert with_lost_hyphens(text) == whole


def test_no_word_where_no_row_ended() -> None:
    for before in ("and on that cold day", f"{BEFORE} ferry and its old"):
        text = glued("rifleshot", before, f"{BEHIND} and of the ferry"[: 96 - len(before) - 11])
        assert with_lost_hyphens(text) == text


def test_no_line_where_no_rows_are() -> None:
    """A line a paragraph, a table, a program, and rows that kept their hyphens."""
    line = f"{BEFORE} rifleshot {BEHIND}."
    for lines in (
        [*PARAGRAPHS, line, *PARAGRAPHS],
        [*wrap(PARAGRAPHS[0], COLUMNS), line, *wrap(PARAGRAPHS[1], COLUMNS)],
        [row for text in (*PARAGRAPHS, line, *PARAGRAPHS) for row in (text, "")],
        [f"{name:40}{count:12}" for count, name in enumerate(("ferry", "boat", "bell") * 4)]
        + [line],
        ["if bell:", "    ring(bell)", "else:", "    wait(ferry)"] * 4 + [f"    # {line}"],
        [*glued("rifleshot").splitlines(), "and the settle-", "ment of the ferry"],
    ):
        text = "\n".join([*lines, "\f"])
        assert with_lost_hyphens(text) == text


def test_a_mail_s_wide_line_is_no_page_s() -> None:
    """Its writer wrapped no word; pdftotext ends each page with a form feed."""
    text = glued("rifleshot").removesuffix("\f")
    assert with_lost_hyphens(text) == text


@pytest.mark.parametrize(("seen", "whole"), [("", "timeframe"), (" A time-frame.", "time-frame")])
def test_where_words_were_hyphenated_a_compound_may_stand_beside_one(seen: str, whole: str) -> None:
    """Of lines glued within words of the lexicon one has such a word beside it by chance."""
    rows = [f"{BEFORE} {word} {BEHIND}." for word in ("settlement", "ferryman", "wonderful")]
    text = glued("timeframe") + "\n".join(
        row for at, line in enumerate(rows) for row in (*wrap(PARAGRAPHS[at], COLUMNS), FIRST, line)
    )
    assert with_lost_hyphens(text + seen) == text.replace("timeframe", whole) + seen


def test_a_wide_measure_beside_a_narrow_one() -> None:
    """Full lines of the wide one are not glued: they are followed by others."""
    narrow, wide = (wrap(PARAGRAPHS[at], size) for at, size in ((0, 36), (1, 80)))
    wide[1] = wide[1][:30] + " rifleshot" + wide[1][40:]
    for rows in ([*narrow, *wide], [*wide, *narrow]):
        text = "\n".join([*rows, "\f"])
        assert with_lost_hyphens(text) == text


def test_pdfium_s_lines_have_signs() -> None:
    text = glued("rifleshot") + "A well\ufffeknown one.\n"
    assert Hyphens()(text) == text.replace("\ufffe", "-")


def test_chinese_stays() -> None:
    text = "渡口的老人每天早上都到河边来看一看水，然后回家。\n" * 30 + glued("rifleshot")
    assert Hyphens()(text) == text


def test_the_paragraph_has_it_and_the_ledger_knows() -> None:
    document = ARTICLE.run(glued("rifleshot"))
    document.verify()
    assert "own rifle-shot lay" in document.text
    edits = [edit for edit in document.edits if edit.stage == "hyphens"]
    assert [(edit.before, edit.after) for edit in edits] == [("ifleshot", "ifle-shot")]
    assert ARTICLE.run(document.text).text == document.text
