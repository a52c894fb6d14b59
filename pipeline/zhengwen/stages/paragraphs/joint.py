"""The joint: what stands between two lines that become one."""

from __future__ import annotations

import itertools
import re

from ..characters.stretched import unstretched
from .glyphs import is_han
from .official import LABEL, LABEL_LONGEST
from .references import OPENS, starts_with_mark
from .streams import GLYPH
from .tokens import FOLDER, is_one

# A path goes on, or a manual's section in brackets follows its page's name.
_TAIL = re.compile(r"/[\w.]|\([1-9][a-z]?\)")
# A path from the root starts, behind a word of the sentence: it names a folder of the Filesystem
# Hierarchy Standard 3.0, or has another slash. No line is broken before one (UAX 14, LB13).
_ROOT = re.compile(rf"/(?:{FOLDER})")
_PLAIN = re.compile("(?:^|[ (])[A-Za-z][a-z]*$")
# A path that ends with its folder's slash, as many a line does that is broken behind one (UAX 14,
# SY), and what a sentence goes on with: words that name no file.
_WITHIN = re.compile(r"(?:^|[\s(\"'])~?/(?:[\w.+-]+/)+$")
_GOES_ON = re.compile(
    r"(?:and|or|but|is|are|was|were|has|have|had|will|can|may|should|must|do|does|in|on|to|for|from"
    r"|by|with|at|as|if|once|when|where|which|that|also|often|thus|contains?|director(?:y|ies)"
    r"|folders?)(?![\w/-]|\.\w)"
)
# An option of a command, whose hyphen ends a line behind a word of the sentence (the -|P option).
_HYPHEN, _OPTION = re.compile("[a-z]{2} -$"), re.compile("(?:[B-HJ-Zb-hj-z]|-[a-z][a-z-]*)(?!\\w)")
# A space between words that justification widened, as some extractors show by writing two.
_WIDENED = re.compile("(?<=[!-~]) {2,3}(?=[!-~])")
# Of a word that ends beside another column, of which no line was made.
_SOFT = re.compile("\u00ad(?= )")
# An address of a site that runs on, and a word that can be its rest: no plain word of a sentence.
_ADDRESS = re.compile(r"://\S+$")
_REST = re.compile(r"[\w-]*[/=&?#%_.-][\w/]")
# A newspaper parts the words of a picture's credit: 本报记者 张三 摄.
_REPORTER = re.compile(r"(?:记者|記者|通讯员|通訊員)( [\u4e00-\u9fff·]{2,4})?$")
_TOOK = re.compile(r"([\u4e00-\u9fff·]{2,4} )?[摄攝]影?")
_TAKES = "摄攝影"
# So many lines of one glyph show that the extractor wrote the text so, a few of more among them.
GLYPHS = 20
_NEUTRAL = "“”‘’…—·"
# A dash may follow a mark of the sentence too, closed up on both sides (end,—he said); on a line of
# its own behind a sentence's end it may be a credit's.
_BEFORE, _PAUSES = frozenset(",.;:!?'\"’”)"), frozenset(",;")
# Behind these a note's mark stands close.
_ENDS = frozenset('.!?"')


def joint(before: str, after: str) -> str:
    """What to put between two joined lines: nothing, or one space.

    Nothing between Han, a space between Latin words, nothing within a path, an assignment, after a
    hyphen, or beside a dash that is closed up on its other side (CMOS 6.91). Korean parts words
    with spaces and breaks lines at them or between any two syllables: it keeps a space.

    >>> joint("惠", "民"), joint("the", "text"), joint("使用", "Python"), joint("well-", "known")
    ('', ' ', '', '')
    >>> joint("8.6∶", "38.6"), joint("陈○", "○，")
    ('', '')
    """
    left, right = _side(before, -1), _side(after, 0)
    if left == "\u00ad":
        return ""
    if is_han(left) or is_han(right):
        return " " if after[-1] in _TAKES and _is_credit(before, after) else ""
    # A ratio (8.6∶1), a name of which only the surname is told (陈○○), a blank to be filled in.
    if "∶" in (left, right) or (left == right and left in "○_"):
        return ""
    if before[-1] in "-/=\u2010" and len(before) > 1:
        if before[-2] != " ":
            return " " if _WITHIN.search(before) and _GOES_ON.match(after) else ""
        if _HYPHEN.search(before) and _OPTION.match(after):
            return ""
    if before[-1] == ":" and after.startswith("//"):
        return ""
    if before[-1] in "–—" and (before[-2:-1].isalnum() or before[-2:-1] in _BEFORE):
        return ""
    if after[0] == "—" and not after[1:2].isspace():
        # What ends a sentence may stand above a credit, but for what starts small.
        pauses = _BEFORE if after[1:2].islower() else _PAUSES
        if before[-1].isalnum() or before[-1] in pauses:
            return ""
    if _TAIL.match(after) and before[-1].isalnum():
        return " " if _ROOT.match(after) and _PLAIN.search(before) else ""
    if _ADDRESS.search(before) and _REST.match(after):
        return ""
    if is_one(before, after):
        return ""
    if after[0] in OPENS and before[-1] in _ENDS and starts_with_mark(after):
        return ""
    return " "


def _side(text: str, at: int) -> str:
    """The character that decides: of a quote or dash the one within, as both scripts use them."""
    char = text[at]
    if char in _NEUTRAL and len(text) > 1:
        inner = text.strip(_NEUTRAL + ".,;:!?")
        return inner[at] if inner else char
    return char


def _is_credit(before: str, after: str) -> bool:
    """Whether a picture's credit goes on: who reports, a name, that he took it."""
    role, took = _REPORTER.search(before), _TOOK.fullmatch(after)
    return bool(role and took and not (role[1] and took[1]))


def join_texts(texts: list[str]) -> str:
    """The lines of one paragraph as one text.

    >>> join_texts(["大家不仅加深了对惠", "民政策的理解"])
    '大家不仅加深了对惠民政策的理解'
    """
    if len(texts) == 1:
        return _SOFT.sub("", texts[0]) if "\u00ad" in texts[0] else texts[0]
    # One glyph a line: where the words end is not known, and no space is invented.
    glyphs = len(texts) > GLYPHS and sum(len(text) == 1 for text in texts) > GLYPHS
    parts = [texts[0]]
    label, after = texts[:2]
    # What a mark ends needs no space, and a number alone may be any.
    alone = len(label) <= LABEL_LONGEST and label[-1].isalnum() and not label.isdecimal()
    if alone and is_han(after[0]) and LABEL.fullmatch(label):
        parts.append(" ")
    for before, after in itertools.pairwise(texts):
        last = before[-1]
        # Written out for most: a line ends with a letter of Han, and no picture's credit follows.
        if not "\u3400" <= last <= "\u9fff" or after[-1] in _TAKES:
            if last == "\u00ad":
                parts[-1] = parts[-1].rstrip("\u00ad")
            if not glyphs or max(len(before), len(after)) > GLYPH:
                parts.append(joint(before, after))
        parts.append(after)
    text = "".join(parts)
    if "\u00ad" in text:
        text = _SOFT.sub("", text)
    if " " not in text:
        return text
    # A heading's number shows, with its text behind it, that the text was stretched.
    return unstretched(_WIDENED.sub(" ", text) if "  " in text else text)
