"""How wide a line is, and what may not be parted from its first character."""

from __future__ import annotations

import re

from .gaps import HAN, solid
from .glyphs import NO_END, NO_START

_OPENS = NO_END + "”’"
# Letters with accents are set as ASCII is, and so is the sign of a ratio between numbers.
_HEAD = re.compile("(?:[!-,.-~\u00c0-\u024f∶]|-(?!-))+|.")
# The sign of a currency stays with the number behind it (UAX 14, LB25).
_CURRENCY = frozenset("¥￥£€")
# What is before it in Unicode is a letter of Latin, a digit or a mark of ASCII.
_WIDER = "\u0250"


# Between Han and digits setting puts a gap: a quarter em (clreq 3.2.2) that extractors write as a
# space, or an eighth (CSS Text 4, text-autospace) or none, that they do not. All count alike.
_LEFT_EDGE = re.compile(rf"[A-Za-z0-9](?<={HAN}.)")
_RIGHT_EDGE = re.compile(rf"[A-Za-z0-9%℃](?={HAN})")
_GAP_WIDTH = 0.1875
# Of the characters beyond the BMP, which take four bytes in UTF-8: no text is wider than as many.
WIDEST_CHARACTER = 1.25


def em(text: str, closed: str = "") -> float:
    """Width of a line in em: Han and full-width marks 1, others ½, a space between words ¼.

    UTF-8 gives it without a loop: a wide character of the BMP takes three bytes.

    Args:
        text: the line.
        closed: what `solid` makes of it, where that is known.

    >>> em("2024 年"), em("2024年"), em("“惠民”")
    (3.1875, 3.1875, 4.0)
    """
    size = len(text)
    wide = (len(text.encode("utf-8", "surrogatepass")) - size) / 2
    if wide == size:
        return float(size)
    gaps = 0.0
    if " " in text:
        gaps -= text.count("  ") / 4  # a space that justification widened counts once
        if wide:
            text = closed or solid(text)
            size = len(text)
        gaps -= text.count(" ") / 4
    if wide:
        edges = len(_LEFT_EDGE.findall(text)) + len(_RIGHT_EDGE.findall(text))
        gaps += edges * _GAP_WIDTH
    return wide + (size - wide) / 2 + gaps


def columns(text: str) -> int:
    """How many columns of half an em a terminal gives a text: a wide character has two.

    >>> columns("渡口 ferry")
    10
    """
    size = len(text)
    return size + (len(text.encode("utf-8", "surrogatepass")) - size) // 2


def head(text: str) -> str:
    """What may not be parted from a line's first character.

    Latin text is parted at its spaces alone: browsers and word processors leave paths, addresses
    and names of commands whole, and a dash written as -- ends what it stands after.

    >>> head("年，又"), head("2024年"), head("“我"), head("“/etc/fstab”里"), head("so--he said")
    ('年，', '2024', '“我', '“/etc/fstab”', 'so')
    >>> head("在/etc/fstab中"), head("和/或")
    ('在/etc/fstab', '和/')
    >>> head("￥486,500.00），又"), head("£5,130 came"), head("8.6∶38.6")
    ('￥486,500.00），', '£5,130', '8.6∶38.6')
    """
    size = len(text)
    i = 0
    # ” may not start a line: where it does, it opens.
    while i < size - 1 and i < 4 and text[i] in _OPENS:
        i += 1
    i += text[i] in _CURRENCY and text[i + 1 : i + 2].isdecimal()
    j = i + 1
    if text[i] < _WIDER:
        match = _HEAD.match(text, i)
        j = match.end() if match else size
    while j < size and j < i + 24 and text[j] in NO_START:
        j += 1
    if j < size and text[j] == _SLASH and not text[j - 1].isascii():
        j += len(head(text[j:]))
    return text[:j]


# No line is broken before a slash (UAX 14, LB13): a path stays with the character before it.
_SLASH = "/"
_NOT_ALONE = frozenset(NO_START + _SLASH)


def stands_alone(text: str) -> bool:
    """Whether a text's head is its first character, and that is wide: one em in any face.

    >>> stands_alone("年又"), stands_alone("年，又"), stands_alone("2024年"), stands_alone("年")
    (True, False, False, False)
    """
    first = text[0]
    return (
        "\u2e80" <= first <= "\uffff"
        and len(text) > 1
        and text[1] not in _NOT_ALONE
        and first not in _OPENS
        and first not in _CURRENCY
    )


def unit(text: str) -> float:
    """Width in em of a line's head.

    >>> unit("年，又"), unit("2024年"), unit("“我")
    (2.0, 2.0, 2.0)
    """
    return 1.0 if stands_alone(text) else em(head(text))
