"""Characters that a table replaces: radicals, forms of marks, ligatures, double ideographs."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import ClassVar

from ...tables import load
from ...tables.bigrams import folded
from ..base import Floor

# So many characters show the script of a text, and such a share of them Traditional.
SAMPLE, TRADITIONAL = 4000, 0.05
_BAR = re.compile("(?<!\u2015)\u2015(?!\u2015)")
_KANA = re.compile("[\u3041-\u30ff]{2}")


@dataclass(frozen=True, kw_only=True)
class Radicals:
    """Radicals that stand in for characters.

    **Repairs** Kangxi radicals and the CJK Radicals Supplement, which PDF fonts map to the same
    glyph as a character. In a text that has some,
    U+2015 alone is a dash, for which fonts have one glyph too. **Leaves alone** radicals without an
    equivalent character, and the bare strokes (31C0 and after), which no font puts in a character's
    place; U+2015 twice, as authors write it, and in Japanese. ⼾ stands for three
    characters: 户 in Simplified text, 戶 in Traditional, 戸 in Japanese.
    **Source** Unicode's property Equivalent_Unified_Ideograph; for ⼾ the standards GB 2312, Big5
    and JIS X 0208, which have one of the three each; for U+2015 pdfminer's output of fourteen
    texts, where five other extractors have U+2014.

    >>> Radicals()("⾦融、⺠⽣"), Radicals()("⽤⼾说明"), Radicals()("⽤⼾說明")
    ('金融、民生', '用户说明', '用戶說明')
    >>> Radicals()("⾦额1―2元"), Radicals()("金额1―2元")
    ('金额1—2元', '金额1―2元')
    """

    name: ClassVar[str] = "radicals"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True
    looks_for: ClassVar[re.Pattern[str]] = re.compile("[\u2e80-\u2fdf]")

    def __call__(self, text: str, /) -> str:
        """The text with characters for radicals."""
        if "⼾" in text:
            text = text.replace("⼾", _door(text))
        if "\u2015" in text and self.looks_for.search(text) and not _KANA.search(text):
            text = _BAR.sub("—", text)
        return _replace(self.looks_for, "radicals", text)


def _of_text(form: str) -> str:
    """The mark that a presentation form stands for, as Chinese text has it: full-width."""
    mark = _OWN.get(form) or unicodedata.normalize("NFKC", form)
    return chr(ord(mark) + 0xFEE0) if "!" <= mark <= "~" else mark


# What Unicode calls two dots of a leader is a colon set upright: Big5 has it in that place (A14A).
_OWN = {"︰": "：", "︙": "…", "﹇": "［", "﹈": "］"}
# Turned for vertical lines, and small.
_VERTICAL = "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈"
_SMALL = "﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹨﹩﹪﹫"
_FORMS = {ord(form): _of_text(form) for form in _VERTICAL + _SMALL}
_RUN = re.compile(f"[{_VERTICAL}{_SMALL}](?: *[{_VERTICAL}{_SMALL}])*")
# A form in a face (￣︶￣), an address or a telephone's number has other signs on both sides; text
# is what has a line's end, a character or a mark of Chinese on either.
_TEXT = re.compile("[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff“”‘’…—]")
# So many spaces may stand between.
_NEAR = 8


def _in_text(match: re.Match[str]) -> str:
    """Forms of marks as those of other text, but where they stand in no text."""
    start, end = match.span()
    left = match.string[max(0, start - _NEAR) : start].rstrip(" ")[-1:]
    right = match.string[end : end + _NEAR].lstrip(" ")[:1]
    if all(one.strip() and not _TEXT.match(one) for one in (left, right)):
        return match[0]
    return match[0].translate(_FORMS)


@dataclass(frozen=True, kw_only=True)
class Presentation:
    """Marks in a form of their own: turned for vertical lines, or small.

    **Repairs** the forms for vertical lines (︒﹁﹂), which vertical setting leaves in a PDF, and
    the small ones (﹐﹖), which Big5 has. **Leaves alone** lines over and below a text (﹏ ﹍ ︳),
    full-width and half-width forms, and forms between what is no Chinese text: (￣︶￣), 02﹣1234.
    **Source** compatibility decompositions of the Unicode Character Database, full-width; for
    U+FE30 its place in Big5, a colon's.

    >>> Presentation()("﹁天氣好嗎︖﹂他說︰﹁好︒﹂")
    '「天氣好嗎？」他說：「好。」'
    """

    name: ClassVar[str] = "presentation"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True
    looks_for: ClassVar[re.Pattern[str]] = re.compile("[\ufe10-\ufe19\ufe30-\ufe6b]")

    def __call__(self, text: str, /) -> str:
        """The text with the marks of horizontal text."""
        return _RUN.sub(_in_text, text)


@dataclass(frozen=True, kw_only=True)
class Ligatures:
    """Latin ligatures that a font made.

    **Repairs** ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ. **Leaves alone** æ, œ, ß and the like, which are letters.
    **Source** compatibility decompositions of the Unicode Character Database.

    >>> Ligatures()("eﬃcient ﬁrst")
    'efficient first'
    """

    name: ClassVar[str] = "ligatures"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True
    looks_for: ClassVar[re.Pattern[str]] = re.compile("[\ufb00-\ufb06]")

    def __call__(self, text: str, /) -> str:
        """The text with letters for ligatures."""
        return _replace(self.looks_for, "ligatures", text)


@dataclass(frozen=True, kw_only=True)
class Compatibility:
    """Compatibility ideographs, each the double of a unified one.

    **Repairs** F900 to FAFF and 2F800 to 2FA1F. **Leaves alone** everything that only NFKC would
    fold (①, ㎡, ½, full-width forms), and marks composed or not.
    **Source** canonical decompositions of the Unicode Character Database (NFC).

    >>> Compatibility()("\\uf9fd①㎡") == "什①㎡"
    True
    """

    name: ClassVar[str] = "compatibility"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True
    looks_for: ClassVar[re.Pattern[str]] = re.compile("[\uf900-\ufaff\U0002f800-\U0002fa1f]")

    def __call__(self, text: str, /) -> str:
        """The text with unified ideographs."""
        return self.looks_for.sub(lambda m: unicodedata.normalize("NFC", m[0]), text)


def _door(text: str) -> str:
    """The character that ⼾ stands for in a text, as the script it is written in has it."""
    if _KANA.search(text):
        return "戸"
    # One character in three of a Traditional text has a Simplified form; of another, hardly any.
    sample = text[:SAMPLE]
    changed = sum(a != b for a, b in zip(sample, folded(sample), strict=True))
    return "戶" if changed > TRADITIONAL * len(sample) else "户"


def _replace(pattern: re.Pattern[str], table: str, text: str) -> str:
    if not pattern.search(text):
        return text
    mapping = load(table)
    return pattern.sub(lambda m: mapping.get(m[0], m[0]), text)
