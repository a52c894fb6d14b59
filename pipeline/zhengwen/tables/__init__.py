"""Character tables: TSV files whose header says origin, licence and the script that made them."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def load(name: str) -> dict[str, str]:
    """A table as a mapping from character to replacement.

    >>> load("radicals")["\\u2fa6"]
    '金'
    """
    text = resources.files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {chr(int(row[0], 16)): "".join(chr(int(c, 16)) for c in row[1].split()) for row in rows}
