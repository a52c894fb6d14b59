"""What the characters at a line break say: the marks, the words, and what a line starts with."""

from __future__ import annotations

import re

from ...tables.bigrams import joint
from ...tables.words import is_common
from .apart import LEAST_FIT, MOST_FIT
from .breaks import FULL_LINE, Costs, had_room, straddled
from .decks import is_below
from .facts import Facts
from .glyphs import NO_END, has_leaders, is_han, is_ideograph
from .headings import ended_early
from .lineends import weigh_end
from .linestarts import weigh_start
from .names import WORD
from .shapes import DASHES, TAKEN, TAKES, is_credit
from .weights import Weights

SOFT_HYPHEN = "\u00ad"
# So much surer is a paragraph of words above one of Han, though it ends no sentence; it has so many
# spaces on its last line, and so many lines.
LATIN, PHRASE, PHRASES = 3, 4, 12
# Two addresses of sites, one a line: a list.
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+$")
# When an address was read, at the end of its reference (GB/T 7714-2015, 8.5.4): it stands below.
_READ = re.compile(r"\[\d{4}[-/]\d{1,2}[-/]\d{1,2}\]\.?$")
# A word with a capital before one without, as in a title set with capitals none stands.
_RAISED = re.compile("[\"'“‘(]?([A-Z][a-z]+)(?=,? (?:[a-z]|I\\b))")
# What joins clauses, behind ; as behind a comma: no item of a list starts so.
_GOES_ON = re.compile(r"(?:and(?! so on)|but|or|nor|yet)\b")
# The year of what a reference names, behind who published it, with its pages to follow, where one
# alone heads an entry of a chronicle; and a number that a hyphen parts.
_COUNTS_ON = re.compile(r"[，,] ?(?:1[89]|20)\d\d ?(?:[(（]\d{1,2}[)）] ?)?[:：]$|\d-$")
# Who takes pictures, within so many characters of a caption's end.
_TELLS_WHO, CREDIT = re.compile("[记記]者|通[讯訊][员員]"), 12
_STOPS = frozenset("，。．、；：！？”’）》」』")


def amid(w: Weights, last: str, first: str, depth: int) -> Costs:
    """What `said` finds where a line runs on: most do, and need none of its other questions."""
    comma = last in "，、"
    brk = w.paragraph + (w.comma_ended if comma else w.unended)
    if w.word:
        brk += w.word * min(max(joint(last, first), LEAST_FIT), MOST_FIT)
    if depth:
        brk += w.open_bracket
    return FULL_LINE, brk, "comma" if comma else "full line"


def said(facts: Facts, w: Weights, i: int, depth: int, told: bool, signed: bool) -> Costs:
    """What the characters at the joint say: cost to join, cost to break, name of the evidence.

    Args:
        facts: the survey.
        w: the price of each kind of evidence.
        i: the line above.
        depth: for how many lines a bracket may still be open.
        told: that one of the lines starts with what may tell something.
        signed: that one of them signs a text.
    """
    text, after, ended = facts.lines[i].text, facts.lines[i + 1].text, facts.ends[i]
    last, first = text[-1], after[0]
    # No mark, digit or letter of another script: most of the questions do not arise.
    plain = "\u3400" <= last <= "\u9fff"
    join, brk, rule = weigh_end(facts, w, i)
    word = 0.0
    if w.word and not ended and (plain or is_han(last)) and is_han(first):
        word = w.word * straddled(facts, i)
        brk += word
    # The cheap question first: most lines have Han.
    if text.isascii() and not (ended or facts.words) and is_ideograph(first):
        join += LATIN * w.script if _is_of_words(facts, i) else 0.0
    if told:
        join, brk, rule = weigh_start(facts, w, i, signed, word, (join, brk, rule))
    # Lines that are one thing as a whole, whatever they open with.
    if last in "摄攝" and TAKEN.search(text) and (_is_told(text) or joint(last, first) < WORD):
        # No mark ends it, and 摄 makes words with much.
        join, brk, rule = join + w.list_mark, brk - w.unended - max(word, 0.0), "caption"
    if ended and after[-1] in TAKES and _is_credited(facts, i):
        brk, rule = brk + w.no_start, "caption"
    # It may be the second half of a title, unless that is about as wide as the column.
    second = first in DASHES and not facts.short[i] and is_below(facts, i + 1)
    if second or (text[0] in DASHES and is_below(facts, i)):
        join, rule = join + w.list_mark, "heading"
    if first in "hf" and _ADDRESS.match(after):
        join, brk, rule = _addresses(w, text, (join, brk, rule))
    if not plain and (first.isdecimal() and _COUNTS_ON.search(text)):
        join, brk, rule = FULL_LINE, brk + w.no_end, "kinsoku"
    elif after.isdecimal() or (not plain and text.isdecimal()):
        join, rule = join + w.number, "number alone"
    # What ends with a sentence's mark has no sign of what follows.
    if not plain and last not in _STOPS:
        join, brk, rule = _signs(w, text, (join, brk, rule))
    if depth:
        brk += w.open_bracket
    if facts.words:
        if not first.islower():
            join += w.capital if not ended and _is_raised(after) else 0.0
        elif not (facts.heads[i] and ended_early(facts, i)):
            item = rule == "colon" and not _GOES_ON.match(after)
            brk += _item(facts, w, last) if item else w.lower
    return join, brk, rule


