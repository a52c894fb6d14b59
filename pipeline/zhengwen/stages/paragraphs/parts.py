"""Parts that works name alike, each heading alone on its line: 摘要, 前言, 参考文献, Abstract."""

from __future__ import annotations

import re
from string import ascii_letters, digits

from ...texts import Texts, any_of, places
from .glyphs import MARK, ends_sentence, ends_softly

# The parts of theses, reports and standards (GB/T 7713.1-2006, 5; GB/T 7713.3-2014; GB/T 1.1-2020,
# 6), what books have before and behind their text, and what a court's or an office's ruling is; a
# number may stand before. And of English.
_NAMES = (
    "[摘提]要|内容[摘提]要|內容[摘提]要|目[录錄次]|[前引绪緒导導弁]言|[绪緒导導引]论|緒論|導論|引子|序言"
    "|凡例|[编編]例|[结結][论論语語]|[结結]束[语語]|余[论論]|[参參]考(?:文[献獻]|[书書]目)|致[谢謝]"
    "|(?:民事|刑事|行政|仲裁)?(?:[处處][罚罰])?(?:判[决決]|裁定|[决決]定|[调調]解|裁[决決])[书書]"
    "|附[录錄]|索引|[术術][语語]和定[义義]|[规規]范性引用文件"
)
_ENGLISH = (
    "Abstract|Executive Summary|Table of Contents|Preface|Foreword|Prologue|Epilogue|Bibliography"
    "|Acknowledge?ments"
    r"|(?:Chapter|CHAPTER|Part|PART|Book|BOOK) "
    r"(?:[IVXLC]{1,6}|\d{1,3}|[A-Z][a-z]+(?:-[A-Za-z]+)?)\.?"
)
# What a title may end with too (The Consumer Price ⏎ Index), but for a number before it.
_NUMBERED = "Summary|Contents|Introduction|Conclusions?|References|Appendix|Index"
_PART = re.compile(
    rf"(?:\d{{1,2}}(?:\.0)?[.．、]?\s?|[一二三四五六七八九十]{{1,3}}、)?(?:{_NAMES})"
    rf"|(?:\d{{1,2}}\.?\s?)?(?:{_ENGLISH})|\d{{1,2}}\.?\s?(?:{_NUMBERED})"
)
# What a newspaper's report starts with: 本报讯, 新华社北京3月5日电; and what its editors say of it.
_DATELINE = "[据據]?(?:新[华華]社|中新社|本[报報])[\u3400-\u9fff]{1,8}?\\d{1,2}月\\d{1,2}日"
_DAY = r"(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日"
_REPORT = re.compile(
    "(?:本[报報][讯訊](?![问問息号號])"
    rf"|{_DATELINE}[电電讯訊][讯訊]?"
    "(?:[ \u3000]|[（(]?[记記通本新]|[（(][\u3400-\u9fff]{1,12}[记記]者))"
    r"|[【［\[][编編]者按[】］\]]|[编編]者按[：: \u3000]"
)
# 【江北讯】, （本報訊）, 〔記者王曉華／臺北報導〕 and what goes on behind; in round brackets a
# sentence may say anything else, and in others name what has a word for news (校园资讯).
_BRACKETED = re.compile(
    r"(?:[【〔［\[][\u3400-\u9fff]{2,6}(?<![资資通视視音短简簡快喜])[讯訊]|[（(]本[报報刊台臺][讯訊]"
    r"|[【〔［\[（(](?:本[报報刊]|特[约約派])?[记記]者[\u3400-\u9fff／/、· ]{2,20}[报報][导導道])"
    r"[】〕］\]）)][ \u3000]*(?=[^\s。，；])"
    # What a company sends to newspapers: 2024年3月5日，江北讯——.
    rf"|{_DAY}，[\u3400-\u9fff]{{2,8}}[讯訊电電]——"
)
# And without the word, as sentences start too (10月1日，国庆节——): below a title alone.
_COMPANY = re.compile(rf"{_DAY}，[\u3400-\u9fff]{{2,8}}——")
# And what one may start with; a sentence may name it too, and goes on with 电称, 电文.
_DATED = re.compile(
    rf"{_DATELINE}[电電](?:[（(]|(?![称稱说說报報讯訊文中上里裡的一发發])[\u3400-\u9fff])"
)
# What a sentence or a title goes on behind, with the same words: 写在书末的 ⏎ 序言.
_BEFORE = re.compile("[的与與和及据據、（“《]$|(?:\\b(?:and|of|the|in|to|a|see))$")
# What they start with: the cheap question.
_FIRST = any_of(
    "本新中据據【［[〔（(摘提内內目民刑行仲处處判裁调調决決前引绪緒导導弁序凡编編结結余参參致附索术術规規"
    "0123456789一二三四五六七八九十AECTPFB"
)
_LAST = frozenset("要录錄次言论論子例语語献獻书書目谢謝引义義件." + ascii_letters + digits)
_REPORTING = frozenset("本新中据據编編【［[〔（(" + digits)
# No name of a part is longer, in characters: one of English, and one of Han.
_LONGEST, _SHORT = 24, 12
# A title has so many lines, below what is whole.
_LINES = 3
# Nor a line of a narrow column, over which what starts a report may go on.
_NARROW = 16


def names_part(text: str) -> bool:
    """Whether a line is the name of a part of a work, and nothing else.

    >>> names_part("前言"), names_part("0引言"), names_part("Chapter One"), names_part("前言。")
    (True, True, True, False)
    >>> names_part("CHAPTER IV"), names_part("CHAPTER HOUSE")
    (True, False)
    """
    if len(text) > (_LONGEST if text.isascii() else _SHORT):
        return False
    return _PART.fullmatch(text) is not None


def parts(texts: Texts) -> frozenset[int]:
    """The lines of a text that are the names of parts of a work, or start a report."""
    found = places(_FIRST, texts.firsts)
    # The cheap question first: few lines end as a name does.
    lasts = texts.lasts
    names = {at for at in found if lasts[at] in _LAST and names_part(texts[at])}
    reports = {at for at in found if texts[at][0] in _REPORTING and _reports(texts, at)}
    return frozenset(
        at for at in names | reports if not (at and _BEFORE.search(texts[at - 1][-_LONGEST:]))
    )


def _reports(texts: Texts, at: int) -> bool:
    """Whether a line starts a report: by its form, or below a heading, which has no mark."""
    text, above = texts[at], texts[at - 1] if at else ""
    # In a narrow column it goes on in the next line.
    row = "".join(texts[at : at + 2]) if len(text) <= _NARROW else text
    if _REPORT.match(row):
        return True
    if _BRACKETED.match(row):
        return not ends_softly(above)
    if _COMPANY.match(row):
        titled = at <= _LINES or any(map(ends_sentence, texts[at - _LINES : at - 1]))
        return titled and not (ends_sentence(above) or ends_softly(above))
    return _DATED.match(text) is not None and not MARK.search(above)
