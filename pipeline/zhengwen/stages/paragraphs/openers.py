"""Openers: the lines that start with a number or a mark, and what the lines around say of those.

A number is an item's where a line near starts with the one before it or behind it; and none where
that stands amid a line above, as in an enumeration that runs on within its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...texts import Texts, any_of, gathered, places
from .glyphs import CIRCLED, OPENER, OPENING, ends_sentence
from .headwords import opening
from .indexed import indexed
from .letters import lettered, spaced
from .ordinals import NUMERALS, VALUES
from .shapes import is_date
from .turns import answers, asked, bracketed, turns

_OPENING = any_of(OPENING, r"\d")
_DIGIT, _CAPITAL = re.compile(r"[0-9\[]"), re.compile("[A-Z]")
# A number and what encloses it: （三）, [3], 三、, 3., ③, 第三条 set off by a space.
_NUMBER = re.compile(
    r"(?P<before>[（(〔[]|第)?(?P<number>[一二三四五六七八九十百千零]{1,8}|\d{1,2}|[①-⑳]"
    # Paragraphs of a patent's description: [0008].
    r"|(?<=\[)0\d{3}(?=\]))"
    r"(?P<behind>[）)〕\]]|[章节節条條](?=[ \u3000])|、|[.．](?!\d))?"
)
# What stands before a number amid an enumeration that runs on; and how many lines above at most.
_SEPARATES, _INTRODUCES = "：；，。、:;,", "：:"
# Numerals that a 、 parts are a list of their own: 一、二、三号渡口.
_STOPS = "：；。:;"
# A clause that a sentence refers to: 第（二）项, 前款（三）项, 其中; but 项目 is a word.
_REFERRING = re.compile("(?:[第款条條项項目及和或、]|其中)$")
_REFERRED = re.compile("[项項款目条條](?![：:]|目)")
NEAR = 8
# The number of a note, which a text refers to; within so many lines the next one follows.
_CITED, CITED, _SQUARE = ("[1", "]"), 40, any_of("[")
# What goes with a notice is numbered behind its label, and then below it (GB/T 9704-2012, 7.3.4).
_ATTACHING, _ATTACHED = any_of("附"), re.compile("附件[：:] ?(?=1[.．、])")
# A day, a month or a year that an entry of a chronicle starts with, or a time of the clock that one
# of a transcript does, set off by a space or a colon; so many are one.
_DAY = re.compile(
    r"(?:(?:(?:\d{4} ?年 ?)?\d{1,2} ?月(?: ?\d{1,2} ?日)?|\d{1,2} ?日|\d{4} ?年)(?:[ \u3000]+|：)"
    r"|\d{1,2}:\d{2}(?::\d{2}[ \u3000]*|[ \u3000]+)|\[(?:\d{1,2}:)?\d{1,2}:\d{2}\][ \u3000]*)"
    # Behind a year that is set off so stands the month, too.
    r"(?=[\u3400-\u9fff《“‘「『]|(?<=[：\u3000])\d{1,2} ?月)"
)
_DAY_AMID = re.compile(f"[。！？](?={_DAY.pattern})")
_TIME_AMID = re.compile(r"[^\s\d:\[] ?\d{1,2}:\d{2}")
ENTRIES = 3
# What is said at a second has so many lines, in the mean at the most.
SAID = 5
_DIGITS, _SECOND_AMID = re.compile(r"\d+"), re.compile(r"[^\s\d:\[] ?\d{1,2}:\d{2}:\d{2}")
# A code that names a document, its year, and the title behind: no sentence refers to that so. So
# many of them, so near each other, are a list.
_CODE = re.compile(
    r"[A-Z][A-Z/]{1,7} ?\d[\d.]{0,9}[—–―-]\d{2,4}[ \u3000]+"
    r"[\u3400-\u9fff](?<![的中和或及与與之规規])"
)
CODES, AMONG = 3, 4
# A dot amid a word or a number plate; so far from it no line starts with one that is a list's.
_DOT, DOTS = "·", 6


@dataclass(frozen=True, slots=True)
class Openers:
    """Of each line, whether it starts as an item does.

    Attributes:
        heads: lines that start with a number or a mark which opens a paragraph.
        counted: of those the ones whose number goes on from a line's, or a line's from it; and
            codes in a list of them, which head nothing.
        amid: lines that start with a number of an enumeration that runs on from the line above.
    """

    heads: list[bool]
    counted: frozenset[int]
    amid: frozenset[int] = frozenset()


def openers(texts: Sequence[str], raw: Sequence[str] = ()) -> Openers:
    """Which lines start as items do, by their form and by the lines around.

    Args:
        texts: the lines, set solid.
        raw: the same with all their spaces, where those are known.

    >>> openers(["办法如下：", "（一）修桥", "（二）铺路"]).counted == {1, 2}
    True
    >>> openers(["人有三种：（一）住户；（二）船工；", "（三）过客。"]).heads
    [False, False]
    """
    texts = gathered(texts)
    # `is_opener`, asked of all lines at once.
    heads = [False] * len(texts)
    for at in places(_OPENING, texts.firsts):
        heads[at] = OPENER.match(texts[at]) is not None
    # The last line above that starts with a number of each form, and which.
    last: dict[tuple[str, str], tuple[int, int]] = {}
    counted = _entries(texts, raw) | turns(texts) | asked(texts) | bracketed(texts)
    counted |= lettered(texts) | spaced(texts, raw) | opening(texts, raw)
    counted |= indexed(texts)
    for at in counted:
        heads[at] = True
    enumerated = set[int]()
    starts = Counter(texts[at].partition("]")[0] + "]" for at in places(_SQUARE, texts.firsts))
    attached = {at for at in places(_ATTACHING, texts.firsts) if _ATTACHED.match(texts[at])}
    for at, head in enumerate(heads):
        if at in attached and (found := _numbered(_ATTACHED.sub("", texts[at]))):
            last[found[0]] = at, 1
        if not head:
            continue
        if texts[at][0] == _DOT:
            heads[at] = not _is_amid(texts, at)
            continue
        found = _numbered(texts[at])
        if not found:
            continue
        form, number, stop = found
        cited = at > 0 and form == _CITED and _is_cited(texts, at, number, starts)
        if cited or _is_referred(texts, at, stop):
            heads[at] = False
            continue
        above, before = last.get(form, (-1, 0))
        goes_on = bool(before) and number == before + 1
        headed = heads[above] or above in attached
        amid = not headed if goes_on else _runs_on(texts, at, form, number)
        if amid:
            heads[at] = False
            enumerated.add(at)
        elif goes_on:
            counted |= {above, at}
        last[form] = at, number
    for at in (answering := answers(texts, heads)):
        heads[at] = True
    return Openers(
        heads, frozenset(counted | answering | _codes(texts, raw)), frozenset(enumerated - counted)
    )


def _first(pattern: re.Pattern[str], texts: Texts, raw: Sequence[str]) -> list[int]:
    """Which lines start so, where all their spaces are known: no space is the first."""
    return places(pattern, texts.firsts) if raw else []


def _entries(texts: Texts, raw: Sequence[str]) -> set[int]:
    """The lines that start an entry of a chronicle: the one above each is whole."""
    # The cheap question first: few lines start with a digit.
    dated = {at: day[0] for at in _first(_DIGIT, texts, raw) if (day := _DAY.match(raw[at]))}
    if len(dated) < ENTRIES:
        return set()
    # A day alone, with its weekday and the weather, heads what stands below.
    begun = (at for at in dated if not is_date(raw[at]))
    entries = {at for at in begun if not at or ends_sentence(texts[at - 1])}
    # What sentences start with, or name, starts lines by chance, and most of it stands amid them.
    timed = {at for at in entries if ":" in dated[at]}
    for some, amid in (timed, _TIME_AMID), (entries - timed, _DAY_AMID):
        if some and sum(len(amid.findall(line)) for line in raw) >= len(some):
            entries -= some
    return entries | _spoken_at(dated, raw)


def _spoken_at(dated: dict[int, str], raw: Sequence[str]) -> set[int]:
    """The lines that start with the second of what is said, as subtitles do: nothing ends them.

    The times go up from line to line, few lines stand between, and none stands amid one.
    """
    seconds = [
        (at, tuple(map(int, _DIGITS.findall(day))))
        for at, day in dated.items()
        if day.count(":") > 1
    ]
    if len(seconds) < ENTRIES or any(a > b for (_, a), (_, b) in pairwise(seconds)):
        return set()
    # A report has the times of a race, too, each of which may start a line by chance.
    if seconds[-1][0] - seconds[0][0] > SAID * (len(seconds) - 1):
        return set()
    if any(_SECOND_AMID.search(line) for line in raw):
        return set()
    return {at for at, _ in seconds}


def _codes(texts: Texts, raw: Sequence[str]) -> set[int]:
    """The lines that start with a code and a title, in a list of them (GB/T 1.1: references)."""
    # The cheap question first: few lines start with a capital.
    coded = [at for at in _first(_CAPITAL, texts, raw) if _CODE.match(raw[at])]
    if len(coded) < CODES:
        return set()
    near = [(a, b) for a, b in pairwise(coded) if b - a <= AMONG]
    return {at for both in near for at in both}


def _is_referred(texts: Sequence[str], at: int, stop: int) -> bool:
    """Whether a sentence refers to the clause whose number starts a line, up to some character."""
    referring = at > 0 and _REFERRING.search(texts[at - 1]) is not None
    return referring and _REFERRED.match(texts[at], stop) is not None


def _is_cited(texts: Sequence[str], at: int, number: int, starts: Mapping[str, int]) -> bool:
    """Whether a number in brackets is a note's in the text: the next one stands amid a line below.

    Of the notes themselves, and of a list, each starts a line: so does a note's own a second one,
    and the next one of items, which may refer to each other.
    """
    before, own, after = (f"[{n}]" for n in range(number - 1, number + 2))
    for text in texts[at : at + CITED]:
        place = text.find(after)
        if place >= 0:
            return place > 0 and (starts[own] > 1 or not starts[after])
    # The last one: the one before stands amid a line above, and its note further down.
    above = next(
        (text.find(before) for text in texts[at - 1 : max(at - CITED, 0) : -1] if before in text), 0
    )
    return number > 1 and above > 0 and starts[own] > 1


def _numbered(text: str) -> tuple[tuple[str, str], int, int] | None:
    """The form of the number that a text starts with, its value, and where it stops."""
    match = _NUMBER.match(text)
    if not match:
        return None
    before, number, behind = match["before"] or "", match["number"], match["behind"] or ""
    circled = number in CIRCLED
    if circled == bool(before + behind) or (before == "第") != (
        behind in "章节節条條" and bool(behind)
    ):
        return None
    if circled:
        return ("", "①"), CIRCLED.index(number) + 1, match.end()
    han = not number.isdecimal()
    value = VALUES.get(number, 0) if han else int(number)
    return (before + ("一" if han else "1"), behind), value, match.end()


def form_of(text: str) -> tuple[str, str] | None:
    """The form of the number that a text starts with; None where it starts with none.

    >>> form_of("（三）架桥") == form_of("（十二）修路"), form_of("三、架桥") == form_of("3. 架桥")
    (True, False)
    >>> form_of("架桥") is None
    True
    """
    found = _numbered(text)
    return found[0] if found else None


def _literal(form: tuple[str, str], number: int) -> str:
    """A number as it stands in a form."""
    before, behind = form
    if behind == "①":
        return CIRCLED[number - 1]
    numeral = NUMERALS[number - 1] if before[-1] == "一" else str(number)
    return f"{before[:-1]}{numeral}{behind}"


def _runs_on(texts: Sequence[str], at: int, form: tuple[str, str], number: int) -> bool:
    """Whether the number before a line's stands amid a line above, in what a mark parts.

    Or behind the first number of all the second, where a colon introduces them: a note may have
    several numbers, too.
    """
    if number > 1:
        before = _literal(form, number - 1)
        return any(_has_amid(text, before) for text in texts[max(at - NEAR, 0) : at])
    if not at or texts[at - 1][-1] not in _INTRODUCES:
        return False
    after = _literal(form, number + 1)
    for text in texts[at : at + NEAR]:
        if text.startswith(after):
            return False
        if _has_amid(text, after):
            return True
    return False


def _has_amid(text: str, literal: str) -> bool:
    """Whether a number stands amid a text, behind a mark that parts clauses.

    No decimal starts with it, and nothing refers to it.
    """
    place = text.find(literal, 1)
    stop = place + len(literal)
    if place < 1 or text[stop : stop + 1].isdecimal() or _REFERRED.match(text, stop):
        return False
    return text[place - 1] in (_STOPS if literal[-1] == "、" else _SEPARATES)


def _is_amid(texts: Sequence[str], at: int) -> bool:
    """Whether a dot at a line's start is amid a word that the page broke: no list has it near."""
    text, above = texts[at], texts[at - 1] if at else ""
    if not above[-1:].isalnum() or not text[1:2].isalnum():
        return False
    near = [*texts[max(at - DOTS, 0) : at], *texts[at + 1 : at + 1 + DOTS]]
    return not any(other[0] == _DOT for other in near)