def _item(facts: Facts, w: Weights, last: str) -> float:
    """What a small letter says against an item of a list: less where others end with a mark."""
    return max(w.item - max(facts.items, 0.0), 0.0) if last == ";" else w.item


def _is_credited(facts: Facts, i: int) -> bool:
    """Whether who took a picture stands below what it shows, a full line, for want of room."""
    if had_room(facts, i) or not is_credit(facts.lines[i + 1].text):
        return False
    # Nothing but the picture above: what it shows has one line.
    return i == 0 or facts.ends[i - 1] or facts.heading_like(i - 1)


def _is_told(text: str) -> bool:
    """Whether the credit of a picture says what who took it is: 本报记者 李明 摄, not 他在拍摄."""
    return _TELLS_WHO.search(text[-CREDIT:]) is not None


def _is_raised(text: str) -> bool:
    """Whether a line starts with a common word that has a capital, as a sentence does."""
    word = _RAISED.match(text)
    return word is not None and is_common(word[1].lower())


def _addresses(w: Weights, text: str, found: Costs) -> Costs:
    """An address of a site: below another it is a list's, behind a reference's end that one's."""
    join, brk, rule = found
    if _ADDRESS.match(text):
        return join + w.list_mark, brk, "numbering"
    return join, brk + (w.no_start if text[-1] in "]." and _READ.search(text) else 0.0), rule


def _signs(w: Weights, text: str, found: Costs) -> Costs:
    """What the end of the line above shows of the next: leaders, an open bracket, a hyphen."""
    join, brk, rule = found
    if has_leaders(text):
        # An entry of contents ends with no mark.
        join, brk, rule = join + w.leaders, 0.0, "contents"
    if (text[-1] in NO_END and text[-1] != "{") or text[-1] == SOFT_HYPHEN or _is_hyphened(text):
        brk, rule = brk + w.no_end, "kinsoku"
    return join, brk, rule


def _is_of_words(facts: Facts, i: int) -> bool:
    """Whether a line ends a paragraph without a character of Han, as key words are."""
    text = facts.lines[i].text
    if text.count(" ") < PHRASE:
        return False
    at = i
    while at and i - at < PHRASES and facts.lines[at].text.isascii():
        if facts.lines[at].starts or facts.ends[at - 1]:
            return True
        at -= 1
    return at == 0 and facts.lines[0].text.isascii()


def _is_hyphened(text: str) -> bool:
    """Whether a line ends with a word's hyphen: its other half is on the next line."""
    before = text[-2:-1]
    return text[-1] == "-" and before.isascii() and before.isalnum()
