"""The price of each kind of evidence for and against a paragraph's start."""

from __future__ import annotations

from dataclasses import dataclass

NEVER = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The price of each kind of evidence, in nats. Each says where it comes from.

    The probabilities behind them are counted on running Chinese text of newspapers and reports
    (paragraphs of 2 to 12 lines) and rounded; a switch for an ablation is a weight set to 0.
    """

    paragraph: float = 1.9  # one line in about seven ends a paragraph
    ends_by_chance: float = 3.0  # one full line in twenty ends with a sentence by chance
    full_by_chance: float = 2.5  # one last line in twelve fills its measure by chance
    unended: float = 3.2  # one paragraph in twenty-five ends without a mark
    word: float = 1.0  # a word over the break, by the bigrams: their own nats (tables/bigrams.tsv)
    comma_ended: float = 7.0  # a comma practically never ends a paragraph, but a line of verse
    lower: float = 6.0  # a paragraph of Latin text starts with a capital, a number or a sign
    item: float = 3.0  # ... but for an item of a list, behind a colon or a semicolon
    capital: float = 4.0  # of 75 common words with a capital, below no end, 69 open a paragraph
    script: float = 3.0  # a sentence in one script, a line in another: a text and its translation
    heading_ended: float = 0.7  # a heading seldom ends with a mark
    leaders: float = 9.0  # dots that lead to a page number end an entry of a contents page
    before_heading: float = 2.0  # a short line without a mark after a sentence is a heading
    heading_room: float = 3.2  # a heading is set larger: it may be full before its measure is
    tiny: float = 5.0  # a character or two alone are a heading's last, hardly one themselves
    any_width: float = 1.2  # a short last line has its width by chance: one in three has this
    room: float = 0.8  # the next unit would have fitted: the line was ended on purpose ...
    room_em: float = 1.1  # ... and more surely so with each em
    room_most: float = 9.0
    room_sure: float = 3.0  # ... and most surely in a terminal's columns, whose widths are exact
    loose: float = 1.0  # a unit that did not fit may leave room, for each em: seldom much
    over: float = 1.6  # a line sticks out of its measure, for each em
    over_most: float = 5.0
    no_start: float = 9.0  # kinsoku: this mark may not start a line, still less a paragraph
    no_end: float = 9.0  # kinsoku: an open bracket may not end one
    opener: float = 3.5  # numbering, a dash or a list mark opens the next line
    list_mark: float = 10.0  # • and its like stand nowhere else
    indent: float = 4.0  # an indent kept by the extractor
    no_indent: float = 3.0  # none, where the others have one
    habit: float = 1.0  # how many sentences a paragraph has, how many a speech opens (habits.py)
    byline: float = 6.0  # a name in brackets, alone on its line, ends an article
    number: float = 10.0  # digits alone on a line are a page's number or a table's, not a word
    headline: float = 7.0  # a line of two halves and no mark is a headline, whatever its width
    first: float = 1.0  # and so is the first line of a text, where it has no mark
    title: float = 2.0  # ... still more where the next line cannot be its second
    change: float = 3.0  # a column ends with a paragraph more often than not
    turn: float = 3.0  # a speech after a speech is another speaker's
    speech: float = 1.0  # what follows a colon is a speech
    caption: float = 5.0  # 图 3. or 表 6.7. at a line's start is seldom running text
    open_bracket: float = 2.0  # the sentence's bracket or title mark is still open
