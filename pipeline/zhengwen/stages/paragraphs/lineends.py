"""What the end of the line above says: a sentence's end, a heading's, a colon, a comma, nothing."""

from __future__ import annotations

import re

from ...tables.bigrams import joint
from .apart import INDENT
from .breaks import FULL_LINE, Costs, straddled
from .cells import above_rows
from .chapterform import is_titled
from .decks import starts
from .facts import Facts
from .fields import is_labelled
from .glyphs import MARK, ends_softly, has_halves, is_ideograph, is_opener
from .habits import SPEECHES
from .headings import completes, goes_on, is_unfinished
from .listings import listed
from .shapes import CAPTIONING, TAKES, says_caption
from .titles import ACROSS
from .weights import Weights

# So much that the characters at a break say, in nats, shows that a headline's second half goes on.
SURE_FIT = 3.0
# So much they say by chance.
CHANCE = 0.5
# Dear Peter, and Yours ever, are shorter than that part of the measure.
CLOSE = 0.5
# A title is set across columns: in em, more than marks or Latin letters explain. And more than
# `ACROSS` times the measure it is one whatever marks it has.
WIDER = 1.3
# So many em more than its measure no line of a column has: 14 of 14 that do, of samples by two
# extractors, are titles; no line that goes on sticks out by more than 5.4.
BEYOND = 6.0
# What a column has in smaller type is wider by so much, in em: setting presses a line by less. Of
# its characters hardly any are letters, whose width is not known so well.
SMALLER, FEW_LETTERS = 3.0, 10
# By how many em a letter may be wider than it seems, where a line has two faces: those of most are
# .43 to .55 of an em wide in the mean (faces.tsv), a typewriter's .5 to .6; few of a line are such.
GIVE = 0.03
# By which share a line of a listing may be wider than it seems, set in such a face.
TYPED = 0.15
# Digits are half an em in most faces; and a few letters more or less are of no account.
_DIGITS, FEW = b"0123456789 ", 10
# What it costs to join what a colon or a semicolon ends.
COLON = 1.5
# What joins two words: with more behind it no heading ends.
_JOINS = frozenset("与與暨")
_HAN = re.compile("[\u3400-\u9fff]")
# A sentence's end amid a line; a title too may ask or call, but in no quotation.
_STOP, _RUNNING = re.compile("。|[！？][”」』]"), re.compile("[。！？，；]")


def give_of(facts: Facts, i: int) -> float:
    """By how much a line of Han that stops amid a sentence may be wider than it seems, in em.

    Names of commands and of files are set in a face of their own, and which letters are no line
    tells. Measured on two manuals set by TeX, by six extractors: of 5,502 paragraphs .934 came out
    right with it, .924 without.
    """
    text = facts.lines[i].text
    if facts.ends[i] or i in facts.fields or text.isascii():
        return 0.0
    # The cheap question first: most lines of Han have few letters or none.
    letters = len(text.encode("ascii", "ignore").translate(None, _DIGITS))
    if letters < FEW or facts.words or facts.ruler.terminal or is_labelled(text):
        return 0.0
    return GIVE * letters


def weigh_end(facts: Facts, w: Weights, i: int) -> Costs:
    """What the line above ends, the first that fits: a sentence, a heading, a clause, nothing."""
    if facts.ends[i]:
        return _sentence(facts, w, i)
    if facts.heading_like(i) or is_across(facts, i):
        return _heading(facts, w, i)
    text = facts.lines[i].text
    last = text[-1]
    # The cheap question first: most lines end with Han.
    if not "\u3400" <= last <= "\u9fff" and ends_softly(text):
        if i + 1 in facts.amid:
            # Items of an enumeration within a sentence: …；6、灯；|7、桨。
            return FULL_LINE, w.paragraph + w.comma_ended, "comma"
        item = w.habit * facts.items if last in "；;" else 0.0
        return COLON + item, w.paragraph, "colon"
    if last in "，、,":
        close = last == "," and _is_address(facts, i)
        return FULL_LINE, w.paragraph + (0.0 if close else w.comma_ended), "comma"
    unended = w.comma_ended if _is_cut(facts, i) else w.unended
    return FULL_LINE, w.paragraph + unended, "full line"


def _is_cut(facts: Facts, i: int) -> bool:
    """Whether a line of Han stops amid a sentence, behind another, and the next goes on with it.

    Headings, names and most entries of lists have no sentence in them, or one that asks or calls;
    of entries that have (a dish and its price, a step of a recipe) more than one stops so.
    """
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if not ("\u3400" <= text[-1] <= "\u9fff" and "\u3400" <= after[0] <= "\u9fff"):
        return False
    if _STOP.search(text) is None or _RUNNING.search(after) is None:
        return False
    if text[-1] in TAKES or after[-1] in TAKES:
        return False
    return not (_has_room(facts, i + 1) or (i > 0 and _has_room(facts, i - 1)))


def _has_room(facts: Facts, i: int) -> bool:
    """Whether a line ends no sentence and has room for what starts the next."""
    if facts.ends[i] or i + 1 == len(facts.lines):
        return False
    return facts.measure[i] - facts.width[i] >= facts.unit(i + 1)


