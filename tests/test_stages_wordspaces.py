"""English words that run together, and letters that are one word."""

from __future__ import annotations

from pathlib import Path

import pytest
from zhengwen import Pipeline
from zhengwen.stages.characters.marks import spaced
from zhengwen.stages.characters.segments import segmented
from zhengwen.stages.characters.wordspaces import WordSpaces
from zhengwen.tables import lexicon

# Lines that show that words of their text run together.
SHOWS = "Thebridgewasclosedforthewinterandnobodycrossedit.\n"

# A text, and what becomes of it.
APART = {
    "lines of a paragraph": (
        "Thekeeperofthelighthad\nbeenthereforthirtyyears,andheknewtheboats.",
        "The keeper of the light had\nbeen there for thirty years, and he knew the boats.",
    ),
    "beside lines with their spaces": (
        "The keeper was old, and he\nhadforgottenthenamesofallbutone.\nHe was not.",
        "The keeper was old, and he\nhad forgotten the names of all but one.\nHe was not.",
    ),
    "amid Han": (
        "请阅读“Howtokeepyourbooksdryinwinter”一节。",
        "请阅读“How to keep your books dry in winter”一节。",
    ),
    "a heading": (f"{SHOWS}Thekeeperofthelight", "The keeper of the light"),
    "a number of a section": (f"{SHOWS}4.2.Onthemountain", "4.2. On the mountain"),
    "numbers": (f"{SHOWS}closedfrom1861untiltheflood", "closed from 1861 until the flood"),
    "marks": (
        f"{SHOWS}thetown,whichhadnobridge(orroad),waspoor;nobodycame.Theyleft.",
        "the town, which had no bridge (or road), was poor; nobody came. They left.",
    ),
    "apostrophes": (
        f"{SHOWS}Idon'tknowwhosebookitis,butit'snotmysister's.",
        "I don't know whose book it is, but it's not my sister's.",
    ),
    "speech": (
        f'{SHOWS}"Icannotsay,"saidthekeeper,"whocame."',
        '"I cannot say," said the keeper, "who came."',
    ),
    "curly quotes": (
        f"{SHOWS}“Icannotsay,”saidthekeeper,“whocame.”",
        "“I cannot say,” said the keeper, “who came.”",
    ),
    "a name that is not known": (
        f"{SHOWS}ThenMissVandeleurwasgoneandnobodyaskedwhere.",
        "Then Miss Vandeleur was gone and nobody asked where.",
    ),
    "an acronym": (f"{SHOWS}whichtheUNESCOcommitteefound", "which the UNESCO committee found"),
    "a word of the text's own": (
        f"{SHOWS}The zorbent is old.\nwefoundthezorbentinthebox",
        "we found the zorbent in the box",
    ),
}

# Lines that stay as they are, in a text whose words run together.
STAYS = {
    "a line with its spaces": "The beekeeper is upstairs.",
    "a word": "nevertheless",
    "a word of two": "beekeeper, windowsill and gingerbread",
    "a name with a capital within": "用LibreOffice、GitHub和YouTube",
    "two names of a program amid Han": "方法FileReader和EventListener",
    "a name of a program": "调用getElementById和addEventListener",
    "a variable": "theendofthelist=1",
    "an address": "见https://example.org/theendofthelist和www.whereisthebridge.example",
    "a mail address": "thekeeperofthelight@example.org",
    "a call": 'open("theendofthelist")',
    "a path": "C:\\theendofthelist",
    "pinyin": "Zhongguorenmindaxue",
    "German": "Donaudampfschifffahrtsgesellschaft",
    "a chemical": "methylenedioxymethamphetamine",
    "letters of a sequence": "acgtacgtgatcgatcgatcgatcgatcagctagc",
    "a unit": "5GHz,20km,mp3,sha256",
    "Han": "这座桥冬天不通行，没有人走。",
    "a number with its comma": "1,204人",
    "a package amid Han": "软件包fakeroot、sendmail和passwd",
}

# Texts that do not show it: their long runs are names of their own.
SHOWN_BY_NONE = {
    "one name alone": "标签是whatisinthebox。",
    "a name of a program": "findUserByNameAndPasswordInTheDatabase",
    "a list of them": "getTheEndOfTheList\nsetTheEndOfTheList\nisAtTheEndOfTheList",
    "a long word": "internationalization\nantidisestablishmentarianism",
    "no Latin": "这座桥冬天不通行，没有人走。",
    "nothing": "",
}


