"""Options: the terms of a manual's list of options, each on a line above what it does.

What an option does seldom ends with a mark, and the next term stands below it; some of both have
one width by chance, as lines of a narrow column have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...texts import gathered
from .glyphs import ends_sentence
from .widths import em

# An option as POSIX (XBD 12.1) and GNU have it, and what stands for its argument: -o FILE,
# --output=文件, --color[=何时]. Of figures alone it is a number below zero.
_OPTION = r"--?(?!\d+\b)[A-Za-z0-9?#@](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?!\w)"
_ARGUMENT = (
    r"(?: ?(?:=|\[=?|<|\{)[^\s，。；：、！？]{1,40}+(?: ?(?:[.|]{1,3} ?)?[\]}>])?"
    r"| (?!(?:选项|選項|参数|參數|标志|標誌|命令|和|与|或|オプション)\b)"
    r"(?:[A-Za-z_][\w.:-]{0,23}|[\u3041-\u9fff]{1,6}))?"
)
_BETWEEN = r" ?(?:,|\||，|/|or\b|或) ?"
_TERM = re.compile(rf"{_OPTION}{_ARGUMENT}(?:{_BETWEEN}{_OPTION}{_ARGUMENT})*+")
# A short option and the long one that means the same: what follows them may stand beside them.
_PAIR = re.compile(rf"-[A-Za-z0-9?#@]{_ARGUMENT},? ?--[a-z]{{2}}")
# So many lines of a text are such terms where it has a list of them.
TERMS = 2
# A term is below what had room for its first word, by the widest of so many lines on each side;
# what a sentence goes on with is not. Most terms show it.
AROUND = 5
# No term, and no line of a command, is longer, in characters.
LONGEST = 100
# What enumerates options amid a sentence goes on with one below.
_GOES_ON = frozenset(",，、/|（([{“\"'=和與与或及は")
# So does a command with its options, over as many lines as it takes.
_CALLED = re.compile(r"[^\s-]\S* (?:.* )?[\[(]*--?[A-Za-z]\S*|.*\\")


def terms(texts: Sequence[str]) -> set[int]:
    """The lines that start as terms of options, and those that start below a term alone.

    >>> sorted(terms(["选项如下：", "-v, --version", "显示版本", "-o FILE", "写到文件里"]))
    [1, 2, 3, 4]
    >>> sorted(terms(["加上", "--all", "选项就可以看到全部。"]))
    []
    """
    texts = gathered(texts)
    # The cheap question first: few texts have lines that start so.
    if texts.firsts.count("-") < TERMS:
        return set()
    found = dict[int, bool]()
    for at, text in enumerate(texts):
        if text[0] != "-" or (at and texts[at - 1][-1] in _GOES_ON):
            continue
        alone = len(text) <= LONGEST and _TERM.fullmatch(text) is not None
        if (alone or _is_paired(text)) and not (at and _is_called(texts[at - 1])):
            found[at] = alone
    if len(found) < TERMS or 2 * sum(_had_room(texts, at) for at in found) < len(found):
        return set()
    below = {at + 1 for at, alone in found.items() if alone and at + 1 < len(texts)}
    return found.keys() | below


def _had_room(texts: Sequence[str], at: int) -> bool:
    """Whether a term stands below a sentence's end, or below what had room for its first word."""
    above = texts[at - 1] if at else ""
    if not above or ends_sentence(above):
        return True
    widest = max(map(em, texts[max(at - AROUND, 0) : at + AROUND]))
    return em(above) + em(texts[at].split(" ", 1)[0]) <= widest


def _is_paired(text: str) -> bool:
    """Whether a line starts with a short option and its long one, and not amid a synopsis."""
    return _PAIR.match(text) is not None and text.count("]") <= text.count("[")


def _is_called(above: str) -> bool:
    """Whether a line is of a command whose options go on below."""
    return above.isascii() and len(above) <= LONGEST and _CALLED.fullmatch(above) is not None
