"""What tells ``untangle`` which line continues which, switched off one kind at a time.

=============  ==================================================================================
bigrams        the characters, or English words, at a joint
measure        the widths of the two lines: full or short, a first line's indent, a heading
clauses        what two lines have of one clause, by the lengths of clauses
cohesion       what a line shares with those above it in its column (Halliday and Hasan 1976)
continuation   whether a sentence goes on: marks that end one, marks that start no line, and the
               widths that show it
=============  ==================================================================================

The cheap question, whether a page is in doubt at all, is asked as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from zhengwen import Line
from zhengwen.stages.page import clauses, continuity, kindred, usage
from zhengwen.stages.paragraphs.glyphs import OPENER
from zhengwen.tables import lattice


def _end(line: Line, _: float) -> int:
    return continuity.FULL if line.ends else continuity.OPEN


def _start(line: Line, _end: int, _measure: float, *, english: bool) -> int:
    del english
    return continuity.NUMBER if OPENER.match(line.text) else continuity.ANY


def _nothing(*_: object) -> float:
    return 0.0


_OFF: dict[str, list[tuple[Any, str, object]]] = {
    "bigrams": [(usage.Usage, "joint", _nothing), (usage.Usage, "spoken", _nothing)],
    "lattice": [(lattice, "WORTH", 0.0)],
    "measure": [(continuity, "_end", _end), (continuity, "_start", _start)],
    "clauses": [(clauses.Clauses, "__call__", _nothing)],
    "cohesion": [
        (kindred.Kindred, "__call__", _nothing),
        (kindred.Kindred, "further", _nothing),
    ],
    "continuation": [
        (continuity, "_SHAPES", [[0.0] * (continuity.ANY + 1)] * (continuity.HEAD + 1)),
        (continuity, "_CUT", 0.0),
        (continuity, "_NOT_CUT", 0.0),
    ],
}
EVIDENCE = tuple(_OFF)


@contextmanager
def without(names: Iterable[str]) -> Iterator[None]:
    """The stage without these kinds of evidence."""
    with ExitStack() as stack:
        for name in names:
            for owner, attribute, value in _OFF[name]:
                stack.enter_context(patch.object(owner, attribute, value))
        yield
