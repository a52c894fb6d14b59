"""Word spaces that extraction lost: Englishwordsruntogether."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from ...split import LINE_BREAKS
from ...tables import lexicon
from ...tables.words import is_common
from ..base import Floor
from ..paragraphs.literal import ADDRESS
from .marks import spaced
from .segments import Segmented, segmented

# The cheap question: so many letters in a row are few words. Two sets are quicker than one.
_LONG = re.compile("[A-Za-z][A-Za-z]{13}")
_OF_ASCII = re.compile(_LONG.pattern.encode())
_BREAK = re.compile(f"([{LINE_BREAKS}]+)")
# A line whose words an extractor parted: it leaves out all the spaces of a line or none.
_PARTED = re.compile(r"[!-~’”]\s+[!-~‘“]")
# Letters, with apostrophes between, and none of a word with accents.
_RUN = re.compile(r"(?<![A-Za-zÀ-ɏ])[A-Za-z]++(?:['’][A-Za-z]++)*(?![À-ɏ])")
# What marks of a sentence part.
_TOKEN = re.compile(r"[^\s,;!?()“”\"\u2e80-\uffef]+")
# One that is to be read letter by letter: a variable, a path, the name of a file, an address.
_OTHER = re.compile(
    rf"[@\\_=<>{{}}|*^~#]|[A-Za-z0-9](?<![ap]\.m)\.[a-z]{{2}}|^[/.]|[A-Za-z0-9]/[a-z]+/|[0-9]/[a-z]|^cid:"
    rf"|{ADDRESS}"
)
# A line of a program: a call without a word in it, or one that ends as statements do.
_STATEMENT = re.compile(r"\w\([\"')]|\);|=.*;\s*$|\{\s*$")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Letters of a run that are looked at, and how many are too many to be looked at.
LEAST, MOST = 4, 200
# Of a run that shows that words run together: its letters, its words, how sure they are in nats.
SHOWING, SEVERAL, SURE = 14, 3, 20.0
# So many runs show it of a text, and such a share of its long ones; so many are looked at.
ENOUGH, SHARE, LOOKED_AT = 2, 0.3, 400
# Only lines so near to one that shows it may have lost their spaces too.
NEAR = 10
# How sure the words of a line in Latin letters must be for it to have lost its spaces, in nats; and
# how sure two of them of which neither is among the commonest. One with Han must show it itself.
LATIN, TWO = 3.0, 15.0
# A word of the text that is found by parting others may part more.
ROUNDS = 4


@dataclass(frozen=True, kw_only=True)
class WordSpaces:
    """Spaces between English words, which an extractor left out of whole lines.

    **Repairs** lines without a space between their words, in a text and near lines that show by
    whole phrases that words run together: the words become those that are likeliest, and the marks
    between them get their space. **Leaves alone** a line that has a space, addresses, paths, names
    of files and variables, names in capitals and small letters where no phrase stands beside them
    (getElementById), and what may be one word that is not known.
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
        if not _OF_ASCII.search(text.encode("ascii", "ignore")) or not _LONG.search(text):
            return text
        parts = _BREAK.split(text)
        for _ in range(ROUNDS):
            lines = _apart(parts[::2])
            if lines == parts[::2]:
                break
            parts[::2] = lines
        return "".join(parts)


def _apart(lines: list[str]) -> list[str]:
    """The lines with their words apart, if they show that some run together."""
    parted = [_PARTED.search(line) is not None for line in lines]
    solid = [
        not has and not _STATEMENT.search(line) for line, has in zip(lines, parted, strict=True)
    ]
    # Hardly any text has one.
    if not any(has and _LONG.search(line) for line, has in zip(lines, solid, strict=True)):
        return lines
    own = _own(line for line, has in zip(lines, parted, strict=True) if has)
    showing = _showing(lines, solid, own)
    near = {at for shows in showing for at in range(shows - NEAR, shows + NEAR + 1)}
    found = {
        at: _Line(line, own) for at, line in enumerate(lines) if line and solid[at] and at in near
    }
    lost = {at for at, line in found.items() if line.is_lost()}
    # Within a paragraph less will do.
    lost |= {
        at for at, line in found.items() if {at - 1, at + 1} & lost and line.is_lost(beside=True)
    }
    return [found[at].apart() if at in lost else line for at, line in enumerate(lines)]


