"""Full stops as journals of science set them: ． for 。."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.stages.paragraphs.glyphs import ends_sentence

ARTICLE = Pipeline.preset("article")
TEXTS = [text for article in OWN.values() for _, text in article.paragraphs()]
ENDS = {
    "behind Han": "渡口停航．",
    "behind kana": "舟が出る．",
    "behind a bracket": "渡口停航（见图 2）．",
    "before a closing quote": "他说：“渡口停航．”",
    "before the number of a note": "渡口停航．[3]",
}
GOES_ON = {
    "behind an item's number": "3．",
    "behind a part's number": "2．1",
    "a decimal cut by the line's end": "水深约 3．",
    "amid the line": "渡口停航．船主",
}


@pytest.mark.parametrize("text", ENDS.values(), ids=ENDS)
def test_it_ends_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", GOES_ON.values(), ids=GOES_ON)
def test_it_ends_none(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize("measure", [20, 26, 34])
def test_paragraphs_come_back(measure: int) -> None:
    text = "\n".join(line for text in TEXTS for line in set_paragraph(text, measure))
    found = [one.text for one in ARTICLE.run(text.replace("。", "．")).paragraphs]
    # With 。 91 to 93 of 93 come back; what the other mark leaves open is where full lines end.
    assert sum(text.replace("。", "．") in found for text in TEXTS) >= 0.93 * len(TEXTS)
