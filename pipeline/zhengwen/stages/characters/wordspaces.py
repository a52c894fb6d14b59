"""Word spaces that extraction lost: Englishwordsruntogether."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar

from ...split import LINE_BREAKS
from ...tables.words import is_common
from ..base import Floor
from ..paragraphs.literal import ADDRESS
from .marks import goes_on, numbered, spaced
from .segments import Segmented, segmented

# The cheap question: so many letters in a row are few words. Two sets are quicker than one.
_LONG = re.compile("[A-Za-z][A-Za-z]{13}")
_OF_ASCII = re.compile(_LONG.pattern.encode())
_BREAK = re.compile(f"(\r\n|[{LINE_BREAKS}])")
# A line whose words an extractor parted: it leaves out all the spaces of a line or none.
_PARTED = re.compile(r"[!-~’”]\s+[!-~‘“]")
# Letters, with apostrophes between, and none of a word with accents.
_RUN = re.compile(r"(?<![A-Za-zÀ-ɏ])[A-Za-z]++(?:['’][A-Za-z]++)*(?![À-ɏ])")
_LETTERS = re.compile(r"(?<!\w)[A-Za-z]+(?!\w)")
# What marks of a sentence part; a point parts where a capital follows it, and so does an address.
_TOKEN = re.compile(
    r"(?:(?!(?<=[A-Za-z])https?://)(?:[^\s,;!?()“”\".\u2e80-\uffef]|\.(?![A-Z][a-z])))+"
)
# One that is to be read letter by letter: a variable, a path, the name of a file, an address.
_OTHER = re.compile(
    rf"[@\\_=<>{{}}|*^~#]|[A-Za-z0-9](?<![ap]\.m)(?<!\be\.g)(?<!\bi\.e)\.[a-z]{{2}}|^/|^\.[a-z]"
    rf"|[A-Za-z0-9]/[a-z]+/|[0-9]/[a-z]|^cid:|{ADDRESS}"
)
# A line of a program: a call without a word in it, an attribute, or one that ends as statements do.
_STATEMENT = re.compile(r"\w\([\"')]|\w=\"|\);|=.*;\s*$|\{\s*$")
# A function of a formula or a program: sin(x).
_CALL = re.compile(r"\b[A-Za-z]+\(\w(?:,\w)*\)")
# A line in Latin letters that stops amid a sentence, and one of its words with its spaces.
_AMID, _WORD = re.compile(r"[ -~‘’“”]+[A-Za-z,]"), re.compile(" [A-Za-z]+ ")
# What ends a sentence, or a part of one.
ENDING, SAID = '.!?:;,)"”’', '.!?:;,"”'
_CLOSES = frozenset(".,;:!?")
# The number of a section, and its heading.
_SECTION = re.compile(r"\d{1,2}\.(?:\d{1,2}\.)*[A-Z][a-z]")
# A number beside a word, and a day beside its month.
_COUNTED = re.compile(r"(?<![A-Za-z])([A-Za-z]++)\d\d|\d([A-Za-z]++)")
_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\d"
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# Letters of a run that are looked at, and how many are too many to be looked at.
LEAST, MOST = 4, 200
# Of a run that shows that words run together: its letters, its words, how sure they are in nats.
SHOWING, SEVERAL, SURE = 14, 3, 20.0
# So many runs show it of a text, and such a share of its long ones; so many are looked at.
ENOUGH, SHARE, LOOKED_AT = 2, 0.3, 400
# Only lines so near to one that shows it may have lost their spaces too.
NEAR = 20
# So many show that each line of the text without a space lost its spaces, a last one or a heading.
HABIT = 4
# How sure the words of a line in Latin letters must be for it to have lost its spaces, in nats; and
# how sure two of them of which neither is among the commonest. One with Han must show it itself.
LATIN, TWO = 3.0, 15.0
# How sure words must be of which one is not known and is no name, in a line that lost its spaces.
STRANGE = 5.0
# A word of the text that is found by parting others may part more.
ROUNDS = 4


@dataclass(frozen=True, kw_only=True)
class WordSpaces:
    """Spaces between English words, which an extractor left out of whole lines.

    **Repairs** lines without a space between their words, in a text and near lines that show by
    whole phrases that words run together, or anywhere where several do: the words become those
    that are likeliest, by a lexicon and the text itself, and the marks between them get their
    space. **Leaves alone** a line that has a space, addresses, paths, names of files and variables,
    names in capitals and small letters where no phrase stands beside them (getElementById), and
    what may be one word that is not known; but not a constant, which looks like a heading in
    capitals (MAXIMUMBUFFERSIZE).
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
    # So many tell of all the text.
    habit = len(showing) >= HABIT
    near = {at for shows in showing for at in range(shows - NEAR, shows + NEAR + 1)}
    found = {
        at: _Line(line, own)
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


def _repaired(lines: Sequence[str], lost: Mapping[int, _Line]) -> Iterator[str]:
    """The lines, those that lost their spaces with their words apart."""
    # Whether a quotation goes on from the lines above: over none that is blank, or of Han.
    quoted = None
    for at, line in enumerate(lines):
        apart = lost[at].apart(quoted=quoted) if at in lost else line
        if not line or '"' in line or _CJK.search(line):
            quoted = goes_on(apart)
        yield apart


def _own(lines: Iterable[str]) -> frozenset[str]:
    """Words of lines that have their spaces: a lexicon may not know them, or not as likely ones."""
    runs = {run for line in lines for run in _RUN.findall(line) if LEAST <= len(run) <= SHOWING}
    return frozenset(run for run in runs if not is_common(run))


def _showing(lines: Sequence[str], solid: Sequence[bool], own: frozenset[str]) -> set[int]:
    """The lines that show that their words run together, if such are not too few.

    Those with spaces count among the others: what the join puts together later shows no more.
    """
    runs = (
        (at, run)
        for at, line in enumerate(lines)
        if _LONG.search(line)
        for run, _ in _runs(line)
        if _LONG.match(run)
    )
    first = list(islice(runs, LOOKED_AT))
    showing = [at for at, run in first if solid[at] and _is_phrase(segmented(run, own))]
    if len(showing) < max(ENOUGH, SHARE * len(first)):
        return set()
    rest = (at for at, run in runs if solid[at] and _is_phrase(segmented(run, own)))
    return {*showing, *rest}


def _runs(line: str) -> Iterator[tuple[str, bool]]:
    """The runs of letters of a line, and whether a mark of the sentence stands behind each.

    But for those that are to be read letter by letter.
    """
    for token in _TOKEN.finditer(line):
        if _OTHER.search(token[0]):
            continue
        for match in _RUN.finditer(token[0]):
            if LEAST <= len(match[0]) <= MOST:
                end = token.start() + match.end()
                yield match[0], line[end : end + 1] in _CLOSES


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


def _is_capital(words: Sequence[str]) -> bool:
    """Whether words are all in capitals, as those of a heading are."""
    return all(map(str.isupper, words))


def _numbers(text: str) -> int:
    """How many numbers stand beside a common word, as in a sentence; one of a date counts twice.

    So do in1911and1934, but neither those of Page1of2, AT89C51 and 1a nor those of an address.
    """
    tokens = " ".join(token for token in _TOKEN.findall(text) if not _OTHER.search(token))
    words = (one or other for one, other in _COUNTED.findall(tokens))
    common = sum(len(word) > 1 and not word.isupper() and is_common(word) for word in words)
    return common + 2 * len(_DATE.findall(tokens))


def _are_several(found: Segmented) -> bool:
    """Whether a run is some words rather than one that is not known, or a name in a program."""
    words, gain, _, plain = found
    if len(words) < 2:
        return False
    if _is_camel(words) and not (plain and gain >= SURE and _is_capital(words)):
        return False
    some = len(words) >= SEVERAL or _has_common(words) or gain >= TWO
    return some and (plain or gain >= SURE)


class _Line:
    """A line without spaces, and the words that its runs of letters may be."""

    def __init__(self, text: str, own: frozenset[str]) -> None:
        self.text = text
        self.mixed = _CJK.search(text) is not None
        self.found = {run: segmented(run, own, closed=closed) for run, closed in _runs(text)}

    def is_lost(self, *, beside: bool = False, below: bool = False) -> bool:
        """Whether the line lost its spaces; within a paragraph that has such lines, less shows it.

        Args:
            beside: whether it stands in such a paragraph.
            below: whether the line above has its spaces, so that this one alone shows it.
        """
        if self.mixed:
            return any(map(_is_phrase, self.found.values()))
        # What ends with a mark is a sentence's last line rather than a name in a program.
        if below and self.text[-1] not in ENDING:
            return False
        several = [
            found
            for found in self.found.values()
            if _are_several(found) and (not below or (found.plain and found.gain >= SURE))
        ]
        # A heading with its number need have none of the commonest words.
        beside = beside or _SECTION.match(self.text) is not None
        numbers = _numbers(self.text)
        plain = any(
            beside or _is_capital(found.words) or _has_common(found.words) for found in several
        )
        sure = sum(found.gain for found in several) + LATIN * numbers
        return (plain or numbers > 1) and sure >= LATIN

    def is_words(self) -> bool:
        """Whether the line may have lost its spaces, where all lines did that have none.

        One that ends with a mark is of a sentence, one of the commonest words is, or several in a
        run are; but for Han.
        """
        if self.mixed:
            return False
        found = self.found.get(self.text.rstrip(SAID))
        if found is not None:
            # Alone it may be a name in a program, but for who wrote.
            return found.words[0] == "By" or _are_several(found)
        if self.text[-1] in SAID and not _CALL.search(self.text):
            return True
        runs = (one for one in self.found.values() if len(one.words) > max(1, 2 * one.strange))
        if any(_are_several(one) or _has_common(one.words) for one in runs):
            return True
        # A program has the commonest words too, but beside variables: for(i=0;i<n;i++).
        plain = not any(map(_OTHER.search, _TOKEN.findall(self.text)))
        return plain and _has_common(_LETTERS.findall(self.text))

    def apart(self, *, quoted: bool | None) -> str:
        """The line with its words apart; whether a quotation goes on from the line above."""
        return spaced(_TOKEN.sub(self._token, self.text), quoted)

    def _token(self, match: re.Match[str]) -> str:
        token = match[0]
        return token if _OTHER.search(token) else numbered(_RUN.sub(self._run, token))

    def _run(self, match: re.Match[str]) -> str:
        found = self.found.get(match[0])
        if found is None or found.gain <= (0.0 if found.plain else STRANGE):
            return match[0]
        return " ".join(found.words)
