"""Spaces that part what stands in one paragraph: fields of a form, and heads that run in."""

from __future__ import annotations

import re

_HAN = "\u4e00-\u9fff"
_SPACES = re.compile(" +")
# 编辑：王小明 校对：李华, a row of fields. After a mark of a sentence a word before a colon is
# no label.
_FIRST = re.compile(rf"[{_HAN}](?: ?[{_HAN}]){{1,7}}+ ?[：:]")
_LABEL = re.compile(rf" +(?=[{_HAN}](?: ?[{_HAN}]){{1,7}}+ ?[：:](?!//))")
# Marks of a sentence, of either form: the numbers and addresses of a field have some within.
_SENTENCE = re.compile(r"[，。！？!?]|,(?!\d)|(?<![0-9A-Za-z])\.")
# 摘 要 and 关键词 on the line of their text (GB/T 7713.2); 注 意：, a head set wide.
_HEAD = re.compile(
    rf"(?:[摘提] {{0,2}}要|内容提要|內容提要|[关關] {{0,2}}[键鍵] {{0,2}}[词詞]) +(?=[{_HAN}])"
    rf"|[{_HAN}](?: {{1,2}}[{_HAN}]){{1,3}}(?= ?[：:])"
)
# Key words with nothing but spaces between (GB/T 7713.2 has semicolons).
_KEYWORDS = re.compile(
    r"[\[［【〔]?(?:[关關] ?[键鍵] ?[词詞字]|主[题題][词詞])[\]］】〕]?[：:]? *+"
    "(?=[^。；;，,、：:]*$)"
)
# Where the authors of a paper work: an institution and its department, then the city, with the
# space that GB/T 7713.2 puts between, and the postal code, which only an address has. A space that
# is not between Han goes, and shows none at the next run.
_ADDRESS = re.compile(rf"(?:[，,] *|(?<=[{_HAN}]) +)[{_HAN}]{{2,4}} ?\d{{6}}(?=[；;，,)）。]|$)")
# What the first of these starts with; the others have a colon.
_HEADING = frozenset("摘提内內关關")
_KEYED = frozenset("关關主[［【〔")
# What such an address ends with.
_CODED = frozenset("0123456789)）")
_BETWEEN = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
# The parts of an abstract (GB/T 6447), each at a sentence's start; one alone may be the sentence's.
# Set wide too: what a second run finds, the first must find.
_PART = re.compile(
    r"(?:^|(?<=[。；：！？.;:!?】〕］\]])) *"
    "(?:目 ?的|背 ?景|(?:[资資材] ?料 ?[与與和] ?)?方 ?法|[结結] ?[果论論]|[讨討] ?[论論])"
    rf"( +)(?=[{_HAN}“《（])"
)
# What any of them ends with, a space behind it.
_ENDS = re.compile(rf" (?<=[的景法果论論] ) *(?=[{_HAN}“《（])")


def parted(text: str) -> list[str]:
    """A text cut at such spaces; these stand between its parts.

    >>> parted("编辑：王小明 校对：李华"), parted("摘 要 本文讨论桥")
    (['编辑：王小明', ' ', '校对：李华'], ['摘', ' ', '要', ' ', '本文讨论桥'])
    >>> parted("目的 探讨疗效。方法 选取病例。"), parted("方法 是这样。")
    (['目的', ' ', '探讨疗效。方法', ' ', '选取病例。'], ['方法 是这样。'])
    """
    if "`" in text:
        return [text]
    spans: set[tuple[int, int]] = set()
    # The cheap questions first: most texts have no colon, and start otherwise.
    colon = "：" in text or ":" in text
    if (colon or text[:1] in _HEADING) and (head := _HEAD.match(text)):
        spans |= {match.span() for match in _SPACES.finditer(text, 0, head.end())}
    if text[:1] in _KEYED and (words := _KEYWORDS.match(text)):
        spans |= {match.span() for match in _SPACES.finditer(text, words.end())}
    if text[-1:] in _CODED and "。" not in text and _ADDRESS.search(text):
        spans |= {match.span() for match in _BETWEEN.finditer(text)}
    if colon and _FIRST.match(text):
        sentence = _SENTENCE.search(text)
        end = sentence.start() if sentence else len(text)
        spans |= {match.span() for match in _LABEL.finditer(text) if match.end() <= end}
    # This one leaps from space to space.
    if len(_ENDS.findall(text)) > 1:
        parts = {match.span(1) for match in _PART.finditer(text)}
        spans |= parts if len(parts) > 1 else set()
    if not spans:
        return [text]
    cut, done = [], 0
    for start, end in sorted(spans):
        cut += [text[done:start], text[start:end]]
        done = end
    return [*cut, text[done:]]
