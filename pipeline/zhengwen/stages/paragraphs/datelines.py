"""Datelines: where and when a news agency or a newspaper sent a report, which starts with it."""

from __future__ import annotations

import re

_DAY = r"(?:\d{1,2}\s?月\s?\d{1,2}|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3})\s?日"
_DATELINE = re.compile(
    rf"(?:新[华華]社|中新社|本[报報])[\u3400-\u9fff·]{{1,10}}?{_DAY}[电電讯訊]"
    # A sentence may name a report: 新华社北京3月5日电讯说.
    r"(?=[\s（(：:]|$|[记記]者|新[华華]社|本[报報])"
)
# The characters that one starts with.
FIRST = frozenset("新中本")


def is_dateline(text: str) -> bool:
    """Whether a line starts with a dateline.

    >>> is_dateline("新华社临河1月12日电（记者丁一）渡口"), is_dateline("本报临河一月六日讯 李二")
    (True, True)
    >>> is_dateline("新华社临河1月12日电讯说"), is_dateline("本报1月12日的报道")
    (False, False)
    """
    return text[:1] in FIRST and _DATELINE.match(text) is not None
