"""What the characters at a line break say: the marks, the words, and what a line starts with."""

from __future__ import annotations

import re

from ...tables.bigrams import joint
from .apart import LEAST_FIT, MOST_FIT
from .facts import Facts
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
    is_ideograph,
    is_opener,
    starts_with_closing,
)
from .habits import SPEECHES
from .headings import completes, ended_early, goes_on
from .kinds import is_heading
from .names import WORD
from .numbered import counts_on
from .official import CODED, ENCLOSED, FIELD, HEREBY, NUMBERED, OFFICIAL, SALUTATION, SET_OFF
from .references import is_mark
from .shapes import (
    CAPTIONING,
    DATING,
    SIGNING,
    TAKEN,
    is_byline,
    is_caption,
    is_date,
    says_caption,
    says_who,
)
from .weights import Weights

SOFT_HYPHEN = "\u00ad"
# What it costs, in nats, to join a line that nothing ends.
FULL_LINE = 0.16
# So much that the characters at a break say, in nats, shows that a headline's second half goes on.
SURE_FIT = 3.0
# So much surer is a byline in brackets as a whole.
WHOLE = 3
# So many reports end with a name in brackets behind the last sentence, where all of them do.
REPORTS = 2
# So much surer is a paragraph of words above one of Han, though it ends no sentence; it has so many
# spaces on its last line, and so many lines.
LATIN, PHRASE, PHRASES = 3, 4, 12
# Among so many lines on top one stands.
TOP = 4
# Two addresses of sites, one a line: a list.
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+$")
# What joins two words ends no heading; but 参与 is a word.
_JOINS, _JOINING = frozenset("与與暨"), re.compile("(?<![参參给給赠贈赋賦])[与與暨]$")
# When an address was read, at the end of its reference (GB/T 7714-2015, 8.5.4): it stands below.
_READ = re.compile(r"\[\d{4}[-/]\d{1,2}[-/]\d{1,2}\]\.?$")
_HAN = re.compile("[\u3400-\u9fff]")
# Dear Peter, and Yours ever, are shorter than that part of the measure.
CLOSE = 0.5
# A heading leaves so much of its measure.
HEADED = 0.75
# A title is set across columns: in em, more than marks or Latin letters explain.
WIDER = 1.3
# And more than that many times the measure it is one whatever marks it has.
ACROSS = 1.25
# Between what someone did and his name: 文／李明.
_SAYS = re.compile("[:：／]")
# First letters of all that starts a line with a meaning of its own, in the order of `said`; what
# is no letter may have one too. Most lines start amid a sentence, with none of these.
_FIELDS, _BRACKETS = frozenset("附抄主联"), frozenset("（(［〔")
TELLS = frozenset("号摄攝：")
_STOPS = frozenset("，。、；：！？”’）》」』")
TELLING = OPENING | SIGNING | DATING | CAPTIONING | _FIELDS | frozenset("hf")


def amid(w: Weights, last: str, first: str, depth: int) -> tuple[float, float, str]:
    """What `said` finds where a line runs on: most do, and need none of its other questions."""
    comma = last in "，、"
    brk = w.paragraph + (w.comma_ended if comma else w.unended)
    if w.word:
        brk += w.word * min(max(joint(last, first), LEAST_FIT), MOST_FIT)
    if depth:
        brk += w.open_bracket
    return FULL_LINE, brk, "comma" if comma else "full line"


