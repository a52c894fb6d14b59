"""Speed beside ftfy, stage by stage, and whether it grows in proportion.

``python benchmarks/speed.py``, or ``python benchmarks/speed.py SAMPLES...``

The texts are the articles of ``golden/synthetic``, set by the typesetter of the tests: clean, on
one column; mixed, narrow and wide, damaged in four ways, half of them with displaced headings; and
bled, a page of columns whose lines stand in turns, by each rule of ``tests/bleed.py``.
They are easier than real ones: of files of samples (``accuracy.py`` says what they are) the real
extractions of Chinese on one column are timed too, each by itself.
Each figure is the best of several rounds, all of them run in turn in this one process, and of the
processor's time, so that other programs count little: compare the ratios, not the megabytes, with
those of another machine.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import Any

from accuracy import load
from zhengwen import Pipeline
from zhengwen.split import split

# Widths in em: of one column on a page, and of pages in many forms.
ONE_COLUMN = (26, 32, 38)
MEASURES = ((14,), (20,), (26,), (18, 27, 31))
# Of bled pages: how many columns, and how wide.
COLUMNS, NARROW = (2, 3), 18
# How many times over a text is repeated, and how many times as long that may take.
LARGE, MOST = 64, 70
# Of samples: the layouts on one column, and the script that is not Chinese.
ALONE, FOREIGN = ("report", "book"), "latin"
# What a text runs below, in MB/s, that is slow.
SLOW = 1.0
ARTICLE = Pipeline.preset("article")


def peer() -> ModuleType:
    """The library to compare with; it is none of ours to depend on, so it may be missing."""
    try:
        return import_module("ftfy")
    except ImportError:
        sys.exit('ftfy is not installed: it comes with the extra "bench": pip install ".[bench]"')


def typesetter() -> tuple[list[Any], Callable[..., str]]:
    """The articles and what sets them: the tests' own, so their folder is put on the path."""
    folder = str(Path(__file__).parent.parent / "tests")
    if folder not in sys.path:
        sys.path.append(folder)
    return list(import_module("articles").OWN.values()), import_module("typeset").extract


def one_column() -> list[str]:
    """Each article on one column at each measure, as it was set: no damage, nothing displaced."""
    own, extract = typesetter()
    return [
        extract(one, measures=(em,), lede_measure=em, blanks=0.0, displaced=False, seed=1)
        for one, em in product(own, ONE_COLUMN)
    ]


def mixed() -> list[str]:
    """Each article at each measure, as an extractor may give it: in four kinds of damage."""
    own, extract = typesetter()
    return [
        extract(one, measures=measures, blanks=blanks, displaced=displaced, seed=1, gap=2)
        for one, measures, blanks, displaced in product(own, MEASURES, (0.0, 0.1), (False, True))
    ]


def bled() -> list[str]:
    """Each article in columns, bled by each rule."""
    own, _ = typesetter()
    bleed = import_module("bleed")
    return [
        rule(bleed.columns([text for _, text in one.paragraphs()], count, NARROW))
        for one, rule, count in product(own, bleed.RULES.values(), COLUMNS)
    ]


def extracted(files: Sequence[Path]) -> list[str]:
    """The Chinese texts on one column in files of samples, as their extractors gave them."""
    return [
        sample.text
        for file in files
        for sample in load(file)
        if sample.layout in ALONE and sample.script != FOREIGN
    ]


def article(text: str) -> object:
    """What is measured: the default preset, without the record of edits."""
    return ARTICLE.run(text, explain=False)


def size(texts: Sequence[str]) -> float:
    """Megabytes (10^6 bytes) in UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """How long some work on all the texts takes, in the processor's time."""
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def best(
    works: dict[str, Callable[[str], object]], texts: Sequence[str], rounds: int
) -> dict[str, float]:
    """The shortest time of each, the works taking turns."""
    times = [{name: seconds(work, texts) for name, work in works.items()} for _ in range(rounds)]
    return {name: min(one[name] for one in times) for name in works}


