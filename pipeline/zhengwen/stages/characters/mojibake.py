"""Text whose bytes were read in a wrong encoding, on the way into the PDF or out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar
from unicodedata import normalize

from ...tables.common import common
from ..base import Floor
from .chinese import MARKS, chinese, is_chinese
from .gbk import WRONG, from_gbk
from .invisible import SPACES, Controls, Spaces

# What the bytes 80 to 9F are in Windows-1252; where they are nothing there, and from A0 on, each
# byte is the character of its own number, as in Latin-1.
_WINDOWS = {
    ord(char): byte
    for byte in range(0x80, 0xA0)
    if (char := bytes([byte]).decode("cp1252", "ignore"))
}
_SPECIAL = "".join(map(chr, _WINDOWS))
_REST = f"[\u0080-\u00bf{_SPECIAL}]"
_LATIN_ONE = re.compile(f"[\u00a1-\u00ff{_SPECIAL}]")
_LATIN = re.compile(f"[\u00a1-\u00fe][@-~\u0080-\u00fe{_SPECIAL}]")
_SPECIALS = re.compile(f"{_REST}{{1,3}}")
# What stands beside no run, unless it is part of a longer one.
_HIGH = re.compile("[¡-ÿ]")
# UTF-8 in such characters. A no-break space (A0) amid it may have become a plain one.
_UTF8 = re.compile(
    f"(?:[\u00c2-\u00df]{_REST}|[\u00f0-\u00f4]{_REST}{{3}}"
    f"|[\u00e0-\u00ef]{_REST}(?:{_REST}|[{SPACES}](?=[\u00e0-\u00ef]{_REST}{{2}})))+"
)
_PLAIN = re.compile(f"[{SPACES}]")
# What other stages take out, or make plain; and any of it.
_TAKEN = re.compile(f"{Controls.looks_for.pattern}|{Spaces.looks_for.pattern}")
_CONTROLS, _SPACES = re.compile(f"(?:{Controls.PATTERN.pattern})+"), re.compile(f"[{SPACES[1:]}]+")
# GBK has the pairs of bytes of GB 2312, and more, which stand among them one by one.
_PAIR = "[\u00a1-\u00f7][\u00a1-\u00fe]"
_MORE = f"[\u0081-\u00fe{_SPECIAL}][@-~\u0080-\u00fe{_SPECIAL}]"
_PAIRS = {
    "gb18030": re.compile(f"{_PAIR}(?:{_PAIR}|(?:{_MORE}){{1,3}}(?={_PAIR}))*+"),
    "big5hkscs": re.compile("(?:[\u00a1-\u00f9][@-~\u00a1-\u00fe])++"),
}


# Pairs of characters that text in a Latin script hardly ever has: a small letter or a figure
# before a capital with an accent, a letter before a sign that does not end a word, such a sign
# before a letter or another. Quotes, dashes, marks of trade and footnotes do follow a letter.
_SIGN = "\u0080-\u009f¡-©¬\u00ad¯±´-¶¸¼-¿€‚„†‡ˆ‰‹›˜"
_ODD = re.compile(
    f"(?=[a-z0-9ß-ÿ][À-ÖØ-Þ]|[À-ÖØ-öø-ÿƒŠŒŽšœžŸ][{_SIGN}]"
    f"|[{_SIGN}][A-Za-zÀ-ÖØ-öø-ÿŠŒŽšœžŸ{_SIGN}]|[ÂÃ]{_REST})"
)
# So many of them are no chance.
ODD = 2
# Signs among the letters, where a list of letters has none, and no frame drawn with letters.
_SIGNS = re.compile(r"(?=.*[¡-¿])(?!.*(.)\1\1)")
LETTERS = 4
# So many spaces stay where they are.
GAP = 4
# What no text has that was read rightly: controls, private use, what was lost.
_LOST = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufff0-\uffff\U000f0000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class Mojibake:
    """Text whose bytes were read in a wrong encoding.

    **Repairs** runs of UTF-8 that were read as Windows-1252 or Latin-1, also twice over; of GBK or
    Big5 read as that; and of UTF-8 read as GBK. A run is mended where it has what no text has and
    its characters are then common ones that go together; where a text has one such run, its short
    ones are mended too. **Leaves alone** what may have been written, and runs that lost a byte;
    `Document.unread` counts those.
    **Source** the tables of the encodings, in Python's codecs; ``benchmarks/mojibake.py`` measures
    how many are mended, and that no text is harmed.

    >>> Mojibake()("Ä¿Â¼：ç›®å½•、浣犲ソ、donâ€™t")
    '目录：目录、你好、don’t'
    >>> Mojibake()("É : « café… », ÁáÉéÍí")
    'É : « café… », ÁáÉéÍí'
    """

    name: ClassVar[str] = "mojibake"
    floor: ClassVar[Floor] = "characters"
    maps_ink: ClassVar[bool] = True

    def __call__(self, text: str, /) -> str:
        """The text, read as it was meant."""
        # What is mended may show what stands beside it; and without the controls that another
        # stage takes out, a run may be whole. Each time the text is shorter, and few come twice.
        while (mended := _mended(text)) != text or (
            (bare := _bare(text)) != text and (mended := _mended(bare)) != bare
        ):
            text = mended
        return text


def _bare(text: str) -> str:
    """A text as it will be beside letters and signs of Latin-1: no bytes of a run.

    Without controls, and with plain spaces.
    """
    # The cheap question first: most texts have neither.
    if not _TAKEN.search(text) or not _LATIN_ONE.search(text):
        return text
    text = _CONTROLS.sub(lambda match: match[0] if _is_apart(match) else "", text)
    return _SPACES.sub(lambda match: match[0] if _is_apart(match) else " " * len(match[0]), text)


def _is_apart(match: re.Match[str]) -> bool:
    text, (start, stop) = match.string, match.span()
    return not _LATIN_ONE.search(text[max(0, start - 1) : start] + text[stop : stop + 1])


def _mended(text: str) -> str:
    if _may_have(text) and _LATIN.search(text):
        text = _by_pairs(_by_utf8(text))
    return from_gbk(text) if WRONG.search(text) else text


def _may_have(text: str) -> bool:
    """Whether a text has a character of Latin-1 that is not of ASCII.

    In UTF-8 these begin with C2 and C3, which no other character has: to look for two bytes takes
    a fifth of the time.
    """
    data = text.encode("utf-8", "surrogatepass")
    return b"\xc2" in data or b"\xc3" in data


def _view(run: str) -> bytes:
    """The bytes that were read as these characters."""
    return run.translate(_WINDOWS).encode("latin-1")


def _odd(match: re.Match[str], run: str) -> int:
    """How many odd pairs there are, with a run in a match's place."""
    start, stop = match.span()
    # Latin ligatures and full-width letters count as the letters that they are.
    before, after = match.string[max(0, start - 1) : start], match.string[stop : stop + 1]
    around = normalize("NFKC", before)[-1:] + run + normalize("NFKC", after)[:1]
    return len(_ODD.findall(around)) + around.count("â€")


