"""Characters without ink: controls, zero-width characters, odd spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ..base import Floor

# C0 and C1 controls but tab, line breaks and U+0002, word joiner, byte order mark, and the format
# characters that Unicode asks not to use.
_GONE = "\x00\x01\x03-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u2060\u206a-\u206f\ufeff"
SPACES = " \u00a0\u1680\u2000-\u200a\u202f\u205f"
# They order text that runs from the right, and where there is none, nothing.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_RIGHT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Scripts whose words a zero-width space parts: Thai, Lao, Tibetan, Burmese, Khmer and their kin.
_UNSPACED = "[\u0e01-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aad\uaa60-\uaadf]"
# What no joiner joins: Han, kana and full-width marks, which are set solid; and white space, beside
# which it has nothing to join, until a later stage takes the space away and it stands beside Han.
_UNJOINED = "[\\s\u00ad\u2e80-\u312f\u31a0-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff]"
# Viramas of the scripts of India and Sri Lanka: a joiner after one asks for a form of the letter
# before it (a half form, a chillu at a word's end), whatever follows.
_VIRAMA = "[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]"


# What PDFium writes amid a word is the hyphen of a line's end: `hyphens` asks of it.
_HYPHEN, _PART = "\x02", "[a-zA-Z0-9\u00c0-\u024f]"


def _pattern(gone: str) -> re.Pattern[str]:
    return re.compile(
        f"[{gone}]+|(?<!{_PART}){_HYPHEN}|{_HYPHEN}(?!{_PART})"
        f"|(?<!{_UNSPACED})\u200b|\u200b(?!{_UNSPACED})"
        f"|\u00ad(?![\t{SPACES}{gone}\u200b]*(?:[\n\r\x0b\x0c\x85\u2028\u2029]|\\Z)| {{3}})"
    )


@dataclass(frozen=True, kw_only=True)
class Controls:
    """Control and zero-width characters that no author typed.

    **Repairs** C0 and C1 controls (NUL too), zero-width space, word joiner, byte order marks and
    the soft hyphen inside a line; marks of direction in a text without a letter that runs from the
    right; joiners beside Han or white space. **Leaves alone** tab and line breaks; the soft hyphen
    at a line's end, or at a column's, which the join needs; U+0002 amid a Latin word, PDFium's sign
    for a hyphen, which the stage ``hyphens`` reads; joiners elsewhere (emoji, Arabic) and
    after an Indic virama, marks of direction where they have a meaning, and the zero-width space
    that parts words of Thai, Khmer and the like.
    **Source** general categories Cc and Cf of the Unicode Character Database; the Unicode Standard,
    chapters 16 and 23.2.

    >>> Controls()("正\\x00文\\ufeff\\u200b，\\u200e第\\u200d一")
    '正文，第一'
    >>> Controls()("👩\\u200d👧") == "👩\\u200d👧"
    True
    """

    name: ClassVar[str] = "controls"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = False
    looks_for: ClassVar[re.Pattern[str]] = re.compile(
        f"[{_GONE}{_HYPHEN}{_BIDI}\u00ad\u200b-\u200d]"
    )
    _PARTING: ClassVar[re.Pattern[str]] = re.compile(
        f"\r[{_GONE}{_HYPHEN}{_BIDI}\u00ad\u200b-\u200d]+\n"
    )
    PATTERN: ClassVar[re.Pattern[str]] = _pattern(_GONE + _BIDI)
    _WITH_BIDI: ClassVar[re.Pattern[str]] = _pattern(_GONE)
    _JOINERS: ClassVar[re.Pattern[str]] = re.compile(
        f"(?:\\A|(?<={_UNJOINED}))[\u200c\u200d]+"
        f"|(?<!{_VIRAMA})(?<![\u200c\u200d])[\u200c\u200d]+(?={_UNJOINED}|\\Z)"
    )

    def __call__(self, text: str, /) -> str:
        """The text without them."""
        if not self.looks_for.search(text):
            return text
        pattern = self._WITH_BIDI if _RIGHT.search(text) else self.PATTERN
        # Without the control between them CR and LF would become one line break.
        text = pattern.sub("", self._PARTING.sub("\r \n", text))
        return self._JOINERS.sub("", text)


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
    looks_for: ClassVar[re.Pattern[str]] = re.compile(f"[{SPACES[1:]}]")

    def __call__(self, text: str, /) -> str:
        """The text with plain spaces."""
        return self.looks_for.sub(" ", text)
