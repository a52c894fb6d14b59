"""Brackets for an answer, set wide: 正确的是（　　）, whose second `pdftotext` wrote far below.

A gap that wide ends a line, and what stands behind it becomes a block of its own: a bracket alone,
below the choices of the question, or of the next one. No line ends with an opening bracket that a
choice follows, and none is a closing one alone (GB/T 15834, section 5.1), so that the two are one
line's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from ...document import Line
from ...measured import texts_of
from ...texts import Texts, any_of, places
from .putback import put_behind

RULE = "bracket of an answer"
_PAIRS = {"（": "）", "(": ")"}
_OPENS, _CLOSES = any_of(_PAIRS), any_of(_PAIRS.values())
# No question has more lines below it, with its choices in a column each.
REACH = 16


def closed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each bracket that stands alone behind the one it closes.

    >>> from zhengwen.split import split
    >>> text = "1．正确的是（\\n\\nA．渡口\\n\\nB．桥\\n\\n）\\n\\nC．河"
    >>> [line.text for line in closed(split(text))]
    ['1．正确的是（', '）', 'A．渡口', 'B．桥', 'C．河']
    """
    texts = texts_of(lines)
    # The cheap question first: hardly any line is a bracket alone.
    alone = {at for at in places(_CLOSES, texts.firsts) if _is_alone(texts, at)}
    if not alone:
        return lines
    return put_behind(lines, _pairs(lines, texts, alone), RULE)


def _is_alone(texts: Texts, at: int) -> bool:
    """Whether a line is a bracket, and the lines around are none of a stream of glyphs."""
    around = texts[max(at - 1, 0) : at + 2]
    return len(texts[at]) == 1 and any(len(text) > 1 for text in around)


def _pairs(lines: Sequence[Line], texts: Texts, alone: set[int]) -> dict[int, int]:
    """Which bracket alone closes which line: of some in turn the first the first."""
    found: dict[int, int] = {}
    waiting: deque[int] = deque()
    for at in sorted({*places(_OPENS, texts.lasts), *alone}):
        if at not in alone:
            waiting.append(at)
            continue
        if waiting and waiting[-1] == at - 1:
            # It stands where it belongs.
            waiting.pop()
            continue
        while waiting and at - waiting[0] > REACH:
            waiting.popleft()
        if waiting and _meet(lines, texts, waiting[0], at):
            found[waiting.popleft()] = at
    return found


def _meet(lines: Sequence[Line], texts: Texts, at: int, below: int) -> bool:
    """Whether a line's bracket is closed by one alone below, and by none between."""
    mark = texts[at][-1]
    close = _PAIRS[mark]
    # Without a blank line above it is no block: so rows are cut between two marks (（ and 《).
    if not lines[below].blanks or close != texts[below] or lines[at].page != lines[below].page:
        return False
    between = texts[at + 1 : below]
    return all(len(text) == 1 or text.count(close) <= text.count(mark) for text in between)