def _sentence(facts: Facts, w: Weights, i: int) -> Costs:
    """A sentence's end: by chance a line's too, and how often, the text's habits say."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    found = facts.closing
    join = w.ends_by_chance + w.habit * found.ended
    join += w.habit * (found.quote if after[0] in SPEECHES else found.other)
    if facts.heading_like(i + 1) and not MARK.search(after):
        join += w.before_heading
    if starts(facts, i + 1):
        join += w.headline
    if text[0] in CAPTIONING and says_caption(text):
        # What a picture shows is told in a sentence.
        join += w.opener
    if _is_note_apart(facts, i):
        join += w.opener
    # Written out for most: both start with Han.
    both = "\u3400" <= text[0] <= "\u9fff" and "\u3400" <= after[0] <= "\u9fff"
    if not (both or facts.words) and _is_han(text) != _is_han(after):
        join += w.script
    return join, w.paragraph, "sentence end"


def _is_note_apart(facts: Facts, i: int) -> bool:
    """Whether a note in smaller type, as below a table, starts or ends behind a line.

    Its own last line is as short as it happens to be, as no line of text below it is that is full.
    """
    if not _is_smaller(facts, i):
        return _is_smaller(facts, i + 1)
    return not (_is_smaller(facts, i + 1) or _leaves_room(facts, i + 1))


def _leaves_room(facts: Facts, i: int) -> bool:
    """Whether a line, a first one too, leaves room for what starts the next, if there is one."""
    if i + 1 == len(facts.lines):
        return True
    return facts.width[i] + INDENT + facts.unit(i + 1) <= facts.measure[i]


def _is_smaller(facts: Facts, i: int) -> bool:
    """Whether a line of Han is wider than its column by more than its marks explain."""
    m = facts.measure[i]
    # The cheap question first: hardly any line sticks out so far.
    if not m or facts.width[i] < m + SMALLER or facts.words:
        return False
    text = facts.lines[i].text
    return FEW_LETTERS * len(text.encode("ascii", "ignore")) < len(text)


def _heading(facts: Facts, w: Weights, i: int) -> Costs:
    """A heading needs no mark at its end; one over two lines is parted between its words."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    join, brk = FULL_LINE, w.paragraph + w.unended
    if text[-1] in _JOINS and is_unfinished(text):
        brk += w.no_end
    elif len(after) == 1 and joint(text[-1], after) >= SURE_FIT:
        # The last character of a word, which stands over the break.
        brk += w.tiny
    wide = is_across(facts, i) or (i == 0 and facts.width[i] > facts.measure[i] + WIDER)
    halved = has_halves(text) and straddled(facts, i) < SURE_FIT
    if (halved and not completes(text, after)) or wide:
        join += w.headline
    elif i == 0 and not is_opener(text):
        join += _first(facts, w)
    if facts.above_first(i):
        join += w.room_sure
    if i in facts.sections and not _has_more(facts, i):
        join += w.headline
    return join, brk, "heading"


def _has_more(facts: Facts, i: int) -> bool:
    """Whether a section's heading may go on below: in English with a capital on each word."""
    titled = facts.words and is_titled(facts.lines[i].text)
    return goes_on(facts, i) and (not titled or is_titled(facts.lines[i + 1].text))


def _first(facts: Facts, w: Weights) -> float:
    """What it costs to join a text's first line, which is its title, with the next."""
    over = straddled(facts, 0)
    if goes_on(facts, 0):
        return w.first if over <= 0 else 0.0
    if over > CHANCE:
        return 0.0
    return w.title if is_ideograph(facts.lines[0].text[-1]) else w.first


def is_across(facts: Facts, i: int) -> bool:
    """Whether a line is a title across columns: the text's first, or one below a sentence's end."""
    over, text = facts.width[i] - facts.measure[i], facts.lines[i].text
    if i == 0:
        return over > (ACROSS - 1) * facts.measure[i]
    if over <= BEYOND or not facts.ends[i - 1] or MARK.search(text):
        return False
    # Amid Han the width of words is not known so well.
    return 2 * len(text.encode("ascii", "ignore")) < len(text)


def _is_address(facts: Facts, i: int) -> bool:
    """Whether a line that ends with a comma is how a letter starts or closes: Dear Peter,"""
    capital = facts.lines[i + 1].text[0].isupper()
    return capital and facts.width[i] < CLOSE * facts.measure[i]


def _is_han(text: str) -> bool:
    """Whether a text has any Han."""
    return _HAN.search(text) is not None


def whole_lines(facts: Facts) -> set[int]:
    """The rows of words, and the lines of listings, that had room for what stands below.

    And a sentence's end above the first of such rows, which may be full.
    """
    # Names fill a paragraph's lines, too: its first seems to have room for as much as it is set in.
    rows = {i for i in above_rows(facts.texts) if _leaves_room(facts, i)}
    return rows | {i - 1 for i in rows if i and facts.ends[i - 1]} | _in_listings(facts)


def _in_listings(facts: Facts) -> set[int]:
    """The lines of listings, and above them, that had room for what stands below."""
    found = listed(facts.texts)
    return {
        i
        for i in {at for line in found for at in (line - 1, line)}
        # A name that was broken at its hyphen goes on.
        if 0 <= i < len(facts.lines) - 1
        and facts.texts[i][-1] not in "-_"
        and facts.measure[i] > facts.width[i] * (1 + TYPED) + facts.unit(i + 1)
    }
