"""Fields: lines of a form, each a label and its value (收件人：…), whose widths say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .glyphs import ends_sentence

# A label is a word or two: 出生日期, 甲方（盖章）, Subject.
LABEL = re.compile(
    r"(?:[\u3400-\u9fff][^\s，。；：:！？、“”‘’《》「」]{0,9}|[A-Z][A-Za-z-]{1,14})[：:](?!//)"
)
# Who speaks is one at a sentence's start alone: 秦王曰, 他说.
_SPEAKS = re.compile(r"[^：:]+[曰云说說道][：:]")


def fields(texts: Sequence[str]) -> frozenset[int]:
    """Which lines start with a label, as the line below them does: where each of these ends.

    A sentence has a colon near a line's start by chance, but hardly on two lines in a row.

    >>> sorted(fields(["姓名：王晓华", "性别：女", "学历：大学", "大家都笑了。", "他说：“好。”"]))
    [0, 1]
    """
    # The cheap question first: few lines have a colon.
    colons = (at for at, text in enumerate(texts) if "：" in text or ":" in text)
    labelled = [at for at in colons if LABEL.match(texts[at]) and not speaks_amid(texts, at)]
    return frozenset(a for a, b in pairwise(labelled) if b - a == 1)


def speaks_amid(texts: Sequence[str], at: int) -> bool:
    """Whether a line says who speaks, and stands amid the sentence of the one above.

    >>> speaks_amid(["有位家长", "对我说：“好。”"], 1), speaks_amid(["散了。", "他说：“好。”"], 1)
    (True, False)
    """
    if not at or ends_sentence(texts[at - 1]):
        return False
    return _SPEAKS.match(texts[at]) is not None
