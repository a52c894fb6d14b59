"""Make the table of the presets anew: ``python docs/presets.py``."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from zhengwen import Pipeline, presets
from zhengwen.registry import options
from zhengwen.stages.base import AnyStage

TARGET = Path(__file__).with_suffix(".md")
# The default first, the empty one last.
ORDER = ("article", "corpus", "archive", "taiwan", "hongkong", "zero")
HEAD = """\
# Presets

Made from the code by `python docs/presets.py`; a test checks that it is so. `--preset NAME` picks
one, `--set stage.option=value` changes an option, and `Pipeline.preset(NAME).to_toml()` gives a
preset as TOML, to change and to pass as `--preset FILE.toml`. Such a file may also start from a
preset, and say what is otherwise and how the result is written:

```toml
base = "article"
without = ["order"]
format = "jsonl"
spacing.latin = "keep"
```

"""
TABLE = """\

What each runs, in order. A dot: with every option at its default; a dash: not at all.

"""
DEFAULTS = """\

What the stages do, and their options, the default first.

"""


def comment(name: str) -> str:
    """What a preset's file says of it."""
    lines = resources.files("zhengwen").joinpath("presets", f"{name}.toml").read_text("utf-8")
    said = [line[2:] for line in lines.splitlines() if line.startswith("# ")]
    return " ".join(said)


def cell(stage: AnyStage | None) -> str:
    """What a preset does with a stage."""
    if stage is None:
        return "–"
    set_anew = [f"{o.name}={o.value}" for o in options(stage) if o.value != o.default]
    return ", ".join(f"`{one}`" for one in set_anew) or "·"


def row(cells: list[str]) -> str:
    """A row of a table in Markdown."""
    return f"| {' | '.join(cells)} |\n"


def choices(stage: AnyStage) -> str:
    """The options of a stage with what they may be."""
    said = []
    for option in options(stage):
        values = [option.default, *(c for c in option.choices if c != option.default)]
        said.append(f"`{option.name}`: {', '.join(values) if option.choices else 'terms'}")
    return "; ".join(said)


def page() -> str:
    """The whole page."""
    assert set(ORDER) == set(presets())
    made = {name: {stage.name: stage for stage in Pipeline.preset(name)} for name in ORDER}
    text = HEAD + "".join(f"- `{name}`: {comment(name)}\n" for name in ORDER) + TABLE
    text += row(["stage", *ORDER]) + row(["---"] * (len(ORDER) + 1))
    for name in made["article"]:
        text += row([f"`{name}`", *(cell(made[preset].get(name)) for preset in ORDER)])
    text += row(["*format*", *(Pipeline.preset(preset).format for preset in ORDER)])
    text += DEFAULTS + row(["stage", "floor", "what it is for", "options"]) + row(["---"] * 4)
    for name, stage in made["article"].items():
        summary = (type(stage).__doc__ or "").splitlines()[0]
        text += row([f"`{name}`", stage.floor, summary, choices(stage)])
    return text


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
