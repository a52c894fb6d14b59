"""Bytes to text: what may be asked for, and what is said of bytes that do not decode."""

from __future__ import annotations

import codecs
import warnings
from dataclasses import dataclass
from typing import Literal, get_args

from .detect import MARKS, detect, first_bad
from .errors import ConfigError, InputError, wrong_value

Errors = Literal["strict", "replace", "backslashreplace"]

# What people call a codec. Each is the widest of its family, as files come from Windows too.
_LABELS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp932": "Shift-JIS",
    "euc_jis_2004": "EUC-JP",
    "cp949": "EUC-KR",
}
_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text and what it was read as.

    Attributes:
        text: the characters.
        encoding: what people call the encoding.
        kept: how many places do not decode, by the choice of ``errors``.
        first: offset of the first of them in the bytes, from 0.
    """

    text: str
    encoding: str
    kept: int = 0
    first: int = 0


def decode(
    data: bytes | bytearray | memoryview, encoding: str | None = None, errors: Errors = "strict"
) -> str:
    """The text of a file's bytes.

    Args:
        data: the bytes; a byte order mark goes.
        encoding: Python's name for it; without, it is told by the bytes: UTF-8, UTF-16, UTF-32,
            GB18030 (and GBK), Big5 (with HKSCS), Shift-JIS, EUC-JP or EUC-KR.
        errors: what becomes of bytes that do not decode: ``strict`` refuses them, ``replace``
            makes them U+FFFD, ``backslashreplace`` keeps them readable as ``\\xNN``. The last two
            tell of it by a `UnicodeWarning`.

    Returns:
        The text, with its line ends as they are.

    Raises:
        InputError: it is not bytes; its encoding cannot be told; or bytes do not decode: the
            message has the offset of the first.
        ConfigError: there is no such encoding or way with errors.

    >>> decode("大桥".encode("gb18030")), decode(b"\\xef\\xbb\\xbf8 \\xe6\\x9c\\x88")
    ('大桥', '8 月')
    """
    decoded = read_bytes(data, "", encoding, errors)
    if decoded.kept:
        warnings.warn(told(decoded, errors), UnicodeWarning, stacklevel=2)
    return decoded.text


def told(decoded: Decoded, errors: Errors) -> str:
    r"""What to say of a text's bytes that did not decode.

    >>> told(Decoded(text="", encoding="GB18030", kept=3, first=7), "backslashreplace")
    '3 places are not GB18030, the first at byte 7: kept as \\xNN'
    """
    many = f"{decoded.kept} places are" if decoded.kept > 1 else "1 place is"
    what = "made U+FFFD" if errors == "replace" else "kept as \\xNN"
    return f"{many} not {decoded.encoding}, the first at byte {decoded.first}: {what}"


def read_bytes(
    data: bytes | bytearray | memoryview, name: str, encoding: str | None, errors: Errors
) -> Decoded:
    """The text of a file's bytes, and what it was read as.

    Args:
        data: the bytes.
        name: the file, for messages; empty for bytes that a program has.
        encoding: as in `decode`.
        errors: as in `decode`.

    Raises:
        InputError: as in `decode`.
        ConfigError: as in `decode`.
    """
    if not isinstance(data, bytes | bytearray | memoryview):
        raise InputError(f"decode takes bytes, not {type(data).__name__}")
    data = bytes(data)
    if data.startswith(_PDF):
        raise InputError(f"{_of(name)}a PDF, not text: extract its text first, as pdftotext does")
    if errors not in get_args(Errors):
        raise wrong_value("errors", errors, get_args(Errors), "")
    codec = detect(data) if encoding is None else _codec(encoding)
    if not codec:
        at = first_bad(data, "utf-8") or 0
        raise InputError(
            f"{_at(name, data, at)} is not UTF-8, and what the encoding is cannot be told: "
            f"{_hint(name, errors='')}"
        )
    mark = next((m for m, of in MARKS.items() if of == codec and data.startswith(m)), b"")
    body, label = data[len(mark) :], _LABELS.get(codec, encoding or codec)
    try:
        return Decoded(text=body.decode(codec), encoding=label)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
    if errors == "strict":
        hint = _hint(name, errors="backslashreplace")
        raise InputError(f"{_at(name, data, at)} is not {label}: {hint}")
    # One handler puts a character in each place, the other nothing.
    places = len(body.decode(codec, "replace")) - len(body.decode(codec, "ignore"))
    return Decoded(text=body.decode(codec, errors), encoding=label, kept=places, first=at)


def _of(name: str) -> str:
    return f"{name}: " if name else ""


def _at(name: str, data: bytes, at: int) -> str:
    return f"{_of(name)}byte {at} (0x{data[at]:02x})"


def _hint(name: str, *, errors: str) -> str:
    """What to do, as the command takes it and as Python does."""
    way, quote = ("--", "") if name else ("", "'")
    keep = f", or keep such bytes as \\xNN with {way}errors={quote}{errors}{quote}"
    return f"say it with {way}encoding=NAME" + (keep if errors else "")


def _codec(encoding: object) -> str:
    """Python's own name of an encoding, the widest codec of its family, and no mark of order.

    Raises:
        ConfigError: there is none of that name.
    """
    if not isinstance(encoding, str):
        raise ConfigError(f"an encoding's name is a str, not {type(encoding).__name__}")
    try:
        found = codecs.lookup(encoding)
        "".encode(found.name)
    except (LookupError, ValueError):
        raise ConfigError(
            f"unknown encoding {encoding!r}: give one that Python knows, as gb18030, big5hkscs, "
            "cp932 or utf-16"
        ) from None
    return "utf-8" if found.name == "utf-8-sig" else found.name