def said(
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
        # The cheap question first: most lines have a mark.
        if not MARK.search(after) and facts.heading_like(i + 1):
            join += w.before_heading
        if text[0] in CAPTIONING and says_caption(text):
            # What a picture shows is told in a sentence.
            join += w.opener
        if not facts.words and _is_han(text) != _is_han(after):
            join += w.script
    elif facts.heading_like(i) or (i == 0 and facts.width[0] > ACROSS * facts.measure[0]):
        brk, rule = brk + w.unended, "heading"
        if last in _JOINS and _JOINING.search(text):
            brk += w.no_end
        elif len(after) == 1 and joint(last, after) >= SURE_FIT:
            # The last character of a word, which stands over the break.
            brk += w.tiny
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
    word = 0.0
    if w.word and not ended and (plain or is_han(last)) and is_han(after[0]):
        word = w.word * _straddled(facts, i)
        brk += word
    # The cheap question first: most lines have Han.
    if text.isascii() and not (ended or facts.words) and is_ideograph(after[0]):
        join += LATIN * w.script if _is_of_words(facts, i) else 0.0
    if not told:
        pass
    elif not after[0].isalpha() and (
        starts_with_closing(after, quotes=facts.quotes) or _is_wrapped_mark(facts, i)
    ):
        brk, rule = brk + w.no_start, "kinsoku"
    elif facts.heads[i + 1]:
        # One item ends with ； or ：, and the next opens: as sure as a list mark.
        sure = LIST_MARK.match(after) or (ends_softly(text) and not COUNTING.match(after))
        sure = sure or i in facts.fields or i + 1 in facts.counted or i + 1 in facts.parts
        sure = sure or counts_on(facts, i + 1)
        # Within a sentence no space parts 第二条 from what follows.
        headed = NUMBERED.match(after) is not None and is_heading(after)
        # A sentence names a code too, 按照 one: a list has another above, or a sentence's end.
        coded = CODED.match(after) is not None and (ended or CODED.match(text) is not None)
        off = (
            headed
            or coded
            or ((ended or last == "." or facts.heading_like(i)) and SET_OFF.match(after))
        )
        join += w.list_mark if sure or off else w.opener
        if sure:
            # 条第 is a word of statutes, wherever their articles start.
            brk -= max(word, 0.0)
        rule = "numbering"
    elif i + 1 in facts.counted or i + 1 in facts.parts:
        join, rule = join + w.list_mark, "numbering"
    elif signed:
        # What stands above a document's number stays a heading.
        titled = rule == "heading" and after[-1] in "号號"
        # One in brackets as a whole no line has by chance, and neither a date; nor 采访：李明.
        whole = after[0] in _BRACKETS and (says_who(after) or is_date(after))
        whole = whole or (_SAYS.search(after) is not None and is_byline(after))
        join, rule = join + w.byline * (WHOLE if whole else 1), "heading" if titled else "byline"
        if ended and not whole and after[0] in _BRACKETS and _runs_on(facts, i):
            join, brk, rule = FULL_LINE, brk + w.opener, "full line"
    elif (text[0] in _BRACKETS or after[0] in _BRACKETS) and _stands_apart(facts, i):
        join += w.opener
    elif after[-1] == "：" and SALUTATION.fullmatch(after) and (ended or not MARK.search(text)):
        # A title may stand above, and a sentence has marks.
        join += w.list_mark
    elif after[0] == "特" and HEREBY.fullmatch(after):
        join += w.list_mark
    elif i in facts.fields:
        join, rule = join + w.list_mark, "numbering"
    elif i + 1 in facts.fields or (after[0] in _FIELDS and FIELD.match(after)):
        headed = facts.heading_like(i) or (facts.heads[i] and is_heading(text))
        above = i + 1 in facts.fields and headed
        join, rule = join + (w.list_mark if above else w.opener), "numbering"
    elif ended and i + 1 in facts.entries:
        join, rule = join + w.opener, "numbering"
    elif i in facts.laid_out and facts.width[i] + facts.unit(i + 1) <= facts.measure[i]:
        join, rule = join + w.list_mark, "numbering"
    elif after[0] in "_＿" and _is_wrapped_blank(facts, i):
        brk, rule = brk + w.no_start, "kinsoku"
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
    if after[0] in "hf" and _ADDRESS.match(after):
        if _ADDRESS.match(text):
            join, rule = join + w.list_mark, "numbering"
        elif last in "].":
            brk += w.no_start if _READ.search(text) else 0.0
    if after.isdecimal() or (not plain and text.isdecimal()):
        join, rule = join + w.number, "number alone"
    # What ends with a sentence's mark is neither.
    if not plain and last not in _STOPS:
        if has_leaders(text):
            # An entry of contents ends with no mark.
            join, brk, rule = join + w.leaders, 0.0, "contents"
        if last in NO_END or last == SOFT_HYPHEN or _is_hyphened(text):
            brk, rule = brk + w.no_end, "kinsoku"
    if depth:
        brk += w.open_bracket
    if facts.words and after[0].islower() and not (facts.heads[i] and ended_early(facts, i)):
        brk += w.lower
    return join, brk, rule


def _is_han(text: str) -> bool:
    """Whether a text has any Han; most start with one."""
    return "\u3400" <= text[0] <= "\u9fff" or _HAN.search(text) is not None


def _runs_on(facts: Facts, i: int) -> bool:
    """Whether a name in brackets that is alone on its line had no room behind a report's end.

    A newspaper's short reports end so, each name behind its last sentence: the others show it.
    """
    if facts.width[i] + facts.unit(i + 1) <= facts.measure[i]:
        return False
    return facts.reporters() >= REPORTS


def _stands_apart(facts: Facts, i: int) -> bool:
    """Whether a line or the next stands in brackets as a whole, below a title or behind one."""
    text, after = facts.lines[i].text, facts.lines[i + 1].text
    if ENCLOSED.fullmatch(text):
        return not facts.ends[i]
    titled = i < TOP or facts.width[i] <= HEADED * facts.measure[i]
    return titled and facts.heading_like(i) and ENCLOSED.fullmatch(after) is not None


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


def _is_wrapped_blank(facts: Facts, i: int) -> bool:
    """Whether a blank to be filled in had no room on the line: 原因是|____, 班级：__　座号：|____.

    Below a label alone it may stand by itself.
    """
    text = facts.lines[i].text
    if facts.ends[i] or facts.width[i] + facts.unit(i + 1) <= facts.measure[i]:
        return False
    return text[-1] not in "：:" or "__" in text or "＿" in text


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
    if fits >= 0:
        return min(fits, MOST_FIT)
    return 0.0 if goes_on(facts, i) else max(fits, LEAST_FIT)
