"""Gaps before Latin words, which look like gutters: the words are set in another face.

`pdftotext -layout` gives each character one column of its grid, a wide one too, and starts what is
set in another face in the column where it stands on the page. So the gap is the wider, the more
wide characters stand before it, and by the same measure all over a text; columns of a page line up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

_WIDE = "[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]"
_WORD = r"[A-Za-z0-9/(\[.\"'&$~+]"
_CHAR, _GAP = re.compile(_WIDE), re.compile(r"(?<=\S) {2,}(?=\S)")
_FACE = re.compile(f"(?<={_WIDE}) {{2,}}(?={_WORD})")
# What a gap has beside its share, in columns, and by how much it may be wrong.
MORE, WRONG = 2.5, 3.0
# Behind so many wide characters a gap tells what each is worth; in columns, hardly less than this.
TELLING, LEAST = 4, 0.4
# So many gaps of one measure show it, behind as many different numbers of characters, and such a
# share of all. Of five texts of a word processor with another face, and thirty that were made up,
# no more than 0.27 of the gaps end at one column or beside it; of columns side by side, of two
# languages and of words in lists at least 0.33 (96 texts).
SEVERAL, SHARE, ALIGNED = 5, 0.7, 0.3
# So few may end at one column by chance.
FEW = 3


class _Gap(NamedTuple):
    """A gap before a word: where it is in its line, and how many wide characters it is behind."""

    start: int
    stop: int
    wide: int

    def excess(self, worth: float) -> float:
        """By how many columns it is wider than those characters make it, each worth so many."""
        return self.stop - self.start - worth * self.wide - MORE


def without_face_gaps(text: str) -> str:
    """A text with one space for each gap before a Latin word that its face made.

    >>> rows = ["新桥用了      Linux 系统，每天的船次和水位都记在              Debian 服务器上，由"]
    >>> rows += ["老周在     Excel 里看，他说比从前的纸好得多，值班的人也用               USB 盘"]
    >>> rows += ["把它们带到县里那个新装的            NFS 目录，另外还有几个老师用着        Unix"]
    >>> print(without_face_gaps("\\n".join([*rows, "和    Python 程序。"])))
    新桥用了 Linux 系统，每天的船次和水位都记在 Debian 服务器上，由
    老周在 Excel 里看，他说比从前的纸好得多，值班的人也用 USB 盘
    把它们带到县里那个新装的 NFS 目录，另外还有几个老师用着 Unix
    和 Python 程序。
    """
    closed = _closed(text)
    # What is left may not seem to be of another face to a second run.
    return closed if closed == text or _closed(closed) == closed else text


def _closed(text: str) -> str:
    """The same, though what is left may have such gaps by itself."""
    # The cheap question first: hardly any text has such gaps.
    if "  " not in text or len(_FACE.findall(text)) < SEVERAL:
        return text
    lines = text.split("\n")
    found = [list(_gaps(line)) if "  " in line else [] for line in lines]
    gaps = [gap for own in found for gap in own]
    worths = [(gap.stop - gap.start - MORE) / gap.wide for gap in gaps if gap.wide >= TELLING]
    if not worths or _line_up(gaps):
        return text
    worth = median(worths)
    if worth < LEAST:
        # Each gap has the same width: another extractor wrote it.
        return text
    fitting = [gap for gap in gaps if abs(gap.excess(worth)) <= WRONG]
    enough = max(SEVERAL, SHARE * len(gaps))
    if len(fitting) < enough or len({gap.wide for gap in fitting}) < SEVERAL:
        return text
    return "\n".join(
        _without_gaps(line, own, worth) for line, own in zip(lines, found, strict=True)
    )


def _line_up(gaps: Sequence[_Gap]) -> bool:
    """Whether many gaps end at one column, as those of columns and cells do."""
    ends = Counter(gap.stop for gap in gaps)
    most = max((ends[at - 1] + ends[at] + ends[at + 1] for at in [*ends]), default=0)
    return most > max(FEW, ALIGNED * len(gaps))


def _gaps(line: str) -> Iterator[_Gap]:
    """The gaps of a line before its Latin words."""
    start = 0
    for match in _GAP.finditer(line):
        if _FACE.match(line, match.start()):
            yield _Gap(*match.span(), len(_CHAR.findall(line, start, match.start())))
        start = match.end()


def _without_gaps(line: str, gaps: list[_Gap], worth: float) -> str:
    """A line with one space for each of its gaps that are no wider than their face makes them."""
    for gap in reversed(gaps):
        if gap.excess(worth) <= WRONG:
            line = f"{line[: gap.start]} {line[gap.stop :]}"
    return line