def _own(lines: Iterable[str]) -> frozenset[str]:
    """Words of lines that have their spaces, which a lexicon may not know."""
    runs = {run for line in lines for run in _RUN.findall(line) if LEAST <= len(run) <= SHOWING}
    return frozenset(run for run in runs if not lexicon.has(run))


def _showing(lines: Sequence[str], solid: Sequence[bool], own: frozenset[str]) -> set[int]:
    """The lines that show that their words run together, if such are not too few.

    Those with spaces count among the others: what the join puts together later shows no more.
    """
    runs = (
        (at, run)
        for at, line in enumerate(lines)
        if _LONG.search(line)
        for run in _runs(line)
        if _LONG.match(run)
    )
    first = list(islice(runs, LOOKED_AT))
    showing = [at for at, run in first if solid[at] and _is_phrase(segmented(run, own))]
    if len(showing) < max(ENOUGH, SHARE * len(first)):
        return set()
    rest = (at for at, run in runs if solid[at] and _is_phrase(segmented(run, own)))
    return {*showing, *rest}


def _runs(line: str) -> Iterator[str]:
    """The runs of letters of a line, but for those that are to be read letter by letter."""
    for token in _TOKEN.findall(line):
        if not _OTHER.search(token):
            yield from (run for run in _RUN.findall(token) if LEAST <= len(run) <= MOST)


def _is_phrase(found: Segmented) -> bool:
    """Whether words are those of a sentence, and not of a name in a program (getUserByName)."""
    words, gain, strange, plain = found
    if not plain or 3 * strange > len(words) or len(words) < SEVERAL or gain < SURE:
        return False
    capitals = sum(word[0].isupper() for word in words[1:])
    return 2 * capitals < len(words) and _has_common(words)


def _has_common(words: Collection[str]) -> bool:
    return any(len(word) > 1 and is_common(word) for word in words)


def _is_camel(words: Sequence[str]) -> bool:
    """Whether each word but the first has a capital, as the parts of a name in a program do."""
    return all(word[0].isupper() for word in words[1:])


def _are_several(found: Segmented) -> bool:
    """Whether a run is some words rather than one that is not known, or a name in a program."""
    words, gain, _, plain = found
    if len(words) < 2 or _is_camel(words):
        return False
    some = len(words) >= SEVERAL or _has_common(words) or gain >= TWO
    return some and (plain or gain >= SURE)


class _Line:
    """A line without spaces, and the words that its runs of letters may be."""

    def __init__(self, text: str, own: frozenset[str]) -> None:
        self.text = text
        self.mixed = _CJK.search(text) is not None
        self.found = {run: segmented(run, own) for run in _runs(text)}

    def is_lost(self, *, beside: bool = False) -> bool:
        """Whether the line lost its spaces; of one beside another that did, less shows it."""
        if self.mixed:
            return any(map(_is_phrase, self.found.values()))
        several = [found for found in self.found.values() if _are_several(found)]
        plain = any(_has_common(found.words) or beside for found in several)
        return plain and sum(found.gain for found in several) >= LATIN

    def apart(self) -> str:
        """The line with its words apart."""
        return spaced(_TOKEN.sub(self._token, self.text))

    def _token(self, match: re.Match[str]) -> str:
        token = match[0]
        return token if _OTHER.search(token) else _RUN.sub(self._run, token)

    def _run(self, match: re.Match[str]) -> str:
        found = self.found.get(match[0])
        if found is None or found.gain <= (0.0 if found.plain else SURE):
            return match[0]
        return " ".join(found.words)
