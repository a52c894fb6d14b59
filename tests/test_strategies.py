"""The strategies reach what they are for: an unreachable hostile case tests nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, settings
from strategies import anything, hostile, wrapped

# Only look, do not shrink: that it is reached is all that is asked.
LOOK = settings(
    derandomize=True, max_examples=5_000, database=None, deadline=None, phases=[Phase.generate]
)

REACHED: dict[str, Callable[[str], bool]] = {
    "lone surrogate": lambda t: any("\ud800" <= c <= "\udfff" for c in t),
    "NUL": lambda t: "\x00" in t,
    "CRLF": lambda t: "\r\n" in t,
    "page break": lambda t: "\x0c" in t,
    "line separator": lambda t: "\u2028" in t,
    "radical": lambda t: any("\u2f00" <= c <= "\u2fdf" for c in t),
    "beyond the BMP": lambda t: any(c > "\uffff" for c in t),
    "empty": lambda t: not t,
    "no line break at the end": lambda t: "\n" in t and not t.endswith("\n"),
}
# Found in a part of hostile text: in all of it there are too few to be sure of one.
RARE = {"lone surrogate", "beyond the BMP", "NUL"}


@pytest.mark.parametrize("what", REACHED)
def test_hostile_text_reaches(what: str) -> None:
    strategy = anything() if what in RARE else hostile()
    assert REACHED[what](find(strategy, REACHED[what], settings=LOOK))


def test_wrapped_text_has_long_runs_of_lines() -> None:
    assert find(wrapped(), lambda t: t.count("\n") > 8, settings=LOOK)
