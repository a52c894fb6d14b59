"""Page breaks whose form feeds were lost: the furniture of the pages shows them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import ClassVar

from ...carrier import relabelled
from ...document import Line
from ...measured import texts_of
from ..base import Floor
from ..paragraphs.apart import meets
from ..paragraphs.fields import is_labelled
from ..paragraphs.glyphs import is_opener
from ..paragraphs.join import settled
from ..paragraphs.survey import survey
from .foliochains import CLAUSE, LONGEST, PAGE, Folio, chains, folios, has_letters, is_shaped
from .folios import masked
from .repeated import COUNTED, is_head, runs_over

# Pages have as many lines as others, but for so large a factor: one may have a figure, or begin a
# chapter; and the last is shorter.
SHORTER, LONGER = 0.35, 2.2
# Two thirds differ by so large a part of their length at most: so do those of all 74 samples with
# three whole pages or more. The notes, figures and parts of an author stand anywhere. Where no
# sentence goes on over any break, all pages do, by the second.
MOSTLY, EVEN, ALL_EVEN = 2 / 3, 0.15, 0.2
# So many numbers alone show pages, and so many heads without numbers.
BARE, HEADS = 3, 3
# Furniture of one page stands on so many lines at most, and so many lines around show the measure.
BLOCK, NEAR = 4, 12
# So large a share of the breaks part a sentence where numbers alone show them; and beside a head
# they show pages of so many lines, which few poems and forms have, and some of many part one.
PARTED, FULL_PAGE, SOME = 0.3, 15, 0.1
# So many breaks that seem to part a sentence are none by chance; nor is one that does for sure.
SURE = 3


@dataclass(frozen=True, kw_only=True)
class PageBreaks:
    """Page breaks whose form feeds were lost.

    **Repairs** a text whose pages were joined without them, or that an extractor gave so: folios
    that go up by one, as many lines apart as a page has, and heads that stand again as far apart,
    show where its pages begin. **Leaves alone** a text with form feeds, numbers that an author
    counts by (a sentence goes on over some of the breaks, as over none of those), and refrains.
    No line changes: the stages behind it see the pages.
    **Source** measured on samples by six extractors without their form feeds (``benchmarks/``).

    >>> from zhengwen.split import split
    >>> page = "渡口的船停在河的北岸，逢集\\n的日子船来船往，卖菜的和卖\\n" * 6
    >>> text = "".join(f"临河学刊\\n— {n} —\\n{page}" for n in (1, 2, 3))
    >>> [line.number for a, line in pairwise(PageBreaks()(split(text))) if line.page > a.page]
    [15, 29]
    """

    name: ClassVar[str] = "pagebreaks"
    floor: ClassVar[Floor] = "page"
    maps_ink: ClassVar[bool] = False

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, each with its page."""
        if len(lines) < 2 * PAGE or lines[0].page != lines[-1].page:
            return lines
        starts = page_starts(lines)
        # What a cleaned text kept is the author's.
        if not starts or settled(lines):
            return lines
        page, result = lines[0].page, list[Line]()
        for at, line in enumerate(lines):
            page += at in starts
            result.append(relabelled(line, page=page))
        return result


def page_starts(lines: Sequence[Line]) -> frozenset[int]:
    """The lines that start the second page and those behind it; none where nothing shows pages."""
    marks = _numbered(lines) or _headed(lines)
    if not marks:
        return frozenset()
    furniture = marks | _beside(lines, marks)
    starts = [_start(lines, block, furniture) for block in _blocks(furniture, marks)]
    starts = [at for at in starts if 0 < at < len(lines)]
    return frozenset(_under_heads(lines, len(starts)) or starts)


def _under_heads(lines: Sequence[Line], count: int) -> list[int]:
    """Where the head on top of the text stands again, once for each of so many page breaks.

    The folio may stand elsewhere than at the page's edge: pdftotext writes it between two columns.
    """
    forms = [masked(line.text) for line in lines] if count else []
    for form, line in zip(forms[:BLOCK], lines, strict=False):
        again = [at for at, other in enumerate(forms) if other == form]
        if len(again) == count + 1 and is_head(line.text):
            return again[1:]
    return []


def _numbered(lines: Sequence[Line]) -> set[int]:
    """The lines that bear the pages' numbers; none where no numbers go up so."""
    for chain in chains(folios(lines)):
        sizes = _sizes(_places(chain), len(lines))
        if _are_regular(sizes) and _are_folios(lines, chain, sizes):
            return {folio.at for folio in chain}
    return set()


