"""The commonest Han, as the standards of two character sets chose them."""

from __future__ import annotations

from functools import cache


@cache
def common() -> frozenset[str]:
    """The 6,800 commonest Han: the first levels of GB 2312 and of Big5.

    >>> "桥" in common(), "橋" in common(), "鐢" in common()
    (True, True, False)
    """
    tails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    pairs = [(bytes([a, b]), "gb2312") for a in range(0xB0, 0xD8) for b in tails]
    pairs += [(bytes([a, b]), "big5") for a in range(0xA4, 0xC7) for b in tails]
    return frozenset(pair.decode(codec, "ignore") for pair, codec in pairs)
