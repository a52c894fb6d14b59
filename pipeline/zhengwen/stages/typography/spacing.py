"""Spaces that extraction put around numbers and Latin words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from ..base import Floor
from ..paragraphs.gaps import LATIN_EDGE, NUMBER_EDGE, closed

Policy = Literal["none", "keep", "pangu"]


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """Spaces between Han and numbers, and between Han and Latin words.

    **Repairs** the quarter em that typesetting puts there and that extractors write as a space
    (``none``), and with ``latin`` single spaces between the Han of a sentence, where the face
    changed. **Leaves alone** spaces inside numbers and Latin phrases, a headline's halves, names,
    slogans in quotes, 本报讯. ``keep`` changes nothing; ``pangu`` puts one space on both sides.
    **Source** W3C clreq 3.2.2: the quarter em between Han and Western text is set, not typed.

    >>> Spacing()("2024 年 8 月，增长 3 %，使用 Python 语言")
    '2024年8月，增长3 %，使用Python语言'
    """

    name: ClassVar[str] = "spacing"
    floor: ClassVar[Floor] = "typography"
    maps_ink: ClassVar[bool] = False

    numbers: Policy = "none"
    latin: Policy = "none"

    def __post_init__(self) -> None:
        """Refuse a policy that there is not.

        Raises:
            ValueError: ``numbers`` or ``latin`` is none of the policies.
        """
        for name, value in (("numbers", self.numbers), ("latin", self.latin)):
            if value not in get_args(Policy):
                raise ValueError(f"{name} is one of {', '.join(get_args(Policy))}, not {value!r}")

    def __call__(self, text: str, /) -> str:
        """The text with its spaces by the policy."""
        text = closed(text, numbers=self.numbers == "none", latin=self.latin == "none")
        if self.numbers == "pangu":
            text = NUMBER_EDGE.sub(" ", text)
        if self.latin == "pangu":
            text = LATIN_EDGE.sub(" ", text)
        return text
