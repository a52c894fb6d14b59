"""How many lost spaces between English words come back: ``benchmarks/wordspaces.py [SAMPLES...]``.

Sets the English article of the tests, and the English paragraphs that the samples were set from, in
lines of several widths; takes the spaces out of every line, or of two in five; and counts the lines
that come back as they were, and the spaces, right and wrong. Then the texts of the samples that the
stage changes, by extractor.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from textwrap import wrap

import speed
from accuracy import Sample, load, table
from zhengwen.stages.characters.wordspaces import WordSpaces

WIDTHS = (40, 62, 80)
# The share of lines that lose their spaces.
SHARES = {"every line": 1.0, "two lines in five": 0.4}
# A paragraph of so many words, and hardly a letter of another script, is English.
WORDS = 20
_ENGLISH, _OTHER = re.compile(r"\b[a-z]{2,}\b"), re.compile(r"[^\x00-\x7f“”‘’–—…]")
# No more than these: a paragraph stands in several samples, and each counts once.
MOST = 2000
APART = WordSpaces()


def english(samples: Sequence[Sample]) -> list[str]:
    """The English paragraphs that samples were set from, each once."""
    gold = dict.fromkeys(" ".join(one.split()) for sample in samples for one in sample.gold)
    found = (one for one in gold if not _OTHER.search(one) and len(_ENGLISH.findall(one)) >= WORDS)
    return list(found)[:MOST]


def own() -> list[str]:
    """The paragraphs of the tests' own article."""
    speed.typesetter()
    return list(import_module("english").PARAGRAPHS)


def cuts(line: str) -> set[int]:
    """Where a line has its spaces, counted in its other characters."""
    at, found = 0, set()
    for char in line:
        if char == " ":
            found.add(at)
        else:
            at += 1
    return found


def restored(paragraphs: Sequence[str], width: int, share: float) -> Iterator[tuple[str, str]]:
    """Each line that lost its spaces, as it was and as it comes back."""
    chance = random.Random(1)
    lines = [line for one in paragraphs for line in wrap(one, width, break_on_hyphens=False)]
    lost = [" " in line and chance.random() < share for line in lines]
    given = [
        line.replace(" ", "") if gone else line for line, gone in zip(lines, lost, strict=True)
    ]
    for line, gone, found in zip(lines, lost, APART("\n".join(given)).split("\n"), strict=True):
        if gone:
            yield line, found


def measured(paragraphs: Sequence[str], width: int, share: float) -> dict[str, float]:
    """The share of lines that are right, the precision and recall of spaces, and the speed."""
    start = time.process_time()
    pairs = list(restored(paragraphs, width, share))
    seconds = time.process_time() - start
    wanted = sum(len(cuts(line)) for line, _ in pairs)
    made = sum(len(cuts(found)) for _, found in pairs)
    right = sum(len(cuts(line) & cuts(found)) for line, found in pairs)
    return {
        "lines": float(len(pairs)),
        "right": sum(line == found for line, found in pairs) / len(pairs),
        "precision": right / made if made else 1.0,
        "recall": right / wanted,
        "MB/s": speed.size([line for line, _ in pairs]) / seconds,
    }


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samples", nargs="*", type=Path, help="JSON lines, gzipped or not")
    samples = [sample for path in parser.parse_args().samples for sample in load(path)]
    sets = {"the tests' own": own()} | ({"the samples'": english(samples)} if samples else {})
    rows = {
        f"{name}, {len(paragraphs)} paragraphs, {width} wide, {kind}": measured(
            paragraphs, width, share
        )
        for name, paragraphs in sets.items()
        for width in WIDTHS
        for kind, share in SHARES.items()
    }
    print(table("English without spaces", rows), "\n")
    changed = Counter(sample.extractor for sample in samples if APART(sample.text) != sample.text)
    for extractor, count in sorted(Counter(sample.extractor for sample in samples).items()):
        print(f"{extractor}: {changed[extractor]} of {count} texts change")


if __name__ == "__main__":
    main()
