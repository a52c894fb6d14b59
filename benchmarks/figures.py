"""How near a cleaned text is to the paragraphs that were set: the figures and what each means.

Every figure is a share from 0 to 1, the more the better. Paragraphs are compared in a plain form:
full-width and half-width forms of one mark are one, a list mark at a paragraph's start and the
space after a leading number count neither way, and a run of white space is one space.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

# Forms of one mark. Quotes of either style are one; a dash is a hyphen, an ellipsis three points.
_FORMS = dict(zip("，。；：？！（）．％—～－｜［］", ",.;:?!().%-~-|[]", strict=True))
_FORMS |= dict.fromkeys("“”「」", '"') | dict.fromkeys("‘’『』", "'") | {"…": "..."}
_ONE = str.maketrans(_FORMS)
# Bullets with a space after them; some are so plain that they need none. The last three are what
# symbol fonts put in the private use area.
_BULLETS, _BARE_BULLETS = "•·●○■□◆◇▪▫‣⁃∙*–\uf0b7\uf06e\uf0a7-", "•●■◆▪‣"
_LIST_MARK = re.compile(rf"[{_BULLETS}]\s+|[{_BARE_BULLETS}]\s*")
_NUMBER = re.compile(r"((?:\d{1,2}\.){1,3})\s+")
_HAN = (range(0x2E80, 0x3000), range(0x3005, 0x3008), range(0x3400, 0xA000), range(0xF900, 0xFB00))
# A break is known by so many characters on either side, a paragraph's place by its first so many.
AROUND = 5
START = 10
DISPLAY = ("title", "heading", "byline", "caption")


def plain(text: str) -> str:
    """The form in which paragraphs are compared.

    >>> plain("• 1. 信件，  包裹…"), plain("——信件")
    ('1.信件, 包裹...', '--信件')
    """
    text = text.strip()
    if mark := _LIST_MARK.match(text):
        text = text[mark.end() :]
    if number := _NUMBER.match(text):
        text = number[1] + text[number.end() :]
    return " ".join(unicodedata.normalize("NFC", text).translate(_ONE).split())


def gold(text: str) -> str:
    """A gold paragraph in that form, without the spaces that setting puts beside Han and marks.

    In a text without Han they are the author's: one house sets a dash close, another apart.

    >>> gold("全长 35 公里 ， 用 Open Street Map"), gold("上半 下半")
    ('全长35公里,用Open Street Map', '上半 下半')
    >>> gold("Historically — and long before — it stood here")
    'Historically - and long before - it stood here'
    """
    if not any(map(is_han, text)):
        return plain(text)
    words = text.split()
    parts = words[:1]
    for before, after in pairwise(words):
        parts += ["" if _set_apart(before[-1], after[0]) else " ", after]
    return plain("".join(parts))


def _set_apart(before: str, after: str) -> bool:
    """Whether a space between two characters is the setting's, not the author's."""
    if _is_mark(before) or _is_mark(after):
        return True
    return (is_han(before) and after.isascii()) or (before.isascii() and is_han(after))


def is_han(char: str) -> bool:
    return any(ord(char) in block for block in _HAN)


def _is_mark(char: str) -> bool:
    wide = unicodedata.east_asian_width(char) in "WF" and unicodedata.category(char)[0] == "P"
    return wide or char in "“”‘’…—·"


def solid(text: str) -> str:
    """The form without any white space."""
    return "".join(plain(text).split())


def f1(found: Iterable[Hashable], wanted: Iterable[Hashable]) -> float:
    """Twice what both have over what either has, equals counted as often as they stand.

    >>> f1("aab", "abc"), f1("", "")
    (0.6666666666666666, 1.0)
    """
    a, b = Counter(found), Counter(wanted)
    sizes = a.total() + b.total()
    return 2 * (a & b).total() / sizes if sizes else 1.0


def breaks(paragraphs: Iterable[str]) -> list[tuple[str, str]]:
    """The paragraph breaks of a text, each by the characters before and after it.

    >>> breaks(["大桥 通车了。", "人来了。"])
    [('桥通车了.', '人来了.')]
    """
    texts = [text for text in map(solid, paragraphs) if text]
    return [(above[-AROUND:], below[:AROUND]) for above, below in pairwise(texts)]


def in_order(wanted: Iterable[str], found: Sequence[str]) -> float:
    """The share of neighbouring paragraphs whose starts stand in the same order in the text."""
    text = "".join(map(solid, found))
    places = [text.find(solid(paragraph)[:START]) for paragraph in wanted]
    pairs = [(a, b) for a, b in pairwise(places) if a >= 0 and b >= 0]
    return sum(a <= b for a, b in pairs) / len(pairs) if pairs else 0.0


def figures(wanted: Sequence[str], found: Sequence[str]) -> dict[str, float]:
    """All figures of one text but that of the kinds.

    exact
        F1 of paragraphs that are equal.
    loose
        F1 of paragraphs that are equal but for white space.
    boundary
        F1 of paragraph breaks, each known by five characters on either side.
    kept, clean
        Share of the wanted characters that are there, share of those there that are wanted.
    order
        Share of neighbouring paragraphs that start in the right order.

    >>> figures(["上半 下半", "正文。"], ["上半 下半", "正文。", "12"])["clean"]
    0.7777777777777778
    """
    wanted = [gold(text) for text in wanted if text.strip()]
    found = [plain(text) for text in found if text.strip()]
    ink_wanted, ink_found = (Counter("".join("".join(texts).split())) for texts in (wanted, found))
    shared = (ink_wanted & ink_found).total()
    return {
        "exact": f1(found, wanted),
        "loose": f1(map(solid, found), map(solid, wanted)),
        "boundary": f1(breaks(found), breaks(wanted)),
        "kept": shared / max(1, ink_wanted.total()),
        "clean": shared / max(1, ink_found.total()),
        "order": in_order(wanted, found),
    }


def kinds(
    wanted: Iterable[tuple[str, str]],
    found: Iterable[tuple[str, str]],
) -> float:
    """The share of kinds told right, of the paragraphs found whole: pairs of kind and text.

    The mean of the share among body paragraphs and of that among the others, so that a text of
    many paragraphs and one title asks for the title as much. A title and a heading are one kind.

    >>> kinds([("title", "甲"), ("body", "乙。")], [("body", "甲"), ("list", "乙。")])
    0.5
    """
    told = {solid(text): kind for kind, text in found}
    right: dict[bool, list[bool]] = {}
    for kind, text in wanted:
        if (mine := told.get(solid(text))) is not None:
            right.setdefault(kind == "body", []).append(_alike(kind, mine))
    shares = [sum(group) / len(group) for group in right.values()]
    return sum(shares) / len(shares) if shares else 0.0


def _alike(wanted: str, found: str) -> bool:
    if wanted == "body":
        return found not in DISPLAY
    return wanted == found or {wanted, found} == {"title", "heading"}
