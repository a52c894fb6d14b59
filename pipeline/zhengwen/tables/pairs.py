"""English words across a line's end: how much likelier one is after another than anywhere.

Where `words` knows 250 words of novels, and the others by what they look like, this has pairs of
any words of general English; and nothing of marks and capitals.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, lru_cache
from importlib import resources

from .words import Row

# Nats a step of the table.
STEP = 0.5
# So many words' rows are remembered: read, all of them would take far more than the table.
REMEMBERED = 1 << 10
# From a run's first letter alone: in a long token each letter would be tried in turn.
_LAST = re.compile(r"(?<![A-Za-z])(?<![A-Za-z]['’])([A-Za-z]++(?:['’][A-Za-z]++)*+)[\"”’)\]]*+$")
_FIRST = re.compile(r"[\"“‘(\[]*([A-Za-z]+(?:['’][A-Za-z]+)*)")


@cache
def _lines() -> dict[str, str]:
    """Each word's row, not yet read."""
    packed = resources.files(__package__).joinpath("pairs.tsv.gz").read_bytes()
    text = gzip.decompress(packed).decode("ascii")
    lines = (line for line in text.split("\n") if line and line[0] != "#")
    return {line[: line.index("\t")]: line for line in lines}


@lru_cache(maxsize=REMEMBERED)
def _row(word: str) -> Row | None:
    line = _lines().get(word)
    return None if line is None else Row(*line.split("\t")[1:])


def joint(before: str, after: str) -> float:
    """By how many nats one token after another is likelier than by chance.

    Args:
        before: a word with the marks at it, without spaces.
        after: another.

    Returns:
        0 where a mark of a sentence parts them, or the table does not know one of the words.

    >>> joint("United", "States"), joint("the", "of"), joint("said,", "it"), joint("zq", "of")
    (8.0, -4.5, 0.0, 0.0)
    """
    last, first = _LAST.search(before), _FIRST.match(after)
    if last is None or first is None:
        return 0.0
    row, word = _row(_known(last[1])), _known(first[1])
    return 0.0 if row is None or word not in _lines() else STEP * row[word]


def _known(word: str) -> str:
    """A word as the table has it."""
    return word.lower().replace("’", "'")
