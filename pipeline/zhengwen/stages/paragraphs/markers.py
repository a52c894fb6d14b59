"""Lines whose own form, and that of others in the text, shows that they start a paragraph.

The choices of a question, the steps of a proof, stage directions, the years of a career, captions
of articles: none counts on by a number, and no sentence need end above them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...texts import any_of, gathered, places
from .glyphs import ends_sentence

# The answers to choose from on a row: A．2　　B．4. A list of authors has commas, and no row of
# choices so many characters.
_CHOICES = {
    first: re.compile(rf"{first} ?[.．、].*[^,，、][ \u3000]{second} ?[.．、]")
    for first, second in pairwise("ABCDE")
}
_LETTER, ROW = re.compile("[A-E] ?[.．、]"), 120
# Those that count on from A, with so few lines between, are a question's: so many of them, or two
# below the brackets for its answer.
APART, MANY, BRACKETS = 6, 3, "（(）)"
_BEHIND = {letter: re.compile(rf"(?<![A-Za-z]){letter} ?[.．、]") for letter in "BCDE"}
# Because and therefore; and where the next step goes on within the line: ∵a＝b，∴c＝d.
_STEPS, _STEP_AMID = frozenset("∵∴"), re.compile("[，,；;、。．. 　）][∵∴]")
# A direction of a play, that nothing closes; so many show that they are.
_DIRECTION, FEW = "〔", 2
# From when to when someone was where, set off: 2016.09—2020.06　某大学.
_DAY = r"\d{4} ?[.．/年-] ?\d{1,2} ?月?"
_YEARS = re.compile(
    rf"{_DAY} ?[—–－~～至-]{{1,2}} ?(?:{_DAY}|至今|今|现在|現在)[ \u3000]+[\u3400-\u9fffA-Z]"
)
# A formula on a row of its own, with its number; what introduces it, and goes on with it: … 得.
_TERM = "[ -~Α-ωⁿ′‖√∑∫∂∞¹²³⁰-₉（）±×÷·−–≈≠≤≥＝]{1,40}"
_FORMULA = re.compile(
    r"(?![^\n]*[A-Za-z]{4})(?![=+*/<>≤≥≈)）\]])"
    + f"{_TERM}[=＝≈≠≤≥<>]{_TERM}[，。；]?"
    # What ends with a sign goes on below.
    + r"(?<![-=+*/<>≤≥≈−×(（\[])"
)
_EQUALS, _INTRODUCES = re.compile("[=＝≈≠≤≥<>]"), any_of("得有为為即：:")
# The caption of an article above its number, in brackets, as Japanese statutes have it.
_CAPTION = re.compile("[（(][^（）()、，。；：]{2,24}[）)]")
_ARTICLE = re.compile(r"第 ?(?:[一二三四五六七八九十百〇]{1,5}|\d{1,3}) ?[条條]")


def markers(texts: Sequence[str]) -> set[int]:
    """The lines that start a paragraph by such a form, whatever stands above.

    >>> sorted(markers(["则m的值为", "A．2　B．4　C．6", "∵∠1＝∠2，", "∴∠3＝∠4．"]))
    [1, 2, 3]
    >>> sorted(markers(["（目的）", "第1条　この規則は、", "（休館日）", "第2条　休館日は、"]))
    [0, 2]
    """
    # The cheap question first: what the lines start with.
    firsts = frozenset(gathered(texts).firsts)
    found: set[int] = set()
    if not firsts.isdisjoint(_CHOICES):
        found |= _choices(texts)
    if not firsts.isdisjoint(_STEPS):
        found |= _steps(texts)
    if _DIRECTION in firsts and not any("〕" in text for text in texts):
        directed = {at for at, text in enumerate(texts) if text[0] == _DIRECTION}
        found |= directed if len(directed) >= FEW else set()
    if not firsts.isdisjoint("12"):
        years = {
            at
            for at, text in enumerate(texts)
            # In a sentence a comma stands above.
            if text[0] in "12" and _YEARS.match(text) and not (at and texts[at - 1][-1] in "，、,")
        }
        found |= years if len(years) >= FEW else set()
    if _EQUALS.search(gathered(texts).whole):
        found |= _formulas(texts)
    if "第" in firsts and not firsts.isdisjoint("（("):
        found |= _captions(texts)
    return found


def _choices(texts: Sequence[str]) -> set[int]:
    """The rows of choices: three on one at least, or two above or below others."""
    letters = [text[0] if _LETTER.match(text) else "" for text in texts]
    rows = {
        at
        for at, (text, first) in enumerate(zip(texts, letters, strict=True))
        if first in _CHOICES and len(text) <= ROW and _CHOICES[first].match(text)
    }
    # Below the last line is none.
    below = [*letters[1:], ""]
    return _listed(texts, letters) | {
        at
        for at in rows
        if _CHOICES["B"].search(texts[at])
        or (letters[at], below[at]) == ("A", "C")
        or (at - 1 in rows and (letters[at - 1], letters[at]) == ("A", "C"))
    }


def _listed(texts: Sequence[str], letters: Sequence[str]) -> set[int]:
    """The lines that start with a choice, in lists that count on from A over a few lines.

    >>> texts = ["正确的是（ ）", "A．渡口B．桥", "C．河流流过", "的地方", "D．路"]
    >>> sorted(_listed(texts, ["", "A", "C", "", "D"]))
    [1, 2, 4]
    """
    found, chain, after = set[int](), list[int](), "A"
    lettered = [(at, letter) for at, letter in enumerate(letters) if letter]
    for at, letter in [*lettered, (len(texts), "A")]:
        if not (chain and letter == after and at - chain[-1] <= APART):
            asked = bool(chain) and chain[0] > 0 and texts[chain[0] - 1][-1] in BRACKETS
            count = ord(after) - ord("A")
            # One row alone may be of authors (A. Bergson, B. Larkin and C. Hale).
            if len(chain) > 1 and (count >= MANY or (asked and count >= MANY - 1)):
                found.update(chain)
            chain, after = [], "A"
            if letter != "A":
                continue
        if at < len(texts):
            chain.append(at)
            after = _next(texts[at], letter)
    return found


def _next(text: str, letter: str) -> str:
    """The letter that goes on behind the last choice on a row."""
    for after in "BCDE"[ord(letter) - ord("A") :] if len(text) <= ROW else "":
        if not _BEHIND[after].search(text):
            return after
        letter = after
    return chr(ord(letter) + 1)


def _steps(texts: Sequence[str]) -> set[int]:
    """The lines that start with a step of a proof, where each has its own line."""
    found = {at for at, text in enumerate(texts) if text[0] in _STEPS}
    if not any(_STEP_AMID.search(text) for text in texts):
        return found
    return {at for at in found if not at or ends_sentence(texts[at - 1])}


def _formulas(texts: Sequence[str]) -> set[int]:
    """The formulas on rows of their own: below what introduces one, and further ones below those.

    >>> sorted(_formulas(["根据题意，得", "4(x + y) = 80，", "5(x − y) = 80。", "解得", "x=18"]))
    [1, 2, 4]
    >>> sorted(_formulas(["先后如下：", "1.0~rc1 < 1.0 < 1.1 <", "1.2 < 2.0"]))
    []
    """
    found = set[int]()
    for above in places(_INTRODUCES, gathered(texts).lasts[:-1]):
        at = above + 1
        # The last line of a sentence that ran on may be a formula too, and ends with its mark.
        if texts[at][-1] == "。":
            continue
        while at < len(texts) and at not in found and _FORMULA.fullmatch(texts[at]):
            found.add(at)
            at += 1
    return found


def _captions(texts: Sequence[str]) -> set[int]:
    """The lines in brackets above an article's number, where a few articles have one."""
    found = {
        at
        for at, (text, after) in enumerate(pairwise(texts))
        if text[0] in "（("
        and after[0] == "第"
        and _CAPTION.fullmatch(text)
        and _ARTICLE.match(after)
    }
    return found if len(found) >= FEW else set()
