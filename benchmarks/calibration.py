"""How sure is sure: ``python benchmarks/calibration.py SAMPLES...``.

Each line break of the extracted text was joined or kept by a rule, with a confidence. Where the
characters around it are in the gold, within a paragraph or between two, the decision was right or
wrong. A table gives the share that was wrong by the confidence, and by rule where breaks enough
are known; ``--wrong RULE`` shows those of a rule.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import figures
from accuracy import Sample, load
from zhengwen import Document, Pipeline
from zhengwen.split import split

# So many characters on either side tell a break's place.
AROUND = 6
# From the surest down: a break is in the first band that it reaches.
BANDS = {"1": 0.999, ".95": 0.95, ".8": 0.8, "0": 0.0}
# A rule has so many breaks whose place is known, or no row of its own.
ENOUGH = 50


@dataclass(frozen=True, kw_only=True)
class Known:
    """A break whose place in the gold is known.

    Attributes:
        rule: what decided it, and which way.
        band: how sure, as in `BANDS`.
        right: the gold has it so.
        around: what stands on its sides.
    """

    rule: str
    band: str
    right: bool
    around: tuple[str, str]


def known(sample: Sample, document: Document) -> Iterator[Known]:
    """The breaks of a cleaned sample whose place in the gold is known."""
    gold = "\n".join(figures.solid(figures.gold(text)) for text in sample.gold)
    lines = {line.number: figures.solid(line.text) for line in split(document.folded)}
    above: int | None = None
    for paragraph in document.paragraphs:
        below = dict(pairwise(paragraph.lines))
        for cut in paragraph.breaks:
            # What a page stage moved has another line above than its paragraph.
            first = cut.line if cut.joined else above
            second = below.get(cut.line) if cut.joined else paragraph.lines[0]
            if first is None or second is None:
                continue
            left, right = lines.get(first, "")[-AROUND:], lines.get(second, "")[:AROUND]
            within, between = left + right in gold, f"{left}\n{right}" in gold
            if left and right and within != between:
                band = next(name for name, least in BANDS.items() if cut.confidence >= least)
                rule = f"{cut.rule}, {'joined' if cut.joined else 'kept'}"
                yield Known(rule=rule, band=band, right=within == cut.joined, around=(left, right))
        above = paragraph.lines[-1]


def table(found: list[Known]) -> Iterator[str]:
    """The share of breaks that were wrong, by rule and confidence, as Markdown."""
    total = Counter((one.rule, one.band) for one in found)
    wrong = Counter((one.rule, one.band) for one in found if not one.right)
    size = Counter(one.rule for one in found)
    yield "| rule | " + " | ".join(f"from {name}" for name in BANDS) + " |"
    yield "|---|" + "---:|" * len(BANDS)
    rules = [rule for rule, count in size.most_common() if count >= ENOUGH]
    for name, own in (("all", list(size)), *((rule, [rule]) for rule in rules)):
        cells = []
        for band in BANDS:
            count = sum(total[rule, band] for rule in own)
            bad = sum(wrong[rule, band] for rule in own)
            cells.append(f"{bad / count:.3f} of {count}" if count else "")
        yield f"| {name} | " + " | ".join(cells) + " |"


def main() -> None:
    """Print the table, and the wrong breaks of a rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", nargs="+", type=Path)
    parser.add_argument("--wrong", metavar="RULE", help="show the wrong breaks of a rule")
    options = parser.parse_args()
    pipeline = Pipeline.preset("article")
    found: list[Known] = []
    for path in options.samples:
        for sample in load(path):
            for one in known(sample, pipeline.run(sample.text)):
                found.append(one)
                if not one.right and options.wrong and one.rule.startswith(options.wrong):
                    print(sample.id, sample.layout, sample.extractor, one.band, *one.around)
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
