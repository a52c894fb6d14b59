"""Papers: who wrote one, on its top, and what it refers to, at its end."""

from __future__ import annotations

import re
from itertools import pairwise

from ...texts import any_of, places
from .facts import Facts
from .names import are_authors

# Among so many lines at a text's head its authors stand.
TOP = 8
# What an entry of a bibliography starts with, its text behind; so many are one, and an entry has no
# more lines.
_NUMBER = re.compile(r"\[(\d{1,3})\](?=.)")
_OPENS = any_of("[")
# What kind of document an entry names (GB/T 7714-2015, appendix B): where it appeared follows.
_KIND = re.compile(r"\[[A-Z](?:/[A-Z]{2})?\] ?[.．]?$")
ENTRIES, LINES = 3, 8


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
    if len(number) < ENTRIES:
        return set()
    on = [(a, b) for a, b in pairwise(number) if number[b] == number[a] + 1 and b - a <= LINES]
    if len(on) < ENTRIES - 1:
        return set()
    within = [at for a, b in on for at in range(a, b - 1)]
    last = on[-1][1]
    within += [
        at for at in range(last, min(last + LINES, len(lines) - 1)) if _KIND.search(texts[at])
    ]
    return {
        at
        for at in within
        if not (heads[at + 1] or lines[at + 1].blanks) and lines[at].page == lines[at + 1].page
    }
