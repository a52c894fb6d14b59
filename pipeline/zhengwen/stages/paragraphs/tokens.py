"""Tokens that a line's end broke: paths, addresses, names of files, and what brackets open."""

from __future__ import annotations

import re

# Folders of the Filesystem Hierarchy Standard 3.0, and any other with a slash behind it.
_ROOT = r"(?:bin|boot|dev|etc|home|lib|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)(?![^/])"
FOLDER = rf"(?:{_ROOT}|[\w.-]+/)"
# What a token starts behind. A lone sign behind a space may also be a word of its own.
_CLOSE = "“‘\"'（(\u3400-\u9fff"
_FROM = rf"(?:^|[\s{_CLOSE}])"
# What a line ends with, by its last character, and what the next starts with where one token stands
# over the break, as where a terminal has no room. What a word of a sentence may be is none:
# _emphasis_, a `link`_, and/or, red / green.
_OVER = {
    last: re.compile(over)
    for last, over in {
        "_": rf"{_FROM}[A-Za-z0-9/~][A-Za-z0-9/~.+-]*[_/][\w/.+-]*_\n\w",
        "/": rf"(?:^|[{_CLOSE}])/\n{FOLDER}|^(?!.* / ).*\s/\n{_ROOT}",
        "~": rf"{_FROM}~\n/",
        "$": rf"(?:{_FROM}|[，、])\$\n\{{\w",
        "<": r"<\n(?:[\w.+-]+@[\w.-]+>|\w+://)",
        "&": r"\s&\n&\s",
        ".": rf"{_FROM}\.\.?\n/\w",
    }.items()
}
# The rest of a file's name behind a version's dot (tar.gz; e.g. is none).
_NAME, _SUFFIX = re.compile(r"\w-\d[\d.]*\.$"), re.compile(r"[a-z]{2,4}\.[a-z]{1,4}\b")
# What goes on a token that has such a mark: no words between two of them (_Annual Register_).
_ON = re.compile(r"\w[_/]\w\S*\w\n_\w(?!.*\w_(?![\w.]))|\w[_/.-]\w\S*\w\n(?:\.[a-z]+){2}")
# What closes what a line opens. A straight quote opens behind a space or such a sign.
_CLOSING = {"(": ")", "[": "]", "{": "}", '"': '"'}
_OPENING = {")": "(", "]": "[", "}": "{"}
_QUOTES = re.compile('[\\s（(：:\u3400-\u9fff]"$')
# A face, a control sign (^[), and brackets that are set wide, as the next may be.
_WIDE = re.compile(r"[(\[{] |[:;^].$")
# So much of a line is looked at: no token is longer.
LONGEST = 120


def is_one(before: str, after: str) -> bool:
    """Whether a token stands over the break between two lines.

    >>> is_one("建议修改~", "/.bashrc"), is_one("a list of ferries and/", "or bridges")
    (True, False)
    >>> is_one("替换 $", "{shlibs:Depends}"), is_one("cost 5 $", "(or so)")
    (True, False)
    >>> is_one("/var/lib/lists_river", "_Release"), is_one("as told in the", "_Annual Register_")
    (True, False)
    >>> is_one("a few (", "five) boats"), is_one("a few (", "five ) boats")
    (True, False)
    """
    last, first, tail = before[-1], after[0], before[-LONGEST:]
    if last in _CLOSING and _opens(before) and _encloses(after, last, _CLOSING[last]):
        return True
    if first in _OPENING:
        return last not in ",;" and _encloses(tail[::-1], first, _OPENING[first])
    together = f"{tail}\n{after[:LONGEST]}"
    if last in _OVER:
        if last == "." and _SUFFIX.match(after):
            return _NAME.search(tail) is not None
        return _OVER[last].search(together) is not None
    return first in "_." and _ON.search(together) is not None


def _opens(before: str) -> bool:
    """Whether a line ends with a bracket or quote that opens."""
    if before[-1] != '"':
        return _WIDE.search(before[-LONGEST:]) is None
    # Of a longer line it is not known which quotes are closed.
    return len(before) <= LONGEST and before.count('"') % 2 == 1 and bool(_QUOTES.search(before))


def _encloses(text: str, opening: str, closing: str) -> bool:
    """Whether what opens before a text is closed in it, and set close to what it encloses.

    No line is broken behind a bracket that opens, nor before one that closes (UAX 14: LB14, LB13),
    but at a space: of one that is set wide, or where the room ran out.
    """
    depth = 1
    for at, char in enumerate(text[:LONGEST]):
        if char == closing:
            depth -= 1
            if not depth:
                return at > 0 and text[at - 1] != " "
        elif char == opening:
            depth += 1
    return False
