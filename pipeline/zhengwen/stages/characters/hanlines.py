"""Spaces between Latin words amid Han, on lines that justification did not stretch.

Where a line is stretched, all its gaps widen, those between Han and Latin letters too, and
``pdftotext -raw`` writes a space for a wide gap alone: a text of its has spaces between Latin words
on lines that have some beside Han, and never on the others. That, and one place where a space can
but be missing, shows such a text; then less tells of the other places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...tables import lexicon
from ...tables.words import is_common
from .hanmarks import Marks, has_options
from .segments import Segmented, segmented
from .solidlines import Line
from .wordruns import (
    CJK,
    HAN,
    LEAST,
    MOST,
    OTHER,
    PARTED,
    RUN,
    SEVERAL,
    SHOWING,
    TOKEN,
    is_camel,
    is_phrase,
    is_solid,
)

# Where Han and Latin letters meet, and the space between.
_SEAM = re.compile(f"(?<=[A-Za-z])( *)(?=[{HAN}])|(?<=[{HAN}])( *)(?=[A-Za-z])")
# What has no letter or sign beside it that is part of a name.
_FROM, _TO = r"(?<![\w./:$&%+-])", r"(?![\w./:$&%+-])"
_ALONE = re.compile(f"{_FROM}[A-Za-z]{{3,{SHOWING}}}{_TO}", re.ASCII)
_PAIR = re.compile("([A-Za-z]+)(?= ([A-Za-z]+))")
_COMMAND = "[a-z][a-z0-9]+(?:-[a-z0-9]+)*"
_COMMANDS = re.compile(f"{_FROM}{_COMMAND}{_TO}", re.ASCII)
# A command with what it is to do, amid Han.
_WITH = re.compile(f'(?<=[{HAN}“‘"：，、（]) ?({_COMMAND}) [a-z]')
# A name of a program, with what stands beside such.
_PROGRAM = re.compile(r"(?:[.@#$<]|::)[A-Z]?[a-z]+[A-Z]|[a-z][A-Z]\w{0,60}\(\)", re.ASCII)
_NAMING = frozenset("_./:$&%+-@#\\=<>~^*")
# What stands beside a term that explains another.
_GLOSSES = frozenset(("()", "（）", "“”", "''", '""'))
# So many lines with no space beside Han must lack all others too.
TIGHT = 8
# How sure words must be that are no phrase, in nats: some, or the parts of a name (Transport Layer
# Security), and two: what one word is may look like two (overengineering).
SOME, NAME, TWO = 20.0, 25.0, 33.0
# No run of fewer letters is so sure.
SHORTEST = 8
# How near to a name its initials stand.
NEAR = 6


def shows_it(lines: Sequence[str]) -> bool:
    """Whether a text with Han shows that its lines lost the spaces between Latin words.

    >>> tight = ["桥梁networkblockdevice桥"] + ["桥由Debian造"] * 8
    >>> shows_it([*tight, "桥 由 Debian Linux 造"]), shows_it([*tight, "桥由Debian Linux造"])
    (True, False)
    """
    if not _is_tight(lines):
        return False
    solid = list(filter(is_solid, lines))
    return has_options(lines, solid) or _Words(lines).are_lost(solid)


def among_han(lines: Sequence[str]) -> list[str]:
    """The lines of a text that shows it, with their Latin words apart."""
    words = _Words(lines)
    return [words.apart(line) if is_solid(line) else line for line in lines]


def alone_amid_han(lines: Iterable[str]) -> Iterator[str]:
    """Words of no lexicon that stand alone in several places of lines with Han.

    >>> list(alone_amid_han(["桥smarthost桥", "桥smarthost，桥postfix桥", "smarthost"]))
    ['smarthost']
    """
    found = Counter(word for line in lines if CJK.search(line) for word in _ALONE.findall(line))
    for word, count in found.items():
        if count > 1 and not lexicon.has(word) and segmented(word).gain < SOME:
            yield word


def _is_tight(lines: Iterable[str]) -> bool:
    """Whether spaces between Latin words stand on no line that has none beside its Han.

    A line that was stretched has one beside Han: one in English may be all that has any.
    """
    spaced, tight = False, 0
    for line in lines:
        seams = [match[0] for match in _SEAM.finditer(line)]
        if any(seams):
            spaced = True
        elif seams:
            if PARTED.search(line):
                return False
            tight += 1
    return spaced and tight >= TIGHT


def _own(lines: Iterable[str], parted: str) -> frozenset[str]:
    """A text's own words: of its parted lines, and those that often stand alone amid Han."""
    own = {word for word in _ALONE.findall(parted) if not lexicon.has(word)}
    return frozenset(
        word
        for word in own.union(alone_amid_han(lines))
        if len(word) >= LEAST or (len(word) == LEAST - 1 and word.isupper())
    )


