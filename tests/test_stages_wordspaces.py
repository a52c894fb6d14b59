"""English words that run together, and letters that are one word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from zhengwen import Pipeline
from zhengwen.stages.characters.marks import numbered, spaced
from zhengwen.stages.characters.segments import segmented
from zhengwen.stages.characters.wordspaces import WordSpaces
from zhengwen.tables import lexicon

# Lines that show that words of their text run together.
SHOWS = (
    "Thebridgewasclosedforthewinterandnobodycrossedit.\nTherewasnoroadtothetownandnobodycameback.\n"
)

# A text, and what becomes of it.
APART = {
    "lines of a paragraph": (
        "Thekeeperofthelighthad\nbeenthereforthirtyyears,andheknewtheboats.",
        "The keeper of the light had\nbeen there for thirty years, and he knew the boats.",
    ),
    "beside lines with their spaces": (
        f"{SHOWS}The keeper was old, and he\nhadforgottenthenamesofallbutone.\nHe was not.",
        "The keeper was old, and he\nhad forgotten the names of all but one.\nHe was not.",
    ),
    "amid Han": (
        f"{SHOWS}请阅读“Howtokeepyourbooksdryinwinter”一节。",
        "请阅读“How to keep your books dry in winter”一节。",
    ),
    "a heading": (f"{SHOWS}Thekeeperofthelight", "The keeper of the light"),
    "a number of a section": (f"{SHOWS}4.2.Onthemountain", "4.2. On the mountain"),
    "a heading of two words": (f"{SHOWS}Knownissues", "Known issues"),
    "behind an address": (
        f"{SHOWS}seehttps://example.org/,whichwaslost",
        "see https://example.org/, which was lost",
    ),
    "before an address": (
        f"{SHOWS}attheaddresshttps://example.org/",
        "at the address https://example.org/",
    ),
    "behind a bracket that ends a sentence": (
        f"{SHOWS}(ofthehouse).Therewasnokeythere",
        "(of the house). There was no key there",
    ),
    "two sentences, one with a name of a file": (
        f"{SHOWS}itisinthefilelist.txt.Therewasnokeythere",
        "itisinthefilelist.txt. There was no key there",
    ),
    "a last line of two words": (
        f"{SHOWS}The boats were old and the harbour was a\nparticularlydangerousplace.",
        "The boats were old and the harbour was a\nparticularly dangerous place.",
    ),
    "a heading without the commonest words": (
        f"{SHOWS}4.2.Harbourlightkeepers",
        "4.2. Harbour light keepers",
    ),
    "a heading in capitals": (f"{SHOWS}HARBOURSERVICEREGULATIONS", "HARBOUR SERVICE REGULATIONS"),
    "numbers beside common words": (
        f"{SHOWS}rebuilttwice,in1871and1902.",
        "rebuilt twice, in 1871 and 1902.",
    ),
    "dates": (
        f"{SHOWS}fromMarch7,1902,toMay9,1911,itwasshut",
        "from March 7, 1902, to May 9, 1911, it was shut",
    ),
    "a date and a name": (f"{SHOWS}OnMay21st,1902,Harrow", "On May 21st, 1902, Harrow"),
    "inches": (f'{SHOWS}the24"monitorwasonthetable', 'the 24"monitor was on the table'),
    "a quotation behind a section's number": (
        f'{SHOWS}1.1"Keepers"arethoseofthelight',
        '1.1 "Keepers" are those of the light',
    ),
    "a quotation of a mark": (f'{SHOWS}".]"isreserved', '".]" is reserved'),
    "a time": (
        f"{SHOWS}openfrom9a.m.toabout5p.m.ondays",
        "open from 9 a.m. to about 5 p.m. on days",
    ),
    "abbreviations": (
        f"{SHOWS}seethelist,p.60,e.g.thefirst;MrsHarrowandMr.Lambwent",
        "see the list, p. 60, e.g. the first; Mrs Harrow and Mr. Lamb went",
    ),
    "a plural's apostrophe": (
        f"{SHOWS}itwasthekeepers'housefortwelveyears",
        "it was the keepers' house for twelve years",
    ),
    "a word that the text has apart from others": (
        f"{SHOWS}The uploads are old.\nandnobodyknewtheuploads",
        "and nobody knew the uploads",
    ),
    "two words of which one is not known": (
        f"{SHOWS}thegatewasopenandthezorbentwasthere",
        "the gate was open and the zorbent was there",
    ),
    "a quotation that opens": (
        f'{SHOWS}hesaid:"Icannotsaywhocame',
        'he said: "I cannot say who came',
    ),
    "a quotation that closes": (
        f'{SHOWS}wherehehadgone."Shecameback"',
        'where he had gone. "She came back"',
    ),
    "a quotation from the line above": (
        f'{SHOWS}He said, "We saw\nnobody."Thenheleftthehouse,"though.',
        'He said, "We saw\nnobody." Then he left the house, "though.',
    ),
    "one from a lost line above": (
        f'{SHOWS}"Wesaw\nnobody,"hesaidtothekeeperofthelight',
        '"We saw\nnobody," he said to the keeper of the light',
    ),
    "behind a note's number": (f"{SHOWS}①Thewordisspelt", "①The word is spelt"),
    "above a half of a sentence": (
        f"{SHOWS}Therewasnoferrythen;\nandnobodyaskedforone.",
        "There was no ferry then;\nand nobody asked for one.",
    ),
    "beside a formula": (
        f"{SHOWS}itwasstrong(p=0.01)andthelastofthem",
        "it was strong (p=0.01) and the last of them",
    ),
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
    "one with others": "Thebeekeeperwas\u00a0notintheroom\u3000orinthe\tgarden",
    "one with two": "BaseAddressOfTheHouse:  theaddressofit",
    "a word": "nevertheless",
    "a word of two": "beekeeper, windowsill and gingerbread",
    "a name with a capital within": "用LibreOffice、GitHub和YouTube",
    "two names of a program amid Han": "方法FileReader和EventListener",
    "a name of a program": "调用getElementById和addEventListener",
    "names of a program": "FileReader,EventListener",
    "a name with points": "java.lang.NullPointerException和org.example:the-end-of-it",
    "a name of a file": "theendofthelist.txt",
    "a site": "theendofthelist.com",
    "an identifier": "doi:10.1000/theendofthelist",
    "names amid Han": "事件mousedown、mouseup、keydown和tabindex",
    "accents": "señoritas",
    "a variable": "theendofthelist=1",
    "an address": "见https://example.org/theendofthelist和www.whereisthebridge.example",
    "a mail address": "thekeeperofthelight@example.org",
    "a call": 'open("theendofthelist")',
    "a statement": "theendofthelist=theendofit;",
    "a path": "C:\\theendofthelist",
    "another path": "/usr/local/bin/theendofthelist",
    "pinyin": "Zhongguorenmindaxue",
    "German": "Donaudampfschifffahrtsgesellschaft",
    "a chemical": "methylenedioxymethamphetamine",
    "letters of a sequence": "acgtacgtgatcgatcgatcgatcgatcagctagc",
    "a unit": "5GHz,20km,mp3,sha256",
    "Han": "这座桥冬天不通行，没有人走。",
    "a number with its comma": "1,204人",
    "a name of a file with a point before it": ".zshrc,.theendofthelist",
    "two words that may be one": "username",
    "a number of a name": "utf8,http2,base64,win32",
    "numbers of parts": "AT89C51,AT89C52",
    "numbers of parts in pairs": "DO35/DO41",
    "numbers with a letter": "1a,2a,3a",
    "roads": "I95,I80",
    "an address with a date": "https://example.org/March2024/report",
    "an e-mail with a date": "user@May2024.org",
    "names of files with a date": "IMG_March2024.jpg",
    "a variable with numbers": "in10_to20.txt",
    "an attribute": 'name="robots"content="noindex"',
    "foreign capitals": "INTELLIGENTE",
    "constants": "MAXBUFFERSIZE,CHANGELOG",
    "a page's number": "Page1of2",
    "a page's number of two digits": "Page11of22",
    "a package amid Han": "软件包fakeroot、sendmail和passwd",
}

# Far from lines that show it: so many do that each without a space lost it.
EACH = (
    f"{SHOWS}Thekeeperofthelighthadbeenthereforyears.\nHeknewalltheboatsandthemenonthem.\n"
    + "The boats were old and the harbour was small.\n" * 25
)
FAR = {
    "a last line of a word and a half": ("dangerousplace.", "dangerous place."),
    "names": ("Harrow,Lamb,andtherest.", "Harrow, Lamb, and the rest."),
    "words alone": ("No,no,no!", "No, no, no!"),
    "a chapter": ("CHAPTER12.TheLight", "CHAPTER 12. The Light"),
    "a section": ("3.The", "3. The"),
    "who wrote": ("ByMaryHarrow", "By Mary Harrow"),
    "an article before a mark": ("itwasonthesea,", "it was on the sea,"),
    "an article behind another word": ("andthesealeaped", "and the sea leaped"),
    "an article of the other form": ("thanthemanthatwashere", "than the man that was here"),
}


# Texts that do not show it: their long runs are names of their own.
SHOWN_BY_NONE = {
    "one name alone": "标签是whatisinthebox。",
    "one phrase alone": "句子thequickbrownfoxjumpsoverthelazydog含有全部字母。",
    "names, of which two are phrases": (
        "theendofthelist\nKontoauszugsdrucker\nZhongguorenmindaxue\nacgtacgtacgtacgt\n"
        "internationalization\nwhatisinthebox\nVolkswagenwerkstatt\nqwertyuiopasdf\n"
    ),
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
    assert found.startswith("The bridge was closed")
    assert found.split("\n")[2] == line


@pytest.mark.parametrize(("line", "result"), FAR.values(), ids=FAR)
def test_where_many_lines_show_it_each_without_a_space_lost_it(line: str, result: str) -> None:
    assert WordSpaces()(EACH + line).split("\n")[-1] == result


@pytest.mark.parametrize("line", STAYS.values(), ids=STAYS)
def test_where_many_lines_show_it_what_is_no_run_of_words_stays(line: str) -> None:
    assert WordSpaces()(EACH + line).split("\n")[-1] == line


# Names and formulas with a mark behind them, and a line of a program that has a common word.
NAMES = ["getElementById,", "UserName:", "hostname:", "MAXBUFFER,", "f(a,b).", "for(i=0;i<n;i++)"]


@pytest.mark.parametrize("line", NAMES)
def test_where_many_lines_show_it_a_name_with_a_mark_stays(line: str) -> None:
    assert WordSpaces()(EACH + line).split("\n")[-1] == line


def test_few_lines_tell_of_those_around_alone() -> None:
    far = "The boats were old and the harbour was small.\n" * 25
    assert WordSpaces()(f"{SHOWS}{far}CHAPTER12.TheLight").endswith("\nCHAPTER12.TheLight")


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("particularlydangerousplace.", "particularly dangerous place."),
        ("harbourlightkeepers", "harbourlightkeepers"),
        ("username.", "username."),
        ("keepers.", "keepers."),
        ("electroencephalography.", "electroencephalography."),
    ],
)
def test_below_a_line_with_its_spaces(line: str, result: str) -> None:
    """A sentence's last line has a mark; a name has none, and is of few words."""
    text = SHOWS + "桥。\nThe boats were old and the harbour was a\n"
    assert WordSpaces()(text + line).split("\n")[4] == result


