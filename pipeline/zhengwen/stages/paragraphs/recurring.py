"""Lines that stand word for word elsewhere in a text: items, commands, answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

# An answer has so many characters at most, and stands so often, below items so much unlike in em.
BRIEF, TWICE, UNLIKE = 3, 2, 2.0
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


def answers(texts: Sequence[str], heads: Sequence[bool], width: Sequence[float]) -> list[int]:
    """The lines of questions with a number each and of the brief answers below them (否, 无).

    The same answer stands below several, and the next item below it. Where the page broke headings
    of several lines, these would be of one width.

    >>> texts = ["一、有无船工受伤", "无", "二、有无渡船漏水的情况", "无"]
    >>> answers(texts, [True, False] * 2, [8, 1, 11, 1])
    [0, 1, 2, 3]
    """
    below: defaultdict[str, list[int]] = defaultdict(list)
    # The cheap question first: hardly a line is so short.
    for at in [at for at, size in enumerate(map(len, texts)) if at and size <= BRIEF]:
        if heads[at - 1] and not heads[at]:
            last = at + 1 == len(texts)
            if (last or heads[at + 1]) and texts[at].isalpha():
                below[texts[at]].append(at)
    result: list[int] = []
    for found in below.values():
        above = [width[at - 1] for at in found]
        if len(found) >= TWICE and max(above) - min(above) > UNLIKE:
            result += [line for at in found for line in (at - 1, at)]
    return result