@pytest.mark.parametrize(("text", "result"), APART.values(), ids=APART)
def test_words_come_apart(text: str, result: str) -> None:
    found = WordSpaces()(text)
    assert found.endswith(result)
    assert found.replace(" ", "") == text.replace(" ", "")
    assert WordSpaces()(found) == found


@pytest.mark.parametrize("line", STAYS.values(), ids=STAYS)
def test_what_is_no_run_of_words_stays(line: str) -> None:
    found = WordSpaces()(SHOWS + line)
    assert found != SHOWS + line
    assert found.split("\n")[1] == line


@pytest.mark.parametrize("text", SHOWN_BY_NONE.values(), ids=SHOWN_BY_NONE)
def test_a_text_must_show_it(text: str) -> None:
    assert WordSpaces()(text) == text


@pytest.mark.xfail(strict=True, reason="words alone do not tell which of two readings is meant")
@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("notaskfor.", "not ask for."),
        ("Someonesetupthetent", "Someone set up the tent"),
        # An address that a sentence runs into is not told from it.
        ("attheaddresshttps://example.org/", "at the address https://example.org/"),
    ],
)
def test_two_readings(line: str, right: str) -> None:
    assert WordSpaces()(SHOWS + line).split("\n")[1] == right


# Letters, and the words that they are.
SEGMENTS = {
    "theriverwaswide": "the river was wide",
    "together": "together",
    "therein": "therein",
    "Ihaveacat": "I have a cat",
    "don'task": "don't ask",
    "isn'tit": "isn't it",
    "OLDTOWN": "OLD TOWN",
    "qzxv": "qzxv",
}


@pytest.mark.parametrize(("run", "words"), SEGMENTS.items(), ids=SEGMENTS)
def test_segments(run: str, words: str) -> None:
    assert " ".join(segmented(run).words) == words


def test_a_word_of_the_text_is_known() -> None:
    assert segmented("thezorbents").strange == 1
    found = segmented("thezorbents", {"zorbents"})
    assert found.words == ("the", "zorbents") and not found.strange


# A stretch of a line that lost its spaces, and where its marks want them.
MARKS = {
    "one,two;three!four?five": "one, two; three! four? five",
    "page:see(the)end": "page: see (the) end",
    "ssh(1)and": "ssh(1) and",
    "12:30,1,204and3.5": "12:30,1,204 and 3.5",
    "left.The": "left. The",
    "a.out": "a.out",
    "of50%or": "of 50% or",
    "well-known": "well-known",
}


@pytest.mark.parametrize(("given", "result"), MARKS.items(), ids=MARKS)
def test_marks(given: str, result: str) -> None:
    assert spaced(given) == result


def test_paragraphs_of_glued_lines() -> None:
    text = (
        "Thekeeperhadbeenthereforthirtyyears,and\nheknewthenameofeachboatthatpassedby,and\n"
        "thenamesofthosewhosailedinit.Nobodyelse\nintheharbourdid.\n"
    )
    document = Pipeline.preset("article").run(text)
    document.verify()
    assert document.text == (
        "The keeper had been there for thirty years, and he knew the name of each boat that passed"
        " by, and the names of those who sailed in it. Nobody else in the harbour did.\n"
    )
    assert any(edit.stage == "wordspaces" for edit in document.edits)


# --- the table


def test_the_lexicon_is_sorted_and_unique_and_small() -> None:
    path = Path(lexicon.__file__).with_name("lexicon.tsv")
    assert path.stat().st_size < 700_000
    rows = path.read_text(encoding="utf-8").splitlines()
    head = [row for row in rows if row.startswith("# ")]
    assert any("Origin" in row for row in head) and any("Licence" in row for row in head)
    assert "Kevin Atkinson" in path.with_name("lexicon.LICENSE").read_text(encoding="utf-8")
    first = [row.split("\t")[0] for row in rows[len(head) :]]
    assert first == sorted(set(first))
    words = [
        letters + tail
        for letters, groups in (row.split("\t") for row in rows[len(head) :])
        for group in groups.split(" ")
        for tail in group.split("=")[1].split(",")
    ]
    assert len(words) == len(set(words)) == len(lexicon.levels())
