"""What the line below opens with: a mark that may not start a line, a number, a name, a quote …"""

from __future__ import annotations

import re

from .breaks import FULL_LINE, Costs, had_room
from .datelines import FIRST, is_dateline
from .facts import Facts
from .glyphs import COUNTING, LIST_MARK, MARK, OPENING, ends_softly, starts_with_closing
from .kinds import is_heading
from .names import are_authors
from .numbered import counts_on
from .official import CODED, ENCLOSED, FIELD, HEREBY, NUMBERED, OFFICIAL, SALUTATION, SET_OFF
from .references import is_mark
from .remarks import is_reaction
from .shapes import (
    CAPTIONING,
    DATING,
    SIGNING,
    is_byline,
    is_caption,
    is_date,
    is_open_byline,
    says_who,
)
from .weights import Weights

# So much surer is a byline in brackets as a whole.
WHOLE = 3
# So many reports end with a name in brackets behind the last sentence, where all of them do.
REPORTS = 2
# Among so many lines on top one stands.
TOP = 4
# A heading leaves so much of its measure.
HEADED = 0.75
# Between what someone did and his name: 文／李明.
_SAYS = re.compile("[:：／]")
# First letters of all that starts a line with a meaning of its own, in the order of `weigh_start`;
# what is no letter may have one too. Most lines start amid a sentence, with none of these.
_FIELDS, _BRACKETS = frozenset("附抄主联"), frozenset("（(［〔")
_QUOTES, _BLANKS = frozenset('“「‘『"'), frozenset("_＿")
TELLS = frozenset("号摄攝：")
# The last are of addresses, which `said` looks for.
TELLING = OPENING | SIGNING | DATING | CAPTIONING | _FIELDS | frozenset("hf")


def weigh_start(facts: Facts, w: Weights, i: int, signed: bool, word: float, found: Costs) -> Costs:
    """What the line below opens with: the first that fits, as what is surer stands above.

    Args:
        facts: the survey.
        w: the price of each kind of evidence.
        i: the line above.
        signed: that one of the lines signs a text.
        word: what of the cost to break a word over the break has.
        found: what the line above says.
    """
    join, brk, rule = found
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    first = after[0]
    if not first.isalpha() and _is_kept(facts, i):
        return join, brk + w.no_start, "kinsoku"
    if facts.heads[i + 1]:
        return _numbered(facts, w, i, word, found)
    if i + 1 in facts.counted or i + 1 in facts.parts:
        # Below a title, however full it is.
        sure = 1 if i + 1 in facts.counted or MARK.search(text) else 2
        return join + sure * w.list_mark, brk, "numbering"
    if signed:
        return _signed(facts, w, i, found)
    if first in _BRACKETS and facts.ends[i] and is_reaction(after) and not had_room(facts, i):
        return join, brk + w.no_start, "kinsoku"
    if (text[0] in _BRACKETS or first in _BRACKETS) and _stands_apart(facts, i):
        return join + w.opener, brk, rule
    if after[-1] == "：" and _is_addressed(facts, i):
        return join + w.list_mark, brk, rule
    if first == "特" and HEREBY.fullmatch(after):
        return join + w.list_mark, brk, rule
    listed = _listed(facts, w, i)
    if listed is not None:
        return join + listed, brk, "numbering"
    if first in _BLANKS and _is_wrapped_blank(facts, i):
        return join, brk + w.no_start, "kinsoku"
    if is_caption(after):
        return join + w.caption, brk, "caption"
    if first in FIRST and (facts.ends[i] or not MARK.search(text)) and is_dateline(after):
        return join + w.list_mark, brk, "dateline"
    if i < TOP and after[-1] == "：" and OFFICIAL.fullmatch(text):
        return join + w.list_mark, brk, "heading"
    return _quoted(facts, w, i, found) if first in _QUOTES else found


def _is_kept(facts: Facts, i: int) -> bool:
    """Whether the line below starts with a mark that may not, or is a note's that had no room."""
    after = facts.lines[i + 1].text
    if starts_with_closing(after, quotes=facts.quotes):
        return True
    return is_mark(after) and facts.width[i] + facts.width[i + 1] > facts.measure[i]


def _numbered(facts: Facts, w: Weights, i: int, word: float, found: Costs) -> Costs:
    """A number or a list mark opens an item; but within a sentence some stand by chance."""
    join, brk, _ = found
    if _is_item(facts, i):
        # Two lines that count on do so by no chance, however full the first one is; nor do two that
        # have one mark.
        text, after = facts.lines[i].text, facts.lines[i + 1].text
        alike = (i in facts.counted and i + 1 in facts.counted) or (
            text[0] == after[0] and LIST_MARK.match(after) is not None
        )
        sure = 2 if alike and facts.heads[i] else 1
        # 条第 is a word of statutes, wherever their articles start.
        return join + sure * w.list_mark, brk - max(word, 0.0), "numbering"
    return join + (w.list_mark if _is_set_off(facts, i) else w.opener), brk, "numbering"


