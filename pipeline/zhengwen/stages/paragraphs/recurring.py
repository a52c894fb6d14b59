"""Lines that stand word for word elsewhere in a text: items, commands, answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

# So often a line of so many characters stands in a text, with so many different lines below.
OFTEN, SHORTEST, BELOW = 3, 4, 2


def recurring(texts: Sequence[str]) -> list[int]:
    """Which lines recur, and are no pieces of sentences: a page breaks no two alike.

    Where the same line stands below each, the two may be one heading that recurs.

    >>> recurring(["打开设置", "点击确定", "打开窗口", "点击确定", "重新启动", "点击确定"])
    [1, 3, 5]
    """
    # The cheap question first: in most texts hardly a line recurs.
    if len(texts) - len(set(texts)) < OFTEN - 1:
        return []
    often = {
        text for text, count in Counter(texts).items() if count >= OFTEN and len(text) >= SHORTEST
    }
    below: defaultdict[str, set[str]] = defaultdict(set)
    for at, text in enumerate(texts):
        if text in often:
            below[text].update(texts[at + 1 : at + 2])
    return [at for at, text in enumerate(texts) if len(below.get(text, ())) >= BELOW]
