"""Accuracy on samples whose paragraphs are known: ``python benchmarks/accuracy.py SAMPLES...``.

A file of samples is JSON lines, or those gzipped: id, layout, extractor, script, gold (the
paragraphs that were set), kinds (of each, where they are known), text (what an extractor gave).
``figures.py`` says what each figure means. The tables are Markdown.
"""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean

import evidence
import figures
import msgspec
from zhengwen import Pipeline
from zhengwen.stages.paragraphs import decide

EACH = "each"


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A text as extracted, and the paragraphs that were set."""

    id: str
    layout: str
    extractor: str
    script: str
    gold: list[str]
    text: str
    kinds: list[str] | None = None


@dataclass(frozen=True, kw_only=True)
class Score:
    """A sample, the paragraphs made of it, and how near they are."""

    sample: Sample
    paragraphs: list[str]
    figures: dict[str, float]


def load(path: Path) -> list[Sample]:
    """The samples of a file."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines()
    return [msgspec.json.decode(line, type=Sample) for line in lines if line.strip()]


def joined(sample: Sample) -> Sample:
    """The sample as a script gives it that joins the pages without form feeds."""
    return dataclasses.replace(sample, text=re.sub("\n?\f", "\n", sample.text))


def score(sample: Sample, pipeline: Pipeline) -> Score:
    """Clean one sample and compare it."""
    paragraphs = pipeline.run(sample.text, explain=False).paragraphs
    texts = [p.text for p in paragraphs]
    found = figures.figures(sample.gold, texts)
    if sample.kinds is not None:
        wanted = zip(sample.kinds, sample.gold, strict=True)
        found["kinds"] = figures.kinds(wanted, [(p.kind, p.text) for p in paragraphs])
    return Score(sample=sample, paragraphs=texts, figures=found)


def mean(scores: Iterable[Score]) -> dict[str, float]:
    """The mean of each figure over the samples that have it."""
    columns: dict[str, list[float]] = {}
    for one in scores:
        for name, value in one.figures.items():
            columns.setdefault(name, []).append(value)
    return {name: fmean(values) for name, values in columns.items()}


def table(head: str, rows: Mapping[str, Mapping[str, float]], form: str = ".3f") -> str:
    """A table in Markdown: a row a name, a column a figure."""
    names = list(dict.fromkeys(name for row in rows.values() for name in row))
    lines = [
        f"| {' | '.join([head, *names])} |",
        f"|---|{'---:|' * len(names)}",
        *(
            f"| {' | '.join([key, *(f'{row[n]:{form}}' if n in row else '' for n in names)])} |"
            for key, row in rows.items()
        ),
    ]
    return "\n".join(lines)


def grouped(scores: Sequence[Score], *fields: str) -> dict[str, dict[str, float]]:
    """The means of the samples that agree in these fields, by name."""
    groups: dict[str, list[Score]] = {}
    for one in scores:
        key = " ".join(getattr(one.sample, field) for field in fields)
        groups.setdefault(key, []).append(one)
    return {f"{key} ({len(group)})": mean(group) for key, group in sorted(groups.items())}


def differences(one: Score) -> str:
    """The paragraphs as they were set beside those that were made, in the form compared."""
    sample = one.sample
    wanted = [figures.gold(text) for text in sample.gold]
    found = [figures.plain(text) for text in one.paragraphs]
    name = f"{sample.id} {sample.layout} {sample.extractor} {sample.script}"
    rows = difflib.unified_diff(
        wanted, found, f"{name} as set", f"{name} as made", n=1, lineterm=""
    )
    return "\n".join(rows)


@contextmanager
def switched_off(names: Iterable[str], pipeline: Pipeline) -> Iterator[Pipeline]:
    """The pipeline without these stages, and the decisions without these kinds of evidence.

    Weights are no option of the stage, on purpose: they are facts about text, not taste. So they
    are changed here behind its back.
    """
    stages = {stage.name for stage in pipeline}
    weights = decide.WEIGHTS
    names = [*names]
    zeros = {name: 0.0 for name in names if name not in stages and name not in evidence.EVIDENCE}
    changed = dataclasses.replace(weights, **zeros)
    setattr(decide, "WEIGHTS", changed)  # noqa: B010 - mypy rightly minds the plain form
    try:
        with evidence.without(name for name in names if name in evidence.EVIDENCE):
            yield pipeline.without(*(name for name in names if name in stages))
    finally:
        setattr(decide, "WEIGHTS", weights)  # noqa: B010


def ablations(samples: Sequence[Sample], pipeline: Pipeline) -> dict[str, dict[str, float]]:
    """By how much the means change when one stage or one kind of evidence is off."""
    names = switches(pipeline)
    with ProcessPoolExecutor() as pool:
        means = partial(_means, samples, pipeline)
        whole, *less = pool.map(means, [(), *((name,) for name in names)])
    return {
        name: {key: found[key] - whole[key] for key in whole}
        for name, found in zip(names, less, strict=True)
    }


def _means(
    samples: Sequence[Sample], pipeline: Pipeline, without: Sequence[str]
) -> dict[str, float]:
    with switched_off(without, pipeline) as less:
        return mean(score(sample, less) for sample in samples)


def switches(pipeline: Pipeline) -> list[str]:
    """What can be switched off: stages, weights of the decision, evidence of ``untangle``."""
    weights = [field.name for field in dataclasses.fields(decide.Weights)]
    return [*(stage.name for stage in pipeline), *weights, *evidence.EVIDENCE]


def arguments(pipeline: Pipeline) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("samples", nargs="+", type=Path, help="a file of samples")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N worst")
    parser.add_argument(
        "--joined", action="store_true", help="as if the pages had been joined without form feeds"
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        choices=[EACH, *switches(pipeline)],
        metavar="NAME",
        help=f"a stage or weight to switch off; {EACH}: every one in turn, as a table",
    )
    return parser.parse_args()


def main() -> None:
    """Print the tables."""
    pipeline = Pipeline.preset("article")
    chosen = arguments(pipeline)
    for path in chosen.samples:
        samples = load(path)
        if chosen.joined:
            samples = [joined(sample) for sample in samples]
        print(f"## {path.name}: {len(samples)} samples\n")
        if EACH in chosen.without:
            print(table("without", ablations(samples, pipeline), "+.3f"), end="\n\n")
            continue
        with switched_off(chosen.without, pipeline) as less:
            scores = [score(sample, less) for sample in samples]
        print(table("", {"all": mean(scores)}), end="\n\n")
        print(table("layout and script", grouped(scores, "layout", "script")), end="\n\n")
        print(table("extractor", grouped(scores, "extractor")), end="\n\n")
        for one in sorted(scores, key=lambda s: s.figures["exact"])[: chosen.worst]:
            print(f"```diff\n{differences(one)}\n```\n")


if __name__ == "__main__":
    main()