def _is_item(facts: Facts, i: int) -> bool:
    """Whether what opens as an item is one for sure: by its mark, its neighbours or its count."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    # One item ends with ； or ：, and the next opens: as sure as a list mark.
    if LIST_MARK.match(after) or (ends_softly(text) and not COUNTING.match(after)):
        return True
    if i in facts.fields or i + 1 in facts.counted or i + 1 in facts.parts:
        return True
    return counts_on(facts, i + 1)


def _is_set_off(facts: Facts, i: int) -> bool:
    """Whether a number is set off from its text, as no sentence sets what it names."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    # Within a sentence no space parts 第二条 from what follows.
    if NUMBERED.match(after) and is_heading(after):
        return True
    # A sentence names a code too, 按照 one: a list has another above, or a sentence's end.
    if CODED.match(after) and (facts.ends[i] or CODED.match(text)):
        return True
    above = facts.ends[i] or text[-1] == "." or facts.heading_like(i)
    return above and SET_OFF.match(after) is not None


def _signed(facts: Facts, w: Weights, i: int, found: Costs) -> Costs:
    """Who wrote a text, and when, has a line of its own."""
    join, brk, rule = found
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if not facts.ends[i] and (is_byline(text) or are_authors(text) or _is_dated(facts, i)):
        # No mark ends it.
        brk -= w.unended
    # What stands above a document's number stays a heading.
    titled = rule == "heading" and after[-1] in "号號"
    # One in brackets as a whole no line has by chance, and neither a date; nor 采访：李明.
    whole = after[0] in _BRACKETS and (says_who(after) or is_date(after))
    whole = whole or (_SAYS.search(after) is not None and is_byline(after)) or are_authors(after)
    # Nor one without brackets that left room: no sentence goes on below it.
    roomy = i + 2 < len(facts.lines) and had_room(facts, i + 1)
    whole = whole or (roomy and is_open_byline(after))
    if facts.ends[i] and not whole and after[0] in _BRACKETS and _runs_on(facts, i):
        return FULL_LINE, brk + w.opener, "full line"
    return join + w.byline * (WHOLE if whole else 1), brk, "heading" if titled else "byline"


def _is_dated(facts: Facts, i: int) -> bool:
    """Whether a line is a date alone, and not all of a narrow line that a sentence has."""
    if not is_date(facts.lines[i].text):
        return False
    return i == 0 or facts.ends[i - 1] or had_room(facts, i - 1)


def _runs_on(facts: Facts, i: int) -> bool:
    """Whether a name in brackets that is alone on its line had no room behind a report's end.

    A newspaper's short reports end so, each name behind its last sentence: the others show it.
    """
    return not had_room(facts, i) and facts.reporters() >= REPORTS


def _stands_apart(facts: Facts, i: int) -> bool:
    """Whether a line or the next stands in brackets as a whole, below a title or behind one."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if ENCLOSED.fullmatch(text):
        return not facts.ends[i]
    titled = i < TOP or facts.width[i] <= HEADED * facts.measure[i]
    return titled and facts.heading_like(i) and ENCLOSED.fullmatch(after) is not None


def _is_addressed(facts: Facts, i: int) -> bool:
    """Whether the line below says to whom a letter goes: a title may stand above, no clause."""
    if not SALUTATION.fullmatch(facts.lines[i + 1].text):
        return False
    # A sentence has marks.
    return facts.ends[i] or not MARK.search(facts.lines[i].text)


def _listed(facts: Facts, w: Weights, i: int) -> float | None:
    """How surely a line is its own as a field, as a list's entry or by its layout, if it is one."""
    if i in facts.fields:
        return w.list_mark
    after = facts.lines[i + 1].text
    field = i + 1 in facts.fields
    if field or (after[0] in _FIELDS and FIELD.match(after)):
        text = facts.lines[i].text
        headed = facts.heading_like(i) or (facts.heads[i] and is_heading(text))
        return w.list_mark if field and headed else w.opener
    if facts.ends[i] and i + 1 in facts.entries:
        return w.opener
    return w.list_mark if i in facts.laid_out and had_room(facts, i) else None


def _is_wrapped_blank(facts: Facts, i: int) -> bool:
    """Whether a blank to be filled in had no room on the line: 原因是|____, 班级：__　座号：|____.

    Below a label alone it may stand by itself.
    """
    text = facts.lines[i].text
    if facts.ends[i] or had_room(facts, i):
        return False
    return text[-1] not in "：:" or "__" in text or "＿" in text


def _quoted(facts: Facts, w: Weights, i: int, found: Costs) -> Costs:
    """A speech: below another it is a second speaker's, below a colon that of whom it names."""
    join, brk, rule = found
    text, first = facts.lines[i].text, facts.lines[i + 1].text[0]
    last = text[-1]
    if first == '"':
        # It opens as it closes.
        return join + (w.turn if last == '"' and facts.ends[i] else 0.0), brk, rule
    if last in "”」’』":
        return join + w.turn, brk, rule
    if last in "：:":
        # What is known of the text counts, of a last line that is full too.
        return 0.0, -w.speech * facts.speech - w.full_by_chance, rule
    return join, brk - (w.speech if ends_softly(text) else 0.0), rule
