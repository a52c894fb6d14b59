"""The space behind the numbers of articles and chapters, alike throughout a text.

`pdftotext -raw` writes a space where a gap is wider than justification makes it seem at a glance:
of the articles of one law some have it then, on lines that were stretched, and others do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .glyphs import MARK
from .ordinals import ORDINAL

# The number of an article or a chapter, and the space behind it. What a sentence refers to, 第三条
# 第二款, 第三条规定的, has none to begin with.
_ARTICLE = re.compile(
    rf"({ORDINAL}[条條])([ \u3000]*)(?=[\u3400-\u9fff])"
    "(?![的第之至和及与與或规規款项項所])"
)
_CHAPTER = re.compile(rf"({ORDINAL}章)([ \u3000]*)(?=[\u3400-\u9fff])(?![的第之至和及与與或])")
# So many articles show how a text has them; and a chapter's heading has so many characters.
SHOWN, HEADING = 3, 24


def set_apart(texts: Sequence[str]) -> dict[int, str]:
    """The paragraphs whose number gets the space that most of the others have, with it.

    Args:
        texts: the paragraphs.

    >>> set_apart(["第一章总则", "第一条 为了", "第二条 本县", "第三条 渡口", "第四条船工"])
    {0: '第一章 总则', 4: '第四条 船工'}
    >>> set_apart(["第一条 为了", "第二条本县", "第三条渡口", "第四条船工"])
    {}
    """
    # The cheap question first: few paragraphs start so.
    counted = [at for at, text in enumerate(texts) if text[0] == "第"]
    if len(counted) < SHOWN:
        return {}
    articles = {at: found for at in counted if (found := _ARTICLE.match(texts[at]))}
    spaces = Counter(found[2] for found in articles.values())
    own = spaces.total() - spaces[""]
    if own < SHOWN or own <= spaces[""]:
        return {}
    del spaces[""]
    space = spaces.most_common(1)[0][0][:1]
    chapters = {
        at: found
        for at in counted
        if len(texts[at]) <= HEADING
        # A heading is no sentence.
        and (found := _CHAPTER.match(texts[at]))
        and not MARK.search(texts[at])
    }
    # One that is set off elsewhere is referred to here: 第三条修改为.
    spaced = {found[1] for found in (articles | chapters).values() if found[2]}
    return {
        at: f"{found[1]}{space}{texts[at][found.end() :]}"
        for at, found in sorted((articles | chapters).items())
        if not found[2] and found[1] not in spaced
    }
