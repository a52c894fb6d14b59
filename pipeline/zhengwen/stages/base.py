"""What a stage is: the three floors of the house and their signatures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, Protocol, get_args, runtime_checkable

from ..document import Line, Paragraph

Floor = Literal["characters", "page", "paragraphs", "typography"]
FLOORS: tuple[Floor, ...] = ("characters", "page", "paragraphs", "typography")


class Stage(Protocol):
    """A frozen, keyword-only dataclass: its fields are its options.

    ``name`` is what presets and errors call it, ``floor`` where it stands, ``maps_ink`` whether
    it changes visible characters by its own promise. A stage of typography that may change its own
    result says ``once = True``, and is not asked again.
    """

    name: ClassVar[str]
    floor: ClassVar[Floor]
    maps_ink: ClassVar[bool]


@runtime_checkable
class TextStage(Stage, Protocol):
    """``str -> str`` that never adds or removes a line break (floors characters, typography).

    One of characters may have an attribute ``looks_for``, a pattern of a set of characters: where
    a text has none of them the stage changes nothing, and the runner, which asks for all such sets
    at once, leaves it out. One of typography may have such a pattern too, of any form: where it
    finds nothing in paragraphs, set one below the other, the stage changes nothing in any of them.
    And it may have ``idle``: where that is true, its options ask for nothing, and the runner leaves
    it out altogether.
    """

    def __call__(self, text: str, /) -> str:
        """The text, repaired."""
        ...


@runtime_checkable
class LineStage(Stage, Protocol):
    """Moves, splits, labels or removes lines (floor page).

    A removed line is returned too, with ``removed`` set to the rule's name.
    """

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Line]:
        """The lines, repaired."""
        ...


@runtime_checkable
class Join(Stage, Protocol):
    """The one place where line breaks die (floor paragraphs)."""

    def __call__(self, lines: Sequence[Line], /) -> Sequence[Paragraph]:
        """The paragraphs that the lines make."""
        ...


AnyStage = TextStage | LineStage | Join


def refuse_others(stage: object, **choices: object) -> None:
    """Refuse a stage whose options have values that there are not.

    Args:
        stage: the stage.
        choices: of an option's name, the ``Literal`` of its values.

    Raises:
        ValueError: an option has another value; the message lists its own.

    >>> from zhengwen.stages.typography.quotes import Quotes
    >>> Quotes(style="round")
    Traceback (most recent call last):
    ValueError: style is one of keep, curly, corner, not 'round'
    """
    for name, literal in choices.items():
        value = getattr(stage, name)
        if value not in get_args(literal):
            raise ValueError(f"{name} is one of {', '.join(get_args(literal))}, not {value!r}")
