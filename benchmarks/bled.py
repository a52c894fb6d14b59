"""How often bled columns come back in order: ``python benchmarks/bled.py [--without each]``.

The articles of ``golden/synthetic``, set in columns and bled by the rules of ``tests/bleed.py``.
A figure is the share of lines that have the right line after them, before and after the stage.
``--without`` switches one kind of evidence off (see ``evidence.py``), or each in turn, as a table
of the means by number of columns.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import chain, product
from pathlib import Path
from statistics import fmean

from evidence import EVIDENCE, without
from zhengwen.split import split
from zhengwen.stages.page.untangle import Untangle

COLUMNS, MEASURES = (2, 3, 4), (14, 18, 24)
EACH = "each"


def restored(text: str, right: Sequence[str]) -> tuple[float, float]:
    """The share of lines with the right one after them, as extracted and as put in order."""
    joints = import_module("bleed").joints
    wanted = joints(right)
    lines = split(text)
    before, after = ([line.text for line in some] for some in (lines, Untangle()(lines)))
    return len(joints(before) & wanted) / len(wanted), len(joints(after) & wanted) / len(wanted)


def scores(rule: str, count: int, measure: int) -> tuple[float, float]:
    """The mean shares of the articles: one rule, one number of columns, one measure."""
    bleed, own = import_module("bleed"), import_module("articles").OWN
    pages = (
        bleed.columns([text for _, text in article.paragraphs()], count, measure)
        for article in own.values()
    )
    found = [restored(bleed.RULES[rule](page), [*chain(*page)]) for page in pages]
    before, after = (fmean(column) for column in zip(*found, strict=True))
    return before, after


def rows() -> list[str]:
    """The table's rows: a rule and a number of columns each."""
    table = []
    for rule, count in product(import_module("bleed").RULES, COLUMNS):
        cells = ["{:.2f} to {:.2f}".format(*scores(rule, count, em)) for em in MEASURES]
        table.append(f"| {rule} | {count} | {' | '.join(cells)} |")
    return table


def ablations() -> list[str]:
    """The rows of the other table: the mean over rules and measures, without each evidence."""
    table = []
    for names in ((), *((name,) for name in EVIDENCE)):
        with without(names):
            means = [
                fmean(
                    scores(*one)[1] for one in product(import_module("bleed").RULES, [n], MEASURES)
                )
                for n in COLUMNS
            ]
        cells = " | ".join(f"{mean:.2f}" for mean in means)
        table.append(f"| {' '.join(names) or 'nothing'} | {cells} |")
    return table


def main() -> None:
    """Print a table."""
    sys.path.append(str(Path(__file__).parent.parent / "tests"))
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--without", action="append", default=[], choices=[EACH, *EVIDENCE])
    chosen = parser.parse_args().without
    if EACH in chosen:
        print("| without |", " | ".join(f"{count} columns" for count in COLUMNS), "|")
        print("|---|" + "---:|" * len(COLUMNS))
        print("\n".join(ablations()))
        return
    print("| rule | columns |", " | ".join(f"{measure} em" for measure in MEASURES), "|")
    print("|---|---:|" + "---:|" * len(MEASURES))
    with without(chosen):
        print("\n".join(rows()))


if __name__ == "__main__":
    main()
