"""Names of people: what shows that Han with a space between are some, and no broken words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...tables.bigrams import joint
from ...tables.lexicon import levels

# By how many nats likelier than by chance two characters are next to each other within a word.
WORD = 2.0
# So many spaces within words, and such a share of all between Han, show lines that were stretched:
# names in a row, slogans and a headline's halves have theirs between words.
STRETCHED, WITHIN = 3, 1 / 3
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭蔣葉蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯"
)
_ENGLISH_NAME = r"[A-Z][a-z]+(?: [A-Z]\.| [A-Z][a-z]+(?:[’'-][A-Z]?[a-z]+)?){1,3}"
_AND = re.compile(", and |, | and | & ")
_ENGLISH = re.compile(rf"{_ENGLISH_NAME}(?:(?:{_AND.pattern}){_ENGLISH_NAME}){{1,4}}")
_HAN = re.compile("[\u4e00-\u9fff]+")
# A name, set wide or not, and the marks behind it (GB/T 7713.2): 王晓华1,2*, 李 明②.
_HAN_NAME = re.compile(r"[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}| [\u4e00-\u9fff])")
_PEOPLE = re.compile(rf"{_HAN_NAME.pattern}(?: {_HAN_NAME.pattern})*")
_SIGN = r"(?:\d|[¹²³⁰-⁹①-⑳*＊†‡§#])"
_SIGNS = rf" ?{_SIGN}{{1,2}}(?: ?[,，] ?{_SIGN}{{1,2}})*"
_AUTHORS = re.compile(
    rf"{_HAN_NAME.pattern}(?:{_SIGNS})(?:[,，、;； \u3000]{{1,2}}{_HAN_NAME.pattern}(?:{_SIGNS})?)*"
)
_NUMERAL = re.compile("[零〇一二三四五六七八九十百千万]+")
# What the name of an office ends with; no name has more characters, a gap within it too.
_OFFICES, NAME = frozenset("长長任员員理席记記授师師官监監督表"), 5
_WIDE = re.compile("[\u4e00-\u9fff] +[\u4e00-\u9fff]")
_NO_NAME = frozenset("的了是在和与與或及也都就不有为為中上下及等之其")


def is_name(before: str, piece: str) -> bool:
    """Whether a name follows, or stands on both sides of the space; 程序 is a word and no name.

    >>> is_name("的", "王晓华"), is_name("张", "三"), is_name("的", "程序")
    (True, True, False)
    """
    if len(piece) == 1:
        return before in SURNAMES and piece not in _NO_NAME
    # 王晓华: given names of two characters start with ones that often follow a surname.
    word = WORD if len(piece) == 2 else 2 * WORD
    return len(piece) < 4 and piece[0] in SURNAMES and joint(piece[0], piece[1]) < word


def names_alone(text: str) -> bool:
    """Whether names are all that a text may be; two characters may be set wide.

    >>> names_alone("王晓华"), names_alone("李 明"), names_alone("张三 李 明"), names_alone("程序")
    (True, True, True, False)
    """
    pieces = text.split()
    if not _HAN.fullmatch("".join(pieces)):
        return text[:1].isascii() and _are_english(text)
    if len(pieces) == 2 and len(text) == 3:
        return is_name(*pieces)
    return all(len(piece) > 1 and is_name("", piece) for piece in pieces) or are_people(text)


def may_be_people(text: str) -> bool:
    """Whether a text may be names, each of two or three Han, set wide or not: 李 明 王晓华."""
    return text[:1] in SURNAMES and _PEOPLE.fullmatch(text) is not None


def are_people(text: str) -> bool:
    """Whether names are all of a text, a space between.

    >>> are_people("李 明 王晓华"), are_people("赵四 方法")
    (True, False)
    """
    if not may_be_people(text):
        return False
    return all(is_name("", name.replace(" ", "")) for name in _HAN_NAME.findall(text))


def are_authors(text: str) -> bool:
    """Whether names are all of a text, and numbers or signs behind some refer to where they work.

    >>> are_authors("朱桂霞1，徐娟2,3"), are_authors("王晓华①、李 明②"), are_authors("王家3口")
    (True, True, False)
    >>> are_authors("张三，李四"), are_authors("高铁3，公路5")
    (False, False)
    """
    # The cheap questions first: few lines start with a surname, and fewer are of names.
    if text[:1] not in SURNAMES or not _AUTHORS.fullmatch(text):
        return False
    names = [name.replace(" ", "") for name in _HAN_NAME.findall(text)]
    return all(is_name("", name) for name in names)


def _are_english(text: str) -> bool:
    """Whether a text is English names, each of a given name and a surname: Jane Reed and Ann Lee.

    >>> _are_english("Thomas Ashby and Jane Reed"), _are_english("Thomas A. Ashby, Jane Reed")
    (True, True)
    >>> _are_english("Ferries and Bridges"), _are_english("May Day and Easter Day")
    (False, False)
    """
    if not _ENGLISH.fullmatch(text):
        return False
    return all(_is_given(name.split(None, 1)[0]) for name in _AND.split(text))


def _is_given(name: str) -> bool:
    """Whether a word is a name, and no other word: Jane, but not May."""
    return name in levels() and name.lower() not in levels()


def holds_office(text: str) -> bool:
    """Whether a line is an office and who holds it, a gap between: 县水利局局长 王晓华.

    >>> holds_office("县水利局局长 王晓华"), holds_office("副镇长 李 明")
    (True, True)
    >>> holds_office("县审计局局长　商　毅")
    True
    >>> holds_office("县水利局 工作情况"), holds_office("王晓华 李小红")
    (False, False)
    """
    office, _, name = text.replace("\u3000", " ").partition(" ")
    if office[-1:] not in _OFFICES or not _HAN.fullmatch(office):
        return False
    # Set wide, what stands behind an office is a name, whoever bears it.
    return len(name) < NAME and (names_alone(name) or _WIDE.fullmatch(name) is not None)


def are_names(pieces: list[str]) -> bool:
    """Whether Han with spaces between are names in a row, with those of two set wide or not.

    The first may end what stands before it, and the last go on. Names have two or three characters
    (Ministry of Public Security, 2021: 99 in 100).

    >>> are_names("王 明 李小红 陈 强".split()), are_names("张 三 李 四".split())
    (True, True)
    >>> are_names("自己 硬 往里".split()), are_names("王 明".split())
    (False, False)
    """
    if len(pieces) < 3:
        return False
    names = [pieces[0]]
    wide: set[int] = set()
    for piece in pieces[1:]:
        at = len(names) - 1
        if len(piece) == 1 and at not in wide and is_name(names[at][-1], piece):
            # 到会的有王 明: before the first name stands what it follows.
            if at and len(names[at]) > 1:
                return False
            names[at] += piece
            wide.add(at)
        else:
            names.append(piece)
    if any(len(name) not in (2, 3) or _NUMERAL.fullmatch(name) for name in names[1:-1]):
        return False
    return len(names) > 2 or len(wide) == len(names)


def are_wide_names(line: str) -> bool:
    """Whether a line is names of two characters alone, each as wide as one of three: 张 三 李 四.

    >>> are_wide_names("张 三 李 四 王 五"), are_wide_names("张 三 说 四 点 来")
    (True, False)
    """
    chars = line.split(" ")
    if len(chars) % 2 or any(len(char) != 1 for char in chars):
        return False
    return all(is_name(a, b) for a, b in zip(chars[::2], chars[1::2], strict=True))


def are_stretched(text: str, gaps: Sequence[int]) -> bool:
    """Whether spaces stand within the words of a sentence, as justification leaves them.

    Args:
        text: the sentence.
        gaps: where its spaces between Han are.

    >>> text = "请结 合材 料，谈谈 你对桥 梁与 渡口 的看法"
    >>> are_stretched(text, [at for at, char in enumerate(text) if char == " "])
    True
    >>> are_stretched("到会的有王 明 李小红 陈 强", [5, 7, 11, 13])
    False
    """
    if len(gaps) < STRETCHED:
        return False
    within = sum(joint(text[gap - 1], text[gap + 1]) >= WORD for gap in gaps)
    return within >= max(STRETCHED, WITHIN * len(gaps))
