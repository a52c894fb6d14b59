"""The names of the evidence for a line break decision, and what each means to a reader."""

from __future__ import annotations

from functools import cache

# Evidence for joining. The READMEs have these tables in English and in Chinese.
JOINING = {
    "full line": "the line fills its measure: the page broke it there",
    "comma": "the line ends with a comma or 、",
    "kinsoku": "a mark may not start a line, or a bracket or quote may not end one",
    "mid-sentence": "the line leaves room, but no sentence ends with it",
    "piece of a row": "an extractor cut one line of the page in pieces",
    "kept together": "a page stage found the lines to be one heading or block",
    "couplet": "two lines alone, of one width, without a mark: a heading's halves",
}
# Evidence for a paragraph's start after the break.
BREAKING = {
    "short line": "the next word would have fitted on the line: it was ended on purpose",
    "sentence end": "a sentence ends with the line, and the next may be a first line",
    "heading": "the line has a heading's shape",
    "colon": "the line ends with a colon or a semicolon",
    "numbering": "the next line starts with a number, a list mark or a dash",
    "byline": "the line or the next is a byline, or a date alone",
    "dateline": "the next line starts with where and when a report was sent",
    "caption": "the next line starts as a caption does",
    "number alone": "digits alone on a line: a page's number, or a cell of a table",
    "contents": "dots lead to a page number: an entry of a contents page",
    "set apart": "verse, code, rows of a table, mail, or lines that a page stage moved or labelled",
    "not wrapped": "the text here is not hard-wrapped: each line is a paragraph",
    "layout": "indents, blank lines or columns outweigh what the text shows, either way",
}
RULES = JOINING | BREAKING


@cache
def named(seen: str, short: bool, opens: bool) -> str:
    """The name of the evidence that a decision rests on.

    Args:
        seen: what the characters around the break show.
        short: the line leaves room for the next word.
        opens: the decision; where it goes against what is seen, something else outweighed that.

    >>> named("sentence end", False, True), named("sentence end", False, False)
    ('sentence end', 'full line')
    >>> named("comma", True, True), named("comma", True, False), named("comma", False, True)
    ('short line', 'comma', 'layout')
    """
    if opens:
        return "short line" if short else "layout" if seen in JOINING else seen
    if not short:
        return "full line" if seen in BREAKING else seen
    if seen in ("full line", "heading"):
        return "mid-sentence"
    return "layout" if seen in BREAKING else seen
