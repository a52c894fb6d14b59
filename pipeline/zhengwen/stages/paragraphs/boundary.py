"""Boundaries: what the text, the indents and the blank lines say of each line break."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from ...tables.bigrams import joint
from .apart import LEAST_FIT, MOST_FIT
from .brackets import OPEN_FOR, OPENING_BRACKETS, last_brackets
from .glyphs import (
    COUNTING,
    LIST_MARK,
    MARK,
    NO_END,
    OPENING,
    ends_softly,
    has_halves,
    has_leaders,
    is_han,
    is_opener,
    starts_with_closing,
)
from .habits import SPEECHES
from .headings import completes, ended_early, goes_further, goes_on, is_later
from .measure import WIDEST_LINE
from .names import WORD
from .numbered import asks, counts_on
from .official import ENCLOSED, FIELD, NUMBERED, OFFICIAL, SALUTATION, SET_OFF, signs
from .references import is_mark
from .shapes import CAPTIONING, DATING, SIGNING, TAKEN, is_caption, is_date, says_who
from .survey import Facts, is_solid
from .weights import NEVER, Weights


@dataclass(slots=True)
class Boundary:
    """The evidence at one line break, all but the room on the line, in nats.

    Attributes:
        rule: what stands out.
        join, brk: the cost to join and to break, where a later line stands above.
        first_join, first_brk: the same, where a paragraph's first line stands above.
        left: room left on the line, in em, its indent not counted; None where it says nothing.
        space: width of what would have had to fit there, in em; some width where there is no room.
        goes_on: the lines may be one heading, set in a larger size.
        goes_further: the line is a heading's second, and the next may be its third.
        exact: the line is as wide as it seems, to a fraction of an em; told where it may count.
        press: by how much, in em, the line may have been pressed together at its marks.
    """

    rule: str
    join: float = 0.0
    brk: float = 0.0
    first_join: float = 0.0
    first_brk: float = 0.0
    left: float | None = None
    space: float = 0.0
    goes_on: bool = False
    goes_further: bool = False
    press: float = 0.0
    exact: bool = False


SOFT_HYPHEN = "\u00ad"
# Room in em by which a width errs where widths are exact; and with more of it no line is in doubt,
# whatever its indent.
SLIGHT, DOUBTFUL = 0.05, 3.0
_TOGETHER = Boundary("kept together", brk=NEVER, first_brk=NEVER)
_ONE_WORD = Boundary("kinsoku", brk=NEVER, first_brk=NEVER)
_APART = Boundary("set apart", join=NEVER, first_join=NEVER)
UNWRAPPED = Boundary("not wrapped", join=NEVER, first_join=NEVER)


def boundaries(facts: Facts, w: Weights) -> list[Boundary]:
    """The boundary after each line but the last."""
    result: list[Boundary] = []
    depth = 0
    lines, measure, width, fields = facts.lines, facts.measure, facts.width, facts.fields
    # Whether each line starts with what may tell something.
    tells = [
        (first := line.text[0]) in _TELLING or not first.isalpha() or line.text[-1] in _TELLS
        for line in lines
    ]
    signed = [tell and signs(line.text) for tell, line in zip(tells, lines, strict=True)]
    brackets = last_brackets(lines)
    for i, (line, after) in enumerate(pairwise(lines)):
        if brackets[i]:
            depth = OPEN_FOR if brackets[i] in OPENING_BRACKETS else 0
        elif depth:
            depth -= 1
        apart = after.starts or line.kind != after.kind
        # What has a soft hyphen goes on below: the stage `hyphens` has seen the word whole.
        hyphened = line.text[-1] == SOFT_HYPHEN and after.text[0].islower() and not apart
        if after.follows or hyphened:
            result.append(_ONE_WORD if hyphened else _TOGETHER)
            continue
        if apart or not measure[i] or width[i + 1] > WIDEST_LINE:
            result.append(_APART if apart else UNWRAPPED)
            depth = 0
            continue
        told = tells[i] or tells[i + 1] or i in fields or i + 1 in fields
        told = told or (i < TOP and after.text[-1] == "：")
        found = _boundary(facts, w, i, depth, told, signed[i] or signed[i + 1])
        if signed[i + 2 : i + 3] == [True] and is_date(lines[i + 2].text):
            # Above a date stands who signs.
            found = _signed(found, w) if _is_name(facts, i + 1, measure[i]) else found
        result.append(found)
    return result


def _is_name(facts: Facts, i: int, measure: float) -> bool:
    """Whether a line has the shape of a name or an office."""
    short = facts.width[i] - facts.indents.em(i) <= HEADED * measure
    return short and not facts.ends[i] and not MARK.search(facts.lines[i].text)


def _signed(found: Boundary, w: Weights) -> Boundary:
    """A boundary above who signs."""
    join, first_join = found.join + w.list_mark, found.first_join + w.list_mark
    return replace(found, rule="byline", join=join, first_join=first_join)


def _boundary(facts: Facts, w: Weights, i: int, depth: int, told: bool, signed: bool) -> Boundary:
    line, after, m, width = facts.lines[i], facts.lines[i + 1], facts.measure[i], facts.width[i]
    plain = not told and facts.runs_on(i)
    if plain:
        join, brk, rule = _amid(w, line.text[-1], after.text[0], depth)
    else:
        join, brk, rule = _texts(facts, w, i, depth, told, signed)
    # The cheap questions first: few lines may start a heading, or end in doubt.
    on = not plain and facts.heads[i] and goes_on(facts, i)
    further = i > 0 and facts.heads[i - 1] and goes_further(facts, i)
    if after.page == line.page:
        blank = facts.blank[m][min(after.blanks, 2)]
        # Where the text is set wide apart, a heading's lines stand close.
        join += min(blank, 0.0) if (on or further) and not after.blanks else blank
    if facts.varies:
        join += w.change * facts.changes(i)
    first_join = later_join = join
    if facts.indents.kept:
        first, later = facts.indents.step(line.text, i)
        if facts.indents.column[i + 1] > facts.indents.column[i]:
            # The narrower line of a heading that was centred.
            first = min(first, 0.0) if on else first
            later = min(later, 0.0) if further else later
        first_join, later_join = join + w.indent * first, join + w.indent * later
        flush = facts.indents.first and not facts.indents.inward(i + 1)
        brk += w.no_indent if flush and not facts.heading_like(i + 1) else 0.0
    if rule == "sentence end" and asks(line.text):
        first_join += w.opener
    # A heading is a line alone, or two: as a paragraph's last line it is one that lacks its end.
    first_brk = brk
    if rule == "heading":
        first_brk += w.heading_ended - w.unended
        brk += w.heading_ended - w.unended if is_later(facts, i) else 0.0
        if width <= 2 and i and goes_on(facts, i - 1):
            first_brk += w.tiny
    left = m - width
    # Where there is no room, nothing would have fitted; but how long a word is, its line tells.
    space = facts.ruler.unit(after.text) if left > 0 or facts.words else 1.0
    return Boundary(
        rule,
        later_join,
        brk,
        first_join,
        first_brk,
        left,
        space,
        on,
        further,
        facts.press[i],
        -SLIGHT < left - space < DOUBTFUL and not facts.pressed and is_solid(line.text),
    )


def _amid(w: Weights, last: str, first: str, depth: int) -> tuple[float, float, str]:
    """What `_texts` finds where a line runs on: most do, and need none of its other questions."""
    comma = last in "，、"
    brk = w.paragraph + (w.comma_ended if comma else w.unended)
    if w.word:
        brk += w.word * min(max(joint(last, first), LEAST_FIT), MOST_FIT)
    if depth:
        brk += w.open_bracket
    return FULL_LINE, brk, "comma" if comma else "full line"


def _texts(
    facts: Facts, w: Weights, i: int, depth: int, told: bool, signed: bool
) -> tuple[float, float, str]:
    """What the characters at the joint say: cost to join, cost to break, name of the evidence.

    Args:
        facts: the survey.
        w: the price of each kind of evidence.
        i: the line above.
        depth: for how many lines a bracket may still be open.
        told: that one of the lines starts with what may tell something.
        signed: that one of them signs a text.
    """
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    last, ended = text[-1], facts.ends[i]
    # No mark, digit or letter of another script: most of the questions do not arise.
    plain = "\u3400" <= last <= "\u9fff"
    join, brk, rule = FULL_LINE, w.paragraph, "full line"
    if ended:
        found = facts.closing
        join, rule = w.ends_by_chance + w.habit * found.ended, "sentence end"
        join += w.habit * (found.quote if after[0] in SPEECHES else found.other)
        if facts.heading_like(i + 1) and not MARK.search(after):
            join += w.before_heading
        if not facts.words and (_HAN.search(text) is None) != (_HAN.search(after) is None):
            join += w.script
    elif facts.heading_like(i):
        brk, rule = brk + w.unended, "heading"
        wide = i == 0 and facts.width[i] > facts.measure[i] + WIDER
        halved = has_halves(text) and _straddled(facts, i) < SURE_FIT
        if (halved and not completes(text, after)) or wide:
            join += w.headline
        elif i == 0 and not is_opener(text) and _straddled(facts, i) <= 0:
            join += w.first
    elif not plain and ends_softly(text):
        join, rule = 1.5, "colon"
    elif last in "，、,":
        close = last == "," and after[0].isupper() and facts.width[i] < CLOSE * facts.measure[i]
        brk, rule = brk + (0.0 if close else w.comma_ended), "comma"
    else:
        brk += w.unended
    if w.word and not ended and (plain or is_han(last)) and is_han(after[0]):
        brk += w.word * _straddled(facts, i)
    if not told:
        pass
    elif starts_with_closing(after, quotes=facts.quotes) or _is_wrapped_mark(facts, i):
        brk, rule = brk + w.no_start, "kinsoku"
    elif facts.heads[i + 1]:
        # One item ends with ； or ：, and the next opens: as sure as a list mark.
        sure = LIST_MARK.match(after) or (ends_softly(text) and not COUNTING.match(after))
        sure = sure or counts_on(facts, i + 1)
        # Within a sentence no space parts 第二条 from what follows.
        headed = NUMBERED.match(after) and facts.heading_like(i + 1)
        off = headed or ((ended or last == "." or facts.heading_like(i)) and SET_OFF.match(after))
        join += w.list_mark if sure or off else w.opener
        rule = "numbering"
    elif signed:
        # What stands above a document's number stays a heading.
        titled = rule == "heading" and after[-1] in "号號"
        # One in brackets as a whole no line has by chance.
        whole = after[0] in _BRACKETS and says_who(after)
        join, rule = join + w.byline * (WHOLE if whole else 1), "heading" if titled else "byline"
    elif (text[0] in _BRACKETS or after[0] in _BRACKETS) and _stands_apart(facts, i):
        join += w.opener
    elif after[-1] == "：" and SALUTATION.fullmatch(after) and (ended or not MARK.search(text)):
        # A title may stand above, and a sentence has marks.
        join += w.list_mark
    elif i in facts.fields:
        join, rule = join + w.list_mark, "numbering"
    elif i + 1 in facts.fields or (after[0] in _FIELDS and FIELD.match(after)):
        above = i + 1 in facts.fields and facts.heading_like(i)
        join, rule = join + (w.list_mark if above else w.opener), "numbering"
    elif is_caption(after):
        join, rule = join + w.caption, "caption"
    elif i < TOP and after[-1] == "：" and OFFICIAL.fullmatch(text):
        join, rule = join + w.list_mark, "heading"
    elif after[0] in "“「‘『":
        if last in "”」’』":
            join += w.turn
        elif last in "：:":
            # What is known of the text counts, of a last line that is full too.
            join, brk = 0.0, -w.speech * facts.speech - w.full_by_chance
        elif ends_softly(text):
            brk -= w.speech
    elif after[0] == last == '"' and ended:
        join += w.turn
    if last in "摄攝" and TAKEN.search(text) and joint(last, after[0]) < WORD:
        join, rule = join + w.list_mark, "caption"
    if after[0] in "hf" and _ADDRESS.match(after) and _ADDRESS.match(text):
        join, rule = join + w.list_mark, "numbering"
    if after.isdecimal() or (not plain and text.isdecimal()):
        join, rule = join + w.number, "number alone"
    if not plain and has_leaders(text):
        join, rule = join + w.leaders, "contents"
    if not plain and (last in NO_END or last == SOFT_HYPHEN or _is_hyphened(text)):
        brk, rule = brk + w.no_end, "kinsoku"
    if depth:
        brk += w.open_bracket
    if facts.words and after[0].islower() and not (facts.heads[i] and ended_early(facts, i)):
        brk += w.lower
    return join, brk, rule


# First letters of all that starts a line with a meaning of its own, in the order of `_texts`; what
# is no letter may have one too. Most lines start amid a sentence, with none of these.
_FIELDS, _BRACKETS = frozenset("附抄主联"), frozenset("（(［〔")
_TELLS = frozenset("号摄攝：")
_TELLING = OPENING | SIGNING | DATING | CAPTIONING | _FIELDS | frozenset("hf")


def _stands_apart(facts: Facts, i: int) -> bool:
    """Whether a line or the next stands in brackets as a whole, below a title or behind one."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if ENCLOSED.fullmatch(text):
        return not facts.ends[i]
    titled = i < TOP or facts.width[i] <= HEADED * facts.measure[i]
    return titled and facts.heading_like(i) and ENCLOSED.fullmatch(after) is not None


