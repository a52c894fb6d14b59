"""Blocks: rows of a table, lines of verse and of code. A run of them shows what each is.

Asked twice: of a document's lines, for the few so plain that the join keeps them whatever the page
is like (`kept`), and of its paragraphs, for their kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...document import Kind
from ...texts import any_of, gathered, places
from .aligned import aligned
from .cells import beside, rows
from .glyphs import MARK, ends_sentence, is_opener
from .listings import fences, hunks
from .program import PROMPT, bare, bracketed, shows
from .runs import runs
from .widths import em

# What ends a line of verse, and what ends it amid a sentence, as no paragraph ends.
_VERSE_END = any_of("，。、；！？,;")
_GOES_ON = "，、,"
# A line of verse in em: four characters to two halves of eleven.
NARROWEST_VERSE, WIDEST_VERSE = 4.0, 24.0
_LATIN = re.compile("[A-Za-z0-9]|[\uac00-\ud7a3]")
# A quatrain; two lines, where each has two halves; lines of unlike widths must be more.
QUATRAIN, COUPLETS, FREE = 4, 2, 5

# Each prompt has one of these.
_PROMPT_SIGNS = "$@>"
# What each block's first line ends with.
_OPENED = frozenset("{([")
# What goes on with a program below a line that shows one; alone it may be a formula, or English.
_GOING = re.compile(
    r"(?:return|raise|yield|assert|del|print|echo)\b(?:$|[ (].*[\w)\]}\"'])"
    r"|(?:pass|break|continue|done|fi|end|else|endif)$"
    r"|[A-Za-z_][\w.\[\]]*(?:, ?[A-Za-z_]\w*)* ?[-+*/%|&]?= ?[^=\s].*"
)
# How far apart two lines may stand that show code, for those between to be code too.
AMID = 3
# Without a mark amid it, a line of verse is no wider than this; hardly any column is as narrow.
SEVEN = 8.0
# What stands for seven characters in a rhyme: three and three.
THREE = 3.0
_COMMENT = re.compile(r"(?:#|//)\s?[^\W#]|#!/")


def kept(texts: Sequence[str]) -> list[Kind | None]:
    """The kinds of lines that the join must leave alone: prompts, rows of figures, regular verse.

    And listings that say where they end: between fences and brackets, and in the hunks of a diff.
    Of prose wrapped to any measure hardly a line is one of these; and each shows it without the
    lines that are none, so that a second run finds the same.

    >>> kept(["输入", "$ make install", "函件 3120 2988", "包裹 860 1204", "送到了。"])
    [None, 'code', 'table', 'table', None]
    """
    texts = gathered(texts)
    result: list[Kind | None] = [None] * len(texts)
    for found in (rows(texts), beside(texts), aligned(texts)):
        for start, stop in runs(found):
            result[start:stop] = ["table"] * (stop - start)
    for start, stop in _alike(texts, _may_be_verses(texts)):
        # The last line of a paragraph has a verse's width by chance.
        if start and _goes_on(texts[start - 1], texts[start]):
            start += 1
        part = texts[start:stop]
        plain = em(part[0]) <= SEVEN and all(_is_plain(text) for text in part)
        couplets = all(_halved(text) and ends_sentence(text) for text in part)
        if (plain or couplets) and _is_stanza(part):
            result[start:stop] = ["verse"] * len(part)
    together = texts.whole
    if any(sign in together for sign in _PROMPT_SIGNS):
        for at, text in enumerate(texts):
            if PROMPT.match(text) and _plain(text):
                result[at] = "code"
    if "```" in together or "@@ -" in together:
        for first, last in [*fences(texts), *hunks(texts)]:
            result[first : last + 1] = ["code"] * (last + 1 - first)
    # No line of prose ends so.
    for first, last in () if _OPENED.isdisjoint(texts.lasts[:-1]) else bracketed(texts):
        result[first : last + 1] = ["code"] * (last + 1 - first)
    return result


def verse(texts: Sequence[str]) -> list[bool]:
    """Which paragraphs are lines of verse: short, of one width, a mark at each one's end.

    Lines of unlike widths are verse where many of them end amid a sentence.

    >>> verse(["送信人。", "河堤柳色几番新，渡口人稀雁影沉。", "旧信一封无处寄，灯前独坐夜深深。"])
    [False, True, True]
    """
    result = [False] * len(texts)
    found = _may_be_verses(texts)
    for start, stop in _alike(texts, found):
        if _is_stanza(texts[start:stop]):
            result[start:stop] = [True] * (stop - start)
    for start, stop in found:
        if not any(result[start:stop]) and _is_free(texts[start:stop]):
            result[start:stop] = [True] * (stop - start)
    return result


def _alike(texts: Sequence[str], found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where runs of what may be lines of verse have one width."""
    for start, stop in found:
        width = [em(text) for text in texts[start:stop]]
        for first, last in runs([abs(a - b) <= 0.5 for a, b in pairwise(width)]):
            yield start + first, start + last + 1


