"""Items whose numbers stand alone before a space: 3 部分数据缺失, where 3 counts no parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .gaps import UNIT

# A number that opens an item, with the space behind it: no month and no day of one.
_LEAD = re.compile(r"(\d{1,2}) {1,4}(?![月日号號])(?=[\u3400-\u9fff])")
# What is counted, so that the space may be the setting's.
_COUNTED = re.compile(
    rf"{UNIT}|[位名家户戶所座种種项項条條届屆期次辆輛岁歲部份天把班件本只支台张張]"
)
# So many items in a row need no more to show it than that they are of different things.
SEVERAL = 3
# So many paragraphs may stand between two items: what the first one says further.
BETWEEN = 2


def leads(texts: Sequence[str]) -> list[int]:
    """How many characters the number of each paragraph takes with the space behind it, if any.

    A number at a paragraph's start may count what follows, and its space be the setting's (clreq
    3.2.2). Where the numbers of neighbouring paragraphs count on, they are those of items; unless
    what stands behind them is counted, as in two sentences that start with a count, or 1 班, 2 班.

    >>> leads(["问题", "1 系统改造滞后", "2 数据责任不清", "3 部分数据缺失，无法追溯。"])
    [0, 2, 2, 2]
    >>> leads(["5 位老人来了。", "6 名学生也来了。"]), leads(["3 部分数据缺失。"])
    ([0, 0], [0])
    """
    result = [0] * len(texts)
    run: list[tuple[int, int, re.Match[str]]] = []
    for at, text in enumerate(texts):
        # The cheap question first: few paragraphs start with a digit.
        found = _LEAD.match(text) if "0" <= text[:1] <= "9" else None
        if not found:
            continue
        number = int(found[1])
        if run and not (number == run[-1][1] + 1 and at - run[-1][0] <= BETWEEN + 1):
            _keep(run, result)
            run = []
        run.append((at, number, found))
    _keep(run, result)
    return result


def _keep(run: Sequence[tuple[int, int, re.Match[str]]], result: list[int]) -> None:
    """Note the leads of a run of paragraphs whose numbers count on, if they are items'."""
    found = [match for *_, match in run]
    counted = sum(_COUNTED.match(match.string, match.end()) is not None for match in found)
    things = {match.string[match.end()] for match in found}
    shown = 2 * counted <= len(run) or len(things) >= SEVERAL
    if len(run) > 1 and shown:
        for at, _, match in run:
            result[at] = match.end()