class _Words:
    """What a text's own lines tell of its Latin words."""

    def __init__(self, lines: Sequence[str]) -> None:
        parted = [line for line in lines if PARTED.search(line)]
        text = "\n".join(parted)
        # What stands on a line that has its spaces has none within.
        self.whole = {*RUN.findall(text)}
        self.pairs = {*_PAIR.findall(text)}
        self.own = _own(lines, text)
        # A text that names parts of programs may name others.
        self.programs = any(map(_PROGRAM.search, lines)) or any(
            _is_name(segmented(word)) for word in self.whole if len(word) <= MOST
        )
        self.marks = Marks(lines, parted)
        # Commands that have what they are to do behind them, and stand alone elsewhere.
        self.alone = Counter(word for line in lines for word in _COMMANDS.findall(line))
        self.commands = {word for word in _WITH.findall(text) if self.alone[word] > 1}

    def are_lost(self, lines: Iterable[str]) -> bool:
        """Whether a run of letters in lines can but be words."""
        return any(
            self._is_sure(found, place)
            for line in lines
            for found, place in self._found(line)
            if self._are_words(found, place)
        )

    def apart(self, line: str) -> str:
        """The line with its words apart."""
        found = list(self._found(line))
        if not CJK.search(line) and any(is_phrase(words) for words, _ in found):
            return Line(line, self.own).apart(quoted=None)
        pieces, past = [], 0
        for words, place in found:
            if self._are_words(words, place):
                pieces += [line[past : place.start()], " ".join(words.words)]
                past = place.end()
        line = "".join(pieces) + line[past:]
        if self.commands:
            line = _COMMANDS.sub(lambda match: self._with_command(match[0]), line)
        return self.marks.apart(line)

    def _found(self, line: str) -> Iterator[tuple[Segmented, re.Match[str]]]:
        """What the runs of letters of a line may be that are no words, and where they stand."""
        for token in TOKEN.finditer(line):
            if OTHER.search(token[0]):
                continue
            for place in RUN.finditer(line, *token.span()):
                run = place[0]
                if SHORTEST <= len(run) <= MOST and run not in self.whole and not lexicon.has(run):
                    yield segmented(run, self.own), place

    def _are_words(self, found: Segmented, place: re.Match[str]) -> bool:
        words, gain, strange, plain = found
        if len(words) < 2 or not plain:
            return False
        if is_phrase(found):
            return True
        beside = _beside(place)
        if 3 * strange > len(words) or not _NAMING.isdisjoint(beside):
            return False
        if is_camel(words):
            name = _is_name(found) and words[0][0].isupper() and not self.programs
            return name or _is_explained(found, place) or self.pairs.issuperset(pairwise(words))
        if len(words) == 2:
            gloss = beside in _GLOSSES and not is_common(words[0])
            command = self._with_command(place[0]) != place[0]
            return gain >= (SOME if command else NAME if gloss else TWO)
        return gain >= (SOME if all(map(str.islower, words[1:])) else NAME)

    def _is_sure(self, found: Segmented, place: re.Match[str]) -> bool:
        """Whether a run that is words shows as much of a text."""
        if is_camel(found.words):
            return _is_explained(found, place)
        return found.gain >= NAME or self._with_command(place[0]) != place[0]

    def _with_command(self, run: str) -> str:
        """A command and what it is to do, if a run is both; a name of its own is as often alone."""
        most = min(len(run) - 3, MOST)
        at = next((at for at in range(most, 2, -1) if run[:at] in self.commands), 0)
        command, rest = run[:at], run[at:]
        if not at or not rest.isalpha() or lexicon.has(run) or run in self.whole:
            return run
        if self.alone[run] >= self.alone[command]:
            return run
        words, _, strange, _ = segmented(rest, self.own)
        known = not strange and all(len(word) > 2 for word in words)
        return " ".join((command, *words)) if known else run


def _beside(place: re.Match[str]) -> str:
    """The characters right before a run and behind it."""
    at, end = place.span()
    return place.string[at - 1 : at] + place.string[end : end + 1]


def _is_explained(found: Segmented, place: re.Match[str]) -> bool:
    """Whether the initials of a name stand beside it: TransportLayerSecurity(TLS)."""
    if not _is_name(found):
        return False
    short = "".join(word[0] for word in found.words).upper()
    near, between = f"(?<![A-Za-z]){short}(?![A-Za-z])", f"[^A-Za-z]{{1,{NEAR}}}"
    reach = NEAR + len(short) + 1
    before = place.string[max(0, place.start() - reach) : place.start()]
    behind = place.string[place.end() : place.end() + reach]
    return (
        re.search(f"{near}{between}$", before) is not None
        or re.match(f"{between}{near}", behind) is not None
    )


def _is_name(found: Segmented) -> bool:
    """Whether words are the parts of a name of several."""
    return len(found.words) >= SEVERAL and found.gain >= NAME and is_camel(found.words)