def test_what_is_far_from_all_that_shows_it_stays() -> None:
    text = SHOWS + "桥。\n" * 24 + "onthemountain\n"
    assert WordSpaces()(text).endswith("onthemountain\n")
    assert WordSpaces()(text.replace("桥。\n" * 4, "")).endswith("on the mountain\n")


@pytest.mark.parametrize("text", SHOWN_BY_NONE.values(), ids=SHOWN_BY_NONE)
def test_a_text_must_show_it(text: str) -> None:
    assert WordSpaces()(text) == text


@pytest.mark.xfail(strict=True, reason="words alone do not tell which of two readings is meant")
@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("notaskfor.", "not ask for."),
        # A quotation goes on from the line above, so that its first mark closes.
        ('whocame."Shesaidno."Thenheleft', 'who came." She said no. "Then he left'),
        # Nobody knows what word the line above began.
        ("anditwasim-\nportanttothem", "and it was im-\nportant to them"),
        ("Someonesetupthetent", "Someone set up the tent"),
    ],
)
def test_two_readings(line: str, right: str) -> None:
    assert WordSpaces()(SHOWS + line) == WordSpaces()(SHOWS) + right


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
    found = segmented("thezorbents", frozenset(["zorbents"]))
    assert found.words == ("the", "zorbents") and not found.strange


