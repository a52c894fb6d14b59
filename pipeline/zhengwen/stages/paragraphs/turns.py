"""Turns of a talk: who speaks, what stands for a question, and what answers one open paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...texts import Texts, places
from .glyphs import ends_sentence
from .names import SURNAMES

# Who speaks in a talk, at the start of so many lines and amid none; in a story one 说 follows. A
# surname alone is one too.
_SPEAKER = re.compile(
    rf"(?:《[^》]{{1,8}}》|[\u3400-\u9fff·]{{1,5}}[^说說道问問曰云答：]|[{''.join(sorted(SURNAMES))}])"
    "：(?![“「『])"
)
# What stands for a question and its answer: Q：, A3., 【问】, counted by its form.
_ASKED = re.compile(r"(?<![A-Za-z])[QA](?:\d{1,3}[：:.．、]|[：:])|【[问問答]】")
# A head in the brackets that news in brief and dictionaries have.
_BRACKET, _HEADED = re.compile("【"), re.compile("【[^】]{1,30}】")
_QUESTION, _ENDED = re.compile("[？?]"), re.compile("[。！？?]")
# A question has so many more lines at most, and a line that was ended on purpose so much room.
LINES, ROOM = 2, 2
_ASKING, _COUNT = re.compile("[QA【]"), re.compile(r"\d+")
TURNS = 3
# A talk has so many who speak, at the most.
SPEAKERS = 8


def turns(texts: Texts) -> set[int]:
    """The lines that start with who speaks, below a sentence's end.

    >>> texts = Texts(["来了。", "记者：谁？", "他。", "记者：好。", "记者：走？", "走。"])
    >>> sorted(turns(texts))
    [1, 3, 4]
    """
    # The cheap question first: few lines have a colon.
    said = [
        (at, found[0])
        for at in texts.colons
        if (found := _SPEAKER.match(texts[at])) and (not at or ends_sentence(texts[at - 1]))
    ]
    if len(said) < TURNS:
        return set()
    most = Counter(who for _, who in said).most_common(SPEAKERS)
    often = {who for who, times in most if times >= TURNS}
    amid = {who for who in often if any(text.find(who, 1) > 0 for text in texts)}
    return {at for at, who in said if who in often - amid}


def asked(texts: Texts) -> set[int]:
    """The lines that start with what stands for a question or an answer, below a sentence's end.

    >>> texts = Texts(["Q1.谁？", "A1.他。", "Q2.走？", "A2.走。", "Q3.何时", "走？", "A3.快了。"])
    >>> sorted(asked(texts))
    [0, 1, 2, 3, 4, 6]
    """
    # The cheap question first: few lines start so.
    found = {
        at: _COUNT.sub("1", match[0])
        for at in places(_ASKING, texts.firsts)
        if (match := _ASKED.match(texts[at])) and (not at or ends_sentence(texts[at - 1]))
    }
    often = {form for form, times in Counter(found.values()).items() if times >= TURNS}
    if not often:
        return set()
    amid = {_COUNT.sub("1", match[0]) for text in texts for match in _ASKED.finditer(text, 1)}
    return {at for at, form in found.items() if form in often - amid}


def bracketed(texts: Texts) -> set[int]:
    """The lines that start with a head in brackets (【开工】…), below a sentence's end.

    Each such head starts a line; where one stands amid a line, they are words of the text.

    >>> texts = Texts(["【渡口今日停航】水大。", "【新桥】", "完工。", "【夜航】开通。"])
    >>> sorted(bracketed(texts))
    [0, 1, 3]
    """
    # The cheap question first: few lines start so.
    found = {
        at
        for at in places(_BRACKET, texts.firsts)
        if _HEADED.match(texts[at]) and (not at or ends_sentence(texts[at - 1]))
    }
    if len(found) < TURNS or texts.whole.count("【") > len(places(_BRACKET, texts.firsts)):
        return set()
    return found


def answers(texts: Texts, heads: Sequence[bool]) -> set[int]:
    """The lines below questions that start as items do, where each of several ends its line.

    >>> texts = Texts(["1.谁？", "船工。", "2.何时？", "去年。", "3.为何要修桥？", "水大。"])
    >>> sorted(answers(texts, [True, False] * 3))
    [1, 3, 5]
    """
    # The cheap question first: few lines ask.
    asking = places(_QUESTION, texts.lasts[:-1])
    if len(asking) < TURNS:
        return set()
    ends = {at for at in asking if _is_question(texts, heads, at)}
    items = (text for text, head in zip(texts, heads, strict=True) if head)
    amid = sum(_QUESTION.search(text[:-1]) is not None for text in items)
    if len(ends) < max(TURNS, TURNS * amid):
        # Items of prose, some of which ask in their first sentence.
        return set()
    # Such sentences may end with full lines; with others none but a paragraph's does.
    widest = max(len(texts[at]) for at in ends)
    if sum(len(texts[at]) < widest - ROOM for at in ends) < TURNS - 1:
        return set()
    # Where answers have a name, a question without one is the speaker's own, and runs on.
    found = {at + 1 for at in ends if not heads[at + 1]}
    return found if 2 * len(found) > len(ends) else set()


def _is_question(texts: Texts, heads: Sequence[bool], at: int) -> bool:
    """Whether a line ends a question that starts as an item does, there or a few lines above."""
    start = at
    while not heads[start] and start > max(at - LINES, 0) and not ends_sentence(texts[start - 1]):
        start -= 1
    return heads[start] and not _ENDED.search("".join(texts[start : at + 1])[:-1])