def _places(chain: Sequence[Folio]) -> list[int]:
    """Where the numbers stand, and would on a page between that has none."""
    between = [(a.at + b.at) // 2 for a, b in pairwise(chain) if b.number > a.number + 1]
    return sorted([*between, *(folio.at for folio in chain)])


def _are_folios(lines: Sequence[Line], chain: Sequence[Folio], sizes: Sequence[int]) -> bool:
    """Whether numbers that go up by one, a page apart, are those of pages of these sizes."""
    found = {folio.at for folio in chain}
    beside = _beside(lines, found)
    shaped = all(is_shaped(lines[at].text) for at in found)
    headed = _are_headed(lines, found, beside)
    over = [_over(lines, block) for block in _blocks(found | beside, found)]
    if shaped and any(over):
        return True
    if not _are_even(sizes, over=any(over)):
        return False
    if shaped:
        # Beside a head that stands again each is a page's, whatever it parts.
        return headed
    breaks = len(chain) - 1
    if headed and median(b.at - a.at for a, b in pairwise(chain)) >= FULL_PAGE:
        # Of many pages some end amid a sentence; poems of one form and name end with one each. Of
        # few none may: those are lines that a page has wrapped.
        parted = sum(map(bool, over))
        return parted >= max(1, SOME * breaks) or (breaks <= SURE and any(survey(lines).measure))
    # An author numbers parts of his text so, too: never amid a sentence.
    if headed or all(map(has_letters, chain)):
        return max(over) > 1 or (len(chain) >= BARE and any(over) and not headed)
    return len(chain) >= BARE and _part_enough(over, breaks)


def _part_enough(over: Sequence[int], breaks: int) -> bool:
    """Whether so many of the breaks part a sentence that an author's own would not."""
    some = max(over) > 1 or sum(over) >= SURE
    return some and sum(map(bool, over)) >= PARTED * breaks


def _are_headed(lines: Sequence[Line], found: set[int], beside: set[int]) -> bool:
    """Whether a head that stands again is beside each folio, but for one that ends the text."""
    inner = {at for at in found if at + 1 < len(lines)}
    counted = any(COUNTED.match(f"{lines[at].text} 1") for at in beside)
    return not counted and all({at - 1, at + 1} & beside for at in inner)


def _headed(lines: Sequence[Line]) -> set[int]:
    """The lines of a head without a number that stands again on each page."""
    texts = texts_of(lines)
    # The cheap question first: in most texts no line stands twice.
    if len(set(texts)) == len(texts):
        return set()
    places: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        places[text].append(at)
    for text, own in places.items():
        if len(own) < HEADS or len(text) > LONGEST or CLAUSE.search(text) or not is_head(text):
            continue
        # What stands below a head is each page's own; of a text given many times over all repeats.
        if 2 * len({texts[at + 1] for at in own if at + 1 < len(texts)}) <= len(own):
            continue
        sizes = _sizes(own, len(lines))
        if not (_are_regular(sizes) and _are_even(sizes, over=True)):
            continue
        if _part_enough([_over(lines, [at]) for at in own], len(own)):
            return {*own}
    return set()


def _are_regular(sizes: Sequence[int]) -> bool:
    """Whether all are as long as pages are, and none is missing at either end."""
    *pages, last = sizes
    usual = median(pages or sizes)
    regular = all(SHORTER * usual <= page <= LONGER * usual for page in pages)
    return usual >= PAGE and regular and last <= LONGER * usual


def _are_even(sizes: Sequence[int], *, over: bool) -> bool:
    """Whether most pages are about as long as each other, or all where no sentence goes over.

    The last may be shorter. Of 261 samples no last page is longer by more than a twentieth, but of
    some whose folios have a shape that tells them.
    """
    *pages, last = sizes
    if not pages:
        return True
    usual = median(pages)
    by = max(1, (EVEN if over else ALL_EVEN) * usual)
    # Of an odd number one is the usual itself, which shows nothing.
    itself = len(pages) % 2
    even = sum(abs(page - usual) <= by for page in pages) - itself
    most = even >= (MOSTLY if over else 1) * (len(pages) - itself)
    return most and last - usual <= max(1, EVEN * usual)


def _sizes(found: Sequence[int], size: int) -> list[int]:
    """How many lines the pages have that lines on top or at the foot of each part, the last too.

    Args:
        found: the lines.
        size: how many lines the text has.
    """
    sizes = [b - a for a, b in pairwise(found)]
    if found[0] >= BLOCK:
        # At the foot of the first page.
        sizes.insert(0, found[0] + 1)
    if size - found[-1] > BLOCK:
        sizes.append(size - found[-1])
    return sizes


def _beside(lines: Sequence[Line], found: set[int]) -> set[int]:
    """The heads beside folios: lines as far above or below them as at another, or on top."""
    top = {*range(min(BLOCK, len(lines)))}
    result: set[int] = set()
    for by in (-2, -1, 1, 2):
        near = {at + by for at in found if 0 <= at + by < len(lines)}
        texts = {
            at: masked(lines[at].text) for at in (near | top) - found if is_head(lines[at].text)
        }
        often = Counter(texts.values())
        result |= {at for at, text in texts.items() if often[text] > 1}
    return result


def _blocks(furniture: set[int], marks: set[int]) -> Iterator[list[int]]:
    """The furniture of one page's end and the next one's start, lines that follow each other."""
    block: list[int] = []
    for at in sorted(furniture):
        if block and at > block[-1] + 1:
            if marks.intersection(block):
                yield block
            block = []
        block.append(at)
    if marks.intersection(block):
        yield block


def _start(lines: Sequence[Line], block: Sequence[int], furniture: set[int]) -> int:
    """Where a page starts at some furniture: below a page's foot, above what heads the next."""
    tops = {masked(lines[at].text) for at in range(min(BLOCK, len(lines))) if at in furniture}
    return next((at for at in block if masked(lines[at].text) in tops), block[-1] + 1)


def _over(lines: Sequence[Line], block: Sequence[int]) -> int:
    """Whether a sentence goes on over some furniture: 0 if it does not, 2 if it does for sure."""
    above, below = block[0] - 1, block[-1] + 1
    if above < 0 or below >= len(lines):
        return 0
    # A card's fields, or a week's, end no sentence, and go on over nothing.
    if is_opener(lines[below].text) or is_labelled(lines[below].text):
        return 0
    if not runs_over(lines, range(max(0, above - NEAR), block[0] + 1)):
        return 0
    last, first = lines[above].text[-1], lines[below].text[0]
    return 1 + (first.islower() or last in "，、," or meets(last, first) > 0)