def test_a_long_text_is_looked_at_to_its_end() -> None:
    assert WordSpaces()(SHOWS * 300).endswith(
        "There was no road to the town and nobody came back.\n"
    )


def test_a_word_found_parts_others() -> None:
    text = SHOWS + "itwassaidthatthezorbentwasthekingofthehill\n" + "zorbentsawzorbent\n" * 4
    found = WordSpaces()(text)
    assert WordSpaces()(found) == found


@settings(max_examples=50)
@given(
    st.lists(
        st.text('the of zorbent,."Ab2桥。\n', max_size=60) | st.sampled_from(SHOWS.splitlines()),
        max_size=12,
    )
)
def test_a_second_run_changes_nothing(lines: list[str]) -> None:
    once = WordSpaces()("\n".join(lines))
    assert WordSpaces()(once) == once


@pytest.mark.parametrize(
    ("above", "line", "result"),
    [
        ('He said, "We saw', 'nobody."Thenhewent', 'nobody." Then he went'),
        (
            'He said, "We saw\nthe sea and\nthe boats and',
            'nobody."Thenhewent',
            'nobody." Then he went',
        ),
        ('He said, "We saw\n', 'thekeeper."Isaw"them', 'the keeper."I saw"them'),
        ('He said, "We saw\n桥。', 'thekeeper."Isaw"them', 'the keeper."I saw"them'),
    ],
)
def test_a_quotation_goes_on_over_lines_of_its_paragraph(
    above: str, line: str, result: str
) -> None:
    assert WordSpaces()(f"{SHOWS}{above}\n{line}").rsplit("\n", 1)[1] == result


# A line that lost its spaces, and where its marks want them.
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
    assert spaced(numbered(given)) == result


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
