"""How often bled columns come back in order: ``python benchmarks/bled.py``.

The articles of ``golden/synthetic``, set in columns and bled by the rules of ``tests/bleed.py``.
A figure is the share of lines that have the right line after them, before and after the stage.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import chain, product
from pathlib import Path
from statistics import fmean

from zhengwen.split import split
from zhengwen.stages.page.untangle import Untangle

COLUMNS, MEASURES = (2, 3, 4), (14, 18, 24)


def restored(text: str, right: Sequence[str]) -> tuple[float, float]:
    """The share of lines with the right one after them, as extracted and as put in order."""
    joints = import_module("bleed").joints
    wanted = joints(right)
    lines = split(text)
    before, after = ([line.text for line in some] for some in (lines, Untangle()(lines)))
    return len(joints(before) & wanted) / len(wanted), len(joints(after) & wanted) / len(wanted)


def rows() -> list[str]:
    """The table's rows: a rule and a number of columns each."""
    bleed, own = import_module("bleed"), import_module("articles").OWN
    table = []
    for (name, rule), count in product(bleed.RULES.items(), COLUMNS):
        cells = []
        for measure in MEASURES:
            pages = (
                bleed.columns([text for _, text in article.paragraphs()], count, measure)
                for article in own.values()
            )
            scores = [restored(rule(page), [*chain(*page)]) for page in pages]
            before, after = (fmean(column) for column in zip(*scores, strict=True))
            cells.append(f"{before:.2f} to {after:.2f}")
        table.append(f"| {name} | {count} | {' | '.join(cells)} |")
    return table


def main() -> None:
    """Print the table."""
    sys.path.append(str(Path(__file__).parent.parent / "tests"))
    print("| rule | columns |", " | ".join(f"{measure} em" for measure in MEASURES), "|")
    print("|---|---:|" + "---:|" * len(MEASURES))
    print("\n".join(rows()))


if __name__ == "__main__":
    main()
