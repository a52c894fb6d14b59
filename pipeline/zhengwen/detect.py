"""The encoding of a text, told by its bytes.

The questions in order: a byte order mark; UTF-32 and UTF-16 by their shape; UTF-8, which hardly
any other text is by chance; then the encodings of East Asia, of those that decode the whole, by
chardet (`benchmarks/detectors.py` shows why by that one).
"""

from __future__ import annotations

import re
import unicodedata

from .tables.common import common

# UTF-32's mark begins with UTF-16's, so it comes first.
MARKS = {
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
}
_EAST_ASIAN = ("gb18030", "big5hkscs", "cp932", "euc_jis_2004", "cp949")
_WESTERN = "windows-1252"
# What is looked at to tell an encoding, in bytes; a multiple of four keeps UTF-32 whole.
_SAMPLE = 1 << 16
# Of the characters that are not ASCII this share may not decode, where an encoding is told in
# spite of it; and this share may be half-width katakana.
_SPOILT, _KANA = 0.02, 0.4


def detect(data: bytes) -> str:
    """The codec of a text's bytes; empty where it cannot be told.

    >>> detect("大桥".encode()), detect("大桥通车".encode("big5hkscs", "replace"))
    ('utf-8', 'big5hkscs')
    """
    for mark, codec in MARKS.items():
        if data.startswith(mark):
            return codec
    plain = _decodes(data, "utf-8")
    # Short UTF-16 may be plain ASCII too, but for the controls in it: “ is 1C 20.
    if (not plain or _CONTROL.search(data)) and (wide := _wide(data)):
        return wide
    if plain or _mostly_utf8(data[:_SAMPLE]):
        return "utf-8"
    # A character that the end of the sample cuts is one spoilt place of very many.
    data = data[:_SAMPLE]
    near = [codec for codec in _EAST_ASIAN if _spoilt(data, codec) < 1]
    if len(near) > 1:
        # A spoilt byte says nothing; LF is never part of another character in these encodings.
        good = [line for line in data.split(b"\n") if all(_decodes(line, c) for c in near)]
        data = b"\n".join(good) or data
    found = _by_chardet(data, near)
    return "" if not found or _is_western(data, found, near) else found


def _by_chardet(data: bytes, near: list[str]) -> str:
    if len(near) < 2:
        return "".join(near)
    # Most files are UTF-8: they do not wait for it to load.
    import chardet

    result = chardet.detect(
        data, include_encodings=near, no_match_encoding=near[0], compat_names=False
    )
    return str(result["encoding"] or "")


def _spoilt(data: bytes, codec: str) -> float:
    """How much does not decode; 1 is too much.

    In Shift-JIS any byte may be a half-width katakana: where they are many, it is something else.
    """
    text = data.decode(codec, "replace")
    bad = len(text) - len(data.decode(codec, "ignore"))
    kana = len(re.findall("[\uff61-\uff9f]", text)) if codec == "cp932" else 0
    # What Windows has for the bytes A0 and FD to FF of Shift-JIS are no characters.
    bad += len(re.findall("[\uf8f0-\uf8f3]", text)) if codec == "cp932" else 0
    high = max(1, len(re.sub("[\0-\x7f]+", "", text)))
    return (bad / _SPOILT + kana / _KANA) / high


# Three bytes of UTF-8, as Han and kana have them; in other encodings they are rare.
_THREE = re.compile(b"[\xe1-\xec\xee\xef][\x80-\xbf]{2}")
_HIGH = re.compile(b"[\x80-\xff]")
# A character that the end of the data cuts.
_CUT = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,2}\Z")


def _mostly_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 with some bytes spoilt; other encodings may decode it, to rubbish."""
    whole = _CUT.sub(b"", data)
    return 3 * len(_THREE.findall(whole)) > 0.8 * len(_HIGH.findall(whole))


# Characters that hardly any text is without, and chance seldom hits: few of a plane of 65,536.
_PLAIN = re.compile("[\t\n\r\x0c -~\u3001-\u3011\u3041-\u30fe\uff01-\uff5e“”‘’—…]")
# No text of one byte a character has them; ESC begins the colours of a terminal.
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_HANGUL = re.compile("[\uac00-\ud7a3]")


def _wide(data: bytes) -> str:
    """UTF-32 or UTF-16 without a mark, by what the characters are then."""
    if len(data) % 2 or len(data) < 4:
        return ""
    head = data[:_SAMPLE]
    for codec in ("utf-32-le", "utf-32-be"):
        if len(data) % 4 == 0 and _decodes(head, codec) and _is_text(head.decode(codec)):
            return codec
    best, share = "", 0.9
    for codec in ("utf-16-le", "utf-16-be"):
        text = head.decode(codec, "ignore")
        known = len(_PLAIN.findall(text)) + sum(map(text.count, common() & set(text)))
        # Hangul is half of what two bytes may be by chance: only beside a space, which has a NUL.
        known += len(_HANGUL.findall(text)) if b"\0" in head else 0
        enough = 2 if _CONTROL.search(head) else 4
        if len(text) >= enough and known > share * len(head) / 2:
            best, share = codec, known / len(head) * 2
    return best


def _is_text(text: str) -> bool:
    """Whether it has no NUL, and hardly a code point that is no character.

    Any few bytes may be one. Some may be characters of a newer Unicode than Python's.
    """
    chars = set(text)
    none = sum(unicodedata.category(char) == "Cn" for char in chars)
    return "\0" not in chars and 10 * none <= len(chars)


def _is_western(data: bytes, found: str, near: list[str]) -> bool:
    """Whether it may be Windows-1252: naïve decodes as GB18030 too, to one Han among letters."""
    runs = re.findall("[^\0-\x7f]+", data.decode(found, "ignore"))
    if 2 * sum(len(run) == 1 for run in runs) <= len(runs):
        return False
    return _by_chardet(data, [*near, _WESTERN]) not in near


def first_bad(data: bytes, codec: str) -> int | None:
    """Offset of the first byte that does not decode; None where all do."""
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _decodes(data: bytes, codec: str) -> bool:
    return first_bad(data, codec) is None
