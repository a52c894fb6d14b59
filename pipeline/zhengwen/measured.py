"""What stage after stage asks of a line: found when first asked for, and kept with the line."""

from __future__ import annotations

from .stages.paragraphs import glyphs


class Measured:
    """A text that does not change, with its width and whether a sentence ends with it.

    It is the line that keeps what was found, and it goes with its document: the stages, which
    are many and ask the same, have no memory of their own.
    """

    __slots__ = ("_em", "_ends")
    _em: float
    _ends: bool
    text: str

    @property
    def em(self) -> float:
        """Width of the text in em.

        >>> from zhengwen import Line
        >>> Line(text="2024 年", number=1).em
        3.1875
        """
        try:
            return self._em
        except AttributeError:
            found = glyphs.em(self.text)
            # A line is frozen; what follows from its text is no change of it.
            object.__setattr__(self, "_em", found)
            return found

    @property
    def ends(self) -> bool:
        """Whether a sentence ends with the text.

        >>> from zhengwen import Line
        >>> Line(text="他说：“好。”", number=1).ends
        True
        """
        try:
            return self._ends
        except AttributeError:
            found = glyphs.ends_sentence(self.text)
            object.__setattr__(self, "_ends", found)
            return found
