"""Fields: lines of a form, each a label and its value (收件人：…), whose widths say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from ...texts import gathered
from .glyphs import ends_sentence

# A label is a word or two: 出生日期, 甲方（盖章）, Subject; and in English: 频率（Frequency）.
_GLOSS = "(?:[（(][A-Za-z][!-'*-9;-~ ]{1,30}[）)])?"
LABEL = re.compile(
    rf"(?:[\u3400-\u9fff][^\s，。；：:！？、“”‘’《》「」]{{0,9}}{_GLOSS}|[A-Z][A-Za-z-]{{1,14}})"
    "[：:](?!//)"
)
# One set wide, to the width of the others: 户 名, 联 系 人.
_SPREAD = re.compile(r"(?:[\u3400-\u9fff][ \u3000]{1,4}){1,3}[\u3400-\u9fff][：:]")
# What no sentence goes on from: a blank to be filled in, a date; and another label on the line.
_VALUE = r"(?:[\u3400-\u9fff][^\s，。；：！？、:]{0,9}|[A-Z][A-Za-z-]{1,14})[：:] ?[^\s，。；！？]+"
_DATE = r"\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"
_WHOLE = re.compile(
    rf"[\u3400-\u9fff \u3000]{{2,6}}[：:] ?{_DATE}|[^：:，。；]{{2,12}}[：:].*[＿_]{{4,}}"
    rf"|{_VALUE}(?:\s+{_VALUE})+"
)
# A row that an author laid out: running text has no such gap, and its lines have marks.
_ROW, _MARK = re.compile("\\S\u3000{2,}\\S"), re.compile("[，。；！？]")
# Who speaks is one at a sentence's start alone: 秦王曰, 他说. And no speaker is called so.
_SPEAKS = re.compile(r"[^：:]+[曰云说說道][：:]")
_VERBS = frozenset("曰说說道")
# Who says what in a story; and who says it behind what another said.
_TELLS = re.compile('[^：:]*[曰云说說道问問答][：:] ?[“「『"]')
_ANSWERS = re.compile('[。！？…][”」』"][^：:，。！？；]{1,10}[曰云说說道问問答][：:] ?[“「『"]')
# A time of the clock, whose colon is no label's: 夜里2:30. A ratio (1：3) has no minutes.
_TIME = re.compile(r"[^\d：:]{1,10}(?:[01]?\d|2[0-4])[：:][0-5]\d(?!\d)")
# A label of a form: a word or two, none of which says or shows something in a sentence. Within a
# line: those of such a text run in, and where they start a line is chance.
_FORM = re.compile("[\u3400-\u9fff]{2,6}[：:]")
_AMID = re.compile(f"[。；]{_FORM.pattern}")
_SAYING = frozenset("说說道問问曰云答喊叫想写寫称稱言讲講为為是有如下即示明出指者到")
# The key words of a paper, none behind the last; and what its abstract starts with, above them by
# so many lines at most. They had room on their line where the abstract has some so much longer.
_KEYWORDS = re.compile(
    r"[\[［【〔]?[关關] {0,2}[键鍵] {0,2}[词詞字][\]］】〕]?[：: \u3000].*[^；;，,、。：:]$"
)
_ABSTRACT = re.compile(r"[\[［【〔]?(?:[摘提][ \u3000]{0,2}要|[内內]容[摘提]要)")
ABOVE, LONGER = 16, 1.3
_KEYED = frozenset("关關[［【〔")
# So many entries below short lines show a form.
SHOWN = 3


def fields(texts: Sequence[str]) -> frozenset[int]:
    """Which lines start with a label, as the line below them does: where each of these ends.

    A sentence has a colon near a line's start by chance, but hardly on two lines in a row. One
    alone is a field where its value is a date or a blank to be filled in, or has others beside; or
    where it has a paper's key words, in a column narrower than the abstract above.

    >>> sorted(fields(["姓名：王晓华", "性别：女", "学历：大学", "大家都笑了。", "他说：“好。”"]))
    [0, 1]
    >>> sorted(fields(["修改日期：2022年1月3日", "渡口的说明", "编号：3 页数：12", "户 名：____"]))
    [0, 2, 3]

    Nor do speeches that run in, one behind another, start their lines but by chance.

    >>> fields(["王曰：“可。”", "相曰：“不可。”王曰：“何故？”", "相曰：“水大。”"])
    frozenset()
    """
    # Few lines have a colon.
    colons = gathered(texts).colons
    labelled = [at for at in colons if is_labelled(texts[at]) and not speaks_amid(texts, at)]
    # A blank may have its end on the next line.
    below = [*texts[1:], "\n"]
    whole = {
        at for at in labelled if below[at][0] not in "＿_至起止前—" and _WHOLE.fullmatch(texts[at])
    }
    whole |= {at for at in labelled if texts[at][0] in _KEYED and _are_keywords(texts, at)}
    pairs = {a for a, b in pairwise(labelled) if b - a == 1}
    told = {at for at in pairs if _TELLS.match(texts[at])}
    # Where one speaks amid a line, behind another, speeches run in: where they start is chance.
    run_in = bool(told) and any(_ANSWERS.search(text) for text in texts)
    return frozenset((pairs - told if run_in else pairs) | whole)


def _are_keywords(texts: Sequence[str], at: int) -> bool:
    """Whether a line has all key words of a paper, and room, by the abstract right above."""
    if not _KEYWORDS.match(texts[at]):
        return False
    for start in range(at - 1, max(at - 1 - ABOVE, -1), -1):
        if _ABSTRACT.match(texts[start]):
            return max(map(len, texts[start:at])) >= LONGER * len(texts[at])
    return False


def laid_out(texts: Sequence[str]) -> frozenset[int]:
    """Which lines are rows that an author laid out, and stop amid no sentence.

    >>> sorted(laid_out(["2016.09—2020.06　　某大学　　本科", "晴，　　微风", "主修课程"]))
    [0]
    """
    # The cheap question first: hardly a text has such a gap.
    if "\u3000\u3000" not in gathered(texts).whole:
        return frozenset()
    return frozenset(
        at
        for at, text in enumerate(texts)
        if "\u3000\u3000" in text and _ROW.search(text) and not _MARK.search(text)
    )


def entries(texts: Sequence[str], ends: Sequence[bool], short: Sequence[bool]) -> frozenset[int]:
    """The lines that start with a label in a form whose entries have several lines.

    Args:
        texts: the lines.
        ends: which of them a sentence ends with.
        short: which leave so much room that a paragraph ends there.

    >>> texts = ["主诉：咳嗽。", "既往史：体健。", "家族史：无。", "个人史：生于本地，无特殊。"]
    >>> sorted(entries(texts, [True] * 4, [True, True, True, False]))
    [0, 1, 2, 3]
    """
    # Few lines have a colon.
    labelled = [
        at
        for at in gathered(texts).colons
        if (found := _FORM.match(texts[at])) and texts[at][found.end() - 2] not in _SAYING
    ]
    shown = sum(not at or (ends[at - 1] and short[at - 1]) for at in labelled)
    # Few texts show a form.
    if shown < SHOWN or any(_AMID.search(text) for text in texts):
        return frozenset()
    return frozenset(labelled)


def is_labelled(text: str) -> bool:
    """Whether a line starts with a label, set wide or not.

    >>> is_labelled("收件人：李娜"), is_labelled("户 名：李娜"), is_labelled("李娜，邮递员")
    (True, True, False)
    """
    return LABEL.match(text) is not None or _SPREAD.match(text) is not None


def speaks_amid(texts: Sequence[str], at: int) -> bool:
    """Whether a line says who speaks, and stands amid the sentence of the one above.

    Or starts with the last character of a word, and a colon; or with a time of its sentence.

    >>> speaks_amid(["有位家长", "对我说：“好。”"], 1), speaks_amid(["散了。", "他说：“好。”"], 1)
    (True, False)
    >>> speaks_amid(["膝盖无压痛，活动", "度：伸0°"], 1), speaks_amid(["比赛结束", "问：谁赢了"], 1)
    (True, False)
    >>> speaks_amid(["雨停了。老船夫", "曰：「水涨了。」"], 1), speaks_amid(["德", "道：路"], 1)
    (True, False)
    >>> speaks_amid(["船在夜里开，到", "夜里2:30止"], 1), speaks_amid(["时间表", "夜里2:30"], 1)
    (True, False)
    """
    if not at or ends_sentence(texts[at - 1]):
        return False
    text, above = texts[at], texts[at - 1]
    if _TIME.match(text):
        # Rows of a timetable stand below each other, or below a title.
        return _stops_amid(above) and not _TIME.match(above)
    if not _has_one(text):
        return _SPEAKS.match(text) is not None
    if text[0] in _VERBS:
        # It may be one of the words that a glossary explains.
        return _stops_amid(above) and not _has_one(above)
    # Several labels of one character are speakers, and turns need not end with a mark.
    turns = (n for n in gathered(texts).colons if _has_one(texts[n]))
    return next(islice(turns, 1, None), None) is None and _stops_amid(above)


def _has_one(text: str) -> bool:
    """Whether a line starts with a label of one character."""
    return text[1:2] in ("：", ":")


def _stops_amid(text: str) -> bool:
    """Whether a line is of running text, with a mark within, and stops at none."""
    return _MARK.search(text) is not None and text[-1] not in "，。；！？：:"
