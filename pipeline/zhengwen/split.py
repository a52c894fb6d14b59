"""Text to lines: the one place that knows what a line break and a page break are."""

from __future__ import annotations

import re

from .carrier import maker
from .document import Line

# Unicode Standard Annex 14 classes BK, CR, LF and NL. The separators 1C-1E that str.splitlines
# also breaks at are controls, not line breaks.
BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# The same, for a text that is put together again.
KEPT_BREAK = re.compile(f"({BREAK.pattern})")
LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
# Hardly any text has these; the others are found without a search.
_RARE = "\r\x0b\x85\u2028\u2029"


def columns(space: str) -> int:
    """Width of leading white space in half-em columns: a full-width space is 2, a tab 4.

    >>> columns("\\u3000\\u3000"), columns("  ")
    (4, 2)
    """
    return len(space) + space.count("\u3000") + 3 * space.count("\t")


def split(text: str) -> list[Line]:
    """The lines of a text that are not blank.

    Line breaks are LF, CR, CRLF, VT, FF, NEL, LS and PS (UAX 14); FF also starts a page.

    >>> [(line.number, line.page, line.blanks, line.text) for line in split("甲\\r\\n\\n 乙\\f丙")]
    [(1, 1, 0, '甲'), (3, 1, 1, '乙'), (4, 2, 0, '丙')]
    """
    lines: list[Line] = []
    made = maker(Line)
    number = blanks = 0
    rare = any(char in text for char in _RARE)
    for page, part in enumerate(text.split("\x0c"), 1):
        for raw in BREAK.split(part) if rare else part.split("\n"):
            number += 1
            body = raw.strip()
            if not body:
                blanks += 1
                continue
            column = trailing = 0
            if len(body) < len(raw):
                lead = raw[: raw.index(body)]
                column = columns(lead) if lead else 0
                trailing = len(raw) - len(lead) - len(body)
            lines.append(
                made(
                    text=body,
                    number=number,
                    column=column,
                    blanks=blanks,
                    page=page,
                    trailing=trailing,
                )
            )
            blanks = 0
    return lines
