"""List marks of symbol fonts, which an extractor leaves in the private use area."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from ...tables import load
from ..base import Floor

# In Symbol, the other font that Windows puts here, these are λ, ν, υ, ϖ, ♣, ¬ and a piece of a
# brace: where all of a text's are followed as a mark of a list is, they are one.
_DOUBTFUL = "\uf06c\uf06e\uf075\uf076\uf0a7\uf0d8\uf0fc"
# What the mark of a list stands before, and a letter of a formula does not; 为 and the like follow
# a letter that a sentence speaks of.
_ITEM = re.compile("\\s*[\u4e00-\u9fff“《（【](?<![为為是的和与與或及在])")


@dataclass(frozen=True, kw_only=True)
class Symbols:
    """Marks of lists that a symbol font drew.

    **Repairs** U+F0B7, the bullet of Symbol, and where every one of its kind in the text stands
    before Han, seven marks of Wingdings: ● ■ ◆ ❖ ▪ ➢ ✓. **Leaves alone** the rest of the private
    use area, which only the font explains, ``(cid:123)`` and U+FFFD: `Document.unread` counts
    them.
    **Source** Unicode's document L2/11-052R for Wingdings, Adobe's mapping of Symbol.

    >>> Symbols()("\\uf0b7 信件\\n\\uf06e 包裹")
    '• 信件\\n■ 包裹'
    """

    name: ClassVar[str] = "symbols"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True
    looks_for: ClassVar[re.Pattern[str]] = re.compile(f"[\uf0b7{_DOUBTFUL}]")

    def __call__(self, text: str, /) -> str:
        """The text with characters for the marks."""
        if not self.looks_for.search(text):
            return text
        kept = {
            match[0]
            for match in re.finditer(f"[{_DOUBTFUL}]", text)
            if not _ITEM.match(text, match.end())
        }
        marks = load("symbols")
        return self.looks_for.sub(lambda m: m[0] if m[0] in kept else marks[m[0]], text)
