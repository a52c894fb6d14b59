"""Character bigrams: how much likelier a character is after another than anywhere, in nats."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

# Nats a step of the table.
STEP = 0.25
# So many pairs are remembered: those that a text asks for again and again, stage after stage.
PAIRS = 1 << 14
# What no count says is never less likely than this, against chance.
FLOOR = 0.05


@cache
def unseen(ends: int, starts: int) -> int:
    """The step of a pair that no count says anything of: a word ends, another starts."""
    return round(math.log(max(math.exp(STEP * (ends + starts)) * 0.7, FLOOR)) / STEP)


class _Row(NamedTuple):
    """A character: how it ends words and starts them, and the steps of those after it."""

    char: str
    ends: int
    starts: int
    after: dict[str, int]


@cache
def _rows() -> tuple[dict[int, int], dict[str, str]]:
    """Traditional to Simplified, and each character's row, not yet read."""
    path = resources.files(__package__).joinpath("bigrams.tsv")
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line[:1] != "#"]
    old, _, new = lines[0].partition("\t")
    return str.maketrans(old, new), {line[0]: line for line in lines[1:] if line}


@cache
def _row(char: str) -> _Row | None:
    fold, rows = _rows()
    line = rows.get(char.translate(fold))
    if line is None:
        return None
    char, ends, starts, groups = line.split("\t")
    return _Row(char, int(ends), int(starts), steps(groups))


def steps(groups: str) -> dict[str, int]:
    """The steps of characters, from a row's groups of a step and its characters.

    >>> steps("2=船桥 -1=的")
    {'船': 2, '桥': 2, '的': -1}
    """
    found: dict[str, int] = {}
    for group in groups.split(" ") if groups else ():
        step, _, chars = group.partition("=")
        found |= dict.fromkeys(chars, int(step))
    return found


def folded(text: str) -> str:
    """A text with the Simplified forms that the table knows."""
    return text.translate(_rows()[0])


@lru_cache(maxsize=PAIRS)
def joint(before: str, after: str) -> float:
    """By how many nats one character after another is likelier than by chance.

    A Traditional character counts as its Simplified form; 0 where the table does not know one.

    >>> joint("發", "展"), joint("发", "的"), joint("发", "碍")
    (5.25, -1.25, -3.0)
    """
    row, other = _row(before), _row(after)
    if row is None or other is None:
        return 0.0
    step = row.after.get(other.char)
    return STEP * (unseen(row.ends, other.starts) if step is None else step)
