"""Large first characters of chapters and articles (首字下沉), each of which is a line alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from ...document import Line
from ...measured import texts_of
from ..paragraphs.glyphs import is_ideograph
from ..paragraphs.headings import word_over

# The lines beside the character: so many at least and at most, of one width but for so many em.
LEAST, MOST, ALIKE = 2, 4, 2.0
# How much narrower they are than those below, in em, for each of them: its height is theirs. Each
# of them is by so much, whatever marks were pressed.
NARROWER, NARROWEST, EACH = 0.75, 2.4, 0.75
# So many lines below show how wide the text is: two at least of them.
NEAR, SHOWN = 10, 2
# Running text has wider lines, in em.
PROSE = 8.0
# What two characters say that may start a sentence, in nats: of 763 paragraphs' 96 in 100 say more.
CHANCE = -1.0


def drop_caps(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, those that go on from a large first character on a line of its own.

    It is as high as the two to four lines beside it, which are narrower by its width than the text
    below them.

    >>> from zhengwen.split import split
    >>> text = "那\\n年的春天来得早，雪化了以后\\n河水涨起来，漫过了两岸的田，\\n"
    >>> text += "大家都出来看，谁也没有说话，船停\\n在岸边，看水的人也停在岸边，等着"
    >>> [line.follows for line in drop_caps(split(text))]
    [False, True, True, False, False]
    """
    texts = texts_of(lines)
    # The cheap question first: hardly a line is one character.
    if 1 not in set(map(len, texts)):
        return lines
    alone = [at for at, text in enumerate(texts) if len(text) == 1]
    found = {at: high for at in alone if (high := _height(lines, at))}
    if not found:
        return lines
    result = [*lines]
    for at, high in found.items():
        result[at] = replace(lines[at], starts=True)
        for below in range(at + 1, at + 1 + high):
            # What ends beside the character may be a paragraph.
            if below == at + 1 or not lines[below - 1].ends:
                result[below] = replace(lines[below], blanks=0, follows=True)
    return result


def _height(lines: Sequence[Line], at: int) -> int:
    """How many lines are beside one that is the first character of the text below, or none."""
    cap, below = lines[at], lines[at + 1 : at + 1 + NEAR]
    if len(below) <= LEAST or not is_ideograph(cap.text) or not is_ideograph(below[0].text[0]):
        return 0
    if any(line.kind or line.removed or line.page != cap.page for line in (cap, *below[:LEAST])):
        return 0
    above = lines[at - 1] if at else None
    # One of several characters below each other is a cell.
    if above and (len(above.text) == 1 or (not above.ends and above.em >= below[0].em)):
        return 0
    high = next((n for n in range(MOST, LEAST - 1, -1) if _is_beside(below, n)), 0)
    if not high:
        return 0
    # It may be the last character of what stands above.
    over = word_over(cap.text, below[0].text)
    ends = above is None or above.ends or word_over(above.text, cap.text) < over
    return high if ends and over > CHANCE else 0


def _is_beside(below: Sequence[Line], high: int) -> bool:
    """Whether so many lines stand beside a character that is as high as they are."""
    beside = [line.em for line in below[:high]]
    full = [line.em for line in below[high:] if line.em >= max(beside) + EACH]
    if len(full) < SHOWN or min(beside) < max(PROSE, max(beside) - ALIKE):
        return False
    # The paragraph may end there.
    if below[high].em < max(beside) + EACH and not below[high].ends and not below[high - 1].ends:
        return False
    return NARROWER * high <= fmean(full) - fmean(beside) <= NARROWEST * high
