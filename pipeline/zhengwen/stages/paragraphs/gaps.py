"""Gaps: the spaces that setting and extraction put into Chinese text, and no author typed.

One normal form for the decisions and for typography, so that a line is judged alike before its
spaces are repaired and after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...tables.bigrams import joint
from .broken import PROSE, mended
from .literal import inside_code
from .names import WORD, are_names, are_stretched, is_name
from .ordinals import ORDINAL
from .parting import parted
from .program import is_statement

# Words that start as a unit does: 1.5 小结 is a heading.
_WORDS = (
    "个[人体性别]|個[人體性別]|元[素件器]|公[司式路开開众眾共园園用平告]|平[台臺面衡]"
    "|人[员員工力才类類机機文物身事体體]|次[要序]|年[度报報级級]|小[结結学學区區型组組说說]"
    "|分[析类類布级級区區解支组組层層配]|点[云雲位阵陣]|级[别联]|級[別聯]|升[级級降]|度量"
)
# What may follow a decimal, so that 3.5万 is no section number.
_UNIT = r"\.?\s?(?:[万萬亿億千百倍个個元米公吨噸亩畝平人次年小分秒度点點级級克升]|%|％|℃)"
UNIT = rf"(?!\.?\s?(?:{_WORDS})){_UNIT}"

# Letters of Western text beside the basic ones: Latin, and the Greek and Cyrillic of formulas.
LETTERS = "À-ɏͰ-ӿ"
# Signs of half width that stand before a number, and after one or a word: raised and lowered too.
FRACTION = "¼-¾⅐-⅞"
UNITS, RAISED = "‰‱℃℉°′″", "™®²³¹⁰-⁹₀-₉"
BEFORE, AFTER = "¥€£₩№±≥≤≈−§", UNITS + RAISED + FRACTION
HAN = "[\u2e80-\u2fff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]"
# Han and kana: Japanese sets the same quarter em between them and Western text (JLREQ 3.2.6).
HAN_KANA = f"[{HAN[1:-1]}\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff]"
_WIDE = "、。，．：；！？（）《》〈〉「」『』【】〔〕％～〜"
# Marks that other scripts use too: full-width in Chinese text, and there alone.
_SHARED = "“”‘’…—·"
_MARK = f"[{_WIDE}{_SHARED}]"
# What setting leaves, a space and so many more; a wider gap parts columns, or the cells of a row.
_MORE = " {0,2}"


# But within a phrase of English: rock ’n’ roll, students’ books, said “go” and.
_ENGLISH = f"(?!(?<=[A-Za-z][’”] ){_MORE}[A-Za-z])(?!(?<=[A-Za-z] ){_MORE}(?:[“‘’][A-Za-z]|’[0-9]))"


def _between(*sides: tuple[str, str]) -> re.Pattern[str]:
    """Spaces between what may stand before them and what after; the search leaps to a space."""
    return re.compile(
        f" {_ENGLISH}(?:"
        + "|".join(f"(?<={before} ){_MORE}(?={after})" for before, after in sides)
        + ")"
    )


# What the spaces stand beside that setting puts next to numbers (with sign, unit, currency) and
# Latin words (with their own marks), and those that extraction puts beside full-width marks.
# Their full-width forms, ￥ and ㎡, have room of their own, and no space beside them either.
# A sign of sums alone between spaces was set so: both stay.
_ALONE = "[§±≥≤≈−×÷]"
_START = f"(?!{_ALONE} )[!-~{BEFORE}￥＄{FRACTION}{LETTERS}]"
_END = f"[!-~{AFTER}％㍱-㏟{LETTERS}](?<! {_ALONE})"
# And between a number and its own sign. 10 % 3 is a sum, $ 5 a command.
_SIGNS = ("[¥￥€£₩№]", "[0-9]"), ("[0-9]", r"[%‰‱％℃℉°㍱-㏟](?! ?[A-Za-z0-9(])")
# With marks as they are in Chinese text, and as in others.
_GAPS = [
    _between((HAN_KANA, _START), (_END, HAN_KANA), (mark, _START), (_END, mark), *_SIGNS)
    for mark in (_MARK, f"[{_WIDE}]")
]
_ANY_HAN = re.compile(HAN_KANA)
# A blank to be filled in, （ ）, is no gap.
_MARK_GAP = _between(
    (HAN_KANA, _MARK),
    (_MARK, HAN_KANA),
    (f"(?!（){_MARK}", _MARK),
    # The number of a note stands close behind its word, and before the mark: 通车②，.
    ("[①-⑳]", "[，。、；：！？]"),
    (HAN_KANA, f"[①-⑳]{_MORE}[，。、；：！？]"),
)
# No headline of two halves has a Latin word.
_LATIN = re.compile("[A-Za-z]")
# Within brackets and quotes no heading or list has one beside Han either. Within quotes it has none
# beside another mark: what opens behind a quote's start, and what ends before its end (“ 好？ ”).
# Brackets may enclose a blank to be filled in: （ …… ）.
_INNER_GAPS = [
    _between(
        (f"[（《〈「『【〔{opening}]", HAN_KANA),
        (HAN_KANA, f"[）》〉」』】〕{closing}]"),
        (f"[《〈「『{opening}]", f"[（《〈「『【〔{opening}…—]"),
        (f"[、。，；！？…）》〉」』】〕{closing}]", f"[》〉」』{closing}]"),
    )
    for opening, closing in (("“‘", "”’"), ("", ""))
]
# Who reports stands before a report, with a space: 本报讯, 新华社北京 3 月 5 日电, 【本報訊】.
# A list mark at the start keeps its space, and so does a heading's or a caption's number: they are
# no part of the sentence. A date or a count at the start (2024 年, 25 人) is.
_SOURCE = (
    "【?本[报報刊台臺网網社]?[^ ，。；：,;:]{0,8}[讯訊]】?"
    "|(?:新[华華]社|中新社|中新[网網]|中央社)[^ ，。；：,;:]{0,16}[电電]"
    r"|[\u4e00-\u9fff]{2,12}+ ?(?:\d{1,2} ?月 ?)?\d{1,2} ?日[电電]"
)
SOURCE = re.compile(f"(?:{_SOURCE}) ")
_LEAD = re.compile(
    rf"(?:(?:{_SOURCE})(?! *[（《“「【，。；：、！？])|"
    # Word's o is a list mark too, where it was not made a circle; 附件：1. is how GB/T 9704-2012
    # (7.3.4) numbers what goes with a notice.
    r"o(?= +[\u4e00-\u9fff])|[-–*+#>|•·●○■□◆◇▪▫‣⁃∙◎★☆※►▶➢✓]+"
    r"(?: \[[ xX]\])?|(?:附件[：:] ?)?[A-Za-z0-9]{1,3}[.)]|\[\d{1,3}\]|[¹²³⁰-⁹]{1,3}"
    rf"|{ORDINAL}[章节條条编篇部卷回款项]"
    # Clauses of a standard (GB/T 1.1): no number of three parts is a count.
    r"|\d{1,3}(?:\.\d{1,3}){2,3}) +"
)
_NUMBERED = re.compile(
    r"(?:[表图圖] ?)?\d{1,3}(?:"
    # Nobody counts a part of a house or a kind.
    rf"\.\d{{1,3}}(?:[.-]\d{{1,3}})* +(?!{UNIT}|[岁歲])"
    rf"|(?:-\d{{1,3}})* +(?![月日]|{_UNIT}|[位名家户戶所座种種项項条條届屆期次辆輛岁歲])"
    r")(?=[\u4e00-\u9fff])"
)
# Cells of a table's row: a number beside a number, or a page number after a heading; two spaces or
# more between what is longer than a character; answers or items that go on in the same row.
# The first four are written so that the search leaps from space to space.
_ROW = re.compile(
    r" (?:(?<=[\d%] ) *[-+]?\d|(?<=年 ) *\d{4}年"
    r"|(?<=[\u4e00-\u9fff] ) *\d{1,4}$|(?<=\S\S ) +\S\S)"
)
_ITEMS = re.compile(
    r"[A-G][.．、].* [B-H][.．、]|.+ A[.．、].* B[.．、]|[（(]\d[)）].* [（(]\d[)）]"
    r"|\d{1,2}([.．、)）]) ?[\u4e00-\u9fff].* \d{1,2}\1 ?[\u4e00-\u9fff]"
)

# Most sentences have no other gaps than those of a number or a word amid Han, no code, and do not
# start as a head or a field does: all of the gaps go, and nothing else has to be asked. What code
# has, ` and (, is looked for apart, as one character is found without a pattern.
_REST = "[^ ]*+"
_PLAIN = re.compile(
    rf"(?![第摘提内內关關]|\d+\.|[^：:\n]{{0,16}}+[：:])[\u3400-\u9fff0-9“《（—]{_REST}(?: (?:"
    rf"(?<=[\u3400-\u9fff] )(?<![讯訊电電] )[A-Za-z0-9]|(?<=[A-Za-z0-9%] )[\u3400-\u9fff]){_REST})+"
)

# A space beside anything but Han. Those between Han go in sentences alone, and most headlines have
# no others: all of them stay.
_BESIDE_OTHERS = re.compile(" (?:(?<![\u3400-\u9fff] )|(?![\u3400-\u9fff]))")


def closed(text: str) -> str:
    """The text without the spaces that stand between Han and numbers or Latin words.

    A space beside a full-width mark goes too, but in a headline, whose halves it parts.

    >>> closed("2024 年 8 月，使用 Python 语言 of 2024"), closed("谁来种地？ 怎么种地？")
    ('2024年8月，使用Python语言of 2024', '谁来种地？ 怎么种地？')
    """
    # The cheap questions first: without Han or a full-width mark no space is such a gap.
    if " " not in text or text.isascii():
        return text
    if "，" in text or "。" in text:
        if _is_plain(text):
            return text.replace(" ", "")
    elif not _BESIDE_OTHERS.search(text) and not PROSE.search(text):
        return text
    return _closed(text)


def _is_plain(text: str) -> bool:
    """Whether all spaces of a sentence are gaps of setting."""
    return "(" not in text and "`" not in text and _PLAIN.fullmatch(text) is not None


def _closed(text: str) -> str:
    """The same of any text with Han and a space."""
    # A row of a table in Markdown is no sentence, and a line of a program none.
    if text[0] <= "\x7f" and ((text[0] == "|" and text[-1] == "|") or is_statement(text)):
        return text
    prose = "，" in text or "。" in text or PROSE.search(text) is not None
    if not prose and (_ROW.search(text) or _ITEMS.match(text)):
        return text
    lead = _LEAD.match(text) or (not prose and _NUMBERED.match(text))
    head, text = (lead[0], text[lead.end() :]) if lead else ("", text)
    if head[-2:] == "  ":
        # `pdftotext -layout` writes the room behind a number as so many spaces.
        head = f"{head.rstrip(' ')} "
    if prose and lead and SOURCE.fullmatch(f"{head.rstrip()} "):
        head = _without(_GAPS[0], head)
    other = not _is_chinese(text)
    parts = parted(text)
    parts[::2] = [_set(part, prose=prose, other=other) for part in parts[::2]]
    return head + "".join(parts)


def _set(text: str, *, prose: bool, other: bool) -> str:
    """A part of a text without its gaps.

    Args:
        text: the part.
        prose: whether the whole is a sentence.
        other: whether quotes and dashes are marks of another script in it.
    """
    if " " in text and _ANY_HAN.search(text):
        text = _without(_GAPS[other], text)
        if " " in text:
            text = _without(_INNER_GAPS[other], text)
    if " " in text and (prose or (not other and _LATIN.search(text))):
        text = _without(_MARK_GAP, text)
        if prose and _HAN_GAP.search(text):
            code = inside_code(text)
            if not code and are_stretched(text, [gap.start() for gap in _HAN_GAP.finditer(text)]):
                return _HAN_GAP.sub("", text)
            text = _HAN_GAPS.sub(lambda m: m[0] if m.start() in code else _set_solid(m), text)
    return text


def _without(gaps: re.Pattern[str], text: str) -> str:
    """A text without its gaps, but those in code."""
    code = inside_code(text)
    return (
        gaps.sub(lambda m: m[0] if m.start() in code else "", text) if code else gaps.sub("", text)
    )


# Runs of Han with a space between, and what encloses them; none starts amid another.
_RUN = "(?<![\u3400-\u9fff])[\u3400-\u9fff]+(?: [\u3400-\u9fff]+)+"
_HAN_GAP = re.compile(" (?<=[\u3400-\u9fff] )(?=[\u3400-\u9fff])")
_HAN_GAPS = re.compile(rf"([“‘「『《〈（【〔［\[]?)({_RUN})([”’」』》〉）】〕］\]]?)")
# So many Han make a clause; fewer are a word set wide, but for a space within a word.
CLAUSE = 5
# A field's value, and the label of the next on its row: 时间：90 分钟 满分：100 分.
VALUE_LONGEST, LABEL_LONGEST = 12, 6
_VALUE = re.compile(f"[：:][^，。；：:]{{1,{VALUE_LONGEST}}}$")
# Who wrote or took a picture, then the name.
_CREDIT = ("记者", "通讯员", "記者", "通訊員")


def _set_solid(match: re.Match[str]) -> str:
    """Han without the spaces between, but in a slogan, a credit or beside a name.

    No author types such a space in prose; extraction makes one where the face changes, or where a
    line was stretched. Among few Han it must stand within a word.
    """
    start, run, end = match.groups()
    pieces = run.split(" ")
    halves = len(pieces) == 2 and len(pieces[0]) == len(pieces[1]) > 3
    if (start and end) or halves or are_names(pieces) or _is_labelled(match, pieces):
        return match[0]
    clause = sum(map(len, pieces)) >= CLAUSE
    if max(map(len, pieces)) == 1 < len(pieces) - 1:
        # Words set wide, among single characters (的 免 费): all of the spaces go, or none.
        close = clause or any(joint(a, b) >= WORD for a, b in pairwise(pieces))
        return start + ("" if close else " ").join(pieces) + end
    text = pieces[0]
    for piece, other in zip(pieces[1:], [*pieces[2:], ""], strict=True):
        close = clause or piece[0] in "的了" or joint(text[-1], piece[0]) >= WORD
        kept = text.endswith(_CREDIT) or (not other and is_name(text[-1], piece))
        text += piece if close and not kept else f" {piece}"
    return start + text + end


def _is_labelled(match: re.Match[str], pieces: Sequence[str]) -> bool:
    """Whether a field's value stands before the space, and the label of the next behind."""
    after = match.string[match.end() : match.end() + 1]
    if len(pieces) != 2 or after not in ("：", ":") or len(pieces[1]) > LABEL_LONGEST:
        return False
    stop = match.start(2) + len(pieces[0])
    # No further back than a value is long: a line may have any number of fields.
    return _VALUE.search(match.string, max(stop - VALUE_LONGEST - 1, 0), stop) is not None


def _is_chinese(text: str) -> bool:
    """Whether quotes and dashes are full-width marks in a text with Han.

    Where ” opens too, as some typesetting programs write the straight quote, they are not.
    """
    return "“" in text or "”" not in text


def solid(text: str) -> str:
    """The form in which lines are judged: alike before their spaces are repaired and after."""
    if " " not in text:
        return text
    # Written out for most, in which no number is broken.
    prose = "，" in text or "。" in text
    if prose and _is_plain(text):
        return text.replace(" ", "")
    whole = mended(text)
    return _closed(text) if prose and whole == text else closed(whole)
