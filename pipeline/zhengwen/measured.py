"""What stage after stage asks of a line: found when first asked for, and kept with the line.

And what they ask of all lines together, which is kept with these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any, TypeVar

from .carrier import with_text
from .stages.paragraphs import gaps, glyphs
from .stages.paragraphs.widths import em as em_of
from .texts import Texts

T = TypeVar("T")
R = TypeVar("R")
M = TypeVar("M", bound="Measured")


class Lines(list[T]):
    """The lines of a document as one stage hands them to the next, with what was asked of them.

    Attributes:
        found: what each question found.
        then: the lines as they were then; another package's stage may change them in place.
    """

    __slots__ = ("found", "then")
    found: dict[Callable[[Sequence[T]], Any], Any]
    then: list[T]

    def __init__(self, lines: Iterable[T]) -> None:
        super().__init__(lines)
        self.found = {}
        self.then = []


def once(question: Callable[[Sequence[T]], R]) -> Callable[[Sequence[T]], R]:
    """A question that stage after stage asks of all lines: what it finds is kept with them.

    Args:
        question: the question; what it finds, no one may change.

    >>> from zhengwen.split import split
    >>> from zhengwen.stages.paragraphs.survey import survey
    >>> lines = Lines(split("正文\\n在此"))
    >>> survey(lines) is survey(lines)
    True
    """

    @wraps(question)
    def asked(lines: Sequence[T], /) -> R:
        if not isinstance(lines, Lines):
            return question(lines)
        if lines.then != lines:
            lines.found, lines.then = {}, [*lines]
        known = lines.found
        if question not in known:
            known[question] = question(lines)
        found: R = known[question]
        return found

    return asked


def keeping(lines: Sequence[T]) -> Lines[T]:
    """The lines, as a list that keeps what is found of them.

    >>> lines = keeping(["正文"])
    >>> keeping(lines) is lines
    True
    """
    return lines if isinstance(lines, Lines) else Lines(lines)


class Measured:
    """A text that does not change, with its width, what it is set solid, and whether it ends one.

    It is the line that keeps what was found, and it goes with its document: the stages, which
    are many and ask the same, have no memory of their own.
    """

    __slots__ = ("_em", "_ends", "_solid")
    _em: float | None
    _ends: bool | None
    _solid: str | None
    text: str

    @property
    def em(self) -> float:
        """Width of the text in em.

        >>> from zhengwen import Line
        >>> Line(text="2024 年", number=1).em
        3.1875
        """
        found = self._em
        if found is None:
            text = self.text
            found = em_of(text, self.solid if " " in text else text)
            # A line is frozen; what follows from its text is no change of it.
            _keep_em(self, found)
        return found

    @property
    def solid(self) -> str:
        """The text without the spaces that setting put in it.

        >>> from zhengwen import Line
        >>> Line(text="2024 年", number=1).solid
        '2024年'
        """
        if " " not in self.text:
            return self.text
        found = self._solid
        if found is None:
            found = gaps.solid(self.text)
            _keep_solid(self, found)
        return found

    @property
    def ends(self) -> bool:
        """Whether a sentence ends with the text.

        >>> from zhengwen import Line
        >>> Line(text="他说：“好。”", number=1).ends
        True
        """
        found = self._ends
        if found is None:
            found = glyphs.ends_sentence(self.text)
            _keep_ends(self, found)
        return found


@once
def texts_of(lines: Sequence[Measured]) -> Texts:
    """The texts of lines.

    >>> from zhengwen.split import split
    >>> texts_of(split("正文\\n在此"))
    ['正文', '在此']
    """
    return Texts([line.text for line in lines])


def closed_up(line: M) -> M:
    """The line with its text set solid.

    >>> from zhengwen import Line
    >>> closed_up(Line(text="2024 年", number=1)).text
    '2024年'
    """
    solid = line.solid
    if solid == line.text:
        return line
    closed = with_text(line, solid)
    # Nothing is left to be set solid (of 112,383 lines, none changed a second time).
    _keep_solid(closed, solid)
    return closed


@once
def widths(lines: Sequence[Measured]) -> Sequence[float]:
    """The widths of lines in em, as `Measured.em` has them: all at once is quicker.

    >>> from zhengwen.split import split
    >>> widths(split("2024 年\\n正文"))
    [3.1875, 2.0]
    """
    unknown = [line for line in lines if line._em is None]
    sizes = "\n".join([line.text for line in unknown]).encode("utf-8", "surrogatepass").split(b"\n")
    if len(sizes) == len(unknown):
        for line, size in zip(unknown, map(len, sizes), strict=True):
            # As `em` has it, without asking: wide characters alone, as in most lines.
            if size == 3 * len(line.text):
                _keep_em(line, size / 3)
    return [line.em if line._em is None else line._em for line in lines]


@once
def ended(lines: Sequence[Measured]) -> Sequence[bool]:
    """Whether a sentence ends with each of the lines, as `Measured.ends` has it.

    >>> from zhengwen.split import split
    >>> ended(split("船停了。\\n正文"))
    [True, False]
    """
    # As that has it, without asking: most lines stop amid a sentence.
    both = zip(lines, texts_of(lines).lasts, strict=True)
    return [last in glyphs.ENDING and line.ends for line, last in both]


# The slots' own setters: to ask the class to set one by its name takes twice as long.
_keep_em, _keep_ends, _keep_solid = (
    vars(Measured)[name].__set__ for name in ("_em", "_ends", "_solid")
)
