"""Tokens that a line's end broke: paths, addresses, names of files, and what brackets open."""

from __future__ import annotations

import re

# Folders of the Filesystem Hierarchy Standard 3.0, and any other with a slash behind it.
FOLDER = (
    r"(?:bin|boot|dev|etc|home|lib|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)(?![^/])|[\w.-]+/"
)
# What a line ends with, by its last character, and what the next starts with where one token stands
# over the break. Lines are broken within a token behind a slash or a bracket (UAX 14), and where a
# terminal has no room. What a word of a sentence may be is none: _emphasis_, and/or.
_OVER = {
    "_": (r"\w[_/.-]\w\S*_", r"\w"),
    "/": (r"(?:^|[\s“‘\"'（(\u3400-\u9fff])/", FOLDER),
    "~": (r"(?:^|[\s“‘\"'（(\u3400-\u9fff])~", "/"),
    "$": (r"(?:^|[\s“‘\"'（(，、\u3400-\u9fff])\$", r"\{\w"),
    "<": ("<", r"[\w.+-]+@[\w.-]+>|\w+://"),
    "&": (r"\s&", r"&\s"),
    ".": (r"(?:^|[\s“‘\"'（(\u3400-\u9fff])\.\.?", r"/\w"),
    # A straight quote that opens, as those before it are closed.
    '"': (r"^[^\"]*(?:\"[^\"]*\"[^\"]*)*[\s（(：:\u3400-\u9fff]\"", r"\S"),
    "(": (r"\(", r"\S"),
    "[": (r"\[", r"\S"),
    "{": (r"\{", r"\S"),
}
_ENDS = {last: re.compile(f"(?:{before})$") for last, (before, _) in _OVER.items()}
_STARTS = {last: re.compile(after) for last, (_, after) in _OVER.items()}
# The rest of a file's name behind a version's dot; and what goes on a token that has such a mark.
_NAME, _SUFFIX = re.compile(r"\w-\d[\d.]*\.$"), re.compile(r"[a-z]{1,4}\.[a-z]{1,4}\b")
_TOKEN, _ON = re.compile(r"\w[_/.-]\w\S*\w$"), re.compile(r"_\w(?!\S*_(?![\w.]))|(?:\.[a-z]+){2}")
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
    """
    last, tail = before[-1], before[-LONGEST:]
    ends = _ENDS.get(last)
    if ends is not None and ends.search(tail) and _STARTS[last].match(after):
        # Of a longer line it is not known which quotes are closed.
        return last != '"' or tail == before
    if after[0] in ")]}":
        return True
    if last == "." and _SUFFIX.match(after):
        return _NAME.search(tail) is not None
    return after[0] in "_." and bool(_ON.match(after) and _TOKEN.search(tail))
