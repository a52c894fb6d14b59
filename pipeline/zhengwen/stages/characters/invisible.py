"""Characters without ink: controls, zero-width characters, odd spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ..base import Floor


@dataclass(frozen=True, kw_only=True)
class Controls:
    """Control and zero-width characters that no author typed.

    **Repairs** C0 and C1 controls (NUL too), zero-width space, word joiner, byte order marks and
    the soft hyphen inside a line. **Leaves alone** tab and line breaks; the soft hyphen at a
    line's end, which the join needs; joiners (emoji, Indic) and bidi marks, which have meaning.
    **Source** general categories Cc and Cf of the Unicode Character Database.

    >>> Controls()("正\\x00文\\ufeff\\u200b")
    '正文'
    """

    name: ClassVar[str] = "controls"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = False
    _PARTING: ClassVar[re.Pattern[str]] = re.compile(
        "\r[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\u00ad]+\n"
    )
    _PATTERN: ClassVar[re.Pattern[str]] = re.compile(
        "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]+"
        "|\u00ad(?![ \t]*(?:[\n\r\x0b\x0c\x85\u2028\u2029]|\\Z))"
    )

    def __call__(self, text: str, /) -> str:
        """The text without them."""
        # Without the control between them CR and LF would become one line break.
        return self._PATTERN.sub("", self._PARTING.sub("\r \n", text))


@dataclass(frozen=True, kw_only=True)
class Spaces:
    """Spaces of odd widths, which extractors write for positioned glyphs.

    **Repairs** no-break space and the spaces U+2000 to U+200A, U+202F, U+205F, U+1680: a plain
    space. **Leaves alone** the ideographic space U+3000, which indents and parts headlines.
    **Source** general category Zs of the Unicode Character Database.

    >>> Spaces()("8\\u00a0月")
    '8 月'
    """

    name: ClassVar[str] = "spaces"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = False
    _PATTERN: ClassVar[re.Pattern[str]] = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")

    def __call__(self, text: str, /) -> str:
        """The text with plain spaces."""
        return self._PATTERN.sub(" ", text)
