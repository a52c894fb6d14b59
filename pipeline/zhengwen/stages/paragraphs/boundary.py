"""Boundaries: what the text, the indents and the blank lines say of each line break."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...document import Line
from ...texts import Texts, any_of, places
from .boxed import boxed, narrow
from .boxheads import box_heads
from .brackets import OPEN_FOR, OPENING_BRACKETS, last_brackets
from .breaks import Costs
from .chapterheads import chapter_heads
from .facts import Facts
from .glyphs import LIST_MARK, MARK
from .headings import goes_further, goes_on, is_later
from .lineends import BEYOND, give_of, is_across, whole_lines
from .linestarts import HEADED, TELLING, TELLS, TOP
from .measure import WIDE, WIDEST_LINE
from .names import names_alone
from .novelheads import novel_heads
from .numbered import asks, flush_headings
from .official import signs
from .opentokens import open_tokens
from .papers import authors, within_entries
from .said import SOFT_HYPHEN, amid, said
from .shapes import CLOSES, is_date
from .sitebreaks import site_lines
from .stacked import stacked
from .survey import is_solid
from .titles import head_of, is_open_at, titled
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
        flush: the line is a section's heading, which has no indent.
        exact: the line is as wide as it seems, to a fraction of an em; told where it may count.
        press: by how much, in em, the line may have been pressed together at its marks.
        give: by how much, in em, a line of Han that stops amid a sentence may be wider than it
            seems, by its Latin letters.
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
    flush: bool = False
    give: float = 0.0


# Room in em by which a width errs where widths are exact; and with more of it no line is in doubt,
# whatever its indent.
SLIGHT, DOUBTFUL = 0.05, 3.0
# A clause that goes on behind its mark, which no line and no paragraph starts with (GB/T 15834,
# section 5.1), whatever the measure. Other marks start remarks, times and rows of what they mean.
# House style makes , full-width.
_GOES_ON = re.compile("[，、,][\u3400-\u9fff《“（「『]")
_BROKEN = re.compile("[\u3400-\u9fff》”’）」』]$")
# Among so many lines at a text's head names say who wrote it.
AUTHORED = 8
_LAST, _HYPHEN, _OPENED = any_of(TELLS), any_of(SOFT_HYPHEN), any_of("（(")
# What English opens a sentence with, before its capital.
QUOTES = "\"'“‘"
_TOGETHER = Boundary("kept together", brk=NEVER, first_brk=NEVER)
_ONE_WORD = Boundary("kinsoku", brk=NEVER, first_brk=NEVER)
_APART = Boundary("set apart", join=NEVER, first_join=NEVER)
UNWRAPPED = Boundary("not wrapped", join=NEVER, first_join=NEVER)


def boundaries(facts: Facts, w: Weights) -> list[Boundary]:
    """The boundary after each line but the last."""
    result: list[Boundary] = []
    depth = 0
    lines, measure, width = facts.lines, facts.measure, facts.width
    by = authors(facts)
    tells = _tells(facts.texts) | by
    # Who asks in an interview signs nothing.
    signed = by | {i for i in tells - facts.counted if signs(lines[i].text)}
    told = {i - 1 for i in tells} | signed | _placed(facts) | facts.sections
    # What has a soft hyphen goes on below: the stage `hyphens` has seen the word whole.
    hyphened = {
        i for i in places(_HYPHEN, facts.texts.lasts[:-1]) if lines[i + 1].text[0].islower()
    }
    brackets, heads, run_on = last_brackets(facts.texts), facts.heads, facts.run_on()
    top = head_of(facts) if heads else 0
    authored = _beside_authors(facts) if facts.words else frozenset()
    titles, flush = _titles(facts, top), flush_headings(facts)
    whole = dict.fromkeys(whole_lines(facts), False) | stacked(facts) | chapter_heads(facts)
    whole |= novel_heads(facts) | site_lines(facts)
    kept = {*box_heads(facts), *within_entries(facts), *open_tokens(facts)}
    whole |= dict.fromkeys(kept, True)
    # An empty bracket, to be filled in, which an extractor cut at its gap: 定额由（|）核定.
    opened = places(_OPENED, facts.texts.lasts[:-1])
    whole |= dict.fromkeys([i for i in opened if lines[i + 1].text[0] in "）)"], True)
    for i, (line, after) in enumerate(pairwise(lines)):
        if brackets[i]:
            depth = OPEN_FOR if brackets[i] in OPENING_BRACKETS else 0
        elif depth:
            depth -= 1
        one = whole.get(i)
        apart = after.starts or line.kind != after.kind or one is False
        if after.follows or one or (i in hyphened and not apart):
            result.append(_ONE_WORD if i in hyphened and not apart else _TOGETHER)
            continue
        m = measure[i]
        if apart or not m or width[i + 1] > WIDEST_LINE:
            result.append(_APART if apart else _unwrapped(facts, i, i + 1 in tells, i < top - 1))
            depth = 0
            continue
        on = i in run_on and i not in told
        # What starts a line that runs on says nothing, but for a number or a mark that opens it;
        # and for a caption the next may be.
        if on and i in tells:
            on = not heads[i] and line.text[-1] not in TELLS and after.text[-1] not in CLOSES
        if on and width[i] > m + BEYOND:
            on = not is_across(facts, i)
        # A paragraph starts there, or a heading stands.
        on = on and not facts.above_first(i)
        if on and i not in authored:
            costs = amid(w, line.text[-1], after.text[0], depth)
        else:
            on = False
            known = i in told or i in tells or i in authored
            named = i in signed or i + 1 in signed or i in authored
            costs = said(facts, w, i, depth, known, named)
        found = _boundary(facts, w, i, costs, on, i in flush)
        if i + 2 in signed and is_date(lines[i + 2].text) and _is_name(facts, i + 1, m):
            # Above a date stands who signs.
            found = _signed(found, w)
        if i in titles:
            found = _goes_on(found, w)
        elif i - 1 in titles:
            # A heading's last line, which needs no mark.
            found = replace(found, brk=found.brk + w.heading_ended - w.unended)
        result.append(found)
    return result


def _tells(texts: Texts) -> set[int]:
    """The lines that start with what may tell something, or end so."""
    starts = [i for i, first in enumerate(texts.firsts) if first in TELLING or not first.isalpha()]
    return {*starts, *places(_LAST, texts.lasts)}


def _placed(facts: Facts) -> set[int]:
    """The lines at breaks that are told by where they stand, whatever they start with."""
    below = facts.fields | facts.entries | facts.parts | facts.counted
    top = [i for i, last in enumerate(facts.texts.lasts[1 : TOP + 1]) if last == "："]
    return {i - 1 for i in below} | facts.fields | facts.laid_out | {*top}


def _titles(facts: Facts, top: int) -> set[int]:
    """The lines that a title goes on below: of the text, which has so many lines, and in boxes."""
    heads = facts.heads
    titles = {i for i in range(top - 1) if not (i and heads[i]) and titled(facts, i)}
    for i in narrow(facts) if heads else ():
        if i not in titles and boxed(facts, i, on=i - 1 in titles):
            titles.add(i)
    return titles


def _unwrapped(facts: Facts, i: int, told: bool, top: bool) -> Boundary:
    """The boundary of lines without a measure: each stays, but what a clause or a title lacks."""
    rest = told and facts.width[i] <= WIDE and _is_rest(facts.lines, i)
    return _ONE_WORD if rest or (top and is_open_at(facts, i)) else UNWRAPPED


def _beside_authors(facts: Facts) -> frozenset[int]:
    """The breaks above and below who wrote a text in words: at its head, names below its title."""
    lines = facts.lines[: AUTHORED + 1]
    return frozenset(
        at
        for i, (line, below) in enumerate(pairwise(lines[1:]), start=1)
        if (facts.ends[i - 1] or facts.heading_like(i - 1))
        and names_alone(line.text)
        and not below.text[0].islower()
        for at in (i - 1, i)
    )


def _is_rest(lines: Sequence[Line], i: int) -> bool:
    """Whether the line right below another starts with a mark of its clause; in a list all do."""
    line, after = lines[i], lines[i + 1]
    if after.blanks or after.page != line.page or not _BROKEN.search(line.text):
        return False
    listed = i + 2 < len(lines) and not lines[i + 2].text[0].isalnum()
    return not listed and _GOES_ON.match(after.text) is not None


def _is_name(facts: Facts, i: int, measure: float) -> bool:
    """Whether a line has the shape of a name or an office."""
    short = facts.own[i] <= HEADED * measure
    return short and not facts.ends[i] and not MARK.search(facts.lines[i].text)


def _signed(found: Boundary, w: Weights) -> Boundary:
    """A boundary above who signs."""
    join, first_join = found.join + w.list_mark, found.first_join + w.list_mark
    return replace(found, rule="byline", join=join, first_join=first_join)


def _goes_on(found: Boundary, w: Weights) -> Boundary:
    """A boundary amid a title."""
    brk, first_brk = found.brk + w.no_end, found.first_brk + w.no_end
    return replace(found, brk=brk, first_brk=first_brk, goes_on=True, goes_further=True)


def _boundary(facts: Facts, w: Weights, i: int, costs: Costs, plain: bool, flush: bool) -> Boundary:
    """The boundary after a line, by what the characters say, the blank lines and the indents.

    Args:
        facts: the survey.
        w: the price of each kind of evidence.
        i: the line above.
        costs: what the characters say.
        plain: that the line runs on.
        flush: that it is a section's heading, which has no indent.
    """
    line, after, m, width = facts.lines[i], facts.lines[i + 1], facts.measure[i], facts.width[i]
    join, brk, rule = costs
    # The cheap questions first: few lines may start a heading, or end in doubt.
    heads, blanks = facts.heads, after.blanks
    on = heads[i] and not plain and goes_on(facts, i)
    further = heads[i - 1] and goes_further(facts, i)
    if after.page == line.page:
        blank = facts.blank[i][blanks if blanks < 2 else 2]
        # Where the text is set wide apart, a heading's lines stand close.
        join += min(blank, 0.0) if (on or further) and not blanks else blank
    if facts.varies:
        join += w.change * facts.changes(i)
    first_join = later_join = join
    if facts.indents.kept:
        first, later = _steps(facts, i, on, further)
        first_join, later_join = join + w.indent * first, join + w.indent * later
        if _lacks_indent(facts, i, rule):
            brk += w.no_indent
    if rule == "sentence end" and asks(line.text):
        first_join += w.opener
    # A heading is a line alone, or two: as a paragraph's last line it is one that lacks its end.
    first_brk = brk
    if rule == "heading":
        brk, first_brk = _headed(facts, w, i, brk)
    left = m - width
    # Where there is no room, nothing would have fitted; but how long a word is, its line tells.
    space = facts.unit(i + 1) if left > 0 or facts.words else 1.0
    exact = -SLIGHT < left - space < DOUBTFUL and not facts.pressed and is_solid(line.text)
    press, give = facts.press[i], give_of(facts, i) if left > space else 0.0
    # How far a title across columns sticks out of the measure says nothing.
    room = None if rule == "heading" and is_across(facts, i) else left
    return Boundary(
        rule,
        later_join,
        brk,
        first_join,
        first_brk,
        room,
        space,
        on,
        further,
        press,
        exact,
        flush,
        give,
    )


def _headed(facts: Facts, w: Weights, i: int, brk: float) -> tuple[float, float]:
    """What a break below a heading's line costs: of a later line of it, and of its first."""
    ended = w.heading_ended - w.unended
    first_brk = brk + ended
    if facts.width[i] <= 2 and i and goes_on(facts, i - 1):
        first_brk += w.tiny
    return brk + (ended if is_later(facts, i) else 0.0), first_brk


def _steps(facts: Facts, i: int, on: bool, further: bool) -> tuple[float, float]:
    """What the indent below says, where a paragraph's first line stands above, and a later one."""
    first, later = facts.indents.step(facts.lines[i].text, i)
    if facts.indents.column[i + 1] > facts.indents.column[i]:
        # The narrower line of a heading that was centred.
        first = min(first, 0.0) if on else first
        later = min(later, 0.0) if further else later
    return first, later


def _lacks_indent(facts: Facts, i: int, rule: str) -> bool:
    """Whether the line below lacks an indent that a paragraph's first line has in this text."""
    if not facts.indents.first or facts.indents.inward(i + 1):
        return False
    # What is marked hangs, whatever the text's first lines do.
    if rule == "numbering" and LIST_MARK.match(facts.lines[i + 1].text):
        return False
    # English sets no indent below a heading.
    capital = facts.lines[i + 1].text.lstrip(QUOTES)[:1].isupper()
    return not (facts.words and rule == "heading" and capital) and not facts.heading_like(i + 1)
