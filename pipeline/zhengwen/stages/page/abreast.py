"""Captions abreast: a caption on one row with a line of the text beside its figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter

from ...document import Line
from ...measured import texts_of
from ...tables.lattice import weighed
from ...texts import any_of, places
from ..paragraphs.shapes import CAPTIONING
from ..paragraphs.widths import em
from .cuts import cut, is_as_it_was
from .figures import CREDIT, INDENT, NARROW, NARROWEST, NEAR, says_figure
from .measures import common

# So many lines above and below say how wide the text beside the figure is; so many must agree.
AROUND, AGREE = 4, 2
# No row of a page has more characters.
LONGEST = 400
# A caption takes so much of a row at least, in em.
LEAST = 3.0
# A line stands between two others where it reads no worse than so much, in nats, than without it:
# 96 of 100 lines of articles do by their words, and 38 of 100 that were put there at random (94 and
# 48 by their characters alone).
WORSE = 1.0
# A sign of a caption starts a row, or stands after a space.
_CAPTIONING = any_of(CAPTIONING)
_MAY_SAY = re.compile(f" {_CAPTIONING.pattern}")
_SPACES = re.compile(" +")
# Who took it, or gave it, is the caption's.
_CREDITS = re.compile(
    "本[报報刊]|新[华華]社|中新社|[记記]者|通[讯訊][员員]|[摄攝]|.*(?:供[图圖稿]|[摄攝]影?)[）)]?$"
)


def may_be(lines: Sequence[Line]) -> bool:
    """Whether any row has a sign of a caption, and a space: the cheap question, of the whole text.

    >>> from zhengwen.split import split
    >>> may_be(split("图 1 渡口")), may_be(split("渡口 图")), may_be(split("渡口 的图\\n图"))
    (True, True, False)
    """
    texts = texts_of(lines)
    return _MAY_SAY.search(texts.whole) is not None or any(
        " " in texts[at] for at in places(_CAPTIONING, texts.firsts)
    )


def parted(page: Sequence[Line]) -> Sequence[Line]:
    """The lines of a page, each caption that shares its row with a line of text above that line.

    The text gives way to a figure there: the lines above and below are as narrow as a part of the
    row, which goes on with the one and before the other.

    >>> from zhengwen.split import split
    >>> wide = "通车的那天，全镇的人都跑到河边去看热闹，"
    >>> rows = [wide, wide, "信件当日就", "送到山脚下", "图为新桥。 本报记者 的学校里去", "摄"]
    >>> page = split("\\n".join([*rows, "谁家的信也", "不少一封，", wide, wide]))
    >>> [line.text for line in parted(page)][2:8]
    ['信件当日就', '送到山脚下', '图为新桥。 本报记者', '摄', '的学校里去', '谁家的信也']
    """
    # Few rows have such a sign, and a space.
    may = [
        at
        for at, line in enumerate(page)
        if " " in line.text
        and (line.text[0] in CAPTIONING or _MAY_SAY.search(line.text))
        and len(line.text) <= LONGEST
    ]
    result = list(page)
    for at in reversed(may):
        rest = _rest(page, at)
        pieces = _cut(page, at, rest)
        if pieces:
            caption, text = pieces
            credit = _credit(page[at + 1]) if rest else []
            result[at : at + 1 + bool(rest)] = [caption, *credit[:1], text, *credit[1:]]
    return result if len(result) > len(page) else page


def _rest(page: Sequence[Line], at: int) -> bool:
    """Whether the row below has the rest of a caption's credit."""
    if at + 1 == len(page):
        return False
    first = _SPACES.split(page[at + 1].text)[0]
    return CREDIT.fullmatch(first) is not None


def _credit(line: Line) -> list[Line]:
    """The rest of a credit, and what stands beside it."""
    space = _SPACES.search(line.text)
    return [line] if space is None or CREDIT.fullmatch(line.text) else [*cut(line, *space.span())]


def _cut(page: Sequence[Line], at: int, rest: bool) -> tuple[Line, Line] | None:
    """A row's caption and its line of text; None where it has not both."""
    line = page[at]
    # The cheap question first: a space seldom parts a caption from what else stands there.
    halves = [
        (space, caption, text, caption is left)
        for space in _SPACES.finditer(line.text)
        for left, right in [(line.text[: space.start()], line.text[space.end() :])]
        for caption, text in ((left, right), (right, left))
        if says_figure(caption) and em(caption) >= LEAST and not _CREDITS.match(text)
    ]
    if not halves:
        return None
    above = page[max(at - AROUND, 0) : at]
    after = _credit(page[at + 1])[1:] if rest else []
    below = [*after, *page[at + 1 + rest : at + 1 + AROUND]]
    if not above or not below or not is_as_it_was(line):
        return None
    widest = NARROW * common(page)
    around = [*above, *below]
    found: list[tuple[float, tuple[Line, Line]]] = []
    for space, _, text, leads in halves:
        if (
            NARROWEST <= (own := em(text)) <= widest
            and _is_beside(own, around)
            and _goes_on(above[-1].text, text, below[0].text)
        ):
            first, second = cut(line, *space.span())
            misses = sum(min(abs(own - line.em), NEAR) for line in around)
            found.append((misses, (first, second) if leads else (second, first)))
    return min(found, key=itemgetter(0))[1] if found else None


def _is_beside(own: float, around: Sequence[Line]) -> bool:
    """Whether lines around one are as wide as it is, a first line less its indent.

    The last line of a paragraph is as short as it happens to be.
    """
    room = [own - line.em for line in around if not line.ends]
    return (
        any(abs(r) <= NEAR for r in room)
        and sum(-NEAR <= r <= INDENT + NEAR for r in room) >= AGREE
    )


def _goes_on(above: str, text: str, below: str) -> bool:
    """Whether a line reads about as well between two others as these do together."""
    return weighed(above, text) + weighed(text, below) >= weighed(above, below) - WORSE
