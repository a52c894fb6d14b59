"""What the tests of the command share; the fixture `zw` of conftest.py is a `Zhengwen`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Result:
    """What a run of the program left: its exit code, stdout and stderr."""

    code: int
    out: str
    err: str


class Zhengwen(Protocol):
    """Runs the program with these arguments."""

    def __call__(self, *args: str | Path, stdin: bytes = b"") -> Result: ...


def tree(folder: Path) -> list[str]:
    """The files in a folder and below, hidden ones too."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
