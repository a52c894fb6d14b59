"""How often lines of bled pages find their column: ``python benchmarks/columns.py SAMPLES...``.

The samples are those of ``accuracy.py``. Of each stretch of a page that ``untangle`` asks about, a
line whose text stands once in what was set, as does the line that follows it there, is a link. The
figures are the shares of links that are made, and that the page as extracted has.

``--fit`` also fits how much it is worth what a line shares with the lines of a column further up,
by their distance (``stages/page/kindred.py``): the weights of a conditional logit, which column
each line belongs to, beside the other evidence. It reads Chinese stretches alone.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import figures
from accuracy import Sample, load
from zhengwen import Line, Pipeline
from zhengwen.stages.page import untangle
from zhengwen.stages.page.continuity import Continuity
from zhengwen.stages.page.kindred import ONE_MOST

EXTRACTORS = ("poppler", "pdfminer")
# Distances that are fitted; steps of the ascent, and how far each goes.
NEAREST, FURTHEST = 2, 10
STEPS, PACE = 400, 0.5


@dataclass(frozen=True)
class Stretch:
    """Lines that were asked about, what was asked, and the order that was found, if any."""

    lines: Sequence[Line]
    continues: Continuity
    order: Sequence[int]


@contextmanager
def watched(found: list[Stretch]) -> Iterator[None]:
    """While it lasts, what ``untangle`` asks about is kept."""
    asked = untangle._untangled

    def ask(page: Sequence[Line], continues: Continuity, promise: float) -> list[int] | None:
        order = asked(page, continues, promise)
        found.append(Stretch(page, continues, range(len(page)) if order is None else order))
        return order

    with patch.object(untangle, "_untangled", ask):
        yield


def before(pipeline: Pipeline, stage: str) -> Pipeline:
    """The stages before one."""
    names = [one.name for one in pipeline.stages]
    return Pipeline(pipeline.stages[: names.index(stage)])


def stretches(sample: Sample) -> Iterator[tuple[Stretch, dict[int, int]]]:
    """The stretches of a sample's pages, each with its links."""
    article = Pipeline.preset("article")
    characters = before(article, "running_heads")
    gold = [figures.solid(characters.run(text, explain=False).text) for text in sample.gold]
    whole = "\n".join(gold)
    found: list[Stretch] = []
    with watched(found):
        before(article, "dashes").run(sample.text, explain=False)
    for stretch in found:
        yield stretch, links([figures.solid(line.text) for line in stretch.lines], whole)


def links(texts: Sequence[str], whole: str) -> dict[int, int]:
    """Which line follows each, of those whose texts stand once in what was set."""
    places = {at: whole.find(text) for at, text in enumerate(texts) if len(text) > 1}
    places = {
        at: place
        for at, place in places.items()
        if place >= 0 and whole.find(texts[at], place + 1) < 0
    }
    starts = {place: at for at, place in places.items()}
    ends = {at: place + len(texts[at]) for at, place in places.items()}
    ends = {at: end + (whole[end : end + 1] == "\n") for at, end in ends.items()}
    return {at: starts[end] for at, end in ends.items() if end in starts}


def choices(stretch: Stretch, linked: dict[int, int]) -> Iterator[tuple[list[list[float]], int]]:
    """For each line that goes on a column, what speaks for each of the columns, and which it is."""
    continues = stretch.continues
    above = {below: at for at, below in linked.items()}
    column: dict[int, int] = {}
    tails: dict[int, list[int]] = {}
    for at in range(len(stretch.lines)):
        # A column ends where the next line stands further up: that has none yet.
        own = column.get(above.get(at, at), -1)
        if own >= 0 and len(tails) > 1:
            features = [
                [
                    continues(tail[-1], at),
                    *(
                        min(continues.kindred._shared(tail[-n], at), ONE_MOST)
                        if n <= len(tail)
                        else 0.0
                        for n in range(NEAREST, FURTHEST + 1)
                    ),
                ]
                for tail in tails.values()
            ]
            yield features, [*tails].index(own)
        column[at] = own if own >= 0 else at
        tails.setdefault(column[at], []).append(at)


def fitted(rows: Sequence[tuple[list[list[float]], int]]) -> list[float]:
    """The weights by which the right columns are likeliest, by gradient ascent."""
    weights = [0.0] * len(rows[0][0][0])
    for _ in range(STEPS):
        slope = [0.0] * len(weights)
        for features, right in rows:
            said = [sum(w * x for w, x in zip(weights, one, strict=True)) for one in features]
            shares = [math.exp(value - max(said)) for value in said]
            for at, (share, one) in enumerate(zip(shares, features, strict=True)):
                off = (at == right) - share / sum(shares)
                slope = [s + off * x for s, x in zip(slope, one, strict=True)]
        weights = [w + PACE * s / len(rows) for w, s in zip(weights, slope, strict=True)]
    return weights


def main() -> None:
    """Print the table, and the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samples", type=Path, nargs="+", help="JSON lines, gzipped or not")
    parser.add_argument("--fit", action="store_true", help="fit what lines further up are worth")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    rows: list[tuple[list[list[float]], int]] = []
    for path in options.samples:
        for sample in load(path):
            if sample.extractor not in EXTRACTORS:
                continue
            count = counts[f"{path.name.split('.')[0]} | {sample.extractor}"]
            for stretch, linked in stretches(sample):
                below = dict(pairwise(stretch.order))
                count["links"] += len(linked)
                count["made"] += sum(below.get(at) == right for at, right in linked.items())
                count["stand"] += sum(at + 1 == right for at, right in linked.items())
                if options.fit and not stretch.continues.english:
                    rows += choices(stretch, linked)
    print("| set | extractor | links | made | as extracted |\n|---|---|---:|---:|---:|")
    for name, count in counts.items():
        made, stand = count["made"] / count["links"], count["stand"] / count["links"]
        print(f"| {name} | {count['links']} | {made:.3f} | {stand:.3f} |")
    if options.fit:
        print(f"\n{len(rows)} lines; by distance from {NEAREST}:", end=" ")
        said, *further = fitted(rows)
        print(", ".join(f"{weight / said:.2f}" for weight in further), f"beside {said:.2f}")


if __name__ == "__main__":
    main()
