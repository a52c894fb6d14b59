"""Gaps before a rare character, which look like gutters: its glyph came from a fallback font.

`pdftotext -layout` starts what is set in another font some columns behind where the text before it
ends; the text goes on right behind the glyph. So the gaps stand before one character wherever it
is, and on the page where the sentence happens to have it: cells of a table line up.
"""

from __future__ import annotations

import re
from collections import Counter

# A gap before a character of Han that goes on with a text in which it is not set apart, and behind
# one that no sentence ends with.
_HAN, _INNER = "[\u3400-\u9fff]", "[\u3400-\u9fff，、；：“”‘’「」『』《》]"
# A stretched line may have a space behind it.
_GAP = re.compile(rf"(?<={_INNER}) {{2,}}(?={_HAN}(?: ?{_INNER}|。|$))", re.MULTILINE)
_WIDER = re.compile(r"(?<=[^ ]) {2,}(?=[^ ])")
# The characters that the fonts of either script have at least (GB/T 2312-1980, and Big5 of 1984).
FONTS = ("gb2312", "big5")
# So many gaps before one character show it, such a share of all that it has amid a line; so many
# of them, and such a share, end at one column by chance; and behind such a share so many characters
# stand up to the next gap, as in text, and not in cells.
SEVERAL, SHARE, FEW, ALIGNED, TEXT, LONG = 3, 0.6, 1, 0.4, 0.6, 5


def without_rare_gaps(text: str) -> str:
    """A text without the gaps before characters that its font lacks.

    Where columns stand side by side, the gutter stays where it is.

    >>> rows = ["從前有人以   爲這是一座橋，後來才知道", "不是。大家把它稱   爲渡口，也有人因   爲"]
    >>> print(without_rare_gaps("\\n".join([*rows, "記不得它的名字，不知道怎麼說才好。"])))
    從前有人以爲這是一座橋，後來才知道
    不是。大家把它稱爲渡口，也有人因爲
    記不得它的名字，不知道怎麼說才好。
    """
    closed = _without(text)
    # Where gaps line up may change with those before others, and is asked no second time.
    return closed if closed == text or _without(closed) == closed else text


def _without(text: str) -> str:
    """The same, though what is left may seem to have such gaps."""
    # The cheap questions first: hardly any text has such gaps, and few a character so rare.
    if "  " not in text:
        return text
    kinds = Counter([text[match.end()] for match in _GAP.finditer(text)])
    found = [char for char, count in kinds.items() if count >= SEVERAL and _is_rare(char)]
    if not found:
        return text
    font = font_of(text)
    lines = text.split("\n")
    # Of many such characters each stands on few lines.
    of: dict[str, list[int]] = {char: [] for char in found if not char.encode(font, "ignore")}
    for at, line in enumerate(lines):
        for char in of.keys() & set(line):
            of[char].append(at)
    for char, own in of.items():
        if _shows([lines[at] for at in own], char):
            gap = re.compile(rf"(?<={_INNER}) {{2,}}(?={char})")
            for at in own:
                lines[at] = _closed(lines[at], gap)
    return "\n".join(lines)


def font_of(text: str) -> str:
    """Which of two fonts lacks fewer characters of a text, by its encoding.

    >>> font_of("這是一座橋"), font_of("这是一座桥")
    ('big5', 'gb2312')
    """
    return min(FONTS, key=lambda font: len(text) - len(text.encode(font, "ignore").decode(font)))


def _is_rare(char: str) -> bool:
    """Whether the font of one script or the other lacks a character."""
    return not all(char.encode(font, "ignore") for font in FONTS)


def _shows(lines: list[str], char: str) -> bool:
    """Whether the gaps before a character are no gutters, by the lines that it stands on.

    It has them in running text, anywhere.
    """
    amid = re.compile(rf"(?<=[^ ])( *){char}")
    gaps = ends = long = 0
    at: Counter[int] = Counter()
    for line in lines:
        for match in amid.finditer(line):
            ends += 1
            if len(match[1]) > 1:
                gaps += 1
                at[match.end(1)] += 1
                long += _is_amid_text(line, match)
    most = max(at.values(), default=0)
    return (
        gaps >= max(SEVERAL, SHARE * ends)
        and long >= TEXT * gaps
        and (most <= max(FEW, ALIGNED * gaps))
    )


def _is_amid_text(line: str, gap: re.Match[str]) -> bool:
    """Whether so much stands behind a gap, up to the next, or before it, that it parts no cells."""
    behind = _WIDER.search(line, gap.end(1))
    if behind is not None:
        return behind.start() - gap.end(1) >= LONG
    start = gap.start(1)
    return max(len(line) - gap.end(1), start - line.rfind("  ", 0, start) - LONG) >= LONG


def _closed(line: str, gap: re.Pattern[str]) -> str:
    """A line without such gaps; the next that is another's is the wider, as it ends at a gutter."""
    kept, last, owed = [], 0, ""
    for match in _WIDER.finditer(line):
        if gap.match(line, match.start()):
            kept.append(line[last : match.start()])
            owed += match[0]
        else:
            kept += line[last : match.end()], owed
            owed = ""
        last = match.end()
    return "".join([*kept, line[last:]])
