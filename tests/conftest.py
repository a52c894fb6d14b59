"""Known failures are strict: one that passes must leave the list."""

from __future__ import annotations

from pathlib import Path

import pytest

_LIST = Path(__file__).with_name("known_failures.txt")
KNOWN = {
    line
    for line in _LIST.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the cases of the list."""
    for item in items:
        name = f"{item.path.name}::{item.name}"
        if name in KNOWN:
            item.add_marker(pytest.mark.xfail(reason="known failure", strict=True))