def _is_wrapped_mark(facts: Facts, i: int) -> bool:
    """Whether the next line is a note's mark alone that had no room on this one."""
    mark = is_mark(facts.lines[i + 1].text)
    return mark and facts.width[i] + facts.width[i + 1] > facts.measure[i]


def _is_hyphened(text: str) -> bool:
    """Whether a line ends with a word's hyphen: its other half is on the next line."""
    before = text[-2:-1]
    return text[-1] == "-" and before.isascii() and before.isalnum()


def _straddled(facts: Facts, i: int) -> float:
    """How much likelier a word goes on over the break than two lines meet there, in nats.

    Any two characters meet where one line ends and another starts, two words meet in a heading over
    two lines, and a couplet's halves may seem a word by chance.
    """
    if facts.couplet(i):
        return 0.0
    fits = joint(facts.lines[i].text[-1], facts.lines[i + 1].text[0])
    least = 0.0 if goes_on(facts, i) else LEAST_FIT
    return min(max(fits, least), MOST_FIT)


# What it costs, in nats, to join a line that nothing ends.
FULL_LINE = 0.16
# So much that the characters at a break say, in nats, shows that a headline's second half goes on.
SURE_FIT = 3.0
# So much surer is a byline in brackets as a whole.
WHOLE = 3
# Among so many lines on top one stands.
TOP = 4
# Two addresses of sites, one a line: a list.
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+$")
_HAN = re.compile("[\u3400-\u9fff]")
# Dear Peter, and Yours ever, are shorter than that part of the measure.
CLOSE = 0.5
# A heading leaves so much of its measure.
HEADED = 0.75
# A title is set across columns: in em, more than marks or Latin letters explain.
WIDER = 1.3
