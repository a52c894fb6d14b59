"""What stands in prose and is none: addresses, and code between backticks. It stays as it is."""

from __future__ import annotations

import re

# An address may hold Han and brackets in pairs; it ends before a space or a mark of a sentence.
_NONE = "\\s，、；：！？。．“”‘’「」『』（）《》〈〉【】〔〕\"'()<>"
ADDRESS = rf"(?<![A-Za-z])(?:[A-Za-z]+://|www\.)(?:[^{_NONE}]|\([^{_NONE}]*\))*"
CODE = "`[^`]*`"
_CODE = re.compile(CODE)


def inside_code(text: str) -> set[int]:
    """The places of a text that are code.

    >>> sorted(inside_code("用`ls`看"))
    [1, 2, 3, 4]
    """
    if "`" not in text:
        return set()
    return {at for match in _CODE.finditer(text) for at in range(*match.span())}
