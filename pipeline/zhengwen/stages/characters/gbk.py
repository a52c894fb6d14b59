"""UTF-8 that was read as GBK, as it was."""

from __future__ import annotations

import codecs
import re

from .chinese import chinese


def _in_gbk(leads: range, tails: range) -> str:
    pairs = (bytes([lead, tail]) for lead in leads for tail in tails if tail != 0x7F)
    return re.escape("".join(pair.decode("gb18030", "ignore") for pair in pairs))


# How two characters of UTF-8, E2 80 80 to EF BF BF, begin in GBK: in no other text by chance.
_FIRST, _LATER = range(0xE2, 0xF0), range(0x80, 0xC0)
WRONG = re.compile(f"[{_in_gbk(_FIRST, _LATER)}][€{_in_gbk(_LATER, _FIRST)}]")
# What a run of UTF-8 must gain that was read as GBK.
GAIN = 5.0


def from_gbk(text: str) -> str:
    """A text with the runs of UTF-8 that were read as GBK, as they were."""
    parts, done = [], 0
    found = WRONG.search(text)
    while found:
        stop, read = _utf8_at(text, found.start())
        was, now = chinese(text[found.start() : stop]), chinese(read)
        if len(read) > 1 and was < 0 < now and now - was > GAIN:
            parts += [text[done : found.start()], read]
            done = stop
        found = WRONG.search(text, max(stop, found.start() + 1))
    return "".join([*parts, text[done:]])


def _utf8_at(text: str, start: int) -> tuple[int, str]:
    """The longest run from a place on that is UTF-8 read as GBK: its end, and what it was."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    stop, read, sure = start, "", ""
    for at in range(start, len(text)):
        try:
            data = b"\x80" if text[at] == "€" else text[at].encode("gb18030")
            # No other character of two bytes or one begins a run, or goes on with it.
            if stop == at and data[0] not in _FIRST:
                break
            read += decoder.decode(data)
        except UnicodeError:
            break
        if not decoder.getstate()[0]:
            stop, sure = at + 1, read
    return stop, sure
