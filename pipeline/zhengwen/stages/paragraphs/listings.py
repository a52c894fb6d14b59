"""Listings that say where they begin and end, and lines that say what each is.

Code between fences, the hunks of a diff; lines that a mail quotes, the fields at its head, the
cues of subtitles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...tables.words import is_common
from ...texts import Texts, gathered
from .fields import speaks_amid
from .glyphs import is_opener
from .runs import runs
from .words import has_words, is_latin

# CommonMark 0.31, 4.5: three backticks at least, and the language; the same alone end it.
FENCE = re.compile(r"(`{3,})[ \t]*([\w+#.{}=-]*)")
# POSIX diff -u and git: where a hunk stands in the old file and in the new, and of how many lines.
_HUNK = re.compile(r"@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@.*")
_HEADER = re.compile(r"diff -|index [0-9a-f]{4,40}\.\.|(?:---|\+\+\+) \S|(?:new|deleted) file mode")
# RFC 3676, 4.5: what mail quotes; RFC 5322, 2.2: its fields, and the same in a form or a letter.
_QUOTED = re.compile(r">[> ]*(?=[^\s>=]|$)")
_FIELD = re.compile(r"(?:[A-Z][A-Za-z-]{1,23}: ?|[\u4e00-\u9fff]{2,6}：)(?=\S)")
_OF_MAIL = re.compile(
    r"(?:From|To|Cc|Subject|Date|Sent|[发發寄收]件人|[寄收]件者|抄送|主[题題]|[发發]送[时時][间間]|日期)[:：]"
)
# A key and its value, or the keys below it, as programs are set up: host: 0.0.0.0.
_KEY = re.compile(r"(?:- )?[a-z][\w.-]{0,30}:(?: [!-~]+){0,3}\Z")
# So many below each other are no chance; of a mail's own names fewer.
QUOTED, FIELDS, OF_MAIL = 2, 3, 2
# A field of several names may take so many lines, and another stand below it.
WRAPPED = 5
# SubRip and WebVTT: when a cue comes and goes; so many lines below it at most are its own.
_CUE = re.compile(r"(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> (?:\d\d:)?\d\d:\d\d[.,]\d{3}")
CUE = 3
# ISO 8601: when a program wrote a line of its log.
_STAMP = re.compile(r"\[?\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d|\] )")
# Signs of a program: what is given a value, names and paths, brackets, comments, who may read.
_CODED = re.compile(
    r" [:+-]?= |[A-Za-z\])]=[^=\s]|[A-Za-z] ?=$|[{}|\\]|<\S{1,80}>$|\$[A-Za-z({]|::|[=-]>|&&"
    r"|[a-z]_[A-Za-z]|[A-Z]_[A-Z]|[~\w.]/\w+[/.]\w|[A-Za-z]\(\)|\);$|\.[a-z]+:\d+$"
    r"|^(?:#|//|/\*|\.\.?/|\[[\w-]+\]$|[\w-]+:$|[d-][rwxs-]{9}|import [\w.]+$"
    r"|[a-z]+ \"[^\"]*\"$)| --[a-z]{2}"
)
# What a command starts with: so do the ones below it, while few sentences have a word twice there.
_COMMAND = re.compile(r"[a-z][\w.+-]*(?= )")
# A line of it that speaks: a comment, a string.
_SPEAKS = re.compile(r"(?:#|//|/\*|\"|echo |print).*|.*(?:[\\{]|\)[;:]|\\n\")")
_ENDED = re.compile(r"[a-z][.!?]$")
# One word in so many of a sentence is common: it, of, and.
COMMON = 2
# So many lines of a header stand before a hunk.
HEADER = 6


def fences(texts: Sequence[str]) -> list[tuple[int, int]]:
    """The first and the last line of each fenced listing, the fences included.

    >>> fences(["先写：", "```python", "x = 1", "```", "再写。", "```"])
    [(1, 3)]
    """
    result = []
    start, mark = None, ""
    for at, text in enumerate(texts):
        found = FENCE.fullmatch(text) if text[:3] == "```" else None
        if not found:
            continue
        if start is not None and not found[2] and len(found[1]) >= len(mark):
            result.append((start, at))
            start = None
        elif start is None or (found[2] and len(found[1]) >= len(mark)):
            start, mark = at, found[1]
    return result


def hunks(texts: Sequence[str]) -> list[tuple[int, int]]:
    """The first and the last line of each hunk of a diff, its header included.

    A hunk counts its lines; the last may be an empty one that no extractor wrote, so that what is
    counted ends with a line that came or went.

    >>> hunks(["@@ -1,2 +1,2 @@", "河", "-桥", "+大桥", "改完了。"])
    [(0, 3)]
    """
    result = []
    at = 0
    while at < len(texts):
        counted = _HUNK.fullmatch(texts[at]) if texts[at][:2] == "@@" else None
        if not counted:
            at += 1
            continue
        first = at
        while first > max(0, at - HEADER) and _HEADER.match(texts[first - 1]):
            first -= 1
        last = _last(texts, at, int(counted[1] or 1), int(counted[2] or 1))
        result.append((first, last))
        at = last + 1
    return result


# Who signs, and when, below a letter's close: no sentence.
SIGNED, _CLAUSE, _STOP = 2, re.compile("[，。；！？]"), re.compile("[。；！？]")
# The heads of a paper's parts, each on the line of its text, as 摘　要：, [关键词], Key words: are;
# what stands above, an affiliation most often, ends with no mark (GB/T 7713.2; GB/T 3179). The
# line's start is part of it, so that the search leaps from line to line, and first its character.
_PART = re.compile(
    "\n(?=[［【〔中英摘提内內关關图圖分文收修基第作通要参參主キ주AK[])"
    r"[\[［【〔]?(?:[中英]文)?(?:[摘提]\s{0,2}要|内容提要|內容提要|[关關]\s{0,2}[键鍵]\s{0,2}[词詞字]|キーワード|주제어"
    r"|(?:中[图圖]|[图圖][书書])?分[类類][号號]|文[献獻][标標][志识誌識][码碼]|文章[编編][号號]"
    r"|(?:收稿|修回)日期|基金[项項]目|(?:第一)?作者[简簡]介|通[信讯訊]作者|Abstract|Key ?[Ww]ords)"
    r"\s?(?:[\]］】〕]|[:：]|\u3000)"
    # Alone on its line.
    r"|\n(?:摘\s{0,2}要|要\s{0,2}旨|Abstract|ABSTRACT)(?=\n)"
    r"|\n[［【〔[]?(?:主要)?[参參]考文[献獻][\]］】〕]?[:：]?(?=\n)"
)


def forms(texts: Sequence[str]) -> set[int]:
    """The lines that start by their form: those quoted and what follows, fields, cues, closes.

    And the heads of a paper's parts.

    >>> sorted(forms(["Hi,", "> a river", "> runs", "Yes.", "From: Li", "To: Wang", "Bye."]))
    [1, 2, 3, 4, 5]
    >>> sorted(forms(["1", "00:00:01,000 --> 00:00:03,500", "船来了"]))
    [0, 1, 2]
    """
    found: set[int] = set()
    texts = gathered(texts)
    # The cheap questions first: most texts have none of these signs.
    together = texts.whole
    for first, last in _of_form(texts, _QUOTED) if ">" in together else ():
        if last - first + 1 >= QUOTED:
            # The mark ends with the quoted lines; a field's text may be wrapped.
            found.update(range(first, last + 2))
    listed = -WRAPPED
    for first, last in _fields(texts):
        names = [text for text in texts[first : last + 1] if _OF_MAIL.match(text)]
        wrapped = first - listed <= WRAPPED and _is_last(texts, listed, first - 1)
        if last - first + 1 >= FIELDS or len(names) >= OF_MAIL or wrapped:
            found.update(range(first, last + 1))
            listed = last
            # 一、 opens what the fields stand above.
            if last + 1 < len(texts) and is_opener(texts[last + 1]):
                found.add(last + 1)
    for first, last in _of_form(texts, _KEY) if ": " in together else ():
        if last - first + 1 >= FIELDS:
            found.update(range(first, last + 2))
    for first, last in _of_form(texts, _STAMP) if "-" in together else ():
        if last - first + 1 >= QUOTED:
            found.update(range(first, last + 1))
    for at, text in enumerate(texts) if "-->" in together else ():
        if "-->" in text and _CUE.match(text):
            # Its number stands above.
            found.update(range(max(0, at - texts[at - 1].isdecimal()), at + 1 + CUE))
    if _PART.search(f"\n{together}\n"):
        found.update(at for at, text in enumerate(texts) if _PART.match(f"\n{text}\n"))
    if "敬" in together and (closed := _closed(texts)):
        alone = texts[closed - 1] == "此致"
        found.update(range(closed - alone, closed + 1))
        found.update(_signed(texts, closed + 1))
    return found & set(range(len(texts)))


def _closed(texts: Sequence[str]) -> int:
    """Where a letter closes with 敬礼, below 此致; 0 where it does not."""
    for at, (above, text) in enumerate(pairwise(texts), 1):
        if text.rstrip("！!。") in ("敬礼", "敬禮") and above.endswith("此致"):
            return at
    return 0


def _signed(texts: Sequence[str], start: int) -> Iterator[int]:
    """The lines that sign a letter below its close; a sentence that follows may be wrapped."""
    for at in range(start, min(start + SIGNED, len(texts))):
        yield at
        if _CLAUSE.search(texts[at]):
            return


def _of_form(texts: Sequence[str], form: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each run of lines that start in a form."""
    return _runs([form.match(text) is not None for text in texts])