def by_stage(pipeline: Pipeline, texts: Sequence[str]) -> dict[str, float]:
    """The time of each stage on what the stages before it made; reading lines counts as "split"."""
    spent = dict.fromkeys(["split", *(stage.name for stage in pipeline)], 0.0)
    for text in texts:
        value: Any = text
        for stage in pipeline:
            if stage.floor == "page" and isinstance(value, str):
                value = _timed(spent, "split", split, value)
            value = _timed(spent, stage.name, *_step(stage, value))
    return spent


def _timed(spent: dict[str, float], name: str, work: Callable[[Any], Any], value: object) -> Any:
    start = time.process_time()
    result = work(value)
    spent[name] += time.process_time() - start
    return result


def _step(stage: Any, value: Any) -> tuple[Callable[[Any], Any], Any]:
    """The call that the runner makes of a stage: typography runs on each paragraph's text."""
    if stage.floor == "paragraphs":
        return (lambda lines: [p.text for p in stage(lines)]), [x for x in value if not x.removed]
    if stage.floor == "typography":
        return (lambda paragraphs: [stage(text) for text in paragraphs]), value
    return stage, value


def table(heads: Sequence[str], rows: dict[str, tuple[float, float]]) -> str:
    """A table in Markdown of two figures."""
    lines = [f"| {name} | {one:.2f} | {other:.2f} |" for name, (one, other) in rows.items()]
    return "\n".join([f"| {' | '.join(heads)} |", "|---|---:|---:|", *lines])


def throughput(texts: Sequence[str], rounds: int) -> str:
    """Megabytes a second of the preset, of ftfy, and of each stage; each over that of ftfy."""
    works = {"zhengwen, the preset article": article, "ftfy.fix_text": peer().fix_text}
    times = best(works, texts, rounds)
    stages = [by_stage(ARTICLE, texts) for _ in range(rounds)]
    times |= {f"stage {name}": min(one[name] for one in stages) for name in stages[0]}
    total, reference = size(texts), times["ftfy.fix_text"]
    rows = {name: (total / spent, reference / spent) for name, spent in times.items()}
    return table(["", "MB/s", "times ftfy"], rows)


def apiece(texts: Sequence[str], rounds: int) -> str:
    """Megabytes a second of all the texts, over that of ftfy, of the median text, and slow ones."""
    works = {"zhengwen, the preset article": article, "ftfy.fix_text": peer().fix_text}
    times = [best(works, [text], rounds) for text in texts]
    sizes = [size([text]) for text in texts]
    reference = sum(one["ftfy.fix_text"] for one in times)
    lines = ["| | MB/s | times ftfy | median | slow |", "|---|---:|---:|---:|---:|"]
    for name in works:
        spent = [one[name] for one in times]
        rates = [megabytes / taken for megabytes, taken in zip(sizes, spent, strict=True)]
        slow = sum(rate < SLOW for rate in rates)
        all_ = f"{sum(sizes) / sum(spent):.2f} | {reference / sum(spent):.2f}"
        lines.append(f"| {name} | {all_} | {statistics.median(rates):.2f} | {slow} |")
    return "\n".join(lines)


def growth(texts: Sequence[str], rounds: int) -> str:
    """How many times as long each text takes, many times over in one; as many is in proportion."""
    times = []
    for text in texts:
        one = min(seconds(article, [text]) for _ in range(rounds))
        times.append(seconds(article, [text * LARGE]) / one)
    least, median, most = (
        f"{figure:.0f}" for figure in (min(times), statistics.median(times), max(times))
    )
    over = sum(one > MOST for one in times)
    return (
        f"{LARGE} times over in one text: {least} to {most} times as long, the median {median};"
        f" {over} of {len(times)} texts more than {MOST}"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many")
    parser.add_argument("samples", nargs="*", type=Path, help="JSON lines, gzipped or not")
    options = parser.parse_args()
    rounds = options.rounds
    for name, texts in (("clean, one column", one_column()), ("mixed", mixed()), ("bled", bled())):
        print(f"{name}: {len(texts)} texts, {size(texts):.2f} MB, the best of {rounds}\n")
        print(throughput(texts, rounds), growth(texts, rounds), sep="\n\n", end="\n\n")
    if texts := extracted(options.samples):
        print(f"extracted, one column: {len(texts)} texts, {size(texts):.2f} MB\n")
        print(apiece(texts, rounds), f"slow: texts below {SLOW} MB/s", sep="\n\n")


if __name__ == "__main__":
    main()