def _may_be_verses(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where runs of what may be lines of verse, two at least, start and stop."""
    # The cheap questions first: most lines are too long, or end otherwise.
    short = [False] * len(texts)
    for at in places(_VERSE_END, gathered(texts).lasts):
        short[at] = len(texts[at]) <= WIDEST_VERSE
    return [
        (start + first, start + last)
        for start, stop in runs(short)
        if stop - start > 1
        for first, last in runs([_may_be_verse(text) for text in texts[start:stop]])
        if last - first > 1
    ]


def _may_be_verse(text: str) -> bool:
    if is_opener(text) or not text[0].isalpha() or _LATIN.search(text):
        return False
    return NARROWEST_VERSE <= em(text) <= WIDEST_VERSE


def _goes_on(text: str, after: str) -> bool:
    """Whether a wide line stops in mid-sentence, so that a short one is its end."""
    return len(text) > 1.5 * len(after) and not MARK.match(text[-1]) and not ends_sentence(text)


def _is_stanza(texts: Sequence[str]) -> bool:
    """Whether lines of one width rhyme to the eye: halved each, or in pairs."""
    halved = [_halved(text) for text in texts]
    if len(texts) >= COUPLETS and all(halved) and any(ends_sentence(text) for text in texts):
        return True
    ended = [ends_sentence(text) for text in texts]
    # The sentence runs over lines: prose of short sentences ends each with 。.
    return len(texts) >= QUATRAIN and sum(ended) <= 0.75 * len(texts) and any(ended)


def _halved(text: str, least: float = NARROWEST_VERSE) -> bool:
    """Whether a line has one mark within, and as much before as after."""
    first, *rest = MARK.split(text[:-1])
    return len(rest) == 1 and len(first) == len(rest[0]) and len(first) >= least


def _is_plain(text: str) -> bool:
    """Whether a line has no mark amid it, or two halves of three characters, as rhymes have."""
    return not MARK.search(text[:-1]) or _halved(text, THREE)


def _is_free(texts: Sequence[str]) -> bool:
    going = sum(text[-1] in _GOES_ON for text in texts)
    return len(texts) >= FREE and going >= 0.5 * len(texts) and ends_sentence(texts[-1])


def code(texts: Sequence[str]) -> list[bool]:
    """Which paragraphs are lines of a program or of commands: two together, or after a prompt.

    >>> code(["先安装：", "sudo apt-get install --yes git", "# git clone ssh://host/a", "完成。"])
    [False, True, True, False]
    """
    plain = [_plain(text) for text in texts]
    if not any(plain):
        return [False] * len(texts)
    prompted = [PROMPT.match(text) is not None for text in plain]
    shown: list[int] = []
    for at, text in enumerate(plain):
        if prompted[at] or shows(text) or (shown[-1:] == [at - 1] and _GOING.fullmatch(text)):
            shown.append(at)
    result = prompted
    for above, below in pairwise(shown):
        # What is in them decides alone, not what is around: a second run must find the same.
        if below - above <= AMID and all(plain[above:below]):
            result[above : below + 1] = [True] * (below - above + 1)
    for at in range(len(texts) - 2, -1, -1):
        result[at] = result[at] or (result[at + 1] and _COMMENT.match(texts[at]) is not None)
    return result


def _plain(text: str) -> str:
    """A line without what its strings and comments say; empty if it can be no code."""
    found = bare(text)
    return "" if found and ends_sentence(text) and not text.endswith("...") else found
