"""What a journal prints at the foot of an article's first page: dates, funds, who the author is.

Each has a name (CAJ-CD B/T 1-2006 and GB/T 7713.2-2022 say which), and none refers to them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...document import Line
from .notetexts import Note

_NAMES = (
    "收稿日期|收稿時間|收稿时间|修回日期|修订日期|修訂日期|接受日期|录用日期|錄用日期|网络出版|网络首发|投稿日期"
    "|基金项目|基金項目|资助项目|資助項目|项目基金|作者简介|作者簡介|作者单位|作者單位|第一作者|通信作者|通讯作者|通訊作者"
    "|联系作者|聯絡作者|责任作者|引用格式|引用本文"
)
# A sentence has such words, too: behind these stands the colon, at once or behind a gloss.
_ENGLISH = r"(?:Received|Foundation [Ii]tems?|Funding|Biography|Corresponding [Aa]uthors?)[：:]"
_GLOSS = r"(?:简介|簡介|信息|介绍|介紹)?[^\u3400-\u9fff，。；：:]{0,12}"
_NAMED = re.compile(
    rf"[*＊†‡#]?\s?(?:[\[［【〔](?:{_NAMES})[^\]］】〕]{{0,6}}[\]］】〕]|(?:{_NAMES}){_GLOSS}[：:]|{_ENGLISH})"
    r"|[*＊†‡]\s?(?:本文|本研究|本课题|本課題)"
)
_FIRST = frozenset("*＊†‡#[［【〔收修接录錄网投基资資项作第通联聯责引RFBC")
# No such foot has more lines.
LONGEST = 20


def named(lines: Sequence[Line]) -> list[Note]:
    """The notes at a page's foot that have a name.

    >>> from zhengwen.split import split
    >>> [[*note.lines] for note in named(split("船\\n收稿日期：2023-05-06\\n作者简介：王\\n明。"))]
    [[1], [2, 3]]
    """
    near = range(max(1, len(lines) - LONGEST), len(lines))
    starts = [at for at in near if lines[at].text[0] in _FIRST and _NAMED.match(lines[at].text)]
    return [Note(0, None, range(a, b)) for a, b in pairwise([*starts, len(lines)])]
