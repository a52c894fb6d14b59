"""Lines set so far apart that the extractor writes a blank line between each and the next."""

from __future__ import annotations

import pytest
from articles import OWN
from typeset import set_paragraph
from zhengwen import Pipeline
from zhengwen.split import split
from zhengwen.stages.paragraphs.leading import led

ARTICLE = Pipeline.preset("article")
HEADLINES = [
    "渡口停航三年后重新修起了一座木桥来",
    "老船工每天清晨都要到河堤上去看一看",
    "系船的木桩要不要留下村里开会商量过",
    "两岸的人到了桥头都要停下来说一会话",
    "新桥通车以后渡船卖给了下游的造船厂",
    "秋天的水位比去年同一个月高出了两米",
]
VERSE = ["渡口停航已三年", "老船犹系旧桥边", "木桩半没青苔里", "时有行人说渡钱"] * 3


def spaced(texts: list[str], measure: int, blanks: int, parted: int) -> str:
    """Paragraphs as ``pdftotext -layout`` writes them: first lines set in, blank lines between."""
    lines = []
    for text in texts:
        first, *others = set_paragraph(text, measure)
        lines += ["\n" * parted + "  " + first, *others]
    return ("\n" * (blanks + 1)).join(lines) + "\n"


@pytest.mark.parametrize("blanks", [1, 2])
@pytest.mark.parametrize("parted", [0, 1])
@pytest.mark.parametrize("measure", [22, 28, 36])
def test_paragraphs_come_back(measure: int, parted: int, blanks: int) -> None:
    for article in OWN.values():
        texts = [text for kind, text in article.paragraphs() if kind == "body"]
        # Between two lines of it none stands, as where a byline is close to its title.
        page = "渡口停航\n本报记者 林岚\n" + spaced(texts, measure, blanks, parted)
        found = [one.text for one in ARTICLE.run(page).paragraphs]
        assert [text for text in texts if text not in found] == []


NONE_IS_LEADING = {
    "headlines": "\n\n".join(HEADLINES[:5]) + "\n" + HEADLINES[5],
    "verse": "\n\n".join(VERSE[:-1]) + "\n" + VERSE[-1],
    "paragraphs of a line each": "\n\n".join(f"{one}，第二天就来了。" for one in HEADLINES)
    + "\n完",
    "wrapped paragraphs, a blank line between two": "\n\n".join(
        f"{one}，\n大家都来看。" for one in HEADLINES
    ),
    "a cleaned text, in which one stands everywhere": "\n\n".join(HEADLINES),
    "a few lines": "渡口\n\n停航",
}


@pytest.mark.parametrize("text", NONE_IS_LEADING.values(), ids=NONE_IS_LEADING)
def test_blank_lines_that_are_no_leading_stay(text: str) -> None:
    lines = split(text)
    assert led(lines) == lines