def _fields(texts: Texts) -> Iterator[tuple[int, int]]:
    """The first and the last line of each run of fields; few lines have a colon, and no others."""
    flags = [False] * len(texts)
    for at in texts.colons:
        flags[at] = _FIELD.match(texts[at]) is not None and not speaks_amid(texts, at)
    return _runs(flags)


def _is_last(texts: Sequence[str], field: int, at: int) -> bool:
    """Whether a line is the last one of a field, narrower than the lines above, and no sentence."""
    lines = texts[field : at + 1]
    if len(lines) < 2 or any(_STOP.search(text) for text in lines):
        return False
    return len(lines[-1]) < min(map(len, lines[:-1]))


def _runs(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    for start, stop in runs(flags):
        yield start, stop - 1


def _last(texts: Sequence[str], at: int, old: int, new: int) -> int:
    """The last line of a hunk that came or went, where the hunk has so many old and new lines."""
    last = at
    for n in range(at + 1, min(len(texts), at + 1 + old + new)):
        sign = texts[n][:1]
        old -= sign != "+"
        new -= sign != "-"
        if old < 0 or new < 0:
            break
        if sign in ("+", "-"):
            last = n
    return last


def listed(texts: Sequence[str]) -> set[int]:
    """The lines of listings, and of what programs wrote: two at least, and none of a sentence.

    Amid Han they are without words; amid words half of them, two at least, have signs of a program
    or start with one command.

    >>> sorted(listed(["先看目录：", "drwx 2 li 4096 log", "drwx 3 li 4096 tmp", "再进去。"]))
    [1, 2]
    """
    # The cheap question first, which most lines of Han answer.
    plain = [text.isascii() for text in texts]
    if not any(plain):
        return set()
    flags = [own and not has_words(text) for own, text in zip(plain, texts, strict=True)]
    words = is_latin(texts)
    again = _again(texts, flags) if words else set[int]()
    # And what most texts of words have none of.
    if (
        words
        and not again
        and not any(own and _is_coded(t) for own, t in zip(flags, texts, strict=True))
    ):
        return set()
    # And what a comment or a string says beside them.
    for at, (above, below) in enumerate(zip([False, *flags], [*flags[1:], False], strict=False)):
        if (above or below) and plain[at] and not flags[at]:
            flags[at] = _SPEAKS.fullmatch(texts[at]) is not None
    found = set[int]()
    for start, stop in runs(flags):
        # The last line of a paragraph has few words, too.
        while words and start < stop and _ends(texts[start]):
            start += 1
        lines = texts[start:stop]
        coded = len(lines)
        if words:
            coded = sum(at in again or _is_coded(texts[at]) for at in range(start, stop))
        if coded > 1 and 2 * coded >= len(lines) and not _is_told(lines):
            found.update(range(start, stop))
    return found


def _again(texts: Sequence[str], flags: Sequence[bool]) -> set[int]:
    """The lines, without words, that start with the command of the one above or below them."""
    names = [
        found[0] if own and (found := _COMMAND.match(text)) else ""
        for own, text in zip(flags, texts, strict=True)
    ]
    pairs = enumerate(pairwise(names))
    return {at + n for at, (above, name) in pairs if above and above == name for n in (0, 1)}


def _is_coded(text: str) -> bool:
    """Whether a line has signs that no sentence has."""
    return _CODED.search(text) is not None


def _ends(text: str) -> bool:
    """Whether a line ends a sentence, and has no sign of a program."""
    return _ENDED.search(text) is not None and not _is_coded(text)


def _is_told(lines: Sequence[str]) -> bool:
    """Whether lines are of a sentence in a narrow column, by the words that any sentence has."""
    words = " ".join(lines).split()
    return COMMON * sum(is_common(word.rstrip(".,;:!?")) for word in words) >= len(words)
