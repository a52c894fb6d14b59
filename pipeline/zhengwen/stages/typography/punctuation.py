"""Marks of Chinese text that were typed with half-width characters, or in other shapes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal

from ..base import Floor, refuse_others
from ..paragraphs.literal import ADDRESS, CODE, PATH
from ..paragraphs.program import is_statement

Form = Literal["keep", "full"]
Repeats = Literal["keep", "one"]

_HAN = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff"
# What stands between two words: a cluster of marks of any form, and the spaces among them.
_MARKS = ",;:!?.\"'()，、；：！？。．・·…—－─―“”‘’「」『』（）《》〈〉【】〔〕 -"
_KEPT = f"{ADDRESS}|{PATH}|{CODE}"
# Han on both sides, or the text's end. No stage of this floor changes what a cluster stands
# between, so that each finds the same clusters, whatever the others did.
_CLUSTER = re.compile(rf"(?P<kept>{_KEPT})|(?:^|(?<=[{_HAN}]))[{_MARKS}]+(?=[{_HAN}]|$)")
# What may be there to do, told at the speed of C; and what is, so that clean Chinese is done with
# here, whatever its numbers, its English and its dashes have.
_MAYBE = re.compile("[,;:!?.(－─―．・·…—-]")
_SUSPECT = re.compile(
    rf"(?:^|(?<=[{_HAN}{_MARKS}]))[,;:!?.(-]|[－─―]{{2}}|— +—"
    r"|(?:^|(?<=[，；：！？。]) {0,8})—(?!—)|([。．・·])(?: {0,3}\1){2}|(?<!…)…(?!…)"
)
# The spaces before a mark: so few that a long run of them takes time in proportion.
_GAP = " {0,8}"
# A colon before a bracket that is none of a pair is a face.
_MARK = re.compile(rf"{_GAP}((?:[,!?]|[;:](?!-?[()]))+) *")
_FULL = str.maketrans(",;:!?", "，；：！？")
# 约翰.史密斯: a point with no space is within a name, as often as at a sentence's end. A point
# among points is none of a sentence: with the next it would be an ellipsis.
_STOP = re.compile(rf"(?<![.。 ]){_GAP}(\.)(?: ++|(?=[”’」』）》〉】〕\"')]))(?![.。])")
_LAST_STOP = re.compile(rf"(?<![.。 ]){_GAP}\.$")
_NUMERALS = "一二三四五六七八九十"
_ELLIPSIS = re.compile(
    _GAP
    + r"(?:(?<![.])\.{3,6}(?!\.)|(?:\. ){2,5}\.(?! ?\.)|([。．・·])(?: {0,3}\1){2,}|(?<!…)…(?!…)) *"
)
_DASH = re.compile(_GAP + r"((?<!-)--(?!-)|－－|──|――|(?<!—)— +—(?!—)) *")
# GB/T 7714 marks what a reference is ([J]. or [M]//), and sets half-width marks in it.
_REFERENCE = re.compile(r"\[(?:[CDGJMNPRSZ]|CM|CP|DB|DS|EB)(?:/(?:CD|DK|MT|OL))?\](?=[.,]|//)")
# One dash alone is a range's (北京—上海), but at the start or after a mark of a sentence.
_HALF_DASH = re.compile(r"(?<=[，；：！？。]) {0,8}—(?!—)")
_FIRST_DASH = re.compile(r"^—(?!—)")
_REPEATED = r"(?P<mark>[！？，、；：])(?: *(?P=mark))+"
_TWICE, _REPEATS = re.compile(_REPEATED), re.compile(f"{_KEPT}|{_REPEATED}")
_PAIRS = {"（": "）", "(": ")"}


@dataclass(frozen=True, kw_only=True)
class Punctuation:
    """Marks of Chinese text as Chinese sets them: house style, off by default.

    **Repairs** where Han stand on both sides, or the text ends: ``marks`` makes ``, ; : ! ?``,
    the point before a space or the end, and brackets in pairs full-width; ``dashes`` makes ``--``
    and its like, and a dash at the start, ——; ``ellipsis`` makes ``...``, ``。。。``, ``・・・``
    and one … two of them; ``repeats`` leaves one of ``！！！``. **Leaves alone** marks beside
    Latin words and numbers, addresses, code, references (``[J].``); a mark that a sentence speaks
    of (用“:”分隔); one dash between words (北京—上海) and points without a space (约翰.史密斯); and
    never makes a full-width mark half-width.
    **Source** GB/T 15834, clauses 4 and 5; GB/T 7714 for references.

    >>> Punctuation(marks="full", dashes="full", ellipsis="full")("他说: 路通了(去年),船--停了...")
    '他说：路通了（去年），船——停了……'
    """

    name: ClassVar[str] = "punctuation"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = True

    marks: Form = "keep"
    dashes: Form = "keep"
    ellipsis: Form = "keep"
    repeats: Repeats = "keep"

    def __post_init__(self) -> None:
        """Refuse a form that there is not.

        Raises:
            ValueError: an option has a value that is none of its own.
        """
        refuse_others(self, marks=Form, dashes=Form, ellipsis=Form, repeats=Repeats)

    @property
    def idle(self) -> bool:
        """Whether the options ask for nothing."""
        return self.marks == self.dashes == self.ellipsis == self.repeats == "keep"

    def __call__(self, text: str, /) -> str:
        """The text with its marks by the options."""
        if self.idle:
            return text
        if is_statement(text) or ("]" in text and _REFERENCE.search(text)):
            return text
        if (_MAYBE.search(text) or "。。" in text or "。 " in text) and _SUSPECT.search(text):
            if self.marks == "full" and "(" in text:
                text = _bracketed(text)
            text = _CLUSTER.sub(self._cluster, text)
        if self.repeats == "one" and _TWICE.search(text):
            text = _REPEATS.sub(lambda match: match["mark"] or match[0], text)
        return text

    def _cluster(self, match: re.Match[str]) -> str:
        cluster = match[0]
        if match["kept"]:
            return cluster
        if self.ellipsis == "full":
            cluster = _ELLIPSIS.sub("……", cluster)
        # 三--五天 is a range, as is 3--5.
        dashes = self.dashes == "full" and not _is_range(match)
        if dashes:
            cluster = _DASH.sub(lambda m: m[0] if _is_meant(m) else "——", cluster)
        if self.marks == "full" and match.start():
            cluster = _MARK.sub(lambda m: m[0] if _is_meant(m) else m[1].translate(_FULL), cluster)
            if match.string[match.start() - 1] not in _NUMERALS:
                cluster = _STOP.sub(lambda m: m[0] if _is_meant(m) else "。", cluster)
                if match.end() == len(match.string):
                    cluster = _LAST_STOP.sub("。", cluster)
        if dashes:
            cluster = _HALF_DASH.sub("——", cluster)
            if not match.start():
                cluster = _FIRST_DASH.sub("——", cluster)
        return cluster


def _is_range(match: re.Match[str]) -> bool:
    """Whether a cluster stands between two numerals."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return before != "" != after and before in _NUMERALS and after in _NUMERALS


def _is_meant(match: re.Match[str]) -> bool:
    """Whether a mark stands alone in quotes: a sentence speaks of it as it is."""
    before, after = match.string[: match.start(1)][-1:], match.string[match.end(1) :][:1]
    return before != "" != after and before in "“‘「『\"'" and after in "”’」』\"'"


def _bracketed(text: str) -> str:
    """The text with the brackets full-width that stand in pairs, each of them between Han."""
    at_home = {
        at
        for match in _CLUSTER.finditer(text)
        if not match["kept"]
        for at in range(match.start(), match.end())
    }
    chars = list(text)
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in _PAIRS:
            opened.append(at)
        elif char in _PAIRS.values() and opened:
            start = opened.pop()
            if start in at_home and at in at_home:
                chars[start], chars[at] = "（", "）"
                # A full-width bracket has room of its own; what is blank within is to be filled in.
                beyond = [(start, -1), (at, 1)]
                within = [(start, 1), (at, -1)] if text[start + 1 : at].strip(" ") else []
                for beside, step in beyond + within:
                    while text[beside + step : beside + step + 1] == " ":
                        beside += step
                        chars[beside] = ""
    return "".join(chars)
