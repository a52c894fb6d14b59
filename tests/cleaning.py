"""Cleans a text as a user does, and checks what holds of every text."""

from __future__ import annotations

from zhengwen import Pipeline

ARTICLE = Pipeline.preset("article")


def clean(text: str) -> list[str]:
    """The paragraphs of a text: nothing is lost, and cleaned again they stay as they are."""
    document = ARTICLE.run(text)
    document.verify()
    found = [p.text for p in document.paragraphs]
    assert [p.text for p in ARTICLE.run("\n\n".join(found)).paragraphs] == found
    return found


def paragraphs(text: str) -> list[str]:
    """The same, where what is given out is cleaned again as it stands."""
    document = ARTICLE.run(text)
    document.verify()
    assert ARTICLE.run(document.text).text == document.text
    return [p.text for p in document.paragraphs]
