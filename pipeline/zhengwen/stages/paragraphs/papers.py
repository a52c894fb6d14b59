"""Papers: who wrote one, on its top, and what it refers to, at its end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...texts import any_of, places
from .facts import Facts
from .glyphs import ends_entry
from .names import are_authors

# Among so many lines at a text's head its authors stand.
TOP = 8
# What an entry of a bibliography starts with, its text behind; so many are one, and an entry has no
# more lines.
_NUMBER = re.compile(r"\[(\d{1,3})\](?=.)")
_OPENS = any_of("[")
# What kind of document an entry names (GB/T 7714-2015, appendix B): where it appeared follows. So
# large a share of the entries have one, or the list has a head: comments and questions have
# numbers too, and paragraphs below each.
_KIND = re.compile(r"\[(?:[ACDGJKMNPRSZ]|CM|CP|DB|DS|EB)(?:/[A-Z]{2})?\]")
_KIND_LAST = re.compile(rf"{_KIND.pattern} ?[.．]?$")
_HEAD = re.compile(
    r"[\[【［〔]?(?:主要)?[参參]考(?:文[献獻]|[书書]目)[\]】］〕]?[：:]?|(?:References|Bibliography):?",
    re.IGNORECASE,
)
ENTRIES, LINES, SHARE = 3, 8, 0.5


def authors(facts: Facts) -> set[int]:
    """The lines at a text's head that name who wrote it, with marks behind the names."""
    return {at for at, text in enumerate(facts.texts[:TOP]) if are_authors(text)}


def within_entries(facts: Facts) -> set[int]:
    """The lines of a bibliography whose entry goes on right below.

    An entry is one paragraph (GB/T 7714-2015, 8) up to the next number, whatever its lines end
    with: behind its title and its year a full stop may be, and a line may end there.
    """
    lines, texts, heads = facts.lines, facts.texts, facts.heads
    # The cheap question first: few lines start with a bracket.
    starts = [at for at in places(_OPENS, texts.firsts) if heads and heads[at]]
    number = {at: int(found[1]) for at in starts if (found := _NUMBER.match(texts[at]))}
    within: list[int] = []
    for entries in counting(number, LINES):
        if not _is_bibliography(texts, entries):
            continue
        last = entries[-1]
        within += [at for at in range(entries[0], last) if not ends_entry(texts[at])]
        end = min(last + LINES, len(lines) - 1)
        within += [at for at in range(last, end) if _KIND_LAST.search(texts[at])]
    return {
        at
        for at in within
        if not (heads[at + 1] or lines[at + 1].blanks) and lines[at].page == lines[at + 1].page
    }


def counting(number: Mapping[int, int], far: int) -> list[list[int]]:
    """The places of each list: their numbers count on, and none is further from the next than that.

    >>> counting({0: 1, 1: 2, 2: 3, 3: 1, 5: 2}, 1)
    [[0, 1, 2]]
    """
    runs: list[list[int]] = []
    for at, own in number.items():
        last = runs[-1][-1] if runs else at
        if own == number[last] + 1 and at - last <= far:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if len(run) >= ENTRIES]


def _is_bibliography(texts: Sequence[str], entries: Sequence[int]) -> bool:
    """Whether lines that count on start entries of a bibliography, by its head or what they say."""
    first = entries[0]
    if first and _HEAD.fullmatch(texts[first - 1]):
        return True
    shown = sum(_KIND.search("".join(texts[a:b])) is not None for a, b in pairwise(entries))
    return shown >= SHARE * (len(entries) - 1)
