"""Reports whose lede an extractor wrote above the title, as it stands in a narrow box beside it.

No report starts with its dateline: the title stands above that.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...document import Line
from ..paragraphs.datelines import is_dateline
from ..paragraphs.glyphs import MARK, is_opener
from ..paragraphs.shapes import LINKS, is_caption, is_signature
from .grouping import APART
from .headlines import is_note
from .ledefirst import above_lede

RULE = "the title of a report"
# A lede has so many lines, and a title so many em at most.
LEDE, TITLE = range(2, 16), 40.0


def reported(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, the title of a report above its lede where it stands between that and the text.

    >>> from zhengwen.split import split
    >>> lede = "新华社临河1月12日电（记者丁", "一）县里的大桥今天通车，渡", "口从此停航。"
    >>> body = "大桥修了三年，从前过河全靠一条木船，船工老陈撑", "了三十年。"
    >>> [line.text[:4] for line in reported(split("\\n".join([*lede, "临河大桥通车", *body])))]
    ['临河大桥', '新华社临', '一）县里', '口从此停', '大桥修了', '了三十年']
    """
    # The cheap question first: hardly a text starts with a dateline.
    if not lines or not is_dateline(lines[0].text):
        return lines
    end = next((at for at, line in enumerate(lines[: LEDE.stop]) if _ends(lines, at)), -1)
    if end + 1 not in LEDE:
        return lines
    below = lines[end + 2]
    wider = below.em > max(line.em for line in lines[: end + 1]) + APART
    if not wider or is_dateline(below.text) or not MARK.search(below.text):
        return lines
    return above_lede(lines, end + 1, RULE)


def _ends(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph ends with a line, and a title stands below it, and more below that."""
    if not lines[at].ends or at + 2 >= len(lines):
        return False
    title = lines[at + 1]
    if title.ends or title.em > TITLE or MARK.search(title.text) or title.page != lines[0].page:
        return False
    if is_note(title.text) or LINKS.fullmatch(title.text):
        return False
    return not (is_opener(title.text) or is_caption(title.text) or is_signature(title.text))
