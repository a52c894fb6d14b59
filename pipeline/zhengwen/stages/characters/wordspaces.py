"""Word spaces that extraction lost: Englishwordsruntogether."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from ...split import KEPT_BREAK
from ...tables.words import is_common
from ..base import Floor
from .hanlines import alone_amid_han, among_han, shows_it
from .hanmarks import LONG_OPTION
from .marks import goes_on
from .segments import segmented
from .solidlines import Line
from .wordruns import CJK, LEAST, LONG, PARTED, RUN, SHOWING, is_phrase, is_solid, runs_of

# The cheap question: so many letters in a row are few words. Two sets are quicker than one.
_OF_ASCII = re.compile(LONG.pattern.encode())
# A line in Latin letters that stops amid a sentence, and one of its words with its spaces.
_AMID, _WORD = re.compile(r"[ -~‘’“”]+[A-Za-z,]"), re.compile(" [A-Za-z]+ ")
# So many runs show it of a text, and such a share of its long ones; so many are looked at.
ENOUGH, SHARE, LOOKED_AT = 2, 0.3, 400
# Only lines so near to one that shows it may have lost their spaces too.
NEAR = 20
# So many show that each line of the text without a space lost its spaces, a last one or a heading.
HABIT = 4
# A word of the text that is found by parting others may part more.
ROUNDS = 4


@dataclass(frozen=True, kw_only=True)
class WordSpaces:
    """Spaces between English words, which an extractor left out of whole lines.

    **Repairs** lines without a space between their words, in a text and near lines that show by
    whole phrases that words run together, or anywhere where several do: the words become those that
    are likeliest, by a lexicon and the text itself, and the marks between them get their space. So
    do words amid Han, and the marks and options of commands beside them, in a text whose lines have
    no space between words where they have none beside Han, and which shows by one run of letters,
    or by an option, that such are lost. **Leaves alone** a line that has a space, addresses, paths,
    names of files and variables, names in capitals and small letters where no phrase stands beside
    them (getElementById), and what may be one word that is not known; but not a constant, which
    looks like a heading in capitals (MAXIMUMBUFFERSIZE).
    **Source** measured on the output of ``pdftotext -raw``, which leaves out the spaces of lines
    that justification did not stretch; the words of SCOWL (``tables/lexicon.tsv``).

    >>> WordSpaces()("Thepage,whichwasleftonthetable,\\nbelongedtonobodyintheroom.")
    'The page, which was left on the table,\\nbelonged to nobody in the room.'
    """

    name: ClassVar[str] = "wordspaces"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = False

    def __call__(self, text: str, /) -> str:
        """The text with its words apart."""
        # The cheap question first, of the characters of ASCII, of which Chinese has few.
        long = _OF_ASCII.search(text.encode("ascii", "ignore")) and LONG.search(text)
        if not long and not ("--" in text and LONG_OPTION.search(text)):
            return text
        parts = KEPT_BREAK.split(text)
        if not any(map(_may_be_words, parts[::2])):
            return text
        shown = False
        for _ in range(ROUNDS):
            shown = shown or shows_it(parts[::2])
            lines = _apart(parts[::2])
            lines = among_han(lines) if shown else lines
            if lines == parts[::2]:
                break
            parts[::2] = lines
        return "".join(parts)


def _may_be_words(line: str) -> bool:
    """Whether letters or an option of a line may show words without a space: hardly any do."""
    option = "--" in line and LONG_OPTION.search(line)
    if not option and not LONG.search(line):
        return False
    return is_solid(line) and (bool(option) or any(LONG.match(run) for run, _ in runs_of(line)))


def _apart(lines: list[str]) -> list[str]:
    """The lines with their words apart, if they show that some run together."""
    parted = [PARTED.search(line) is not None for line in lines]
    solid = list(map(is_solid, lines))
    if not any(has and LONG.search(line) for line, has in zip(lines, solid, strict=True)):
        return lines
    own = _own(line for line, has in zip(lines, parted, strict=True) if has)
    own |= {*alone_amid_han(lines)}
    showing = _showing(lines, solid, own)
    # So many tell of all the text.
    habit = len(showing) >= HABIT
    near = {at for shows in showing for at in range(shows - NEAR, shows + NEAR + 1)}
    found = {
        at: Line(line, own)
        for at, line in enumerate(lines)
        if line and solid[at] and (habit or at in near)
    }
    lost = {at for at, line in found.items() if line.is_lost() or (habit and line.is_words())}
    # Within a paragraph less will do.
    lost |= {
        at for at, line in found.items() if {at - 1, at + 1} & lost and line.is_lost(beside=True)
    }
    lost |= {
        at
        for at, line in found.items()
        if at and _stops_amid(lines[at - 1]) and line.is_lost(beside=True, below=True)
    }
    return list(_repaired(lines, {at: found[at] for at in lost}))


def _stops_amid(line: str) -> bool:
    """Whether a line of English that has its spaces stops amid a sentence."""
    return _AMID.fullmatch(line) is not None and _WORD.search(line) is not None


def _repaired(lines: Sequence[str], lost: Mapping[int, Line]) -> Iterator[str]:
    """The lines, those that lost their spaces with their words apart."""
    # Whether a quotation goes on from the lines above: over none that is blank, or of Han.
    quoted = None
    for at, line in enumerate(lines):
        apart = lost[at].apart(quoted=quoted) if at in lost else line
        if not line or '"' in line or CJK.search(line):
            quoted = goes_on(apart)
        yield apart


def _own(lines: Iterable[str]) -> frozenset[str]:
    """Words of lines that have their spaces: a lexicon may not know them, or not as likely ones."""
    runs = {run for line in lines for run in RUN.findall(line) if LEAST <= len(run) <= SHOWING}
    return frozenset(run for run in runs if not is_common(run))


def _showing(lines: Sequence[str], solid: Sequence[bool], own: frozenset[str]) -> set[int]:
    """The lines that show that their words run together, if such are not too few.

    Those with spaces count among the others: what the join puts together later shows no more.
    """
    runs = (
        (at, run)
        for at, line in enumerate(lines)
        if LONG.search(line)
        for run, _ in runs_of(line)
        if LONG.match(run)
    )
    first = list(islice(runs, LOOKED_AT))
    showing = [at for at, run in first if solid[at] and is_phrase(segmented(run, own))]
    if len(showing) < max(ENOUGH, SHARE * len(first)):
        return set()
    rest = (at for at, run in runs if solid[at] and is_phrase(segmented(run, own)))
    return {*showing, *rest}
