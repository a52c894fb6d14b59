"""What stands in prose and is none: addresses, paths, and code. It stays as it is."""

from __future__ import annotations

import re

# An address may hold Han and brackets in pairs; it ends before a space or a mark of a sentence.
_NONE = "\\s，、；：！？。．“”‘’「」『』（）《》〈〉【】〔〕\"'()<>"
_IN = rf"(?:[^{_NONE}]|\([^{_NONE}]*\))*"
ADDRESS = rf"(?<![A-Za-z])(?:[A-Za-z]+://|www\.){_IN}"
# A path of files, and an address without its scheme, may hold marks too.
PATH = (
    r"(?:(?<![A-Za-z])[A-Z]:\\|(?<![A-Za-z0-9./-])(?:/[a-z]+/"
    rf"|[a-z][a-z0-9-]*\.(?:com|org|net|cn|edu|gov|io)(?:\.[a-z]{{2}})?/)){_IN}"
)
# Code between backticks; a call with strings, or with short names (f(山,水)).
_CALL = (
    r"(?<![A-Za-z0-9_.])(?:[A-Za-z_][A-Za-z0-9_.]*\([^()\"']{0,80}[\"'][^()]{0,200}\)"
    r"|[a-z_][A-Za-z0-9_.]*\(\w{1,4}(?:, ?\w{1,4})+\))"
)
CODE = f"`[^`]*`|{_CALL}"
_CODE = re.compile(CODE)
# What a call has at the least: a name right before its bracket, and a quote or a comma within.
_MAY_CALL = re.compile(r"\((?<=[A-Za-z0-9_.]\()[^()]*[\"',]")


def inside_code(text: str) -> set[int]:
    """The places of a text that are code.

    >>> sorted(inside_code("用`ls`看"))
    [1, 2, 3, 4]
    >>> len(inside_code('用print("你好,世界")看'))
    14
    """
    # The cheap questions first: one character is found without a pattern.
    if "`" not in text and ("(" not in text or not _MAY_CALL.search(text)):
        return set()
    return {at for match in _CODE.finditer(text) for at in range(*match.span())}
