"""Last lines of one or two characters, which an extractor wrote away from their paragraphs.

pdfminer sorts what stands apart by its place on the page, and a last line so short hardly overlaps
with the lines around: it comes before its paragraph, or behind the next line. No paragraph is so
short; and the words that stand over the breaks tell whose it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ...measured import texts_of
from ...tables.bigrams import joint
from ...texts import Texts, any_of, places
from ..paragraphs.glyphs import is_ideograph
from .putback import put_behind

RULE = "last line of a paragraph"
_ENDS = any_of("。；！？")
# A last line has so many characters at most, its mark too, and stands within so many lines of its
# paragraph.
SHORT, NEAR = 3, 6
# The line that it goes on is so much of the widest near it at least.
FULL = 0.85
# In nats: what the two characters must say at the least, and by how much more than those of any
# other break that either would make; and against the break that it makes where it stands.
LINK, CLEARLY, AGAINST = 4.0, 3.0, -1.0


def attached(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each such last line below the line that it goes on.

    >>> from zhengwen.split import split
    >>> text = "移。\\n\\n货物毁损的风险自交付时转\\n\\n甲方应当履行下列各项义务："
    >>> [line.text for line in attached(split(text))]
    ['货物毁损的风险自交付时转', '移。', '甲方应当履行下列各项义务：']
    """
    texts = texts_of(lines)
    # The cheap question first: hardly any line is so short and ends so.
    short = [
        at
        for at in places(_ENDS, texts.lasts)
        if 1 < len(texts[at]) <= SHORT and is_ideograph(texts[at][0]) and _is_apart(lines, at)
    ]
    if not short:
        return lines
    found: dict[int, int] = {}
    apart = frozenset(short)
    for at in short:
        stem = _stem(lines, texts, at, apart)
        if stem is not None and stem not in found:
            found[stem] = at
    return put_behind(lines, found, RULE)


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether blank lines are around a line, and it has no kind."""
    below = lines[at + 1 : at + 2]
    above = not at or lines[at].blanks > 0 or lines[at].page != lines[at - 1].page
    return above and not lines[at].kind and all(line.blanks for line in below)


def _stem(lines: Sequence[Line], texts: Texts, at: int, short: frozenset[int]) -> int | None:
    """The line that a last line goes on, where it stands away from that."""
    near = range(max(at - NEAR, 0), min(at + NEAR + 1, len(lines)))
    near = range(
        next(i for i in near if lines[i].page == lines[at].page),
        1 + next(i for i in reversed(near) if lines[i].page == lines[at].page),
    )
    full = FULL * max(lines[i].em for i in near)
    worth = {
        i: joint(texts[i][-1], texts[at][0])
        for i in near
        if not lines[i].ends and lines[i].em >= full and is_ideograph(texts[i][-1])
    }
    if not worth:
        return None
    best, *others = sorted(worth, key=worth.__getitem__, reverse=True)
    # What stands below it now, but for other last lines, goes on with it no better; and no line of
    # its paragraph does, whose last one this was.
    below = next((i for i in range(best + 1, near.stop) if i not in short), None)
    if below is not None and not lines[below].blanks:
        return None
    rivals = [worth[i] for i in others[:1]]
    rivals += [joint(texts[best][-1], texts[below][0])] if below is not None else []
    if worth.get(at - 1, AGAINST) > AGAINST or worth[best] < LINK:
        return None
    return best if all(worth[best] >= rival + CLEARLY for rival in rivals) else None
