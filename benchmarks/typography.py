"""What typography costs and what it gets right: ``python benchmarks/typography.py [SAMPLES...]``.

First the speed of each preset, and of each stage of text alone, beside ftfy, autocorrect and pangu
on the same clean text in the same run. Then, for files of samples (see ``accuracy.py``): the
figures with and without typography, and the spaces that are wrong in what it made.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import figures
import speed
from accuracy import Sample, Score, grouped, load, mean, score, table
from zhengwen import Pipeline, TextStage, presets
from zhengwen.registry import make

Work = Callable[[str], object]
# Modules, and the function of each that cleans a text.
PEERS = {"ftfy": "fix_text", "autocorrect_py": "format", "pangu": "space_text"}
# The options under which a policy does something.
POLICIES: dict[str, tuple[str, dict[str, object]]] = {
    "spacing, pangu": ("spacing", {"numbers": "pangu", "latin": "pangu"}),
    "quotes, corner": ("quotes", {"style": "corner"}),
    "punctuation, all": (
        "punctuation",
        {"marks": "full", "dashes": "full", "ellipsis": "full", "repeats": "one"},
    ),
    "script, s2t": ("script", {"convert": "s2t"}),
}
TYPOGRAPHY = ("numbers", "quotes", "punctuation", "spacing", "script")
# A space is known by so many characters on either side of it.
AROUND = 2


def peers() -> dict[str, Work]:
    """The libraries to compare with, which may be missing: none of ours depends on them."""
    return {f"{name}.{call}": getattr(_module(name), call) for name, call in PEERS.items()}


def _module(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        sys.exit(f'{error.name} is not installed: pip install ".[bench]"')


def preset(name: str) -> Work:
    """What a preset does to a text, without the record of edits."""
    pipeline = Pipeline.preset(name)
    return lambda text: pipeline.run(text, explain=False)


def alone(stage: TextStage) -> Work:
    """What a stage does to the paragraphs of a text, each for itself."""
    return lambda text: [stage(paragraph) for paragraph in text.split("\n\n")]


def works() -> dict[str, Work]:
    """Everything that is timed: peers, presets, stages alone, policies at work."""
    text_stages = [
        stage for stage in Pipeline.preset("article") if stage.floor in ("characters", "typography")
    ]
    found: dict[str, Work] = peers()
    found |= {f"preset {name}": preset(name) for name in presets()}
    found |= {f"stage {stage.name}": alone(stage) for stage in text_stages}  # type: ignore[arg-type]
    for name, (stage, chosen) in POLICIES.items():
        found[f"stage {name}"] = alone(make(stage, chosen))  # type: ignore[arg-type]
    return found


def throughput(texts: Sequence[str], rounds: int) -> dict[str, dict[str, float]]:
    """Megabytes a second of each, and over that of ftfy."""
    times = speed.best(works(), texts, rounds)
    total, reference = speed.size(texts), next(iter(times.values()))
    return {
        name: {"MB/s": total / spent, "times ftfy": reference / spent}
        for name, spent in times.items()
    }


def clean() -> list[str]:
    """The articles of ``golden/synthetic`` as they are, several times over."""
    own, _ = speed.typesetter()
    return [one.text for one in own] * 8


def gaps(paragraphs: Sequence[str]) -> dict[str, Counter[tuple[str, str]]]:
    """The spaces of a text and its breaks, each by the characters before and after it.

    >>> gaps(["甲乙 丙丁", "戊"])[" "]
    Counter({('甲乙', '丙丁'): 1})
    """
    ink = "".join("".join(paragraphs).split())
    found: dict[str, Counter[tuple[str, str]]] = {" ": Counter(), "\n": Counter()}
    at = 0
    for paragraph in paragraphs:
        for number, word in enumerate(paragraph.split()):
            if at:
                key = (ink[max(0, at - AROUND) : at], ink[at : at + AROUND])
                found[" " if number else "\n"][key] += 1
            at += len(word)
    return found


def wrong(wanted: Sequence[str], made: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The spaces that are one too many or too few between Han, and between Han and digits.

    A break where a space should be, and a space where a break should be, are no space's fault.

    >>> list(wrong(["甲乙丙", "第3版"], ["甲乙 丙", "第3 版"]))
    [('Han', 1), ('digits', 1)]
    """
    good, bad = gaps([figures.gold(p) for p in wanted]), gaps([figures.plain(p) for p in made])
    too_many = bad[" "] - good[" "] - good["\n"]
    too_few = good[" "] - bad[" "] - bad["\n"]
    for (before, after), count in (too_many + too_few).items():
        sides = [_sort(before[-1:]), _sort(after[:1])]
        if sides == ["Han", "Han"]:
            yield "Han", count
        elif sorted(sides) == ["Han", "digits"]:
            yield "digits", count


def _sort(char: str) -> str:
    if figures.is_han(char):
        return "Han"
    return "digits" if char.isdigit() else ""


def space_errors(scores: Sequence[Score]) -> dict[str, dict[str, float]]:
    """Wrong spaces in a thousand characters, by layout; Chinese alone."""
    found: dict[str, Counter[str]] = {}
    for one in scores:
        if one.sample.script == "latin":
            continue
        counts = found.setdefault(one.sample.layout, Counter())
        counts["characters"] += len("".join("".join(one.paragraphs).split()))
        for sort, count in wrong(one.sample.gold, one.paragraphs):
            counts[sort] += count
    return {
        layout: {
            "characters": counts["characters"],
            **{name: 1000 * counts[name] / counts["characters"] for name in ("Han", "digits")},
        }
        for layout, counts in sorted(found.items())
    }


def similarity(one: Score) -> float:
    """How alike the whole text is, its order and its spaces included: 1 less the indel distance."""
    wanted = "\n".join(map(figures.gold, one.sample.gold))
    made = "\n".join(map(figures.plain, one.paragraphs))
    return float(_module("rapidfuzz.distance").Indel.normalized_similarity(wanted, made))


def with_and_without(samples: Sequence[Sample]) -> tuple[str, str]:
    """Two tables: the figures with typography and without, and the wrong spaces."""
    article = Pipeline.preset("article")
    less = article.without(*TYPOGRAPHY)
    scores = [score(sample, article) for sample in samples]
    plain = [score(sample, less) for sample in samples]
    for one in (*scores, *plain):
        one.figures["chars"] = similarity(one)
    rows = {"with": mean(scores), "without": mean(plain)}
    rows |= {f"with, {name}": row for name, row in grouped(scores, "layout").items()}
    rows |= {f"without, {name}": row for name, row in grouped(plain, "layout").items()}
    kept = {name: {key: row[key] for key in ("exact", "chars")} for name, row in rows.items()}
    return table("typography", kept, ".4f"), table("wrong spaces", space_errors(scores), ".3f")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("samples", nargs="*", type=Path, help="files of samples")
    parser.add_argument("--rounds", type=int, default=5, help="the best of so many")
    chosen = parser.parse_args()
    if not chosen.samples:
        print(table("clean text", throughput(clean(), chosen.rounds), ".2f"))
    for path in chosen.samples:
        print(f"## {path.name}\n", *with_and_without(load(path)), sep="\n\n")


if __name__ == "__main__":
    main()
