"""Unicode's own hyphen (U+2010), as terminals write it where they break words, and some faces."""

from __future__ import annotations

import pytest
from cleaning import clean
from zhengwen.stages.characters.hyphens import Hyphens

TOLD = "The ferry takes pas/sengers and let/ters to the oth/er bank of --riv/er."
BROKEN = TOLD.replace("/", "\u2010\n")


def test_what_a_terminal_broke_is_whole() -> None:
    """Names that no lexicon has, too: no word of the text is written with that hyphen."""
    whole = "The ferry takes passengers and letters to the other bank of --river."
    assert clean(BROKEN) == [whole]
    assert clean(BROKEN.replace("riv\u2010", "xqz\u2010"))[0].endswith("--xqzer.")


def test_a_line_of_a_manual_that_justification_stretched() -> None:
    text = (
        "       -q     Do  not  write the names of boats that carry no pas\u2010\n"
        "              sengers, letters or goods of any kind into  the  in\u2010\n"
        "              ventory. See also --with-empty-boats.\n"
    )
    assert "passengers, letters or goods of any kind into the inventory." in clean(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        # Some words of the text are written with it.
        "a well\u2010known boat\nand a far\u2010\nreaching one, and a long\u2010\nlived crew",
        # One alone shows nothing.
        "it was a far\u2010\nreaching plan",
        # No break of a line.
        "from 1911\u20101912 and up\u2010 and downstream",
    ],
)
def test_what_may_belong_to_a_word_stays(text: str) -> None:
    assert Hyphens()(text) == text


def test_one_that_a_face_has_is_as_any_other() -> None:
    text = "a well\u2010known para\u2010\ngraph, as every paragraph of a well\u2010\nknown writer"
    assert Hyphens()(text) == text.replace("para\u2010", "para\u00ad")
