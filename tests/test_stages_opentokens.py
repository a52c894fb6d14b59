"""Names and words of commands in quotes, within which the page broke the line."""

from __future__ import annotations

import pytest
from articles import bodies
from typeset import set_paragraph
from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")
BODY = [row for text in bodies(longer_than=60)[:4] for row in set_paragraph(text, 24)]
# The lines, and what they are together.
NAMES = {
    "a path at its hyphen": (
        ['"/var/lib/ferry/names-', 'of-boats"'],
        '"/var/lib/ferry/names-of-boats"',
    ),
    "a path of three lines": (
        ['"/var/lib/ferry/names-', "of-boats-and-", 'crews"(boats)'],
        '"/var/lib/ferry/names-of-boats-and-crews"(boats)',
    ),
    "at a slash": (
        ['渡船的名册放在这个文件里："/var/lib/ferry/', 'names"'],
        '渡船的名册放在这个文件里："/var/lib/ferry/names"',
    ),
    "in curved quotes": (
        ["“/var/lib/ferry/names-", "of-boats”"],
        "“/var/lib/ferry/names-of-boats”",
    ),
    "words behind a colon": (
        ['新渡口和旧渡口的设置里都没有 "Landing:', 'yes"，默认的值是 500。'],
        '新渡口和旧渡口的设置里都没有"Landing: yes"，默认的值是500。',
    ),
}
OTHERS = {
    "a quote that is closed": ['"/var/lib/ferry/names"', '"of-boats"'],
    "no name": ['"/var/lib/ferry/ 渡船：', 'names"'],
    "a name before a quote": ["/var/lib/ferry/names.", '"of-boats"'],
    "inches": ['The hull is 18"', 'The mast is 24"'],
    "inches before what they are of": ['3.5"HDD', '2.5"SSD'],
    "cells that a quote is lost of": ['"open', 'hull 4"'],
    "words that a quote is lost of": ['船名"open', 'close" end'],
    "quotes of two forms": ["那时候城里的人都说船在码头上：“a/", 'close" end'],
}


def found(lines: list[str]) -> list[str]:
    """The paragraphs of the lines amid a text."""
    document = ARTICLE.run("\n".join([*BODY, "", *lines, "", *BODY]) + "\n")
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]


@pytest.mark.parametrize(("lines", "whole"), NAMES.values(), ids=NAMES)
def test_a_quote_left_open_goes_on(lines: list[str], whole: str) -> None:
    assert whole in found(lines)


@pytest.mark.parametrize("lines", OTHERS.values(), ids=OTHERS)
def test_other_quotes_tell_nothing(lines: list[str]) -> None:
    whole = "".join(lines).replace(" ", "")
    assert not any(whole in text.replace(" ", "") for text in found(lines))
