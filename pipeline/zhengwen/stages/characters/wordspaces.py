"""Word spaces that extraction lost: Englishwordsruntogether."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from ...split import LINE_BREAKS
from ...tables.lexicon import levels
from ...tables.words import is_common
from ..base import Floor
from ..paragraphs.literal import ADDRESS
from .marks import spaced
from .segments import Segmented, segmented

# The cheap question: so many letters in a row are few words. Two sets are quicker than one.
_LONG = re.compile("[A-Za-z][A-Za-z]{13}")
_LINE = re.compile(f"[^{LINE_BREAKS}]+")
# A line whose words an extractor parted: it leaves out all the spaces of a line or none.
_PARTED = re.compile("[!-~’”] [!-~‘“]")
_RUN = re.compile("[A-Za-z]+(?:['’][A-Za-z]+)*")
_STRETCH = re.compile("[!-~‘’“”]+")
# What is to be read letter by letter: a variable, a path, a call, an address, a glyph's number.
_OTHER = re.compile(rf"[@\\_=<>{{}}|*^~#]|\([\"')]|\);|\(cid:|{ADDRESS}")
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Letters of a run that are looked at, and how many are too many to be looked at.
LEAST, MOST = 4, 200
# Letters of one that shows that words run together, how many words it has, and how sure they are.
SHOWING, SEVERAL, SURE = 14, 3, 20.0
# So many words beyond two show it of a text; looked for in so many runs.
ENOUGH, LOOKED_AT = 4, 400
# How sure two words must be of which neither is among the commonest, in nats.
TWO = 12.0
# How sure the words of a line must be for it to have lost its spaces, in nats: of one that is all
# Latin, and of one with Han; how sure those of a run in it, and those of one in another line.
LATIN, MIXED, RUN, ALONE = 3.0, 10.0, 0.0, 24.0


@dataclass(frozen=True, kw_only=True)
class WordSpaces:
    """Spaces between English words, which an extractor left out of whole lines.

    **Repairs** lines without a space between their words, in a text that shows by long ones that
    its words run together: the words become those that are likeliest, and the marks between them
    get their space. **Leaves alone** a line that has spaces, addresses, paths and variables, names
    with a capital within (LibreOffice), and what may be one word that is not known.
    **Source** measured on the output of ``pdftotext -raw``, which takes the spaces of a line that
    justification did not stretch for none; the words of SCOWL (``tables/lexicon.tsv``).

    >>> WordSpaces()("Thepage,whichwasleftonthetable,\\nbelongedtonobodyintheroom.")
    'The page, which was left on the table,\\nbelonged to nobody in the room.'
    >>> WordSpaces()("getElementById")
    'getElementById'
    """

    name: ClassVar[str] = "wordspaces"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = False

    def __call__(self, text: str, /) -> str:
        """The text with its words apart."""
        if not _LONG.search(text):
            return text
        lines = _LINE.findall(text)
        own = _own(line for line in lines if _PARTED.search(line))
        if not _shows((line for line in lines if not _PARTED.search(line)), own):
            return text
        return _LINE.sub(lambda m: m[0] if _PARTED.search(m[0]) else _apart(m[0], own), text)


def _own(lines: Iterator[str]) -> frozenset[str]:
    """Words of lines that have their spaces, which a lexicon may not know."""
    runs = {run for line in lines for run in _RUN.findall(line) if LEAST <= len(run) <= SHOWING}
    return frozenset(run for run in runs if run not in levels() and run.lower() not in levels())


def _shows(lines: Iterator[str], own: Collection[str]) -> bool:
    """Whether lines show that words of the text run together."""
    runs = (run for line in lines if _LONG.search(line) for run in _runs(line) if _LONG.match(run))
    found = 0
    for run in islice(runs, LOOKED_AT):
        words = segmented(run, own)
        found += len(words.words) - 2 if _is_sentence(words) else 0
        if found >= ENOUGH:
            return True
    return False


def _runs(line: str) -> Iterator[str]:
    """The runs of letters of a line, but for those that are to be read letter by letter."""
    for stretch in _STRETCH.findall(line):
        if not _OTHER.search(stretch):
            yield from (run for run in _RUN.findall(stretch) if LEAST <= len(run) <= MOST)


def _is_sentence(found: Segmented) -> bool:
    """Whether words are those of a sentence, and not of a name in a program (getUserByName)."""
    words, gain, strange, plain = found
    if not plain or 3 * strange > len(words) or len(words) < SEVERAL or gain < SURE:
        return False
    capitals = sum(word[0].isupper() for word in words[1:])
    return 2 * capitals < len(words) and _has_common(words)


def _has_common(words: Collection[str]) -> bool:
    return any(len(word) > 1 and is_common(word) for word in words)


def _apart(line: str, own: Collection[str]) -> str:
    """A line with its words apart."""
    found = {run: segmented(run, own) for run in _runs(line)}
    mixed = _CJK.search(line) is not None
    # Amid Han, words that all have a capital are more often one name, as in a program.
    counted = (words for words in found.values() if not (mixed and _is_camel(words.words)))
    sure = sum(words.gain for words in counted if _is_several(words))
    lost = sure >= (MIXED if mixed else LATIN)

    def parted(match: re.Match[str]) -> str:
        stretch = match[0]
        if _OTHER.search(stretch):
            return stretch
        stretch = _RUN.sub(lambda m: _words(m[0], found.get(m[0]), lost=lost), stretch)
        return spaced(stretch) if lost else stretch

    return _STRETCH.sub(parted, line)


def _is_several(found: Segmented) -> bool:
    """Whether a run is some words rather than one that is not known."""
    words, gain, _, plain = found
    some = len(words) >= SEVERAL or (len(words) > 1 and (_has_common(words) or gain >= TWO))
    return some and (plain or gain >= SURE)


def _is_camel(words: Sequence[str]) -> bool:
    """Whether each word but the first has a capital, as the parts of a name in a program do."""
    return all(word[0].isupper() for word in words[1:])


def _words(run: str, found: Segmented | None, *, lost: bool) -> str:
    if found is None or len(found.words) < 2:
        return run
    least = ALONE if not lost else RUN if found.plain else SURE
    kept = not lost and (not found.plain or _is_camel(found.words))
    return run if kept or found.gain <= least else " ".join(found.words)
