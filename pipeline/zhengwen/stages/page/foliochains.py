"""Lines that may bear the pages' numbers, and those among them whose numbers go up by one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...document import Line
from ...measured import texts_of
from ...texts import any_of, places
from .folios import EDGE_SHAPE, LETTERED, OF_ALL, SHAPE, masked
from .repeated import COUNTED, is_head

# A page has so many lines at least, a head or folio so many characters at most, and a head so many
# numbers: 2023年6月8日 第3版.
PAGE, LONGEST, NUMBERS = 8, 40, 4
# Of lines with one number so many are asked whether the next goes on from them, and so many runs of
# numbers are tried, the longest first.
LAST, TRIED = 4, 8

# What a line with a page's number starts or ends with.
_FIRST = any_of("—–―─－-·∙⋅.•~～=*[【<(（第PpA", "0-9")
_LAST = any_of("—–―─－-·∙⋅•~～=*]】>)）页頁版", "0-9")
_BARE, _LETTERS = re.compile(r"\d{1,4}"), re.compile(r"[^\W\d_]")
# A number that is no day's, time's, score's or decimal's: 3月5日, 10:30, 2:1, 3.5.
_NUMBER = re.compile(r"(?<!\d[:：.])(?<!\d)\d{1,4}(?!\d|[年月日时時]|[:：.]\d)")
# The number of an item or a section: 3. 3、 （3） 3) 3.5; and what a clause has in it.
_ITEM = re.compile(r"[（(〔\[]?\d{1,4}[.．、）)〕\]:：]")
CLAUSE = re.compile("[，。；：！？]")


@dataclass(frozen=True, kw_only=True)
class Folio:
    """A line that may bear a page's number.

    Attributes:
        at: which line it is.
        number: the number.
        key: the form of the line, which those of other pages share: its number left out, and
            which of its numbers that is.
    """

    at: int
    number: int
    key: str


def folios(lines: Sequence[Line]) -> list[Folio]:
    """The lines that may bear a page's number, once for each number that they have.

    >>> from zhengwen.split import split
    >>> [(folio.at, folio.number) for folio in folios(split("临河学刊 · 3\\n3. 渡口\\n— 4 —\\n5"))]
    [(0, 3), (2, 4), (3, 5)]
    """
    texts = texts_of(lines)
    result = []
    # The cheap questions first: few lines start or end so, and most of those are of a sentence.
    for at in sorted({*places(_FIRST, texts.firsts), *places(_LAST, texts.lasts)}):
        clause = CLAUSE.search(texts[at]) is not None
        if (clause and not SHAPE.fullmatch(texts[at])) or _ITEM.match(texts[at]):
            continue
        form = masked(texts[at])
        if len(form) > LONGEST or not (is_shaped(texts[at]) or _may_bear(texts[at])):
            continue
        numbers = [*_NUMBER.finditer(texts[at])]
        if of_all := OF_ALL.fullmatch(texts[at]):
            # How many pages there are is the same on each, and none has a higher number.
            numbers = numbers[:1] if int(of_all[1]) <= int(of_all[2]) else []
            form = f"# / {of_all[2]}"
        counted = COUNTED.match(texts[at])
        if len(numbers) <= NUMBERS:
            result += [
                Folio(at=at, number=int(number[0]), key=f"{form}{place}")
                for place, number in enumerate(numbers)
                # 图 3 and 练习 3 are the author's.
                if not counted or number.end() > counted.end()
            ]
    return result


def is_shaped(text: str) -> bool:
    """Whether a line has a folio's shape, which a number alone has not.

    >>> is_shaped("— 3 —"), is_shaped("3")
    (True, False)
    """
    return any(shape.fullmatch(text) for shape in (SHAPE, EDGE_SHAPE, LETTERED, OF_ALL))


def has_letters(folio: Folio) -> bool:
    """Whether a number stands beside a head on its line."""
    return _LETTERS.search(folio.key) is not None


def _may_bear(text: str) -> bool:
    """Whether a line is a number alone, or a head with a number."""
    return _BARE.fullmatch(text) is not None or is_head(text)


def chains(found: Sequence[Folio]) -> Iterator[list[Folio]]:
    """The runs of numbers that go up by one, or by two over a page without, the longest first.

    Their lines are alike; or left and right pages have a form each, in turns.
    """
    best: list[tuple[int, int]] = []
    seen: dict[int, list[int]] = defaultdict(list)
    for n, folio in enumerate(found):
        length, before = 1, -1
        # A chapter's first page may bear no number.
        before_it = [*seen[folio.number - 2][-LAST:], *seen[folio.number - 1][-LAST:]]
        for other in before_it:
            above = found[other]
            last = found[best[other][1]] if best[other][1] >= 0 else None
            alike = folio.key in (above.key, last.key if last else above.key)
            turns = last is None and has_letters(folio) and has_letters(above)
            apart = folio.at >= above.at + PAGE * (folio.number - above.number)
            if apart and (alike or turns) and best[other][0] >= length:
                length, before = best[other][0] + 1, other
        best.append((length, before))
        seen[folio.number].append(n)
    known: set[int] = set()
    for end in sorted(range(len(best)), key=lambda n: -best[n][0])[:TRIED]:
        run, at = [], end
        while at >= 0:
            run.append(at)
            at = best[at][1]
        if len(run) > 1 and not known.issuperset(run):
            known.update(run)
            yield [found[n] for n in reversed(run)]
