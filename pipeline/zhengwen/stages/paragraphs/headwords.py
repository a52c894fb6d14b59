"""The space behind the words that a glossary explains, and behind the years of a chronicle.

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
from .runs import runs

# A word or a date, with what it is called elsewhere in brackets, and the space behind it. The
# numbers of articles have their own (`articles`), and a wider gap parts the cells of a row.
_HEAD = re.compile(
    r"(?!第)[^ \u3000，。；：！？、“”‘’「」（）()]{1,10}(?:[（(][^（）()，。；：！？]{1,24}[）)])?"
    # What a sentence goes on with is no explanation.
    "( |\u3000+)(?![是的了在和与與及或有也就都将將被把])(?=[\u3400-\u9fff“《「])"
)
_BETWEEN_HAN = re.compile("(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
# So many below each other show it.
SHOWN = 3


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
    found: dict[int, str] = {}
    entry = [
        head is not None and ends_sentence(text) and len(_BETWEEN_HAN.findall(text)) <= 1
        for head, text in zip(heads, texts, strict=True)
    ]
    for start, stop in runs(entry):
        shown = sum(
            _is_set_off(texts[at], head) for at in range(start, stop) if (head := heads[at])
        )
        if shown < SHOWN or 2 * shown < stop - start:
            continue
        for at in range(start, stop):
            head = heads[at]
            # What reports (本报讯) keeps its own space.
            if head and head[1][0] == " " and not SOURCE.match(texts[at]):
                found[at] = f"{texts[at][: head.start(1)]}\u3000{texts[at][head.end() :]}"
    return found


def _is_set_off(text: str, head: re.Match[str]) -> bool:
    """Whether the space behind a word stands between Han, and within no word.

    Beside Latin letters and numbers setting itself leaves one.
    """
    last, first = text[head.start(1) - 1], text[head.end()]
    if not "\u3400" <= last <= "\u9fff":
        return False
    return not "\u3400" <= first <= "\u9fff" or joint(last, first) < WORD
