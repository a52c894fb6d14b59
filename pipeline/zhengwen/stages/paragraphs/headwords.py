"""The space behind the words that a glossary explains, the years of a chronicle, and who speaks.

Between Han a space is what extraction made, and goes. Where paragraphs below each other have one
behind a word each, and no other, their author set the word off: with a full character's width, as
Chinese typesetting does, which typography leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...tables.bigrams import joint
from .gaps import SOURCE
from .glyphs import ends_sentence
from .names import WORD
from .official import ENCLOSED
from .runs import runs
from .shapes import is_date

# A word or a date, with what it is called elsewhere in brackets, and the space behind it. The
# numbers of articles have their own (`articles`), and a wider gap parts the cells of a row.
_HEAD = re.compile(
    r"(?!第)[^ \u3000，。；：！？、“”‘’「」（）()]{1,10}(?:[（(][^（）()，。；：！？]{1,24}[）)])?"
    # What a sentence goes on with is no explanation.
    "( |\u3000+)(?![是的了在和与與及或有也就都将將被把])(?=[\u3400-\u9fff“《「]"
    # Behind a year stands the day, too.
    r"|(?<=年[ \u3000])\d{1,2}月)"
)
_BETWEEN_HAN = re.compile("(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
# So many below each other show it, and as many speeches of one; a heading has so many characters.
SHOWN, HEADING = 3, 24
# A word has so many characters with the space behind; of so many one may stand amid a sentence.
LONGEST, AMID = 12, 4
# A play has so many who speak, at the most.
SPEAKERS = 40


def set_off(texts: Sequence[str]) -> dict[int, str]:
    """The paragraphs whose first word is set off, with a space that stays.

    Args:
        texts: the paragraphs.

    >>> set_off(["橹 摇船的用具。", "桨 划船的用具。", "篙 撑船的用具。"])[1]
    '桨\u3000划船的用具。'
    >>> set_off(["他说 桨是木头做的。", "橹 摇船的用具。"])
    {}
    """
    # The cheap question first: few paragraphs have a space near their start.
    heads = [
        _HEAD.match(text) if " " in text[:40] or "\u3000" in text[:40] else None for text in texts
    ]
    if sum(map(bool, heads)) < SHOWN:
        return {}
    found: set[int] = set()
    entry = [
        head is not None and ends_sentence(text) and len(_BETWEEN_HAN.findall(text)) <= 1
        for head, text in zip(heads, texts, strict=True)
    ]
    # Headings, the years of a chronicle and what a play sets in brackets stand amid entries.
    own = [at for at, text in enumerate(texts) if entry[at] or not _stands_amid(text)]
    for start, stop in runs([entry[at] for at in own]):
        shown = sum(_is_set_off(texts[at], head) for at in own[start:stop] if (head := heads[at]))
        if shown >= SHOWN and 2 * shown >= stop - start:
            found.update(own[start:stop])
    found.update(_spoken(texts, heads))
    # What reports (本报讯) keeps its own space.
    return {
        at: f"{texts[at][: head.start(1)]}\u3000{texts[at][head.end() :]}"
        for at in found
        if (head := heads[at]) and head[1][0] == " " and not SOURCE.match(texts[at])
    }


def opening(texts: Sequence[str], raw: Sequence[str]) -> set[int]:
    """The lines that open with a word set off, below a sentence's end, where most such lines do.

    Args:
        texts: the lines, set solid.
        raw: the same with all their spaces, where those are known.

    >>> raw = ["橹 摇船的用具。", "桨 划船的用具，", "有长有短。", "篙 撑船的用具。"]
    >>> sorted(opening(raw, raw))
    [0, 1, 3]
    """
    # The cheap question first: few lines have a space near their start.
    heads = [
        at
        for at, text in enumerate(raw)
        if (" " in text[1:LONGEST] or "\u3000" in text[1:LONGEST])
        and (head := _HEAD.match(text))
        and (text[head.start(1) - 1] in "）)" or _is_set_off(text, head))
    ]
    if len(heads) < SHOWN:
        return set()
    below = {at for at, text in enumerate(texts, 1) if ends_sentence(text)} | {0}
    # A day with its weekday stands alone.
    found = {at for at in heads if at in below and not is_date(texts[at])}
    # What setting or extraction parts, it parts amid sentences as well.
    if len(found) < SHOWN or AMID * (len(heads) - len(found)) > len(found):
        return set()
    return found if 2 * len(found) > len(below) - 1 else set()


def _stands_amid(text: str) -> bool:
    """Whether a paragraph is a short one without an end, or stands in brackets as a whole."""
    if len(text) <= HEADING and not ends_sentence(text):
        return True
    return ENCLOSED.fullmatch(text) is not None


def _spoken(texts: Sequence[str], heads: Sequence[re.Match[str] | None]) -> list[int]:
    """The paragraphs that start with who speaks: two names or more, each with the space behind."""
    names: dict[str, list[int]] = {}
    for at, head in enumerate(heads):
        # A line that was stretched has more of them.
        if head and _is_set_off(texts[at], head) and len(_BETWEEN_HAN.findall(texts[at])) <= 1:
            names.setdefault(texts[at][: head.start(1)], []).append(at)
    often = {name: own for name, own in names.items() if len(own) >= SHOWN}
    # A name that paragraphs start with and go on without a space is a word of the text.
    return [
        at
        for name, own in (often.items() if 1 < len(often) <= SPEAKERS else ())
        if sum(text.startswith(name) for text in texts) <= len(own) + 1
        for at in own
    ]


def _is_set_off(text: str, head: re.Match[str]) -> bool:
    """Whether the space behind a word stands between Han, and within no word.

    Beside Latin letters and numbers setting itself leaves one.
    """
    last, first = text[head.start(1) - 1], text[head.end()]
    if not "\u3400" <= last <= "\u9fff":
        return False
    if first.isdecimal():
        return head[1][0] == "\u3000"
    return not "\u3400" <= first <= "\u9fff" or joint(last, first) < WORD
