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
        for code, to, *_ in rows(name)
    }


@cache
def faces() -> dict[str, dict[str, float]]:
    """For each face the width in em of the printable ASCII characters.

    >>> faces()["times"]["m"]
    0.778
    """
    head = next(line for line in _lines("faces") if line.startswith("# code\t"))
    found = rows("faces")
    return {
        face: {chr(int(row[0], 16)): int(row[at]) / 1000 for row in found}
        for at, face in enumerate(head.split("\t"))
        if at
    }


def rows(name: str) -> list[list[str]]:
    """The rows of a table, each as its fields.

    >>> rows("radicals")[0][:2]
    ['2E81', '5382']
    """
    return [line.split("\t") for line in _lines(name) if line[0] != "#"]


def _lines(name: str) -> list[str]:
    path = resources.files(__package__).joinpath(f"{name}.tsv")
    return list(filter(None, path.read_text(encoding="utf-8").splitlines()))
