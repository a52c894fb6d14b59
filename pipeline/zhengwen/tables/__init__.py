"""Tables: TSV files whose header says origin, licence and the script that made them."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def load(name: str) -> dict[str, str]:
    """A table as a mapping from character to replacement.

    >>> load("radicals")["\\u2fa6"]
    '金'
    """
    return {
        chr(int(code, 16)): "".join(chr(int(c, 16)) for c in to.split())
        for code, to, *_ in (line.split("\t") for line in _lines(name) if line[0] != "#")
    }


@cache
def faces() -> dict[str, dict[str, float]]:
    """For each face the width in em of the printable ASCII characters.

    >>> faces()["times"]["m"]
    0.778
    """
    lines = _lines("faces")
    head = next(line for line in lines if line.startswith("# code\t"))
    rows = [line.split("\t") for line in lines if line[0] != "#"]
    return {
        face: {chr(int(row[0], 16)): int(row[at]) / 1000 for row in rows}
        for at, face in enumerate(head.split("\t"))
        if at
    }


def _lines(name: str) -> list[str]:
    path = resources.files(__package__).joinpath(f"{name}.tsv")
    return list(filter(None, path.read_text(encoding="utf-8").splitlines()))
