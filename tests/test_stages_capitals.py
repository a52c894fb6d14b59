"""English verse keeps its lines, which start with a capital each; wrapped lines do not."""

from __future__ import annotations

from textwrap import wrap

import pytest
from cleaning import clean
from english import PARAGRAPHS
from zhengwen.stages.paragraphs.capitals import capitals

BALLAD = [
    ["The river ran as rivers do,", "And nobody could say"],
    ["Where all the water went to, or", "Who took the boats away."],
    ["The ferryman upon his stone", "Was counting up the tide,"],
    ["He had no coin to call his own", "And no one at his side."],
    ["“And will you row me over there,", "Where yellow lanterns burn?"],
    ["I have a letter I must bear", "And then I shall return.”"],
]
BLANK = [
    "The water took the lower street at noon",
    "And left the upper windows to the sun,",
    "And all the men who had a boat to lend",
    "Had lent it, and were standing on the roofs",
    "To watch the chairs and cradles floating by.",
    "No woman wept. The oldest of them said",
    "That in her mother's time it had been worse,",
    "And that the bell had sounded under water.",
]
FREE = [
    *("I came down", "Because the bell was ringing", "And nobody had told me", "What for."),
    *("It rang for the boat,", "They said,", "It rang for the man who", "Did not come back."),
]
PAIRS = [line for pair in BALLAD for line in pair]
VERSE = {
    "solid": PAIRS,
    "stanzas": [f"{line}\n" if at % 4 == 3 else line for at, line in enumerate(PAIRS)],
    "set in by turns": [row for one, other in BALLAD for row in (one, f"  {other}")],
    "set in": [row for one, other in BALLAD for row in (f"    {one}", f"      {other}")],
    "blank verse": BLANK,
    "free verse": FREE,
}


@pytest.mark.parametrize("lines", VERSE.values(), ids=VERSE)
@pytest.mark.parametrize("amid", [False, True], ids=["alone", "amid prose"])
def test_verse_keeps_its_lines(lines: list[str], amid: bool) -> None:
    above, below = ([*wrap(text, 60), ""] if amid else [] for text in PARAGRAPHS[:2])
    found = clean("\n".join([*above, *lines, "", *below]))
    prose = PARAGRAPHS[:2] if amid else []
    assert found == [*prose[:1], *(line.strip() for line in lines), *prose[1:]]


NAMES = (
    "On the Monday Mr Li of the Ferry and Miss Wang of the Post went with Doctor Zhou to Linhe, "
    "where Captain Ma and Professor Tang of Peking University met the Mayor, Mr Shen, and Father "
    "Lambert of the French Mission at the Hotel Bristol in Commercial Street on Saint Andrew's Day."
)
TITLES = [
    *("The Evening Record", "Message of George", "Bush, 1990", "Mr. President, Mr."),
    *("Speaker, Members of the United", "States Congress: I return as a former"),
]
# Each word of some rows starts with a capital.
HEADS = " ".join(f"{word.capitalize()}" for word in PARAGRAPHS[0].split() if len(word) > 2)
LEGAL = PARAGRAPHS[1].upper()


@pytest.mark.parametrize("columns", range(24, 64, 4))
@pytest.mark.parametrize("text", [NAMES, HEADS, LEGAL], ids=["names", "headings", "capitals"])
def test_wrapped_lines_are_none(text: str, columns: int) -> None:
    assert not capitals(wrap(text, columns))


@pytest.mark.parametrize(
    "lines", [TITLES, PARAGRAPHS * 8, ["甲A", "GDP增长了三成，", "DNA检测"] * 4, [*"ABCDEFGH"]]
)
def test_other_lines_are_none(lines: list[str]) -> None:
    assert not capitals(lines)
