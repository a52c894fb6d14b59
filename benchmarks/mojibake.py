"""How much mojibake is mended, by kind and length, and whether clean text is harmed.

`python benchmarks/mojibake.py` cuts pieces from the articles of `golden/synthetic` (Traditional by
OpenCC for Big5), reads their bytes wrongly, and counts those that come back as they were. Clean are
the same articles, `tongues.toml` and `accents.toml`, in pieces of every length, and each line of
the files that are named: none may change, and none be counted as mojibake.
"""

from __future__ import annotations

import argparse
import codecs
import tomllib
from collections.abc import Callable, Iterator, Sequence
from math import isnan, nan
from pathlib import Path

from detectors import HERE, pieces, texts
from zhengwen.stages.characters.mojibake import Mojibake, unmended

LENGTHS = (2, 4, 8, 16, 40, 100)
MENDED = Mojibake()


def windows(data: bytes) -> str:
    """Bytes as Windows-1252 has them; those that it has not are controls."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)


def _euro(error: UnicodeError) -> tuple[str, int]:
    """What Windows has for the byte 80 in GBK; Python has nothing there."""
    assert isinstance(error, UnicodeDecodeError)
    euro = error.object[error.start] == 0x80
    return "€" if euro else "\ufffd", error.start + 1


codecs.register_error("euro", _euro)

KINDS: dict[str, Callable[[str], str]] = {
    "UTF-8 as Windows-1252": lambda text: windows(text.encode()),
    "UTF-8 as Latin-1": lambda text: text.encode().decode("latin-1"),
    "UTF-8 as Windows-1252, twice": lambda text: windows(windows(text.encode()).encode()),
    "GBK as Latin-1": lambda text: text.encode("gbk", "replace").decode("latin-1"),
    "GBK as Windows-1252": lambda text: windows(text.encode("gbk", "replace")),
    "UTF-8 as GBK": lambda text: text.encode().decode("gbk", "euro"),
    "Big5 as Latin-1": lambda text: text.encode("big5hkscs", "replace").decode("latin-1"),
}


def shares(kind: str, sources: Sequence[str], length: int, count: int) -> tuple[float, float]:
    """The share of pieces that come back as they were, and that of those that come back wrong.

    Pieces that lost bytes when they were read count in neither, nor do those of ASCII alone; where
    no other is left, the share is none (NaN).
    """
    right = wrong = 0
    read = [(text, KINDS[kind](text)) for text in pieces(sources, length, count)]
    whole = [(text, seen) for text, seen in read if "\ufffd" not in seen and not text.isascii()]
    for text, seen in whole:
        mended = MENDED(seen)
        right += mended == text
        # A piece may be mended in part; what is neither as it was nor as it is, is wrong.
        wrong += any(char not in seen and char not in text for char in mended)
    return (right / len(whole), wrong / len(whole)) if whole else (nan, 0.0)


def table(count: int) -> str:
    """A table in Markdown: the share of mended pieces, and that of wrong ones where there are."""
    lines = [f"| misread | {' | '.join(map(str, LENGTHS))} |", "|---|" + "---:|" * len(LENGTHS)]
    sources = texts()
    for kind in KINDS:
        cells = []
        for length in LENGTHS:
            right, wrong = shares(
                kind, sources["hant" if "Big5" in kind else "hans"], length, count
            )
            told = "" if isnan(right) else f"{right:.2f}"
            cells.append(told + (f" ({wrong:.3f} wrong)" if wrong else ""))
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    return "\n".join(lines)


def clean(count: int) -> Iterator[str]:
    """Clean texts, whole and in pieces."""
    accents = tomllib.loads((HERE / "accents.toml").read_text(encoding="utf-8"))
    for sources in (*texts().values(), list(accents.values())):
        yield from sources
        for source in sources:
            for length in LENGTHS:
                yield from pieces([source], length, count)


def main() -> None:
    """Print the table, and how many clean texts are harmed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pieces", type=int, default=300, help="of each length and kind")
    parser.add_argument("files", nargs="*", type=Path, help="clean text, UTF-8, line by line")
    options = parser.parse_args()
    print(table(options.pieces))
    found = list(clean(options.pieces))
    for path in options.files:
        found += path.read_text(encoding="utf-8").splitlines()
    harmed = [text for text in found if MENDED(text) != text or unmended(text)]
    print(f"\nclean texts: {len(found)}, harmed: {len(harmed)}", *map(repr, harmed[:10]), sep="\n")


if __name__ == "__main__":
    main()
