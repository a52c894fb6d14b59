"""Names of newspapers, series and periodicals, as they head a page."""

from __future__ import annotations

import re

# A newspaper's name alone, which has pages and no editions; or what a house's own bulletin bears.
PAPER = (
    r"(?:《\w{1,8}》)?(?:(?![我你读讀办辦话話看怎何])[\u4e00-\u9fff·]){1,8}(?:(?:[日晚早晨午周週时時商快导導]|都市|青年|[农農]民|工人)[报報]|[周週]刊)"
    r"|[内內]部(?:[资資]料|刊物|文件)\s*(?:注意保[存密]|免[费費](?:交流|[赠贈][阅閱])|[请請]勿外[传傳]|不得外[传傳]|[严嚴]禁外[传傳])"
)
_NEWSPAPER = re.compile(PAPER)
# What a title says of one has these, and no name of one.
_OF_ONE = re.compile(
    "[一二三四五六七八九十两几老旧舊最怀懷忆憶停消失致給给谈談的了在与與和从從到告别別]"
    # 评论周刊, 理论导报 are names.
    "|(?<![评評理舆輿])[论論]"
)
# What an office or a works reports each day or week, as 日报 and 周报 are that, too.
_REPORT = re.compile(
    "(?:工作|生[产產]|施工|[销銷]售|[运運][营營]|[项項]目|值班|安全|[监監]理|巡[检檢]|[数數][据據]|[舆輿]情|疫情|[气氣]象|水情)"
    "[日周週][报報]"
)
# The day a newspaper bears, beside its name.
DAY = r"(?:19|20)\d\d\s*年\s*\d\d?\s*月\s*\d\d?\s*[日号號]"
_DAY = re.compile(rf"\s*{DAY}(?:\s*星期[一二三四五六日天])?")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = (
    r",? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{_MONTH} \d\d?,|\d\d? {_MONTH}) \d{{4}}"
)
# In English its name stands beside the day: a diary and a log have neither word.
_WORD = r"[A-Z][A-Za-z’'&-]*"
_PRESS = (
    "Advertiser|Chronicle|Courier|Daily|Dispatch|Examiner|Gazette|Guardian|Herald|Mercury|Observer|Post"
    "|Sentinel|Telegraph|Times|Tribune"
)
_HOURS = "Morning|Evening|Daily|Weekly|Sunday|Saturday"
_AT_HOURS = "Record|News|Journal|Review|Press|Register"
_ENGLISH_PAPER = re.compile(
    rf"(?!(?:Dear|From|In|To|On|At|My|Our|His|Her|Letters?|See) )(?:{_WORD} )*"
    rf"(?:{_PRESS}|(?:{_HOURS}) (?:{_WORD} )?(?:{_AT_HOURS})){_DATE}"
)
# A learned society's, by what it is of.
_SOCIETY = re.compile(
    r"(?:The )?(?:Annals|Archives|Bulletin|Journal|Memoirs|Proceedings|Transactions) of the "
    rf"(?:{_WORD} )*"
    rf"(?:Academy|Association|Institut(?:e|ion)|Museum|Society|University)"
    rf"(?: (?:of|for) {_WORD}(?: (?:{_WORD}|of|and|the))*)?"
)
_SMALL = re.compile(" (?:Of|The|For|And)(?= )")
# What such a society's minutes have below that name.
MEETING = re.compile("Meeting|Minutes|Session|Report|Members|Present|Officers|Agenda")
# A series' name, by what it ends with: no clause names one.
_SERIES = re.compile(
    r"(?:(?![我你读讀办辦话話看怎何的了在与與和一二三四五六七八九十两几老旧最谈談])\w){2,8}"
    r"(?:[学學][报報刊]|[丛叢][书書编編刊]|文[丛叢]|[论論][丛叢]|集刊"
    r"|(?:研究|[学學][术術会會]|科[学學])(?:通[报報讯訊]|[双雙]?月刊|季刊|年刊))"
)
# What has volumes as a series has, beside their number.
_SERIAL = re.compile(r"(?:(?![我你读讀看谈談论論的])\w){2,8}文史(?:[资資]料)?")


def names_paper(text: str) -> bool:
    """Whether a line is a newspaper's name, with its day or alone, or that of a house's bulletin.

    >>> names_paper("临河日报"), names_paper("内部资料 注意保存"), names_paper("怀念晚报")
    (True, True, False)
    >>> names_paper("临河日报 2024年8月5日"), names_paper("生产日报 2024年8月5日")
    (True, False)
    >>> names_paper("临河评论周刊"), names_paper("论晚报")
    (True, False)
    >>> names_paper("The River Post, August 5, 2024"), names_paper("The River Post")
    (True, False)
    """
    if text.isascii():
        return _ENGLISH_PAPER.fullmatch(_lowered(text)) is not None
    day = _DAY.search(text)
    name = text[: day.start()] if day and day.end() == len(text) else text
    named = _NEWSPAPER.fullmatch(name) is not None and not _OF_ONE.search(name)
    return named and not _REPORT.search(name)


def names_series(text: str) -> bool:
    """Whether a line is the name of a series, or of a learned society's periodical.

    >>> names_series("地方史料丛编"), names_series("临河研究通报"), names_series("旅欧通讯")
    (True, True, False)
    >>> names_series("PROCEEDINGS OF THE SOCIETY OF FERRYMEN"), names_series("Notes of the Society")
    (True, False)
    """
    if text.isascii():
        return _SOCIETY.fullmatch(_lowered(text)) is not None
    return _SERIES.fullmatch(text) is not None


def _lowered(text: str) -> str:
    """A name that is set in capitals with one for each word, but the small ones."""
    return _SMALL.sub(lambda word: word[0].lower(), text.title()) if text.isupper() else text


def names_serial(text: str) -> bool:
    """Whether a line is the name of what has volumes as a series has: 文史 of a place."""
    return names_series(text) or _SERIAL.fullmatch(text) is not None
