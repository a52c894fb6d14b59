"""Runs of letters in a line, and whether they are words that run together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...tables.words import is_common
from ..paragraphs.literal import ADDRESS
from .segments import Segmented

# So many letters in a row are few words.
LONG = re.compile("[A-Za-z][A-Za-z]{13}")
# A line whose words an extractor parted: it leaves out all the spaces of a line or none.
PARTED = re.compile(r"[!-~’”]\s+[!-~‘“]")
# Letters, with apostrophes between, and none of a word with accents.
RUN = re.compile(r"(?<![A-Za-zÀ-ɏ])[A-Za-z]++(?:['’][A-Za-z]++)*(?![À-ɏ])")
# What marks of a sentence part; a point parts where a capital follows it, and so does an address.
TOKEN = re.compile(
    r"(?:(?!(?<=[A-Za-z])https?://)(?:[^\s,;!?()“”\".\u2e80-\uffef]|\.(?![A-Z][a-z])))+"
)
# One that is to be read letter by letter: a variable, a path, the name of a file, an address.
OTHER = re.compile(
    rf"[@\\_=<>{{}}|*^~#]|[A-Za-z0-9](?<![ap]\.m)(?<!\be\.g)(?<!\bi\.e)\.[a-z]{{2}}|^/|^\.[a-z]"
    rf"|[A-Za-z0-9]/[a-z]+/|[0-9]/[a-z]|^cid:|{ADDRESS}"
)
# A line of a program: a call without a word in it, an attribute, or one that ends as statements do.
STATEMENT = re.compile(r"\w\([\"')]|\w=\"|\);|=.*;\s*$|\{\s*$")
HAN = "\u3400-\u9fff"
CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_CLOSES = frozenset(".,;:!?")
# Letters of a run that are looked at, and how many are too many to be looked at.
LEAST, MOST = 4, 200
# Of a run that shows that words run together: its letters, its words, how sure they are in nats.
SHOWING, SEVERAL, SURE = 14, 3, 20.0


def is_solid(line: str) -> bool:
    """Whether a line has no space between its words, and is none of a program."""
    return not PARTED.search(line) and not STATEMENT.search(line)


def runs_of(line: str) -> Iterator[tuple[str, bool]]:
    """The runs of letters of a line, and whether a mark of the sentence stands behind each.

    But for those that are to be read letter by letter.
    """
    for token in TOKEN.finditer(line):
        if OTHER.search(token[0]):
            continue
        for match in RUN.finditer(token[0]):
            if LEAST <= len(match[0]) <= MOST:
                end = token.start() + match.end()
                yield match[0], line[end : end + 1] in _CLOSES


def is_phrase(found: Segmented) -> bool:
    """Whether words are those of a sentence, and not of a name in a program (getUserByName)."""
    words, gain, strange, plain = found
    if not plain or 3 * strange > len(words) or len(words) < SEVERAL or gain < SURE:
        return False
    capitals = sum(word[0].isupper() for word in words[1:])
    return 2 * capitals < len(words) and has_common(words)


def has_common(words: Collection[str]) -> bool:
    return any(len(word) > 1 and is_common(word) for word in words)


def is_camel(words: Sequence[str]) -> bool:
    """Whether each word but the first has a capital, as the parts of a name in a program do."""
    return all(word[0].isupper() for word in words[1:])


def is_capital(words: Sequence[str]) -> bool:
    """Whether words are all in capitals, as those of a heading are."""
    return all(map(str.isupper, words))