def _by_utf8(text: str) -> str:
    """A text with its runs of UTF-8 as they were, where one of them is certain."""
    if not any(_from_utf8(match, ODD, 1) != match[0] for match in _UTF8.finditer(text)):
        return text
    return _UTF8.sub(lambda match: _from_utf8(match, 1, 0), text)


def _from_utf8(match: re.Match[str], odd: int, least: int) -> str:
    """A run of UTF-8 that was read as Windows-1252, as it was; what may be none, as it is.

    It has so many odd pairs, or more than so many Han, all of them common.
    """
    text, (start, stop), run = match.string, match.span(), match[0]
    high = _HIGH.match(text[max(0, start - 1) : start]) or _HIGH.match(text, stop)
    if high or is_chinese(_pairs(run, "gb18030")):
        return run
    after = _SPECIALS.match(text, stop)
    while True:
        try:
            run = _view(_PLAIN.sub("\u00a0", run)).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]
        # It may be so twice over; but with what stands after it, it must make no new run.
        again = _UTF8.search(run + (after[0] if after else ""))
        if not again:
            break
        if again[0] != run:
            return match[0]
    # Letters of other scripts are two bytes, as many Han are: a few are none, unless in a word.
    if least and 0x100 <= ord(max(run)) < 0x800 and len(run) < LETTERS:
        before = text[start - 1 : start]
        if not run.isalpha() or not (before.isascii() and before.islower()):
            return match[0]
    # Spacing may take out what few spaces part it from a first byte that stands before it.
    if _UTF8.match(text[max(0, start - GAP) : start].rstrip()[-1:] + run[0]):
        return match[0]
    was = _odd(match, match[0])
    good = was >= odd and _odd(match, run) < was
    good = good or (len(run) > least and all(char in common() for char in run))
    return run if good and not _LOST.search(run) else match[0]


def _by_pairs(text: str) -> str:
    """A text with its runs of GBK or Big5 as they were, where together they are certain."""
    runs = {codec: _telling(text, codec) for codec in _PAIRS}
    codec = max(_PAIRS, key=lambda one: sum(map(chinese, runs[one])))
    if not is_chinese(*runs[codec]):
        return text
    return _PAIRS[codec].sub(lambda match: _from_pairs(match, codec), text)


def _telling(text: str, codec: str) -> list[str]:
    """The runs of a text that tell whether it has an encoding, as they would be in it."""
    found = [m[0] for m in _PAIRS[codec].finditer(text) if len(m[0]) > 2 and _SIGNS.match(m[0])]
    return list(filter(None, (_pairs(run, codec) for run in found)))


def _pairs(run: str, codec: str) -> str:
    """A run of pairs of bytes as it was; empty where it can be none."""
    try:
        read = _view(run).decode(codec)
    except UnicodeDecodeError:
        return ""
    # Where most pairs begin with Â or Ã, it is UTF-8 twice over.
    twice = 2 * sum(char in "ÂÃ" for char in run[::2]) > len(run) / 2
    return "" if twice or _LOST.search(read) else read


def _from_pairs(match: re.Match[str], codec: str) -> str:
    """A run of GBK or Big5 that was read as Latin-1, as it was; what may be none, as it is."""
    (start, stop), read = match.span(), _pairs(match[0], codec)
    # One pair says little: beside a letter it may be part of a word, unless it is a mark.
    beside = match.string[max(0, start - 1) : start] + match.string[stop : stop + 1]
    alone = len(read) == 1 and read not in MARKS and any(char.isalpha() for char in beside)
    return match[0] if alone or chinese(read) <= 0 else read


# U+FFFD that was written as UTF-8 and read as something else; or what may be more than a word.
_GONE = re.compile(f"ï¿½|锟斤拷|[\u0080-\u00ff{_SPECIAL}]{{4,}}")
ODDS = 3


def unmended(text: str) -> int:
    """How many runs of a text look like mojibake that lost a byte.

    >>> unmended("ä½å¥½"), unmended("锟斤拷"), unmended("« café… » ÁáÉéÍí äöüß")
    (1, 1, 0)
    """
    runs = _GONE.findall(text)
    return sum(
        len(run) == len("ï¿½") or (len(_ODD.findall(run)) >= ODDS and bool(_SIGNS.match(run)))
        for run in runs
    )
